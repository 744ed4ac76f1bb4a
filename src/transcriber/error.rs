//! What can go wrong while listening, and how it is told.

use std::path::PathBuf;

use super::header::Flaw;
use crate::messages::Notice;
use crate::messages::transcript as say;
use crate::units::{Language, Offset};

/// What went wrong in the transcriber. Holds names, sizes and codes, never a word that was said.
#[derive(Debug, thiserror::Error)]
pub enum TranscriberError {
    /// There is no model of this name, neither known nor as a file.
    #[error("there is no speech model `{name}`")]
    UnknownModel {
        /// The name that was asked for.
        name: String,
    },
    /// The model is known but not on this computer.
    #[error("the speech model `{name}` is not on this computer")]
    NotInstalled {
        /// Its name.
        name: String,
    },
    /// The file is no model that the engine could read.
    #[error("{path} is not a speech model luister can use: {why}")]
    NotAModel {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: Flaw,
    },
    /// The file has another SHA-256 than the model of this name.
    #[error("{name} has SHA-256 {found}, but {expected} was expected")]
    WrongDigest {
        /// The model's name.
        name: String,
        /// What it should have been.
        expected: String,
        /// What it is.
        found: String,
    },
    /// The model hears English only and the session is in another language.
    #[error("the model `{name}` knows English only")]
    EnglishOnly {
        /// The model's name.
        name: String,
    },
    /// The engine was compiled for another processor.
    #[error("this build needs a processor with {missing}")]
    OtherProcessor {
        /// What this processor lacks.
        missing: String,
    },
    /// The engine would not load the model.
    #[error("the engine could not load the model `{name}` ({code})")]
    Load {
        /// The model's name.
        name: String,
        /// What the engine said.
        code: String,
    },
    /// The engine gave up in the middle.
    #[error("the engine stopped at {at_ms} ms ({code})")]
    Engine {
        /// Where in the recording, in ms.
        at_ms: u64,
        /// What the engine said.
        code: String,
    },
    /// It was cancelled.
    #[error("transcription was cancelled")]
    Cancelled,
    /// Whoever brings the sound has no more of it, and knows why.
    #[error("the sound is gone")]
    SoundGone,
    /// The worker's thread can't be started or is gone.
    #[error("the transcriber's thread is not there")]
    NoThread,
    /// A file can't be read or written.
    #[error("{path}: {source}")]
    File {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The download broke off; what has come so far is kept and the next try goes on from there.
    #[error("the download of `{name}` broke off after {bytes} bytes: {why}")]
    Download {
        /// The model's name.
        name: String,
        /// How much is there.
        bytes: u64,
        /// What happened.
        why: Broken,
    },
    /// This luister was built without the download feature.
    #[error("this luister was built without network code")]
    NoNetworkCode,
}

/// Why a download broke off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Broken {
    /// Another luister has the file in hand.
    Busy,
    /// The address is not an https one.
    OnlyHttps,
    /// The server answered something else, such as `404 Not Found`.
    Answered(String),
    /// The server would send neither the rest nor the whole.
    WouldNotGoOn,
    /// The server stopped before the end.
    Stopped,
    /// What the system or the network said.
    System(String),
}

impl std::fmt::Display for Broken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.words(Language::En))
    }
}

impl Broken {
    /// Says it, as part of a sentence.
    fn words(&self, language: Language) -> String {
        match self {
            Broken::Busy => say::BROKEN_BUSY.text(language).to_owned(),
            Broken::OnlyHttps => say::BROKEN_ONLY_HTTPS.text(language).to_owned(),
            Broken::Answered(answer) => say::BROKEN_ANSWERED.with(language, &[("answer", answer)]),
            Broken::WouldNotGoOn => say::BROKEN_WOULD_NOT_GO_ON.text(language).to_owned(),
            Broken::Stopped => say::BROKEN_STOPPED.text(language).to_owned(),
            Broken::System(words) => words.clone(),
        }
    }
}

impl TranscriberError {
    /// Returns what to tell the user: what happened, what it means for the recording, what to do.
    pub fn notice(&self, language: Language) -> Notice {
        let untouched = || say::RECORDING_UNTOUCHED.text(language).to_owned();
        let (happened, todo, values): (_, _, Vec<(&str, String)>) = match self {
            TranscriberError::UnknownModel { name } => {
                (say::UNKNOWN_MODEL, say::UNKNOWN_MODEL_TODO, vec![("name", name.clone())])
            }
            TranscriberError::NotInstalled { name } => {
                (say::NOT_INSTALLED, say::NOT_INSTALLED_TODO, vec![("name", name.clone())])
            }
            TranscriberError::NotAModel { path, why } => {
                let values = vec![("file", path.display().to_string()), ("why", why.words(language))];
                (say::NOT_A_MODEL, say::NOT_A_MODEL_TODO, values)
            }
            TranscriberError::WrongDigest { name, .. } => {
                (say::WRONG_DIGEST, say::WRONG_DIGEST_TODO, vec![("name", name.clone())])
            }
            TranscriberError::EnglishOnly { name } => {
                (say::ENGLISH_ONLY, say::ENGLISH_ONLY_TODO, vec![("name", name.clone())])
            }
            TranscriberError::OtherProcessor { missing } => {
                (say::OTHER_PROCESSOR, say::OTHER_PROCESSOR_TODO, vec![("missing", missing.clone())])
            }
            TranscriberError::Load { name, code } => {
                (say::LOAD, say::LOAD_TODO, vec![("name", name.clone()), ("code", code.clone())])
            }
            TranscriberError::Engine { at_ms, code } => {
                let values = vec![("at", Offset::from_ms(*at_ms).to_string()), ("code", code.clone())];
                (say::ENGINE, say::ENGINE_TODO, values)
            }
            TranscriberError::Cancelled => (say::CANCELLED, say::CANCELLED_TODO, vec![]),
            TranscriberError::SoundGone => (say::SOUND_GONE, say::SOUND_GONE_TODO, vec![]),
            TranscriberError::NoThread => (say::NO_THREAD, say::NO_THREAD_TODO, vec![]),
            TranscriberError::File { path, source } => {
                let values = vec![("file", path.display().to_string()), ("why", source.to_string())];
                (say::FILE, say::FILE_TODO, values)
            }
            TranscriberError::Download { name, why, .. } => {
                (say::DOWNLOAD, say::DOWNLOAD_TODO, vec![("name", name.clone()), ("why", why.words(language))])
            }
            TranscriberError::NoNetworkCode => (say::NO_NETWORK_CODE, say::NO_NETWORK_CODE_TODO, vec![]),
        };
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let means = match self {
            TranscriberError::Download { bytes, .. } => {
                say::DOWNLOAD_MEANS.with(language, &[("megabytes", &(bytes / 1_000_000).to_string())])
            }
            _ => untouched(),
        };
        Notice::caution(happened.with(language, &values), means, todo.with(language, &values))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_is_told_in_both_languages_with_its_values() {
        let name = || "base".to_owned();
        let io = || std::io::Error::other("no space");
        let all = [
            TranscriberError::UnknownModel { name: name() },
            TranscriberError::NotInstalled { name: name() },
            TranscriberError::NotAModel { path: "/x.bin".into(), why: Flaw::CutOff },
            TranscriberError::WrongDigest { name: name(), expected: "a".into(), found: "b".into() },
            TranscriberError::EnglishOnly { name: name() },
            TranscriberError::OtherProcessor { missing: "AVX2, FMA".into() },
            TranscriberError::Load { name: name(), code: "InitError".into() },
            TranscriberError::Engine { at_ms: 61_000, code: "7".into() },
            TranscriberError::Cancelled,
            TranscriberError::SoundGone,
            TranscriberError::NoThread,
            TranscriberError::File { path: "/x.bin".into(), source: io() },
            TranscriberError::Download { name: name(), bytes: 5_000_000, why: Broken::System("gone".into()) },
            TranscriberError::NoNetworkCode,
        ];
        for error in all {
            for language in [Language::En, Language::Nl] {
                let notice = error.notice(language);
                for text in [&notice.happened, &notice.means, &notice.todo] {
                    assert!(!text.is_empty() && !text.contains('{'), "{error:?}: {text}");
                }
            }
        }
    }

    #[test]
    fn a_reason_is_given_in_the_language_of_its_sentence() {
        let dutch = |error: TranscriberError| error.notice(Language::Nl).happened;
        for why in [Flaw::NotAFile, Flaw::Name, Flaw::CutOff, Flaw::OtherKind] {
            let english = why.to_string();
            assert!(!dutch(TranscriberError::NotAModel { path: "x.bin".into(), why }).contains(&english), "{english}");
        }
        let told = dutch(TranscriberError::NotAModel {
            path: "x.bin".into(),
            why: Flaw::Structure("number type is 77".into()),
        });
        assert!(told.contains("de opbouw") && told.contains("number type is 77"), "{told}");
        for why in
            [Broken::Busy, Broken::OnlyHttps, Broken::Answered("404".into()), Broken::WouldNotGoOn, Broken::Stopped]
        {
            let english = why.to_string();
            assert!(
                !dutch(TranscriberError::Download { name: "base".into(), bytes: 0, why }).contains(&english),
                "{english}"
            );
        }
    }
}

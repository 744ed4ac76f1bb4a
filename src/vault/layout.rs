//! Where everything of a session lies.

use std::path::{Path, PathBuf};

use crate::units::SessionId;
use crate::vault::error::Store;

/// Says to backup tools that were told to look for it (restic, borg and tar with `--exclude-caches`) that this folder is
/// not meant to be copied. A hint and nothing more.
pub(super) const CACHEDIR_TAG: (&str, &[u8]) = (
    "CACHEDIR.TAG",
    b"Signature: 8a477f597d28d172789f06886806bc55\n\
      # Put here by luister: what lies here was promised to be destroyed, and a backup of it would outlive that.\n",
);

/// The end of a sealed segment's name.
const SEGMENT: &str = ".wav.age";

/// The paths of one session.
#[derive(Clone)]
pub(super) struct Places {
    pub recordings: PathBuf,
    pub sessions: PathBuf,
    pub recording: PathBuf,
    pub audio: PathBuf,
    pub session: PathBuf,
    pub raw: PathBuf,
    pub consent: PathBuf,
}

/// What a sealed segment belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Track {
    /// The conversation.
    Conversation,
    /// The consent, recorded apart.
    Consent,
}

impl Track {
    /// Returns the store whose key its segments are sealed to.
    pub fn store(self) -> Store {
        match self {
            Track::Conversation => Store::Recording,
            Track::Consent => Store::Consent,
        }
    }
}

impl Places {
    pub fn of(root: &Path, id: &SessionId) -> Places {
        Places::with_session_folder(root, id, id.as_str().into())
    }

    /// The paths while the session is being made: its folder has another name until it is whole.
    pub fn unfinished(root: &Path, id: &SessionId) -> Places {
        Places::with_session_folder(root, id, format!("{NEW}{id}").into())
    }

    fn with_session_folder(root: &Path, id: &SessionId, name: PathBuf) -> Places {
        let recordings = root.join("recordings");
        let sessions = root.join("sessions");
        let recording = recordings.join(id.as_str());
        let session = sessions.join(name);
        let (audio, raw, consent) = (recording.join("audio"), session.join("raw"), session.join("consent"));
        Places { audio, raw, consent, recordings, sessions, recording, session }
    }

    pub fn journal(&self) -> PathBuf {
        self.session.join("journal.jsonl")
    }
    pub fn guide(&self) -> PathBuf {
        self.session.join("guide.toml")
    }
    pub fn lock(&self) -> PathBuf {
        self.session.join("lock")
    }
    pub fn receipt_json(&self) -> PathBuf {
        self.session.join("receipt.json")
    }
    /// The approved transcript.
    pub fn transcript(&self) -> PathBuf {
        self.session.join("transcript.json")
    }
    pub fn receipt_md(&self) -> PathBuf {
        self.session.join("receipt.md")
    }

    /// The folder that holds a store's key.
    pub fn folder(&self, store: Store) -> &Path {
        match store {
            Store::Recording => &self.recording,
            Store::Raw => &self.raw,
            Store::Consent => &self.consent,
        }
    }
    pub fn key(&self, store: Store) -> PathBuf {
        self.folder(store).join(match store {
            Store::Recording => "audio.key",
            Store::Raw => "text.key",
            Store::Consent => "consent.key",
        })
    }
    pub fn public(&self, store: Store) -> PathBuf {
        self.key(store).with_extension("pub")
    }
    /// What destroying found, kept so that a second call can say the same.
    pub fn destruction(&self, store: Store) -> PathBuf {
        self.session.join(match store {
            Store::Recording => "destruction-recording.json",
            Store::Raw => "destruction-raw.json",
            Store::Consent => "destruction-consent.json",
        })
    }
    /// The folder of a track's segments.
    pub fn segments(&self, track: Track) -> &Path {
        match track {
            Track::Conversation => &self.audio,
            Track::Consent => &self.consent,
        }
    }
    pub fn segment(&self, track: Track, number: u32) -> PathBuf {
        self.segments(track).join(format!("{number:06}{SEGMENT}"))
    }
    /// Where a note-taker puts notes that are to be taken in.
    pub fn incoming(&self) -> PathBuf {
        self.raw.join("incoming")
    }
    pub fn raw_file(&self, name: &str) -> PathBuf {
        self.raw.join(format!("{name}.age"))
    }
}

/// The beginning of the name of a session's folder that is still being made.
pub(super) const NEW: &str = ".new-";

/// Reads a segment's number from its file's name.
pub(super) fn segment_number(name: &str) -> Option<u32> {
    let digits = name.strip_suffix(SEGMENT)?;
    let number: u32 = digits.parse().ok()?;
    // Whatever else reads as this number (`+00001`, `1`) is not how its name is written.
    (number > 0 && format!("{number:06}") == digits).then_some(number)
}

/// Returns whether a text can name something sealed under `raw/`.
pub(super) fn is_raw_name(name: &str) -> bool {
    (1..=64).contains(&name.len())
        && name.as_bytes()[0].is_ascii_lowercase()
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'.')
        && !name.contains("..")
        && ![".part", ".age", ".key", ".pub"].iter().any(|end| name.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_segments_name_has_one_reading() {
        assert_eq!(segment_number("000001.wav.age"), Some(1));
        assert_eq!(segment_number("1234567.wav.age"), Some(1_234_567));
        for other in
            ["1.wav.age", "000000.wav.age", "000001.wav", "000001.wav.age.part", "0000001.wav.age", "00000x.wav.age"]
        {
            assert_eq!(segment_number(other), None, "{other}");
        }
    }

    #[test]
    fn a_sealed_texts_name_stays_in_its_folder() {
        assert!(is_raw_name("transcript.json") && is_raw_name("note-0001.json"));
        for other in ["", "..", "../x", "a/b", "Note", "x.part", "text.key", ".hidden", "a..b", "é"] {
            assert!(!is_raw_name(other), "{other}");
        }
    }
}

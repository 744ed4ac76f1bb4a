//! What can go wrong in the loop itself; the rooms' own errors pass through with their sentences.

use crate::audio::AudioError;
use crate::export::ExportError;
use crate::guide::Problem;
use crate::messages::{Notice, deadlines as words, leaving, review as text, runtime as say};
use crate::session::{Refusal, sentences};
use crate::transcriber::TranscriberError;
use crate::units::{Language, SessionId};
use crate::vault::VaultError;

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub enum RuntimeError {
    /// Sealing, journal, folders.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The microphone or a sound file.
    #[error(transparent)]
    Audio(#[from] AudioError),
    /// Speech to text.
    #[error(transparent)]
    Transcriber(#[from] TranscriberError),
    /// A wish was refused.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// study.toml can't be used.
    #[error("study.toml can't be used")]
    StudyFile(Vec<Problem>),
    /// A guide can't be used.
    #[error("the guide {file} can't be used")]
    GuideFile {
        /// Its file.
        file: String,
        /// What is wrong with it.
        problems: Vec<Problem>,
    },
    /// The guide that was chosen is no longer in the study's folder as it was.
    #[error("the guide changed or went away")]
    GuideGone,
    /// There is nothing to transcribe real speech with.
    #[error("there is no speech model")]
    NoModel,
    /// No session is open.
    #[error("no session is open")]
    NothingOpen,
    /// The journal of this session can't be read to its end.
    #[error("the journal of {session} is damaged at line {line}")]
    Damaged {
        /// The session.
        session: SessionId,
        /// The first line that can't be trusted.
        line: u64,
    },
    /// A segment that the journal knows is not there, or not as it was sealed.
    #[error("segment {number} of the recording is missing or damaged")]
    Segment {
        /// Its number.
        number: u32,
    },
    /// What was written could not be read back the same.
    #[error("the transcript could not be read back as it was written")]
    ReadBack,
    /// There is no text to be had of this session.
    #[error("there is no text of this session")]
    NoText,
    /// transcript.json is not the one that was approved.
    #[error("transcript.json is not the one that was approved")]
    TranscriptChanged,
    /// What reads back from the sealed pieces is not what the imported file holds.
    #[error("the sealed copy is not the same as {path}")]
    SourceDiffers {
        /// The file.
        path: std::path::PathBuf,
    },
    /// The imported file was to be taken away, and a check made afterwards did not hold.
    #[error("taking {path} away was not shown: {checks}")]
    SourceNotGone {
        /// The file.
        path: std::path::PathBuf,
        /// The checks that did not hold, with commas between.
        checks: String,
    },
    /// A file that was asked for can't be read or written.
    #[error("{path}: {source}")]
    File {
        /// The file.
        path: std::path::PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A worker ended by a fault of ours.
    #[error("a worker of luister stopped by a fault")]
    WorkerDied,
    /// The user or the system ended the program in the middle.
    #[error("ended in the middle")]
    Interrupted,
    /// Nobody approved the session's transcript yet; nothing of it leaves.
    #[error("the transcript of {0} is not approved")]
    NotApproved(SessionId),
    /// Everything of the session was taken back; nothing of it leaves any more.
    #[error("{0} was taken back")]
    TakenBack(SessionId),
    /// The approved transcript does not read, or a newer luister wrote it.
    #[error("the approved transcript of {0} does not read")]
    ApprovedUnreadable(SessionId),
    /// An export could not be made.
    #[error(transparent)]
    Export(#[from] ExportError),
    /// It took longer than it may.
    #[error("luister waited longer than it should for {0}")]
    Late(&'static str),
}

impl RuntimeError {
    /// Returns what to tell the user: what happened, what it means for the recording, what to do.
    pub fn notice(&self, language: Language) -> Notice {
        let three = |happened: String, means: &crate::messages::Message, todo: &crate::messages::Message| {
            Notice::caution(happened, means.text(language), todo.text(language))
        };
        match self {
            RuntimeError::Vault(e) => e.notice(language),
            RuntimeError::Audio(e) => e.notice(language),
            RuntimeError::Transcriber(e) => e.notice(language),
            RuntimeError::Refused(refusal) => {
                let (happened, means, todo) = sentences(language, refusal);
                Notice::caution(happened, means, todo)
            }
            RuntimeError::StudyFile(problems) => {
                let first = problems.first().map(|p| p.line("study.toml", language)).unwrap_or_default();
                three(first, &say::STUDY_FILE_MEANS, &say::STUDY_FILE_TODO)
            }
            RuntimeError::GuideFile { file, problems } => {
                let first = problems.first().map(|p| p.line(file, language)).unwrap_or_else(|| file.clone());
                three(first, &say::GUIDE_FILE_MEANS, &say::GUIDE_FILE_TODO)
            }
            RuntimeError::GuideGone => {
                three(say::GUIDE_GONE.text(language).into(), &say::GUIDE_GONE_MEANS, &say::GUIDE_GONE_TODO)
            }
            RuntimeError::NoModel => {
                three(say::NO_MODEL.text(language).into(), &say::NO_MODEL_MEANS, &say::NO_MODEL_TODO)
            }
            RuntimeError::NothingOpen => {
                three(say::NOTHING_OPEN.text(language).into(), &say::NOTHING_OPEN_MEANS, &say::NOTHING_OPEN_TODO)
            }
            RuntimeError::Damaged { session, line } => {
                let line = line.to_string();
                let values = [("session", session.as_str()), ("line", line.as_str())];
                three(say::DAMAGED.with(language, &values), &say::DAMAGED_MEANS, &say::DAMAGED_TODO)
            }
            RuntimeError::Segment { number } => {
                let number = number.to_string();
                let happened = say::SEGMENT.with(language, &[("number", &number)]);
                three(happened, &say::SEGMENT_MEANS, &say::SEGMENT_TODO)
            }
            RuntimeError::ReadBack => {
                three(say::READ_BACK.text(language).into(), &say::READ_BACK_MEANS, &say::READ_BACK_TODO)
            }
            RuntimeError::NoText => {
                three(text::NO_TEXT.text(language).into(), &text::NO_TEXT_MEANS, &text::NO_TEXT_TODO)
            }
            RuntimeError::TranscriptChanged => {
                three(text::CHANGED.text(language).into(), &text::CHANGED_MEANS, &text::CHANGED_TODO)
            }
            RuntimeError::SourceDiffers { path } => {
                let happened = words::SOURCE_DIFFERS.with(language, &[("file", &path.display().to_string())]);
                three(happened, &words::SOURCE_DIFFERS_MEANS, &words::SOURCE_DIFFERS_TODO)
            }
            RuntimeError::SourceNotGone { path, checks } => {
                let file = path.display().to_string();
                let happened = words::SOURCE_NOT_GONE.with(language, &[("file", &file), ("checks", checks)]);
                three(happened, &words::SOURCE_NOT_GONE_MEANS, &words::SOURCE_NOT_GONE_TODO)
            }
            RuntimeError::File { path, source } => {
                let (path, why) = (path.display().to_string(), source.to_string());
                let happened = say::FILE.with(language, &[("path", &path), ("why", &why)]);
                three(happened, &say::FILE_MEANS, &say::FILE_TODO)
            }
            RuntimeError::WorkerDied => {
                three(say::WORKER_DIED.text(language).into(), &say::WORKER_DIED_MEANS, &say::WORKER_DIED_TODO)
            }
            RuntimeError::Interrupted => {
                three(say::INTERRUPTED.text(language).into(), &say::LATE_MEANS, &say::INTERRUPTED_TODO)
            }
            RuntimeError::NotApproved(session) => {
                let session = [("session", session.as_str())];
                let todo = leaving::NOT_APPROVED_TODO.with(language, &session);
                let happened = leaving::NOT_APPROVED.with(language, &session);
                Notice::caution(happened, leaving::NOT_APPROVED_MEANS.text(language), todo)
            }
            RuntimeError::TakenBack(session) => Notice::caution(
                leaving::TAKEN_BACK.with(language, &[("session", session.as_str())]),
                leaving::TAKEN_BACK_MEANS.text(language),
                leaving::TAKEN_BACK_TODO.text(language),
            ),
            RuntimeError::ApprovedUnreadable(session) => {
                let happened = leaving::UNREADABLE.with(language, &[("session", session.as_str())]);
                three(happened, &leaving::UNREADABLE_MEANS, &leaving::UNREADABLE_TODO)
            }
            RuntimeError::Export(error) => Notice::note(error.text(language)),
            RuntimeError::Late(_) => three(say::LATE.text(language).into(), &say::LATE_MEANS, &say::LATE_TODO),
        }
    }
}

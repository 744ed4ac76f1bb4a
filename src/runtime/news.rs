//! What the loop hears from its own threads, besides the recorder's and the meter's own reports.

use crate::app::{Msg, Report};
use crate::audio::Stopped;
use crate::session::SealedSegment;
use crate::transcriber::Model;
use crate::vault::{SessionFolder, StudyKey};

use super::error::RuntimeError;

/// A piece of news.
pub(super) enum News {
    /// A key, a paste, a signal.
    Outside(Msg),
    /// A report that needs nothing else.
    Report(Report),
    /// The window got another size.
    Redraw,
    /// The first screen should be read again.
    Reload,
    /// A segment is on disk.
    Sealed(SealedSegment),
    /// The recorder has stopped.
    RecorderStopped(Box<Stopped>),
    /// The microphone could not be opened for recording.
    RecorderRefused(RuntimeError),
    /// The microphone could not be opened for its check.
    MeterRefused(RuntimeError),
    /// An errand is done and the session's folder comes back.
    Returned {
        /// The folder.
        folder: Box<SessionFolder>,
        /// What the errand came to.
        reports: Vec<Report>,
    },
    /// A passphrase was tried: the key, or why it does not open.
    Tried(Result<Box<StudyKey>, RuntimeError>),
    /// The model that is to listen while it is recorded, or none.
    LiveModel(Option<Box<Model>>),
}

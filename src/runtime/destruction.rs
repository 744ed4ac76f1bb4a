//! Destroying as an errand. Never while a recorder runs: it would seal into a folder that is going.

use crate::app::Report;
use crate::session::{Refusal, What};

use super::desk::Desk;
use super::error::RuntimeError;

impl Desk {
    /// Destroys and verifies. The journal already says that it has begun, so that a kill in between is taken up again.
    pub(super) fn destroy(&mut self, what: What) -> Result<(), RuntimeError> {
        if self.sound.is_recording() {
            return Err(Refusal::StillLive.into());
        }
        if let Some(transcription) = &mut self.transcription {
            transcription.forget();
        }
        self.errand(move |folder| {
            let done = folder.destroy(what)?;
            Ok(vec![Report::Destroyed { what, files: done.files, bytes: done.bytes, checks: done.checks }])
        })
    }
}

//! Reading along: the last pieces that were heard while it is recorded, opened in memory because somebody asked to see them.

use crate::app::Report;
use crate::app::facilitate::along::Line;
use crate::session::Session;
use crate::transcriber::{HeardPiece, gather};
use crate::units::{Language, Secret};

use super::desk::Desk;
use super::error::RuntimeError;
use super::pieces;

/// Pieces that are opened when somebody begins to read.
const LAST: usize = 4;

impl Desk {
    /// Returns what was heard last. Where the study key would have to be asked for, reading begins with what comes next.
    pub(super) fn read_along(&mut self) -> Result<Vec<Report>, RuntimeError> {
        let (Some(model), Some(session)) = (self.ear.live_model(), self.model.session().cloned()) else {
            return Ok(vec![Report::ReadAlong(Vec::new())]);
        };
        let Ok(key) = self.study_key() else { return Ok(vec![Report::ReadAlong(Vec::new())]) };
        let second = self.second_language();
        let folder = self.session_folder()?;
        let heard = pieces::read_last(folder, &folder.unlock(&key)?, &model, &session, LAST)?;
        Ok(vec![Report::ReadAlong(lines(&session, heard, second))])
    }

    /// Shows a piece that was just sealed to somebody who reads along.
    pub(super) fn show_along(&mut self, piece: &HeardPiece) {
        if self.model.facilitate_screen.along.is_none() {
            return;
        }
        let Some(session) = self.model.session() else { return };
        let lines = lines(session, vec![piece.clone()], self.second_language());
        self.report(Report::ReadAlong(lines));
    }
}

/// Returns the lines of some pieces, after the guards have looked at them.
fn lines(session: &Session, pieces: Vec<HeardPiece>, second: Option<Language>) -> Vec<Line> {
    let heard = gather(pieces, session.sealed.offset().ms(), session.guide.language, second);
    let line = |spoken: crate::transcript::Spoken| Line {
        at_ms: spoken.utterance.start_ms,
        channel: spoken.channel,
        text: Secret::new(spoken.utterance.text),
    };
    heard.utterances.into_iter().map(line).collect()
}

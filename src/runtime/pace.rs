//! How fast a speech model is on this computer, remembered from one recording to the next, so that it can be said beforehand
//! how long the next one takes.
//!
//! A number a model, in a file of the user's own beside the settings; nothing in it tells of a recording.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use crate::app::transcribe::Estimate;
use crate::app::{ModelState, Report};
use crate::session::{Held, Session, heard_channels, silenced_channels};
use crate::transcriber::{Models, Speed};

use super::desk::Desk;
use super::error::RuntimeError;
use super::pieces;
use super::place::model_state;
use super::setup::ModelChoice;

/// Sound in ms below which nothing is learnt: loading the model would count for too much.
const ENOUGH_MS: u64 = 30_000;
/// The most that is believed: a computer that slept meanwhile is no slow computer.
const SLOWEST: f64 = 50.0;

/// ms of work a ms of sound, by the model's name.
type Paces = BTreeMap<String, f64>;

/// Returns how much sound the channels of a recording come to that are listened to, in ms: one where everybody shares the
/// microphone, however many channels it has.
pub(super) fn all_channels_ms(session: &Session) -> u64 {
    session.sealed.offset().ms() * u64::from(heard_channels(session))
}

impl Desk {
    fn paces(&self) -> PathBuf {
        self.setup.folders.own.join("pace.json")
    }

    fn read_paces(&self) -> Paces {
        fs::read(self.paces()).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    /// Remembers how long a model took for so much sound. What can't be written is only not remembered.
    pub(super) fn remember_pace(&self, model: &str, sound_ms: u64, took_ms: u64) {
        let pace = took_ms as f64 / sound_ms.max(1) as f64;
        if sound_ms < ENOUGH_MS || !pace.is_finite() || pace > SLOWEST {
            return;
        }
        let mut paces = self.read_paces();
        // Half and half: one run on a busy computer does not outweigh all before it.
        let pace = paces.get(model).map_or(pace, |before| (before + pace) / 2.0);
        paces.insert(model.to_owned(), pace);
        let file = self.paces();
        let _ = file.parent().map(fs::create_dir_all);
        let _ = serde_json::to_vec(&paces).ok().and_then(|json| fs::write(file, json).ok());
    }

    /// Says how long it takes to write out what is not written out yet of the open session.
    pub fn estimate(&mut self) -> Result<Option<Estimate>, RuntimeError> {
        let session = self.model.session().ok_or(RuntimeError::NothingOpen)?.clone();
        let choice = self.ear.final_choice(&self.setup.model);
        let model = match (&choice, model_state(&self.models, &choice, self.language_to_know())) {
            (_, ModelState::Ready(name)) => name,
            (ModelChoice::Best, ModelState::PracticeOnly) => Models::practice().name,
            _ => return Ok(None),
        };
        if session.recording != Held::Sealed {
            return Ok(None);
        }
        let silenced_ms = session.sealed.offset().ms() * silenced_channels(&session).len() as u64;
        let whole_ms = all_channels_ms(&session).saturating_sub(silenced_ms);
        let sound_ms = match session.transcription {
            Some(_) => whole_ms,
            None => whole_ms.saturating_sub(pieces::most_heard_ms(self.session_folder()?)?),
        };
        let speed = Models::list().iter().find(|known| known.name == model).map(|known| known.speed);
        let measured = self.read_paces().get(&model).copied().filter(|p| p.is_finite() && (0.0..=SLOWEST).contains(p));
        let took_ms = measured.map(|pace| (sound_ms as f64 * pace) as u64);
        let slow = speed.map(|speed| speed > Speed::Fast);
        Ok(Some(Estimate { model, whole_ms, sound_ms, took_ms, slow }))
    }

    /// The same as a report.
    pub(super) fn estimated(&mut self) -> Result<Vec<Report>, RuntimeError> {
        Ok(self.estimate()?.map(Report::Estimated).into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::tests::history::History;
    use crate::units::Frames;

    #[test]
    fn a_shared_microphone_is_listened_to_once_however_many_channels_it_has() {
        let mut session = History::group().recording().session().clone();
        (session.channels, session.sealed) = (2, Frames(60 * 16_000));
        assert!(session.participants.iter().all(|p| p.channel.is_none()));
        assert_eq!(all_channels_ms(&session), 60_000);
        session.participants[0].channel = Some(1);
        assert_eq!(all_channels_ms(&session), 120_000);
    }
}

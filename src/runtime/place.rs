//! Looking at the machine: microphones, room on the disk, the speech model.

use std::thread;

use crate::app::{ModelState, PlaceCheck, Report};
use crate::audio;
use crate::session::SourceKind;
use crate::transcriber::{Model, Models};
use crate::units::Language;

use super::desk::Desk;
use super::error::RuntimeError;
use super::news::News;
use super::setup::ModelChoice;
use super::space::minutes_that_fit;

impl Desk {
    /// Looks at disk, model and devices on a thread of its own: asking a sound system for its devices can take a while.
    pub(super) fn check_place(&self) {
        let (news, models, choice) = (self.news.clone(), self.models.clone(), self.setup.model.clone());
        let language = self.study.languages.first().copied();
        let free_bytes = self.folder.free_bytes().unwrap_or(0);
        let stand = self.setup.input.as_ref().map(|s| (s.name.clone(), s.channels));
        let run = move || {
            let channels = stand.as_ref().map_or(1, |(_, channels)| *channels);
            let place = PlaceCheck {
                devices: match &stand {
                    // With a file in its place the microphone is none of our business.
                    Some(_) => Vec::new(),
                    None => audio::devices().unwrap_or_default().into_iter().map(|d| d.name).collect(),
                },
                file: stand.map(|(name, _)| name),
                channels,
                free_bytes,
                minutes_that_fit: minutes_that_fit(free_bytes, channels),
                model: model_state(&models, &choice, language),
            };
            let _ = news.send(News::Report(Report::Place(place)));
        };
        // Without a thread the screen goes on saying that it has not looked yet.
        let _ = thread::Builder::new().name("place".to_owned()).spawn(run);
    }
}

/// Returns whether there is something to transcribe with.
pub fn model_state(models: &Models, choice: &ModelChoice, language: Option<Language>) -> ModelState {
    match choice {
        ModelChoice::Practice => ModelState::Ready(Models::practice().name),
        ModelChoice::Named(name) => {
            models.path_of(name).map_or(ModelState::Missing, |_| ModelState::Ready(name.clone()))
        }
        ModelChoice::Best => match models.best_installed(language) {
            Ok(Some(installed)) => ModelState::Ready(installed.name),
            Ok(None) | Err(_) => ModelState::PracticeOnly,
        },
    }
}

/// Opens the model that was chosen.
///
/// The practice model is taken by name, or when nothing else is there and the sound is a file for practice: it would
/// invent text for real speech.
pub fn choose_model(
    models: &Models,
    choice: &ModelChoice,
    language: Option<Language>,
    source: SourceKind,
) -> Result<Model, RuntimeError> {
    let model = match choice {
        ModelChoice::Practice => Models::practice(),
        ModelChoice::Named(name) => models.open(name)?,
        ModelChoice::Best => match models.best_installed(language)? {
            Some(best) => models.open(&best.name)?,
            None if source == SourceKind::File => Models::practice(),
            None => return Err(RuntimeError::NoModel),
        },
    };
    model.speaks(language)?;
    Ok(model)
}

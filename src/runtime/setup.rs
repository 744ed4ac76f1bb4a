//! What the program was started with.

use std::path::PathBuf;

use crate::audio::Input;
use crate::session::SourceKind;
use crate::settings::{Engines, Folders, Settings};
use crate::units::{Language, Secret};

/// What a [`Desk`](super::Desk) is started with.
pub struct Setup {
    /// The study's folder.
    pub study: PathBuf,
    /// The user's own folders.
    pub folders: Folders,
    /// The interface's language.
    pub language: Language,
    /// What stands in the microphone's place, if anything does.
    pub input: Option<Stand>,
    /// Which speech model to use.
    pub model: ModelChoice,
    /// The passphrase of the study key, where it was given.
    pub passphrase: Option<Secret>,
}

/// A file or clip in the microphone's place.
#[derive(Clone)]
pub struct Stand {
    /// Where the samples come from.
    pub input: Input,
    /// Its name, for the screen.
    pub name: String,
    /// Its channels.
    pub channels: u16,
    /// What the journal calls it.
    pub kind: SourceKind,
}

/// Reads which models the user's settings name. A file that is missing, or that is wrong (which is said at the start), names none.
pub(super) fn engines(folders: &Folders) -> Engines {
    let text = std::fs::read_to_string(folders.own.join("settings.toml")).unwrap_or_default();
    Settings::parse(&text, Language::En).map(|settings| settings.engines).unwrap_or_default()
}

/// Which speech model to use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ModelChoice {
    /// The best installed one for the language; the practice model never, because it invents where speech is real.
    Best,
    /// The bundled practice model.
    Practice,
    /// An installed one by name, or a file.
    Named(String),
}

impl ModelChoice {
    /// Reads what the user asked for.
    pub fn of(asked: Option<&str>) -> ModelChoice {
        match asked {
            None => ModelChoice::Best,
            Some("practice") => ModelChoice::Practice,
            Some(name) => ModelChoice::Named(name.to_owned()),
        }
    }
}

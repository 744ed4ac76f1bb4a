//! What belongs to the user and not to a study: where keys, models and the settings file lie, what the settings say, and which
//! language luister speaks.
//!
//! The environment is asked for the home folder and the locale; beyond that these are values. Nothing here makes a folder or
//! reads or writes a file.

mod change;
mod file;

use std::path::PathBuf;

use etcetera::BaseStrategy as _;

use crate::messages::language_of_locale;
use crate::units::Language;

pub use change::{AUTO, change};
pub use file::{Background, Colours, Engines, Settings, TOP, background, colours};

/// The user's own folders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// The settings, and what is remembered beside them: a microphone, how fast a model is here.
    pub own: PathBuf,
    /// The study keys, one pair for each study.
    pub keys: PathBuf,
    /// The speech models that were added.
    pub models: PathBuf,
}

impl Folders {
    /// Returns the folders of the user who runs the program, after the custom of the system.
    ///
    /// None when the system can't say where the user's home is.
    pub fn of_user() -> Option<Folders> {
        let models = etcetera::choose_base_strategy().ok()?.data_dir().join("luister").join("models");
        let own = own_folder()?;
        Some(Folders { keys: own.join("keys"), own, models })
    }
}

/// Returns the folder of the user's own settings, in which the keys lie too; none when the system can't say where the user's home
/// is.
pub fn own_folder() -> Option<PathBuf> {
    etcetera::choose_base_strategy().ok().map(|base| base.config_dir().join("luister"))
}

/// Returns the interface's language from what the environment says, the most specific first.
pub fn language(lookup: impl Fn(&str) -> Option<String>) -> Language {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(lookup)
        .find(|value| !value.is_empty())
        .map_or(Language::En, |value| language_of_locale(&value))
}

/// Returns the interface's language of this process.
pub fn language_of_environment() -> Language {
    language(|name| std::env::var(name).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(environment: &[(&str, &str)], expect: Language) {
        let found = language(|name| environment.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned()));
        assert_eq!(found, expect, "{environment:?}");
    }

    #[test]
    fn the_most_specific_locale_decides() {
        check(&[], Language::En);
        check(&[("LANG", "nl_NL.UTF-8")], Language::Nl);
        check(&[("LANG", "nl_NL.UTF-8"), ("LC_MESSAGES", "C")], Language::En);
        check(&[("LANG", "C"), ("LC_ALL", "nl_BE")], Language::Nl);
        check(&[("LC_ALL", ""), ("LANG", "nl_NL")], Language::Nl);
    }
}

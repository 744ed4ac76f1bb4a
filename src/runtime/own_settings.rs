//! The user's own settings: read at the start, shown and changed on their screen, written with what each line means.

use std::fs;
use std::path::{Path, PathBuf};

use crate::app::Report;
use crate::app::keymap::{Action, Keymap, Wanted};
use crate::app::paint::{Depth, Ground, Paint};
use crate::app::settings::{Setting, Settled};
use crate::messages::{Notice, settings as words, settling};
use crate::settings::{self, Background, Colours, Settings};
use crate::units::Language;

use super::desk::Desk;
use super::error::RuntimeError;

/// Returns the file of the user's settings.
pub fn file() -> Option<PathBuf> {
    settings::own_folder().map(|folder| folder.join("settings.toml"))
}

/// Reads the text of a settings file with its keys; or says everything that is wrong with it.
pub fn judge(text: &str, language: Language) -> Result<(Settings, Keymap), Vec<String>> {
    let settings = Settings::parse(text, language)?;
    let wanted: Vec<Wanted> = settings
        .keys
        .iter()
        .map(|(group, action, key)| Wanted { group: group.clone(), action: action.clone(), key: key.clone() })
        .collect();
    let keymap = Keymap::of(&wanted).map_err(|wrong| wrong.iter().map(|p| p.text(language)).collect::<Vec<_>>())?;
    Ok((settings, keymap))
}

/// Returns what the terminal can show: what was settled, or what the environment says.
pub fn paint(settings: &Settings) -> Paint {
    let environment = |name: &str| std::env::var(name).ok();
    Paint {
        depth: match settings.colours.unwrap_or_else(|| settings::colours(environment)) {
            Colours::None => Depth::None,
            Colours::Sixteen => Depth::Own,
            Colours::Many => Depth::Many,
            Colours::True => Depth::True,
        },
        ground: match settings.background.or_else(|| settings::background(environment)) {
            Some(Background::Light) => Ground::Light,
            Some(Background::Dark) => Ground::Dark,
            None => Ground::Unknown,
        },
    }
}

/// Returns what is said where the settings can't be used.
pub fn problem(file: &Path, wrong: &[String], language: Language) -> Notice {
    let file = file.display().to_string();
    Notice::caution(
        words::BAD.with(language, &[("file", file.as_str()), ("why", &wrong.join(" "))]),
        words::BAD_MEANS.text(language),
        words::BAD_TODO.text(language),
    )
}

/// Returns the text of a settings file in which nothing is changed yet and every key has its line.
pub fn preset(language: Language) -> String {
    let mut out = settings::TOP.to_owned();
    let mut group = "";
    for action in Action::ALL {
        if action.group() != group {
            group = action.group();
            out.push_str(&format!("\n[keys.{group}]\n"));
        }
        let line = format!("# {} = \"{}\"", action.name(), action.usual());
        out.push_str(&format!("{line:<36}# {}\n", action.words()[0].text(language)));
    }
    out
}

impl Desk {
    /// Reads the settings for their screen.
    pub(super) fn read_settings(&self) -> Report {
        let Some(file) = self.remembered.settings_file() else { return self.nowhere() };
        let text = fs::read_to_string(&file).unwrap_or_default();
        // A file that is not in order says nothing: everything is as usual, and the first screen said so.
        let (settings, keymap) = judge(&text, self.model.language).unwrap_or_default();
        Report::Settled(Box::new(self.settled(&file, settings, keymap)))
    }

    /// Changes one setting and writes the file, made with a line for everything where it was not there.
    pub(super) fn change_setting(&self, setting: Setting, value: &str) -> Result<Report, RuntimeError> {
        let language = self.model.language;
        let Some((file, name)) = self.remembered.settings_file().zip(setting.name()) else {
            return Ok(self.nowhere());
        };
        let before = match fs::read_to_string(&file) {
            Ok(text) => text,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => preset(language),
            Err(source) => return Err(RuntimeError::File { path: file, source }),
        };
        let after = settings::change(&before, name, value);
        let judged = judge(&before, language).and_then(|_| judge(&after, language));
        let (settings, keymap) = match judged {
            Ok(judged) => judged,
            Err(wrong) => {
                let shown = file.display().to_string();
                let values = [("file", shown.as_str()), ("why", &wrong.join(" "))];
                return Ok(Report::Said(Notice::caution(
                    settling::REFUSED.with(language, &values),
                    settling::REFUSED_MEANS.text(language),
                    settling::REFUSED_TODO.text(language),
                )));
            }
        };
        write(&file, &after).map_err(|source| RuntimeError::File { path: file.clone(), source })?;
        Ok(Report::Settled(Box::new(self.settled(&file, settings, keymap))))
    }

    fn settled(&self, file: &Path, settings: Settings, keymap: Keymap) -> Settled {
        let auto = || settings::AUTO.to_owned();
        let values = vec![
            (Setting::Language, settings.language.map_or_else(auto, |l| l.code().to_owned())),
            (Setting::Colours, settings.colours.map_or_else(auto, |c| c.name().to_owned())),
            (Setting::Background, settings.background.map_or_else(auto, |b| b.name().to_owned())),
            (Setting::Live, settings.engines.live.clone().unwrap_or_else(auto)),
            (Setting::Last, settings.engines.last.clone().unwrap_or_else(auto)),
        ];
        Settled {
            file: file.display().to_string(),
            there: file.exists(),
            values,
            models: self.models.installed().unwrap_or_default().into_iter().map(|m| m.name).collect(),
            own_keys: settings.keys.len(),
            language: Some(settings.language.unwrap_or_else(settings::language_of_environment)),
            paint: paint(&settings),
            keymap,
        }
    }

    fn nowhere(&self) -> Report {
        let language = self.model.language;
        Report::Said(Notice::caution(
            settling::NOWHERE.text(language),
            settling::REFUSED_MEANS.text(language),
            settling::NOWHERE_TODO.text(language),
        ))
    }
}

/// Writes a file whole or not at all; a link to it stays a link.
fn write(file: &Path, text: &str) -> std::io::Result<()> {
    let file = file.canonicalize().unwrap_or_else(|_| file.to_owned());
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let new = file.with_extension("toml.new");
    fs::write(&new, text)?;
    fs::rename(&new, &file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_preset_is_in_order_with_and_without_its_comment_signs() {
        for language in [Language::Nl, Language::En] {
            let text = preset(language);
            assert_eq!(judge(&text, language).unwrap().1, Keymap::default());
            let (_, keys) = text.split_once("\n[keys.").unwrap();
            let keys = format!("[keys.{}", keys.replace("\n# ", "\n"));
            let (settings, keymap) = judge(&keys, language).unwrap_or_else(|e| panic!("{e:?}\n{keys}"));
            assert_eq!((settings.keys.len(), keymap), (Action::ALL.len(), Keymap::default()));
        }
    }

    #[test]
    fn a_change_to_the_preset_leaves_every_key_its_line() {
        let text = preset(Language::Nl);
        let changed = settings::change(&text, "language", "nl");
        assert_eq!(judge(&changed, Language::Nl).unwrap().0.language, Some(Language::Nl));
        assert_eq!(changed.lines().count(), text.lines().count());
    }
}

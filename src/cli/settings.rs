//! `luister settings`: where the user's settings lie, whether they are in order, and a file to begin with.

use std::fs;
use std::io::{self, Write as _};
use std::path::PathBuf;

use crate::app::keymap::{Action, Keymap, Wanted};
use crate::app::paint::{Depth, Ground, Paint};
use crate::messages::{Notice, settings as words};
use crate::runtime::printing;
use crate::settings::{self, Background, Colours, Settings};
use crate::units::Language;

use super::context::{Context, file_error};
use super::outcome::{Status, Stop, say};

/// The settings of this user, ready to be used; with what is wrong with them, if anything is.
pub struct Ready {
    /// The interface's language, where it was settled.
    pub language: Option<Language>,
    /// The keys.
    pub keymap: Keymap,
    /// What the terminal can show.
    pub paint: Paint,
    /// What is wrong; everything is as usual then.
    pub problem: Option<Notice>,
}

/// Returns the file of the user's settings.
pub fn file() -> Option<PathBuf> {
    settings::own_folder().map(|folder| folder.join("settings.toml"))
}

/// Reads the settings of this user. Whatever is wrong with them stops nothing.
pub fn read(language: Language) -> Ready {
    let environment = |name: &str| std::env::var(name).ok();
    let text = file().and_then(|file| fs::read_to_string(file).ok()).unwrap_or_default();
    let (settings, keymap, problem) = match judge(&text, language) {
        Ok((settings, keymap)) => (settings, keymap, None),
        Err(wrong) => {
            let file = file().unwrap_or_default().display().to_string();
            let values = [("file", file.as_str()), ("why", &wrong.join(" "))];
            let notice = Notice::caution(
                words::BAD.with(language, &values),
                words::BAD_MEANS.text(language),
                words::BAD_TODO.text(language),
            );
            (Settings::default(), Keymap::default(), Some(notice))
        }
    };
    let colours = settings.colours.unwrap_or_else(|| settings::colours(environment));
    let ground = settings.background.or_else(|| settings::background(environment));
    let paint = Paint {
        depth: match colours {
            Colours::None => Depth::None,
            Colours::Sixteen => Depth::Own,
            Colours::Many => Depth::Many,
            Colours::True => Depth::True,
        },
        ground: match ground {
            Some(Background::Light) => Ground::Light,
            Some(Background::Dark) => Ground::Dark,
            None => Ground::Unknown,
        },
    };
    Ready { language: settings.language, keymap, paint, problem }
}

fn judge(text: &str, language: Language) -> Result<(Settings, Keymap), Vec<String>> {
    let settings = Settings::parse(text, language)?;
    let wanted: Vec<Wanted> = settings
        .keys
        .iter()
        .map(|(group, action, key)| Wanted { group: group.clone(), action: action.clone(), key: key.clone() })
        .collect();
    let keymap = Keymap::of(&wanted).map_err(|wrong| wrong.iter().map(|p| p.text(language)).collect::<Vec<_>>())?;
    Ok((settings, keymap))
}

/// Says where the settings lie and whether they are in order; or writes a file to begin with.
pub fn run(context: &Context, write: bool) -> Result<(), Stop> {
    let language = context.language;
    let path = file().ok_or_else(|| Stop::mend(crate::messages::cli::NO_HOME.text(language)))?;
    let shown = path.display().to_string();
    say(&words::FILE, language, &[("file", &shown)]);
    if write {
        let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| {
            let mut file = fs::OpenOptions::new().write(true).create_new(true).open(&path)?;
            file.write_all(preset(language).as_bytes())
        });
        return match written {
            Ok(()) => {
                say(&words::WRITTEN, language, &[]);
                Ok(())
            }
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {
                Err(Stop::mend(words::EXISTS.with(language, &[("file", &shown)])))
            }
            Err(e) => Err(context.stop(file_error(&path, e))),
        };
    }
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(e) if e.kind() == io::ErrorKind::NotFound => {
            say(&words::NONE, language, &[]);
            return Ok(());
        }
        Err(e) => return Err(context.stop(file_error(&path, e))),
    };
    match judge(&text, language) {
        Ok((settings, _)) => {
            say(&words::GOOD, language, &[("n", &settings.keys.len().to_string())]);
            Ok(())
        }
        Err(lines) => {
            printing::line(format_args!("{}", words::BAD_MEANS.text(language)));
            Err(Stop { lines, status: Status::Mend })
        }
    }
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
}

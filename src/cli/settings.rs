//! `luister settings`: where the user's settings lie, whether they are in order, and a file to begin with.

use std::fs;
use std::io::{self, Write as _};

use crate::app::keymap::Keymap;
use crate::app::paint::Paint;
use crate::messages::{Notice, settings as words};
use crate::runtime::own_settings::{self, file, judge, preset};
use crate::runtime::printing;
use crate::settings::{Engines, Settings};
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

/// Reads the settings of this user. Whatever is wrong with them stops nothing.
pub fn read(language: Language) -> Ready {
    let text = file().and_then(|file| fs::read_to_string(file).ok()).unwrap_or_default();
    let (settings, keymap, problem) = match judge(&text, language) {
        Ok((settings, keymap)) => (settings, keymap, None),
        Err(wrong) => {
            let problem = own_settings::problem(&file().unwrap_or_default(), &wrong, language);
            (Settings::default(), Keymap::default(), Some(problem))
        }
    };
    Ready { language: settings.language, keymap, paint: own_settings::paint(&settings), problem }
}

/// Returns which speech models the settings of this user name; none where the file is wrong or not there.
pub fn engines() -> Engines {
    let text = file().and_then(|file| fs::read_to_string(file).ok()).unwrap_or_default();
    Settings::parse(&text, Language::En).map(|settings| settings.engines).unwrap_or_default()
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

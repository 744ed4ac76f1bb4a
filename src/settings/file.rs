//! The user's own settings, as text: language, colours, keys.
//!
//! Values only: the file is read by who opens the program, and its keys are judged by the desk, which knows what can be done.

use crate::messages::settings as words;
use crate::units::Language;

/// What the user has settled.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// The interface's language.
    pub language: Option<Language>,
    /// How many colours the terminal has, where luister should not find out itself.
    pub colours: Option<Colours>,
    /// Whether the terminal is light or dark, where luister should not find out itself.
    pub background: Option<Background>,
    /// The speech models to use when nobody names one on the command line.
    pub engines: Engines,
    /// Keys: the screen's name, the action's name, the key's name.
    pub keys: Vec<(String, String, String)>,
}

/// Which speech models are used when nobody names one on the command line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Engines {
    /// The model that listens while it is recorded, or `off`.
    pub live: Option<String>,
    /// The model that writes out what was recorded.
    pub last: Option<String>,
}

impl Engines {
    /// The word that switches listening while recording off.
    pub const OFF: &'static str = "off";
}

/// How many colours a terminal has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colours {
    /// None: shape, word, place, bold and reversed say everything.
    None,
    /// The sixteen of the terminal's own theme.
    #[default]
    Sixteen,
    /// 256.
    Many,
    /// Any.
    True,
}

impl Colours {
    /// Returns its name in the settings file.
    pub const fn name(self) -> &'static str {
        match self {
            Colours::None => "none",
            Colours::Sixteen => "16",
            Colours::Many => "256",
            Colours::True => "truecolor",
        }
    }
}

/// Whether a terminal is light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Background {
    /// Dark letters on a light ground.
    Light,
    /// Light letters on a dark ground.
    Dark,
}

impl Background {
    /// Returns its name in the settings file.
    pub const fn name(self) -> &'static str {
        match self {
            Background::Light => "light",
            Background::Dark => "dark",
        }
    }
}

/// The settings as they are without a file, with what each means: written by `luister settings --write`.
pub const TOP: &str = include_str!("top.toml");

impl Settings {
    /// Reads the text of a settings file; or says everything that is wrong with it, a sentence each.
    pub fn parse(text: &str, language: Language) -> Result<Settings, Vec<String>> {
        let table: toml::Table = text.parse().map_err(|e: toml::de::Error| {
            let line = e.span().map_or(1, |s| text[..s.start.min(text.len())].lines().count().max(1));
            vec![words::NOT_TOML.with(language, &[("line", &line.to_string()), ("why", e.message())])]
        })?;
        let mut settings = Settings::default();
        let mut wrong = Vec::new();
        for (name, value) in &table {
            let one_of = |known: &str| {
                let value = value.to_string();
                words::NOT_ONE_OF.with(language, &[("name", name), ("value", &value), ("known", known)])
            };
            match (name.as_str(), value.as_str()) {
                ("language", Some("auto")) | ("colours", Some("auto")) | ("background", Some("auto")) => {}
                ("language", Some(code)) if code.parse::<Language>().is_ok() => settings.language = code.parse().ok(),
                ("language", _) => wrong.push(one_of("auto, nl, en")),
                ("colours", _) => match value.to_string().trim_matches('"') {
                    "none" => settings.colours = Some(Colours::None),
                    "16" => settings.colours = Some(Colours::Sixteen),
                    "256" => settings.colours = Some(Colours::Many),
                    "truecolor" => settings.colours = Some(Colours::True),
                    _ => wrong.push(one_of("auto, none, 16, 256, truecolor")),
                },
                ("background", Some("light")) => settings.background = Some(Background::Light),
                ("background", Some("dark")) => settings.background = Some(Background::Dark),
                ("background", _) => wrong.push(one_of("auto, light, dark")),
                ("live" | "final", Some("auto")) => {}
                ("live", Some(model)) => settings.engines.live = Some(model.to_owned()),
                ("final", Some(model)) => settings.engines.last = Some(model.to_owned()),
                ("live" | "final", None) => wrong.push(one_of("\"auto\", \"base\"")),
                ("keys", _) => match keys(value) {
                    Some(keys) => settings.keys = keys,
                    None => wrong.push(words::NOT_KEYS.text(language).to_owned()),
                },
                _ => wrong.push(words::UNKNOWN.with(language, &[("name", name)])),
            }
        }
        if wrong.is_empty() { Ok(settings) } else { Err(wrong) }
    }
}

fn keys(value: &toml::Value) -> Option<Vec<(String, String, String)>> {
    let mut out = Vec::new();
    for (group, actions) in value.as_table()? {
        for (action, key) in actions.as_table()? {
            out.push((group.clone(), action.clone(), key.as_str()?.to_owned()));
        }
    }
    Some(out)
}

/// Returns how many colours a terminal can show, from what the environment says.
pub fn colours(lookup: impl Fn(&str) -> Option<String>) -> Colours {
    let is_set = |name: &str| lookup(name).is_some_and(|v| !v.is_empty());
    let term = lookup("TERM").unwrap_or_default();
    let colour_term = lookup("COLORTERM").unwrap_or_default();
    if is_set("NO_COLOR") || matches!(term.as_str(), "" | "dumb" | "vt100" | "vt102" | "vt220") || term.ends_with("-m")
    {
        return Colours::None;
    }
    match (colour_term.as_str(), term) {
        ("truecolor" | "24bit", _) => Colours::True,
        (_, term) if term.ends_with("-direct") => Colours::True,
        (_, term) if term.contains("256color") => Colours::Many,
        _ => Colours::Sixteen,
    }
}

/// Returns whether a terminal is light or dark, where it says so: none lets its own theme decide.
pub fn background(lookup: impl Fn(&str) -> Option<String>) -> Option<Background> {
    let value = lookup("COLORFGBG")?;
    match value.rsplit(';').next()?.parse::<u8>().ok()? {
        7 | 15 => Some(Background::Light),
        0..=6 | 8 => Some(Background::Dark),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_the_file_is_what_is_meant() {
        let text = "language = \"nl\"\ncolours = 256\nbackground = \"light\"\n[keys.conversation]\nstop = \"z\"\n";
        let settings = Settings::parse(text, Language::En).unwrap();
        assert_eq!(settings.language, Some(Language::Nl));
        assert_eq!((settings.colours, settings.background), (Some(Colours::Many), Some(Background::Light)));
        assert_eq!(settings.keys, [("conversation".to_owned(), "stop".to_owned(), "z".to_owned())]);
        let models = Settings::parse("live = \"off\"\nfinal = \"large-v3-turbo\"\n", Language::En).unwrap().engines;
        assert_eq!((models.live.as_deref(), models.last.as_deref()), (Some(Engines::OFF), Some("large-v3-turbo")));
        assert_eq!(Settings::parse(TOP, Language::En), Ok(Settings::default()), "the example says what is so anyway");
        assert_eq!(Settings::parse("", Language::En), Ok(Settings::default()));
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        let check = |text: &str, part: &str| {
            for language in [Language::Nl, Language::En] {
                let wrong = Settings::parse(text, language).unwrap_err();
                assert!(wrong.len() == 1 && wrong[0].contains(part), "{text}: {wrong:?}");
            }
        };
        check("language = \"nl\"\n[keys\n", "2");
        check("language = \"fr\"", "auto, nl, en");
        check("colours = 7", "truecolor");
        check("background = true", "light");
        check("live = 3", "base");
        check("color = 1", "color");
        check("keys = 3", "[keys.");
        check("[keys.conversation]\nstop = 3", "[keys.");
    }

    #[test]
    fn a_terminal_is_taken_at_its_word() {
        let check = |environment: &[(&str, &str)], expect: Colours| {
            let found = colours(|n| environment.iter().find(|(k, _)| *k == n).map(|(_, v)| (*v).to_owned()));
            assert_eq!(found, expect, "{environment:?}");
        };
        check(&[("TERM", "xterm-256color")], Colours::Many);
        check(&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")], Colours::True);
        check(&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor"), ("NO_COLOR", "1")], Colours::None);
        check(&[("TERM", "xterm-256color"), ("NO_COLOR", "")], Colours::Many);
        check(&[("TERM", "linux")], Colours::Sixteen);
        check(&[("TERM", "vt100")], Colours::None);
        check(&[("TERM", "xterm-m")], Colours::None);
        let ground = |value: &'static str| background(|n| (n == "COLORFGBG").then(|| value.to_owned()));
        assert_eq!(ground("0;15"), Some(Background::Light));
        assert_eq!(ground("15;default;0"), Some(Background::Dark));
        assert_eq!(ground("15;default"), None);
    }
}

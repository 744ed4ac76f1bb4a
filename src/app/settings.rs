//! The settings screen: what belongs to the user and not to a study. A change holds at once and is written down.

use super::effect::Effect;
use super::hints::Hint;
use super::home;
use super::keymap::Keymap;
use super::keys::Key;
use super::model::{Model, Screen};
use super::paint::Paint;
use crate::messages::settling as words;
use crate::units::Language;

/// What can be settled here, in the order of the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Setting {
    /// The interface's language.
    #[default]
    Language,
    /// How many colours.
    Colours,
    /// Light or dark.
    Background,
    /// What a new session begins with.
    Microphone,
    /// The model that listens along.
    Live,
    /// The model that writes out.
    Last,
}

impl Setting {
    /// Every row.
    pub const ALL: [Setting; 6] =
        [Setting::Language, Setting::Colours, Setting::Background, Setting::Microphone, Setting::Live, Setting::Last];

    /// Returns its name in the settings file; none for the microphone, which is remembered apart.
    pub fn name(self) -> Option<&'static str> {
        Some(match self {
            Setting::Language => "language",
            Setting::Colours => "colours",
            Setting::Background => "background",
            Setting::Microphone => return None,
            Setting::Live => "live",
            Setting::Last => "final",
        })
    }
}

/// The value that leaves a setting to the system, the terminal or luister.
pub const AUTO: &str = "auto";
/// The value of `live` for no listening along.
pub const OFF: &str = "off";

/// The settings as they stand in the user's file, and what follows from them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Settled {
    /// The file.
    pub file: String,
    /// Whether it is there already.
    pub there: bool,
    /// Each setting's value, as the file has it.
    pub values: Vec<(Setting, String)>,
    /// The speech models that are installed.
    pub models: Vec<String>,
    /// How many keys are the user's own.
    pub own_keys: usize,
    /// The language that follows.
    pub language: Option<Language>,
    /// The colours that follow.
    pub paint: Paint,
    /// The keys that follow.
    pub keymap: Keymap,
}

impl Settled {
    /// Returns a setting's value.
    pub fn value(&self, setting: Setting) -> &str {
        self.values.iter().find(|(s, _)| *s == setting).map_or(AUTO, |(_, value)| value.as_str())
    }
}

/// What only this screen knows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// The row under the hand.
    pub row: Setting,
    /// The settings, once read.
    pub settled: Option<Settled>,
    /// Whether a speech model was changed here: that holds from the next start.
    pub models_changed: bool,
}

/// Puts the screen in front and reads the settings.
pub(super) fn enter(model: &mut Model) -> Vec<Effect> {
    model.screen = Screen::Settings;
    model.settings_screen.row = Setting::default();
    vec![Effect::ReadSettings, Effect::CheckPlace]
}

/// A key was pressed here.
pub(super) fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    match key {
        Key::Down | Key::Char('j') | Key::Tab => step(model, true),
        Key::Up | Key::Char('k') | Key::BackTab => step(model, false),
        Key::Right | Key::Enter | Key::Char(' ') => return change(model, true),
        Key::Left => return change(model, false),
        Key::Esc | Key::Char('q') => return home::enter(model),
        _ => {}
    }
    Vec::new()
}

fn step(model: &mut Model, forward: bool) {
    let rows = Setting::ALL;
    let at = rows.iter().position(|r| *r == model.settings_screen.row).unwrap_or(0);
    let next = if forward { (at + 1).min(rows.len() - 1) } else { at.saturating_sub(1) };
    model.settings_screen.row = rows[next];
}

/// Returns the values a setting can have, and which of them it has.
pub fn choices(model: &Model, setting: Setting) -> (Vec<String>, usize) {
    let own = |all: &[&str]| all.iter().map(|v| (*v).to_owned()).collect::<Vec<_>>();
    let settled = model.settings_screen.settled.as_ref();
    let models = || settled.map(|s| s.models.clone()).unwrap_or_default();
    let mut all = match setting {
        Setting::Language => own(&[AUTO, "nl", "en"]),
        Setting::Colours => own(&[AUTO, "none", "16", "256", "truecolor"]),
        Setting::Background => own(&[AUTO, "light", "dark"]),
        Setting::Live => own(&[AUTO, OFF]).into_iter().chain(models()).collect(),
        Setting::Last => own(&[AUTO]).into_iter().chain(models()).collect(),
        Setting::Microphone => {
            let devices = model.place.as_ref().map(|p| p.devices.clone()).unwrap_or_default();
            std::iter::once(AUTO.to_owned()).chain(devices).collect()
        }
    };
    let now = match setting {
        Setting::Microphone => model.prepare_screen.device.clone().unwrap_or_else(|| AUTO.to_owned()),
        _ => settled.map_or(AUTO, |s| s.value(setting)).to_owned(),
    };
    let at = all.iter().position(|value| *value == now).unwrap_or_else(|| {
        // A model that is not installed, or a file: it stays a choice.
        all.push(now);
        all.len() - 1
    });
    (all, at)
}

fn change(model: &mut Model, forward: bool) -> Vec<Effect> {
    let setting = model.settings_screen.row;
    if setting == Setting::Microphone && model.file_input || model.settings_screen.settled.is_none() {
        return Vec::new();
    }
    let (all, at) = choices(model, setting);
    let next = (at + if forward { 1 } else { all.len() - 1 }) % all.len();
    if next == at {
        return Vec::new();
    }
    let value = all[next].clone();
    if setting != Setting::Microphone {
        return vec![Effect::Settle { setting, value }];
    }
    let name = Some(value).filter(|value| value != AUTO);
    model.prepare_screen.device.clone_from(&name);
    // What another microphone's channels are says nothing about this one's.
    model.prepare_screen.seating = None;
    vec![Effect::RememberMicrophone { name, seating: None }]
}

/// The settings were read, or one was changed.
pub(super) fn on_settled(model: &mut Model, settled: Settled) -> Vec<Effect> {
    let spoke = model.language;
    if let Some(before) = &model.settings_screen.settled {
        model.settings_screen.models_changed |=
            [Setting::Live, Setting::Last].into_iter().any(|s| before.value(s) != settled.value(s));
        // Only what was changed moves: F2 and --interface hold until then.
        if before.value(Setting::Language) != settled.value(Setting::Language) {
            model.language = settled.language.unwrap_or(model.language);
        }
        model.paint = settled.paint;
        model.keymap = settled.keymap.clone();
    }
    model.settings_screen.settled = Some(settled);
    // What a guide's problem says comes from outside: it is asked for in the new language.
    if spoke == model.language { Vec::new() } else { vec![Effect::LoadHome] }
}

/// The keys of this screen.
pub(super) fn hints(_model: &Model) -> Vec<Hint> {
    vec![
        Hint { key: "←→", short: words::KEY_CHANGE, long: words::KEY_CHANGE_LONG },
        Hint { key: "↑↓", short: words::KEY_ROW, long: words::KEY_ROW_LONG },
        Hint { key: "Esc", short: words::KEY_BACK, long: words::KEY_BACK_LONG },
    ]
}

/// The key that leads here.
pub(super) fn hint() -> Hint {
    Hint { key: "s", short: words::KEY_SETTINGS, long: words::KEY_SETTINGS_LONG }
}

//! The settings screen: what its keys ask for, and the frames; the first screen of a new study.

use luister::app::keymap::Keymap;
use luister::app::paint::{Depth, Ground, Paint};
use luister::app::settings::{Setting, Settled};
use luister::app::{Effect, Key, Model, Msg, Report, Screen, update};
use luister::units::Language;

use super::{check, models, press};

fn settled(values: &[(Setting, &str)], language: Language) -> Settled {
    Settled {
        file: "/home/marieke/.config/luister/settings.toml".into(),
        there: true,
        values: values.iter().map(|(s, v)| (*s, (*v).to_owned())).collect(),
        models: vec!["base".into(), "large-v3-turbo".into()],
        own_keys: 2,
        language: Some(language),
        paint: Paint { depth: Depth::Many, ground: Ground::Light },
        keymap: Keymap::default(),
    }
}

fn entered(language: Language) -> Model {
    let mut model = models::study(language);
    let effects = press(&mut model, &[Key::Char('s')]);
    assert_eq!(effects, [Effect::ReadSettings, Effect::CheckPlace]);
    model.place = Some(models::place());
    let read = settled(&[(Setting::Last, "large-v3-turbo"), (Setting::Colours, "256")], language);
    update(&mut model, Msg::Report(Report::Settled(Box::new(read))));
    model
}

/// A study somebody has just made: a guide, and nothing else.
fn first(language: Language) -> Model {
    let mut model = models::study(language);
    model.home.sessions.clear();
    model.home.guides.truncate(3);
    model
}

/// At the model that writes out.
fn at_the_model(language: Language) -> Model {
    let mut model = entered(language);
    (0..5).for_each(|_| drop(press(&mut model, &[Key::Down])));
    model
}

/// Without a file of settings, and without a model.
fn without_a_file(language: Language) -> Model {
    let mut model = entered(language);
    let none = Settled { there: false, models: Vec::new(), own_keys: 0, ..settled(&[], language) };
    update(&mut model, Msg::Report(Report::Settled(Box::new(none))));
    (0..4).for_each(|_| drop(press(&mut model, &[Key::Down])));
    model
}

/// Every model of this file, by the name of its frames.
pub fn all(language: Language) -> Vec<(&'static str, Model)> {
    vec![
        ("settings", entered(language)),
        ("settings-model", at_the_model(language)),
        ("settings-new", without_a_file(language)),
        ("home-first", first(language)),
    ]
}

#[test]
fn the_frames_of_the_settings_screen_and_of_a_new_study() {
    check("settings", entered);
    check("settings-model", at_the_model);
    check("settings-new", without_a_file);
    check("home-first", first);
}

#[test]
fn each_row_changes_what_it_says() {
    let mut model = entered(Language::En);
    let settle = |setting, value: &str| [Effect::Settle { setting, value: value.to_owned() }];
    assert_eq!(press(&mut model, &[Key::Right]), settle(Setting::Language, "nl"));
    assert_eq!(press(&mut model, &[Key::Left]), settle(Setting::Language, "en"));
    assert_eq!(press(&mut model, &[Key::Down, Key::Right]), settle(Setting::Colours, "truecolor"));
    assert_eq!(press(&mut model, &[Key::Down, Key::Right]), settle(Setting::Background, "light"));
    let remember = |name: Option<&str>| [Effect::RememberMicrophone { name: name.map(str::to_owned), seating: None }];
    assert_eq!(press(&mut model, &[Key::Down, Key::Right]), remember(Some("Interne microfoon")));
    assert_eq!(press(&mut model, &[Key::Left]), remember(None));
    assert_eq!(press(&mut model, &[Key::Down, Key::Right]), settle(Setting::Live, "off"));
    assert_eq!(press(&mut model, &[Key::Down, Key::Left]), settle(Setting::Last, "base"));
    // The last row stays the last one.
    assert_eq!(press(&mut model, &[Key::Down, Key::Enter]), settle(Setting::Last, "auto"));
    assert_eq!(press(&mut model, &[Key::Esc]), [Effect::LoadHome]);
    assert_eq!(model.screen, Screen::Home);
}

#[test]
fn a_change_holds_at_once_and_only_what_was_changed_moves() {
    let mut model = entered(Language::En);
    // Spoken to in English by --interface, with a file that says Dutch: a change of colours does not change that.
    let read = settled(&[(Setting::Colours, "none")], Language::Nl);
    update(&mut model, Msg::Report(Report::Settled(Box::new(read))));
    assert_eq!((model.language, model.paint.depth), (Language::En, Depth::Many));
    let read = settled(&[(Setting::Language, "nl")], Language::Nl);
    let effects = update(&mut model, Msg::Report(Report::Settled(Box::new(read))));
    assert_eq!((model.language, effects), (Language::Nl, vec![Effect::LoadHome]));
    assert!(model.settings_screen.models_changed, "the model that writes out is another one now");
    // A file in the microphone's place is no choice.
    model.file_input = true;
    model.settings_screen.row = Setting::Microphone;
    assert_eq!(press(&mut model, &[Key::Right]), []);
}

#[test]
fn before_the_settings_were_read_nothing_is_changed() {
    let mut model = models::study(Language::Nl);
    press(&mut model, &[Key::Char('s')]);
    assert_eq!(press(&mut model, &[Key::Right]), []);
}

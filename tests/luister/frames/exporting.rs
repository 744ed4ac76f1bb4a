//! The export screen: scripts of keys, and the frames.

use luister::app::exporting::{Exported, Row, There};
use luister::app::{Effect, Key, Model, Msg, Report, Screen, update};
use luister::export::{Form, Format};
use luister::session::Stage;
use luister::units::Language;

use super::{check, models, press, text};

/// The first screen, with an approved session under the hand.
fn home(language: Language) -> Model {
    let mut model = models::study(language);
    model.home.sessions.push(models::entry(
        "2026-11-26-1000-Cl4",
        Some(Stage::Anonymised),
        "Cl4",
        "Interview met (ex-)cliënten",
        47,
    ));
    press(&mut model, &[Key::Home]);
    model
}

fn entered(language: Language) -> Model {
    let mut model = home(language);
    model.home.folder = "/home/anna/onderzoek".into();
    press(&mut model, &[Key::Char('f')]);
    assert_eq!(model.screen, Screen::Export);
    model
}

fn came(language: Language, came: Exported) -> Model {
    let mut model = entered(language);
    press(&mut model, &[Key::Right, Key::Char(' '), Key::Down, Key::Down]);
    update(&mut model, Msg::Report(Report::Exported(came)));
    model
}

fn files() -> Vec<String> {
    [".docx", ".odt"].map(|e| format!("2026-11-26-1000-Cl4{e}")).to_vec()
}

/// Every model of this file, by the name of its frames.
pub fn all(language: Language) -> Vec<(&'static str, Model)> {
    let pressed = |keys: &[Key]| {
        let mut model = entered(language);
        press(&mut model, keys);
        model
    };
    let mut to_the_folder = vec![Key::Up, Key::Down];
    to_the_folder.extend([Key::Down; 7]);
    vec![
        ("home-approved", home(language)),
        ("exporting", entered(language)),
        ("exporting-folder", pressed(&to_the_folder)),
        ("exporting-written", came(language, Exported::Written(files()))),
        ("exporting-there", came(language, Exported::There(files()))),
        ("exporting-none", pressed(&[Key::Char(' ')])),
    ]
}

#[test]
fn the_frames_of_the_export_screen() {
    for (name, _) in all(Language::Nl) {
        check(name, |language| all(language).into_iter().find(|(n, _)| *n == name).unwrap().1);
    }
}

#[test]
fn the_key_is_there_for_what_was_approved_only() {
    let mut model = home(Language::Nl);
    press(&mut model, &[Key::Down]);
    assert_eq!(press(&mut model, &[Key::Char('f')]), []);
    assert_eq!(model.screen, Screen::Home);
    let mut session = models::session();
    session.stage = Stage::Anonymised;
    let mut model = models::opened(Language::Nl, session);
    model.screen = Screen::Receipt;
    press(&mut model, &[Key::Char('f')]);
    assert_eq!(model.screen, Screen::Export);
    press(&mut model, &[Key::Esc]);
    assert_eq!(model.screen, Screen::Receipt, "back to where one came from");
}

#[test]
fn files_that_are_there_can_be_replaced_from_the_folder_too() {
    let mut model = entered(Language::En);
    for _ in 0..8 {
        press(&mut model, &[Key::Down]);
    }
    let typed = model.exporting_screen.folder.clone();
    assert!(text(&model, 80, 24).lines().last().unwrap().contains("F1"), "a question mark is text here");
    press(&mut model, &[Key::Enter]);
    update(&mut model, Msg::Report(Report::Exported(Exported::There(files()))));
    let effects = press(&mut model, &[Key::Char('r')]);
    let [Effect::Export(wish)] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!((wish.there, &wish.folder), (There::Replace, &typed));
    press(&mut model, &[Key::Down]);
    assert_eq!(model.exporting_screen.row, Row::Folder, "the folder is one row down");
}

#[test]
fn what_is_chosen_is_what_is_asked_for() {
    let mut model = entered(Language::En);
    press(&mut model, &[Key::Char(' '), Key::Right, Key::Right, Key::Char(' '), Key::Down, Key::Left]);
    let effects = press(&mut model, &[Key::Enter]);
    let [Effect::Export(wish)] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(wish.forms, [Form::Text(Format::Txt)]);
    assert_eq!(wish.options.timestamps, luister::export::Timestamps::None);
    assert_eq!(wish.folder, "/home/anna/onderzoek/exports");
    // Nothing chosen, nothing asked.
    press(&mut model, &[Key::Up, Key::Char(' ')]);
    assert_eq!(press(&mut model, &[Key::Enter]), []);
    // In the folder's row every character is text.
    for _ in 0..8 {
        press(&mut model, &[Key::Down]);
    }
    assert_eq!(model.exporting_screen.row, Row::Folder);
    assert!(luister::app::wants_text(&model));
    press(&mut model, &[Key::Char('/'), Key::Char('r'), Key::Char('?')]);
    assert!(model.exporting_screen.folder.ends_with("exports/r?"));
    assert!(!model.help);
}

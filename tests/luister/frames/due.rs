//! What is due on the first screen: said, and three choices.

use luister::app::home::due::Asking;
use luister::app::home::{Place, at};
use luister::app::{Effect, Key, Model, Msg, Report, Screen, hints, update};
use luister::messages::Severity;
use luister::session::{Because, Command, Event, Held, Stage, What};
use luister::units::Language;

use super::{check, models, press};

const OVERDUE: &str = "2026-11-05-1000-Prof7";

/// The first screen as it opens on a study in which something is overdue.
fn opened(language: Language) -> Model {
    let mut model = models::study(language);
    let contents = model.home.clone();
    update(&mut model, Msg::Report(Report::Home(contents)));
    model
}

fn typed(model: &mut Model, text: &str) {
    text.chars().for_each(|c| drop(press(model, &[Key::Char(c)])));
}

/// Every model of this file, for the tests that look at all of them.
pub fn all(language: Language) -> Vec<(&'static str, Model)> {
    let mut destroy = opened(language);
    press(&mut destroy, &[Key::Char('d')]);
    let mut extend = opened(language);
    press(&mut extend, &[Key::Char('e'), Key::Up]);
    typed(&mut extend, "de transcribent is ziek");
    let mut periods = models::study(language);
    periods.home.other_periods = vec![OVERDUE.parse().unwrap()];
    vec![
        ("home-overdue", opened(language)),
        ("home-destroy", destroy),
        ("home-extend", extend),
        ("home-periods", periods),
    ]
}

#[test]
fn what_is_due_as_people_see_it() {
    for name in ["home-overdue", "home-destroy", "home-extend", "home-periods"] {
        check(name, |language| all(language).into_iter().find(|(n, _)| *n == name).unwrap().1);
    }
}

#[test]
fn opening_luister_says_what_is_overdue_once_and_the_hand_goes_there() {
    let mut model = opened(Language::Nl);
    assert_eq!(at(&model), Some(Place::Session(OVERDUE.parse().unwrap())));
    assert_eq!(model.notice.as_ref().map(|n| n.severity), Some(Severity::Alarm));
    let keys: Vec<&str> = hints(&model).iter().map(|h| h.key).collect();
    assert_eq!(keys[..3], ["Enter", "d", "e"]);
    press(&mut model, &[Key::Esc]);
    let contents = model.home.clone();
    update(&mut model, Msg::Report(Report::Home(contents)));
    assert_eq!(model.notice, None, "it was said");
    assert_eq!(press(&mut model, &[Key::Enter]), [Effect::OpenSession(OVERDUE.parse().unwrap())]);
}

#[test]
fn nothing_is_said_of_what_has_time() {
    let mut model = models::study(Language::Nl);
    model.home.sessions.retain(|s| s.id.as_str() != OVERDUE);
    let contents = model.home.clone();
    update(&mut model, Msg::Report(Report::Home(contents)));
    assert_eq!(model.notice, None);
    assert_eq!(press(&mut model, &[Key::Char('d')]), []);
    assert_eq!(model.home_screen.asking, Asking::Nothing, "there is nothing pressing under the hand");
}

/// The overdue session as it is read when it is opened.
fn open_it(model: &mut Model, held: Held) -> Vec<Effect> {
    let mut session = models::session();
    session.id = OVERDUE.parse().unwrap();
    session.stage = Stage::Transcribed;
    session.recording = held;
    let guide = model.home.guides[3].guide.clone().unwrap();
    update(model, Msg::Report(Report::Opened { session: Box::new(session), guide: Box::new(guide) }))
}

#[test]
fn destroying_now_wants_a_capital_and_then_follows_the_journal() {
    let mut model = opened(Language::En);
    press(&mut model, &[Key::Char('d'), Key::Char('d')]);
    assert!(matches!(model.home_screen.asking, Asking::Destroy { .. }), "a second d is no yes");
    assert_eq!(press(&mut model, &[Key::Char('D')]), [Effect::OpenSession(OVERDUE.parse().unwrap())]);
    let effects = open_it(&mut model, Held::Sealed);
    let begun = Event::DestructionBegun { what: What::Recording, because: Because::Asked };
    assert_eq!(effects, [Effect::Journal(vec![begun])]);
    assert_eq!(model.screen, Screen::Close);
}

#[test]
fn what_was_confirmed_and_could_not_be_done_is_not_done_later() {
    let mut model = opened(Language::En);
    press(&mut model, &[Key::Char('d'), Key::Char('D')]);
    // Opening went wrong; the next Enter only opens.
    let notice = luister::messages::Notice::caution("Somebody else has it open.", "", "");
    update(&mut model, Msg::Report(Report::Trouble { part: luister::app::Part::Vault, notice }));
    press(&mut model, &[Key::Enter]);
    let effects = open_it(&mut model, Held::Sealed);
    assert_eq!(effects, [Effect::AccountForTranscript]);
    let mut model = opened(Language::En);
    press(&mut model, &[Key::Char('d'), Key::Esc]);
    assert_eq!(model.home_screen.asking, Asking::Nothing);
    assert_eq!(press(&mut model, &[Key::Char('D')]), []);
}

#[test]
fn more_time_wants_days_and_a_reason() {
    let mut model = opened(Language::En);
    press(&mut model, &[Key::Char('e')]);
    assert_eq!(press(&mut model, &[Key::Enter]), [], "no reason, no time");
    assert!(model.notice.is_some());
    press(&mut model, &[Key::PageDown, Key::Down, Key::Down, Key::Up, Key::Up]);
    typed(&mut model, "illl? ");
    press(&mut model, &[Key::Backspace, Key::Backspace, Key::Backspace]);
    update(&mut model, Msg::Paste("\nnow".into()));
    let effects = press(&mut model, &[Key::Enter]);
    let until = model.now.plus_days(3);
    let command = Command::Extend { what: What::Recording, until, reason: "illnow".into() };
    assert_eq!(effects, [Effect::Unopened { session: OVERDUE.parse().unwrap(), command }]);
    assert_eq!(model.home_screen.asking, Asking::Nothing);
}

//! Frames: what is on the screen, as text that a person has read, and as styles.

use luister::app::prepare::{Check, Complaint, Step};
use luister::app::{Key, Model, ModelState, Msg, Report, Screen, update};
use luister::messages::Notice;
use luister::session::{Participant, Stage};
use luister::units::{Frames, Language};
use luister::view;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;

mod desk;
mod due;
mod every;
mod exporting;
pub mod models;
mod picture;
mod review;
mod scripts;
mod settings;
mod sizes;
mod styles;
mod unlocking;

/// The sizes at which every state is held against the frames that were read.
pub const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];
/// The third size, for each screen's usual state (`every.rs`) and for what lies over all of them.
pub const WIDE: (u16, u16) = (200, 50);

/// Draws a model at a size.
pub fn buffer(model: &Model, width: u16, height: u16) -> Buffer {
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    terminal.draw(|frame| view::draw(model, frame)).unwrap();
    terminal.backend().buffer().clone()
}

/// Returns what a person reads, row by row.
pub fn text(model: &Model, width: u16, height: u16) -> String {
    let buffer = buffer(model, width, height);
    let row = |y: u16| {
        let mut text = String::new();
        let mut x = 0;
        while x < width {
            let symbol = buffer[(x, y)].symbol();
            text.push_str(symbol);
            x += u16::try_from(view::widgets::width(symbol)).unwrap().max(1);
        }
        text.trim_end().to_owned()
    };
    (0..height).map(row).collect::<Vec<_>>().join("\n")
}

/// Holds a model, in both languages and at both sizes, against the frames that were read and accepted.
pub fn check(name: &str, model: impl Fn(Language) -> Model) {
    for size in SIZES {
        check_at(name, size, &model);
    }
}

/// Holds the frames of one size against the accepted ones.
pub fn check_at(name: &str, (width, height): (u16, u16), model: impl Fn(Language) -> Model) {
    for language in [Language::Nl, Language::En] {
        let frame = text(&model(language), width, height);
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "frames/accepted" }, {
            insta::assert_snapshot!(format!("{name}-{width}x{height}-{}", language.code()), frame);
        });
    }
}

/// The same at a third, wide size.
pub fn check_three(name: &str, model: impl Fn(Language) -> Model) {
    check(name, &model);
    check_at(name, WIDE, &model);
}

/// Presses keys, one after the other, and returns the effects of the last.
pub fn press(model: &mut Model, keys: &[Key]) -> Vec<luister::app::Effect> {
    keys.iter().map(|key| update(model, Msg::Key(*key))).last().unwrap_or_default()
}

/// The prepare screen at a step.
fn prepare(language: Language, step: Step) -> Model {
    let mut model = models::study(language);
    model.screen = Screen::Prepare;
    model.place = Some(models::place());
    model.prepare_screen.step = step;
    model.prepare_screen.guide = Some("interview-professionals.toml".into());
    model
}

/// The sound step, with a participant.
fn sound(language: Language) -> Model {
    let mut model = prepare(language, Step::Sound);
    model.prepare_screen.participants = vec![Participant { code: "Prof10".parse().unwrap(), channel: None }];
    model
}

/// Every model of this file's screens, for the tests that look at all of them.
pub fn all(language: Language) -> Vec<(&'static str, Model)> {
    let mut out = vec![
        ("home", models::study(language)),
        ("home-empty", models::empty(language)),
        ("home-guide-problem", home_with_a_refused_guide(language)),
        ("prepare-guide", prepare(language, Step::Guide)),
        ("prepare-participants", group(language)),
        ("prepare-complaint", wrong_code(language)),
        ("prepare-sound", sound(language)),
        ("prepare-listening", listening(language)),
        ("prepare-no-room", no_room(language)),
        ("receipt", models::receipt(language)),
        ("receipt-open", still_sealed(language)),
    ];
    let mut help = models::study(language);
    help.help = true;
    out.push(("help-home", help));
    let mut help = sound(language);
    help.help = true;
    out.push(("help-prepare", help));
    out.extend(due::all(language));
    out.extend(unlocking::all(language));
    out
}

fn home_with_a_refused_guide(language: Language) -> Model {
    let mut model = models::study(language);
    press(&mut model, &[Key::End, Key::Enter]);
    model
}

fn group(language: Language) -> Model {
    let mut model = prepare(language, Step::Participants);
    model.prepare_screen.guide = Some("focus-group-professionals.toml".into());
    for key in "prof1\nProf4\nProf10\n".chars() {
        press(&mut model, &[if key == '\n' { Key::Enter } else { Key::Char(key) }]);
    }
    model
}

fn wrong_code(language: Language) -> Model {
    let mut model = prepare(language, Step::Participants);
    model.prepare_screen.typed = "Jan Jansen".into();
    model.prepare_screen.cursor = 10;
    press(&mut model, &[Key::Enter]);
    model
}

fn listening(language: Language) -> Model {
    let mut model = sound(language);
    press(&mut model, &[Key::Char('j'), Key::Char('t')]);
    update(&mut model, Msg::Report(Report::Listening(models::listening("USB Audio", 2_300, &[-14.0, -41.0]))));
    model
}

fn no_room(language: Language) -> Model {
    let mut model = sound(language);
    let place = model.place.as_mut().unwrap();
    place.minutes_that_fit = 42;
    place.model = ModelState::PracticeOnly;
    press(&mut model, &[Key::Enter]);
    assert!(matches!(model.prepare_screen.complaint, Some(Complaint::NoRoom { planned: 60, fit: 42 })));
    model
}

fn still_sealed(language: Language) -> Model {
    let mut session = models::session();
    session.recording = luister::session::Held::Sealed;
    session.stage = Stage::Closed;
    let mut model = models::opened(language, session);
    model.screen = Screen::Receipt;
    model
}

#[test]
fn home() {
    check("home", models::study);
    check("home-empty", models::empty);
    check("home-guide-problem", home_with_a_refused_guide);
}

#[test]
fn preparing() {
    check("prepare-guide", |language| prepare(language, Step::Guide));
    check("prepare-participants", group);
    check("prepare-complaint", wrong_code);
}

#[test]
fn sound_and_checks() {
    check("prepare-sound", sound);
    check("prepare-listening", listening);
    check("prepare-no-room", no_room);
    check("prepare-no-microphone", |language| {
        let mut model = sound(language);
        let place = model.place.as_mut().unwrap();
        place.devices.clear();
        place.model = ModelState::Missing;
        model
    });
    check("prepare-file", |language| {
        let mut model = sound(language);
        model.file_input = true;
        model.place.as_mut().unwrap().file = Some("nl-interview-stereo.wav".into());
        press(&mut model, &[Key::Char('t')]);
        let heard = models::listening("nl-interview-stereo.wav", 900, &[-11.0, -60.0]);
        update(&mut model, Msg::Report(Report::Listening(heard)));
        press(&mut model, &[Key::Char('t')]);
        assert!(matches!(model.prepare_screen.check, Check::Tried { .. }));
        model
    });
}

#[test]
fn receipt() {
    check("receipt", models::receipt);
    check("receipt-read-on", |language| {
        let mut model = models::receipt(language);
        press(&mut model, &[Key::Down]);
        model
    });
    check("receipt-open", still_sealed);
}

#[test]
fn help() {
    check("help-home", |language| all(language).into_iter().find(|(n, _)| *n == "help-home").unwrap().1);
    check("help-prepare", |language| all(language).into_iter().find(|(n, _)| *n == "help-prepare").unwrap().1);
}

#[test]
fn an_alarm_leaves_the_state_in_sight() {
    check("alarm", |language| {
        let mut session = models::session();
        session.stage = Stage::Recording;
        session.sealed = Frames(16_000 * 2472);
        let mut model = models::opened(language, session);
        model.screen = Screen::Facilitate;
        model.recorder.running = false;
        model.recorder.recorded = Frames(16_000 * 2472);
        model.notice = Some(match language {
            Language::Nl => Notice::alarm(
                "De microfoon \"USB Audio\" is verdwenen.",
                "Alles tot 00:41:12 is verzegeld; daarna is er niets meer opgenomen.",
                "Sluit hem weer aan en druk op r.",
            ),
            Language::En => Notice::alarm(
                "The microphone \"USB Audio\" disappeared.",
                "Everything up to 00:41:12 is sealed; nothing has been recorded since.",
                "Plug it in and press r.",
            ),
        });
        model
    });
}

#[test]
fn listening_back_and_a_microphone_that_is_not_there() {
    let heard = |language: Language, back: luister::app::Back| {
        let mut model = listening(language);
        press(&mut model, &[Key::Char('l')]);
        let mut last = models::listening("USB Audio", 4_300, &[-14.0, -41.0]);
        last.back = back;
        update(&mut model, Msg::Report(Report::Listening(last)));
        model
    };
    check_three("prepare-back-keeping", |l| heard(l, luister::app::Back::Keeping { ms: 1_900 }));
    check_three("prepare-back-none", |l| heard(l, luister::app::Back::NoLoudspeaker));
    check_three("prepare-remembered-gone", |l| {
        let mut model = prepare(l, Step::Participants);
        model.prepare_screen.device = Some("Jabra Speak".into());
        update(&mut model, Msg::Report(Report::Place(models::place())));
        for key in "Prof10\n\n".chars() {
            press(&mut model, &[if key == '\n' { Key::Enter } else { Key::Char(key) }]);
        }
        model
    });
    check_three("rehearsal-home", |l| {
        let mut model = models::study(l);
        model.over.practising = true;
        model
    });
}

#[test]
fn a_microphone_is_remembered_when_it_was_chosen_and_waited_for_when_it_is_gone() {
    use luister::app::{Effect, SoundChoice};
    let mut model = sound(Language::En);
    press(&mut model, &[Key::Down]);
    let chosen = model.prepare_screen.device.clone().unwrap();
    let effects = press(&mut model, &[Key::Enter]);
    assert_eq!(effects[0], Effect::RememberMicrophone { name: Some(chosen.clone()), seating: None });
    // The same microphone, gone: it is said, and taken up again as soon as it is there.
    let mut model = sound(Language::En);
    model.prepare_screen.device = Some(chosen.clone());
    let mut without = models::place();
    without.devices.retain(|name| *name != chosen);
    update(&mut model, Msg::Report(Report::Place(without)));
    assert_eq!(model.prepare_screen.complaint, Some(Complaint::DeviceGone(chosen.clone())));
    update(&mut model, Msg::Report(Report::Place(models::place())));
    assert_eq!(model.prepare_screen.device, Some(chosen.clone()));
    let effects = press(&mut model, &[Key::Enter]);
    let [Effect::CreateSession(draft)] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(draft.sound, SoundChoice::Microphone(chosen));
    // A rehearsal remembers nothing.
    let mut model = sound(Language::En);
    model.over.practising = true;
    let effects = press(&mut model, &[Key::Down, Key::Enter]);
    assert!(matches!(effects.as_slice(), [Effect::CreateSession(_)]), "{effects:?}");
}

/// The picture in the README is one that the tour's test holds against the screen, not a drawing of it.
#[test]
fn the_readme_shows_the_conversation_as_it_is() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = std::fs::read_to_string(root.join("README.md")).unwrap();
    let file = picture::file("The conversation");
    let shown = format!("({})", file.strip_prefix(root).unwrap().display());
    assert!(readme.contains(&shown), "the README does not show {shown}");
    let drawn = std::fs::read_to_string(file).unwrap();
    for part in ["● RECORDING", "Does what you went through yourself influence how you work", "off the record"] {
        assert!(drawn.contains(part), "{part}");
    }
}

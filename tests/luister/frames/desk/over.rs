//! What lies over every screen: palette, curtain, large time, language, undo, keys of one's own.

use luister::app::keymap::{Keymap, Wanted};
use luister::app::over::Cover;
use luister::app::{Key, Model, Msg, Screen, update};
use luister::guide::promise::RecordingEnd;
use luister::messages::Notice;
use luister::session::{Stage, TopicMark};
use luister::units::Language;
use luister::view::theme;

use super::interview::{closed, recording};
use super::world::{Broken, World};
use crate::frames::every::every;
use crate::frames::{all, buffer, check_three, text};

fn key(world: &mut World, key: Key) {
    world.send(Msg::Key(key));
}

fn talk(language: Language) -> World {
    let mut world = recording(language);
    world.speak(130).keys("enter").speak(372).keys("1").speak(2);
    world
}

fn palette(language: Language, typed: &str) -> Model {
    let mut world = talk(language);
    world.keys(":");
    for c in typed.chars() {
        key(&mut world, Key::Char(c));
    }
    world.model
}

fn with_own_keys(language: Language) -> Model {
    let mut world = talk(language);
    let own = |action: &str, key: &str| Wanted { group: "conversation".into(), action: action.into(), key: key.into() };
    world.model.keymap = Keymap::of(&[own("stop", "F9"), own("next", "Space"), own("off-the-record", "m")]).unwrap();
    world.model
}

#[test]
fn frames_of_what_lies_over_the_screens() {
    check_three("over-palette", |l| palette(l, ""));
    check_three("over-palette-typed", |l| palette(l, if l == Language::Nl { "opname" } else { "record" }));
    check_three("over-palette-nothing", |l| palette(l, "xyzzy"));
    check_three("over-curtain", |l| {
        let mut world = talk(l);
        key(&mut world, Key::F(3));
        world.model
    });
    check_three("over-curtain-home", |l| {
        let mut model = crate::frames::models::study(l);
        update(&mut model, Msg::Key(Key::F(3)));
        model
    });
    check_three("over-large-time", |l| {
        let mut world = talk(l);
        key(&mut world, Key::F(4));
        world.model
    });
    check_three("over-own-keys", with_own_keys);
    check_three("over-help-talk", |l| {
        let mut world = talk(l);
        world.keys("?");
        world.model
    });
}

#[test]
fn the_own_key_that_stops_acts_wherever_the_usual_one_does() {
    let own = Wanted { group: "conversation".into(), action: "stop".into(), key: "F9".into() };
    let keymap = Keymap::of(&[own]).unwrap();
    let check = |script: &str| {
        let mut world = World::group(Language::En, &["Prof3", "Prof9"]);
        world.keys("enter y y enter y y enter y y enter enter").speak(30);
        world.model.keymap = keymap.clone();
        world.keys(script);
        key(&mut world, Key::F(9));
        assert_eq!(world.session().stage, Stage::Stopped, "{script}");
        assert!(world.session().stopped.unwrap().wished, "{script}: it was wished");
    };
    // In the conversation, while it is asked who leaves, and what is to be taken back.
    check("");
    check("l");
    check("w");
    // While the script is read to a newcomer: an item, a no, the page on which it goes on.
    check("j Prof7 enter");
    check("j Prof7 enter enter n");
    check("j Prof7 enter enter y enter y enter y enter");
    // While the ordinary end could not be written down: a wish outweighs it.
    let mut world = talk(Language::En);
    world.model.keymap = keymap.clone();
    world.broken = Broken::Journal;
    world.keys("e esc e enter");
    world.broken = Broken::Nothing;
    key(&mut world, Key::F(9));
    assert!(world.session().stopped.unwrap().wished);
}

#[test]
fn what_is_asked_is_seen_though_the_time_is_large() {
    let asked = |script: &str, words: &str| {
        let mut world = World::group(Language::En, &["Prof3", "Prof9"]);
        world.keys("enter y y enter y y enter y y enter enter").speak(30);
        key(&mut world, Key::F(4));
        assert!(text(&world.model, 80, 24).contains("██"));
        world.keys(script);
        let frame = text(&world.model, 80, 24);
        assert!(frame.contains(words), "{script}\n{frame}");
        world.keys("esc");
        assert_eq!(world.model.over.cover, Cover::LargeTime, "{script}");
    };
    asked("w", "What is to be taken back?");
    asked("j", "Somebody comes in");
    asked("l", "Who leaves");
    asked("g", "Topic number");
}

#[test]
fn nothing_that_lies_over_a_newcomers_script_keeps_a_wish_to_stop_from_the_microphone() {
    for over in [Key::F(3), Key::Char('?')] {
        let mut world = World::group(Language::En, &["Prof3", "Prof9"]);
        world.keys("enter y y enter y y enter y y enter enter").speak(30).keys("j Prof7 enter");
        assert_eq!(world.model.screen, Screen::Consent);
        key(&mut world, over);
        world.keys("x");
        assert_eq!(world.session().stage, Stage::Stopped, "{over:?}");
    }
}

#[test]
fn every_key_of_a_bar_is_called_as_it_is_printed() {
    for (name, model) in every(Language::Nl) {
        for hint in luister::app::hints(&model) {
            if let Some(key) = Key::named(hint.key) {
                assert_eq!(key.label(), hint.key, "{name}");
            }
        }
    }
}

#[test]
fn a_step_is_taken_back_by_a_line_of_its_own_and_no_line_goes() {
    let mut world = recording(Language::Nl);
    world.speak(30).keys("enter");
    let lines = world.journal.len();
    assert_eq!(world.session().marks.len(), 1);
    let there = world.session().topic.clone();
    world.speak(5);
    key(&mut world, Key::Ctrl('z'));
    assert!(world.session().marks.is_empty(), "the mark is taken back");
    assert_ne!(world.session().topic, there, "and so is the move");
    assert!(world.journal.len() > lines + 2, "the journal has grown");
    assert_eq!(world.model.facilitate_screen.step, 0);
    // A probe, ticked and taken back; then a mark that replaces another.
    world.keys("enter 1");
    assert_eq!(world.session().probes.len(), 1);
    key(&mut world, Key::Ctrl('z'));
    assert!(world.session().probes.is_empty());
    let topic = world.session().topics[0].clone();
    world.keys("left d");
    assert_eq!(world.session().marks.get(&topic), Some(&TopicMark::Partly));
    key(&mut world, Key::Ctrl('z'));
    assert_eq!(world.session().marks.get(&topic), Some(&TopicMark::Asked));
}

#[test]
fn what_acted_on_a_microphone_or_a_note_is_never_undone() {
    let mut world = recording(Language::En);
    world.speak(30).keys("enter").keys("b");
    let lines = world.journal.len();
    key(&mut world, Key::Ctrl('z'));
    assert_eq!(world.journal.len(), lines);
    assert!(world.model.notice.as_ref().is_some_and(|n| n.happened.contains("no step")), "{:?}", world.model.notice);
    world.keys("enter o");
    key(&mut world, Key::Ctrl('z'));
    assert_eq!(world.session().stage, Stage::OffTheRecord);
}

#[test]
fn the_curtain_hides_everything_but_state_and_time_and_holds_up_no_hand() {
    let mut world = talk(Language::Nl);
    let question = "gezinnen";
    assert!(text(&world.model, 80, 24).contains(question));
    key(&mut world, Key::F(3));
    let hidden = text(&world.model, 80, 24);
    assert!(!hidden.contains(question) && hidden.contains("OPNAME LOOPT 00:08:24"), "{hidden}");
    // Off the record acts behind it; any other key only lifts it.
    world.keys("o");
    assert_eq!((world.session().stage, world.model.over.cover), (Stage::OffTheRecord, Cover::Curtain));
    world.keys("e");
    assert_eq!((world.model.over.cover, world.model.facilitate_screen.front), (Cover::None, None));
    key(&mut world, Key::F(3));
    world.keys("x");
    assert_eq!((world.session().stage, world.model.over.cover), (Stage::Stopped, Cover::None));
    // What must be seen is seen.
    let mut world = talk(Language::En);
    key(&mut world, Key::F(3));
    world.model.notice = Some(Notice::alarm("The microphone disappeared.", "a", "b"));
    assert!(text(&world.model, 80, 24).contains("The microphone disappeared."));
}

#[test]
fn the_language_changes_on_every_screen_and_nothing_else_does() {
    for (name, mut model) in all(Language::Nl) {
        if model.help {
            continue;
        }
        let screen = model.screen;
        update(&mut model, Msg::Key(Key::F(2)));
        assert_eq!((model.language, model.screen), (Language::En, screen), "{name}");
        update(&mut model, Msg::Key(Key::F(2)));
        assert_eq!(model.language, Language::Nl);
    }
    let mut world = closed(Language::Nl);
    let lines = world.journal.len();
    key(&mut world, Key::F(2));
    assert!(text(&world.model, 80, 24).contains("The conversation is over"));
    assert_eq!(world.journal.len(), lines);
    // Also while a note is being typed, and what was typed is still there.
    let mut world = talk(Language::Nl);
    world.keys("f kijkt");
    key(&mut world, Key::F(2));
    assert!(text(&world.model, 80, 24).contains("Note: kijkt"));
}

#[test]
fn the_palette_does_what_it_says() {
    let mut world = talk(Language::En);
    world.keys(":");
    for c in "off the".chars() {
        key(&mut world, Key::Char(c));
    }
    world.keys("enter");
    assert_eq!((world.session().stage, world.model.over.palette.clone()), (Stage::OffTheRecord, None));
    key(&mut world, Key::Ctrl('p'));
    world.keys("x esc");
    assert_eq!(world.session().stage, Stage::OffTheRecord, "what is typed there is text");
    assert!(!text(&world.model, 80, 24).contains("What would you like to do?"));
    world.keys(": undo enter");
}

#[test]
fn the_palette_lists_what_can_be_done_now_and_nothing_else() {
    let frame = text(&palette(Language::En, ""), 100, 40);
    assert!(frame.contains("A participant wants to stop") && !frame.contains("Record again"), "{frame}");
    let mut world = World::new(Language::En, &["Prof9"], RecordingEnd::UntilAccepted);
    world.keys(":");
    let frame = text(&world.model, 100, 40);
    assert!(!frame.contains("wants to stop") && !frame.contains("Take the last step"), "{frame}");
}

#[test]
fn own_keys_work_and_the_usual_ones_do_not() {
    let mut world = talk(Language::En);
    world.model.keymap = with_own_keys(Language::En).keymap;
    world.keys("x o");
    assert_eq!(world.session().stage, Stage::Recording);
    world.keys("m");
    assert_eq!(world.session().stage, Stage::OffTheRecord);
    world.keys("m").speak(1);
    let step = world.model.facilitate_screen.step;
    world.keys("space");
    assert_eq!(world.model.facilitate_screen.step, step + 1);
    // Enter is no longer “next”, and still answers a question.
    world.keys("enter");
    assert_eq!(world.model.facilitate_screen.step, step + 1);
    key(&mut world, Key::F(9));
    assert_eq!(world.session().stage, Stage::Stopped);
    let mut world = talk(Language::En);
    world.model.keymap = with_own_keys(Language::En).keymap;
    world.keys("e enter");
    assert_eq!((world.session().stage, world.model.screen), (Stage::Closed, Screen::Close));
}

#[test]
fn the_curtain_looks_like_the_state_it_shows() {
    let mut world = talk(Language::En);
    key(&mut world, Key::F(3));
    let frame = text(&world.model, 80, 24);
    let (y, row) = frame.lines().enumerate().find(|(_, r)| r.contains("● RECORDING")).unwrap();
    let x = luister::view::widgets::width(&row[..row.find('●').unwrap()]);
    let style = buffer(&world.model, 80, 24)[(u16::try_from(x).unwrap(), u16::try_from(y).unwrap())].style();
    assert_eq!((style.fg, style.add_modifier), (theme::RECORDING.fg, theme::RECORDING.add_modifier));
}

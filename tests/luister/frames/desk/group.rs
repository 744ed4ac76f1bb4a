//! A focus group by keys: somebody comes in late, somebody leaves; and how that is seen.

use luister::app::{Effect, Key, Model, Msg, RecorderOrder, Screen};
use luister::guide::Purpose;
use luister::session::{Answer, Speaking, Stage, newcomers, speaks_now};
use luister::units::{Language, Name, ParticipantCode};
use proptest::prelude::*;

use super::world::{Broken, Microphone, World};
use crate::frames::{check, check_at, text};

/// A group of three in which everybody said yes, and the recording began.
fn recording(language: Language) -> World {
    let mut world = World::group(language, &["Prof1", "Prof2", "Stud4"]);
    world.keys("enter y y y enter y y y enter y y y enter enter");
    assert_eq!(world.session().stage, Stage::Recording);
    world
}

/// The same, with somebody at the door: the code has been typed.
fn somebody_came(language: Language) -> World {
    let mut world = recording(language);
    world.speak(130).keys("j Prof7 enter");
    assert_eq!(world.model.screen, Screen::Consent);
    world
}

#[test]
fn the_microphone_is_silent_before_anybody_is_asked_for_a_code() {
    let mut world = recording(Language::En);
    world.speak(10);
    world.asked.clear();
    world.keys("j");
    assert_eq!(world.asked[0], Effect::Recorder(RecorderOrder::Pause));
    assert_eq!((world.microphone, world.session().stage), (Microphone::Paused, Stage::OffTheRecord));
    world.keys("esc");
    assert_eq!(world.session().stage, Stage::OffTheRecord, "nothing is captured again by itself");
    world.keys("o");
    assert_eq!((world.microphone, world.session().stage), (Microphone::Open, Stage::Recording));
}

#[test]
fn a_newcomer_is_asked_everything_and_then_the_recording_goes_on() {
    let mut world = somebody_came(Language::En);
    let sealed = world.session().sealed;
    world.keys("enter y enter y enter").speak(60);
    assert_eq!(world.microphone, Microphone::Paused);
    world.keys("enter");
    assert_eq!(world.microphone, Microphone::Paused, "one answer is still missing");
    world.keys("y enter").speak(5);
    assert_eq!((world.microphone, world.session().sealed), (Microphone::Paused, sealed));
    world.keys("enter");
    assert_eq!((world.microphone, world.model.screen), (Microphone::Open, Screen::Facilitate));
    assert_eq!(world.session().stage, Stage::Recording);
    assert_eq!(world.session().present().count(), 4);
    assert_eq!(world.count("joined"), 1);
}

#[test]
fn whoever_does_not_want_to_take_part_goes_and_the_others_go_on() {
    let mut world = somebody_came(Language::En);
    world.keys("enter n l");
    assert_eq!((world.model.screen, world.microphone), (Screen::Facilitate, Microphone::Paused));
    assert_eq!(world.session().present().count(), 3);
    world.keys("o");
    assert_eq!(world.microphone, Microphone::Open);
}

#[test]
fn the_group_can_go_on_together_with_notes_only() {
    let mut world = somebody_came(Language::En);
    world.keys("enter y enter n k");
    assert_eq!(world.microphone, Microphone::Closed);
    world.keys("enter y enter enter");
    assert_eq!((world.model.screen, world.session().stage), (Screen::Facilitate, Stage::NotesOnly));
    let recorded = world.session().sealed.offset();
    world.speak(30).keys("b");
    let (_, _, place) = world.session().notes[0];
    assert!(place.ms() >= recorded.ms() + 30_000, "notes go on where the recording ended");
    world.keys("e enter");
    assert_eq!((world.model.screen, world.session().stage), (Screen::Close, Stage::Closed));
    assert_eq!(world.session().sealed.offset(), recorded);
}

#[test]
fn stopping_works_while_somebody_is_asked() {
    let mut world = somebody_came(Language::En);
    world.keys("enter x");
    assert_eq!((world.microphone, world.session().stage), (Microphone::Closed, Stage::Stopped));
}

#[test]
fn a_session_cut_off_in_between_waits_for_the_answers() {
    let mut world = somebody_came(Language::En);
    world.keys("enter y");
    world.reopen();
    assert_eq!((world.model.screen, world.session().stage), (Screen::Close, Stage::Interrupted));
    assert_eq!(newcomers(&world.session()).count(), 1);
    world.asked.clear();
    world.keys("enter");
    assert_eq!(world.model.screen, Screen::Consent);
    assert_eq!(world.model.consent_screen.item, 2, "goes on at the first question without an answer");
    assert!(!world.asked.iter().any(|e| matches!(e, Effect::Recorder(_))), "no microphone is opened");
    world.keys("esc esc esc");
    assert_eq!(world.model.screen, Screen::Close, "and it can be left as it is");
    world.keys("enter y enter y enter enter");
    assert_eq!((world.microphone, world.session().stage), (Microphone::Open, Stage::Recording));
}

#[test]
fn somebody_leaves_and_the_others_go_on() {
    let mut world = recording(Language::Nl);
    world.speak(60).keys("l 9");
    assert_eq!(world.session().present().count(), 3, "nobody sits there");
    world.keys("l 2");
    assert_eq!(world.session().left.len(), 1);
    assert_eq!(world.microphone, Microphone::Open);
    world.keys("j prof2 enter");
    assert_eq!(world.session().present().count(), 3, "and comes back");
}

#[test]
fn whoever_has_left_speaks_no_more() {
    let mut world = recording(Language::Nl);
    world.speak(5).keys("2").speak(10).keys("l 2").speak(5);
    assert_eq!(speaks_now(&world.session()), Some(&Speaking::Unclear));
    // Somebody else's leaving changes nothing about who speaks.
    world.keys("1").speak(5).keys("l 3").speak(5);
    assert_eq!(speaks_now(&world.session()), Some(&Speaking::Participant("Prof1".parse().unwrap())));
}

#[test]
fn one_press_says_who_speaks_and_holds_until_the_next() {
    let mut world = recording(Language::En);
    world
        .speak(5)
        .keys("i")
        .speak(20)
        .keys("2")
        .speak(40)
        .keys("2 9")
        .speak(10)
        .keys("v")
        .speak(5)
        .keys("u 1")
        .speak(5);
    let pressed: Vec<(u64, Speaking)> =
        world.session().speaking.iter().map(|(at, w)| (at.ms() / 1000, w.clone())).collect();
    let who = |code: &str| Speaking::Participant(code.parse().unwrap());
    let expected = [
        (5, Speaking::Moderator),
        (25, who("Prof2")),
        (75, Speaking::Several),
        (80, Speaking::Unclear),
        (80, who("Prof1")),
    ];
    assert_eq!(pressed, expected, "a second press of the same key, and an empty seat, are nothing");
    assert_eq!(world.count("probe"), 0, "digits tick no probes here");
    world.keys("space");
    assert_eq!(world.count("probe"), 1);
}

#[test]
fn nobody_speaks_while_nothing_is_captured() {
    let mut world = recording(Language::En);
    world.speak(5).keys("o 1 i");
    assert_eq!(world.count("speaks"), 0);
    world.keys("o 1");
    assert_eq!(world.count("speaks"), 1);
}

#[test]
fn a_digit_in_a_note_is_text() {
    let mut world = recording(Language::En);
    world.keys("f 1 2 enter");
    assert_eq!((world.count("speaks"), world.count("note")), (0, 1));
}

#[test]
fn twelve_have_a_key_each() {
    let mut world = twelve(Language::En);
    world.speak(10).keys("0").speak(10).keys("-").speak(10).keys("=");
    let last = world.session().speaking.last().unwrap().1.clone();
    assert_eq!(last, Speaking::Participant("Stud12".parse().unwrap()));
    assert_eq!(world.count("speaks"), 3);
}

fn any_key() -> impl Strategy<Value = Key> {
    let letters = "yyyyyynnkloxjjjj12ivu?wbe3".chars().map(Key::Char);
    let others =
        [Key::Enter; 8].into_iter().chain([Key::Tab, Key::Tab, Key::Esc, Key::Left, Key::Down, Key::Backspace]);
    prop::sample::select(letters.chain(others).collect::<Vec<_>>())
}

/// Everybody present said yes to taking part and to being recorded, or was admitted before there was anything to be asked.
fn everybody_said_yes(world: &World) -> bool {
    let session = world.session();
    let asked = session.consent.iter().filter(|i| matches!(i.purpose, Purpose::TakePart | Purpose::Record));
    let yes = |item: &Name, code: &ParticipantCode| {
        session.answers.get(&(item.clone(), code.clone())).is_some_and(|(answer, _, _)| *answer == Answer::Yes)
    };
    asked.flat_map(|i| session.present().map(move |p| (&i.item, &p.code))).all(|(item, code)| yes(item, code))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn no_order_of_keys_records_somebody_who_did_not_say_yes(
        keys in prop::collection::vec((any_key(), 0_u64..4, 0_u8..60), 1..160),
        late in any::<bool>(),
    ) {
        let mut world = if late { somebody_came(Language::En) } else { recording(Language::En) };
        for (key, seconds, chance) in keys {
            world.broken = match chance {
                0 => Broken::Microphone,
                1 | 2 => Broken::Journal,
                _ => Broken::Nothing,
            };
            let sealed = world.session().sealed;
            world.send(Msg::Key(key));
            world.speak(seconds);
            if world.microphone == Microphone::Open {
                prop_assert_eq!(world.session().stage, Stage::Recording);
                prop_assert!(everybody_said_yes(&world));
            }
            // What is sealed while somebody is being asked was taken in before they came.
            let session = world.session();
            if let Some(code) = newcomers(&session).next() {
                prop_assert!(session.sealed == sealed || session.sealed.offset() <= session.joined[code].offset);
            }
            text(&world.model, 80, 24);
            if chance == 59 || world.model.quit || world.model.open.is_none() {
                world.reopen();
            }
        }
    }
}

/// As many as there are seats.
fn twelve(language: Language) -> World {
    let codes =
        ["Prof1", "Prof2", "Prof3", "Prof4", "Prof5", "Prof6", "Stud7", "Stud8", "Stud9", "Stud10", "Stud11", "Stud12"];
    let mut world = World::group(language, &codes);
    let yes = "y ".repeat(12);
    world.keys(&format!("enter {yes} enter {yes} enter {yes} enter enter"));
    assert_eq!(world.session().stage, Stage::Recording);
    world
}

/// Twelve in the middle of a conversation; one has left, some were hardly heard.
fn talking_at_the_table(language: Language) -> World {
    let mut world = twelve(language);
    world.speak(20).keys("i").speak(40).keys("1").speak(130).keys("3").speak(90).keys("-").speak(70).keys("v").speak(9);
    world.keys("5").speak(80).keys("l 8 =").speak(45).keys("2").speak(20).keys("u").speak(4).keys("6").speak(50);
    world
}

/// Every model of this file, by the name of its frames.
pub fn all(language: Language) -> Vec<(&'static str, Model)> {
    let model = |mut world: World, keys: &str| {
        world.keys(keys);
        world.model
    };
    let talking = |keys: &str| {
        let mut world = recording(language);
        world.speak(130);
        model(world, keys)
    };
    let interrupted = || {
        let mut world = somebody_came(language);
        world.keys("enter y");
        world.reopen();
        world.model
    };
    vec![
        ("group-table", talking("2")),
        ("group-table-twelve", talking_at_the_table(language).model),
        ("group-coming", talking("j")),
        ("group-coming-twice", talking("j Prof1 enter")),
        ("group-leaving", talking("l")),
        ("group-newcomer", model(somebody_came(language), "enter")),
        ("group-newcomer-no", model(somebody_came(language), "enter y enter n")),
        ("group-newcomer-ready", model(somebody_came(language), "enter y enter y enter y enter")),
        ("group-newcomer-notes", model(somebody_came(language), "enter y enter n k enter y enter")),
        ("group-newcomer-aside", model(somebody_came(language), "esc")),
        ("group-newcomer-interrupted", interrupted()),
    ]
}

#[test]
fn every_screen_was_read() {
    let (dutch, english) = (all(Language::Nl), all(Language::En));
    for ((name, nl), (_, en)) in dutch.into_iter().zip(english) {
        check(name, |language| if language == Language::Nl { nl.clone() } else { en.clone() });
        check_at(name, (56, 16), |language| if language == Language::Nl { nl.clone() } else { en.clone() });
    }
}

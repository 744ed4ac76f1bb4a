//! Taking a passage back, as scripts of keys.

use luister::app::{Effect, Msg, RecorderOrder, Report, Screen};
use luister::session::Stage;
use luister::units::{Language, Offset};

use super::interview::{closed, recording};
use super::world::{Broken, World};
use crate::frames::text;

fn spans(world: &World) -> Vec<(u64, u64)> {
    world.session().struck.iter().map(|s| (s.asked.0.ms(), s.asked.1.ms())).collect()
}

#[test]
fn two_keys_take_back_the_last_half_minute_and_the_conversation_goes_on() {
    let mut world = recording(Language::En);
    world.speak(100).keys("w");
    assert!(text(&world.model, 80, 24).contains("last 30 s   00:01:10–00:01:40"));
    world.keys("1");
    // It is written down at once; what is still in hand goes a moment later.
    assert_eq!(world.session().striking, [(Offset::from_ms(70_000), Offset::from_ms(100_250))]);
    assert!(world.asked.iter().any(|e| matches!(e, Effect::Recorder(RecorderOrder::CutAt(_)))));
    assert!(!world.asked.contains(&Effect::TakeBack));
    world.speak(1);
    assert_eq!(spans(&world), [(70_000, 100_250)]);
    assert!(world.session().struck[0].removed.1 <= Offset::from_ms(101_000));
    assert_eq!(world.session().stage, Stage::Recording);
    assert!(
        text(&world.model, 80, 24).contains("Struck: 00:01:09–00:01:40, 31.5 s."),
        "{}",
        text(&world.model, 80, 24)
    );
}

#[test]
fn any_other_key_takes_nothing_back() {
    for key in ["esc", "w", "enter", "9", "f"] {
        let mut world = recording(Language::En);
        world.speak(100).keys("w").keys(key).speak(5);
        let session = world.session();
        assert!(session.striking.is_empty() && session.struck.is_empty(), "{key}");
        assert!(world.model.facilitate_screen.front.is_none() && world.model.facilitate_screen.note.is_none(), "{key}");
    }
    // A wish to stop goes first, whatever lies in front.
    let mut world = recording(Language::En);
    world.speak(100).keys("w x");
    assert_eq!(world.session().stage, Stage::Stopped);
}

#[test]
fn this_topic_and_from_mark_to_mark() {
    let mut world = recording(Language::En);
    world.speak(60).keys("enter").speak(30).keys("w 3").speak(2);
    assert_eq!(spans(&world), [(60_000, 90_250)]);
    world.speak(8).keys("b").speak(20).keys("b").speak(10).keys("w 5").speak(2);
    assert_eq!(spans(&world)[1], (100_000, 120_000));
    // The marks lay in it; only what is there is offered.
    world.keys("w");
    assert!(!text(&world.model, 80, 24).contains("mark"));
}

#[test]
fn off_the_record_nothing_more_is_waited_for() {
    let mut world = recording(Language::En);
    world.speak(50).keys("o w 1");
    assert_eq!(spans(&world), [(20_000, 50_000)]);
}

#[test]
fn when_the_microphone_stops_first_it_is_struck_then() {
    let mut world = recording(Language::En);
    world.speak(50).keys("w 1 x");
    assert_eq!(spans(&world), [(20_000, 50_250)]);
    assert_eq!(world.session().stage, Stage::Stopped);
}

#[test]
fn what_could_not_be_removed_stays_begun_and_is_tried_again() {
    let mut world = recording(Language::En);
    world.broken = Broken::Destruction;
    world.speak(50).keys("w 1").speak(10);
    assert_eq!((world.session().striking.len(), spans(&world).len()), (1, 0));
    let tries = world.asked.iter().filter(|e| **e == Effect::TakeBack).count();
    assert_eq!(tries, 1, "not again and again while somebody speaks");
    world.broken = Broken::Nothing;
    world.keys("esc w");
    assert_eq!(spans(&world).len(), 1);
    // A program that was ended in between does it by itself, before the session goes on.
    let mut world = recording(Language::En);
    world.broken = Broken::Destruction;
    world.speak(50).keys("w 1").speak(10);
    world.broken = Broken::Nothing;
    world.reopen();
    assert_eq!((spans(&world).len(), world.session().stage), (1, Stage::Interrupted));
    assert_eq!(world.model.screen, Screen::Close);
}

#[test]
fn a_passage_is_typed_by_its_times_on_the_close_and_accept_screens() {
    let mut world = closed(Language::En);
    world.keys("w 1:10-1:20 enter");
    assert_eq!(spans(&world), [(70_000, 81_000)]);
    world.keys("w 9 esc").keys("enter");
    assert_eq!(world.model.screen, Screen::Accept);
    world.keys("w nonsense enter");
    assert!(text(&world.model, 80, 24).contains("These are not two times."));
    world.keys("esc 0:10-0:12 enter");
    assert_eq!(spans(&world)[1], (10_000, 13_000));
    assert!(world.model.account.is_some(), "the text is shown again, without it");
    world.keys("w 0:10-0:12 enter");
    assert_eq!(spans(&world).len(), 2);
    assert!(text(&world.model, 80, 24).contains("Nothing of that passage was left."));
}

#[test]
fn nothing_is_accepted_while_something_is_being_removed() {
    let mut world = closed(Language::En);
    world.keys("enter");
    world.broken = Broken::Destruction;
    world.keys("w 0:10-0:12 enter esc a D");
    assert_eq!(world.session().stage, Stage::Transcribed);
    world.broken = Broken::Nothing;
    world.keys("w").keys("a D");
    assert_ne!(world.session().stage, Stage::Transcribed);
}

#[test]
fn the_words_leave_the_memory_with_the_passage() {
    let mut world = closed(Language::En);
    world.keys("enter");
    world.broken = Broken::Destruction;
    world.keys("w 0:10-0:12 enter");
    assert!(world.model.account.is_none());
    world.send(Msg::Report(Report::TakenBackAlready));
    assert!(world.model.account.is_none());
}

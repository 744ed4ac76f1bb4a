//! What participants wish: not to be recorded, not to take part, to stop.

use luister::app::{Effect, RecorderOrder, Screen};
use luister::guide::promise::RecordingEnd;
use luister::session::{Held, Stage};
use luister::units::Language;

use super::interview::recording;
use super::world::{Microphone, World};

fn opened(world: &World) -> bool {
    world.asked.iter().any(|e| matches!(e, Effect::Recorder(RecorderOrder::Start(_))))
}

#[test]
fn a_no_to_the_recording_can_become_a_session_with_notes_only() {
    let mut world = World::new(Language::Nl, &["Prof9", "Prof10"], RecordingEnd::UntilAccepted);
    world.keys("enter j j enter j n enter");
    assert_eq!(world.model.consent_screen.item, 2, "a no is not passed over");
    world.keys("k enter j j enter enter");
    assert_eq!((world.session().stage, world.model.screen), (Stage::NotesOnly, Screen::Facilitate));
    world.speak(60).keys("f stil enter enter b").speak(60).keys("o e enter");
    assert_eq!((world.model.screen, world.session().recording), (Screen::Close, Held::Nothing));
    world.keys("enter");
    assert_eq!(world.model.screen, Screen::Receipt);
    assert!(!opened(&world));
}

#[test]
fn a_no_to_the_recording_can_mean_that_somebody_leaves() {
    let mut world = World::new(Language::Nl, &["Prof9", "Prof10"], RecordingEnd::UntilAccepted);
    world.keys("enter j j enter n w j enter j enter enter");
    let session = world.session();
    assert_eq!((session.stage, session.present().count()), (Stage::Recording, 1));
    assert_eq!(session.left[0].as_str(), "Prof9");
}

#[test]
fn a_no_that_was_a_slip_of_the_hand_is_corrected() {
    let mut world = World::new(Language::En, &["Prof9"], RecordingEnd::UntilAccepted);
    world.keys("enter y enter n y enter y enter enter");
    assert_eq!(world.session().stage, Stage::Recording);
    assert_eq!(world.count("answered"), 4, "the journal keeps both answers");
}

#[test]
fn nobody_takes_part() {
    let mut world = World::new(Language::En, &["Prof9"], RecordingEnd::UntilAccepted);
    world.keys("enter n");
    assert_eq!(world.count("left"), 0, "leaving is confirmed");
    world.keys("l");
    assert_eq!((world.session().stage, world.model.screen), (Stage::Declined, Screen::Receipt));
    assert!(!opened(&world));
}

#[test]
fn the_follow_up_of_a_no_is_there_again_after_a_restart() {
    let mut world = World::new(Language::En, &["Prof9", "Prof10"], RecordingEnd::UntilAccepted);
    world.keys("enter y y enter n");
    world.reopen();
    world.keys("enter");
    assert!(luister::app::consent::follow_up(&world.model).is_some());
    world.keys("k enter y y enter enter");
    assert_eq!(world.session().stage, Stage::NotesOnly);
}

#[test]
fn a_wish_to_stop_closes_the_microphone_at_once_and_what_was_said_can_be_kept() {
    let mut world = recording(Language::Nl);
    world.speak(20);
    world.asked.clear();
    world.keys("x");
    assert_eq!(world.asked[0], Effect::Recorder(RecorderOrder::Stop));
    assert_eq!((world.microphone, world.session().stage), (Microphone::Closed, Stage::Stopped));
    let stop = world.session().stopped.unwrap();
    assert_eq!((stop.offset.ms(), stop.wished, stop.silence_ms), (20_000, true, 38));
    world.keys("enter esc x o");
    assert_eq!(world.session().stage, Stage::Stopped, "only keep or destroy goes on from here");
    world.keys("k");
    assert_eq!((world.session().stage, world.session().recording), (Stage::Closed, Held::Sealed));
}

#[test]
fn a_wish_to_stop_can_destroy_everything_and_never_by_accident() {
    let mut world = recording(Language::En);
    world.speak(20).keys("f remember enter").keys("x d d d esc");
    assert_eq!(world.session().recording, Held::Sealed);
    world.keys("d enter");
    assert_eq!(world.session().recording, Held::Sealed);
    world.keys("d D");
    let session = world.session();
    assert!(matches!(session.recording, Held::Destroyed(_)) && matches!(session.raw, Held::Destroyed(_)));
    assert_eq!((session.stage, world.model.screen), (Stage::Withdrawn, Screen::Receipt));
}

#[test]
fn nothing_that_lies_in_front_keeps_a_wish_to_stop_from_the_microphone() {
    for before in ["?", "h", "e", "o", "f note enter"] {
        let mut world = recording(Language::Nl);
        world.speak(3).keys(before).keys("x");
        assert_eq!((world.microphone, world.session().stage), (Microphone::Closed, Stage::Stopped), "after {before}");
    }
}

#[test]
fn somebody_who_takes_notes_can_be_asked_to_stop_too() {
    let mut world = World::new(Language::En, &["Cl3"], RecordingEnd::UntilAccepted);
    world.keys("enter y enter n k enter y enter enter").speak(9).keys("f secret enter x");
    assert_eq!(world.session().stage, Stage::Stopped);
    world.keys("d D");
    assert!(matches!(world.session().raw, Held::Destroyed(_)));
}

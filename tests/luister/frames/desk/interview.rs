//! A whole interview by keys: consent, conversation, transcript, acceptance, destruction.

use luister::app::{Effect, Msg, RecorderOrder, Report, Screen};
use luister::guide::promise::RecordingEnd;
use luister::session::{Held, Stage, TopicMark};
use luister::units::{Frames, Language};

use super::world::{Microphone, World};

/// An interview in which everything was answered with yes, and the recording began.
pub fn recording(language: Language) -> World {
    let mut world = World::new(language, &["Prof9"], RecordingEnd::UntilAccepted);
    world.keys("enter y enter y enter y enter enter");
    assert_eq!(world.session().stage, Stage::Recording);
    world
}

/// The same, closed after a conversation.
pub fn closed(language: Language) -> World {
    let mut world = recording(language);
    world.speak(120).keys("enter").speak(300).keys("1 enter").speak(60).keys("s e enter");
    assert_eq!((world.model.screen, world.session().stage), (Screen::Close, Stage::Closed));
    world
}

#[test]
fn from_the_first_word_to_the_destroyed_recording() {
    let mut world = World::new(Language::En, &["Prof9"], RecordingEnd::UntilAccepted);
    assert_eq!(world.told(), ["prepared", "read"]);
    world.keys("enter y enter y enter y enter");
    assert_eq!(world.microphone, Microphone::Closed);
    world.keys("enter");
    assert_eq!((world.microphone, world.model.screen), (Microphone::Open, Screen::Facilitate));
    assert_eq!(world.told()[7..], ["answered", "started", "topic"]);
    world.speak(65).keys("2 enter").speak(30).keys("d").speak(9).keys("p enter").speak(3);
    let session = world.session();
    let mark = |topic: &str| session.marks.get(&topic.parse().unwrap()).copied();
    assert_eq!(mark("work"), Some(TopicMark::Asked));
    assert_eq!(mark("influence"), Some(TopicMark::Partly));
    assert_eq!(mark("desirable"), Some(TopicMark::Postponed));
    assert_eq!(mark("missed"), Some(TopicMark::Asked));
    assert_eq!(session.topic.as_ref().unwrap().as_str(), "desirable", "what was put off comes back at the end");
    world.keys("enter e enter");
    assert_eq!((world.microphone, world.model.screen), (Microphone::Closed, Screen::Close));
    assert_eq!(world.session().sealed, Frames(107 * 16_000), "everything captured is sealed and journalled");
    world.keys("enter");
    assert_eq!(world.model.screen, Screen::Accept);
    assert!(world.model.account.is_some());
    world.keys("a");
    assert_eq!(world.count("accepted"), 0);
    world.keys("d");
    assert_eq!(world.count("accepted"), 0, "a small d is no confirmation");
    world.keys("D");
    assert!(matches!(world.session().recording, Held::Destroyed(_)));
    assert_eq!(world.told()[world.journal.len() - 4..], ["accepted", "destroying", "destroyed", "receipt"]);
    assert_eq!((world.model.screen, world.model.account.is_none()), (Screen::Receipt, true));
}

#[test]
fn the_words_read_are_journalled_with_their_digest_before_they_are_answered() {
    let mut world = World::new(Language::Nl, &["Prof9", "Prof10"], RecordingEnd::UntilAccepted);
    world.keys("enter");
    assert_eq!(world.count("read"), 2);
    world.keys("j enter");
    assert_eq!(world.model.consent_screen.item, 1, "somebody has not answered yet");
    assert!(world.model.notice.as_ref().unwrap().happened.contains("Prof10"));
    world.keys("j enter left right");
    assert_eq!(world.model.consent_screen.item, 2);
}

#[test]
fn going_off_the_record_closes_first_and_opens_last() {
    let mut world = recording(Language::Nl);
    world.speak(10);
    world.asked.clear();
    world.keys("o");
    // Besides the stop itself, the segment in hand is written down.
    assert!(matches!(
        world.asked[..],
        [Effect::Recorder(RecorderOrder::Pause), Effect::Journal(_), Effect::Journal(_)]
    ));
    world.speak(100).keys("o");
    assert!(matches!(world.asked[3..], [Effect::Journal(_), Effect::Recorder(RecorderOrder::Resume)]));
    world.speak(5);
    assert_eq!(world.model.offset().ms(), 15_000, "what was off the record is not on the clock");
    assert_eq!(world.session().off_the_record, 1);
}

#[test]
fn while_a_note_is_typed_every_key_is_text() {
    let mut world = recording(Language::Nl);
    world.speak(10).keys("f xoe?").keys("enter");
    assert_eq!(world.sealed_notes, ["xoe?"]);
    assert_eq!((world.count("note"), world.session().stage), (1, Stage::Recording));
    world.keys(": abc esc b");
    assert_eq!((world.sealed_notes.len(), world.count("bookmark")), (1, 1));
    world.send(Msg::Paste("x".into()));
    assert_eq!(world.session().stage, Stage::Recording, "pasted text is never a key");
    assert!(!format!("{:?}", world.model).contains("abc"));
}

#[test]
fn a_complete_transcript_ends_the_recording_by_itself_where_that_was_promised() {
    let mut world = World::new(Language::En, &["Prof9"], RecordingEnd::UntilTranscribed);
    world.keys("enter y enter y enter y enter enter").speak(30).keys("e enter enter");
    assert!(matches!(world.session().recording, Held::Destroyed(_)));
    assert_eq!((world.count("accepted"), world.model.screen), (0, Screen::Receipt));
}

#[test]
fn an_incomplete_transcript_never_does_and_wants_a_key_of_its_own() {
    let mut world = World::new(Language::En, &["Prof9"], RecordingEnd::UntilTranscribed);
    world.hole_ms = 4_000;
    world.keys("enter y enter y enter y enter enter").speak(60).keys("e enter enter");
    assert_eq!(world.model.screen, Screen::Accept);
    world.keys("a");
    assert!(world.model.notice.is_some());
    world.keys("D");
    assert_eq!(world.session().recording, Held::Sealed);
    world.keys("i esc");
    assert_eq!(world.session().recording, Held::Sealed);
    world.keys("i D");
    assert!(matches!(world.session().recording, Held::Destroyed(_)));
    assert!(!world.session().accepted.unwrap().1);
}

#[test]
fn a_hole_is_heard_again_or_marked_and_then_the_transcript_is_accepted_as_any_other() {
    for keys in ["h enter esc", "h m u esc", "h p p m enter esc m enter esc", "h u up u u esc"] {
        let mut world = closed(Language::Nl);
        world.hole_ms = 4_000;
        world.keys("enter a D");
        assert_eq!(world.session().recording, Held::Sealed);
        world.keys(keys);
        assert!(world.count("mended") > 0 && world.session().transcription.unwrap().complete, "{keys}");
        world.keys("a D");
        assert!(matches!(world.session().recording, Held::Destroyed(_)), "{keys}");
        assert!(world.session().accepted.unwrap().1);
    }
}

#[test]
fn nobody_loses_a_review_by_mending_without_having_been_told() {
    for key in ["u", "enter", "n"] {
        let mut world = closed(Language::Nl);
        world.hole_ms = 4_000;
        world.review = luister::app::mend::Begun::Yes;
        world.keys("enter h").keys(key);
        assert_eq!((world.count("mended"), world.count("transcribed")), (0, 1), "{key}");
        assert!(world.model.notice.as_ref().unwrap().happened.contains("nalopen"), "{key}");
        world.keys(key);
        assert_eq!(world.count("mended") + world.count("transcribed"), 2, "{key}: it was said, and asked for again");
    }
}

#[test]
fn all_of_it_is_written_out_anew_with_the_model_that_is_shown() {
    let mut world = closed(Language::En);
    world.hole_ms = 4_000;
    world.keys("enter h m");
    world.hole_ms = 0;
    world.keys("n");
    let asked =
        |e: &Effect| matches!(e, Effect::Mend(luister::app::mend::Mend::WholeAgain { model: Some(m) }) if m == "base");
    assert!(world.asked.iter().any(asked));
    assert_eq!((world.count("transcribed"), world.model.screen), (2, Screen::Accept));
    world.keys("a D");
    assert!(matches!(world.session().recording, Held::Destroyed(_)));
}

#[test]
fn later_leaves_no_word_on_the_desk() {
    let mut world = closed(Language::Nl);
    world.keys("enter t esc esc");
    assert_eq!((world.model.screen, world.model.account.is_none()), (Screen::Home, true));
    world.reopen();
    assert_eq!(world.model.screen, Screen::Accept);
    world.keys("a D");
    assert!(matches!(world.session().recording, Held::Destroyed(_)));
}

#[test]
fn a_segment_that_comes_before_the_start_is_journalled_waits() {
    let mut world = World::new(Language::En, &["Prof9"], RecordingEnd::UntilAccepted);
    world.keys("enter y enter y enter y enter");
    let effects = luister::app::update(&mut world.model, Msg::Key(luister::app::Key::Enter));
    assert!(matches!(effects[..], [Effect::Recorder(RecorderOrder::Start(_))]));
    let segment = luister::session::SealedSegment {
        number: 1,
        first: Frames(0),
        frames: Frames(24_000),
        bytes: 1,
        sealed: luister::units::Digest::of(b""),
    };
    world.send(Msg::Report(Report::SegmentSealed(segment)));
    assert_eq!(world.count("segment"), 0);
    world.send(Msg::Report(Report::RecorderReady { device: "USB Audio".into(), channels: 2 }));
    assert_eq!(world.told()[world.journal.len() - 3..], ["started", "segment", "topic"]);
}

//! What goes wrong: no microphone, no disk, no power; and what is left so that it can be taken up.

use luister::app::{Effect, ModelState, Msg, RecorderOrder, Report, Screen};
use luister::guide::promise::RecordingEnd;
use luister::session::{Event, Held, Stage};
use luister::units::{Frames, Language, Timestamp};

use super::interview::{closed, recording};
use super::world::{Broken, Microphone, World, place};

#[test]
fn a_microphone_that_does_not_open_leaves_everything_as_it_was() {
    let mut world = World::new(Language::En, &["Prof9"], RecordingEnd::UntilAccepted);
    world.broken = Broken::Microphone;
    world.keys("enter y enter y enter y enter enter");
    assert_eq!((world.model.screen, world.session().stage), (Screen::Consent, Stage::Consenting));
    assert!(world.model.notice.is_some());
    world.broken = Broken::Nothing;
    world.keys("enter");
    assert_eq!(world.session().stage, Stage::Recording);
}

#[test]
fn a_start_that_can_not_be_written_down_closes_the_microphone_again() {
    let mut world = World::new(Language::En, &["Prof9"], RecordingEnd::UntilAccepted);
    world.keys("enter y enter y enter y enter");
    world.broken = Broken::Journal;
    world.keys("enter");
    assert_eq!((world.microphone, world.session().stage), (Microphone::Closed, Stage::Consenting));
}

#[test]
fn off_the_record_is_off_the_record_even_when_it_can_not_be_written_down() {
    let mut world = recording(Language::Nl);
    world.speak(3);
    world.broken = Broken::Journal;
    world.keys("o");
    assert_eq!(world.microphone, Microphone::Paused);
    assert!(luister::app::facilitate::is_off_the_record(&world.model));
    world.broken = Broken::Nothing;
    world.keys("o");
    assert_eq!(world.microphone, Microphone::Open);
}

#[test]
fn a_stop_that_could_not_be_written_down_is_written_at_the_next_try() {
    let mut world = recording(Language::Nl);
    world.speak(3);
    world.broken = Broken::Journal;
    world.keys("x");
    assert_eq!((world.microphone, world.session().stage), (Microphone::Closed, Stage::Recording));
    world.broken = Broken::Nothing;
    world.keys("enter");
    assert_eq!(world.session().stage, Stage::Stopped);
    assert!(world.session().stopped.unwrap().wished, "the wish is not forgotten");
}

#[test]
fn a_microphone_that_is_gone_is_said_and_can_be_opened_again() {
    let mut world = recording(Language::Nl);
    world.speak(10);
    world.microphone = Microphone::Closed;
    world.send(Msg::Report(Report::RecorderStopped { recorded: Frames(160_000), silence_ms: 0 }));
    assert!(luister::app::facilitate::is_lost(&world.model) && world.model.notice.is_some());
    world.keys("esc r");
    assert_eq!(world.microphone, Microphone::Open);
    assert!(!luister::app::facilitate::is_lost(&world.model));
}

#[test]
fn a_microphone_that_is_being_opened_again_is_closed_when_the_program_ends() {
    let mut world = recording(Language::Nl);
    world.speak(10);
    world.microphone = Microphone::Closed;
    world.send(Msg::Report(Report::RecorderStopped { recorded: Frames(160_000), silence_ms: 0 }));
    world.keys("esc");
    let opening = luister::app::update(&mut world.model, Msg::Key(luister::app::Key::Char('r')));
    assert!(matches!(opening[..], [Effect::Recorder(RecorderOrder::Start(_))]));
    let ending = luister::app::update(&mut world.model, Msg::Shutdown);
    assert!(matches!(ending[..], [Effect::Recorder(RecorderOrder::Stop), .., Effect::Quit]), "{ending:?}");
}

#[test]
fn a_program_that_is_ended_seals_and_can_go_on_next_time() {
    for how in [Msg::Shutdown, Msg::Key(luister::app::Key::Ctrl('c'))] {
        let mut world = recording(Language::Nl);
        world.speak(10).speak(1);
        world.asked.clear();
        world.send(how);
        assert!(matches!(world.asked[..], [Effect::Recorder(RecorderOrder::Stop), .., Effect::Quit]));
        assert!(world.model.quit && world.microphone == Microphone::Closed);
        assert_eq!(world.session().sealed, Frames(11 * 16_000));
        world.reopen();
        assert_eq!((world.model.screen, world.session().stage), (Screen::Close, Stage::Interrupted));
        assert!(!world.asked.iter().any(|e| matches!(e, Effect::Recorder(RecorderOrder::Start(_)))));
        world.keys("enter");
        assert_eq!((world.model.screen, world.microphone), (Screen::Facilitate, Microphone::Open));
        world.speak(4).keys("e enter");
        assert_eq!(world.session().sealed, Frames(15 * 16_000));
        assert_eq!(world.session().stage, Stage::Closed);
    }
}

#[test]
fn an_interrupted_session_can_be_closed() {
    let mut world = recording(Language::Nl);
    world.speak(10);
    world.reopen();
    world.keys("c");
    assert_eq!((world.session().stage, world.model.screen), (Stage::Closed, Screen::Close));
}

#[test]
fn a_destruction_that_does_not_work_is_said_and_offered_again() {
    for broken in [Broken::Destruction, Broken::Check] {
        let mut world = closed(Language::En);
        world.broken = broken;
        world.keys("enter a D");
        assert_eq!(world.model.screen, Screen::Close);
        assert!(world.model.notice.is_some());
        assert!(!matches!(world.session().recording, Held::Destroyed(_)));
        world.keys("esc enter");
        assert!(!matches!(world.session().recording, Held::Destroyed(_)));
        world.broken = Broken::Nothing;
        world.keys("esc enter");
        assert!(matches!(world.session().recording, Held::Destroyed(_)));
        assert_eq!(world.model.screen, Screen::Receipt);
    }
}

#[test]
fn a_destruction_that_was_begun_is_finished_at_the_next_start() {
    let mut world = closed(Language::En);
    world.broken = Broken::Destruction;
    world.keys("enter a D");
    world.broken = Broken::Nothing;
    world.reopen();
    assert!(matches!(world.session().recording, Held::Destroyed(_)));
    assert_eq!(world.model.screen, Screen::Receipt);
}

#[test]
fn a_journal_that_was_cut_off_between_two_lines_of_one_answer_is_finished() {
    let cut_after = |world: &mut World, last: fn(&Event) -> bool| {
        let at = world.journal.iter().rposition(|e| last(&e.event)).unwrap();
        world.journal.truncate(at + 1);
        world.reopen();
    };
    let mut world = closed(Language::En);
    world.keys("enter a D");
    cut_after(&mut world, |e| matches!(e, Event::Accepted { .. }));
    assert!(matches!(world.session().recording, Held::Destroyed(_)));
    let mut world = recording(Language::En);
    world.speak(4).keys("x d D");
    cut_after(&mut world, |e| matches!(e, Event::StopDecided { .. }));
    assert_eq!(world.session().stage, Stage::Withdrawn);
    let mut world = closed(Language::En);
    cut_after(&mut world, |e| matches!(e, Event::Stopped { .. }));
    assert_eq!(world.session().stage, Stage::Closed);
}

#[test]
fn without_a_model_the_recording_waits_and_the_date_is_said() {
    for model in [ModelState::Missing, ModelState::PracticeOnly] {
        let mut world = closed(Language::Nl);
        world.model.place = Some(place(model));
        world.keys("enter");
        assert_eq!(world.model.screen, Screen::Close);
        assert!(world.model.notice.as_ref().unwrap().means.contains("2026-12-07"));
        assert_eq!(world.asked.last(), Some(&Effect::CheckPlace));
        world.model.place = Some(place(ModelState::Ready("base".into())));
        world.keys("enter");
        assert_eq!(world.model.screen, Screen::Accept);
    }
}

#[test]
fn a_transcription_can_be_stopped_and_begun_again() {
    let mut world = closed(Language::Nl);
    let effects = luister::app::update(&mut world.model, Msg::Key(luister::app::Key::Enter));
    assert_eq!(effects, [Effect::Transcribe]);
    world.send(Msg::Report(Report::Transcribing { done_ms: 60_000, total_ms: 480_000, elapsed_ms: 3_000 }));
    assert_eq!(world.model.transcribe_screen.progress.unwrap().left_ms(), Some(21_000));
    world.keys("c");
    assert_eq!(world.asked.last(), Some(&Effect::CancelTranscription));
    world.send(Msg::Report(Report::TranscriptionCancelled));
    assert_eq!((world.model.screen, world.session().recording), (Screen::Close, Held::Sealed));
    world.keys("enter");
    assert_eq!(world.model.screen, Screen::Accept);
}

#[test]
fn a_microphone_that_goes_silent_without_a_word_is_not_called_recording() {
    let mut world = recording(Language::Nl);
    world.speak(10);
    assert!(world.model.is_capturing());
    let later = |world: &World, seconds| Timestamp::new(world.model.now.unix_s() + seconds, 3600);
    world.send(Msg::Tick(later(&world, 2)));
    assert!(world.model.is_capturing());
    world.send(Msg::Tick(later(&world, 1)));
    assert!(!world.model.is_capturing());
    world.speak(1);
    assert!(world.model.is_capturing(), "it came back");
}

#[test]
fn what_a_cancelled_start_brings_is_no_part_of_the_session() {
    let mut world = World::new(Language::En, &["Prof9"], RecordingEnd::UntilAccepted);
    world.keys("enter y enter y enter y enter");
    luister::app::update(&mut world.model, Msg::Key(luister::app::Key::Enter));
    world.keys("esc");
    world.send(Msg::Report(Report::RecorderReady { device: "USB Audio".into(), channels: 1 }));
    assert_eq!(world.asked.last(), Some(&Effect::Recorder(RecorderOrder::Stop)));
    assert_eq!(world.session().stage, Stage::Consenting);
}

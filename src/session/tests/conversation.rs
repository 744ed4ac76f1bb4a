//! While people talk.

use super::history::*;
use crate::session::{Command, Event, NoteKind, Refusal, Stage, StopChoice, TopicMark};

fn off() -> Command {
    Command::GoOffTheRecord { offset: at(1500) }
}

fn on() -> Command {
    Command::ComeBackOnTheRecord { offset: at(1500) }
}

fn topic(id: &str) -> Command {
    Command::EnterTopic { topic: name(id), offset: at(100) }
}

fn note() -> Command {
    Command::WriteNote { kind: NoteKind::Quote, offset: at(200) }
}

fn interrupted() -> Command {
    Command::Note(Event::Interrupted { sealed: at(1500) })
}

#[test]
fn off_the_record_and_back() {
    let h = History::interview().recording();
    check(h.clone(), on(), Err(Refusal::NotNow));
    let quiet = h.then(off());
    assert_eq!(quiet.session().stage, Stage::OffTheRecord);
    check(quiet.clone(), off(), Err(Refusal::NotNow));
    let back = quiet.then(sealed(1)).then(on());
    assert_eq!((back.session().stage, back.session().off_the_record), (Stage::Recording, 1));
}

#[test]
fn topics_probes_and_marks() {
    let h = History::interview().recording().then(topic("work"));
    check(h.clone(), topic("work"), Ok(&[]));
    check(h.clone(), topic("weather"), Err(Refusal::Unknown(name("weather"))));
    let mark = Command::MarkTopic { topic: name("work"), mark: TopicMark::Partly, offset: at(9) };
    check(h.clone().then(mark.clone()), mark, Ok(&[]));
    let tick = |asked| Command::TickProbe { topic: name("work"), probe: 1, asked, offset: at(9) };
    check(h.clone(), tick(false), Ok(&[]));
    let ticked = h.then(tick(true));
    assert!(ticked.session().probes.contains(&(name("work"), 1)));
    assert!(ticked.then(tick(false)).session().probes.is_empty());
    check(History::interview().consented(), topic("work"), Err(Refusal::NotNow));
}

#[test]
fn points_are_shown_one_after_the_other_and_none_twice() {
    let point = |point| Command::ShowPoint { section: name("results"), point, offset: at(9) };
    let h = History::interview().recording();
    check(h.clone(), point(1), Err(Refusal::NotNow));
    let shown = h.then(point(0)).then(point(1));
    assert_eq!(shown.session().points.get(&name("results")), Some(&2));
    check(shown.clone(), point(0), Ok(&[]));
    check(shown, point(3), Err(Refusal::NotNow));
    check(History::interview().consented(), point(0), Err(Refusal::NotNow));
}

#[test]
fn a_probe_of_ones_own_belongs_to_the_topic_that_is_open() {
    let probe = || Command::WriteNote { kind: NoteKind::Probe, offset: at(200) };
    let h = History::interview().recording().then(topic("work")).then(note()).then(probe()).then(probe());
    assert_eq!(h.session().own_probes, [(name("work"), 2), (name("work"), 3)]);
    assert_eq!(h.session().notes.len(), 3);
}

#[test]
fn journals_of_before_and_words_of_the_new_kinds() {
    let check = |kind: &str, expect: NoteKind| {
        let line = format!(r#"{{"event":"note-written","number":1,"kind":"{kind}","offset":980}}"#);
        let event = Event::NoteWritten { number: 1, kind: expect, offset: at(980) };
        assert_eq!(serde_json::from_str::<Event>(&line).unwrap(), event);
        assert_eq!(serde_json::to_string(&event).unwrap(), line);
        assert_eq!(expect.name(), kind);
    };
    check("field", NoteKind::Field);
    check("non-verbal", NoteKind::NonVerbal);
    check("bookmark", NoteKind::Bookmark);
    check("return-to", NoteKind::ReturnTo);
    check("name-said", NoteKind::NameSaid);
    check("probe", NoteKind::Probe);
    check("debrief", NoteKind::Debrief);
}

#[test]
fn notes_are_numbered_and_go_on_after_the_conversation() {
    let h = History::interview().recording().then(note()).then(note());
    assert_eq!(h.session().notes.iter().map(|n| n.0).collect::<Vec<_>>(), [1, 2]);
    let skipping = Event::NoteWritten { number: 4, kind: NoteKind::Field, offset: at(0) };
    check(h, Command::Note(skipping), Err(Refusal::OutOfOrder { expected: 3, found: 4 }));
    check(History::interview().closed(), note(), Ok(&["note-written"]));
    check(History::interview().consented(), note(), Err(Refusal::NotNow));
}

#[test]
fn segments_follow_each_other() {
    let h = History::interview().recording().then(sealed(1));
    check(h.clone(), sealed(1), Ok(&[]));
    check(h.clone(), sealed(3), Err(Refusal::OutOfOrder { expected: 2, found: 3 }));
    check(h.clone().then(off()), sealed(2), Ok(&["segment-sealed"]));
    check(h.clone().then(stop(true)), sealed(2), Ok(&["segment-sealed"]));
    assert_eq!(h.then(sealed(2)).session().sealed.offset(), at(3000));
    check(History::interview().consented(), sealed(1), Err(Refusal::NotNow));
    check(History::interview().notes_only(), sealed(1), Err(Refusal::NotNow));
}

#[test]
fn stopping_at_a_wish_asks_before_it_closes() {
    let h = History::group().recording().then(sealed(1)).then(stop(true));
    check(h.clone(), Command::Close, Err(Refusal::DecideFirst));
    check(h.clone(), stop(true), Err(Refusal::NotNow));
    let kept = h.clone().then(Command::DecideStop { choice: StopChoice::Keep });
    check(kept.clone(), Command::Close, Ok(&["closed"]));
    check(kept, Command::DecideStop { choice: StopChoice::Destroy }, Err(Refusal::NotNow));
    check(h, Command::DecideStop { choice: StopChoice::Destroy }, Ok(&["stop-decided", "destruction-begun"]));
}

#[test]
fn stopping_at_the_end_closes() {
    check(History::interview().recording(), Command::Close, Err(Refusal::StillLive));
    let h = History::interview().stopped();
    check(h.clone(), Command::DecideStop { choice: StopChoice::Destroy }, Err(Refusal::NotNow));
    let closed = h.then(Command::Close);
    assert_eq!(closed.0.last(), Some(&Event::Closed { duration: at(3000), segments: 2 }));
}

#[test]
fn a_session_without_a_recording_closes_without_one() {
    let h = History::interview().notes_only().then(note()).then(stop(false)).then(Command::Close);
    assert_eq!(h.0.last(), Some(&Event::Closed { duration: at(0), segments: 0 }));
    check(h.clone(), transcript(0), Err(Refusal::NoRecording));
    check(h, accept(), Err(Refusal::NoTranscript));
    check(History::interview().notes_only(), Command::Close, Ok(&["closed"]));
    check(History::interview().notes_only(), off(), Err(Refusal::NotNow));
}

#[test]
fn an_interruption_is_noted_and_left() {
    let found = Command::Note(Event::SegmentFound(segment(2)));
    let h = History::interview().recording().then(sealed(1)).then(interrupted()).then(found);
    assert_eq!((h.session().stage, h.session().segments), (Stage::Interrupted, 2));
    check(h.clone(), topic("work"), Err(Refusal::NotNow));
    check(h.clone(), Command::Close, Ok(&["closed"]));
    let again = h.then(Command::Resume { offset: at(3000) });
    assert_eq!(again.session().stage, Stage::Recording);
    check(again, Command::Resume { offset: at(0) }, Err(Refusal::NotNow));
    check(History::interview().consented(), interrupted(), Err(Refusal::NotNow));
    check(History::interview().recording().then(off()), interrupted(), Ok(&["interrupted"]));
    let notes = History::interview().notes_only().then(interrupted()).then(Command::Resume { offset: at(0) });
    assert_eq!(notes.session().stage, Stage::NotesOnly);
}

#[test]
fn what_a_person_decides_is_not_an_observation() {
    let h = History::interview().transcribed();
    check(h.clone(), Command::Note(Event::Accepted { complete: true }), Err(Refusal::NotAnObservation));
    check(h, Command::Note(Event::Approved(approval())), Err(Refusal::NotAnObservation));
    let started = Event::RecordingStarted { device: "x".into(), channels: 1 };
    check(History::interview().consented(), Command::Note(started), Err(Refusal::NotAnObservation));
}

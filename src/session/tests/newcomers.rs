//! Late joiners by example.

use super::history::*;
use crate::session::{Answer, Command, Event, Refusal, Stage, newcomers};

fn join(who: &str) -> Command {
    Command::Join { participant: code(who), offset: at(3_000) }
}

fn off() -> Command {
    Command::GoOffTheRecord { offset: at(3_000) }
}

fn on() -> Command {
    Command::ComeBackOnTheRecord { offset: at(3_000) }
}

fn waiting() -> History {
    History::group().recording().then(sealed(1)).then(sealed(2)).then(off()).then(join("Prof3"))
}

fn told(history: History) -> History {
    ["take-part", "record", "quote"]
        .iter()
        .fold(history.read("introduction"), |h, item| h.read(item).answer("Prof3", item, Answer::Yes))
}

#[test]
fn nobody_joins_while_a_microphone_listens() {
    check(History::group().recording(), join("Prof3"), Err(Refusal::NotNow));
    check(History::group().consented(), join("Prof3"), Err(Refusal::NotNow));
    check(History::group().recording().then(off()), join("Prof2"), Err(Refusal::HereAlready(code("Prof2"))));
    check(History::group().recording().then(off()), join("Prof3"), Ok(&["participant-joined"]));
}

#[test]
fn nothing_is_captured_before_the_newcomer_answered_everything() {
    let missing = |item: &str| Err(Refusal::NotAnswered { participant: code("Prof3"), item: name(item) });
    check(waiting(), on(), missing("take-part"));
    let two = waiting().read("take-part").answer("Prof3", "take-part", Answer::Yes);
    let two = two.read("record").answer("Prof3", "record", Answer::Yes);
    check(two, on(), missing("quote"));
    check(told(waiting()), on(), Ok(&["came-back-on-the-record"]));
    let session = told(waiting()).then(on()).session();
    assert_eq!(session.stage, Stage::Recording);
    assert_eq!(newcomers(&session).count(), 0);
    assert!(session.joined[&code("Prof3")].admitted.is_some());
}

#[test]
fn the_others_answers_stand_while_somebody_is_asked() {
    let asked = waiting().read("take-part");
    check(asked, answering("Prof1", "take-part", Answer::No), Err(Refusal::NotNow));
    check(told(waiting()).then(on()), answering("Prof3", "quote", Answer::No), Err(Refusal::NotNow));
}

#[test]
fn a_no_means_leaving_or_notes_from_here() {
    let no = || {
        let history = waiting().read("take-part").answer("Prof3", "take-part", Answer::Yes);
        history.read("record").answer("Prof3", "record", Answer::No).read("quote").answer("Prof3", "quote", Answer::No)
    };
    check(no(), on(), Err(Refusal::SaidNo(code("Prof3"))));
    check(no().then(Command::Leave { participant: code("Prof3") }), on(), Ok(&["came-back-on-the-record"]));
    check(no(), Command::ChooseNotesOnly, Ok(&["notes-only-chosen"]));
    let notes = no().then(Command::ChooseNotesOnly).then(on());
    assert_eq!(notes.session().stage, Stage::NotesOnly);
    assert!(!notes.session().notes_only, "what was recorded before is still a recording");
    assert_eq!(notes.session().notes_from.map(|(place, _)| place), Some(at(3_000)));
    check(notes.clone(), off(), Err(Refusal::NotNow));
    check(notes, Command::Close, Ok(&["closed"]));
}

#[test]
fn the_last_segment_is_sealed_after_the_microphone_was_closed_for_good() {
    let history = waiting().read("take-part").answer("Prof3", "take-part", Answer::Yes).read("record");
    let history = history.answer("Prof3", "record", Answer::No).then(Command::ChooseNotesOnly);
    check(history.clone(), sealed(3), Ok(&["segment-sealed"]));
    // And what is missing of it is told, also when the conversation has gone on with notes.
    let lost = Command::Note(Event::SoundLost { offset: at(3_000), lost_ms: 120, cause: "overrun".into() });
    let notes = history.read("quote").answer("Prof3", "quote", Answer::No).then(on());
    assert_eq!(notes.session().stage, Stage::NotesOnly);
    check(notes, lost.clone(), Ok(&["sound-lost"]));
    check(History::interview().notes_only(), lost, Err(Refusal::NotNow));
}

#[test]
fn cut_off_in_the_middle_the_session_still_waits() {
    let cut = || waiting().then(Command::Note(Event::Interrupted { sealed: at(3_000) }));
    let resume = || Command::Resume { offset: at(3_000) };
    let missing = Refusal::NotAnswered { participant: code("Prof3"), item: name("take-part") };
    check(cut(), resume(), Err(missing));
    check(told(cut()), resume(), Ok(&["resumed"]));
    check(cut().then(Command::Leave { participant: code("Prof3") }), resume(), Ok(&["resumed"]));
    assert_eq!(told(cut()).then(resume()).session().stage, Stage::Recording);
}

#[test]
fn who_left_can_come_back_and_there_are_twelve_seats() {
    let left = History::group().recording().then(Command::Leave { participant: code("Prof2") }).then(off());
    check(left.clone(), join("Prof2"), Ok(&["participant-joined"]));
    let back = left.then(join("Prof2")).session();
    assert_eq!(back.participants.len(), 2);
    assert_eq!(back.present().count(), 2);
    let full = (3..=12).fold(History::group().recording().then(off()), |h, n| h.then(join(&format!("Prof{n}"))));
    check(full, join("Prof13"), Err(Refusal::Full));
}

#[test]
fn a_session_with_notes_only_stands_still_too() {
    let notes = || History::interview().notes_only().then(join("Prof3"));
    assert_eq!(notes().session().stage, Stage::OffTheRecord);
    let missing = Refusal::NotAnswered { participant: code("Prof3"), item: name("take-part") };
    check(notes(), on(), Err(missing));
    let told = notes().read("take-part").answer("Prof3", "take-part", Answer::Yes);
    let told = told.read("quote").answer("Prof3", "quote", Answer::No);
    assert_eq!(told.then(on()).session().stage, Stage::NotesOnly);
}

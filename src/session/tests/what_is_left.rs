//! What a destruction or a withdrawal leaves in the state: what is still pending, and what is there no more.

use super::history::*;
use crate::guide::promise::RecordingEnd;
use crate::session::{Because, Command, Event, NoteKind, SourceKind, StopChoice, What};

fn note(ms: u64) -> Command {
    Command::WriteNote { kind: NoteKind::Field, offset: at(ms) }
}

fn destroyed(history: History, what: What) -> History {
    history.then(Command::Destroy { what, because: Because::Asked }).then(done(what, true))
}

#[test]
fn a_passage_still_waits_to_be_struck_while_sound_or_text_is_there() {
    let begun = || History::interview().transcribed().then(strike(0, 1000));
    assert_eq!(destroyed(begun(), What::Recording).session().striking.len(), 1, "its text is still there");
    assert_eq!(destroyed(begun(), What::Raw).session().striking.len(), 1, "its sound is still there");
    assert!(destroyed(begun(), What::Everything).session().striking.is_empty());
}

#[test]
fn whose_turns_wait_to_be_removed_waits_until_the_text_is_gone() {
    let begun = || History::group().transcribed().then(Command::Withdraw { participant: code("Prof2") });
    assert_eq!(destroyed(begun(), What::Recording).session().removing, [code("Prof2")]);
    assert!(destroyed(begun(), What::Raw).session().removing.is_empty());
}

#[test]
fn of_somebody_who_withdrew_the_notes_that_were_removed_go_and_the_others_stay() {
    let h = History::group().recording().then(sealed(1)).then(note(100)).then(note(200)).then(note(300));
    let h = h.then(stop(false)).then(Command::Close).then(transcript(0));
    let h = h.then(Command::Withdraw { participant: code("Prof2") });
    let left = h.then(Command::Note(turns_removed(code("Prof2"), 1, vec![2]))).session();
    assert_eq!(left.notes.iter().map(|(n, _, _)| *n).collect::<Vec<_>>(), [1, 3]);
}

#[test]
fn of_two_who_withdrew_the_other_one_still_waits() {
    let three = prepared(&["Prof1", "Prof2", "Prof3"], SourceKind::Microphone, RecordingEnd::UntilAccepted);
    let withdraw = |who| Command::Withdraw { participant: code(who) };
    let both = History(vec![three]).transcribed().then(withdraw("Prof2")).then(withdraw("Prof3"));
    let one = both.then(Command::Note(turns_removed(code("Prof2"), 1, Vec::new()))).session();
    assert_eq!(one.removing, [code("Prof3")]);
}

#[test]
fn a_conversation_that_was_to_be_destroyed_ended_when_that_was_decided() {
    let stopped = History::interview().recording().then(sealed(1)).then(stop(true));
    let decided = |choice| stopped.clone().then(Command::DecideStop { choice });
    assert_eq!(decided(StopChoice::Keep).session().ended_at, None, "it can still be closed");
    let destroying = decided(StopChoice::Destroy);
    let ended = destroying.session().ended_at;
    let line = destroying.0.iter().position(|e| matches!(e, Event::StopDecided { .. })).unwrap();
    assert_eq!(ended.map(|at| at.unix_s()), Some(moment(line as u64).unix_s()));
    assert_eq!(destroying.then(done(What::Everything, true)).session().ended_at, ended);
}

//! Writing out and accepting: what a journal may say of it.

use super::history::*;
use crate::session::{Because, Command, Event, NoteKind, Refusal, Stage, What};

fn begun() -> Command {
    Command::Note(Event::WritingOutBegun)
}

#[test]
fn writing_out_begins_where_there_is_a_recording_and_no_text_was_destroyed() {
    check(History::interview().consented(), begun(), Err(Refusal::NotNow));
    check(History::interview().notes_only(), begun(), Err(Refusal::NotNow));
    check(History::interview().recording(), begun(), Ok(&["writing-out-begun"]));
    let off = History::interview().recording().then(Command::GoOffTheRecord { offset: at(10) });
    check(off, begun(), Ok(&["writing-out-begun"]));
    check(History::interview().stopped(), begun(), Ok(&["writing-out-begun"]));
    check(History::interview().closed(), begun(), Ok(&["writing-out-begun"]));
    // Once there is text it has begun already.
    check(History::interview().closed().then(begun()), begun(), Ok(&[]));
    check(History::interview().transcribed(), begun(), Ok(&[]));
    let destroyed =
        |h: History, what| h.then(Command::Destroy { what, because: Because::Asked }).then(done(what, true));
    check(destroyed(History::interview().closed(), What::Recording), begun(), Err(Refusal::NotNow));
    check(destroyed(History::interview().transcribed(), What::Raw), begun(), Err(Refusal::NotNow));
}

#[test]
fn a_journal_that_calls_a_transcript_complete_that_was_not_accepts_nothing() {
    for (holes, claimed) in [(2, true), (0, false)] {
        let mut h = History::interview().closed().then(transcript(holes));
        h.0.push(Event::Accepted { complete: claimed });
        assert_eq!((h.session().stage, h.session().accepted), (Stage::Transcribed, None));
    }
    let mut without = History::interview().closed();
    without.0.push(Event::Accepted { complete: true });
    assert_eq!(without.session().stage, Stage::Closed);
}

#[test]
fn notes_are_written_until_the_text_is_destroyed() {
    let note = || Command::WriteNote { kind: NoteKind::Field, offset: at(5) };
    let ok: Result<&[&str], _> = Ok(&["note-written"]);
    for h in [
        History::interview().recording(),
        History::interview().notes_only(),
        History::interview().stopped(),
        History::interview().transcribed(),
        History::interview().accepted().then(done(What::Recording, true)),
    ] {
        check(h, note(), ok.clone());
    }
    let destroy = Command::Destroy { what: What::Raw, because: Because::Asked };
    check(History::interview().transcribed().then(destroy).then(done(What::Raw, true)), note(), Err(Refusal::NotNow));
    let approved = History::interview().accepted().then(done(What::Recording, true)).then(approve());
    check(approved.then(done(What::Raw, true)), note(), Err(Refusal::NotNow));
}

#[test]
fn a_place_that_is_only_marked_needs_no_words() {
    let marks = [NoteKind::Bookmark, NoteKind::ReturnTo, NoteKind::NameSaid];
    let words =
        [NoteKind::Field, NoteKind::Quote, NoteKind::NonVerbal, NoteKind::Thought, NoteKind::Probe, NoteKind::Debrief];
    assert!(marks.iter().all(|kind| kind.is_mark()) && !words.iter().any(|kind| kind.is_mark()));
}

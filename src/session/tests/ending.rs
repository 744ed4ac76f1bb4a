//! Transcribed, accepted, destroyed.

use super::history::*;
use crate::session::{Because, Command, DespiteHoles, Event, Held, NoteKind, Refusal, Stage, StopChoice, What};
use crate::units::Digest;

fn destroy(what: What, because: Because) -> Command {
    Command::Destroy { what, because }
}

fn receipt() -> Command {
    Command::Note(Event::ReceiptMade { receipt: Digest::of(b"receipt") })
}

fn stopped_and_destroyed() -> History {
    let h = History::interview().recording().then(sealed(1)).then(stop(true));
    h.then(Command::DecideStop { choice: StopChoice::Destroy })
}

#[test]
fn accepting_a_complete_transcript_destroys_the_recording() {
    let h = History::interview().transcribed();
    check(h.clone(), accept(), Ok(&["accepted", "destruction-begun"]));
    let gone = h.then(accept()).then(done(What::Recording, true));
    let session = gone.session();
    assert_eq!(session.stage, Stage::Accepted);
    assert!(matches!(session.recording, Held::Destroyed(ref d) if d.because == Because::Accepted));
    assert_eq!(session.raw, Held::Sealed);
    check(gone.clone(), transcript(0), Err(Refusal::NotNow));
    check(gone.clone(), accept(), Err(Refusal::NotNow));
    check(gone, receipt(), Ok(&["receipt-made"]));
}

#[test]
fn an_incomplete_transcript_is_accepted_knowingly_or_not_at_all() {
    let h = History::interview().closed().then(transcript(3));
    check(h.clone(), accept(), Err(Refusal::Incomplete { holes: 3 }));
    let knowingly = Command::Accept { despite_holes: DespiteHoles::Yes };
    let accepted = h.clone().then(knowingly);
    assert!(accepted.0.contains(&Event::Accepted { complete: false }));
    check(h.then(transcript(0)), accept(), Ok(&["accepted", "destruction-begun"]));
}

#[test]
fn nothing_to_accept_yet() {
    check(History::interview().closed(), accept(), Err(Refusal::NoTranscript));
    check(History::interview().recording(), accept(), Err(Refusal::NotNow));
}

#[test]
fn until_transcribed_goes_by_itself_when_complete() {
    let h = History::until_transcribed().closed();
    check(h.clone(), transcript(0), Ok(&["transcribed", "destruction-begun"]));
    let gone = h.then(transcript(0)).then(done(What::Recording, true)).session();
    assert_eq!((gone.stage, gone.accepted), (Stage::Accepted, None));
}

#[test]
fn until_transcribed_never_goes_by_itself_when_incomplete_or_empty() {
    let h = History::until_transcribed().closed();
    check(h.clone(), transcript(2), Ok(&["transcribed"]));
    check(h.clone().then(transcript(2)), accept(), Err(Refusal::Incomplete { holes: 2 }));
    let Command::Note(Event::Transcribed { model, model_digest, sealed, .. }) = transcript(0) else { unreachable!() };
    let empty = Event::Transcribed {
        model,
        model_digest,
        sealed,
        utterances: 0,
        words: 0,
        voiced_ms: 0,
        covered_ms: 0,
        holes: 0,
        complete: true,
    };
    check(h.clone(), Command::Note(empty.clone()), Ok(&["transcribed"]));
    check(h.then(Command::Note(empty)), accept(), Ok(&["accepted", "destruction-begun"]));
}

#[test]
fn while_destroying_nothing_else_happens() {
    let h = History::interview().accepted();
    for command in [
        Command::Close,
        transcript(0),
        accept(),
        Command::WriteNote { kind: NoteKind::Field, offset: at(0) },
        destroy(What::Everything, Because::Asked),
        receipt(),
    ] {
        check(h.clone(), command, Err(Refusal::BeingDestroyed));
    }
    assert_eq!(h.session().unfinished_destruction(), Some((What::Recording, Because::Accepted)));
    check(h.clone(), done(What::Everything, true), Err(Refusal::NotNow));
    check(h, done(What::Recording, true), Ok(&["destruction-done"]));
}

#[test]
fn a_check_that_did_not_hold_leaves_it_undone() {
    let h = History::interview().accepted().then(done(What::Recording, false));
    let session = h.session();
    assert_eq!(session.recording, Held::Destroying(Because::Accepted));
    assert!(session.failed.is_some());
    assert_eq!(session.unfinished_destruction(), Some((What::Recording, Because::Accepted)));
    check(h.clone(), receipt(), Ok(&["receipt-made"]));
    let again = h.then(receipt()).then(done(What::Recording, true)).session();
    assert!(matches!(again.recording, Held::Destroyed(_)) && again.failed.is_none() && again.destroying.is_none());
}

#[test]
fn without_checks_nothing_was_verified() {
    let unchecked = Event::DestructionDone { what: What::Recording, files: 3, bytes: 1, checks: Vec::new() };
    let h = History::interview().accepted().then(Command::Note(unchecked));
    assert_eq!(h.session().recording, Held::Destroying(Because::Accepted));
}

#[test]
fn stop_and_destroy_takes_everything() {
    let h = stopped_and_destroyed();
    assert_eq!(h.session().unfinished_destruction(), Some((What::Everything, Because::Stopped)));
    let gone = h.then(done(What::Everything, true));
    assert_eq!(gone.session().stage, Stage::Withdrawn);
    assert!(matches!(gone.session().recording, Held::Destroyed(_)));
    assert_eq!(gone.session().raw, Held::Nothing, "there never was any");
    check(gone.clone(), receipt(), Ok(&["receipt-made"]));
    check(gone, destroy(What::Everything, Because::Asked), Err(Refusal::NothingLeft));
}

#[test]
fn a_stop_without_anything_written_destroys_too() {
    let h = History::interview().notes_only().then(stop(true));
    let h = h.then(Command::DecideStop { choice: StopChoice::Destroy }).then(done(What::Everything, true));
    assert_eq!(h.session().stage, Stage::Withdrawn);
}

#[test]
fn the_researcher_can_ask_while_something_is_held() {
    let asked = |what| destroy(what, Because::Asked);
    check(History::interview().consented(), asked(What::Everything), Err(Refusal::NothingLeft));
    check(History::interview().recording(), asked(What::Recording), Err(Refusal::StillLive));
    check(History::interview().closed(), asked(What::Recording), Ok(&["destruction-begun"]));
    check(History::interview().closed(), asked(What::Raw), Err(Refusal::NothingLeft));
    let h = History::interview().transcribed();
    check(h.clone(), asked(What::Everything), Ok(&["destruction-begun"]));
    let gone = h.clone().then(asked(What::Everything)).then(done(What::Everything, true));
    assert_eq!(gone.session().stage, Stage::Withdrawn);
    let without_text = h.then(asked(What::Raw)).then(done(What::Raw, true));
    assert_eq!(without_text.session().stage, Stage::Closed);
    check(without_text.clone(), accept(), Err(Refusal::NoTranscript));
    // The key of the text is gone for good: there is nothing another transcript could be sealed with.
    check(without_text, transcript(0), Err(Refusal::NotNow));
}

#[test]
fn a_destroyed_recording_can_not_be_transcribed() {
    let gone = History::interview().closed().then(destroy(What::Recording, Because::Asked));
    check(gone.then(done(What::Recording, true)), transcript(0), Err(Refusal::NoRecording));
}

#[test]
fn automatic_reasons_are_nobodys_wish() {
    for because in [Because::Accepted, Because::Transcribed, Because::Stopped] {
        check(History::interview().transcribed(), destroy(What::Recording, because), Err(Refusal::NotNow));
    }
    check(History::interview().transcribed(), destroy(What::Raw, Because::Approved), Err(Refusal::NotNow));
}

#[test]
fn approval_takes_the_raw_text() {
    let h = History::interview().accepted().then(done(What::Recording, true));
    check(h.clone(), destroy(What::Raw, Because::Approved), Err(Refusal::NotNow));
    check(h.clone(), approve(), Ok(&["approved", "destruction-begun"]));
    let gone = h.then(approve()).then(done(What::Raw, true));
    assert_eq!(gone.session().stage, Stage::Anonymised);
    assert!(gone.session().approval.is_some_and(|(_, a)| a.count("pseudonym") == 12 && a.count("kept") == 1));
    check(gone.then(receipt()), approve(), Err(Refusal::NotNow));
}

fn jotted() -> Command {
    Command::WriteNote { kind: NoteKind::Field, offset: at(5) }
}

#[test]
fn what_was_not_accepted_is_not_approved() {
    check(History::interview().closed(), approve(), Err(Refusal::NoTranscript));
    check(History::interview().transcribed(), approve(), Err(Refusal::AcceptFirst));
    check(History::interview().accepted(), approve(), Err(Refusal::BeingDestroyed));
    check(History::interview().recording(), approve(), Err(Refusal::NotNow));
    let h = History::interview().accepted().then(done(What::Recording, true));
    check(h.clone().then(strike(0, 1000)), approve(), Err(Refusal::BeingStruck));
    let notes = History::interview().notes_only().then(jotted()).then(stop(false)).then(Command::Close);
    check(notes, approve(), Ok(&["approved", "destruction-begun"]));
    let without = History::interview().notes_only().then(Command::Close);
    check(without, approve(), Err(Refusal::NotNow));
    // Cut off between the two lines, it is finished.
    let mut cut = h.then(approve());
    assert_eq!(word(&cut.0.pop().unwrap()), "destruction-begun");
    check(cut, destroy(What::Raw, Because::Approved), Ok(&["destruction-begun"]));
}

/// A power cut may keep the first line of an answer and lose the second; the next opening asks for what should have followed.
#[test]
fn a_journal_cut_off_within_an_answer_is_finished() {
    let cut = |mut h: History| {
        assert_eq!(word(&h.0.pop().unwrap()), "destruction-begun");
        h
    };
    let accepted = cut(History::interview().accepted());
    check(accepted.clone(), destroy(What::Recording, Because::Accepted), Ok(&["destruction-begun"]));
    check(accepted.clone(), destroy(What::Recording, Because::Transcribed), Err(Refusal::NotNow));
    check(accepted, destroy(What::Everything, Because::Stopped), Err(Refusal::NotNow));
    let transcribed = cut(History::until_transcribed().transcribed());
    check(transcribed, destroy(What::Recording, Because::Transcribed), Ok(&["destruction-begun"]));
    let stopped = cut(stopped_and_destroyed());
    check(stopped.clone(), destroy(What::Everything, Because::Stopped), Ok(&["destruction-begun"]));
    check(stopped.clone(), Command::Close, Err(Refusal::BeingDestroyed));
    check(stopped, Command::DecideStop { choice: StopChoice::Keep }, Err(Refusal::NotNow));
}

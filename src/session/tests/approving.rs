//! What may be approved, and what stays of an approval when somebody withdraws after it.

use super::history::*;
use crate::guide::promise::RecordingEnd;
use crate::session::{Because, Command, Event, NoteKind, Refusal, SourceKind, What};
use crate::units::Digest;

fn without_the_last_line(mut history: History) -> History {
    assert_eq!(word(&history.0.pop().unwrap()), "destruction-begun");
    history
}

#[test]
fn a_recorded_conversation_is_not_approved_by_its_notes_alone() {
    let note = Command::WriteNote { kind: NoteKind::Field, offset: at(5) };
    let closed = History::interview().recording().then(sealed(1)).then(note).then(stop(false)).then(Command::Close);
    let destroy = Command::Destroy { what: What::Recording, because: Because::Asked };
    check(closed.then(destroy).then(done(What::Recording, true)), approve(), Err(Refusal::NoTranscript));
}

#[test]
fn a_journal_cut_off_after_accepting_or_approving_is_not_approved_meanwhile() {
    check(without_the_last_line(History::interview().accepted()), approve(), Err(Refusal::NotNow));
    let accepted = History::interview().accepted().then(done(What::Recording, true));
    check(without_the_last_line(accepted.then(approve())), approve(), Err(Refusal::NotNow));
}

#[test]
fn how_many_names_went_into_the_table_stands_in_the_journal_where_there_were_any() {
    let mut some = approval();
    some.names = 3;
    let line = serde_json::to_string(&Event::Approved(some.clone())).unwrap();
    assert_eq!(serde_json::from_str::<Event>(&line).unwrap(), Event::Approved(some));
    assert!(!serde_json::to_string(&Event::Approved(approval())).unwrap().contains("names"));
}

fn approved_group_of_three() -> History {
    let three = prepared(&["Prof1", "Prof2", "Prof3"], SourceKind::Microphone, RecordingEnd::UntilAccepted);
    let accepted = History(vec![three]).transcribed().then(accept()).then(done(What::Recording, true));
    accepted.then(approve()).then(done(What::Raw, true))
}

#[test]
fn of_two_who_withdrew_only_the_one_whose_words_were_taken_out_is_done_with() {
    let withdraw = |who| Command::Withdraw { participant: code(who) };
    let both = approved_group_of_three().then(withdraw("Prof2")).then(withdraw("Prof3"));
    assert_eq!(both.session().removing, [code("Prof2"), code("Prof3")]);
    let one = both.then(Command::Note(Event::ApprovedTakenBack(taken_out(code("Prof2")))));
    assert_eq!(one.session().removing, [code("Prof3")]);
    check(one, Command::Note(Event::ReceiptMade { receipt: Digest::of(b"r") }), Err(Refusal::BeingStruck));
}

#[test]
fn a_transcript_is_accepted_also_where_its_recording_went_before() {
    let destroy = Command::Destroy { what: What::Recording, because: Because::Asked };
    let without = History::interview().transcribed().then(destroy).then(done(What::Recording, true));
    check(without.clone(), accept(), Ok(&["accepted"]));
    check(without.then(accept()), approve(), Ok(&["approved", "destruction-begun"]));
}

#[test]
fn words_are_taken_out_only_of_those_who_asked_and_of_what_was_approved() {
    let taken = || Command::Note(Event::ApprovedTakenBack(taken_out(code("Prof2"))));
    let group = approved_group_of_three();
    check(group.clone(), taken(), Err(Refusal::NotNow));
    let withdraw = Command::Withdraw { participant: code("Prof2") };
    check(group.then(withdraw.clone()), taken(), Ok(&["approved-taken-back"]));
    let raw = History::group().transcribed().then(withdraw);
    assert_eq!(raw.session().removing, [code("Prof2")]);
    check(raw, taken(), Err(Refusal::NotNow));
}

#[test]
fn whoever_withdraws_has_left_only_a_conversation_that_can_go_on() {
    let withdraw = || Command::Withdraw { participant: code("Prof2") };
    let interrupted = |h: History| h.then(Command::Note(Event::Interrupted { sealed: Default::default() }));
    assert!(History::group().transcribed().then(withdraw()).session().left.is_empty());
    let on = interrupted(History::group().recording());
    assert_eq!(on.then(withdraw()).session().left, [code("Prof2")]);
}

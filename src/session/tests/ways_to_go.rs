//! Every way in which something is destroyed, and that no other leads there.

use super::history::*;
use crate::session::{Answer, Because, Command, Refusal, What};

fn destroy(what: What, because: Because) -> Command {
    Command::Destroy { what, because }
}

fn begins(history: History, what: What, because: Because) {
    check(history, destroy(what, because), Ok(&["destruction-begun"]));
}

fn not_now(history: History, what: What, because: Because) {
    check(history, destroy(what, because), Err(Refusal::NotNow));
}

fn asked(history: History, what: What) -> History {
    history.then(destroy(what, Because::Asked)).then(done(what, true))
}

/// A conversation before its start whose consent was recorded.
fn consent_kept() -> History {
    let h = History::asking_for_consent_track(&["Prof9"]).read("introduction").asking("record-consent");
    let h = h.then(start_track()).then(track_segment(1)).then(Command::StopConsentTrack);
    h.asking("take-part").asking("record").asking("quote")
}

fn conversation(history: History) -> History {
    history.then(start()).then(sealed(1)).then(stop(false)).then(Command::Close)
}

#[test]
fn an_accepted_recording_goes_once() {
    let gone = History::interview().accepted().then(done(What::Recording, true));
    not_now(gone, What::Recording, Because::Accepted);
    not_now(History::interview().transcribed(), What::Recording, Because::Accepted);
}

#[test]
fn everything_goes_because_of_a_stop_only_where_that_was_chosen() {
    let undecided = History::interview().recording().then(sealed(1)).then(stop(true));
    not_now(undecided, What::Everything, Because::Stopped);
    not_now(History::interview().stopped(), What::Everything, Because::Stopped);
}

#[test]
fn the_recording_of_the_consent_goes_when_its_day_comes_and_not_while_people_talk() {
    let because = Because::Due;
    begins(conversation(consent_kept()), What::Consent, because);
    begins(consent_kept(), What::Consent, because);
    not_now(consent_kept().then(start()), What::Consent, because);
    not_now(History::interview().closed(), What::Consent, because);
    not_now(asked(conversation(consent_kept()), What::Consent), What::Consent, because);
}

#[test]
fn a_recording_goes_when_its_day_comes_only_where_there_is_one() {
    begins(History::interview().closed(), What::Recording, Because::Due);
    not_now(asked(History::interview().transcribed(), What::Recording), What::Recording, Because::Due);
    not_now(History::interview().notes_only().then(Command::Close), What::Recording, Because::Due);
}

#[test]
fn the_recording_of_the_consent_goes_because_of_a_no_only_where_somebody_said_it() {
    not_now(consent_kept(), What::Consent, Because::Declined);
    not_now(conversation(consent_kept()), What::Consent, Because::Declined);
    // Cut off between the no and what follows from it, it is finished.
    let mut cut = consent_kept().answer("Prof9", "record-consent", Answer::No);
    assert_eq!(word(&cut.0.pop().unwrap()), "destruction-begun");
    begins(cut, What::Consent, Because::Declined);
}

#[test]
fn everything_can_be_asked_for_while_any_part_is_there() {
    let all = || conversation(consent_kept()).then(transcript(0));
    let left = |gone: &[What]| gone.iter().fold(all(), |h, what| asked(h, *what));
    for gone in [&[][..], &[What::Raw, What::Consent], &[What::Recording, What::Consent], &[What::Recording, What::Raw]]
    {
        begins(left(gone), What::Everything, Because::Asked);
        begins(left(gone), What::Everything, Because::Withdrawn);
    }
    let nothing = left(&[What::Recording, What::Raw, What::Consent]);
    check(nothing, destroy(What::Everything, Because::Asked), Err(Refusal::NothingLeft));
    let approved = History::interview().accepted().then(done(What::Recording, true)).then(approve());
    begins(approved.then(done(What::Raw, true)), What::Everything, Because::Asked);
}

#[test]
fn each_part_can_be_asked_for_once() {
    let all = || conversation(consent_kept()).then(transcript(0));
    for what in [What::Recording, What::Raw, What::Consent] {
        begins(all(), what, Because::Asked);
        check(asked(all(), what), destroy(what, Because::Asked), Err(Refusal::NothingLeft));
    }
}

#[test]
fn a_conversation_whose_recording_went_is_not_taken_up_again() {
    let cut = History::interview().recording().then(sealed(1));
    let cut = cut.then(Command::Note(crate::session::Event::Interrupted { sealed: at(1_500) }));
    let resume = || Command::Resume { offset: at(1_500) };
    check(cut.clone(), resume(), Ok(&["resumed"]));
    check(asked(cut, What::Recording), resume(), Err(Refusal::NotNow));
}

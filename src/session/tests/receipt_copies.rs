//! What a participant reads of text, of the recording of the consent, and of periods that were changed.

use super::history::*;
use crate::session::receipt::Receipt;
use crate::session::{Because, Command, Event, NoteKind, What};
use crate::units::{Language, Timestamp};

fn copy_at(history: &History, now: Timestamp) -> String {
    let receipt = Receipt::from_journal(&journal(&history.0), &plain_context(), now).unwrap();
    let page = receipt.participant_markdown(&history.session().participants[0].code, Language::En).unwrap();
    page.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Holds which one of these sentences stands on somebody's copy.
#[track_caller]
fn says(history: &History, now: Timestamp, among: &[&str], expect: Option<&str>) {
    let copy = copy_at(history, now);
    let found: Vec<_> = among.iter().filter(|text| copy.contains(**text)).collect();
    assert_eq!(found, expect.iter().collect::<Vec<_>>(), "{copy}");
}

fn soon() -> Timestamp {
    moment(600)
}

fn destroying(history: History, what: What) -> History {
    history.then(Command::Destroy { what, because: Because::Asked })
}

#[test]
fn of_the_text_it_says_whether_it_is_there_late_gone_or_not_shown_to_be_gone() {
    let open = "The text of the conversation lies sealed";
    let late = "The text of the conversation should have been destroyed by 2027-02-21";
    let gone = "The text with the names in it was destroyed on 2026-11-23";
    let failed = "The text was to be destroyed, but a check";
    let says = |h: &History, now, expect| says(h, now, &[open, late, gone, failed], expect);
    let h = History::interview().transcribed();
    says(&History::interview().closed(), soon(), None);
    says(&h, soon(), Some(open));
    says(&h, moment(0).plus_days(100), Some(late));
    says(&destroying(h.clone(), What::Raw).then(done(What::Raw, false)), soon(), Some(failed));
    says(&destroying(h, What::Raw).then(done(What::Raw, true)), soon(), Some(gone));
    // Notes are text too.
    let note = Command::WriteNote { kind: NoteKind::Field, offset: at(5) };
    says(&History::interview().recording().then(note), soon(), Some(open));
}

fn consent_recorded(codes: &[&str]) -> History {
    let h = History::asking_for_consent_track(codes).read("introduction").asking("record-consent");
    let h = h.then(start_track()).then(track_segment(1)).then(Command::StopConsentTrack);
    let h = h.asking("take-part").asking("record").asking("quote").then(start()).then(sealed(1));
    h.then(stop(false)).then(Command::Close).then(transcript(0))
}

#[test]
fn of_the_recording_of_the_consent_it_says_the_same_and_what_stays_of_who_withdrew() {
    let open = "Your consent was recorded, apart from the conversation";
    let late = "The recording of your consent should have been destroyed by 2036-11-20";
    let gone = "The recording of your consent was destroyed on 2026-11-23";
    let failed = "The recording of your consent was to be destroyed, but a check";
    let stays = "your voice can still be heard; it is kept until 2036-11-20";
    let says = |h: &History, now, expect| says(h, now, &[open, late, gone, failed, stays], expect);
    let h = consent_recorded(&["Prof1", "Prof2"]);
    says(&History::interview().transcribed(), soon(), None);
    says(&h, soon(), Some(open));
    says(&h, moment(0).plus_days(3651), Some(late));
    says(&destroying(h.clone(), What::Consent).then(done(What::Consent, false)), soon(), Some(failed));
    says(&destroying(h.clone(), What::Consent).then(done(What::Consent, true)), soon(), Some(gone));
    says(&h.then(Command::Withdraw { participant: code("Prof1") }), soon(), Some(stays));
}

#[test]
fn of_the_recording_it_says_when_it_goes_went_or_should_have_gone() {
    let open = "The recording lies sealed. It will be destroyed";
    let late = "The recording should have been destroyed by 2026-12-07";
    let gone = "The recording was destroyed on 2026-11-23";
    let failed = "The recording was to be destroyed, but a check";
    let never = "You were not recorded";
    let says = |h: &History, now, expect| says(h, now, &[open, late, gone, failed, never], expect);
    let h = History::interview().closed();
    says(&h, soon(), Some(open));
    says(&h, moment(0).plus_days(20), Some(late));
    says(&destroying(h.clone(), What::Recording).then(done(What::Recording, false)), soon(), Some(failed));
    says(&destroying(h, What::Recording).then(done(What::Recording, true)), soon(), Some(gone));
}

#[test]
fn periods_that_were_made_longer_are_told_and_shorter_ones_are_not() {
    let changed = |h: History, days| {
        let policy = crate::guide::promise::Policy { days, ..h.session().policy };
        h.then(Command::ChangePolicy { policy })
    };
    let told = |h: &History| copy_at(h, soon()).matches("the study's later period was applied").count();
    let h = History::interview().closed();
    assert_eq!(told(&changed(h.clone(), 7)), 0);
    assert_eq!(told(&changed(h.clone(), 21)), 1);
    assert!(copy_at(&changed(h.clone(), 21), soon()).contains("days: 21 instead of 14"));
    // Back to what was promised, and from there to more.
    let longer = changed(changed(changed(h.clone(), 21), 7), 10);
    assert_eq!(told(&longer), 2);
    assert!(copy_at(&longer, soon()).contains("days: 10 instead of 7"));
    // The text's own period is not the recording's.
    let policy = crate::guide::promise::Policy { raw_days: 300, ..h.session().policy };
    assert_eq!(told(&h.clone().then(Command::ChangePolicy { policy })), 0);
    let extended = |what, days| Command::Extend { what, until: moment(0).plus_days(days), reason: "flooded".into() };
    let taken = |h: &History| copy_at(h, soon()).matches("took more time for this").count();
    assert_eq!(taken(&h.clone().then(extended(What::Recording, 40))), 1);
    assert_eq!(taken(&History::interview().transcribed().then(extended(What::Raw, 400))), 0);
    assert!(
        !copy_at(&h.then(extended(What::Recording, 40)), soon()).contains("flooded"),
        "the reason may speak of others"
    );
}

#[test]
fn how_to_withdraw_is_told_while_there_is_something_to_take_back() {
    let told = |h: &History| copy_at(h, soon()).contains("Give the researcher this code");
    assert!(told(&History::interview().closed()));
    let declined = History::interview().then(Command::Decline);
    assert!(!told(&declined));
    let gone = destroying(History::interview().closed(), What::Everything).then(done(What::Everything, true));
    assert!(!told(&gone));
    assert!(!told(&History::group().transcribed().then(Command::Withdraw { participant: code("Prof1") })));
}

#[test]
fn somebody_who_gave_no_answer_is_told_so_and_a_form_given_elsewhere_is_named() {
    let copy = |h: &History| copy_at(h, soon());
    assert!(copy(&History::interview()).contains("No answer of yours was written down"));
    assert!(!copy(&History::interview().consented()).contains("No answer of yours"));
    let signed = Command::DeclareConsent { participant: code("Prof9"), how: "form 7".into() };
    let import = copy(&History::import().then(signed));
    assert!(import.contains("Your consent was given elsewhere: form 7") && !import.contains("No answer of yours"));
}

#[test]
fn a_wish_to_stop_is_told_with_the_microphones_time_only_where_one_was_open() {
    let copy = |h: History| copy_at(&h.then(stop(true)), soon());
    assert!(copy(History::interview().recording()).contains("the microphone was closed at once (41 ms)"));
    let notes = copy(History::interview().notes_only());
    assert!(notes.contains("Somebody asked to stop on") && !notes.contains("the microphone was closed"));
}

#[test]
fn where_two_items_ask_for_the_same_each_is_told_by_its_name() {
    let mut twice = History::interview();
    let Event::Prepared { consent, .. } = &mut twice.0[0] else { unreachable!() };
    let purpose = consent.iter().find(|item| item.item == name("record")).unwrap().purpose;
    consent.iter_mut().filter(|item| item.item == name("quote")).for_each(|item| item.purpose = purpose);
    let copy = copy_at(&twice.consented(), soon());
    assert!(copy.contains("(record)") && copy.contains("(quote)") && !copy.contains("(take-part)"), "{copy}");
}

//! Where somebody stands towards an item, whatever the guide lets follow a no.

use super::history::*;
use crate::guide::{OnNo, Purpose};
use crate::session::{Answer, Command, Event, Refusal, Standing, standing};

/// An interview in which the guide lets this follow a no to an item.
fn lets_follow(id: &str, on_no: OnNo) -> History {
    let mut h = History::interview();
    let Event::Prepared { consent, .. } = &mut h.0[0] else { unreachable!() };
    consent.iter_mut().find(|i| i.item == name(id)).unwrap().on_no = on_no;
    h
}

#[test]
fn a_form_signed_elsewhere_stands_for_taking_part_and_recording_only() {
    let signed = Command::DeclareConsent { participant: code("Prof9"), how: "form".into() };
    let session = History::import().then(signed).session();
    let stand = |id: &str| {
        let item = session.consent.iter().find(|i| i.item == name(id)).unwrap();
        (item.purpose, standing(&session, item, &code("Prof9")))
    };
    assert_eq!(stand("take-part"), (Purpose::TakePart, Standing::Declared));
    assert_eq!(stand("record"), (Purpose::Record, Standing::Declared));
    assert_eq!(stand("quote"), (Purpose::Quote, Standing::NotPut));
}

#[test]
fn notes_wait_for_no_answer_about_recording() {
    let asked =
        |h: History, items: &[&str]| items.iter().fold(h, |h, item| h.asking(item)).then(Command::ChooseNotesOnly);
    let any_no = lets_follow("record", OnNo::Continue);
    check(asked(any_no, &["take-part", "quote"]), Command::StartNotes, Ok(&["notes-started"]));
    let quoting = lets_follow("quote", OnNo::NoRecording);
    check(asked(quoting, &["take-part"]), Command::StartNotes, Ok(&["notes-started"]));
}

#[test]
fn a_no_that_means_leaving_means_it_for_every_item_but_the_recording() {
    let quoting = lets_follow("quote", OnNo::Leave).consented().answer("Prof9", "quote", Answer::No);
    check(quoting, start(), Err(Refusal::WillNotTakePart(code("Prof9"))));
    let recording = lets_follow("record", OnNo::Leave).consented().answer("Prof9", "record", Answer::No);
    check(recording.clone(), start(), Err(Refusal::SaidNo(code("Prof9"))));
    check(recording.then(Command::ChooseNotesOnly), Command::StartNotes, Ok(&["notes-started"]));
}

#[test]
fn off_the_record_with_nobody_new_nothing_is_read_again_and_the_recording_is_not_ended() {
    let off = History::group().recording().then(sealed(1)).then(Command::GoOffTheRecord { offset: at(1_500) });
    let read = Command::ReadConsent { item: name("record"), text: text_of("record") };
    check(off.clone(), read, Err(Refusal::NotNow));
    check(off, Command::ChooseNotesOnly, Err(Refusal::NotNow));
}

//! From the script to the microphone.

use super::history::*;
use crate::guide::promise::RecordingEnd;
use crate::guide::{OnNo, Purpose};
use crate::session::{Answer, Command, Event, Refusal, SourceKind, Stage};
use crate::units::Digest;

fn leave(who: &str) -> Command {
    Command::Leave { participant: code(who) }
}

fn not_answered(who: &str, item: &str) -> Refusal {
    Refusal::NotAnswered { participant: code(who), item: name(item) }
}

#[test]
fn everybody_said_yes_to_everything() {
    check(History::group().consented(), start(), Ok(&["recording-started"]));
    assert_eq!(History::group().recording().session().stage, Stage::Recording);
}

#[test]
fn nothing_was_asked() {
    check(History::interview(), start(), Err(not_answered("Prof9", "take-part")));
}

#[test]
fn only_reading_is_no_consent() {
    let h = History::interview().read("introduction").read("take-part").read("record").read("quote");
    check(h, start(), Err(not_answered("Prof9", "take-part")));
}

#[test]
fn one_of_two_has_not_answered() {
    let h = History::group().asking("take-part").read("record").answer("Prof1", "record", Answer::Yes);
    check(h, start(), Err(not_answered("Prof2", "record")));
}

#[test]
fn an_item_without_consequences_wants_an_answer_too() {
    let h = History::interview().asking("take-part").asking("record");
    check(h, start(), Err(not_answered("Prof9", "quote")));
}

#[test]
fn a_no_to_being_quoted_stops_nothing() {
    let h =
        History::interview().asking("take-part").asking("record").read("quote").answer("Prof9", "quote", Answer::No);
    check(h, start(), Ok(&["recording-started"]));
}

#[test]
fn a_no_to_recording_closes_the_microphone_for_all() {
    let h = History::group().consented().answer("Prof2", "record", Answer::No);
    check(h.clone(), start(), Err(Refusal::SaidNo(code("Prof2"))));
    check(h.clone().then(leave("Prof2")), start(), Ok(&["recording-started"]));
    check(h.clone().then(Command::ChooseNotesOnly), start(), Err(Refusal::NotesOnly));
    check(h.then(Command::ChooseNotesOnly), Command::StartNotes, Ok(&["notes-started"]));
}

#[test]
fn a_no_to_taking_part_means_leaving() {
    let h = History::group().consented().answer("Prof1", "take-part", Answer::No);
    check(h.clone(), start(), Err(Refusal::WillNotTakePart(code("Prof1"))));
    let notes = h.clone().then(Command::ChooseNotesOnly);
    check(notes, Command::StartNotes, Err(Refusal::WillNotTakePart(code("Prof1"))));
    check(h.then(leave("Prof1")), start(), Ok(&["recording-started"]));
}

#[test]
fn nobody_left_nobody_recorded() {
    let h = History::interview().consented().then(leave("Prof9"));
    check(h.clone(), start(), Err(Refusal::NobodyHere));
    check(h.clone().then(Command::ChooseNotesOnly), Command::StartNotes, Err(Refusal::NobodyHere));
    check(h, Command::Decline, Ok(&["declined"]));
}

#[test]
fn the_last_answer_counts() {
    let h = History::interview().consented().answer("Prof9", "record", Answer::No);
    check(h.clone(), start(), Err(Refusal::SaidNo(code("Prof9"))));
    let again = h.answer("Prof9", "record", Answer::Yes);
    check(again.clone(), start(), Ok(&["recording-started"]));
    let kept = again.0.iter().filter(|e| word(e) == "consent-answered").count();
    assert_eq!(kept, 5, "all answers stay in the journal");
}

#[test]
fn an_answer_needs_the_words_it_answers() {
    check(History::interview(), answering("Prof9", "record", Answer::Yes), Err(Refusal::NotRead(name("record"))));
    let other = Command::AnswerConsent {
        participant: code("Prof9"),
        item: name("record"),
        answer: Answer::Yes,
        text: Digest::of(b"other words"),
    };
    check(History::interview().read("record"), other, Err(Refusal::NotRead(name("record"))));
}

#[test]
fn an_answer_needs_somebody_and_a_question() {
    let h = History::interview().read("introduction").read("record");
    check(h.clone(), answering("Prof7", "record", Answer::Yes), Err(Refusal::NotHere(code("Prof7"))));
    check(h.clone(), answering("Prof9", "introduction", Answer::Yes), Err(Refusal::Unknown(name("introduction"))));
    check(h.clone().then(leave("Prof9")), leave("Prof9"), Err(Refusal::NotHere(code("Prof9"))));
    let unknown = Command::ReadConsent { item: name("photograph"), text: text_of("photograph") };
    check(h, unknown, Err(Refusal::Unknown(name("photograph"))));
}

#[test]
fn a_guide_that_never_asks_never_records() {
    let mut h = History::interview();
    let Event::Prepared { consent, .. } = &mut h.0[0] else { unreachable!() };
    consent.retain(|i| i.purpose != Purpose::Record);
    check(h.asking("take-part").asking("quote"), start(), Err(Refusal::NeverAsked));
}

#[test]
fn a_no_to_recording_holds_whatever_the_guide_lets_follow() {
    let mut h = History::interview();
    let Event::Prepared { consent, .. } = &mut h.0[0] else { unreachable!() };
    for i in consent.iter_mut() {
        i.on_no = OnNo::Continue;
    }
    let h = h.consented().answer("Prof9", "record", Answer::No);
    check(h.clone(), start(), Err(Refusal::SaidNo(code("Prof9"))));
    let h = h.answer("Prof9", "take-part", Answer::No);
    check(h, start(), Err(Refusal::WillNotTakePart(code("Prof9"))));
}

#[test]
fn consent_given_elsewhere_counts_for_an_import_only() {
    let declare = |who| Command::DeclareConsent { participant: code(who), how: "signed form, in the safe".into() };
    check(History::interview(), declare("Prof9"), Err(Refusal::AskThem));
    check(History::import(), start(), Err(not_answered("Prof9", "take-part")));
    check(History::import().then(declare("Prof9")), start(), Ok(&["recording-started"]));
    let two = History(vec![prepared(&["Prof1", "Prof2"], SourceKind::Import, RecordingEnd::UntilAccepted)]);
    check(two.then(declare("Prof1")), start(), Err(not_answered("Prof2", "take-part")));
    let no = History::import().then(declare("Prof9")).read("record").answer("Prof9", "record", Answer::No);
    check(no, start(), Err(Refusal::SaidNo(code("Prof9"))));
}

#[test]
fn notes_without_a_recording_are_a_choice() {
    check(History::interview().consented(), Command::StartNotes, Err(Refusal::NotesNotChosen));
    let h = History::interview().asking("take-part").then(Command::ChooseNotesOnly);
    check(h.clone(), Command::ChooseNotesOnly, Ok(&[]));
    check(h.clone(), Command::StartNotes, Err(not_answered("Prof9", "quote")));
    check(h.asking("quote"), Command::StartNotes, Ok(&["notes-started"]));
}

#[test]
fn what_was_answered_stands_once_it_began() {
    let h = History::interview().recording();
    check(h.clone(), answering("Prof9", "quote", Answer::No), Err(Refusal::NotNow));
    check(h.clone(), Command::ChooseNotesOnly, Err(Refusal::NotNow));
    check(h.clone(), Command::Decline, Err(Refusal::NotNow));
    check(h, start(), Err(Refusal::NotNow));
}

//! Struck and withdrawn, by example.

use proptest::prelude::*;

use super::history::*;
use super::laws::{lived, states};
use crate::guide::promise::PromiseKind;
use crate::session::receipt::{Ground, NetworkCode, Outcome, Receipt, ReceiptContext, Swap};
use crate::session::{
    Command, Event, Held, NoteKind, Participant, Refusal, Speaking, Stage, What, removed_segments, struck_ms,
};
use crate::units::Language;

fn note(ms: u64) -> Command {
    Command::WriteNote { kind: NoteKind::Field, offset: at(ms) }
}

fn work(h: History) -> History {
    let event = worked(&h.session()).expect("something is pending");
    h.then(Command::Note(event))
}

fn context() -> ReceiptContext {
    ReceiptContext {
        study: "Practice".into(),
        ground: Ground::default(),
        swap: Swap::Off,
        network: NetworkCode::None,
        previous: None,
    }
}

fn receipt_of(h: &History) -> Receipt {
    Receipt::from_journal(&journal(&h.0), &context(), moment(600)).unwrap()
}

/// Two people at two microphones, transcribed.
fn group_of_two_microphones() -> History {
    let mut h = History::group();
    let Event::Prepared { participants, .. } = &mut h.0[0] else { unreachable!() };
    for (n, p) in participants.iter_mut().enumerate() {
        p.channel = Some(n as u16);
    }
    let start = Command::StartRecording { device: "two".into(), channels: 2 };
    let h = h.consented().then(start).then(sealed(1)).then(sealed(2));
    h.then(stop(false)).then(Command::Close).then(transcript(0))
}

#[test]
fn a_strike_is_written_down_at_once_and_again_when_it_is_gone() {
    let h = History::interview().recording().then(sealed(1)).then(sealed(2)).then(note(1600)).then(note(400));
    check(h.clone(), strike(1500, 2500), Ok(&["strike-begun"]));
    let begun = h.then(strike(1500, 2500));
    check(begun.clone(), strike(1500, 2500), Ok(&[]));
    let gone = work(begun);
    let session = gone.session();
    assert_eq!((session.striking.len(), struck_ms(&session)), (0, 1500));
    assert_eq!(session.notes.iter().map(|(n, _, _)| *n).collect::<Vec<_>>(), [2], "the first note lay in it");
    assert_eq!(session.sealed.offset(), at(3000), "the clock does not move");
    check(gone.clone(), strike(1500, 2500), Ok(&[]));
    check(gone, note(2000), Ok(&["note-written"]));
}

#[test]
fn a_struck_notes_number_is_not_given_again() {
    let h = History::interview().recording().then(sealed(1)).then(note(100)).then(strike(0, 1000));
    let h = work(h).then(note(1200));
    assert_eq!(h.session().notes, [(2, NoteKind::Field, at(1200))]);
}

#[test]
fn a_note_in_a_passage_that_is_gone_can_be_struck_by_itself() {
    let h = work(History::interview().stopped().then(strike(0, 1000)).then(Command::Close));
    check(h.then(note(500)), strike(0, 1000), Ok(&["strike-begun"]));
}

#[test]
fn whole_segments_go_and_those_that_only_touch_stay() {
    let lines = journal(&History::interview().recording().then(sealed(1)).then(sealed(2)).then(sealed(3)).0);
    let numbers = |from, to| removed_segments(&lines, at(from), at(to)).iter().map(|s| s.number).collect::<Vec<_>>();
    assert_eq!(numbers(1500, 3000), [2]);
    assert_eq!(numbers(1499, 3001), [1, 2, 3]);
    assert_eq!(numbers(2999, 3000), [2]);
    assert_eq!(numbers(9000, 9999), [0; 0]);
}

#[test]
fn it_can_be_struck_until_nothing_is_left() {
    let i = History::interview;
    check(i().consented(), strike(0, 10), Err(Refusal::NotNow));
    check(i().recording(), strike(10, 10), Err(Refusal::NoPassage));
    check(i().recording().then(Command::GoOffTheRecord { offset: at(0) }), strike(0, 10), Ok(&["strike-begun"]));
    check(i().notes_only(), strike(0, 10), Err(Refusal::NothingLeft));
    check(i().notes_only().then(note(5)), strike(0, 10), Ok(&["strike-begun"]));
    check(i().stopped(), strike(0, 10), Ok(&["strike-begun"]));
    check(i().closed(), strike(0, 10), Ok(&["strike-begun"]));
    check(i().closed(), strike(3000, 4000), Err(Refusal::NoPassage));
    check(i().transcribed(), strike(0, 10), Ok(&["strike-begun"]));
    check(i().accepted(), strike(0, 10), Err(Refusal::BeingDestroyed));
    let accepted = i().accepted().then(done(What::Recording, true));
    check(accepted.clone(), strike(0, 10), Ok(&["strike-begun"]));
    let approved = accepted.then(approve());
    check(approved.then(done(What::Raw, true)), strike(0, 10), Err(Refusal::NothingLeft));
}

#[test]
fn nothing_uses_what_is_being_struck() {
    let closed = History::interview().closed().then(strike(0, 1000));
    check(closed, transcript(0), Err(Refusal::BeingStruck));
    let transcribed = History::interview().transcribed().then(strike(0, 1000));
    check(transcribed.clone(), accept(), Err(Refusal::BeingStruck));
    check(work(transcribed), accept(), Ok(&["accepted", "destruction-begun"]));
    let cut = Command::Note(Event::Interrupted { sealed: at(1500) });
    let interrupted = History::interview().recording().then(sealed(1)).then(strike(0, 1000)).then(cut);
    let resume = Command::Resume { offset: at(1500) };
    check(interrupted.clone(), resume.clone(), Err(Refusal::BeingStruck));
    check(work(interrupted), resume, Ok(&["resumed"]));
}

#[test]
fn what_is_said_to_be_gone_was_asked_for_and_is_no_less() {
    let h = History::interview().closed().then(strike(1000, 2000));
    let says = |from, to| Command::Note(struck(at(1000), at(2000), at(from), at(to), Some((1, 2)), None));
    check(h.clone(), says(0, 3000), Ok(&["struck"]));
    check(h.clone(), says(1500, 3000), Err(Refusal::NotNow));
    check(h.clone(), says(0, 1500), Err(Refusal::NotNow));
    let other = Command::Note(struck(at(0), at(2000), at(0), at(3000), Some((1, 2)), None));
    check(h.clone(), other, Err(Refusal::NotNow));
    let mut unchecked = struck(at(1000), at(2000), at(0), at(3000), Some((1, 2)), None);
    let Event::Struck { checks, .. } = &mut unchecked else { unreachable!() };
    checks.clear();
    check(h, Command::Note(unchecked), Err(Refusal::NotNow));
}

#[test]
fn a_struck_transcript_has_its_new_numbers() {
    let session = work(History::interview().transcribed().then(strike(0, 1000))).session();
    let t = session.transcription.unwrap();
    assert_eq!((t.utterances, t.words, t.complete), (1, 7, true));
    assert_eq!(t.sealed, text_left(1, 7).sealed);
}

#[test]
fn whoever_withdraws_from_an_interview_takes_everything() {
    let withdraw = || Command::Withdraw { participant: code("Prof9") };
    check(History::interview().closed(), withdraw(), Ok(&["withdrew", "destruction-begun"]));
    check(History::interview().recording(), withdraw(), Err(Refusal::StillLive));
    check(History::interview().consented(), withdraw(), Err(Refusal::NotNow));
    let unknown = Command::Withdraw { participant: code("Prof1") };
    check(History::interview().closed(), unknown, Err(Refusal::NotHere(code("Prof1"))));
    let gone = History::interview().transcribed().then(withdraw()).then(done(What::Everything, true));
    assert_eq!(gone.session().stage, Stage::Withdrawn);
    check(gone, withdraw(), Ok(&[]));
}

#[test]
fn whoever_withdraws_from_a_group_takes_what_can_be_told_apart() {
    let withdraw = Command::Withdraw { participant: code("Prof2") };
    let h = group_of_two_microphones();
    check(h.clone(), withdraw.clone(), Ok(&["withdrew"]));
    let begun = h.then(withdraw.clone());
    assert_eq!(begun.session().removing, [code("Prof2")]);
    check(begun.clone(), accept(), Err(Refusal::BeingStruck));
    let after = work(begun);
    assert_eq!(crate::session::silenced_channels(&after.session()), [1]);
    assert_eq!(after.session().recording, Held::Sealed);
    let page = receipt_of(&after).markdown(Language::En).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(page.contains("Utterances of Prof2 removed from the text: 1."), "{page}");
    assert!(page.contains("can't be told apart"), "{page}");
    let copy = receipt_of(&after).participant_markdown(&code("Prof2"), Language::En).unwrap();
    assert!(copy.contains("You withdrew on") && !copy.contains("Give the researcher this code"), "{copy}");
    // The last to withdraw takes the rest.
    check(after, Command::Withdraw { participant: code("Prof1") }, Ok(&["withdrew", "destruction-begun"]));
    // At one microphone nobody's words are anybody's.
    let shared = History::group().closed().then(withdraw);
    assert!(shared.session().removing.is_empty());
    let page = receipt_of(&shared).markdown(Language::Nl).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(page.contains("Er was geen microfoon voor Prof2 alleen"), "{page}");
}

#[test]
fn whoever_withdraws_while_a_conversation_stands_still_is_not_recorded_again() {
    let cut = Command::Note(Event::Interrupted { sealed: at(1500) });
    let h = History::group().recording().then(sealed(1)).then(cut);
    let gone = h.then(withdrawal("Prof2"));
    let session = gone.session();
    assert_eq!(session.present().map(|p| p.code.as_str()).collect::<Vec<_>>(), ["Prof1"]);
    let going_on = gone.then(Command::Resume { offset: at(1500) });
    let speak = Command::Speak { who: Speaking::Participant(code("Prof2")), offset: at(2000) };
    check(going_on.clone(), speak, Err(Refusal::NotHere(code("Prof2"))));
    check(going_on, Command::Leave { participant: code("Prof2") }, Err(Refusal::NotHere(code("Prof2"))));
}

proptest! {
    #[test]
    fn whoever_withdrew_is_not_recorded_unless_they_come_again(events in lived()) {
        let mut gone = Vec::new();
        for (event, state) in states(&events) {
            match event {
                Event::Withdrew { participant } => gone.push(participant),
                Event::ParticipantJoined { participant, .. } => gone.retain(|code| *code != participant),
                _ => {}
            }
            let heard = state.stage == Stage::Recording && state.present().any(|p| gone.contains(&p.code));
            prop_assert!(!heard, "{gone:?}");
        }
    }
}

#[test]
fn a_withdrawal_whose_destruction_is_not_shown_does_not_say_that_something_stays() {
    let h = History::interview().closed().then(withdrawal("Prof9")).then(done(What::Everything, false));
    assert!(page(&h, Language::En).contains("not shown to be done"));
    assert!(!page(&h, Language::En).contains("can't be told apart"), "{}", page(&h, Language::En));
}

/// The wall clock may have been set back; the journal's order can't.
#[test]
fn a_withdrawal_after_the_approval_is_told_by_the_journals_order() {
    let h = work(approved(group_of_two_microphones()).then(withdrawal("Prof2")));
    let mut lines = journal(&h.0);
    let at = lines.iter().position(|e| matches!(e.event, Event::Withdrew { .. })).unwrap();
    for line in &mut lines[at..] {
        line.at = moment(0);
    }
    let receipt = Receipt::from_journal(&lines, &context(), moment(600)).unwrap();
    assert!(
        receipt.markdown(Language::En).split_whitespace().collect::<Vec<_>>().join(" ").contains("Taken out of it:")
    );
}

#[test]
fn the_receipt_tells_spans_and_seconds_and_nothing_else() {
    let h = work(History::interview().closed().then(strike(1000, 2000)));
    let receipt = receipt_of(&h);
    let promise = receipt.promise(PromiseKind::Strike).unwrap();
    assert_eq!(promise.outcome, Outcome::Kept);
    assert!(promise.at.is_some());
    assert_eq!(receipt.conversation.struck_ms, 3000);
    let lines = |language| receipt.markdown(language).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(lines(Language::En).contains("Struck: 00:00:00–00:00:03 on the recording's clock, 3 s."));
    assert!(lines(Language::Nl).contains("Gewist: 00:00:00–00:00:03 op de klok van de opname, 3 s."));
    let begun = History::interview().closed().then(strike(0, 1000));
    assert_eq!(receipt_of(&begun).promise(PromiseKind::Strike).unwrap().outcome, Outcome::Open);
}

#[test]
fn a_microphone_is_somebodys_own_when_it_is_nobody_elses() {
    let mut session = group_of_two_microphones().session();
    assert_eq!(crate::session::channel_of(&session, &code("Prof2")), Some(1));
    session.participants.push(Participant { code: code("Prof3"), channel: Some(1) });
    assert_eq!(crate::session::channel_of(&session, &code("Prof2")), None);
    assert_eq!(crate::session::channel_of(&session, &code("Prof1")), Some(0));
}

/// A history whose transcript was approved: recording and raw text are gone.
fn approved(h: History) -> History {
    h.then(accept()).then(done(What::Recording, true)).then(approve()).then(done(What::Raw, true))
}

fn withdrawal(who: &str) -> Command {
    Command::Withdraw { participant: code(who) }
}

fn page(h: &History, language: Language) -> String {
    receipt_of(h).markdown(language).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn after_the_approval_of_an_interview_everything_that_stays_goes_too() {
    let h = approved(History::interview().transcribed());
    check(h.clone(), withdrawal("Prof1"), Err(Refusal::NotHere(code("Prof1"))));
    check(h.clone(), withdrawal("Prof9"), Ok(&["withdrew", "destruction-begun"]));
    let begun = h.then(withdrawal("Prof9"));
    assert_eq!(begun.session().destroying.map(|(what, _)| what), Some(What::Everything));
    let gone = begun.then(done(What::Everything, true));
    assert_eq!(gone.session().stage, Stage::Withdrawn);
    assert!(!crate::session::stands_approved(&gone.session()));
    check(gone.clone(), withdrawal("Prof9"), Ok(&[]));
    assert!(page(&gone, Language::En).contains("The approved transcript was removed as a whole"));
    assert!(page(&gone, Language::Nl).contains("Bij bestanden die eerder zijn geëxporteerd kan luister niet"));
    assert!(page(&gone, Language::En).contains("files that were exported from the approved transcript before"));
    let copy = receipt_of(&gone).participant_markdown(&code("Prof9"), Language::En).unwrap();
    assert!(copy.contains("The transcript that was kept has been removed"), "{copy}");
}

#[test]
fn after_the_approval_of_a_group_the_turns_of_one_go_and_the_digest_with_them() {
    let h = approved(group_of_two_microphones());
    let before = h.session().approval.unwrap().1;
    check(h.clone(), withdrawal("Prof2"), Ok(&["withdrew"]));
    let begun = h.then(withdrawal("Prof2"));
    assert_eq!(begun.session().removing, [code("Prof2")]);
    check(
        begun.clone(),
        Command::Note(Event::ReceiptMade { receipt: approval().transcript }),
        Err(Refusal::BeingStruck),
    );
    let turns = turns_removed(code("Prof2"), 1, Vec::new());
    check(begun.clone(), Command::Note(turns), Err(Refusal::NotNow));
    let mut unchecked = taken_out(code("Prof2"));
    unchecked.checks.clear();
    check(begun.clone(), Command::Note(Event::ApprovedTakenBack(unchecked)), Err(Refusal::NotNow));
    let after = work(begun);
    let now = after.session().approval.unwrap().1;
    assert_ne!(before.transcript, now.transcript, "an older transcript is none that was approved");
    assert_eq!((now.utterances, now.notes), (1, 0));
    assert_eq!(after.session().stage, Stage::Anonymised);
    assert!(
        page(&after, Language::En).contains("Taken out of it: utterances of Prof2: 1; notes"),
        "{after:?}",
        after = page(&after, Language::En)
    );
    assert!(page(&after, Language::En).contains("exported from the approved transcript before"));
    // The last to withdraw takes the rest; and so does who asks for all of it to go.
    check(after.clone(), withdrawal("Prof1"), Ok(&["withdrew", "destruction-begun"]));
    let everything = Command::Destroy { what: What::Everything, because: crate::session::Because::Withdrawn };
    check(after, everything, Ok(&["destruction-begun"]));
}

#[test]
fn who_withdrew_before_the_approval_is_not_said_to_have_done_so_after_it() {
    let h = work(group_of_two_microphones().then(withdrawal("Prof2")));
    assert!(!page(&approved(h), Language::En).contains("after the transcript was approved"));
}

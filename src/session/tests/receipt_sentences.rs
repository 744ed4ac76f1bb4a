//! What a receipt says where a session took another turn: to the researcher, and on a participant's copy.

use super::history::*;
use crate::guide::promise::PromiseKind;
use crate::guide::promise::RecordingEnd;
use crate::session::receipt::{JoinRecord, NotCovered, Outcome, Receipt, outcomes};
use crate::session::{Answer, Because, Command, Event, Mending, SourceKind, StopChoice, What};
use crate::units::{Language, Timestamp};

fn receipt_at(history: &History, now: Timestamp) -> Receipt {
    Receipt::from_journal(&journal(&history.0), &plain_context(), now).unwrap()
}

fn receipt(history: &History) -> Receipt {
    receipt_at(history, moment(600))
}

fn one_line(page: &str) -> String {
    page.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn page(receipt: &Receipt) -> String {
    one_line(&receipt.markdown(Language::En))
}

fn copy(receipt: &Receipt, who: &str) -> String {
    one_line(&receipt.participant_markdown(&code(who), Language::En).unwrap())
}

/// Holds which of these stand on a page: all of the first, none of the others.
#[track_caller]
fn says(page: &str, these: &[&str], not: &[&str]) {
    for text in these {
        assert!(page.contains(text), "“{text}” is not in {page}");
    }
    for text in not {
        assert!(!page.contains(text), "“{text}” is in {page}");
    }
}

fn off() -> Command {
    Command::GoOffTheRecord { offset: at(3_000) }
}

fn on() -> Command {
    Command::ComeBackOnTheRecord { offset: at(3_000) }
}

fn join(who: &str) -> Command {
    Command::Join { participant: code(who), offset: at(3_000) }
}

fn leave(who: &str) -> Command {
    Command::Leave { participant: code(who) }
}

/// When the n-th line that is called so was written.
fn written(history: &History, called: &str, nth: usize) -> Timestamp {
    let line = history.0.iter().enumerate().filter(|(_, e)| word(e) == called).nth(nth).unwrap().0;
    moment(line as u64)
}

fn waiting() -> History {
    History::group().recording().then(sealed(1)).then(sealed(2)).then(off()).then(join("Prof3"))
}

fn told(history: History, who: &str) -> History {
    let yes = |h: History, item: &&str| h.read(item).answer(who, item, Answer::Yes);
    ["take-part", "record", "quote"].iter().fold(history.read("introduction"), yes)
}

#[test]
fn who_came_in_late_is_told_when_and_from_where_on_they_are_heard() {
    let h = told(waiting(), "Prof3").then(on());
    let r = receipt(&h);
    let (came, went_on) = (written(&h, "participant-joined", 0), written(&h, "came-back-on-the-record", 0));
    assert_eq!(r.participants[2].joined, [JoinRecord { at: came, offset_ms: 3_000, went_on: Some(went_on) }]);
    assert!(r.participants[0].joined.is_empty() && r.participants[2].left.is_none());
    let until = format!("from then until 2026-11-23 {}", went_on.time_of_day());
    says(&page(&r), &["came in on 2026-11-23", "at 00:00:03 of the recording", &until], &["with notes only"]);
    says(&copy(&r, "Prof3"), &["You came in on 2026-11-23", &until], &["with notes only", "did not go on"]);
    says(&copy(&r, "Prof1"), &[], &["came in"]);
}

#[test]
fn who_came_in_late_is_heard_from_then_on_also_where_another_newcomer_left() {
    let gone = waiting().then(join("Prof4")).then(Command::Leave { participant: code("Prof4") });
    let h = told(gone, "Prof3").then(on());
    let went_on = |who: usize| receipt(&h).participants[who].joined[0].went_on;
    assert_eq!((went_on(2), went_on(3)), (Some(written(&h, "came-back-on-the-record", 0)), None));
}

#[test]
fn who_came_in_late_to_notes_only_is_not_told_of_a_recording() {
    let notes = History::interview().notes_only().then(join("Prof3")).read("take-part");
    let notes = notes.answer("Prof3", "take-part", Answer::Yes).read("quote").answer("Prof3", "quote", Answer::No);
    let r = receipt(&notes.then(on()));
    says(&page(&r), &["came in on", "the conversation went on, with notes only, on"], &["of the recording. Nothing"]);
    says(&copy(&r, "Prof3"), &["The conversation went on, with notes only, on"], &["Nothing was taken in"]);
}

#[test]
fn with_whom_the_conversation_never_went_on_nothing_was_taken_in_and_another_time_counts_by_itself() {
    let h = waiting().then(leave("Prof3")).then(on());
    let r = receipt(&h);
    assert_eq!(r.participants[2].joined[0].went_on, None);
    assert_eq!(r.participants[2].left, Some(written(&h, "participant-left", 0)));
    says(&page(&r), &["the conversation never went on with this participant"], &["at 00:00:03 of the recording"]);
    says(&copy(&r, "Prof3"), &["The conversation did not go on with you", "You left on"], &["you gave your answers"]);
    // They come once more, and this time it goes on.
    let again = told(h.then(off()).then(join("Prof3")), "Prof3").then(on());
    let joined = &receipt(&again).participants[2].joined;
    let went_on: Vec<_> = joined.iter().map(|j| j.went_on).collect();
    assert_eq!(went_on, [None, Some(written(&again, "came-back-on-the-record", 1))]);
    assert_eq!(receipt(&again).participants[2].left, None, "they came back");
    let once_more = again.then(leave("Prof3")).then(leave("Prof2"));
    assert_eq!(receipt(&once_more).participants[2].left, Some(written(&once_more, "participant-left", 1)));
}

#[test]
fn going_on_after_an_interruption_admits_who_waited() {
    let cut = waiting().then(Command::Note(Event::Interrupted { sealed: at(3_000) }));
    let h = told(cut, "Prof3").then(Command::Resume { offset: at(3_000) });
    assert_eq!(receipt(&h).participants[2].joined[0].went_on, Some(written(&h, "resumed", 0)));
}

#[test]
fn seconds_off_the_record_are_counted_to_where_each_span_ended() {
    let seconds = |h: &History| receipt(h).conversation.off_the_record_s;
    let began = History::group().recording().then(sealed(1)).then(off());
    let from = written(&began, "went-off-the-record", 0).unix_s();
    assert_eq!(seconds(&began), (moment(600).unix_s() - from) as u64, "still off the record");
    let filled = |h: History| h.then(sealed(2)).then(sealed(3));
    assert_eq!(seconds(&filled(began.clone()).then(on())), 3);
    assert_eq!(seconds(&filled(began.clone()).then(stop(false))), 3);
    assert_eq!(seconds(&filled(began.clone()).then(Command::Note(Event::Interrupted { sealed: at(4_500) }))), 3);
    let twice = filled(began).then(on()).then(sealed(4)).then(off()).then(on());
    assert_eq!((seconds(&twice), receipt(&twice).conversation.off_the_record), (4, 2));
}

#[test]
fn the_screen_says_of_each_promise_what_a_receipt_would() {
    let stopped = || History::interview().recording().then(sealed(1)).then(stop(true));
    let decided = |choice| stopped().then(Command::DecideStop { choice });
    for h in [
        History::interview(),
        History::interview().recording(),
        History::interview().accepted().then(done(What::Recording, false)),
        History::interview().accepted().then(done(What::Recording, true)),
        History::interview().notes_only(),
        stopped(),
        decided(StopChoice::Keep),
        decided(StopChoice::Destroy),
        decided(StopChoice::Destroy).then(done(What::Everything, false)),
        decided(StopChoice::Destroy).then(done(What::Everything, true)),
    ] {
        for now in [moment(600), moment(0).plus_days(200)] {
            let at_the_desk = outcomes(&h.session(), now);
            let on_paper = receipt_at(&h, now).promises;
            let of = |all: &[_]| -> Vec<_> {
                all.iter().map(|p: &crate::session::receipt::PromiseRecord| (p.promise, p.outcome, p.due)).collect()
            };
            assert_eq!(of(&at_the_desk), of(&on_paper));
            assert_eq!(at_the_desk.len(), PromiseKind::ALL.len());
        }
    }
    let of_stop = |h: History| receipt(&h).promise(PromiseKind::Stop).map(|p| (p.outcome, p.at.is_some())).unwrap();
    assert_eq!(of_stop(decided(StopChoice::Keep)), (Outcome::Kept, true));
    assert_eq!(of_stop(decided(StopChoice::Destroy)), (Outcome::Open, true));
    assert_eq!(of_stop(decided(StopChoice::Destroy).then(done(What::Everything, false))), (Outcome::Failed, true));
    assert_eq!(of_stop(History::interview().stopped()), (Outcome::DidNotArise, false));
}

#[test]
fn what_becomes_of_a_text_that_is_not_there_yet_or_no_more() {
    let outcome = |h: &History, kind| receipt(h).promise(kind).unwrap().outcome;
    let before = History::interview();
    assert_eq!(outcome(&before, PromiseKind::Anonymous), Outcome::Open);
    assert_eq!(outcome(&before.clone().recording(), PromiseKind::Anonymous), Outcome::Open);
    assert_eq!(outcome(&History::interview().notes_only(), PromiseKind::DestroyRaw), Outcome::Open);
    let without = History::interview().notes_only().then(Command::Close);
    assert_eq!(outcome(&without, PromiseKind::Anonymous), Outcome::DidNotArise);
    assert_eq!(outcome(&without, PromiseKind::DestroyRaw), Outcome::DidNotArise);
    let approved = History::interview().accepted().then(done(What::Recording, true)).then(approve());
    assert_eq!(outcome(&approved, PromiseKind::Anonymous), Outcome::Open);
    let gone = approved.then(done(What::Raw, true));
    assert_eq!(outcome(&gone, PromiseKind::Anonymous), Outcome::Kept);
    let withdrawn = gone.then(Command::Withdraw { participant: code("Prof9") }).then(done(What::Everything, true));
    assert_eq!(outcome(&withdrawn, PromiseKind::Anonymous), Outcome::Kept, "it was kept before it was taken back");
}

#[test]
fn when_the_recording_began_is_said_of_what_was_recorded_here() {
    let began = |h: &History| receipt(h).promise(PromiseKind::Record).unwrap().at;
    let live = History::interview().recording();
    assert_eq!(began(&live), Some(written(&live, "recording-started", 0)));
    says(
        &page(&receipt(&live)),
        &["The recording began on 2026-11-23"],
        &["made elsewhere", "The conversation was not recorded"],
    );
    let signed = Command::DeclareConsent { participant: code("Prof9"), how: "form".into() };
    let import = History::import().then(signed).then(start());
    assert_eq!(began(&import), None);
    says(&page(&receipt(&import)), &["The recording was made elsewhere"], &["The recording began on"]);
    let notes = History::interview().notes_only();
    assert_eq!(began(&notes), None);
    says(&page(&receipt(&notes)), &["The conversation was not recorded."], &["The recording began on"]);
}

#[test]
fn where_the_recording_ended_before_the_conversation_it_is_said() {
    let no = waiting().read("take-part").answer("Prof3", "take-part", Answer::Yes);
    let no = no.read("record").answer("Prof3", "record", Answer::No).read("quote").answer("Prof3", "quote", Answer::No);
    let h = no.then(Command::ChooseNotesOnly).then(on());
    let r = receipt(&h);
    assert_eq!(r.conversation.notes_from_ms, Some(3_000));
    says(&page(&r), &["The recording ended at 00:00:03, before the conversation did"], &[]);
    says(&page(&receipt(&History::interview().recording())), &[], &["before the conversation did"]);
}

#[test]
fn lost_sound_interruptions_and_marks_are_counted_where_there_were_any() {
    let lost = Command::Note(Event::SoundLost { offset: at(10), lost_ms: 120, cause: "overrun".into() });
    let cut = Command::Note(Event::Interrupted { sealed: at(1_500) });
    let h =
        History::interview().recording().then(sealed(1)).then(lost.clone()).then(lost).then(cut).then(Command::Close);
    says(&page(&receipt(&h)), &["as far as is known: 0.2 s", "The program ended in the middle, times: 1"], &[]);
    let plain = page(&receipt(&History::interview().transcribed()));
    says(&plain, &[], &["Sound lost", "ended in the middle", "marked as unintelligible"]);
    let marked =
        History::interview().closed().then(transcript(1)).then(super::mending::mended(Mending::Unintelligible, 0));
    says(&page(&receipt(&marked)), &["marked as unintelligible: 1."], &[]);
}

#[test]
fn an_answer_to_words_that_were_read_again_otherwise_names_them() {
    let other = crate::units::Digest::of(b"other words");
    let again = Command::ReadConsent { item: name("quote"), text: other };
    let h = History::interview().consented().then(again);
    says(&page(&receipt(&h)), &[&format!("on the text with SHA-256 `{}`", text_of("quote"))], &[]);
    says(&page(&receipt(&History::interview().consented())), &[], &["on the text with SHA-256"]);
}

#[test]
fn a_strike_that_was_not_promised_is_told_all_the_same() {
    let mut h = History::interview();
    let Event::Prepared { promises, .. } = &mut h.0[0] else { unreachable!() };
    promises.retain(|p| *p != PromiseKind::Strike);
    let begun = h.closed().then(strike(0, 1_000));
    says(&page(&receipt(&begun)), &["is still being removed"], &["Struck in all"]);
    let event = worked(&begun.session()).unwrap();
    let gone = receipt(&begun.then(Command::Note(event)));
    says(&page(&gone), &["Struck in all: 1.5 s"], &["is still being removed", "off the record"]);
    says(&copy(&gone, "Prof9"), &["Taken back and removed: 1.5 s"], &[]);
    says(&copy(&receipt(&History::interview().closed()), "Prof9"), &[], &["Taken back"]);
}

#[test]
fn a_session_without_promises_says_so_and_a_study_without_documents_too() {
    let mut h = History::interview();
    let Event::Prepared { promises, .. } = &mut h.0[0] else { unreachable!() };
    promises.clear();
    let r = receipt(&h.clone().transcribed());
    says(&page(&r), &["made no promises that luister keeps", "names no consent text"], &["The recording began"]);
    says(&copy(&r, "Prof9"), &["The recording lies sealed."], &["on 2026-12-07 at the latest"]);
    let destroyed = |what| {
        let h = h.clone().transcribed().then(Command::Destroy { what, because: Because::Asked });
        [h.clone(), h.clone().then(done(what, false)), h.then(done(what, true))].map(|h| copy(&receipt(&h), "Prof9"))
    };
    for what in [What::Recording, What::Everything] {
        let [begun, failed, gone] = destroyed(what);
        says(&begun, &["The recording lies sealed."], &[]);
        says(&failed, &["The recording lies sealed."], &[]);
        says(&gone, &["The recording was destroyed; that was checked then."], &["lies sealed."]);
    }
    says(&destroyed(What::Raw)[2], &["The recording lies sealed."], &["The recording was destroyed"]);
}

#[test]
fn what_nobody_checked_lists_exported_files_only_after_a_withdrawal_from_an_approved_text() {
    let lists = |h: &History| receipt(h).not_covered.contains(&NotCovered::ExportedFiles);
    let withdraw = |who| Command::Withdraw { participant: code(who) };
    let group = || History(vec![prepared(&["Prof1", "Prof2"], SourceKind::Microphone, RecordingEnd::UntilAccepted)]);
    let approved = group().transcribed().then(accept()).then(done(What::Recording, true)).then(approve());
    let approved = approved.then(done(What::Raw, true));
    assert!(!lists(&approved));
    assert!(lists(&approved.clone().then(withdraw("Prof2"))));
    assert!(!lists(&group().transcribed().then(withdraw("Prof2"))), "nothing was approved yet");
    let asked = Command::Destroy { what: What::Everything, because: Because::Asked };
    assert!(lists(&approved.then(asked).then(done(What::Everything, true))));
    let remnants = |h: &History| receipt(h).not_covered.contains(&NotCovered::DiskRemnants);
    assert!(!remnants(&group().transcribed()));
    assert!(remnants(&group().transcribed().then(withdraw("Prof2"))));
}

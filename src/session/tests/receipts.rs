//! Receipts: whole pages, read before they were accepted, and what none of them may say.

use proptest::prelude::*;

use super::history::*;
use super::laws::lived;
use crate::guide::promise::{PromiseKind, RecordingEnd};
use crate::session::receipt::{
    Ground, NetworkCode, NotCovered, Outcome, Receipt, ReceiptContext, ReceiptKind, Swap, outcomes, withdrawal_code,
};
use crate::session::{Answer, Because, Command, DespiteHoles, Event, Held, NoteKind, StopChoice, What, replay};
use crate::units::{Digest, Language, Timestamp};

fn context() -> ReceiptContext {
    ReceiptContext {
        study: "Practice study".into(),
        ground: Ground {
            consent_text: Some("information letter v2, 2026-09-01".into()),
            data_management_plan: None,
            ethics: Some("ECSW-2026-031".into()),
        },
        swap: Swap::Off,
        network: NetworkCode::ModelsOnly,
        previous: Some(Digest::of(b"the receipt before")),
    }
}

fn receipt_at(history: &History, now: Timestamp) -> Receipt {
    Receipt::from_journal(&journal(&history.0), &context(), now).unwrap()
}

fn receipt(history: &History) -> Receipt {
    receipt_at(history, moment(600))
}

fn outcome(history: &History, promise: PromiseKind) -> Outcome {
    receipt(history).promise(promise).unwrap().outcome
}

fn note() -> Command {
    Command::WriteNote { kind: NoteKind::Field, offset: at(0) }
}

fn whole_session() -> History {
    let h = History::group().recording().then(sealed(1)).then(Command::GoOffTheRecord { offset: at(1500) });
    let h = h.then(note()).then(note()).then(Command::ComeBackOnTheRecord { offset: at(1500) }).then(sealed(2));
    h.then(stop(false)).then(Command::Close).then(transcript(0)).then(accept()).then(done(What::Recording, true))
}

fn approved() -> History {
    whole_session().then(approve()).then(done(What::Raw, true))
}

fn stop_and_destroy() -> History {
    let h = History::interview().recording().then(sealed(1)).then(note()).then(stop(true));
    h.then(Command::DecideStop { choice: StopChoice::Destroy }).then(done(What::Everything, true))
}

fn notes_only() -> History {
    History::interview().notes_only().then(note()).then(stop(false)).then(Command::Close)
}

fn declined() -> History {
    let h = History::interview().read("introduction").read("take-part").answer("Prof9", "take-part", Answer::No);
    h.then(Command::Leave { participant: code("Prof9") }).then(Command::Decline)
}

fn incomplete() -> History {
    let h = History::interview().closed().then(transcript(2));
    h.then(Command::Accept { despite_holes: DespiteHoles::Yes }).then(done(What::Recording, true))
}

fn failed() -> History {
    History::interview().accepted().then(done(What::Recording, false))
}

fn still_open() -> History {
    History::import()
        .then(Command::DeclareConsent { participant: code("Prof9"), how: "signed form, in the safe".into() })
        .then(start())
        .then(sealed(1))
        .then(stop(false))
        .then(Command::Close)
}

fn more_time() -> History {
    let h = History::interview().closed();
    let extend = |days, reason: &str| Command::Extend {
        what: What::Recording,
        until: moment(0).plus_days(days),
        reason: reason.into(),
    };
    let h = h.then(extend(21, "the transcriber fell ill")).then(extend(28, "still ill"));
    let policy = crate::guide::promise::Policy { days: 35, ..policy(RecordingEnd::UntilAccepted) };
    h.then(Command::ChangePolicy { policy })
}

fn source_gone() -> History {
    let h = still_open().then(Command::DestroySource { frames: crate::units::Frames(24_000) });
    h.then(Command::Note(source_destroyed(true)))
}

/// Their consent was recorded too; one of the two withdrew afterwards.
fn consent_recorded() -> History {
    let h = History::asking_for_consent_track(&["Prof1", "Prof2"]).read("introduction").asking("record-consent");
    let h = h.then(start_track()).then(track_segment(1)).then(track_segment(2));
    let h = h.asking("take-part").asking("record").asking("quote").then(Command::StopConsentTrack);
    let h = h.then(start()).then(sealed(1)).then(stop(false)).then(Command::Close).then(transcript(0)).then(accept());
    h.then(done(What::Recording, true)).then(Command::Withdraw { participant: code("Prof2") })
}

fn every_history() -> Vec<(&'static str, History)> {
    vec![
        ("whole-session", whole_session()),
        ("approved", approved()),
        ("stop-and-destroy", stop_and_destroy()),
        ("notes-only", notes_only()),
        ("declined", declined()),
        ("incomplete", incomplete()),
        ("failed-check", failed()),
        ("still-open", still_open()),
        ("more-time", more_time()),
        ("source-destroyed", source_gone()),
        ("consent-recorded", consent_recorded()),
    ]
}

#[test]
fn receipts_as_people_read_them() {
    for (name, history) in every_history() {
        for language in [Language::Nl, Language::En] {
            let page = receipt(&history).markdown(language);
            insta::assert_snapshot!(format!("{name}-{}", language.code()), page);
        }
    }
}

#[test]
fn a_participants_copy_as_they_read_it() {
    let histories = [
        ("whole-session", whole_session()),
        ("declined", declined()),
        ("failed-check", failed()),
        ("more-time", more_time()),
        ("consent-recorded", consent_recorded()),
    ];
    for (name, history) in histories {
        let code = if matches!(name, "whole-session" | "consent-recorded") { code("Prof2") } else { code("Prof9") };
        for language in [Language::Nl, Language::En] {
            let page = receipt(&history).participant_markdown(&code, language).unwrap();
            assert!(!page.contains("Prof1"), "nothing about anybody else");
            insta::assert_snapshot!(format!("copy-{name}-{}", language.code()), page);
        }
    }
    assert_eq!(receipt(&declined()).participant_markdown(&code("Prof8"), Language::En), None);
}

#[test]
fn receipt_json() {
    insta::assert_snapshot!(receipt(&whole_session()).to_json());
}

/// Field notes §5: a receipt states checks, it attests nothing.
const NEVER: [&str; 16] = [
    "irrecoverabl",
    "irretrievabl",
    "certif",
    "compliant",
    "guarantee",
    "no copies exist",
    "permanently",
    "securely",
    "anonymous",
    "onherstelbaar",
    "onherroepelijk",
    "gecertificeerd",
    "garantie",
    "gegarandeerd",
    "definitief",
    "anoniem",
];

#[test]
fn no_receipt_says_more_than_was_checked() {
    for (name, history) in every_history() {
        for language in [Language::Nl, Language::En] {
            let receipt = receipt(&history);
            let mut pages = vec![receipt.markdown(language)];
            pages.extend(receipt.participants.iter().map(|p| receipt.participant_markdown(&p.code, language).unwrap()));
            for page in pages {
                let low = page.to_lowercase();
                for word in NEVER {
                    assert!(!low.contains(word), "{name} says “{word}”");
                }
                assert!(!page.contains('{') && !page.contains('}'), "{name} has an unfilled value");
            }
        }
    }
}

#[test]
fn receipts_fit_a_terminal() {
    for (name, history) in every_history() {
        for language in [Language::Nl, Language::En] {
            for line in receipt(&history).markdown(language).lines() {
                assert!(line.chars().count() <= 76, "{name}: {line}");
                assert!(!line.ends_with(' '), "{name}: {line}");
            }
        }
    }
}

#[test]
fn what_becomes_of_each_promise() {
    use PromiseKind::*;
    let h = whole_session();
    assert_eq!(outcome(&h, DestroyRecording), Outcome::Kept);
    assert_eq!(outcome(&h, DestroyRaw), Outcome::Open);
    assert_eq!(outcome(&h, Strike), Outcome::Kept);
    assert_eq!(outcome(&h, Stop), Outcome::DidNotArise);
    assert_eq!(outcome(&h, Anonymous), Outcome::Open);
    let h = stop_and_destroy();
    assert_eq!(outcome(&h, Stop), Outcome::Kept);
    assert_eq!(outcome(&h, DestroyRaw), Outcome::Kept);
    assert_eq!(outcome(&h, Anonymous), Outcome::DidNotArise);
    assert_eq!(outcome(&declined(), DestroyRecording), Outcome::DidNotArise);
    assert_eq!(outcome(&notes_only(), Record), Outcome::Kept);
    assert_eq!(outcome(&failed(), DestroyRecording), Outcome::Failed);
    assert_eq!(outcome(&still_open(), DestroyRecording), Outcome::Open);
    assert_eq!(outcome(&still_open(), DestroyRaw), Outcome::Open, "its text is still to come");
    let undecided = History::interview().recording().then(stop(true));
    assert_eq!(outcome(&undecided, Stop), Outcome::Open);
}

/// A power cut may keep the line with the choice and lose the one that begins the destruction.
#[test]
fn a_choice_to_destroy_is_not_kept_before_it_is_done() {
    let mut cut = History::interview().recording().then(stop(true));
    cut = cut.then(Command::DecideStop { choice: StopChoice::Destroy });
    assert_eq!(word(&cut.0.pop().unwrap()), "destruction-begun");
    assert_eq!(outcome(&cut, PromiseKind::Stop), Outcome::Open);
}

#[test]
fn a_stop_after_the_recording_ended_closed_no_microphone() {
    let h = History::group().recording().then(sealed(1)).then(Command::GoOffTheRecord { offset: at(1500) });
    let h = h.then(Command::Join { participant: code("Prof3"), offset: at(1500) }).read("take-part");
    let h = h.answer("Prof3", "take-part", Answer::Yes).read("record").answer("Prof3", "record", Answer::No);
    let h = h.read("quote").answer("Prof3", "quote", Answer::Yes).then(Command::ChooseNotesOnly);
    let receipt = receipt(&h.then(Command::ComeBackOnTheRecord { offset: at(1500) }).then(stop(true)));
    assert!(receipt.markdown(Language::En).contains("no microphone was open"), "{}", receipt.markdown(Language::En));
    assert!(!receipt.participant_markdown(&code("Prof1"), Language::En).unwrap().contains("closed at once"));
}

#[test]
fn the_screen_tells_of_every_promise_what_a_receipt_would() {
    for (name, history) in every_history() {
        assert_eq!(outcomes(&history.session(), moment(600)), receipt(&history).promises, "{name}");
    }
    let undecided = History::interview().recording().then(stop(true));
    assert_eq!(outcomes(&undecided.session(), moment(600)), receipt(&undecided).promises);
}

/// Their consent was recorded; the conversation was not.
#[test]
fn where_only_the_consent_was_recorded_no_page_says_that_nothing_was() {
    let h = History::asking_for_consent_track(&["Prof9"]).read("introduction").asking("record-consent");
    let h = h.then(start_track()).then(track_segment(1)).asking("take-part").asking("quote").read("record");
    let h = h.answer("Prof9", "record", Answer::No).then(Command::StopConsentTrack).then(Command::ChooseNotesOnly);
    let receipt = receipt(&h.then(Command::StartNotes).then(stop(false)).then(Command::Close));
    let never = ["Nothing was recorded", "nobody was recorded", "is niets opgenomen", "is niemand opgenomen"];
    for language in [Language::Nl, Language::En] {
        for page in [receipt.markdown(language), receipt.participant_markdown(&code("Prof9"), language).unwrap()] {
            let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(never.iter().all(|words| !page.contains(words)), "{page}");
        }
    }
}

#[test]
fn an_imported_file_is_not_said_to_be_gone_unless_every_check_held() {
    let h = still_open().then(Command::DestroySource { frames: crate::units::Frames(24_000) });
    let receipt = receipt(&h.then(Command::Note(source_destroyed(false))));
    assert_eq!(receipt.source_gone.as_ref().unwrap().at, None);
    let page = receipt.markdown(Language::En).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(page.contains("not shown to be done") && page.contains("is gone from its folder: did not hold"), "{page}");
}

#[test]
fn a_participants_copy_says_of_text_and_consent_too_that_they_went_too_late() {
    let copy = |h: &History, days: i64, who: &str, language| {
        let mut lines = journal(&h.0);
        lines.last_mut().unwrap().at = moment(60).plus_days(days);
        let receipt = Receipt::from_journal(&lines, &context(), moment(90).plus_days(days)).unwrap();
        let page = receipt.participant_markdown(&code(who), language).unwrap();
        page.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let text = approved();
    assert!(!copy(&text, 80, "Prof1", Language::En).contains("later than promised"));
    assert!(copy(&text, 100, "Prof1", Language::En).contains("later than promised (2027-02-21)"));
    assert!(copy(&text, 100, "Prof1", Language::Nl).contains("later dan beloofd (2027-02-21)"));
    let asked = Command::Destroy { what: What::Consent, because: Because::Asked };
    let consent = consent_recorded().then(Command::Note(worked(&consent_recorded().session()).unwrap()));
    let consent = consent.then(asked).then(done(What::Consent, true));
    assert!(copy(&consent, 3700, "Prof1", Language::En).contains("recording of your consent was destroyed on 2037"));
    assert!(copy(&consent, 3700, "Prof1", Language::En).contains("later than promised (2036"));
}

#[test]
fn a_promise_kept_too_late_was_not_kept_in_time() {
    let after = |days| moment(60).plus_days(days);
    let recording = |h: &History, now| {
        receipt_at(h, now).promise(PromiseKind::DestroyRecording).map(|p| (p.outcome, p.at.is_some())).unwrap()
    };
    assert_eq!(recording(&still_open(), after(13)), (Outcome::Open, false));
    assert_eq!(recording(&still_open(), after(15)), (Outcome::Late, false));
    let mut lines = journal(&History::interview().accepted().then(done(What::Recording, true)).0);
    lines.last_mut().unwrap().at = after(16);
    let late = Receipt::from_journal(&lines, &context(), after(30)).unwrap();
    assert_eq!(late.promise(PromiseKind::DestroyRecording).unwrap().outcome, Outcome::Late);
    assert!(late.markdown(Language::En).contains("not kept in time"));
    let page = late.markdown(Language::En).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(page.contains("later than promised: it should have been gone by 2026-12-07 14:05."), "{page}");
    assert_eq!(late.kind, ReceiptKind::Account);
}

#[test]
fn more_time_is_no_promise_kept() {
    let h = more_time().then(transcript(0)).then(accept()).then(done(What::Recording, true));
    let gone = |days: i64| {
        let mut lines = journal(&h.0);
        lines.last_mut().unwrap().at = moment(60).plus_days(days);
        let receipt = Receipt::from_journal(&lines, &context(), moment(90).plus_days(days)).unwrap();
        let promise = receipt.promise(PromiseKind::DestroyRecording).unwrap().clone();
        assert_eq!(promise.due.unwrap().date(), "2026-12-07", "the day that was promised");
        (promise.outcome, receipt.markdown(Language::En).contains("still ill"))
    };
    assert_eq!(gone(20), (Outcome::Late, true), "before the day it was extended to");
    assert_eq!(gone(3), (Outcome::Kept, true), "the time that was taken was not needed");
}

#[test]
fn a_failure_says_so_on_top_and_goes_when_the_next_attempt_holds() {
    let page = receipt(&failed()).markdown(Language::En);
    assert!(page.starts_with("# Failure receipt"), "{page}");
    assert!(page.contains("did not hold"));
    let mended = failed().then(done(What::Recording, true));
    let after = receipt(&mended);
    assert_eq!(after.kind, ReceiptKind::Account);
    assert_eq!(after.destructions[0].attempts.len(), 2, "the failed attempt stays on the receipt");
    assert_eq!(outcome(&mended, PromiseKind::DestroyRecording), Outcome::Kept);
}

#[test]
fn what_was_not_checked_follows_from_what_there_was() {
    assert_eq!(receipt(&declined()).not_covered, [NotCovered::OtherDevices]);
    assert!(receipt(&still_open()).not_covered.contains(&NotCovered::SourceFile));
    let context = ReceiptContext { swap: Swap::Plain, ..context() };
    let with_swap = Receipt::from_journal(&journal(&whole_session().0), &context, moment(600)).unwrap();
    assert!(with_swap.not_covered.contains(&NotCovered::Swap));
    assert!(with_swap.markdown(Language::En).contains("swap was on and not encrypted"));
}

#[test]
fn a_receipt_knows_its_journal() {
    let h = whole_session();
    let receipt = receipt(&h);
    let more = journal(&h.clone().then(Command::Note(Event::ReceiptMade { receipt: Digest::of(b"r") })).0);
    assert!(receipt.was_made_from(&more));
    let mut forged = more.clone();
    forged[receipt.journal.lines as usize - 1].at = moment(999);
    assert!(!receipt.was_made_from(&forged));
    assert!(!receipt.was_made_from(&more[..4]));
}

#[test]
fn withdrawal_codes_differ_between_people_and_sessions() {
    let one = journal(&History::group().0);
    let mut other = one.clone();
    other[0].at = moment(5);
    assert_ne!(withdrawal_code(&one[0], &code("Prof1")), withdrawal_code(&one[0], &code("Prof2")));
    assert_ne!(withdrawal_code(&one[0], &code("Prof1")), withdrawal_code(&other[0], &code("Prof1")));
    assert_eq!(withdrawal_code(&one[0], &code("Prof1")).len(), 14);
}

#[test]
fn answers_that_were_changed_all_stand_on_the_receipt() {
    let h = History::interview().consented().answer("Prof9", "quote", Answer::No).then(start());
    let receipt = receipt(&h);
    assert_eq!(receipt.participants[0].answers.len(), 4);
    let copy = receipt.participant_markdown(&code("Prof9"), Language::En).unwrap();
    assert!(copy.contains("being quoted under a code: no") && !copy.contains("quoted under a code: yes"));
}

proptest! {
    #[test]
    fn every_history_has_a_receipt_that_claims_no_more_than_it(events in lived()) {
        let lines = journal(&events);
        let session = replay(&lines).unwrap();
        let receipt = Receipt::from_journal(&lines, &context(), moment(600)).unwrap();
        prop_assert_eq!(&Receipt::from_json(receipt.to_json().as_bytes()).unwrap(), &receipt);
        let promise = receipt.promise(PromiseKind::DestroyRecording).unwrap();
        prop_assert_eq!(promise.outcome == Outcome::Kept, matches!(session.recording, Held::Destroyed(_)));
        if session.destroying.is_some() {
            prop_assert!(!receipt.destructions.last().unwrap().verified);
        }
        prop_assert_eq!(receipt.kind == ReceiptKind::Failure, session.failed.is_some());
        for language in [Language::Nl, Language::En] {
            prop_assert!(receipt.markdown(language).starts_with("# "));
        }
    }
}

#[test]
fn a_withdrawal_asked_of_the_researcher_stands_on_the_receipt() {
    let h =
        History::interview().closed().then(Command::Destroy { what: What::Everything, because: Because::Withdrawn });
    let page = receipt(&h.then(done(What::Everything, true))).markdown(Language::Nl);
    let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(page.contains("omdat een deelnemer zich terugtrok"), "{page}");
}

#[test]
fn text_without_names_is_a_promise_kept_once_the_raw_text_is_gone() {
    let h = whole_session().then(approve());
    assert_eq!(outcome(&h, PromiseKind::Anonymous), Outcome::Open);
    assert_eq!(outcome(&approved(), PromiseKind::Anonymous), Outcome::Kept);
    assert_eq!(
        outcome(&notes_only().then(approve()).then(done(What::Raw, true)), PromiseKind::Anonymous),
        Outcome::Kept
    );
}

#[test]
fn what_is_being_destroyed_has_not_failed_yet() {
    let h = History::interview().transcribed().then(accept());
    assert_eq!(outcome(&h, PromiseKind::DestroyRecording), Outcome::Open);
    assert_eq!(outcome(&failed(), PromiseKind::DestroyRecording), Outcome::Failed);
}

#[test]
fn names_that_went_into_the_table_are_told_where_there_were_any() {
    let with = |names| {
        let mut approval = super::history::approval();
        approval.names = names;
        let page = receipt(&whole_session().then(Command::Approve { approval })).markdown(Language::En);
        page.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert!(with(2).contains("the same pseudonym in every session: 2."), "{}", with(2));
    assert!(!with(0).contains("pseudonym in every session"));
}

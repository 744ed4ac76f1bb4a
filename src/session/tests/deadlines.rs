//! More time, other periods, and the imported file.

use super::history::*;
use crate::guide::promise::{Policy, RecordingEnd};
use crate::session::{Because, Command, Event, Refusal, What};
use crate::units::{Frames, Timestamp};

fn extend(what: What, days: i64, reason: &str) -> Command {
    Command::Extend { what, until: moment(0).plus_days(days), reason: reason.into() }
}

fn due(history: &History) -> String {
    history.session().recording_due().map(Timestamp::date).unwrap_or_default()
}

fn periods(days: u32) -> Policy {
    Policy { days, ..policy(RecordingEnd::UntilAccepted) }
}

#[test]
fn more_time_moves_the_last_day_and_not_the_promise() {
    let h = History::interview().closed();
    assert_eq!(due(&h), "2026-12-07");
    let later = h.then(extend(What::Recording, 21, " ill "));
    assert_eq!(due(&later), "2026-12-14");
    let session = later.session();
    assert_eq!(session.recording_promised().date(), "2026-12-07");
    assert_eq!(
        (session.extensions[0].reason.as_str(), session.extensions[0].was.date().as_str()),
        ("ill", "2026-12-07")
    );
}

#[test]
fn more_time_wants_a_reason_and_a_later_day() {
    let h = History::interview().closed();
    for reason in ["", "  ", "two\nlines", &"x".repeat(301)] {
        check(h.clone(), extend(What::Recording, 21, reason), Err(Refusal::NoReason));
    }
    let due = h.session().recording_due().unwrap();
    check(h.clone(), extend(What::Recording, 14, "ill"), Err(Refusal::NotLater { due }));
    check(h.clone(), extend(What::Recording, 30, "ill"), Ok(&["extended"]));
    check(h.then(extend(What::Recording, 30, "ill")), extend(What::Recording, 40, "ill"), Ok(&["extended"]));
}

#[test]
fn more_time_is_for_what_is_there() {
    check(History::interview().recording(), extend(What::Recording, 30, "ill"), Err(Refusal::StillLive));
    check(History::interview().closed(), extend(What::Raw, 120, "ill"), Err(Refusal::NothingLeft));
    check(History::interview().transcribed(), extend(What::Raw, 120, "ill"), Ok(&["extended"]));
    check(History::interview().accepted(), extend(What::Recording, 30, "ill"), Err(Refusal::BeingDestroyed));
    check(History::interview(), extend(What::Recording, 30, "ill"), Err(Refusal::NothingLeft));
    check(History::interview().closed(), extend(What::Everything, 30, "ill"), Err(Refusal::NotNow));
}

#[test]
fn other_periods_hold_from_when_they_are_applied() {
    let h = History::interview().closed();
    check(h.clone(), Command::ChangePolicy { policy: periods(14) }, Ok(&[]));
    let shorter = h.clone().then(Command::ChangePolicy { policy: periods(7) });
    assert_eq!(due(&shorter), "2026-11-30");
    assert_eq!(shorter.session().promised, periods(14));
    // What was decided last holds.
    let after_more_time = h.then(extend(What::Recording, 30, "ill")).then(Command::ChangePolicy { policy: periods(7) });
    assert_eq!(due(&after_more_time), "2026-11-30");
    check(History::interview().consented(), Command::ChangePolicy { policy: periods(7) }, Err(Refusal::NothingLeft));
    check(History::interview().recording(), Command::ChangePolicy { policy: periods(7) }, Err(Refusal::StillLive));
}

/// What is read aloud follows from the policy: it may not change between two answers to it.
#[test]
fn periods_stay_what_they_are_while_the_script_is_read() {
    let asked = History::asking_for_consent_track(&["Prof9"]).read("introduction").asking("record-consent");
    let held = asked.then(start_track()).then(track_segment(1)).then(Command::StopConsentTrack);
    assert!(held.session().holds_anything() && !held.session().differs_from(&periods(7)));
    check(held.clone(), Command::ChangePolicy { policy: periods(7) }, Err(Refusal::NotNow));
    let closed = held.asking("take-part").asking("record").asking("quote").then(start()).then(stop(false));
    check(closed.then(Command::Close), Command::ChangePolicy { policy: periods(7) }, Ok(&["policy-changed"]));
}

#[test]
fn a_preview_says_what_applying_does() {
    let h = History::interview().closed();
    let session = h.session();
    assert!(session.differs_from(&periods(7)) && !session.differs_from(&periods(14)));
    let [recording, raw, consent] = session.days_under(&periods(7));
    assert_eq!((recording.map(Timestamp::date), raw, consent), (Some("2026-11-30".into()), None, None));
    assert_eq!(due(&h.then(Command::ChangePolicy { policy: periods(7) })), "2026-11-30");
    assert!(!History::interview().session().differs_from(&periods(7)), "nothing is held yet");
}

#[test]
fn until_transcribed_applied_to_a_complete_transcript_destroys_at_once() {
    let policy = policy(RecordingEnd::UntilTranscribed);
    let h = History::interview().transcribed();
    check(h, Command::ChangePolicy { policy }, Ok(&["policy-changed", "destruction-begun"]));
    let holes = History::interview().closed().then(transcript(2));
    check(holes, Command::ChangePolicy { policy }, Ok(&["policy-changed"]));
}

#[test]
fn a_timer_keeps_the_promise_for_a_recording_only() {
    let destroy = |what| Command::Destroy { what, because: Because::Due };
    check(History::interview().closed(), destroy(What::Recording), Ok(&["destruction-begun"]));
    check(History::interview().recording(), destroy(What::Recording), Err(Refusal::StillLive));
    check(History::interview().transcribed(), destroy(What::Raw), Err(Refusal::NotNow));
    check(History::interview().transcribed(), destroy(What::Everything), Err(Refusal::NotNow));
    check(History::interview().consented(), destroy(What::Recording), Err(Refusal::NotNow));
}

#[test]
fn an_imported_file_goes_once_and_only_when_all_of_it_is_sealed() {
    let import = History::import()
        .then(Command::DeclareConsent { participant: code("Prof9"), how: "form".into() })
        .then(start())
        .then(sealed(1))
        .then(stop(false));
    let go = |frames| Command::DestroySource { frames: Frames(frames) };
    check(import.clone(), go(24_000), Err(Refusal::NotNow));
    let closed = import.then(Command::Close);
    check(closed.clone(), go(23_999), Err(Refusal::NotNow));
    check(closed.clone(), go(24_000), Ok(&["source-destruction-begun"]));
    check(closed.clone(), Command::Note(source_destroyed(true)), Err(Refusal::NotNow));
    let gone = closed.then(go(24_000));
    check(gone.clone(), go(24_000), Err(Refusal::NotNow));
    let gone = gone.then(Command::Note(source_destroyed(true)));
    assert!(gone.session().source_gone.is_some_and(|s| s.done.is_some()));
    check(History::interview().closed(), go(48_000), Err(Refusal::NotNow));
    check(
        History::interview().closed(),
        Command::Note(Event::SourceDestructionBegun { frames: Frames(1) }),
        Err(Refusal::NotAnObservation),
    );
}

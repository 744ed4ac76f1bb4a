//! More time for the text and for the recording of the consent: each has a day of its own.

use super::history::*;
use crate::guide::promise::PromiseKind;
use crate::session::{Command, Event, Refusal, Session, What};
use crate::units::Timestamp;

fn extend(what: What, days: i64) -> Command {
    Command::Extend { what, until: moment(0).plus_days(days), reason: "ill".into() }
}

/// A conversation that was written out, and whose consent was recorded.
fn all_three() -> History {
    let h = History::asking_for_consent_track(&["Prof9"]).read("introduction").asking("record-consent");
    let h = h.then(start_track()).then(track_segment(1)).then(Command::StopConsentTrack);
    let h = h.asking("take-part").asking("record").asking("quote").then(start()).then(sealed(1));
    h.then(stop(false)).then(Command::Close).then(transcript(0))
}

fn days(session: &Session) -> [String; 3] {
    [session.recording_due(), session.raw_due(), session.consent_due()]
        .map(|d| d.map(Timestamp::date).unwrap_or_default())
}

#[test]
fn more_time_for_one_thing_moves_no_other_day() {
    let before = days(&all_three().session());
    for (n, what) in [What::Recording, What::Raw, What::Consent].into_iter().enumerate() {
        let session = all_three().then(extend(what, 4000)).session();
        let mut expected = before.clone();
        expected[n] = moment(0).plus_days(4000).date();
        assert_eq!(days(&session), expected, "{what:?}");
        let taken = &session.extensions[0];
        assert_eq!((taken.what, taken.was.date(), taken.until.date()), (what, before[n].clone(), expected[n].clone()));
    }
}

#[test]
fn other_periods_end_the_time_that_was_taken_for_each_of_them() {
    let longer =
        [What::Recording, What::Raw, What::Consent].into_iter().fold(all_three(), |h, w| h.then(extend(w, 4000)));
    let mut policy = longer.session().policy;
    (policy.days, policy.raw_days, policy.consent_days) = (7, 30, 365);
    let session = longer.session();
    let preview = session.days_under(&policy).map(|d| d.map(Timestamp::date).unwrap_or_default());
    assert_eq!(days(&longer.then(Command::ChangePolicy { policy }).session()), preview);
    let counted = |began: Timestamp, days| began.plus_days(days).date();
    let began = session.began_at.unwrap();
    assert_eq!(preview[..2], [counted(began, 7), counted(began, 30)]);
    assert_eq!(preview[2], counted(session.consent_track.began_at.unwrap(), 365));
}

#[test]
fn a_text_that_was_never_promised_to_go_has_no_day_to_move() {
    let mut h = History::interview();
    let Event::Prepared { promises, .. } = &mut h.0[0] else { unreachable!() };
    promises.retain(|p| *p != PromiseKind::DestroyRaw);
    let h = h.transcribed();
    assert_eq!(h.session().raw_due(), None);
    check(h, extend(What::Raw, 400), Err(Refusal::NotNow));
}

#[test]
fn refusals_about_time_and_seats_say_which() {
    use crate::session::sentences;
    use crate::units::Language;
    let due = moment(0).plus_days(14);
    for language in [Language::En, Language::Nl] {
        let told = |refusal| {
            let (happened, means, todo) = sentences(language, &refusal);
            let all = format!("{happened} {means} {todo}");
            assert!(!all.contains(['{', '}']), "{all}");
            all
        };
        assert!(told(Refusal::NotLater { due }).contains(&due.date()));
        assert!(told(Refusal::HereAlready(code("Prof9"))).contains("Prof9"));
        assert_ne!(told(Refusal::Full), told(Refusal::NoReason));
    }
}

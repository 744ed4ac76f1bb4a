//! What is owed: promises that are not kept yet, nearest deadline first.

use crate::guide::promise::RecordingEnd;
use crate::session::{Held, Session, What};
use crate::units::{SessionId, Timestamp};

use super::Enforce;

/// Days before a deadline from which it is warned about.
pub const WARNED_DAYS: i64 = 3;

/// How pressing something owed is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Urgency {
    /// Its destruction has begun and is not finished: finish it now.
    Unfinished,
    /// The deadline has passed.
    Overdue,
    /// At most three days are left.
    Soon,
    /// There is time.
    Later,
}

/// Something that was promised to go and is still there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owed {
    /// The session.
    pub session: SessionId,
    /// The recording, the raw text, or the recording of the consent.
    pub what: What,
    /// When it must be gone at the latest.
    pub due: Timestamp,
    /// Whole days of 24 hours left: 0 when it is less than one, negative when overdue.
    pub days_left: i64,
    /// How pressing it is.
    pub urgency: Urgency,
}

impl Owed {
    /// Makes an entry for something whose destruction has not begun.
    pub fn new(session: SessionId, what: What, due: Timestamp, now: Timestamp) -> Self {
        let left_s = due.unix_s().saturating_sub(now.unix_s());
        let urgency = match left_s {
            ..0 => Urgency::Overdue,
            s if s <= WARNED_DAYS * 86_400 => Urgency::Soon,
            _ => Urgency::Later,
        };
        Owed { session, what, due, days_left: left_s.div_euclid(86_400), urgency }
    }

    /// Tells whether it is there on purpose: a recording of the consent, which is kept for years, before its last day.
    pub fn is_kept_on_purpose(&self) -> bool {
        self.what == What::Consent && matches!(self.urgency, Urgency::Soon | Urgency::Later)
    }
}

/// Returns what the sessions owe, unfinished destructions first and then by deadline.
///
/// Each session is held to the policy that it carries itself, and to more time that was taken for it, whatever study.toml says
/// now.
pub fn owed(sessions: &[&Session], now: Timestamp) -> Vec<Owed> {
    let mut out = Vec::new();
    for session in sessions {
        let parts = [
            (What::Recording, session.recording_due(), &session.recording),
            (What::Raw, session.raw_due(), &session.raw),
            (What::Consent, session.consent_due(), &session.consent_track.held),
        ];
        for (what, due, held) in parts {
            let unfinished = matches!(held, Held::Destroying(_));
            // A raw text whose going was never promised is owed all the same once its destruction has begun.
            let due = due.or_else(|| unfinished.then_some(now));
            let Some(due) = due else { continue };
            let mut entry = Owed::new(session.id.clone(), what, due, now);
            if unfinished {
                entry.urgency = Urgency::Unfinished;
            }
            out.push(entry);
        }
    }
    out.sort_by(|a, b| {
        let first = |o: &Owed| o.urgency != Urgency::Unfinished;
        (first(a), a.due.unix_s(), &a.session).cmp(&(first(b), b.due.unix_s(), &b.session))
    });
    out
}

/// Returns what a timer destroys: recordings, and recordings of the consent, that are overdue, and announced. Announced means
/// that the study says so of its timer, or, for a recording, that the session was held under `until-transcribed`. Raw text is
/// never among them: it is all there is left.
pub fn to_enforce(owed: &[Owed], sessions: &[&Session], enforce: Enforce) -> Vec<(SessionId, What)> {
    let announced = |id: &SessionId| {
        let session = sessions.iter().find(|s| &s.id == id);
        session.is_some_and(|s| s.policy.recording == RecordingEnd::UntilTranscribed)
    };
    let goes = |o: &&Owed| match o.what {
        What::Recording => enforce == Enforce::Destroy || announced(&o.session),
        What::Consent => enforce == Enforce::Destroy,
        What::Raw | What::Everything => false,
    };
    let overdue = owed.iter().filter(|o| o.urgency == Urgency::Overdue);
    overdue.filter(goes).map(|o| (o.session.clone(), o.what)).collect()
}

/// Returns the day until which more time goes: so many days after the last day there is, or after now where that has passed.
pub fn later(due: Timestamp, now: Timestamp, days: u32) -> Timestamp {
    let from = if due.unix_s() < now.unix_s() { now } else { due };
    from.plus_days(i64::from(days))
}

/// How a study stands as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Nothing is owed.
    Kept,
    /// Something is owed and there is time.
    Owing,
    /// A deadline is at most three days away.
    Soon,
    /// A deadline has passed, or a destruction was not finished.
    Overdue,
}

impl Standing {
    /// Returns the exit code of `luister status`: 1, the user can mend it, when something is overdue; 0 otherwise.
    pub fn exit_code(self) -> u8 {
        match self {
            Standing::Overdue => 1,
            Standing::Kept | Standing::Owing | Standing::Soon => 0,
        }
    }
}

/// Returns how a study stands by what it owes.
pub fn standing(owed: &[Owed]) -> Standing {
    owed.iter()
        .map(|o| match o.urgency {
            Urgency::Unfinished | Urgency::Overdue => Standing::Overdue,
            Urgency::Soon => Standing::Soon,
            Urgency::Later => Standing::Owing,
        })
        .max()
        .unwrap_or(Standing::Kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(due: &str, now: &str) -> Owed {
        Owed::new("s".parse().unwrap(), What::Recording, due.parse().unwrap(), now.parse().unwrap())
    }

    #[test]
    fn it_gets_pressing_three_days_before() {
        let check = |now: &str, urgency, days_left| {
            let owed = entry("2026-11-23T14:00:00+01:00", now);
            assert_eq!((owed.urgency, owed.days_left), (urgency, days_left), "{now}");
        };
        check("2026-11-09T14:00:00+01:00", Urgency::Later, 14);
        check("2026-11-20T13:59:59+01:00", Urgency::Later, 3);
        check("2026-11-20T14:00:00+01:00", Urgency::Soon, 3);
        check("2026-11-22T12:00:00+01:00", Urgency::Soon, 1);
        check("2026-11-23T14:00:00+01:00", Urgency::Soon, 0);
        check("2026-11-23T14:00:01+01:00", Urgency::Overdue, -1);
        check("2026-11-25T15:00:00+01:00", Urgency::Overdue, -3);
    }

    #[test]
    fn a_recording_of_the_consent_is_kept_on_purpose_until_its_day() {
        let due: Timestamp = "2036-11-26T14:00:00+01:00".parse().unwrap();
        let kept =
            |what, now: &str| Owed::new("s".parse().unwrap(), what, due, now.parse().unwrap()).is_kept_on_purpose();
        assert!(kept(What::Consent, "2026-11-29T14:00:00+01:00"));
        assert!(!kept(What::Consent, "2036-11-26T14:00:01+01:00"));
        assert!(!kept(What::Recording, "2026-11-29T14:00:00+01:00"));
    }

    #[test]
    fn only_what_is_overdue_makes_status_leave_with_one() {
        let later = entry("2026-12-23T14:00:00+01:00", "2026-11-23T14:00:00+01:00");
        let over = entry("2026-11-22T14:00:00+01:00", "2026-11-23T14:00:00+01:00");
        assert_eq!(standing(&[]).exit_code(), 0);
        assert_eq!((standing(std::slice::from_ref(&later)), Standing::Owing.exit_code()), (Standing::Owing, 0));
        assert_eq!(standing(&[later, over]).exit_code(), 1);
    }

    fn session(id: &str, days: u32, recording: Held, raw: Held) -> Session {
        use crate::guide::GuideKind;
        use crate::guide::promise::{Policy, PromiseKind};
        use crate::session::{Entry, Event, GuideReference, SourceKind, Stage, replay};
        use crate::units::{Digest, Language};
        let at: Timestamp = "2026-11-01T10:00:00+01:00".parse().unwrap();
        let event = Event::Prepared {
            session: id.parse().unwrap(),
            luister: String::new(),
            guide: GuideReference {
                id: "g".parse().unwrap(),
                version: String::new(),
                title: String::new(),
                language: Language::Nl,
                kind: GuideKind::Interview,
                digest: Digest::of(b""),
            },
            participants: Vec::new(),
            policy: Policy { days, raw_days: 90, ..Policy::default() },
            promises: vec![PromiseKind::DestroyRecording, PromiseKind::DestroyRaw],
            consent: Vec::new(),
            topics: Vec::new(),
            source: SourceKind::Microphone,
        };
        let first = Entry { v: 1, n: 1, at, prev: Digest::of(b""), event };
        Session { stage: Stage::Closed, recording, raw, ..replay(&[first]).unwrap() }
    }

    #[test]
    fn a_timer_destroys_what_was_announced_and_overdue_and_no_raw_text() {
        let now: Timestamp = "2026-11-20T12:00:00+01:00".parse().unwrap();
        let usual = session("usual", 14, Held::Sealed, Held::Sealed);
        let mut at_once = session("at-once", 14, Held::Sealed, Held::Nothing);
        at_once.policy.recording = RecordingEnd::UntilTranscribed;
        let mut given_time = at_once.clone();
        given_time.id = "given-time".parse().unwrap();
        given_time.recording_until = Some(now.plus_days(2));
        let mut old_text = session("old-text", 14, Held::Nothing, Held::Sealed);
        old_text.policy.raw_days = 15;
        let all = [&usual, &at_once, &given_time, &old_text];
        let check = |enforce, expect: &[&str]| {
            let found = to_enforce(&owed(&all, now), &all, enforce);
            assert_eq!(found.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), expect);
        };
        check(Enforce::Ask, &["at-once"]);
        check(Enforce::Destroy, &["at-once", "usual"]);
    }

    #[test]
    fn more_time_counts_from_the_last_day_or_from_now() {
        let now: Timestamp = "2026-11-20T12:00:00+01:00".parse().unwrap();
        assert_eq!(later(now.plus_days(2), now, 7).date(), "2026-11-29");
        assert_eq!(later(now.plus_days(-5), now, 7).date(), "2026-11-27");
    }

    #[test]
    fn the_nearest_deadline_comes_first_and_each_session_keeps_its_own() {
        let now = "2026-11-14T12:00:00+01:00".parse().unwrap();
        let usual = session("usual", 14, Held::Sealed, Held::Sealed);
        let quick = session("quick", 7, Held::Sealed, Held::Nothing);
        let cut = session("cut", 60, Held::Destroying(crate::session::Because::Accepted), Held::Nothing);
        let done = session("done", 14, Held::Nothing, Held::Nothing);
        let list = owed(&[&usual, &done, &quick, &cut], now);
        let found: Vec<_> = list.iter().map(|o| (o.session.as_str(), o.what, o.urgency, o.days_left)).collect();
        assert_eq!(
            found,
            [
                ("cut", What::Recording, Urgency::Unfinished, 46),
                ("quick", What::Recording, Urgency::Overdue, -7),
                ("usual", What::Recording, Urgency::Soon, 0),
                ("usual", What::Raw, Urgency::Later, 76),
            ]
        );
        assert_eq!(standing(&list), Standing::Overdue);
        assert_eq!(standing(&owed(&[&done], now)), Standing::Kept);
    }
}

//! Deadlines: more time that was taken, periods that were changed later, and the file that was imported.
//!
//! What was promised to participants stays what it was, whatever is decided afterwards: both only say until when luister
//! waits. A destruction after the promised day was not kept in time, however much more time was taken.

use crate::guide::promise::Policy;
use crate::units::{Frames, Timestamp};

use super::event::{Check, SourceKind, What};
use super::law::only_if;
use super::state::{Held, Stage};
use super::{Refusal, Session};

/// Characters a reason may have.
pub const REASON: usize = 300;

/// More time that somebody took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    /// When it was taken.
    pub at: Timestamp,
    /// For the recording, the raw text, or the recording of the consent.
    pub what: What,
    /// What the last day was before.
    pub was: Timestamp,
    /// Until when.
    pub until: Timestamp,
    /// Why, as it was typed.
    pub reason: String,
}

/// What became of an imported file that was to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceGone {
    /// When its destruction was begun.
    pub begun: Timestamp,
    /// Frames of it that read back the same from the sealed pieces.
    pub frames: Frames,
    /// When its removal was done, the bytes it held, and the checks made, which may not all have held; none while it is under way.
    pub done: Option<(Timestamp, u64, Vec<Check>)>,
}

impl Session {
    /// Returns the day by which the recording was promised to be gone, whatever was decided later.
    pub fn recording_promised(&self) -> Timestamp {
        self.after_the_beginning(self.promised.days)
    }

    /// Returns the day by which the raw text was promised to be gone, whatever was decided later.
    pub fn raw_promised(&self) -> Timestamp {
        self.after_the_beginning(self.promised.raw_days)
    }

    /// Tells whether something is kept here under other periods than these.
    pub fn differs_from(&self, policy: &Policy) -> bool {
        self.policy != *policy && may_change(self).is_ok()
    }

    /// Returns the last days that a policy would give this session's recording, raw text and recording of the consent, where
    /// they are held.
    pub fn days_under(&self, policy: &Policy) -> [Option<Timestamp>; 3] {
        let mut other = self.clone();
        change(&mut other, *policy, self.prepared_at);
        [other.recording_due(), other.raw_due(), other.consent_due()]
    }
}

/// More time is for what is still there, ends later than what there is, and has a reason.
pub(super) fn may_extend(session: &Session, what: What, until: Timestamp, reason: &str) -> Result<(), Refusal> {
    if session.is_live() {
        return Err(Refusal::StillLive);
    }
    let (held, due) = match what {
        What::Recording => (&session.recording, session.recording_due()),
        What::Raw => (&session.raw, session.raw_due()),
        What::Consent => (&session.consent_track.held, session.consent_due()),
        What::Everything => return Err(Refusal::NotNow),
    };
    let due = match (held, due) {
        (Held::Sealed, Some(due)) => due,
        (Held::Sealed, None) => return Err(Refusal::NotNow),
        _ => return Err(Refusal::NothingLeft),
    };
    let good = !reason.trim().is_empty() && reason.chars().count() <= REASON && !reason.contains(char::is_control);
    match () {
        () if !good => Err(Refusal::NoReason),
        () if until.unix_s() <= due.unix_s() => Err(Refusal::NotLater { due }),
        () => Ok(()),
    }
}

/// Periods are changed where something is held, and not before the start, also where the consent itself was recorded by then:
/// what is read aloud follows from them, so they may not change between two answers.
pub(super) fn may_change(session: &Session) -> Result<(), Refusal> {
    match () {
        () if session.is_live() => Err(Refusal::StillLive),
        () if !session.holds_anything() => Err(Refusal::NothingLeft),
        () => only_if(!session.is_before_the_start()),
    }
}

pub(super) fn may_destroy_source(session: &Session, frames: Frames) -> Result<(), Refusal> {
    let sealed = session.recording == Held::Sealed && session.sealed == frames;
    let whole = sealed && session.struck.is_empty() && session.striking.is_empty();
    let closed = session.stage == Stage::Closed;
    only_if(session.source == SourceKind::Import && closed && whole && session.source_gone.is_none())
}

pub(super) fn extend(s: &mut Session, what: What, until: Timestamp, reason: &str, at: Timestamp) {
    let was = match what {
        What::Raw => s.raw_due(),
        What::Consent => s.consent_due(),
        _ => s.recording_due(),
    };
    s.extensions.push(Extension { at, what, was: was.unwrap_or(until), until, reason: reason.to_owned() });
    match what {
        What::Raw => s.raw_until = Some(until),
        What::Consent => s.consent_track.until = Some(until),
        _ => s.recording_until = Some(until),
    }
}

/// What was decided last holds: other periods end more time that was taken before.
pub(super) fn change(s: &mut Session, policy: Policy, at: Timestamp) {
    s.policy = policy;
    s.policy_changes.push((at, policy));
    s.recording_until = None;
    s.raw_until = None;
    s.consent_track.until = None;
}

//! What became of each promise.

use crate::guide::promise::PromiseKind;
use crate::session::event::StopChoice;
use crate::session::state::{Held, Session};
use crate::session::{SourceKind, Stage, Stop};
use crate::units::Timestamp;

use super::{Outcome, PromiseRecord, StopRecord};

/// Returns what became of each promise that was made, from a session's state alone: what the screen shows and what a receipt made
/// now says.
pub fn outcomes(session: &Session, now: Timestamp) -> Vec<PromiseRecord> {
    session.promises.iter().map(|kind| promise(session, *kind, now)).collect()
}

/// Returns the stop that a participant asked for.
pub(super) fn wished_stop(session: &Session) -> Option<StopRecord> {
    let stop = session.stopped.filter(|stop| stop.wished)?;
    let Stop { at, offset, silence_ms, .. } = stop;
    Some(StopRecord { at, offset_ms: offset.ms(), silence_ms, choice: session.stop_choice })
}

fn promise(session: &Session, kind: PromiseKind, now: Timestamp) -> PromiseRecord {
    let plain = |outcome| PromiseRecord { promise: kind, outcome, due: None, at: None };
    match kind {
        // Nothing was recorded without a yes: the legal steps see to it, and the answers stand on the receipt.
        PromiseKind::Record => PromiseRecord { at: recorded_since(session), ..plain(Outcome::Kept) },
        PromiseKind::Stop => match wished_stop(session) {
            None => plain(Outcome::DidNotArise),
            Some(stop) => PromiseRecord { at: Some(stop.at), ..plain(stopped(session, &stop)) },
        },
        PromiseKind::Strike if !session.striking.is_empty() => plain(Outcome::Open),
        PromiseKind::Strike if session.off_the_record == 0 && session.struck.is_empty() => plain(Outcome::DidNotArise),
        PromiseKind::Strike => PromiseRecord { at: session.struck.last().map(|s| s.at), ..plain(Outcome::Kept) },
        PromiseKind::Anonymous => plain(match session.raw {
            // Also where everything was taken back afterwards: it was kept.
            Held::Destroyed(_) if session.approval.is_some() => Outcome::Kept,
            Held::Nothing if may_still_be_spoken(session) => Outcome::Open,
            Held::Nothing | Held::Destroyed(_) => Outcome::DidNotArise,
            Held::Sealed | Held::Destroying(_) => Outcome::Open,
        }),
        PromiseKind::DestroyRecording => gone(session, kind, &session.recording, session.recording_promised(), now),
        PromiseKind::DestroyRaw => gone(session, kind, &session.raw, session.raw_promised(), now),
        PromiseKind::DestroyConsent => {
            gone(session, kind, &session.consent_track.held, session.consent_promised(), now)
        }
        PromiseKind::Local => plain(Outcome::Kept),
    }
}

fn recorded_since(session: &Session) -> Option<Timestamp> {
    if session.recording == Held::Nothing || session.source == SourceKind::Import { None } else { session.began_at }
}

/// Whether text can still come of this session.
fn may_still_be_spoken(session: &Session) -> bool {
    session.recording == Held::Sealed || session.is_live() || session.is_before_the_start()
}

fn stopped(session: &Session, stop: &StopRecord) -> Outcome {
    match stop.choice {
        None => Outcome::Open,
        Some(StopChoice::Keep) => Outcome::Kept,
        // Not before it is done: between the choice and its beginning a journal can be cut off.
        Some(StopChoice::Destroy) if session.stage == Stage::Withdrawn => Outcome::Kept,
        Some(StopChoice::Destroy) if session.failed.is_some() => Outcome::Failed,
        Some(StopChoice::Destroy) => Outcome::Open,
    }
}

/// A promise to destroy: kept only when the destruction was done and every check held, and late after the day that was
/// promised, however much more time was taken since.
fn gone(session: &Session, kind: PromiseKind, held: &Held, due: Timestamp, now: Timestamp) -> PromiseRecord {
    let in_time = |at: Timestamp, good| if at.unix_s() > due.unix_s() { Outcome::Late } else { good };
    let (outcome, at) = match held {
        // Its text is still to come, and the promise with it.
        Held::Nothing if kind == PromiseKind::DestroyRaw && may_still_be_spoken(session) => (Outcome::Open, None),
        Held::Nothing => return PromiseRecord { promise: kind, outcome: Outcome::DidNotArise, due: None, at: None },
        Held::Destroying(_) if session.failed.is_some() => (Outcome::Failed, None),
        Held::Sealed | Held::Destroying(_) => (in_time(now, Outcome::Open), None),
        Held::Destroyed(done) => (in_time(done.at, Outcome::Kept), Some(done.at)),
    };
    PromiseRecord { promise: kind, outcome, due: Some(due), at }
}

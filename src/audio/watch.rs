//! Notices by missing sound that a microphone is gone, and when the same one is back.

use std::time::{Duration, Instant};

use super::intake::Intake;
use super::microphone::Feed;

/// A microphone gives sound many times a second; silence of this kind means that it is gone.
const GONE_AFTER: Duration = Duration::from_millis(1500);
/// How long one that was opened again may take to give its first sound.
const BACK_WITHIN: Duration = Duration::from_millis(2500);

/// What was noticed.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Noticed {
    /// It gives nothing any more.
    Gone,
    /// It is open again, perhaps at another rate; sound has not arrived yet.
    Reopened,
    /// Sound arrives again; so much was missed while on the record.
    Back(Duration),
}

/// Watches a feed.
#[derive(Default)]
pub(super) struct Watch {
    gone: Option<Gone>,
}

struct Gone {
    missed: Duration,
    looked: Instant,
    reopened: bool,
}

impl Watch {
    pub fn is_gone(&self) -> bool {
        self.gone.is_some()
    }

    /// Returns what a microphone that is still gone has missed while on the record, as of the last look.
    pub fn missed(&self) -> Duration {
        self.gone.as_ref().map_or(Duration::ZERO, |gone| gone.missed)
    }

    /// Looks once. `kept` says whether sound would be kept now, so that time off the record does not count as missed.
    pub fn look(&mut self, intake: &Intake, feed: &mut Feed, kept: bool) -> Option<Noticed> {
        if intake.patient {
            return None;
        }
        let now = Instant::now();
        let Some(gone) = &mut self.gone else {
            let last = feed.vitals.last_heard();
            if now.saturating_duration_since(last) < GONE_AFTER {
                return None;
            }
            let missed = if kept { now - last } else { Duration::ZERO };
            self.gone = Some(Gone { missed, looked: now, reopened: false });
            intake.reopen();
            return Some(Noticed::Gone);
        };
        if kept {
            gone.missed += now - gone.looked;
        }
        gone.looked = now;
        if let Ok(Ok(new)) = intake.feeds.try_recv() {
            *feed = new;
            gone.reopened = true;
            return Some(Noticed::Reopened);
        }
        if gone.reopened {
            if feed.vitals.heard() > 0 {
                let missed = gone.missed;
                self.gone = None;
                return Some(Noticed::Back(missed));
            }
            if now.saturating_duration_since(feed.vitals.last_heard()) > BACK_WITHIN {
                gone.reopened = false;
                intake.reopen();
            }
        }
        None
    }
}

//! What bears a promise's outcome out: the sentences under each promise on the researcher's receipt.

use crate::messages::{Message, number, receipt as m, receipt_group};
use crate::session::{StopChoice, What};
use crate::units::Offset;

use super::markdown::Telling;
use super::page::moment;
use super::*;

impl Telling<'_> {
    /// The sentences that bear a promise's outcome out.
    pub(super) fn evidence(&self, promise: &PromiseRecord) -> Vec<String> {
        let r = self.receipt;
        let c = &r.conversation;
        match promise.promise {
            PromiseKind::Record => vec![match (c.recorded, promise.at) {
                (true, Some(at)) => self.say(&m::E_RECORD_LIVE, &[("at", &moment(at))]),
                (true, None) => self.say(&m::E_RECORD_IMPORT, &[]),
                (false, _) => self.say(&m::E_RECORD_NOTHING, &[]),
            }]
            .into_iter()
            .chain(
                c.notes_from_ms
                    .map(|ms| self.say(&receipt_group::E_RECORD_ENDED, &[("at", &Offset::from_ms(ms).to_string())])),
            )
            .collect(),
            PromiseKind::Stop => self.stop_evidence(),
            PromiseKind::Strike => self.strike_evidence(),
            PromiseKind::Anonymous => vec![self.say(
                match promise.outcome {
                    Outcome::Kept => &m::E_ANONYMOUS_KEPT,
                    Outcome::DidNotArise => &m::E_ANONYMOUS_NONE,
                    _ => &m::E_ANONYMOUS_OPEN,
                },
                &[],
            )],
            PromiseKind::DestroyRecording => {
                let mut all = vec![self.gone(promise, &m::E_NO_RECORDING)];
                all.extend(self.more_time(What::Recording));
                if let Some(t) = r.transcript.as_ref().filter(|t| t.accepted.is_some() && !t.complete) {
                    all.push(self.say(&m::E_INCOMPLETE, &[("holes", &t.holes.to_string())]));
                }
                all
            }
            PromiseKind::DestroyRaw => match promise.due {
                Some(due) if promise.outcome == Outcome::Open && !r.has_text() => {
                    vec![self.say(&m::E_RAW_NOT_YET, &[("due", &due.date())])]
                }
                _ => {
                    let mut all = vec![self.gone(promise, &m::E_NO_RAW)];
                    all.extend(self.more_time(What::Raw));
                    all
                }
            },
            PromiseKind::DestroyConsent => self.consent_track_evidence(promise),
            PromiseKind::Local => vec![self.say(
                match r.network {
                    NetworkCode::None => &m::E_LOCAL_NONE,
                    NetworkCode::ModelsOnly => &m::E_LOCAL_MODELS,
                },
                &[],
            )],
        }
    }

    fn consent_track_evidence(&self, promise: &PromiseRecord) -> Vec<String> {
        let mut all = Vec::new();
        if let Some(track) = &self.receipt.consent_track {
            let (duration, segments) = (Offset::from_ms(track.duration_ms).to_string(), track.segments.to_string());
            all.push(self.say(&m::E_CONSENT, &[("duration", &duration), ("segments", &segments)]));
        }
        all.push(self.gone(promise, &m::E_NO_CONSENT));
        all.extend(self.more_time(What::Consent));
        all
    }

    fn strike_evidence(&self) -> Vec<String> {
        let c = &self.receipt.conversation;
        let mut all = Vec::new();
        match c.off_the_record {
            0 => all.push(self.say(&m::E_STRIKE_NONE, &[])),
            n => {
                all.push(self.say(&m::E_STRIKE, &[("n", &n.to_string()), ("seconds", &c.off_the_record_s.to_string())]))
            }
        }
        all.extend(self.struck());
        all
    }

    /// What was struck: where, and how much.
    pub(super) fn struck(&self) -> Vec<String> {
        let c = &self.receipt.conversation;
        let mut all = Vec::new();
        if c.being_struck > 0 {
            all.push(self.say(&m::E_BEING_STRUCK, &[]));
        }
        for struck in &c.struck {
            let clock = |ms| Offset::from_ms(ms).to_string();
            let values = [
                ("from", clock(struck.from_ms)),
                ("to", clock(struck.to_ms)),
                ("seconds", number::seconds(struck.to_ms.saturating_sub(struck.from_ms), self.language)),
                ("segments", struck.segments.to_string()),
                ("notes", struck.notes.to_string()),
                ("utterances", struck.utterances.to_string()),
                ("at", moment(struck.at)),
            ];
            let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
            all.push(self.say(&m::E_STRUCK, &values));
        }
        if !c.struck.is_empty() {
            all.push(self.say(&m::E_STRUCK_ALL, &[("seconds", &number::seconds(c.struck_ms, self.language))]));
            all.push(self.say(&m::E_STRUCK_HOW, &[]));
        }
        all
    }

    fn stop_evidence(&self) -> Vec<String> {
        let Some(stop) = &self.receipt.stop else { return vec![self.say(&m::E_STOP_NONE, &[])] };
        let first = if self.receipt.was_recorded_to_the_end() { &m::E_STOP } else { &m::E_STOP_NOTES };
        let offset = Offset::from_ms(stop.offset_ms).to_string();
        let values = [("at", &*moment(stop.at)), ("offset", &*offset), ("ms", &*stop.silence_ms.to_string())];
        let choice = match stop.choice {
            None => &m::E_STOP_UNDECIDED,
            Some(StopChoice::Keep) => &m::E_STOP_KEEP,
            Some(StopChoice::Destroy) => &m::E_STOP_DESTROY,
        };
        vec![self.say(first, &values), self.say(choice, &[])]
    }

    fn gone(&self, promise: &PromiseRecord, nothing: &Message) -> String {
        let Some(due) = promise.due else { return self.say(nothing, &[]) };
        let due_day = due.date();
        match (promise.outcome, promise.at) {
            (Outcome::Late, Some(at)) => self.say(&m::E_GONE_LATE, &[("at", &moment(at)), ("due", &moment(due))]),
            (_, Some(at)) => self.say(&m::E_GONE, &[("at", &moment(at)), ("due", &due_day)]),
            (Outcome::Late, None) => self.say(&m::E_GONE_OVERDUE, &[("due", &due_day)]),
            (Outcome::Failed, None) => self.say(&m::E_GONE_FAILED, &[("due", &due_day)]),
            (_, None) => self.say(&m::E_GONE_OPEN, &[("due", &due_day)]),
        }
    }

    /// What was decided about the last day after it was promised.
    fn more_time(&self, what: What) -> Vec<String> {
        let r = self.receipt;
        let taken = r.extensions.iter().filter(|e| e.what == what).map(|e| {
            let values =
                [("at", &*moment(e.at)), ("was", &*e.was.date()), ("until", &*e.until.date()), ("reason", &*e.reason)];
            (e.at, self.say(&m::E_EXTENDED, &values))
        });
        let before = std::iter::once(&r.policy).chain(r.policy_changes.iter().map(|c| &c.policy));
        let changed = r.policy_changes.iter().zip(before).filter_map(|(change, before)| {
            let days = |policy: &Policy| match what {
                What::Raw => policy.raw_days,
                What::Consent => policy.consent_days,
                What::Recording | What::Everything => policy.days,
            };
            let (from, to) = (days(before).to_string(), days(&change.policy).to_string());
            let values = [("at", &*moment(change.at)), ("from", &*from), ("to", &*to)];
            (from != to).then(|| (change.at, self.say(&m::E_POLICY_CHANGED, &values)))
        });
        let mut all: Vec<(Timestamp, String)> = taken.chain(changed).collect();
        all.sort_by_key(|(at, _)| at.unix_s());
        all.into_iter().map(|(_, text)| text).collect()
    }
}

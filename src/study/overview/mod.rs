//! A study as a whole: who took part, what came up, what was promised and kept, what was answered.
//!
//! Counts only. Which of them are shown to whom (small numbers can tell who somebody is) is decided where they are shown.

mod check;
mod coverage;
mod response;

use std::collections::BTreeMap;

use crate::guide::promise::PromiseKind;
use crate::guide::{Guide, GuideKind, Purpose};
use crate::session::receipt::{Outcome, outcomes};
use crate::session::{Held, Session, Stage, Standing, standing};
use crate::transcript::Approved;
use crate::units::{Name, SessionId, Timestamp};

use super::{People, Study};

pub use check::{Finding, check};
pub use coverage::{Came, Coverage};
pub use response::{Ages, GroupCount, Response};

/// What an overview is made of.
#[derive(Debug, Clone, Copy)]
pub struct Material<'a> {
    /// The study.
    pub study: &'a Study,
    /// Its sessions that can be read, in order.
    pub sessions: &'a [Session],
    /// Sessions that can't.
    pub unreadable: &'a [SessionId],
    /// The sessions' own guides.
    pub guides: &'a BTreeMap<SessionId, Guide>,
    /// The approved transcripts.
    pub approved: &'a BTreeMap<SessionId, Approved>,
    /// What is known about the participants.
    pub people: Option<&'a People>,
    /// Now.
    pub now: Timestamp,
}

/// A study as a whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Overview {
    /// Its name.
    pub name: String,
    /// Who took part.
    pub response: Response,
    /// The sessions.
    pub sessions: Vec<SessionRow>,
    /// Which topic came up where, for each guide.
    pub coverage: Vec<Coverage>,
    /// Promises: how often each came to what.
    pub promises: Vec<(PromiseKind, PromiseCount)>,
    /// Answers to the consent scripts.
    pub consent: Vec<ConsentCount>,
}

/// A session in a row.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionRow {
    /// The session.
    pub id: SessionId,
    /// When it began.
    pub began: Timestamp,
    /// Interview or focus group.
    pub kind: GuideKind,
    /// How far it is.
    pub stage: Stage,
    /// How many took part.
    pub people: usize,
    /// Minutes recorded.
    pub minutes: u64,
    /// The recording.
    pub recording: Held,
    /// The text with names.
    pub raw: Held,
    /// Until when the recording may be kept, while it is.
    pub recording_due: Option<Timestamp>,
    /// Until when the text with names may be kept, while it is.
    pub raw_due: Option<Timestamp>,
}

/// How often a promise came to what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PromiseCount {
    /// Kept.
    pub kept: u32,
    /// Still to be kept, in time.
    pub open: u32,
    /// Not kept in time.
    pub late: u32,
    /// Begun, and could not be shown.
    pub failed: u32,
    /// No occasion for it.
    pub did_not_arise: u32,
}

/// The answers to an item of a consent script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentCount {
    /// The guide.
    pub guide: Name,
    /// The item.
    pub item: Name,
    /// What it is called, where the guide says so.
    pub title: String,
    /// What a yes permits.
    pub purpose: Purpose,
    /// Yes.
    pub yes: u32,
    /// No.
    pub no: u32,
    /// Given elsewhere.
    pub elsewhere: u32,
    /// Not asked of them.
    pub not_asked: u32,
}

/// Tells whether a session was held: somebody took part, and it was not all taken back.
pub(super) fn was_held(session: &Session) -> bool {
    !matches!(session.stage, Stage::Prepared | Stage::Consenting | Stage::Declined | Stage::Withdrawn)
}

/// Returns the overview of a study.
pub fn overview(material: &Material<'_>) -> Overview {
    let held: Vec<&Session> = material.sessions.iter().filter(|s| was_held(s)).collect();
    Overview {
        name: material.study.name.clone(),
        response: response::response(material, &held),
        sessions: material.sessions.iter().map(row).collect(),
        coverage: coverage::coverage(material, &held),
        promises: promises(material),
        consent: consent(material),
    }
}

fn row(session: &Session) -> SessionRow {
    SessionRow {
        id: session.id.clone(),
        began: session.began_at.unwrap_or(session.prepared_at),
        kind: session.guide.kind,
        stage: session.stage,
        people: session.present().count(),
        minutes: session.sealed.offset().minutes(),
        recording: session.recording.clone(),
        raw: session.raw.clone(),
        recording_due: session.recording_due(),
        raw_due: session.raw_due(),
    }
}

fn promises(material: &Material<'_>) -> Vec<(PromiseKind, PromiseCount)> {
    let mut all: BTreeMap<PromiseKind, PromiseCount> = BTreeMap::new();
    for record in material.sessions.iter().flat_map(|s| outcomes(s, material.now)) {
        let count = all.entry(record.promise).or_default();
        match record.outcome {
            Outcome::Kept => count.kept += 1,
            Outcome::Open => count.open += 1,
            Outcome::Late => count.late += 1,
            Outcome::Failed => count.failed += 1,
            Outcome::DidNotArise => count.did_not_arise += 1,
        }
    }
    PromiseKind::ALL.into_iter().filter_map(|kind| all.get(&kind).map(|count| (kind, *count))).collect()
}

fn consent(material: &Material<'_>) -> Vec<ConsentCount> {
    let mut all: Vec<ConsentCount> = Vec::new();
    for session in material.sessions {
        for item in session.consent.iter().filter(|i| i.asked) {
            let known = all.iter().position(|c| c.guide == session.guide.id && c.item == item.item);
            let place = known.unwrap_or_else(|| {
                let guide = material.guides.get(&session.id);
                let title = guide.and_then(|g| g.consent_item(&item.item)).map(|i| i.title.clone());
                all.push(ConsentCount {
                    guide: session.guide.id.clone(),
                    item: item.item.clone(),
                    title: title.unwrap_or_else(|| item.item.to_string()),
                    purpose: item.purpose,
                    yes: 0,
                    no: 0,
                    elsewhere: 0,
                    not_asked: 0,
                });
                all.len() - 1
            });
            for participant in &session.participants {
                match standing(session, item, &participant.code) {
                    Standing::Yes => all[place].yes += 1,
                    Standing::No => all[place].no += 1,
                    Standing::Declared => all[place].elsewhere += 1,
                    Standing::Open | Standing::NotPut => all[place].not_asked += 1,
                }
            }
        }
    }
    all
}

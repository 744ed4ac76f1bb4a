//! An approved transcript, in numbers: all that the journal and the receipt may tell of it.

use serde::{Deserialize, Serialize};

use crate::transcript::Count;
use crate::units::{Digest, Timestamp};

use super::Refusal;
use super::law::only_if;
use super::state::{Held, Session, Stage};

/// How a text was made safe, and what became of it. Counts only, never what stood there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Approval {
    /// SHA-256 of transcript.json.
    pub transcript: Digest,
    /// Utterances in it.
    pub utterances: u32,
    /// Notes in it.
    pub notes: u32,
    /// Turns and notes that were read as they leave: all of them.
    pub read: u32,
    /// Places by kind and by what was done.
    pub places: Vec<Count>,
    /// Findings of the last sweep that somebody looked at and signed off.
    pub signed: u32,
    /// Who read: labels such as `R1`, never names.
    pub readers: Vec<String>,
    /// Names that went into the study's sealed name table; 0 where the study has none.
    #[serde(default, skip_serializing_if = "is_none")]
    pub names: u32,
}

fn is_none(n: &u32) -> bool {
    *n == 0
}

impl Approval {
    /// Counts the places in which something was done: `pseudonym`, `generalised`, `removed`, `kept`.
    pub fn count(&self, done: &str) -> u32 {
        self.places.iter().filter(|c| c.done == done).fold(0, |sum, c| sum.saturating_add(c.places))
    }

    /// Counts all places, whatever was done in them.
    pub fn all_places(&self) -> u32 {
        self.places.iter().fold(0, |sum, c| sum.saturating_add(c.places))
    }
}

/// Approved is what was accepted (or noted, in a session without a recording) and is still there to be destroyed.
pub(super) fn may_approve(session: &Session) -> Result<(), Refusal> {
    match (session.stage, &session.raw) {
        (Stage::Transcribed, _) => return Err(Refusal::AcceptFirst),
        (Stage::Accepted, Held::Sealed) => {}
        (Stage::Closed, Held::Sealed) if session.notes_only => {}
        (Stage::Closed, _) if !session.notes_only => return Err(Refusal::NoTranscript),
        _ => return Err(Refusal::NotNow),
    }
    only_if(session.approval.is_none() && session.recording != Held::Sealed)
}

/// The approval as the state keeps it.
pub(super) fn approve(session: &mut Session, approval: &Approval, at: Timestamp) {
    session.approval = Some((at, approval.clone()));
}

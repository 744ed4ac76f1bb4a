//! A participant who withdraws after the transcript was approved: their words leave the text that was to stay.
//!
//! In an interview nothing is left without them, so everything goes ([`super::takes_everything`]). In a group their turns go,
//! and the notes made while they spoke or that name them. The journal then knows the transcript by its new digest, so that
//! nothing older can be exported. Files that were exported before are out of reach; the receipt says so.

use serde::{Deserialize, Serialize};

use crate::units::{Digest, ParticipantCode, Timestamp};

use super::Refusal;
use super::law::only_if;
use super::removal::{Check, all_held};
use super::state::{Session, Stage};

/// What was taken out of an approved transcript, in numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct TakenOut {
    /// Whose words.
    pub participant: ParticipantCode,
    /// Utterances removed.
    pub removed_utterances: u32,
    /// Notes removed.
    pub removed_notes: u32,
    /// SHA-256 of transcript.json as it is now.
    pub transcript: Digest,
    /// Utterances left in it.
    pub utterances: u32,
    /// Notes left in it.
    pub notes: u32,
    /// The checks made, each with its result.
    pub checks: Vec<Check>,
}

/// Tells whether an approved transcript stands there: it was approved, the raw text is gone, and it was not taken back.
pub fn stands_approved(session: &Session) -> bool {
    session.stage == Stage::Anonymised && session.approval.is_some()
}

/// Words count as taken out when that was asked for and every check held.
pub(super) fn may_be_taken_out(session: &Session, out: &TakenOut) -> Result<(), Refusal> {
    only_if(stands_approved(session) && session.removing.contains(&out.participant) && all_held(&out.checks))
}

pub(super) fn take_out(session: &mut Session, out: &TakenOut, at: Timestamp) {
    session.removing.retain(|p| p != &out.participant);
    if let Some((_, approval)) = &mut session.approval {
        approval.transcript = out.transcript;
        approval.utterances = out.utterances;
        approval.notes = out.notes;
    }
    session.taken_out.push((at, out.clone()));
}

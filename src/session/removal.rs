//! The words with which the journal tells that something goes: what, why, and how that was checked.

use serde::{Deserialize, Serialize};

use crate::units::Digest;

/// What is destroyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// The recording.
    Recording,
    /// The un-anonymised text and notes.
    Raw,
    /// The recording of the consent.
    Consent,
    /// All of it.
    Everything,
}

/// Why something is destroyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Because {
    /// The transcript was made and accepted.
    Accepted,
    /// The transcript was made (policy `until-transcribed`).
    Transcribed,
    /// A participant wanted to stop and have everything destroyed.
    Stopped,
    /// A participant withdrew.
    Withdrawn,
    /// The researcher asked for it.
    Asked,
    /// The anonymised transcript was approved.
    Approved,
    /// Its last day had come, and the study has a timer keep the promise (`luister status --enforce`).
    Due,
    /// A participant said no: to taking part, or after all to a recording of the consent.
    Declined,
}

/// What a transcript comes to after something was taken out of it, in numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct TextLeft {
    /// Utterances left.
    pub utterances: u32,
    /// Words in them.
    pub words: u32,
    /// ms in which voices were found, what was taken out not counted.
    pub voiced_ms: u64,
    /// ms of those that are covered by text or marked unintelligible.
    pub covered_ms: u64,
    /// Stretches in which a voice was found and no text stands.
    pub holes: u32,
    /// Whether this counts as complete.
    pub complete: bool,
    /// SHA-256 of the sealed transcript as it is now.
    pub sealed: Digest,
}

/// A check that was made after destroying.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Check {
    /// What was checked: `key-overwritten`, `key-gone`, `segments-gone`, `folder-gone`, `cannot-be-opened`; after a strike
    /// `segments-gone`, `notes-gone`, `text-gone`.
    pub name: String,
    /// Whether it held.
    pub held: bool,
}

/// Tells whether something is shown to be gone: checks were made, and every one held.
pub fn all_held(checks: &[Check]) -> bool {
    !checks.is_empty() && checks.iter().all(|check| check.held)
}

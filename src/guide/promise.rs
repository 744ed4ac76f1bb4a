//! The promises a consent script can make, and the study's policy from which both text and behaviour follow.

use serde::{Deserialize, Serialize};

/// A promise made to a participant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PromiseKind {
    /// Nothing is recorded without your yes.
    Record,
    /// You can stop at any time.
    Stop,
    /// What you take back is gone.
    Strike,
    /// No names in anything that leaves the house.
    Anonymous,
    /// The recording is destroyed once the transcript is made.
    DestroyRecording,
    /// The un-anonymised transcript is destroyed once the anonymised one is approved.
    DestroyRaw,
    /// Nothing leaves this computer.
    Local,
    /// The recording of the consent is kept apart, and destroyed by a day of its own.
    DestroyConsent,
}

impl PromiseKind {
    /// Every promise there is.
    pub const ALL: [PromiseKind; 8] = [
        PromiseKind::Record,
        PromiseKind::Stop,
        PromiseKind::Strike,
        PromiseKind::Anonymous,
        PromiseKind::DestroyRecording,
        PromiseKind::DestroyRaw,
        PromiseKind::Local,
        PromiseKind::DestroyConsent,
    ];

    /// Returns the word used in files: `destroy-recording`.
    pub const fn word(self) -> &'static str {
        match self {
            PromiseKind::Record => "record",
            PromiseKind::Stop => "stop",
            PromiseKind::Strike => "strike",
            PromiseKind::Anonymous => "anonymous",
            PromiseKind::DestroyRecording => "destroy-recording",
            PromiseKind::DestroyRaw => "destroy-raw",
            PromiseKind::Local => "local",
            PromiseKind::DestroyConsent => "destroy-consent",
        }
    }
}

/// When the recording goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RecordingEnd {
    /// When a person has accepted a complete transcript.
    UntilAccepted,
    /// As soon as a complete transcript is written and read back.
    UntilTranscribed,
}

/// What a study promises about what it keeps: the `[promises]` table of study.toml, copied into a session's journal when
/// the session is prepared, so that a later change never reaches back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Policy {
    /// When the recording goes.
    pub recording: RecordingEnd,
    /// Days after the session within which the recording is gone at the latest.
    pub days: u32,
    /// Days after the session within which the un-anonymised transcript is gone at the latest.
    pub raw_days: u32,
    /// Days after the session within which the recording of the consent, where there is one, is gone at the latest.
    ///
    /// Left out where it is ten years: an entry that knows nothing of it reads and writes as it always did, and what was made
    /// of it (the codes on participants' copies) stays the same.
    #[serde(default = "ten_years", skip_serializing_if = "is_ten_years")]
    pub consent_days: u32,
}

/// Ten years in days: how long Dutch and British universities commonly keep evidence of consent.
pub(crate) const fn ten_years() -> u32 {
    3650
}

fn is_ten_years(days: &u32) -> bool {
    *days == ten_years()
}

impl Default for Policy {
    fn default() -> Self {
        Policy { recording: RecordingEnd::UntilAccepted, days: 14, raw_days: 90, consent_days: ten_years() }
    }
}

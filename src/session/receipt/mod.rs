//! The receipt: promises made, promises kept, and what nobody checked.
//!
//! A receipt is made from the journal alone and says nothing that does not stand there. It holds codes, counts, moments and
//! digests; never a name, never a word that was said. It deliberately does not judge: it is no attestation of anything
//! outside the files that luister itself wrote, and it lists what lies beyond them.

mod context;
mod evidence;
mod gather;
mod late;
mod markdown;
mod outcome;
mod page;
mod participant;
mod record;
mod words;

use serde::{Deserialize, Serialize};

use crate::guide::promise::{Policy, PromiseKind};
use crate::units::{Digest, Language, ParticipantCode, SessionId, Timestamp};

pub use context::{Ground, NetworkCode, ReceiptContext, Swap};
pub use late::JoinRecord;
pub use outcome::outcomes;
pub use page::unwrapped;
pub use record::{
    AnswerRecord, ApprovalRecord, AttemptRecord, ConsentTrackRecord, Conversation, DestructionRecord, ExtensionRecord,
    JournalReference, NotCovered, Outcome, ParticipantRecord, PolicyRecord, PromiseRecord, SourceRecord, StopRecord,
    StruckRecord, TextRead, TranscriptRecord, WithdrawalRecord,
};

use super::event::{GuideReference, SourceKind};
use super::{Entry, Stage};

/// Version of receipt.json.
pub const VERSION: u32 = 1;

/// Whether this is an ordinary receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReceiptKind {
    /// An account of how things stand.
    Account,
    /// A destruction was begun and a check made after it did not hold.
    Failure,
}

/// An account of a session's promises. The fields are the format of receipt.json.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Receipt {
    /// Version of the format.
    pub v: u32,
    /// Ordinary, or the account of a failure.
    pub kind: ReceiptKind,
    /// When it was made.
    pub made: Timestamp,
    /// Version of the program that prepared the session.
    pub luister: String,
    /// The session.
    pub session: SessionId,
    /// Where the session is on its way.
    pub stage: Stage,
    /// The study's name.
    pub study: String,
    /// What the study rests on.
    pub ground: Ground,
    /// The guide, exactly.
    pub guide: GuideReference,
    /// What was promised about keeping.
    pub policy: Policy,
    /// Where the sound came from.
    pub source: SourceKind,
    /// The recording of the consent, where there was one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub consent_track: Option<ConsentTrackRecord>,
    /// The conversation in numbers.
    pub conversation: Conversation,
    /// Each promise and what became of it.
    pub promises: Vec<PromiseRecord>,
    /// The texts that were read aloud.
    pub texts: Vec<TextRead>,
    /// The participants and their answers.
    pub participants: Vec<ParticipantRecord>,
    /// The stop a participant asked for.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub stop: Option<StopRecord>,
    /// The transcript in numbers.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub transcript: Option<TranscriptRecord>,
    /// The de-identified transcript in numbers.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub approved: Option<ApprovalRecord>,
    /// Every time somebody took more time.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub extensions: Vec<ExtensionRecord>,
    /// Periods that were applied later.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub policy_changes: Vec<PolicyRecord>,
    /// The imported file, where it was to go.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub source_gone: Option<SourceRecord>,
    /// Every destruction that was begun.
    pub destructions: Vec<DestructionRecord>,
    /// What nobody checked.
    pub not_covered: Vec<NotCovered>,
    /// Whether the system may have written memory to disk.
    pub swap: Swap,
    /// What network code there is.
    pub network: NetworkCode,
    /// The journal it was made from.
    pub journal: JournalReference,
    /// SHA-256 of the study's receipt before this one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub previous: Option<Digest>,
}

impl Receipt {
    /// Makes the receipt of a journal, or none when the journal does not begin with a prepared session.
    pub fn from_journal(entries: &[Entry], context: &ReceiptContext, now: Timestamp) -> Option<Receipt> {
        gather::receipt(entries, context, now)
    }

    /// Returns the receipt as JSON, indented, ending with a newline.
    pub fn to_json(&self) -> String {
        // A struct of texts and numbers: there is nothing in it that JSON cannot write.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// Reads receipt.json.
    pub fn from_json(json: &[u8]) -> Result<Receipt, serde_json::Error> {
        serde_json::from_slice(json)
    }

    /// Returns the receipt for the researcher's file.
    pub fn markdown(&self, language: Language) -> String {
        markdown::receipt(self, language)
    }

    /// Returns the short receipt for one participant, or none when nobody of that code was to take part.
    pub fn participant_markdown(&self, code: &ParticipantCode, language: Language) -> Option<String> {
        let participant = self.participants.iter().find(|p| &p.code == code)?;
        Some(participant::receipt(self, participant, language))
    }

    /// Tells whether this receipt was made from the beginning of this journal: the line it ends at has the digest it names.
    pub fn was_made_from(&self, entries: &[Entry]) -> bool {
        let line = usize::try_from(self.journal.lines).ok().and_then(|n| n.checked_sub(1)).and_then(|n| entries.get(n));
        line.is_some_and(|entry| gather::digest(entry) == self.journal.head)
    }

    /// Tells whether anything that was said was ever written down as text or note.
    pub fn has_text(&self) -> bool {
        self.transcript.is_some() || self.conversation.notes > 0
    }

    /// Tells whether a microphone was open when the conversation came to its end: it was recorded until then.
    fn was_recorded_to_the_end(&self) -> bool {
        self.conversation.recorded && self.conversation.notes_from_ms.is_none()
    }

    /// Returns what became of a promise, where it was made.
    pub fn promise(&self, kind: PromiseKind) -> Option<&PromiseRecord> {
        self.promises.iter().find(|p| p.promise == kind)
    }
}

/// Returns the code with which a participant can withdraw without a name: derived from the journal's first line, so that
/// it needs no list of its own.
pub fn withdrawal_code(first: &Entry, participant: &ParticipantCode) -> String {
    let line = serde_json::to_string(first).unwrap_or_default();
    let digest = Digest::of(format!("{line}\n{participant}").as_bytes()).to_string();
    format!("{}-{}-{}", &digest[0..4], &digest[4..8], &digest[8..12])
}

//! The parts of a receipt: the format of receipt.json.

use serde::{Deserialize, Serialize};

use crate::guide::Purpose;
use crate::guide::promise::{Policy, PromiseKind};
use crate::session::event::{Answer, Because, Check, StopChoice, What};
use crate::units::{Digest, Frames, Name, ParticipantCode, Timestamp};

use super::late::JoinRecord;

/// The conversation in numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Conversation {
    /// When it began.
    pub began: Option<Timestamp>,
    /// When it ended.
    pub ended: Option<Timestamp>,
    /// True when nobody was recorded by choice.
    pub notes_only: bool,
    /// Where on the recording's clock it ended, in ms, when the conversation went on with notes only.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub notes_from_ms: Option<u64>,
    /// Whether anything was recorded.
    pub recorded: bool,
    /// Length of the recording in ms.
    pub duration_ms: u64,
    /// Segments sealed.
    pub segments: u32,
    /// Bytes they took, sealed.
    pub sealed_bytes: u64,
    /// ms of sound lost, as far as is known.
    pub lost_ms: u64,
    /// Times the program ended in the middle.
    pub interruptions: u32,
    /// Times the computer's clock was set back between two lines of the journal, by more than a minute.
    #[serde(skip_serializing_if = "is_none", default)]
    pub clock_set_back: u32,
    /// Spans off the record.
    pub off_the_record: u32,
    /// Seconds they lasted on the wall clock.
    pub off_the_record_s: u64,
    /// Notes that are there.
    pub notes: u32,
    /// Passages that were taken back and are gone.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub struck: Vec<StruckRecord>,
    /// How much of the recording's clock they take, in ms.
    #[serde(skip_serializing_if = "is_zero", default)]
    pub struck_ms: u64,
    /// Passages that were taken back and are not yet shown to be gone.
    #[serde(skip_serializing_if = "is_none", default)]
    pub being_struck: u32,
}

/// The recording of the consent, in numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ConsentTrackRecord {
    /// When it was begun.
    pub began: Timestamp,
    /// Its length in ms.
    pub duration_ms: u64,
    /// Segments sealed.
    pub segments: u32,
    /// Bytes they took, sealed.
    pub sealed_bytes: u64,
}

/// A passage that is gone: where it was and how much of it there was, never what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct StruckRecord {
    /// When it was shown to be gone.
    pub at: Timestamp,
    /// From where on the recording's clock it is gone, in ms.
    pub from_ms: u64,
    /// To where, in ms.
    pub to_ms: u64,
    /// Sealed segments removed.
    pub segments: u32,
    /// Notes removed.
    pub notes: u32,
    /// Utterances removed from the text.
    pub utterances: u32,
}

/// A withdrawal: what went and what could not be told apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct WithdrawalRecord {
    /// When.
    pub at: Timestamp,
    /// Whether a microphone was this participant's alone, so that their turns can be told apart.
    pub own_microphone: bool,
    /// Whether the moderator had pressed when they spoke, so that their turns can be told apart as well as that goes.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub by_presses: bool,
    /// Utterances of theirs that were removed from the text.
    pub utterances: u32,
    /// Notes that were removed with them: made while they spoke, or naming them.
    #[serde(skip_serializing_if = "is_none", default)]
    pub notes: u32,
    /// What of it was in an approved transcript, where they withdrew after the approval.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub approved: Option<LateWithdrawal>,
}

/// A withdrawal from a transcript that was approved before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LateWithdrawal {
    /// Not yet shown to be done.
    UnderWay,
    /// The transcript was removed as a whole.
    Whole,
    /// Their words were taken out of it.
    #[serde(rename_all = "kebab-case")]
    TakenOut {
        /// Utterances removed.
        utterances: u32,
        /// Notes removed.
        notes: u32,
    },
}

/// Fields that are zero are left out, so that receipts without them read and write as they always did.
fn is_zero(n: &u64) -> bool {
    *n == 0
}

/// The same, for counts.
fn is_none(n: &u32) -> bool {
    *n == 0
}

/// What became of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Kept.
    Kept,
    /// Still to be kept, and in time.
    Open,
    /// Not kept in time.
    Late,
    /// Its keeping was begun and could not be shown.
    Failed,
    /// There was no occasion for it.
    DidNotArise,
}

/// A promise and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct PromiseRecord {
    /// The promise.
    pub promise: PromiseKind,
    /// What became of it.
    pub outcome: Outcome,
    /// By when at the latest, where it has a day.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub due: Option<Timestamp>,
    /// When it was kept, where that is a moment.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub at: Option<Timestamp>,
}

/// A text that was read aloud.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct TextRead {
    /// The consent item.
    pub item: Name,
    /// What a yes to it permits.
    pub purpose: Purpose,
    /// SHA-256 of text and question; none when it was not read.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub text: Option<Digest>,
    /// When it was read last.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub at: Option<Timestamp>,
}

/// A participant and their answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ParticipantRecord {
    /// The code.
    pub code: ParticipantCode,
    /// The times they came while the conversation was under way.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub joined: Vec<JoinRecord>,
    /// When they left, if they did.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub left: Option<Timestamp>,
    /// When they took back what they said, and what came of it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub withdrew: Option<WithdrawalRecord>,
    /// How consent was given elsewhere, as declared.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub declared: Option<String>,
    /// Every answer, in order; the last one to an item counts.
    pub answers: Vec<AnswerRecord>,
    /// The code on this participant's copy, with which they can withdraw without giving a name.
    pub withdrawal_code: String,
}

/// An answer to a consent item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct AnswerRecord {
    /// The item.
    pub item: Name,
    /// What a yes to it permits.
    pub purpose: Purpose,
    /// The answer.
    pub answer: Answer,
    /// SHA-256 of the text and question it answers.
    pub text: Digest,
    /// When it was given.
    pub at: Timestamp,
}

/// A stop that a participant asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct StopRecord {
    /// When.
    pub at: Timestamp,
    /// Where on the recording's clock, in ms.
    pub offset_ms: u64,
    /// From the key to the last sample, in ms.
    pub silence_ms: u64,
    /// What was decided about what had been said.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub choice: Option<StopChoice>,
}

/// The transcript in numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct TranscriptRecord {
    /// When it was made.
    pub at: Timestamp,
    /// Name of the model.
    pub model: String,
    /// SHA-256 of the model's file.
    pub model_digest: Digest,
    /// Words.
    pub words: u32,
    /// ms in which a voice was found.
    pub voiced_ms: u64,
    /// ms of those with text, or marked unintelligible.
    pub covered_ms: u64,
    /// Stretches with a voice and no text.
    pub holes: u32,
    /// Whether it counts as complete.
    pub complete: bool,
    /// SHA-256 of the sealed transcript.
    pub sealed: Digest,
    /// Stretches that a person marked as unintelligible.
    #[serde(skip_serializing_if = "is_zero", default)]
    pub marked: u64,
    /// When a person accepted it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub accepted: Option<Timestamp>,
}

/// The de-identified transcript that was approved, in numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ApprovalRecord {
    /// When a person approved it.
    pub at: Timestamp,
    /// What it came to.
    #[serde(flatten)]
    pub approval: crate::session::Approval,
}

/// A destruction, with every attempt at it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct DestructionRecord {
    /// Of what.
    pub what: What,
    /// Why.
    pub because: Because,
    /// When it was begun.
    pub begun: Timestamp,
    /// The attempts, each with its checks.
    pub attempts: Vec<AttemptRecord>,
    /// Whether the last attempt was checked and every check held.
    pub verified: bool,
}

/// An attempt at a destruction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct AttemptRecord {
    /// When it was done and checked.
    pub at: Timestamp,
    /// Files removed.
    pub files: u32,
    /// Bytes they held.
    pub bytes: u64,
    /// The checks.
    pub checks: Vec<Check>,
}

/// More time that was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ExtensionRecord {
    /// For the recording, the raw text, or the recording of the consent.
    pub what: What,
    /// When it was taken.
    pub at: Timestamp,
    /// What the last day was before.
    pub was: Timestamp,
    /// Until when.
    pub until: Timestamp,
    /// Why, as the researcher typed it.
    pub reason: String,
}

/// Periods that were applied to the session after it was prepared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct PolicyRecord {
    /// When.
    pub at: Timestamp,
    /// The policy from then on.
    pub policy: Policy,
}

/// The imported file, where it was to go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct SourceRecord {
    /// When its destruction was begun.
    pub begun: Timestamp,
    /// Frames of it that read back the same from the sealed pieces.
    pub frames: Frames,
    /// When it was gone; none when that was never shown, because a check did not hold or none was made.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub at: Option<Timestamp>,
    /// Bytes it held.
    pub bytes: u64,
    /// The checks.
    pub checks: Vec<Check>,
}

/// Something that lies outside what was checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NotCovered {
    /// Backups of this computer or folder.
    Backups,
    /// Snapshots and older versions kept by a file system or a synchronising service.
    Snapshots,
    /// Memory that the system wrote to disk.
    Swap,
    /// What the disk itself keeps of overwritten blocks.
    DiskRemnants,
    /// Other devices in the room.
    OtherDevices,
    /// The file that was imported.
    SourceFile,
    /// What the disk keeps of the imported file, which was not sealed.
    SourceRemnants,
    /// Copies that somebody made of sealed files and keys.
    Copies,
    /// Files that were exported from an approved transcript before somebody withdrew.
    ExportedFiles,
}

/// The journal a receipt was made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct JournalReference {
    /// Its number of lines then.
    pub lines: u64,
    /// SHA-256 of the last entry as JSON, that is of its line without the check sum that the file adds. The entry holds the
    /// digest of the line before it, so this stands for all of them.
    pub head: Digest,
}

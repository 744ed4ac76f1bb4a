//! The state of a session, as its journal tells it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::guide::promise::{Policy, PromiseKind};
use crate::units::{Digest, Frames, Name, Offset, ParticipantCode, SessionId, Timestamp};

use super::after_approval::TakenOut;
use super::approval::Approval;
use super::consent_track::ConsentTrack;
use super::deadlines::{Extension, SourceGone};
use super::event::{
    Answer, Because, Check, ConsentReference, GuideReference, NoteKind, Participant, SourceKind, StopChoice, TopicMark,
    What,
};
use super::newcomers::Joined;
use super::second_thoughts::Strike;
use super::speaking::Speaking;

/// Where a session is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Set up; nothing was asked yet.
    Prepared,
    /// The consent script is being read.
    Consenting,
    /// The microphone is open.
    Recording,
    /// The session goes on, the microphone is closed.
    OffTheRecord,
    /// The session goes on without a recording.
    NotesOnly,
    /// The microphone was stopped. After a participant's wish, keep or destroy is to be decided first
    /// ([`Session::stop_to_decide`]); otherwise, or after "keep", the session can be closed.
    Stopped,
    /// The program ended in the middle; not decided yet whether it goes on.
    Interrupted,
    /// The conversation is over and sealed.
    Closed,
    /// A transcript exists; the recording too.
    Transcribed,
    /// The transcript was accepted (or, under `until-transcribed`, found complete); the recording is being destroyed or
    /// is gone.
    Accepted,
    /// The anonymised transcript was approved; the raw text is gone.
    Anonymised,
    /// Nobody took part.
    Declined,
    /// Everything was destroyed: a participant stopped or withdrew, or the researcher asked for it.
    Withdrawn,
}

/// What is still held of something that was promised to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Held {
    /// There never was any.
    Nothing,
    /// It lies sealed on disk.
    Sealed,
    /// Its destruction has begun and was not finished.
    Destroying(Because),
    /// It was destroyed.
    Destroyed(Destruction),
}

/// A destruction that was carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Destruction {
    /// When it was done.
    pub at: Timestamp,
    /// Why.
    pub because: Because,
    /// Files removed.
    pub files: u32,
    /// Bytes they held.
    pub bytes: u64,
    /// The checks made.
    pub checks: Vec<Check>,
}

/// The stop of a conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stop {
    /// When.
    pub at: Timestamp,
    /// Where on the recording's clock.
    pub offset: Offset,
    /// True when a participant wanted to stop, false when the session came to its end.
    pub wished: bool,
    /// From the key to the last sample taken, in ms.
    pub silence_ms: u64,
}

/// A session: what its journal says, folded.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    /// Its name.
    pub id: SessionId,
    /// When it was prepared.
    pub prepared_at: Timestamp,
    /// When recording or notes began.
    pub began_at: Option<Timestamp>,
    /// When it was closed, stopped for good, or declined.
    pub ended_at: Option<Timestamp>,
    /// The guide it follows.
    pub guide: GuideReference,
    /// What was promised about keeping, when the session was prepared. Never changes.
    pub promised: Policy,
    /// What is done about keeping: as promised, unless the study's later periods were applied to this session.
    pub policy: Policy,
    /// The policies that were applied later, and when.
    pub policy_changes: Vec<(Timestamp, Policy)>,
    /// Every time somebody took more time.
    pub extensions: Vec<Extension>,
    /// Until when the recording has more time.
    pub recording_until: Option<Timestamp>,
    /// Until when the raw text has more time.
    pub raw_until: Option<Timestamp>,
    /// What became of the imported file, where it was to go.
    pub source_gone: Option<SourceGone>,
    /// The promises its consent script makes.
    pub promises: Vec<PromiseKind>,
    /// Its consent items, in order.
    pub consent: Vec<ConsentReference>,
    /// Its topics' ids, in order.
    pub topics: Vec<Name>,
    /// Where the sound comes from.
    pub source: SourceKind,
    /// Everybody who was to take part.
    pub participants: Vec<Participant>,
    /// Those who left, or never joined after saying no.
    pub left: Vec<ParticipantCode>,
    /// Those who came while the conversation was under way: the last time they did.
    pub joined: BTreeMap<ParticipantCode, Joined>,
    /// Where it is on its way.
    pub stage: Stage,
    /// True when nobody was ever recorded.
    pub notes_only: bool,
    /// From where and when on the session goes without a recording that it began with.
    pub notes_from: Option<(Offset, Timestamp)>,
    /// Texts read: item → digest of the text and question read last.
    pub read: BTreeMap<Name, Digest>,
    /// Answers: item, participant → the last answer, the digest of the text it answers, and when.
    pub answers: BTreeMap<(Name, ParticipantCode), (Answer, Digest, Timestamp)>,
    /// Consent declared from elsewhere (import): participant → how.
    pub declared: BTreeMap<ParticipantCode, String>,
    /// Device in use, once the recording began.
    pub device: Option<String>,
    /// Channels recorded; 0 before the recording began.
    pub channels: u16,
    /// Frames sealed so far.
    pub sealed: Frames,
    /// Segments sealed so far.
    pub segments: u32,
    /// Bytes they take.
    pub sealed_bytes: u64,
    /// ms of sound that were lost, as far as is known.
    pub lost_ms: u64,
    /// Times somebody went off the record.
    pub off_the_record: u32,
    /// The topic that is open.
    pub topic: Option<Name>,
    /// When topics were entered, in order.
    pub timeline: Vec<(Offset, Name)>,
    /// Who was pressed to be speaking, and from where, in order.
    pub speaking: Vec<(Offset, Speaking)>,
    /// How far topics came.
    pub marks: BTreeMap<Name, TopicMark>,
    /// Probes asked: topic, place in its list.
    pub probes: BTreeSet<(Name, usize)>,
    /// Points of presentations shown so far: section → how many.
    pub points: BTreeMap<Name, usize>,
    /// Probes of the interviewer's own, in order: the topic, and the number of the note that holds the words. They stay when
    /// the note was struck, so that the others keep their places.
    pub own_probes: Vec<(Name, u32)>,
    /// Notes that are there: number, kind, place.
    pub notes: Vec<(u32, NoteKind, Offset)>,
    /// Notes ever written, those that were struck included: the number of the last one.
    pub notes_written: u32,
    /// Passages taken back and not yet shown to be gone: from, to.
    pub striking: Vec<(Offset, Offset)>,
    /// Passages that are gone.
    pub struck: Vec<Strike>,
    /// Participants who took back everything they said.
    pub withdrawn: Vec<ParticipantCode>,
    /// Those among them whose turns are still in the text of a group.
    pub removing: Vec<ParticipantCode>,
    /// The stop, if there was one.
    pub stopped: Option<Stop>,
    /// What was decided after a participant wanted to stop.
    pub stop_choice: Option<StopChoice>,
    /// Times the program ended in the middle.
    pub interruptions: u32,
    /// What the transcription came to.
    pub transcription: Option<Transcription>,
    /// When it was accepted, and whether the transcript was complete.
    pub accepted: Option<(Timestamp, bool)>,
    /// When the de-identified transcript was approved, and what it came to.
    pub approval: Option<(Timestamp, Approval)>,
    /// What was taken out of the approved transcript since, and when.
    pub taken_out: Vec<(Timestamp, TakenOut)>,
    /// The recording.
    pub recording: Held,
    /// The raw text: utterances, notes, names.
    pub raw: Held,
    /// The recording of the consent, apart from the conversation.
    pub consent_track: ConsentTrack,
    /// The destruction that has begun and is not verified yet.
    pub destroying: Option<(What, Because)>,
    /// The last attempt at it in which a check did not hold; none once an attempt was verified.
    pub failed: Option<Destruction>,
    /// The last receipt.
    pub receipt: Option<Digest>,
}

/// What a transcription came to, in numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transcription {
    /// Name of the model.
    pub model: String,
    /// SHA-256 of the model's file.
    pub model_digest: Digest,
    /// When it was done.
    pub at: Timestamp,
    /// Utterances found.
    pub utterances: u32,
    /// Words in them.
    pub words: u32,
    /// ms in which voices were found.
    pub voiced_ms: u64,
    /// ms of those covered by text or marked unintelligible.
    pub covered_ms: u64,
    /// Stretches with a voice and no text.
    pub holes: u32,
    /// Whether it counts as complete.
    pub complete: bool,
    /// SHA-256 of the sealed transcript.
    pub sealed: Digest,
    /// How many times a person had a part of it made better.
    pub mended: u32,
    /// Stretches a person marked unintelligible.
    pub marked: u32,
}

impl Session {
    /// Returns the participants who are (still) present, in order.
    pub fn present(&self) -> impl Iterator<Item = &Participant> {
        self.participants.iter().filter(|p| !self.left.contains(&p.code))
    }

    /// Returns the moment at which the recording must be gone at the latest, if there is one and it isn't; more time that was
    /// taken counts.
    pub fn recording_due(&self) -> Option<Timestamp> {
        match self.recording {
            Held::Sealed | Held::Destroying(_) => {
                Some(self.recording_until.unwrap_or_else(|| self.after_the_beginning(self.policy.days)))
            }
            Held::Nothing | Held::Destroyed(_) => None,
        }
    }

    /// Returns the moment at which the raw text must be gone at the latest, if there is any and it isn't.
    ///
    /// Only where the consent script promised it ([`PromiseKind::DestroyRaw`]).
    pub fn raw_due(&self) -> Option<Timestamp> {
        if !self.promises.contains(&PromiseKind::DestroyRaw) {
            return None;
        }
        match self.raw {
            Held::Sealed | Held::Destroying(_) => {
                Some(self.raw_until.unwrap_or_else(|| self.after_the_beginning(self.policy.raw_days)))
            }
            Held::Nothing | Held::Destroyed(_) => None,
        }
    }

    /// Returns the moment so many days after the conversation began, or after it was prepared where it never did.
    pub(super) fn after_the_beginning(&self, days: u32) -> Timestamp {
        self.began_at.unwrap_or(self.prepared_at).plus_days(i64::from(days))
    }

    /// Returns what is being destroyed and not verified yet, for finishing at the next start.
    pub fn unfinished_destruction(&self) -> Option<(What, Because)> {
        self.destroying
    }

    /// Tells whether a participant wanted to stop and it is not decided yet what happens with what was said.
    pub fn stop_to_decide(&self) -> bool {
        self.stage == Stage::Stopped && self.stop_choice.is_none() && self.stopped.is_some_and(|stop| stop.wished)
    }

    /// Tells whether the session goes on with notes and without recording anybody, from the beginning or by now.
    pub fn takes_notes(&self) -> bool {
        self.notes_only || self.notes_from.is_some()
    }

    /// Tells whether the conversation is going on, on or off the record or with notes only.
    pub fn is_live(&self) -> bool {
        matches!(self.stage, Stage::Recording | Stage::OffTheRecord | Stage::NotesOnly)
    }

    /// Tells whether anything sealed is there that was promised to go: the recording, the raw text, the recording of the consent.
    pub fn holds_anything(&self) -> bool {
        [&self.recording, &self.raw, &self.consent_track.held].into_iter().any(|held| *held == Held::Sealed)
    }

    /// Tells whether the conversation has not begun yet.
    pub fn is_before_the_start(&self) -> bool {
        matches!(self.stage, Stage::Prepared | Stage::Consenting)
    }
}

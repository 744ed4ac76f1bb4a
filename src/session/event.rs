//! The journal's vocabulary. Content-free: codes, ids, counts, offsets and digests only.

use serde::{Deserialize, Serialize};

use super::after_approval::TakenOut;
use super::approval::Approval;
use crate::guide::promise::{Policy, PromiseKind};
use crate::guide::{GuideKind, OnNo, Purpose};
use crate::units::{Digest, Frames, Language, Name, Offset, ParticipantCode, SessionId, Timestamp};

use super::speaking::Speaking;

pub use super::mending::Mending;
pub use super::note::NoteKind;
pub use super::removal::{Because, Check, TextLeft, What, all_held};

/// One line of the journal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Version of the line's format.
    pub v: u32,
    /// Number of the line, from 1.
    pub n: u64,
    /// When it was written.
    pub at: Timestamp,
    /// SHA-256 of the line before, without its newline; of the empty text for the first.
    pub prev: Digest,
    /// What happened.
    #[serde(flatten)]
    pub event: Event,
}

/// Something that happened in a session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Event {
    /// The session was set up. Always the first.
    Prepared {
        /// Its name.
        session: SessionId,
        /// The program's version.
        luister: String,
        /// The guide it follows.
        guide: GuideReference,
        /// The participants, by code.
        participants: Vec<Participant>,
        /// What was promised about keeping, as the study had it then.
        policy: Policy,
        /// The promises the consent script makes.
        promises: Vec<PromiseKind>,
        /// The consent items, in order.
        consent: Vec<ConsentReference>,
        /// The topics' ids, in order.
        topics: Vec<Name>,
        /// Where the sound will come from.
        source: SourceKind,
    },
    /// The microphone was tried before the session; nothing of it was kept.
    MicrophoneChecked {
        /// `MICROPHONE` or `FILE`: a device's own name can be a person's.
        device: String,
        /// Whether sound arrived.
        heard: bool,
    },
    /// A consent item's text was on the screen to be read aloud.
    ConsentRead {
        /// The item.
        item: Name,
        /// SHA-256 of the exact text and question, placeholders filled in: the same that an answer to it carries.
        text: Digest,
    },
    /// A participant answered a consent item.
    ConsentAnswered {
        /// Who.
        participant: ParticipantCode,
        /// To which item.
        item: Name,
        /// What they answered.
        answer: Answer,
        /// SHA-256 of the exact text and question that were asked.
        text: Digest,
    },
    /// The microphone was opened to record what is read and answered from here on, on a track of its own.
    ConsentTrackStarted {
        /// `MICROPHONE` or `FILE`: a device's own name can be a person's.
        device: String,
        /// Channels recorded.
        channels: u16,
    },
    /// A segment of that track is safely on disk.
    ConsentSegmentSealed(SealedSegment),
    /// That microphone was closed (or the program ended, and this was written at the next start).
    ConsentTrackStopped {
        /// How long the track is.
        duration: Offset,
    },
    /// Consent that was given before, elsewhere (an imported recording).
    ConsentDeclared {
        /// Whose.
        participant: ParticipantCode,
        /// How it was given, as declared.
        how: String,
    },
    /// A participant does not (or no longer) take part.
    ParticipantLeft {
        /// Who.
        participant: ParticipantCode,
    },
    /// Somebody came to a conversation that was under way. From here on nothing is captured until everybody present has
    /// answered.
    ParticipantJoined {
        /// Who.
        participant: ParticipantCode,
        /// Where.
        offset: Offset,
    },
    /// The moderator of a group pressed who speaks from here on.
    SpeakerNow {
        /// Who.
        who: Speaking,
        /// Where.
        offset: Offset,
    },
    /// Nobody is recorded in this session, or from here on.
    NotesOnlyChosen,
    /// Nobody takes part: the session ended before it began.
    Declined,
    /// The microphone was opened and the recording began.
    RecordingStarted {
        /// `MICROPHONE` or `FILE`: a device's own name can be a person's.
        device: String,
        /// Channels recorded.
        channels: u16,
    },
    /// A session without recording began.
    NotesStarted,
    /// A segment is safely on disk.
    SegmentSealed(SealedSegment),
    /// A segment that was on disk when the program started again after an interruption.
    SegmentFound(SealedSegment),
    /// Sound was lost.
    SoundLost {
        /// Where on the recording's clock.
        offset: Offset,
        /// How much, in ms of wall time.
        lost_ms: u64,
        /// Why: `overrun`, `disappeared`, `silent`, `suspended` (the computer slept).
        cause: String,
    },
    /// The participants asked for something to stay unrecorded.
    WentOffTheRecord {
        /// Where.
        offset: Offset,
    },
    /// The recording went on.
    CameBackOnTheRecord {
        /// Where.
        offset: Offset,
    },
    /// A topic was opened.
    TopicEntered {
        /// Which.
        topic: Name,
        /// Where.
        offset: Offset,
    },
    /// The interviewer said how far a topic came.
    TopicMarked {
        /// Which.
        topic: Name,
        /// How far.
        mark: TopicMark,
        /// Where.
        offset: Offset,
    },
    /// What was said about how far a topic came was taken back: a slip of the hand.
    TopicUnmarked {
        /// Which.
        topic: Name,
        /// Where.
        offset: Offset,
    },
    /// A probe was asked (or unticked).
    ProbeTicked {
        /// The topic.
        topic: Name,
        /// Its place in the topic's list, from 0.
        probe: usize,
        /// Whether it now counts as asked.
        asked: bool,
        /// Where.
        offset: Offset,
    },
    /// A point of a presentation was shown, after those before it.
    PointShown {
        /// The section it belongs to.
        section: Name,
        /// Its place in the section's list, from 0.
        point: usize,
        /// Where.
        offset: Offset,
    },
    /// A note was sealed; its text is not here.
    NoteWritten {
        /// Its number, from 1.
        number: u32,
        /// What kind.
        kind: NoteKind,
        /// Where.
        offset: Offset,
    },
    /// The microphone was stopped.
    Stopped {
        /// Where.
        offset: Offset,
        /// True when a participant wanted to stop, false when the session came to its end.
        wished: bool,
        /// From the key to the last sample taken, in ms.
        silence_ms: u64,
    },
    /// After a wish to stop: keep what was said, or destroy everything.
    StopDecided {
        /// Which.
        choice: StopChoice,
    },
    /// The program ended without closing the session; written at the next start.
    Interrupted {
        /// The last sealed sample.
        sealed: Offset,
    },
    /// The session went on after an interruption.
    Resumed {
        /// Where.
        offset: Offset,
    },
    /// The conversation is over and everything is sealed.
    Closed {
        /// Length of the recording.
        duration: Offset,
        /// Segments sealed.
        segments: u32,
    },
    /// The recording was transcribed; the text is sealed, written and read back.
    Transcribed {
        /// Name of the model.
        model: String,
        /// SHA-256 of the model's file.
        model_digest: Digest,
        /// Utterances found.
        utterances: u32,
        /// Words in them.
        words: u32,
        /// ms in which voices were found.
        voiced_ms: u64,
        /// ms of those that are covered by text or marked unintelligible.
        covered_ms: u64,
        /// Stretches in which a voice was found and no text stands.
        holes: u32,
        /// Whether this counts as complete.
        complete: bool,
        /// SHA-256 of the sealed transcript.
        sealed: Digest,
    },
    /// A person had a part of the transcript made better; the text is sealed anew, written and read back.
    TextMended {
        /// What was done.
        how: Mending,
        /// From where on the recording's clock.
        from: Offset,
        /// To where.
        to: Offset,
        /// Name of the model that heard it again.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        model: Option<String>,
        /// SHA-256 of that model's file.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        model_digest: Option<Digest>,
        /// What the transcript comes to now.
        text: TextLeft,
    },
    /// Pieces of the text are being sealed from here on: there is raw text, though no transcript yet.
    WritingOutBegun,
    /// A person read the account of the transcript and accepted it.
    Accepted {
        /// Whether the transcript was complete by the measure.
        complete: bool,
    },
    /// The de-identified transcript stands, written and read back; a person approved it.
    Approved(Approval),
    /// Destruction is going on; from here on nothing of it may be used.
    DestructionBegun {
        /// Of what.
        what: What,
        /// Why.
        because: Because,
    },
    /// Destruction is done and was verified.
    DestructionDone {
        /// Of what.
        what: What,
        /// Files removed.
        files: u32,
        /// Bytes they held.
        bytes: u64,
        /// The checks made, each with its result.
        checks: Vec<Check>,
    },
    /// A passage was taken back; from here on nothing of it may be used.
    StrikeBegun {
        /// From where on the recording's clock, as asked.
        from: Offset,
        /// To where, as asked.
        to: Offset,
    },
    /// Nothing of the passage is left; that was checked.
    Struck {
        /// From where, as asked.
        from: Offset,
        /// To where, as asked.
        to: Offset,
        /// From where it is gone: never later than asked, because whole segments go.
        removed_from: Offset,
        /// To where it is gone: never earlier than asked, unless the recording ended there.
        removed_to: Offset,
        /// Segments removed.
        segments: u32,
        /// The numbers of the segments that are gone from this span, first and last; none when there was no sound of it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        numbers: Option<(u32, u32)>,
        /// Notes removed.
        notes: u32,
        /// Utterances removed from the transcript.
        utterances: u32,
        /// What the transcript comes to now, where there is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<TextLeft>,
        /// The checks made, each with its result.
        checks: Vec<Check>,
    },
    /// A participant took back everything they said.
    Withdrew {
        /// Who.
        participant: ParticipantCode,
    },
    /// The turns of a participant who withdrew from a group are gone from its text.
    TurnsRemoved {
        /// Whose.
        participant: ParticipantCode,
        /// Utterances removed.
        utterances: u32,
        /// The numbers of the notes that went with them.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        notes: Vec<u32>,
        /// What the transcript comes to now.
        text: TextLeft,
    },
    /// The words of a participant who withdrew after the approval are gone from the approved transcript of a group.
    ApprovedTakenBack(TakenOut),
    /// Somebody took more time for a destruction that was promised by a day. Makes the promise no longer: what goes after the
    /// promised day was not kept in time.
    Extended {
        /// The recording or the raw text.
        what: What,
        /// Until when.
        until: Timestamp,
        /// Why, as the researcher typed it: no names.
        reason: String,
    },
    /// The study's present periods hold for this session from here on. What was promised stays what it was.
    PolicyChanged {
        /// The policy from here on.
        policy: Policy,
    },
    /// The imported file was held against what reads back from the sealed pieces, sample by sample, and is about to go.
    SourceDestructionBegun {
        /// Frames that were the same.
        frames: Frames,
    },
    /// The imported file was overwritten and removed where it lay.
    SourceDestroyed {
        /// Bytes it held.
        bytes: u64,
        /// The checks made, each with its result.
        checks: Vec<Check>,
    },
    /// A receipt was written.
    ReceiptMade {
        /// SHA-256 of receipt.json.
        receipt: Digest,
    },
}

/// Which guide, exactly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct GuideReference {
    /// Its id.
    pub id: Name,
    /// Its version.
    pub version: String,
    /// Its title.
    pub title: String,
    /// Its language.
    pub language: Language,
    /// Interview or focus group.
    pub kind: GuideKind,
    /// SHA-256 of its file.
    pub digest: Digest,
}

/// A consent item as this session's guide has it; the words themselves lie in the session's copy of the guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ConsentReference {
    /// The item.
    pub item: Name,
    /// What a yes permits.
    pub purpose: Purpose,
    /// What follows a no.
    pub on_no: OnNo,
    /// Whether it wants an answer of every participant.
    pub asked: bool,
}

/// A participant, known by code only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Participant {
    /// The code.
    pub code: ParticipantCode,
    /// The channel of the recording that is this person's microphone, from 0; none when microphones are shared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<u16>,
}

/// Where the sound comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// A microphone.
    Microphone,
    /// A file in the microphone's place (practice, tests, the demo).
    File,
    /// An existing recording.
    Import,
}

/// A yes or a no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
}

/// A piece of sealed audio as it lies on disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct SealedSegment {
    /// Its number, from 1; the file is `audio/NNNNNN.wav.age`, or `consent/NNNNNN.wav.age` for the track of the consent.
    pub number: u32,
    /// Its first frame on the recording's clock.
    pub first: Frames,
    /// How many frames it holds.
    pub frames: Frames,
    /// Size of the sealed file in bytes.
    pub bytes: u64,
    /// SHA-256 of the sealed file.
    pub sealed: Digest,
}

/// How far a topic came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TopicMark {
    /// Fully.
    Asked,
    /// In part.
    Partly,
    /// Left out on purpose.
    Skipped,
    /// To be returned to.
    Postponed,
}

/// What happens with what was said after somebody wanted to stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StopChoice {
    /// It is kept, under the same promises.
    Keep,
    /// Everything is destroyed now.
    Destroy,
}

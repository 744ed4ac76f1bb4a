//! What people wish for, and why a wish may be refused.

use crate::guide::promise::Policy;
use crate::units::{Digest, Frames, Name, Offset, ParticipantCode, Timestamp};

use super::approval::Approval;
use super::event::{Answer, Because, Event, NoteKind, StopChoice, TopicMark, What};
use super::speaking::Speaking;

/// A wish. [`super::decide`] turns it into events or a [`Refusal`].
#[allow(missing_docs, reason = "each variant's sentence speaks of its fields, which have the events' names")]
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// A consent item is on the screen.
    ReadConsent { item: Name, text: Digest },
    /// A participant answers the item.
    AnswerConsent { participant: ParticipantCode, item: Name, answer: Answer, text: Digest },
    /// Consent was given elsewhere, before (import).
    DeclareConsent { participant: ParticipantCode, how: String },
    /// A participant goes.
    Leave { participant: ParticipantCode },
    /// Somebody joins a conversation that is under way and not being recorded.
    Join { participant: ParticipantCode, offset: Offset },
    /// Say who speaks from here on.
    Speak { who: Speaking, offset: Offset },
    /// Go on without recording anybody.
    ChooseNotesOnly,
    /// Nobody takes part.
    Decline,
    /// Open the microphone for the consent itself.
    StartConsentTrack { device: String, channels: u16 },
    /// Close it.
    StopConsentTrack,
    /// Open the microphone and record; the device and channels are as the recorder will have them.
    StartRecording { device: String, channels: u16 },
    /// Begin without recording (after `ChooseNotesOnly`).
    StartNotes,
    /// Off the record.
    GoOffTheRecord { offset: Offset },
    /// On the record again.
    ComeBackOnTheRecord { offset: Offset },
    /// Open a topic.
    EnterTopic { topic: Name, offset: Offset },
    /// Say how far a topic came.
    MarkTopic { topic: Name, mark: TopicMark, offset: Offset },
    /// Take back what was said about how far a topic came.
    UnmarkTopic { topic: Name, offset: Offset },
    /// Tick or untick a probe.
    TickProbe { topic: Name, probe: usize, asked: bool, offset: Offset },
    /// Show the next point of a presentation.
    ShowPoint { section: Name, point: usize, offset: Offset },
    /// A note was sealed.
    WriteNote { kind: NoteKind, offset: Offset },
    /// The microphone has been stopped.
    Stop { offset: Offset, wished: bool, silence_ms: u64 },
    /// Keep or destroy, after a wished stop.
    DecideStop { choice: StopChoice },
    /// Go on after an interruption.
    Resume { offset: Offset },
    /// Everything is sealed; the session is over.
    Close,
    /// Accept the transcript. `despite_holes` is how a person accepts an incomplete one, knowingly.
    Accept { despite_holes: DespiteHoles },
    /// Approve the de-identified transcript, which is written and reads back the same; the raw text goes.
    Approve { approval: Approval },
    /// Destroy.
    Destroy { what: What, because: Because },
    /// Take a passage back.
    Strike { from: Offset, to: Offset },
    /// A participant takes back everything they said.
    Withdraw { participant: ParticipantCode },
    /// Take more time for a destruction that was promised by a day.
    Extend { what: What, until: Timestamp, reason: String },
    /// Let the study's present periods hold for this session.
    ChangePolicy { policy: Policy },
    /// The imported file may go: this many frames of it read back the same.
    DestroySource { frames: Frames },
    /// Something that a worker saw happen (a segment sealed, sound lost, a transcript made, destruction done …).
    Note(Event),
}

/// Whether an incomplete transcript is accepted knowingly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DespiteHoles {
    /// Only a complete one.
    No,
    /// Also an incomplete one: a person looked and said so.
    Yes,
}

/// Why a wish is not followed. An answer, not an error.
#[allow(missing_docs, reason = "each variant's sentence speaks of its fields")]
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The wish does not belong to this stage.
    #[error("not in this stage")]
    NotNow,
    /// The participant is not in this session or has left.
    #[error("{0} does not take part")]
    NotHere(ParticipantCode),
    /// The participant is in this session already.
    #[error("{0} takes part already")]
    HereAlready(ParticipantCode),
    /// There is no seat left.
    #[error("nobody more can take part")]
    Full,
    /// Not everybody present has answered this item.
    #[error("{participant} has not answered {item}")]
    NotAnswered { participant: ParticipantCode, item: Name },
    /// Somebody present said no to being recorded.
    #[error("{0} said no to being recorded")]
    SaidNo(ParticipantCode),
    /// Somebody present said no to taking part and has not left.
    #[error("{0} said no to taking part")]
    WillNotTakePart(ParticipantCode),
    /// The guide has no item that asks for permission to record.
    #[error("the guide does not ask for permission to record")]
    NeverAsked,
    /// There is no such item, topic or probe.
    #[error("the guide has no `{0}`")]
    Unknown(Name),
    /// The transcript is not complete.
    #[error("{holes} stretches with a voice have no text")]
    Incomplete { holes: u32 },
    /// There is no transcript yet.
    #[error("there is no transcript yet")]
    NoTranscript,
    /// The transcript was not accepted yet; its recording is still there.
    #[error("the transcript was not accepted yet")]
    AcceptFirst,
    /// There is nothing left to destroy.
    #[error("there is nothing left to destroy")]
    NothingLeft,
    /// Nobody is present.
    #[error("nobody is present")]
    NobodyHere,
    /// The item was not read before it was answered, or other words were read.
    #[error("`{0}` was not read in these words")]
    NotRead(Name),
    /// This session was chosen to go without a recording.
    #[error("this session goes without a recording")]
    NotesOnly,
    /// Notes without a recording were not chosen.
    #[error("notes without a recording were not chosen")]
    NotesNotChosen,
    /// The session is live; it has to be stopped first.
    #[error("the conversation is going on")]
    StillLive,
    /// A participant wanted to stop: keep or destroy comes first.
    #[error("keep or destroy is not decided yet")]
    DecideFirst,
    /// Destruction has begun; nothing else may happen before it is done.
    #[error("destruction has begun")]
    BeingDestroyed,
    /// A passage is being struck, or a participant's turns removed; what would use the text comes after.
    #[error("something that was taken back is being removed")]
    BeingStruck,
    /// The passage ends before it begins, or lies where nothing was recorded.
    #[error("there is no such passage")]
    NoPassage,
    /// More time would end no later than the last day there is.
    #[error("the last day is {due} already")]
    NotLater { due: Timestamp },
    /// More time wants a reason: a line of text, not longer than [`super::REASON`] characters.
    #[error("no reason was given")]
    NoReason,
    /// There is no recording (any more) to transcribe.
    #[error("there is no recording")]
    NoRecording,
    /// Consent from elsewhere counts for an imported recording only.
    #[error("consent can be declared for an import only")]
    AskThem,
    /// Numbers of segments and notes follow each other without a gap.
    #[error("number {found} where {expected} comes next")]
    OutOfOrder { expected: u32, found: u32 },
    /// Only what a worker sees can be noted; this is a decision of a person.
    #[error("that is not something a worker sees")]
    NotAnObservation,
}

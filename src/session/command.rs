//! What people wish for, and why a wish may be refused.

use crate::units::{Digest, Name, Offset, ParticipantCode};

use super::event::{Answer, Because, Event, NoteKind, StopChoice, TopicMark, What};

/// A wish. [`super::decide`] turns it into events or a [`Refusal`].
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
    /// Go on without recording anybody.
    ChooseNotesOnly,
    /// Nobody takes part.
    Decline,
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
    /// Tick or untick a probe.
    TickProbe { topic: Name, probe: usize, asked: bool, offset: Offset },
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
    /// Destroy.
    Destroy { what: What, because: Because },
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
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The wish does not belong to this stage.
    #[error("not in this stage")]
    NotNow,
    /// The participant is not in this session or has left.
    #[error("{0} does not take part")]
    NotHere(ParticipantCode),
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
    /// There is nothing left to destroy.
    #[error("there is nothing left to destroy")]
    NothingLeft,
}

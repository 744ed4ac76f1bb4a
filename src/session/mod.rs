//! What happened: a wish becomes events, events become the state.
//!
//! [`decide`] says which events a command leads to, or refuses with a reason. [`apply`] folds an event into the state and
//! never fails, so that living through a session and opening it again are the same code. This room deliberately knows no
//! clock, no disk and no microphone; it never holds what was said, nor a name.

mod apply;
mod command;
mod decide;
mod event;
mod sentences;
mod state;

pub use apply::{apply, replay};
pub use command::{Command, DespiteHoles, Refusal};
pub use decide::decide;
pub use event::{
    Answer, Because, Check, ConsentReference, Entry, Event, GuideReference, NoteKind, Participant, SealedSegment,
    SourceKind, StopChoice, TopicMark, What,
};
pub use sentences::sentences;
pub use state::{Destruction, Held, Session, Stage, Transcription};

//! What happened: a wish becomes events, events become the state.
//!
//! [`decide`] says which events a command leads to, or refuses with a reason. [`apply`] folds an event into the state and
//! never fails, so that living through a session and opening it again are the same code. This room deliberately knows no
//! clock, no disk and no microphone; it never holds what was said, nor a name.

mod after_approval;
mod apply;
mod approval;
mod beside;
mod command;
mod consent;
mod consent_track;
mod deadlines;
mod decide;
mod event;
mod gaps;
mod law;
mod listening;
mod mending;
mod newcomers;
mod note;
pub mod receipt;
mod removal;
mod second_thoughts;
mod sentences;
mod speaking;
mod state;

pub use after_approval::{TakenOut, stands_approved};
pub use apply::{apply, replay};
pub use approval::Approval;
pub use beside::clock_beside;
pub use command::{Command, DespiteHoles, Refusal};
pub use consent::{Standing, may_record, may_take_notes, standing};
pub use consent_track::{ConsentTrack, consent_track_item, consents_to_track, is_unwanted, may_record_consent};
pub use deadlines::{Extension, REASON, SourceGone};
pub use decide::decide;
pub use event::{
    Answer, Because, Check, ConsentReference, Entry, Event, GuideReference, Mending, NoteKind, Participant,
    SealedSegment, SourceKind, StopChoice, TextLeft, TopicMark, What,
};
pub use gaps::{Gap, gaps};
pub use listening::{heard_channels, shares_microphones};
pub use newcomers::{Joined, MOST, newcomers};
pub use second_thoughts::{
    Strike, channel_of, is_struck, removed_segments, silenced_channels, struck_ms, takes_everything,
};
pub use sentences::{sentences, stage_name};
pub use speaking::{Speaking, quiet_ones, shares, speaks_now, spoken_ms, was_pressed};
pub use state::{Destruction, Held, Session, Stage, Stop, Transcription};

#[cfg(test)]
pub(crate) mod tests;

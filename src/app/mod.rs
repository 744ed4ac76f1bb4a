//! What is on the desk: the model of every screen, and `update`, the one place where a key or a report changes it.
//!
//! `update` is pure: it returns [`Effect`]s, which the runtime performs and answers with [`Report`]s. This room
//! deliberately knows no terminal, no disk, no clock (a tick brings the time) and draws nothing.
//!
//! Every screen has the same few functions. `on_key` follows a key that was pressed, `on_…` what the world reports; the sentence
//! above each says what has happened by then. `hints` returns the keys that do something now: a key that is not among them is
//! offered nowhere and can't be the user's own.

pub mod accept;
pub mod close;
pub mod consent;
pub mod consent_track;
mod effect;
pub mod exporting;
pub mod facilitate;
mod follow;
mod hints;
pub mod home;
pub mod keymap;
pub mod keys;
pub mod mend;
mod model;
pub mod newcomer;
pub mod over;
pub mod paint;
pub mod prepare;
pub mod receipt;
pub mod review;
pub mod settings;
pub mod taking_back;
pub mod transcribe;
mod update;

pub use effect::{
    Back, Draft, Effect, GuideEntry, HomeContents, Level, Listening, ModelState, Part, PlaceCheck, RecorderOrder,
    Report, SessionEntry, SoundChoice, TrackOrder, TranscriptAccount,
};
pub use hints::{Hint, hints};
pub use keys::Key;
pub use model::{Model, Msg, OpenSession, RecorderHealth, Screen};
pub use update::{is_typing, start, update, wants_text};

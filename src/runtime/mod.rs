//! The loop: terminal, effects, workers, signals.
//!
//! [`Desk`] is the loop without a terminal: the screens ([`tui`], [`plain`]), the command line and the [`demo`] all go through it,
//! so that there is one way in which a session is lived. Beside it stand [`unattended`], for timers and for sessions that are not on
//! the desk, and what only reads: [`leaving`], [`overview`], [`surroundings`]. This room deliberately decides nothing: what may
//! happen is decided by the session, what follows from it by the desk of [`crate::app`], and what a step means is done by the noisy
//! rooms.
//!
//! **The main thread never waits for a worker.** Microphones are opened and closed by one thread, segments are sealed on the
//! recorder's side, the engine has a thread of its own that keeps its model, and what else takes longer (destroying, taking back,
//! putting a text together, receipts) is an errand that takes the session's folder with it.

mod clock;
mod consent_track;
pub mod demo;
mod desk;
mod destruction;
mod ear;
mod effects;
mod errand;
mod error;
mod exporting;
mod gate;
mod home;
mod incoming;
pub mod leaving;
mod lines;
mod live;
mod mending;
pub mod names;
mod news;
mod note_taker;
mod notes;
pub mod overview;
pub mod own_settings;
mod pace;
mod panics;
mod pieces;
mod place;
pub mod plain;
mod playing;
pub mod printing;
mod reading_along;
pub mod receipts;
mod recording;
mod rehearsal;
mod remembered;
pub mod review;
mod sealed_sound;
mod sessions;
mod setup;
mod slept;
mod sound;
mod source;
mod space;
mod speakers;
pub mod surroundings;
mod taking_back;
mod temporary;
mod terms;
mod threads;
mod transcription;
pub mod tui;
pub mod unattended;
mod unlocking;

pub use clock::now;
pub use consent_track::{has_consent_track, read_consent_track};
pub use desk::{BEAT, Desk, Mailbox, Witness};
pub use error::RuntimeError;
pub use home::{KeyMaker, parse_own_guide, read_guides, read_session, read_sessions};
pub use note_taker::take_notes;
pub use panics::quiet_panics;
pub use place::{choose_model, model_state};
pub use rehearsal::Rehearsal;
pub use setup::{ModelChoice, Setup, Stand};
pub use space::minutes_that_fit;
pub use threads::threads_for_the_engine;
pub use transcription::{TRANSCRIPT, read_transcript};

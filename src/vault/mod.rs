//! All bytes at rest: keys, sealing, the journal file, folders, destruction.
//!
//! Everything said is sealed in memory and reaches the disk as an age file only; `age` and `rage` open our files with the
//! key. The one exception is the approved transcript, which is meant to be read. Every change of the disk goes through [`disk`], in an order that makes any interruption recognisable afterwards.
//! docs/formats.md says what every file holds.
//!
//! This room deliberately decides nothing: not when something must be destroyed, nor what a journal's history means. It
//! never opens a microphone, never writes a temporary file in the clear, and its errors hold neither speech nor keys.

pub mod disk;
pub mod hygiene;
pub mod journal;
pub mod parsed;
pub mod source;

mod approved;
mod consent_track;
mod create;
mod destroy;
mod error;
mod incoming;
mod key_backup;
mod keys;
mod layout;
mod line;
mod names;
mod notice;
mod opened;
mod people;
mod remains;
mod seal;
mod segments;
mod session;
mod strike;
mod study;
mod swap;
mod tables;
mod transcript;

#[cfg(test)]
mod tests;

pub use destroy::Destroyed;
pub use error::{Doing, Store, VaultError};
pub use incoming::{NoteDrop, NoteTag};
pub use journal::{Damage, DamageKind, Journal, JournalReading, TornLine};
pub use key_backup::Restored;
pub use keys::{Keys, Protection, Recipient, StudyKey};
pub use notice::parts_notice;
pub use opened::OpenedSession;
pub use remains::{Remains, StoreRemains};
pub use segments::SegmentSealer;
pub use session::SessionFolder;
pub use strike::TakenAway;
pub use study::StudyFolder;
pub use swap::SwapState;

//! Decisions by example, then by law.

mod consent_track;
mod consenting;
mod conversation;
mod deadlines;
mod ending;
pub(crate) mod history;
mod laws;
pub(super) mod mending;
mod newcomers;
mod receipts;
mod second_thoughts;
mod speaking;
mod wording;
mod written;

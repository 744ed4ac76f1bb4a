//! Decisions by example, then by law.

mod approving;
mod consent_track;
mod consenting;
mod conversation;
mod deadlines;
mod ending;
pub(crate) mod history;
mod laws;
pub(super) mod mending;
mod more_time;
mod newcomers;
mod passages;
mod quiet;
mod receipt_copies;
mod receipt_sentences;
mod receipt_times;
mod receipt_withdrawals;
mod receipts;
mod second_thoughts;
mod speaking;
mod standing;
mod twice;
mod ways_to_go;
mod what_is_left;
mod wording;
mod writing_out;
mod written;

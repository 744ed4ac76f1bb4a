//! Who must not be recognised: what may tell who somebody is, what was decided about it, and what stands there instead.
//!
//! This room deliberately decides nothing by itself and touches nothing: a person decides, others seal, show and write.

mod candidate;
mod find;
mod names;
pub mod review;
mod sheet;

pub use candidate::{Candidate, Kind, Source, Span};
pub use find::{Hint, Options, checklist, find, find_attentively, is_also_a_word};
pub use names::{Known, Names};
pub use sheet::{Field, Line, Sheet};

#[cfg(test)]
mod tests;

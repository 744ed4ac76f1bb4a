//! Who must not be recognised: what may tell who somebody is, what was decided about it, and what stands there instead.

mod candidate;
pub mod review;

pub use candidate::{Candidate, Kind, Source, Span};

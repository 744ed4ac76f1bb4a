//! REFI-QDA: what programs for qualitative analysis exchange.
//!
//! A project (`qdpx`) holds sessions as text, the guides' topics and the speakers as codes, participants as cases, notes as
//! memos; a codebook (`qdc`) holds codes alone. Written strictly by the schemas, read leniently, because real files break rules.
//!
//! Ids are made from what they stand for (study, session, code, place), so that a second export has the same ones and a program
//! that merges projects finds what it knows.

mod book;
mod colours;
mod draft;
mod guid;
mod project;
mod read;

pub use book::{Codebook, qdc};
pub use draft::guide_draft;
pub use guid::Guid;
pub use project::qdpx;
pub use read::{ReadCode, read_codebook};

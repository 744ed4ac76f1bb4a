//! What leaves the house: values in, bytes out.
//!
//! What is said of a session is made from its approved transcript ([`Source`]), what is said of a study from its overview; only
//! what `luister transcribe FILE` has just written out leaves as it was heard ([`txt`], [`vtt`], [`srt`], [`json`]). Pages for people (transcript, report, tables) are built once as
//! a [`page::Page`] and written as Markdown, HTML, docx, odt or plain text; analysis programs get text, tables, captions and
//! REFI-QDA projects. The same values give the same bytes, always: no clock, no randomness, sorted, fixed times in containers.
//!
//! This room deliberately writes no file and does not ask whether a text may leave: that is decided before.

mod bag;
mod captions;
mod container;
mod convention;
pub mod csv;
mod error;
mod form;
mod format;
mod lines;
mod one_line;
mod options;
pub mod page;
pub mod picture;
pub mod qda;
mod report;
mod source;
mod study_page;
mod text;
mod transcript_page;
mod xml;

use one_line::one_line;

use crate::transcript::Transcript;

pub use bag::bag;
pub use captions::{srt, vtt};
pub use container::{Part, unpack};
pub use error::ExportError;
pub use form::Form;
pub use format::{Format, write};
pub use lines::note_label;
pub use options::{Convention, Numbering, Options, Shown, Timestamps};
pub use report::{report_ending, report_page};
pub use source::{Facts, Item, Paragraph, Remark, Source};
pub use study_page::{Named, SMALL, SmallNumbers, evidence_page, study_page, study_tables};
pub use text::txt;
pub use transcript_page::transcript_page;

/// Returns the JSON that programs read, with a line end.
pub fn json(transcript: &Transcript) -> String {
    // Maps of strings and numbers always have a JSON form, so there is nothing to report.
    let mut out = serde_json::to_string_pretty(transcript).unwrap_or_default();
    out.push('\n');
    out
}

/// Tells whether a text runs from right to left: by its first letter that has a direction.
fn right_to_left(text: &str) -> bool {
    let rtl = |c: char| matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}');
    text.chars().find(|c| c.is_alphabetic()).is_some_and(rtl)
}

#[cfg(test)]
mod tests;

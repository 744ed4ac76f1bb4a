//! What leaves the house: values in, text out.
//!
//! JSON is the transcript as programs read it and loses nothing. The others are for people and for their analysis programs:
//! UTF-8 without a byte order mark, LF. This room deliberately writes no file and does not ask whether a text may leave:
//! that is decided before.

mod captions;
mod text;

use crate::transcript::Transcript;

pub use captions::{srt, vtt};
pub use text::txt;

/// Returns the JSON that programs read, with a line end.
pub fn json(transcript: &Transcript) -> String {
    // Maps of strings and numbers always have a JSON form, so there is nothing to report.
    let mut out = serde_json::to_string_pretty(transcript).unwrap_or_default();
    out.push('\n');
    out
}

/// Returns a text on one line: white space of any kind, control and line characters become one space.
fn one_line(text: &str) -> String {
    let blank = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}');
    text.split(blank).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;

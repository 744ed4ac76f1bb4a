//! One participant's own turns on paper, and their corrections back in.
//!
//! The copy is plain text: a line that begins with `#` is ours, every paragraph begins with `[n]`, the number of the line
//! in the review. What a participant changes between two numbers comes back as an edit of that line; a paragraph that is
//! left away changes nothing.

use super::{Edit, LineId, Review};
use crate::messages::{Message, review as words};
use crate::units::Language;

/// A line that a participant wants to read otherwise.
#[derive(Clone, PartialEq, Eq)]
pub struct Correction {
    /// Which line.
    pub line: LineId,
    /// How.
    pub text: String,
}

/// Prints which, never what.
impl std::fmt::Debug for Correction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Correction({})", self.line.0)
    }
}

/// Why a copy can't be taken back in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CopyError {
    /// It has no numbered paragraph.
    #[error("no paragraph with a number")]
    NoParagraphs,
    /// A paragraph belongs to no line of this participant.
    #[error("line {row}: [{number}] is no line of this participant")]
    NotTheirs {
        /// The row of the file, from 1.
        row: usize,
        /// The number.
        number: u32,
    },
    /// A number stands twice.
    #[error("line {row}: [{number}] stands twice")]
    Twice {
        /// The row of the file, from 1.
        row: usize,
        /// The number.
        number: u32,
    },
}

/// Returns a participant's own turns as they will leave, to be read and corrected; none when they have none.
pub fn copy_for(review: &Review, code: &str, session: &str, language: Language) -> Option<String> {
    let mut out = String::new();
    let head: [&Message; 4] = [&words::COPY_TITLE, &words::COPY_WHAT, &words::COPY_HOW, &words::COPY_LEFT_OUT];
    for message in head {
        out.push_str("# ");
        out.push_str(&message.with(language, &[("code", code), ("session", session)]));
        out.push('\n');
    }
    let before = out.len();
    for (n, line) in review.lines().iter().enumerate() {
        let text = review.leaves(n);
        if line.speaker() == Some(code) && !text.trim().is_empty() {
            out.push_str(&format!("\n[{}] {}\n", line.id.0, text.trim()));
        }
    }
    (out.len() > before).then_some(out)
}

/// Reads a copy that came back: what differs from the text as it would leave now.
///
/// Where a paragraph still holds our replacements, what lies between them is taken and the originals under them stay as
/// they are, with what was decided about them.
pub fn read_copy(review: &Review, code: &str, text: &str) -> Result<Vec<Correction>, CopyError> {
    let mut paragraphs: Vec<(usize, u32, String)> = Vec::new();
    for (row, line) in (1..).zip(text.trim_start_matches('\u{feff}').lines()) {
        let line = line.trim();
        if line.starts_with('#') {
            continue;
        }
        let numbered = line.strip_prefix('[').and_then(|l| l.split_once(']'));
        match numbered.and_then(|(n, rest)| Some((n.parse::<u32>().ok()?, rest))) {
            Some((number, rest)) => {
                if paragraphs.iter().any(|(_, n, _)| *n == number) {
                    return Err(CopyError::Twice { row, number });
                }
                paragraphs.push((row, number, rest.trim().to_owned()));
            }
            None => {
                if let Some((_, _, text)) = paragraphs.last_mut() {
                    text.push(' ');
                    text.push_str(line);
                }
            }
        }
    }
    if paragraphs.is_empty() {
        return Err(CopyError::NoParagraphs);
    }
    let mut out = Vec::new();
    for (row, number, text) in paragraphs {
        let id = LineId(number);
        let theirs = review.index(id).filter(|at| review.lines()[*at].speaker() == Some(code));
        let Some(at) = theirs else { return Err(CopyError::NotTheirs { row, number }) };
        let (text, left) = (one_line(&text), one_line(&review.leaves(at)));
        if text != left {
            out.push(Correction { line: id, text: put_back(review, at, &text) });
        }
    }
    Ok(out)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Puts the originals back under replacements that the participant left in, from left to right.
fn put_back(review: &Review, at: usize, text: &str) -> String {
    let line = &review.lines()[at];
    let mut out = String::new();
    let mut rest = text;
    for piece in review.pieces(at) {
        let Some(place) = piece.place else { continue };
        let Some(place) = review.settled().places[at].get(place) else { continue };
        let original = super::plain::slice(&line.text, place.span);
        if piece.text == original {
            continue;
        }
        if let Some((before, after)) = rest.split_once(piece.text.as_str()) {
            out.push_str(before);
            out.push_str(original);
            rest = after;
        }
    }
    out.push_str(rest);
    out
}

/// Returns the edit that takes corrections in; none when there are none.
pub fn as_edit(corrections: Vec<Correction>) -> Option<Edit> {
    let texts: Vec<(LineId, String)> = corrections.into_iter().map(|c| (c.line, c.text)).collect();
    (!texts.is_empty()).then_some(Edit::Texts { texts })
}

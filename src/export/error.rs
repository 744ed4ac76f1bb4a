//! Why an export could not be made.

use crate::messages::{Message, export as say};
use crate::units::{Language, SessionId};

/// Why an export could not be made. Never holds what was said.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// A zip container could not be written or read.
    #[error("the container does not read or write: {0}")]
    Container(String),
    /// The file holds no codebook.
    #[error("there is no codebook in this file: {0}")]
    NoCodebook(String),
    /// Lines are numbered where there are no lines.
    #[error("{format} has no lines to number")]
    NoLines {
        /// The format that was asked for.
        format: &'static str,
    },
    /// Sessions of which nobody knows the guide can't be coded.
    #[error("the guide of {0} does not read")]
    NoGuide(SessionId),
    /// The table of participants does not read.
    #[error("line {line} of the table does not read: {}", why.en)]
    Table {
        /// The line, from 1.
        line: usize,
        /// What is wrong with it; never what stands there.
        why: Message,
    },
}

impl ExportError {
    /// Returns it as a sentence, in a language.
    pub fn text(&self, language: Language) -> String {
        match self {
            ExportError::Container(why) => say::BAD_CONTAINER.with(language, &[("why", why)]),
            ExportError::NoCodebook(why) => say::NO_CODEBOOK.with(language, &[("why", why)]),
            ExportError::NoLines { format } => say::NO_LINES.with(language, &[("format", format)]),
            ExportError::NoGuide(session) => say::NO_GUIDE.with(language, &[("session", session.as_str())]),
            ExportError::Table { line, why } => {
                say::BAD_TABLE.with(language, &[("line", &line.to_string()), ("why", why.text(language))])
            }
        }
    }
}

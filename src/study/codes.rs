//! Participants' codes: a group's prefix and a number.

use crate::messages::study as say;
use crate::units::{Language, ParticipantCode};

use super::Study;

/// A group of participants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The letters its codes begin with.
    pub prefix: String,
    /// What it is called.
    pub name: String,
}

/// Why a text is not a participant's code in this study.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CodeProblem {
    /// It is not made of letters and then a number; it might be a name.
    #[error("a code is a group's letters and a number, such as {example}")]
    NotACode {
        /// A code that would do.
        example: String,
    },
    /// The study has no group with this prefix.
    #[error("no group has the prefix {prefix}; the study has {known}")]
    UnknownGroup {
        /// The letters that were typed.
        prefix: String,
        /// The prefixes there are.
        known: String,
    },
    /// The letters are right, their case is not.
    #[error("the group is written {known}")]
    OtherCase {
        /// The code as it is written in this study.
        known: String,
    },
}

impl CodeProblem {
    /// Returns the problem as a sentence, in a language.
    pub fn text(&self, language: Language) -> String {
        match self {
            CodeProblem::NotACode { example } => say::NOT_A_CODE.with(language, &[("example", example)]),
            CodeProblem::UnknownGroup { prefix, known } => {
                say::UNKNOWN_GROUP.with(language, &[("prefix", prefix), ("known", known)])
            }
            CodeProblem::OtherCase { known } => say::OTHER_CASE.with(language, &[("known", known)]),
        }
    }
}

impl Study {
    /// Returns the code a text stands for in this study, or why it can't be one.
    pub fn code(&self, text: &str) -> Result<ParticipantCode, CodeProblem> {
        let text = text.trim();
        let example = || format!("{}1", self.groups.first().map_or("P", |g| g.prefix.as_str()));
        let code: ParticipantCode = text.parse().map_err(|_| CodeProblem::NotACode { example: example() })?;
        let (prefix, number) = parts(&code);
        if number.starts_with('0') {
            return Err(CodeProblem::NotACode { example: example() });
        }
        if self.groups.iter().any(|g| g.prefix == prefix) {
            return Ok(code);
        }
        match self.groups.iter().find(|g| g.prefix.eq_ignore_ascii_case(prefix)) {
            Some(group) => Err(CodeProblem::OtherCase { known: format!("{}{number}", group.prefix) }),
            None => {
                let known: Vec<&str> = self.groups.iter().map(|g| g.prefix.as_str()).collect();
                Err(CodeProblem::UnknownGroup { prefix: prefix.to_owned(), known: known.join(", ") })
            }
        }
    }

    /// Returns the group that a code belongs to.
    pub fn group_of(&self, code: &ParticipantCode) -> Option<&Group> {
        let (prefix, _) = parts(code);
        self.groups.iter().find(|g| g.prefix == prefix)
    }
}

/// Returns a code's letters and digits.
fn parts(code: &ParticipantCode) -> (&str, &str) {
    let text = code.as_str();
    text.split_at(text.bytes().take_while(u8::is_ascii_alphabetic).count())
}

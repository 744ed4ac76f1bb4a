//! A complaint about a file that a person wrote: where, what is wrong, what to do.

use std::fmt;

use crate::messages::Message;
use crate::units::Language;

/// How much a problem weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// The file can't be used until this is mended.
    Error,
    /// The file can be used; somebody should look at this first.
    Warning,
}

/// A value that is filled into a problem's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filling {
    /// The same in every language: a key, a word from the file, a number.
    Literal(String),
    /// Said in the reader's language.
    Said(Message),
}

impl From<&str> for Filling {
    fn from(text: &str) -> Self {
        Filling::Literal(text.to_owned())
    }
}

impl From<String> for Filling {
    fn from(text: String) -> Self {
        Filling::Literal(text)
    }
}

impl From<u32> for Filling {
    fn from(number: u32) -> Self {
        Filling::Literal(number.to_string())
    }
}

impl From<Message> for Filling {
    fn from(message: Message) -> Self {
        Filling::Said(message)
    }
}

/// Something that is wrong, or doubtful, at one place of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Error or warning.
    pub weight: Weight,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub what: Message,
    /// What to do.
    pub todo: Message,
    /// What is filled into both.
    pub values: Vec<(&'static str, Filling)>,
}

impl Problem {
    /// Returns what is wrong and what to do, in a language.
    pub fn text(&self, language: Language) -> (String, String) {
        let filled: Vec<(&str, String)> = self
            .values
            .iter()
            .map(|(name, value)| match value {
                Filling::Literal(text) => (*name, text.clone()),
                Filling::Said(message) => (*name, message.text(language).to_owned()),
            })
            .collect();
        let values: Vec<(&str, &str)> = filled.iter().map(|(n, v)| (*n, v.as_str())).collect();
        (self.what.with(language, &values), self.todo.with(language, &values))
    }

    /// Returns the problem as a stable word for programs, for example `guide.UNKNOWN_KEY`.
    pub fn id(&self) -> &'static str {
        self.what.id
    }

    /// Tells whether the file can't be used until this is mended.
    pub fn is_error(&self) -> bool {
        self.weight == Weight::Error
    }

    /// Returns `FILE:LINE:COLUMN: what. What to do.` for a terminal, in a language.
    pub fn line(&self, file: &str, language: Language) -> String {
        let (what, todo) = self.text(language);
        let weight = match self.weight {
            Weight::Error => crate::messages::guide::WEIGHT_ERROR,
            Weight::Warning => crate::messages::guide::WEIGHT_WARNING,
        };
        format!("{file}:{}:{}: {}: {what} {todo}", self.line, self.column, weight.text(language))
    }
}

/// Shows the place and the English text.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, todo) = self.text(Language::En);
        write!(f, "{}:{}: {what} {todo}", self.line, self.column)
    }
}

impl std::error::Error for Problem {}

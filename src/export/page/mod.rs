//! A page for people, before anybody knows whether it is Markdown, HTML or a document for a word processor.
//!
//! Transcripts, reports and tables are all made of these blocks, so that they look alike everywhere and each format is
//! written once.

mod columns;
mod docx;
mod html;
mod markdown;
mod odt;
mod plain;

use crate::units::Language;

use super::picture::Picture;

pub use docx::docx;
pub use html::html;
pub use markdown::markdown;
pub use odt::odt;
pub use plain::plain;

/// A page for people.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Its title.
    pub title: String,
    /// What stands in the header of each sheet.
    pub header: String,
    /// The language it is written in.
    pub language: Language,
    /// Whether each line of what was said has a number in the margin.
    pub line_numbers: bool,
    /// What stands on it.
    pub blocks: Vec<Block>,
}

/// Something on a page.
#[derive(Clone, PartialEq)]
pub enum Block {
    /// A heading; 2 is the highest below the title, 3 the one below that.
    Heading(u8, String),
    /// A paragraph.
    Text(String),
    /// Something to be seen before anything else is read.
    Warning(String),
    /// What somebody said.
    Said(Said),
    /// A note or bookmark.
    Note {
        /// What kind, and where.
        label: String,
        /// Its text.
        text: String,
    },
    /// What somebody said, word for word, with the code of who did.
    Quote {
        /// The words.
        text: String,
        /// Who, and where.
        by: String,
    },
    /// Points.
    List(Vec<String>),
    /// A table, its head first.
    Table(Table),
    /// A picture.
    Picture(Picture),
    /// Empty lines to write on.
    Room(u8),
}

/// Prints no text.
impl std::fmt::Debug for Block {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Block::Heading(..) => "Heading",
            Block::Text(_) => "Text",
            Block::Warning(_) => "Warning",
            Block::Said(_) => "Said",
            Block::Note { .. } => "Note",
            Block::Quote { .. } => "Quote",
            Block::List(_) => "List",
            Block::Table(_) => "Table",
            Block::Picture(_) => "Picture",
            Block::Room(_) => "Room",
        })
    }
}

/// What somebody said, with what stands around it.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Said {
    /// Its number, where paragraphs are numbered.
    pub number: Option<usize>,
    /// The time before it.
    pub before: Option<String>,
    /// The speaker.
    pub speaker: Option<String>,
    /// Whether that is the one who asks.
    pub asks: bool,
    /// The words.
    pub text: String,
    /// The time after it.
    pub after: Option<String>,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// What it is called; may be empty.
    pub title: String,
    /// The head.
    pub head: Vec<String>,
    /// The rows, each as long as the head.
    pub rows: Vec<Vec<String>>,
    /// The columns that hold numbers, from 0.
    pub numbers: Vec<usize>,
}

impl Table {
    /// Tells whether a column holds numbers.
    fn is_number(&self, column: usize) -> bool {
        self.numbers.contains(&column)
    }
}

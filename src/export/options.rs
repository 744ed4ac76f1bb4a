//! What a person may choose about a transcript that leaves the house.

use crate::units::Language;

/// Which times stand in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Timestamps {
    /// One where a turn begins.
    #[default]
    Turns,
    /// One where an utterance begins; each is a paragraph of its own.
    Utterances,
    /// None.
    None,
}

/// Whether something stands in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// It does.
    Yes,
    /// It does not.
    No,
}

impl Shown {
    /// Tells whether it does.
    pub fn is_yes(self) -> bool {
        self == Shown::Yes
    }
}

/// How speech is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Convention {
    /// As it was approved, word for word.
    #[default]
    Verbatim,
    /// Intelligent verbatim: hesitations and words said twice are left out.
    Clean,
    /// After Dresing & Pehl: `I:` and `B:`, the time at the end of a paragraph; the words as approved, with every mark that was set when
    /// they were written down.
    DresingPehl,
    /// The same page by their simple rules: without hesitations and words said twice.
    DresingPehlSimple,
}

impl Convention {
    /// All of them.
    pub const ALL: [Convention; 4] =
        [Convention::Verbatim, Convention::Clean, Convention::DresingPehl, Convention::DresingPehlSimple];

    /// Tells whether hesitations and words said twice are left out.
    pub fn is_clean(self) -> bool {
        matches!(self, Convention::Clean | Convention::DresingPehlSimple)
    }

    /// Tells whether a page is laid out as Dresing & Pehl have it.
    pub fn is_dresing_pehl(self) -> bool {
        matches!(self, Convention::DresingPehl | Convention::DresingPehlSimple)
    }
}

/// What is numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Numbering {
    /// Nothing.
    #[default]
    None,
    /// Every paragraph that was said.
    Turns,
    /// Every line of the page, in the margin; docx and odt only, because only they know lines.
    Lines,
}

/// What a person chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Which times stand in the text.
    pub timestamps: Timestamps,
    /// Whether it says who speaks.
    pub speakers: Shown,
    /// Whether notes and bookmarks stand between the turns.
    pub notes: Shown,
    /// Whether topics have a heading; none leaves it to the format.
    pub topics: Option<Shown>,
    /// Whether pages for people have pictures.
    pub pictures: Shown,
    /// How speech is written down.
    pub convention: Convention,
    /// What is numbered.
    pub numbering: Numbering,
    /// The language of headings and labels.
    pub language: Language,
}

impl Options {
    /// Returns the usual choices, in a language.
    pub fn usual(language: Language) -> Options {
        Options {
            timestamps: Timestamps::default(),
            speakers: Shown::Yes,
            notes: Shown::No,
            topics: None,
            pictures: Shown::No,
            convention: Convention::default(),
            numbering: Numbering::default(),
            language,
        }
    }
}

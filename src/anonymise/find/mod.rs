//! Finding what may tell who somebody is: in layers, recall first, without a network or a model.
//!
//! Each layer proposes; [`draft::resolve`] holds the proposals against each other. This room deliberately decides
//! nothing: a person does, and may find more than this did.

mod ages;
mod announced;
mod around;
mod aside;
mod attentive;
mod bare;
mod bare_words;
mod bounds;
mod codes;
mod coined;
mod coined_dutch;
mod dates;
mod draft;
mod dutch_people;
mod english_houses;
mod familiar;
mod guesses;
mod houses;
mod indirect;
mod known;
mod lexicon;
mod lists;
mod loose;
mod loose_dutch;
mod names;
pub(in crate::anonymise) mod numbers;
mod openings;
mod ordinary;
mod partial;
mod patterns;
mod phrases;
mod places;
mod plain;
mod reader;
mod somebody;
mod somebody_dutch;
mod somebody_english;
mod spoken;
mod surnames;
mod token;
mod unique;
mod whole;
mod wider;
mod wider_dutch;
mod wider_english;
mod words;

#[cfg(test)]
mod examples;
#[cfg(test)]
mod examples_familiar;
#[cfg(test)]
mod examples_loose;
#[cfg(test)]
mod examples_whole;
#[cfg(test)]
mod examples_wider;
#[cfg(test)]
mod pieces;
#[cfg(test)]
mod tests;

pub use indirect::{Hint, checklist};

use super::{Candidate, Sheet};
use crate::units::Language;

/// What a finder has to know.
#[derive(Debug, Clone, Copy)]
pub struct Options<'a> {
    /// The language spoken.
    pub language: Language,
    /// The participant sheet; an empty one where there is none.
    pub sheet: &'a Sheet,
}

/// How closely to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    /// As everywhere.
    Usual,
    /// As where somebody marked that a name was said.
    Attentive,
}

/// Finds what may tell who somebody is: sorted, none across another, offsets in code points of the text as given.
pub fn find(text: &str, options: &Options) -> Vec<Candidate> {
    look(text, options, Look::Usual)
}

/// Finds what [`find`] does, and names that are ordinary words too: for where somebody marked that a name was said.
pub fn find_attentively(text: &str, options: &Options) -> Vec<Candidate> {
    look(text, options, Look::Attentive)
}

fn look(text: &str, options: &Options, closeness: Look) -> Vec<Candidate> {
    let tokens = numbers::tokens(text, options.language);
    let mut reader = reader::Reader::new(&tokens, options.language);
    if !options.sheet.is_empty() {
        known::find(&mut reader, options.sheet);
    }
    spoken::find(&mut reader);
    dates::find(&mut reader);
    ages::find(&mut reader);
    places::find(&mut reader);
    houses::find(&mut reader);
    names::find(&mut reader);
    whole::find(&mut reader);
    codes::find(&mut reader);
    partial::find(&mut reader);
    announced::find(&mut reader);
    unique::find(&mut reader);
    aside::find(&mut reader);
    familiar::find(&mut reader);
    guesses::find(&mut reader);
    loose::find(&mut reader);
    loose_dutch::find(&mut reader);
    wider::find(&mut reader);
    if closeness == Look::Attentive {
        attentive::find(&mut reader);
    }
    let mut drafts = reader.drafts;
    patterns::find(text, &tokens, &mut drafts);
    draft::resolve(text, &tokens, drafts)
}

/// Tells whether a word is an ordinary word of the language, whatever else it may be ("roos", "mark").
pub fn is_also_a_word(word: &str, language: Language) -> bool {
    lexicon::Lexicon::of(language).flags(word).any(lexicon::Flags::WORD)
}

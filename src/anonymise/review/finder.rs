//! The finder, as a review asks it.

use super::label::unintelligible;
use crate::anonymise::find::numbers;
use crate::anonymise::{Candidate, Options, Sheet, find, find_attentively, is_also_a_word};
use crate::units::Language;

/// Returns the places of a text that may tell who somebody is.
pub(super) fn candidates(text: &str, language: Language, sheet: &Sheet) -> Vec<Candidate> {
    not_our_sign(text, language, find(text, &Options { language, sheet }))
}

/// Returns them for a text of which somebody marked that a name was said in it.
pub(super) fn candidates_beside_a_mark(text: &str, language: Language, sheet: &Sheet) -> Vec<Candidate> {
    not_our_sign(text, language, find_attentively(text, &Options { language, sheet }))
}

/// Leaves out what lies within "(onv.)": a person put that there, and it tells nothing about anybody.
fn not_our_sign(text: &str, language: Language, mut found: Vec<Candidate>) -> Vec<Candidate> {
    let sign = unintelligible(language);
    for (at, _) in text.match_indices(sign) {
        let start = text[..at].chars().count();
        let end = start + sign.chars().count();
        found.retain(|candidate| candidate.span.start < start || end < candidate.span.end);
    }
    found
}

/// Tells whether a word is also an ordinary word of the language, and so has to be decided place by place.
pub(super) fn is_ordinary(word: &str, language: Language) -> bool {
    is_also_a_word(word, language)
}

/// Returns the first number in a text, in digits or as it is said.
pub(super) fn number(text: &str, language: Language) -> Option<u32> {
    let tokens = numbers::tokens(text, language);
    (0..tokens.len()).find_map(|at| numbers::at(&tokens, at, language)).map(|number| number.value)
}

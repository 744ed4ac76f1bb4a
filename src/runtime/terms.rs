//! Names and terms that may be said, from the guide: the engine hears a word better that it expects.

use crate::guide::Guide;

/// Letters that a word needs to be worth telling the engine, and how many words it is told at most.
const LEAST_LETTERS: usize = 4;
const MOST: usize = 40;

/// Returns the guide's own words: what it writes with a capital in the middle of a sentence.
pub(super) fn of_guide(guide: &Guide) -> Vec<String> {
    let texts = guide.sections.iter().flat_map(|s| &s.topics).map(|t| t.question.as_str());
    let mut found: Vec<String> = Vec::new();
    for text in std::iter::once(guide.title.as_str()).chain(texts) {
        let mut begins = true;
        for word in text.split_whitespace() {
            let plain = word.trim_matches(|c: char| !c.is_alphanumeric());
            let capital = plain.chars().next().is_some_and(char::is_uppercase);
            if capital && !begins && plain.chars().count() >= LEAST_LETTERS && !found.iter().any(|f| f == plain) {
                found.push(plain.to_owned());
            }
            begins = word.ends_with(['.', '?', '!', ':']);
        }
    }
    found.truncate(MOST);
    found
}

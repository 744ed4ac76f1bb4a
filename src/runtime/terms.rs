//! Names and terms that may be said, from the guide and the participant sheet: the engine hears a word better that it expects.

use zeroize::Zeroizing;

use crate::anonymise::{Kind, Sheet};
use crate::guide::Guide;

/// Letters that a word needs to be worth telling the engine, and how many words it is told at most.
const LEAST_LETTERS: usize = 4;
const MOST: usize = 40;

/// Returns the guide's own words: what it writes with a capital in the middle of a sentence.
pub(super) fn of_guide(guide: &Guide) -> Zeroizing<Vec<String>> {
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
    Zeroizing::new(found)
}

/// Adds the names on a session's participant sheet: people, places and organisations that are likely to be spoken of. They come last,
/// where the engine heeds them most.
pub(super) fn add_sheet(terms: &mut Zeroizing<Vec<String>>, sheet: &Sheet) {
    let spoken = |kind: Kind| matches!(kind, Kind::Name | Kind::Place | Kind::Organisation);
    let new: Vec<String> = sheet
        .terms()
        .filter(|(text, kind)| spoken(*kind) && !terms.iter().any(|t| t == text))
        .map(|(text, _)| text.to_owned())
        .take(MOST)
        .collect();
    terms.extend(new);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_the_sheet_come_after_the_guides_own_and_once() {
        let sheet = Sheet::read("naam: Fatima Yilmaz\nplaats: Tilburg\n").unwrap();
        assert!(!sheet.is_empty());
        let mut terms = Zeroizing::new(vec!["Tilburg".to_owned()]);
        add_sheet(&mut terms, &sheet);
        assert_eq!(terms[0], "Tilburg");
        assert!(terms.iter().any(|t| t.contains("Fatima")));
        assert_eq!(terms.iter().filter(|t| *t == "Tilburg").count(), 1);
    }
}

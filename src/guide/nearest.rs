//! The known word that a typed one was probably meant to be.

/// Returns the known word nearest to what was typed, when it is near enough to be worth suggesting.
pub(crate) fn nearest<'k>(typed: &str, known: &[&'k str]) -> Option<&'k str> {
    let typed = typed.trim().to_lowercase().replace(['_', ' '], "-");
    if typed.chars().count() > 40 {
        return None;
    }
    if let Some((_, word)) = FOREIGN.iter().find(|(foreign, word)| *foreign == typed && known.contains(word)) {
        return known.iter().find(|k| *k == word).copied();
    }
    known
        .iter()
        .map(|word| (distance(&typed, word), *word))
        .filter(|(d, word)| *d <= (word.chars().count().max(typed.chars().count()) / 3).max(1))
        .min_by_key(|(d, _)| *d)
        .map(|(_, word)| word)
}

/// Dutch words (and a few English ones) that people write for the words of the format.
const FOREIGN: &[(&str, &str)] = &[
    ("titel", "title"),
    ("taal", "language"),
    ("tweede-taal", "second-language"),
    ("soort", "kind"),
    ("type", "kind"),
    ("minuten", "minutes"),
    ("duur", "minutes"),
    ("duration", "minutes"),
    ("doel", "purpose"),
    ("onderzoekers", "researchers"),
    ("versie", "version"),
    ("tekst", "text"),
    ("vraag", "question"),
    ("belofte", "promises"),
    ("beloften", "promises"),
    ("doorvraag", "probes"),
    ("doorvragen", "probes"),
    ("punten", "points"),
    ("voorlezen", "read-aloud"),
    ("onderzoeksvraag", "research-question"),
    ("vragen", "topics"),
    ("questions", "topics"),
    ("onderwerpen", "topics"),
    ("secties", "sections"),
    ("onderdelen", "sections"),
    ("toestemming", "consent"),
    ("naam", "name"),
    ("dagen", "days"),
    ("opname", "recording"),
    ("grondslag", "ground"),
    ("groepen", "groups"),
    ("talen", "languages"),
    ("focusgroep", "focus-group"),
    ("nederlands", "nl"),
    ("dutch", "nl"),
    ("engels", "en"),
    ("english", "en"),
    ("slot", "ending"),
    ("closing", "ending"),
    ("afsluiting", "ending"),
    ("intro", "introductory"),
    ("introduction", "introductory"),
    ("recording", "record"),
    ("opname", "record"),
    ("delete-recording", "destroy-recording"),
    ("anoniem", "anonymous"),
];

/// Returns how many letters must be added, left out, changed or swapped with a neighbour to get from one word to the other.
fn distance(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.chars().collect();
    let b: Vec<char> = b.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let change = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = change.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typos_find_their_word() {
        let known = ["id", "title", "question", "probes", "minutes", "code", "research-question", "only-if"];
        let check = |typed, expect| assert_eq!(nearest(typed, &known), expect, "{typed}");
        check("qestion", Some("question"));
        check("quesiton", Some("question"));
        check("Question", Some("question"));
        check("research_question", Some("research-question"));
        check("vraag", Some("question"));
        check("minuten", Some("minutes"));
        check("colour", None);
        check("", None);
    }
}

//! What stands on the participant sheet, found however it is written: exact, with endings, misheard.

use super::super::{Kind, Sheet, Source};
use super::lexicon::Flags;
use super::reader::Reader;
use super::token::{fold, tokens};
use super::words::has;

/// A word of the sheet by itself.
struct Part {
    word: String,
    sound: String,
    kind: Kind,
}

/// Adds what stands on the sheet.
pub fn find(reader: &mut Reader, sheet: &Sheet) {
    let mut parts = Vec::new();
    let mut phrases = Vec::new();
    for (text, kind) in sheet.terms() {
        let words: Vec<String> =
            tokens(text).into_iter().filter(|t| t.is_word() || t.fold.len() > 1).map(|t| t.fold).collect();
        for word in &words {
            let particle = has(reader.words.particles, word) || has(reader.words.stops, word) && words.len() > 1;
            if word.chars().count() > 1 && !particle {
                parts.push(Part { sound: sound(word), word: word.clone(), kind });
            }
        }
        if words.len() > 1 {
            phrases.push((words, kind));
        }
    }
    for at in 0..reader.tokens.len() {
        for (words, kind) in &phrases {
            if let Some(end) = phrase(reader, at, words) {
                reader.add(at, end, *kind, Source::Sheet, 0.99);
            }
        }
        if reader.tokens[at].is_word() {
            let best = parts
                .iter()
                .filter_map(|p| Some((likeness(reader, at, p)?, p.kind)))
                .max_by(|a, b| a.0.total_cmp(&b.0));
            if let Some((sure, kind)) = best {
                reader.add(at, at + 1, kind, Source::Sheet, sure);
            }
        }
    }
}

/// Returns the token after a phrase of the sheet that starts here.
fn phrase(reader: &Reader, at: usize, words: &[String]) -> Option<usize> {
    let mut next = at;
    for (n, word) in words.iter().enumerate() {
        if n > 0 && reader.tokens.get(next).is_some_and(|t| t.is("-") || t.is(".")) {
            next += 1;
        }
        let token = reader.tokens.get(next)?;
        let same = token.fold == *word || n + 1 == words.len() && bare(&token.fold).is_some_and(|b| b == word);
        if !same {
            return None;
        }
        next += 1;
    }
    Some(next)
}

/// Returns a word without its genitive.
fn bare(word: &str) -> Option<&str> {
    word.strip_suffix("'s").or_else(|| word.strip_suffix('s')).filter(|w| w.len() > 1)
}

/// Says how much a token is like a word of the sheet, if at all.
fn likeness(reader: &Reader, at: usize, part: &Part) -> Option<f32> {
    let word = reader.tokens[at].fold.as_str();
    if word == part.word {
        return Some(0.98);
    }
    let endings = ["'s", "s", "je", "tje", "'tje", "ie", "y", "ke"];
    if part.word.len() > 2 && word.strip_prefix(part.word.as_str()).is_some_and(|rest| endings.contains(&rest)) {
        let plain = reader.lexicon.exact(word).any(Flags::WORD) && !reader.tokens[at].is_capital() && !reader.flat[at];
        return (!plain).then_some(0.9);
    }
    // "Moham" for "Mohamed", as people call each other.
    let short = word.len() > 2 && part.word.starts_with(word);
    let plain = reader.lexicon.exact(word).any(Flags::WORD) && !reader.raised(at);
    if plain {
        return None;
    }
    let long = part.word.chars().count();
    let allowed = match long {
        0..=3 => 0,
        4..=6 => 1,
        _ => 2,
    };
    let away = distance(word, &part.word, allowed);
    if away.is_some_and(|d| d <= allowed) {
        return Some(0.8);
    }
    if part.sound.len() > 1 && sound(word) == part.sound {
        return Some(0.7);
    }
    short.then_some(0.6)
}

/// Returns how many letters are changed, left out, put in or exchanged between two words, up to a bound.
fn distance(a: &str, b: &str, bound: usize) -> Option<usize> {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > bound {
        return None;
    }
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for (i, row) in rows.iter_mut().enumerate() {
        row[0] = i;
    }
    for (j, cell) in rows[0].iter_mut().enumerate() {
        *cell = j;
    }
    for i in 1..=a.len() {
        for j in 1..=b.len() {
            let other = usize::from(a[i - 1] != b[j - 1]);
            let mut least = (rows[i - 1][j] + 1).min(rows[i][j - 1] + 1).min(rows[i - 1][j - 1] + other);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            rows[i][j] = least;
        }
    }
    Some(rows[a.len()][b.len()])
}

/// Returns what a word sounds like to somebody who does not know how it is written.
fn sound(word: &str) -> String {
    let word = fold(word);
    let mut out = String::new();
    let chars: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
    for (at, c) in chars.iter().enumerate() {
        let next = chars.get(at + 1).copied().unwrap_or(' ');
        let code = match c {
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'j' if at == 0 => 'a',
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'j' | 'h' => continue,
            'c' if matches!(next, 'e' | 'i' | 'y') => 's',
            'c' | 'k' | 'q' => {
                if next == 'h' {
                    'g'
                } else {
                    'k'
                }
            }
            'p' if next == 'h' => 'f',
            'v' | 'f' | 'w' => 'f',
            'z' | 's' | 'x' => 's',
            'd' | 't' => 't',
            'b' | 'p' => 'p',
            'm' | 'n' if out.ends_with('n') => continue,
            other => *other,
        };
        if !out.ends_with(code) {
            out.push(code);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::{Options, find};
    use crate::anonymise::{Field, Sheet, Source};
    use crate::units::Language;

    fn check(lines: &[(Field, &str)], text: &str, expected: &[&str]) {
        let mut sheet = Sheet::default();
        for (field, line) in lines {
            sheet.add(*field, line);
        }
        let found = find(text, &Options { language: Language::Nl, sheet: &sheet });
        let found: Vec<_> = found.into_iter().filter(|c| c.source == Source::Sheet).map(|c| c.text).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn what_stands_on_the_sheet_is_found_as_it_is_heard() {
        check(&[(Field::Name, "Nneka Okafor")], "en toen zei neka tegen okavor", &["neka", "okavor"]);
        check(&[(Field::Child, "Roos")], "ik bracht roos en roosje naar school", &["roos", "roosje"]);
        check(&[(Field::School, "De Regenboog")], "ze zit op de regenboog", &["de regenboog"]);
        check(&[(Field::Name, "Gijsbert")], "Geisbert kwam, gijsberts fiets stond er", &["Geisbert", "gijsberts"]);
        check(&[(Field::Person, "Jan van den Berg")], "van den dag dat hij kwam", &[]);
    }

    #[test]
    fn a_name_of_several_words_is_known_by_those_that_tell_something() {
        check(&[(Field::School, "Groep 12")], "ik zit in groep 12 daar", &["groep 12"]);
        check(&[(Field::School, "Ons Huis")], "ons kind zat op ons huis", &["ons huis"]);
        check(&[(Field::Nickname, "Klein")], "ik zag klein lopen", &["klein"]);
        check(&[(Field::School, "Groep B")], "we hadden keus, a of b", &[]);
        check(&[(Field::School, "Groep I")], "de groep is klein", &["groep"]);
    }

    #[test]
    fn an_ordinary_word_that_only_sounds_alike_is_left() {
        check(&[(Field::Name, "Mark")], "op de markt was het druk", &[]);
        check(&[(Field::Name, "Bas")], "de bus en de baas", &[]);
    }
}

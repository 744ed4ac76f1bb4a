//! Numbers as they are spoken, in Dutch and English.

use std::collections::HashMap;

use super::token::{Shape, Token};
use crate::units::Language;

/// A number that was said or written: its value, and the first token after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number {
    /// Its value.
    pub value: u32,
    /// The first token after it.
    pub end: usize,
}

const NL_SMALL: [(&str, u32); 20] = [
    ("nul", 0),
    ("een", 1),
    ("twee", 2),
    ("drie", 3),
    ("vier", 4),
    ("vijf", 5),
    ("zes", 6),
    ("zeven", 7),
    ("acht", 8),
    ("negen", 9),
    ("tien", 10),
    ("elf", 11),
    ("twaalf", 12),
    ("dertien", 13),
    ("veertien", 14),
    ("vijftien", 15),
    ("zestien", 16),
    ("zeventien", 17),
    ("achttien", 18),
    ("negentien", 19),
];
const NL_TENS: [(&str, u32); 8] = [
    ("twintig", 20),
    ("dertig", 30),
    ("veertig", 40),
    ("vijftig", 50),
    ("zestig", 60),
    ("zeventig", 70),
    ("tachtig", 80),
    ("negentig", 90),
];
const EN_SMALL: [(&str, u32); 20] = [
    ("zero", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
];
const EN_TENS: [(&str, u32); 8] = [
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];

fn look(table: &[(&str, u32)], word: &str) -> Option<u32> {
    table.iter().find(|(w, _)| *w == word).map(|(_, v)| *v)
}

/// Returns the value of one written number word, without accents and in small letters ("drieenveertig", "forty").
pub fn word(word: &str, language: Language) -> Option<u32> {
    match language {
        Language::Nl => dutch(word),
        Language::En => look(&EN_SMALL, word).or_else(|| look(&EN_TENS, word)),
    }
}

/// A Dutch number may be one long word: hundreds, then what is below a hundred.
fn dutch(word: &str) -> Option<u32> {
    if word.len() > 60 {
        return None;
    }
    if let Some(value) = below_hundred(word) {
        return Some(value);
    }
    for (big, times) in [("duizend", 1000), ("honderd", 100)] {
        if let Some((left, right)) = word.split_once(big) {
            let left = if left.is_empty() { 1 } else { below_hundred(left)? };
            let right = right.strip_prefix("en").filter(|r| !r.is_empty()).unwrap_or(right);
            let right = if right.is_empty() { 0 } else { dutch(right)? };
            return (right < times).then_some(left * times + right);
        }
    }
    // "negentienvierentachtig": a year, as it is said.
    for (teen, value) in [("negentien", 1900), ("twintig", 2000)] {
        if let Some(rest) = word.strip_prefix(teen).and_then(below_hundred) {
            return (rest >= 10).then_some(value + rest);
        }
    }
    None
}

fn below_hundred(word: &str) -> Option<u32> {
    if let Some(value) = look(&NL_SMALL, word).or_else(|| look(&NL_TENS, word)) {
        return Some(value);
    }
    NL_TENS.iter().find_map(|(tens, value)| {
        let unit = word.strip_suffix(tens)?.strip_suffix("en")?;
        let unit = look(&NL_SMALL, unit).or_else(|| unit.strip_suffix('e').and_then(|u| look(&NL_SMALL, u)))?;
        (1..10).contains(&unit).then_some(value + unit)
    })
}

/// Cuts a text into tokens that know which numbers they are.
pub fn tokens(text: &str, language: Language) -> Vec<Token> {
    let mut tokens = super::token::tokens(text);
    let mut known: HashMap<String, (Option<u32>, Option<u32>)> = HashMap::new();
    for token in &mut tokens {
        if token.shape == Shape::Sign {
            continue;
        }
        if let Some((value, ordinal)) = known.get(&token.fold) {
            (token.value, token.ordinal) = (*value, *ordinal);
            continue;
        }
        token.value = match token.shape {
            Shape::Digits => token.fold.parse().ok(),
            _ => word(&token.fold, language),
        };
        token.ordinal = match language {
            Language::Nl => dutch_ordinal(&token.fold),
            Language::En => english_ordinal(&token.fold),
        };
        known.insert(token.fold.clone(), (token.value, token.ordinal));
    }
    tokens
}

/// Returns the value of a token that is a number by itself, in digits or words.
pub fn single(token: &Token) -> Option<u32> {
    token.value
}

/// Reads the number that starts at token `at`, over several words where it was said in several.
pub fn at(tokens: &[Token], at: usize, language: Language) -> Option<Number> {
    let value = single(tokens.get(at)?)?;
    let digits = tokens[at].shape == Shape::Digits;
    let mut number = Number { value, end: at + 1 };
    if digits {
        return Some(number);
    }
    match language {
        Language::Nl => number = said_in_dutch(tokens, at, u32::MAX).unwrap_or(number),
        Language::En => number = english(tokens, number),
    }
    Some(number)
}

/// Reads a Dutch number below this one, which may be said in several words.
fn said_in_dutch(tokens: &[Token], at: usize, below: u32) -> Option<Number> {
    let next = |i: usize| tokens.get(i).filter(|t| t.shape != Shape::Digits).and_then(single);
    let is = |i: usize, word: &str| tokens.get(i).is_some_and(|t| t.fold == word);
    let value = next(at).filter(|v| *v < below)?;
    // "drie en veertig", as an engine may write it.
    let tens = next(at + 2).filter(|v| (20..100).contains(v) && v.is_multiple_of(10));
    if let (1..10, true, Some(tens)) = (value, is(at + 1, "en"), tens) {
        return Some(Number { value: tens + value, end: at + 3 });
    }
    let mut number = Number { value, end: at + 1 };
    for (big, times) in [("honderd", 100), ("duizend", 1000)] {
        if is(number.end, big) && number.value < 100 && number.value * times < below {
            number = Number { value: number.value * times, end: number.end + 1 };
        }
    }
    // "negentienhonderd vierentachtig", "tweeduizend twaalf", "honderd vijf", "twee duizend vijf honderd".
    let room = match number.value {
        0 => 0,
        v if v.is_multiple_of(1000) => 1000,
        v if v.is_multiple_of(100) => 100,
        _ => 0,
    };
    if let Some(rest) = said_in_dutch(tokens, number.end, room) {
        return Some(Number { value: number.value + rest.value, end: rest.end });
    }
    // "negentien vierentachtig"
    if below == u32::MAX && matches!(number.value, 19 | 20) {
        let rest = said_in_dutch(tokens, number.end, 100).filter(|r| r.value >= 10);
        return Some(rest.map_or(number, |r| Number { value: number.value * 100 + r.value, end: r.end }));
    }
    Some(number)
}

fn english(tokens: &[Token], first: Number) -> Number {
    let next = |i: usize| tokens.get(i).filter(|t| t.shape != Shape::Digits).and_then(single);
    let is = |i: usize, word: &str| tokens.get(i).is_some_and(|t| t.fold == word);
    let below = |mut number: Number| {
        if (20..100).contains(&number.value) && number.value.is_multiple_of(10) {
            let hyphen = usize::from(tokens.get(number.end).is_some_and(|t| t.is("-")));
            if let Some(unit) = next(number.end + hyphen).filter(|u| (1..10).contains(u)) {
                number = Number { value: number.value + unit, end: number.end + hyphen + 1 };
            }
        }
        number
    };
    let mut number = below(first);
    if (1..100).contains(&number.value) && (is(number.end, "hundred") || is(number.end, "thousand")) {
        let times = if is(number.end, "hundred") { 100 } else { 1000 };
        number = Number { value: number.value * times, end: number.end + 1 };
        let and = usize::from(is(number.end, "and"));
        if let Some(rest) = next(number.end + and) {
            let rest = below(Number { value: rest, end: number.end + and + 1 });
            number = Number { value: number.value + rest.value, end: rest.end };
        }
        return number;
    }
    // "nineteen eighty four", "twenty nineteen", "twenty twenty".
    if matches!(first.value, 18..=20) {
        let said = if number.value == first.value { number } else { first };
        if let Some(rest) = next(said.end) {
            let rest = below(Number { value: rest, end: said.end + 1 });
            if (10..100).contains(&rest.value) {
                return Number { value: first.value * 100 + rest.value, end: rest.end };
            }
        }
    }
    number
}

/// Returns which day of a month a token names as an ordinal ("dertiende", "13e", "13th"), and the token after it.
pub fn ordinal(tokens: &[Token], at: usize, language: Language) -> Option<Number> {
    let token = tokens.get(at)?;
    let value = match language {
        Language::Nl => token.ordinal,
        Language::En => {
            let one = token.ordinal;
            let tens = token.value.filter(|v| (20..100).contains(v) && v.is_multiple_of(10) && token.is_word());
            if let (None, Some(tens)) = (one, tens) {
                let hyphen = usize::from(tokens.get(at + 1).is_some_and(|t| t.is("-")));
                let unit = tokens.get(at + 1 + hyphen).and_then(|t| t.ordinal).filter(|u| *u < 10)?;
                return Some(Number { value: tens + unit, end: at + 2 + hyphen });
            }
            one
        }
    }?;
    Some(Number { value, end: at + 1 })
}

fn dutch_ordinal(word: &str) -> Option<u32> {
    for ending in ["ste", "de", "e"] {
        if let Some(value) = word.strip_suffix(ending).and_then(|stem| stem.parse().ok()) {
            return Some(value);
        }
    }
    match word {
        "eerste" => return Some(1),
        "derde" => return Some(3),
        "achtste" => return Some(8),
        _ => {}
    }
    word.strip_suffix("ste")
        .and_then(|w| dutch(w).filter(|v| *v >= 20))
        .or_else(|| word.strip_suffix("de").and_then(|w| dutch(w).filter(|v| matches!(v, 2 | 4..=7 | 9..=19))))
}

fn english_ordinal(word: &str) -> Option<u32> {
    for ending in ["st", "nd", "rd", "th"] {
        if let Some(value) = word.strip_suffix(ending).and_then(|w| w.parse().ok()) {
            return Some(value);
        }
    }
    let value = match word {
        "first" => 1,
        "second" => 2,
        "third" => 3,
        "fifth" => 5,
        "eighth" => 8,
        "ninth" => 9,
        "twelfth" => 12,
        "twentieth" => 20,
        "thirtieth" => 30,
        _ => return word.strip_suffix("th").and_then(|w| look(&EN_SMALL, w)),
    };
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, language: Language, value: u32, words: usize) {
        assert_eq!(at(&tokens(text, language), 0, language), Some(Number { value, end: words }), "{text}");
    }

    #[test]
    fn numbers_are_read_as_they_are_said() {
        for (text, value, words) in [
            ("drieënveertig jaar", 43, 1),
            ("drie en veertig", 43, 3),
            ("tweeëntwintig", 22, 1),
            ("negentienhonderdvierentachtig", 1984, 1),
            ("negentienhonderd vierentachtig", 1984, 2),
            ("negentien vierentachtig", 1984, 2),
            ("negentien honderd vierentachtig", 1984, 3),
            ("negentien negen en negentig", 1999, 4),
            ("twee duizend drie honderd vijf en twintig", 2325, 7),
            ("twintig honderd twaalf", 2012, 3),
            ("negentien vijf", 19, 1),
            ("honderd honderd", 100, 1),
            ("tweeduizend negentien", 2019, 2),
            ("tweeduizendtwaalf", 2012, 1),
            ("twintig twintig", 2020, 2),
            ("honderd", 100, 1),
            ("17", 17, 1),
        ] {
            check(text, Language::Nl, value, words);
        }
        for (text, value, words) in [
            ("forty three years", 43, 2),
            ("forty-three", 43, 3),
            ("nineteen eighty four", 1984, 3),
            ("twenty twenty", 2020, 2),
            ("two thousand and twelve", 2012, 4),
            ("twenty one", 21, 2),
        ] {
            check(text, Language::En, value, words);
        }
        assert_eq!(word("zevende", Language::Nl), None);
        assert_eq!(word("verderdien", Language::Nl), None);
    }

    #[test]
    fn ordinals_are_days() {
        for (text, value) in [("dertiende", 13), ("13e", 13), ("eenentwintigste", 21), ("achtste", 8), ("31ste", 31)] {
            assert_eq!(ordinal(&tokens(text, Language::Nl), 0, Language::Nl).map(|n| n.value), Some(value), "{text}");
        }
        for (text, value) in [("thirteenth", 13), ("13th", 13), ("twenty-first", 21), ("eighth", 8), ("fourth", 4)] {
            assert_eq!(ordinal(&tokens(text, Language::En), 0, Language::En).map(|n| n.value), Some(value), "{text}");
        }
    }
}

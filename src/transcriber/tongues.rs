//! Which script and which language a text is in, as far as a guard needs to know it.
//!
//! Whisper, told to write Dutch, now and then writes another language all the same. Languages are told apart by the small words
//! that every sentence is full of. It takes many of them: a quotation of a few words is left alone.

use crate::transcript::{Utterance, letters};
use crate::units::Language;

/// Words an utterance needs before its language is judged.
const LEAST_WORDS: usize = 8;
/// Small words of another language that it needs, and how many times as many as of the session's own.
const LEAST_SMALL: usize = 4;
const TIMES: usize = 3;

/// The small words of languages that Whisper is known to fall into, and of luister's own. Words that two of them share are left out
/// of both, so that each counts for one language only.
const DUTCH: &str = "de het een en ik je jij wij zij niet dat dit ook maar voor met naar heb heeft hebben hebt wordt werd worden zijn \
    bij nog wel dan toen omdat want geen iets niets heel mijn jouw hun ons onze deze daar hier waar als uit over door om te ze";
const ENGLISH: &str = "the and i you they that this not it of to for with from have has had would could should was were been \
    what which who when there here because about into my your our their if but she";
const GERMAN: &str = "ich und nicht der das ist ein eine auch für mit von auf zu wir sie sich haben wird sind oder aber wenn dem den \
    des ob noch nur über bei";
const FRENCH: &str = "je ne pas le la les des et est que qui pour dans avec nous vous ils elles une sur mais au aux ce cette sont \
    avons avez c'est plus";
const SPANISH: &str =
    "el los las y que no es en por para con una del se lo su está como pero más yo nosotros ella eso esta sé";

/// Tells whether most letters are of a script that neither Dutch nor English is written in.
pub(super) fn is_foreign_script(text: &str) -> bool {
    let (mut latin, mut other) = (0, 0);
    for letter in text.chars().filter(|c| c.is_alphabetic()) {
        // Latin with everything that is written with marks on it.
        let is_latin = matches!(letter, 'A'..='Z' | 'a'..='z' | '\u{AA}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}');
        if is_latin { latin += 1 } else { other += 1 }
    }
    other > latin
}

/// Tells whether an utterance is surely in another language than the session's.
pub(super) fn is_other_language(utterance: &Utterance, languages: &[Language]) -> bool {
    let said: Vec<String> = utterance.text.split_whitespace().map(letters).filter(|w| !w.is_empty()).collect();
    if said.len() < LEAST_WORDS {
        return false;
    }
    let all = [DUTCH, ENGLISH, GERMAN, FRENCH, SPANISH];
    let is_in = |list: &str, word: &str| list.split_whitespace().any(|w| letters(w) == word);
    let only_in = |list: &str, word: &str| is_in(list, word) && all.iter().filter(|l| is_in(l, word)).count() == 1;
    let count = |list: &str| said.iter().filter(|word| only_in(list, word)).count();
    let list_of = |language: &Language| match language {
        Language::Nl => DUTCH,
        Language::En => ENGLISH,
    };
    let own: Vec<&str> = languages.iter().map(list_of).collect();
    let ours: usize = own.iter().map(|list| count(list)).sum();
    let theirs = all.iter().filter(|list| !own.contains(list)).map(|list| count(list)).max().unwrap_or(0);
    theirs >= LEAST_SMALL && theirs >= TIMES * ours.max(1)
}

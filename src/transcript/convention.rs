//! How speech is written down: by the rules of a named convention, so that readers know what was left out.
//!
//! | | fillers | stammering | broken-off words | pauses | overlap |
//! |---|---|---|---|---|---|
//! | Dresing & Pehl, simple | left out | left out | left out | `(...)` from 3 s | |
//! | Dresing & Pehl, extended | kept | kept | `/` | `(.)` `(..)` `(...)`, from 4 s `(4)` | `//…//` |
//! | *letterlijk* | kept | kept | `-` | `(4)` from 3 s | |
//! | *woordelijk* | left out | left out | left out | | |
//!
//! Pauses are measured between the words' times, so they are as exact as those: within half a second as a rule. A turn is
//! a paragraph. Nothing is made up: what stands in a line was said, or is a mark in brackets.

use super::{Stretch, Utterance, Word, letters};
use crate::units::Language;

/// A convention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Convention {
    /// The simple rules of Dresing & Pehl: what is said, easy to read.
    Simple,
    /// The extended rules of Dresing & Pehl: how it is said as well.
    Extended,
    /// Dutch *letterlijk*: everything that was said, "eh" and all.
    Letterlijk,
    /// Dutch *woordelijk*: every word that means something, in readable sentences.
    Woordelijk,
}

impl Convention {
    /// All of them.
    pub const ALL: [Convention; 4] =
        [Convention::Simple, Convention::Extended, Convention::Letterlijk, Convention::Woordelijk];

    /// Returns the name that commands and files know it by.
    pub const fn name(self) -> &'static str {
        match self {
            Convention::Simple => "dresing-pehl-simple",
            Convention::Extended => "dresing-pehl-extended",
            Convention::Letterlijk => "letterlijk",
            Convention::Woordelijk => "woordelijk",
        }
    }

    /// Returns the convention of a name.
    pub fn named(name: &str) -> Option<Convention> {
        Convention::ALL.into_iter().find(|convention| convention.name() == name)
    }

    const fn keeps_everything(self) -> bool {
        matches!(self, Convention::Extended | Convention::Letterlijk)
    }
}

/// A turn, written down.
#[derive(Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Who speaks.
    pub speaker: Option<String>,
    /// Where it begins, in ms.
    pub start_ms: u64,
    /// What it says.
    pub text: String,
}

/// Prints lengths, never the text.
impl std::fmt::Debug for Paragraph {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Paragraph({} ms, {} bytes)", self.start_ms, self.text.len())
    }
}

/// The fillers of both languages; listener signals among them.
const FILLERS: [&str; 17] =
    ["eh", "ehm", "uh", "uhm", "euh", "euhm", "hm", "hmm", "mm", "mmm", "mhm", "um", "umm", "erm", "ah", "uhuh", "hè"];
/// A filler in English only: in Dutch it is a word that carries the sentence ("er was niemand").
const ENGLISH_FILLER: &str = "er";
/// Short words that are said twice on purpose, or stand twice in a right sentence ("ik denk dat dat klopt", "kun je je voorstellen").
const TWICE: [&str; 17] =
    ["ja", "nee", "dat", "die", "ha", "no", "yes", "had", "ze", "so", "zo", "je", "is", "was", "het", "er", "her"];
/// What stands after a hyphen that breaks nothing off: "voor- en nadelen" share their ending.
const SHARING: [&str; 6] = ["en", "of", "tot", "and", "or", "to"];
/// The longest word, in letters, whose repetition counts as stammering.
const STAMMERED: usize = 3;
/// The pauses from which a mark is written, in ms: by the extended rules, and by all that mark any.
const SHORT_MS: u64 = 1_000;
const LONG_MS: u64 = 3_000;

/// Writes utterances down, a paragraph a turn. `unintelligible` are the stretches a person marked so.
pub fn written(
    utterances: &[Utterance],
    unintelligible: &[Stretch],
    language: Language,
    convention: Convention,
) -> Vec<Paragraph> {
    let mut out: Vec<Paragraph> = Vec::new();
    let mut before: Option<&Utterance> = None;
    for (n, u) in utterances.iter().enumerate() {
        let same = before.is_some_and(|b| b.speaker.is_some() && b.speaker == u.speaker);
        let pause = before.map_or(0, |b| u.start_ms.saturating_sub(b.end_ms));
        let lost = before.map_or(0, |b| b.end_ms);
        let mut said = Vec::new();
        said.extend(mark(pause, convention));
        if unintelligible.iter().any(|s| s.start_ms < u.start_ms && s.end_ms > lost) {
            said.push(unintelligible_mark(language).to_owned());
        }
        let overlaps = convention == Convention::Extended && overlaps_another(utterances, n);
        let text = sentence(u, language, convention);
        said.extend((!text.is_empty()).then(|| if overlaps { format!("//{text}//") } else { text }));
        before = Some(u);
        if said.is_empty() {
            continue;
        }
        let said = said.join(" ");
        match out.last_mut() {
            Some(last) if same && last.speaker == u.speaker => {
                last.text.push(' ');
                last.text.push_str(&said);
            }
            _ => out.push(Paragraph { speaker: u.speaker.clone(), start_ms: u.start_ms, text: said }),
        }
    }
    let end_ms = utterances.iter().map(|u| u.end_ms).max().unwrap_or(0);
    if let Some(after) = unintelligible.iter().find(|s| s.end_ms > end_ms) {
        let text = unintelligible_mark(language).to_owned();
        out.push(Paragraph { speaker: None, start_ms: after.start_ms.max(end_ms), text });
    }
    out
}

/// Writes every utterance down by a convention, each for itself; words and times stay. What a convention would leave out
/// altogether stays as it is: no utterance disappears.
pub fn write_down(utterances: &mut [Utterance], language: Language, convention: Convention) {
    let mut before = None::<u64>;
    let texts: Vec<String> = (0..utterances.len())
        .map(|n| {
            let u = &utterances[n];
            let pause = before.and_then(|end_ms| mark(u.start_ms.saturating_sub(end_ms), convention));
            before = before.max(Some(u.end_ms));
            let text = match sentence(u, language, convention) {
                text if text.is_empty() => u.text.clone(),
                text if convention == Convention::Extended && overlaps_another(utterances, n) => format!("//{text}//"),
                text => text,
            };
            pause.into_iter().chain([text]).collect::<Vec<_>>().join(" ")
        })
        .collect();
    for (u, text) in utterances.iter_mut().zip(texts) {
        u.text = text;
    }
}

/// Returns the mark for what can't be understood: Dresing & Pehl's, in the language of the transcript.
pub const fn unintelligible_mark(language: Language) -> &'static str {
    match language {
        Language::Nl => "(onverst.)",
        Language::En => "(inaud.)",
    }
}

/// Returns the mark of a pause.
fn mark(pause_ms: u64, convention: Convention) -> Option<String> {
    let seconds = pause_ms.saturating_add(500) / 1000;
    match convention {
        Convention::Woordelijk => None,
        Convention::Simple => (pause_ms >= LONG_MS).then(|| "(...)".to_owned()),
        Convention::Letterlijk => (pause_ms >= LONG_MS).then(|| format!("({seconds})")),
        Convention::Extended if pause_ms < SHORT_MS => None,
        Convention::Extended => Some(match seconds {
            0 | 1 => "(.)".to_owned(),
            2 => "(..)".to_owned(),
            3 => "(...)".to_owned(),
            longer => format!("({longer})"),
        }),
    }
}

/// Writes one utterance. Without words (typed by a person) its text stays as it is.
fn sentence(u: &Utterance, language: Language, convention: Convention) -> String {
    if u.words.is_empty() {
        return u.text.clone();
    }
    let only_fillers = u.words.iter().all(|w| is_filler(&w.text, language));
    let mut out: Vec<String> = Vec::new();
    let mut before: Option<&Word> = None;
    for (n, word) in u.words.iter().enumerate() {
        let pause = before.map_or(0, |b| word.start_ms.saturating_sub(b.end_ms));
        let marked = mark(pause, convention);
        // Across a pause that is marked, the word is taken up again.
        let stammered = marked.is_none() && before.is_some_and(|b| is_stammer(&b.text, &word.text));
        out.extend(marked);
        before = Some(word);
        let broken = is_broken(&word.text, u.words.get(n + 1));
        if convention.keeps_everything() {
            out.push(match (convention, broken) {
                (Convention::Extended, true) => format!("{}/", word.text.trim_end_matches(['-', '–', '…'])),
                _ => word.text.clone(),
            });
            continue;
        }
        // A turn of "hm" alone is an answer.
        if broken || (is_filler(&word.text, language) && !only_fillers) {
            close(&mut out, &word.text);
            continue;
        }
        if stammered {
            out.pop();
        }
        out.push(word.text.clone());
    }
    let mut text = out.join(" ");
    if !convention.keeps_everything() {
        // What begins a sentence has a capital, though the filler that had it is gone.
        let began_with_capital = u.text.trim_start().starts_with(char::is_uppercase);
        if let Some(first) = text.chars().next().filter(|c| began_with_capital && c.is_lowercase()) {
            text.replace_range(..first.len_utf8(), &first.to_uppercase().to_string());
        }
    }
    text
}

/// Gives the word before what a word that is left out ends a sentence with.
fn close(out: &mut [String], gone: &str) {
    let Some(end) = gone.chars().last().filter(|c| matches!(c, '.' | '?' | '!')) else { return };
    if let Some(last) = out.last_mut().filter(|l| !l.starts_with('(')) {
        while last.ends_with([',', ';']) {
            last.pop();
        }
        if !last.ends_with(['.', '?', '!']) {
            last.push(end);
        }
    }
}

fn is_filler(word: &str, language: Language) -> bool {
    let word = letters(word);
    FILLERS.contains(&word.as_str()) || (language == Language::En && word == ENGLISH_FILLER)
}

/// Tells whether a word was broken off; one that shares its ending with a later word was not.
fn is_broken(word: &str, next: Option<&Word>) -> bool {
    let shares = word.ends_with('-') && next.is_some_and(|n| SHARING.contains(&letters(&n.text).as_str()));
    word.chars().count() > 1 && word.ends_with(['-', '–', '…']) && !shares
}

/// Tells whether a word is said again without meaning it. A comma between them shows that it was meant: "nee, nee".
fn is_stammer(before: &str, word: &str) -> bool {
    let (first, second) = (letters(before), letters(word));
    first == second
        && !first.is_empty()
        && first.chars().count() <= STAMMERED
        && before.ends_with(char::is_alphanumeric)
        && !TWICE.contains(&first.as_str())
        && !first.chars().any(|c| c.is_ascii_digit())
}

/// Tells whether somebody else speaks at the same time.
fn overlaps_another(utterances: &[Utterance], n: usize) -> bool {
    let u = &utterances[n];
    let near = utterances[n.saturating_sub(4)..utterances.len().min(n + 5)].iter();
    near.filter(|o| o.speaker != u.speaker && o.speaker.is_some() && u.speaker.is_some())
        .any(|o| o.start_ms.max(u.start_ms).saturating_add(200) < o.end_ms.min(u.end_ms))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Words of 200 ms with 100 ms between them; `_` is a second of silence more.
    fn said(start_ms: u64, speaker: &str, text: &str) -> Utterance {
        let mut at = start_ms;
        let mut words = Vec::new();
        for word in text.split_whitespace() {
            if word == "_" {
                at += 1_000;
                continue;
            }
            words.push(Word { start_ms: at, end_ms: at + 200, text: word.into(), p: 0.9 });
            at += 300;
        }
        let end_ms = words.last().map_or(start_ms, |w| w.end_ms);
        let text = words.iter().map(|w| w.text.as_str()).collect::<Vec<_>>().join(" ");
        Utterance { start_ms, end_ms, speaker: Some(speaker.into()), topic: None, text, words }
    }

    fn check(text: &str, convention: Convention, expect: &str) {
        let made = written(&[said(0, "P1", text)], &[], Language::Nl, convention);
        assert_eq!(made.iter().map(|p| p.text.as_str()).collect::<Vec<_>>().join("|"), expect, "{convention:?}");
    }

    #[test]
    fn each_convention_writes_the_same_talk_its_own_way() {
        let talk = "Eh, ik ik denk _ _ _ _ dat dat gebe- gebeurde, ehm.";
        check(talk, Convention::Letterlijk, "Eh, ik ik denk (4) dat dat gebe- gebeurde, ehm.");
        check(talk, Convention::Extended, "Eh, ik ik denk (4) dat dat gebe/ gebeurde, ehm.");
        check(talk, Convention::Simple, "Ik denk (...) dat dat gebeurde.");
        check(talk, Convention::Woordelijk, "Ik denk dat dat gebeurde.");
    }

    #[test]
    fn utterances_are_written_down_one_by_one_and_none_disappears() {
        let mut talk = [said(0, "P1", "Eh, ja."), said(5_000, "P1", "Hm."), said(5_100, "P2", "Ik ik was dat.")];
        let times: Vec<_> = talk.iter().map(|u| (u.start_ms, u.end_ms, u.words.len())).collect();
        write_down(&mut talk, Language::Nl, Convention::Woordelijk);
        assert_eq!(talk.each_ref().map(|u| u.text.as_str()), ["Ja.", "Hm.", "Ik was dat."]);
        write_down(&mut talk, Language::Nl, Convention::Letterlijk);
        assert_eq!(talk.each_ref().map(|u| u.text.as_str()), ["Eh, ja.", "(5) Hm.", "Ik ik was dat."]);
        assert_eq!(talk.iter().map(|u| (u.start_ms, u.end_ms, u.words.len())).collect::<Vec<_>>(), times);
    }

    #[test]
    fn the_extended_rules_count_points_for_short_pauses() {
        check("ja _ en _ _ toen _ _ _ niets", Convention::Extended, "ja (.) en (..) toen (...) niets");
        check("ja _ en _ _ toen", Convention::Letterlijk, "ja en toen");
    }

    #[test]
    fn what_is_repeated_on_purpose_stays_and_hm_alone_is_an_answer() {
        check("Nee, nee, nee.", Convention::Woordelijk, "Nee, nee, nee.");
        check("ja ja dat had had ik", Convention::Woordelijk, "ja ja dat had had ik");
        check("de de de bus", Convention::Woordelijk, "de bus");
        check("ik _ _ _ _ ik denk", Convention::Simple, "ik (...) ik denk");
        check("ik _ _ _ _ ik denk", Convention::Woordelijk, "ik denk");
        check("Hm.", Convention::Simple, "Hm.");
        check("06 06 12 12", Convention::Woordelijk, "06 06 12 12");
    }

    #[test]
    fn words_that_stand_twice_in_a_right_sentence_stay() {
        for right in ["Dat het het beste was was duidelijk.", "Als er er een is.", "Hoe je je voelt."] {
            check(right, Convention::Woordelijk, right);
        }
    }

    #[test]
    fn a_word_that_is_a_filler_in_english_carries_the_sentence_in_dutch() {
        check("Er was er een.", Convention::Woordelijk, "Er was er een.");
        let made = written(&[said(0, "P1", "It was, er, late.")], &[], Language::En, Convention::Simple);
        assert_eq!(made[0].text, "It was, late.");
    }

    #[test]
    fn a_hyphen_before_a_shared_ending_breaks_nothing_off() {
        check(
            "de voor- en nadelen, twee- tot driemaal",
            Convention::Woordelijk,
            "de voor- en nadelen, twee- tot driemaal",
        );
        check("de voor- en nadelen", Convention::Extended, "de voor- en nadelen");
        check("een voor- nadeel", Convention::Simple, "een nadeel");
    }

    #[test]
    fn what_can_not_be_understood_at_the_end_is_marked_there() {
        let all = [said(0, "P1", "Ja.")];
        for (mark, start_ms) in
            [(Stretch { start_ms: 100, end_ms: 4_000 }, 200), (Stretch { start_ms: 900, end_ms: 4_000 }, 900)]
        {
            let made = written(&all, &[mark], Language::Nl, Convention::Simple);
            assert_eq!((made[1].start_ms, made[1].text.as_str()), (start_ms, "(onverst.)"));
        }
    }

    #[test]
    fn a_turn_is_a_paragraph_with_its_pauses_and_its_holes() {
        let all = [
            said(0, "I", "Hoe was dat?"),
            said(5_000, "P1", "Moeilijk."),
            said(5_400, "P1", "Heel moeilijk."),
            said(20_000, "I", "Dank u."),
        ];
        let hole = [Stretch { start_ms: 10_000, end_ms: 12_000 }];
        let made = written(&all, &hole, Language::Nl, Convention::Letterlijk);
        let texts: Vec<_> = made.iter().map(|p| (p.speaker.as_deref().unwrap(), p.text.as_str())).collect();
        assert_eq!(
            texts,
            [("I", "Hoe was dat?"), ("P1", "(4) Moeilijk. Heel moeilijk."), ("I", "(14) (onverst.) Dank u.")]
        );
    }

    #[test]
    fn who_speaks_at_the_same_time_is_marked() {
        let all = [said(0, "I", "en toen ging u weg"), said(900, "P1", "ja precies ja")];
        let made = written(&all, &[], Language::Nl, Convention::Extended);
        assert_eq!(made[1].text, "//ja precies ja//");
    }

    proptest! {
        /// *Letterlijk* leaves no word out, no convention makes one up, and nothing is said twice.
        #[test]
        fn nothing_is_made_up(texts in proptest::collection::vec("([a-z]{1,6}[,.-]?( _)? ){1,8}", 1..6)) {
            let mut at = 0;
            let all: Vec<Utterance> = texts
                .iter()
                .map(|t| {
                    let u = said(at, "P1", t);
                    at = u.end_ms + 500;
                    u
                })
                .collect();
            let every: Vec<String> = all.iter().flat_map(|u| &u.words).map(|w| letters(&w.text)).collect();
            for convention in Convention::ALL {
                let made = written(&all, &[], Language::En, convention);
                let kept: Vec<String> = made
                    .iter()
                    .flat_map(|p| p.text.split_whitespace())
                    .filter(|w| !w.starts_with('('))
                    .map(letters)
                    .collect();
                let mut rest = every.iter();
                prop_assert!(kept.iter().all(|k| rest.any(|e| e == k)), "{convention:?}");
                if convention.keeps_everything() {
                    prop_assert_eq!(&kept, &every);
                }
            }
        }
    }
}

//! A text as the layers read it: its tokens, what the lists know of each, and which lines have no capitals.

use std::collections::HashMap;

use super::super::{Kind, Source};
use super::draft::Draft;
use super::lexicon::{Flags, Lexicon};
use super::token::{Shape, Token};
use super::words::{self, Words, has};
use crate::units::Language;

/// A text as the layers read it, and what they found so far.
pub struct Reader<'a> {
    /// Its tokens.
    pub tokens: &'a [Token],
    /// The language spoken.
    pub language: Language,
    /// The small words of that language.
    pub words: &'static Words,
    /// Its lists.
    pub lexicon: &'static Lexicon,
    /// What the lists know of each token.
    pub flags: Vec<Flags>,
    /// Whether each token is an ordinary word.
    pub ordinary: Vec<bool>,
    /// Whether each token is an ordinary word only because it is made of ordinary ones or ends like one: villages and surnames are too.
    pub made_up: Vec<bool>,
    /// Whether the line of each token has no capitals at all, so that their absence says nothing.
    pub flat: Vec<bool>,
    /// What was found.
    pub drafts: Vec<Draft>,
}

impl<'a> Reader<'a> {
    /// Reads a text's tokens.
    pub fn new(tokens: &'a [Token], language: Language) -> Reader<'a> {
        let lexicon = Lexicon::of(language);
        let mut known: HashMap<&str, (Flags, bool)> = HashMap::new();
        let (flags, ordinary): (Vec<Flags>, Vec<bool>) = tokens
            .iter()
            .map(|t| {
                if !t.is_word() {
                    return (Flags::default(), true);
                }
                *known.entry(t.fold.as_str()).or_insert_with(|| {
                    let flags = lexicon.flags(&t.fold);
                    (flags, t.fold.len() == 1 || lexicon.ordinary(&t.fold, flags))
                })
            })
            .unzip();
        let made_up = tokens
            .iter()
            .zip(flags.iter().zip(&ordinary))
            .map(|(t, (f, o))| {
                let whole = *o && t.is_word() && t.fold.len() > 5 && t.value.is_none() && !f.any(Flags::COMMON);
                whole && (!f.any(Flags::WORD) || lexicon.exact(&t.fold) == Flags::default())
            })
            .collect();
        Reader {
            language,
            made_up,
            words: words::of(language),
            lexicon,
            flags,
            ordinary,
            flat: flat(tokens),
            drafts: Vec::new(),
            tokens,
        }
    }

    /// Returns a token's folded text, or nothing past the end.
    pub fn fold(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |t| t.fold.as_str())
    }

    /// Returns the folded text of the token `back` before `at`, in the same line.
    pub fn before(&self, at: usize, back: usize) -> &'a str {
        match at.checked_sub(back).map(|i| &self.tokens[i]) {
            Some(token) if token.line == self.tokens[at].line => token.fold.as_str(),
            _ => "",
        }
    }

    /// Returns the first token from `from` on that is none of these words; at most so many are passed over.
    pub fn past(&self, from: usize, most: usize, list: &'static str) -> usize {
        (from..from + most).find(|at| !has(list, self.fold(*at))).unwrap_or(from + most)
    }

    /// Whether a token is a word with a capital that a sentence's start does not explain.
    pub fn raised(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| t.is_capital() && !t.opens)
    }

    /// Whether a token ends a phrase: a sign other than a hyphen, another line, or the end.
    pub fn stops(&self, at: usize) -> bool {
        match self.tokens.get(at) {
            Some(token) => {
                (token.shape == Shape::Sign && !token.is("-")) || at > 0 && self.tokens[at - 1].line != token.line
            }
            None => true,
        }
    }

    /// Whether a token may be part of a name: raised, no ordinary word, or (without capitals) a word that lists have as a name.
    pub fn nameable(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at).filter(|t| t.is_word() && t.fold.len() > 1) else { return false };
        if self.flags[at].any(Flags::CAPITAL_ONLY) && !self.flags[at].any(Flags::FIRST.and(Flags::SURNAME)) {
            return false;
        }
        if !self.ordinary[at] || token.is_capital() && !token.opens {
            return true;
        }
        let listed = Flags::FIRST.and(Flags::SURNAME).and(Flags::PLACE).and(Flags::PROPER);
        self.flat[at]
            && self.flags[at].any(listed)
            && !has(self.words.stops, &token.fold)
            && !has(self.words.never, &token.fold)
    }

    /// Whether a place of this kind was found in the line of a token.
    pub fn line_has(&self, at: usize, kind: Kind) -> bool {
        let line = self.tokens[at].line;
        self.drafts.iter().filter(|d| d.kind == kind).any(|d| {
            let from = self.tokens.partition_point(|t| t.start < d.span.start);
            self.tokens.get(from).is_some_and(|t| t.line == line)
        })
    }

    /// Adds what stands from token `from` to before `to`.
    pub fn add(&mut self, from: usize, to: usize, kind: Kind, source: Source, confidence: f32) {
        if from < to && to <= self.tokens.len() {
            self.drafts.push(Draft::of(self.tokens, from, to, kind, source, confidence));
        }
    }
}

/// Says of each token whether its line is without capitals, a speaker's code at its start aside.
fn flat(tokens: &[Token]) -> Vec<bool> {
    let mut flat = vec![true; tokens.len()];
    let mut from = 0;
    for line in tokens.chunk_by(|a, b| a.line == b.line) {
        let label = line.iter().take(4).position(|t| t.is(":")).unwrap_or(0);
        let has_capital = line[label..].iter().any(|t| t.is_capital() || t.capitals && t.fold.len() > 3);
        flat[from..from + line.len()].fill(!has_capital);
        from += line.len();
    }
    flat
}

//! Words, numbers and signs of a text, each with its place in code points.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Letters only, all small.
    Lower,
    /// Letters only, the first a capital.
    Capital,
    /// Letters only, more than one capital.
    Upper,
    /// Digits only.
    Digits,
    /// Letters and digits.
    Mixed,
    /// Anything that is no word.
    Sign,
}

/// A word, number or sign.
#[derive(Clone)]
pub struct Token {
    /// Its first code point.
    pub start: usize,
    /// The first code point after it.
    pub end: usize,
    /// Its first byte.
    pub byte: usize,
    /// The first byte after it.
    pub byte_end: usize,
    /// What it is.
    pub shape: Shape,
    /// In small letters, without accents.
    pub fold: String,
    /// Whether any of its letters is a capital.
    pub capitals: bool,
    /// Whether a sentence, a line or a quotation may start with it, so that its capital says nothing.
    pub opens: bool,
    /// Whether white space, or nothing, stands before it.
    pub spaced: bool,
    /// The line it stands on.
    pub line: usize,
    /// The number it is by itself, once a language was told.
    pub value: Option<u32>,
    /// The ordinal it is by itself, once a language was told.
    pub ordinal: Option<u32>,
}

impl Token {
    /// Whether it is letters.
    pub fn is_word(&self) -> bool {
        matches!(self.shape, Shape::Lower | Shape::Capital | Shape::Upper)
    }

    /// Whether it starts with a capital.
    pub fn is_capital(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Upper)
    }

    /// Whether it is this sign.
    pub fn is(&self, sign: &str) -> bool {
        self.shape == Shape::Sign && self.fold == sign
    }
}

/// Returns a word in small letters, without accents: the form in which words are compared.
pub fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase).nfd() {
        match c {
            c if is_combining_mark(c) => {}
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'ı' => folded.push('i'),
            'đ' | 'ð' => folded.push('d'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ĳ' => folded.push_str("ij"),
            '’' | '‘' | 'ʼ' => folded.push('\''),
            c => folded.push(c),
        }
    }
    folded
}

/// Cuts a text into words, numbers and signs.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut reader = Reader { chars: text.char_indices().peekable(), at: 0, text };
    let mut tokens: Vec<Token> = Vec::with_capacity(text.len() / 5);
    let (mut opens, mut spaced, mut line) = (true, true, 0);
    while let Some((byte, c)) = reader.peek() {
        let start = reader.at;
        if c.is_whitespace() || c == '\u{feff}' {
            reader.step();
            spaced = true;
            if c == '\n' {
                line += 1;
                opens = true;
            }
            continue;
        }
        let word = is_word_char(c);
        reader.step();
        if word {
            reader.word();
        }
        let byte_end = reader.byte();
        let slice = &text[byte..byte_end];
        let shape = if word { shape(slice) } else { Shape::Sign };
        let folded = fold(slice);
        let token = Token {
            start,
            end: reader.at,
            byte,
            byte_end,
            shape,
            fold: folded,
            capitals: slice.chars().any(char::is_uppercase),
            opens,
            spaced,
            line,
            value: None,
            ordinal: None,
        };
        opens = if word { false } else { opening(c, &tokens, opens) };
        spaced = false;
        tokens.push(token);
    }
    tokens
}

/// Whether a word after this sign may have a capital for no other reason.
fn opening(sign: char, before: &[Token], was: bool) -> bool {
    match sign {
        '.' => !before.last().is_some_and(|t| is_abbreviation(&t.fold) && t.is_word()),
        '?' | '!' | '…' | ':' | '"' | '“' | '”' | '„' | '«' | '(' | '[' | '–' | '—' | '‘' | ']' | '*' | '>' | '•' => {
            true
        }
        _ => was,
    }
}

/// Words that are written with a full stop in the middle of a sentence, before a name more often than not.
fn is_abbreviation(word: &str) -> bool {
    word.chars().count() == 1
        || matches!(
            word,
            "dr" | "drs" | "mr" | "mrs" | "ms" | "mevr" | "mw" | "dhr" | "prof" | "ir" | "ing" | "st" | "fam" | "ds"
        )
}

fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}

fn shape(word: &str) -> Shape {
    let (mut digits, mut letters, mut capitals, mut first) = (false, false, 0, None);
    for c in word.chars() {
        if c.is_numeric() {
            digits = true;
        } else if c.is_alphabetic() {
            letters = true;
            capitals += usize::from(c.is_uppercase());
        }
        first.get_or_insert(c);
    }
    match (digits, letters, capitals) {
        (false, _, 0) => Shape::Lower,
        (false, _, 1) if first.is_some_and(char::is_uppercase) => Shape::Capital,
        (false, ..) => Shape::Upper,
        (true, false, _) => Shape::Digits,
        _ => Shape::Mixed,
    }
}

struct Reader<'a> {
    chars: std::iter::Peekable<std::str::CharIndices<'a>>,
    at: usize,
    text: &'a str,
}

impl Reader<'_> {
    fn peek(&mut self) -> Option<(usize, char)> {
        self.chars.peek().copied()
    }

    fn byte(&mut self) -> usize {
        self.peek().map_or(self.text.len(), |(b, _)| b)
    }

    fn step(&mut self) {
        self.chars.next();
        self.at += 1;
    }

    /// Reads to the end of a word. An apostrophe between letters belongs to it.
    fn word(&mut self) {
        while let Some((byte, c)) = self.peek() {
            let inside = is_word_char(c)
                || (matches!(c, '\'' | '’' | 'ʼ')
                    && self.text[byte + c.len_utf8()..].chars().next().is_some_and(char::is_alphabetic));
            if !inside {
                break;
            }
            self.step();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_places_in_code_points() {
        let text = "\u{feff}Zoë 🙂 zo'n\r\nZoe\u{308}’s hond";
        let found: Vec<_> = tokens(text).iter().map(|t| (t.start, t.end, t.fold.clone(), t.opens)).collect();
        assert_eq!(
            found,
            [
                (1, 4, "zoe".into(), true),
                (5, 6, "🙂".into(), false),
                (7, 11, "zo'n".into(), false),
                (13, 19, "zoe's".into(), true),
                (20, 24, "hond".into(), false),
            ]
        );
    }

    #[test]
    fn a_sentence_opens_after_its_end_and_not_after_a_title() {
        let opens: Vec<_> = tokens("Nee. Ja, dr. Bakker").iter().map(|t| t.opens).collect();
        assert_eq!(opens, [true, false, true, false, false, false, false]);
    }
}

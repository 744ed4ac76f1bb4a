//! Words from the engine's tokens.
//!
//! A token is a piece of a word in bytes; a letter such as ë may be split over two of them. A word begins where a token
//! begins with a space; punctuation stays with the word before it and lends it no time.

use zeroize::Zeroizing;

use crate::transcript::Word;

/// A token of text.
pub(super) struct Token {
    pub(super) bytes: Zeroizing<Vec<u8>>,
    pub(super) start_ms: u64,
    pub(super) end_ms: u64,
    pub(super) p: f32,
}

/// Puts tokens together to words whose times lie in order between the two ends.
pub(super) fn words(tokens: &[Token], start_ms: u64, end_ms: u64) -> Vec<Word> {
    let mut out = Vec::new();
    let mut open: Option<Draft> = None;
    for token in tokens {
        if token.bytes.first() == Some(&b' ') || open.is_none() {
            out.extend(open.take().and_then(Draft::word));
            open = Some(Draft::new(token));
        }
        if let Some(draft) = &mut open {
            draft.add(token);
        }
    }
    out.extend(open.and_then(Draft::word));
    in_order(&mut out, start_ms, end_ms);
    out
}

struct Draft {
    bytes: Zeroizing<Vec<u8>>,
    start_ms: u64,
    end_ms: u64,
    sum: f32,
    count: u16,
}

impl Draft {
    fn new(token: &Token) -> Self {
        let bytes = Zeroizing::new(Vec::new());
        Draft { bytes, start_ms: token.start_ms, end_ms: token.end_ms, sum: 0.0, count: 0 }
    }

    fn add(&mut self, token: &Token) {
        self.bytes.extend_from_slice(&token.bytes);
        // Bytes of a split letter are above 0x7F, so they count as a letter here.
        if token.bytes.iter().any(|b| b.is_ascii_alphanumeric() || *b > 0x7F) {
            self.end_ms = self.end_ms.max(token.end_ms);
            self.sum += if token.p.is_finite() { token.p.clamp(0.0, 1.0) } else { 0.0 };
            self.count += 1;
        }
    }

    fn word(self) -> Option<Word> {
        let text = String::from_utf8_lossy(&self.bytes).trim().to_owned();
        let p = if self.count == 0 { 0.0 } else { self.sum / f32::from(self.count) };
        (!text.is_empty()).then_some(Word { start_ms: self.start_ms, end_ms: self.end_ms, text, p })
    }
}

/// Makes times go up and stay between the two ends.
pub(super) fn in_order(words: &mut [Word], start_ms: u64, end_ms: u64) {
    let mut before_ms = start_ms;
    for word in words {
        word.start_ms = word.start_ms.clamp(before_ms, end_ms.max(before_ms));
        word.end_ms = word.end_ms.clamp(word.start_ms, end_ms.max(word.start_ms));
        before_ms = word.end_ms;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn token(bytes: &[u8], start_ms: u64, end_ms: u64, p: f32) -> Token {
        Token { bytes: bytes.to_vec().into(), start_ms, end_ms, p }
    }

    #[test]
    fn a_letter_split_over_two_tokens_is_one_letter() {
        let made = words(
            &[
                token(b" geb", 0, 100, 1.0),
                token(&[0xC3], 100, 110, 0.5),
                token(&[0xAB], 110, 120, 0.5),
                token(b"nd", 120, 200, 1.0),
                token(b".", 200, 900, 0.1),
                token(b" Ja", 950, 990, 0.8),
            ],
            0,
            1000,
        );
        assert_eq!(made.len(), 2);
        assert_eq!(made[0].text, "gebënd.");
        assert_eq!((made[0].start_ms, made[0].end_ms, made[0].p), (0, 200, 0.75));
        assert_eq!(made[1].text, "Ja");
    }

    #[test]
    fn broken_bytes_do_no_harm() {
        let made = words(&[token(&[b' ', 0xFF, 0xC3], 5, 3, f32::NAN)], 10, 4);
        assert_eq!(made[0].text, "\u{FFFD}\u{FFFD}");
        assert_eq!(made[0].p, 0.0);
    }

    proptest! {
        /// Whatever the tokens, times go up, stay inside, and no text is lost.
        #[test]
        fn times_go_up_and_no_text_is_lost(
            parts in proptest::collection::vec(("[ ]?[a-zé.,]{0,4}", 0u64..5_000, 0u64..5_000, -1f32..2.0), 0..30)
        ) {
            let tokens: Vec<Token> = parts.iter().map(|(t, a, b, p)| token(t.as_bytes(), *a, *b, *p)).collect();
            let made = words(&tokens, 100, 4_000);
            let mut before = 100;
            for word in &made {
                prop_assert!(word.start_ms >= before && word.end_ms >= word.start_ms && word.end_ms <= 4_000);
                prop_assert!((0.0..=1.0).contains(&word.p));
                before = word.end_ms;
            }
            let letters = |t: String| t.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(
                letters(made.iter().map(|w| w.text.as_str()).collect()),
                letters(parts.iter().map(|(t, ..)| t.as_str()).collect())
            );
        }
    }
}

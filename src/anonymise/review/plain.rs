//! Texts as they are compared: word by word, without capitals, accents and invisible characters.
//!
//! A place is counted in code points of the text as it stands, so that nothing moves when the same letter is written as one
//! character or as two.

use crate::anonymise::Span;

/// A word of a text: letters and digits in a row, with the marks on them.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// Where it stands.
    pub span: Span,
    /// How it is compared.
    pub plain: String,
}

/// Returns the words of a text, in order.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::new();
    let mut open = false;
    for (at, c) in text.chars().enumerate() {
        let rides = is_mark(c);
        if c.is_alphanumeric() || (rides && open) {
            if !open {
                out.push(Token { span: Span { start: at, end: at }, plain: String::new() });
                open = true;
            }
            if let Some(token) = out.last_mut() {
                token.span.end = at + 1;
                if !rides {
                    push_plain(&mut token.plain, c);
                }
            }
        } else if !rides {
            open = false;
        }
    }
    out
}

/// Returns a text as it is compared: its words with a blank between them.
pub(super) fn plain(text: &str) -> String {
    tokens(text).into_iter().map(|t| t.plain).collect::<Vec<_>>().join(" ")
}

/// Returns a part of a text, by code points.
pub(super) fn slice(text: &str, span: Span) -> &str {
    let byte = |at: usize| text.char_indices().nth(at).map_or(text.len(), |(b, _)| b);
    let (from, to) = (byte(span.start), byte(span.end.max(span.start)));
    &text[from..to]
}

/// Marks that belong to the character before them, and characters that nobody sees.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

fn push_plain(out: &mut String, c: char) {
    for lower in c.to_lowercase() {
        match lower {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' | 'ǎ' => out.push('a'),
            'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => out.push('c'),
            'ď' | 'đ' | 'ð' => out.push('d'),
            'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => out.push('e'),
            'ĝ' | 'ğ' | 'ġ' | 'ģ' => out.push('g'),
            'ĥ' | 'ħ' => out.push('h'),
            'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => out.push('i'),
            'ĵ' => out.push('j'),
            'ķ' => out.push('k'),
            'ĺ' | 'ļ' | 'ľ' | 'ł' => out.push('l'),
            'ñ' | 'ń' | 'ņ' | 'ň' => out.push('n'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => out.push('o'),
            'ŕ' | 'ŗ' | 'ř' => out.push('r'),
            'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => out.push('s'),
            'ţ' | 'ť' | 'ŧ' | 'ț' => out.push('t'),
            'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => out.push('u'),
            'ŵ' => out.push('w'),
            'ý' | 'ÿ' | 'ŷ' => out.push('y'),
            'ź' | 'ż' | 'ž' => out.push('z'),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'ß' => out.push_str("ss"),
            'ĳ' => out.push_str("ij"),
            mark if is_mark(mark) => {}
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_word_is_the_same_however_it_is_written() {
        for (a, b) in
            [("Chloé", "CHLOE\u{301}"), ("Zoë's", "zoe s"), ("Jan-Peter", "jan peter"), ("Øystein", "oystein")]
        {
            assert_eq!(plain(a), plain(b), "{a} {b}");
        }
        // A capital I with a dot is an i with a mark on it when it is small.
        assert_eq!(plain("İlknur"), "ilknur");
        assert_eq!(plain("Mie\u{ad}ke 👩\u{200d}👧 x"), "mieke x");
    }

    #[test]
    fn places_are_code_points() {
        let text = "👩\u{200d}👧 ja e\u{301}e\u{301}n";
        let found = tokens(text);
        let words: Vec<&str> = found.iter().map(|t| slice(text, t.span)).collect();
        assert_eq!(words, ["ja", "e\u{301}e\u{301}n"]);
        assert_eq!(found[1].span, Span { start: 7, end: 12 });
    }
}

//! Text measured in terminal cells.

use ratatui::text::{Line, Span};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Returns the cells a text takes.
pub fn width(text: &str) -> usize {
    text.width()
}

/// Returns the text, cut with an ellipsis where it does not fit.
pub fn fit(text: &str, cells: usize) -> String {
    if width(text) <= cells {
        return text.to_owned();
    }
    let Some(room) = cells.checked_sub(1) else { return String::new() };
    let mut out = cut(text, room).to_owned();
    out.truncate(out.trim_end().len());
    out.push('…');
    out
}

/// Returns the text, cut or filled up with blanks to exactly so many cells.
pub fn pad(text: &str, cells: usize) -> String {
    let mut out = fit(text, cells);
    let missing = cells.saturating_sub(width(&out));
    out.extend(std::iter::repeat_n(' ', missing));
    out
}

/// Where a line may be broken: at any blank but the one that holds two words together.
fn breaks(c: char) -> bool {
    c.is_whitespace() && c != '\u{a0}'
}

/// Returns the text in lines of at most so many cells, broken between words; a longer word is broken anywhere. Line breaks
/// in the text stay; blanks at the beginning of a paragraph stay too and are repeated in front of its further lines.
pub fn wrap(text: &str, cells: usize) -> Vec<String> {
    let cells = cells.max(1);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let indent_bytes = paragraph.len() - paragraph.trim_start_matches(' ').len();
        let indent = if indent_bytes < cells / 2 { &paragraph[..indent_bytes] } else { "" };
        let mut line = indent.to_owned();
        let mut empty = true;
        for word in paragraph.split(breaks).filter(|word| !word.is_empty()) {
            let gap = usize::from(!empty);
            if !empty && width(&line) + gap + width(word) > cells {
                lines.push(std::mem::replace(&mut line, indent.to_owned()));
                empty = true;
            }
            if !empty {
                line.push(' ');
            }
            let mut rest = word;
            while width(&line) + width(rest) > cells {
                let room = cells.saturating_sub(width(&line));
                let mut head = cut(rest, room);
                if head.is_empty() && width(&line) == width(indent) {
                    // A character wider than the whole line: it goes on a line of its own and is clipped there.
                    head = &rest[..rest.chars().next().map_or(0, char::len_utf8)];
                }
                line.push_str(head);
                rest = &rest[head.len()..];
                lines.push(std::mem::replace(&mut line, indent.to_owned()));
                if rest.is_empty() {
                    break;
                }
            }
            line.push_str(rest);
            empty = false;
        }
        lines.push(line);
    }
    lines
}

/// Returns a line with one part at its left and one at its right; the left part gives way.
pub fn spread(left: Vec<Span<'static>>, right: Vec<Span<'static>>, cells: usize) -> Line<'static> {
    let right_width: usize = right.iter().map(|s| width(&s.content)).sum();
    let room = cells.saturating_sub(right_width + usize::from(right_width > 0));
    let mut used = 0;
    let mut spans = Vec::new();
    for span in left {
        if used >= room {
            break;
        }
        let text = fit(&span.content, room - used);
        used += width(&text);
        spans.push(Span::styled(text, span.style));
    }
    spans.push(Span::raw(" ".repeat(cells.saturating_sub(used + right_width))));
    spans.extend(right);
    Line::from(spans)
}

/// Returns the longest end that fits.
pub fn end_of(text: &str, cells: usize) -> &str {
    let mut used = 0;
    for (at, c) in text.char_indices().rev() {
        used += c.width().unwrap_or(0);
        if used > cells {
            return &text[at + c.len_utf8()..];
        }
    }
    text
}

/// Returns the longest beginning that fits.
fn cut(text: &str, cells: usize) -> &str {
    let mut used = 0;
    for (at, c) in text.char_indices() {
        used += c.width().unwrap_or(0);
        if used > cells {
            return &text[..at];
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_cut_by_cells_and_not_by_letters() {
        assert_eq!(fit("één twee", 8), "één twee");
        assert_eq!(fit("één twee", 5), "één…");
        assert_eq!(fit("日本語", 5), "日本…");
        assert_eq!(fit("abc", 0), "");
        assert_eq!(pad("日本", 5), "日本 ");
        assert_eq!(end_of("één twee", 4), "twee");
        assert_eq!(end_of("日本語", 5), "本語");
        assert_eq!((end_of("abc", 9), end_of("abc", 0)), ("abc", ""));
    }

    #[test]
    fn text_is_broken_between_words_and_loses_none() {
        assert_eq!(wrap("een twee drie", 8), ["een twee", "drie"]);
        assert_eq!(wrap("a\n\nb", 8), ["a", "", "b"]);
        assert_eq!(wrap("  een twee", 6), ["  een", "  twee"]);
        assert_eq!(wrap("onvoorstelbaar", 5), ["onvoo", "rstel", "baar"]);
        assert_eq!(wrap("日", 1), ["日", ""]);
    }

    #[test]
    fn every_width_ends() {
        for cells in 0..20 {
            let lines = wrap("  een onvoorstelbaar lang woord 日本語日本語 e\u{301}\u{301}\u{301}n", cells);
            let letters: String = lines.concat().split_whitespace().collect();
            assert_eq!(letters, "eenonvoorstelbaarlangwoord日本語日本語e\u{301}\u{301}\u{301}n");
        }
    }
}

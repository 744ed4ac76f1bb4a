//! Texts as an author typed them, and as they are read aloud.

use std::ops::Range;

/// A text: its lines joined to paragraphs, and where it stands in the file.
#[derive(Debug, Clone, Default)]
pub(crate) struct Text {
    pub value: String,
    pub span: Range<usize>,
}

/// Returns a text with the lines of each paragraph joined. A line that begins with `- ` stays a line of its own.
pub(crate) fn flow(raw: &str) -> String {
    let mut out = String::new();
    let mut gap = false;
    for line in raw.lines() {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.is_empty() {
            gap = !out.is_empty();
            continue;
        }
        if gap {
            out.push_str("\n\n");
        } else if !out.is_empty() {
            out.push(if line.starts_with("- ") { '\n' } else { ' ' });
        }
        gap = false;
        out.push_str(&line);
    }
    out
}

/// Returns at most 40 characters of what somebody typed, on one line.
pub(crate) fn short(text: &str) -> String {
    let mut out: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(40).collect();
    if text.chars().nth(40).is_some() {
        out.push('…');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_join_to_paragraphs() {
        let check = |raw, expect| assert_eq!(flow(raw), expect);
        check("  one\n two\tthree ", "one two three");
        check("\n\none\r\n\r\n\n two\n", "one\n\ntwo");
        check("first:\n- a\n- b\n  goes on\n\nend", "first:\n- a\n- b goes on\n\nend");
        check(" \n ", "");
    }
}

//! XML as it is written here: escaped, and without the characters that XML 1.0 does not have.

/// Tells whether XML 1.0 has a character at all; what it has not can't be written, not even as an entity.
fn is_legal(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

/// Appends text as XML character data; also fit for an attribute in double quotation marks.
pub fn push(out: &mut String, text: &str) {
    for c in text.chars().filter(|c| is_legal(*c)) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // A reader would take a carriage return for a line end.
            '\r' => out.push_str("&#13;"),
            c => out.push(c),
        }
    }
}

/// Returns text as XML character data.
pub fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    push(&mut out, text);
    out
}

/// Returns a text as it can stand in XML and be counted: without illegal characters, line ends as LF.
pub fn countable(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").chars().filter(|c| is_legal(*c)).collect()
}

/// What the files of a word processor's document begin with.
pub const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// What REFI-QDA's files begin with.
pub const PLAIN_HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_does_not_have_is_left_out() {
        assert_eq!(text("a\u{0}\u{8}\u{b}\u{1f}b\u{FFFE}\u{FFFF}c\u{7f}"), "abc\u{7f}");
        assert_eq!(text("<a href=\"x\">&'\n\t"), "&lt;a href=&quot;x&quot;&gt;&amp;'\n\t");
        assert_eq!(text("שלום 👩‍👩‍👧 مرحبا"), "שלום 👩‍👩‍👧 مرحبا");
        assert_eq!(countable("a\r\nb\rc\u{1}"), "a\nb\nc");
    }
}

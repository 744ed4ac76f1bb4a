//! Text as it stands in a line of a file: nothing in it can begin another one.

/// Returns a text on one line: white space of any kind, control and line characters become one space.
pub(super) fn one_line(text: &str) -> String {
    let blank = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}');
    text.split(blank).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

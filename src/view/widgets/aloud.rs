//! Text that is read aloud: a narrow measure, and pauses that the eye finds without stopping at them.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::text::wrap;
use crate::view::theme;

/// Cells of a line that is read aloud at most: more, and the eye loses its place when it looks up at somebody.
pub const ALOUD: usize = 62;

/// Stands for the room before a pause's sign while a text is broken into lines: a word and its pause stay together.
const ROOM: char = '\u{e000}';

/// Returns the lines of a text that is read aloud, at most so many cells wide and never wider than [`ALOUD`]. A slash
/// between blanks is a pause; it ends a line and never begins one.
pub fn wrap_aloud(text: &str, cells: usize) -> Vec<String> {
    wrap(&text.replace(" / ", &format!("{ROOM}{ROOM}/ ")), cells.min(ALOUD))
}

/// Returns one of these lines, ready to be drawn, with so many cells free at its left.
pub fn aloud(indent: usize, line: &str, style: Style) -> Line<'static> {
    let mut spans = vec![Span::raw(" ".repeat(indent))];
    let pause = format!("{ROOM}{ROOM}/");
    for (n, part) in line.split(pause.as_str()).enumerate() {
        if n > 0 {
            spans.push(Span::styled("  /", theme::KEY));
            // After a pause the words stand as far off as before it.
            spans.push(Span::styled(if part.is_empty() { "" } else { " " }, style));
        }
        spans.push(Span::styled(part.replace(ROOM, " "), style));
    }
    Line::from(spans)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::widgets::width;

    fn shown(text: &str, cells: usize) -> Vec<String> {
        let plain = |line: Line<'_>| line.spans.iter().map(|s| s.content.as_ref()).collect::<String>();
        wrap_aloud(text, cells).iter().map(|line| plain(aloud(2, line, theme::READ_ALOUD))).collect()
    }

    #[test]
    fn a_pause_stands_apart_and_never_begins_a_line() {
        assert_eq!(shown("Dank je wel. / Neem de tijd.", 40), ["  Dank je wel.  /  Neem de tijd."]);
        assert_eq!(shown("een twee / drie", 9), ["  een", "  twee  /", "  drie"]);
        assert_eq!(shown("en/of blijft", 40), ["  en/of blijft"]);
    }

    #[test]
    fn no_line_is_wider_than_the_eye_can_hold() {
        let text =
            "Fijn dat je er bent. / Wij onderzoeken wat eigen ervaring betekent voor mensen die met gezinnen werken. ";
        for cells in [20, 62, 63, 200] {
            for line in shown(&text.repeat(4), cells) {
                assert!(width(&line) <= cells.min(ALOUD) + 4, "{cells}: {line}");
            }
        }
    }
}

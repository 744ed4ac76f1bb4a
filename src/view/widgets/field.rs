//! A field to type in.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::text::{end_of, fit, width};
use crate::view::theme;

/// Draws `label [text    ]` on one row with the terminal's own cursor before the character at `cursor` (counted in
/// characters). A text that is wider than the field is shown around the cursor. `ghost` stands there, quietly, while nothing
/// has been typed.
pub fn field(frame: &mut Frame, area: Rect, label: &str, text: &str, cursor: usize, ghost: &str) {
    if area.is_empty() {
        return;
    }
    let cells = usize::from(area.width);
    let label = if label.is_empty() { String::new() } else { format!("{} ", fit(label, cells / 2)) };
    let room = cells.saturating_sub(width(&label) + 2);
    let before = &text[..text.char_indices().nth(cursor).map_or(text.len(), |(at, _)| at)];
    // As much before the cursor as leaves a cell for it.
    let left = end_of(before, room.saturating_sub(1));
    let shown = &text[before.len() - left.len()..];
    let inner = if text.is_empty() {
        Span::styled(fit(ghost, room), theme::QUIET)
    } else {
        Span::styled(clipped(shown, room), theme::HEADING)
    };
    let fill = " ".repeat(room.saturating_sub(width(&inner.content)));
    let x = area.x.saturating_add(u16::try_from(width(&label) + 1 + width(left)).unwrap_or(u16::MAX));
    frame.render_widget(
        Line::from(vec![Span::raw(label), Span::raw("["), inner, Span::raw(fill), Span::raw("]")]),
        Rect { height: 1, ..area },
    );
    if x < area.right() {
        frame.set_cursor_position(Position::new(x, area.y));
    }
}

/// Returns the beginning that fits, without an ellipsis: the text goes on outside the field.
fn clipped(text: &str, cells: usize) -> String {
    let mut out = String::new();
    for c in text.chars() {
        out.push(c);
        if width(&out) > cells {
            out.pop();
            break;
        }
    }
    out
}

//! A list with a row under the hand.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::text::{pad, width};
use crate::view::theme;

/// Returns the first row to show so that the selected one is seen, with one row around it where there is room.
pub fn scrolled(selected: Option<usize>, rows: usize, of: usize) -> usize {
    let Some(selected) = selected else { return 0 };
    if rows == 0 || of <= rows {
        return 0;
    }
    let margin = usize::from(rows > 2);
    (selected + margin + 1).saturating_sub(rows).min(of - rows)
}

/// Draws rows, one a line; the selected one has `›` in front and is reversed over its whole width. Where rows lie above or
/// below what is shown, an arrow at the right says so.
pub fn list(frame: &mut Frame, area: Rect, rows: &[Line<'static>], selected: Option<usize>) {
    let height = usize::from(area.height);
    let cells = usize::from(area.width);
    let first = scrolled(selected, height, rows.len());
    for (place, row) in rows.iter().enumerate().skip(first).take(height) {
        let y = area.y + u16::try_from(place - first).unwrap_or(0);
        let at = Rect { y, height: 1, ..area };
        if selected == Some(place) {
            let text: String = row.spans.iter().map(|s| s.content.as_ref()).collect();
            frame.render_widget(Line::styled(pad(&format!("› {text}"), cells), theme::SELECTED), at);
        } else {
            let mut spans = vec![Span::raw("  ")];
            spans.extend(row.spans.iter().cloned());
            frame.render_widget(Line::from(spans).style(row.style), at);
        }
        let more = if place == first && first > 0 {
            "↑"
        } else if place + 1 == first + height && place + 1 < rows.len() {
            "↓"
        } else {
            continue;
        };
        if cells > width(more) + 2 {
            let corner = Rect { x: area.right() - 1, y, width: 1, height: 1 };
            frame.render_widget(Span::styled(more, theme::QUIET), corner);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_selected_row_is_always_in_sight() {
        for rows in 1..8 {
            for of in 0..20 {
                for selected in 0..of {
                    let first = scrolled(Some(selected), rows, of);
                    assert!(first <= selected && selected < first + rows, "{selected} of {of} in {rows} from {first}");
                }
            }
        }
    }
}

//! How far something is.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::text::{fit, width};
use crate::view::theme;

/// Draws `▕█████     ▏  42 % label` on one row. Never says 100 % before it is done.
pub fn progress(frame: &mut Frame, area: Rect, done: u64, total: u64, label: &str) {
    if area.is_empty() {
        return;
    }
    let cells = usize::from(area.width);
    let share = if total == 0 { 0.0 } else { (done as f64 / total as f64).clamp(0.0, 1.0) };
    let percent = format!(" {:>3} % ", (share * 100.0).floor() as u64);
    let label = fit(label, (cells / 2).saturating_sub(width(&percent)));
    let room = cells.saturating_sub(width(&label) + width(&percent) + 2);
    let mut spans = Vec::new();
    if room >= 4 {
        let filled = (share * room as f64).floor() as usize;
        spans.push(Span::raw("▕"));
        spans.push(Span::styled("█".repeat(filled), theme::TEXT));
        spans.push(Span::raw("·".repeat(room - filled)));
        spans.push(Span::raw("▏"));
    }
    spans.push(Span::styled(percent, theme::HEADING));
    spans.push(Span::raw(label));
    frame.render_widget(Line::from(spans), Rect { height: 1, ..area });
}

//! What was just written out, as it is seen: a few lines below the question, only after somebody asked for them.

use ratatui::Frame;
use ratatui::text::{Line, Span};

use crate::app::Model;
use crate::messages::along as words;
use crate::session::Session;
use crate::units::Offset;
use crate::view::theme;
use crate::view::widgets::{Column, fit, pad, width, wrap};

/// Returns how many rows it takes, the title among them: the question and its probes come first. None where there is no room.
pub fn rows(there: usize) -> Option<usize> {
    match there {
        ..13 => None,
        13..22 => Some(5),
        _ => Some(7),
    }
}

/// Draws the last lines that fit.
pub fn draw(model: &Model, session: &Session, frame: &mut Frame, column: &mut Column) {
    let language = model.language;
    let Some(lines) = &model.facilitate_screen.along else { return };
    let cells = column.width();
    column.line(frame, Line::styled("─".repeat(cells), theme::QUIET));
    column.line(frame, Line::styled(fit(&model.say(words::TITLE, &[]), cells), theme::QUIET));
    if lines.is_empty() {
        return column.text(frame, words::NOTHING.text(language), theme::TEXT);
    }
    let mut rows: Vec<Line<'static>> = Vec::new();
    for line in lines {
        let code = session.participants.iter().find(|p| session.channels > 1 && p.channel == Some(line.channel));
        let code = code.map_or(String::new(), |p| format!("{} ", pad(p.code.as_str(), 7)));
        let margin = format!("{} {code}", Offset::from_ms(line.at_ms));
        let room = cells.saturating_sub(width(&margin)).max(10);
        for (n, text) in wrap(line.text.expose(), room).into_iter().enumerate() {
            let margin = if n == 0 { margin.clone() } else { " ".repeat(width(&margin)) };
            rows.push(Line::from(vec![Span::styled(margin, theme::QUIET), Span::raw(text)]));
        }
    }
    let first = rows.len().saturating_sub(column.rows());
    for row in rows.into_iter().skip(first) {
        column.line(frame, row);
    }
}

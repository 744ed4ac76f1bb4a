//! What lies over every screen, as it is seen: the palette, the curtain, the large time.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::Model;
use crate::app::over::palette::found;
use crate::messages::{rehearsal, screen as words};
use crate::view::theme;
use crate::view::widgets::{Column, Timed, clock, fit, large, pad, state, width, wrap};

/// Draws the palette in the screen's place.
pub fn palette(model: &Model, frame: &mut Frame, area: Rect) {
    let Some(open) = &model.over.palette else { return };
    let language = model.language;
    let mut column = Column::new(area);
    column.line(frame, Line::styled(words::PALETTE_TITLE.text(language), theme::HEADING));
    let cells = column.width();
    column.line(
        frame,
        Line::from(vec![
            Span::styled("› ", theme::KEY),
            Span::raw(fit(&open.typed, cells.saturating_sub(4))),
            Span::styled(" ", theme::SELECTED),
        ]),
    );
    let foot = column.take_bottom(1);
    frame.render_widget(Line::styled(fit(words::PALETTE_KEYS.text(language), cells), theme::QUIET), foot);
    column.gap();
    let offers = found(model);
    if offers.is_empty() {
        return column.text(frame, words::PALETTE_NONE.text(language), theme::TEXT);
    }
    let widest = offers.iter().map(|o| width(&o.key)).max().unwrap_or(0) + 2;
    let at = open.at.min(offers.len() - 1);
    let first = (at + 1).saturating_sub(column.rows().max(1));
    for (n, offer) in offers.iter().enumerate().skip(first) {
        let hand = if n == at { "› " } else { "  " };
        let text = in_a_row(offer.long.text(language), cells.saturating_sub(widest + 2));
        let style = if n == at { theme::HEADING } else { theme::TEXT };
        column.line(
            frame,
            Line::from(vec![
                Span::styled(hand, theme::HEADING),
                Span::styled(pad(&offer.key, widest), theme::KEY),
                Span::styled(text, style),
            ]),
        );
    }
}

/// Returns as many whole words as fit in a row; an ellipsis says that there are more.
fn in_a_row(text: &str, cells: usize) -> String {
    if width(text) <= cells {
        return text.to_owned();
    }
    let words = wrap(text, cells.saturating_sub(2)).into_iter().next().unwrap_or_default();
    fit(&format!("{words} …"), cells)
}

/// Draws nothing but the state and the time. An alarm is said all the same.
pub fn curtain(model: &Model, frame: &mut Frame, area: Rect) {
    let mut column = Column::new(area);
    let foot = column.take_bottom(1);
    let state = state(model);
    let span = state.span(model);
    let middle = column.rows().saturating_sub(3) / 2;
    for _ in 0..middle {
        column.gap();
    }
    let cells = column.width();
    let centred = |text: &str| format!("{}{text}", " ".repeat(cells.saturating_sub(width(text)) / 2));
    let before = " ".repeat(cells.saturating_sub(width(&span.content)) / 2);
    column.line(frame, Line::from(vec![Span::raw(before), span]));
    column.gap();
    if state.timed == Timed::No {
        column.line(frame, Line::styled(centred(&model.now.time_of_day()), theme::HEADING));
    }
    if model.over.practising {
        column.line(frame, Line::styled(centred(rehearsal::BANNER.text(model.language)), theme::CAUTION));
    }
    if let Some(alarm) = model.alarm() {
        column.gap();
        column.text(frame, &alarm.happened, theme::ALARM);
    }
    frame.render_widget(Line::styled(centred(words::CURTAIN_LIFT.text(model.language)), theme::QUIET), foot);
}

/// Draws the recording's clock as large as the window lets it, and what is being talked about below it.
pub fn large_time(model: &Model, topic: &str, left: &str, frame: &mut Frame, area: Rect) {
    let mut column = Column::new(area);
    let cells = column.width();
    let rows = large(&clock(model), cells, column.rows().saturating_sub(4));
    let above = column.rows().saturating_sub(rows.len() + 4) / 2;
    for _ in 0..above {
        column.gap();
    }
    for row in rows {
        column.line(frame, Line::styled(row, theme::HEADING));
    }
    column.gap();
    let centred = |text: &str| {
        let text = fit(text, cells);
        format!("{}{text}", " ".repeat(cells.saturating_sub(width(&text)) / 2))
    };
    column.line(frame, Line::styled(centred(topic), theme::HEADING));
    column.line(frame, Line::styled(centred(left), theme::TEXT));
}

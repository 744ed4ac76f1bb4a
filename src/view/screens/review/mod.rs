//! The review, as it is seen: the text with its places, what may be decided under it, and how much was looked at.
//!
//! Only the rows that fit are made: a text of hours scrolls as fast as a short one.

mod approve;
mod lines;
mod name_said;
mod panel;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::anonymise::review::Review;
use crate::app::Model;
use crate::app::review::{State, View};
use crate::messages::review as words;
use crate::view::theme;
use crate::view::widgets::{Column, wrap};

/// Draws the screen.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let language = model.language;
    let state = &model.review_screen;
    let Some(review) = &state.review else {
        return Column::new(area).text(frame, words::OPENING.text(language), theme::TEXT);
    };
    if state.writing {
        return Column::new(area).text(frame, words::WRITING.text(language), theme::TEXT);
    }
    match state.view {
        View::Work => work(model, state, review, frame, area),
        View::Reading => reading(model, state, review, frame, area),
        View::Approve => approve::list(model, state, review, frame, area),
        View::Confirm => approve::confirm(model, frame, area),
    }
}

fn work(model: &Model, state: &State, review: &Review, frame: &mut Frame, area: Rect) {
    let mut column = Column::new(area);
    panel::draw(model, state, review, frame, &mut column);
    if review.lines().is_empty() {
        return column.text(frame, words::EMPTY.text(model.language), theme::QUIET);
    }
    lines::draw(model, state, review, lines::Look::Work, frame, column.rest());
}

fn reading(model: &Model, state: &State, review: &Review, frame: &mut Frame, area: Rect) {
    let mut column = Column::new(area);
    let language = model.language;
    let looked = review.looked();
    // What is in front and not sealed yet counts with it as soon as it is.
    let values = [("read", looked.read.to_string()), ("turns", looked.turns.to_string())];
    let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
    let foot = column.take_bottom(1);
    frame.render_widget(Line::styled(words::LEDGER_READING.with(language, &values), theme::QUIET), foot);
    for line in wrap(words::READING_TITLE.text(language), column.width()) {
        column.line(frame, Line::styled(line, theme::QUIET));
    }
    column.gap();
    lines::draw(model, state, review, lines::Look::Reading, frame, column.rest());
}

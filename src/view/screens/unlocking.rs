//! The question for the passphrase, as it is seen: before anything of the study is shown.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::consent::measured;
use crate::app::over::unlocking::{Stands, State};
use crate::app::{Model, keymap::Action};
use crate::messages::{screen, unlocking as words};
use crate::view::theme;
use crate::view::widgets::{Column, field, spread};

/// Draws the question.
pub fn draw(model: &Model, state: &State, frame: &mut Frame, area: Rect) {
    let l = model.language;
    let mut column = Column::new(measured(area, 74));
    column.gap();
    column.line(frame, Line::styled(words::TITLE.text(l), theme::HEADING));
    column.gap();
    column.text(frame, words::WHY.text(l), theme::TEXT);
    column.gap();
    let row = column.take(1);
    let typed = state.typed.expose().chars().count();
    field(frame, row, words::FIELD.text(l), &"•".repeat(typed), typed, "");
    column.gap();
    match state.stands {
        Stands::Trying => column.text(frame, words::TRYING.text(l), theme::QUIET),
        Stands::Wrong => column.text(frame, words::WRONG.text(l), theme::CAUTION),
        Stands::Asked | Stands::Failed => {}
    }
}

/// Draws its keys: there is nothing else to be done, and no help behind it.
pub fn keys(model: &Model, state: &State, frame: &mut Frame, area: Rect) {
    let l = model.language;
    let language = model.keymap.label(Action::Language);
    let mut keys = vec![("Esc", words::KEY_LEAVE.text(l)), (language.as_str(), screen::KEY_LANGUAGE.text(l))];
    if state.stands != Stands::Trying && !state.typed.expose().is_empty() {
        keys.insert(0, ("Enter", words::KEY_OPEN.text(l)));
    }
    let mut left = vec![Span::raw(" ")];
    for (key, what) in keys {
        left.push(Span::styled(key.to_owned(), theme::KEY));
        left.push(Span::raw(format!(" {what}   ")));
    }
    frame.render_widget(spread(left, Vec::new(), usize::from(area.width)), area);
}

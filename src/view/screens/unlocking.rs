//! The question for the passphrase, as it is seen: before anything of the study is shown.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::consent::measured;
use crate::app::Model;
use crate::app::keymap::{Action, Offer};
use crate::app::over::unlocking::{Stands, State};
use crate::messages::{screen, unlocking as words};
use crate::view::theme;
use crate::view::widgets::{Column, field, keybar, pad};

/// Draws the question.
pub fn draw(model: &Model, state: &State, frame: &mut Frame, area: Rect) {
    let l = model.language;
    let mut column = Column::new(measured(area, 74));
    column.gap();
    column.line(frame, Line::styled(words::TITLE.text(l), theme::HEADING));
    column.gap();
    if model.help {
        return help(model, frame, &mut column);
    }
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

/// Says what each key does.
fn help(model: &Model, frame: &mut Frame, column: &mut Column) {
    let l = model.language;
    let language = model.keymap.printed(Action::Language, model.language);
    let keys =
        [("Enter", words::KEY_OPEN_LONG), ("Esc", words::KEY_LEAVE_LONG), (&language, screen::KEY_LANGUAGE_LONG)];
    for (key, what) in keys {
        column.text(frame, &format!("{}{}", pad(key, 8), what.text(l)), theme::TEXT);
    }
    column.gap();
    column.text(frame, words::HELP_CLOSES.text(l), theme::QUIET);
}

/// Draws its keys, and the one for help.
pub fn keys(model: &Model, state: &State, frame: &mut Frame, area: Rect) {
    let l = model.language;
    let offer = |key: &str, short, long| Offer { key: key.to_owned(), short, long, usual: None };
    let language = model.keymap.printed(Action::Language, model.language);
    let mut offers = vec![
        offer("Esc", words::KEY_LEAVE, words::KEY_LEAVE_LONG),
        offer(&language, screen::KEY_LANGUAGE, screen::KEY_LANGUAGE_LONG),
    ];
    if state.stands != Stands::Trying && !state.typed.expose().is_empty() {
        offers.insert(0, offer("Enter", words::KEY_OPEN, words::KEY_OPEN_LONG));
    }
    keybar(frame, area, l, &offers, "F1");
}

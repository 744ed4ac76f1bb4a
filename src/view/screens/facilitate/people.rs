//! Who comes in and who leaves, as it is seen.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::Model;
use crate::app::facilitate::people::{Coming, SEATS};
use crate::app::prepare::next_code;
use crate::messages::{newcomer as say_newcomer, people as words};
use crate::session::Session;
use crate::view::theme;
use crate::view::widgets::{Column, field};

/// Draws the question who came in.
pub(super) fn coming(model: &Model, session: &Session, coming: &Coming, frame: &mut Frame, column: &mut Column) {
    let l = model.language;
    column.text(frame, words::COMING.text(l), theme::HEADING);
    column.gap();
    let means = if session.takes_notes() { words::COMING_NOTES } else { words::COMING_MEANS };
    column.text(frame, means.text(l), theme::TEXT);
    column.gap();
    let row = column.take(1);
    let row = Rect { width: row.width.min(40), ..row };
    let ghost = next_code(model).map(|c| c.to_string()).unwrap_or_default();
    field(frame, row, words::CODE.text(l), &coming.typed, coming.typed.chars().count(), &ghost);
    if let Some(complaint) = &coming.complaint {
        column.gap();
        column.text(frame, &complaint.text(model), theme::CAUTION);
    }
}

/// Draws the question who leaves: everybody who is there, with the key of their seat.
pub(super) fn leaving(model: &Model, session: &Session, frame: &mut Frame, column: &mut Column) {
    let l = model.language;
    column.text(frame, words::LEAVING.text(l), theme::HEADING);
    column.gap();
    for (participant, key) in session.participants.iter().zip(SEATS) {
        if session.left.contains(&participant.code) {
            continue;
        }
        let key = Span::styled(format!("  {key}  "), theme::KEY);
        column.line(frame, Line::from(vec![key, Span::raw(participant.code.to_string())]));
    }
    column.gap();
    column.text(frame, words::LEAVING_MEANS.text(l), theme::TEXT);
}

/// Says that the session still waits for a newcomer's answers.
pub(super) fn still_waiting(model: &Model, code: &str, frame: &mut Frame, column: &mut Column) {
    let text = model.say(say_newcomer::STILL_WAITING, &[("participant", code)]);
    column.text(frame, &text, theme::CAUTION);
}

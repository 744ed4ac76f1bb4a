//! What is still to be done before a text may leave, what was found again, and what exactly will happen.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::name_said;
use crate::anonymise::review::{Hit, Review};
use crate::app::Model;
use crate::app::review::State;
use crate::messages::{names, review as words};
use crate::session::Stage;
use crate::view::screens::consent::measured;
use crate::view::theme;
use crate::view::widgets::{Column, Tick, fit, list as rows_of, pad, tick, width};

/// Draws the list of what is still to be done.
pub(super) fn list(model: &Model, state: &State, review: &Review, frame: &mut Frame, area: Rect) {
    let l = model.language;
    let standing = &state.standing;
    let mut column = Column::new(area);
    column.line(frame, Line::styled(words::APPROVE_TITLE.text(l), theme::HEADING));
    column.gap();
    let number = |n: usize| n.to_string();
    if model.session().is_some_and(|s| s.stage == Stage::Transcribed) {
        step(frame, &mut column, false, words::APPROVE_NOT_ACCEPTED.text(l));
    }
    let (places, undecided) = (number(review.places()), number(standing.undecided));
    let decided = match standing.undecided {
        0 => words::APPROVE_DECIDED.with(l, &[("places", &places)]),
        _ => words::APPROVE_UNDECIDED.with(l, &[("undecided", &undecided), ("places", &places)]),
    };
    step(frame, &mut column, standing.undecided == 0, &decided);
    name_said::to_do(model, review, standing, |done, text| step(frame, &mut column, done, text));
    let (read, turns) = (number(standing.looked.read), number(standing.looked.turns));
    let all_read = standing.looked.read == standing.looked.turns;
    let reading = match all_read {
        true => words::APPROVE_READ.with(l, &[("turns", &turns)]),
        false => words::APPROVE_UNREAD.with(l, &[("read", &read), ("turns", &turns)]),
    };
    step(frame, &mut column, all_read, &reading);
    let swept = match (standing.hits.len(), standing.unsigned()) {
        // Nothing comes up again of what nobody has replaced yet.
        (0, _) if standing.undecided > 0 => words::APPROVE_NOT_SWEPT.text(l).to_owned(),
        (0, _) => words::APPROVE_SWEPT.text(l).to_owned(),
        (hits, 0) => words::APPROVE_SIGNED.with(l, &[("hits", &number(hits))]),
        (_, unsigned) => words::APPROVE_HITS.with(l, &[("unsigned", &number(unsigned))]),
    };
    step(frame, &mut column, standing.unsigned() == 0 && standing.undecided == 0, &swept);
    column.gap();
    column.text(frame, words::APPROVE_NOBODY.text(l), theme::QUIET);
    column.gap();
    let cells = column.width();
    let rows: Vec<Line<'static>> = standing.hits.iter().map(|hit| row(model, hit, cells)).collect();
    if !rows.is_empty() {
        rows_of(frame, column.rest(), &rows, Some(state.hit));
    }
}

fn step(frame: &mut Frame, column: &mut Column, done: bool, text: &str) {
    let mark = tick(if done { Tick::Done } else { Tick::Open });
    let room = column.width().saturating_sub(4);
    for (n, line) in crate::view::widgets::wrap(text, room).into_iter().enumerate() {
        let mark = if n == 0 { mark.clone() } else { Span::raw("   ") };
        column.line(frame, Line::from(vec![mark, Span::raw(" "), Span::styled(line, style_of(done))]));
    }
}

fn style_of(done: bool) -> Style {
    if done { theme::TEXT } else { theme::HEADING }
}

/// A finding with the text around it.
fn row(model: &Model, hit: &Hit, cells: usize) -> Line<'static> {
    let l = model.language;
    let times = words::HIT_TIMES.with(l, &[("times", &hit.times.to_string())]);
    let end = if hit.signed { words::HIT_SIGNED.text(l) } else { "" };
    let room = cells.saturating_sub(width(&times) + width(end) + 8);
    let side = room.saturating_sub(width(&hit.found)) / 2;
    let before: String = hit.before.chars().rev().take(side).collect::<Vec<_>>().into_iter().rev().collect();
    let after: String = hit.after.chars().take(side).collect();
    let text = fit(&format!("{before}‹{}›{after}", hit.found), room);
    Line::from(vec![
        Span::raw(format!("{} ", pad(&times, 4))),
        Span::raw(pad(&text, room)),
        Span::raw(" "),
        Span::styled(end.to_owned(), theme::DONE),
    ])
}

/// Draws what exactly will happen.
pub(super) fn confirm(model: &Model, frame: &mut Frame, area: Rect) {
    let l = model.language;
    let Some(session) = model.session() else { return };
    let mut column = Column::new(measured(area, 74));
    column.gap();
    column.text(frame, words::CONFIRM.text(l), theme::ALARM);
    column.gap();
    column.text(frame, &words::CONFIRM_STAYS.with(l, &[("session", session.id.as_str())]), theme::TEXT);
    column.gap();
    if model.review_screen.review.as_ref().is_some_and(|r| r.shares_names()) {
        column.text(frame, names::CONFIRM.text(l), theme::TEXT);
        column.gap();
    }
    column.text(frame, words::CONFIRM_GOES.text(l), theme::TEXT);
    column.gap();
    column.text(frame, words::CONFIRM_HOW.text(l), theme::TEXT);
}

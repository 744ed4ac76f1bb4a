//! What is seen: a model in, a frame out.
//!
//! [`draw`] puts every screen into the same frame: the state of the microphone at the top, what is being said to the user
//! above the keys, the keys at the bottom. This room deliberately decides nothing, remembers nothing and reads nothing but
//! the model.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::keymap::offers;
use crate::app::over::{Cover, shows_large_time};
use crate::app::{Model, Screen, facilitate, is_typing};
use crate::messages::{Message, common, consent as say_consent, rehearsal, taking_back as say_back, unlocking};

pub mod paint;
pub mod plain;
pub mod screens;
pub mod theme;
pub mod widgets;

use widgets::{Column, fit, keybar, said, spread, state, width};

/// The smallest window in which the screens can be used.
const SMALLEST: (u16, u16) = (40, 10);

/// Draws the model, in the colours that the terminal has.
pub fn draw(model: &Model, frame: &mut Frame) {
    draw_screen(model, frame);
    paint::paint(frame.buffer_mut(), model.paint);
}

fn draw_screen(model: &Model, frame: &mut Frame) {
    let area = frame.area();
    if area.is_empty() {
        return;
    }
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        return too_small(model, frame, area);
    }
    if model.over.cover == Cover::Curtain {
        return screens::over::curtain(model, frame, area);
    }
    let mut column = Column::new(area);
    header(model, frame, &mut column);
    if let Some(asked) = &model.over.unlocking {
        let at = column.take_bottom(1);
        screens::unlocking::keys(model, asked, frame, at);
        draw_said(model, frame, &mut column, area.height / 2);
        return screens::unlocking::draw(model, asked, frame, inset(column.rest()));
    }
    let help_key = if is_typing(model) { "F1" } else { "?" };
    let keys = column.take_bottom(1);
    // What the screen is about stays in sight; in a small window what is said comes first, but never over the state.
    let most = (area.height / 2).max(12).min(area.height.saturating_sub(4));
    if draw_said(model, frame, &mut column, most) && column.rows() > 1 {
        let rule = column.take_bottom(1);
        frame.render_widget(Line::styled("─".repeat(usize::from(rule.width)), theme::QUIET), rule);
    }
    let mut body = inset(column.rest());
    if let Some(typed) = &model.taking_back.typing {
        let mut rest = Column::new(body);
        let at = rest.take_bottom(2);
        let row = Rect { y: at.bottom().saturating_sub(1), height: 1.min(at.height), ..at };
        let l = model.language;
        let cursor = typed.chars().count();
        if at.height > 1 {
            let told = widgets::fit(say_back::TOUCHES.text(l), usize::from(at.width));
            frame.render_widget(Line::styled(told, theme::QUIET), Rect { height: 1, ..at });
        }
        widgets::field(frame, row, say_back::PROMPT.text(l), typed, cursor, say_back::EXAMPLE.text(l));
        body = rest.rest();
    }
    let mut offers = offers(model);
    if model.screen == Screen::Consent && !screens::consent::goes_on(model, body) {
        // A key that would do nothing is not offered.
        offers.retain(|offer| offer.short.id != say_consent::KEY_SCROLL.id);
    }
    if model.over.palette.is_some() {
        // Keys are text now: the bar would promise what they do not do.
        return screens::over::palette(model, frame, body);
    }
    keybar(frame, keys, model.language, &offers, help_key);
    if model.help {
        return screens::help::draw(model, frame, body);
    }
    if shows_large_time(model) && facilitate::step(model).is_some() {
        return screens::facilitate::large_time(model, frame, body);
    }
    match model.screen {
        Screen::Home => screens::home::draw(model, frame, body),
        Screen::Prepare => screens::prepare::draw(model, frame, body),
        Screen::Consent => screens::consent::draw(model, frame, body),
        Screen::Facilitate => screens::facilitate::draw(model, frame, body),
        Screen::Close => screens::close::draw(model, frame, body),
        Screen::Transcribe => screens::transcribe::draw(model, frame, body),
        Screen::Accept => screens::accept::draw(model, frame, body),
        Screen::Review => screens::review::draw(model, frame, body),
        Screen::Receipt => screens::receipt::draw(model, frame, body),
        Screen::Export => screens::exporting::draw(model, frame, body),
        Screen::Settings => screens::settings::draw(model, frame, body),
    }
}

/// Draws what is being said at the bottom of a column, in so many rows at most; tells whether anything is.
fn draw_said(model: &Model, frame: &mut Frame, column: &mut Column, most: u16) -> bool {
    let rows = said(model, usize::from(inset(column.rest()).width), usize::from(most));
    let area = inset(column.take_bottom(rows.len()));
    for (line, row) in rows.iter().zip(area.rows()) {
        frame.render_widget(line, row);
    }
    !rows.is_empty()
}

/// Draws luister · screen · session at the left and the state at the right, with a rule below.
fn header(model: &Model, frame: &mut Frame, column: &mut Column) {
    let row = column.take(1);
    let mut left = vec![
        Span::styled(" luister", theme::HEADING),
        Span::styled(" · ", theme::QUIET),
        Span::raw(name(model).text(model.language)),
    ];
    if model.over.practising {
        left.insert(1, Span::styled(format!(" · {}", rehearsal::BANNER.text(model.language)), theme::CAUTION));
    } else if let Some(session) = model.session() {
        left.push(Span::styled(" · ", theme::QUIET));
        left.push(Span::raw(session.id.to_string()));
    }
    let right = vec![state(model).span(model)];
    frame.render_widget(spread(left, right, usize::from(row.width)), row);
    let rule = column.take(1);
    frame.render_widget(Line::styled("─".repeat(usize::from(rule.width)), theme::QUIET), rule);
}

fn name(model: &Model) -> Message {
    if model.over.unlocking.is_some() { unlocking::SCREEN } else { screens::name(model.screen) }
}

/// Says calmly that there is no room, and keeps saying what the microphone does.
fn too_small(model: &Model, frame: &mut Frame, area: Rect) {
    let mut column = Column::new(area);
    let state = state(model);
    let span = state.span(model);
    if width(span.content.trim()) <= column.width() {
        column.line(frame, Line::from(Span::styled(span.content.trim().to_owned(), state.style)));
    } else {
        column.line(
            frame,
            Line::styled(
                fit(&format!("{} {}", state.shape, state.word.text(model.language)), column.width()),
                state.style,
            ),
        );
        if state.timed == widgets::Timed::Yes {
            column.line(frame, Line::from(widgets::clock(model)));
        }
    }
    if model.over.practising {
        column.text(frame, rehearsal::BANNER.text(model.language), theme::CAUTION);
    }
    if let Some(alarm) = model.alarm() {
        column.text(frame, &alarm.happened, theme::ALARM);
    }
    column.text(frame, common::TOO_SMALL.text(model.language), theme::TEXT);
}

/// Leaves a cell free at both sides.
fn inset(area: Rect) -> Rect {
    if area.width < 4 {
        return area;
    }
    Rect { x: area.x + 1, width: area.width - 2, ..area }
}

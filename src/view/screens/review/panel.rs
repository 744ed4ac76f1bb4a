//! Under the text: the place under the hand and what may be decided, or what is being typed; then how much was looked at.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use super::lines::broken;
use super::name_said;
use crate::anonymise::Source;
use crate::anonymise::review::{Decision, Place, Review, label_word};
use crate::app::Model;
use crate::app::keymap::Action;
use crate::app::review::{Field, State, Typing, likely_speaker, place};
use crate::messages::{Message, review as words};
use crate::view::theme;
use crate::view::widgets::{Column, field, fit, width};

/// Rows in which a line's text can be typed.
const TYPED: usize = 5;

/// Draws the panel at the bottom of a column.
pub(super) fn draw(model: &Model, state: &State, review: &Review, frame: &mut Frame, column: &mut Column) {
    let cells = column.width();
    let foot = column.take_bottom(1);
    frame.render_widget(Line::styled(fit(&ledger(model, state, review, cells), cells), theme::QUIET), foot);
    match &state.typing {
        Some(typing) if matches!(typing.field, Field::Text | Field::Break) => {
            let rows = TYPED.min(column.rows().saturating_sub(3));
            let area = column.take_bottom(rows + 1);
            typed_text(model, typing, frame, area);
        }
        Some(typing) => {
            let area = column.take_bottom(2);
            let row = Rect { y: area.bottom().saturating_sub(1), height: 1.min(area.height), ..area };
            let label = label(&typing.field).text(model.language);
            let ghost = match typing.field {
                Field::Speaker | Field::Rename => likely_speaker(model),
                _ => String::new(),
            };
            field(frame, row, label, typing.text.expose(), typing.cursor, &ghost);
        }
        None => {
            let area = column.take_bottom(2.min(column.rows().saturating_sub(2)));
            let rows = match place(state) {
                Some(place) => told(model, review, place, usize::from(area.width)),
                None if name_said::is_open(review, state.at) => name_said::told(model, cells),
                None => vec![Line::styled(words::NOTHING_HERE.text(model.language), theme::QUIET)],
            };
            for (row, at) in rows.into_iter().zip(area.rows()) {
                frame.render_widget(row, at);
            }
        }
    }
    let rule = column.take_bottom(1);
    frame.render_widget(Line::styled("─".repeat(usize::from(rule.width)), theme::QUIET), rule);
}

fn ledger(model: &Model, state: &State, review: &Review, cells: usize) -> String {
    let looked = review.looked();
    let values = [
        ("seen", looked.seen),
        ("turns", looked.turns),
        ("heard", looked.heard),
        ("read", looked.read),
        ("undecided", review.undecided()),
        ("places", review.places()),
    ];
    let values: Vec<(&str, String)> = values.into_iter().map(|(n, v)| (n, v.to_string())).collect();
    let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
    let mut text = words::LEDGER.with(model.language, &values);
    let percent = state.playing.percent;
    let playing = state.playing.line.is_some();
    if playing || percent != 100 {
        let speed = match playing {
            true if state.playing.on => &words::PLAYING_ON,
            true => &words::PLAYING,
            false => &words::SPEED,
        };
        let said = speed.with(model.language, &[("percent", &percent.to_string())]);
        if width(&text) + width(&said) + 3 > cells {
            text = words::LEDGER_SHORT.with(model.language, &values);
        }
        text = format!("{text} · {said}");
    }
    text
}

/// Two rows about a place: what it is, and what was or may be decided.
fn told(model: &Model, review: &Review, place: &Place, cells: usize) -> Vec<Line<'static>> {
    let l = model.language;
    let group = review.settled().groups.get(&place.key);
    let forms: Vec<&str> = group.map_or(Vec::new(), |g| g.forms.keys().map(String::as_str).collect());
    let count = group.map_or(1, |g| g.places.len());
    let many = match count {
        _ if place.alone => words::ALONE.text(l).to_owned(),
        1 => words::ONE_PLACE.text(l).to_owned(),
        n => words::MANY_PLACES.with(l, &[("n", &n.to_string())]),
    };
    let what =
        format!("{} · {} · {} · {}", forms.join(", "), label_word(place.kind, l), many, source(place.source).text(l));
    let stands = match &place.decided {
        None => words::IS_UNDECIDED.text(l).to_owned(),
        Some(d) if d.decision == Decision::Keep => words::IS_KEPT.with(l, &[("by", d.by.as_str())]),
        Some(d) => {
            let label = review.instead(&d.decision).unwrap_or_default();
            words::IS_REPLACED.with(l, &[("label", &label), ("by", d.by.as_str())])
        }
    };
    let pseudonym = review.instead(&Decision::Pseudonym(review.likely(place))).unwrap_or_default();
    let key = |action| model.keymap.printed(action, model.language);
    let keys = [Action::Pseudonym, Action::Wider, Action::LeaveOut, Action::KeepAsItStands].map(key);
    let [p, g, x, k] = keys.each_ref().map(String::as_str);
    let mut offer = words::OFFER.with(l, &[("pseudonym", &pseudonym), ("p", p), ("g", g), ("x", x), ("k", k)]);
    if width(&stands) + width(&offer) + 3 > cells {
        // The bar below names the other keys too.
        offer = words::OFFER_SHORT.with(l, &[("pseudonym", &pseudonym), ("p", p)]);
    }
    let style = if place.decided.is_none() { theme::CAUTION } else { theme::DONE };
    vec![
        Line::styled(fit(&what, cells), theme::HEADING),
        Line::styled(fit(&format!("{stands} · {offer}"), cells), style),
    ]
}

fn source(source: Source) -> &'static Message {
    match source {
        Source::Sheet => &words::SOURCE_SHEET,
        Source::Pattern => &words::SOURCE_PATTERN,
        Source::List => &words::SOURCE_LIST,
        Source::Cue => &words::SOURCE_CUE,
        Source::Unknown => &words::SOURCE_UNKNOWN,
        Source::Capital => &words::SOURCE_CAPITAL,
        Source::Noted => &words::SOURCE_NOTED,
        Source::Person => &words::SOURCE_PERSON,
    }
}

fn label(field: &Field) -> &'static Message {
    match field {
        Field::Text => &words::FIELD_TEXT,
        Field::Break => &words::FIELD_BREAK,
        Field::Wider(_) => &words::FIELD_WIDER,
        Field::Same => &words::FIELD_SAME,
        Field::Mark => &words::FIELD_MARK,
        Field::Speaker => &words::FIELD_SPEAKER,
        Field::Rename => &words::FIELD_RENAME,
        Field::Find => &words::FIELD_FIND,
        Field::Replace => &words::FIELD_REPLACE,
        Field::With(_) => &words::FIELD_WITH,
    }
}

/// A line's text in several rows, with the terminal's own cursor in it.
fn typed_text(model: &Model, typing: &Typing, frame: &mut Frame, area: Rect) {
    let mut column = Column::new(area);
    column.line(frame, Line::styled(label(&typing.field).text(model.language), theme::HEADING));
    let area = column.rest();
    let cells = usize::from(area.width).saturating_sub(1).max(1);
    // Every letter in its cell, the one under the cursor marked so that its row is found again.
    const CURSOR: Style = Style::new().add_modifier(ratatui::style::Modifier::BOLD);
    // What is typed is kept on one line; a line break that stands there already is a blank by then.
    let blank = |c: char| if c == '\n' { ' ' } else { c };
    let mut letters: Vec<(char, Style)> = typing.text.expose().chars().map(|c| (blank(c), theme::TEXT)).collect();
    letters.push(('\u{a0}', theme::TEXT));
    let cursor = typing.cursor.min(letters.len() - 1);
    letters[cursor].1 = CURSOR;
    // A blank at the end of a row is not drawn: the cursor needs a cell all the same.
    if letters[cursor].0 == ' ' {
        letters[cursor].0 = '\u{a0}';
    }
    let rows = broken(&letters, cells);
    let row_of = rows.iter().position(|r| r.iter().any(|s| s.style == CURSOR)).unwrap_or(0);
    let height = usize::from(area.height);
    let first = (row_of + 1).saturating_sub(height);
    for (row, at) in rows.iter().skip(first).zip(area.rows()) {
        let before: usize =
            row.iter().take_while(|s| s.style != CURSOR).map(|s| crate::view::widgets::width(&s.content)).sum();
        if row.iter().any(|s| s.style == CURSOR) {
            let x = at.x + u16::try_from(before).unwrap_or(0);
            frame.set_cursor_position(Position::new(x, at.y));
        }
        let plain: String = row.iter().map(|s| s.content.replace('\u{a0}', " ")).collect();
        frame.render_widget(Line::raw(plain), at);
    }
}

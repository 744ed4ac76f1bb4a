//! Looking for a topic, as it is seen: what was typed, and every topic it fits, with how far it came.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::side::{mark_box, mark_word};
use crate::app::Model;
use crate::app::facilitate::finder::{By, State, hits};
use crate::guide::Guide;
use crate::guide::walk::steps;
use crate::messages::desk as words;
use crate::session::Session;
use crate::view::theme;
use crate::view::widgets::{Column, field, list};

/// Draws the list.
pub(super) fn draw(
    model: &Model,
    session: &Session,
    guide: &Guide,
    finder: &State,
    frame: &mut Frame,
    column: &mut Column,
) {
    let language = model.language;
    let label = match finder.by {
        By::Number => words::FIND_NUMBER,
        By::Word => words::FIND_WORD,
    };
    let row = column.take(1);
    let row = Rect { width: row.width.min(60), ..row };
    let typed = finder.typed.expose();
    field(frame, row, label.text(language), typed, typed.chars().count(), "");
    column.gap();
    let found = hits(model);
    if found.is_empty() {
        return column.text(frame, words::FIND_NOTHING.text(language), theme::TEXT);
    }
    let steps = steps(guide);
    let rows: Vec<Line<'static>> = found
        .iter()
        .filter_map(|n| steps.get(*n))
        .map(|step| {
            let mark = step.topic.and_then(|t| session.marks.get(&t.id)).copied();
            let box_ = if step.topic.is_some() { mark_box(mark) } else { " • " };
            let title = step.topic.map_or(&step.section.title, |t| &t.title);
            let mut spans = vec![
                Span::styled(format!("{:>2} ", step.number), theme::KEY),
                Span::styled(format!("{box_} {title}"), theme::TEXT),
            ];
            if let Some(mark) = mark {
                spans.push(Span::styled(format!("  {}", mark_word(mark).text(language)), theme::QUIET));
            }
            if step.topic.is_some() {
                spans.push(Span::styled(format!("  · {}", step.section.title), theme::QUIET));
            }
            Line::from(spans)
        })
        .collect();
    list(frame, column.rest(), &rows, Some(finder.at.min(rows.len() - 1)));
}

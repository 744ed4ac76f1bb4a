//! The list of topics beside the question, with how far each came.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::Model;
use crate::guide::Guide;
use crate::guide::walk::steps;
use crate::messages::{Message, facilitate as words};
use crate::session::{Session, TopicMark};
use crate::view::theme;
use crate::view::widgets::{Column, fit, scrolled, width};

/// Returns the word for how far a topic came.
pub(super) fn mark_word(mark: TopicMark) -> Message {
    match mark {
        TopicMark::Asked => words::MARK_ASKED,
        TopicMark::Partly => words::MARK_PARTLY,
        TopicMark::Skipped => words::MARK_SKIPPED,
        TopicMark::Postponed => words::MARK_POSTPONED,
    }
}

/// Returns the box for how far a topic came: each has a shape of its own.
pub(super) fn mark_box(mark: Option<TopicMark>) -> &'static str {
    match mark {
        Some(TopicMark::Asked) => "[x]",
        Some(TopicMark::Partly) => "[~]",
        Some(TopicMark::Skipped) => "[-]",
        Some(TopicMark::Postponed) => "[>]",
        None => "[ ]",
    }
}

/// Draws the list.
pub(super) fn draw(model: &Model, session: &Session, guide: &Guide, frame: &mut Frame, area: Rect) {
    let language = model.language;
    let mut column = Column::new(area);
    column.line(frame, Line::styled(words::TOPICS.text(language), theme::HEADING));
    let steps = steps(guide);
    let here = model.facilitate_screen.step;
    let rows = column.rows();
    let first = scrolled(Some(here), rows, steps.len());
    for (n, step) in steps.iter().enumerate().skip(first).take(rows) {
        let mark = step.topic.and_then(|t| session.marks.get(&t.id)).copied();
        let title = step.topic.map_or(&step.section.title, |t| &t.title);
        let hand = if n == here { "› " } else { "  " };
        let word = match mark {
            Some(mark) => format!(" {}", mark_word(mark).text(language)),
            None => String::new(),
        };
        let box_ = if step.topic.is_some() { mark_box(mark) } else { " • " };
        let title = fit(title, column.width().saturating_sub(6 + width(&word)));
        let style = match (n == here, mark) {
            (true, _) => theme::HEADING,
            (false, Some(TopicMark::Asked | TopicMark::Skipped)) => theme::QUIET,
            (false, _) => theme::TEXT,
        };
        column.line(
            frame,
            Line::from(vec![
                Span::styled(hand, theme::HEADING),
                Span::styled(format!("{box_} {title}"), style),
                Span::styled(word, theme::QUIET),
            ]),
        );
    }
}

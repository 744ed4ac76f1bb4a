//! What is being said to the user: three sentences, above the keys, never over the state.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::text::{width, wrap};
use crate::app::Model;
use crate::messages::{Notice, Severity, common};
use crate::units::Language;
use crate::view::theme;

/// Returns the lines of a notice at a width: a word for its severity, what happened, what it means, what to do.
fn lines(notice: &Notice, language: Language, cells: usize) -> Vec<Line<'static>> {
    let (shape, word, style) = manner(notice.severity);
    let label = format!("{shape} {}", word.text(language));
    let indent = if cells >= 60 { width(&label) + 2 } else { 2 };
    let room = cells.saturating_sub(indent).max(1);
    let mut out = Vec::new();
    if indent == 2 {
        out.push(Line::styled(label.clone(), style));
    }
    let sentences = [(&notice.happened, style), (&notice.means, theme::TEXT), (&notice.todo, theme::TEXT)];
    for (sentence, style) in sentences.into_iter().filter(|(s, _)| !s.is_empty()) {
        for line in wrap(sentence, room) {
            let margin =
                if out.is_empty() { Span::styled(format!("{label}  "), style) } else { Span::raw(" ".repeat(indent)) };
            out.push(Line::from(vec![margin, Span::styled(line, style)]));
        }
    }
    out
}

/// The same with the key that puts it away, where there is room for it behind the last line.
fn with_esc(notice: &Notice, language: Language, cells: usize) -> Vec<Line<'static>> {
    let mut out = lines(notice, language, cells);
    if notice.severity != Severity::Note {
        let esc = common::NOTICE_ESC.text(language);
        match out.last_mut() {
            Some(last) if last.width() + 2 + width(esc) <= cells => {
                let gap = cells - last.width() - width(esc);
                last.spans.push(Span::raw(" ".repeat(gap)));
                last.spans.push(Span::styled(esc, theme::QUIET));
            }
            _ => {}
        }
    }
    out
}

fn manner(severity: Severity) -> (&'static str, crate::messages::Message, Style) {
    match severity {
        Severity::Note => ("·", common::NOTICE_NOTE, theme::HEADING),
        Severity::Caution => ("▲", common::NOTICE_CAUTION, theme::CAUTION),
        Severity::Alarm => ("■", common::NOTICE_ALARM, theme::ALARM),
    }
}

/// Returns the rows of what is being said, `most` of them or fewer. An alarm that stands behind it comes first; where there is no room
/// for all of both, it is said what happened in either.
pub fn said(model: &Model, cells: usize, most: usize) -> Vec<Line<'static>> {
    let Some(notice) = &model.notice else { return Vec::new() };
    let mut rows = with_esc(notice, model.language, cells);
    if let Some(alarm) = model.alarms_behind.last() {
        let happened = Notice { means: String::new(), todo: String::new(), ..alarm.clone() };
        let least = lines(&happened, model.language, cells).len().min(most / 2);
        rows.truncate(most - least);
        let room = most - rows.len();
        rows.splice(..0, lines(alarm, model.language, cells).into_iter().take(room));
    }
    rows.truncate(most);
    rows
}

//! The help: what this screen is for, and its keys, from the same list as the bar.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::name;
use crate::app::keymap::offers;
use crate::app::over::everywhere;
use crate::app::{Model, Screen};
use crate::messages::{Message, common};
use crate::units::Language;
use crate::view::theme;
use crate::view::widgets::{pad, width, wrap};

/// Returns what a screen is for, in a few sentences.
fn purpose(screen: Screen) -> Message {
    match screen {
        Screen::Home => common::HELP_HOME,
        Screen::Prepare => common::HELP_PREPARE,
        Screen::Consent => common::HELP_CONSENT,
        Screen::Facilitate => common::HELP_FACILITATE,
        Screen::Close => common::HELP_CLOSE,
        Screen::Transcribe => common::HELP_TRANSCRIBE,
        Screen::Accept => common::HELP_ACCEPT,
        Screen::Review => crate::messages::review::HELP,
        Screen::Receipt => common::HELP_RECEIPT,
        Screen::Export => crate::messages::exporting::HELP,
        Screen::Settings => crate::messages::settling::HELP,
    }
}

/// Returns the whole help at a width.
fn lines(model: &Model, cells: usize) -> Vec<Line<'static>> {
    let language = model.language;
    let mut out = vec![Line::styled(
        common::HELP_TITLE.with(language, &[("screen", name(model.screen).text(language))]),
        theme::HEADING,
    )];
    let readable = cells.min(90);
    out.extend(wrap(purpose(model.screen).text(language), readable).into_iter().map(Line::from));
    out.push(Line::default());
    let here: Vec<(String, Message)> = offers(model).into_iter().map(|o| (o.key, o.long)).collect();
    keys(&mut out, &here, language, readable);
    out.push(Line::default());
    out.push(Line::styled(common::HELP_EVERYWHERE.text(language), theme::HEADING));
    let everywhere: Vec<(String, Message)> = everywhere(model).into_iter().map(|o| (o.key, o.long)).collect();
    keys(&mut out, &everywhere, language, readable);
    out
}

fn keys(out: &mut Vec<Line<'static>>, keys: &[(String, Message)], language: Language, cells: usize) {
    let widest = keys.iter().map(|(k, _)| width(k)).max().unwrap_or(0).max(6) + 2;
    for (key, long) in keys {
        for (n, line) in wrap(long.text(language), cells.saturating_sub(widest)).into_iter().enumerate() {
            let key = if n == 0 { pad(key, widest) } else { " ".repeat(widest) };
            out.push(Line::from(vec![Span::styled(key, theme::KEY), Span::raw(line)]));
        }
    }
}

/// Draws the help in the screen's place; header and keys stay in sight.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let lines = lines(model, usize::from(area.width));
    let rows = usize::from(area.height);
    let fits = lines.len() <= rows;
    let shown = if fits { rows } else { rows.saturating_sub(1) };
    let first = usize::from(model.help_scroll).min(lines.len().saturating_sub(shown));
    let below = lines.len().saturating_sub(first + shown);
    for (line, row) in lines.into_iter().skip(first).take(shown).zip(area.rows()) {
        frame.render_widget(line, row);
    }
    if !fits && rows > 0 {
        let text = match below {
            0 => common::HELP_ALL_SEEN.text(model.language).to_owned(),
            below => common::HELP_MORE.with(model.language, &[("rows", &below.to_string())]),
        };
        let last = Rect { y: area.bottom() - 1, height: 1, ..area };
        frame.render_widget(Line::styled(text, theme::QUIET), last);
    }
}

//! The receipt screen, as it is seen: what became of the recording, each promise, the receipt itself.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::Model;
use crate::app::receipt::file;
use crate::guide::promise::PromiseKind;
use crate::messages::{Message, common as words, consent_track as say_track, number, receipt as receipt_words};
use crate::session::receipt::{Outcome, outcomes, unwrapped};
use crate::session::{Destruction, Held, Session, Stage};
use crate::units::{Language, Timestamp};
use crate::view::theme;
use crate::view::widgets::{Column, Tick, spread, tick, width, wrap};

/// From this width on, the receipt stands beside the promises.
const WIDE: u16 = 110;

/// Draws the screen.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let Some(session) = model.session() else { return };
    let language = model.language;
    if area.width < WIDE && model.receipt_screen.scroll > 0 {
        // Who reads on gets the whole window for it.
        return draw_receipt(model, frame, Column::new(area), 1);
    }
    let (mut column, beside) = if area.width >= WIDE {
        let left = area.width * 3 / 5;
        let right = Rect { x: area.x + left + 2, width: area.width - left - 2, ..area };
        (Column::new(Rect { width: left, ..area }), Some(right))
    } else {
        (Column::new(area), None)
    };
    for (text, style) in fate(session, language, model.now) {
        column.text(frame, &text, style);
    }
    if column.rows() > 9 {
        column.gap();
    }
    if !session.promises.is_empty() {
        column.line(frame, Line::styled(words::RECEIPT_PROMISES.text(language), theme::HEADING));
    }
    for record in outcomes(session, model.now) {
        draw_promise(frame, &mut column, language, record.promise, record.outcome);
    }
    match beside {
        Some(right) => draw_receipt(model, frame, Column::new(right), 0),
        None => {
            if column.rows() > 5 {
                column.gap();
            }
            draw_receipt(model, frame, column, 0);
        }
    }
}

/// Returns what became of the recording and of the raw text.
fn fate(session: &Session, language: Language, now: Timestamp) -> Vec<(String, Style)> {
    if session.stage == Stage::Declined {
        let declined = (words::RECEIPT_DECLINED.text(language).to_owned(), theme::HEADING);
        return std::iter::once(declined).chain(consent_fate(session, language)).collect();
    }
    let by = |message: Message, due: Option<Timestamp>| {
        message.with(language, &[("date", &due.map(|d| d.date()).unwrap_or_default())])
    };
    let recording = match &session.recording {
        Held::Nothing => (words::RECEIPT_NO_RECORDING.text(language).to_owned(), theme::HEADING),
        Held::Destroying(_) if session.failed.is_some() => {
            (words::RECEIPT_NOT_SHOWN.text(language).to_owned(), theme::ALARM)
        }
        Held::Sealed if session.recording_due().is_some_and(|due| due.unix_s() < now.unix_s()) => {
            (by(words::RECEIPT_OVERDUE, session.recording_due()), theme::ALARM)
        }
        Held::Sealed => (by(words::RECEIPT_STILL_THERE, session.recording_due()), theme::CAUTION),
        Held::Destroying(_) => (words::RECEIPT_DESTROYING.text(language).to_owned(), theme::CAUTION),
        Held::Destroyed(done) => destroyed(done, language),
    };
    let mut out = vec![recording];
    match &session.raw {
        Held::Nothing => {}
        Held::Sealed | Held::Destroying(_) => {
            let text = match session.raw_due() {
                Some(due) => by(words::RECEIPT_RAW_SEALED_UNTIL, Some(due)),
                None => words::RECEIPT_RAW_SEALED.text(language).to_owned(),
            };
            out.push((text, theme::TEXT));
        }
        Held::Destroyed(done) if holds(done) => {
            out.push((words::RECEIPT_RAW_DESTROYED.text(language).to_owned(), theme::TEXT));
        }
        Held::Destroyed(_) => out.push((words::RECEIPT_RAW_DOUBT.text(language).to_owned(), theme::ALARM)),
    }
    out.extend(consent_fate(session, language));
    out
}

/// Returns what became of the recording of the consent, where there was one.
fn consent_fate(session: &Session, language: Language) -> Option<(String, Style)> {
    let due = session.consent_due().map(|due| due.date()).unwrap_or_default();
    match &session.consent_track.held {
        Held::Nothing => None,
        Held::Sealed | Held::Destroying(_) => {
            Some((say_track::RECEIPT_SEALED.with(language, &[("date", &due)]), theme::TEXT))
        }
        Held::Destroyed(done) if holds(done) => {
            Some((say_track::RECEIPT_DESTROYED.text(language).to_owned(), theme::TEXT))
        }
        Held::Destroyed(_) => Some((say_track::RECEIPT_DOUBT.text(language).to_owned(), theme::ALARM)),
    }
}

fn holds(done: &Destruction) -> bool {
    done.checks.iter().all(|c| c.held)
}

fn destroyed(done: &Destruction, language: Language) -> (String, Style) {
    let values = [
        ("files", done.files.to_string()),
        ("size", number::size(done.bytes, language)),
        ("date", done.at.date()),
        ("time", done.at.time_of_day()),
    ];
    let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
    if holds(done) {
        (words::RECEIPT_DESTROYED.with(language, &values), theme::HEADING)
    } else {
        (words::RECEIPT_DESTROYED_DOUBT.with(language, &values), theme::ALARM)
    }
}

/// Draws a promise with what became of it, in the receipt's own words.
fn draw_promise(frame: &mut Frame, column: &mut Column, language: Language, kind: PromiseKind, outcome: Outcome) {
    let (mark, word, style) = match outcome {
        Outcome::Kept => (Tick::Done, receipt_words::OUTCOME_KEPT, theme::DONE),
        Outcome::DidNotArise => (Tick::Moot, receipt_words::OUTCOME_DID_NOT_ARISE, theme::QUIET),
        Outcome::Open => (Tick::Open, receipt_words::OUTCOME_OPEN, theme::TEXT),
        Outcome::Late => (Tick::Wrong, receipt_words::OUTCOME_LATE, theme::ALARM),
        Outcome::Failed => (Tick::Wrong, receipt_words::OUTCOME_FAILED, theme::ALARM),
    };
    let promise = match kind {
        PromiseKind::Record => receipt_words::P_RECORD,
        PromiseKind::Stop => receipt_words::P_STOP,
        PromiseKind::Strike => receipt_words::P_STRIKE,
        PromiseKind::Anonymous => receipt_words::P_ANONYMOUS,
        PromiseKind::DestroyRecording => receipt_words::P_DESTROY_RECORDING,
        PromiseKind::DestroyRaw => receipt_words::P_DESTROY_RAW,
        PromiseKind::DestroyConsent => receipt_words::P_DESTROY_CONSENT,
        PromiseKind::Local => receipt_words::P_LOCAL,
    };
    let word = word.text(language);
    let cells = column.width();
    let room = cells.saturating_sub(width(word) + 6).max(cells / 2);
    for (at, text) in wrap(promise.text(language), room).into_iter().enumerate() {
        let (mark, right) = match at {
            0 => (tick(mark), vec![Span::styled(word, style)]),
            _ => (Span::raw("   "), Vec::new()),
        };
        let line = spread(vec![mark, Span::raw(format!(" {text}"))], right, cells);
        column.line(frame, line);
    }
}

/// Draws the receipt; so many steps of scrolling have gone into getting here.
fn draw_receipt(model: &Model, frame: &mut Frame, mut column: Column, skipped: usize) {
    let language = model.language;
    let markdown = &model.receipt_screen.markdown;
    if markdown.is_empty() {
        column.line(frame, Line::styled(words::RECEIPT_WRITING.text(language), theme::QUIET));
        return;
    }
    column.line(frame, Line::styled(words::RECEIPT_TITLE.text(language), theme::HEADING));
    if let Some(file) = file(model) {
        let whole = words::RECEIPT_FILE.with(language, &[("file", &file.whole())]);
        let text = if width(&whole) <= column.width() {
            whole
        } else {
            words::RECEIPT_FILE_IN_STUDY.with(language, &[("file", &file.in_study)])
        };
        column.text(frame, &text, theme::QUIET);
    }
    let cells = column.width().saturating_sub(4);
    let lines: Vec<Line> = unwrapped(markdown)
        .into_iter()
        .flat_map(|line| {
            let heading = line.starts_with('#');
            let style = if heading { theme::HEADING } else { theme::TEXT };
            let text = if heading { line.trim_start_matches('#').trim_start() } else { &line };
            let (text, strong) = unmarked(text);
            let lines = hanging(&text, cells).into_iter().enumerate();
            lines.map(|(n, line)| emphasised(line, strong.as_deref().filter(|_| n == 0), style)).collect::<Vec<_>>()
        })
        .collect();
    let rows = column.rows();
    let first = usize::from(model.receipt_screen.scroll).saturating_sub(skipped).min(lines.len().saturating_sub(rows));
    let last = (first + rows).min(lines.len());
    for (at, line) in lines.iter().enumerate().take(last).skip(first) {
        let more = match at {
            at if at == first && first > 0 => "↑",
            at if at + 1 == last && last < lines.len() => "↓",
            _ => " ",
        };
        let words = line.spans.iter().map(|s| Span::styled(s.content.to_string(), line.style.patch(s.style)));
        let row = spread(
            std::iter::once(Span::styled("│ ", theme::QUIET)).chain(words).collect(),
            vec![Span::styled(more, theme::QUIET)],
            column.width(),
        );
        column.line(frame, row);
    }
}

/// Returns a line of the page without its signs for type, and what they set apart first.
fn unmarked(line: &str) -> (String, Option<String>) {
    let strong = line.split("**").nth(1).filter(|s| !s.is_empty()).map(str::to_owned);
    (line.replace("**", "").replace('`', ""), strong)
}

/// Returns a line in which a part stands out.
fn emphasised(line: String, strong: Option<&str>, style: Style) -> Line<'static> {
    let Some((before, part, after)) = strong.and_then(|s| line.split_once(s).map(|(b, a)| (b, s, a))) else {
        return Line::styled(line, style);
    };
    let spans =
        [Span::raw(before.to_owned()), Span::styled(part.to_owned(), theme::HEADING), Span::raw(after.to_owned())];
    Line::from(spans.to_vec()).style(style)
}

/// Wraps a line; what goes on of an item of a list stands under its words.
fn hanging(text: &str, cells: usize) -> Vec<String> {
    let item = text.trim_start_matches(' ');
    let Some(words) = item.strip_prefix("* ").or(item.strip_prefix("- ")) else { return wrap(text, cells) };
    let mark = &item[..item.len() - words.len()];
    let indent = " ".repeat(text.len() - item.len());
    let lines = wrap(words, cells.saturating_sub(indent.len() + 2));
    lines.iter().enumerate().map(|(n, line)| format!("{indent}{}{line}", if n == 0 { mark } else { "  " })).collect()
}

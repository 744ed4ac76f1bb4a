//! The accept screen, as it is seen: what was heard, how complete, what is doubtful; then what exactly will happen.
//!
//! The participants' words stand here, because the researcher judges them before the recording goes.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::consent::measured;
use crate::app::accept::{View, is_complete};
use crate::app::{Model, TranscriptAccount};
use crate::messages::{accept as words, number};
use crate::session::{Session, heard_channels};
use crate::transcript::Utterance;
use crate::units::{Language, Offset};
use crate::view::theme;
use crate::view::widgets::{Column, pad, width, wrap};

mod mend;
mod strip;

use strip::strip;

/// Cells of a line of the transcript at most.
const MEASURE: usize = 66;

/// Draws the screen.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let language = model.language;
    let (Some(session), Some(account)) = (model.session(), &model.account) else {
        return Column::new(area).text(frame, words::READING.text(language), theme::TEXT);
    };
    if model.accept_screen.view == View::Confirm {
        return draw_confirm(model, session, frame, &mut Column::new(measured(area, 74)));
    }
    let area = measured(area, 100);
    if model.accept_screen.view == View::Mend {
        return mend::draw(model, frame, area);
    }
    let rows = match model.accept_screen.view {
        View::Reading => reading_rows(model, account, usize::from(area.width)),
        _ => account_rows(model, session, account, usize::from(area.width)),
    };
    scrolled_rows(model, rows, frame, area);
}

fn scrolled_rows(model: &Model, rows: Vec<Line<'static>>, frame: &mut Frame, area: Rect) {
    let mut column = Column::new(area);
    let fits = rows.len() <= column.rows();
    let shown = if fits { column.rows() } else { column.rows().saturating_sub(1) };
    let first = usize::from(model.accept_screen.scroll).min(rows.len().saturating_sub(shown));
    let below = rows.len().saturating_sub(first + shown);
    let foot = column.take_bottom(usize::from(!fits));
    for row in rows.into_iter().skip(first).take(shown) {
        column.line(frame, row);
    }
    if below > 0 {
        let more = words::MORE.with(model.language, &[("rows", &below.to_string())]);
        frame.render_widget(Line::styled(more, theme::QUIET), foot);
    }
}

fn account_rows(model: &Model, session: &Session, account: &TranscriptAccount, cells: usize) -> Vec<Line<'static>> {
    let language = model.language;
    let c = &account.completeness;
    let clock = |ms| Offset::from_ms(ms).to_string();
    let spoken: usize = account.utterances.iter().map(|u| u.words.len()).sum();
    let heard = if account.utterances.len() == 1 { words::HEARD_ONE } else { words::HEARD_VALUE };
    let heard = heard.with(
        language,
        &[
            ("utterances", &account.utterances.len().to_string()),
            ("words", &spoken.to_string()),
            ("length", &clock(account.duration_ms)),
        ],
    );
    let percent = (c.covered_ms * 100).checked_div(c.voiced_ms).unwrap_or(100);
    let marked = account.unintelligible.len();
    let covered = if marked == 0 { words::COVERED_VALUE } else { words::COVERED_MARKED };
    let covered = covered.with(
        language,
        &[("voiced", &clock(c.voiced_ms)), ("covered", &clock(c.covered_ms)), ("percent", &percent.to_string())],
    );
    let holes = session.transcription.as_ref().map_or(c.holes.len(), |t| t.holes as usize);
    let verdict = match (is_complete(model), holes) {
        (true, _) if marked == 0 => words::COMPLETE.text(language).to_owned(),
        (true, _) if marked == 1 => words::COMPLETE_MARKED_ONE.text(language).to_owned(),
        (true, _) => words::COMPLETE_MARKED.with(language, &[("marked", &marked.to_string())]),
        (false, 0) => words::NOT_COMPLETE_SHORT.text(language).to_owned(),
        (false, 1) => words::NOT_COMPLETE_ONE.text(language).to_owned(),
        (false, n) => words::NOT_COMPLETE.with(language, &[("holes", &n.to_string())]),
    };
    let style = if is_complete(model) { theme::DONE } else { theme::CAUTION };
    let names = [words::HEARD.text(language), words::COVERED.text(language)];
    let widest = names.iter().map(|n| width(n)).max().unwrap_or(0) + 3;
    let mut rows = Vec::new();
    let mut fact = |name: &str, value: &str, style: Style| {
        for (n, line) in wrap(value, cells.saturating_sub(widest)).into_iter().enumerate() {
            let name = if n == 0 { name } else { "" };
            let line = line.replace('\u{a0}', " ");
            rows.push(Line::from(vec![Span::styled(pad(name, widest), theme::QUIET), Span::styled(line, style)]));
        }
    };
    fact(names[0], &heard, theme::TEXT);
    fact(names[1], &covered, theme::TEXT);
    fact("", &verdict, style);
    if !is_complete(model) {
        fact("", words::WHY_NOT.text(language), theme::TEXT);
    }
    if c.voiced_ms == 0 {
        fact("", words::NOTHING_HEARD.text(language), theme::CAUTION);
    }
    rows.push(Line::default());
    rows.extend(strip(language, account, &c.holes, cells));
    if !c.holes.is_empty() {
        rows.push(Line::default());
        rows.push(Line::styled(words::HOLES.text(language), theme::HEADING));
        for hole in &c.holes {
            let seconds = number::tenths(hole.end_ms.saturating_sub(hole.start_ms) as f64 / 1000.0, language);
            rows.push(Line::from(format!("  {}–{}  {seconds} s", clock(hole.start_ms), clock(hole.end_ms))));
        }
    }
    if !account.removed.is_empty() {
        rows.push(Line::default());
        rows.extend(lines(words::REMOVED.text(language), cells, theme::HEADING));
        for removed in &account.removed {
            rows.extend(lines(&format!("  {}", removed.mark(language)), cells, theme::TEXT));
            rows.extend(lines(&format!("  ({})", removed.text), cells, theme::QUIET));
        }
    }
    if heard_channels(session) == 1 && account.utterances.iter().any(|u| u.speaker.is_some()) {
        rows.push(Line::default());
        let text = match one_for_all(session, account) {
            Some(code) => words::SUGGESTED_ONE.with(language, &[("code", code)]),
            None => words::SUGGESTED.text(language).to_owned(),
        };
        rows.extend(lines(&text, cells, theme::QUIET));
    }
    rows.push(Line::default());
    if account.doubts.is_empty() {
        rows.extend(lines(words::NO_DOUBTS.text(language), cells, theme::QUIET));
        return rows;
    }
    rows.extend(lines(words::DOUBTS.text(language), cells, theme::HEADING));
    for doubt in &account.doubts {
        let Some(utterance) = account.utterances.get(doubt.utterance) else { continue };
        rows.extend(utterance_rows(utterance, cells));
    }
    rows
}

fn reading_rows(model: &Model, account: &TranscriptAccount, cells: usize) -> Vec<Line<'static>> {
    let language = model.language;
    let mut rows = vec![Line::styled(words::TEXT_TITLE.text(language), theme::HEADING), Line::default()];
    if account.utterances.is_empty() {
        rows.push(Line::from(words::TEXT_EMPTY.text(language)));
    }
    let mut topic = None;
    let mut marks = account.unintelligible.iter().peekable();
    for utterance in &account.utterances {
        while let Some(mark) = marks.next_if(|m| m.start_ms < utterance.start_ms) {
            rows.push(mark_row(language, mark.start_ms));
        }
        if utterance.topic.is_some() && utterance.topic != topic {
            topic.clone_from(&utterance.topic);
            let title = model.open.as_ref().and_then(|o| {
                let id = utterance.topic.as_ref()?;
                o.guide.topics().find(|(_, t)| t.id.as_str() == id).map(|(_, t)| t.title.clone())
            });
            if rows.len() > 2 {
                rows.push(Line::default());
            }
            rows.extend(title.map(|t| Line::styled(t, theme::HEADING)));
        }
        rows.extend(utterance_rows(utterance, cells));
    }
    rows.extend(marks.map(|mark| mark_row(language, mark.start_ms)));
    rows
}

/// What a person marked as unintelligible, where it stands.
fn mark_row(language: Language, start_ms: u64) -> Line<'static> {
    let margin = format!("  {} {} ", Offset::from_ms(start_ms), pad(words::SPEAKER_UNKNOWN.en, 7));
    let text = crate::transcript::unintelligible_mark(language);
    Line::from(vec![Span::styled(margin, theme::QUIET), Span::raw(text)])
}

/// One utterance: its time and speaker in the margin, its text beside them.
fn utterance_rows(utterance: &Utterance, cells: usize) -> Vec<Line<'static>> {
    let speaker = utterance.speaker.as_deref().unwrap_or(words::SPEAKER_UNKNOWN.en);
    let margin = format!("  {} {} ", Offset::from_ms(utterance.start_ms), pad(speaker, 7));
    let room = cells.saturating_sub(width(&margin)).min(MEASURE);
    let text = wrap(&utterance.text, room).into_iter().enumerate();
    text.map(|(n, line)| {
        let margin = if n == 0 { margin.clone() } else { " ".repeat(width(&margin)) };
        Line::from(vec![Span::styled(margin, theme::QUIET), Span::raw(line)])
    })
    .collect()
}

/// Returns the participant under whom everything stands, where no second voice was told apart.
fn one_for_all<'a>(session: &'a Session, account: &TranscriptAccount) -> Option<&'a str> {
    let [only] = session.participants.as_slice() else { return None };
    let theirs = |u: &Utterance| u.speaker.as_deref() == Some(only.code.as_str());
    (session.speaking.is_empty() && account.utterances.iter().all(theirs)).then_some(only.code.as_str())
}

fn lines(text: &str, cells: usize, style: Style) -> Vec<Line<'static>> {
    wrap(text, cells).into_iter().map(|l| Line::styled(l, style)).collect()
}

fn draw_confirm(model: &Model, session: &Session, frame: &mut Frame, column: &mut Column) {
    let language = model.language;
    let length = session.sealed.offset().to_string();
    column.gap();
    column.text(frame, &words::CONFIRM.with(language, &[("length", &length)]), theme::ALARM);
    column.gap();
    let segments = session.pieces_held().to_string();
    column.text(frame, &words::CONFIRM_WHAT.with(language, &[("segments", &segments)]), theme::TEXT);
    if !is_complete(model) {
        column.gap();
        let holes = session.transcription.as_ref().map_or(0, |t| t.holes);
        let said = match holes {
            0 => words::CONFIRM_SHORT.text(language).to_owned(),
            1 => words::CONFIRM_HOLE.text(language).to_owned(),
            n => words::CONFIRM_HOLES.with(language, &[("holes", &n.to_string())]),
        };
        column.text(frame, &said, theme::CAUTION);
    }
    column.gap();
    column.text(frame, words::CONFIRM_HOW.text(language), theme::TEXT);
}

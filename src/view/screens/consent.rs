//! The consent screen, as it is seen: the words to be read aloud, the question, everybody's answer.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::keymap::Action;
use crate::app::{Model, consent as state, consent_track, newcomer};
use crate::guide::{ConsentItem, OnNo, Purpose};
use crate::messages::{Message, consent as words, consent_track as say_track, newcomer as say_newcomer};
use crate::session::{Answer, Session};
use crate::units::{Name, ParticipantCode};
use crate::view::theme;
use crate::view::widgets::{Column, Tick, aloud, fit, pad, spread, tick, width, wrap, wrap_aloud};

/// Cells of the column in which all of it stands.
const COLUMN: u16 = 74;

/// Draws the screen.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let Some(session) = model.session() else { return };
    let mut column = Column::new(measured(area, COLUMN));
    if model.consent_screen.starting {
        column.gap();
        column.text(frame, words::STARTING.text(model.language), theme::HEADING);
        column.text(frame, words::STARTING_MEANS.text(model.language), theme::TEXT);
        return;
    }
    if let Some(follow_up) = state::follow_up(model) {
        return draw_follow_up(model, session, &follow_up, frame, &mut column);
    }
    match state::item(model) {
        Some(item) => draw_item(model, session, item, frame, &mut column),
        None => draw_ready(model, session, frame, &mut column),
    }
}

/// Tells whether the text in front is longer than the window, so that there is a rest of it to be read.
pub fn goes_on(model: &Model, area: Rect) -> bool {
    let (Some(session), Some(item), Some(rendered)) = (model.session(), state::item(model), state::rendered(model))
    else {
        return false;
    };
    let column = Column::new(measured(area, COLUMN));
    let reading = column.width().saturating_sub(8);
    // Title and gap above the text, then the line that says to read it aloud.
    let below = column.rows().saturating_sub(2);
    let room = below
        .saturating_sub(answers(session, item, below) + 1 + asking(item, &wrap_aloud(&rendered.question, reading)));
    wrap_aloud(&rendered.text, reading).len() > room
}

/// Rows that the answers take at the bottom.
fn answers(session: &Session, item: &ConsentItem, rows: usize) -> usize {
    if item.is_asked() { session.participants.len().min(rows / 3).max(1) + 1 } else { 1 }
}

/// Rows that the question takes.
fn asking(item: &ConsentItem, question: &[String]) -> usize {
    if item.is_asked() { question.len() + 3 } else { 0 }
}

/// Returns the middle of an area, at most so many cells wide.
pub(super) fn measured(area: Rect, cells: u16) -> Rect {
    let width = area.width.min(cells);
    Rect { x: area.x + (area.width - width) / 2, width, ..area }
}

fn draw_item(model: &Model, session: &Session, item: &ConsentItem, frame: &mut Frame, column: &mut Column) {
    let language = model.language;
    let Some(open) = &model.open else { return };
    let (n, total) = ((model.consent_screen.item + 1).to_string(), open.guide.consent.len().to_string());
    let progress = words::PROGRESS.with(language, &[("n", &n), ("total", &total)]);
    let cells = column.width();
    column
        .line(frame, spread(vec![Span::styled(item.title.clone(), theme::HEADING)], vec![Span::raw(progress)], cells));
    match newcomer::asked(model) {
        Some(code) => {
            let to = say_newcomer::READING_TO.with(language, &[("participant", code.as_str())]);
            column.line(frame, Line::styled(fit(&to, cells), theme::QUIET));
        }
        None => column.gap(),
    }
    let Some(rendered) = state::rendered(model) else { return };
    let reading = cells.saturating_sub(8);
    let question = wrap_aloud(&rendered.question, reading);
    let asked = item.is_asked();
    // The answers keep their place at the bottom; the question follows the text, and stays in sight when that is long.
    let rows = column.rows();
    let mut below = Column::new(column.take_bottom(answers(session, item, rows)));
    let mut text = wrap_aloud(&rendered.text, reading);
    let asking = asking(item, &question);
    column.line(frame, Line::styled(words::READ_ALOUD.text(language), theme::QUIET));
    let room = column.rows().saturating_sub(asking);
    let mut more = false;
    if text.len() > room {
        let first = usize::from(model.consent_screen.scroll).min((text.len() + 1).saturating_sub(room));
        more = text.len() > first + room.saturating_sub(1);
        text = text.into_iter().skip(first).take(room.saturating_sub(1)).collect();
    }
    for line in text {
        column.line(frame, aloud(4, &line, theme::READ_ALOUD));
    }
    if more {
        column.line(frame, Line::styled(words::MORE.text(language), theme::CAUTION));
    }
    if !asked {
        return below.line(frame, Line::styled(words::ONLY_READ.text(language), theme::QUIET));
    }
    column.gap();
    column.line(frame, Line::styled(words::ASK.text(language), theme::QUIET));
    for line in question {
        column.line(frame, aloud(4, &line, theme::READ_ALOUD));
    }
    below.line(frame, Line::styled(words::ANSWERS.text(language), theme::QUIET));
    draw_answers(model, session, &item.id, frame, &mut below);
}

fn draw_answers(model: &Model, session: &Session, item: &Name, frame: &mut Frame, column: &mut Column) {
    let here: Vec<&ParticipantCode> = session.present().map(|p| &p.code).collect();
    let at = model.consent_screen.participant.min(here.len().saturating_sub(1));
    let widest = session.participants.iter().map(|p| width(p.code.as_str())).max().unwrap_or(0) + 2;
    // The participant whose answer is asked is never scrolled away.
    let place = session.participants.iter().position(|p| here.get(at) == Some(&&p.code)).unwrap_or(0);
    let first = (place + 1).saturating_sub(column.rows());
    for participant in session.participants.iter().skip(first) {
        let left = session.left.contains(&participant.code);
        let pointed = !left && here.get(at) == Some(&&participant.code);
        let (box_, word) = answer_words(session, item, &participant.code, left);
        let code = pad(participant.code.as_str(), widest);
        let style = if pointed {
            theme::HEADING
        } else if left {
            theme::QUIET
        } else {
            theme::TEXT
        };
        column.line(
            frame,
            Line::from(vec![
                Span::styled(if pointed { "  › " } else { "    " }, theme::HEADING),
                box_,
                Span::raw(" "),
                Span::styled(code, style),
                Span::styled(word.text(model.language), style),
            ]),
        );
    }
}

/// A yes is ticked, a no has a dash: neither is a mistake.
fn answer_words(session: &Session, item: &Name, participant: &ParticipantCode, left: bool) -> (Span<'static>, Message) {
    match state::answer(session, item, participant) {
        _ if left => (Span::styled("[-]", theme::QUIET), words::LEFT),
        Some(Answer::Yes) => (tick(Tick::Done), words::YES),
        Some(Answer::No) => (Span::styled("[-]", theme::TEXT), words::NO),
        None => (tick(Tick::Open), words::NO_ANSWER),
    }
}

fn draw_follow_up(
    model: &Model,
    session: &Session,
    follow_up: &state::FollowUp,
    frame: &mut Frame,
    column: &mut Column,
) {
    let language = model.language;
    let values = [("participant", follow_up.participant.as_str())];
    let last = session.present().count() == 1;
    let late = newcomer::asked(model).is_some();
    let (happened, means) = match follow_up.on_no {
        OnNo::NoRecording if late => (words::NO_RECORD, say_newcomer::NO_RECORD_MEANS),
        OnNo::NoRecording => (words::NO_RECORD, words::NO_RECORD_MEANS),
        OnNo::Leave | OnNo::Continue if consent_track::is_kept(session) => {
            (words::NO_TAKE_PART, say_track::NO_TAKE_PART_MEANS)
        }
        OnNo::Leave | OnNo::Continue => (words::NO_TAKE_PART, words::NO_TAKE_PART_MEANS),
    };
    column.gap();
    column.text(frame, &happened.with(language, &values), theme::HEADING);
    column.gap();
    column.text(frame, &means.with(language, &values), theme::TEXT);
    column.gap();
    let leave = if last { words::CHOICE_LEAVE_LAST } else { words::CHOICE_LEAVE };
    let key = |action| model.keymap.printed(action, language);
    if follow_up.on_no == OnNo::NoRecording {
        let notes = if late { say_newcomer::CHOICE_NOTES } else { words::CHOICE_NOTES };
        choice(frame, column, &key(Action::NotesOnly), &notes.with(language, &values));
    }
    choice(frame, column, &key(Action::Leaves), &leave.with(language, &values));
    choice(frame, column, &key(Action::Yes), &words::CHOICE_CORRECT.with(language, &values));
}

/// Draws a key and what choosing it means, on as many rows as it takes.
pub(super) fn choice(frame: &mut Frame, column: &mut Column, key: &str, text: &str) {
    let margin = width(key).max(1) + 4;
    for (n, line) in wrap(text, column.width().saturating_sub(margin)).into_iter().enumerate() {
        let key = if n == 0 { format!("  {key}  ") } else { " ".repeat(margin) };
        column.line(frame, Line::from(vec![Span::styled(key, theme::KEY), Span::raw(line)]));
    }
    column.gap();
}

fn draw_ready(model: &Model, session: &Session, frame: &mut Frame, column: &mut Column) {
    let language = model.language;
    let Some(open) = &model.open else { return };
    let asked: Vec<&ConsentItem> = open.guide.consent.iter().filter(|i| i.is_asked()).collect();
    column.line(frame, Line::styled(words::READY.text(language), theme::HEADING));
    column.gap();
    let code = newcomer::asked(model).map(|c| c.as_str());
    let kept = consent_track::is_kept(session);
    let length = session.consent_track.length().to_string();
    let last = match (session.takes_notes(), open.guide.record_item()) {
        (true, _) if code.is_some() => say_newcomer::READY_NOTES,
        (false, _) if code.is_some() => say_newcomer::READY_RECORD,
        (true, _) if kept => say_track::READY_NOTES,
        (false, Some(_)) if kept => say_track::READY_RECORD,
        (true, _) => words::READY_NOTES,
        (false, None) => words::READY_NEVER_ASKED,
        (false, Some(_)) => words::READY_RECORD,
    };
    let last =
        wrap(&last.with(language, &[("participant", code.unwrap_or_default()), ("length", &length)]), column.width());
    let mut rows = column.rows().saturating_sub(last.len() + 1);
    let cells = column.width();
    for item in asked {
        let about_recording = item.purpose == Purpose::Record || item.on_no == OnNo::NoRecording;
        if session.takes_notes()
            && about_recording
            && session.present().any(|p| state::answer(session, &item.id, &p.code).is_none())
        {
            continue;
        }
        let answers: Vec<String> = session
            .present()
            .map(|p| {
                let (_, word) = answer_words(session, &item.id, &p.code, false);
                // A code and its answer stay together.
                format!("{}\u{a0}{}", p.code, word.text(language))
            })
            .collect();
        let title = cells / 2;
        let wrapped = wrap(&answers.join(", "), cells.saturating_sub(title));
        // However many were asked, what Enter does stays in sight.
        for (n, line) in wrapped.into_iter().enumerate().take(rows) {
            rows -= 1;
            let line = line.replace('\u{a0}', " ");
            let left =
                if n == 0 { pad(&item.title, title.saturating_sub(2)) } else { " ".repeat(title.saturating_sub(2)) };
            column.line(frame, Line::from(format!("{left}  {line}")));
        }
    }
    column.gap();
    for line in last {
        column.line(frame, Line::styled(line, theme::HEADING));
    }
}

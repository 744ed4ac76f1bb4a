//! The close screen, as it is seen.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::consent::{choice, measured};
use crate::app::close::{Mode, debrief, mode};
use crate::app::keymap::Action;
use crate::app::{Model, ModelState, newcomer};
use crate::guide::GuideKind;
use crate::messages::{Message, close as words, desk as say, newcomer as say_newcomer, number};
use crate::session::{Held, Session, Stage, TopicMark};
use crate::view::theme;
use crate::view::widgets::{Column, pad, spread, width, wrap};

/// Draws the screen.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let Some(session) = model.session() else { return };
    let mut column = Column::new(measured(area, 74));
    column.gap();
    let column = &mut column;
    if let Some(debrief) = &model.close_screen.debrief {
        return draw_debrief(model, debrief, frame, column);
    }
    match mode(model) {
        Mode::Destroying => said(model, frame, column, words::DESTROYING, words::DESTROYING_MEANS),
        Mode::NotDestroyed => said(model, frame, column, words::NOT_DESTROYED, words::NOT_DESTROYED_MEANS),
        Mode::Over => {
            let gone = matches!(session.recording, Held::Destroyed(_)) || matches!(session.raw, Held::Destroyed(_));
            let happened = match session.stage {
                _ if gone => words::DESTROYED,
                Stage::Declined => words::DECLINED,
                _ => words::OVER,
            };
            said(model, frame, column, happened, words::DESTROYED_MEANS);
        }
        Mode::Choice => draw_choice(model, session, frame, column),
        Mode::Confirm => draw_confirm(model, session, frame, column),
        Mode::Opening => column.text(frame, words::OPENING.text(model.language), theme::HEADING),
        Mode::Interrupted => draw_interrupted(model, session, frame, column),
        Mode::Closed => draw_closed(model, session, frame, column),
    }
}

fn said(model: &Model, frame: &mut Frame, column: &mut Column, happened: Message, means: Message) {
    column.text(frame, happened.text(model.language), theme::HEADING);
    column.gap();
    column.text(frame, means.text(model.language), theme::TEXT);
}

fn draw_choice(model: &Model, session: &Session, frame: &mut Frame, column: &mut Column) {
    let language = model.language;
    if session.notes_only {
        column.text(frame, words::STOPPED_NOTES.text(language), theme::HEADING);
    } else {
        column.text(frame, words::STOPPED.text(language), theme::HEADING);
        if let Some(stop) = session.stopped {
            let since = match stop.silence_ms {
                // A file in the microphone's place, or a microphone quicker than a clock can tell.
                0 => words::STOPPED_AT_ONCE.text(language).to_owned(),
                ms => words::STOPPED_SINCE.with(language, &[("ms", &ms.to_string())]),
            };
            column.text(frame, &since, theme::TEXT);
        }
    }
    column.gap();
    column.text(frame, words::CHOICE.text(language), theme::TEXT);
    let key = |action| model.keymap.printed(action, language);
    column.gap();
    choice(frame, column, &key(Action::KeepWhatWasSaid), words::CHOICE_KEEP.text(language));
    choice(frame, column, &key(Action::DestroyWhatWasSaid), words::CHOICE_DESTROY.text(language));
    if session.guide.kind == GuideKind::FocusGroup {
        column.gap();
        column.text(frame, words::CHOICE_GROUP.text(language), theme::QUIET);
    }
}

fn draw_confirm(model: &Model, session: &Session, frame: &mut Frame, column: &mut Column) {
    let language = model.language;
    column.text(frame, words::CONFIRM.text(language), theme::ALARM);
    column.gap();
    let length = session.sealed.offset().to_string();
    let notes = session.notes.len().to_string();
    column.text(frame, &words::CONFIRM_WHAT.with(language, &[("length", &length), ("notes", &notes)]), theme::TEXT);
    column.gap();
    column.text(frame, words::CONFIRM_HOW.text(language), theme::TEXT);
}

fn draw_interrupted(model: &Model, session: &Session, frame: &mut Frame, column: &mut Column) {
    let language = model.language;
    column.text(frame, words::INTERRUPTED.text(language), theme::HEADING);
    column.gap();
    let close = model.keymap.printed(Action::CloseSession, language);
    let at = session.sealed.offset().to_string();
    let (means, go_on) = if session.takes_notes() {
        (words::INTERRUPTED_NOTES, words::INTERRUPTED_GO_ON_NOTES)
    } else {
        (words::INTERRUPTED_MEANS, words::INTERRUPTED_GO_ON)
    };
    column.text(frame, &means.with(language, &[("at", &at)]), theme::TEXT);
    column.gap();
    if let Some(code) = newcomer::waits_to_be_asked(model) {
        let waiting = say_newcomer::WAITING.with(language, &[("participant", code.as_str())]);
        column.text(frame, &waiting, theme::CAUTION);
        column.gap();
    }
    match newcomer::waits_to_be_asked(model) {
        Some(code) => {
            let read = say_newcomer::CHOICE_READ_ON.with(language, &[("participant", code.as_str())]);
            choice(frame, column, "Enter", &read);
        }
        None => choice(frame, column, "Enter", go_on.text(language)),
    }
    choice(frame, column, &pad(&close, 5), words::INTERRUPTED_CLOSE.text(language));
}

fn draw_closed(model: &Model, session: &Session, frame: &mut Frame, column: &mut Column) {
    let language = model.language;
    let recorded = session.recording == Held::Sealed;
    column.text(frame, words::TITLE.text(language), theme::HEADING);
    let sealed = if recorded { words::SEALED } else { words::NOTHING_RECORDED };
    column.text(frame, sealed.text(language), theme::TEXT);
    column.gap();
    let rows = facts(model, session);
    let widest = rows.iter().map(|(name, _)| width(name)).max().unwrap_or(0) + 3;
    for (name, value) in rows {
        column.line(frame, Line::from(vec![Span::styled(pad(&name, widest), theme::QUIET), Span::raw(value)]));
    }
    column.gap();
    column.text(frame, words::THANK.text(language), theme::TEXT);
    if debrief::is_offered(model) {
        let key = model.keymap.printed(Action::Debrief, model.language);
        column.text(frame, &say::DEBRIEF_OFFER.with(language, &[("key", &key)]), theme::TEXT);
    }
    column.gap();
    if let Some(due) = session.recording_due() {
        column.text(frame, &words::DEADLINE.with(language, &[("date", &due.date())]), theme::TEXT);
    }
    if let (true, Some(estimate)) = (recorded, &model.close_screen.estimate) {
        column.text(frame, &estimate.text(language), theme::TEXT);
    } else if let (true, Some(ModelState::Ready(name))) = (recorded, model.place.as_ref().map(|p| &p.model)) {
        column.text(frame, &words::MODEL.with(language, &[("model", name)]), theme::TEXT);
    }
    let next = if recorded { words::NEXT_TRANSCRIBE } else { words::NEXT_NOTES };
    column.gap();
    column.text(frame, next.text(language), theme::HEADING);
}

fn draw_debrief(model: &Model, debrief: &debrief::State, frame: &mut Frame, column: &mut Column) {
    let l = model.language;
    let question = debrief.question.min(debrief::QUESTIONS.len() - 1);
    let place = say::DEBRIEF_OF.with(l, &[("n", &(question + 1).to_string())]);
    let cells = column.width();
    let heading = Span::styled(say::DEBRIEF.text(l), theme::QUIET);
    column.line(frame, spread(vec![heading], vec![Span::styled(place, theme::QUIET)], cells));
    column.gap();
    column.text(frame, debrief::QUESTIONS[question].text(l), theme::HEADING);
    column.gap();
    let mut answer = wrap(debrief.text.expose(), cells.saturating_sub(3));
    // Of a long answer the end is what the eye follows.
    let room = column.rows().saturating_sub(2).max(1);
    let hidden = answer.len().saturating_sub(room);
    answer.drain(..hidden);
    let last = answer.len().saturating_sub(1);
    for (n, line) in answer.into_iter().enumerate() {
        let mut spans = vec![Span::raw(format!("  {line}"))];
        if n == last {
            let trailing = if debrief.text.expose().ends_with(' ') { " " } else { "" };
            spans.push(Span::raw(trailing));
            spans.push(Span::styled(" ", theme::SELECTED));
        }
        column.line(frame, Line::from(spans));
    }
    column.gap();
    column.text(frame, say::DEBRIEF_MEANS.text(l), theme::QUIET);
}

fn facts(model: &Model, session: &Session) -> Vec<(String, String)> {
    let language = model.language;
    let text = |m: Message| m.text(language).to_owned();
    let mut rows = Vec::new();
    if session.recording == Held::Sealed {
        rows.push((text(words::LENGTH), session.sealed.offset().to_string()));
        let (pieces, size) = (session.pieces_held().to_string(), number::size(session.sealed_bytes, language));
        if session.struck.is_empty() {
            let values = [("n", pieces.as_str()), ("size", &size)];
            rows.push((text(words::SEGMENTS), words::SEGMENTS_VALUE.with(language, &values)));
        } else {
            // How many bytes went with the pieces that were struck, the journal does not tell.
            rows.push((text(words::SEGMENTS), words::SEGMENTS_LEFT.with(language, &[("n", &pieces)])));
            let gone = session.struck.iter().map(|s| s.removed.1.ms().saturating_sub(s.removed.0.ms())).sum();
            rows.push((text(words::STRUCK), format!("{} s", number::seconds(gone, language))));
        }
        if session.lost_ms > 0 {
            rows.push((text(words::LOST), format!("{} s", number::tenths(session.lost_ms as f64 / 1000.0, language))));
        }
        match session.off_the_record {
            0 => {}
            1 => rows.push((text(words::OFF), text(words::OFF_ONCE))),
            n => rows.push((text(words::OFF), words::OFF_TIMES.with(language, &[("n", &n.to_string())]))),
        }
    }
    let count = |mark| session.marks.values().filter(|m| **m == mark).count();
    let (asked, partly, skipped) = (count(TopicMark::Asked), count(TopicMark::Partly), count(TopicMark::Skipped));
    let open = session.topics.len().saturating_sub(asked + partly + skipped);
    let values = [asked, partly, skipped, open].map(|n| n.to_string());
    let [asked, partly, skipped, open] = &values;
    let values = [("asked", &**asked), ("partly", partly), ("skipped", skipped), ("open", open)];
    rows.push((text(words::TOPICS), words::TOPICS_VALUE.with(language, &values)));
    rows.push((text(words::NOTES), session.notes.len().to_string()));
    rows
}

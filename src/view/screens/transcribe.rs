//! The transcribe screen, as it is seen: how far it is, and that the recording is untouched.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::consent::measured;
use crate::app::Model;
use crate::app::transcribe::{Finishing, Pause, Progress};
use crate::messages::transcribe as words;
use crate::units::{Language, Offset};
use crate::view::theme;
use crate::view::widgets::{Column, progress};

/// Draws the screen.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let language = model.language;
    let state = &model.transcribe_screen;
    let mut column = Column::new(measured(area, 74));
    column.gap();
    if state.pause == Pause::Now {
        column.text(frame, words::PAUSED.text(language), theme::HEADING);
        column.gap();
        column.text(frame, &model.say(words::PAUSED_MEANS, &[]), theme::TEXT);
        column.gap();
        if let Some(at) = state.progress {
            bar(frame, &mut column, language, at);
        }
        return;
    }
    if !state.running {
        column.text(frame, words::HALTED.text(language), theme::HEADING);
        column.gap();
        return column.text(frame, words::HALTED_MEANS.text(language), theme::TEXT);
    }
    column.text(frame, words::TITLE.text(language), theme::HEADING);
    column.gap();
    column.text(frame, words::MEANS.text(language), theme::TEXT);
    column.gap();
    if let Some(finishing) = state.finishing {
        let means = match finishing {
            Finishing::Voices => words::DESCRIBING_MEANS,
            Finishing::Text => words::SEALING_MEANS,
        };
        let happens = format!("{} {}", words::ALL_HEARD.text(language), finishing.text(language));
        column.text(frame, &happens, theme::HEADING);
        column.text(frame, means.text(language), theme::TEXT);
        column.gap();
        let elapsed = clock(state.elapsed_ms(model.now));
        return column.text(frame, &words::ELAPSED.with(language, &[("elapsed", &elapsed)]), theme::TEXT);
    }
    let Some(at) = state.progress else {
        return column.text(frame, words::PREPARING.text(language), theme::TEXT);
    };
    bar(frame, &mut column, language, at);
    column.gap();
    let elapsed = words::ELAPSED.with(language, &[("elapsed", &clock(state.elapsed_ms(model.now)))]);
    let left = match state.left_ms() {
        Some(ms) => words::LEFT.with(language, &[("left", &clock(ms))]),
        None => words::LEFT_UNKNOWN.text(language).to_owned(),
    };
    column.text(frame, &format!("{elapsed} · {left}"), theme::TEXT);
    if state.pause == Pause::Coming {
        column.gap();
        column.text(frame, words::PAUSING.text(language), theme::TEXT);
    }
}

/// Draws how much of the recording is written out.
fn bar(frame: &mut Frame, column: &mut Column, language: Language, at: Progress) {
    let values = [("done", clock(at.done_ms)), ("total", clock(at.total_ms))];
    let done_of = words::DONE_OF.with(language, &values.each_ref().map(|(n, v)| (*n, v.as_str())));
    progress(frame, column.take(1), at.done_ms, at.total_ms, &done_of);
}

fn clock(ms: u64) -> String {
    Offset::from_ms(ms).to_string()
}

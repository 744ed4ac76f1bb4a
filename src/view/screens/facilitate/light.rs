//! The big light: what the microphone does, read across a table.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use crate::app::facilitate as state;
use crate::app::{Level, Model};
use crate::messages::{Message, common, facilitate as words};
use crate::session::{Session, Stage};
use crate::view::theme;
use crate::view::widgets::{Column, clock, fit, meter, width};

/// What the big light says: its words, its style, the shape that fills its edge, and where the words stand in it.
struct Light {
    shape: &'static str,
    word: Message,
    style: Style,
    edge: &'static str,
    place: Place,
}

enum Place {
    Left,
    Middle,
    Right,
}

fn light_of(model: &Model, session: &Session) -> Light {
    let say = |shape, word, style, edge, place| Light { shape, word, style, edge, place };
    match session.stage {
        _ if model.facilitate_screen.stopping.is_some() && model.recorder.running => {
            say("■", words::STOPPING, theme::STOPPED, "■ ", Place::Right)
        }
        _ if model.facilitate_screen.stopping.is_some() => {
            say("■", common::STATE_STOPPED, theme::STOPPED, "■ ", Place::Right)
        }
        _ if state::is_off_the_record(model) => say("‖", common::STATE_OFF, theme::OFF_THE_RECORD, "‖ ", Place::Middle),
        Stage::Recording if model.is_capturing() => {
            say("●", common::STATE_RECORDING, theme::RECORDING, " ", Place::Left)
        }
        Stage::NotesOnly => say("≡", common::STATE_NOTES, theme::HEADING, "≡ ", Place::Left),
        _ => say("■", words::NO_SOUND, theme::ALARM, "■ ", Place::Right),
    }
}

/// Draws the light: three rows over the whole width, told by word, by the shape of its edge and by where the word stands.
pub(super) fn light(model: &Model, session: &Session, frame: &mut Frame, column: &mut Column) {
    let light = light_of(model, session);
    let cells = column.width();
    let mut word = format!("  {}  {}", light.shape, light.word.text(model.language));
    if session.stage != Stage::NotesOnly {
        word.push_str(&format!("   {}", clock(model)));
    }
    word.push_str("  ");
    let word = fit(&word, cells);
    let free = cells - width(&word);
    let before = match light.place {
        Place::Left => 0,
        Place::Middle => free / 2,
        Place::Right => free,
    };
    let edge = |cells: usize| light.edge.chars().cycle().take(cells).collect::<String>();
    // In a low window the edges go first, the words never.
    let tall = column.rows() >= 14;
    if tall {
        column.line(frame, Line::styled(edge(cells), light.style));
    }
    let middle = format!("{}{word}{}", " ".repeat(before), " ".repeat(free - before));
    column.line(frame, Line::styled(middle, light.style));
    if tall {
        column.line(frame, Line::styled(edge(cells), light.style));
    }
}

/// Draws what is sealed and how loud it is: at most two channels, the rest is told by the loudest.
pub(super) fn levels(model: &Model, session: &Session, frame: &mut Frame, column: &mut Column) {
    let language = model.language;
    let notes = match session.notes.len() {
        0 => String::new(),
        1 => words::NOTE_ONE.text(language).to_owned(),
        n => words::NOTES.with(language, &[("n", &n.to_string())]),
    };
    let row = column.take(1);
    if session.stage == Stage::NotesOnly {
        return frame.render_widget(Line::styled(notes, theme::QUIET), row);
    }
    let sealed = state::quiet::sealed(model, model.recorder.sealed.max(session.sealed)).offset().to_string();
    let mut said = words::SEALED.with(language, &[("sealed", &sealed)]);
    if !notes.is_empty() {
        said = format!("{said} · {notes}");
    }
    let right = u16::try_from(width(&said)).unwrap_or(0).min(row.width);
    let loudest = model.recorder.levels.iter().copied().max_by(|a, b| a.peak_db.total_cmp(&b.peak_db));
    if let (true, Some(level)) = (model.recorder.running && !state::is_off_the_record(model), loudest) {
        let room = row.width.saturating_sub(right + 3).min(60);
        // In a pause the meter stands still at silence.
        let level = if state::quiet::in_pause(model) { Level { peak_db: -96.0, rms_db: -96.0 } } else { level };
        meter(frame, Rect { width: room, ..row }, language, words::LEVEL.text(language), level);
    }
    if state::is_off_the_record(model) {
        let off = fit(words::OFF_MEANS.text(language), usize::from(row.width.saturating_sub(right + 3)));
        frame.render_widget(Line::styled(off, theme::HEADING), row);
    }
    let at = Rect { x: row.right() - right, width: right, ..row };
    frame.render_widget(Line::styled(said, theme::QUIET), at);
}

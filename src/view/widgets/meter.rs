//! How loud it is: a bar with marks, and a word.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::text::{fit, width};
use crate::app::Level;
use crate::messages::{Message, common};
use crate::units::Language;
use crate::view::theme;

/// The quietest level that the bar shows, in dBFS.
const LOWEST_DB: f32 = -60.0;

/// The level of silence, in dBFS, as recorders report it.
const LOWEST_KNOWN_DB: f32 = -96.0;

/// Returns a word for how loud it is. Speech at a table peaks around −30 to −6 dBFS; from −1 on it is clipped.
pub fn loudness(level: Level) -> Message {
    match level.peak_db {
        p if p.is_nan() || p < -58.0 => common::LEVEL_NOTHING,
        p if p < -36.0 => common::LEVEL_QUIET,
        p if p < -1.0 => common::LEVEL_GOOD,
        _ => common::LEVEL_LOUD,
    }
}

/// Draws one channel's level on one row: `label ▕████▌   |  ▏ −18 dB good`. Filled to the mean, a `|` at the peak. The number
/// and the word come first when it gets narrow.
pub fn meter(frame: &mut Frame, area: Rect, language: Language, label: &str, level: Level) {
    if area.is_empty() {
        return;
    }
    let word = loudness(level);
    let style = if word.id == common::LEVEL_GOOD.id { theme::DONE } else { theme::CAUTION };
    let peak = if level.peak_db.is_nan() { LOWEST_KNOWN_DB } else { level.peak_db.clamp(LOWEST_KNOWN_DB, 0.0) };
    let shape = Shape::of(area, language, label);
    let mut spans = vec![Span::raw(shape.label)];
    if shape.bar > 0 {
        spans.push(Span::raw("▕"));
        spans.push(Span::styled(bar(level.rms_db, peak, shape.bar), style));
        spans.push(Span::raw("▏"));
    }
    spans.push(Span::styled(format!(" {peak:>3.0} dB {}", word.text(language)), style));
    frame.render_widget(Line::from(spans), Rect { height: 1, ..area });
}

/// Draws the numbers that belong under a meter with the same label: −60, −40, −20 and 0 dB.
pub fn meter_scale(frame: &mut Frame, area: Rect, language: Language, label: &str) {
    let shape = Shape::of(area, language, label);
    if area.is_empty() || shape.bar < 24 {
        return;
    }
    let mut text = " ".repeat(width(&shape.label) + 1);
    for db in ["-60", "-40", "-20", "0"] {
        let place = place(db.parse().unwrap_or(0.0), shape.bar) + width(&shape.label) + 1;
        let gap = place.saturating_sub(width(&text)).saturating_sub(if db == "-60" { 0 } else { 1 });
        text.push_str(&" ".repeat(gap));
        text.push_str(db);
    }
    frame.render_widget(Line::styled(text, theme::QUIET), Rect { height: 1, ..area });
}

/// How a meter's row is divided.
struct Shape {
    label: String,
    /// Cells of the bar; 0 where there is no room for one.
    bar: usize,
}

impl Shape {
    fn of(area: Rect, language: Language, label: &str) -> Self {
        let cells = usize::from(area.width);
        let words = [common::LEVEL_NOTHING, common::LEVEL_QUIET, common::LEVEL_GOOD, common::LEVEL_LOUD];
        let widest = words.iter().map(|m| width(m.text(language))).max().unwrap_or(0);
        let label = if label.is_empty() { String::new() } else { format!("{} ", fit(label, cells / 3)) };
        let said = " −60 dB ".chars().count() + widest;
        let room = cells.saturating_sub(width(&label) + said + 2);
        Shape { label, bar: if room >= 6 { room } else { 0 } }
    }
}

/// Returns how far along a bar of so many cells a level lies.
fn place(db: f32, cells: usize) -> usize {
    let share = if db.is_nan() { 0.0 } else { ((db - LOWEST_DB) / -LOWEST_DB).clamp(0.0, 1.0) };
    (share * cells as f32).round() as usize
}

fn bar(rms_db: f32, peak_db: f32, cells: usize) -> String {
    let filled = place(rms_db, cells);
    let peak = place(peak_db, cells).saturating_sub(1);
    let marks = [place(-40.0, cells), place(-20.0, cells)];
    (0..cells)
        .map(|at| match at {
            at if at < filled => '█',
            at if at == peak && peak_db > LOWEST_DB => '|',
            at if marks.contains(&at) => '·',
            _ => ' ',
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_grows_with_the_sound_and_keeps_its_width() {
        let mut before = 0;
        for db in [-96.0, -60.0, -40.0, -20.0, -6.0, 0.0, 6.0] {
            let bar = bar(db, db, 30);
            assert_eq!(width(&bar), 30);
            let filled = bar.chars().filter(|c| *c == '█').count();
            assert!(filled >= before);
            before = filled;
        }
        assert_eq!(width(&bar(f32::NAN, f32::NAN, 12)), 12);
    }

    #[test]
    fn a_word_says_how_loud_it_is() {
        let at = |peak_db| loudness(Level { peak_db, rms_db: -96.0 }).en;
        assert_eq!(at(-90.0), common::LEVEL_NOTHING.en);
        assert_eq!(at(-45.0), common::LEVEL_QUIET.en);
        assert_eq!(at(-12.0), common::LEVEL_GOOD.en);
        assert_eq!(at(0.0), common::LEVEL_LOUD.en);
        assert_eq!(at(f32::NAN), common::LEVEL_NOTHING.en);
    }
}

//! The recording as a strip, a character a minute: where voices have text and where they have none.

use ratatui::text::{Line, Span};

use crate::app::TranscriptAccount;
use crate::messages::accept as words;
use crate::transcript::Stretch;
use crate::units::{Language, Offset};
use crate::view::theme;
use crate::view::widgets::wrap;

/// ms of a cell of the strip.
const MINUTE: u64 = 60_000;

/// Returns the strip with its time in the margin, as many rows as it takes, and what its shapes mean.
pub(super) fn strip(
    language: Language,
    account: &TranscriptAccount,
    holes: &[Stretch],
    cells: usize,
) -> Vec<Line<'static>> {
    let mut rows: Vec<Line<'static>> =
        wrap(words::STRIP.text(language), cells).into_iter().map(|l| Line::styled(l, theme::QUIET)).collect();
    let minutes = account.duration_ms.div_ceil(MINUTE).max(1);
    // Whole tens a row, so that the eye can count.
    let a_row = (cells.saturating_sub(11) / 10 * 10).clamp(10, 60) as u64;
    let mut from = 0;
    while from < minutes {
        let to = (from + a_row).min(minutes);
        let shapes: String = (from..to).map(|m| shape(account, holes, m)).collect();
        let time = Offset::from_ms(from * MINUTE).to_string();
        rows.push(Line::from(vec![Span::styled(format!("  {time} "), theme::QUIET), Span::raw(shapes)]));
        from = to;
    }
    rows
}

fn shape(account: &TranscriptAccount, holes: &[Stretch], minute: u64) -> char {
    let (from, to) = (minute * MINUTE, (minute + 1) * MINUTE);
    let within = |start: u64, end: u64| end.min(to).saturating_sub(start.max(from));
    let text: u64 = account.utterances.iter().map(|u| within(u.start_ms, u.end_ms)).sum();
    let hole: u64 = holes.iter().map(|h| within(h.start_ms, h.end_ms)).sum();
    match (text, hole) {
        (0, 0) => '·',
        (_, 0) => '█',
        (0, _) => '░',
        (_, _) => '▒',
    }
}

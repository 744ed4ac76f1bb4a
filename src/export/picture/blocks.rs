//! Pictures as block characters, for a terminal and for plain text.

use std::fmt::Write as _;

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use super::{Picture, WHOLE};

/// The widest a label gets, in columns.
const LABEL: usize = 24;
/// The narrowest line that still shows something.
const NARROWEST: usize = 10;

/// Returns a picture that fits in so many columns, a line a row.
pub fn blocks(picture: &Picture, columns: usize) -> String {
    let label = picture.rows.iter().map(|r| r.label.width()).max().unwrap_or(0).min(LABEL);
    let value = picture.rows.iter().map(|r| r.value.width()).max().unwrap_or(0);
    let line = columns.saturating_sub(label + value + 4).max(NARROWEST);
    let mut out = String::new();
    for row in &picture.rows {
        let name = fitted(&row.label, label);
        let cells: String = (0..line).map(|n| cell(row.spans.as_slice(), n, line)).collect();
        let _ = writeln!(out, "{name} ▕{cells}▏{:>value$}", row.value);
    }
    if !picture.ends.0.is_empty() {
        let (from, to) = &picture.ends;
        let between = line.saturating_sub(from.width() + to.width());
        let _ = writeln!(out, "{}  {from}{}{to}", " ".repeat(label), " ".repeat(between));
    }
    out
}

/// Returns the character for a place on the line: how much of it is covered.
fn cell(spans: &[(u16, u16)], n: usize, line: usize) -> char {
    let place = |n: usize| n * usize::from(WHOLE) * 8 / line;
    let (from, to) = (place(n), place(n + 1));
    let covered: usize = spans
        .iter()
        .map(|(a, b)| {
            let (a, b) = (usize::from(*a) * 8, usize::from(*b) * 8);
            b.min(to).saturating_sub(a.max(from))
        })
        .sum();
    match covered * 4 / (to - from).max(1) {
        0 if covered == 0 => ' ',
        0 => '░',
        1 => '▒',
        2 | 3 => '▓',
        _ => '█',
    }
}

/// Returns a text that takes exactly so many columns.
fn fitted(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return format!("{text}{}", " ".repeat(columns - text.width()));
    }
    let mut out = String::new();
    let mut width = 0;
    for c in text.chars() {
        let next = c.width().unwrap_or(0);
        if width + next + 1 > columns {
            break;
        }
        out.push(c);
        width += next;
    }
    format!("{out}…{}", " ".repeat(columns.saturating_sub(width + 1)))
}

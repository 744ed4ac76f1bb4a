//! Pictures where people look rather than read: who spoke when, who spoke how much, which topic was open when.
//!
//! A picture is rows of stretches on a line from 0 to 1000. It is drawn as SVG, as block characters, or as shaded cells in a
//! word processor's table (which stay sharp, can be edited, and need no second copy for programs that know no SVG). What a
//! picture shows can also be read beside it as a number: nothing is told by colour alone.

mod blocks;
mod draw;
mod svg;

pub use blocks::blocks;
pub use draw::{talk_share, time_line, topic_line};
pub use svg::svg;

/// The end of the line that stretches lie on.
pub const WHOLE: u16 = 1000;

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// What it shows.
    pub title: String,
    /// Its rows.
    pub rows: Vec<Row>,
    /// What stands at the beginning and the end of the line; both may be empty.
    pub ends: (String, String),
}

/// A row of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Whose it is.
    pub label: String,
    /// Which of the colours it has.
    pub colour: usize,
    /// Stretches from 0 to 1000, in order, not overlapping.
    pub spans: Vec<(u16, u16)>,
    /// The row as a number.
    pub value: String,
}

/// Colours that stay apart for people who see few of them; dark enough for white paper.
const COLOURS: [&str; 8] = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#8C6D00", "#5D5D5D", "#882255"];

/// Returns a colour as `#RRGGBB`.
pub fn colour(n: usize) -> &'static str {
    COLOURS[n % COLOURS.len()]
}

/// Returns what a picture shows in words, for people who do not see it.
pub fn in_words(picture: &Picture) -> String {
    let rows: Vec<String> = picture.rows.iter().map(|r| format!("{}: {}", r.label, r.value)).collect();
    format!("{}. {}.", picture.title, rows.join("; "))
}

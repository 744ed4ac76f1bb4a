//! Pictures as SVG.

use std::fmt::Write as _;

use super::{Picture, WHOLE, colour, in_words};
use crate::export::xml::text as escape;

const WIDTH: u32 = 680;
const LABEL: u32 = 190;
const VALUE: u32 = 60;
const ROW: u32 = 24;
const BAR: u32 = 14;
/// Characters of a label that have room.
const LABEL_CHARS: usize = 26;

/// Returns a picture as one SVG element, with what it shows in words for whoever does not see it.
pub fn svg(picture: &Picture) -> String {
    let line = WIDTH - LABEL - VALUE;
    let has_ends = !picture.ends.0.is_empty();
    let height = ROW * u32::try_from(picture.rows.len()).unwrap_or(0) + if has_ends { 20 } else { 4 };
    let words = escape(&in_words(picture));
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" \
         role=\"img\" aria-label=\"{words}\" font-family=\"Liberation Sans,Arial,sans-serif\" font-size=\"12\">\n\
         <title>{}</title>\n",
        escape(&picture.title)
    );
    for (row, top) in picture.rows.iter().zip((0..).step_by(ROW as usize)) {
        let (text_y, bar_y) = (top + 16, top + 5);
        let label: String = match row.label.chars().count() > LABEL_CHARS {
            true => row.label.chars().take(LABEL_CHARS - 1).chain(['…']).collect(),
            false => row.label.clone(),
        };
        let _ = writeln!(out, "<text x=\"0\" y=\"{text_y}\" fill=\"currentColor\">{}</text>", escape(&label));
        let _ = writeln!(
            out,
            "<rect x=\"{LABEL}\" y=\"{bar_y}\" width=\"{line}\" height=\"{BAR}\" fill=\"#888\" fill-opacity=\"0.15\"/>"
        );
        for (from, to) in &row.spans {
            // In tenths of a unit, so that no float decides what the bytes are.
            let tenths = |n: u16| u32::from(n) * line * 10 / u32::from(WHOLE);
            let (x, width) = (LABEL * 10 + tenths(*from), (tenths(*to) - tenths(*from)).max(5));
            let _ = writeln!(
                out,
                "<rect x=\"{}.{}\" y=\"{bar_y}\" width=\"{}.{}\" height=\"{BAR}\" fill=\"{}\"/>",
                x / 10,
                x % 10,
                width / 10,
                width % 10,
                colour(row.colour)
            );
        }
        let _ = writeln!(
            out,
            "<text x=\"{WIDTH}\" y=\"{text_y}\" text-anchor=\"end\" fill=\"currentColor\">{}</text>",
            escape(&row.value)
        );
    }
    if has_ends {
        let y = height - 6;
        let end = WIDTH - VALUE;
        let _ = writeln!(
            out,
            "<text x=\"{LABEL}\" y=\"{y}\" fill=\"currentColor\" font-size=\"10\">{}</text>\n\
             <text x=\"{end}\" y=\"{y}\" text-anchor=\"end\" fill=\"currentColor\" font-size=\"10\">{}</text>",
            escape(&picture.ends.0),
            escape(&picture.ends.1)
        );
    }
    out.push_str("</svg>\n");
    out
}

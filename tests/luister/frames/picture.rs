//! A frame as a picture (SVG): the cells as they are, with the colours of a dark terminal. docs/pictures holds them.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use luister::app::Model;
use luister::app::paint::{Depth, Ground, Paint};
use luister::view::widgets::width;
use ratatui::style::{Color, Modifier};

use super::buffer;

/// A cell in pixels, and the letters in it.
const CELL: (f32, f32) = (8.4, 18.0);
/// The room around the frame.
const EDGE: f32 = 10.0;
/// The terminal's own colours.
const INK: &str = "#d8dbe0";
const GROUND: &str = "#16181d";

/// Draws a model as an SVG of 80 by 24 cells.
pub fn svg(model: &Model, title: &str) -> String {
    let model = Model { paint: Paint { depth: Depth::True, ground: Ground::Dark }, ..model.clone() };
    let (columns, rows) = (80u16, 24u16);
    let frame = buffer(&model, columns, rows);
    let size = (f32::from(columns) * CELL.0 + 2.0 * EDGE, f32::from(rows) * CELL.1 + 2.0 * EDGE);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{:.0}\" height=\"{:.0}\" viewBox=\"0 0 {:.0} {:.0}\" role=\"img\">\n\
         <title>{}</title>\n\
         <style>text{{font:14px ui-monospace,\"DejaVu Sans Mono\",Menlo,Consolas,monospace;white-space:pre;fill:{INK}}}\
         .b{{font-weight:bold}}.d{{opacity:.62}}</style>\n\
         <rect width=\"100%\" height=\"100%\" rx=\"6\" fill=\"{GROUND}\"/>\n",
        size.0,
        size.1,
        size.0,
        size.1,
        escaped(title)
    );
    for y in 0..rows {
        let mut x = 0;
        while x < columns {
            // A run of cells that look the same; what is empty and has no ground of its own is left out.
            let look = look_of(&frame[(x, y)]);
            let (from, mut text) = (x, String::new());
            while x < columns && look_of(&frame[(x, y)]) == look {
                let symbol = frame[(x, y)].symbol();
                text.push_str(symbol);
                x += u16::try_from(width(symbol)).unwrap().max(1);
            }
            run(&mut out, &look, &text, (from, y));
        }
    }
    out.push_str("</svg>\n");
    out
}

/// How a cell looks.
#[derive(PartialEq)]
struct Look {
    ink: Option<String>,
    ground: Option<String>,
    bold: bool,
    dim: bool,
}

fn look_of(cell: &ratatui::buffer::Cell) -> Look {
    let (mut ink, mut ground) = (colour(cell.fg), colour(cell.bg));
    if cell.modifier.contains(Modifier::REVERSED) {
        (ink, ground) =
            (Some(ground.unwrap_or_else(|| GROUND.to_owned())), Some(ink.unwrap_or_else(|| INK.to_owned())));
    }
    Look { ink, ground, bold: cell.modifier.contains(Modifier::BOLD), dim: cell.modifier.contains(Modifier::DIM) }
}

fn colour(colour: Color) -> Option<String> {
    match colour {
        Color::Reset => None,
        Color::Rgb(r, g, b) => Some(format!("#{r:02x}{g:02x}{b:02x}")),
        other => panic!("a dark terminal with every colour shows no {other:?}"),
    }
}

fn run(out: &mut String, look: &Look, text: &str, (x, y): (u16, u16)) {
    let at = |column: usize| EDGE + (f32::from(x) + column as f32) * CELL.0;
    let top = EDGE + f32::from(y) * CELL.1;
    if let Some(ground) = &look.ground {
        let wide = width(text) as f32 * CELL.0;
        writeln!(
            out,
            "<rect x=\"{:.1}\" y=\"{top:.1}\" width=\"{wide:.1}\" height=\"{:.1}\" fill=\"{ground}\"/>",
            at(0),
            CELL.1
        )
        .unwrap();
    }
    // Words that stand far apart are placed each by themselves, so that any font keeps the columns.
    let mut column = 0;
    for part in text.split("  ") {
        let shown = part.trim_end();
        let lead = width(shown) - width(shown.trim_start());
        let shown = shown.trim_start();
        if !shown.is_empty() {
            let classes = match (look.bold, look.dim) {
                (true, _) => " class=\"b\"",
                (false, true) => " class=\"d\"",
                (false, false) => "",
            };
            let ink = look.ink.as_ref().map(|c| format!(" style=\"fill:{c}\"")).unwrap_or_default();
            let length = width(shown) as f32 * CELL.0;
            writeln!(
                out,
                "<text x=\"{:.1}\" y=\"{:.1}\" textLength=\"{length:.1}\" lengthAdjust=\"spacingAndGlyphs\"{classes}{ink}>{}</text>",
                at(column + lead),
                top + CELL.1 * 0.75,
                escaped(shown)
            )
            .unwrap();
        }
        column += width(part) + 2;
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Returns the file of a picture, by what it shows.
pub fn file(title: &str) -> PathBuf {
    let name: String = title.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures").join(format!("{name}.svg"))
}

/// Holds a picture against its file; `UPDATE_TOUR=1` writes it anew.
pub fn check(title: &str, model: &Model) {
    let (file, drawn) = (file(title), svg(model, title));
    if std::env::var_os("UPDATE_TOUR").is_some() {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, &drawn).unwrap();
    }
    let written = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        drawn == written,
        "{} is not as the screen is; UPDATE_TOUR=1 draws it anew, then look at it",
        file.display()
    );
}

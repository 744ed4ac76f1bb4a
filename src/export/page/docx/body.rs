//! The text of a docx.

use std::fmt::Write as _;

use super::frame::{R, W};
use crate::export::page::{Block, Page, Said, Table};
use crate::export::picture::{Picture, WHOLE, colour};
use crate::export::right_to_left;
use crate::export::xml::{HEAD, text as escape};

/// The width of a sheet's text, in twentieths of a point.
const WIDTH: u32 = 9354;

/// Returns `word/document.xml`.
pub(super) fn document(page: &Page) -> String {
    let mut out = format!("{HEAD}<w:document {W} {R}><w:body>");
    paragraph(&mut out, "Title", &[run("", &page.title)], &page.title);
    for block in &page.blocks {
        push(&mut out, block);
    }
    let lines = if page.line_numbers { "<w:lnNumType w:countBy=\"1\" w:restart=\"continuous\"/>" } else { "" };
    let _ = write!(
        out,
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"default\" r:id=\"rId5\"/>\
         <w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1418\" w:right=\"1276\" w:bottom=\"1418\" w:left=\"1276\" \
         w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/>{lines}</w:sectPr></w:body></w:document>"
    );
    out
}

fn push(out: &mut String, block: &Block) {
    match block {
        Block::Heading(level, text) => {
            paragraph(out, &format!("Heading{}", (*level).clamp(1, 3)), &[run("", text)], text);
        }
        Block::Text(text) => paragraph(out, "Plain", &[run("", text)], text),
        Block::Warning(text) => paragraph(out, "Warning", &[run("", text)], text),
        Block::Said(said) => said_line(out, said),
        Block::Note { label, text } => {
            let colon = if text.is_empty() { "" } else { ": " };
            paragraph(out, "Note", &[run("<w:i/>", &format!("{label}{colon}")), run("", text)], text);
        }
        Block::Quote { text, by } => {
            paragraph(out, "Quote", &[run("", &format!("“{text}” ")), run("", &format!("({by})"))], text);
        }
        Block::List(points) => points.iter().for_each(|p| {
            let properties = "<w:pStyle w:val=\"ListParagraph\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
            with_properties(out, properties, &[run("", p)], p);
        }),
        Block::Table(table) => table_rows(out, table),
        Block::Picture(picture) => picture_rows(out, picture),
        Block::Room(lines) => (0..*lines).for_each(|_| {
            let line = "<w:pStyle w:val=\"Plain\"/><w:pBdr><w:bottom w:val=\"dotted\" w:sz=\"4\" w:space=\"1\" w:color=\"999999\"/><w:between w:val=\"dotted\" w:sz=\"4\" w:space=\"1\" w:color=\"999999\"/></w:pBdr>";
            with_properties(out, line, &[], "");
        }),
    }
}

/// Returns a run of text with the properties of its letters.
fn run(properties: &str, text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let direction = if right_to_left(text) { "<w:rtl/>" } else { "" };
    format!("<w:r><w:rPr>{properties}{direction}</w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r>", escape(text))
}

fn paragraph(out: &mut String, style: &str, runs: &[String], text: &str) {
    with_properties(out, &format!("<w:pStyle w:val=\"{style}\"/>"), runs, text);
}

fn with_properties(out: &mut String, properties: &str, runs: &[String], text: &str) {
    let direction = if right_to_left(text) { "<w:bidi/>" } else { "" };
    let _ = write!(out, "<w:p><w:pPr>{properties}{direction}</w:pPr>{}</w:p>", runs.concat());
}

fn said_line(out: &mut String, said: &Said) {
    let time = "<w:rStyle w:val=\"Time\"/>";
    let mut runs = Vec::new();
    if let Some(number) = said.number {
        runs.push(run(time, &format!("{number} ")));
    }
    if let Some(at) = &said.before {
        runs.push(run(time, &format!("[{at}] ")));
    }
    if let Some(speaker) = &said.speaker {
        runs.push(run("<w:rStyle w:val=\"Code\"/>", &format!("{speaker}: ")));
    }
    runs.push(run("", &said.text));
    if let Some(at) = &said.after {
        runs.push(run(time, &format!(" #{at}#")));
    }
    paragraph(out, if said.asks { "Question" } else { "Answer" }, &runs, &said.text);
}

fn table_start(out: &mut String, widths: &[u32], borders: &str) {
    let columns: String = widths.iter().map(|w| format!("<w:gridCol w:w=\"{w}\"/>")).collect();
    let _ = write!(
        out,
        "<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/>{borders}<w:tblLayout w:type=\"fixed\"/></w:tblPr>\
         <w:tblGrid>{columns}</w:tblGrid>",
        widths.iter().sum::<u32>()
    );
}

const BORDERS: &str = "<w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:color=\"808080\"/>\
<w:bottom w:val=\"single\" w:sz=\"4\" w:color=\"808080\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:color=\"BFBFBF\"/></w:tblBorders>";

/// What a letter takes in a table's cell, and what a cell takes beside its letters, in twentieths of a point.
const LETTER: u32 = 125;
const CELL: u32 = 240;

/// Widths for the columns: none narrower than its longest word as far as there is room, the rest by what stands in them.
fn widths(table: &Table) -> Vec<u32> {
    let rows = || std::iter::once(&table.head).chain(&table.rows);
    let longest = |n: usize, of: fn(&str) -> usize| {
        let most = rows().filter_map(|r| r.get(n)).map(|c| of(c)).max().unwrap_or(1);
        u32::try_from(most.min(60)).unwrap_or(60)
    };
    let word = |cell: &str| cell.split_whitespace().map(|w| w.chars().count()).max().unwrap_or(0);
    let least: Vec<u32> = (0..table.head.len()).map(|n| longest(n, word) * LETTER + CELL).collect();
    let whole: Vec<u32> = (0..table.head.len()).map(|n| longest(n, |c| c.chars().count()) * LETTER + CELL).collect();
    let (sum, wanted) = (least.iter().sum::<u32>().max(1), whole.iter().sum::<u32>().max(1));
    let Some(left) = WIDTH.checked_sub(sum) else {
        return least.iter().map(|w| WIDTH * w / sum).collect();
    };
    let more = wanted.saturating_sub(sum).max(1);
    let share = |(least, whole): (&u32, &u32)| match wanted <= WIDTH {
        true => whole * WIDTH / wanted,
        false => least + left * (whole - least) / more,
    };
    least.iter().zip(&whole).map(share).collect()
}

fn table_rows(out: &mut String, table: &Table) {
    if !table.title.is_empty() {
        paragraph(out, "Caption", &[run("", &table.title)], &table.title);
    }
    let widths = widths(table);
    table_start(out, &widths, BORDERS);
    for (place, row) in std::iter::once(&table.head).chain(&table.rows).enumerate() {
        let head = place == 0;
        out.push_str(if head {
            "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
        } else {
            "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        });
        for (n, (cell, width)) in row.iter().zip(&widths).enumerate() {
            let _ = write!(out, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>");
            let side = if table.is_number(n) { "<w:jc w:val=\"right\"/>" } else { "" };
            let letters = if head { "<w:b/>" } else { "" };
            with_properties(out, &format!("<w:pStyle w:val=\"Cell\"/>{side}"), &[run(letters, cell)], cell);
            out.push_str("</w:tc>");
        }
        out.push_str("</w:tr>");
    }
    out.push_str("</w:tbl>");
    paragraph(out, "Plain", &[], "");
}

/// The cells a picture's line is cut into.
const CELLS: u16 = 100;

fn picture_rows(out: &mut String, picture: &Picture) {
    paragraph(out, "Caption", &[run("", &picture.title)], &picture.title);
    let (label, value) = (2154, 900);
    let cell = (WIDTH - label - value) / u32::from(CELLS);
    let mut columns = vec![label];
    columns.extend(std::iter::repeat_n(cell, usize::from(CELLS)));
    columns.push(value);
    table_start(out, &columns, "");
    for row in &picture.rows {
        out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        plain_cell(out, label, 1, "", &row.label, "");
        let fill = colour(row.colour).trim_start_matches('#');
        let on = |n: u16| {
            let (from, to) = (n * (WHOLE / CELLS), (n + 1) * (WHOLE / CELLS));
            row.spans.iter().any(|(a, b)| *a < to && *b > from)
        };
        let mut n = 0;
        while n < CELLS {
            let mut to = n + 1;
            while to < CELLS && on(to) == on(n) {
                to += 1;
            }
            let shade = if on(n) { fill } else { "EDEDED" };
            let shade = format!("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{shade}\"/>");
            plain_cell(out, cell * u32::from(to - n), to - n, &shade, "", "");
            n = to;
        }
        plain_cell(out, value, 1, "", &row.value, "<w:jc w:val=\"right\"/>");
        out.push_str("</w:tr>");
    }
    if !picture.ends.0.is_empty() {
        out.push_str("<w:tr>");
        plain_cell(out, label, 1, "", "", "");
        plain_cell(out, cell * u32::from(CELLS / 2), CELLS / 2, "", &picture.ends.0, "");
        plain_cell(out, cell * u32::from(CELLS / 2), CELLS / 2, "", &picture.ends.1, "<w:jc w:val=\"right\"/>");
        plain_cell(out, value, 1, "", "", "");
        out.push_str("</w:tr>");
    }
    out.push_str("</w:tbl>");
    paragraph(out, "Plain", &[], "");
}

fn plain_cell(out: &mut String, width: u32, span: u16, shade: &str, text: &str, side: &str) {
    let span = if span > 1 { format!("<w:gridSpan w:val=\"{span}\"/>") } else { String::new() };
    let _ = write!(
        out,
        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{span}{shade}\
         <w:tcMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"57\" w:type=\"dxa\"/></w:tcMar></w:tcPr>"
    );
    with_properties(out, &format!("<w:pStyle w:val=\"Cell\"/>{side}"), &[run("", text)], text);
    out.push_str("</w:tc>");
}

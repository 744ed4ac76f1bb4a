//! Pages as plain text, for a terminal.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr as _;

use super::{Block, Page, Said, Table};
use crate::export::picture;

/// Returns a page as plain text, pictures as block characters that fit in so many columns.
pub fn plain(page: &Page, columns: usize) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "{}\n{}", page.title, "═".repeat(page.title.width()));
    for block in &page.blocks {
        out.push('\n');
        match block {
            Block::Heading(_, text) => {
                let _ = writeln!(out, "{text}\n{}", "─".repeat(text.width()));
            }
            Block::Text(text) | Block::Warning(text) => wrap(&mut out, text, "", columns),
            Block::Said(said) => wrap(&mut out, &said_line(said), "", columns),
            Block::Note { label, text } => wrap(&mut out, &format!("[{label}] {text}"), "  ", columns),
            Block::Quote { text, by } => wrap(&mut out, &format!("“{text}” ({by})"), "  ", columns),
            Block::List(points) => points.iter().for_each(|p| wrap(&mut out, &format!("· {p}"), "  ", columns)),
            Block::Table(table) => table_lines(&mut out, table, columns),
            Block::Picture(picture) => {
                let _ = write!(out, "{}\n{}", picture.title, picture::blocks(picture, columns));
            }
            Block::Room(_) => {}
        }
    }
    out
}

fn said_line(said: &Said) -> String {
    let mut line = String::new();
    if let Some(at) = &said.before {
        let _ = write!(line, "[{at}] ");
    }
    if let Some(speaker) = &said.speaker {
        let _ = write!(line, "{speaker}: ");
    }
    line + &said.text
}

/// Appends a text in lines that fit, every one after the first indented.
fn wrap(out: &mut String, text: &str, indent: &str, columns: usize) {
    let mut width = 0;
    for word in text.split_whitespace() {
        let next = word.width();
        if width > 0 && width + 1 + next > columns {
            out.push('\n');
            out.push_str(indent);
            width = indent.width();
        } else if width > 0 {
            out.push(' ');
            width += 1;
        }
        out.push_str(word);
        width += next;
    }
    out.push('\n');
}

fn table_lines(out: &mut String, table: &Table, columns: usize) {
    if !table.title.is_empty() {
        wrap(out, &table.title, "", columns);
    }
    let rows = || std::iter::once(&table.head).chain(&table.rows);
    let widths: Vec<usize> = (0..table.head.len())
        .map(|n| rows().filter_map(|row| row.get(n)).map(|cell| cell.width()).max().unwrap_or(0))
        .collect();
    for (place, row) in rows().enumerate() {
        let mut line = String::from(" ");
        for (n, cell) in row.iter().enumerate() {
            let blank = " ".repeat(widths.get(n).copied().unwrap_or(0).saturating_sub(cell.width()));
            let (left, right) = if table.is_number(n) { (blank.as_str(), "") } else { ("", blank.as_str()) };
            let _ = write!(line, " {left}{cell}{right} ");
        }
        let _ = writeln!(out, "{}", line.trim_end());
        if place == 0 {
            let rule: usize = widths.iter().map(|w| w + 2).sum();
            let _ = writeln!(out, "  {}", "─".repeat(rule.saturating_sub(2).min(columns.saturating_sub(2))));
        }
    }
}

//! Pages as plain text, for a terminal.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr as _;

use super::columns::table_lines;
use super::{Block, Page, Said};
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
            Block::Table(table) => {
                if !table.title.is_empty() {
                    wrap(&mut out, &table.title, "", columns);
                }
                table_lines(&mut out, table, columns);
            }
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

//! Pages as Markdown.

use std::fmt::Write as _;

use super::{Block, Page, Said, Table};
use crate::export::picture;

/// Returns a page as Markdown. What was said can't become markup: everything that could is escaped.
pub fn markdown(page: &Page) -> String {
    let mut out = format!("# {}\n", escape(&page.title));
    for block in &page.blocks {
        out.push('\n');
        match block {
            Block::Heading(level, text) => {
                let _ = writeln!(out, "{} {}", "#".repeat(usize::from(*level).clamp(2, 6)), escape(text));
            }
            Block::Text(text) => {
                let _ = writeln!(out, "{}", escape(text));
            }
            Block::Warning(text) => {
                let _ = writeln!(out, "> **{}**", escape(text));
            }
            Block::Said(said) => {
                let _ = writeln!(out, "{}", said_line(said));
            }
            Block::Note { label, text } => {
                let after = if text.is_empty() { String::new() } else { format!(": {}", escape(text)) };
                let _ = writeln!(out, "> *{}*{after}", escape(label));
            }
            Block::Quote { text, by } => {
                let _ = writeln!(out, "> “{}” ({})", escape(text), escape(by));
            }
            Block::List(points) => points.iter().for_each(|p| {
                let _ = writeln!(out, "* {}", escape(p));
            }),
            Block::Table(table) => table_lines(&mut out, table),
            Block::Picture(picture) => {
                let _ = writeln!(out, "**{}**\n\n```text\n{}```", escape(&picture.title), picture::blocks(picture, 72));
            }
            Block::Room(lines) => (0..*lines).for_each(|_| out.push_str("\\\n")),
        }
    }
    out
}

fn said_line(said: &Said) -> String {
    let mut line = String::new();
    if let Some(number) = said.number {
        let _ = write!(line, "({number}) ");
    }
    if let Some(at) = &said.before {
        let _ = write!(line, "`[{at}]` ");
    }
    if let Some(speaker) = &said.speaker {
        let _ = write!(line, "**{}:** ", escape(speaker));
    }
    line.push_str(&escape(&said.text));
    if let Some(at) = &said.after {
        let _ = write!(line, " `#{at}#`");
    }
    line
}

fn table_lines(out: &mut String, table: &Table) {
    if !table.title.is_empty() {
        let _ = writeln!(out, "**{}**\n", escape(&table.title));
    }
    let row = |cells: &[String]| format!("| {} |\n", cells.iter().map(|c| escape(c)).collect::<Vec<_>>().join(" | "));
    out.push_str(&row(&table.head));
    let marks = (0..table.head.len()).map(|n| if table.is_number(n) { "---:" } else { "---" });
    let _ = writeln!(out, "| {} |", marks.collect::<Vec<_>>().join(" | "));
    table.rows.iter().for_each(|cells| out.push_str(&row(cells)));
}

/// Returns a text in which no character means anything to Markdown.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut at_start = true;
    for c in text.chars() {
        let list = at_start && matches!(c, '#' | '+' | '-' | '=' | '~');
        if list || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '&') {
            out.push('\\');
        }
        // A number and a point begin a list only at the start of a line, where a code or a bracket stands otherwise.
        if matches!(c, '.' | ')') && !out.is_empty() && out.chars().all(|c| c.is_ascii_digit()) {
            out.push('\\');
        }
        out.push(if c == '\n' { ' ' } else { c });
        at_start = false;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn nothing_said_becomes_markup() {
        for (said, written) in [
            ("# kop", "\\# kop"),
            ("[naam 1] *nee*", "\\[naam 1\\] \\*nee\\*"),
            ("1. eerst", "1\\. eerst"),
            ("in 2026.", "in 2026."),
            ("<script>", "\\<script\\>"),
            ("a|b", "a\\|b"),
            ("- zo", "\\- zo"),
        ] {
            assert_eq!(escape(said), written);
        }
    }
}

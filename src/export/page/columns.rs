//! Tables for a terminal: columns that fit, long cells broken, and where even that is not enough, one part below the other.

use std::fmt::Write as _;

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use super::Table;

/// A column is not made narrower than this, not even where its words have to be broken.
const NARROW: usize = 9;

/// Appends a table in so many columns of a terminal.
pub(super) fn table_lines(out: &mut String, table: &Table, columns: usize) {
    let rows = || std::iter::once(&table.head).chain(&table.rows);
    let widest = |n: usize| rows().filter_map(|row| row.get(n)).map(|cell| cell.width()).max().unwrap_or(0);
    let longest = |n: usize| {
        rows().filter_map(|row| row.get(n)).flat_map(|cell| cell.split(' ')).map(|word| word.width()).max().unwrap_or(0)
    };
    let mut widths: Vec<usize> = (0..table.head.len()).map(widest).collect();
    let words: Vec<usize> = (0..table.head.len()).map(longest).collect();
    // Words give way before numbers do, and lines are broken between words before words are broken.
    narrow(&mut widths, columns, |n| if table.is_number(n) { usize::MAX } else { words[n] });
    narrow(&mut widths, columns, |n| words[n]);
    narrow(&mut widths, columns, |n| if table.is_number(n) { usize::MAX } else { NARROW });
    let parts = parts(&widths, columns);
    for (place, part) in parts.iter().enumerate() {
        if place > 0 {
            out.push('\n');
        }
        part_lines(out, table, &widths, part, columns);
    }
}

/// Makes the widest columns narrower until all fit, none narrower than it may be.
fn narrow(widths: &mut [usize], columns: usize, least: impl Fn(usize) -> usize) {
    while total(widths) > columns {
        match (0..widths.len()).filter(|n| widths[*n] > least(*n)).max_by_key(|n| widths[*n]) {
            Some(n) => widths[n] -= 1,
            None => break,
        }
    }
}

fn total(widths: &[usize]) -> usize {
    widths.iter().map(|w| w + 2).sum::<usize>() + 1
}

/// Which columns stand beside each other: all where they fit, otherwise as many as do, each part with the first column.
fn parts(widths: &[usize], columns: usize) -> Vec<Vec<usize>> {
    let mut parts: Vec<Vec<usize>> = Vec::new();
    let mut part: Vec<usize> = Vec::new();
    for n in 0..widths.len() {
        let together: Vec<usize> = part.iter().chain(&[n]).map(|n| widths[*n]).collect();
        if part.len() > 1 && total(&together) > columns {
            parts.push(std::mem::replace(&mut part, vec![0]));
        }
        part.push(n);
    }
    parts.push(part);
    parts
}

fn part_lines(out: &mut String, table: &Table, widths: &[usize], part: &[usize], columns: usize) {
    for (place, row) in std::iter::once(&table.head).chain(&table.rows).enumerate() {
        let cells: Vec<Vec<String>> =
            part.iter().map(|n| broken(row.get(*n).map_or("", String::as_str), widths[*n])).collect();
        for line in 0..cells.iter().map(Vec::len).max().unwrap_or(1) {
            let mut text = String::from(" ");
            for (cell, n) in cells.iter().zip(part) {
                let cell = cell.get(line).map_or("", String::as_str);
                let blank = " ".repeat(widths[*n].saturating_sub(cell.width()));
                let (left, right) = if table.is_number(*n) { (blank.as_str(), "") } else { ("", blank.as_str()) };
                let _ = write!(text, " {left}{cell}{right} ");
            }
            let _ = writeln!(out, "{}", text.trim_end());
        }
        if place == 0 {
            let rule: usize = part.iter().map(|n| widths[*n] + 2).sum();
            let _ = writeln!(out, "  {}", "─".repeat(rule.saturating_sub(2).min(columns.saturating_sub(2))));
        }
    }
}

/// Breaks a cell between words; a word that is too long by itself is broken behind a hyphen, or anywhere.
fn broken(text: &str, cells: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let (last, width) = (lines.len() - 1, lines[lines.len() - 1].width());
        if width > 0 && width + 1 + word.width() <= cells {
            lines[last].push(' ');
            lines[last].push_str(word);
            continue;
        }
        if width > 0 {
            lines.push(String::new());
        }
        for c in word.chars() {
            let last = lines.len() - 1;
            if !lines[last].is_empty() && lines[last].width() + c.width().unwrap_or(0) > cells.max(1) {
                // Behind a hyphen, where there is one.
                let kept = lines[last].rfind('-').map_or(lines[last].len(), |at| at + 1);
                let rest = lines[last].split_off(kept);
                lines.push(rest);
            }
            let last = lines.len() - 1;
            lines[last].push(c);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(table: &Table, columns: usize) -> String {
        let mut out = String::new();
        table_lines(&mut out, table, columns);
        out
    }

    fn table(head: &[&str], row: &[&str], numbers: &[usize]) -> Table {
        let owned = |cells: &[&str]| cells.iter().map(|c| (*c).to_owned()).collect::<Vec<_>>();
        Table { title: String::new(), head: owned(head), rows: vec![owned(row)], numbers: numbers.to_vec() }
    }

    #[test]
    fn a_table_that_fits_stays_as_it_is() {
        let made = lines(&table(&["code", "min"], &["Prof9", "61"], &[1]), 40);
        assert_eq!(made, "  code   min\n  ──────────\n  Prof9   61\n");
    }

    #[test]
    fn long_words_of_a_cell_go_to_the_next_line() {
        let made = lines(
            &table(&["session", "stage", "min"], &["2026-11-23-1405-Prof9", "wacht op het nalopen", "61"], &[2]),
            40,
        );
        assert!(made.lines().all(|l| l.width() <= 40), "{made}");
        assert!(made.contains("61") && made.replace(['\n', ' '], "").contains("min"), "{made}");
    }

    #[test]
    fn a_long_word_is_broken_behind_a_hyphen() {
        assert_eq!(broken("focus-group-professionals", 20), ["focus-group-", "professionals"]);
        assert_eq!(broken("hulpverleners", 9), ["hulpverle", "ners"]);
    }

    #[test]
    fn words_are_broken_last() {
        let head = ["Topiclijst", "Onderdeel", "Waarvoor", "Ja", "Elders gegeven", "Niet gevraagd"];
        let row = ["hulpverleners", "Toestemming opnemen", "toestemming", "minder dan 5", "0", "0"];
        let made = lines(&table(&head, &row, &[3, 4, 5]), 78);
        assert!(made.lines().all(|l| l.width() <= 78), "{made}");
        for word in head.iter().chain(&row).flat_map(|cell| cell.split(' ')) {
            assert!(made.contains(word), "{word}: {made}");
        }
        assert_eq!(made.matches("Topiclijst").count(), 1, "{made}");
    }

    #[test]
    fn what_can_be_no_narrower_stands_below() {
        let head: Vec<String> = (0..30).map(|n| format!("vraag{n}")).collect();
        let head: Vec<&str> = head.iter().map(String::as_str).collect();
        let row: Vec<&str> = head.iter().map(|_| "ja").collect();
        let made = lines(&table(&head, &row, &[]), 80);
        assert!(made.lines().all(|l| l.width() <= 80), "{made}");
        assert_eq!(
            made.matches("vraag0 ").count(),
            made.matches("──").count().min(made.split("\n\n").count()),
            "{made}"
        );
        for n in 0..30 {
            assert!(made.contains(&format!("vraag{n}")), "{made}");
        }
    }
}

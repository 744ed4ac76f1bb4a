//! Lines on standard output, and beside it on standard error.
//!
//! Whoever reads them may stop reading (`luister verify | head`). That must never end a command halfway: what is being
//! destroyed or sealed goes on, and what nobody reads is not printed. `println!` and `eprintln!` would panic there.

use std::fmt::Arguments;
use std::io::{self, IsTerminal as _, Write};

use crate::view::widgets::{width, wrap};

/// Prints a text as it is.
pub fn text(text: Arguments) {
    write(io::stdout().lock(), text);
}

/// Prints a line.
pub fn line(line: Arguments) {
    text(format_args!("{line}\n"));
}

/// Prints a text behind its sign; on a terminal broken between words, each further line under the first word.
pub fn told(sign: &str, text: &str) {
    broken(io::stdout().is_terminal(), sign, text).iter().for_each(|row| line(format_args!("{row}")));
}

/// Prints lines as they are written; on a terminal broken between words, each further line under the first word.
pub fn sentences(text: &str) {
    for line in text.lines() {
        let words = line.trim_start_matches(' ');
        told(&line[..line.len() - words.len()], words);
    }
}

/// Prints a line on standard error; on a terminal broken between words.
pub fn told_aside(text: &str) {
    broken(io::stderr().is_terminal(), "", text).iter().for_each(|row| aside(format_args!("{row}")));
}

/// Returns a text in rows that fit the terminal, where there is one; what fits stays as it is.
fn broken(terminal: bool, sign: &str, text: &str) -> Vec<String> {
    let cells = match crossterm::terminal::size() {
        Ok((columns, _)) if terminal => usize::from(columns).saturating_sub(width(sign)).max(20),
        _ => usize::MAX,
    };
    let rows = if width(text) <= cells { vec![text.to_owned()] } else { wrap(text, cells) };
    let blank = " ".repeat(width(sign));
    rows.iter().enumerate().map(|(n, row)| format!("{}{row}", if n == 0 { sign } else { &blank })).collect()
}

/// Prints a text on standard error as it is: a question, or how far something is.
pub fn text_aside(text: Arguments) {
    write(io::stderr().lock(), text);
}

/// Prints a line on standard error: what is said beside a command's answer.
pub fn aside(line: Arguments) {
    text_aside(format_args!("{line}\n"));
}

fn write(mut out: impl Write, text: Arguments) {
    let _ = out.write_fmt(text).and_then(|()| out.flush());
}

//! Lines on standard output, and beside it on standard error.
//!
//! Whoever reads them may stop reading (`luister verify | head`). That must never end a command halfway: what is being
//! destroyed or sealed goes on, and what nobody reads is not printed. `println!` and `eprintln!` would panic there.

use std::fmt::Arguments;
use std::io::{self, Write};

/// Prints a text as it is.
pub fn text(text: Arguments) {
    write(io::stdout().lock(), text);
}

/// Prints a line.
pub fn line(line: Arguments) {
    text(format_args!("{line}\n"));
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

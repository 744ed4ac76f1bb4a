//! Lines on standard output.
//!
//! Whoever reads them may stop reading (`luister verify | head`). That must never end a command halfway: what is being
//! destroyed or sealed goes on, and what nobody reads is not printed.

use std::fmt::Arguments;
use std::io::{self, Write as _};

/// Prints a text as it is.
pub fn text(text: Arguments) {
    let mut out = io::stdout().lock();
    let _ = out.write_fmt(text).and_then(|()| out.flush());
}

/// Prints a line.
pub fn line(line: Arguments) {
    text(format_args!("{line}\n"));
}

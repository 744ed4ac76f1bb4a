//! A line on the terminal that says how far something is.

use std::io::{self, IsTerminal as _};

use crate::runtime::printing;
use crate::view::widgets::width;

/// A line on standard error that is written over and over; nothing where nobody looks. It goes when it is dropped, so that
/// what is said next begins on an empty line, an error too.
#[derive(Default)]
pub struct Progress {
    /// The columns that the line takes now.
    shown: usize,
}

impl Progress {
    /// Shows how far it is.
    pub fn show(&mut self, text: &str) {
        if io::stderr().is_terminal() {
            printing::text_aside(format_args!("{}", over(self.shown, text)));
            self.shown = width(text);
        }
    }

    /// Clears the line.
    pub fn end(&mut self) {
        let shown = std::mem::take(&mut self.shown);
        if shown > 0 {
            printing::text_aside(format_args!("{}\r", over(shown, "")));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.end();
    }
}

/// Returns what writes a text over a line of so many columns: what is longer of the line before is blotted out.
fn over(columns: usize, text: &str) -> String {
    format!("\r{text}{}", " ".repeat(columns.saturating_sub(width(text))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_longer_line_stays() {
        assert_eq!(over(0, "3 %"), "\r3 %");
        assert_eq!(over(6, "3 %"), "\r3 %   ");
        assert_eq!(over(40, ""), format!("\r{}", " ".repeat(40)));
    }
}

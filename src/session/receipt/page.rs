//! Lines of Markdown that read well in a terminal.

use crate::units::Timestamp;

/// Columns a line takes at most, unless a single word is longer.
const WIDTH: usize = 76;

/// A page of Markdown under construction.
#[derive(Default)]
pub(super) struct Page(String);

impl Page {
    /// Adds a heading; level 1 is the title.
    pub(super) fn heading(&mut self, level: usize, text: &str) {
        self.gap();
        self.0.push_str(&format!("{} {text}\n\n", "#".repeat(level)));
    }

    /// Adds a paragraph, wrapped.
    pub(super) fn paragraph(&mut self, text: &str) {
        self.gap();
        self.wrapped("", "", text);
    }

    /// Adds an item of a list, wrapped.
    pub(super) fn item(&mut self, text: &str) {
        self.wrapped("* ", "  ", text);
    }

    /// Adds lines that belong to the item above.
    pub(super) fn under(&mut self, text: &str) {
        self.wrapped("  ", "  ", text);
    }

    /// Adds an item of a list within an item.
    pub(super) fn sub_item(&mut self, text: &str) {
        self.wrapped("  * ", "    ", text);
    }

    /// Returns the page.
    pub(super) fn finish(self) -> String {
        self.0
    }

    /// Leaves a line blank, once.
    pub(super) fn gap(&mut self) {
        if !self.0.is_empty() && !self.0.ends_with("\n\n") {
            self.0.push('\n');
        }
    }

    fn wrapped(&mut self, first: &str, rest: &str, text: &str) {
        let mut line = first.to_owned();
        let mut empty = true;
        for word in text.split_whitespace() {
            if !empty && line.chars().count() + 1 + word.chars().count() > WIDTH {
                self.0.push_str(line.trim_end());
                self.0.push('\n');
                line = rest.to_owned();
                empty = true;
            }
            if !empty {
                line.push(' ');
            }
            line.push_str(word);
            empty = false;
        }
        self.0.push_str(line.trim_end());
        self.0.push('\n');
    }
}

/// Returns date and time of day.
pub(super) fn moment(at: Timestamp) -> String {
    format!("{} {}", at.date(), at.time_of_day())
}

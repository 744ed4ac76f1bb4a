//! Lines of Markdown that read well in a terminal.

use crate::units::Timestamp;

/// Columns a line takes at most, unless a single word is longer.
const WIDTH: usize = 76;

/// Returns a page's lines as they were before they were wrapped, for a window of another width: a line whose next word would have had
/// room was meant to end.
pub fn unwrapped(page: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut before = 0;
    for line in page.lines() {
        let text = line.trim_start();
        let word = text.split_whitespace().next().unwrap_or_default();
        let goes_on = before > 0
            && before + 1 + word.chars().count() > WIDTH
            && !word.is_empty()
            && !["#", "*", "-"].iter().any(|mark| text.starts_with(&format!("{mark} ")));
        match out.last_mut().filter(|_| goes_on) {
            Some(last) => {
                last.push(' ');
                last.push_str(text);
            }
            None => out.push(line.to_owned()),
        }
        before = line.chars().count();
    }
    out
}

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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_page_is_unwrapped_to_what_was_put_on_it() {
        let long = "By then everyone present had said yes to taking part and to being recorded, to the texts named below, \
            and nobody had taken anything of it back.";
        let mut page = Page::default();
        page.heading(1, "Receipt");
        page.item("**kept** · Nothing is recorded without everyone's yes.");
        page.under(long);
        page.sub_item(long);
        page.item("Short.");
        page.paragraph(long);
        let (under, sub) = (format!("  {long}"), format!("  * {long}"));
        let kept = "* **kept** · Nothing is recorded without everyone's yes.";
        assert_eq!(unwrapped(&page.finish()), ["# Receipt", "", kept, &under, &sub, "* Short.", "", long]);
    }

    #[test]
    fn a_line_that_the_next_word_would_have_fitted_was_meant_to_end() {
        let (line, exact) = ("a".repeat(70), "bbbbb c");
        assert_eq!(unwrapped(&format!("{line}\n{exact}")), [line.clone(), exact.to_owned()]);
        assert_eq!(unwrapped(&format!("{line}\nb{exact}")), [format!("{line} b{exact}")]);
        // After an empty line nothing goes on, however long its first word is.
        let address = "x".repeat(80);
        assert_eq!(unwrapped(&format!("{line}\n\n{address}")), [line, String::new(), address]);
    }

    proptest! {
        #[test]
        fn no_word_is_lost(texts in prop::collection::vec("[a-z ]{0,200}", 0..8)) {
            let mut page = Page::default();
            texts.iter().for_each(|t| page.item(t));
            let page = page.finish();
            let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            prop_assert_eq!(words(&unwrapped(&page).join("\n")), words(&page));
        }
    }
}

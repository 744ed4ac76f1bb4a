//! The receipt screen: what was promised, what was kept, what is still open.

use super::hints::Hint;
use super::update::go_home;
use super::{Effect, Key, Model, exporting, review};
use crate::messages::{common as words, review as say_review};

/// What only this screen knows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// The receipt, as Markdown.
    pub markdown: String,
    /// The first line of it that is shown.
    pub scroll: u16,
}

/// Where a receipt lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The study's folder.
    pub folder: String,
    /// The file within it.
    pub in_study: String,
}

impl Place {
    /// Returns the whole path.
    pub fn whole(&self) -> String {
        match self.folder.trim_end_matches('/') {
            "" => self.in_study.clone(),
            folder => format!("{folder}/{}", self.in_study),
        }
    }
}

/// Returns where the receipt lies.
pub fn file(model: &Model) -> Option<Place> {
    let session = model.session()?;
    Some(Place { folder: model.home.folder.clone(), in_study: format!("sessions/{}/receipt.md", session.id) })
}

/// A key was pressed here.
pub fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    // In the smallest window a row has 34 cells, and two rows in a row hold more than that; a step more opens the whole window.
    let rows = model.receipt_screen.markdown.lines().map(|line| 1 + line.len() / 17).sum::<usize>() + 1;
    let longest = u16::try_from(rows).unwrap_or(u16::MAX);
    let scroll = &mut model.receipt_screen.scroll;
    match key {
        Key::Down | Key::Char('j') => *scroll = scroll.saturating_add(1).min(longest),
        Key::Up | Key::Char('k') => *scroll = scroll.saturating_sub(1),
        Key::PageDown | Key::Char(' ') => *scroll = scroll.saturating_add(8).min(longest),
        Key::PageUp => *scroll = scroll.saturating_sub(8),
        Key::Home => *scroll = 0,
        Key::Char('f') => return exporting::on_offered(model),
        Key::Char('v') => return review::enter(model),
        Key::Enter | Key::Esc => return go_home(model),
        _ => {}
    }
    Vec::new()
}

/// The keys of this screen as it is now.
pub fn hints(model: &Model) -> Vec<Hint> {
    let mut hints = vec![Hint { key: "Enter", short: words::RECEIPT_KEY_HOME, long: words::RECEIPT_KEY_HOME_LONG }];
    if !model.receipt_screen.markdown.is_empty() {
        hints.push(Hint { key: "↑↓", short: words::RECEIPT_KEY_READ, long: words::RECEIPT_KEY_READ_LONG });
    }
    if model.session().is_some_and(review::can_enter) {
        hints.push(Hint { key: "v", short: say_review::KEY_REVIEW, long: say_review::KEY_REVIEW_LONG });
    }
    hints.extend(exporting::hint(model));
    hints
}

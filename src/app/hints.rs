//! The keys that do something now: the bar at the bottom and the help are made from these, so that they never lie.

use crate::messages::Message;

use super::keys::Key;
use super::model::{Model, Screen};
use super::{
    accept, close, consent, exporting, facilitate, home, prepare, receipt, review, settings, taking_back, transcribe,
};

/// A key and what it does.
#[derive(Debug, Clone, PartialEq)]
pub struct Hint {
    /// The key as it is printed on the keyboard: `Enter`, `o`, `Ctrl+C`.
    pub key: &'static str,
    /// What it does, in a word or two (the bar).
    pub short: Message,
    /// What it does, in a sentence (the help).
    pub long: Message,
}

/// Returns the keys of the screen in front, the most needed first.
pub fn hints(model: &Model) -> Vec<Hint> {
    if model.taking_back.typing.is_some() {
        return taking_back::typing_hints();
    }
    match model.screen {
        Screen::Home => home::hints(model),
        Screen::Prepare => prepare::hints(model),
        Screen::Consent => consent::hints(model),
        Screen::Facilitate => facilitate::hints(model),
        Screen::Close => close::hints(model),
        Screen::Transcribe => transcribe::hints(model),
        Screen::Accept => accept::hints(model),
        Screen::Review => review::hints(model),
        Screen::Receipt => receipt::hints(model),
        Screen::Export => exporting::hints(model),
        Screen::Settings => settings::hints(model),
    }
}

/// A key was pressed while the help is in front: arrows move through it, any other key puts it away.
pub(super) fn on_help_key(model: &mut Model, key: Key) {
    // Further than the longest help is long is of no use; the view stops at its last line.
    let furthest = 60;
    model.help_scroll = match key {
        Key::Down | Key::Char('j') => model.help_scroll.saturating_add(1).min(furthest),
        Key::Up | Key::Char('k') => model.help_scroll.saturating_sub(1),
        Key::PageDown => model.help_scroll.saturating_add(10).min(furthest),
        Key::PageUp => model.help_scroll.saturating_sub(10),
        Key::Home => 0,
        _ => {
            model.help = false;
            return;
        }
    };
}

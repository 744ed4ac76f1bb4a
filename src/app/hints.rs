//! The keys that do something now: the bar at the bottom and the help are made from these, so that they never lie.

use crate::messages::Message;

use super::keymap::offers;
use super::keys::Key;
use super::model::{Model, Screen};
use super::over::everywhere;
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
    let furthest = longest_help(model);
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

/// Returns at least as many lines as the help has in the smallest window: the view stops at its last line, and what is scrolled
/// beyond that is not remembered.
fn longest_help(model: &Model) -> u16 {
    let rows = |long: Message| 1 + long.text(model.language).chars().count() / 20;
    let keys: usize = offers(model).into_iter().chain(everywhere(model)).map(|offer| rows(offer.long)).sum();
    // What the screen is for stands above them.
    u16::try_from(keys + 20).unwrap_or(u16::MAX)
}

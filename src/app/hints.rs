//! The keys that do something now: the bar at the bottom and the help are made from these, so that they never lie.

use crate::messages::Message;

use super::model::{Model, Screen};
use super::{accept, close, consent, facilitate, home, prepare, receipt, transcribe};

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
    match model.screen {
        Screen::Home => home::hints(model),
        Screen::Prepare => prepare::hints(model),
        Screen::Consent => consent::hints(model),
        Screen::Facilitate => facilitate::hints(model),
        Screen::Close => close::hints(model),
        Screen::Transcribe => transcribe::hints(model),
        Screen::Accept => accept::hints(model),
        Screen::Receipt => receipt::hints(model),
    }
}

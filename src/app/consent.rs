//! The consent screen: its state and its keys.

use super::hints::Hint;
use super::{Effect, Key, Model};

/// What only this screen knows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {}

/// A key was pressed here.
pub fn on_key(_model: &mut Model, _key: Key) -> Vec<Effect> {
    Vec::new()
}

/// The keys of this screen as it is now.
pub fn hints(_model: &Model) -> Vec<Hint> {
    Vec::new()
}

/// Follows a report or event.
pub fn on_changed(_model: &mut Model) -> Vec<Effect> {
    Vec::new()
}

/// Follows a report or event.
pub fn on_opened(_model: &mut Model) -> Vec<Effect> {
    Vec::new()
}

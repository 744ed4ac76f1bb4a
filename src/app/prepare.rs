//! The prepare screen: its state and its keys.

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

/// Whether keys are text now.
pub fn is_typing(_model: &Model) -> bool {
    false
}

/// Follows a report or event.
pub fn on_place(_model: &mut Model) -> Vec<Effect> {
    Vec::new()
}

/// Follows a report or event.
pub fn on_listening(_model: &mut Model, _listening: super::Listening) -> Vec<Effect> {
    Vec::new()
}

/// Follows a report or event.
pub fn on_trouble(_model: &mut Model, _part: super::Part) -> Vec<Effect> {
    Vec::new()
}

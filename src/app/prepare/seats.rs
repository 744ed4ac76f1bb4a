//! Seats round the table of a focus group: the order of the list, and the key that says who speaks.

use super::guide;
use crate::app::{Key, Model};
use crate::guide::GuideKind;

/// Tells whether those who take part sit round a table, so that their order matters.
pub fn round_a_table(model: &Model) -> bool {
    let group = matches!(guide(model).map(|g| &g.guide), Some(Ok(g)) if g.kind == GuideKind::FocusGroup);
    group && model.prepare_screen.participants.len() > 1
}

/// Returns whose seat is in hand, from 0: the one chosen, or who was put on the list last.
pub fn in_hand(model: &Model) -> usize {
    let last = model.prepare_screen.participants.len().saturating_sub(1);
    model.prepare_screen.hand.unwrap_or(last).min(last)
}

/// A key was pressed while nothing is typed; tells whether it was about seats.
pub(super) fn on_key(model: &mut Model, key: Key) -> bool {
    if !round_a_table(model) || !model.prepare_screen.typed.is_empty() {
        return false;
    }
    let (at, last) = (in_hand(model), model.prepare_screen.participants.len() - 1);
    let state = &mut model.prepare_screen;
    let to = match key {
        Key::Left | Key::PageUp => at.saturating_sub(1),
        Key::Right | Key::PageDown => (at + 1).min(last),
        _ => return false,
    };
    if matches!(key, Key::PageUp | Key::PageDown) {
        state.participants.swap(at, to);
    }
    state.hand = Some(to);
    true
}

//! The full read: the text as it will leave, without marks, from beginning to end.

use super::{View, flush, walk};
use crate::app::{Effect, Key, Model};

/// Begins to read at the first line that was not read, or where the hand is.
pub(super) fn enter(model: &mut Model) -> Vec<Effect> {
    let state = &mut model.review_screen;
    state.view = View::Reading;
    if let Some(at) = state.review.as_ref().and_then(|r| r.first_unread()) {
        state.at = at;
    }
    read(model);
    Vec::new()
}

/// What is under the hand counts as read: as much of the turn as is in sight.
fn read(model: &mut Model) {
    let state = &mut model.review_screen;
    let Some(review) = &state.review else { return };
    for at in walk::in_sight(review, state.at) {
        let Some(line) = review.lines().get(at) else { continue };
        if !review.is_read(at) && !state.read.contains(&line.id) {
            state.read.push(line.id);
        }
        if !review.ledger().seen.contains(&line.id) && !state.seen.contains(&line.id) {
            state.seen.push(line.id);
        }
    }
}

/// A key was pressed while reading.
pub(super) fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    let state = &mut model.review_screen;
    match key {
        Key::Down | Key::Enter | Key::PageDown | Key::Char(' ') => onward(model),
        Key::Tab => {
            walk::to_unread(state);
            read(model);
        }
        Key::Up => walk::by_lines(state, -1),
        Key::PageUp => walk::by_turn(state, false),
        Key::Home => walk::to_end(state, false),
        // Something was missed: back to work at this line, where it can be marked or changed.
        Key::Char('m' | 'e') | Key::Esc => {
            let mut effects = flush(model);
            effects.extend(super::decide::enter(model));
            if key != Key::Esc {
                effects.extend(super::decide::on_key(model, key));
            }
            return effects;
        }
        Key::Char('a') => return super::approve::enter(model),
        _ => {}
    }
    Vec::new()
}

/// Goes on behind what is in sight.
fn onward(model: &mut Model) {
    let state = &mut model.review_screen;
    let Some(review) = &state.review else { return };
    let next = walk::in_sight(review, state.at).last().map_or(state.at, |n| n + 1);
    state.at = next.min(review.lines().len().saturating_sub(1));
    state.place = 0;
    read(model);
}

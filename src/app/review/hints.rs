//! The keys of the review as it is now.

use super::typing::Field;
use super::{View, place};
use crate::app::{Hint, Model};
use crate::messages::{Message, name_said, review as words, review_keys as keys};
use crate::session::Held;

/// The keys of this screen as it is now, the most needed first.
pub fn hints(model: &Model) -> Vec<Hint> {
    let hint = |key, short: Message, long: Message| Hint { key, short, long };
    let state = &model.review_screen;
    let leave = || hint("Esc", words::KEY_LEAVE, words::KEY_LEAVE_LONG);
    if state.review.is_none() {
        return vec![leave()];
    }
    if let Some(typing) = &state.typing {
        let done = match typing.field {
            Field::Text => hint("Enter", words::KEY_KEEP_TEXT, words::KEY_KEEP_TEXT_LONG),
            Field::Break => hint("Enter", words::KEY_BREAK_HERE, words::KEY_BREAK_HERE_LONG),
            _ => hint("Enter", words::KEY_DONE, words::KEY_DONE_LONG),
        };
        return vec![done, hint("Esc", words::KEY_CANCEL, words::KEY_CANCEL_LONG)];
    }
    match state.view {
        View::Work => work(model),
        View::Reading => vec![
            hint("↓", words::KEY_READ_ON, words::KEY_READ_ON_LONG),
            hint("Tab", words::KEY_UNREAD, words::KEY_UNREAD_LONG),
            hint("m", words::KEY_MISSED, words::KEY_MISSED_LONG),
            hint("a", words::KEY_APPROVE, words::KEY_APPROVE_LONG),
            hint("↑", words::KEY_READ_BACK, words::KEY_READ_BACK_LONG),
            hint("Esc", words::KEY_WORK, words::KEY_WORK_LONG),
        ],
        View::Approve => {
            let mut hints = Vec::new();
            if state.standing.is_clear() {
                hints.push(hint("a", words::KEY_APPROVE_NOW, words::KEY_APPROVE_NOW_LONG));
            }
            if state.standing.hits.get(state.hit).is_some_and(|h| !h.signed) {
                hints.push(hint("o", words::KEY_SIGN, words::KEY_SIGN_LONG));
            }
            if !state.standing.hits.is_empty() {
                hints.push(hint("Enter", words::KEY_SHOW, words::KEY_SHOW_LONG));
                hints.push(hint("↑↓", words::KEY_MOVE, words::KEY_MOVE_LONG));
            }
            if state.standing.undecided > 0 || state.standing.names_said > 0 {
                hints.push(hint("Tab", words::KEY_NEXT, words::KEY_NEXT_LONG));
            }
            if state.standing.looked.read < state.standing.looked.turns {
                hints.push(hint("r", words::KEY_READ, words::KEY_READ_LONG));
            }
            hints.push(hint("Esc", words::KEY_WORK, words::KEY_WORK_LONG));
            hints
        }
        View::Confirm => vec![
            hint("Shift+A", words::KEY_CONFIRM, words::KEY_CONFIRM_LONG),
            hint("Esc", words::KEY_BACK, words::KEY_BACK_LONG),
        ],
    }
}

fn work(model: &Model) -> Vec<Hint> {
    let hint = |key, short: Message, long: Message| Hint { key, short, long };
    let state = &model.review_screen;
    let mut hints = vec![hint("Tab", words::KEY_NEXT, words::KEY_NEXT_LONG)];
    let (read, approve) =
        (hint("r", words::KEY_READ, words::KEY_READ_LONG), hint("a", words::KEY_APPROVE, words::KEY_APPROVE_LONG));
    let decided = state.review.as_ref().is_some_and(|r| r.undecided() == 0 && r.names_said().iter().all(|n| n.looked));
    if decided {
        // What is left to do comes first: reading, then approving.
        let looked = state.review.as_ref().map(|r| r.looked());
        let first = if looked.is_some_and(|l| l.read == l.turns) { &approve } else { &read };
        hints = vec![first.clone()];
    }
    let first = hints[0].key;
    if place(state).is_some() {
        hints.push(hint("p", words::KEY_PSEUDONYM, words::KEY_PSEUDONYM_LONG));
        hints.push(hint("g", words::KEY_WIDER, words::KEY_WIDER_LONG));
        hints.push(hint("x", words::KEY_REMOVE, words::KEY_REMOVE_LONG));
        hints.push(hint("k", words::KEY_KEEP, words::KEY_KEEP_LONG));
    }
    if state.review.as_ref().is_some_and(|r| r.names_said_at(state.at).iter().any(|n| !n.looked)) {
        hints.push(hint("o", name_said::KEY, name_said::KEY_LONG));
    }
    hints.push(hint("m", words::KEY_MARK, words::KEY_MARK_LONG));
    hints.push(hint("e", words::KEY_EDIT, words::KEY_EDIT_LONG));
    hints.push(hint("u", words::KEY_UNDO, words::KEY_UNDO_LONG));
    hints.extend([read, approve].into_iter().filter(|h| h.key != first));
    if decided {
        hints.push(hint("Tab", words::KEY_NEXT, words::KEY_NEXT_LONG));
    }
    if place(state).is_some() {
        hints.push(hint("=", words::KEY_SAME, words::KEY_SAME_LONG));
        hints.push(hint("t", words::KEY_TYPE, words::KEY_TYPE_LONG));
    }
    if model.session().is_some_and(|s| s.recording == Held::Sealed) {
        hints.push(hint("Space", words::KEY_PLAY, words::KEY_PLAY_LONG));
    }
    hints.push(hint("↑↓", words::KEY_LINES, words::KEY_LINES_LONG));
    hints.push(hint("←→", words::KEY_PLACES, words::KEY_PLACES_LONG));
    hints.push(hint("s", words::KEY_SPEAKER, words::KEY_SPEAKER_LONG));
    hints.push(hint("Shift+S", words::KEY_RENAME, words::KEY_RENAME_LONG));
    hints.push(hint("b", words::KEY_BREAK, words::KEY_BREAK_LONG));
    hints.push(hint("j", words::KEY_JOIN, words::KEY_JOIN_LONG));
    hints.push(hint("i", words::KEY_UNINTELLIGIBLE, words::KEY_UNINTELLIGIBLE_LONG));
    hints.push(hint("/", words::KEY_FIND, words::KEY_FIND_LONG));
    hints.push(hint("%", words::KEY_REPLACE, words::KEY_REPLACE_LONG));
    hints.push(hint("d", words::KEY_DOUBT, words::KEY_DOUBT_LONG));
    hints.push(hint("v", words::KEY_INVENT, words::KEY_INVENT_LONG));
    hints.push(hint("w", words::KEY_STRIKE, words::KEY_STRIKE_LONG));
    hints.push(hint("Shift+U", words::KEY_REDO, words::KEY_REDO_LONG));
    if !state.search.expose().is_empty() {
        hints.push(hint("n", keys::FIND_NEXT, keys::FIND_NEXT_LONG));
        hints.push(hint("Shift+N", keys::FIND_PREVIOUS, keys::FIND_PREVIOUS_LONG));
    }
    if place(state).is_some() {
        hints.push(hint("Shift+P", keys::PSEUDONYM_HERE, keys::PSEUDONYM_HERE_LONG));
        hints.push(hint("Shift+G", keys::WIDER_HERE, keys::WIDER_HERE_LONG));
        hints.push(hint("Shift+X", keys::REMOVE_HERE, keys::REMOVE_HERE_LONG));
        hints.push(hint("Shift+K", keys::KEEP_HERE, keys::KEEP_HERE_LONG));
    }
    if model.session().is_some_and(|s| s.recording == Held::Sealed) {
        hints.push(hint("f", keys::PLAY_ON, keys::PLAY_ON_LONG));
        hints.push(hint("<", keys::SLOWER, keys::SLOWER_LONG));
        hints.push(hint(">", keys::FASTER, keys::FASTER_LONG));
    }
    hints.push(hint("Esc", words::KEY_LEAVE, words::KEY_LEAVE_LONG));
    hints
}

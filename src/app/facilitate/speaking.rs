//! Who speaks: in a group one press says it, and holds until the next.

use crate::app::Key;
use crate::app::effect::Effect;
use crate::app::hints::Hint;
use crate::app::model::Model;
use crate::app::update::wish;
use crate::messages::people as words;
use crate::session::{Command, Speaking, Stage};

use super::people::{at_seat, is_group};

/// The key of the moderator: `I` in the transcript, for the interviewer, and for *I* and *ik*.
pub const MODERATOR: char = 'i';
/// The key for several people talking at once.
pub const SEVERAL: char = 'v';
/// The key for not knowing who it is.
pub const UNCLEAR: char = 'u';

/// A key was pressed; returns none when it says nothing about who speaks.
pub(super) fn on_key(model: &mut Model, key: Key) -> Option<Vec<Effect>> {
    let state = &model.facilitate_screen;
    let talking = matches!(model.session()?.stage, Stage::Recording | Stage::NotesOnly);
    if !is_group(model) || !talking || state.front.is_some() || state.stopping.is_some() {
        return None;
    }
    let Key::Char(c) = key else { return None };
    let who = match c {
        MODERATOR => Speaking::Moderator,
        SEVERAL => Speaking::Several,
        UNCLEAR => Speaking::Unclear,
        // An empty seat is no mistake of anybody's: the key does nothing, and ticks no probe either.
        '0'..='9' | '-' | '=' => match at_seat(model, c) {
            Some(code) => Speaking::Participant(code),
            None => return Some(Vec::new()),
        },
        _ => return None,
    };
    let offset = model.offset();
    Some(wish(model, Command::Speak { who, offset }))
}

/// The keys that say who speaks; none where there is no group.
pub(super) fn more_hints(model: &Model) -> Vec<Hint> {
    let hint = |key, short, long| Hint { key, short, long };
    let talking = model.session().is_some_and(|s| matches!(s.stage, Stage::Recording | Stage::NotesOnly));
    if !is_group(model) || !talking {
        return Vec::new();
    }
    let seats = match model.session().map_or(0, |s| s.participants.len()) {
        0..=9 => "1–9",
        10 => "1–9 0",
        11 => "1–9 0 -",
        _ => "1–9 0 - =",
    };
    vec![
        hint(seats, words::KEY_SPEAKS, words::KEY_SPEAKS_LONG),
        hint("i", words::KEY_MODERATOR, words::KEY_MODERATOR_LONG),
        hint("v", words::KEY_SEVERAL, words::KEY_SEVERAL_LONG),
        hint("u", words::KEY_UNCLEAR, words::KEY_UNCLEAR_LONG),
    ]
}

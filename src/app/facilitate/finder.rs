//! To any topic: by its number, or by a word of it.

use crate::app::Key;
use crate::app::effect::Effect;
use crate::app::hints::Hint;
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::guide::walk::{search, steps};
use crate::messages::desk as words;
use crate::units::Secret;

use super::topics::go_to;

/// A topic is being looked for.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// By what.
    pub by: By,
    /// What was typed; a word somebody searches for may be a name.
    pub typed: Secret,
    /// The hit under the hand, from 0.
    pub at: usize,
}

/// How a topic is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// By its number.
    Number,
    /// By a word.
    Word,
}

/// Begins to look for a topic.
pub(super) fn open(model: &mut Model, by: By) -> Vec<Effect> {
    model.facilitate_screen.finder = Some(State { by, typed: Secret::default(), at: 0 });
    let here = model.facilitate_screen.step;
    let at = hits(model).iter().position(|step| *step == here).unwrap_or(0);
    if let Some(state) = &mut model.facilitate_screen.finder {
        state.at = at;
    }
    Vec::new()
}

/// Returns the steps of the guide that were found, from 0; all of them while nothing was typed.
pub fn hits(model: &Model) -> Vec<usize> {
    let (Some(open), Some(state)) = (&model.open, &model.facilitate_screen.finder) else { return Vec::new() };
    let typed = state.typed.expose();
    let all = steps(&open.guide);
    match state.by {
        _ if typed.trim().is_empty() => (0..all.len()).collect(),
        By::Number => (0..all.len()).filter(|n| (n + 1).to_string().starts_with(typed)).collect(),
        By::Word => search(&open.guide, typed).into_iter().map(|step| step.number - 1).collect(),
    }
}

/// A key was pressed while a topic is looked for. Where only a number can be typed, the key that stops still stops.
pub(super) fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    let stops = model.keymap.key(Action::WantsToStop) == Some(key);
    let last = hits(model).len().saturating_sub(1);
    let Some(state) = &mut model.facilitate_screen.finder else { return Vec::new() };
    match (state.by, key) {
        (By::Number, _) if stops => {
            model.facilitate_screen.finder = None;
            return super::stop_now(model);
        }
        (By::Number, Key::Char(c)) if !c.is_ascii_digit() => {}
        (_, Key::Char(c)) => {
            state.typed.expose_mut().push(c);
            state.at = 0;
        }
        (_, Key::Backspace) => {
            state.typed.expose_mut().pop();
            state.at = 0;
        }
        (_, Key::Up) => state.at = state.at.saturating_sub(1),
        (_, Key::Down) => state.at = (state.at + 1).min(last),
        (_, Key::Esc) => model.facilitate_screen.finder = None,
        (_, Key::Enter) => {
            let found = hits(model).get(model.facilitate_screen.finder.as_ref().map_or(0, |f| f.at)).copied();
            if let Some(step) = found {
                model.facilitate_screen.finder = None;
                return go_to(model, step);
            }
        }
        _ => {}
    }
    Vec::new()
}

/// The keys while a topic is looked for.
pub(super) fn hints() -> Vec<Hint> {
    let hint = |key, short, long| Hint { key, short, long };
    vec![
        hint("Enter", words::KEY_THERE, words::KEY_THERE_LONG),
        hint("↑↓", words::KEY_CHOOSE, words::KEY_CHOOSE_LONG),
        hint("Esc", words::KEY_STAY, words::KEY_STAY_LONG),
    ]
}

/// The keys with which one begins.
pub(super) fn more_hints() -> [Hint; 2] {
    let hint = |key, short, long| Hint { key, short, long };
    [hint("g", words::KEY_GO_TO, words::KEY_GO_TO_LONG), hint("/", words::KEY_SEARCH, words::KEY_SEARCH_LONG)]
}

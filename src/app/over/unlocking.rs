//! The passphrase of the study key, asked for before anything else is shown.
//!
//! Nothing lies behind it yet: the study is read when the key is open. What is typed is shown as dots and wiped.

use crate::app::keymap::Action;
use crate::app::{Effect, Key, Model};
use crate::units::Secret;

/// The question for the passphrase.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// What is typed.
    pub typed: Secret,
    /// How it stands.
    pub stands: Stands,
}

/// How the question stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stands {
    /// Nothing was tried yet.
    #[default]
    Asked,
    /// It is being tried.
    Trying,
    /// What was tried does not open the key.
    Wrong,
    /// It could not be tried; the notice says why.
    Failed,
}

/// What came of a try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tried {
    /// The key is open.
    Opens,
    /// It is another passphrase.
    Wrong,
    /// It could not be tried.
    Failed,
}

/// Tells whether the passphrase is being asked for.
pub fn is_asked(model: &Model) -> bool {
    model.over.unlocking.is_some()
}

/// A key was pressed while it is asked for.
pub(super) fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    if key == Key::Esc || key == Key::Ctrl('c') {
        model.quit = true;
        return vec![Effect::Quit];
    }
    if key == Key::F(1) || model.help {
        model.help = !model.help;
        return Vec::new();
    }
    if model.keymap.key(Action::Language) == Some(key) {
        // What is read of the study is read later.
        super::other_language(model);
        return Vec::new();
    }
    let Some(state) = model.over.unlocking.as_mut().filter(|s| s.stands != Stands::Trying) else { return Vec::new() };
    match key {
        Key::Char(c) if state.typed.expose().len() < LONGEST => state.typed.expose_mut().push(c),
        Key::Backspace => {
            state.typed.expose_mut().pop();
        }
        Key::Enter if !state.typed.expose().is_empty() => {
            state.stands = Stands::Trying;
            let typed = std::mem::take(&mut state.typed);
            model.all_was_said();
            return vec![Effect::Unlock(typed)];
        }
        _ => {}
    }
    Vec::new()
}

/// Bytes of the longest passphrase that is taken from the keyboard: room for it is made once, so that no copy stays behind.
const LONGEST: usize = 1024;

impl State {
    /// Returns the question as it is first asked.
    pub fn new() -> State {
        State { typed: Secret::new(String::with_capacity(LONGEST + 4)), stands: Stands::Asked }
    }
}

/// A passphrase was tried.
pub(in crate::app) fn on_tried(model: &mut Model, tried: Tried) -> Vec<Effect> {
    if model.over.unlocking.is_none() {
        return Vec::new();
    }
    let again = |stands| Some(State { stands, ..State::new() });
    model.over.unlocking = match tried {
        Tried::Opens => None,
        Tried::Wrong => again(Stands::Wrong),
        Tried::Failed => again(Stands::Failed),
    };
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::{Msg, Report, Screen, update};
    use crate::units::{Language, Timestamp};

    fn asked() -> Model {
        let mut model = Model::new(Language::Nl, Timestamp::new(1_800_000_000, 0));
        model.over.unlocking = Some(State::new());
        model
    }

    fn press(model: &mut Model, keys: &[Key]) -> Vec<Effect> {
        keys.iter().flat_map(|key| update(model, Msg::Key(*key))).collect()
    }

    #[test]
    fn what_is_typed_is_tried_and_wiped_and_a_wrong_one_is_asked_again() {
        let mut model = asked();
        let typed = [Key::Char('q'), Key::Char(':'), Key::Char('?'), Key::Char('x'), Key::Backspace, Key::Enter];
        assert_eq!(press(&mut model, &typed), [Effect::Unlock(Secret::new("q:?"))]);
        let state = model.over.unlocking.as_ref().unwrap();
        assert_eq!((state.typed.expose(), state.stands), ("", Stands::Trying));
        assert!(press(&mut model, &[Key::Char('a'), Key::Enter]).is_empty(), "one try at a time");
        assert!(update(&mut model, Msg::Report(Report::Unlocked(Tried::Wrong))).is_empty());
        assert_eq!(model.over.unlocking.as_ref().unwrap().stands, Stands::Wrong);
        assert!(!format!("{model:?}").contains("q:?"));
        update(&mut model, Msg::Report(Report::Unlocked(Tried::Opens)));
        assert!(!is_asked(&model));
    }

    #[test]
    fn its_help_swallows_the_key_that_closes_it() {
        let mut model = asked();
        press(&mut model, &[Key::F(1)]);
        assert!(model.help);
        assert!(press(&mut model, &[Key::Char('a')]).is_empty());
        assert!(!model.help && model.over.unlocking.as_ref().unwrap().typed.expose().is_empty());
    }

    #[test]
    fn it_can_be_left_and_nothing_behind_it_can_be_reached() {
        let mut model = asked();
        assert!(press(&mut model, &[Key::Enter, Key::F(3), Key::Ctrl('p'), Key::Char('n'), Key::F(2)]).is_empty());
        assert_eq!(
            (model.screen, model.over.cover, model.language),
            (Screen::Home, super::super::Cover::None, Language::En)
        );
        update(&mut model, Msg::Paste("pasted".into()));
        assert_eq!(model.over.unlocking.as_ref().unwrap().typed.expose(), "npasted");
        assert_eq!(press(&mut model, &[Key::Esc]), [Effect::Quit]);
        assert!(model.quit);
    }
}

//! The user's own keys: which key does what, and where that is said.
//!
//! A screen knows its usual keys only. What was pressed is turned into the usual key of the action it stands for, and a hint
//! into the user's own key, here and nowhere else; so bar, help and palette never speak of a key that does nothing.

mod actions;
mod names;
mod said;

pub use actions::Action;

use std::collections::BTreeMap;

use super::facilitate::people::SEATS;
use super::hints::{Hint, hints};
use super::keys::Key;
use super::model::Model;
use crate::messages::{Message, screen as words};
use crate::units::Language;

/// The keys that differ from the usual ones.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Keymap {
    own: BTreeMap<Action, Key>,
}

/// A key of one's own, as the settings have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The screen's name.
    pub group: String,
    /// The action's name.
    pub action: String,
    /// The key's name.
    pub key: String,
}

/// Why a key can't be what was wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyProblem {
    /// No action has this name.
    NoSuchAction(Wanted),
    /// No key has this name.
    NoSuchKey(Wanted),
    /// The key has a meaning that stays.
    Reserved(Wanted),
    /// Another action of the same screen has the key.
    Taken(Wanted, Action),
}

impl KeyProblem {
    /// Returns what is said.
    pub fn text(&self, language: Language) -> String {
        let say = |message: Message, wanted: &Wanted, other: &str| {
            let name = format!("{}.{}", wanted.group, wanted.action);
            message.with(language, &[("action", &name), ("key", &wanted.key), ("other", other)])
        };
        match self {
            KeyProblem::NoSuchAction(wanted) => say(words::KEYS_NO_ACTION, wanted, ""),
            KeyProblem::NoSuchKey(wanted) => say(words::KEYS_NO_KEY, wanted, ""),
            KeyProblem::Reserved(wanted) => say(words::KEYS_RESERVED, wanted, ""),
            KeyProblem::Taken(wanted, other) => {
                say(words::KEYS_TAKEN, wanted, &format!("{}.{}", other.group(), other.name()))
            }
        }
    }
}

impl Keymap {
    /// Makes a keymap of what is wanted, or says everything that is wrong with it.
    pub fn of(wanted: &[Wanted]) -> Result<Keymap, Vec<KeyProblem>> {
        let mut map = Keymap::default();
        let mut problems = Vec::new();
        for wish in wanted {
            let Some(action) = Action::named(&wish.group, &wish.action) else {
                problems.push(KeyProblem::NoSuchAction(wish.clone()));
                continue;
            };
            match Key::named(&wish.key) {
                None => problems.push(KeyProblem::NoSuchKey(wish.clone())),
                Some(key) if action.usual_key() == Some(key) => {}
                Some(key) if is_reserved(key) || is_a_seat(action, key) => {
                    problems.push(KeyProblem::Reserved(wish.clone()))
                }
                Some(key) => {
                    map.own.insert(action, key);
                }
            }
        }
        for wish in wanted {
            let Some(action) = Action::named(&wish.group, &wish.action) else { continue };
            let Some(key) = map.own.get(&action) else { continue };
            let beside = |other: &Action| {
                let same = other.group() == action.group();
                same || other.group() == "everywhere" || action.group() == "everywhere" || meet(action, *other)
            };
            let mut others = Action::ALL.iter().copied().filter(|other| *other != action && beside(other));
            if let Some(other) = others.find(|other| map.keys(*other).contains(key)) {
                problems.push(KeyProblem::Taken(wish.clone(), other));
            }
        }
        if problems.is_empty() { Ok(map) } else { Err(problems) }
    }

    /// Returns the key of an action: the user's own, or the usual one.
    pub fn key(&self, action: Action) -> Option<Key> {
        self.own.get(&action).copied().or_else(|| action.usual_key())
    }

    /// Returns the keys that an action has in either language.
    fn keys(&self, action: Action) -> Vec<Key> {
        match self.own.get(&action) {
            Some(key) => vec![*key],
            None => {
                [Language::Nl, Language::En].into_iter().filter_map(|l| Key::named(said::usual(action, l))).collect()
            }
        }
    }

    fn own_key_of(&self, hint: &Hint) -> Option<Key> {
        Action::of(hint).and_then(|action| self.own.get(&action)).copied()
    }

    /// Turns what was pressed into the usual key of what it stands for; none when it stands for nothing any more.
    pub fn usual(&self, pressed: Key, here: &[Hint]) -> Option<Key> {
        if self.own.is_empty() {
            return Some(pressed);
        }
        if let Some(hint) = here.iter().find(|hint| self.own_key_of(hint) == Some(pressed)) {
            return Key::named(hint.key);
        }
        let moved_away = |hint: &Hint| Key::named(hint.key) == Some(pressed) && self.own_key_of(hint).is_some();
        let stays = |hint: &Hint| Key::named(hint.key) == Some(pressed) && self.own_key_of(hint).is_none();
        if here.iter().any(moved_away) && !here.iter().any(stays) { None } else { Some(pressed) }
    }
}

/// Tells whether two actions of different screens are offered together: a review is entered from the receipt too, a passage
/// taken back on the screens after the conversation, and a wish to stop followed while the script is read to a newcomer.
fn meet(a: Action, b: Action) -> bool {
    let visits = |a: Action, b: Action| match a {
        Action::EnterReview => b.group() == "receipt",
        Action::TakeBack => matches!(b.group(), "closing" | "checking"),
        Action::WantsToStop => b.group() == "consent",
        _ => false,
    };
    visits(a, b) || visits(b, a)
}

/// Keys whose meaning is the same everywhere and stays.
fn is_reserved(key: Key) -> bool {
    matches!(
        key,
        Key::Esc
            | Key::Enter
            | Key::F(1)
            | Key::Ctrl('c')
            | Key::Char('?' | ':' | '0'..='9')
            | Key::Up
            | Key::Down
            | Key::Left
            | Key::Right
            | Key::Backspace
            | Key::Tab
            | Key::BackTab
    )
}

/// Tells whether a key stands for somebody's seat where an action is offered: round a table it says who speaks.
fn is_a_seat(action: Action, key: Key) -> bool {
    action.group() == "conversation" && SEATS.iter().any(|seat| key == Key::Char(*seat))
}

/// Something that can be done now, with the user's own key.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// The key as it is printed.
    pub key: String,
    /// What it does, in a word or two.
    pub short: Message,
    /// What it does, in a sentence.
    pub long: Message,
    /// What a screen is told when this is chosen; none where the key stands for several (arrows, digits).
    pub usual: Option<Key>,
}

/// Returns what the screen in front offers now, the most needed first.
pub fn offers(model: &Model) -> Vec<Offer> {
    let offer = |hint: Hint| {
        let own = model.keymap.own_key_of(&hint);
        let key = said::printed(&own.map_or_else(|| hint.key.to_owned(), Key::label), model.language);
        Offer { key, short: hint.short, long: hint.long, usual: Key::named(hint.key) }
    };
    hints(model).into_iter().map(offer).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::facilitate;

    fn wanted(group: &str, action: &str, key: &str) -> Wanted {
        Wanted { group: group.into(), action: action.into(), key: key.into() }
    }

    fn here() -> Vec<Hint> {
        vec![
            Hint { key: "x", short: facilitate::KEY_STOP, long: facilitate::KEY_STOP_LONG },
            Hint { key: "Enter", short: facilitate::KEY_NEXT, long: facilitate::KEY_NEXT_LONG },
            Hint { key: "o", short: facilitate::KEY_OFF, long: facilitate::KEY_OFF_LONG },
        ]
    }

    #[test]
    fn an_own_key_takes_the_place_of_the_usual_one() {
        let map = Keymap::of(&[wanted("conversation", "stop", "z"), wanted("conversation", "next", "Space")]).unwrap();
        assert_eq!(map.usual(Key::Char('z'), &here()), Some(Key::Char('x')));
        assert_eq!(map.usual(Key::Char(' '), &here()), Some(Key::Enter));
        assert_eq!(map.usual(Key::Char('x'), &here()), None);
        assert_eq!(map.usual(Key::Char('o'), &here()), Some(Key::Char('o')));
        // Where nothing of it is offered, a key is what it always was: Enter still answers a question.
        assert_eq!(map.usual(Key::Enter, &[]), Some(Key::Enter));
    }

    #[test]
    fn two_actions_may_change_places() {
        let map = Keymap::of(&[wanted("conversation", "stop", "o"), wanted("conversation", "off-the-record", "x")]);
        let map = map.unwrap();
        assert_eq!(map.usual(Key::Char('o'), &here()), Some(Key::Char('x')));
        assert_eq!(map.usual(Key::Char('x'), &here()), Some(Key::Char('o')));
    }

    #[test]
    fn what_can_not_be_is_said() {
        let check = |wish: Wanted, fits: fn(&KeyProblem) -> bool| {
            let problems = Keymap::of(std::slice::from_ref(&wish)).unwrap_err();
            assert!(problems.len() == 1 && fits(&problems[0]), "{wish:?}: {problems:?}");
            for language in [Language::Nl, Language::En] {
                assert!(problems[0].text(language).contains(&wish.key), "{problems:?}");
            }
        };
        check(wanted("conversation", "stahp", "z"), |p| matches!(p, KeyProblem::NoSuchAction(_)));
        check(wanted("conversation", "stop", "Super+Q"), |p| matches!(p, KeyProblem::NoSuchKey(_)));
        check(wanted("conversation", "stop", "Esc"), |p| matches!(p, KeyProblem::Reserved(_)));
        check(wanted("conversation", "note", "-"), |p| matches!(p, KeyProblem::Reserved(_)));
        check(wanted("conversation", "stop", "o"), |p| matches!(p, KeyProblem::Taken(_, Action::OffTheRecord)));
        check(wanted("review", "keep", "p"), |p| matches!(p, KeyProblem::Taken(_, Action::Pseudonym)));
        check(wanted("review", "undo", "Shift+U"), |p| matches!(p, KeyProblem::Taken(_, Action::RedoChange)));
        check(wanted("everywhere", "curtain", "x"), |p| matches!(p, KeyProblem::Taken(_, Action::WantsToStop)));
        check(wanted("conversation", "stop", "F3"), |p| matches!(p, KeyProblem::Taken(_, Action::Curtain)));
        // Two keys of consent go by a word: that of the other language is taken too.
        check(wanted("consent", "no", "j"), |p| matches!(p, KeyProblem::Taken(_, Action::Yes)));
        check(wanted("consent", "yes", "w"), |p| matches!(p, KeyProblem::Taken(_, Action::Leaves)));
        // Some actions are offered on other screens than their own.
        check(wanted("checking", "accept", "w"), |p| matches!(p, KeyProblem::Taken(_, Action::TakeBack)));
        check(wanted("closing", "debrief", "w"), |p| matches!(p, KeyProblem::Taken(_, Action::TakeBack)));
        check(wanted("consent", "no", "x"), |p| matches!(p, KeyProblem::Taken(_, Action::WantsToStop)));
    }

    #[test]
    fn usual_keys_have_names_and_no_screen_has_one_twice() {
        for action in Action::ALL {
            let key = action.usual_key().unwrap_or_else(|| panic!("{action:?}: no such key"));
            assert_eq!(key.label(), action.usual());
            let twice = Action::ALL.iter().filter(|a| a.group() == action.group() && a.usual_key() == Some(key));
            assert_eq!(twice.count(), 1, "{action:?}");
        }
    }
}

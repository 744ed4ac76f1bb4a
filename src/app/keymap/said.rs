//! Sentences that name a key: the user's own stands there, as it is printed on a keyboard of the user's language.

use super::{Action, Keymap};
use crate::app::keys::Key;
use crate::app::model::Model;
use crate::messages::Message;
use crate::units::Language;

/// What stands before an action's name where a sentence names its key: `{key:prepare.try}`.
const OPEN: &str = "{key:";

/// Returns a key's name as it is printed for people who read a language.
pub(super) fn printed(key: &str, language: Language) -> String {
    match (key, language) {
        ("Space", Language::Nl) => "Spatie".to_owned(),
        _ => key.to_owned(),
    }
}

/// Returns the usual key of an action; a few go by a word, and so by its language.
pub(super) fn usual(action: Action, language: Language) -> &'static str {
    match (action, language) {
        (Action::Yes, Language::Nl) => "j",
        (Action::Leaves, Language::Nl) => "w",
        _ => action.usual(),
    }
}

impl Keymap {
    /// Returns the key of an action as it is printed in a language: the user's own, or the usual one.
    pub fn printed(&self, action: Action, language: Language) -> String {
        match self.own.get(&action) {
            Some(key) => printed(&Key::label(*key), language),
            None => printed(usual(action, language), language),
        }
    }

    /// Returns a text in which each `{key:screen.action}` is that action's key.
    pub fn fill(&self, text: &str, language: Language) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some((before, from)) = rest.split_once(OPEN) {
            out.push_str(before);
            let Some((name, after)) = from.split_once('}') else {
                out.push_str(OPEN);
                rest = from;
                break;
            };
            let action = name.split_once('.').and_then(|(group, name)| Action::named(group, name));
            match action {
                Some(action) => out.push_str(&self.printed(action, language)),
                None => out.push_str(name),
            }
            rest = after;
        }
        out.push_str(rest);
        out
    }
}

impl Model {
    /// Returns what a message says, with the user's own keys in it.
    pub fn say(&self, message: Message, values: &[(&str, &str)]) -> String {
        self.keymap.fill(&message.with(self.language, values), self.language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::keymap::Wanted;
    use crate::messages;

    #[test]
    fn a_sentence_names_the_users_own_key() {
        let own = Wanted { group: "prepare".into(), action: "try".into(), key: "Space".into() };
        let map = Keymap::of(&[own]).unwrap();
        let text = "With {key:prepare.try} or {key:prepare.channels}; {key:consent.yes}.";
        assert_eq!(map.fill(text, Language::En), "With Space or c; y.");
        assert_eq!(map.fill(text, Language::Nl), "With Spatie or c; j.");
        assert_eq!(map.fill("{key:nothing", Language::En), "{key:nothing");
    }

    #[test]
    fn every_key_that_a_message_names_is_the_key_of_an_action() {
        for message in messages::all() {
            for text in [message.en, message.nl] {
                for part in text.split(OPEN).skip(1) {
                    let name = part.split_once('}').map(|(name, _)| name).unwrap_or_default();
                    let action = name.split_once('.').and_then(|(group, name)| Action::named(group, name));
                    assert!(action.is_some(), "{}: {name}", message.id);
                }
            }
        }
    }

    #[test]
    fn no_message_names_a_letter_that_may_be_another_key() {
        for message in messages::all() {
            for text in [message.en, message.nl] {
                let words: Vec<&str> = text.split_whitespace().collect();
                for pair in words.windows(2) {
                    let key = pair[1].trim_end_matches([',', '.', ':', ';']);
                    let before = matches!(pair[0].to_lowercase().as_str(), "press" | "with" | "met" | "op");
                    // An article, the Dutch for you, and what the note-taker's lines end with, which no settings change.
                    let word = matches!(key, "a" | "u" | "q");
                    let letter = key.len() == 1 && key.chars().all(|c| c.is_ascii_lowercase());
                    assert!(!(before && letter) || word, "{}: {} {key}", message.id, pair[0]);
                }
            }
        }
    }
}

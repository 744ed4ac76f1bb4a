//! Keys by the names that are printed on them, and back.

use crate::app::keys::Key;

/// Names other than one character, `Ctrl+` and `F`; the first of a key is the one that is shown.
const NAMES: &[(&str, Key)] = &[
    ("Enter", Key::Enter),
    ("Esc", Key::Esc),
    ("Tab", Key::Tab),
    ("Shift+Tab", Key::BackTab),
    ("Backspace", Key::Backspace),
    ("Delete", Key::Delete),
    ("↑", Key::Up),
    ("Up", Key::Up),
    ("↓", Key::Down),
    ("Down", Key::Down),
    ("←", Key::Left),
    ("Left", Key::Left),
    ("→", Key::Right),
    ("Right", Key::Right),
    ("PgUp", Key::PageUp),
    ("PgDn", Key::PageDown),
    ("Home", Key::Home),
    ("End", Key::End),
    ("Space", Key::Char(' ')),
    ("Spatie", Key::Char(' ')),
];

impl Key {
    /// Returns the key of a name: `a`, `Shift+D`, `Ctrl+P`, `F2`, `Enter`, `Space`; none where there is no such key.
    pub fn named(name: &str) -> Option<Key> {
        if let Some((_, key)) = NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)) {
            return Some(*key);
        }
        let one = |text: &str| {
            let mut characters = text.chars();
            characters.next().filter(|c| characters.next().is_none() && !c.is_control() && !c.is_whitespace())
        };
        if let Some(c) = one(name) {
            return Some(Key::Char(c));
        }
        if let Some(letter) = name.strip_prefix("Ctrl+").and_then(one).filter(char::is_ascii_alphabetic) {
            return Some(Key::Ctrl(letter.to_ascii_lowercase()));
        }
        if let Some(letter) = name.strip_prefix("Shift+").and_then(one).filter(char::is_ascii_alphabetic) {
            return Some(Key::Char(letter.to_ascii_uppercase()));
        }
        let number = name.strip_prefix('F').and_then(|n| n.parse::<u8>().ok());
        number.filter(|n| (1..=12).contains(n)).map(Key::F)
    }

    /// Returns the key's name as it is printed.
    pub fn label(self) -> String {
        if let Some((name, _)) = NAMES.iter().find(|(_, key)| *key == self) {
            return (*name).to_owned();
        }
        match self {
            Key::Char(c) if c.is_ascii_uppercase() => format!("Shift+{c}"),
            Key::Char(c) => c.to_string(),
            Key::Ctrl(c) => format!("Ctrl+{}", c.to_ascii_uppercase()),
            Key::F(n) => format!("F{n}"),
            _ => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_comes_back() {
        for name in ["a", "é", "Shift+D", "Ctrl+P", "F12", "Enter", "Space", "←", "PgDn", "/"] {
            assert_eq!(Key::named(name).unwrap().label(), name);
        }
        for wrong in ["", "ab", "Ctrl+", "Ctrl+Enter", "F0", "F13", "Super+Q", " "] {
            assert_eq!(Key::named(wrong), None, "{wrong}");
        }
    }
}

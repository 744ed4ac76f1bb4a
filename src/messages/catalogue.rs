//! What a message is and how its values are filled in.

use crate::units::Language;

/// One text in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Message {
    /// `room.NAME`, for tests and logs; never shown.
    pub id: &'static str,
    /// The English text.
    pub en: &'static str,
    /// The Dutch text.
    pub nl: &'static str,
}

impl Message {
    /// Returns the text in a language, its placeholders unfilled.
    pub const fn text(&self, language: Language) -> &'static str {
        match language {
            Language::En => self.en,
            Language::Nl => self.nl,
        }
    }

    /// Returns the text with each `{name}` replaced by its value; a value is never searched for placeholders itself.
    pub fn with(&self, language: Language, values: &[(&str, &str)]) -> String {
        let mut out = String::new();
        let mut rest = self.text(language);
        while let Some(open) = rest.find('{') {
            let (before, from) = rest.split_at(open);
            out.push_str(before);
            let Some(close) = from.find('}') else {
                rest = from;
                break;
            };
            let name = &from[1..close];
            match values.iter().find(|(n, _)| *n == name) {
                Some((_, value)) => out.push_str(value),
                None => out.push_str(&from[..=close]),
            }
            rest = &from[close + 1..];
        }
        out.push_str(rest);
        out
    }
}

/// How loudly something is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Passes by itself.
    Note,
    /// Stays until it is read.
    Caution,
    /// Stays, red.
    Alarm,
}

/// Something said to the user in three sentences: what happened, what it means for the recording, what to do now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// How loudly.
    pub severity: Severity,
    /// What happened.
    pub happened: String,
    /// What it means for the recording; may be empty for a note.
    pub means: String,
    /// What to do now; may be empty for a note.
    pub todo: String,
}

impl Notice {
    /// Makes a notice of one sentence that passes by itself.
    pub fn note(happened: impl Into<String>) -> Self {
        Notice { severity: Severity::Note, happened: happened.into(), means: String::new(), todo: String::new() }
    }

    /// Makes a notice that stays until it is read.
    pub fn caution(happened: impl Into<String>, means: impl Into<String>, todo: impl Into<String>) -> Self {
        Notice { severity: Severity::Caution, happened: happened.into(), means: means.into(), todo: todo.into() }
    }

    /// Makes an alarm.
    pub fn alarm(happened: impl Into<String>, means: impl Into<String>, todo: impl Into<String>) -> Self {
        Notice { severity: Severity::Alarm, happened: happened.into(), means: means.into(), todo: todo.into() }
    }
}

/// Declares a file's messages: `NAME: "English", "Nederlands";` each, and `ALL`, the list of them.
macro_rules! catalogue {
    ($room:literal; $($(#[$doc:meta])* $name:ident: $en:expr, $nl:expr;)*) => {
        $(
            $(#[$doc])*
            #[allow(missing_docs)]
            pub const $name: $crate::messages::Message = $crate::messages::Message {
                id: concat!($room, ".", stringify!($name)),
                en: $en,
                nl: $nl,
            };
        )*
        /// Every message of this file.
        pub const ALL: &[$crate::messages::Message] = &[$($name),*];
    };
}
pub(crate) use catalogue;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_filled_in_once() {
        let m = Message { id: "t", en: "{a} and {b}{c}", nl: "{b} en {a}{c}" };
        assert_eq!(m.with(Language::En, &[("a", "{b}"), ("b", "2")]), "{b} and 2{c}");
        assert_eq!(m.with(Language::Nl, &[("a", "1"), ("b", "2"), ("c", "3")]), "2 en 13");
    }
}

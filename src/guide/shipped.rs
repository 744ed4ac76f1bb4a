//! The guides that come with luister.

use crate::units::Language;

/// Returns the guides for a new study: each file's name and text.
pub fn shipped() -> [(&'static str, &'static str); 6] {
    [
        ("interview-professionals.toml", include_str!("../../topic-guides/interview-professionals.toml")),
        ("interview-students.toml", include_str!("../../topic-guides/interview-students.toml")),
        ("interview-clients.toml", include_str!("../../topic-guides/interview-clients.toml")),
        ("focus-group-professionals.toml", include_str!("../../topic-guides/focus-group-professionals.toml")),
        ("focus-group-students.toml", include_str!("../../topic-guides/focus-group-students.toml")),
        ("interview-example.toml", include_str!("../../topic-guides/interview-example.toml")),
    ]
}

/// Returns the guide that belongs to the practice conversation in a language: its file's name and text.
pub fn practice(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::Nl => ("practice-interview-nl.toml", include_str!("../runtime/practice/guide-nl.toml")),
        Language::En => ("practice-interview-en.toml", include_str!("../runtime/practice/guide-en.toml")),
    }
}

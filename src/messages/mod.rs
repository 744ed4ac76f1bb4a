//! Every word a user reads, in English and in Dutch.
//!
//! A text is a [`Message`] constant in the file of the screen or room that shows it. Values are filled in by name
//! (`{minutes}`), so that a translator may reorder them. This room deliberately does not decide *when* anything is
//! shown, and it holds no text of a topic guide: that is written by researchers.

use crate::units::Language;

mod catalogue;
pub use catalogue::{Message, Notice, Severity};

pub mod accept;
pub mod along;
pub mod audio;
pub mod cli;
pub mod close;
pub mod common;
pub mod consent;
pub mod consent_track;
pub mod deadlines;
pub mod demo;
pub mod desk;
pub mod doctor;
pub mod export;
pub mod exporting;
pub mod facilitate;
pub mod guide;
pub mod home;
pub mod identifiers;
pub mod leaving;
pub mod mend;
pub mod name_said;
pub mod names;
pub mod newcomer;
pub mod note_taker;
pub mod number;
pub mod overview;
pub mod people;
pub mod plain;
pub mod prepare;
pub mod receipt;
pub mod receipt_group;
pub mod rehearsal;
pub mod report;
pub mod review;
pub mod review_keys;
pub mod runtime;
pub mod screen;
pub mod session;
pub mod settings;
pub mod settling;
pub mod study;
pub mod taking_back;
pub mod transcribe;
pub mod transcript;
pub mod unlocking;
pub mod vault;

/// Returns every message there is, for the tests that hold both languages against each other.
pub fn all() -> Vec<&'static Message> {
    [
        accept::ALL,
        along::ALL,
        audio::ALL,
        cli::ALL,
        close::ALL,
        common::ALL,
        consent::ALL,
        consent_track::ALL,
        deadlines::ALL,
        desk::ALL,
        demo::ALL,
        doctor::ALL,
        settling::ALL,
        export::ALL,
        exporting::ALL,
        facilitate::ALL,
        guide::ALL,
        home::ALL,
        identifiers::ALL,
        names::ALL,
        newcomer::ALL,
        note_taker::ALL,
        people::ALL,
        plain::ALL,
        leaving::ALL,
        mend::ALL,
        name_said::ALL,
        overview::ALL,
        prepare::ALL,
        receipt::ALL,
        receipt_group::ALL,
        rehearsal::ALL,
        review::ALL,
        review_keys::ALL,
        report::ALL,
        runtime::ALL,
        screen::ALL,
        session::ALL,
        settings::ALL,
        study::ALL,
        taking_back::ALL,
        transcribe::ALL,
        transcript::ALL,
        unlocking::ALL,
        vault::ALL,
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Returns the language for a locale such as `nl_NL.UTF-8`: Dutch where it begins with `nl`, English otherwise.
pub fn language_of_locale(locale: &str) -> Language {
    if locale.to_ascii_lowercase().starts_with("nl") { Language::Nl } else { Language::En }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_say_everything_with_the_same_values() {
        let mut seen = std::collections::BTreeSet::new();
        for message in all() {
            assert!(seen.insert(message.id), "{} stands twice", message.id);
            assert!(!message.en.trim().is_empty() && !message.nl.trim().is_empty(), "{} is empty", message.id);
            let values = |text: &str| {
                let mut names: Vec<String> =
                    text.split('{').skip(1).filter_map(|p| p.split_once('}')).map(|(n, _)| n.to_owned()).collect();
                names.sort();
                names.dedup();
                names
            };
            assert_eq!(values(message.en), values(message.nl), "{} fills in other values", message.id);
        }
    }

    #[test]
    fn no_message_shouts_or_blames() {
        for message in all() {
            for text in [message.en, message.nl] {
                assert!(!text.contains('!'), "{}: {text}", message.id);
                assert!(!text.to_lowercase().contains("failed to"), "{}: {text}", message.id);
            }
        }
    }
}

//! A refusal in three sentences.

use crate::units::Language;

use super::Refusal;

/// Returns what happened, what it means for the recording, and what to do now.
pub fn sentences(_language: Language, refusal: &Refusal) -> (String, String, String) {
    (refusal.to_string(), String::new(), String::new())
}

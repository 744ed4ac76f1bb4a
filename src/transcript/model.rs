//! The values of a transcript.

use serde::{Deserialize, Serialize};

use super::Removed;
use crate::units::Language;

/// A transcript, in the JSON shape that programs read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Transcript {
    /// The language spoken.
    pub language: Language,
    /// Length of the audio in ms.
    pub duration_ms: u64,
    /// The utterances, by start.
    pub utterances: Vec<Utterance>,
}

/// A timed stretch of text of one speaker.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Utterance {
    /// Where it starts, in ms on the recording's clock.
    pub start_ms: u64,
    /// Where it ends, in ms.
    pub end_ms: u64,
    /// The speaker's code; none while nobody knows.
    pub speaker: Option<String>,
    /// The topic that was open, by its id in the guide.
    pub topic: Option<String>,
    /// The text.
    pub text: String,
    /// Its words.
    pub words: Vec<Word>,
}

/// A word of an utterance.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Word {
    /// Where it starts, in ms.
    pub start_ms: u64,
    /// Where it ends, in ms.
    pub end_ms: u64,
    /// The word, with its punctuation.
    pub text: String,
    /// The engine's probability for it, 0 to 1. Shows doubt, claims nothing.
    pub p: f32,
}

/// Returns words as one text, a space between two.
pub fn joined<'a>(words: impl IntoIterator<Item = &'a Word>) -> String {
    words.into_iter().map(|w| w.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// Returns a word's letters and digits in lower case, to compare by.
pub fn letters(word: &str) -> String {
    word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Prints lengths, never the text.
impl std::fmt::Debug for Utterance {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Utterance({}–{} ms, {} words)", self.start_ms, self.end_ms, self.words.len())
    }
}

/// Prints lengths, never the text.
impl std::fmt::Debug for Word {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Word({}–{} ms, {} bytes)", self.start_ms, self.end_ms, self.text.len())
    }
}

/// A stretch of time in which a voice was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stretch {
    /// Where it starts, in ms.
    pub start_ms: u64,
    /// Where it ends, in ms.
    pub end_ms: u64,
}

/// What the transcriber hands over and the vault keeps sealed: the text with what is needed to judge it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RawTranscript {
    /// Version of this format.
    pub v: u32,
    /// The text.
    pub transcript: Transcript,
    /// Where voices were found.
    pub voiced: Vec<Stretch>,
    /// Stretches a person marked as unintelligible.
    pub unintelligible: Vec<Stretch>,
    /// What the guards took out, by start.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub removed: Vec<Removed>,
    /// Name of the model that heard it.
    pub model: String,
    /// SHA-256 of the model's file, in hexadecimal.
    pub model_digest: String,
}

/// How much of what was spoken has text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completeness {
    /// ms in which voices were found.
    pub voiced_ms: u64,
    /// ms of those covered by text or marked unintelligible.
    pub covered_ms: u64,
    /// Stretches with a voice and no text that are long enough to matter.
    pub holes: Vec<Stretch>,
    /// Whether it counts as complete.
    pub complete: bool,
}

/// A passage worth a second look, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Doubt {
    /// The utterance's place in the list.
    pub utterance: usize,
    /// Mean of its words' probabilities, 0 to 1.
    pub p: f32,
}

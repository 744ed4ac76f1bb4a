//! What guards took out of the engine's text: the place, the reason and the words, so that a person can look.

use serde::{Deserialize, Serialize};

use super::Stretch;
use crate::messages::transcript as say;
use crate::units::{Language, Offset};

/// Something the engine wrote that the guards took out.
///
/// The words stay with it, sealed like the rest of the raw text: a guard can be wrong, and then they were said.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Removed {
    /// Where.
    pub stretch: Stretch,
    /// On which channel.
    pub channel: u16,
    /// How many words.
    pub words: usize,
    /// Why.
    pub why: Why,
    /// What stood there.
    pub text: String,
}

/// Prints lengths, never the text.
impl std::fmt::Debug for Removed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Removed({:?}, {:?}, channel {}, {} words)", self.stretch, self.why, self.channel, self.words)
    }
}

/// Why text was taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// It stands where there is no voice.
    NoVoice,
    /// The same words again and again.
    Loop,
    /// A credit that subtitles end with, which Whisper learnt from films and writes over silence.
    Credit,
    /// The same words stand, louder, on another channel.
    OtherChannel,
    /// Most of its letters are of a script that none of the session's languages is written in.
    Script,
    /// It is in a language that the session is not held in.
    Language,
    /// The passage was heard again, and other words came in their place.
    HeardAgain,
}

impl Removed {
    /// Returns the mark that stands in the place of the text.
    pub fn mark(&self, language: Language) -> String {
        let message = match self.why {
            Why::NoVoice => say::REMOVED_NO_VOICE,
            Why::Loop => say::REMOVED_LOOP,
            Why::Credit => say::REMOVED_CREDIT,
            Why::OtherChannel => say::REMOVED_OTHER_CHANNEL,
            Why::Script => say::REMOVED_SCRIPT,
            Why::Language => say::REMOVED_LANGUAGE,
            Why::HeardAgain => say::REMOVED_HEARD_AGAIN,
        };
        let at = Offset::from_ms(self.stretch.start_ms).to_string();
        message.with(language, &[("at", &at), ("words", &self.words.to_string())])
    }
}

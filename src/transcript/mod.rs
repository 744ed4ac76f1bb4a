//! What was said: utterances with their words and times, who said them and under which topic, and how complete it is.
//!
//! This room deliberately does not listen: text comes from the transcriber, voices from voice activity detection, and here
//! they are only put together, measured and changed.

mod model;

pub use model::{Completeness, Doubt, RawTranscript, Stretch, Transcript, Utterance, Word};

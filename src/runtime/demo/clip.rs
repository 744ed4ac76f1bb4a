//! The practice interviews that come with the program: sound, guide, and the text that was spoken.

use std::sync::Arc;

use serde::Deserialize;
use zeroize::Zeroizing;

use crate::audio::{self, Input, Pace};
use crate::guide;
use crate::runtime::error::RuntimeError;
use crate::runtime::setup::Stand;
use crate::session::SourceKind;
use crate::units::{Language, SAMPLE_RATE};

/// A practice interview. The voices are synthetic and every name in it is invented.
pub struct Clip {
    /// Its language.
    pub language: Language,
    /// Its guide.
    pub guide: &'static str,
    /// The name of the guide's file.
    pub guide_file: &'static str,
    /// Channels.
    pub channels: u16,
    /// The samples, interleaved, at 16 kHz.
    pub samples: Arc<Zeroizing<Vec<i16>>>,
    /// The utterances spoken in it.
    pub spoken: Vec<Spoken>,
}

/// An utterance as it was spoken.
#[derive(Debug, Clone, Deserialize)]
pub struct Spoken {
    /// Where it starts, in s.
    pub start: f64,
    /// Where it ends, in s.
    pub end: f64,
    /// The text.
    pub text: String,
}

#[derive(Deserialize)]
struct Reference {
    utterances: Vec<Spoken>,
}

impl Clip {
    /// Opens the practice interview in a language.
    pub fn of(language: Language) -> Result<Clip, RuntimeError> {
        let (guide_file, guide) = guide::practice(language);
        let (wav, reference): (&[u8], &str) = match language {
            Language::Nl => (
                include_bytes!("../practice/nl-interview-stereo.wav"),
                include_str!("../practice/nl-interview-stereo.json"),
            ),
            Language::En => {
                (include_bytes!("../practice/en-interview.wav"), include_str!("../practice/en-interview.json"))
            }
        };
        let (channels, samples) = audio::wav_samples(wav)?;
        let reference: Reference = serde_json::from_str(reference).map_err(|_| RuntimeError::ReadBack)?;
        Ok(Clip { language, guide, guide_file, channels, samples: Arc::new(samples), spoken: reference.utterances })
    }

    /// Returns everything that is said in it.
    pub fn text(&self) -> String {
        let texts: Vec<&str> = self.spoken.iter().map(|u| u.text.as_str()).collect();
        texts.join(" ")
    }

    /// Returns its length in ms.
    pub fn ms(&self) -> u64 {
        self.samples.len() as u64 * 1000 / u64::from(SAMPLE_RATE) / u64::from(self.channels)
    }

    /// Puts it in the microphone's place.
    pub fn stand(&self, pace: f64) -> Stand {
        Stand {
            input: Input::Samples {
                name: "FILE".to_owned(),
                rate: SAMPLE_RATE,
                channels: self.channels,
                samples: Arc::clone(&self.samples),
                pace: Pace::Times(pace),
            },
            name: self.guide_file.trim_end_matches(".toml").to_owned(),
            channels: self.channels,
            kind: SourceKind::File,
        }
    }
}

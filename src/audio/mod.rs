//! The microphone, audio files and the loudspeaker: devices, capture, resampling, segments in memory, level, playing again.
//!
//! Sound goes one way: device or file → lock-free ring → recorder thread → 16 kHz segments → the sink that the
//! runtime gave, which seals them. The clock is the samples that were kept. This room deliberately writes nothing to
//! disk, knows no session and decides nothing about consent: it is told to record, to pause, and to stop. The loudspeaker
//! gives back what somebody brings, and nothing by itself.
//!
//! **Samples taken while off the record never reach the ring**, neither from a microphone nor from a file in its place.

mod back;
mod bench;
mod contain;
mod decode;
mod devices;
mod error;
mod gate;
mod intake;
mod level;
mod loudspeaker;
mod meter;
mod microphone;
mod ogg_end;
mod player;
mod quiet;
mod recorder;
mod report;
mod resample;
mod ring;
mod sealer;
mod segment;
mod supply;
mod tap;
mod watch;
mod wording;

#[cfg(test)]
mod tests;

pub use back::ListenBack;
pub use contain::is_containing;
pub use decode::{Decoder, decode};
pub use devices::{DeviceName, devices};
pub use error::AudioError;
pub use loudspeaker::{Loudspeaker, mixed};
pub use meter::{Meter, MeterReport};
pub use recorder::{Recorder, STOP_WITHIN};
pub use report::{AudioReport, ChannelLevel, Condition, HowEnded, LossCause, Stopped};
pub use segment::{SEGMENT_FRAMES, SegmentAudio, SegmentSink, by_channel, wav_samples};

use std::path::PathBuf;
use std::sync::Arc;

use zeroize::Zeroizing;

/// The most channels luister records; a device with more gives its first eight.
pub const MAX_CHANNELS: u16 = 8;

/// Where sound comes from.
#[derive(Clone)]
pub enum Input {
    /// The system's default microphone.
    DefaultDevice,
    /// A microphone by the name that [`devices`] gives.
    Device(String),
    /// An audio file in the microphone's place.
    File {
        /// The file.
        path: PathBuf,
        /// How fast it plays.
        pace: Pace,
    },
    /// Sound in memory in the microphone's place.
    Samples {
        /// Its name, shown as the device's.
        name: String,
        /// Frames a second.
        rate: u32,
        /// Channels, interleaved.
        channels: u16,
        /// The samples.
        samples: Arc<Zeroizing<Vec<i16>>>,
        /// How fast it plays.
        pace: Pace,
    },
}

impl Input {
    /// Returns how many times faster than real time sound comes from here; infinite where it comes as fast as it is taken.
    pub fn pace(&self) -> f64 {
        match self {
            Input::DefaultDevice | Input::Device(_) => 1.0,
            Input::File { pace, .. } | Input::Samples { pace, .. } => match pace {
                Pace::Times(times) => *times,
                Pace::AsFast => f64::INFINITY,
            },
        }
    }
}

/// Shows where sound comes from, never the sound.
impl std::fmt::Debug for Input {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Input::DefaultDevice => f.write_str("DefaultDevice"),
            Input::Device(name) => f.debug_tuple("Device").field(name).finish(),
            Input::File { path, pace } => f.debug_struct("File").field("path", path).field("pace", pace).finish(),
            Input::Samples { name, rate, channels, samples, pace } => f
                .debug_struct("Samples")
                .field("name", name)
                .field("rate", rate)
                .field("channels", channels)
                .field("samples", &samples.len())
                .field("pace", pace)
                .finish(),
        }
    }
}

/// How fast sound in the microphone's place plays.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Pace {
    /// So many times real time; 1.0 is how it was spoken. Brought between 0.1 and 1000.
    Times(f64),
    /// As fast as the recorder takes it. While off the record it plays on in real time.
    AsFast,
}

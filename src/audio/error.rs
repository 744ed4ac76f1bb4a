//! What can go wrong with sound, by situation.

use std::path::PathBuf;

use super::MAX_CHANNELS;

/// What can go wrong with sound.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AudioError {
    /// This computer has no microphone that can be opened.
    #[error("no microphone found")]
    NoMicrophone,
    /// Sound can't be played on this computer.
    #[error("sound can't be played here")]
    NoLoudspeaker,
    /// No microphone of this name is there.
    #[error("no microphone named `{0}` is connected")]
    UnknownDevice(String),
    /// The microphone is there and can't be used.
    #[error("the microphone `{device}` can't be opened: {reason}")]
    CannotOpen {
        /// Its name.
        device: String,
        /// What the system said.
        reason: String,
    },
    /// Opening the microphone took too long.
    #[error("the microphone `{0}` did not answer")]
    NoAnswer(String),
    /// The file can't be read.
    #[error("`{}` can't be read", path.display())]
    CannotRead {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// The file is no audio that luister reads.
    #[error("`{}` is not an audio file that luister can read", .0.display())]
    NotAudio(PathBuf),
    /// The file's sound is in a coding that luister can't decode.
    #[error("`{}` holds {codec}, which luister can't decode", path.display())]
    UnknownCodec {
        /// The file.
        path: PathBuf,
        /// The coding's name.
        codec: String,
    },
    /// The file holds no sound track.
    #[error("`{}` has no audio track", .0.display())]
    NoAudioTrack(PathBuf),
    /// The file's sound has no length.
    #[error("`{}` holds no sound", .0.display())]
    Empty(PathBuf),
    /// The file ends before its sound does.
    #[error("`{}` breaks off after {read_ms} ms", path.display())]
    Truncated {
        /// The file.
        path: PathBuf,
        /// How much was read.
        read_ms: u64,
        /// How much there should be, where the file says so.
        expected_ms: Option<u64>,
    },
    /// The file can't be decoded from here on.
    #[error("`{}` is damaged after {read_ms} ms", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// How much was read.
        read_ms: u64,
    },
    /// Sound without a single channel.
    #[error("there is no channel")]
    NoChannels,
    /// More channels than luister records.
    #[error("{0} channels are more than 8")]
    TooManyChannels(usize),
    /// A sampling rate outside 4 to 768 kHz.
    #[error("{0} Hz is not a sampling rate luister can use")]
    UnusableRate(u32),
    /// A sealed segment that is not what luister writes.
    #[error("a segment is not a 16 kHz, 16-bit WAV: {0}")]
    NotASegment(String),
    /// The system gave no thread.
    #[error("no thread could be started")]
    NoThread(#[source] std::io::Error),
}

/// Refuses a number of channels that luister can't take.
pub(super) fn a_usable_number(channels: usize) -> Result<(), AudioError> {
    match channels {
        0 => Err(AudioError::NoChannels),
        n if n > usize::from(MAX_CHANNELS) => Err(AudioError::TooManyChannels(n)),
        _ => Ok(()),
    }
}

//! What the recorder tells while it runs, and how it ended.

use super::{AudioError, SegmentAudio};
use crate::units::{Frames, Offset};

/// What the recorder tells. Frames count from the session's first kept sample, so `first` is included.
#[derive(Debug)]
pub enum AudioReport {
    /// Sound has arrived: the first samples are in.
    Ready {
        /// The device's name, or the file's.
        device: String,
        /// Channels that are recorded.
        channels: u16,
    },
    /// What was done so far; ten times a second. Dropped when the receiver is full.
    State {
        /// Frames kept.
        recorded: Frames,
        /// Frames that the sink has taken.
        sealed: Frames,
        /// Each channel over the last moment; empty until sound has arrived.
        levels: Vec<ChannelLevel>,
        /// Set when what stands in the microphone's place has come to its end and all of it is recorded.
        at_end: bool,
    },
    /// Off the record: everything before is cut off and handed to the sink.
    Paused {
        /// Where.
        at: Frames,
    },
    /// Sound is kept again.
    Resumed {
        /// Where.
        at: Frames,
    },
    /// Sound was lost.
    Lost {
        /// Where on the recording's clock; the loss does not move it.
        offset: Offset,
        /// How much.
        lost_ms: u64,
        /// Why.
        cause: LossCause,
    },
    /// The microphone gives nothing any more. It is tried again, the same one, until it comes back or `stop`.
    DeviceGone {
        /// Up to where the recording goes.
        at: Offset,
        /// Its name.
        device: String,
    },
    /// The same microphone is back and sound is kept again; a [`AudioReport::Lost`] tells the gap.
    DeviceBack {
        /// Where the recording goes on.
        at: Offset,
        /// Its name.
        device: String,
    },
    /// The file in the microphone's place could not be read to its end; what was read is kept.
    InputTrouble {
        /// Where on the recording's clock.
        at: Offset,
        /// Why.
        error: AudioError,
    },
    /// Segments can't be sealed. They are kept in memory and tried again.
    SinkTrouble {
        /// What the sink said, in the words it is shown with; none when it broke.
        cause: Option<String>,
        /// Sound that waits in memory.
        waiting: Frames,
    },
    /// What waited is sealed after all.
    SinkRecovered,
    /// The recorder has ended; also answered by [`super::Recorder::stop`].
    Ended {
        /// Frames kept.
        recorded: Frames,
        /// Frames that the sink has taken.
        sealed: Frames,
        /// How it ended.
        how: HowEnded,
    },
}

/// A channel over the last moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChannelLevel {
    /// Highest sample in dBFS, −96 or more.
    pub peak_db: f32,
    /// Root mean square in dBFS, −96 or more.
    pub rms_db: f32,
    /// Whether it can be used.
    pub condition: Condition,
}

/// Whether a channel's sound can be used. Told at most 5 s after it is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Condition {
    /// Nothing wrong.
    #[default]
    Good,
    /// Only exact zeros: switched off, or not let through by the system.
    Silent,
    /// The same value over and over: a broken device or driver.
    Stuck,
    /// Too loud: cut off at the top.
    Clipping,
    /// Far too soft to be understood later.
    VeryLow,
}

/// Why sound was lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LossCause {
    /// The computer was too busy to take it over in time.
    TooBusy,
    /// The microphone was away.
    DeviceGone,
    /// Sealing did not work for so long that memory for waiting sound was full.
    SinkFull,
}

impl LossCause {
    /// Returns the word the journal writes.
    pub const fn word(self) -> &'static str {
        match self {
            LossCause::TooBusy => "too-busy",
            LossCause::DeviceGone => "device-gone",
            LossCause::SinkFull => "sink-full",
        }
    }
}

/// How a recorder ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HowEnded {
    /// Everything kept is with the sink.
    Complete,
    /// The sink did not take everything; what it did not take is in [`Stopped::unsealed`].
    Unsealed,
    /// The sink did not answer in time. What waited is in [`Stopped::unsealed`], except the segment it holds.
    SinkHangs,
    /// The recorder's thread itself did not answer in time.
    RecorderHangs,
}

/// What [`super::Recorder::stop`] answers.
#[derive(Debug)]
pub struct Stopped {
    /// Frames kept, `first` included.
    pub recorded: Frames,
    /// Frames that the sink has taken, `first` included.
    pub sealed: Frames,
    /// From the order to the last sample taken.
    pub silence_ms: u64,
    /// How it ended.
    pub how: HowEnded,
    /// What the sink did not take, in order.
    pub unsealed: Vec<SegmentAudio>,
}

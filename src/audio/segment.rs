//! Segments: a second and a half of speech as a WAV in memory.

use std::error::Error;

use zeroize::Zeroizing;

use super::AudioError;
use crate::units::Frames;

/// Frames in a whole segment: 1.5 s, so that a kill loses less than 2.1 s.
pub const SEGMENT_FRAMES: usize = 24_000;

/// A piece of the recording, not yet sealed.
#[derive(Clone)]
pub struct SegmentAudio {
    /// Its number; the file's name when sealed.
    pub number: u32,
    /// Its first frame on the recording's clock.
    pub first: Frames,
    /// Its length.
    pub frames: Frames,
    /// Channels.
    pub channels: u16,
    /// A WAV of 16 kHz and 16 bits.
    pub wav: Zeroizing<Vec<u8>>,
}

/// Shows the size, never the sound.
impl std::fmt::Debug for SegmentAudio {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SegmentAudio")
            .field("number", &self.number)
            .field("first", &self.first)
            .field("frames", &self.frames)
            .field("channels", &self.channels)
            .field("wav", &self.wav.len())
            .finish()
    }
}

/// Takes segments and seals them. Called from a thread of its own; may block, and may be called again with the same
/// segment after an error.
pub trait SegmentSink: Send {
    /// Seals a segment. An error means that it is not sealed and will be offered again; its words are shown, as part of a sentence
    /// in the user's language.
    fn take(&mut self, segment: SegmentAudio) -> Result<(), Box<dyn Error + Send + Sync>>;
}

/// Reads a segment back: channels and interleaved samples.
pub fn wav_samples(wav: &[u8]) -> Result<(u16, Zeroizing<Vec<i16>>), AudioError> {
    let wrong = |e: hound::Error| AudioError::NotASegment(e.to_string());
    let mut reader = hound::WavReader::new(wav).map_err(wrong)?;
    let spec = reader.spec();
    if spec.sample_rate != crate::units::SAMPLE_RATE
        || spec.bits_per_sample != 16
        || spec.sample_format != hound::SampleFormat::Int
        || !(1..=super::MAX_CHANNELS).contains(&spec.channels)
    {
        return Err(AudioError::NotASegment(format!("{spec:?}")));
    }
    // The header's length is not trusted for the allocation: what is there counts.
    let mut samples = Zeroizing::new(Vec::with_capacity(wav.len() / 2));
    for sample in reader.samples::<i16>() {
        samples.push(sample.map_err(wrong)?);
    }
    Ok((spec.channels, samples))
}

/// Parts interleaved samples into one buffer a channel, between −1 and 1.
pub fn by_channel(channels: u16, interleaved: &[i16]) -> Vec<Zeroizing<Vec<f32>>> {
    let n = usize::from(channels.max(1));
    (0..n)
        .map(|c| Zeroizing::new(interleaved.iter().skip(c).step_by(n).map(|s| f32::from(*s) / 32_768.0).collect()))
        .collect()
}

/// Cuts a row of 16 kHz samples into numbered segments.
pub(super) struct Cutter {
    channels: usize,
    next_number: u32,
    first: u64,
    hand: Zeroizing<Vec<i16>>,
}

impl Cutter {
    pub fn new(channels: u16, next_number: u32, first: Frames) -> Self {
        let channels = usize::from(channels);
        let hand = Zeroizing::new(Vec::with_capacity(SEGMENT_FRAMES * channels * 2));
        Cutter { channels, next_number, first: first.0, hand }
    }

    /// Lends the samples in hand, for appending.
    pub fn hand(&mut self) -> &mut Vec<i16> {
        &mut self.hand
    }

    /// Returns where the recording is, what is in hand included.
    pub fn recorded(&self) -> Frames {
        Frames(self.first + (self.hand.len() / self.channels) as u64)
    }

    /// Gives every whole segment there is.
    pub fn whole(&mut self, mut give: impl FnMut(SegmentAudio)) {
        while self.hand.len() >= SEGMENT_FRAMES * self.channels {
            give(self.segment(SEGMENT_FRAMES * self.channels));
        }
    }

    /// Gives what is left, however short.
    pub fn rest(&mut self, mut give: impl FnMut(SegmentAudio)) {
        self.whole(&mut give);
        if !self.hand.is_empty() {
            give(self.segment(self.hand.len()));
        }
    }

    fn segment(&mut self, samples: usize) -> SegmentAudio {
        let wav = wav(self.channels as u16, &self.hand[..samples]);
        let frames = (samples / self.channels) as u64;
        let segment = SegmentAudio {
            number: self.next_number,
            first: Frames(self.first),
            frames: Frames(frames),
            channels: self.channels as u16,
            wav,
        };
        self.next_number += 1;
        self.first += frames;
        let left = self.hand.len() - samples;
        self.hand.copy_within(samples.., 0);
        self.hand[left..].fill(0);
        self.hand.truncate(left);
        segment
    }
}

/// Writes samples as a WAV of 16 kHz and 16 bits, in memory.
pub(super) fn wav(channels: u16, samples: &[i16]) -> Zeroizing<Vec<u8>> {
    let spec = hound::WavSpec {
        channels,
        sample_rate: crate::units::SAMPLE_RATE,
        bits_per_sample: 16,
        sample_format: hound::SampleFormat::Int,
    };
    // The whole size at once: growing would leave copies of speech behind.
    let mut bytes = Zeroizing::new(Vec::with_capacity(samples.len() * 2 + 64));
    let written = (|| {
        let mut writer = hound::WavWriter::new(std::io::Cursor::new(&mut *bytes), spec)?;
        let mut row = writer.get_i16_writer(samples.len() as u32);
        for sample in samples {
            row.write_sample(*sample);
        }
        row.flush()?;
        writer.finalize()
    })();
    written.expect("a second and a half of sound fits into memory and into a WAV");
    bytes
}

//! A signal in which every stretch of 10 ms is another: a square wave whose height counts.

use std::path::Path;

/// Frames a second.
pub const RATE: u32 = 16_000;
/// Frames at one height.
const STEP: u64 = 160;
/// Frames of half a wave.
const HALF: u64 = 8;
/// Heights before it begins again: five minutes.
const HEIGHTS: u64 = 30_000;

/// The counting signal.
pub struct Signal;

impl Signal {
    /// The sample at a frame.
    pub fn at(frame: u64) -> i16 {
        let height = (frame / STEP % HEIGHTS + 1) as i16;
        if (frame / HALF).is_multiple_of(2) { height } else { -height }
    }

    /// Writes so many seconds of it.
    pub fn write(path: &Path, seconds: u32) {
        let spec = hound::WavSpec {
            channels: 1,
            sample_rate: RATE,
            bits_per_sample: 16,
            sample_format: hound::SampleFormat::Int,
        };
        let mut writer = hound::WavWriter::create(path, spec).unwrap();
        for frame in 0..u64::from(seconds * RATE) {
            writer.write_sample(Signal::at(frame)).unwrap();
        }
        writer.finalize().unwrap();
    }

    /// Holds samples against the signal from a frame on.
    pub fn assert_holds(samples: &[i16], from: u64, segment: u32) {
        let wrong = samples.iter().zip(from..).find(|(sample, frame)| **sample != Signal::at(*frame));
        if let Some((sample, frame)) = wrong {
            panic!("segment {segment}: frame {frame} is {sample} and was {}", Signal::at(frame));
        }
    }
}

//! From any rate to 16 kHz by a long windowed sinc, in blocks, with nothing lost and nothing added.
//!
//! The ratio is exact, so a three-hour recording does not drift. The delay of the filter is taken off at the
//! beginning and made up at the end: so many seconds in, as many out, to half a sample.

use rubato::audioadapter_buffers::direct::InterleavedSlice;
use rubato::{Fft, FixedSync, Indexing, Resampler as _};
use zeroize::Zeroizing;

use super::AudioError;
use crate::units::SAMPLE_RATE;

/// Rates that are taken at all; a file can claim anything.
const RATES: std::ops::RangeInclusive<u32> = 4_000..=768_000;

/// Returns whether sound of a rate can be brought to 16 kHz at all.
pub(super) fn takes(rate: u32) -> bool {
    RATES.contains(&rate)
}

/// Turns interleaved samples of one rate into 16 kHz, 16 bits.
pub(super) struct Resampler {
    rate: u32,
    channels: usize,
    fft: Option<Fft<f32>>,
    /// Input that does not fill a block yet.
    waiting: Zeroizing<Vec<f32>>,
    block: Zeroizing<Vec<f32>>,
    taken: u64,
    given: u64,
    /// Output frames of the filter's delay that are still to be dropped.
    delay: usize,
}

impl Resampler {
    pub fn new(rate: u32, channels: u16) -> Result<Self, AudioError> {
        if !takes(rate) {
            return Err(AudioError::UnusableRate(rate));
        }
        let channels = usize::from(channels);
        let mut new = Resampler {
            rate,
            channels,
            fft: None,
            waiting: Zeroizing::new(Vec::new()),
            block: Zeroizing::new(Vec::new()),
            taken: 0,
            given: 0,
            delay: 0,
        };
        if rate != SAMPLE_RATE {
            // About 1/24 s: long enough for a steep filter at the lower of both rates, short enough not to be noticed.
            // An even number of the smallest blocks, so that the filter's delay is a whole number of frames.
            let smallest = rate / gcd(rate, SAMPLE_RATE);
            let chunk = ((rate / 24).div_ceil(smallest).next_multiple_of(2) * smallest) as usize;
            let fft = Fft::new_custom(
                rate as usize,
                SAMPLE_RATE as usize,
                chunk,
                1,
                channels,
                rubato::WindowFunction::BlackmanHarris2,
                FixedSync::Both,
            )
            .map_err(|_| AudioError::UnusableRate(rate))?;
            new.delay = fft.output_delay();
            new.waiting.reserve_exact(fft.input_frames_max() * channels * 2);
            new.block.resize(fft.output_frames_max() * channels, 0.0);
            new.fft = Some(fft);
        }
        Ok(new)
    }

    /// Takes interleaved samples in and appends what is ready.
    pub fn push(&mut self, samples: &[f32], out: &mut Vec<i16>) {
        self.taken += (samples.len() / self.channels) as u64;
        if self.fft.is_none() {
            self.given = self.taken;
            out.extend(samples.iter().map(|s| to_i16(*s)));
            return;
        }
        let mut rest = samples;
        loop {
            let need = self.block_len() - self.waiting.len();
            let (now, later) = rest.split_at(need.min(rest.len()));
            self.waiting.extend_from_slice(now);
            rest = later;
            if self.waiting.len() < self.block_len() {
                return;
            }
            self.run(None, out);
        }
    }

    /// Gives what is still inside, so that the output is as long as the input was, and begins anew.
    pub fn flush(&mut self, out: &mut Vec<i16>) {
        if self.fft.is_some() {
            let due = self.frames_due();
            while self.given < due {
                let held = self.waiting.len() / self.channels;
                let whole = self.block_len();
                self.waiting.resize(whole, 0.0);
                self.run(Some(held), out);
            }
        }
        self.taken = 0;
        self.given = 0;
        self.waiting.clear();
        if let Some(fft) = &mut self.fft {
            fft.reset();
            self.delay = fft.output_delay();
        }
    }

    /// Returns how many frames the input so far is at 16 kHz, rounded.
    fn frames_due(&self) -> u64 {
        let rate = u128::from(self.rate);
        ((u128::from(self.taken) * u128::from(SAMPLE_RATE) + rate / 2) / rate) as u64
    }

    fn block_len(&self) -> usize {
        self.fft.as_ref().map_or(1, |f| f.input_frames_next()) * self.channels
    }

    fn run(&mut self, held: Option<usize>, out: &mut Vec<i16>) {
        let due = self.frames_due();
        let Some(fft) = &mut self.fft else { return };
        let (frames_in, frames_out) = (fft.input_frames_next(), fft.output_frames_next());
        let made = (|| {
            let from = InterleavedSlice::new(&self.waiting[..], self.channels, frames_in).ok()?;
            let mut to = InterleavedSlice::new_mut(&mut self.block[..], self.channels, frames_out).ok()?;
            let indexing = held.map(|h| Indexing::new().partial_len(h));
            fft.process_into_buffer(&from, &mut to, indexing.as_ref()).ok().map(|(_, made)| made)
        })()
        .expect("the buffers have the sizes that the resampler asked for");
        self.waiting.clear();
        let dropped = self.delay.min(made);
        self.delay -= dropped;
        let keep = ((made - dropped) as u64).min(due - self.given) as usize;
        let kept = &self.block[dropped * self.channels..(dropped + keep) * self.channels];
        out.extend(kept.iter().map(|s| to_i16(*s)));
        self.given += keep as u64;
    }
}

fn gcd(a: u32, b: u32) -> u32 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// Rounds to the nearest 16-bit value; what is louder than full scale is full scale.
pub(super) fn to_i16(sample: f32) -> i16 {
    // `as` saturates, and turns what is not a number into 0.
    (sample * 32_768.0).round_ties_even() as i16
}

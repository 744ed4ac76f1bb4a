//! What stretches of talk sound like: the colour of the voice and its pitch, as a few numbers.
//!
//! A stretch is described by the mean of its mel cepstrum (how a voice is coloured) and the middle of its pitch. That is plain signal
//! processing and knows no voices: the numbers mean something beside those of the same recording only. They are wiped when dropped, and
//! nobody keeps them.

use std::f32::consts::PI;

use zeroize::Zeroizing;

use super::hearing::{Sound, SoundGone};
use crate::transcript::{Stretch, Voice};

/// Frames of 32 ms, one after the other.
const FRAME: usize = 512;
const STEP: usize = 512;
const BANDS: usize = 24;
const COLOURS: usize = 12;
const RATE: f32 = 16_000.0;
/// Of the frames of an utterance those within this many dB of its loudest count.
const RANGE_DB: f32 = 25.0;
/// The pitch of voices, in Hz, and the likeness to itself that a voiced frame needs.
const PITCH: (f32, f32) = (70.0, 350.0);
const VOICED: f32 = 0.5;
/// What the pitch counts for, beside a colour.
const PITCH_WEIGHT: f32 = 2.0;
/// The shortest stretch that tells how far voices lie apart, in ms.
pub(super) const TELLING_MS: u64 = 700;
/// How many numbers describe a voice.
pub(super) const NUMBERS: usize = COLOURS + 1;

/// Describes each stretch of a sound with one channel, every number brought to the same spread over the stretches of 700 ms and more; none
/// for one that is too short or too soft. Goes through the sound once and holds no more of it than the longest stretch.
pub fn sounds_like(sound: &mut dyn Sound, stretches: &[Stretch]) -> Result<Vec<Voice>, SoundGone> {
    let mut voices = described(sound, stretches)?;
    let telling: Vec<usize> = (0..voices.len())
        .filter(|n| voices[*n].is_some() && stretches[*n].end_ms.saturating_sub(stretches[*n].start_ms) >= TELLING_MS)
        .collect();
    if telling.is_empty() {
        return Ok(vec![None; stretches.len()]);
    }
    scale(&mut voices, &telling);
    Ok(voices)
}

fn described(sound: &mut dyn Sound, stretches: &[Stretch]) -> Result<Vec<Voice>, SoundGone> {
    let tables = Tables::new();
    let mut points = vec![None; stretches.len()];
    let mut order: Vec<usize> = (0..stretches.len()).collect();
    order.sort_by_key(|n| stretches[*n].start_ms);
    let mut held = Zeroizing::new(Vec::<f32>::new());
    let mut first = 0_u64;
    let mut next = 0;
    let mut ended = false;
    while !ended {
        match sound.next()? {
            Some(block) if block.channel == 0 => {
                if block.first != first + held.len() as u64 {
                    // Sound is missing here. What was to be heard up to it is as well described without it.
                    held.clear();
                    first = block.first;
                }
                held.extend_from_slice(&block.samples);
            }
            Some(_) => continue,
            None => ended = true,
        }
        let there = first + held.len() as u64;
        while let Some(n) = order.get(next) {
            let (from, to) = (stretches[*n].start_ms * 16, stretches[*n].end_ms * 16);
            if to > there && !ended {
                break;
            }
            let at = |sample: u64| usize::try_from(sample.saturating_sub(first)).unwrap_or(usize::MAX).min(held.len());
            points[*n] = tables.describe(&held[at(from)..at(to).max(at(from))]);
            next += 1;
        }
        // What no stretch needs any more is let go.
        let needed = order.get(next).map_or(there, |n| stretches[*n].start_ms * 16).min(there);
        let gone = usize::try_from(needed.saturating_sub(first)).unwrap_or(0);
        if gone > 16_000 {
            let gone = gone.min(held.len());
            held.drain(..gone);
            first += gone as u64;
        }
    }
    Ok(points)
}

/// What describing needs over and over.
struct Tables {
    window: Vec<f32>,
    bands: Vec<Vec<(usize, f32)>>,
}

impl Tables {
    fn new() -> Tables {
        let window = (0..FRAME).map(|n| 0.5 - 0.5 * (2.0 * PI * n as f32 / FRAME as f32).cos()).collect();
        let mel = |hz: f32| 2595.0 * (1.0 + hz / 700.0).log10();
        let hz = |mel: f32| 700.0 * (10_f32.powf(mel / 2595.0) - 1.0);
        let (low, high) = (mel(100.0), mel(7_000.0));
        let edge = |n: usize| hz(low + (high - low) * n as f32 / (BANDS + 1) as f32) * FRAME as f32 / RATE;
        let band = |n: usize| {
            let (a, b, c) = (edge(n), edge(n + 1), edge(n + 2));
            let weight = |bin: f32| if bin < b { (bin - a) / (b - a) } else { (c - bin) / (c - b) };
            (a.ceil() as usize..=c as usize).map(|bin| (bin, weight(bin as f32).max(0.0))).collect()
        };
        Tables { window, bands: (0..BANDS).map(band).collect() }
    }

    fn describe(&self, samples: &[f32]) -> Voice {
        let frames: Vec<&[f32]> = samples.windows(FRAME).step_by(STEP).collect();
        let loud: Vec<f32> = frames
            .iter()
            .map(|f| 10.0 * (f.iter().map(|s| s * s).sum::<f32>() / FRAME as f32 + 1e-10).log10())
            .collect();
        let loudest = loud.iter().copied().fold(f32::MIN, f32::max);
        let mut sum = Zeroizing::new(vec![0.0; COLOURS]);
        let mut count = 0;
        let mut pitches = Zeroizing::new(Vec::new());
        for (frame, loud) in frames.iter().zip(&loud) {
            if *loud < loudest - RANGE_DB {
                continue;
            }
            count += 1;
            let colours = self.colours(frame);
            sum.iter_mut().zip(colours.iter()).for_each(|(s, c)| *s += c);
            pitches.extend(pitch(frame));
        }
        if count < 8 || pitches.len() < 4 {
            return None;
        }
        pitches.sort_by(f32::total_cmp);
        let mut point = sum;
        point.iter_mut().for_each(|s| *s /= count as f32);
        point.push(pitches[pitches.len() / 2].ln());
        Some(point)
    }

    /// Returns the mel cepstrum of a frame, without how loud it is.
    fn colours(&self, frame: &[f32]) -> Zeroizing<Vec<f32>> {
        let mut real: Zeroizing<Vec<f32>> =
            Zeroizing::new(frame.iter().zip(&self.window).map(|(s, w)| s * w).collect());
        let mut imaginary = Zeroizing::new(vec![0.0; FRAME]);
        transform(&mut real, &mut imaginary);
        let power = |bin: usize| real[bin] * real[bin] + imaginary[bin] * imaginary[bin];
        let bands: Vec<f32> = self
            .bands
            .iter()
            .map(|band| (band.iter().map(|(bin, weight)| weight * power(*bin)).sum::<f32>() + 1e-8).ln())
            .collect();
        let cosine = |k: usize, n: usize| (PI * k as f32 * (n as f32 + 0.5) / BANDS as f32).cos();
        Zeroizing::new(
            (1..=COLOURS).map(|k| bands.iter().enumerate().map(|(n, b)| b * cosine(k, n)).sum::<f32>()).collect(),
        )
    }
}

/// Returns the pitch of a frame in Hz, where it has one.
fn pitch(frame: &[f32]) -> Option<f32> {
    // Half the samples tell a pitch of 350 Hz to a fortieth and cost a fifth: hours of talk are described this way.
    let frame: Zeroizing<Vec<f32>> = Zeroizing::new(frame.chunks_exact(2).map(|pair| pair[0] + pair[1]).collect());
    let rate = RATE / 2.0;
    let own: f32 = frame.iter().map(|s| s * s).sum();
    let (shortest, longest) = ((rate / PITCH.1) as usize, (rate / PITCH.0) as usize);
    let alike = |lag: usize| -> f32 {
        let both: f32 = frame[lag..].iter().zip(frame.iter()).map(|(a, b)| a * b).sum();
        both / own * frame.len() as f32 / (frame.len() - lag) as f32
    };
    let all: Vec<f32> = (shortest..=longest).map(alike).collect();
    let best = all.iter().copied().fold(f32::MIN, f32::max);
    // The first lag that is nearly as good: an octave too low is as alike.
    let at = all.iter().position(|a| *a >= best * 0.9)?;
    let peak = (at..all.len()).take_while(|n| *n == at || all[*n] >= all[*n - 1]).last().unwrap_or(at);
    (own > 0.0 && best >= VOICED).then(|| rate / (shortest + peak) as f32)
}

/// The fast Fourier transform of [`FRAME`] values, in place.
fn transform(real: &mut [f32], imaginary: &mut [f32]) {
    let bits = FRAME.trailing_zeros();
    for n in 0..FRAME {
        let m = n.reverse_bits() >> (usize::BITS - bits);
        if m > n {
            real.swap(n, m);
            imaginary.swap(n, m);
        }
    }
    let mut half = 1;
    while half < FRAME {
        for k in 0..half {
            let angle = -PI * k as f32 / half as f32;
            let (c, s) = (angle.cos(), angle.sin());
            for n in (k..FRAME).step_by(2 * half) {
                let m = n + half;
                let (r, i) = (real[m] * c - imaginary[m] * s, real[m] * s + imaginary[m] * c);
                (real[m], imaginary[m]) = (real[n] - r, imaginary[n] - i);
                (real[n], imaginary[n]) = (real[n] + r, imaginary[n] + i);
            }
        }
        half *= 2;
    }
}

/// Brings every dimension to the same spread, so that none drowns the others.
fn scale(points: &mut [Voice], telling: &[usize]) {
    for d in 0..=COLOURS {
        let values: Vec<f32> = telling.iter().filter_map(|n| points[*n].as_ref().map(|p| p[d])).collect();
        let mean = values.iter().sum::<f32>() / values.len() as f32;
        let spread = (values.iter().map(|v| (v - mean).powi(2)).sum::<f32>() / values.len() as f32).sqrt().max(1e-6);
        let weight = if d == COLOURS { PITCH_WEIGHT } else { 1.0 };
        points.iter_mut().flatten().for_each(|p| p[d] = (p[d] - mean) / spread * weight);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transcriber::hearing::Block;

    /// Blocks of sound, each from a sample on.
    struct Blocks(Vec<(u64, Vec<f32>)>);

    impl Sound for Blocks {
        fn next(&mut self) -> Result<Option<Block>, SoundGone> {
            let next = (!self.0.is_empty()).then(|| self.0.remove(0));
            Ok(next.map(|(first, samples)| Block { channel: 0, first, samples: samples.into() }))
        }
        fn total_ms(&self) -> u64 {
            0
        }
    }

    /// A second of a buzz of a pitch.
    fn buzz(hz: f32) -> Vec<f32> {
        (0..16_000).map(|n| 0.5 - (n as f32 * hz / RATE).fract()).collect()
    }

    fn second(n: u64) -> Stretch {
        Stretch { start_ms: n * 1_000, end_ms: n * 1_000 + 1_000 }
    }

    #[test]
    fn stretches_after_missing_sound_are_found_at_their_place() {
        let whole = vec![(0, buzz(110.0)), (16_000, buzz(210.0)), (32_000, vec![0.0; 16_000]), (48_000, buzz(110.0))];
        let gappy: Vec<_> = whole.iter().filter(|(first, _)| *first != 32_000).cloned().collect();
        let stretches = [second(0), second(1), second(3)];
        let like = |blocks| sounds_like(&mut Blocks(blocks), &stretches).unwrap();
        assert_eq!(like(gappy), like(whole.clone()));
        let voices = like(whole);
        assert_eq!(voices[0], voices[2]);
        assert_ne!(voices[0], voices[1]);
    }

    #[test]
    fn where_nothing_tells_there_is_no_voice() {
        assert_eq!(sounds_like(&mut Blocks(vec![]), &[second(0)]).unwrap(), [None]);
        assert_eq!(
            sounds_like(&mut Blocks(vec![(0, buzz(110.0))]), &[Stretch { start_ms: 900, end_ms: 100 }]).unwrap(),
            [None]
        );
    }
}

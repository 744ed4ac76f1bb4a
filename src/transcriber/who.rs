//! Who speaks, where one microphone heard two people: a suggestion, from the sound alone.
//!
//! Each utterance is described by the mean of its mel cepstrum (how a voice is coloured) and the middle of its pitch, and the utterances
//! are parted into two groups that are as alike as can be. Nothing of a voice is kept: what is computed lives as long as the
//! call. Where the two groups are hardly apart nothing is suggested.
//!
//! This is plain signal processing and knows no voices. It does not tell three people apart, and two people with voices alike it
//! mixes up; docs/performance.md has the measured error. Whoever has a better way brings it through [`Parting`].

use std::f32::consts::PI;

use zeroize::Zeroizing;

use super::hearing::{Sound, SoundGone};
use crate::transcript::Utterance;

/// A way to part utterances by who speaks. luister's own is [`ByVoice`]; a model that somebody brings is another.
pub trait Parting {
    /// Returns a group for each utterance, 0 or 1, and how far apart the groups are; none where it can't tell. `sound` is the one channel
    /// in which all of them were said.
    fn part(&self, sound: &mut dyn Sound, utterances: &[Utterance]) -> Result<Option<Parted>, SoundGone>;
}

/// What a parting comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Parted {
    /// The group of each utterance: 0 or 1.
    pub groups: Vec<u8>,
    /// How far the groups are apart, in standard deviations within them.
    pub apart: f32,
}

/// By the colour and the pitch of the voice.
#[derive(Debug, Clone, Copy, Default)]
pub struct ByVoice;

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
/// How far apart the groups must be for a suggestion.
const LEAST_APART: f32 = 1.6;
/// The shortest utterance that helps to form the groups, in ms; shorter ones are put to the nearer one.
const TELLING_MS: u64 = 700;

impl Parting for ByVoice {
    fn part(&self, sound: &mut dyn Sound, utterances: &[Utterance]) -> Result<Option<Parted>, SoundGone> {
        let points = described(sound, utterances)?;
        Ok(parted(points, utterances))
    }
}

/// Returns which group asks: the one with more questions, counted by the utterance. The other one answers.
pub fn asking(groups: &[u8], utterances: &[Utterance]) -> u8 {
    let share = |group: u8| {
        let mine: Vec<_> = groups.iter().zip(utterances).filter(|(g, _)| **g == group).map(|(_, u)| u).collect();
        let asked = mine.iter().filter(|u| u.text.trim_end().ends_with('?')).count();
        asked as f32 / mine.len().max(1) as f32
    };
    let spoken = |group: u8| -> u64 {
        groups.iter().zip(utterances).filter(|(g, _)| **g == group).map(|(_, u)| u.end_ms - u.start_ms).sum()
    };
    match share(0).total_cmp(&share(1)) {
        std::cmp::Ordering::Greater => 0,
        std::cmp::Ordering::Less => 1,
        // Who asks talks less.
        std::cmp::Ordering::Equal => u8::from(spoken(1) < spoken(0)),
    }
}

type Point = Zeroizing<Vec<f32>>;

/// Describes each utterance; none for one that is too short or too soft to be described.
fn described(sound: &mut dyn Sound, utterances: &[Utterance]) -> Result<Vec<Option<Point>>, SoundGone> {
    let tables = Tables::new();
    let mut points = vec![None; utterances.len()];
    let mut order: Vec<usize> = (0..utterances.len()).collect();
    order.sort_by_key(|n| utterances[*n].start_ms);
    let mut held = Zeroizing::new(Vec::<f32>::new());
    let mut first = 0_u64;
    let mut next = 0;
    let mut ended = false;
    while !ended {
        match sound.next()? {
            Some(block) if block.channel == 0 => {
                if held.is_empty() {
                    first = block.first;
                }
                held.extend_from_slice(&block.samples);
            }
            Some(_) => continue,
            None => ended = true,
        }
        let there = first + held.len() as u64;
        while let Some(n) = order.get(next) {
            let (from, to) = (utterances[*n].start_ms * 16, utterances[*n].end_ms * 16);
            if to > there && !ended {
                break;
            }
            let at = |sample: u64| usize::try_from(sample.saturating_sub(first)).unwrap_or(usize::MAX).min(held.len());
            points[*n] = tables.describe(&held[at(from)..at(to).max(at(from))]);
            next += 1;
        }
        // What no utterance needs any more is let go.
        let needed = order.get(next).map_or(there, |n| utterances[*n].start_ms * 16).min(there);
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

    fn describe(&self, samples: &[f32]) -> Option<Point> {
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
    let own: f32 = frame.iter().map(|s| s * s).sum();
    let (shortest, longest) = ((RATE / PITCH.1) as usize, (RATE / PITCH.0) as usize);
    let alike = |lag: usize| -> f32 {
        let both: f32 = frame[lag..].iter().zip(frame).map(|(a, b)| a * b).sum();
        both / own * FRAME as f32 / (FRAME - lag) as f32
    };
    let all: Vec<f32> = (shortest..=longest).map(alike).collect();
    let best = all.iter().copied().fold(f32::MIN, f32::max);
    // The first lag that is nearly as good: an octave too low is as alike.
    let at = all.iter().position(|a| *a >= best * 0.9)?;
    let peak = (at..all.len()).take_while(|n| *n == at || all[*n] >= all[*n - 1]).last().unwrap_or(at);
    (own > 0.0 && best >= VOICED).then(|| RATE / (shortest + peak) as f32)
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

/// Parts the points into two groups.
fn parted(mut points: Vec<Option<Point>>, utterances: &[Utterance]) -> Option<Parted> {
    let telling: Vec<usize> = (0..points.len())
        .filter(|n| points[*n].is_some() && utterances[*n].end_ms - utterances[*n].start_ms >= TELLING_MS)
        .collect();
    if telling.len() < 4 {
        return None;
    }
    scale(&mut points, &telling);
    let weight = |n: usize| (utterances[n].end_ms - utterances[n].start_ms) as f32;
    let at = |n: usize| points[n].as_ref().map(|p| &p[..]).unwrap_or_default();
    // Begun with each pair of the longest utterances; the tightest pair of groups counts.
    let mut longest = telling.clone();
    longest.sort_by_key(|n| std::cmp::Reverse(utterances[*n].end_ms - utterances[*n].start_ms));
    longest.truncate(8);
    let mut best: Option<(f32, [Vec<f32>; 2])> = None;
    for (n, a) in longest.iter().enumerate() {
        for b in &longest[n + 1..] {
            let mut middles = [at(*a).to_vec(), at(*b).to_vec()];
            let mut spread = f32::MAX;
            for _ in 0..20 {
                let mut sums = [vec![0.0; COLOURS + 1], vec![0.0; COLOURS + 1]];
                let mut weights = [0.0_f32; 2];
                spread = 0.0;
                for n in &telling {
                    let near = nearer(at(*n), &middles);
                    spread += weight(*n) * distance(at(*n), &middles[near]);
                    weights[near] += weight(*n);
                    sums[near].iter_mut().zip(at(*n)).for_each(|(s, v)| *s += v * weight(*n));
                }
                for group in 0..2 {
                    if weights[group] > 0.0 {
                        middles[group] = sums[group].iter().map(|s| s / weights[group]).collect();
                    }
                }
            }
            if best.as_ref().is_none_or(|(least, _)| spread < *least) {
                best = Some((spread, middles));
            }
        }
    }
    let (spread, middles) = best?;
    let total: f32 = telling.iter().map(|n| weight(*n)).sum();
    let within = (spread / total / (COLOURS + 1) as f32).sqrt().max(1e-6);
    let apart = (distance(&middles[0], &middles[1]) / (COLOURS + 1) as f32).sqrt() / within;
    let both = (0..2).all(|group| telling.iter().any(|n| nearer(at(*n), &middles) == group));
    if !both || apart < LEAST_APART {
        return None;
    }
    let mut before = 0;
    let groups = (0..points.len())
        .map(|n| {
            // What can't be described goes with the one before.
            before = if points[n].is_some() { nearer(at(n), &middles) as u8 } else { before };
            before
        })
        .collect();
    Some(Parted { groups, apart })
}

/// Brings every dimension to the same spread, so that none drowns the others.
fn scale(points: &mut [Option<Point>], telling: &[usize]) {
    for d in 0..=COLOURS {
        let values: Vec<f32> = telling.iter().filter_map(|n| points[*n].as_ref().map(|p| p[d])).collect();
        let mean = values.iter().sum::<f32>() / values.len() as f32;
        let spread = (values.iter().map(|v| (v - mean).powi(2)).sum::<f32>() / values.len() as f32).sqrt().max(1e-6);
        let weight = if d == COLOURS { PITCH_WEIGHT } else { 1.0 };
        points.iter_mut().flatten().for_each(|p| p[d] = (p[d] - mean) / spread * weight);
    }
}

fn distance(a: &[f32], b: &[f32]) -> f32 {
    a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum()
}

fn nearer(point: &[f32], middles: &[Vec<f32>; 2]) -> usize {
    usize::from(distance(point, &middles[1]) < distance(point, &middles[0]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transcriber::hearing::Block;

    struct Whole(Option<Vec<f32>>);

    impl Sound for Whole {
        fn next(&mut self) -> Result<Option<Block>, SoundGone> {
            Ok(self.0.take().map(|samples| Block { channel: 0, first: 0, samples: samples.into() }))
        }
        fn total_ms(&self) -> u64 {
            0
        }
    }

    /// Returns a clip mixed to one channel, what is said in it, and by whom.
    fn clip(path: &str) -> (Vec<f32>, Vec<Utterance>, Vec<String>) {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        let bytes = std::fs::read(root.with_extension("wav")).unwrap();
        let channels = usize::from(u16::from_le_bytes([bytes[22], bytes[23]]));
        let data = bytes.windows(4).position(|w| w == b"data").unwrap() + 8;
        let samples: Vec<f32> =
            bytes[data..].chunks_exact(2).map(|b| f32::from(i16::from_le_bytes([b[0], b[1]])) / 32_768.0).collect();
        let mono = samples.chunks_exact(channels).map(|f| f.iter().sum::<f32>() / channels as f32).collect();
        let json: serde_json::Value =
            serde_json::from_slice(&std::fs::read(root.with_extension("json")).unwrap()).unwrap();
        let ms = |v: &serde_json::Value| (v.as_f64().unwrap() * 1000.0) as u64;
        let said = json["utterances"].as_array().unwrap();
        let utterances = said
            .iter()
            .map(|u| Utterance {
                start_ms: ms(&u["start"]),
                end_ms: ms(&u["end"]),
                speaker: None,
                topic: None,
                text: u["text"].as_str().unwrap().into(),
                words: vec![],
            })
            .collect();
        (mono, utterances, said.iter().map(|u| u["speaker"].to_string()).collect())
    }

    #[test]
    fn two_voices_at_one_microphone_are_told_apart_and_who_asks_is_known() {
        for path in ["src/runtime/practice/nl-interview-stereo", "src/runtime/practice/en-interview"] {
            let (sound, utterances, speakers) = clip(path);
            let parted = ByVoice.part(&mut Whole(Some(sound)), &utterances).unwrap().expect("two voices");
            let asks = asking(&parted.groups, &utterances);
            // The first to speak in each clip is the one who asks.
            let (mut wrong_ms, mut all_ms) = (0, 0);
            for ((u, group), speaker) in utterances.iter().zip(&parted.groups).zip(&speakers) {
                let length = u.end_ms - u.start_ms;
                all_ms += length;
                if (*group == asks) != (*speaker == speakers[0]) {
                    wrong_ms += length;
                }
            }
            let percent = wrong_ms * 100 / all_ms;
            println!("{path}: {percent} % of the time with the wrong speaker, {:.1} apart", parted.apart);
            assert!(percent <= 10, "{path}: {percent} %");
        }
    }

    #[test]
    fn one_voice_is_not_made_two_and_nothing_is_not_parted() {
        let (sound, utterances, speakers) = clip("tests/speech/nl-focusgroep");
        let first = &speakers[0];
        let mine: Vec<Utterance> =
            utterances.iter().zip(&speakers).filter(|(_, s)| *s == first).map(|(u, _)| u.clone()).collect();
        let parted = ByVoice.part(&mut Whole(Some(sound)), &mine).unwrap();
        println!("one voice: {:?}", parted.as_ref().map(|p| p.apart));
        assert_eq!(parted, None);
        assert_eq!(ByVoice.part(&mut Whole(Some(vec![])), &utterances).unwrap(), None);
        assert_eq!(ByVoice.part(&mut Whole(None), &[]).unwrap(), None);
    }
}

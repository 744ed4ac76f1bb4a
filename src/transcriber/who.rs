//! Who speaks, where one microphone heard two people: a suggestion, from the sound alone.
//!
//! Each utterance is described by what it sounds like (`colour`), and the utterances are parted into two groups that are as alike as
//! can be. Nothing of a voice is kept: what is computed lives as long as the call. Where the two groups are hardly apart nothing
//! is suggested.
//!
//! It does not tell three people apart, and two people with voices alike it
//! mixes up; docs/performance.md has the measured error. Whoever has a better way brings it through [`Parting`].

use super::colour::{NUMBERS, TELLING_MS, sounds_like};
use super::hearing::{Sound, SoundGone};
use crate::transcript::{Stretch, Utterance, Voice};

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

/// How far apart the groups must be for a suggestion.
const LEAST_APART: f32 = 1.6;
impl Parting for ByVoice {
    fn part(&self, sound: &mut dyn Sound, utterances: &[Utterance]) -> Result<Option<Parted>, SoundGone> {
        let stretches: Vec<Stretch> =
            utterances.iter().map(|u| Stretch { start_ms: u.start_ms, end_ms: u.end_ms }).collect();
        Ok(parted(&sounds_like(sound, &stretches)?, utterances))
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

/// Parts the points into two groups.
fn parted(points: &[Voice], utterances: &[Utterance]) -> Option<Parted> {
    let telling: Vec<usize> = (0..points.len())
        .filter(|n| points[*n].is_some() && utterances[*n].end_ms - utterances[*n].start_ms >= TELLING_MS)
        .collect();
    if telling.len() < 4 {
        return None;
    }
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
                let mut sums = [vec![0.0; NUMBERS], vec![0.0; NUMBERS]];
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
    let within = (spread / total / NUMBERS as f32).sqrt().max(1e-6);
    let apart = (distance(&middles[0], &middles[1]) / NUMBERS as f32).sqrt() / within;
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

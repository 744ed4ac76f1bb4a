//! Pieces: what the engine is given at a time.
//!
//! Whisper looks through a window of 30 s, whatever it is given. So the stretches with voices are put one after another
//! until a piece is nearly full; of the pauses between them at most a second is kept, and the times that come back are
//! mapped to where the sound was. A piece ends in a pause, the longest of its last part; talk that goes on for more than a
//! piece without a pause is cut where it is weakest.

use std::collections::VecDeque;

use zeroize::Zeroizing;

use crate::transcript::Stretch;
use crate::units::SAMPLE_RATE;

/// The longest piece in ms: a window less some room at its end.
pub(super) const LONGEST_MS: u64 = 28_000;
/// Sound kept before the first voice, between voices at each side of a pause, and after the last one, in ms.
pub(super) const MARGIN_MS: u64 = 300;
const HALF_PAUSE_MS: u64 = 500;
/// The last part of a piece, in which the longest pause is looked for, in ms.
const SEEK_PAUSE_MS: u64 = 9_000;
/// The part of talk without a pause in which the weakest place is looked for, and how wide that place is, in ms.
const SEEK_WEAK_MS: u64 = 7_000;
const WEAK_MS: u64 = 160;

/// A part of the recording inside a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    /// Where it begins in the piece, in ms.
    pub(super) at_ms: u64,
    /// What it is of the recording.
    pub(super) stretch: Stretch,
}

/// What the engine is given at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// The parts of the recording it is put together from, in order.
    pub(super) spans: Vec<Span>,
    /// Where the last voice in it ends, in ms of the piece.
    pub(super) voice_end_ms: u64,
}

impl Piece {
    /// Returns where the piece ends in the recording, in ms.
    #[cfg(test)]
    pub(super) fn end_ms(&self) -> u64 {
        self.spans.last().map_or(0, |s| s.stretch.end_ms)
    }

    /// Returns the length of the piece in ms.
    pub(super) fn length_ms(&self) -> u64 {
        self.spans.last().map_or(0, |s| s.at_ms + s.stretch.end_ms - s.stretch.start_ms)
    }

    /// Returns the place in the recording of a place in the piece, both in ms.
    pub(super) fn in_recording(&self, ms: u64) -> u64 {
        let span = self.spans.iter().rev().find(|s| s.at_ms <= ms).or(self.spans.first());
        span.map_or(ms, |s| (s.stretch.start_ms + ms.saturating_sub(s.at_ms)).min(s.stretch.end_ms))
    }

    /// Returns the samples of the piece; `sound` begins at the place `first` of the recording, in samples.
    pub(super) fn samples(&self, sound: &[f32], first: u64) -> Zeroizing<Vec<f32>> {
        let room = usize::try_from(sample(self.length_ms())).unwrap_or(0);
        let mut out = Zeroizing::new(Vec::with_capacity(room + 16));
        for span in &self.spans {
            let kept = part(sound, first, span.stretch.start_ms, span.stretch.end_ms);
            out.extend(kept.iter().map(|s| if s.is_finite() { s.clamp(-1.0, 1.0) } else { 0.0 }));
        }
        out
    }
}

fn sample(ms: u64) -> u64 {
    ms * u64::from(SAMPLE_RATE) / 1000
}

/// Returns how many of the waiting stretches go into the next piece, at least one; none while there is room for more.
pub(super) fn full(waiting: &VecDeque<Stretch>) -> Option<usize> {
    let room = LONGEST_MS - 2 * MARGIN_MS;
    let mut length = 0;
    let mut cuts: Vec<(usize, u64, u64)> = Vec::new();
    let mut last: Option<&Stretch> = None;
    for (at, stretch) in waiting.iter().enumerate() {
        let pause = last.map_or(0, |l| stretch.start_ms.saturating_sub(l.end_ms));
        let added = pause.min(2 * HALF_PAUSE_MS) + stretch.end_ms - stretch.start_ms;
        if at > 0 {
            cuts.push((at, length, pause));
            if length + added > room {
                let earliest = length.saturating_sub(SEEK_PAUSE_MS);
                let best = cuts.iter().filter(|(_, l, _)| *l >= earliest).max_by_key(|(at, _, pause)| (*pause, *at));
                return Some(best.map_or(at, |(at, _, _)| *at));
            }
        }
        length += added;
        last = Some(stretch);
    }
    None
}

/// Puts stretches together to a piece; the sound between the two ends is theirs.
pub(super) fn put_together(group: &[Stretch], before_ms: u64, after_ms: u64) -> Piece {
    let mut spans: Vec<Span> = Vec::new();
    let mut at_ms = 0;
    let mut voice_end_ms = 0;
    for (n, stretch) in group.iter().enumerate() {
        let pause_before = stretch.start_ms - if n > 0 { group[n - 1].end_ms } else { before_ms };
        let margin = if n > 0 { HALF_PAUSE_MS.min(pause_before / 2) } else { MARGIN_MS.min(pause_before) };
        let start_ms = stretch.start_ms - margin;
        let next_ms = group.get(n + 1).map_or(after_ms, |next| next.start_ms);
        let pause_after = next_ms - stretch.end_ms;
        let tail = if n + 1 < group.len() {
            HALF_PAUSE_MS.min(pause_after - pause_after / 2)
        } else {
            MARGIN_MS.min(pause_after)
        };
        let end_ms = stretch.end_ms + tail;
        voice_end_ms = at_ms + stretch.end_ms - start_ms;
        match spans.last_mut() {
            Some(last) if last.stretch.end_ms == start_ms => last.stretch.end_ms = end_ms,
            _ => spans.push(Span { at_ms, stretch: Stretch { start_ms, end_ms } }),
        }
        at_ms += end_ms - start_ms;
    }
    Piece { spans, voice_end_ms }
}

/// Returns where a stretch that is longer than a piece is to be cut: where the sound is weakest. `sound` begins at the place
/// `first` of the recording, in samples.
pub(super) fn cut_of(sound: &[f32], first: u64, stretch: Stretch) -> Option<u64> {
    let room = LONGEST_MS - 2 * MARGIN_MS;
    let (from_ms, to_ms) = (stretch.start_ms + room - SEEK_WEAK_MS, stretch.start_ms + room);
    (stretch.end_ms > to_ms).then(|| weakest(sound, first, from_ms, to_ms))
}

/// Returns the middle of the [`WEAK_MS`] with the least energy between two places, in ms.
fn weakest(sound: &[f32], first: u64, from_ms: u64, to_ms: u64) -> u64 {
    let step = WEAK_MS / 4;
    let energy = |ms: u64| -> f32 {
        part(sound, first, ms, ms + WEAK_MS).iter().map(|s| if s.is_finite() { s * s } else { 0.0 }).sum()
    };
    (from_ms..to_ms - WEAK_MS)
        .step_by(step as usize)
        .min_by(|a, b| energy(*a).total_cmp(&energy(*b)))
        .map_or(to_ms, |ms| ms + WEAK_MS / 2)
}

/// Returns the samples between two places of the recording; the sound at hand begins at its sample `first`.
pub(super) fn part(sound: &[f32], first: u64, from_ms: u64, to_ms: u64) -> &[f32] {
    let place = |ms: u64| usize::try_from(sample(ms).saturating_sub(first)).unwrap_or(usize::MAX).min(sound.len());
    let (from, to) = (place(from_ms), place(to_ms));
    &sound[from..to.max(from)]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::transcriber::cutting::pieces_of as pieces;

    fn s(start_ms: u64, end_ms: u64) -> Stretch {
        Stretch { start_ms, end_ms }
    }

    #[test]
    fn a_long_pause_is_shortened_and_times_come_back() {
        let channel = vec![0.0; 16 * 20_000];
        let made = pieces(&channel, &[s(400, 2_600), s(13_600, 15_900)]);
        assert_eq!(made.len(), 1);
        let piece = &made[0];
        assert_eq!(piece.length_ms(), 300 + 2_200 + 1_000 + 2_300 + 300);
        assert_eq!(piece.in_recording(300), 400);
        assert_eq!(piece.in_recording(piece.voice_end_ms), 15_900);
        assert_eq!(piece.in_recording(3_000), 13_100);
    }

    #[test]
    fn a_piece_ends_in_the_longest_pause_of_its_last_part() {
        let channel = vec![0.0; 16 * 60_000];
        let made = pieces(&channel, &[s(0, 20_000), s(20_400, 22_000), s(23_500, 26_000), s(26_300, 34_000)]);
        assert_eq!(made.len(), 2);
        assert_eq!(made[0].end_ms(), 22_300);
    }

    #[test]
    fn talk_without_a_pause_is_cut_where_it_is_weakest() {
        let mut channel = vec![0.5; 16 * 60_000];
        channel[16 * 24_000..16 * 24_200].fill(0.01);
        let made = pieces(&channel, &[s(0, 40_000)]);
        assert_eq!(made.len(), 2);
        assert!((24_000..=24_200).contains(&made[0].end_ms()), "{}", made[0].end_ms());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        /// Every voice is in exactly one piece, no piece is longer than it may be, and times map back in order.
        #[test]
        fn pieces_hold_every_voice_once(lengths in proptest::collection::vec((1u64..6_000, 40u64..40_000), 0..8)) {
            let mut at = 0;
            let voiced: Vec<Stretch> = lengths
                .iter()
                .map(|(pause, length)| {
                    let start_ms = at + pause;
                    at = start_ms + length;
                    s(start_ms, at)
                })
                .collect();
            let channel = vec![0.0; (at as usize + 100) * 16];
            let made = pieces(&channel, &voiced);
            let mut covered = 0;
            for piece in &made {
                prop_assert!(piece.length_ms() <= LONGEST_MS, "{}", piece.length_ms());
                prop_assert_eq!(piece.samples(&channel, 0).len() as u64, piece.length_ms() * 16);
                let mut last = 0;
                for ms in (0..piece.length_ms()).step_by(97) {
                    let there = piece.in_recording(ms);
                    prop_assert!(there >= last);
                    last = there;
                }
                for span in &piece.spans {
                    for v in &voiced {
                        let low = v.start_ms.max(span.stretch.start_ms);
                        covered += v.end_ms.min(span.stretch.end_ms).saturating_sub(low);
                    }
                }
            }
            prop_assert_eq!(covered, voiced.iter().map(|v| v.end_ms - v.start_ms).sum::<u64>());
            prop_assert!(made.windows(2).all(|w| w[0].end_ms() <= w[1].spans[0].stretch.start_ms));
        }
    }
}

//! Pieces: what the engine is given at a time.
//!
//! Whisper looks through a window of 30 s, whatever it is given. So the stretches with voices are put one after another
//! until a piece is nearly full; of the pauses between them at most a second is kept, and the times that come back are
//! mapped to where the sound was. A piece ends in a pause, the longest of its last part; talk that goes on for more than a
//! piece without a pause is cut where it is weakest.

use zeroize::Zeroizing;

use crate::transcript::Stretch;
use crate::units::SAMPLE_RATE;

/// The longest piece in ms: a window less some room at its end.
pub(super) const LONGEST_MS: u64 = 28_000;
/// Sound kept before the first voice, between voices at each side of a pause, and after the last one, in ms.
const MARGIN_MS: u64 = 300;
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

    /// Returns the samples of the piece.
    pub(super) fn samples(&self, channel: &[f32]) -> Zeroizing<Vec<f32>> {
        let mut out = Zeroizing::new(Vec::with_capacity(sample(self.length_ms()) + 16));
        for span in &self.spans {
            let from = sample(span.stretch.start_ms).min(channel.len());
            let to = sample(span.stretch.end_ms).min(channel.len());
            out.extend(channel[from..to].iter().map(|s| if s.is_finite() { s.clamp(-1.0, 1.0) } else { 0.0 }));
        }
        out
    }
}

fn sample(ms: u64) -> usize {
    (ms * u64::from(SAMPLE_RATE) / 1000) as usize
}

/// Puts the voices of a channel into pieces.
pub(super) fn pieces(channel: &[f32], voiced: &[Stretch]) -> Vec<Piece> {
    let end_ms = channel.len() as u64 * 1000 / u64::from(SAMPLE_RATE);
    let mut waiting: std::collections::VecDeque<Stretch> = voiced.iter().flat_map(|s| shorter(channel, *s)).collect();
    let mut out = Vec::new();
    let mut before_ms = 0;
    while !waiting.is_empty() {
        let taken = fill(&waiting);
        let group: Vec<Stretch> = waiting.drain(..taken).collect();
        // Two pieces share the pause between them, so that nothing is heard twice.
        let last_ms = group.last().map_or(before_ms, |s| s.end_ms);
        let border_ms = waiting.front().map_or(end_ms, |next| last_ms.midpoint(next.start_ms));
        out.push(put_together(&group, before_ms, border_ms));
        before_ms = border_ms;
    }
    out
}

/// Returns how many of the waiting stretches go into the next piece: at least one.
fn fill(waiting: &std::collections::VecDeque<Stretch>) -> usize {
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
                return best.map_or(at, |(at, _, _)| *at);
            }
        }
        length += added;
        last = Some(stretch);
    }
    waiting.len()
}

fn put_together(group: &[Stretch], before_ms: u64, after_ms: u64) -> Piece {
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

/// Cuts a stretch that is longer than a piece where the sound is weakest.
fn shorter(channel: &[f32], stretch: Stretch) -> Vec<Stretch> {
    let room = LONGEST_MS - 2 * MARGIN_MS;
    let mut out = Vec::new();
    let mut rest = stretch;
    while rest.end_ms - rest.start_ms > room {
        let cut = weakest(channel, rest.start_ms + room - SEEK_WEAK_MS, rest.start_ms + room);
        out.push(Stretch { start_ms: rest.start_ms, end_ms: cut });
        rest.start_ms = cut;
    }
    out.push(rest);
    out
}

/// Returns the middle of the [`WEAK_MS`] with the least energy between two places, in ms.
fn weakest(channel: &[f32], from_ms: u64, to_ms: u64) -> u64 {
    let step = WEAK_MS / 4;
    let energy = |ms: u64| -> f32 {
        let from = sample(ms).min(channel.len());
        let to = sample(ms + WEAK_MS).min(channel.len());
        channel[from..to].iter().map(|s| if s.is_finite() { s * s } else { 0.0 }).sum()
    };
    (from_ms..to_ms - WEAK_MS)
        .step_by(step as usize)
        .min_by(|a, b| energy(*a).total_cmp(&energy(*b)))
        .map_or(to_ms, |ms| ms + WEAK_MS / 2)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

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
                prop_assert_eq!(piece.samples(&channel).len() as u64, piece.length_ms() * 16);
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

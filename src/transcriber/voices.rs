//! Where there are voices.
//!
//! earshot gives a score for every 16 ms. Measured on the clips that come with luister (synthetic voices, clean to 20 dB of
//! noise): digital silence stays below 0.28 and plain noise below 0.49, while of the frames inside utterances nine in ten
//! are above 0.65; the longest gap inside an utterance at 0.5 is 320 ms. So the network alone is enough and no second
//! measure of energy is needed: a stretch opens at 0.5, lives on at 0.35 and is closed after 336 ms below that.

use earshot::Detector;
use zeroize::Zeroizing;

use crate::transcript::{Stretch, union};
use crate::units::SAMPLE_RATE;

/// Samples a frame, as the network wants it: 16 ms.
const FRAME: usize = 256;
const FRAME_MS: u64 = FRAME as u64 * 1000 / SAMPLE_RATE as u64;
/// Score at which a stretch opens.
const OPEN: f32 = 0.5;
/// Score above which it lives on.
const KEEP: f32 = 0.35;
/// Frames below [`KEEP`] after which it is closed.
const HANGOVER: usize = 21;
/// Frames at or above [`OPEN`] that a stretch needs: shorter ones are clicks.
const LEAST: usize = 5;
/// Frames added before and after, because voices begin and end softer than they are.
const BEFORE: usize = 6;
const AFTER: usize = 6;

/// Returns the stretches of one channel (16 kHz) in which there are voices, by start, none touching another.
pub fn voices(samples: &[f32]) -> Vec<Stretch> {
    let mut finder = Finder::new();
    let mut found = finder.push(samples);
    found.extend(finder.finish());
    union(found)
}

/// Tells how surely there is a voice in a frame, from 0 to 1.
type Score = Box<dyn FnMut(&[f32]) -> f32>;

/// Finds the voices in sound that comes bit by bit. Times count from the first sample it was given.
pub(super) struct Finder {
    score: Score,
    frame: Zeroizing<[f32; FRAME]>,
    /// Samples in the frame.
    filled: usize,
    /// Frames looked at.
    frames: usize,
    open: Option<Run>,
}

impl Finder {
    pub(super) fn new() -> Finder {
        let mut detector = Detector::default_boxed();
        Finder::scoring(Box::new(move |frame| detector.predict_f32(frame)))
    }

    /// Begins with another score; what the rules make of any scores can so be tested without a network.
    pub(super) fn scoring(score: Score) -> Finder {
        Finder { score, frame: Zeroizing::new([0.0; FRAME]), filled: 0, frames: 0, open: None }
    }

    /// Takes more sound; returns the stretches that have ended.
    pub(super) fn push(&mut self, samples: &[f32]) -> Vec<Stretch> {
        let mut found = Vec::new();
        let mut rest = samples;
        while !rest.is_empty() {
            let (now, later) = rest.split_at(rest.len().min(FRAME - self.filled));
            for (to, from) in self.frame[self.filled..].iter_mut().zip(now) {
                *to = if from.is_finite() { from.clamp(-1.0, 1.0) } else { 0.0 };
            }
            self.filled += now.len();
            rest = later;
            if self.filled == FRAME {
                found.extend(self.look());
            }
        }
        found
    }

    /// Returns the stretch that lasts until the end of the sound, if there is one. The rest of a last, shorter frame counts
    /// as filled with silence.
    pub(super) fn finish(&mut self) -> Option<Stretch> {
        let end_ms = self.frames as u64 * FRAME_MS + self.filled as u64 * 1000 / u64::from(SAMPLE_RATE);
        let mut closed = None;
        if self.filled > 0 {
            self.frame[self.filled..].fill(0.0);
            closed = self.look();
        }
        let last = closed.or_else(|| self.open.take().and_then(|run| run.stretch()));
        last.map(|s| Stretch { end_ms: s.end_ms.min(end_ms), ..s }).filter(|s| s.start_ms < s.end_ms)
    }

    /// Returns since when a voice has been speaking that has not stopped.
    pub(super) fn open_since_ms(&self) -> Option<u64> {
        self.open.as_ref().map(Run::start_ms)
    }

    /// Returns where the next voice can begin at the earliest, as far as is known now.
    pub(super) fn earliest_ms(&self) -> u64 {
        self.open_since_ms().unwrap_or(self.frames.saturating_sub(BEFORE) as u64 * FRAME_MS)
    }

    /// Looks at the full frame; returns the stretch that ended with it.
    fn look(&mut self) -> Option<Stretch> {
        let score = (self.score)(&self.frame[..]);
        let at = self.frames;
        self.frames += 1;
        self.filled = 0;
        match &mut self.open {
            None if score >= OPEN => self.open = Some(Run { first: at, last: at, strong: 1 }),
            None => {}
            Some(run) if score >= KEEP => {
                run.last = at;
                run.strong += usize::from(score >= OPEN);
            }
            Some(run) if at - run.last >= HANGOVER => return self.open.take().and_then(|run| run.stretch()),
            Some(_) => {}
        }
        None
    }
}

/// Frames in a row that may become a stretch.
struct Run {
    first: usize,
    last: usize,
    strong: usize,
}

impl Run {
    fn start_ms(&self) -> u64 {
        self.first.saturating_sub(BEFORE) as u64 * FRAME_MS
    }

    fn stretch(&self) -> Option<Stretch> {
        (self.strong >= LEAST)
            .then(|| Stretch { start_ms: self.start_ms(), end_ms: (self.last + 1 + AFTER) as u64 * FRAME_MS })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn nothing_is_in_nothing() {
        assert_eq!(voices(&[]), vec![]);
        assert_eq!(voices(&[0.0; 100]), vec![]);
        assert_eq!(voices(&[f32::NAN; 48_000]), vec![]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        /// Whatever comes in, stretches are ordered, apart, not empty and inside the sound.
        #[test]
        fn stretches_are_ordered_and_inside(samples in proptest::collection::vec(any::<f32>(), 0..20_000)) {
            let end = samples.len() as u64 / 16;
            let mut last = None;
            for s in voices(&samples) {
                prop_assert!(s.start_ms < s.end_ms && s.end_ms <= end);
                prop_assert!(last.is_none_or(|l| l < s.start_ms));
                last = Some(s.end_ms);
            }
        }
    }
}

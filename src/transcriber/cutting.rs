//! From sound that comes bit by bit to pieces for the engine, one channel at a time.
//!
//! Only what has not been given to the engine yet is held: at most [`HELD_MS`] of sound and the piece in hand, however long
//! the recording is. The places of the pieces follow one another without a gap: where one ends the next one begins.

use std::collections::VecDeque;

use zeroize::Zeroizing;

use super::pieces::{MARGIN_MS, Piece, cut_of, full, put_together};
use super::voices::Finder;
use crate::transcript::Stretch;
use crate::units::SAMPLE_RATE;

/// The longest sound held for a piece that is not full yet, long pauses in it included, in ms.
const HELD_MS: u64 = 90_000;
/// Sound kept while nobody speaks, in ms: a voice begins softer than it is.
const KEPT_MS: u64 = 1_000;
/// Sound taken at a time, in ms.
const STEP_MS: u64 = 96;
/// While recording: voice in ms that is worth giving to the engine, and the pause in which it is cut.
const WORTH_MS: u64 = 8_000;
const PAUSE_MS: u64 = 300;
/// While recording: the pause after which anything that waits is given to the engine, in ms.
const LONG_PAUSE_MS: u64 = 2_500;
/// Where sound that begins in the middle of talk may begin, in ms.
const AT_ONCE_MS: u64 = 300;

/// Whether pieces are filled or given to the engine soon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Haste {
    /// Pieces as long as may be: the engine is at its quickest and its best.
    #[default]
    Calm,
    /// Pieces cut in the first good pause: text soon after it was said.
    Live,
}

/// A piece with its sound.
pub(super) struct Cut {
    /// The part of the recording that is done with it, pauses included: `from_ms` is where the piece before it ended.
    pub(super) from_ms: u64,
    pub(super) to_ms: u64,
    /// The voices in it.
    pub(super) voiced: Vec<Stretch>,
    pub(super) piece: Piece,
    pub(super) samples: Zeroizing<Vec<f32>>,
}

/// Cuts one channel into pieces.
pub(super) struct Cutting {
    haste: Haste,
    finder: Finder,
    sound: Zeroizing<Vec<f32>>,
    /// The place of the first sample held, in samples of the recording.
    first: u64,
    /// The place of the first sample ever given, in ms.
    began_ms: u64,
    /// Ended stretches that are in no piece yet.
    waiting: VecDeque<Stretch>,
    /// Where the last piece ended.
    before_ms: u64,
    /// Up to where talk without a pause was cut already.
    cut_ms: u64,
    /// Set when the sound began in the middle of talk, whose first part is not for this.
    mid_talk: bool,
}

impl Cutting {
    /// Begins at a place of the recording, in samples.
    pub(super) fn at(first: u64, haste: Haste) -> Cutting {
        // Rounded up: what lies before the first sample was perhaps taken back, and a piece must not claim any of it.
        let began_ms = (first * 1000).div_ceil(u64::from(SAMPLE_RATE));
        Cutting {
            haste,
            finder: Finder::new(),
            sound: Zeroizing::new(Vec::new()),
            first,
            began_ms,
            waiting: VecDeque::new(),
            before_ms: began_ms,
            cut_ms: began_ms,
            mid_talk: false,
        }
    }

    /// Begins after sound that was missed: talk that goes on there is left to whoever hears the whole of it.
    pub(super) fn after_a_gap(first: u64, haste: Haste) -> Cutting {
        Cutting { mid_talk: true, ..Cutting::at(first, haste) }
    }

    /// Returns the place of the sample that should come next, in samples of the recording.
    pub(super) fn next_sample(&self) -> u64 {
        self.first + self.sound.len() as u64
    }

    /// Returns up to where everything was given to the engine or is silence, in ms.
    pub(super) fn settled_ms(&self) -> u64 {
        self.waiting.front().map_or_else(|| self.earliest_ms(), |w| w.start_ms)
    }

    /// Takes more sound; returns the pieces that are ready.
    pub(super) fn push(&mut self, samples: &[f32]) -> Vec<Cut> {
        let mut out = Vec::new();
        for step in samples.chunks((STEP_MS * u64::from(SAMPLE_RATE) / 1000) as usize) {
            self.sound.extend_from_slice(step);
            for closed in self.finder.push(step) {
                self.closed(closed);
            }
            if let Some(start_ms) = self.open_since_ms() {
                let rest = self.cut_long(Stretch { start_ms, end_ms: self.now_ms() });
                self.cut_ms = self.cut_ms.max(rest.start_ms);
            }
            self.fill(&mut out);
            if self.is_time() {
                out.push(self.take(self.waiting.len()));
            }
            self.forget();
        }
        out
    }

    /// Returns the pieces that are left when nothing more comes.
    pub(super) fn finish(mut self) -> Vec<Cut> {
        if let Some(last) = self.finder.finish() {
            self.closed(last);
        }
        let mut out = Vec::new();
        self.fill(&mut out);
        if !self.waiting.is_empty() {
            let (taken, end_ms) = (self.waiting.len(), self.now_ms());
            let mut last = self.take_before(taken, end_ms);
            last.to_ms = end_ms;
            out.push(last);
        }
        out
    }

    /// Returns the pieces whose voices have ended, and leaves what goes on to whoever hears the whole of it.
    pub(super) fn break_off(mut self) -> Vec<Cut> {
        let mut out = Vec::new();
        self.fill(&mut out);
        if !self.waiting.is_empty() {
            out.push(self.take(self.waiting.len()));
        }
        out
    }

    fn now_ms(&self) -> u64 {
        ms(self.next_sample())
    }

    fn open_since_ms(&self) -> Option<u64> {
        self.finder.open_since_ms().map(|since| (self.began_ms + since).max(self.cut_ms))
    }

    /// Returns where a voice that has not ended, or one that comes, begins at the earliest: before it is found.
    fn earliest_ms(&self) -> u64 {
        (self.began_ms + self.finder.earliest_ms()).max(self.cut_ms)
    }

    /// A voice has stopped: what it said waits for a piece.
    fn closed(&mut self, found: Stretch) {
        let start_ms = (self.began_ms + found.start_ms).max(self.cut_ms);
        let rest = self.cut_long(Stretch { start_ms, end_ms: (self.began_ms + found.end_ms).min(self.now_ms()) });
        if rest.start_ms < rest.end_ms {
            self.wait(rest);
        }
    }

    /// Cuts talk that is longer than a piece; returns the rest.
    fn cut_long(&mut self, mut rest: Stretch) -> Stretch {
        while let Some(cut_ms) = cut_of(&self.sound, self.first, rest) {
            self.wait(Stretch { end_ms: cut_ms, ..rest });
            rest.start_ms = cut_ms;
        }
        rest
    }

    fn wait(&mut self, stretch: Stretch) {
        let began_in_the_middle = stretch.start_ms < self.began_ms + AT_ONCE_MS;
        if std::mem::take(&mut self.mid_talk) && began_in_the_middle {
            self.before_ms = stretch.end_ms;
        } else {
            self.waiting.push_back(stretch);
        }
    }

    fn fill(&mut self, out: &mut Vec<Cut>) {
        while let Some(taken) = full(&self.waiting) {
            out.push(self.take(taken));
        }
    }

    /// Tells whether what waits should be heard now, though the piece is not full.
    fn is_time(&self) -> bool {
        let Some(last) = self.waiting.back() else { return false };
        if self.sound.len() as u64 * 1000 / u64::from(SAMPLE_RATE) > HELD_MS {
            return true;
        }
        if self.haste == Haste::Calm || self.open_since_ms().is_some() {
            return false;
        }
        let pause_ms = self.now_ms().saturating_sub(last.end_ms);
        let voice_ms: u64 = self.waiting.iter().map(|w| w.end_ms - w.start_ms).sum();
        pause_ms >= LONG_PAUSE_MS || (voice_ms >= WORTH_MS && pause_ms >= PAUSE_MS)
    }

    /// Takes the first voices that wait as a piece.
    fn take(&mut self, taken: usize) -> Cut {
        self.take_before(taken, self.earliest_ms())
    }

    /// The same, where no voice that is not known yet begins before `earliest_ms`.
    fn take_before(&mut self, taken: usize, earliest_ms: u64) -> Cut {
        let voiced: Vec<Stretch> = self.waiting.drain(..taken).collect();
        let last_ms = voiced.last().map_or(self.before_ms, |s| s.end_ms);
        // Two pieces share the pause between them, so that nothing is heard twice.
        let next_ms = self.waiting.front().map(|w| w.start_ms).or_else(|| self.open_since_ms());
        let to_ms = match next_ms {
            Some(next_ms) => last_ms.midpoint(next_ms.max(last_ms)),
            None => earliest_ms.min(last_ms + MARGIN_MS).max(last_ms),
        };
        let from_ms = std::mem::replace(&mut self.before_ms, to_ms);
        let piece = put_together(&voiced, from_ms, to_ms);
        let samples = piece.samples(&self.sound, self.first);
        Cut { from_ms, to_ms, voiced, piece, samples }
    }

    /// Lets go of sound that no piece will need.
    fn forget(&mut self) {
        let needed_ms = match self.waiting.front().map(|w| w.start_ms).or_else(|| self.open_since_ms()) {
            Some(start_ms) => start_ms.saturating_sub(MARGIN_MS),
            None => self.now_ms().saturating_sub(KEPT_MS),
        };
        let needed = needed_ms * u64::from(SAMPLE_RATE) / 1000;
        let gone = usize::try_from(needed.saturating_sub(self.first)).unwrap_or(0).min(self.sound.len());
        if gone < (KEPT_MS * u64::from(SAMPLE_RATE) / 1000) as usize {
            return;
        }
        let left = self.sound.len() - gone;
        self.sound.copy_within(gone.., 0);
        self.sound[left..].fill(0.0);
        self.sound.truncate(left);
        self.first += gone as u64;
    }
}

fn ms(samples: u64) -> u64 {
    samples * 1000 / u64::from(SAMPLE_RATE)
}

/// Puts given voices of a channel into pieces, as if they had just been found.
#[cfg(test)]
pub(super) fn pieces_of(channel: &[f32], voiced: &[Stretch]) -> Vec<Piece> {
    let mut cutting = Cutting::at(0, Haste::Calm);
    cutting.sound.extend_from_slice(channel);
    let mut out = Vec::new();
    for stretch in voiced {
        let rest = cutting.cut_long(*stretch);
        cutting.wait(rest);
    }
    cutting.fill(&mut out);
    if !cutting.waiting.is_empty() {
        out.push(cutting.take_before(cutting.waiting.len(), cutting.now_ms()));
    }
    out.into_iter().map(|cut| cut.piece).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::transcriber::pieces::LONGEST_MS;
    use crate::transcript::{union, without};

    /// A bundled clip of one channel.
    fn clip(name: &str) -> Vec<f32> {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/speech").join(name);
        let bytes = std::fs::read(path).unwrap();
        let data = bytes.windows(4).position(|w| w == b"data").unwrap() + 8;
        bytes[data..].chunks_exact(2).map(|b| f32::from(i16::from_le_bytes([b[0], b[1]])) / 32_768.0).collect()
    }

    fn run(sound: &[f32], haste: Haste, step: usize) -> (Vec<Cut>, usize) {
        let mut cutting = Cutting::at(0, haste);
        let (mut cuts, mut most) = (Vec::new(), 0);
        for part in sound.chunks(step) {
            cuts.extend(cutting.push(part));
            most = most.max(cutting.sound.len());
        }
        cuts.extend(cutting.finish());
        (cuts, most)
    }

    #[test]
    fn pieces_are_the_same_however_the_sound_comes_and_follow_one_another() {
        let sound = clip("nl-focusgroep.wav");
        let (at_once, _) = run(&sound, Haste::Calm, sound.len());
        let (in_bits, _) = run(&sound, Haste::Calm, 999);
        let spans = |cuts: &[Cut]| cuts.iter().map(|c| (c.from_ms, c.to_ms, c.piece.clone())).collect::<Vec<_>>();
        // The steps differ by less than one of them, and so may the place of the last border.
        assert_eq!(at_once.len(), in_bits.len());
        assert!(at_once.iter().zip(&in_bits).all(|(a, b)| a.voiced == b.voiced));
        assert!(spans(&in_bits).windows(2).all(|w| w[0].1 == w[1].0));
        assert_eq!(in_bits[0].from_ms, 0);
        assert_eq!(in_bits.last().unwrap().to_ms, sound.len() as u64 / 16);
        for cut in &in_bits {
            assert_eq!(cut.samples.len() as u64, cut.piece.length_ms() * 16);
        }
    }

    #[test]
    fn live_pieces_come_in_pauses_and_hold_every_voice_once() {
        let sound = clip("nl-focusgroep.wav");
        let (calm, _) = run(&sound, Haste::Calm, 24_000);
        let (live, _) = run(&sound, Haste::Live, 24_000);
        let voiced = |cuts: &[Cut]| {
            cuts.iter().map(|c| c.voiced.iter().map(|v| v.end_ms - v.start_ms).sum::<u64>()).sum::<u64>()
        };
        assert!(live.len() > calm.len());
        assert_eq!(voiced(&live), voiced(&calm));
        assert!(live.windows(2).all(|w| w[0].to_ms == w[1].from_ms));
    }

    /// While sound still comes in, nobody knows whether the next voice begins right after the one that stopped.
    #[test]
    fn no_voice_begins_before_the_border_that_was_drawn_while_it_was_not_there_yet() {
        for name in ["nl-interview.wav", "nl-focusgroep.wav"] {
            let sound = clip(name);
            for shift in (0..4_096).step_by(509) {
                let (cuts, _) = run(&sound[shift..], Haste::Live, 24_000);
                assert!(cuts.len() > 2);
                for cut in &cuts {
                    let (first, last) = (cut.voiced.first().unwrap(), cut.voiced.last().unwrap());
                    let place = (cut.from_ms, cut.to_ms);
                    assert!(cut.from_ms <= first.start_ms && last.end_ms <= cut.to_ms, "{name} {shift}: {place:?}");
                }
            }
        }
    }

    #[test]
    fn hours_of_silence_and_single_words_are_held_in_bounded_memory() {
        let word = &clip("nl-zin-1.wav");
        let mut cutting = Cutting::at(0, Haste::Calm);
        let (mut most, mut heard) = (0, 0);
        let silence = vec![0.0; 16_000 * 45];
        for _ in 0..40 {
            for part in [&word[..], &silence[..]] {
                for bit in part.chunks(24_000) {
                    heard += cutting.push(bit).len();
                    most = most.max(cutting.sound.len());
                }
            }
        }
        assert!(heard > 10, "{heard}");
        assert!(most < 16_000 * 95, "{} s held", most / 16_000);
        cutting.push(&vec![0.0; 16_000 * 600]);
        assert!(cutting.sound.len() < 16_000 * 95);
    }

    #[test]
    fn what_goes_on_at_a_gap_is_left_to_whoever_hears_all_of_it() {
        let sound = clip("nl-interview.wav");
        let whole: Vec<Stretch> = crate::transcriber::voices(&sound);
        // In the middle of the third stretch.
        let inside = whole[2].start_ms.midpoint(whole[2].end_ms);
        let first = inside * 16;
        let mut cutting = Cutting::after_a_gap(first, Haste::Live);
        let mut cuts = cutting.push(&sound[first as usize..]);
        cuts.extend(cutting.finish());
        assert!(cuts[0].from_ms >= inside && cuts[0].voiced[0].start_ms > whole[2].start_ms);
        assert!(cuts[0].from_ms > inside + AT_ONCE_MS, "the rest of the talk that goes on is not taken");
    }

    /// Takes each sample for its own score, so that a test says where there are voices.
    fn by_value() -> Finder {
        Finder::scoring(Box::new(|frame| frame[0]))
    }

    #[test]
    fn a_voice_that_comes_right_after_a_piece_was_cut_begins_behind_its_border() {
        // Ten seconds are worth a piece in a pause of 300 ms, and a voice begins 96 ms before it is found.
        for pause in 1..80 {
            let sound = [(0.0, 20), (0.6, 625), (0.0, pause), (0.6, 200), (0.0, 400)];
            let sound: Vec<f32> = sound.into_iter().flat_map(|(score, frames)| vec![score; frames * 256]).collect();
            let mut cutting = Cutting { finder: by_value(), ..Cutting::at(0, Haste::Live) };
            let cuts = cutting.push(&sound);
            assert!(cuts.iter().all(|c| c.from_ms <= c.voiced[0].start_ms), "a pause of {pause} frames");
            // In between it depends on where the steps fall whether the voice is there in time to share the pause.
            assert!(cuts.len() == 2 || pause < 33, "a pause of {pause} frames");
        }
    }

    /// Pauses and voices by turns, in frames: clicks, words, talk without a pause; pauses about as long as those that count.
    fn turns() -> impl Strategy<Value = Vec<((f32, usize), usize)>> {
        let pause = (
            prop::sample::select(vec![0.0f32, 0.0, 0.4]),
            prop_oneof![3 => 1usize..24, 8 => 20usize..40, 2 => 40usize..200, 1 => 1_500usize..2_000],
        );
        let voice = prop_oneof![2 => 1usize..8, 4 => 8usize..60, 4 => 60usize..300, 1 => 1_500usize..2_000];
        prop::collection::vec((pause, voice), 1..20)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        /// Whatever is heard, from wherever on and however it comes: the pieces follow one another, each voice lies between the
        /// borders of its piece, and no voice is left out.
        #[test]
        fn every_voice_lies_between_the_borders_of_its_piece(
            turns in turns(), first in 0u64..1_000_000, step in 1usize..40_000, live: bool, missed: bool, broken_off: bool,
        ) {
            let sound: Vec<f32> = turns
                .iter()
                .flat_map(|((score, pause), voice)| [vec![*score; pause * 256], vec![0.6; voice * 256]].concat())
                .collect();
            let haste = if live { Haste::Live } else { Haste::Calm };
            let begun = if missed { Cutting::after_a_gap(first, haste) } else { Cutting::at(first, haste) };
            let began_ms = begun.began_ms;
            let mut cutting = Cutting { finder: by_value(), ..begun };
            let mut cuts: Vec<Cut> = sound.chunks(step).flat_map(|part| cutting.push(part)).collect();
            cuts.extend(if broken_off { cutting.break_off() } else { cutting.finish() });
            let mut before_ms = if missed { cuts.first().map_or(0, |c| c.from_ms) } else { began_ms };
            prop_assert!(before_ms >= began_ms || cuts.is_empty());
            for cut in &cuts {
                prop_assert_eq!(cut.from_ms, before_ms);
                let mut at_ms = cut.from_ms;
                for voice in &cut.voiced {
                    prop_assert!(at_ms <= voice.start_ms && voice.start_ms < voice.end_ms, "{:?} after {at_ms}", voice);
                    at_ms = voice.end_ms;
                }
                prop_assert!(at_ms <= cut.to_ms);
                prop_assert!(cut.piece.length_ms() <= LONGEST_MS);
                prop_assert_eq!(cut.samples.len() as u64, cut.piece.length_ms() * 16);
                before_ms = cut.to_ms;
            }
            let mut alone = by_value();
            let mut found = alone.push(&sound);
            found.extend(if broken_off { None } else { alone.finish() });
            let end_ms = ms(first + sound.len() as u64);
            let shifted = |s: &Stretch| Stretch { start_ms: began_ms + s.start_ms, end_ms: (began_ms + s.end_ms).min(end_ms) };
            let in_the_middle = |s: &Stretch| missed && s.start_ms < began_ms + AT_ONCE_MS;
            let wanted: Vec<Stretch> = found.iter().map(shifted).filter(|s| !in_the_middle(s)).collect();
            let voiced = union(cuts.iter().flat_map(|c| c.voiced.iter().copied()));
            prop_assert_eq!(without(&wanted, &voiced), vec![]);
        }
    }
}

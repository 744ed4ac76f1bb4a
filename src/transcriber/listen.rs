//! From samples to words: voices, pieces, engine, guards.

use std::sync::atomic::AtomicBool;

use zeroize::Zeroizing;

use super::cutting::Haste;
use super::engine::Sentence;
use super::hearing::{Block, Sound, SoundGone, Told, gather, listen};
use super::pieces::Piece;
use super::words::in_order;
use super::{Engine, TranscriberError};
use crate::transcript::{Removed, Spoken, Stretch, Utterance, Word, joined};
use crate::units::{Language, SAMPLE_RATE};

/// How to listen.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Listening {
    /// The language spoken; none: found out once, over the first voices, and kept.
    pub language: Option<Language>,
    /// A second language that is spoken as well: each piece is then looked at for which of the two it is in.
    pub second: Option<Language>,
    /// Names and terms that may be said, given to the engine as what was said before. The practice model gets none.
    pub terms: Zeroizing<Vec<String>>,
    /// Whether text is wanted soon.
    pub haste: Haste,
}

/// Prints how many terms there are: they may be names.
impl std::fmt::Debug for Listening {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Listening({:?}, {:?}, {} terms, {:?})", self.language, self.second, self.terms.len(), self.haste)
    }
}

impl Listening {
    /// Listens for a language, or finds out which it is.
    pub fn to(language: Option<Language>) -> Listening {
        Listening { language, ..Listening::default() }
    }
}

/// What was heard.
#[derive(Debug, Clone, PartialEq)]
pub struct Heard {
    /// The language, as given or as found.
    pub language: Language,
    /// What was said, by start; the topic and the speaker are not known here.
    pub utterances: Vec<Spoken>,
    /// Where there were voices, on any channel; by start, none touching another.
    pub voiced: Vec<Stretch>,
    /// What the guards took out, by start.
    pub removed: Vec<Removed>,
    /// Length of the audio in ms.
    pub duration_ms: u64,
}

/// Sound that lies in memory, one channel after the other.
struct InMemory<'a> {
    channels: &'a [Zeroizing<Vec<f32>>],
    channel: usize,
    at: usize,
}

/// Samples handed over at a time: a second and a half.
const STEP: usize = SAMPLE_RATE as usize * 3 / 2;

impl Sound for InMemory<'_> {
    fn next(&mut self) -> Result<Option<Block>, SoundGone> {
        while let Some(samples) = self.channels.get(self.channel) {
            if self.at < samples.len() {
                let to = (self.at + STEP).min(samples.len());
                let samples = Zeroizing::new(samples[self.at..to].to_vec());
                let first = self.at as u64;
                self.at = to;
                let channel = u16::try_from(self.channel).unwrap_or(u16::MAX);
                return Ok(Some(Block { channel, first, samples }));
            }
            (self.channel, self.at) = (self.channel + 1, 0);
        }
        Ok(None)
    }

    fn total_ms(&self) -> u64 {
        self.channels.iter().map(|c| c.len() as u64 * 1000 / u64::from(SAMPLE_RATE)).sum()
    }
}

/// Transcribes one channel or several that lie in memory, each by itself.
///
/// `channels` are samples at 16 kHz, all of the same length. `progress` gets (ms done, ms in all) of the audio, never
/// going back; `cancelled` is looked at between pieces of at most 28 s.
pub fn transcribe(
    engine: &mut Engine,
    channels: &[Zeroizing<Vec<f32>>],
    listening: &Listening,
    progress: &mut dyn FnMut(u64, u64),
    cancelled: &AtomicBool,
) -> Result<Heard, TranscriberError> {
    let longest = channels.iter().map(|c| c.len()).max().unwrap_or(0);
    let duration_ms = longest as u64 * 1000 / u64::from(SAMPLE_RATE);
    let count = channels.len().max(1) as u64;
    let mut pieces = Vec::new();
    let mut sound = InMemory { channels, channel: 0, at: 0 };
    progress(0, duration_ms);
    let mut told = |told: Told| match told {
        Told::Heard(piece) => pieces.push(*piece),
        Told::At { done_ms } => progress((done_ms / count).min(duration_ms), duration_ms),
    };
    let language = listen(engine, &mut sound, listening, &mut told, cancelled)?;
    let heard = gather(pieces, duration_ms, language, listening.second);
    progress(duration_ms, duration_ms);
    Ok(heard)
}

/// The pause in ms over which an utterance does not run on: what the engine wrote as one sentence becomes two.
const APART_MS: u64 = 1_500;
/// Voice in ms that shows that a word belongs to a stretch.
const FOOT_MS: u64 = 60;

/// Puts a sentence of a piece where it was said.
///
/// The engine lets a sentence begin where the one before it ended, and so its first word, though there may be a pause
/// between. Words are therefore put into the stretch of voice they belong to, and utterances begin with their first word.
pub(super) fn placed(sentence: &Sentence, piece: &Piece, voiced: &[Stretch]) -> Vec<Utterance> {
    let mut groups: Vec<(Stretch, Vec<Word>)> = Vec::new();
    for word in &sentence.words {
        let start_ms = piece.in_recording(word.start_ms);
        let end_ms = piece.in_recording(word.end_ms).max(start_ms);
        let home = home(start_ms, end_ms, voiced);
        let word = Word {
            start_ms: start_ms.clamp(home.start_ms, home.end_ms),
            end_ms: end_ms.clamp(home.start_ms, home.end_ms),
            ..word.clone()
        };
        match groups.last_mut() {
            Some((last, words)) if home.start_ms < last.end_ms + APART_MS => {
                *last = home;
                words.push(word);
            }
            _ => groups.push((home, vec![word])),
        }
    }
    let sentence_end_ms = piece.in_recording(sentence.end_ms);
    groups.into_iter().filter_map(|(home, words)| utterance(words, sentence_end_ms.min(home.end_ms))).collect()
}

/// Makes an utterance of words that ends at `end_ms` or with its last word.
fn utterance(mut words: Vec<Word>, end_ms: u64) -> Option<Utterance> {
    let start_ms = words.first()?.start_ms;
    let end_ms = words.iter().map(|w| w.end_ms).fold(end_ms, u64::max).max(start_ms);
    in_order(&mut words, start_ms, end_ms);
    let text = joined(&words);
    Some(Utterance { start_ms, end_ms, speaker: None, topic: None, text, words })
}

/// Returns the stretch of voice that a word belongs to. A word does not run over a pause: of the stretches under its times
/// it is the last one, because the times begin too early rather than end too late. Without a voice it stays where it is.
fn home(start_ms: u64, end_ms: u64, voiced: &[Stretch]) -> Stretch {
    let under = |v: &Stretch| v.end_ms.min(end_ms).saturating_sub(v.start_ms.max(start_ms));
    let first = voiced.partition_point(|v| v.end_ms <= start_ms);
    let touched: Vec<&Stretch> = voiced[first..].iter().take_while(|v| v.start_ms < end_ms.max(start_ms + 1)).collect();
    let last = touched.iter().rev().find(|v| under(v) >= FOOT_MS);
    match last.or(touched.iter().max_by_key(|v| under(v))) {
        Some(stretch) => **stretch,
        None => Stretch { start_ms, end_ms },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transcriber::pieces::Span;

    fn s(start_ms: u64, end_ms: u64) -> Stretch {
        Stretch { start_ms, end_ms }
    }

    fn word(start_ms: u64, end_ms: u64, text: &str) -> Word {
        Word { start_ms, end_ms, text: text.into(), p: 1.0 }
    }

    #[test]
    fn a_sentence_over_a_shortened_pause_becomes_two_utterances() {
        let piece = Piece {
            spans: vec![Span { at_ms: 0, stretch: s(100, 3_000) }, Span { at_ms: 2_900, stretch: s(13_000, 16_000) }],
            voice_end_ms: 5_500,
        };
        let sentence = Sentence {
            end_ms: 5_400,
            words: vec![
                word(300, 900, "Ja"),
                word(900, 2_300, "denk"),
                word(3_300, 4_000, "ik"),
                word(4_000, 5_300, "wel."),
            ],
        };
        let voiced = [s(400, 2_600), s(13_500, 15_600)];
        let made = placed(&sentence, &piece, &voiced);
        let times: Vec<_> = made.iter().map(|m| (m.start_ms, m.end_ms, m.text.as_str())).collect();
        assert_eq!(times, [(400, 2_600, "Ja denk"), (13_500, 15_500, "ik wel.")]);
    }

    #[test]
    fn a_word_lies_in_one_stretch_of_voice() {
        let voiced = [s(1_000, 2_000), s(5_000, 6_000)];
        assert_eq!(home(1_200, 1_400, &voiced), voiced[0]);
        assert_eq!(home(1_900, 5_100, &voiced), voiced[1]);
        assert_eq!(home(1_900, 5_010, &voiced), voiced[0]);
        assert_eq!(home(1_990, 1_990, &voiced), voiced[0]);
        assert_eq!(home(2_500, 4_000, &voiced), s(2_500, 4_000));
    }
}

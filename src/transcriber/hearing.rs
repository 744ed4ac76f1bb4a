//! Sound that comes block by block in, pieces with their text out; and from the pieces to the whole.
//!
//! A piece says which part of which channel it is about. So pieces may come from different passes: those that were heard while
//! it was recorded, those that were caught up with afterwards, one passage heard again.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::cutting::{Cut, Cutting, Haste};
use super::edges::tightened;
use super::guards::guard;
use super::listen::{Heard, Listening, placed};
use super::{Engine, TranscriberError, crosstalk};
use crate::transcript::{Spoken, Stretch, Utterance, joined, union};
use crate::units::Language;

/// Some sound of one channel.
pub struct Block {
    /// The channel, from 0.
    pub channel: u16,
    /// Place of its first sample on the recording's clock.
    pub first: u64,
    /// Samples at 16 kHz.
    pub samples: Zeroizing<Vec<f32>>,
}

/// The sound can't be had any more; whoever brings it knows why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SoundGone;

/// Where the sound comes from. A channel's blocks come in order; a block that does not join the one before it begins anew.
pub trait Sound {
    /// Returns the next block, waiting for it where need be; none when there will be no more.
    fn next(&mut self) -> Result<Option<Block>, SoundGone>;

    /// Returns how much there is to hear in ms, all channels added up; 0 where nobody knows.
    fn total_ms(&self) -> u64;
}

/// A piece and what was heard in it.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct HeardPiece {
    /// The channel, from 0.
    pub channel: u16,
    /// The part of the recording that is done with it, in ms: voices and the pauses between them.
    pub from_ms: u64,
    /// Where that ends.
    pub to_ms: u64,
    /// The language it was heard in.
    pub language: Language,
    /// Where voices were found in it.
    pub voiced: Vec<Stretch>,
    /// What was said, as the engine wrote it: no guard has looked at it yet.
    pub utterances: Vec<Utterance>,
    /// How loud each utterance is on this channel: its mean square.
    pub levels: Vec<f32>,
}

/// Prints lengths, never the text.
impl std::fmt::Debug for HeardPiece {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let n = self.utterances.len();
        write!(f, "HeardPiece(channel {}, {}–{} ms, {n} utterances)", self.channel, self.from_ms, self.to_ms)
    }
}

/// What is told while listening.
pub enum Told {
    /// A piece was heard.
    Heard(Box<HeardPiece>),
    /// So much is done, all channels added up.
    At {
        /// In ms.
        done_ms: u64,
    },
}

/// How far one channel is.
struct Line {
    cutting: Cutting,
    began_ms: u64,
    /// ms of earlier parts of this channel.
    before_ms: u64,
}

/// Words of the text before that the engine is given with a piece.
const CARRIED_WORDS: usize = 30;
/// The longest pause over which text is carried, in ms.
const CARRIED_OVER_MS: u64 = 5_000;

/// Listens until the sound ends. Returns the language, as given or as found; Dutch where nobody spoke.
pub fn listen(
    engine: &mut Engine,
    sound: &mut dyn Sound,
    listening: &Listening,
    told: &mut dyn FnMut(Told),
    cancelled: &AtomicBool,
) -> Result<Language, TranscriberError> {
    let language = engine.only_language(listening.language)?;
    let second = listening.second.filter(|s| Some(*s) != language && !engine.english_only());
    let mut ear = Ear { engine, listening, language, second, carried: BTreeMap::new() };
    let mut lines: BTreeMap<u16, Line> = BTreeMap::new();
    while let Some(block) = sound.next().map_err(|SoundGone| TranscriberError::SoundGone)? {
        stop_if(cancelled)?;
        let haste = listening.haste;
        let mut cuts = Vec::new();
        let line = lines.entry(block.channel).or_insert_with(|| Line {
            cutting: Cutting::at(block.first, haste),
            began_ms: block.first / 16,
            before_ms: 0,
        });
        if line.cutting.next_sample() != block.first {
            // While recording a gap is sound that nobody could wait for; in a recording it is where another part begins.
            let next = match haste {
                Haste::Live => Cutting::after_a_gap(block.first, haste),
                Haste::Calm => Cutting::at(block.first, haste),
            };
            let done = std::mem::replace(&mut line.cutting, next);
            line.before_ms += (done.next_sample() / 16).saturating_sub(line.began_ms);
            line.began_ms = block.first / 16;
            cuts = if haste == Haste::Live { done.break_off() } else { done.finish() };
        }
        cuts.extend(line.cutting.push(&block.samples));
        drop(block.samples);
        ear.hear_all(block.channel, cuts, told, cancelled)?;
        let done_ms = lines.values().map(|l| l.before_ms + l.cutting.settled_ms().saturating_sub(l.began_ms)).sum();
        told(Told::At { done_ms });
    }
    stop_if(cancelled)?;
    for (channel, line) in lines {
        ear.hear_all(channel, line.cutting.finish(), told, cancelled)?;
    }
    stop_if(cancelled)?;
    Ok(ear.language.unwrap_or(Language::Nl))
}

struct Ear<'a> {
    engine: &'a mut Engine,
    listening: &'a Listening,
    language: Option<Language>,
    second: Option<Language>,
    /// The end of what was said last on each channel, and where that was.
    carried: BTreeMap<u16, (u64, Zeroizing<String>)>,
}

impl Ear<'_> {
    fn hear_all(
        &mut self,
        channel: u16,
        cuts: Vec<Cut>,
        told: &mut dyn FnMut(Told),
        cancelled: &AtomicBool,
    ) -> Result<(), TranscriberError> {
        for cut in cuts {
            stop_if(cancelled)?;
            told(Told::Heard(Box::new(self.hear(channel, &cut)?)));
        }
        Ok(())
    }

    fn hear(&mut self, channel: u16, cut: &Cut) -> Result<HeardPiece, TranscriberError> {
        let at_ms = cut.piece.in_recording(0);
        let gave_up = |code| TranscriberError::Engine { at_ms, code };
        let language = match (self.language, self.second) {
            (Some(first), Some(second)) => self.engine.language_of(&cut.samples, &[first, second]).map_err(gave_up)?,
            (Some(known), None) => known,
            (None, _) => {
                let found = self.engine.language_of(&cut.samples, &Language::ALL).map_err(gave_up)?;
                *self.language.insert(found)
            }
        };
        let prompt = self.prompt(channel, at_ms);
        let voice_end_ms = cut.piece.voice_end_ms;
        let sentences = self.engine.hear(&cut.samples, voice_end_ms, language, &prompt).map_err(gave_up)?;
        let placed = sentences.iter().flat_map(|sentence| placed(sentence, &cut.piece, &cut.voiced));
        let utterances: Vec<Utterance> = placed.map(|utterance| tightened(utterance, cut)).collect();
        let levels = utterances.iter().map(|u| level(u, cut)).collect();
        self.carry(channel, &utterances);
        Ok(HeardPiece {
            channel,
            from_ms: cut.from_ms,
            to_ms: cut.to_ms,
            language,
            voiced: cut.voiced.clone(),
            utterances,
            levels,
        })
    }

    /// Returns what the engine is told to have been said before: the terms, and the end of the text on this channel.
    fn prompt(&self, channel: u16, at_ms: u64) -> Zeroizing<String> {
        let mut prompt = Zeroizing::new(self.listening.terms.join(", "));
        if !prompt.is_empty() {
            prompt.push_str(". ");
        }
        if let Some((end_ms, text)) = self.carried.get(&channel)
            && at_ms.saturating_sub(*end_ms) <= CARRIED_OVER_MS
        {
            prompt.push_str(text);
        }
        prompt
    }

    /// Keeps the end of a text for the next piece; a doubtful one is not carried, so that an error doesn't spread.
    fn carry(&mut self, channel: u16, utterances: &[Utterance]) {
        let words: Vec<_> = utterances.iter().flat_map(|u| &u.words).collect();
        let sure = words.iter().map(|w| w.p).sum::<f32>() / words.len().max(1) as f32;
        let last = utterances.last().filter(|_| sure >= crate::transcript::DOUBT_BELOW);
        match last {
            Some(last) => {
                let tail = &words[words.len().saturating_sub(CARRIED_WORDS)..];
                self.carried.insert(channel, (last.end_ms, joined(tail.iter().copied()).into()));
            }
            None => drop(self.carried.remove(&channel)),
        }
    }
}

/// Returns the mean square of an utterance's sound.
fn level(u: &Utterance, cut: &Cut) -> f32 {
    let (mut sum, mut count) = (0.0, 0);
    for span in &cut.piece.spans {
        let (from, to) = (u.start_ms.max(span.stretch.start_ms), u.end_ms.min(span.stretch.end_ms));
        if from >= to {
            continue;
        }
        let at = |ms: u64| usize::try_from((span.at_ms + ms - span.stretch.start_ms) * 16).unwrap_or(usize::MAX);
        let part = &cut.samples[at(from).min(cut.samples.len())..at(to).min(cut.samples.len())];
        sum += part.iter().map(|v| v * v).sum::<f32>();
        count += part.len();
    }
    sum / count.max(1) as f32
}

/// Puts the pieces of a recording together and has the guards look at the whole. What two pieces of a channel hold would stand twice:
/// whoever brings pieces of several passes leaves out of the later ones what the earlier ones are about.
pub fn gather(pieces: Vec<HeardPiece>, duration_ms: u64, language: Language, second: Option<Language>) -> Heard {
    let mut voiced: BTreeMap<u16, Vec<Stretch>> = BTreeMap::new();
    let mut spoken = Vec::new();
    let mut levels = Vec::new();
    for piece in pieces {
        voiced.entry(piece.channel).or_default().extend(&piece.voiced);
        levels.extend((0..piece.utterances.len()).map(|n| piece.levels.get(n).copied().unwrap_or(0.0)));
        spoken.extend(piece.utterances.into_iter().map(|utterance| Spoken { channel: piece.channel, utterance }));
    }
    let mut order: Vec<usize> = (0..spoken.len()).collect();
    order.sort_by_key(|n| (spoken[*n].utterance.start_ms, spoken[*n].channel));
    let levels: Vec<f32> = order.iter().map(|n| levels[*n]).collect();
    spoken.sort_by_key(|s| (s.utterance.start_ms, s.channel));
    let mut removed = crosstalk::drop_quieter_copies(&mut spoken, &levels);
    let channels = voiced.keys().last().map_or(0, |last| usize::from(*last) + 1);
    let by_channel: Vec<Vec<Stretch>> =
        (0..channels).map(|c| voiced.get(&(c as u16)).cloned().map(union).unwrap_or_default()).collect();
    let spoken_in: Vec<Language> = std::iter::once(language).chain(second).collect();
    removed.extend(guard(&mut spoken, &by_channel, &spoken_in));
    removed.sort_by_key(|r| (r.stretch.start_ms, r.channel));
    spoken.sort_by_key(|s| (s.utterance.start_ms, s.channel));
    Heard { language, utterances: spoken, voiced: union(by_channel.concat()), removed, duration_ms }
}

fn stop_if(cancelled: &AtomicBool) -> Result<(), TranscriberError> {
    if cancelled.load(Ordering::Relaxed) { Err(TranscriberError::Cancelled) } else { Ok(()) }
}

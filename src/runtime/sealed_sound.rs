//! The recording as sound for the engine: sealed segments opened in memory one at a time, channel after channel.

use std::collections::BTreeMap;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use zeroize::Zeroizing;

use crate::audio;
use crate::session::{Entry, Event, Session, shares_microphones};
use crate::transcriber::{Block, Sound, SoundGone};
use crate::transcript::Stretch;
use crate::units::Frames;
use crate::vault::OpenedSession;

use super::error::RuntimeError;

/// Samples a ms.
pub(super) const PER_MS: u64 = crate::units::SAMPLE_RATE as u64 / 1000;

/// Where the error waits that ended a recording's sound.
pub(super) type Fault = Arc<Mutex<Option<RuntimeError>>>;

/// A segment's place on the recording's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Place {
    number: u32,
    first: u64,
    frames: u64,
}

/// How the channels of a recording are listened to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ears {
    /// One by one: each is somebody's microphone.
    Each,
    /// As one: everybody shares the microphone, however many channels it has.
    Together,
}

impl Ears {
    pub(super) fn of(session: &Session) -> Ears {
        if shares_microphones(session) { Ears::Together } else { Ears::Each }
    }

    /// Returns the channels to be heard of interleaved samples.
    pub(super) fn channels(self, count: u16, samples: &[i16]) -> Vec<Zeroizing<Vec<f32>>> {
        match self {
            Ears::Each => audio::by_channel(count, samples),
            Ears::Together => vec![audio::mixed(count, samples)],
        }
    }
}

/// Parts of a sealed recording, to be heard.
pub(super) struct SealedSound {
    opened: OpenedSession,
    places: Vec<Place>,
    /// Segments that were struck: silence, whatever may lie under their names.
    struck: Vec<(u32, u32)>,
    /// What is to be heard: channel, first sample, sample after the last.
    parts: VecDeque<(u16, u64, u64)>,
    ear: Ears,
    fault: Fault,
}

impl SealedSound {
    pub(super) fn new(
        opened: OpenedSession,
        entries: &[Entry],
        struck: Vec<(u32, u32)>,
        parts: Vec<(u16, Stretch)>,
        sealed: Frames,
        ear: Ears,
    ) -> SealedSound {
        let mut places: Vec<Place> = entries
            .iter()
            .filter_map(|e| match &e.event {
                Event::SegmentSealed(s) | Event::SegmentFound(s) => {
                    Some(Place { number: s.number, first: s.first.0, frames: s.frames.0 })
                }
                _ => None,
            })
            .collect();
        places.sort_by_key(|p| p.first);
        // The last part goes to the last sample, which need not be at a whole ms.
        let end_ms = sealed.0 / PER_MS;
        let sample = |ms: u64| if ms >= end_ms { sealed.0 } else { ms * PER_MS };
        let parts = parts.into_iter().map(|(channel, s)| (channel, s.start_ms * PER_MS, sample(s.end_ms))).collect();
        SealedSound { opened, places, struck, parts, ear, fault: Fault::default() }
    }

    /// Returns where the error will be that ends the sound too early.
    pub(super) fn fault(&self) -> Fault {
        Arc::clone(&self.fault)
    }

    fn block(&self, channel: u16, at: u64, to: u64) -> Result<Block, RuntimeError> {
        let missing = || RuntimeError::Segment { number: self.places.last().map_or(1, |p| p.number + 1) };
        let after = self.places.partition_point(|p| p.first <= at);
        let place = after.checked_sub(1).map(|n| self.places[n]).filter(|p| at < p.first + p.frames);
        let place = place.ok_or_else(missing)?;
        let (from, to) = ((at - place.first) as usize, (to.min(place.first + place.frames) - place.first) as usize);
        if self.struck.iter().any(|(first, last)| (*first..=*last).contains(&place.number)) {
            return Ok(Block { channel, first: at, samples: Zeroizing::new(vec![0.0; to - from]) });
        }
        let wrong = || RuntimeError::Segment { number: place.number };
        let wav = self.opened.read_segment(place.number)?;
        let (count, samples) = audio::wav_samples(&wav).map_err(|_| wrong())?;
        if channel >= count || samples.len() as u64 != place.frames * u64::from(count) {
            return Err(wrong());
        }
        let wanted = &samples[from * usize::from(count)..to * usize::from(count)];
        if self.ear == Ears::Together {
            return Ok(Block { channel, first: at, samples: audio::mixed(count, wanted) });
        }
        let mine =
            wanted.iter().skip(usize::from(channel)).step_by(usize::from(count)).map(|s| f32::from(*s) / 32_768.0);
        Ok(Block { channel, first: at, samples: Zeroizing::new(mine.collect()) })
    }
}

impl Sound for SealedSound {
    fn next(&mut self) -> Result<Option<Block>, SoundGone> {
        let Some((channel, at, to)) = self.parts.pop_front() else { return Ok(None) };
        if at >= to {
            return self.next();
        }
        match self.block(channel, at, to) {
            Ok(block) => {
                let next = at + block.samples.len() as u64;
                if next < to {
                    self.parts.push_front((channel, next, to));
                }
                Ok(Some(block))
            }
            Err(error) => {
                *self.fault.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
                Err(SoundGone)
            }
        }
    }

    fn total_ms(&self) -> u64 {
        let mut by_channel: BTreeMap<u16, u64> = BTreeMap::new();
        for (channel, from, to) in &self.parts {
            *by_channel.entry(*channel).or_default() += to.saturating_sub(*from) / PER_MS;
        }
        by_channel.values().sum()
    }
}

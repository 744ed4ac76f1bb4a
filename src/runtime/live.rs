//! Listening while it is recorded: a copy of each sealed segment goes to the engine, and nobody waits for it.
//!
//! The queue is bounded. When the engine can't keep up, segments are left out, and what was left out is heard afterwards from
//! the sealed recording. A segment is offered only when it is sealed, so nothing is heard that is not kept.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use crossbeam_channel::{Receiver, Sender, bounded};
use zeroize::Zeroizing;

use crate::audio::{self, SegmentAudio};
use crate::transcriber::{Block, Sound, SoundGone};

use super::sealed_sound::Ears;

/// Segments that may wait for the engine: two minutes.
const WAITING: usize = 80;

/// The end at which the recorder's side puts segments in. Whoever strikes a passage puts another queue in its place.
#[derive(Clone, Default)]
pub(super) struct Tee(Arc<Mutex<Option<Sender<SegmentAudio>>>>);

impl Tee {
    /// Begins a new queue; what waits in the one before goes with it.
    pub(super) fn begin(&self, ear: Ears) -> LiveSound {
        let (put, take) = bounded(WAITING);
        *self.lock() = Some(put);
        LiveSound { take, ear, blocks: VecDeque::new() }
    }

    /// Ends the queue: what waits in it is still heard.
    pub(super) fn end(&self) {
        *self.lock() = None;
    }

    /// Offers a segment that was sealed. Never waits: where there is no room it is heard later.
    pub(super) fn offer(&self, segment: SegmentAudio) {
        if let Some(put) = &*self.lock() {
            let _ = put.try_send(segment);
        }
    }

    // Held for the moment of a `try_send` or an assignment, by nobody who waits meanwhile.
    fn lock(&self) -> std::sync::MutexGuard<'_, Option<Sender<SegmentAudio>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The end at which the engine takes them out.
pub(super) struct LiveSound {
    take: Receiver<SegmentAudio>,
    ear: Ears,
    blocks: VecDeque<Block>,
}

impl Sound for LiveSound {
    fn next(&mut self) -> Result<Option<Block>, SoundGone> {
        while self.blocks.is_empty() {
            let Ok(segment) = self.take.recv() else { return Ok(None) };
            let Ok((channels, samples)) = audio::wav_samples(&segment.wav) else { continue };
            for (channel, samples) in (0u16..).zip(self.ear.channels(channels, &samples)) {
                let samples: Zeroizing<Vec<f32>> = samples;
                self.blocks.push_back(Block { channel, first: segment.first.0, samples });
            }
        }
        Ok(self.blocks.pop_front())
    }

    fn total_ms(&self) -> u64 {
        0
    }
}

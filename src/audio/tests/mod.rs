//! The room tested from inside: its parts, and whole recordings from sound in memory.

mod callback;
mod cutting;
mod files;
mod levels;
mod recordings;
mod resampling;
mod sealing;

use std::error::Error;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crossbeam_channel::Receiver;
use zeroize::Zeroizing;

use super::*;
pub(super) use crate::units::Frames;

/// A sink that keeps what it takes.
#[derive(Clone, Default)]
pub(super) struct Kept(pub Arc<Mutex<Vec<SegmentAudio>>>);

impl SegmentSink for Kept {
    fn take(&mut self, segment: SegmentAudio) -> Result<(), Box<dyn Error + Send + Sync>> {
        self.0.lock().unwrap().push(segment);
        Ok(())
    }
}

impl Kept {
    /// Returns everything kept in one row, after checking that the segments join.
    pub fn samples(&self) -> Vec<i16> {
        let segments = self.0.lock().unwrap();
        let mut all = Vec::new();
        let mut next: Option<(u32, u64)> = None;
        for segment in segments.iter() {
            if let Some((number, first)) = next {
                assert_eq!((segment.number, segment.first.0), (number, first), "segments join");
            }
            next = Some((segment.number + 1, segment.first.0 + segment.frames.0));
            let (channels, samples) = wav_samples(&segment.wav).unwrap();
            assert_eq!(channels, segment.channels);
            assert_eq!(samples.len() as u64, segment.frames.0 * u64::from(channels));
            assert!(segment.frames.0 <= SEGMENT_FRAMES as u64);
            all.extend_from_slice(&samples);
        }
        all
    }
}

/// Waits for a report, with a deadline.
pub(super) fn wait_for<T>(reports: &Receiver<AudioReport>, mut find: impl FnMut(&AudioReport) -> Option<T>) -> T {
    let deadline = Instant::now() + Duration::from_secs(30);
    loop {
        let report = reports.recv_deadline(deadline).expect("the report comes within 30 s");
        if let Some(found) = find(&report) {
            return found;
        }
    }
}

pub(super) fn wait_for_end(reports: &Receiver<AudioReport>) {
    wait_for(reports, |r| matches!(r, AudioReport::State { at_end: true, .. }).then_some(()));
}

/// Makes samples that never repeat within a minute, so that a place is known by its value.
pub(super) fn counting(frames: usize) -> Arc<Zeroizing<Vec<i16>>> {
    Arc::new(Zeroizing::new((0..frames).map(|i| ((i * 7919 + i / 1000) % 60_001) as i32 as i16).collect()))
}

//! How loud each channel is, and whether it can be used at all.

use std::collections::VecDeque;

use super::report::{ChannelLevel, Condition};

/// Softer than this for the whole window is far too soft. Ordinary speech peaks between −30 and −6 dBFS.
const VERY_LOW_DB: f32 = -50.0;
/// A channel that was this loud within the last minute is not called too soft: people pause.
const HEARD_WELL_DB: f32 = -40.0;
const FLOOR_DB: f32 = -96.0;
/// Said within 5 s, with room for the report itself.
const WINDOW_S: f32 = 4.6;
const STUCK_S: f32 = 2.0;
const MEMORY_S: f32 = 60.0;
/// Samples at the very top within the window that make it clipping: a single click does not.
const CLIPPED: u32 = 24;

/// Watches the channels of an input at its own rate.
pub(super) struct Meters {
    channels: Vec<Channel>,
    rate: f32,
}

#[derive(Default)]
struct Channel {
    peak: f32,
    square_sum: f64,
    count: u32,
    last: f32,
    same: u64,
    zeros: u64,
    clipped: u32,
    /// Readings of the last window: peak, length in s, clipped samples.
    recent: VecDeque<(f32, f32, u32)>,
    recent_s: f32,
    since_loud_s: f32,
    heard_loud: bool,
}

impl Meters {
    pub fn new(channels: u16, rate: u32) -> Self {
        Meters { channels: (0..channels).map(|_| Channel::default()).collect(), rate: rate as f32 }
    }

    pub fn take(&mut self, samples: &[f32]) {
        let n = self.channels.len().max(1);
        for frame in samples.chunks_exact(n) {
            for (channel, sample) in self.channels.iter_mut().zip(frame) {
                channel.take(*sample);
            }
        }
    }

    /// Returns what was heard since the last reading. Nothing heard reads as the floor and leaves conditions alone.
    pub fn read(&mut self) -> Vec<ChannelLevel> {
        let rate = self.rate;
        self.channels.iter_mut().map(|c| c.read(rate)).collect()
    }
}

impl Channel {
    fn take(&mut self, sample: f32) {
        let size = sample.abs();
        self.peak = self.peak.max(size);
        self.square_sum += f64::from(sample) * f64::from(sample);
        self.count += 1;
        self.same = if sample == self.last { self.same + 1 } else { 0 };
        self.zeros = if sample == 0.0 { self.zeros + 1 } else { 0 };
        self.last = sample;
        // 32 767 of 32 768 is the top of a 16-bit converter.
        if size >= 0.9999 {
            self.clipped += 1;
        }
    }

    fn read(&mut self, rate: f32) -> ChannelLevel {
        let rms = if self.count == 0 { 0.0 } else { (self.square_sum / f64::from(self.count)).sqrt() as f32 };
        let peak_db = db(self.peak);
        let length = self.count as f32 / rate;
        if self.count > 0 {
            self.recent.push_back((peak_db, length, self.clipped));
            self.recent_s += length;
            while let Some((_, oldest, _)) = self.recent.front().copied() {
                if self.recent_s - oldest < WINDOW_S {
                    break;
                }
                self.recent.pop_front();
                self.recent_s -= oldest;
            }
            self.since_loud_s += length;
            if peak_db >= HEARD_WELL_DB {
                self.heard_loud = true;
                self.since_loud_s = 0.0;
            }
        }
        let level = ChannelLevel { peak_db, rms_db: db(rms), condition: self.condition(rate) };
        (self.peak, self.square_sum, self.count, self.clipped) = (0.0, 0.0, 0, 0);
        level
    }

    fn condition(&self, rate: f32) -> Condition {
        if self.zeros as f32 >= WINDOW_S * rate {
            return Condition::Silent;
        }
        if self.last != 0.0 && self.same as f32 >= STUCK_S * rate {
            return Condition::Stuck;
        }
        if self.recent.iter().map(|(_, _, clipped)| clipped).sum::<u32>() >= CLIPPED {
            return Condition::Clipping;
        }
        let full = self.recent_s >= WINDOW_S * 0.95;
        let soft = self.recent.iter().all(|(peak, _, _)| *peak < VERY_LOW_DB);
        let pausing = self.heard_loud && self.since_loud_s < MEMORY_S;
        // Digital silence on its way to being called silent is not soft speech.
        let some_sound = (self.zeros as f32) < rate;
        if full && soft && some_sound && !pausing { Condition::VeryLow } else { Condition::Good }
    }
}

fn db(value: f32) -> f32 {
    if value <= 0.0 { FLOOR_DB } else { (20.0 * value.log10()).max(FLOOR_DB) }
}

//! The recorder's workbench: what comes out of the ring becomes segments.

use std::collections::VecDeque;

use crossbeam_channel::{Sender, TrySendError};

use super::level::Meters;
use super::resample::Resampler;
use super::ring::Piece;
use super::sealer::{MOST_WAITING, Sealer, SealerNews};
use super::segment::Cutter;
use super::{AudioError, AudioReport, LossCause};

/// Reports on their way out: a full receiver delays those that matter and drops the others, and never waits.
pub(super) struct Outbox {
    to: Sender<AudioReport>,
    waiting: VecDeque<AudioReport>,
}

/// More news than this that nobody takes is dropped, the oldest first.
const MOST_NEWS: usize = 256;

impl Outbox {
    pub fn new(to: Sender<AudioReport>) -> Self {
        Outbox { to, waiting: VecDeque::new() }
    }

    /// Tells something that must arrive.
    pub fn tell(&mut self, report: AudioReport) {
        if self.waiting.len() == MOST_NEWS {
            self.waiting.pop_front();
        }
        self.waiting.push_back(report);
        self.send();
    }

    /// Tells something that is replaced by the next of its kind.
    pub fn mention(&mut self, report: AudioReport) {
        self.send();
        if self.waiting.is_empty() {
            let _ = self.to.try_send(report);
        }
    }

    /// Sends what waits, as far as there is room.
    pub fn send(&mut self) {
        while let Some(report) = self.waiting.pop_front() {
            match self.to.try_send(report) {
                Ok(()) => {}
                Err(TrySendError::Full(report)) => {
                    self.waiting.push_front(report);
                    return;
                }
                Err(TrySendError::Disconnected(_)) => self.waiting.clear(),
            }
        }
    }
}

/// From pieces to segments in the sealer's queue.
pub(super) struct Bench {
    pub cutter: Cutter,
    pub meters: Meters,
    pub sealer: Sealer,
    pub out: Outbox,
    /// Set when the end of a file came out of the ring.
    pub at_end: bool,
    /// Set by a cut, taken by who reports it.
    pub was_cut: bool,
    resampler: Resampler,
    rate: u32,
    channels: u16,
    patient: bool,
    thrown_away: u64,
}

impl Bench {
    pub fn new(
        (rate, channels): (u32, u16),
        patient: bool,
        cutter: Cutter,
        sealer: Sealer,
        out: Outbox,
    ) -> Result<Self, AudioError> {
        Ok(Bench {
            cutter,
            meters: Meters::new(channels, rate),
            sealer,
            out,
            at_end: false,
            was_cut: false,
            resampler: Resampler::new(rate, channels)?,
            rate,
            channels,
            patient,
            thrown_away: 0,
        })
    }

    /// Goes on at another rate, after the same device came back. Whoever opened it has looked that the rate can be used.
    pub fn change_rate(&mut self, rate: u32) {
        let Ok(resampler) = Resampler::new(rate, self.channels) else { return };
        self.close_segment();
        self.resampler = resampler;
        self.rate = rate;
        self.meters = Meters::new(self.channels, rate);
    }

    pub fn take(&mut self, piece: Piece<'_>) {
        match piece {
            Piece::Sound(sound) => self.sound(sound),
            Piece::Cut => {
                self.close_segment();
                self.was_cut = true;
            }
            Piece::End => {
                self.close_segment();
                self.at_end = true;
            }
            Piece::Lost(frames) => self.lost(frames, LossCause::TooBusy),
        }
    }

    fn sound(&mut self, sound: &[f32]) {
        self.meters.take(sound);
        // A file waits instead, see the recorder.
        if !self.patient && self.sealer.waiting() >= MOST_WAITING {
            if self.thrown_away == 0 {
                self.close_segment();
            }
            self.thrown_away += (sound.len() / usize::from(self.channels)) as u64;
            return;
        }
        self.say_what_was_thrown_away();
        self.resampler.push(sound, self.cutter.hand());
        let sealer = &self.sealer;
        self.cutter.whole(|segment| sealer.hand(segment));
    }

    /// Closes the segment in hand, with what the resampler still holds.
    pub fn close_segment(&mut self) {
        self.resampler.flush(self.cutter.hand());
        let sealer = &self.sealer;
        self.cutter.rest(|segment| sealer.hand(segment));
    }

    pub fn say_what_was_thrown_away(&mut self) {
        let frames = std::mem::take(&mut self.thrown_away);
        if frames > 0 {
            self.lost(frames, LossCause::SinkFull);
        }
    }

    fn lost(&mut self, frames: u64, cause: LossCause) {
        self.resampler.flush(self.cutter.hand());
        let lost_ms = frames * 1000 / u64::from(self.rate);
        let offset = self.cutter.recorded().offset();
        self.out.tell(AudioReport::Lost { offset, lost_ms, cause });
    }

    /// Passes on what the sealer has to tell.
    pub fn sealer_news(&mut self) {
        while let Some(news) = self.sealer.news() {
            self.out.tell(match news {
                SealerNews::Trouble(cause) => AudioReport::SinkTrouble { cause, waiting: self.sealer.waiting_frames() },
                SealerNews::Recovered => AudioReport::SinkRecovered,
            });
        }
    }
}

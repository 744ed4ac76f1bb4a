//! What the audio callback does: convert, keep or throw away, count.
//!
//! [`Tap::take`] allocates nothing, locks nothing and logs nothing; a test counts.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use cpal::{FromSample, Sample};

use super::gate::{Gate, is_open};
use super::ring::Writer;

/// Signs of life of whoever takes sound, for the thread that watches.
#[derive(Debug)]
pub(super) struct Vitals {
    born: Instant,
    heard: AtomicU64,
    heard_ns: AtomicU64,
    kept_ns: AtomicU64,
    overrun: AtomicBool,
}

impl Vitals {
    pub fn new() -> Arc<Self> {
        Arc::new(Vitals {
            born: Instant::now(),
            heard: AtomicU64::new(0),
            heard_ns: AtomicU64::new(0),
            kept_ns: AtomicU64::new(0),
            overrun: AtomicBool::new(false),
        })
    }

    /// Notes that frames arrived, kept or not.
    pub fn note_heard(&self, frames: usize, at: Instant) {
        self.heard.fetch_add(frames as u64, Ordering::Relaxed);
        self.heard_ns.store(self.ns(at), Ordering::Release);
    }

    /// Notes that frames were kept.
    pub fn note_kept(&self, at: Instant) {
        self.kept_ns.store(self.ns(at), Ordering::Release);
    }

    /// Notes that the system dropped sound before it reached us.
    pub fn note_overrun(&self) {
        self.overrun.store(true, Ordering::Release);
    }

    /// Returns the frames that arrived, kept or not, at the device's rate.
    pub fn heard(&self) -> u64 {
        self.heard.load(Ordering::Relaxed)
    }

    /// Returns when sound last arrived; when it was opened if none has.
    pub fn last_heard(&self) -> Instant {
        self.born + Duration::from_nanos(self.heard_ns.load(Ordering::Acquire))
    }

    /// Returns when sound was last kept.
    pub fn last_kept(&self) -> Instant {
        self.born + Duration::from_nanos(self.kept_ns.load(Ordering::Acquire))
    }

    fn ns(&self, at: Instant) -> u64 {
        u64::try_from(at.saturating_duration_since(self.born).as_nanos()).unwrap_or(u64::MAX)
    }
}

/// Takes a microphone's samples into the ring.
pub(super) struct Tap {
    ring: Writer,
    gate: Arc<Gate>,
    vitals: Arc<Vitals>,
    rate: u32,
    /// Channels that the device gives.
    from: usize,
    /// Channels that are kept, the first of them.
    to: usize,
    turns: u64,
    not_before: Option<Instant>,
    cut_owed: bool,
    loss_owed: u64,
    last_end: Option<Instant>,
}

impl Tap {
    pub fn new(ring: Writer, gate: Arc<Gate>, vitals: Arc<Vitals>, rate: u32, from: usize, to: usize) -> Self {
        let turns = gate.turns();
        Tap {
            ring,
            gate,
            vitals,
            rate,
            from: from.max(1),
            to,
            turns,
            not_before: None,
            cut_owed: false,
            loss_owed: 0,
            last_end: None,
        }
    }

    /// Takes a buffer of interleaved samples of which the first was captured `age` ago.
    ///
    /// Off the record everything is dropped. After it, what was captured before the gate opened is dropped too,
    /// though it arrives later.
    pub fn take<S: Copy>(&mut self, samples: &[S], age: Duration)
    where
        f32: FromSample<S>,
    {
        let frames = samples.len() / self.from;
        let now = Instant::now();
        // Some drivers give no capture time: the buffer is at least as old as it is long.
        let length = Duration::from_secs_f64(frames as f64 / f64::from(self.rate));
        let captured = now.checked_sub(age.max(length)).unwrap_or(now);
        self.vitals.note_heard(frames, now);

        let turns = self.gate.turns();
        if turns != self.turns {
            self.cut_owed |= is_open(self.turns) || turns > self.turns + 1;
            self.turns = turns;
            self.not_before = Some(self.gate.turned_at());
        }
        let overrun = self.vitals.overrun.swap(false, Ordering::AcqRel);
        let last_end = self.last_end.replace(captured + length);
        if !is_open(turns) {
            self.settle();
            return;
        }
        if let (true, Some(end), None) = (overrun, last_end, self.not_before) {
            let gap = captured.saturating_duration_since(end).as_secs_f64();
            self.loss_owed += (gap * f64::from(self.rate)) as u64;
        }
        let skip = match self.not_before {
            Some(moment) if captured < moment => {
                let early = moment.duration_since(captured).as_secs_f64() * f64::from(self.rate);
                (early.ceil() as usize).min(frames)
            }
            _ => {
                self.not_before = None;
                0
            }
        };
        let rest = frames - skip;
        if !self.settle() {
            self.loss_owed += rest as u64;
            return;
        }
        let kept = samples[skip * self.from..].chunks_exact(self.from);
        let wanted = kept.flat_map(|frame| frame[..self.to].iter().map(|s| f32::from_sample(*s)));
        let written = self.ring.write(rest, wanted);
        if written > 0 {
            self.vitals.note_kept(now);
        }
        self.loss_owed += (rest - written) as u64;
    }

    /// Writes the marks that are owed; false when there is no room for them. A loss comes first: what was lost before the record was
    /// left belongs there, and one since then lies at the same place of the recording.
    fn settle(&mut self) -> bool {
        if self.loss_owed > 0 && self.ring.lost(self.loss_owed) {
            self.loss_owed = 0;
        }
        if self.loss_owed == 0 && self.cut_owed && self.ring.cut() {
            self.cut_owed = false;
        }
        !self.cut_owed && self.loss_owed == 0
    }
}

/// Converts one sample, for a test of the conversions.
#[cfg(test)]
pub(super) fn to_f32<S: Sample>(sample: S) -> f32
where
    f32: FromSample<S>,
{
    f32::from_sample(sample)
}

//! Sound in the microphone's place: plays into the ring at its own pace, in a thread of its own.
//!
//! It waits when the ring is full, so it loses nothing. Off the record it plays on and throws away, exactly from the
//! moment of the one order to the moment of the other; playing as fast as possible, it does so in real time.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::thread::Thread;
use std::time::{Duration, Instant};

use crossbeam_channel::Sender;
use zeroize::Zeroizing;

use super::gate::{Gate, Turn};
use super::ring::Writer;
use super::supply::Supply;
use super::tap::Vitals;
use super::{AudioError, Pace};

/// Sound that lies in memory.
pub(super) struct InMemory {
    pub rate: u32,
    pub channels: u16,
    pub samples: Arc<Zeroizing<Vec<i16>>>,
    pub at: usize,
}

impl Supply for InMemory {
    fn rate(&self) -> u32 {
        self.rate
    }

    fn channels(&self) -> u16 {
        self.channels
    }

    fn next(&mut self, out: &mut Vec<f32>) -> Result<bool, AudioError> {
        let n = usize::from(self.channels);
        let whole = self.samples.len() / n * n;
        let to = (self.at + 4096 * n).min(whole);
        out.extend(self.samples[self.at..to].iter().map(|s| f32::from(*s) / 32_768.0));
        let more = to > self.at;
        self.at = to;
        Ok(more)
    }
}

/// Who is to be woken when the other side has done something.
#[derive(Clone, Default)]
pub(super) struct Bell(Arc<OnceLock<Thread>>);

impl Bell {
    /// Makes the current thread the one that is woken.
    pub fn here(&self) {
        let _ = self.0.set(std::thread::current());
    }

    pub fn ring(&self) {
        if let Some(thread) = self.0.get() {
            thread.unpark();
        }
    }
}

/// A playing source.
pub(super) struct Player {
    pub supply: Box<dyn Supply>,
    pub ring: Writer,
    pub gate: Arc<Gate>,
    pub vitals: Arc<Vitals>,
    pub pace: Pace,
    pub trouble: Sender<AudioError>,
    pub quit: Arc<AtomicBool>,
    /// Rung when there is sound.
    pub listener: Bell,
}

/// Longest sleep; orders and the ring's room are looked at this often at least.
const NAP: Duration = Duration::from_millis(5);

impl Player {
    /// Plays to the end or until told to quit.
    pub fn run(mut self) {
        match self.play() {
            Ok(true) => {}
            Ok(false) => return,
            Err(error) => {
                let _ = self.trouble.send(error);
            }
        }
        self.mark(Writer::end);
    }

    /// Returns false when it was told to quit before the end.
    fn play(&mut self) -> Result<bool, AudioError> {
        let rate = f64::from(self.supply.rate());
        let channels = usize::from(self.supply.channels());
        let started = Instant::now();
        let mut block = Zeroizing::new(Vec::new());
        let mut at = 0;
        let mut played = 0_u64;
        let mut turn: Option<Turn> = None;
        // Set while off the record: since when and from which frame.
        let mut closed: Option<(Instant, u64)> = None;
        while !self.quit.load(Ordering::Acquire) {
            turn = turn.or_else(|| self.gate.next_turn());
            let until = turn.map_or_else(Instant::now, |t| t.at);
            let due = match (self.pace, closed) {
                (Pace::Times(pace), _) => (until.saturating_duration_since(started).as_secs_f64() * pace * rate) as u64,
                (Pace::AsFast, None) if turn.is_some() => played,
                (Pace::AsFast, None) => u64::MAX,
                (Pace::AsFast, Some((since, from))) => {
                    from + (until.saturating_duration_since(since).as_secs_f64() * rate) as u64
                }
            };
            if played >= due {
                match turn.take() {
                    Some(turn) if turn.open => closed = None,
                    Some(turn) => {
                        closed = Some((turn.at, played));
                        if !self.mark(Writer::cut) {
                            return Ok(false);
                        }
                    }
                    None => std::thread::park_timeout(NAP),
                }
                continue;
            }
            if at == block.len() {
                block.clear();
                at = 0;
                if !self.supply.next(&mut block)? {
                    return Ok(true);
                }
                continue;
            }
            let left = (block.len() - at) / channels;
            let wanted = left.min(usize::try_from(due - played).unwrap_or(usize::MAX));
            let now = Instant::now();
            let passed = if closed.is_some() {
                wanted
            } else {
                let written = self.ring.write(wanted, block[at..at + wanted * channels].iter().copied());
                self.listener.ring();
                if written > 0 {
                    self.vitals.note_kept(now);
                } else {
                    std::thread::park_timeout(NAP);
                }
                written
            };
            if passed > 0 {
                self.vitals.note_heard(passed, now);
            }
            played += passed as u64;
            at += passed * channels;
        }
        Ok(false)
    }

    /// Writes a mark, waiting for room; false when told to quit meanwhile.
    fn mark(&mut self, mark: fn(&mut Writer) -> bool) -> bool {
        while !mark(&mut self.ring) {
            if self.quit.load(Ordering::Acquire) {
                return false;
            }
            self.listener.ring();
            std::thread::park_timeout(NAP);
        }
        self.listener.ring();
        true
    }
}

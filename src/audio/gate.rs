//! The gate between on and off the record.
//!
//! The audio callback reads two atomics; a file in the microphone's place, which may take a lock, reads the exact
//! moments. It deliberately knows no samples: who takes them decides with it what is thrown away.

use std::collections::VecDeque;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// A moment at which the gate was opened or closed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Turn {
    /// Whether sound is kept from then on.
    pub open: bool,
    /// When.
    pub at: Instant,
}

/// On the record or off it.
#[derive(Debug)]
pub(super) struct Gate {
    born: Instant,
    /// Counts the turns: even is open.
    turns: AtomicU64,
    turned_ns: AtomicU64,
    exact: Mutex<VecDeque<Turn>>,
}

impl Gate {
    pub fn open() -> Self {
        Gate {
            born: Instant::now(),
            turns: AtomicU64::new(0),
            turned_ns: AtomicU64::new(0),
            exact: Mutex::new(VecDeque::new()),
        }
    }

    /// Opens or closes; a second order of the same kind does nothing.
    pub fn turn(&self, open: bool) {
        let mut exact = self.exact.lock().unwrap_or_else(|e| e.into_inner());
        let turns = self.turns.load(Ordering::SeqCst);
        if is_open(turns) == open {
            return;
        }
        let at = Instant::now();
        // The moment first: a callback that sees the new count must not use the old moment.
        self.turned_ns.store(nanos(at.duration_since(self.born)), Ordering::SeqCst);
        self.turns.store(turns + 1, Ordering::SeqCst);
        exact.push_back(Turn { open, at });
    }

    /// Returns the count of turns; [`is_open`] reads it.
    pub fn turns(&self) -> u64 {
        self.turns.load(Ordering::SeqCst)
    }

    pub fn is_open(&self) -> bool {
        is_open(self.turns())
    }

    /// Returns the moment of the last turn. Takes no lock.
    pub fn turned_at(&self) -> Instant {
        self.born + Duration::from_nanos(self.turned_ns.load(Ordering::SeqCst))
    }

    /// Takes the next turn that was not yet taken. Takes a lock: not for the audio callback.
    pub fn next_turn(&self) -> Option<Turn> {
        self.exact.lock().unwrap_or_else(|e| e.into_inner()).pop_front()
    }
}

/// Returns whether a count of turns means open.
pub(super) const fn is_open(turns: u64) -> bool {
    turns.is_multiple_of(2)
}

fn nanos(d: Duration) -> u64 {
    u64::try_from(d.as_nanos()).unwrap_or(u64::MAX)
}

//! Nothing is sealed before the journal says that the recording began.
//!
//! Between the order to open the microphone and that line there is already sound. It waits in memory; when the start is
//! called off in between, it is dropped there, and no file was ever made of it.

use std::sync::{Condvar, Mutex, PoisonError};

/// Whether what the recorder brings may be sealed.
#[derive(Default)]
pub(super) struct Gate {
    state: Mutex<State>,
    moved: Condvar,
}

#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum State {
    #[default]
    Waiting,
    Open,
    Shut,
}

/// What the gate says to a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Seal it.
    Seal,
    /// Drop it: the recording never began.
    Drop,
}

impl Gate {
    /// Lets everything through from now on: the journal says that the recording goes on.
    pub(super) fn open(&self) {
        self.decide(State::Open);
    }

    /// Lets nothing through any more, unless it was opened before.
    pub(super) fn shut(&self) {
        self.decide(State::Shut);
    }

    fn decide(&self, decided: State) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if *state == State::Waiting {
            *state = decided;
            self.moved.notify_all();
        }
    }

    /// Waits until it is decided, and says how.
    pub(super) fn pass(&self) -> Verdict {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let waiting = |state: &mut State| *state == State::Waiting;
        let state = self.moved.wait_while(state, waiting).unwrap_or_else(PoisonError::into_inner);
        if *state == State::Open { Verdict::Seal } else { Verdict::Drop }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    fn check(decide: impl Fn(&Gate), expect: Verdict) {
        let gate = Arc::new(Gate::default());
        let waits = Arc::clone(&gate);
        let thread = std::thread::spawn(move || waits.pass());
        decide(&gate);
        assert_eq!(thread.join().unwrap(), expect);
        assert_eq!(gate.pass(), expect);
    }

    #[test]
    fn the_first_decision_stands() {
        check(Gate::open, Verdict::Seal);
        check(Gate::shut, Verdict::Drop);
        check(
            |g| {
                g.open();
                g.shut()
            },
            Verdict::Seal,
        );
        check(
            |g| {
                g.shut();
                g.open()
            },
            Verdict::Drop,
        );
    }
}

//! Hands segments to the sink from a thread of its own, so that a slow disk never delays the recorder.
//!
//! A segment leaves the queue only when the sink took it. An error is told once, calmly, and the segment is tried
//! again with the next one.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use super::{AudioError, SegmentAudio, SegmentSink};
use crate::units::Frames;

/// Segments that wait in memory at most: five minutes.
pub(super) const MOST_WAITING: usize = 200;

/// How long after an error the same segment is tried again when no new one comes.
const RETRY: Duration = Duration::from_millis(1500);
const LAST_WORD: Duration = Duration::from_millis(150);
const RETRY_AT_THE_END: Duration = Duration::from_millis(50);

/// What the sealer has to tell.
#[derive(Debug)]
pub(super) enum SealerNews {
    /// What the sink said; none when it broke.
    Trouble(Option<String>),
    Recovered,
}

#[derive(Default)]
struct State {
    waiting: VecDeque<SegmentAudio>,
    sealed: u64,
    busy: bool,
    closed: bool,
    gave_up: bool,
    ended: bool,
    trouble: bool,
    news: VecDeque<SealerNews>,
}

/// The queue and its thread.
pub(super) struct Sealer {
    shared: Arc<(Mutex<State>, Condvar)>,
}

/// What is left when a sealer is closed.
pub(super) struct Rest {
    pub sealed: u64,
    pub unsealed: Vec<SegmentAudio>,
    pub hangs: bool,
}

impl Sealer {
    pub fn start(sink: Box<dyn SegmentSink>) -> Result<Sealer, AudioError> {
        let shared = Arc::new((Mutex::new(State::default()), Condvar::new()));
        let theirs = Arc::clone(&shared);
        std::thread::Builder::new()
            .name("sealer".into())
            .spawn(move || seal(&theirs, sink))
            .map_err(AudioError::NoThread)?;
        Ok(Sealer { shared })
    }

    /// Puts a segment in the queue. The caller holds itself to [`Sealer::waiting`].
    pub fn hand(&self, segment: SegmentAudio) {
        lock(&self.shared.0).waiting.push_back(segment);
        self.shared.1.notify_all();
    }

    /// Returns how many segments wait.
    pub fn waiting(&self) -> usize {
        lock(&self.shared.0).waiting.len()
    }

    /// Returns the frames that wait.
    pub fn waiting_frames(&self) -> Frames {
        Frames(lock(&self.shared.0).waiting.iter().map(|s| s.frames.0).sum())
    }

    /// Returns the frames that the sink took.
    pub fn sealed(&self) -> u64 {
        lock(&self.shared.0).sealed
    }

    pub fn news(&self) -> Option<SealerNews> {
        lock(&self.shared.0).news.pop_front()
    }

    /// Waits until everything is taken or the moment has come, and returns what is left.
    pub fn close(self, until: Instant) -> Rest {
        let (mutex, condvar) = &*self.shared;
        let mut state = lock(mutex);
        state.closed = true;
        condvar.notify_all();
        while !state.ended {
            let Some(left) = until.checked_duration_since(Instant::now()) else { break };
            state = condvar.wait_timeout(state, left).unwrap_or_else(|e| e.into_inner()).0;
        }
        state.gave_up = true;
        condvar.notify_all();
        // A sink that refuses quickly may be in the middle of doing so once more.
        let end = Instant::now() + LAST_WORD;
        while state.busy {
            let Some(left) = end.checked_duration_since(Instant::now()) else { break };
            state = condvar.wait_timeout(state, left).unwrap_or_else(|e| e.into_inner()).0;
        }
        let hangs = state.busy;
        // The segment that the sink holds may still become sealed: offering it again could seal it twice.
        let skip = usize::from(state.busy);
        let unsealed = state.waiting.drain(..).skip(skip).collect();
        Rest { sealed: state.sealed, unsealed, hangs }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(|e| e.into_inner())
}

fn seal(shared: &(Mutex<State>, Condvar), mut sink: Box<dyn SegmentSink>) {
    let (mutex, condvar) = shared;
    let mut state = lock(mutex);
    loop {
        if state.gave_up || (state.closed && state.waiting.is_empty()) {
            break;
        }
        let Some(segment) = state.waiting.front().cloned() else {
            state = condvar.wait(state).unwrap_or_else(|e| e.into_inner());
            continue;
        };
        let frames = segment.frames.0;
        state.busy = true;
        drop(state);
        let answer = catch_unwind(AssertUnwindSafe(|| sink.take(segment)));
        state = lock(mutex);
        state.busy = false;
        condvar.notify_all();
        match answer {
            Ok(Ok(())) => {
                state.waiting.pop_front();
                state.sealed += frames;
                if std::mem::take(&mut state.trouble) {
                    state.news.push_back(SealerNews::Recovered);
                }
                condvar.notify_all();
            }
            error => {
                let cause = error.ok().and_then(Result::err).map(|said| said.to_string());
                if !std::mem::replace(&mut state.trouble, true) {
                    state.news.push_back(SealerNews::Trouble(cause));
                }
                let pause = if state.closed { RETRY_AT_THE_END } else { RETRY };
                let (before, began) = (state.waiting.len(), Instant::now());
                while state.waiting.len() == before && !state.gave_up && began.elapsed() < pause {
                    let left = pause.saturating_sub(began.elapsed());
                    let closed = state.closed;
                    state = condvar.wait_timeout(state, left).unwrap_or_else(|e| e.into_inner()).0;
                    if state.closed && !closed {
                        break;
                    }
                }
            }
        }
    }
    state.ended = true;
    condvar.notify_all();
}

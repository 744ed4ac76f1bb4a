//! A thread that owns the engine.
//!
//! Jobs wait in a short queue; nobody waits for the worker. A job brings its own sound, bit by bit, and what was heard goes back
//! piece by piece. The model stays loaded between jobs. It never prints, and its death is a report: the recorder and the screen
//! go on without it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::thread::JoinHandle;
use std::time::Duration;

use super::{Engine, HeardPiece, Listening, Model, Sound, Told, TranscriberError, listen};
use crate::units::Language;
use crossbeam_channel::{Receiver, Sender, TrySendError, bounded};

/// Jobs that may wait besides the one in hand.
const WAITING: usize = 4;

/// A recording, or a part of one, to be transcribed.
pub struct Job {
    /// Comes back with every report.
    pub id: u64,
    /// Where its sound comes from.
    pub sound: Box<dyn Sound + Send>,
    /// How to listen.
    pub listening: Listening,
    /// How many threads the engine may use.
    pub threads: usize,
}

/// Prints lengths, never the sound.
impl std::fmt::Debug for Job {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Job({}, {} ms, {:?})", self.id, self.sound.total_ms(), self.listening)
    }
}

/// What the worker says.
#[derive(Debug)]
pub enum WorkerReport {
    /// The model is being loaded for the first job.
    Loading {
        /// The job.
        job: u64,
    },
    /// Work goes on.
    Progress {
        /// The job.
        job: u64,
        /// ms of audio done, all channels added up; never goes back.
        done_ms: u64,
        /// ms of audio in all; 0 while nobody knows.
        total_ms: u64,
    },
    /// A piece was heard.
    Heard {
        /// The job.
        job: u64,
        /// The piece.
        piece: Box<HeardPiece>,
    },
    /// All of it was heard.
    Done {
        /// The job.
        job: u64,
        /// The language, as given or as found.
        language: Language,
    },
    /// Cancelled; what was heard before stands.
    Cancelled {
        /// The job.
        job: u64,
    },
    /// It went wrong; the worker goes on with the next job.
    Trouble {
        /// The job.
        job: u64,
        /// What.
        error: TranscriberError,
    },
    /// The worker's thread is dead: a panic. No job will be done any more; start another worker.
    Died {
        /// The job it had in hand, if any.
        job: Option<u64>,
    },
}

/// How the worker ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// In order.
    Orderly,
    /// By a panic.
    Died,
    /// It was still busy at the deadline and was left behind: it ends by itself after the piece in hand.
    StillBusy,
}

/// A way to cancel one job.
#[derive(Debug, Clone)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// Cancels the job; it ends between two pieces of at most 28 s and is answered by [`WorkerReport::Cancelled`].
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// A thread that owns the engine. The engine is loaded for the first job and kept.
pub struct Worker {
    jobs: Option<Sender<(Job, Arc<AtomicBool>)>>,
    /// The cancel flags of jobs that are not answered yet.
    flags: Mutex<Vec<Weak<AtomicBool>>>,
    ended: Receiver<Ended>,
    thread: JoinHandle<()>,
}

impl Worker {
    /// Starts the thread; the model is not loaded yet.
    pub fn start(model: Model, reports: Sender<WorkerReport>) -> Result<Worker, TranscriberError> {
        let mut engine = None;
        Worker::doing(reports, move |job, reports, cancelled| {
            let id = job.id;
            let engine = match &mut engine {
                Some(loaded) => loaded,
                none => {
                    let _ = reports.send(WorkerReport::Loading { job: id });
                    none.insert(Engine::load(&model, job.threads)?)
                }
            };
            engine.use_threads(job.threads);
            let total_ms = job.sound.total_ms();
            let mut furthest_ms = 0;
            let mut told = |told: Told| {
                let report = match told {
                    Told::Heard(piece) => WorkerReport::Heard { job: id, piece },
                    Told::At { done_ms } if done_ms > furthest_ms => {
                        furthest_ms = done_ms;
                        WorkerReport::Progress { job: id, done_ms, total_ms }
                    }
                    Told::At { .. } => return,
                };
                let _ = reports.send(report);
            };
            listen(engine, &mut *job.sound, &job.listening, &mut told, cancelled)
        })
    }

    /// Starts a thread that does each job with a function.
    fn doing(
        reports: Sender<WorkerReport>,
        mut work: impl FnMut(&mut Job, &Sender<WorkerReport>, &AtomicBool) -> Result<Language, TranscriberError>
        + Send
        + 'static,
    ) -> Result<Worker, TranscriberError> {
        let (jobs, queue) = bounded::<(Job, Arc<AtomicBool>)>(WAITING);
        let (end, ended) = bounded(1);
        let run = move || {
            for (mut job, cancelled) in queue {
                let id = job.id;
                // Nothing of a panicked job is used again: the thread ends with it.
                let answer = catch_unwind(AssertUnwindSafe(|| {
                    if cancelled.load(Ordering::Relaxed) {
                        return Err(TranscriberError::Cancelled);
                    }
                    work(&mut job, &reports, &cancelled)
                }));
                let report = match answer {
                    Ok(Ok(language)) => WorkerReport::Done { job: id, language },
                    Ok(Err(TranscriberError::Cancelled)) => WorkerReport::Cancelled { job: id },
                    Ok(Err(error)) => WorkerReport::Trouble { job: id, error },
                    Err(_) => {
                        let _ = reports.send(WorkerReport::Died { job: Some(id) });
                        let _ = end.send(Ended::Died);
                        return;
                    }
                };
                let _ = reports.send(report);
            }
            let _ = end.send(Ended::Orderly);
        };
        let thread = std::thread::Builder::new()
            .name("luister-transcriber".into())
            .spawn(run)
            .map_err(|_| TranscriberError::NoThread)?;
        Ok(Worker { jobs: Some(jobs), flags: Mutex::default(), ended, thread })
    }

    /// Hands over a job without waiting; gives it back when the queue is full or the worker is gone.
    pub fn submit(&self, job: Job) -> Result<Cancel, Job> {
        let cancelled = Arc::new(AtomicBool::new(false));
        let flag = Arc::downgrade(&cancelled);
        let cancel = Cancel(Arc::clone(&cancelled));
        let Some(jobs) = &self.jobs else { return Err(job) };
        match jobs.try_send((job, cancelled)) {
            Ok(()) => {
                let mut flags = self.flags.lock().unwrap_or_else(PoisonError::into_inner);
                flags.retain(|f| f.strong_count() > 0);
                flags.push(flag);
                Ok(cancel)
            }
            Err(TrySendError::Full((job, _)) | TrySendError::Disconnected((job, _))) => Err(job),
        }
    }

    /// Cancels the job in hand and those waiting; each is answered by [`WorkerReport::Cancelled`].
    pub fn cancel(&self) {
        for flag in self.flags.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
            if let Some(flag) = flag.upgrade() {
                flag.store(true, Ordering::Relaxed);
            }
        }
    }

    /// Cancels, ends the thread, waits for it until the deadline.
    pub fn stop(mut self, deadline: Duration) -> Ended {
        self.cancel();
        self.jobs = None;
        match self.ended.recv_timeout(deadline) {
            Ok(ended) => {
                let _ = self.thread.join();
                ended
            }
            Err(crossbeam_channel::RecvTimeoutError::Timeout) => Ended::StillBusy,
            Err(crossbeam_channel::RecvTimeoutError::Disconnected) => Ended::Died,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOON: Duration = Duration::from_secs(20);

    fn job(id: u64) -> Job {
        struct Nothing;
        impl Sound for Nothing {
            fn next(&mut self) -> Result<Option<super::super::Block>, super::super::SoundGone> {
                Ok(None)
            }
            fn total_ms(&self) -> u64 {
                0
            }
        }
        Job { id, sound: Box::new(Nothing), listening: Listening::default(), threads: 1 }
    }

    #[test]
    fn its_death_is_a_report() {
        let (to, reports) = crossbeam_channel::unbounded();
        let worker = Worker::doing(to, |_, _, _| std::panic::resume_unwind(Box::new(()))).unwrap();
        worker.submit(job(7)).unwrap();
        assert!(matches!(reports.recv_timeout(SOON), Ok(WorkerReport::Died { job: Some(7) })));
        assert_eq!(worker.stop(SOON), Ended::Died);
    }

    #[test]
    fn a_full_queue_gives_the_job_back_and_cancelling_answers_every_job() {
        let (to, reports) = crossbeam_channel::unbounded();
        let (started, has_started) = bounded(8);
        let worker = Worker::doing(to, move |_, _, cancelled| {
            started.send(()).unwrap();
            while !cancelled.load(Ordering::Relaxed) {
                std::thread::yield_now();
            }
            Err(TranscriberError::Cancelled)
        })
        .unwrap();
        worker.submit(job(0)).unwrap();
        has_started.recv_timeout(SOON).unwrap();
        for id in 1..=WAITING as u64 {
            worker.submit(job(id)).unwrap();
        }
        assert_eq!(worker.submit(job(99)).unwrap_err().id, 99);
        worker.cancel();
        for id in 0..=WAITING as u64 {
            assert!(matches!(reports.recv_timeout(SOON), Ok(WorkerReport::Cancelled { job }) if job == id));
        }
        assert_eq!(worker.stop(SOON), Ended::Orderly);
    }

    #[test]
    fn trouble_with_one_job_does_not_end_the_next() {
        let (to, reports) = crossbeam_channel::unbounded();
        let worker = Worker::doing(to, |job, _, _| match job.id {
            1 => Err(TranscriberError::Engine { at_ms: 0, code: "x".into() }),
            _ => Ok(Language::Nl),
        })
        .unwrap();
        worker.submit(job(1)).unwrap();
        worker.submit(job(2)).unwrap();
        assert!(matches!(reports.recv_timeout(SOON), Ok(WorkerReport::Trouble { job: 1, .. })));
        assert!(matches!(reports.recv_timeout(SOON), Ok(WorkerReport::Done { job: 2, .. })));
        assert_eq!(worker.stop(SOON), Ended::Orderly);
    }

    #[test]
    fn a_worker_that_does_not_listen_is_left_behind_at_the_deadline() {
        let (to, _reports) = crossbeam_channel::unbounded();
        let (started, has_started) = bounded(1);
        let (let_go, held) = bounded::<()>(0);
        let worker = Worker::doing(to, move |_, _, _| {
            started.send(()).unwrap();
            let _ = held.recv();
            Ok(Language::Nl)
        })
        .unwrap();
        worker.submit(job(1)).unwrap();
        has_started.recv_timeout(SOON).unwrap();
        assert_eq!(worker.stop(Duration::from_millis(20)), Ended::StillBusy);
        drop(let_go);
    }
}

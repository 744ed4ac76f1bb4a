//! A thread that owns the engine.
//!
//! Jobs wait in a short queue; nobody waits for the worker. It never prints, and its death is a report: the recorder and the
//! screen go on without it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::thread::JoinHandle;
use std::time::Duration;

use crossbeam_channel::{Receiver, Sender, TrySendError, bounded};
use zeroize::Zeroizing;

use super::{Engine, Heard, Listening, Model, TranscriberError, transcribe};

/// Jobs that may wait besides the one in hand.
const WAITING: usize = 4;

/// A recording, or a part of one, to be transcribed.
pub struct Job {
    /// Comes back with every report.
    pub id: u64,
    /// Samples at 16 kHz, one vector a channel.
    pub channels: Vec<Zeroizing<Vec<f32>>>,
    /// How to listen.
    pub listening: Listening,
}

/// Prints lengths, never the sound.
impl std::fmt::Debug for Job {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Job({}, {} channels)", self.id, self.channels.len())
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
        /// ms of audio done; never goes back.
        done_ms: u64,
        /// ms of audio in all.
        total_ms: u64,
    },
    /// Done.
    Done {
        /// The job.
        job: u64,
        /// What was heard.
        heard: Box<Heard>,
    },
    /// Cancelled; nothing is kept.
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
    pub fn start(model: Model, threads: usize, reports: Sender<WorkerReport>) -> Result<Worker, TranscriberError> {
        let mut engine = None;
        Worker::doing(reports, move |job, reports, cancelled| {
            let engine = match &mut engine {
                Some(loaded) => loaded,
                none => {
                    let _ = reports.send(WorkerReport::Loading { job: job.id });
                    none.insert(Engine::load(&model, threads)?)
                }
            };
            let mut progress = |done_ms, total_ms| {
                let _ = reports.send(WorkerReport::Progress { job: job.id, done_ms, total_ms });
            };
            transcribe(engine, &job.channels, &job.listening, &mut progress, cancelled)
        })
    }

    /// Starts a thread that does each job with a function.
    fn doing(
        reports: Sender<WorkerReport>,
        mut work: impl FnMut(&Job, &Sender<WorkerReport>, &AtomicBool) -> Result<Heard, TranscriberError> + Send + 'static,
    ) -> Result<Worker, TranscriberError> {
        let (jobs, queue) = bounded::<(Job, Arc<AtomicBool>)>(WAITING);
        let (end, ended) = bounded(1);
        let run = move || {
            for (job, cancelled) in queue {
                let id = job.id;
                // Nothing of a panicked job is used again: the thread ends with it.
                let answer = catch_unwind(AssertUnwindSafe(|| {
                    if cancelled.load(Ordering::Relaxed) {
                        return Err(TranscriberError::Cancelled);
                    }
                    work(&job, &reports, &cancelled)
                }));
                let report = match answer {
                    Ok(Ok(heard)) => WorkerReport::Done { job: id, heard: Box::new(heard) },
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
    pub fn submit(&self, job: Job) -> Result<(), Job> {
        let cancelled = Arc::new(AtomicBool::new(false));
        let flag = Arc::downgrade(&cancelled);
        let Some(jobs) = &self.jobs else { return Err(job) };
        match jobs.try_send((job, cancelled)) {
            Ok(()) => {
                let mut flags = self.flags.lock().unwrap_or_else(PoisonError::into_inner);
                flags.retain(|f| f.strong_count() > 0);
                flags.push(flag);
                Ok(())
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
    use crate::units::Language;

    const SOON: Duration = Duration::from_secs(20);

    fn job(id: u64) -> Job {
        Job { id, channels: vec![], listening: Listening::default() }
    }

    fn nothing() -> Heard {
        Heard { language: Language::Nl, utterances: vec![], voiced: vec![], removed: vec![], duration_ms: 0 }
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
            _ => Ok(nothing()),
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
            Ok(nothing())
        })
        .unwrap();
        worker.submit(job(1)).unwrap();
        has_started.recv_timeout(SOON).unwrap();
        assert_eq!(worker.stop(Duration::from_millis(20)), Ended::StillBusy);
        drop(let_go);
    }
}

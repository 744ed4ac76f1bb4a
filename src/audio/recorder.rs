//! The recorder: one thread that owns the sound from the ring to the segment.
//!
//! Nothing delays it: the device is opened and closed by another thread, the sink called by another, and a receiver
//! of reports that is full is not waited for.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread::Thread;
use std::time::{Duration, Instant};

use crossbeam_channel::{Receiver, Sender, bounded};

use super::bench::{Bench, Outbox};
use super::gate::Gate;
use super::intake::Intake;
use super::microphone::Feed;
use super::sealer::Sealer;
use super::segment::Cutter;
use super::watch::{Noticed, Watch};
use super::{AudioError, AudioReport, HowEnded, Input, LossCause, SegmentSink, Stopped};
use crate::units::Frames;

/// How long stopping may take, whatever hangs.
pub const STOP_WITHIN: Duration = Duration::from_secs(3);

/// Of that, what is left to answer in: the sealer's last word is among it.
const ANSWER_IN: Duration = Duration::from_millis(300);
/// How long the source may take to say where it cut; a device that hangs never does.
const CUT_WITHIN: Duration = Duration::from_millis(250);
const STATE_EVERY: Duration = Duration::from_millis(100);
const NAP: Duration = Duration::from_millis(8);
/// A file waits when so many segments wait to be sealed, so that stopping stays quick.
const PATIENT_WAITING: usize = 32;

/// A running recording. Dropping it stops it.
pub struct Recorder {
    gate: Arc<Gate>,
    shared: Arc<Shared>,
    thread: Thread,
    answer: Receiver<Stopped>,
    stopped: bool,
}

#[derive(Default)]
struct Shared {
    stopping: AtomicBool,
    /// Where the segment in hand is to be closed; 0 for nowhere.
    cut_at: AtomicU64,
    recorded: AtomicU64,
    sealed: AtomicU64,
}

impl Recorder {
    /// Opens the input and records from now; segments are numbered from `first_segment`, frames from `first`.
    ///
    /// Returns when the device is open (at most 4 s); [`AudioReport::Ready`] follows when sound has arrived.
    pub fn start(
        input: Input,
        first_segment: u32,
        first: Frames,
        sink: Box<dyn SegmentSink>,
        report: Sender<AudioReport>,
    ) -> Result<Recorder, AudioError> {
        let gate = Arc::new(Gate::open());
        let (intake, feed) = Intake::open(input, &gate)?;
        Recorder::from_intake(gate, intake, feed, first_segment, first, sink, report)
    }

    pub(super) fn from_intake(
        gate: Arc<Gate>,
        intake: Intake,
        feed: Feed,
        first_segment: u32,
        first: Frames,
        sink: Box<dyn SegmentSink>,
        report: Sender<AudioReport>,
    ) -> Result<Recorder, AudioError> {
        let shared = Arc::new(Shared::default());
        shared.recorded.store(first.0, Ordering::Release);
        let cutter = Cutter::new(feed.channels, first_segment, first);
        let source = (feed.rate, feed.channels);
        let bench = Bench::new(source, intake.patient, cutter, Sealer::start(sink)?, Outbox::new(report))?;
        let (answers, answer) = bounded(1);
        let work = Work {
            gate: Arc::clone(&gate),
            shared: Arc::clone(&shared),
            first,
            intake,
            feed,
            bench,
            watch: Watch::default(),
            ready: false,
            on_record: true,
            closing: None,
            told: None,
        };
        let thread = std::thread::Builder::new()
            .name("recorder".into())
            .spawn(move || {
                let _ = answers.send(work.run());
            })
            .map_err(AudioError::NoThread)?
            .thread()
            .clone();
        Ok(Recorder { gate, shared, thread, answer, stopped: false })
    }

    /// Goes off the record at once: samples from now on are thrown away before they reach a buffer.
    pub fn pause(&self) {
        self.gate.turn(false);
        self.thread.unpark();
    }

    /// Keeps sound again; samples that were taken before this moment are not among it.
    pub fn resume(&self) {
        self.gate.turn(true);
        self.thread.unpark();
    }

    /// Closes the segment in hand once the recording has come to this place, and goes on with the next one.
    pub fn cut_at(&self, place: Frames) {
        self.shared.cut_at.store(place.0.max(1), Ordering::Release);
        self.thread.unpark();
    }

    /// Closes the microphone, hands the rest to the sink, and says how it ended; within [`STOP_WITHIN`].
    pub fn stop(mut self) -> Stopped {
        self.order_stop();
        self.answer.recv_timeout(STOP_WITHIN).unwrap_or_else(|_| Stopped {
            recorded: Frames(self.shared.recorded.load(Ordering::Acquire)),
            sealed: Frames(self.shared.sealed.load(Ordering::Acquire)),
            silence_ms: 0,
            how: HowEnded::RecorderHangs,
            unsealed: Vec::new(),
        })
    }

    fn order_stop(&mut self) {
        if !std::mem::replace(&mut self.stopped, true) {
            self.gate.turn(false);
            self.shared.stopping.store(true, Ordering::Release);
            self.thread.unpark();
        }
    }
}

/// Stops without waiting; the thread finishes by itself within [`STOP_WITHIN`].
impl Drop for Recorder {
    fn drop(&mut self) {
        self.order_stop();
    }
}

struct Work {
    gate: Arc<Gate>,
    shared: Arc<Shared>,
    first: Frames,
    intake: Intake,
    feed: Feed,
    bench: Bench,
    watch: Watch,
    ready: bool,
    /// Whether the record, as told, is running.
    on_record: bool,
    /// Since when the gate is closed and the cut awaited.
    closing: Option<Instant>,
    told: Option<Instant>,
}

impl Work {
    fn run(mut self) -> Stopped {
        self.intake.listener.here();
        loop {
            let stopping = self.shared.stopping.load(Ordering::Acquire);
            let moved = self.drain(stopping);
            self.cut();
            self.watch();
            self.follow_gate(stopping);
            if stopping && !self.on_record && self.feed.ring.is_empty() {
                return self.finish();
            }
            self.tell();
            if !moved {
                std::thread::park_timeout(NAP);
            }
        }
    }

    fn drain(&mut self, stopping: bool) -> bool {
        if self.intake.patient && !stopping && self.bench.sealer.waiting() >= PATIENT_WAITING {
            return false;
        }
        let bench = &mut self.bench;
        let moved = self.feed.ring.drain(|piece| bench.take(piece));
        if moved {
            self.intake.there_is_room();
        }
        moved
    }

    fn cut(&mut self) {
        let place = self.shared.cut_at.load(Ordering::Acquire);
        if place != 0 && self.bench.cutter.recorded().0 >= place {
            self.bench.close_segment();
            // An order for another place may have come meanwhile; it stands.
            let _ = self.shared.cut_at.compare_exchange(place, 0, Ordering::AcqRel, Ordering::Relaxed);
        }
    }

    fn watch(&mut self) {
        if !self.ready && self.feed.vitals.heard() > 0 {
            self.ready = true;
            let (device, channels) = (self.feed.name.clone(), self.feed.channels);
            self.bench.out.tell(AudioReport::Ready { device, channels });
        }
        let kept = self.gate.is_open();
        let noticed = self.watch.look(&self.intake, &mut self.feed, kept);
        let device = || self.feed.name.clone();
        match noticed {
            Some(Noticed::Gone) => {
                self.bench.close_segment();
                let at = self.bench.cutter.recorded().offset();
                self.bench.out.tell(AudioReport::DeviceGone { at, device: device() });
            }
            Some(Noticed::Reopened) => self.bench.change_rate(self.feed.rate),
            Some(Noticed::Back(missed)) => {
                let at = self.bench.cutter.recorded().offset();
                self.bench.out.tell(AudioReport::DeviceBack { at, device: device() });
                if !missed.is_zero() {
                    let (lost_ms, cause) = (missed.as_millis() as u64, LossCause::DeviceGone);
                    self.bench.out.tell(AudioReport::Lost { offset: at, lost_ms, cause });
                }
            }
            None => {}
        }
        if let Ok(error) = self.intake.trouble.try_recv() {
            let at = self.bench.cutter.recorded().offset();
            self.bench.out.tell(AudioReport::InputTrouble { at, error });
        }
    }

    /// Tells when the record is left and taken up again, at the place where the source cut.
    fn follow_gate(&mut self, stopping: bool) {
        if std::mem::take(&mut self.bench.was_cut) && self.on_record {
            self.leave_record(stopping);
        }
        if self.gate.is_open() {
            self.closing = None;
            if !self.on_record {
                self.on_record = true;
                self.bench.out.tell(AudioReport::Resumed { at: self.bench.cutter.recorded() });
            }
        } else if self.on_record {
            let since = *self.closing.get_or_insert_with(Instant::now);
            let nothing_comes = self.bench.at_end || self.watch.is_gone() || since.elapsed() >= CUT_WITHIN;
            if nothing_comes && self.feed.ring.is_empty() {
                self.bench.close_segment();
                self.leave_record(stopping);
            }
        }
    }

    fn leave_record(&mut self, stopping: bool) {
        self.on_record = false;
        self.closing = None;
        if !stopping {
            self.bench.out.tell(AudioReport::Paused { at: self.bench.cutter.recorded() });
        }
    }

    fn tell(&mut self) {
        self.bench.sealer_news();
        self.bench.out.send();
        let recorded = self.bench.cutter.recorded();
        self.shared.recorded.store(recorded.0, Ordering::Release);
        if self.told.is_some_and(|t| t.elapsed() < STATE_EVERY) {
            return;
        }
        self.told = Some(Instant::now());
        let sealed = Frames(self.first.0 + self.bench.sealer.sealed());
        self.shared.sealed.store(sealed.0, Ordering::Release);
        let levels = if self.ready { self.bench.meters.read() } else { Vec::new() };
        let at_end = self.bench.at_end;
        self.bench.out.mention(AudioReport::State { recorded, sealed, levels, at_end });
    }

    fn finish(mut self) -> Stopped {
        let ordered = self.gate.turned_at();
        self.bench.close_segment();
        self.bench.say_what_was_thrown_away();
        let recorded = self.bench.cutter.recorded();
        self.shared.recorded.store(recorded.0, Ordering::Release);
        // A microphone that did not come back before the end was missed until then.
        let missed = self.watch.missed();
        if !missed.is_zero() {
            let (offset, lost_ms) = (recorded.offset(), missed.as_millis() as u64);
            self.bench.out.tell(AudioReport::Lost { offset, lost_ms, cause: LossCause::DeviceGone });
        }
        let silence = self.feed.vitals.last_kept().saturating_duration_since(ordered);
        drop(self.intake);
        self.bench.sealer_news();
        let mut out = self.bench.out;
        let rest = self.bench.sealer.close(Instant::now() + (STOP_WITHIN - CUT_WITHIN - ANSWER_IN));
        let sealed = Frames(self.first.0 + rest.sealed);
        let how = match (rest.hangs, sealed == recorded) {
            (true, _) => HowEnded::SinkHangs,
            (false, true) => HowEnded::Complete,
            (false, false) => HowEnded::Unsealed,
        };
        out.tell(AudioReport::Ended { recorded, sealed, how });
        let silence_ms = silence.as_millis() as u64;
        Stopped { recorded, sealed, silence_ms, how, unsealed: rest.unsealed }
    }
}

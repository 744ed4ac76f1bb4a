//! The microphone check: listens and keeps nothing.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::Thread;
use std::time::{Duration, Instant};

use crossbeam_channel::Sender;

use super::back::Back;
use super::gate::Gate;
use super::intake::Intake;
use super::level::Meters;
use super::microphone::Feed;
use super::ring::Piece;
use super::watch::{Noticed, Watch};
use super::{AudioError, ChannelLevel, Input, ListenBack};

/// What the meter hears; about ten times a second, dropped when the receiver is full.
#[derive(Debug, Clone, PartialEq)]
pub struct MeterReport {
    /// The device's name, or the file's.
    pub device: String,
    /// ms of sound that arrived so far; a microphone works when this grows.
    pub heard_ms: u64,
    /// Each channel over the last moment.
    pub levels: Vec<ChannelLevel>,
    /// How far listening back is.
    pub back: ListenBack,
}

/// A running microphone check. Dropping it stops it.
pub struct Meter {
    quit: Arc<AtomicBool>,
    back: Arc<AtomicBool>,
    thread: Thread,
}

const REPORT_EVERY: Duration = Duration::from_millis(100);
const NAP: Duration = Duration::from_millis(10);

impl Meter {
    /// Opens the input and measures until stopped.
    pub fn start(input: Input, report: Sender<MeterReport>) -> Result<Meter, AudioError> {
        let gate = Arc::new(Gate::open());
        let (intake, feed) = Intake::open(input, &gate)?;
        let quit = Arc::new(AtomicBool::new(false));
        let back = Arc::new(AtomicBool::new(false));
        let (theirs, wished) = (Arc::clone(&quit), Arc::clone(&back));
        let thread = std::thread::Builder::new()
            .name("meter".into())
            .spawn(move || measure(intake, feed, (&theirs, &wished), &report))
            .map_err(AudioError::NoThread)?
            .thread()
            .clone();
        Ok(Meter { quit, back, thread })
    }

    /// Listens to the next five seconds, plays them and wipes them; the reports say how far it is.
    pub fn listen_back(&self) {
        self.back.store(true, Ordering::Release);
    }

    /// Closes the microphone.
    pub fn stop(self) {}
}

impl Drop for Meter {
    fn drop(&mut self) {
        self.quit.store(true, Ordering::Release);
        self.thread.unpark();
    }
}

fn measure(intake: Intake, mut feed: Feed, (quit, wished): (&AtomicBool, &AtomicBool), report: &Sender<MeterReport>) {
    intake.listener.here();
    let mut meters = Meters::new(feed.channels, feed.rate);
    let mut watch = Watch::default();
    let mut back = Back::new(feed.rate, feed.channels);
    // Of devices that were open before; the present one counts for itself.
    let mut before_ms = 0;
    let mut told = Instant::now();
    while !quit.load(Ordering::Acquire) {
        let heard_ms = |feed: &Feed| feed.vitals.heard() * 1000 / u64::from(feed.rate.max(1));
        let moved = feed.ring.drain(|piece| {
            if let Piece::Sound(sound) = piece {
                meters.take(sound);
                back.take(sound);
            }
        });
        if moved {
            intake.there_is_room();
        }
        let so_far = heard_ms(&feed);
        if watch.look(&intake, &mut feed, false) == Some(Noticed::Reopened) {
            before_ms += so_far;
            meters = Meters::new(feed.channels, feed.rate);
            back = Back::new(feed.rate, feed.channels);
        }
        if wished.swap(false, Ordering::AcqRel) {
            back.begin();
        }
        if told.elapsed() >= REPORT_EVERY {
            told = Instant::now();
            let heard_ms = before_ms + heard_ms(&feed);
            let (device, levels) = (feed.name.clone(), meters.read());
            let _ = report.try_send(MeterReport { device, heard_ms, levels, back: back.look() });
        }
        if !moved {
            std::thread::park_timeout(NAP);
        }
    }
}

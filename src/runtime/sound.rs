//! The thread that owns the meter and the recorder, so that opening and closing a microphone never holds up the screen.
//!
//! Orders are followed one after the other: a meter is closed before the recorder opens the same microphone.

use std::thread::{self, JoinHandle};

use crossbeam_channel::{Receiver, Sender, unbounded};

use crate::audio::{AudioError, AudioReport, Input, Meter, MeterReport, Recorder, SegmentSink};
use crate::units::Frames;

use super::error::RuntimeError;
use super::news::News;

/// What the sound thread is told.
enum Order {
    Listen(Input),
    ListenBack,
    StopListening,
    Record { input: Input, first_segment: u32, first: Frames, sink: Box<dyn SegmentSink> },
    Pause,
    Resume,
    CutAt(Frames),
    Stop,
}

/// The sound thread, as the desk sees it.
pub(super) struct Sound {
    orders: Option<Sender<Order>>,
    thread: Option<JoinHandle<()>>,
    recording: bool,
}

impl Sound {
    /// Starts the thread; no microphone is opened.
    pub(super) fn start(
        news: Sender<News>,
        audio: Sender<AudioReport>,
        meter: Sender<MeterReport>,
    ) -> Result<Sound, RuntimeError> {
        let (orders, taken) = unbounded();
        let thread = thread::Builder::new()
            .name("sound".to_owned())
            .spawn(move || follow(&taken, &news, &audio, &meter))
            .map_err(AudioError::NoThread)?;
        Ok(Sound { orders: Some(orders), thread: Some(thread), recording: false })
    }

    fn order(&self, order: Order) {
        if let Some(orders) = &self.orders {
            // The thread is only gone when it had a fault; then nothing runs that could be ordered about.
            let _ = orders.send(order);
        }
    }

    /// Opens a microphone for its meter; nothing is kept.
    pub(super) fn listen(&self, input: Input) {
        self.order(Order::Listen(input));
    }

    /// Plays back the next five seconds of what it hears.
    pub(super) fn listen_back(&self) {
        self.order(Order::ListenBack);
    }

    /// Closes it.
    pub(super) fn stop_listening(&self) {
        self.order(Order::StopListening);
    }

    /// Opens a microphone and records.
    pub(super) fn record(&mut self, input: Input, first_segment: u32, first: Frames, sink: Box<dyn SegmentSink>) {
        self.recording = true;
        self.order(Order::Record { input, first_segment, first, sink });
    }

    /// Goes off the record.
    pub(super) fn pause(&self) {
        self.order(Order::Pause);
    }

    /// Comes back on the record.
    pub(super) fn resume(&self) {
        self.order(Order::Resume);
    }

    /// Closes the segment in hand once the recording has come to a place.
    pub(super) fn cut_at(&self, place: Frames) {
        self.order(Order::CutAt(place));
    }

    /// Closes the microphone and seals the rest; answered by [`News::RecorderStopped`].
    pub(super) fn stop_recording(&self) {
        self.order(Order::Stop);
    }

    /// Tells whether a recorder runs, is being opened, or has not yet said that it stopped.
    pub(super) fn is_recording(&self) -> bool {
        self.recording
    }

    /// Notes that the recorder is gone.
    pub(super) fn recorder_is_gone(&mut self) {
        self.recording = false;
    }
}

impl Drop for Sound {
    /// Ends the thread: whatever still records is stopped and sealed first.
    fn drop(&mut self) {
        self.orders = None;
        if let Some(thread) = self.thread.take() {
            // Recorder::stop keeps its own deadline; joining is bounded by it.
            let _ = thread.join();
        }
    }
}

fn follow(orders: &Receiver<Order>, news: &Sender<News>, audio: &Sender<AudioReport>, meters: &Sender<MeterReport>) {
    let mut meter: Option<Meter> = None;
    let mut recorder: Option<Recorder> = None;
    for order in orders {
        match order {
            Order::Listen(input) => {
                if let Some(meter) = meter.take() {
                    meter.stop();
                }
                if recorder.is_some() {
                    continue;
                }
                match Meter::start(input, meters.clone()) {
                    Ok(started) => meter = Some(started),
                    Err(error) => drop(news.send(News::MeterRefused(error.into()))),
                }
            }
            Order::ListenBack => {
                if let Some(meter) = &meter {
                    meter.listen_back();
                }
            }
            Order::StopListening => {
                if let Some(meter) = meter.take() {
                    meter.stop();
                }
            }
            Order::Record { input, first_segment, first, sink } => {
                if let Some(meter) = meter.take() {
                    meter.stop();
                }
                match Recorder::start(input, first_segment, first, sink, audio.clone()) {
                    Ok(started) => recorder = Some(started),
                    Err(error) => drop(news.send(News::RecorderRefused(error.into()))),
                }
            }
            Order::Pause => {
                if let Some(recorder) = &recorder {
                    recorder.pause();
                }
            }
            Order::CutAt(place) => {
                if let Some(recorder) = &recorder {
                    recorder.cut_at(place);
                }
            }
            Order::Resume => {
                if let Some(recorder) = &recorder {
                    recorder.resume();
                }
            }
            Order::Stop => {
                if let Some(recorder) = recorder.take() {
                    let _ = news.send(News::RecorderStopped(Box::new(recorder.stop())));
                }
            }
        }
    }
    if let Some(recorder) = recorder {
        let _ = news.send(News::RecorderStopped(Box::new(recorder.stop())));
    }
}

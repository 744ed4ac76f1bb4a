//! A thread that keeps one microphone open, and opens the same one again when it was gone.
//!
//! Opening and closing may take long or hang when a sound daemon dies, so the recorder never does either itself.

use std::sync::Arc;
use std::time::Duration;

use cpal::traits::{DeviceTrait as _, StreamTrait as _};
use cpal::{InputCallbackInfo, SampleFormat, SizedSample};
use crossbeam_channel::{Receiver, RecvTimeoutError, Sender};

use super::AudioError;
use super::devices::{Settings, default_name, find, settings};
use super::gate::Gate;
use super::resample::takes;
use super::ring::{Reader, Writer, ring};
use super::tap::{Tap, Vitals};

/// An open source of sound, as the recorder or the meter holds it.
pub(super) struct Feed {
    pub name: String,
    pub rate: u32,
    pub channels: u16,
    pub ring: Reader,
    pub vitals: Arc<Vitals>,
}

/// What the keeper is told.
pub(super) enum Order {
    /// The stream gives nothing any more: open the same device again.
    Reopen,
}

/// How often it is tried.
const TRY_EVERY: Duration = Duration::from_millis(400);
/// Sound that fits into the ring while the recorder is kept from working.
const RING_S: usize = 4;

/// Keeps the microphone open until the orders' other end is dropped. The first answer may be an error, and is the
/// last then.
pub(super) fn keep(
    name: Option<String>,
    gate: Arc<Gate>,
    feeds: Sender<Result<Feed, AudioError>>,
    orders: Receiver<Order>,
) {
    let shown = name.clone().unwrap_or_else(default_name);
    let (stream, feed) = match open(name.as_deref(), &shown, &gate, None) {
        Ok(opened) => opened,
        Err(error) => {
            let _ = feeds.send(Err(error));
            return;
        }
    };
    let channels = feed.channels;
    if feeds.send(Ok(feed)).is_err() {
        return;
    }
    // None while it is gone and tried again.
    let mut stream = Some(stream);
    loop {
        let order = if stream.is_some() {
            orders.recv().map_err(|_| RecvTimeoutError::Disconnected)
        } else {
            orders.recv_timeout(TRY_EVERY)
        };
        match order {
            Ok(Order::Reopen) => close(stream.take()),
            Err(RecvTimeoutError::Timeout) => {
                if let Ok((opened, feed)) = open(name.as_deref(), &shown, &gate, Some(channels)) {
                    stream = Some(opened);
                    if feeds.send(Ok(feed)).is_err() {
                        break;
                    }
                }
            }
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    close(stream);
}

/// Closes in a thread of its own: the stream of a dead daemon may never end.
fn close(stream: Option<cpal::Stream>) {
    if let Some(stream) = stream {
        let _ = std::thread::Builder::new().name("microphone-close".into()).spawn(move || drop(stream));
    }
}

fn open(
    name: Option<&str>,
    shown: &str,
    gate: &Arc<Gate>,
    channels: Option<u16>,
) -> Result<(cpal::Stream, Feed), AudioError> {
    let device = find(name)?;
    let refused = |reason: String| AudioError::CannotOpen { device: shown.to_owned(), reason };
    let set = settings(&device, channels).map_err(|reason| match name {
        None => AudioError::NoMicrophone,
        Some(_) => refused(reason),
    })?;
    let rate = set.config.sample_rate;
    if !takes(rate) {
        return Err(AudioError::UnusableRate(rate));
    }
    let (writer, reader) = ring(rate as usize * RING_S, usize::from(set.kept));
    let vitals = Vitals::new();
    let stream = build(&device, &set, writer, gate, &vitals).map_err(|e| refused(e.to_string()))?;
    stream.play().map_err(|e| refused(e.to_string()))?;
    Ok((stream, Feed { name: shown.to_owned(), rate, channels: set.kept, ring: reader, vitals }))
}

fn build(
    device: &cpal::Device,
    set: &Settings,
    ring: Writer,
    gate: &Arc<Gate>,
    vitals: &Arc<Vitals>,
) -> Result<cpal::Stream, cpal::Error> {
    let from = usize::from(set.config.channels);
    let tap = Tap::new(ring, Arc::clone(gate), Arc::clone(vitals), set.config.sample_rate, from, usize::from(set.kept));
    match set.format {
        SampleFormat::I8 => listen::<i8>(device, set, tap, vitals),
        SampleFormat::I16 => listen::<i16>(device, set, tap, vitals),
        SampleFormat::I24 => listen::<cpal::I24>(device, set, tap, vitals),
        SampleFormat::I32 => listen::<i32>(device, set, tap, vitals),
        SampleFormat::I64 => listen::<i64>(device, set, tap, vitals),
        SampleFormat::U8 => listen::<u8>(device, set, tap, vitals),
        SampleFormat::U16 => listen::<u16>(device, set, tap, vitals),
        SampleFormat::U24 => listen::<cpal::U24>(device, set, tap, vitals),
        SampleFormat::U32 => listen::<u32>(device, set, tap, vitals),
        SampleFormat::U64 => listen::<u64>(device, set, tap, vitals),
        SampleFormat::F64 => listen::<f64>(device, set, tap, vitals),
        _ => listen::<f32>(device, set, tap, vitals),
    }
}

fn listen<S: SizedSample + Copy>(
    device: &cpal::Device,
    set: &Settings,
    mut tap: Tap,
    vitals: &Arc<Vitals>,
) -> Result<cpal::Stream, cpal::Error>
where
    f32: cpal::FromSample<S>,
{
    let vitals = Arc::clone(vitals);
    device.build_input_stream::<S, _, _>(
        set.config,
        move |samples: &[S], info: &InputCallbackInfo| {
            let at = info.timestamp();
            tap.take(samples, at.callback.saturating_duration_since(at.capture));
        },
        // A vanished device often calls nothing at all: it is noticed by missing sound. Here only what was dropped.
        move |error| {
            if error.kind() == cpal::ErrorKind::Xrun {
                vitals.note_overrun();
            }
        },
        None,
    )
}

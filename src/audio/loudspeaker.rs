//! Playing a short stretch of sound from memory: somebody listens to a line again, or to what a microphone heard just now.
//!
//! Opening a loudspeaker may take long or hang when a sound daemon died, so all of it happens on a thread of its own, and
//! whoever asked is told how it ended. Faster and slower is higher and lower too: the samples are only walked through faster.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use cpal::traits::{DeviceTrait as _, HostTrait as _, StreamTrait as _};
use cpal::{FromSample, OutputCallbackInfo, SampleFormat, SizedSample};
use zeroize::Zeroizing;

use super::AudioError;
use super::quiet::silence_alsa;

/// How long nothing may move before it counts as not working.
const STILL: Duration = Duration::from_secs(3);
/// How often it is looked at.
const LOOK: Duration = Duration::from_millis(20);
/// The longest that is waited for what the system has taken and not played yet.
const LONGEST_TAIL: Duration = Duration::from_secs(2);

/// Something that is being played; stops when dropped.
pub struct Loudspeaker {
    stop: Arc<AtomicBool>,
}

impl Drop for Loudspeaker {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Release);
    }
}

impl Loudspeaker {
    /// Plays samples of one channel, so many a second, at a speed in percent (25 to 400); `ended` is called when they were heard
    /// to the end or could not be. It is dropped uncalled when they were stopped, and where the system has no thread left.
    pub fn play(
        sound: Zeroizing<Vec<f32>>,
        rate: u32,
        percent: u32,
        ended: impl FnOnce(Result<(), AudioError>) + Send + 'static,
    ) -> Loudspeaker {
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let run = move || {
            let outcome = sound_out(sound, rate, percent, &stopped);
            if !stopped.load(Ordering::Acquire) {
                ended(outcome);
            }
        };
        // Without a thread nothing is heard, and nothing else happens.
        let _ = thread::Builder::new().name("loudspeaker".into()).spawn(run);
        Loudspeaker { stop }
    }
}

fn sound_out(sound: Zeroizing<Vec<f32>>, rate: u32, percent: u32, stop: &AtomicBool) -> Result<(), AudioError> {
    silence_alsa();
    let device = cpal::default_host().default_output_device().ok_or(AudioError::NoLoudspeaker)?;
    let supported = device.default_output_config().map_err(|_| AudioError::NoLoudspeaker)?;
    let (format, config) = (supported.sample_format(), supported.config());
    let length = sound.len();
    let (at, tail_ms) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicU64::new(0)));
    let walk = Walk {
        sound,
        place: 0.0,
        step: f64::from(rate) / f64::from(config.sample_rate) * f64::from(percent.clamp(25, 400)) / 100.0,
        channels: usize::from(config.channels.max(1)),
        at: Arc::clone(&at),
    };
    let (tail, out_rate) = (Arc::clone(&tail_ms), config.sample_rate);
    let note_tail = move |frames: usize, info: &OutputCallbackInfo| {
        let ahead = info.timestamp().playback.saturating_duration_since(info.timestamp().callback);
        let length_ms = frames as u64 * 1000 / u64::from(out_rate.max(1));
        tail.store(length_ms + u64::try_from(ahead.as_millis()).unwrap_or(0), Ordering::Release);
    };
    let stream = match format {
        SampleFormat::I16 => stream::<i16>(&device, &config, walk, note_tail),
        SampleFormat::I32 => stream::<i32>(&device, &config, walk, note_tail),
        SampleFormat::U16 => stream::<u16>(&device, &config, walk, note_tail),
        SampleFormat::U8 => stream::<u8>(&device, &config, walk, note_tail),
        _ => stream::<f32>(&device, &config, walk, note_tail),
    };
    let stream = stream.map_err(|_| AudioError::NoLoudspeaker)?;
    stream.play().map_err(|_| AudioError::NoLoudspeaker)?;
    let mut moved = (0, Instant::now());
    while !stop.load(Ordering::Acquire) && at.load(Ordering::Acquire) < length {
        thread::park_timeout(LOOK);
        let now = at.load(Ordering::Acquire);
        if now != moved.0 {
            moved = (now, Instant::now());
        } else if moved.1.elapsed() > STILL {
            return Err(AudioError::NoLoudspeaker);
        }
    }
    // The last samples are on their way: closing the stream now would cut off the end of what somebody listens to.
    let end = Instant::now() + Duration::from_millis(tail_ms.load(Ordering::Acquire)).min(LONGEST_TAIL);
    while !stop.load(Ordering::Acquire) && Instant::now() < end {
        thread::park_timeout(LOOK);
    }
    Ok(())
}

/// Walks through the samples at its own pace, between two of them in a straight line.
struct Walk {
    sound: Zeroizing<Vec<f32>>,
    place: f64,
    step: f64,
    channels: usize,
    at: Arc<AtomicUsize>,
}

impl Walk {
    fn next(&mut self) -> f32 {
        let whole = self.place as usize;
        let part = (self.place - whole as f64) as f32;
        let here = self.sound.get(whole).copied().unwrap_or(0.0);
        let there = self.sound.get(whole + 1).copied().unwrap_or(0.0);
        self.place += self.step;
        here + (there - here) * part
    }

    fn is_over(&self) -> bool {
        self.place as usize >= self.sound.len()
    }

    fn fill<S: FromSample<f32> + Copy>(&mut self, out: &mut [S]) {
        for frame in out.chunks_mut(self.channels) {
            let sample = S::from_sample_(self.next());
            frame.fill(sample);
        }
        self.at.store((self.place as usize).min(self.sound.len()), Ordering::Release);
    }
}

fn stream<S: SizedSample + FromSample<f32> + Copy + Send + 'static>(
    device: &cpal::Device,
    config: &cpal::StreamConfig,
    mut walk: Walk,
    note_tail: impl Fn(usize, &OutputCallbackInfo) + Send + 'static,
) -> Result<cpal::Stream, cpal::Error> {
    let take = move |out: &mut [S], info: &OutputCallbackInfo| {
        if !walk.is_over() {
            note_tail(out.len() / walk.channels, info);
        }
        walk.fill(out);
    };
    device.build_output_stream::<S, _, _>(*config, take, |_| {}, None)
}

/// Returns interleaved samples as one channel, between −1 and 1.
pub fn mixed(channels: u16, interleaved: &[i16]) -> Zeroizing<Vec<f32>> {
    let n = usize::from(channels.max(1));
    let mean = |frame: &[i16]| frame.iter().map(|s| f32::from(*s) / 32_768.0).sum::<f32>() / n as f32;
    Zeroizing::new(interleaved.chunks_exact(n).map(mean).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walked(sound: &[f32], step: f64, channels: usize, frames: usize) -> Vec<f32> {
        let at = Arc::new(AtomicUsize::new(0));
        let mut walk = Walk { sound: Zeroizing::new(sound.to_vec()), place: 0.0, step, channels, at };
        let mut out = vec![9.0_f32; frames * channels];
        walk.fill(&mut out);
        out
    }

    #[test]
    fn samples_are_walked_through_and_then_there_is_silence() {
        assert_eq!(walked(&[0.0, 1.0, 0.0], 0.5, 1, 7), [0.0, 0.5, 1.0, 0.5, 0.0, 0.0, 0.0]);
        assert_eq!(walked(&[0.0, 1.0, 0.5, 0.0], 2.0, 2, 3), [0.0, 0.0, 0.5, 0.5, 0.0, 0.0]);
    }

    #[test]
    fn channels_are_mixed_to_one() {
        assert_eq!(*mixed(2, &[16_384, 0, -16_384, -16_384]), [0.25, -0.5]);
    }

    #[test]
    fn where_nothing_can_be_heard_somebody_is_told_or_it_ends() {
        let (told, heard) = crossbeam_channel::bounded(1);
        let _playing = Loudspeaker::play(Zeroizing::new(vec![0.0; 160]), 16_000, 100, move |outcome| {
            let _ = told.send(outcome.is_ok());
        });
        // On a machine with a loudspeaker it plays its 10 ms; on one without it is said that there is none.
        assert!(heard.recv_timeout(Duration::from_secs(30)).is_ok());
    }
}

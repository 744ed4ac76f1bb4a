//! Listening back: five seconds of a microphone check, kept in memory, played once and wiped.
//!
//! The sound goes from the meter's hand into one buffer of its full size (it never grows, so no copy is left behind), from
//! there to the loudspeaker, and away. It reaches no disk and no journal.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use cpal::SampleFormat;
use cpal::traits::{DeviceTrait as _, HostTrait as _, StreamTrait as _};
use zeroize::Zeroizing;

use super::quiet::silence_alsa;

/// How much is listened to, in s.
const SECONDS: usize = 5;
/// A loudspeaker that takes longer than this beyond the sound itself hangs.
const PATIENCE: Duration = Duration::from_secs(2);

/// How far listening back is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ListenBack {
    /// Nobody asked for it.
    #[default]
    Not,
    /// Five seconds are being listened to; so many ms are in.
    Keeping {
        /// ms in the buffer.
        ms: u64,
    },
    /// They are being played.
    Playing,
    /// They were played and are wiped.
    Played,
    /// There is no loudspeaker that could be opened; they are wiped.
    NoLoudspeaker,
}

/// The five seconds, and where they are on their way.
pub(super) struct Back {
    sound: Option<Zeroizing<Vec<f32>>>,
    rate: u32,
    channels: usize,
    playing: Option<std::thread::JoinHandle<bool>>,
    quit: Arc<AtomicBool>,
    state: ListenBack,
}

impl Back {
    pub fn new(rate: u32, channels: u16) -> Back {
        Back {
            sound: None,
            rate,
            channels: usize::from(channels.max(1)),
            playing: None,
            quit: Arc::default(),
            state: ListenBack::Not,
        }
    }

    /// Begins to listen, unless it is going on already.
    pub fn begin(&mut self) {
        if self.sound.is_none() && self.playing.is_none() {
            self.sound = Some(Zeroizing::new(Vec::with_capacity(self.rate as usize * SECONDS)));
            self.state = ListenBack::Keeping { ms: 0 };
        }
    }

    /// Takes interleaved sound; all channels become one.
    pub fn take(&mut self, sound: &[f32]) {
        let Some(kept) = &mut self.sound else { return };
        for frame in sound.chunks_exact(self.channels) {
            if kept.len() == kept.capacity() {
                break;
            }
            kept.push(frame.iter().sum::<f32>() / self.channels as f32);
        }
    }

    /// Looks how far it is; plays when the buffer is full.
    pub fn look(&mut self) -> ListenBack {
        if let Some(kept) = &self.sound {
            self.state = ListenBack::Keeping { ms: kept.len() as u64 * 1000 / u64::from(self.rate.max(1)) };
            if kept.len() >= self.rate as usize * SECONDS {
                self.play();
            }
        }
        if self.playing.as_ref().is_some_and(std::thread::JoinHandle::is_finished) {
            let played = self.playing.take().is_some_and(|thread| thread.join().unwrap_or(false));
            self.state = if played { ListenBack::Played } else { ListenBack::NoLoudspeaker };
        }
        self.state
    }

    fn play(&mut self) {
        let Some(sound) = self.sound.take() else { return };
        let (rate, quit) = (self.rate, Arc::clone(&self.quit));
        let thread = std::thread::Builder::new().name("listen-back".into());
        self.playing = thread.spawn(move || play(sound, rate, &quit)).ok();
        self.state = if self.playing.is_some() { ListenBack::Playing } else { ListenBack::NoLoudspeaker };
    }
}

/// Whoever closes the microphone hears no more of it either.
impl Drop for Back {
    fn drop(&mut self) {
        self.quit.store(true, Ordering::Release);
    }
}

/// Plays sound through the system's default loudspeaker and wipes it; false where there is none.
fn play(sound: Zeroizing<Vec<f32>>, rate: u32, quit: &AtomicBool) -> bool {
    silence_alsa();
    let Some(device) = cpal::default_host().default_output_device() else { return false };
    let Ok(config) = device.default_output_config() else { return false };
    let length = Duration::from_secs_f64(sound.len() as f64 / f64::from(rate.max(1)));
    let at = Arc::new(AtomicUsize::new(0));
    let sound = Arc::new(sound);
    let (channels, step) = (usize::from(config.channels()), f64::from(rate) / f64::from(config.sample_rate()));
    let (playing, place) = (Arc::clone(&sound), Arc::clone(&at));
    // The nearest sample is good enough for hearing whether a microphone works.
    let next = move || {
        let n = place.fetch_add(1, Ordering::Relaxed);
        playing.get((n as f64 * step) as usize).copied().unwrap_or(0.0)
    };
    let stream = match config.sample_format() {
        SampleFormat::F32 => device.build_output_stream(
            config.config(),
            move |out: &mut [f32], _: &cpal::OutputCallbackInfo| {
                for frame in out.chunks_mut(channels) {
                    frame.fill(next());
                }
            },
            |_| {},
            None,
        ),
        SampleFormat::I16 => device.build_output_stream(
            config.config(),
            move |out: &mut [i16], _: &cpal::OutputCallbackInfo| {
                for frame in out.chunks_mut(channels) {
                    frame.fill(super::resample::to_i16(next()));
                }
            },
            |_| {},
            None,
        ),
        _ => return false,
    };
    let Ok(stream) = stream else { return false };
    if stream.play().is_err() {
        return false;
    }
    let deadline = Instant::now() + length + PATIENCE;
    let whole = (sound.len() as f64 / step) as usize;
    while at.load(Ordering::Relaxed) < whole && !quit.load(Ordering::Acquire) {
        if Instant::now() >= deadline {
            return false;
        }
        std::thread::park_timeout(Duration::from_millis(20));
    }
    drop(stream);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_seconds_are_kept_and_no_more() {
        let mut back = Back::new(16_000, 2);
        back.take(&[0.5; 320]);
        assert_eq!(back.look(), ListenBack::Not, "nothing is kept that nobody asked for");
        back.begin();
        back.take(&[0.5; 32_000]);
        assert_eq!(back.look(), ListenBack::Keeping { ms: 1000 });
        let room = back.sound.as_ref().map(|s| (s.capacity(), s.as_ptr()));
        back.take(&[0.5; 400_000]);
        assert_eq!(back.sound.as_ref().map(|s| (s.capacity(), s.as_ptr())), room, "the buffer was moved");
        assert_eq!(back.sound.as_ref().map(|s| s.len()), Some(80_000));
    }

    #[test]
    fn it_ends_whether_or_not_there_is_a_loudspeaker() {
        let mut back = Back::new(16_000, 1);
        back.begin();
        back.take(&[0.0; 80_000]);
        let deadline = Instant::now() + Duration::from_secs(30);
        loop {
            match back.look() {
                ListenBack::Played | ListenBack::NoLoudspeaker => break,
                state => assert!(Instant::now() < deadline, "{state:?}"),
            }
            std::thread::park_timeout(Duration::from_millis(20));
        }
        assert!(back.sound.is_none() && back.playing.is_none());
        // And it can be asked for again.
        back.begin();
        assert!(matches!(back.look(), ListenBack::Keeping { .. }));
    }
}

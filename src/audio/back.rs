//! Listening back: five seconds of a microphone check, kept in memory, played once and wiped.
//!
//! The sound goes from the meter's hand into one buffer of its full size (it never grows, so no copy is left behind), from
//! there to the loudspeaker, and away. It reaches no disk and no journal.

use std::sync::mpsc::{Receiver, TryRecvError, sync_channel};

use zeroize::Zeroizing;

use super::loudspeaker::Loudspeaker;

/// How much is listened to, in s.
const SECONDS: usize = 5;

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
    /// Whoever closes the microphone drops this, and hears no more of it either.
    playing: Option<Playing>,
    state: ListenBack,
}

/// A loudspeaker at work, and what it says when it is done.
struct Playing {
    _loudspeaker: Loudspeaker,
    ended: Receiver<bool>,
}

impl Back {
    pub fn new(rate: u32, channels: u16) -> Back {
        Back { sound: None, rate, channels: usize::from(channels.max(1)), playing: None, state: ListenBack::Not }
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
        let heard = match self.playing.as_ref().map(|playing| playing.ended.try_recv()) {
            None | Some(Err(TryRecvError::Empty)) => return self.state,
            Some(Ok(heard)) => heard,
            // Nobody is left who could say so.
            Some(Err(TryRecvError::Disconnected)) => false,
        };
        self.playing = None;
        self.state = if heard { ListenBack::Played } else { ListenBack::NoLoudspeaker };
        self.state
    }

    fn play(&mut self) {
        let Some(sound) = self.sound.take() else { return };
        let (tell, ended) = sync_channel(1);
        let loudspeaker = Loudspeaker::play(sound, self.rate, 100, move |outcome| {
            let _ = tell.send(outcome.is_ok());
        });
        self.playing = Some(Playing { _loudspeaker: loudspeaker, ended });
        self.state = ListenBack::Playing;
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

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

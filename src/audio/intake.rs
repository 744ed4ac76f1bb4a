//! Opens any input, so that the recorder and the meter need not know which it is.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use crossbeam_channel::{Receiver, Sender, bounded, unbounded};

use super::decode::AudioFile;
use super::devices::DEFAULT;
use super::error::a_usable_number;
use super::gate::Gate;
use super::microphone::{Feed, Order, keep};
use super::player::{Bell, InMemory, Player};
use super::ring::ring;
use super::supply::Supply;
use super::tap::Vitals;
use super::{AudioError, Input, Pace};

/// How long opening a microphone may take.
const OPEN_WITHIN: Duration = Duration::from_secs(4);

/// An open input.
pub(super) struct Intake {
    /// What can wait for us: files can, microphones can't.
    pub patient: bool,
    /// The microphone again, after it was gone.
    pub feeds: Receiver<Result<Feed, AudioError>>,
    /// Trouble with a file.
    pub trouble: Receiver<AudioError>,
    /// Rung when there is sound (only by what is patient).
    pub listener: Bell,
    orders: Option<Sender<Order>>,
    player: Option<JoinHandle<()>>,
    quit: Arc<AtomicBool>,
}

impl Intake {
    /// Opens an input.
    pub fn open(input: Input, gate: &Arc<Gate>) -> Result<(Intake, Feed), AudioError> {
        match input {
            Input::DefaultDevice => Intake::microphone(None, gate),
            Input::Device(name) => Intake::microphone(Some(name), gate),
            Input::File { path, pace } => {
                let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
                Intake::playing(name, Box::new(AudioFile::open(&path)?), pace, gate)
            }
            Input::Samples { name, rate, channels, samples, pace } => {
                Intake::playing(name, Box::new(InMemory { rate, channels, samples, at: 0 }), pace, gate)
            }
        }
    }

    fn microphone(name: Option<String>, gate: &Arc<Gate>) -> Result<(Intake, Feed), AudioError> {
        let (feeds_out, feeds) = bounded(1);
        let (orders, orders_in) = unbounded();
        let shown = name.clone().unwrap_or_else(|| DEFAULT.into());
        let gate = Arc::clone(gate);
        std::thread::Builder::new()
            .name("microphone".into())
            .spawn(move || keep(name, gate, feeds_out, orders_in))
            .map_err(AudioError::NoThread)?;
        let feed = feeds.recv_timeout(OPEN_WITHIN).map_err(|_| AudioError::NoAnswer(shown))??;
        let intake = Intake {
            patient: false,
            feeds,
            trouble: crossbeam_channel::never(),
            listener: Bell::default(),
            orders: Some(orders),
            player: None,
            quit: Arc::default(),
        };
        Ok((intake, feed))
    }

    /// Plays a supply in the microphone's place.
    pub fn playing(
        name: String,
        supply: Box<dyn Supply>,
        pace: Pace,
        gate: &Arc<Gate>,
    ) -> Result<(Intake, Feed), AudioError> {
        let (rate, channels) = (supply.rate(), supply.channels());
        a_usable_number(channels.into())?;
        let pace = match pace {
            Pace::Times(times) if times.is_finite() => Pace::Times(times.clamp(0.1, 1000.0)),
            Pace::Times(_) => Pace::Times(1.0),
            Pace::AsFast => Pace::AsFast,
        };
        // What is in the ring when the gate closes was taken before, and should not be long ago; playing as fast as
        // possible there is no long ago, and every change of threads costs.
        let frames = if pace == Pace::AsFast { rate as usize * 2 } else { rate as usize / 2 };
        let (writer, reader) = ring(frames, usize::from(channels));
        let vitals = Vitals::new();
        let listener = Bell::default();
        let quit = Arc::new(AtomicBool::new(false));
        let (trouble_out, trouble) = bounded(1);
        let player = Player {
            supply,
            ring: writer,
            gate: Arc::clone(gate),
            vitals: Arc::clone(&vitals),
            pace,
            trouble: trouble_out,
            quit: Arc::clone(&quit),
            listener: listener.clone(),
        };
        let player = std::thread::Builder::new()
            .name("player".into())
            .spawn(move || player.run())
            .map_err(AudioError::NoThread)?;
        let intake = Intake {
            patient: true,
            feeds: crossbeam_channel::never(),
            trouble,
            listener,
            orders: None,
            player: Some(player),
            quit,
        };
        Ok((intake, Feed { name, rate, channels, ring: reader, vitals }))
    }

    /// Asks for the same microphone again.
    pub fn reopen(&self) {
        if let Some(orders) = &self.orders {
            let _ = orders.send(Order::Reopen);
        }
    }

    /// Tells what plays that there is room.
    pub fn there_is_room(&self) {
        if let Some(player) = &self.player {
            player.thread().unpark();
        }
    }
}

/// Closes the input; does not wait for it, because a dead daemon may never answer.
impl Drop for Intake {
    fn drop(&mut self) {
        self.quit.store(true, Ordering::Release);
        self.there_is_room();
    }
}

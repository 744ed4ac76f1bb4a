//! The sound: which microphone, whether it was heard, who has which channel, and whether there is room.

use crate::app::{Level, Listening, Model, SoundChoice};
use crate::session::Participant;

/// A peak from which on a voice may have been heard, in dBFS: a quiet room with a laptop's microphone stays below it.
const HEARD_DB: f32 = -45.0;

/// The microphone check.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Check {
    /// Nobody has asked for it yet.
    #[default]
    NotTried,
    /// The microphone is being opened; no sound has arrived.
    Opening,
    /// Sound arrives.
    Listening {
        /// The last moment.
        last: Listening,
        /// The loudest peak so far, in dBFS.
        loudest_db: f32,
    },
    /// It was closed again.
    Tried {
        /// The device.
        device: String,
        /// Whether something was heard.
        heard: Hearing,
        /// Channels it has.
        channels: u16,
    },
}

/// What a microphone check came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hearing {
    /// A voice, or something as loud.
    Heard,
    /// Sound arrives, but nothing louder than a quiet room.
    Soft,
    /// No sound arrived at all.
    Nothing,
}

impl Check {
    /// Tells whether the microphone is open.
    pub fn is_open(&self) -> bool {
        matches!(self, Check::Opening | Check::Listening { .. })
    }

    /// Returns what it came to so far.
    pub fn hearing(&self) -> Option<Hearing> {
        match self {
            Check::NotTried | Check::Opening => None,
            Check::Listening { last, loudest_db } => Some(judge(last, *loudest_db)),
            Check::Tried { heard, .. } => Some(*heard),
        }
    }

    /// Takes in a moment of sound.
    pub(super) fn hear(&mut self, listening: Listening) {
        let before = match self {
            Check::Opening => f32::NEG_INFINITY,
            Check::Listening { loudest_db, .. } => *loudest_db,
            // A report that was under way when the microphone was closed.
            Check::NotTried | Check::Tried { .. } => return,
        };
        let loudest_db = listening.levels.iter().map(|l: &Level| l.peak_db).fold(before, f32::max);
        *self = Check::Listening { last: listening, loudest_db };
    }

    /// Closes it, keeping only what it came to.
    pub(super) fn close(&mut self) {
        if let Check::Listening { last, loudest_db } = self {
            let channels = u16::try_from(last.levels.len()).unwrap_or(u16::MAX);
            *self =
                Check::Tried { heard: judge(last, *loudest_db), device: std::mem::take(&mut last.device), channels };
        } else if *self == Check::Opening {
            *self = Check::NotTried;
        }
    }
}

fn judge(last: &Listening, loudest_db: f32) -> Hearing {
    match (last.heard_ms, loudest_db) {
        (0, _) => Hearing::Nothing,
        // Digital silence: the device sends zeros.
        (_, db) if db <= -95.0 => Hearing::Nothing,
        (_, db) if db < HEARD_DB => Hearing::Soft,
        _ => Hearing::Heard,
    }
}

/// Who speaks into which channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Seating {
    /// Everybody shares the microphone. What a laptop does, also with two channels, so this is where it begins.
    #[default]
    Shared,
    /// The interviewer has the first channel, each participant one of the next.
    InterviewerFirst,
    /// Each participant has a channel; the interviewer has none of their own.
    ParticipantsOnly,
}

/// Returns the channels of the chosen sound, as far as they are known.
pub fn channels(model: &Model) -> u16 {
    match &model.prepare_screen.check {
        Check::Listening { last, .. } => u16::try_from(last.levels.len()).unwrap_or(u16::MAX),
        Check::Tried { channels, .. } => *channels,
        Check::NotTried | Check::Opening => model.place.as_ref().map_or(1, |p| p.channels),
    }
}

/// Returns the seatings that the channels allow, the shared one first.
pub fn seatings(model: &Model) -> Vec<Seating> {
    let channels = usize::from(channels(model));
    let people = model.prepare_screen.participants.len();
    let mut out = vec![Seating::Shared];
    if channels > 1 && people > 0 && !has_no_microphone(model) {
        if channels > people {
            out.push(Seating::InterviewerFirst);
        }
        if channels >= people && people > 1 {
            out.push(Seating::ParticipantsOnly);
        }
    }
    out
}

/// Returns the seating as chosen; where nothing was chosen, a file with a channel each is taken as recorded that way.
pub fn seating(model: &Model) -> Seating {
    let fits = seatings(model);
    match model.prepare_screen.seating {
        Some(chosen) if fits.contains(&chosen) => chosen,
        Some(_) => Seating::Shared,
        None if model.file_input && usize::from(channels(model)) == model.prepare_screen.participants.len() + 1 => {
            *fits.get(1).unwrap_or(&Seating::Shared)
        }
        None => Seating::Shared,
    }
}

/// Returns the participants, each with their channel.
pub(super) fn seated(model: &Model) -> Vec<Participant> {
    let first = match seating(model) {
        Seating::Shared => None,
        Seating::InterviewerFirst => Some(1),
        Seating::ParticipantsOnly => Some(0),
    };
    let place = |at: usize| first.and_then(|first: u16| u16::try_from(at).ok().map(|at| first + at));
    let people = model.prepare_screen.participants.iter().enumerate();
    people.map(|(at, p)| Participant { code: p.code.clone(), channel: place(at) }).collect()
}

/// Returns the microphones that can be chosen, the system's own choice first.
pub fn devices(model: &Model) -> &[String] {
    model.place.as_ref().map_or(&[], |p| p.devices.as_slice())
}

/// Tells whether it is known that there is nothing to record with.
pub fn has_no_microphone(model: &Model) -> bool {
    !model.file_input && model.place.as_ref().is_some_and(|p| p.devices.is_empty())
}

/// Returns the place in [`devices`] of the chosen one.
pub fn chosen(model: &Model) -> usize {
    let name = model.prepare_screen.device.as_ref();
    name.and_then(|name| devices(model).iter().position(|d| d == name)).unwrap_or(0)
}

/// Returns where the sound will come from.
pub(super) fn choice(model: &Model) -> SoundChoice {
    match (model.file_input, &model.prepare_screen.device) {
        (true, _) => SoundChoice::File,
        (false, Some(name)) => SoundChoice::Microphone(name.clone()),
        (false, None) => SoundChoice::DefaultMicrophone,
    }
}

/// Whether the planned length fits on the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// Not looked at yet.
    Unknown,
    /// It fits; so many minutes do.
    Enough(u64),
    /// It does not; so many minutes do.
    TooLittle(u64),
}

/// Returns whether the planned length fits on the disk.
pub fn room(model: &Model) -> Room {
    let Some(place) = &model.place else { return Room::Unknown };
    let planned = super::guide(model).and_then(|g| g.guide.as_ref().ok()).map_or(0, |g| u64::from(g.minutes));
    if place.minutes_that_fit < planned {
        Room::TooLittle(place.minutes_that_fit)
    } else {
        Room::Enough(place.minutes_that_fit)
    }
}

//! The prepare screen: a guide, participants by code, the sound. Nothing is written before the last Enter.

use super::{Draft, Effect, GuideEntry, Key, Model, Screen, home};
use crate::session::{Command, Event, Participant, decide};
use crate::units::ParticipantCode;

mod code;
mod complaint;
mod keys;
mod seats;
mod sound;
mod typing;

pub use complaint::Complaint;
pub use keys::hints;
pub use seats::{in_hand, round_a_table};
pub use sound::{Check, Hearing, Room, Seating, channels, chosen, devices, has_no_microphone, room, seating, seatings};

/// What only this screen knows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// The step in front.
    pub step: Step,
    /// The guide under the hand, by its file's name; none means the first.
    pub guide: Option<String>,
    /// The participants so far.
    pub participants: Vec<Participant>,
    /// Whose seat is in hand, once one was chosen.
    pub hand: Option<usize>,
    /// What is being typed.
    pub typed: String,
    /// The cursor in it, in characters.
    pub cursor: usize,
    /// Which of the proposed codes is offered.
    pub offer: usize,
    /// What is said beside the field or list.
    pub complaint: Option<Complaint>,
    /// The microphone by name; none means the system's own choice.
    pub device: Option<String>,
    /// The chosen microphone while it is not there: it is waited for, and said, and never silently another.
    pub gone: Option<String>,
    /// Whether a microphone was chosen here by hand.
    pub picked: bool,
    /// The microphone check.
    pub check: Check,
    /// Who speaks into which channel, once chosen.
    pub seating: Option<Seating>,
    /// Whether the session is being made.
    pub creating: bool,
}

/// The steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Step {
    /// Which guide.
    #[default]
    Guide,
    /// Who takes part.
    Participants,
    /// Which microphone, and whether everything is in order.
    Sound,
}

/// Puts this screen in front; what was typed before is still there. A guide that was chosen already is not asked for again.
pub(super) fn enter(model: &mut Model, guide: Option<String>) -> Vec<Effect> {
    model.screen = Screen::Prepare;
    let state = &mut model.prepare_screen;
    state.complaint = None;
    state.creating = false;
    state.step = Step::Guide;
    if guide.is_some() {
        state.guide = guide;
        state.step = Step::Participants;
    }
    vec![Effect::CheckPlace]
}

/// Returns the guide under the hand.
pub fn guide(model: &Model) -> Option<&GuideEntry> {
    model.home.guides.get(guide_at(model)?)
}

/// Returns its place in the list.
pub fn guide_at(model: &Model) -> Option<usize> {
    let guides = &model.home.guides;
    let named = model.prepare_screen.guide.as_ref().and_then(|file| guides.iter().position(|g| g.file == *file));
    if guides.is_empty() { None } else { Some(named.unwrap_or(0)) }
}

/// Returns the free codes that are proposed, the one that is offered first.
pub fn proposals(model: &Model) -> Vec<ParticipantCode> {
    let state = &model.prepare_screen;
    let mut codes = code::proposals(&model.home, guide(model), &state.participants, &state.typed);
    if !codes.is_empty() {
        let by = state.offer % codes.len();
        codes.rotate_left(by);
    }
    codes
}

/// Returns the code that was typed for somebody who joins a session that is under way.
pub(super) fn read_code(model: &Model, typed: &str) -> Result<ParticipantCode, Complaint> {
    let here: Vec<Participant> = model.session().map(|s| s.present().cloned().collect()).unwrap_or_default();
    code::read(typed, &model.home.groups, &here)
}

/// Returns the next free code for somebody who joins a session that is under way.
pub fn next_code(model: &Model) -> Option<ParticipantCode> {
    let here = model.session().map(|s| s.participants.clone()).unwrap_or_default();
    code::proposals(&model.home, None, &here, "").into_iter().next()
}

/// Returns in how many earlier sessions somebody took part.
pub fn earlier(model: &Model, code: &ParticipantCode) -> usize {
    model.home.sessions.iter().filter(|s| s.participants.contains(code)).count()
}

/// A key was pressed here.
pub fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    if model.prepare_screen.creating {
        return Vec::new();
    }
    model.prepare_screen.complaint = None;
    match model.prepare_screen.step {
        Step::Guide => on_guide_key(model, key),
        Step::Participants => typing::on_key(model, key),
        Step::Sound => on_sound_key(model, key),
    }
}

fn on_guide_key(model: &mut Model, key: Key) -> Vec<Effect> {
    let last = model.home.guides.len().saturating_sub(1);
    let at = guide_at(model).unwrap_or(0);
    let next = match key {
        Key::Down | Key::Char('j') => (at + 1).min(last),
        Key::Up | Key::Char('k') => at.saturating_sub(1),
        Key::Home | Key::PageUp => 0,
        Key::End | Key::PageDown => last,
        Key::Char('r') => return vec![Effect::LoadHome, Effect::CheckPlace],
        Key::Esc => return home::enter(model),
        Key::Enter => {
            match guide(model).map(|entry| home::problem(model, entry)) {
                Some(None) => model.prepare_screen.step = Step::Participants,
                Some(Some(problem)) => model.answer(problem),
                None => {}
            }
            return Vec::new();
        }
        _ => return Vec::new(),
    };
    model.prepare_screen.guide = model.home.guides.get(next).map(|g| g.file.clone());
    Vec::new()
}

fn on_sound_key(model: &mut Model, key: Key) -> Vec<Effect> {
    match key {
        Key::Down | Key::Char('j') => choose(model, 1),
        Key::Up | Key::Char('k') => choose(model, -1),
        Key::Char('t' | 'm') => {
            if model.prepare_screen.check.is_open() {
                return close_microphone(model);
            }
            if has_no_microphone(model) {
                model.prepare_screen.complaint = Some(Complaint::NoMicrophone);
                return Vec::new();
            }
            model.prepare_screen.check = Check::Opening;
            vec![Effect::Listen(sound::choice(model))]
        }
        Key::Char('l') if model.prepare_screen.check.is_open() => vec![Effect::ListenBack],
        Key::Char('c') => {
            let fits = seatings(model);
            let now = fits.iter().position(|s| *s == seating(model)).unwrap_or(0);
            model.prepare_screen.seating = fits.get((now + 1) % fits.len()).copied();
            model.prepare_screen.picked = true;
            Vec::new()
        }
        Key::Char('r') => vec![Effect::CheckPlace],
        Key::Esc => {
            model.prepare_screen.step = Step::Participants;
            close_microphone(model)
        }
        Key::Enter => create(model),
        _ => Vec::new(),
    }
}

fn choose(model: &mut Model, rows: isize) -> Vec<Effect> {
    let Some(last) = devices(model).len().checked_sub(1).filter(|_| !model.file_input) else { return Vec::new() };
    let at = chosen(model);
    let next = at.saturating_add_signed(rows).min(last);
    if next == at {
        return Vec::new();
    }
    model.prepare_screen.gone = None;
    model.prepare_screen.picked = true;
    // What its channels are is said of one microphone, never of another.
    model.prepare_screen.seating = None;
    // The first is the system's own choice: it is left to the system, which may know better by the time it is opened.
    model.prepare_screen.device = if next == 0 { None } else { devices(model).get(next).cloned() };
    let effects = close_microphone(model);
    model.prepare_screen.check = Check::NotTried;
    effects
}

fn close_microphone(model: &mut Model) -> Vec<Effect> {
    let open = model.prepare_screen.check.is_open();
    model.prepare_screen.check.close();
    if open { vec![Effect::StopListening] } else { Vec::new() }
}

fn create(model: &mut Model) -> Vec<Effect> {
    let Some(guide) = guide(model).and_then(|g| g.guide.as_ref().ok()).cloned() else {
        model.prepare_screen.step = Step::Guide;
        return Vec::new();
    };
    if model.prepare_screen.participants.is_empty() {
        model.prepare_screen.step = Step::Participants;
        model.prepare_screen.complaint = Some(Complaint::NoParticipant);
        return Vec::new();
    }
    match room(model) {
        Room::Unknown => {
            model.prepare_screen.complaint = Some(Complaint::StillLooking);
            return Vec::new();
        }
        Room::TooLittle(fit) if guide.record_item().is_some() => {
            model.prepare_screen.complaint = Some(Complaint::NoRoom { planned: guide.minutes, fit });
            return Vec::new();
        }
        _ => {}
    }
    let mut effects = close_microphone(model);
    let draft = Draft { guide, participants: sound::seated(model), sound: sound::choice(model) };
    model.prepare_screen.creating = true;
    // A rehearsal changes nothing, and a file in its place is no microphone.
    if std::mem::take(&mut model.prepare_screen.picked) && !model.over.practising && !model.file_input {
        let seating = model.prepare_screen.seating;
        effects.push(Effect::RememberMicrophone { name: model.prepare_screen.device.clone(), seating });
    }
    effects.push(Effect::CreateSession(draft));
    effects
}

/// Disk, model and devices were looked at: a microphone that is gone is not silently replaced by another.
pub fn on_place(model: &mut Model) -> Vec<Effect> {
    if let Some(back) = model.prepare_screen.gone.take_if(|name| devices_of(&model.place).contains(name)) {
        model.prepare_screen.device = Some(back);
    }
    let gone = model.prepare_screen.device.clone().filter(|name| !devices(model).contains(name));
    let Some(name) = gone else { return Vec::new() };
    model.prepare_screen.device = None;
    model.prepare_screen.gone = Some(name.clone());
    model.prepare_screen.complaint = Some(Complaint::DeviceGone(name));
    let effects = close_microphone(model);
    model.prepare_screen.check = Check::NotTried;
    effects
}

fn devices_of(place: &Option<super::PlaceCheck>) -> &[String] {
    place.as_ref().map_or(&[], |p| &p.devices)
}

/// Sound arrived at the microphone check.
pub fn on_listening(model: &mut Model, listening: super::Listening) -> Vec<Effect> {
    model.prepare_screen.check.hear(listening);
    Vec::new()
}

/// What was asked for did not happen; the notice says why.
pub fn on_trouble(model: &mut Model, part: super::Part) -> Vec<Effect> {
    model.prepare_screen.creating = false;
    if part != super::Part::Sound {
        return Vec::new();
    }
    let effects = close_microphone(model);
    model.prepare_screen.check = Check::NotTried;
    effects
}

/// Tells whether the microphone is open for its check.
pub fn is_listening(model: &Model) -> bool {
    model.prepare_screen.check.is_open()
}

/// The session this screen asked for is open: the microphone check is written into its journal, and the screen is empty for the
/// next one.
pub fn on_opened(model: &mut Model) -> Vec<Effect> {
    if !model.prepare_screen.creating {
        return Vec::new();
    }
    let State { check, device, gone, seating, .. } = std::mem::take(&mut model.prepare_screen);
    // The next session is likely to be held with the same microphone.
    model.prepare_screen.device = device;
    model.prepare_screen.gone = gone;
    model.prepare_screen.seating = seating;
    let (Check::Tried { device, heard, .. }, Some(session)) = (check, model.session()) else { return Vec::new() };
    let event = Event::MicrophoneChecked { device, heard: heard == Hearing::Heard };
    match decide(session, Command::Note(event)) {
        Ok(events) if !events.is_empty() => vec![Effect::Journal(events)],
        _ => Vec::new(),
    }
}

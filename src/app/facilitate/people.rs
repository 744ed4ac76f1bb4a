//! Who is there: somebody comes in, or leaves, while the conversation is under way.
//!
//! The microphone is silenced by the key itself, before anybody is asked for a code: a person who comes through the door
//! talks before the interviewer has typed.

use crate::app::Key;
use crate::app::effect::{Effect, RecorderOrder};
use crate::app::hints::Hint;
use crate::app::model::Model;
use crate::app::newcomer;
use crate::app::prepare::{Complaint, next_code, read_code};
use crate::app::update::wish;
use crate::guide::GuideKind;
use crate::messages::people as words;
use crate::session::{Command, Session, Speaking, Stage, speaks_now};
use crate::units::ParticipantCode;

/// What is known of somebody who comes in or leaves.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// The code of the person who came in, as it is being typed.
    pub coming: Option<Coming>,
    /// True while it is asked who leaves.
    pub leaving: bool,
}

/// Somebody came in; which code they have is being typed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Coming {
    /// What was typed.
    pub typed: String,
    /// What is said about it.
    pub complaint: Option<Complaint>,
}

/// The keys of the seats, in their order: digits, and the two that lie beside them.
pub const SEATS: [char; 12] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '-', '='];

/// Tells whether several people talk here.
pub fn is_group(model: &Model) -> bool {
    model.session().is_some_and(|s| s.guide.kind == GuideKind::FocusGroup)
}

/// Returns whose seat a key stands for: somebody who is there.
pub fn at_seat(model: &Model, key: char) -> Option<ParticipantCode> {
    let session = model.session()?;
    let seat = SEATS.iter().position(|k| *k == key)?;
    let sits = &session.participants.get(seat)?.code;
    session.present().any(|p| &p.code == sits).then(|| sits.clone())
}

/// Tells whether keys are text now.
pub(super) fn is_typing(model: &Model) -> bool {
    model.facilitate_screen.people.coming.is_some()
}

/// Tells whether it is asked who came in, or who leaves.
pub(super) fn is_asking(model: &Model) -> bool {
    is_typing(model) || model.facilitate_screen.people.leaving
}

/// A key was pressed; returns none when it means nothing here.
pub(super) fn on_key(model: &mut Model, key: Key) -> Option<Vec<Effect>> {
    if model.facilitate_screen.people.coming.is_some() {
        return Some(on_code_key(model, key));
    }
    if model.facilitate_screen.people.leaving && key != Key::Char('x') {
        model.facilitate_screen.people.leaving = false;
        let Key::Char(c) = key else { return Some(Vec::new()) };
        return Some(at_seat(model, c).map(|code| somebody_leaves(model, code)).unwrap_or_default());
    }
    let state = &model.facilitate_screen;
    if !is_group(model) || state.front.is_some() || state.stopping.is_some() {
        return None;
    }
    match key {
        Key::Char('j') => Some(somebody_comes(model)),
        Key::Char('l') => {
            model.facilitate_screen.people.leaving = true;
            Some(Vec::new())
        }
        _ => None,
    }
}

/// Nothing is captured from this key on; whose it is, is asked afterwards.
fn somebody_comes(model: &mut Model) -> Vec<Effect> {
    if newcomer::asked(model).is_some() {
        return newcomer::enter(model);
    }
    model.facilitate_screen.people.coming = Some(Coming::default());
    hush(model)
}

/// What is said after somebody has gone is not theirs: who speaks is unclear until the next press.
fn somebody_leaves(model: &mut Model, participant: ParticipantCode) -> Vec<Effect> {
    let theirs = |s: &Session| speaks_now(s) == Some(&Speaking::Participant(participant.clone()));
    let talking = |s: &Session| matches!(s.stage, Stage::Recording | Stage::NotesOnly);
    let mut effects = Vec::new();
    if model.session().is_some_and(|s| talking(s) && theirs(s)) {
        let offset = model.offset();
        effects.extend(wish(model, Command::Speak { who: Speaking::Unclear, offset }));
    }
    effects.extend(wish(model, Command::Leave { participant }));
    effects
}

/// Captures nothing, and then writes down where that began.
fn hush(model: &mut Model) -> Vec<Effect> {
    if model.session().map(|s| s.stage) != Some(Stage::Recording) {
        return Vec::new();
    }
    let offset = model.offset();
    let mut effects = Vec::new();
    if model.recorder.running {
        model.recorder.paused = true;
        effects.push(Effect::Recorder(RecorderOrder::Pause));
    }
    effects.extend(wish(model, Command::GoOffTheRecord { offset }));
    effects
}

fn on_code_key(model: &mut Model, key: Key) -> Vec<Effect> {
    let offered = next_code(model);
    let Some(coming) = &mut model.facilitate_screen.people.coming else { return Vec::new() };
    coming.complaint = None;
    match key {
        Key::Char(c) => coming.typed.push(c),
        Key::Backspace => {
            coming.typed.pop();
        }
        Key::Tab => {
            if let Some(code) = offered {
                coming.typed = code.to_string();
            }
        }
        // Nobody came after all. Nothing is captured before somebody says so, with the key for on the record.
        Key::Esc => model.facilitate_screen.people.coming = None,
        Key::Enter => return come_in(model),
        _ => {}
    }
    Vec::new()
}

fn come_in(model: &mut Model) -> Vec<Effect> {
    let Some(typed) = model.facilitate_screen.people.coming.as_ref().map(|c| c.typed.clone()) else {
        return Vec::new();
    };
    // It could not be written down before that nothing is captured; nobody joins until it is.
    let waiting = hush(model);
    if !waiting.is_empty() {
        return waiting;
    }
    match read_code(model, &typed) {
        Ok(participant) => {
            model.facilitate_screen.people.coming = None;
            let offset = model.offset();
            wish(model, Command::Join { participant, offset })
        }
        Err(complaint) => {
            if let Some(coming) = &mut model.facilitate_screen.people.coming {
                coming.complaint = Some(complaint);
            }
            Vec::new()
        }
    }
}

/// The keys while somebody comes in or leaves; none when nobody does.
pub(super) fn hints(model: &Model) -> Option<Vec<Hint>> {
    let hint = |key, short, long| Hint { key, short, long };
    let state = &model.facilitate_screen.people;
    if state.coming.is_some() {
        return Some(vec![
            hint("Enter", words::KEY_THIS_CODE, words::KEY_THIS_CODE_LONG),
            hint("Tab", words::KEY_OFFERED, words::KEY_OFFERED_LONG),
            hint("Esc", words::KEY_NOBODY, words::KEY_NOBODY_LONG),
        ]);
    }
    state.leaving.then(|| {
        vec![
            hint("1–9", words::KEY_WHO_LEAVES, words::KEY_WHO_LEAVES_LONG),
            hint("Esc", words::KEY_NOBODY_LEAVES, words::KEY_NOBODY_LEAVES_LONG),
        ]
    })
}

/// The keys with which people come and go.
pub(super) fn more_hints() -> [Hint; 2] {
    let hint = |key, short, long| Hint { key, short, long };
    [hint("j", words::KEY_JOIN, words::KEY_JOIN_LONG), hint("l", words::KEY_LEAVE, words::KEY_LEAVE_LONG)]
}

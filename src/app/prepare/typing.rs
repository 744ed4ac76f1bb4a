//! Typing the participants' codes.

use super::{Step, code, proposals, seats};
use crate::app::{Effect, Key, Model};
use crate::session::Participant;

/// A key was pressed at the participants.
pub(super) fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    if seats::on_key(model, key) {
        return Vec::new();
    }
    let offered = proposals(model).into_iter().next();
    let state = &mut model.prepare_screen;
    let length = state.typed.chars().count();
    state.cursor = state.cursor.min(length);
    let byte = |text: &str, at: usize| text.char_indices().nth(at).map_or(text.len(), |(b, _)| b);
    match key {
        Key::Esc => state.step = Step::Guide,
        Key::Enter if state.typed.trim().is_empty() && !state.participants.is_empty() => {
            state.typed.clear();
            state.step = Step::Sound;
            state.complaint = state.gone.clone().map(super::Complaint::DeviceGone);
        }
        Key::Enter => match code::read(&state.typed, &model.home.groups, &state.participants) {
            Ok(code) => {
                state.participants.push(Participant { code, channel: None });
                state.hand = None;
                state.typed.clear();
                state.cursor = 0;
                state.offer = 0;
            }
            Err(complaint) => state.complaint = Some(complaint),
        },
        Key::Tab => {
            if let Some(code) = offered {
                state.typed = code.to_string();
                state.cursor = state.typed.chars().count();
            }
        }
        Key::Down => state.offer = state.offer.wrapping_add(1),
        Key::Up => {
            let codes = code::proposals(&model.home, None, &[], &state.typed).len().max(1);
            state.offer = (state.offer % codes + codes - 1) % codes;
        }
        Key::Left => state.cursor = state.cursor.saturating_sub(1),
        Key::Right => state.cursor = (state.cursor + 1).min(length),
        Key::Home => state.cursor = 0,
        Key::End => state.cursor = length,
        Key::Backspace if length == 0 => {
            // Nothing to take back in the field: take back the last participant, into the field, so that it can be mended.
            state.hand = None;
            if let Some(last) = state.participants.pop() {
                state.typed = last.code.to_string();
                state.cursor = state.typed.chars().count();
            }
        }
        Key::Backspace if state.cursor > 0 => {
            state.cursor -= 1;
            let at = byte(&state.typed, state.cursor);
            state.typed.remove(at);
        }
        Key::Delete if state.cursor < length => {
            let at = byte(&state.typed, state.cursor);
            state.typed.remove(at);
        }
        Key::Char(c) if length < 24 && !c.is_control() => {
            let at = byte(&state.typed, state.cursor);
            state.typed.insert(at, c);
            state.cursor += 1;
            state.offer = 0;
        }
        _ => {}
    }
    Vec::new()
}

//! The keys of the prepare screen, step by step.

use super::{Step, devices, has_no_microphone, round_a_table, seatings};
use crate::app::{Hint, Model};
use crate::messages::{people as seats, prepare as words};

/// The keys of this screen as it is now.
pub fn hints(model: &Model) -> Vec<Hint> {
    let state = &model.prepare_screen;
    let mut hints = Vec::new();
    let mut say = |key, short, long| hints.push(Hint { key, short, long });
    if state.creating {
        return hints;
    }
    match state.step {
        Step::Guide => {
            say("Enter", words::KEY_GUIDE, words::KEY_GUIDE_LONG);
            say("Esc", words::KEY_BACK, words::KEY_HOME_LONG);
            say("↑↓", words::KEY_MOVE, words::KEY_MOVE_LONG);
            say("r", words::KEY_AGAIN, words::KEY_AGAIN_LONG);
        }
        Step::Participants => {
            if state.typed.trim().is_empty() && !state.participants.is_empty() {
                say("Enter", words::KEY_ON, words::KEY_ON_LONG);
            } else {
                say("Enter", words::KEY_ADD, words::KEY_ADD_LONG);
            }
            say("Tab", words::KEY_OFFER, words::KEY_OFFER_LONG);
            say("Esc", words::KEY_BACK, words::KEY_BACK_LONG);
            if model.home.groups.len() > 1 {
                say("↑↓", words::KEY_OTHER, words::KEY_OTHER_LONG);
            }
            if state.typed.is_empty() && !state.participants.is_empty() {
                if round_a_table(model) {
                    say("←→", seats::KEY_SEAT, seats::KEY_SEAT_LONG);
                    say("PgUp/PgDn", seats::KEY_MOVE_SEAT, seats::KEY_MOVE_SEAT_LONG);
                }
                say("Backspace", words::KEY_TAKE_BACK, words::KEY_TAKE_BACK_LONG);
            }
        }
        Step::Sound => {
            say("Enter", words::KEY_CREATE, words::KEY_CREATE_LONG);
            if has_no_microphone(model) {
                // Nothing to be tried.
            } else if state.check.is_open() {
                say("t", words::KEY_TRY_STOP, words::KEY_TRY_STOP_LONG);
                say("l", words::KEY_LISTEN_BACK, words::KEY_LISTEN_BACK_LONG);
            } else {
                say("t", words::KEY_TRY, words::KEY_TRY_LONG);
            }
            say("Esc", words::KEY_BACK, words::KEY_BACK_LONG);
            if devices(model).len() > 1 && !model.file_input {
                say("↑↓", words::KEY_DEVICE, words::KEY_DEVICE_LONG);
            }
            if seatings(model).len() > 1 {
                say("c", words::KEY_CHANNELS, words::KEY_CHANNELS_LONG);
            }
            say("r", words::KEY_AGAIN, words::KEY_AGAIN_SOUND_LONG);
        }
    }
    hints
}

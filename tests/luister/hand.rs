//! A hand on the desk: keys pressed one after the other, and things waited for with a deadline.

use std::time::{Duration, Instant};

use luister::app::{Key, Model, Msg};
use luister::runtime::Desk;

/// Waits until something is true of the model; says what it waited for when that never came.
#[track_caller]
pub fn wait(desk: &mut Desk, what: &str, true_of: impl FnMut(&Model) -> bool) {
    let deadline = Instant::now() + Duration::from_secs(240);
    assert!(desk.until(deadline, true_of), "{what}: {:?} {:?}", desk.model.screen, desk.model.notice);
}

/// Presses keys; a line break is Enter.
pub fn press(desk: &mut Desk, keys: &str) {
    for key in keys.chars() {
        desk.send(Msg::Key(if key == '\n' { Key::Enter } else { Key::Char(key) }));
    }
}

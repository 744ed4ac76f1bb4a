//! The screens in a terminal: keys in, frames out.

mod input;
mod signals;
mod terminal;

pub use terminal::{give_the_terminal_back, has_the_terminal};

use std::io;

use crate::app::Msg;
use crate::view;

use super::desk::{BEAT, Desk, Mailbox};
use super::error::RuntimeError;

/// Shows the desk on the terminal until the user leaves or the system asks for an end.
pub fn run(desk: &mut Desk) -> Result<(), RuntimeError> {
    run_with(desk, |_| {})
}

/// The same, with something else to do between two looks at the threads (the demo's script).
pub fn run_with(desk: &mut Desk, mut between: impl FnMut(&mut Desk)) -> Result<(), RuntimeError> {
    let signals = signals::watch(desk.mailbox()).map_err(no_terminal)?;
    let mut terminal = terminal::Screen::open().map_err(no_terminal)?;
    let keys = input::watch(desk.mailbox()).map_err(no_terminal)?;
    desk.begin();
    let outcome = show(desk, &mut terminal, &mut between);
    // In this order: the terminal first, so that whatever is said next can be read.
    drop(terminal);
    keys.end();
    signals.end();
    outcome
}

fn show(
    desk: &mut Desk,
    terminal: &mut terminal::Screen,
    between: &mut impl FnMut(&mut Desk),
) -> Result<(), RuntimeError> {
    let mut gone = None;
    while !desk.is_over() {
        if gone.is_none()
            && desk.take_changed()
            && let Err(error) = draw(desk, terminal)
        {
            // Nobody can see or press anything any more: the recording is stopped and sealed, then the program ends.
            gone = Some(error);
            desk.send(Msg::Shutdown);
        }
        desk.pump(BEAT);
        between(desk);
    }
    gone.map_or(Ok(()), |error| Err(no_terminal(error)))
}

fn draw(desk: &mut Desk, terminal: &mut terminal::Screen) -> io::Result<()> {
    if desk.take_resized() {
        terminal.begin_anew()?;
    }
    terminal.draw(|frame| view::draw(&desk.model, frame))
}

/// Has the system's wish to end the program reach a desk that shows no screens.
pub(super) fn watch_signals(mailbox: Mailbox) -> Result<signals::Watch, RuntimeError> {
    signals::watch(mailbox).map_err(no_terminal)
}

/// Makes the error of a terminal that can't be used.
pub(super) fn no_terminal(source: io::Error) -> RuntimeError {
    RuntimeError::File { path: "terminal".into(), source }
}

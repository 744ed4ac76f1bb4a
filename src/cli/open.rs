//! `luister` without a command: the screens, or lines where screens can't be shown or read.

use std::io::{self, IsTerminal as _};
use std::process::ExitCode;

use crate::messages::cli as words;
use crate::runtime::{Desk, plain, printing, tui};

use super::context::{Context, Reading};
use super::outcome::Stop;
use super::{doctor, first, guides, rehearse, settings};

/// Opens the study on the screens, or in lines. A rehearsal that was asked for there is held, and the study comes back.
pub fn run(context: &Context) -> Result<ExitCode, Stop> {
    needs_a_terminal(context)?;
    if let Some(done) = first::offer(context)? {
        return Ok(done);
    }
    study(context)
}

/// Opens the study that the command line means.
pub fn study(context: &Context) -> Result<ExitCode, Stop> {
    loop {
        let mut setup = context.setup()?;
        setup.input = context.stand()?;
        let mut desk = context.desk(setup, if context.plain { Reading::Yes } else { Reading::No })?;
        if desk.asks_for_passphrase().map_err(|e| context.stop(e))? {
            desk.ask_on_the_screen(|_| {});
        }
        show(context, &mut desk)?;
        let Some(file) = desk.rehearsal_wished.take() else { return Ok(ExitCode::SUCCESS) };
        // What this desk holds is free for the next one.
        drop(desk);
        rehearse::hold(context, &guides::of_study_named(context, &file)?)?;
    }
}

/// Refuses to begin where nobody can press a key.
pub fn needs_a_terminal(context: &Context) -> Result<(), Stop> {
    if context.plain || io::stdin().is_terminal() && io::stdout().is_terminal() {
        return Ok(());
    }
    Err(Stop::mend(words::NO_TERMINAL.text(context.language)))
}

/// Shows a desk until the user leaves it, with the user's own keys and colours.
pub fn show(context: &Context, desk: &mut Desk) -> Result<(), Stop> {
    let ready = settings::read(context.language);
    desk.model.keymap = ready.keymap;
    desk.model.paint = ready.paint;
    desk.remember_microphone_in(context.folders.own.clone());
    let copied = context.study_root().ok().and_then(|study| doctor::warning(context, &study));
    desk.model.notice = copied.or(ready.problem).or(desk.model.notice.take());
    let shown = if context.plain { plain::run(desk) } else { tui::run(desk) };
    if let Some(line) = desk.where_it_is() {
        printing::line(format_args!("{line}"));
    }
    shown.map_err(|e| context.stop(e))
}

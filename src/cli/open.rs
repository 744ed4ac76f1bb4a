//! `luister` without a command: the screens.

use std::io::{self, IsTerminal as _};
use std::process::ExitCode;

use crate::messages::cli as words;
use crate::runtime::tui;

use super::context::{Context, Reading};
use super::outcome::Stop;

/// Opens the study on the screens.
pub fn run(context: &Context) -> Result<ExitCode, Stop> {
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return Err(Stop::mend(words::NO_TERMINAL.text(context.language)));
    }
    let mut setup = context.setup()?;
    setup.input = context.stand()?;
    let mut desk = context.desk(setup, Reading::Yes)?;
    tui::run(&mut desk).map_err(|e| context.stop(e))?;
    Ok(ExitCode::SUCCESS)
}

//! `luister demo`.

use std::process::ExitCode;

use crate::runtime::demo;
use crate::units::Language;

use super::arguments::Demo;
use super::context::Context;
use super::outcome::Stop;

/// Plays the practice interview.
pub fn run(context: &Context, demo: &Demo) -> Result<ExitCode, Stop> {
    let show = if demo.tui { demo::Show::Screens } else { demo::Show::Lines };
    let play = demo::Play {
        // Dutch is what the demo is about; the words around it are in the user's language.
        clip: demo.language.unwrap_or(Language::Nl),
        interface: context.language,
        keep: demo.keep.clone(),
        pace: demo.pace.unwrap_or(if demo.tui { 4.0 } else { 8.0 }),
        show,
    };
    let held = demo::run(&play).map_err(|e| context.stop(e))?;
    Ok(if held { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

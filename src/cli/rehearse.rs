//! `luister practise`: a whole session of which nothing is kept.

use std::path::PathBuf;
use std::process::ExitCode;

use crate::messages::{Notice, rehearsal as words};
use crate::runtime::{Rehearsal, RuntimeError};
use crate::study;

use super::context::Context;
use super::guides::{self, Found};
use super::open;
use super::outcome::{Stop, say};

/// Rehearses with a guide: a file, or the name of one of the study's guides.
pub fn run(context: &Context, wanted: &str) -> Result<ExitCode, Stop> {
    hold(context, &guides::find(context, wanted)?)
}

/// Rehearses with a guide that was found, and removes everything.
pub fn hold(context: &Context, with: &Found) -> Result<ExitCode, Stop> {
    let language = context.language;
    open::needs_a_terminal(context)?;
    let study_toml = context
        .study()
        .and_then(|(folder, _)| folder.study_toml().map_err(|e| context.stop(e)))
        .unwrap_or_else(|_| study::template("rehearsal", with.guide.language));
    let rehearsal = Rehearsal::begin(&study_toml, &with.file, &with.text).map_err(|e| context.stop(e))?;
    // The rehearsal's own folder takes the study's place.
    let mut setup = context.setup_in(PathBuf::new())?;
    setup.input = context.stand()?;
    let mut desk = rehearsal.desk(setup).map_err(|e| context.stop(e))?;
    let begins = words::BEGINS.with(language, &[("guide", &with.guide.title)]);
    desk.model.notice =
        Some(Notice::caution(begins, words::BEGINS_MEANS.text(language), words::BEGINS_TODO.text(language)));
    let shown = open::show(context, &mut desk);
    // The key goes with the desk, the folder after it.
    drop(desk);
    match rehearsal.end() {
        Ok(()) => say(&words::ENDED, language, &[]),
        Err(RuntimeError::File { path, source }) => {
            let (dir, why) = (path.display().to_string(), source.to_string());
            return Err(Stop::world(words::LEFT.with(language, &[("dir", &dir), ("why", &why)])));
        }
        Err(error) => return Err(context.stop(error)),
    }
    shown?;
    Ok(ExitCode::SUCCESS)
}

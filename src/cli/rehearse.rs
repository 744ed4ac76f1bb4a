//! `luister practise`: a whole session of which nothing is kept.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::guide::Guide;
use crate::messages::{Notice, rehearsal as words};
use crate::runtime::{Rehearsal, RuntimeError};
use crate::study;

use super::context::Context;
use super::outcome::{Status, Stop, say};
use super::{guides, open};

/// Rehearses with a guide: a file, or the name of one of the study's guides.
pub fn run(context: &Context, wanted: &str) -> Result<ExitCode, Stop> {
    let (guide, _) = guides::find(context, wanted)?;
    let path = guide_file(context, wanted, &guide).ok_or_else(|| context.stop(RuntimeError::GuideGone))?;
    hold(context, &guide, &path)
}

/// Rehearses with a guide's file, and removes everything.
pub fn hold(context: &Context, guide: &Guide, path: &Path) -> Result<ExitCode, Stop> {
    let text = fs::read_to_string(path).map_err(|e| context.stop(super::context::file_error(path, e)))?;
    let name = path.file_name().map_or_else(|| "guide.toml".to_owned(), |n| n.to_string_lossy().into_owned());
    hold_text(context, guide, &name, &text)
}

/// Rehearses with the text of a guide, and removes everything.
pub fn hold_text(context: &Context, guide: &Guide, name: &str, text: &str) -> Result<ExitCode, Stop> {
    let language = context.language;
    open::needs_a_terminal(context)?;
    let study_toml = context
        .study()
        .and_then(|(folder, _)| folder.study_toml().map_err(|e| context.stop(e)))
        .unwrap_or_else(|_| study::template("rehearsal", guide.language));
    let rehearsal = Rehearsal::begin(&study_toml, name, text).map_err(|e| context.stop(e))?;
    let mut setup = context.setup_in(PathBuf::new())?;
    setup.input = context.stand()?;
    let mut desk = rehearsal.desk(setup).map_err(|e| context.stop(e))?;
    let begins = words::BEGINS.with(language, &[("guide", &guide.title)]);
    desk.model.notice =
        Some(Notice::caution(begins, words::BEGINS_MEANS.text(language), words::BEGINS_TODO.text(language)));
    let shown = open::show(context, &mut desk);
    // The key goes with the desk, the folder after it.
    drop(desk);
    match rehearsal.end() {
        Ok(()) => say(&words::ENDED, language, &[]),
        Err(RuntimeError::File { path, source }) => {
            let (dir, why) = (path.display().to_string(), source.to_string());
            let line = words::LEFT.with(language, &[("dir", &dir), ("why", &why)]);
            return Err(Stop { lines: vec![line], status: Status::World });
        }
        Err(error) => return Err(context.stop(error)),
    }
    shown?;
    Ok(ExitCode::SUCCESS)
}

/// Returns the file that a guide was read from.
fn guide_file(context: &Context, wanted: &str, guide: &Guide) -> Option<PathBuf> {
    let here = Path::new(wanted);
    if here.is_file() {
        return Some(here.to_owned());
    }
    let (folder, _) = context.study().ok()?;
    let files = folder.guide_files().ok()?;
    let same =
        |path: &PathBuf| folder.read_guide(path).is_ok_and(|bytes| crate::units::Digest::of(&bytes) == guide.digest);
    files.into_iter().find(same)
}

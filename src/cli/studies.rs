//! `luister new`.

use std::path::Path;

use crate::guide;
use crate::messages::cli as words;
use crate::study;
use crate::vault::StudyFolder;

use super::context::Context;
use super::doctor;
use super::outcome::{Stop, say, tell};

/// Makes a study.
pub fn new(context: &Context, dir: &Path) -> Result<(), Stop> {
    let l = context.language;
    let name = dir.file_name().map_or_else(|| "study".to_owned(), |n| n.to_string_lossy().into_owned());
    // A guide to try things with, to be changed or replaced.
    let guides = [guide::practice(l)];
    StudyFolder::create(dir, &study::template(&name, l), &guides).map_err(|e| context.stop(e))?;
    let copied = doctor::warning(context, dir);
    let dir = dir.display().to_string();
    say(&words::NEW_MADE, l, &[("dir", &dir)]);
    say(&words::NEW_NEXT, l, &[("dir", &dir)]);
    copied.iter().for_each(tell);
    Ok(())
}

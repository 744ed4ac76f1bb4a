//! `luister completions` and `luister man`: what a shell and `man` want to know of the command line, made from the
//! command line itself, so that neither says what is no longer so.

use std::fs;
use std::path::Path;

use clap::CommandFactory as _;
use clap_complete::Shell;

use crate::messages::cli as words;
use crate::runtime::printing;

use super::arguments::Arguments;
use super::context::{Context, file_error};
use super::outcome::{Stop, say};

/// Prints the completions for a shell.
pub fn completions(shell: Shell) {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "luister", &mut script);
    printing::text(format_args!("{}", String::from_utf8_lossy(&script)));
}

/// Writes a manual page for luister and one for each of its commands into a folder, and says how many.
pub fn manual(context: &Context, dir: &Path) -> Result<(), Stop> {
    let written = fs::create_dir_all(dir).and_then(|()| clap_mangen::generate_to(Arguments::command(), dir));
    written.map_err(|e| context.stop(file_error(dir, e)))?;
    let pages = fs::read_dir(dir).map_err(|e| context.stop(file_error(dir, e)))?;
    let count = pages.flatten().filter(|page| page.path().extension().is_some_and(|e| e == "1")).count();
    let shown = dir.display().to_string();
    say(&words::MAN_WRITTEN, context.language, &[("n", &count.to_string()), ("dir", &shown)]);
    Ok(())
}

//! What leaves the house, on the command line: exports, codebooks, reports, archives.
//!
//! Everything is made in memory first and written only when all of it could be made, so that half an export is none.

pub mod archive;
pub mod arguments;
pub mod codebook;
pub mod export;
pub mod people;
pub mod report;
pub mod study;

use std::io::IsTerminal as _;
use std::path::PathBuf;

use crate::export::page::{Page, docx, html, markdown, odt};
use crate::messages::leaving as words;
use crate::runtime::leaving::is_in_the_way;
use crate::vault::disk::Disk;

use super::context::{Context, file_error};
use super::outcome::{Stop, say};

/// Something to be written.
pub struct File {
    /// Where.
    pub path: PathBuf,
    /// What.
    pub bytes: Vec<u8>,
}

/// Whether files that are there may be replaced without asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replace {
    /// They may.
    Yes,
    /// Ask first; where nobody can be asked, write nothing.
    Ask,
}

impl Replace {
    /// Returns what `--force` means.
    pub fn of(force: bool) -> Replace {
        if force { Replace::Yes } else { Replace::Ask }
    }
}

/// Writes files, each whole or not at all. What is there with other content is replaced only when that was asked for or said.
pub fn put(context: &Context, files: &[File], replace: Replace) -> Result<(), Stop> {
    let l = context.language;
    let there = files.iter().filter(|f| is_in_the_way(&f.path, &f.bytes));
    let there: Vec<String> = there.map(|f| f.path.display().to_string()).collect();
    if !there.is_empty() && replace == Replace::Ask {
        let names = there.join(", ");
        if !std::io::stdin().is_terminal() {
            return Err(Stop::mend(words::EXISTS.with(l, &[("files", &names)])));
        }
        let values = [("count", there.len().to_string()), ("files", names)];
        let question = words::OVERWRITE.with(l, &[("count", &values[0].1), ("files", &values[1].1)]);
        super::passphrase::confirm(&question, l)?;
    }
    let disk = Disk::real();
    for file in files {
        let shown = file.path.display().to_string();
        if std::fs::read(&file.path).is_ok_and(|there| there == file.bytes) {
            say(&words::UNCHANGED, l, &[("file", &shown)]);
            continue;
        }
        let folder = file.path.parent().map_or(Ok(()), |folder| disk.create_folders(folder));
        let written = folder.and_then(|()| disk.write_whole(&file.path, &file.bytes));
        written.map_err(|e| context.stop(file_error(&file.path, e)))?;
        say(&words::WRITTEN, l, &[("file", &shown)]);
    }
    Ok(())
}

/// Returns a page in a format, with the end of its file's name.
pub fn paged(context: &Context, page: &Page, format: arguments::PageFormat) -> Result<(&'static str, Vec<u8>), Stop> {
    use arguments::PageFormat;
    Ok(match format {
        PageFormat::Md => (".md", markdown(page).into_bytes()),
        PageFormat::Html => (".html", html(page).into_bytes()),
        PageFormat::Docx => (".docx", docx(page).map_err(|e| context.stop(e))?),
        PageFormat::Odt => (".odt", odt(page).map_err(|e| context.stop(e))?),
    })
}

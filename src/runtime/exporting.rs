//! Exports from the export screen: everything is made in memory, then each file is written whole.

use std::path::{Path, PathBuf};

use crate::app::Report;
use crate::app::exporting::{Exported, There, Wish};
use crate::export::Options;
use crate::vault::disk::Disk;

use super::desk::Desk;
use super::error::RuntimeError;
use super::leaving::{is_in_the_way, sources};

impl Desk {
    /// Writes an approved session in the formats that were chosen; nothing is replaced that nobody asked to replace.
    pub(super) fn export(&mut self, wish: &Wish) -> Result<Report, RuntimeError> {
        let sources = sources(&self.folder, &self.study, std::slice::from_ref(&wish.session))?;
        let folder = place_of(&wish.folder);
        let mut files: Vec<(PathBuf, Vec<u8>)> = Vec::new();
        for source in &sources {
            let options = Options { language: source.language(), ..wish.options };
            for form in &wish.forms {
                let (name, bytes) = form.file(source, &options, &self.study.id)?;
                files.push((folder.join(name), bytes));
            }
        }
        let there: Vec<String> = files.iter().filter(|(p, b)| is_in_the_way(p, b)).map(|(p, _)| name_of(p)).collect();
        if !there.is_empty() && wish.there == There::Ask {
            return Ok(Report::Exported(Exported::There(there)));
        }
        let disk = Disk::real();
        let failed = |path: &Path| {
            let path = path.to_owned();
            move |source| RuntimeError::File { path, source }
        };
        disk.create_folders(&folder).map_err(failed(&folder))?;
        for (path, bytes) in &files {
            disk.write_whole(path, bytes).map_err(failed(path))?;
        }
        Ok(Report::Exported(Exported::Written(files.iter().map(|(p, _)| name_of(p)).collect())))
    }
}

/// Returns a folder as it was typed: from where luister was started, or from home where it begins with a tilde.
fn place_of(typed: &str) -> PathBuf {
    match (typed.strip_prefix('~'), std::env::var_os("HOME")) {
        (Some(rest), Some(home)) if rest.is_empty() || rest.starts_with('/') => {
            PathBuf::from(home).join(rest.trim_start_matches('/'))
        }
        _ => PathBuf::from(typed),
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
}

//! Taking single sealed files away: the segments and notes of a passage that was struck.
//!
//! The key stays, because the rest is still sealed to it. So the sealed files are overwritten before they lose their names:
//! what a disk keeps of them all the same stays sealed, and can't be opened any more once the key goes. A call that stopped
//! anywhere is finished by the next one.

use std::path::PathBuf;

use crate::session::Check;
use crate::vault::VaultError;
use crate::vault::destroy::overwrite_if_there_is_room;
use crate::vault::disk::{Disk, Kind, kind_of};
use crate::vault::error::At as _;
use crate::vault::layout::{Places, Track};

/// What was taken away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenAway {
    /// Files removed by this call.
    pub files: u32,
    /// `segments-gone`, `notes-gone`: both hold, or there is an error instead.
    pub checks: Vec<Check>,
}

pub(super) fn strike(
    disk: &Disk,
    places: &Places,
    segments: &[u32],
    texts: &[String],
) -> Result<TakenAway, VaultError> {
    let sound: Vec<PathBuf> = segments.iter().map(|n| places.segment(Track::Conversation, *n)).collect();
    let written: Vec<PathBuf> = texts.iter().map(|name| places.raw_file(name)).collect();
    let mut files = 0;
    for (paths, folder) in [(&sound, &places.audio), (&written, &places.raw)] {
        files += remove(disk, paths)?;
        if !paths.is_empty() && kind_of(folder).reading(folder)?.is_some() {
            // Also where nothing was left: the call that removed it may have been cut off before this.
            disk.sync_folder(folder).removing(folder)?;
        }
    }
    let mut checks = Vec::new();
    for (name, paths) in [("segments-gone", &sound), ("notes-gone", &written)] {
        for path in paths {
            if kind_of(path).reading(path)?.is_some() {
                return Err(VaultError::Strange { path: path.clone() });
            }
        }
        checks.push(Check { name: name.to_owned(), held: true });
    }
    Ok(TakenAway { files, checks })
}

fn remove(disk: &Disk, paths: &[PathBuf]) -> Result<u32, VaultError> {
    let mut there = Vec::new();
    for path in paths {
        match kind_of(path).reading(path)? {
            Some(Kind::Folder) => return Err(VaultError::Strange { path: path.clone() }),
            Some(kind) => there.push((path, kind)),
            None => {}
        }
    }
    for (path, _) in there.iter().filter(|(_, kind)| *kind == Kind::File) {
        overwrite_if_there_is_room(disk, path)?;
    }
    for (path, _) in &there {
        disk.unlink(path).removing(path)?;
    }
    Ok(u32::try_from(there.len()).unwrap_or(u32::MAX))
}

//! The approved transcript: the one text that lies in the clear, written whole and taken away whole.
//!
//! No key is lost with it, so overwriting is all that can be done besides taking its name away: on an SSD, or where a file
//! system copies on write, the old blocks may stay. The receipt says so.

use crate::session::Check;
use crate::units::Digest;
use crate::vault::VaultError;
use crate::vault::destroy::overwrite_if_there_is_room;
use crate::vault::disk::{Disk, Kind, kind_of, parent_of};
use crate::vault::error::At as _;
use crate::vault::layout::Places;

pub(super) fn write_transcript(disk: &Disk, places: &Places, json: &[u8]) -> Result<Digest, VaultError> {
    let path = places.transcript();
    disk.write_whole_over(&path, json).writing(&path)?;
    Ok(Digest::of(json))
}

/// Takes the transcript away, where one lies there; the check that it is gone, or none where there was nothing.
pub(super) fn remove_transcript(disk: &Disk, places: &Places) -> Result<Option<Check>, VaultError> {
    let path = places.transcript();
    let folder = parent_of(&path);
    match kind_of(&path).reading(&path)? {
        None => {
            // The call that removed it may have been cut off before this.
            if kind_of(folder).reading(folder)?.is_some() {
                disk.sync_folder(folder).removing(folder)?;
            }
            return Ok(None);
        }
        Some(Kind::Folder) => return Err(VaultError::Strange { path }),
        Some(Kind::File) => overwrite_if_there_is_room(disk, &path)?,
        Some(Kind::Other) => {}
    }
    disk.unlink(&path).removing(&path)?;
    disk.sync_folder(folder).removing(folder)?;
    let held = kind_of(&path).reading(&path)?.is_none();
    if !held {
        return Err(VaultError::Strange { path });
    }
    Ok(Some(Check { name: "transcript-gone".to_owned(), held }))
}

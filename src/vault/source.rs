//! The imported file: overwritten where it lies, and removed.
//!
//! It was never sealed, so there is no key whose loss would end it. Overwriting is a courtesy: an SSD or a file system that
//! copies on write puts the new bytes elsewhere. Whoever calls this says so.

use std::io;
use std::path::Path;

use crate::session::Check;
use crate::vault::VaultError;
use crate::vault::disk::{Disk, DiskFile, Kind, kind_of, parent_of};
use crate::vault::error::At as _;

/// Bytes that are overwritten at a time.
const BLOCK: usize = 1 << 20;

/// What removing a file came to.
#[derive(Debug, Clone, PartialEq)]
pub struct RemovedFile {
    /// Bytes it held.
    pub bytes: u64,
    /// `source-overwritten`, `source-gone`, in this order.
    pub checks: Vec<Check>,
}

/// Tells whether a path is a plain file with one name: what can be taken away without leaving it somewhere else.
pub fn has_one_name(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    path.symlink_metadata().is_ok_and(|about| about.is_file() && about.nlink() == 1)
}

/// Overwrites a file with random bytes, fsyncs it, removes it, and fsyncs its folder.
pub fn remove_file(path: &Path) -> Result<RemovedFile, VaultError> {
    remove_file_on(&Disk::real(), path)
}

pub(super) fn remove_file_on(disk: &Disk, path: &Path) -> Result<RemovedFile, VaultError> {
    if kind_of(path).reading(path)? != Some(Kind::File) {
        return Err(VaultError::Strange { path: path.to_owned() });
    }
    let mut file = disk.open_file(path).writing(path)?;
    let bytes = file.size().reading(path)?;
    let overwritten = overwrite(&mut file, bytes).writing(path)?;
    drop(file);
    disk.unlink(path).removing(path)?;
    let folder = parent_of(path);
    disk.sync_folder(folder).removing(folder)?;
    let gone = kind_of(path).reading(path)?.is_none();
    let check = |name: &str, held| Check { name: name.to_owned(), held };
    Ok(RemovedFile { bytes, checks: vec![check("source-overwritten", overwritten), check("source-gone", gone)] })
}

/// Overwrites block by block; tells whether the first one reads back as it was written.
fn overwrite(file: &mut DiskFile, bytes: u64) -> io::Result<bool> {
    let mut first = Vec::new();
    let mut noise = vec![0; BLOCK];
    let mut at = 0;
    while at < bytes {
        let length = BLOCK.min(usize::try_from(bytes - at).unwrap_or(BLOCK));
        getrandom::fill(&mut noise[..length]).map_err(|_| io::Error::other("no randomness to be had"))?;
        file.write_at(at, &noise[..length])?;
        if at == 0 {
            first = noise[..length].to_vec();
        }
        at += length as u64;
    }
    file.sync()?;
    Ok(file.read_back(first.len())? == first)
}

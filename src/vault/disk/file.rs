//! A file that is open for writing.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt as _;
use std::path::{Path, PathBuf};

use crate::vault::disk::{Disk, Op};

/// A file that is open for writing.
pub struct DiskFile {
    pub(super) file: File,
    pub(super) handle: u64,
    pub(super) disk: Disk,
    /// Where it was opened, for errors.
    pub(super) path: PathBuf,
    /// Whether a lock was taken with it.
    pub(super) locked: bool,
}

/// Lets go of a lock by saying so. Closing the file is not enough: a process that was forked just before, and has not begun its
/// own program yet, has the same file open and holds the lock for that long.
impl Drop for DiskFile {
    fn drop(&mut self) {
        if self.locked {
            let _ = rustix::fs::flock(&self.file, rustix::fs::FlockOperation::Unlock);
        }
    }
}

impl DiskFile {
    /// Writes at a place, all of it.
    pub fn write_at(&mut self, offset: u64, bytes: &[u8]) -> io::Result<()> {
        let note = |data: &[u8]| Op::Write { handle: self.handle, offset, bytes: data.to_vec() };
        if let Err(error) = self.disk.step(|| note(bytes)) {
            // A write that goes wrong has often written something: so does this one.
            let half = &bytes[..bytes.len() / 2];
            if let Some(watch) = &self.disk.watch {
                watch.note(note(half));
            }
            self.file.write_all_at(half, offset)?;
            return Err(error);
        }
        self.file.write_all_at(bytes, offset)
    }

    /// Cuts the file off at a length.
    pub fn truncate(&mut self, bytes: u64) -> io::Result<()> {
        self.disk.step(|| Op::Truncate { handle: self.handle, bytes })?;
        self.file.set_len(bytes)
    }

    /// Makes what was written survive a power cut.
    pub fn sync(&mut self) -> io::Result<()> {
        self.disk.step(|| Op::SyncFile { handle: self.handle })?;
        self.file.sync_data()
    }

    /// Reads the first bytes back.
    pub fn read_back(&self, bytes: usize) -> io::Result<Vec<u8>> {
        let mut buffer = vec![0; bytes];
        self.file.read_exact_at(&mut buffer, 0)?;
        Ok(buffer)
    }

    /// Writes zeros over a file that has lost its name to another. A courtesy, so trouble with it is none.
    pub fn blank(mut self) {
        let _ = self.size().and_then(|bytes| {
            self.write_at(0, &vec![0; usize::try_from(bytes).unwrap_or(0)])?;
            self.sync()
        });
    }

    /// Returns its size in bytes.
    pub fn size(&self) -> io::Result<u64> {
        Ok(self.file.metadata()?.len())
    }

    /// Returns where it was opened.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_is_let_go_of_by_whoever_took_it_and_not_by_a_process_that_was_just_forked() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        let disk = Disk::real();
        let held = disk.lock(&path).unwrap().unwrap();
        assert!(disk.lock(&path).unwrap().is_none());
        // The same open file once more, as a forked process has it until it begins its own program.
        let inherited = held.file.try_clone().unwrap();
        drop(held);
        assert!(disk.lock(&path).unwrap().is_some());
        drop(inherited);
    }
}

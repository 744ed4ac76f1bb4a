//! What a test sees of the disk's steps, and how it makes one fail.

use std::io;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// One step that changes the disk, as it was done.
#[derive(Clone, PartialEq, Eq)]
pub enum Op {
    /// A folder was made.
    CreateFolder(PathBuf),
    /// A file was opened for writing, and made if it was not there.
    Open {
        /// Where.
        path: PathBuf,
        /// The number by which later steps name it.
        handle: u64,
    },
    /// Bytes were written.
    Write {
        /// The open file.
        handle: u64,
        /// From which byte on.
        offset: u64,
        /// What.
        bytes: Vec<u8>,
    },
    /// A file was cut off.
    Truncate {
        /// The open file.
        handle: u64,
        /// Its new size.
        bytes: u64,
    },
    /// A file's content was fsynced.
    SyncFile {
        /// The open file.
        handle: u64,
    },
    /// A name was changed.
    Rename {
        /// From.
        from: PathBuf,
        /// To.
        to: PathBuf,
    },
    /// A name was taken away.
    Unlink(PathBuf),
    /// A folder was removed.
    RemoveFolder(PathBuf),
    /// A folder's names were fsynced.
    SyncFolder(PathBuf),
}

/// Which step fails, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The n-th step from now (1 is the next) fails; those after it work again.
    Once(u64, io::ErrorKind),
    /// The n-th step and all after it fail.
    ForEver(u64, io::ErrorKind),
}

/// What was done on a watched disk.
#[derive(Default)]
pub struct Watch {
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    steps: u64,
    fault: Option<Fault>,
    since: u64,
    hit: bool,
    log: Option<Vec<Op>>,
}

impl Watch {
    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes a step fail; counting begins anew.
    pub fn fail(&self, fault: Fault) {
        let mut inner = self.inner();
        inner.since = 0;
        inner.hit = false;
        inner.fault = Some(fault);
    }

    /// Lets everything work again.
    pub fn mend(&self) {
        self.inner().fault = None;
    }

    /// Returns whether the fault came about.
    pub fn was_hit(&self) -> bool {
        self.inner().hit
    }

    /// Returns how many steps there were.
    pub fn steps(&self) -> u64 {
        self.inner().steps
    }

    /// Begins to write the steps down.
    pub fn record(&self) {
        self.inner().log = Some(Vec::new());
    }

    /// Returns the steps written down so far.
    pub fn log(&self) -> Vec<Op> {
        self.inner().log.clone().unwrap_or_default()
    }

    /// Returns how many steps were written down so far.
    pub fn logged(&self) -> usize {
        self.inner().log.as_ref().map_or(0, Vec::len)
    }

    pub(super) fn step(&self, op: Op) -> io::Result<()> {
        let mut inner = self.inner();
        inner.steps += 1;
        inner.since += 1;
        let kind = match inner.fault {
            Some(Fault::Once(n, kind)) if inner.since == n => Some(kind),
            Some(Fault::ForEver(n, kind)) if inner.since >= n => Some(kind),
            _ => None,
        };
        if let Some(kind) = kind {
            inner.hit = true;
            return Err(kind.into());
        }
        if let Some(log) = &mut inner.log {
            log.push(op);
        }
        Ok(())
    }

    pub(super) fn note(&self, op: Op) {
        if let Some(log) = &mut self.inner().log {
            log.push(op);
        }
    }
}

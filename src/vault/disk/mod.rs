//! The one way to the disk: every create, write, fsync, rename, unlink and fsync of a folder of the vault goes through here.
//!
//! [`Disk::real`] just does it. [`Disk::watched`] does it too, writes each step down ([`Op`]) and can make the n-th step
//! fail once or for ever, so that tests can see what is left behind and what a power cut would leave. Files are made
//! 0600 and folders 0700, and the last part of a path is never followed when it is a symbolic link.
//!
//! This layer deliberately knows nothing about sessions and keys.

mod file;
mod watch;

use std::fs::{File, OpenOptions};
use std::io::{self, Read as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use rustix::fs::{FlockOperation, OFlags};

pub use file::DiskFile;
pub use watch::{Fault, Op, Watch};

/// The end of the name of a file that is still being written.
pub const PART: &str = ".part";

/// A way to the disk. Cheap to clone; clones share what a test watches.
#[derive(Clone, Default)]
pub struct Disk {
    watch: Option<Arc<Watch>>,
}

/// What a folder holds, one entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its name; names that are no UTF-8 are shown with marks in their place.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
    /// What it is; a symbolic link is [`Kind::Other`].
    pub kind: Kind,
    /// Its size in bytes.
    pub bytes: u64,
}

/// What an entry of a folder is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A plain file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link, a socket, a device.
    Other,
}

static NEXT_HANDLE: AtomicU64 = AtomicU64::new(1);

impl Disk {
    /// Returns the plain disk.
    pub fn real() -> Disk {
        Disk::default()
    }

    /// Returns a disk whose steps are counted, written down and made to fail as told.
    pub fn watched() -> (Disk, Arc<Watch>) {
        let watch = Arc::new(Watch::default());
        (Disk { watch: Some(watch.clone()) }, watch)
    }

    /// Notes a step; an error means that it must not be done.
    fn step(&self, op: impl FnOnce() -> Op) -> io::Result<()> {
        match &self.watch {
            Some(watch) => watch.step(op()),
            None => Ok(()),
        }
    }

    /// Makes a folder (0700); one that is there already stays as it is.
    pub fn create_folder(&self, path: &Path) -> io::Result<()> {
        if kind_of(path)? == Some(Kind::Folder) {
            return Ok(());
        }
        self.step(|| Op::CreateFolder(path.to_owned()))?;
        std::fs::DirBuilder::new().mode(0o700).create(path)
    }

    /// Makes a folder and those above it, each fsynced into the one above.
    pub fn create_folders(&self, path: &Path) -> io::Result<()> {
        if path.as_os_str().is_empty() || path.is_dir() {
            return Ok(());
        }
        if let Some(parent) = path.parent() {
            self.create_folders(parent)?;
        }
        self.create_folder(path)?;
        self.sync_folder(parent_of(path))
    }

    /// Makes a file (0600) that must not be there yet.
    pub fn create_file(&self, path: &Path) -> io::Result<DiskFile> {
        self.open(path, OpenOptions::new().read(true).write(true).create_new(true))
    }

    /// Opens a file that is there, for reading and writing.
    pub fn open_file(&self, path: &Path) -> io::Result<DiskFile> {
        self.open(path, OpenOptions::new().read(true).write(true))
    }

    fn open(&self, path: &Path, options: &mut OpenOptions) -> io::Result<DiskFile> {
        let handle = NEXT_HANDLE.fetch_add(1, Ordering::Relaxed);
        self.step(|| Op::Open { path: path.to_owned(), handle })?;
        let file = options.mode(0o600).custom_flags(OFlags::NOFOLLOW.bits() as i32).open(path)?;
        Ok(DiskFile { file, handle, disk: self.clone(), path: path.to_owned(), locked: false })
    }

    /// Opens (or makes) a lock file and takes the lock; none when somebody else holds it.
    pub fn lock(&self, path: &Path) -> io::Result<Option<DiskFile>> {
        let mut file = self.open(path, OpenOptions::new().read(true).write(true).create(true).truncate(false))?;
        match rustix::fs::flock(&file.file, FlockOperation::NonBlockingLockExclusive) {
            Ok(()) => {
                file.locked = true;
                Ok(Some(file))
            }
            Err(rustix::io::Errno::WOULDBLOCK) => Ok(None),
            Err(other) => Err(other.into()),
        }
    }

    /// Opens (or makes) a lock file and waits until nobody else holds it.
    pub fn lock_waiting(&self, path: &Path) -> io::Result<DiskFile> {
        let mut file = self.open(path, OpenOptions::new().read(true).write(true).create(true).truncate(false))?;
        rustix::fs::flock(&file.file, FlockOperation::LockExclusive)?;
        file.locked = true;
        Ok(file)
    }

    /// Renames within one file system; what stood there before is replaced.
    pub fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step(|| Op::Rename { from: from.to_owned(), to: to.to_owned() })?;
        std::fs::rename(from, to)
    }

    /// Takes a name away; one that is not there is no error.
    pub fn unlink(&self, path: &Path) -> io::Result<()> {
        self.step(|| Op::Unlink(path.to_owned()))?;
        gone_is_fine(std::fs::remove_file(path))
    }

    /// Removes an empty folder; one that is not there is no error.
    pub fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.step(|| Op::RemoveFolder(path.to_owned()))?;
        gone_is_fine(std::fs::remove_dir(path))
    }

    /// Makes the names in a folder survive a power cut.
    pub fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.step(|| Op::SyncFolder(path.to_owned()))?;
        File::open(path)?.sync_all()
    }

    /// Writes a whole file so that after a crash either the old one or the new one is there, never a half:
    /// `NAME.part`, fsync, rename, fsync of the folder.
    pub fn write_whole(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let part = part_of(path);
        let written = self.write_part(&part, bytes).and_then(|()| self.rename(&part, path));
        if let Err(error) = written {
            // What is left is a `.part`, which every opening removes; taking it away now is a courtesy.
            let _ = self.unlink(&part);
            return Err(error);
        }
        self.sync_folder(parent_of(path))
    }

    /// Writes a whole file as [`Disk::write_whole`] does. What lay there before is overwritten once the new one stands: a courtesy,
    /// for an SSD or a copy-on-write file system may keep the old blocks all the same.
    pub fn write_whole_over(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let before = if kind_of(path)? == Some(Kind::File) { self.open_file(path).ok() } else { None };
        self.write_whole(path, bytes)?;
        if let Some(before) = before {
            before.blank();
        }
        Ok(())
    }

    /// Writes and fsyncs a `.part` anew.
    pub fn write_part(&self, part: &Path, bytes: &[u8]) -> io::Result<()> {
        if kind_of(part)?.is_some() {
            self.unlink(part)?;
        }
        let mut file = self.create_file(part)?;
        file.write_at(0, bytes)?;
        file.sync()
    }

    /// Reads a plain file whole; links are not followed.
    pub fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let mut file = OpenOptions::new().read(true).custom_flags(OFlags::NOFOLLOW.bits() as i32).open(path)?;
        let mut bytes = Vec::with_capacity(file.metadata()?.len() as usize);
        file.read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// Reads a plain file whole; none when it is not there.
    pub fn read_if_there(&self, path: &Path) -> io::Result<Option<Vec<u8>>> {
        match self.read(path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Lists a folder by name; one that is not there is empty.
    pub fn list(&self, folder: &Path) -> io::Result<Vec<Item>> {
        let entries = match std::fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let mut items = Vec::new();
        for entry in entries {
            let entry = entry?;
            let Ok(about) = entry.path().symlink_metadata() else { continue };
            let kind = kind(&about);
            let name = entry.file_name().to_string_lossy().into_owned();
            items.push(Item {
                name,
                path: entry.path(),
                kind,
                bytes: if kind == Kind::File { about.len() } else { 0 },
            });
        }
        items.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(items)
    }

    /// Removes a folder with everything in it, following no link.
    pub fn remove_tree(&self, folder: &Path) -> io::Result<()> {
        for item in self.list(folder)? {
            match item.kind {
                Kind::Folder => self.remove_tree(&item.path)?,
                Kind::File | Kind::Other => self.unlink(&item.path)?,
            }
        }
        if kind_of(folder)?.is_some() {
            self.sync_folder(folder)?;
            self.remove_folder(folder)?;
        }
        Ok(())
    }
}

/// Returns what stands at a path, without following a link; none when nothing does.
pub fn kind_of(path: &Path) -> io::Result<Option<Kind>> {
    match path.symlink_metadata() {
        Ok(about) => Ok(Some(kind(&about))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn kind(about: &std::fs::Metadata) -> Kind {
    if about.is_file() {
        Kind::File
    } else if about.is_dir() {
        Kind::Folder
    } else {
        Kind::Other
    }
}

/// Returns the folder a path stands in; `.` for a bare name.
pub fn parent_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// Returns the name under which a file is written before it is whole.
pub fn part_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(PART);
    name.into()
}

fn gone_is_fine(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

//! A rehearsal: a whole session of which nothing is kept.
//!
//! It is held in a folder of its own among the temporary ones, sealed to a key that is nowhere but in this program's memory.
//! The folder goes when the rehearsal ends. Where the program is killed before that, the folder stays behind with nothing in
//! it that anybody could open, and the next rehearsal removes it.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use crate::vault::{Keys, StudyFolder};

use super::desk::Desk;
use super::error::RuntimeError;
use super::setup::Setup;
use super::temporary;

/// What the folders of rehearsals are called.
const NAMED: &str = "luister-rehearsal-";
/// Held locked as long as a rehearsal goes on.
const LOCK: &str = ".rehearsal";

/// A rehearsal's folder; removed when dropped.
pub struct Rehearsal {
    root: PathBuf,
    lock: Option<File>,
}

impl Rehearsal {
    /// Makes the folder, with a study's settings and one guide. Removes what killed rehearsals left.
    pub fn begin(study_toml: &str, guide_file: &str, guide: &str) -> Result<Rehearsal, RuntimeError> {
        clear(&std::env::temp_dir());
        let root = temporary::folder(NAMED)?;
        let mut rehearsal = Rehearsal { root, lock: None };
        let file = rehearsal.root.join(LOCK);
        let wrong = |source| RuntimeError::File { path: file.clone(), source };
        let lock = File::create(&file).map_err(wrong)?;
        lock.try_lock().map_err(|e| wrong(std::io::Error::other(e.to_string())))?;
        rehearsal.lock = Some(lock);
        StudyFolder::create(&rehearsal.root, study_toml, &[(guide_file, guide)])?;
        Ok(rehearsal)
    }

    /// Opens its desk. The setup's own study and keys are left alone.
    pub fn desk(&self, setup: Setup) -> Result<Desk, RuntimeError> {
        let mut desk = Desk::open(Setup { study: self.root.clone(), ..setup })?;
        desk.keys = Keys::in_memory();
        desk.model.over.practising = true;
        Ok(desk)
    }

    /// Removes the folder; the key went with its desk.
    pub fn end(mut self) -> Result<(), RuntimeError> {
        self.lock = None;
        fs::remove_dir_all(&self.root).map_err(|source| RuntimeError::File { path: self.root.clone(), source })
    }
}

impl Drop for Rehearsal {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.root);
    }
}

/// Removes the folders of rehearsals that nobody holds any more.
fn clear(among: &Path) {
    for entry in fs::read_dir(among).into_iter().flatten().flatten() {
        if !entry.file_name().to_string_lossy().starts_with(NAMED) || !entry.path().is_dir() {
            continue;
        }
        let is_over = match File::open(entry.path().join(LOCK)) {
            Ok(lock) => !matches!(lock.try_lock(), Err(TryLockError::WouldBlock)),
            // Killed before it had a lock; one that is just being made is made again by nobody.
            Err(_) => false,
        };
        if is_over {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

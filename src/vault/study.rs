//! The study's folder: study.toml, topic guides, the sessions in it.

use std::path::{Path, PathBuf};
use std::str::FromStr as _;

use crate::units::SessionId;
use crate::vault::disk::{Disk, Kind, kind_of};
use crate::vault::error::{At as _, Store};
use crate::vault::journal::{self, Damage};
use crate::vault::layout::{Places, segment_number};
use crate::vault::remains::{Remains, remains};
use crate::vault::session::SessionFolder;
use crate::vault::{JournalReading, Recipient, VaultError, create};

/// The study's folder.
#[derive(Clone)]
pub struct StudyFolder {
    root: PathBuf,
    disk: Disk,
}

impl StudyFolder {
    /// Opens a folder that has a study.toml.
    pub fn open(root: impl Into<PathBuf>) -> Result<StudyFolder, VaultError> {
        StudyFolder::open_on(Disk::real(), root)
    }

    /// Opens a folder on another way to the disk.
    pub fn open_on(disk: Disk, root: impl Into<PathBuf>) -> Result<StudyFolder, VaultError> {
        let root = root.into();
        let toml = root.join("study.toml");
        // A study.toml may be a link: it is the researcher's own file.
        if !toml.is_file() {
            return Err(VaultError::NotAStudy(root));
        }
        Ok(StudyFolder { root, disk })
    }

    /// Makes a new study with its guides (file name, content); refuses a folder that is one already.
    pub fn create(
        root: impl Into<PathBuf>,
        study_toml: &str,
        guides: &[(&str, &str)],
    ) -> Result<StudyFolder, VaultError> {
        let root = root.into();
        let disk = Disk::real();
        let toml = root.join("study.toml");
        if kind_of(&toml).reading(&toml)?.is_some() {
            return Err(VaultError::StudyExists(root));
        }
        for folder in ["topic-guides", "recordings", "sessions"] {
            let folder = root.join(folder);
            disk.create_folders(&folder).writing(&folder)?;
        }
        for (name, content) in guides {
            let path = root.join("topic-guides").join(name);
            // A guide that somebody wrote there before is theirs.
            if kind_of(&path).reading(&path)?.is_none() {
                disk.write_whole(&path, content.as_bytes()).writing(&path)?;
            }
        }
        // Last, because it is what makes the folder a study.
        disk.write_whole(&toml, study_toml.as_bytes()).writing(&toml)?;
        StudyFolder::open(root)
    }

    /// Returns the folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    pub(super) fn disk(&self) -> &Disk {
        &self.disk
    }

    /// Returns study.toml's text.
    pub fn study_toml(&self) -> Result<String, VaultError> {
        let path = self.root.join("study.toml");
        std::fs::read_to_string(&path).reading(&path)
    }

    /// Returns the guides' files, by name.
    pub fn guide_files(&self) -> Result<Vec<PathBuf>, VaultError> {
        let folder = self.root.join("topic-guides");
        let items = self.disk.list(&folder).reading(&folder)?;
        Ok(items
            .into_iter()
            .map(|i| i.path)
            .filter(|p| p.extension().is_some_and(|e| e == "toml") && p.is_file())
            .collect())
    }

    /// Reads a guide's file.
    pub fn read_guide(&self, path: &Path) -> Result<Vec<u8>, VaultError> {
        std::fs::read(path).reading(path)
    }

    /// Returns the sessions by name. One whose making was cut off is not among them; one that has lost its journal but not
    /// its recording is.
    pub fn sessions(&self) -> Result<Vec<SessionId>, VaultError> {
        let mut found = Vec::new();
        for folder in ["sessions", "recordings"].map(|name| self.root.join(name)) {
            for item in self.disk.list(&folder).reading(&folder)? {
                let Ok(id) = SessionId::from_str(&item.name) else { continue };
                if item.kind == Kind::Folder && !create::is_unfinished(self, &id)? {
                    found.push(id);
                }
            }
        }
        found.sort();
        found.dedup();
        Ok(found)
    }

    /// Removes what a cut-off making of sessions left behind; returns how many. What another luister is making stays.
    pub fn clean_up(&self) -> Result<usize, VaultError> {
        create::clean_up(self)
    }

    /// Returns how many bytes are free where the study lies.
    pub fn free_bytes(&self) -> Result<u64, VaultError> {
        // With the point, because an empty path means the folder one stands in.
        let about = rustix::fs::statvfs(self.root.join(".")).map_err(std::io::Error::from).reading(&self.root)?;
        Ok(about.f_bavail.saturating_mul(about.f_frsize))
    }

    /// Makes a session: all of it, or (after a crash in the middle) something that [`StudyFolder::clean_up`] knows.
    pub fn create_session(
        &self,
        id: &SessionId,
        study: &Recipient,
        guide_toml: &[u8],
    ) -> Result<SessionFolder, VaultError> {
        create::create(self, id, study, guide_toml)
    }

    /// Opens a session, locked. A torn last line is cut off; a damaged journal is an error.
    pub fn open_session(&self, id: &SessionId) -> Result<SessionFolder, VaultError> {
        let folder = SessionFolder::open(self, id)?;
        match folder.damage() {
            Some(damage) => Err(VaultError::JournalDamaged(damage.clone())),
            None => Ok(folder),
        }
    }

    /// Opens a session even though its journal is damaged, so that what it holds can still be destroyed. Its journal
    /// reads up to the damage and takes nothing more.
    pub fn open_damaged(&self, id: &SessionId) -> Result<SessionFolder, VaultError> {
        SessionFolder::open(self, id)
    }

    /// Reads a session's journal, changing nothing; works while somebody has it open.
    pub fn read_session(&self, id: &SessionId) -> Result<JournalReading, VaultError> {
        let places = Places::of(&self.root, id);
        let path = places.journal();
        let missing = || JournalReading { damage: Some(Damage::MISSING), ..JournalReading::default() };
        let reading = match self.disk.read_if_there(&path).reading(&path)? {
            Some(bytes) => journal::read(&bytes),
            None if !places.recording.exists() && !places.session.exists() => {
                return Err(VaultError::SessionMissing(id.clone()));
            }
            None => missing(),
        };
        // Nothing is sealed before the first line is written: one that is torn is a journal that was lost, as opening says too.
        let lost = reading.entries.is_empty() && reading.damage.is_none() && self.holds_sealed(id)?;
        Ok(if lost { missing() } else { reading })
    }

    /// Returns a session's receipt (JSON, Markdown), if it has one.
    pub fn read_receipt(&self, id: &SessionId) -> Result<Option<(Vec<u8>, String)>, VaultError> {
        let places = Places::of(&self.root, id);
        let (json, markdown) = (places.receipt_json(), places.receipt_md());
        if kind_of(&json).reading(&json)?.is_none() {
            return Ok(None);
        }
        let json = self.disk.read(&json).reading(&json)?;
        let markdown = self.disk.read(&markdown).reading(&markdown)?;
        Ok(Some((json, String::from_utf8_lossy(&markdown).into_owned())))
    }

    /// Returns what of a session is on disk, without opening or locking it.
    pub fn remains(&self, id: &SessionId) -> Result<Remains, VaultError> {
        remains(&self.disk, &Places::of(&self.root, id))
    }

    /// Returns whether anything sealed is there: segments, notes, a transcript.
    pub(super) fn holds_sealed(&self, id: &SessionId) -> Result<bool, VaultError> {
        let places = Places::of(&self.root, id);
        let audio = self.disk.list(&places.audio).reading(&places.audio)?;
        let raw = self.disk.list(places.folder(Store::Raw)).reading(&places.raw)?;
        let consent = self.disk.list(&places.consent).reading(&places.consent)?;
        let sealed = raw.iter().chain(&consent).any(|i| i.name.ends_with(".age"));
        Ok(sealed || audio.iter().any(|i| segment_number(&i.name).is_some()))
    }
}

//! The study keys of this user: one age identity a study, in a folder of the configuration.
//!
//! `STUDY.key` is an identity file, plain or sealed with a passphrase; `STUDY.pub` is its public half, so that recording
//! needs no passphrase. Every change writes the new file, fsyncs it, opens it once to be sure, and only then puts it in
//! the old one's place. Keys are never made anew where a public half says that there was one: recordings sealed to a
//! lost key can't be read by another.

use std::path::{Path, PathBuf};

use age::x25519;
use zeroize::Zeroizing;

use crate::units::Name;
use crate::units::Secret;
use crate::vault::VaultError;
use crate::vault::disk::{Disk, DiskFile, kind_of, part_of};
use crate::vault::error::At as _;
use crate::vault::seal::{self, NotOpened};

/// scrypt's work factor as age's own tools have it: about a second.
const WORK_FACTOR: u8 = 18;

/// The study keys of this user, in a folder.
#[derive(Clone)]
pub struct Keys {
    folder: PathBuf,
    log_n: u8,
    /// A key that is nowhere but here: for a rehearsal, of which nothing can be opened when the program has ended.
    memory: Option<std::sync::Arc<x25519::Identity>>,
    pub(super) disk: Disk,
}

/// How a study key's secret half is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protection {
    /// Readable by whoever can read this user's files.
    Open,
    /// Behind a passphrase.
    Passphrase,
    /// Not there.
    Missing,
}

/// The public half of a study key.
#[derive(Clone)]
pub struct Recipient(pub(super) x25519::Recipient);

/// The secret half of a study key, for as long as this value lives.
pub struct StudyKey(pub(super) x25519::Identity);

impl std::fmt::Debug for Recipient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Recipient({})", self.0)
    }
}

impl std::fmt::Debug for StudyKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("StudyKey(…)")
    }
}

/// Where a study's key lies.
pub(super) struct Paths {
    pub study: String,
    pub key: PathBuf,
    pub public: PathBuf,
}

impl Keys {
    /// Names the folder; nothing is made yet.
    pub fn at(folder: impl Into<PathBuf>) -> Keys {
        Keys { folder: folder.into(), log_n: WORK_FACTOR, memory: None, disk: Disk::real() }
    }

    /// Makes a key for whatever study is asked for, and keeps it in memory only.
    pub fn in_memory() -> Keys {
        let identity = std::sync::Arc::new(x25519::Identity::generate());
        Keys { memory: Some(identity), ..Keys::at(PathBuf::new()) }
    }

    /// Sets scrypt's work factor (log₂ N) for passphrases set from now on.
    #[must_use]
    pub fn with_work_factor(self, log_n: u8) -> Keys {
        Keys { log_n, ..self }
    }

    /// Uses another way to the disk.
    #[must_use]
    pub fn on(self, disk: Disk) -> Keys {
        Keys { disk, ..self }
    }

    pub(super) fn paths(&self, study: &str) -> Result<Paths, VaultError> {
        let name: Name = study.parse().map_err(|_| VaultError::NotAStudyId(study.chars().take(60).collect()))?;
        Ok(Paths {
            study: name.to_string(),
            key: self.folder.join(format!("{name}.key")),
            public: self.folder.join(format!("{name}.pub")),
        })
    }

    /// Makes the folder if need be, waits for another luister that changes keys, and clears what a crash left.
    pub(super) fn lock(&self, paths: &Paths) -> Result<DiskFile, VaultError> {
        self.disk.create_folders(&self.folder).writing(&self.folder)?;
        let path = self.folder.join(".lock");
        let lock = self.disk.lock_waiting(&path).writing(&path)?;
        for part in [part_of(&paths.key), part_of(&paths.public)] {
            if kind_of(&part).reading(&part)?.is_some() {
                self.disk.unlink(&part).removing(&part)?;
            }
        }
        Ok(lock)
    }

    pub(super) fn read(&self, path: &Path) -> Result<Option<Zeroizing<Vec<u8>>>, VaultError> {
        Ok(self.disk.read_if_there(path).reading(path)?.map(Zeroizing::new))
    }

    /// Returns the public half for a study; makes a key pair the first time. Needs no passphrase.
    pub fn recipient(&self, study: &str) -> Result<Recipient, VaultError> {
        if let Some(identity) = &self.memory {
            return Ok(Recipient(identity.to_public()));
        }
        let paths = self.paths(study)?;
        if let Some(found) = self.find_recipient(&paths)? {
            return Ok(found);
        }
        let _lock = self.lock(&paths)?;
        if let Some(found) = self.find_recipient(&paths)? {
            return Ok(found);
        }
        let identity = x25519::Identity::generate();
        let text = seal::identity_file(&format!("study key of {}", paths.study), &identity);
        self.disk.write_whole(&paths.key, text.as_bytes()).writing(&paths.key)?;
        self.write_public(&paths, &identity)?;
        Ok(Recipient(identity.to_public()))
    }

    fn find_recipient(&self, paths: &Paths) -> Result<Option<Recipient>, VaultError> {
        let damaged = || VaultError::StudyKeyDamaged(paths.study.clone());
        let public = match self.read(&paths.public)? {
            Some(bytes) => Some(seal::read_public_file(&bytes).ok_or_else(damaged)?),
            None => None,
        };
        let key = self.read(&paths.key)?;
        match (key, public) {
            (None, None) => Ok(None),
            (None, Some(_)) => Err(VaultError::StudyKeyMissing(paths.study.clone())),
            (Some(key), public) if seal::is_sealed(&key) => match public {
                Some(public) => Ok(Some(Recipient(public))),
                None => Err(VaultError::PassphraseNeeded),
            },
            (Some(key), public) => {
                let identity = seal::read_identity_file(&key).ok_or_else(damaged)?;
                match public {
                    Some(public) if public.to_string() != identity.to_public().to_string() => Err(damaged()),
                    Some(public) => Ok(Some(Recipient(public))),
                    None => {
                        self.write_public(paths, &identity)?;
                        Ok(Some(Recipient(identity.to_public())))
                    }
                }
            }
        }
    }

    pub(super) fn write_public(&self, paths: &Paths, identity: &x25519::Identity) -> Result<(), VaultError> {
        let text = format!("{}\n", identity.to_public());
        self.disk.write_whole(&paths.public, text.as_bytes()).writing(&paths.public)
    }

    /// Returns how the secret half is kept.
    pub fn protection(&self, study: &str) -> Result<Protection, VaultError> {
        if self.memory.is_some() {
            return Ok(Protection::Open);
        }
        let paths = self.paths(study)?;
        Ok(match self.read(&paths.key)? {
            None => Protection::Missing,
            Some(bytes) if seal::is_sealed(&bytes) => Protection::Passphrase,
            Some(_) => Protection::Open,
        })
    }

    /// Returns the secret half. A passphrase that is not needed is not looked at; a wrong one changes nothing.
    pub fn unlock(&self, study: &str, passphrase: Option<&Secret>) -> Result<StudyKey, VaultError> {
        if let Some(identity) = &self.memory {
            return Ok(StudyKey(x25519::Identity::clone(identity)));
        }
        let paths = self.paths(study)?;
        let bytes = self.read(&paths.key)?.ok_or_else(|| VaultError::StudyKeyMissing(paths.study.clone()))?;
        let damaged = || VaultError::StudyKeyDamaged(paths.study.clone());
        let identity = open_key(&bytes, passphrase, damaged)?;
        match self.read(&paths.public)? {
            None => self.write_public(&paths, &identity)?,
            Some(public) => {
                let public = seal::read_public_file(&public).ok_or_else(damaged)?;
                if public.to_string() != identity.to_public().to_string() {
                    return Err(VaultError::DifferentKey(paths.study));
                }
            }
        }
        Ok(StudyKey(identity))
    }

    /// Puts a passphrase on a key that has none.
    pub fn protect(&self, study: &str, passphrase: &Secret) -> Result<(), VaultError> {
        match self.protection(study)? {
            Protection::Passphrase => Err(VaultError::AlreadyProtected),
            Protection::Open | Protection::Missing => self.rewrite(study, None, Some(passphrase)),
        }
    }

    /// Replaces the passphrase.
    pub fn change(&self, study: &str, old: &Secret, new: &Secret) -> Result<(), VaultError> {
        match self.protection(study)? {
            Protection::Open => Err(VaultError::NotProtected),
            Protection::Passphrase | Protection::Missing => self.rewrite(study, Some(old), Some(new)),
        }
    }

    /// Takes the passphrase off.
    pub fn remove_protection(&self, study: &str, passphrase: &Secret) -> Result<(), VaultError> {
        match self.protection(study)? {
            Protection::Open => Err(VaultError::NotProtected),
            Protection::Passphrase | Protection::Missing => self.rewrite(study, Some(passphrase), None),
        }
    }

    fn rewrite(&self, study: &str, old: Option<&Secret>, new: Option<&Secret>) -> Result<(), VaultError> {
        if new.is_some_and(|p| p.expose().is_empty()) {
            return Err(VaultError::EmptyPassphrase);
        }
        let paths = self.paths(study)?;
        let _lock = self.lock(&paths)?;
        let StudyKey(identity) = self.unlock(study, old)?;
        let text = seal::identity_file(&format!("study key of {}", paths.study), &identity);
        let bytes = match new {
            Some(passphrase) => seal::seal_with_passphrase(passphrase, self.log_n, text.as_bytes())
                .map(Zeroizing::new)
                .writing(&paths.key)?,
            None => Zeroizing::new(text.as_bytes().to_vec()),
        };
        let part = part_of(&paths.key);
        let disk = &self.disk;
        let put = disk.write_part(&part, &bytes).writing(&part).and_then(|()| {
            // A key that would not open must never replace one that does.
            let back = self.read(&part)?.unwrap_or_default();
            open_key(&back, new, || VaultError::StudyKeyDamaged(paths.study.clone())).map(drop)
        });
        let replaced = put.and_then(|()| {
            let before = disk.open_file(&paths.key).writing(&paths.key)?;
            disk.rename(&part, &paths.key).writing(&paths.key)?;
            Ok(before)
        });
        let before = match replaced {
            Ok(before) => before,
            Err(error) => {
                let _ = disk.unlink(&part);
                return Err(error);
            }
        };
        disk.sync_folder(&self.folder).writing(&self.folder)?;
        before.blank();
        Ok(())
    }
}

/// Reads a key file, with its passphrase where it has one.
pub(super) fn open_key(
    bytes: &[u8],
    passphrase: Option<&Secret>,
    damaged: impl Fn() -> VaultError,
) -> Result<x25519::Identity, VaultError> {
    if !seal::is_sealed(bytes) {
        return seal::read_identity_file(bytes).ok_or_else(damaged);
    }
    let passphrase = passphrase.ok_or(VaultError::PassphraseNeeded)?;
    match seal::open_with_passphrase(passphrase, bytes) {
        Ok(text) => seal::read_identity_file(&text).ok_or_else(damaged),
        Err(NotOpened::OtherKey) => Err(VaultError::WrongPassphrase),
        Err(NotOpened::Damaged) => Err(damaged()),
    }
}

//! Copies of a study key outside its folder, and back.

use std::path::Path;

use crate::units::Secret;
use crate::vault::disk::kind_of;
use crate::vault::error::At as _;
use crate::vault::keys::{Keys, open_key};
use crate::vault::{VaultError, seal};

/// What restoring came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Restored {
    /// The key is back.
    New,
    /// The same key was there; nothing was changed.
    AlreadyThere,
}

impl Keys {
    /// Copies the key as it is (what is protected stays protected); never over a file that is there.
    pub fn backup(&self, study: &str, to: &Path) -> Result<(), VaultError> {
        let paths = self.paths(study)?;
        let bytes = self.read(&paths.key)?.ok_or_else(|| VaultError::StudyKeyMissing(paths.study.clone()))?;
        if kind_of(to).reading(to)?.is_some() {
            return Err(VaultError::BackupExists(to.to_owned()));
        }
        self.disk.write_whole(to, &bytes).writing(to)?;
        match self.read(to)? {
            Some(back) if back == bytes => Ok(()),
            _ => Err(VaultError::NotAKey(to.to_owned())),
        }
    }

    /// Brings a key back from a backup. A different key that is there stays there.
    pub fn restore(&self, study: &str, from: &Path, passphrase: Option<&Secret>) -> Result<Restored, VaultError> {
        let paths = self.paths(study)?;
        let bytes = self.read(from)?.ok_or_else(|| VaultError::NotAKey(from.to_owned()))?;
        let identity = open_key(&bytes, passphrase, || VaultError::NotAKey(from.to_owned()))?;
        let _lock = self.lock(&paths)?;
        let different = || VaultError::DifferentKey(paths.study.clone());
        let public = self.read(&paths.public)?;
        if let Some(public) = &public {
            let known = seal::read_public_file(public).ok_or_else(different)?;
            if known.to_string() != identity.to_public().to_string() {
                return Err(different());
            }
        }
        if let Some(there) = self.read(&paths.key)? {
            match seal::read_identity_file(&there) {
                Some(open) if open.to_public().to_string() == identity.to_public().to_string() => {
                    return Ok(Restored::AlreadyThere);
                }
                Some(_) => return Err(different()),
                // A protected key is known by the public half beside it, which was compared above.
                None if seal::is_sealed(&there) && public.is_some() => return Ok(Restored::AlreadyThere),
                // What is there is no key any more; the public half says that this one belongs in its place.
                None if public.is_some() => {}
                None => return Err(different()),
            }
        }
        self.disk.write_whole(&paths.key, &bytes).writing(&paths.key)?;
        self.write_public(&paths, &identity)?;
        Ok(Restored::New)
    }
}

//! Sealed tables of the whole study, in its folder: what is known about the participants, and the names.

use std::path::PathBuf;

use zeroize::Zeroizing;

use crate::vault::error::At as _;
use crate::vault::seal::{self, NotOpened};
use crate::vault::{Recipient, StudyFolder, StudyKey, VaultError};

impl StudyFolder {
    /// Seals a table to the study key; returns the file's path. What it was before is overwritten: a courtesy.
    pub(super) fn seal_table(&self, name: &str, study: &Recipient, plain: &[u8]) -> Result<PathBuf, VaultError> {
        let path = self.root().join(name);
        let sealed = seal::seal(&study.0, plain).writing(&path)?;
        self.disk().write_whole_over(&path, &sealed).writing(&path)?;
        Ok(path)
    }

    /// Opens a table; none where there is none.
    pub(super) fn read_table(&self, name: &str, key: &StudyKey) -> Result<Option<Zeroizing<Vec<u8>>>, VaultError> {
        let path = self.root().join(name);
        let Some(sealed) = self.disk().read_if_there(&path).reading(&path)? else { return Ok(None) };
        match seal::open(&key.0, &sealed) {
            Ok(plain) => Ok(Some(plain)),
            Err(NotOpened::OtherKey) => Err(VaultError::OtherStudyKey),
            Err(NotOpened::Damaged) => Err(VaultError::RawDamaged(name.to_owned())),
        }
    }
}

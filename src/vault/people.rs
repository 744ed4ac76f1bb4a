//! What is known about the participants, sealed to the study key.

use zeroize::Zeroizing;

use crate::vault::error::At as _;
use crate::vault::seal::{self, NotOpened};
use crate::vault::{Recipient, StudyFolder, StudyKey, VaultError};

/// The sealed table's name in the study's folder.
const PEOPLE: &str = "participants.json.age";

impl StudyFolder {
    /// Seals what is known about the participants; returns the file's path.
    pub fn seal_people(&self, study: &Recipient, plain: &[u8]) -> Result<std::path::PathBuf, VaultError> {
        let path = self.root().join(PEOPLE);
        let sealed = seal::seal(&study.0, plain).writing(&path)?;
        self.disk().write_whole(&path, &sealed).writing(&path)?;
        Ok(path)
    }

    /// Tells whether anything is known about the participants.
    pub fn has_people(&self) -> bool {
        self.root().join(PEOPLE).is_file()
    }

    /// Opens what is known about the participants; none where there is nothing.
    pub fn read_people(&self, key: &StudyKey) -> Result<Option<Zeroizing<Vec<u8>>>, VaultError> {
        let path = self.root().join(PEOPLE);
        let sealed = match self.disk().read(&path) {
            Ok(sealed) => sealed,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error).reading(&path),
        };
        match seal::open(&key.0, &sealed) {
            Ok(plain) => Ok(Some(plain)),
            Err(NotOpened::OtherKey) => Err(VaultError::OtherStudyKey),
            Err(NotOpened::Damaged) => Err(VaultError::RawDamaged(PEOPLE.to_owned())),
        }
    }
}

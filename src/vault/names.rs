//! The study's name table: which name has which pseudonym, sealed to the study key. There is one only where somebody began it.

use zeroize::Zeroizing;

use crate::vault::destroy::overwrite_if_there_is_room;
use crate::vault::disk::{Kind, kind_of};
use crate::vault::error::At as _;
use crate::vault::{Recipient, StudyFolder, StudyKey, VaultError};

/// The sealed table's name in the study's folder.
const NAMES: &str = "names.json.age";

impl StudyFolder {
    /// Seals the name table.
    pub fn seal_names(&self, study: &Recipient, plain: &[u8]) -> Result<(), VaultError> {
        self.seal_table(NAMES, study, plain).map(drop)
    }

    /// Tells whether there is a name table.
    pub fn has_names(&self) -> bool {
        self.root().join(NAMES).is_file()
    }

    /// Opens the name table; none where there is none.
    pub fn read_names(&self, key: &StudyKey) -> Result<Option<Zeroizing<Vec<u8>>>, VaultError> {
        self.read_table(NAMES, key)
    }

    /// Overwrites and removes the name table. It was sealed to the study key, which stays: only the file goes.
    pub fn remove_names(&self) -> Result<(), VaultError> {
        let path = self.root().join(NAMES);
        match kind_of(&path).reading(&path)? {
            None => return Ok(()),
            Some(Kind::File) => overwrite_if_there_is_room(self.disk(), &path)?,
            Some(_) => return Err(VaultError::Strange { path }),
        }
        self.disk().unlink(&path).removing(&path)?;
        self.disk().sync_folder(self.root()).removing(self.root())
    }
}

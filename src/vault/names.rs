//! The study's name table: which name has which pseudonym, sealed to the study key. There is one only where somebody began it.

use zeroize::Zeroizing;

use crate::vault::disk::{Kind, kind_of};
use crate::vault::error::{At as _, is_full};
use crate::vault::{Recipient, StudyFolder, StudyKey, VaultError, destroy};

/// The sealed table's name in the study's folder.
const NAMES: &str = "names.json.age";

impl StudyFolder {
    /// Seals the name table. What it was before is overwritten once the new one stands: a courtesy.
    pub fn seal_names(&self, study: &Recipient, plain: &[u8]) -> Result<(), VaultError> {
        let before = if self.has_names() { self.disk().open_file(&self.root().join(NAMES)).ok() } else { None };
        self.seal_table(NAMES, study, plain)?;
        if let Some(before) = before {
            destroy::blank(before);
        }
        Ok(())
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
            Some(Kind::File) => match destroy::overwrite(self.disk(), &path) {
                Err(error) if is_full(&error) => {}
                other => other.removing(&path)?,
            },
            Some(_) => return Err(VaultError::Strange { path }),
        }
        self.disk().unlink(&path).removing(&path)?;
        self.disk().sync_folder(self.root()).removing(self.root())
    }
}

//! What is known about the participants, sealed to the study key.

use zeroize::Zeroizing;

use crate::vault::{Recipient, StudyFolder, StudyKey, VaultError};

/// The sealed table's name in the study's folder.
const PEOPLE: &str = "participants.json.age";

impl StudyFolder {
    /// Seals what is known about the participants; returns the file's path.
    pub fn seal_people(&self, study: &Recipient, plain: &[u8]) -> Result<std::path::PathBuf, VaultError> {
        self.seal_table(PEOPLE, study, plain)
    }

    /// Tells whether anything is known about the participants.
    pub fn has_people(&self) -> bool {
        self.root().join(PEOPLE).is_file()
    }

    /// Opens what is known about the participants; none where there is nothing.
    pub fn read_people(&self, key: &StudyKey) -> Result<Option<Zeroizing<Vec<u8>>>, VaultError> {
        self.read_table(PEOPLE, key)
    }
}

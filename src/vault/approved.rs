//! What may stay of a session and be read without a key: the approved transcript, the session's own guide, its journal.

use std::path::Path;

use crate::units::SessionId;
use crate::vault::error::At as _;
use crate::vault::layout::Places;
use crate::vault::{StudyFolder, VaultError};

impl StudyFolder {
    /// Returns the bytes of a session's approved transcript; none while nobody approved one.
    pub fn read_approved(&self, id: &SessionId) -> Result<Option<Vec<u8>>, VaultError> {
        self.read_kept(&Places::of(self.root(), id).transcript())
    }

    /// Returns the bytes of a session's own copy of its guide, without opening or locking the session; none where it has none.
    pub fn read_guide_of(&self, id: &SessionId) -> Result<Option<Vec<u8>>, VaultError> {
        self.read_kept(&Places::of(self.root(), id).guide())
    }

    /// Returns a session's journal as it lies there, for an archive; none where it has none.
    pub fn read_journal_of(&self, id: &SessionId) -> Result<Option<Vec<u8>>, VaultError> {
        self.read_kept(&Places::of(self.root(), id).journal())
    }

    fn read_kept(&self, path: &Path) -> Result<Option<Vec<u8>>, VaultError> {
        self.disk().read_if_there(path).reading(path)
    }
}

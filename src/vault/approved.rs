//! What may stay of a session and be read without a key: the approved transcript and the session's own guide.

use crate::units::SessionId;
use crate::vault::error::At as _;
use crate::vault::layout::Places;
use crate::vault::{StudyFolder, VaultError};

/// The approved transcript's name in a session's folder.
const TRANSCRIPT: &str = "transcript.json";

impl StudyFolder {
    /// Returns the bytes of a session's approved transcript; none while nobody approved one.
    pub fn read_approved(&self, id: &SessionId) -> Result<Option<Vec<u8>>, VaultError> {
        self.read_kept(id, TRANSCRIPT)
    }

    /// Returns the bytes of a session's own copy of its guide, without opening or locking the session.
    pub fn read_guide_of(&self, id: &SessionId) -> Result<Option<Vec<u8>>, VaultError> {
        let path = Places::of(self.root(), id).guide();
        self.read_kept(id, &path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default())
    }

    /// Returns a session's journal as it lies there, for an archive; none where it has none.
    pub fn read_journal_of(&self, id: &SessionId) -> Result<Option<Vec<u8>>, VaultError> {
        self.read_kept(id, "journal.jsonl")
    }

    fn read_kept(&self, id: &SessionId, name: &str) -> Result<Option<Vec<u8>>, VaultError> {
        let path = Places::of(self.root(), id).session.join(name);
        match self.disk().read(&path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error).reading(&path),
        }
    }
}

//! Why the vault could not do what was asked.

use std::io;
use std::path::{Path, PathBuf};

use crate::units::SessionId;
use crate::vault::journal::Damage;

/// Why the vault could not do what was asked. Never holds speech, names, keys or passphrases.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum VaultError {
    /// The disk said no.
    #[error("the disk refused {doing} {}", path.display())]
    Disk {
        /// What was being done.
        doing: Doing,
        /// With what.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Something else stands where a file or folder of luister's belongs: a symbolic link, mostly.
    #[error("{} is not what luister put there", path.display())]
    Strange {
        /// What.
        path: PathBuf,
    },
    /// There is no study.toml.
    #[error("{} is not a study: it has no study.toml", .0.display())]
    NotAStudy(PathBuf),
    /// There is a study already.
    #[error("{} is a study already", .0.display())]
    StudyExists(PathBuf),
    /// Another luister has the session open.
    #[error("another luister has this session open")]
    InUse,
    /// There is no such session.
    #[error("there is no session {0}")]
    SessionMissing(SessionId),
    /// There is such a session already.
    #[error("there is a session {0} already")]
    SessionExists(SessionId),
    /// The journal is not as it was written.
    #[error("the journal is damaged at line {}: {}", .0.line, .0.kind)]
    JournalDamaged(Damage),
    /// The study key asks for its passphrase.
    #[error("the study key asks for its passphrase")]
    PassphraseNeeded,
    /// The passphrase is another.
    #[error("that passphrase does not open the study key")]
    WrongPassphrase,
    /// A passphrase without a single character.
    #[error("an empty passphrase protects nothing")]
    EmptyPassphrase,
    /// The key has a passphrase already.
    #[error("the study key has a passphrase already")]
    AlreadyProtected,
    /// The key has no passphrase.
    #[error("the study key has no passphrase")]
    NotProtected,
    /// An id that can't name a key.
    #[error("`{0}` can't be the id of a study")]
    NotAStudyId(String),
    /// The secret half is not there.
    #[error("there is no study key for {0}")]
    StudyKeyMissing(String),
    /// The file of the study key does not read as a key.
    #[error("the study key for {0} does not read")]
    StudyKeyDamaged(String),
    /// Another key is in the place, and stays there.
    #[error("another study key for {0} is there")]
    DifferentKey(String),
    /// The file that was given holds no study key.
    #[error("{} holds no study key", .0.display())]
    NotAKey(PathBuf),
    /// A backup is never written over a file.
    #[error("{} is there already", .0.display())]
    BackupExists(PathBuf),
    /// The session's key was sealed to another study key.
    #[error("this session was sealed to another study key")]
    OtherStudyKey,
    /// A session key's file does not read.
    #[error("the key of the {0} does not read")]
    SessionKeyDamaged(Store),
    /// The key is gone, as after destruction.
    #[error("the key of the {0} is gone")]
    Gone(Store),
    /// A segment of this number is on disk already.
    #[error("segment {0} is on disk already")]
    SegmentExists(u32),
    /// A segment is not on disk.
    #[error("segment {0} is missing")]
    SegmentMissing(u32),
    /// A segment does not open, or is another one than its name says.
    #[error("segment {0} is damaged")]
    SegmentDamaged(u32),
    /// A sealed text is not on disk.
    #[error("the sealed text {0} is missing")]
    RawMissing(String),
    /// A sealed text does not open or has changed since it was sealed.
    #[error("the sealed text {0} is damaged")]
    RawDamaged(String),
    /// A name that can't be a sealed text's.
    #[error("`{0}` can't be the name of a sealed text")]
    NotAName(String),
    /// Destruction stopped on its way. Calling it again goes on from there.
    #[error("destroying stopped at {step}")]
    DestructionUnfinished {
        /// The step that could not be done.
        step: &'static str,
        /// Whether the key is gone already, so that nothing can be opened any more.
        key_gone: bool,
        /// Why.
        source: Box<VaultError>,
    },
}

/// What was being done when the disk refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// Reading.
    Reading,
    /// Writing.
    Writing,
    /// Removing.
    Removing,
}

impl std::fmt::Display for Doing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Doing::Reading => "reading",
            Doing::Writing => "writing",
            Doing::Removing => "removing",
        })
    }
}

/// The stores of what was said: each has a folder and a key of its own, because each is promised to end at another time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Store {
    /// The recording.
    Recording,
    /// The raw text and the notes.
    Raw,
    /// The recording of the consent.
    Consent,
}

impl std::fmt::Display for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Store::Recording => "recording",
            Store::Raw => "raw text",
            Store::Consent => "recording of the consent",
        })
    }
}

/// Names the doing and the path of a refusal.
pub(super) trait At<T> {
    fn reading(self, path: &Path) -> Result<T, VaultError>;
    fn writing(self, path: &Path) -> Result<T, VaultError>;
    fn removing(self, path: &Path) -> Result<T, VaultError>;
}

impl<T> At<T> for io::Result<T> {
    fn reading(self, path: &Path) -> Result<T, VaultError> {
        self.map_err(|source| VaultError::Disk { doing: Doing::Reading, path: path.to_owned(), source })
    }
    fn writing(self, path: &Path) -> Result<T, VaultError> {
        self.map_err(|source| VaultError::Disk { doing: Doing::Writing, path: path.to_owned(), source })
    }
    fn removing(self, path: &Path) -> Result<T, VaultError> {
        self.map_err(|source| VaultError::Disk { doing: Doing::Removing, path: path.to_owned(), source })
    }
}

impl VaultError {
    /// Returns whether the disk is full.
    pub fn is_disk_full(&self) -> bool {
        match self {
            VaultError::Disk { source, .. } => is_full(source),
            VaultError::DestructionUnfinished { source, .. } => source.is_disk_full(),
            _ => false,
        }
    }
}

/// Returns whether an error says that there is no room.
pub(super) fn is_full(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
}

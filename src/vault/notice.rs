//! What a person reads when the vault could not do something.

use std::io;
use std::path::Path;

use crate::messages::vault as say;
use crate::messages::{Message, Notice, Severity};
use crate::units::Language;
use crate::vault::error::is_full;
use crate::vault::{DamageKind, Doing, Store, VaultError};

type Three = (Severity, &'static Message, &'static Message, &'static Message);

/// Builds the three `Message`s of a name: `NAME_HAPPENED`, `NAME_MEANS`, `NAME_TODO`.
macro_rules! three {
    ($severity:ident, $happened:ident, $means:ident, $todo:ident) => {
        (Severity::$severity, &say::$happened, &say::$means, &say::$todo)
    };
}

impl VaultError {
    /// Says what happened, what it means and what to do now.
    pub fn notice(&self, language: Language) -> Notice {
        let (severity, happened, means, todo) = self.messages();
        let values = self.values(language);
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        Notice {
            severity,
            happened: happened.with(language, &values),
            means: means.with(language, &values),
            todo: todo.with(language, &values),
        }
    }

    /// Says in a few words what is in the way, as part of a sentence.
    pub fn reason(&self, language: Language) -> String {
        match self {
            VaultError::Disk { source, .. } => reason(source).text(language).to_owned(),
            VaultError::Strange { .. } => say::REASON_STRANGE.text(language).to_owned(),
            other => other.notice(language).happened.trim_end_matches('.').to_owned(),
        }
    }

    fn messages(&self) -> Three {
        use VaultError as E;
        match self {
            E::Disk { source, .. } if is_full(source) => {
                three!(Alarm, DISK_FULL_HAPPENED, DISK_FULL_MEANS, DISK_FULL_TODO)
            }
            E::Disk { source, .. } if is_denied(source) => {
                three!(Alarm, DISK_DENIED_HAPPENED, DISK_DENIED_MEANS, DISK_DENIED_TODO)
            }
            E::Disk { doing: Doing::Reading, .. } => three!(Caution, NOT_READ_HAPPENED, NOT_READ_MEANS, NOT_READ_TODO),
            E::Disk { doing: Doing::Writing, .. } => {
                three!(Alarm, NOT_WRITTEN_HAPPENED, NOT_WRITTEN_MEANS, NOT_WRITTEN_TODO)
            }
            E::Disk { doing: Doing::Removing, .. } => {
                three!(Alarm, NOT_REMOVED_HAPPENED, NOT_REMOVED_MEANS, NOT_REMOVED_TODO)
            }
            E::Strange { .. } => three!(Caution, STRANGE_HAPPENED, STRANGE_MEANS, STRANGE_TODO),
            E::NotAStudy(_) => three!(Caution, NOT_A_STUDY_HAPPENED, NOT_A_STUDY_MEANS, NOT_A_STUDY_TODO),
            E::StudyExists(_) => three!(Caution, STUDY_EXISTS_HAPPENED, STUDY_EXISTS_MEANS, STUDY_EXISTS_TODO),
            E::InUse => three!(Caution, IN_USE_HAPPENED, IN_USE_MEANS, IN_USE_TODO),
            E::SessionMissing(_) => {
                three!(Caution, SESSION_MISSING_HAPPENED, SESSION_MISSING_MEANS, SESSION_MISSING_TODO)
            }
            E::SessionExists(_) => three!(Caution, SESSION_EXISTS_HAPPENED, SESSION_EXISTS_MEANS, SESSION_EXISTS_TODO),
            E::JournalDamaged(damage) => match damage.kind {
                DamageKind::Changed => {
                    three!(Alarm, JOURNAL_CHANGED_HAPPENED, JOURNAL_DAMAGED_MEANS, JOURNAL_DAMAGED_TODO)
                }
                DamageKind::Chain => {
                    three!(Alarm, JOURNAL_CHAIN_HAPPENED, JOURNAL_DAMAGED_MEANS, JOURNAL_DAMAGED_TODO)
                }
                DamageKind::Missing => {
                    three!(Alarm, JOURNAL_MISSING_HAPPENED, JOURNAL_DAMAGED_MEANS, JOURNAL_DAMAGED_TODO)
                }
                DamageKind::Newer => three!(Caution, JOURNAL_NEWER_HAPPENED, JOURNAL_NEWER_MEANS, JOURNAL_NEWER_TODO),
            },
            E::PassphraseNeeded => {
                three!(Caution, PASSPHRASE_NEEDED_HAPPENED, PASSPHRASE_NEEDED_MEANS, PASSPHRASE_NEEDED_TODO)
            }
            E::WrongPassphrase => {
                three!(Caution, WRONG_PASSPHRASE_HAPPENED, WRONG_PASSPHRASE_MEANS, WRONG_PASSPHRASE_TODO)
            }
            E::EmptyPassphrase => {
                three!(Caution, EMPTY_PASSPHRASE_HAPPENED, EMPTY_PASSPHRASE_MEANS, EMPTY_PASSPHRASE_TODO)
            }
            E::AlreadyProtected => {
                three!(Caution, ALREADY_PROTECTED_HAPPENED, ALREADY_PROTECTED_MEANS, ALREADY_PROTECTED_TODO)
            }
            E::NotProtected => three!(Caution, NOT_PROTECTED_HAPPENED, NOT_PROTECTED_MEANS, NOT_PROTECTED_TODO),
            E::NotAStudyId(_) => three!(Caution, NOT_A_STUDY_ID_HAPPENED, NOT_A_STUDY_ID_MEANS, NOT_A_STUDY_ID_TODO),
            E::StudyKeyMissing(_) => three!(Alarm, KEY_MISSING_HAPPENED, KEY_MISSING_MEANS, KEY_MISSING_TODO),
            E::StudyKeyDamaged(_) => three!(Alarm, KEY_DAMAGED_HAPPENED, KEY_DAMAGED_MEANS, KEY_DAMAGED_TODO),
            E::DifferentKey(_) => three!(Alarm, DIFFERENT_KEY_HAPPENED, DIFFERENT_KEY_MEANS, DIFFERENT_KEY_TODO),
            E::NotAKey(_) => three!(Caution, NOT_A_KEY_HAPPENED, NOT_A_KEY_MEANS, NOT_A_KEY_TODO),
            E::BackupExists(_) => three!(Caution, BACKUP_EXISTS_HAPPENED, BACKUP_EXISTS_MEANS, BACKUP_EXISTS_TODO),
            E::OtherStudyKey => three!(Alarm, OTHER_STUDY_KEY_HAPPENED, OTHER_STUDY_KEY_MEANS, OTHER_STUDY_KEY_TODO),
            E::SessionKeyDamaged(Store::Consent) => {
                three!(Alarm, CONSENT_KEY_DAMAGED_HAPPENED, CONSENT_KEY_DAMAGED_MEANS, CONSENT_KEY_DAMAGED_TODO)
            }
            E::SessionKeyDamaged(Store::Recording) => {
                three!(Alarm, RECORDING_KEY_DAMAGED_HAPPENED, RECORDING_KEY_DAMAGED_MEANS, RECORDING_KEY_DAMAGED_TODO)
            }
            E::SessionKeyDamaged(Store::Raw) => {
                three!(Alarm, RAW_KEY_DAMAGED_HAPPENED, RAW_KEY_DAMAGED_MEANS, RAW_KEY_DAMAGED_TODO)
            }
            E::Gone(Store::Consent) => three!(Caution, CONSENT_GONE_HAPPENED, CONSENT_GONE_MEANS, CONSENT_GONE_TODO),
            E::Gone(Store::Recording) => {
                three!(Caution, RECORDING_GONE_HAPPENED, RECORDING_GONE_MEANS, RECORDING_GONE_TODO)
            }
            E::Gone(Store::Raw) => three!(Caution, RAW_GONE_HAPPENED, RAW_GONE_MEANS, RAW_GONE_TODO),
            E::SegmentExists(_) => three!(Alarm, SEGMENT_EXISTS_HAPPENED, SEGMENT_EXISTS_MEANS, SEGMENT_EXISTS_TODO),
            E::SegmentMissing(_) => {
                three!(Alarm, SEGMENT_MISSING_HAPPENED, SEGMENT_MISSING_MEANS, SEGMENT_MISSING_TODO)
            }
            E::SegmentDamaged(_) => {
                three!(Alarm, SEGMENT_DAMAGED_HAPPENED, SEGMENT_DAMAGED_MEANS, SEGMENT_DAMAGED_TODO)
            }
            E::RawMissing(_) => three!(Alarm, RAW_MISSING_HAPPENED, RAW_MISSING_MEANS, RAW_MISSING_TODO),
            E::RawDamaged(_) => three!(Alarm, RAW_DAMAGED_HAPPENED, RAW_DAMAGED_MEANS, RAW_DAMAGED_TODO),
            E::NotAName(_) => three!(Alarm, NOT_A_NAME_HAPPENED, NOT_A_NAME_MEANS, NOT_A_NAME_TODO),
            E::DestructionUnfinished { key_gone: false, .. } => {
                three!(Alarm, DESTRUCTION_OPENABLE_HAPPENED, DESTRUCTION_OPENABLE_MEANS, DESTRUCTION_TODO)
            }
            E::DestructionUnfinished { key_gone: true, .. } => {
                three!(Alarm, DESTRUCTION_SEALED_HAPPENED, DESTRUCTION_SEALED_MEANS, DESTRUCTION_TODO)
            }
        }
    }

    fn values(&self, language: Language) -> Vec<(&'static str, String)> {
        use VaultError as E;
        let shown = |path: &Path| path.display().to_string();
        match self {
            E::Disk { path, source, .. } => {
                vec![("path", shown(path)), ("reason", reason(source).text(language).to_owned())]
            }
            E::Strange { path } => vec![("path", shown(path))],
            E::NotAStudy(path) | E::StudyExists(path) | E::NotAKey(path) | E::BackupExists(path) => {
                vec![("path", shown(path))]
            }
            E::SessionMissing(id) | E::SessionExists(id) => vec![("session", id.to_string())],
            E::JournalDamaged(damage) => vec![("line", damage.line.to_string())],
            E::NotAStudyId(id) => vec![("id", id.clone())],
            E::StudyKeyMissing(study) | E::StudyKeyDamaged(study) | E::DifferentKey(study) => {
                vec![("study", study.clone())]
            }
            E::SegmentExists(number) | E::SegmentMissing(number) | E::SegmentDamaged(number) => {
                vec![("number", number.to_string())]
            }
            E::RawMissing(name) | E::RawDamaged(name) | E::NotAName(name) => vec![("name", name.clone())],
            E::DestructionUnfinished { source, .. } => vec![("reason", source.reason(language))],
            E::InUse
            | E::PassphraseNeeded
            | E::WrongPassphrase
            | E::EmptyPassphrase
            | E::AlreadyProtected
            | E::NotProtected
            | E::OtherStudyKey
            | E::SessionKeyDamaged(_)
            | E::Gone(_) => Vec::new(),
        }
    }
}

fn is_denied(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem)
}

fn reason(error: &io::Error) -> &'static Message {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => &say::REASON_FULL,
        io::ErrorKind::PermissionDenied => &say::REASON_DENIED,
        io::ErrorKind::ReadOnlyFilesystem => &say::REASON_READ_ONLY,
        io::ErrorKind::NotFound => &say::REASON_NOT_FOUND,
        _ => &say::REASON_DISK,
    }
}

/// Says that half-written files were removed; none when there were none.
pub fn parts_notice(count: u32, language: Language) -> Option<Notice> {
    let values = &[("count", &*count.to_string())];
    (count > 0).then(|| {
        Notice::caution(
            say::PARTS_REMOVED_HAPPENED.with(language, values),
            say::PARTS_REMOVED_MEANS.text(language),
            say::PARTS_REMOVED_TODO.text(language),
        )
    })
}

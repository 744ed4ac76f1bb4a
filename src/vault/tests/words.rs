//! What is said and shown: three sentences for every error, and never a secret.

use std::io::{self, ErrorKind};
use std::path::PathBuf;

use super::{CANARY, Place, id, passphrase};
use crate::units::Language;
use crate::vault::disk::Disk;
use crate::vault::{Damage, DamageKind, Doing, Store, VaultError, parts_notice};

fn every_error() -> Vec<VaultError> {
    use VaultError as E;
    let path = || PathBuf::from("study/recordings");
    let mut all = vec![
        E::Strange { path: path() },
        E::NotAStudy(path()),
        E::StudyExists(path()),
        E::InUse,
        E::SessionMissing(id()),
        E::SessionExists(id()),
        E::PassphraseNeeded,
        E::WrongPassphrase,
        E::EmptyPassphrase,
        E::AlreadyProtected,
        E::NotProtected,
        E::NotAStudyId("X Y".into()),
        E::StudyKeyMissing("s".into()),
        E::StudyKeyDamaged("s".into()),
        E::DifferentKey("s".into()),
        E::NotAKey(path()),
        E::BackupExists(path()),
        E::OtherStudyKey,
        E::SegmentExists(1),
        E::SegmentMissing(1),
        E::SegmentDamaged(1),
        E::RawMissing("note-0001.json".into()),
        E::RawDamaged("note-0001.json".into()),
        E::NotAName("X".into()),
    ];
    for store in [Store::Recording, Store::Raw, Store::Consent] {
        all.extend([E::SessionKeyDamaged(store), E::Gone(store)]);
    }
    for kind in [DamageKind::Changed, DamageKind::Chain, DamageKind::Newer, DamageKind::Missing] {
        all.push(E::JournalDamaged(Damage { line: 3, kind }));
    }
    for doing in [Doing::Reading, Doing::Writing, Doing::Removing] {
        for kind in [ErrorKind::StorageFull, ErrorKind::PermissionDenied, ErrorKind::NotFound, ErrorKind::Other] {
            let disk = || E::Disk { doing, path: path(), source: io::Error::from(kind) };
            all.push(disk());
            for key_gone in [false, true] {
                all.push(E::DestructionUnfinished { step: "key-gone", key_gone, source: Box::new(disk()) });
            }
        }
    }
    all
}

#[test]
fn every_error_is_told_in_three_sentences_in_both_languages() {
    for error in every_error() {
        for language in [Language::En, Language::Nl] {
            let notice = error.notice(language);
            for text in [&notice.happened, &notice.means, &notice.todo] {
                assert!(text.ends_with('.') && text.len() > 8, "{error:?}: {text}");
                assert!(!text.contains(['{', '}']), "{error:?}: {text}");
            }
        }
        assert_ne!(error.reason(Language::En), error.reason(Language::Nl));
        assert!(!error.reason(Language::Nl).ends_with('.'));
        assert_ne!(error.notice(Language::En).happened, error.notice(Language::Nl).happened);
        assert!(!error.to_string().is_empty());
    }
}

#[test]
fn a_crash_and_damage_are_told_apart() {
    let crash = parts_notice(1, Language::En).unwrap();
    let damage = VaultError::SegmentDamaged(1).notice(Language::En);
    assert_ne!(crash.means, damage.means);
    assert_eq!(parts_notice(0, Language::En), None);
}

#[test]
fn no_key_passphrase_or_speech_is_ever_shown() {
    let place = Place::new();
    let folder = place.session(&Disk::real(), 1);
    let shown = [
        format!("{:?} {:?}", place.key(), place.recipient()),
        format!("{:?}", folder.seal_raw("BAD NAME", CANARY.as_bytes())),
        format!("{:?}", place.keys.unlock("practice", Some(&passphrase("geheim-woord")))),
        format!("{:?}", place.keys.remove_protection("practice", &passphrase("geheim-woord"))),
    ];
    for text in shown {
        for secret in ["SECRET-KEY", "geheim-woord", CANARY] {
            assert!(!text.contains(secret), "{text}");
        }
    }
}

#[test]
fn what_was_being_done_and_with_which_store_stands_in_an_errors_own_text() {
    let text =
        |doing| VaultError::Disk { doing, path: "x".into(), source: io::Error::from(ErrorKind::Other) }.to_string();
    let told = [Doing::Reading, Doing::Writing, Doing::Removing].map(text);
    assert_eq!(told, ["the disk refused reading x", "the disk refused writing x", "the disk refused removing x"]);
    let stores = [Store::Recording, Store::Raw, Store::Consent].map(|store| VaultError::Gone(store).to_string());
    for (text, store) in stores.iter().zip(["recording", "raw text", "recording of the consent"]) {
        assert!(text.contains(store), "{text}");
    }
}

//! Study keys: one of the two keys is always there, a wrong passphrase changes nothing, a different key stays.

use std::io::ErrorKind;
use std::os::unix::fs::PermissionsExt as _;

use super::{Place, STUDY, files_under, passphrase};
use crate::vault::disk::{Disk, Fault};
use crate::vault::{Keys, Protection, Restored, VaultError};

fn snapshot(place: &Place) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut files = files_under(&place.folder.path().join("config"));
    files.sort();
    files
}

#[test]
fn a_key_is_made_once_and_only_for_its_owner() {
    let place = Place::new();
    assert_eq!(place.keys.protection(STUDY).unwrap(), Protection::Missing);
    let first = place.recipient();
    assert_eq!(format!("{first:?}"), format!("{:?}", place.recipient()));
    assert_eq!(place.keys.protection(STUDY).unwrap(), Protection::Open);
    let keys = place.folder.path().join("config/keys");
    let mode = |path: &std::path::Path| path.metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&keys), 0o700);
    for (path, _) in files_under(&keys) {
        assert_eq!(mode(&path), 0o600, "{}", path.display());
    }
}

#[test]
fn the_passphrase_goes_on_changes_and_comes_off() {
    let place = Place::new();
    let (one, two) = (passphrase("een"), passphrase("twee"));
    let recipient = format!("{:?}", place.recipient());
    place.keys.protect(STUDY, &one).unwrap();
    assert_eq!(place.keys.protection(STUDY).unwrap(), Protection::Passphrase);
    assert_eq!(format!("{:?}", place.recipient()), recipient, "recording needs no passphrase");
    assert!(matches!(place.keys.unlock(STUDY, None), Err(VaultError::PassphraseNeeded)));
    assert!(matches!(place.keys.protect(STUDY, &two), Err(VaultError::AlreadyProtected)));
    place.keys.change(STUDY, &one, &two).unwrap();
    let before = snapshot(&place);
    assert!(matches!(place.keys.unlock(STUDY, Some(&one)), Err(VaultError::WrongPassphrase)));
    assert!(matches!(place.keys.change(STUDY, &one, &one), Err(VaultError::WrongPassphrase)));
    assert!(matches!(place.keys.remove_protection(STUDY, &one), Err(VaultError::WrongPassphrase)));
    assert!(matches!(place.keys.change(STUDY, &two, &passphrase("")), Err(VaultError::EmptyPassphrase)));
    assert_eq!(snapshot(&place), before, "a wrong passphrase changes nothing");
    place.keys.remove_protection(STUDY, &two).unwrap();
    assert!(place.keys.unlock(STUDY, None).is_ok());
    assert!(matches!(place.keys.change(STUDY, &one, &two), Err(VaultError::NotProtected)));
}

#[test]
fn a_protected_key_is_not_on_disk_in_the_clear() {
    let place = Place::new();
    place.recipient();
    place.keys.protect(STUDY, &passphrase("een")).unwrap();
    for (path, bytes) in snapshot(&place) {
        assert!(!bytes.windows(14).any(|w| w == b"AGE-SECRET-KEY"), "{}", path.display());
    }
}

#[test]
fn a_backup_brings_the_key_back_and_never_replaces_a_different_one() {
    let place = Place::new();
    let recipient = format!("{:?}", place.recipient());
    let backup = place.folder.path().join("backup.key");
    place.keys.protect(STUDY, &passphrase("een")).unwrap();
    place.keys.backup(STUDY, &backup).unwrap();
    assert!(matches!(place.keys.backup(STUDY, &backup), Err(VaultError::BackupExists(_))));
    let one = passphrase("een");
    assert_eq!(place.keys.restore(STUDY, &backup, Some(&one)).unwrap(), Restored::AlreadyThere);

    let keys = place.folder.path().join("config/keys");
    std::fs::remove_file(keys.join("practice.key")).unwrap();
    assert!(matches!(place.keys.recipient(STUDY), Err(VaultError::StudyKeyMissing(_))), "none is made in its place");
    assert!(matches!(place.keys.restore(STUDY, &backup, None), Err(VaultError::PassphraseNeeded)));
    assert!(matches!(place.keys.restore(STUDY, &backup, Some(&passphrase("x"))), Err(VaultError::WrongPassphrase)));
    assert_eq!(place.keys.restore(STUDY, &backup, Some(&one)).unwrap(), Restored::New);
    place.keys.unlock(STUDY, Some(&one)).unwrap();
    assert_eq!(format!("{:?}", place.recipient()), recipient);

    let other = Place::new();
    other.recipient();
    let before = snapshot(&other);
    assert!(matches!(other.keys.restore(STUDY, &backup, Some(&one)), Err(VaultError::DifferentKey(_))));
    std::fs::write(other.folder.path().join("no.key"), "nothing").unwrap();
    let nothing = other.folder.path().join("no.key");
    assert!(matches!(other.keys.restore(STUDY, &nothing, None), Err(VaultError::NotAKey(_))));
    assert_eq!(snapshot(&other), before);
}

#[test]
fn a_damaged_key_is_said_to_be_damaged_and_stays() {
    let place = Place::new();
    place.recipient();
    let key = place.folder.path().join("config/keys/practice.key");
    for bytes in [&b""[..], b"rubbish", b"age-encryption.org/v1\n-> X"] {
        std::fs::write(&key, bytes).unwrap();
        let one = passphrase("een");
        assert!(matches!(place.keys.unlock(STUDY, Some(&one)), Err(VaultError::StudyKeyDamaged(_))));
        assert_eq!(std::fs::read(&key).unwrap(), bytes);
    }
    assert!(matches!(place.keys.recipient("../evil"), Err(VaultError::NotAStudyId(_))));
}

#[test]
fn a_fault_at_any_step_leaves_a_key_that_opens() {
    let (one, two) = (passphrase("een"), passphrase("twee"));
    type Change = fn(&Keys) -> Result<(), VaultError>;
    let changes: [Change; 4] = [
        |keys| keys.recipient(STUDY).map(drop),
        |keys| keys.protect(STUDY, &passphrase("een")),
        |keys| keys.change(STUDY, &passphrase("een"), &passphrase("twee")),
        |keys| keys.remove_protection(STUDY, &passphrase("twee")),
    ];
    for (step, change) in changes.iter().enumerate() {
        for for_ever in [false, true] {
            for n in 1.. {
                let place = Place::new();
                for earlier in &changes[..step] {
                    earlier(&place.keys).unwrap();
                }
                let public = place.keys.recipient(STUDY).ok().filter(|_| step > 0).map(|r| format!("{r:?}"));
                let place = if step == 0 { Place::new() } else { place };
                let (disk, watch) = Disk::watched();
                let kind = ErrorKind::StorageFull;
                watch.fail(if for_ever { Fault::ForEver(n, kind) } else { Fault::Once(n, kind) });
                let answer = change(&place.keys.clone().on(disk));
                if !watch.was_hit() {
                    answer.unwrap();
                    break;
                }
                let opened = [None, Some(&one), Some(&two)].iter().any(|p| place.keys.unlock(STUDY, *p).is_ok());
                assert!(opened || step == 0, "change {step}, fault {n}: no key opens any more");
                if let Some(public) = public {
                    assert_eq!(format!("{:?}", place.recipient()), public);
                } else {
                    place.recipient();
                    place.key();
                }
                // What was cut off is cleared by the next change.
                let _ = change(&place.keys);
                assert!(snapshot(&place).iter().all(|(p, _)| p.extension().is_none_or(|e| e != "part")));
            }
        }
    }
}

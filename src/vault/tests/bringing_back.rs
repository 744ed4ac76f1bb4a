//! A key brought back from its backup: put where it belongs, never over another.

use std::path::PathBuf;

use super::{Place, STUDY, passphrase};
use crate::vault::{Restored, VaultError};

/// A study with an open key, its backup, and where the key and its public half lie.
fn backed_up() -> (Place, PathBuf, PathBuf, PathBuf) {
    let place = Place::new();
    place.recipient();
    let keys = place.folder.path().join("config/keys");
    let backup = place.folder.path().join("backup.key");
    place.keys.backup(STUDY, &backup).unwrap();
    (place, backup, keys.join("practice.key"), keys.join("practice.pub"))
}

#[test]
fn an_open_key_that_is_there_is_known_with_and_without_its_public_half() {
    let (place, backup, key, public) = backed_up();
    let before = std::fs::read(&key).unwrap();
    assert_eq!(place.keys.restore(STUDY, &backup, None).unwrap(), Restored::AlreadyThere);
    std::fs::remove_file(&public).unwrap();
    assert_eq!(place.keys.restore(STUDY, &backup, None).unwrap(), Restored::AlreadyThere);
    assert_eq!(std::fs::read(&key).unwrap(), before);
}

#[test]
fn another_key_stays_where_no_public_half_tells_them_apart() {
    let (_first, backup, ..) = backed_up();
    let (other, _, key, public) = backed_up();
    std::fs::remove_file(&public).unwrap();
    let before = std::fs::read(&key).unwrap();
    assert!(matches!(other.keys.restore(STUDY, &backup, None), Err(VaultError::DifferentKey(_))));
    assert_eq!(std::fs::read(&key).unwrap(), before);
    // Behind a passphrase nobody can tell whose it is.
    other.key();
    other.keys.protect(STUDY, &passphrase("een")).unwrap();
    std::fs::remove_file(&public).unwrap();
    let before = std::fs::read(&key).unwrap();
    assert!(matches!(other.keys.restore(STUDY, &backup, None), Err(VaultError::DifferentKey(_))));
    assert_eq!(std::fs::read(&key).unwrap(), before);
}

#[test]
fn what_is_no_key_any_more_gives_way_where_the_public_half_says_so_and_only_there() {
    let (place, backup, key, public) = backed_up();
    std::fs::write(&key, "rubbish").unwrap();
    assert_eq!(place.keys.restore(STUDY, &backup, None).unwrap(), Restored::New);
    assert_eq!(std::fs::read(&key).unwrap(), std::fs::read(&backup).unwrap());
    std::fs::write(&key, "rubbish").unwrap();
    std::fs::remove_file(&public).unwrap();
    assert!(matches!(place.keys.restore(STUDY, &backup, None), Err(VaultError::DifferentKey(_))));
    assert_eq!(std::fs::read(&key).unwrap(), b"rubbish");
}

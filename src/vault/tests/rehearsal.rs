//! Keys that are nowhere but in memory, and how much work a passphrase is.

use super::{Place, STUDY, id};
use crate::vault::{Keys, Protection, StudyFolder, VaultError};

#[test]
fn a_key_in_memory_opens_what_was_sealed_to_it_and_leaves_no_file() {
    let place = Place::new();
    let keys = Keys::in_memory();
    assert_eq!(keys.protection(STUDY).unwrap(), Protection::Open);
    let study: StudyFolder = place.study();
    let folder = study.create_session(&id(), &keys.recipient(STUDY).unwrap(), b"guide").unwrap();
    folder.seal_raw("note-0001.json", b"said").unwrap();
    let opened = folder.unlock(&keys.unlock(STUDY, None).unwrap()).unwrap();
    assert_eq!(*opened.read_raw("note-0001.json").unwrap(), *b"said");
    // Another rehearsal has another key.
    let other = Keys::in_memory().unlock(STUDY, None).unwrap();
    assert!(matches!(folder.unlock(&other), Err(VaultError::OtherStudyKey)));
    assert!(!place.folder.path().join("config").exists());
}

#[test]
fn a_passphrase_is_given_the_work_that_was_asked_for() {
    let place = Place::new();
    place.recipient();
    place.keys.protect(STUDY, &super::passphrase("een")).unwrap();
    let key = std::fs::read(place.folder.path().join("config/keys/practice.key")).unwrap();
    let text = String::from_utf8_lossy(&key);
    let stanza = text.lines().nth(1).unwrap();
    assert!(stanza.starts_with("-> scrypt ") && stanza.ends_with(" 2"), "{stanza}");
}

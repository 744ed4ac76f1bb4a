//! What may stay of a session and be read without a key.

use super::{Place, event, id, now};
use crate::vault::VaultError;
use crate::vault::disk::Disk;

#[test]
fn transcript_guide_and_journal_are_read_as_they_lie_there() {
    let place = Place::new();
    let mut folder = place.session(&Disk::real(), 0);
    let study = place.study();
    assert_eq!(study.read_approved(&id()).unwrap(), None, "nobody approved one");
    folder.write_transcript(b"{\"approved\":1}").unwrap();
    folder.journal().append(&[event(1)], now()).unwrap();
    assert_eq!(study.read_approved(&id()).unwrap().unwrap(), b"{\"approved\":1}");
    assert_eq!(study.read_guide_of(&id()).unwrap().unwrap(), b"guide");
    let journal = study.read_journal_of(&id()).unwrap().unwrap();
    assert_eq!(crate::vault::journal::read(&journal).entries, folder.entries());
}

#[test]
fn where_there_is_no_session_there_is_none_of_it() {
    let study = Place::new();
    let study = (study.study(), study).0;
    assert_eq!(study.read_approved(&id()).unwrap(), None);
    assert_eq!(study.read_guide_of(&id()).unwrap(), None);
    assert_eq!(study.read_journal_of(&id()).unwrap(), None);
}

#[test]
fn what_can_not_be_read_is_not_said_to_be_missing() {
    let place = Place::new();
    let folder = place.session(&Disk::real(), 0);
    let session = place.root().join("sessions").join(id().as_str());
    std::fs::create_dir(session.join("transcript.json")).unwrap();
    assert!(matches!(place.study().read_approved(&id()), Err(VaultError::Disk { .. })));
    drop(folder);
    std::fs::remove_file(session.join("journal.jsonl")).unwrap();
    std::fs::create_dir(session.join("journal.jsonl")).unwrap();
    assert!(matches!(place.study().open_session(&id()), Err(VaultError::Disk { .. })));
    assert!(matches!(place.study().open_damaged(&id()), Err(VaultError::Disk { .. })));
}

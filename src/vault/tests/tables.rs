//! The study's own sealed tables: what is known about the participants, and the names.

use super::{Place, assert_nothing_plain};
use crate::vault::VaultError;
use crate::vault::disk::{Disk, Fault};

#[test]
fn what_is_known_about_the_participants_comes_back_with_the_key_and_only_with_it() {
    let (place, other) = (Place::new(), Place::new());
    other.recipient();
    let study = place.study();
    place.recipient();
    assert!(!study.has_people());
    assert!(study.read_people(&place.key()).unwrap().is_none());
    let path = study.seal_people(&place.recipient(), b"Nneka is a midwife").unwrap();
    assert!(study.has_people() && path == place.root().join("participants.json.age"));
    assert_nothing_plain(place.folder.path());
    assert_eq!(*study.read_people(&place.key()).unwrap().unwrap(), *b"Nneka is a midwife");
    assert!(matches!(study.read_people(&other.key()), Err(VaultError::OtherStudyKey)));
    std::fs::write(&path, "no age file").unwrap();
    assert!(
        matches!(study.read_people(&place.key()), Err(VaultError::RawDamaged(name)) if name == "participants.json.age")
    );
    std::fs::remove_file(&path).unwrap();
    std::fs::create_dir(&path).unwrap();
    assert!(matches!(study.read_people(&place.key()), Err(VaultError::Disk { .. })));
}

#[test]
fn a_name_table_that_is_sealed_anew_leaves_nothing_of_the_old_one() {
    let place = Place::new();
    place.recipient();
    let study = place.study();
    assert!(!study.has_names() && study.read_names(&place.key()).unwrap().is_none());
    study.seal_names(&place.recipient(), b"Nneka = P1").unwrap();
    assert!(study.has_names());
    let path = place.root().join("names.json.age");
    // A second name keeps what was there before in sight.
    let before = place.folder.path().join("before");
    std::fs::hard_link(&path, &before).unwrap();
    study.seal_names(&place.recipient(), b"Nneka = P1, Bo = P2").unwrap();
    assert_eq!(*study.read_names(&place.key()).unwrap().unwrap(), *b"Nneka = P1, Bo = P2");
    let left = std::fs::read(&before).unwrap();
    assert!(!left.is_empty() && left.iter().all(|b| *b == 0));
}

#[test]
fn a_name_table_is_noise_before_it_loses_its_name_and_a_full_disk_does_not_keep_it() {
    let place = Place::new();
    place.recipient();
    place.study().remove_names().unwrap();
    for full in [false, true] {
        place.study().seal_names(&place.recipient(), b"Nneka = P1").unwrap();
        let path = place.root().join("names.json.age");
        let before = place.folder.path().join("before");
        let _ = std::fs::remove_file(&before);
        std::fs::hard_link(&path, &before).unwrap();
        let sealed = std::fs::read(&before).unwrap();
        let (disk, watch) = Disk::watched();
        if full {
            // The writing over it, the second step, has no room.
            watch.fail(Fault::Once(2, std::io::ErrorKind::StorageFull));
        }
        place.study_on(&disk).remove_names().unwrap();
        assert!(!place.study().has_names() && watch.was_hit() == full);
        assert_ne!(std::fs::read(&before).unwrap(), sealed);
    }
    place.study().seal_names(&place.recipient(), b"Nneka = P1").unwrap();
    let (disk, watch) = Disk::watched();
    watch.fail(Fault::Once(2, std::io::ErrorKind::Other));
    assert!(place.study_on(&disk).remove_names().is_err());
    assert!(place.study().has_names(), "what could not be overwritten keeps its name");
}

#[test]
fn a_folder_in_the_name_tables_place_is_left_alone() {
    let place = Place::new();
    std::fs::create_dir(place.root().join("names.json.age")).unwrap();
    assert!(!place.study().has_names());
    assert!(matches!(place.study().remove_names(), Err(VaultError::Strange { .. })));
}

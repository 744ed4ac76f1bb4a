//! A key file that does not fit what lies beside it: said, and never made anew.

use super::{Place, STUDY};
use crate::vault::{Doing, VaultError};

fn key(place: &Place, end: &str) -> std::path::PathBuf {
    place.folder.path().join("config/keys").join(format!("practice.{end}"))
}

#[test]
fn a_key_that_can_not_be_read_is_not_taken_for_none() {
    for end in ["key", "pub"] {
        let place = Place::new();
        std::fs::create_dir_all(key(&place, end)).unwrap();
        let refused = place.keys.recipient(STUDY);
        assert!(matches!(refused, Err(VaultError::Disk { doing: Doing::Reading, .. })), "{end}");
        assert!(key(&place, end).is_dir());
        assert_eq!(
            std::fs::read_dir(key(&place, end).parent().unwrap()).unwrap().count(),
            1,
            "nothing was made beside it"
        );
    }
}

#[test]
fn a_public_half_that_was_lost_is_written_anew_from_an_open_key() {
    let place = Place::new();
    let first = place.recipient();
    let public = std::fs::read(key(&place, "pub")).unwrap();
    for by in ["recipient", "unlock"] {
        std::fs::remove_file(key(&place, "pub")).unwrap();
        if by == "recipient" {
            assert_eq!(format!("{:?}", place.recipient()), format!("{first:?}"));
        } else {
            place.key();
        }
        assert_eq!(std::fs::read(key(&place, "pub")).unwrap(), public, "{by}");
    }
}

#[test]
fn a_public_half_of_another_key_is_found_out() {
    let (place, other) = (Place::new(), Place::new());
    place.recipient();
    other.recipient();
    let before = std::fs::read(key(&place, "key")).unwrap();
    std::fs::copy(key(&other, "pub"), key(&place, "pub")).unwrap();
    assert!(matches!(place.keys.recipient(STUDY), Err(VaultError::StudyKeyDamaged(_))));
    assert!(matches!(place.keys.unlock(STUDY, None), Err(VaultError::DifferentKey(_))));
    std::fs::write(key(&place, "pub"), "noise").unwrap();
    assert!(matches!(place.keys.recipient(STUDY), Err(VaultError::StudyKeyDamaged(_))));
    assert!(matches!(place.keys.unlock(STUDY, None), Err(VaultError::StudyKeyDamaged(_))));
    assert_eq!(std::fs::read(key(&place, "key")).unwrap(), before);
}

#[test]
fn a_key_that_got_a_passphrase_lies_nowhere_in_the_clear_any_more() {
    let place = Place::new();
    place.recipient();
    // A second name keeps what was there before in sight.
    let before = place.folder.path().join("before");
    std::fs::hard_link(key(&place, "key"), &before).unwrap();
    place.keys.protect(STUDY, &super::passphrase("een")).unwrap();
    let left = std::fs::read(&before).unwrap();
    assert!(!left.is_empty() && left.iter().all(|b| *b == 0));
}

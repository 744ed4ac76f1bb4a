//! The approved transcript: the one text in the clear, written whole and taken away whole.

use std::io::ErrorKind;

use super::{Place, id};
use crate::units::Digest;
use crate::vault::VaultError;
use crate::vault::disk::{Disk, Fault};

fn path(place: &Place) -> std::path::PathBuf {
    place.root().join("sessions").join(id().as_str()).join("transcript.json")
}

/// Gives what lies there a second name, so that it stays in sight.
fn keep_in_sight(place: &Place) -> std::path::PathBuf {
    let witness = place.folder.path().join("witness");
    let _ = std::fs::remove_file(&witness);
    std::fs::hard_link(path(place), &witness).unwrap();
    witness
}

#[test]
fn one_that_is_written_anew_leaves_nothing_of_the_old_one() {
    let place = Place::new();
    let folder = place.session(&Disk::real(), 0);
    assert!(folder.read_transcript().is_err());
    assert_eq!(folder.write_transcript(b"the first").unwrap(), Digest::of(b"the first"));
    let witness = keep_in_sight(&place);
    assert_eq!(folder.write_transcript(b"the second, longer").unwrap(), Digest::of(b"the second, longer"));
    assert_eq!(folder.read_transcript().unwrap(), b"the second, longer");
    assert_eq!(std::fs::read(&witness).unwrap(), [0; 9]);
}

#[test]
fn it_is_overwritten_and_removed_and_that_is_shown_once() {
    let place = Place::new();
    let folder = place.session(&Disk::real(), 0);
    assert_eq!(folder.remove_transcript().unwrap(), None);
    folder.write_transcript(b"what was approved").unwrap();
    let witness = keep_in_sight(&place);
    let check = folder.remove_transcript().unwrap().unwrap();
    assert_eq!((check.name.as_str(), check.held), ("transcript-gone", true));
    assert!(!path(&place).exists());
    let left = std::fs::read(&witness).unwrap();
    assert!(left.len() == 17 && left != b"what was approved");
    assert_eq!(folder.remove_transcript().unwrap(), None);
}

#[test]
fn a_full_disk_does_not_keep_it_and_any_other_trouble_does() {
    for (kind, goes) in [(ErrorKind::StorageFull, true), (ErrorKind::Other, false)] {
        let place = Place::new();
        let (disk, watch) = Disk::watched();
        let folder = place.session(&disk, 0);
        folder.write_transcript(b"what was approved").unwrap();
        // It is opened, and the writing over it goes wrong.
        watch.fail(Fault::Once(2, kind));
        assert_eq!(folder.remove_transcript().is_ok(), goes);
        assert!(watch.was_hit() && path(&place).exists() != goes);
    }
}

#[test]
fn what_is_no_file_in_its_place_is_a_link_that_goes_or_a_folder_that_stays() {
    let place = Place::new();
    let folder = place.session(&Disk::real(), 0);
    let precious = place.folder.path().join("precious");
    std::fs::write(&precious, "mine").unwrap();
    std::os::unix::fs::symlink(&precious, path(&place)).unwrap();
    assert!(folder.remove_transcript().unwrap().is_some());
    assert_eq!(std::fs::read(&precious).unwrap(), b"mine");
    std::fs::create_dir(path(&place)).unwrap();
    assert!(matches!(folder.remove_transcript(), Err(VaultError::Strange { .. })));
}

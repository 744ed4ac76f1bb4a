//! Sealed files that are not as they were written.

use super::{Place, id};
use crate::vault::disk::Disk;
use crate::vault::{Store, VaultError};

#[test]
fn a_changed_or_shortened_segment_is_damage_at_every_byte() {
    let place = Place::new();
    let folder = place.session(&Disk::real(), 1);
    let opened = folder.unlock(&place.key()).unwrap();
    let path = place.root().join("recordings").join(id().as_str()).join("audio/000001.wav.age");
    let whole = std::fs::read(&path).unwrap();
    for at in 0..whole.len() {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        for bytes in [&changed[..], &whole[..at]] {
            std::fs::write(&path, bytes).unwrap();
            assert!(matches!(opened.read_segment(1), Err(VaultError::SegmentDamaged(1))), "byte {at}");
        }
    }
    std::fs::remove_file(&path).unwrap();
    assert!(matches!(opened.read_segment(1), Err(VaultError::SegmentMissing(1))));
}

#[test]
fn a_segment_from_another_place_does_not_pass_for_this_one() {
    let place = Place::new();
    let folder = place.session(&Disk::real(), 2);
    let audio = place.root().join("recordings").join(id().as_str()).join("audio");
    std::fs::copy(audio.join("000001.wav.age"), audio.join("000002.wav.age")).unwrap();
    let opened = folder.unlock(&place.key()).unwrap();
    assert!(matches!(opened.read_segment(2), Err(VaultError::SegmentDamaged(2))));
    assert!(matches!(folder.describe_segment(2), Err(VaultError::SegmentDamaged(2))));
}

#[test]
fn a_raw_text_is_held_against_its_digest() {
    let place = Place::new();
    let folder = place.session(&Disk::real(), 0);
    let digest = folder.seal_raw("transcript.json", b"text").unwrap();
    folder.verify_raw("transcript.json", digest).unwrap();
    let path = place.root().join("sessions").join(id().as_str()).join("raw/transcript.json.age");
    let mut bytes = std::fs::read(&path).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    std::fs::write(&path, &bytes).unwrap();
    assert!(matches!(folder.verify_raw("transcript.json", digest), Err(VaultError::RawDamaged(_))));
    let opened = folder.unlock(&place.key()).unwrap();
    assert!(matches!(opened.read_raw("transcript.json"), Err(VaultError::RawDamaged(_))));
    assert!(matches!(opened.read_raw("note-0099.json"), Err(VaultError::RawMissing(_))));
}

#[test]
fn a_damaged_key_is_told_from_a_key_that_is_gone() {
    let place = Place::new();
    let folder = place.session(&Disk::real(), 1);
    let key = place.root().join("recordings").join(id().as_str()).join("audio.key");
    std::fs::write(&key, "noise").unwrap();
    let opened = folder.unlock(&place.key()).unwrap();
    assert!(matches!(opened.read_segment(1), Err(VaultError::SessionKeyDamaged(Store::Recording))));
    assert!(opened.read_raw("transcript.json").is_ok(), "the other store has its own key");
    std::fs::remove_file(&key).unwrap();
    let opened = folder.unlock(&place.key()).unwrap();
    assert!(matches!(opened.read_segment(1), Err(VaultError::Gone(Store::Recording))));
}

#[test]
fn a_link_in_a_sealed_files_place_is_not_followed() {
    let place = Place::new();
    let mut folder = place.session(&Disk::real(), 1);
    let outside = place.folder.path().join("outside");
    std::fs::create_dir(&outside).unwrap();
    std::fs::write(outside.join("precious"), "mine").unwrap();
    let recording = place.root().join("recordings").join(id().as_str());
    std::os::unix::fs::symlink(&outside, recording.join("audio/linked")).unwrap();
    std::os::unix::fs::symlink(outside.join("precious"), recording.join("audio/000002.wav.age")).unwrap();
    assert!(folder.describe_segment(2).is_err());
    folder.destroy(crate::session::What::Recording).unwrap();
    assert_eq!(std::fs::read(outside.join("precious")).unwrap(), b"mine");

    std::os::unix::fs::symlink(&outside, &recording).unwrap();
    let again = folder.destroy(crate::session::What::Recording);
    assert!(matches!(again, Err(VaultError::Strange { .. })));
    assert!(!folder.remains().unwrap().recording.is_gone());
}

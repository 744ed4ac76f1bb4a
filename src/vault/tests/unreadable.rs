//! A sealed file that can't be read is not said to be missing, and how the disk's refusals are told.

use std::io::{self, ErrorKind};

use super::{Place, id};
use crate::session::SealedSegment;
use crate::units::{Digest, Language};
use crate::vault::disk::Disk;
use crate::vault::{Doing, VaultError};

fn refused<T>(answer: Result<T, VaultError>) -> bool {
    matches!(answer, Err(VaultError::Disk { doing: Doing::Reading, .. }))
}

#[test]
fn a_folder_in_a_sealed_files_place_is_a_refusal_and_not_a_gap() {
    let place = Place::new();
    let folder = place.session(&Disk::real(), 1);
    place.consent_track(&folder, 1);
    let session = place.root().join("sessions").join(id().as_str());
    let recording = place.root().join("recordings").join(id().as_str());
    let opened = folder.unlock(&place.key()).unwrap();
    let instead = |path: &std::path::Path| {
        let _ = std::fs::remove_file(path);
        std::fs::create_dir(path).unwrap();
    };
    for path in [
        recording.join("audio/000001.wav.age"),
        session.join("consent/000001.wav.age"),
        session.join("raw/transcript.json.age"),
    ] {
        instead(&path);
    }
    assert!(refused(opened.read_segment(1)) && refused(opened.read_consent_segment(1)));
    assert!(refused(folder.describe_segment(1)) && refused(folder.stray_segments(0)));
    assert!(refused(opened.read_raw("transcript.json")));
    assert!(refused(folder.verify_raw("transcript.json", Digest::of(b"x"))));
    instead(&recording.join("audio.pub"));
    assert!(refused(folder.segment_sealer()));
    instead(&recording.join("audio.key"));
    assert!(refused(folder.unlock(&place.key())));
}

#[test]
fn what_is_missing_is_said_to_be_missing() {
    let place = Place::new();
    let folder = place.session(&Disk::real(), 1);
    let gone: Result<SealedSegment, _> = folder.describe_segment(9);
    assert!(matches!(gone, Err(VaultError::SegmentMissing(9))));
    let gone = folder.verify_raw("note-0009.json", Digest::of(b"x"));
    assert!(matches!(gone, Err(VaultError::RawMissing(name)) if name == "note-0009.json"));
    std::fs::remove_file(place.root().join("recordings").join(id().as_str()).join("audio.pub")).unwrap();
    assert!(matches!(folder.segment_sealer(), Err(VaultError::SessionKeyDamaged(_))));
    // Texts are listed by name, whatever else lies there; none where the folder is gone.
    let raw = place.root().join("sessions").join(id().as_str()).join("raw");
    std::fs::write(raw.join("README"), "mine").unwrap();
    std::fs::write(raw.join("Own.age"), "mine").unwrap();
    let names = ["note-0001.json", "note-0002.json", "transcript.json"];
    assert_eq!(folder.raw_names().unwrap(), names);
    assert_eq!(folder.unlock(&place.key()).unwrap().raw_names().unwrap(), names);
    std::fs::remove_dir_all(&raw).unwrap();
    assert!(folder.raw_names().unwrap().is_empty());
}

#[test]
fn a_refusal_is_told_by_what_was_being_done_and_why() {
    let told = |doing, kind| {
        let error = VaultError::Disk { doing, path: "x/y".into(), source: io::Error::from(kind) };
        error.notice(Language::En).happened
    };
    assert_eq!(told(Doing::Writing, ErrorKind::StorageFull), "The disk is full.");
    assert_eq!(told(Doing::Writing, ErrorKind::QuotaExceeded), "The disk is full.");
    for kind in [ErrorKind::PermissionDenied, ErrorKind::ReadOnlyFilesystem] {
        assert_eq!(told(Doing::Writing, kind), "luister has no permission for x/y.");
    }
    assert_eq!(told(Doing::Reading, ErrorKind::NotFound), "x/y could not be read: it is not there.");
    assert_eq!(told(Doing::Writing, ErrorKind::Other), "x/y could not be written: the disk gave an error.");
    assert_eq!(told(Doing::Removing, ErrorKind::Other), "x/y could not be removed: the disk gave an error.");
    let stopped = |key_gone, source| {
        let source = Box::new(source);
        VaultError::DestructionUnfinished { step: "key-gone", key_gone, source }.notice(Language::En).happened
    };
    let disk = |kind| VaultError::Disk { doing: Doing::Removing, path: "x".into(), source: io::Error::from(kind) };
    for (kind, why) in [
        (ErrorKind::StorageFull, "the disk is full"),
        (ErrorKind::PermissionDenied, "no permission"),
        (ErrorKind::ReadOnlyFilesystem, "the disk is read-only"),
        (ErrorKind::NotFound, "it is not there"),
        (ErrorKind::Other, "the disk gave an error"),
    ] {
        assert_eq!(stopped(false, disk(kind)), format!("Destroying stopped before the key was gone: {why}."));
        let after = format!("The key is overwritten, but destroying stopped after that: {why}.");
        assert_eq!(stopped(true, disk(kind)), after);
    }
    let strange = stopped(false, VaultError::Strange { path: "x".into() });
    assert_eq!(strange, "Destroying stopped before the key was gone: something else stands in its place.");
}

#[test]
fn a_store_whose_key_is_lost_is_not_said_to_have_it() {
    let place = Place::new();
    let folder = place.session(&Disk::real(), 1);
    std::fs::remove_file(place.root().join("recordings").join(id().as_str()).join("audio.key")).unwrap();
    let there = folder.remains().unwrap();
    assert!(!there.recording.key && there.recording.folder && there.raw.key && !there.consent.key);
    assert!(!there.recording.is_gone() && there.consent.is_gone());
}

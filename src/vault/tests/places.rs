//! Sessions: made whole or not at all, locked, private, found again.

use std::io::ErrorKind;
use std::os::unix::fs::PermissionsExt as _;

use super::{CANARY, Place, STUDY, assert_nothing_plain, event, files_under, id, now, seal, wav};
use crate::session::Event;
use crate::units::Frames;
use crate::vault::disk::{Disk, Fault};
use crate::vault::{DamageKind, Store, VaultError, hygiene};

#[test]
fn what_was_sealed_comes_back_and_nothing_plain_is_on_disk() {
    let place = Place::new();
    let folder = place.session(&Disk::real(), 3);
    let opened = folder.unlock(&place.key()).unwrap();
    assert_eq!(opened.segments().unwrap(), [1, 2, 3]);
    assert_eq!(*opened.read_segment(2).unwrap(), wav(2));
    assert_eq!(*opened.read_raw("note-0001.json").unwrap(), CANARY.as_bytes());
    assert_eq!(opened.raw_names().unwrap(), ["note-0001.json", "note-0002.json", "transcript.json"]);
    assert_eq!(folder.guide_toml().unwrap(), b"guide");
    assert_nothing_plain(place.folder.path());
}

#[test]
fn only_the_owner_can_read_anything() {
    let place = Place::new();
    let folder = place.session(&Disk::real(), 1);
    folder.write_receipt(b"{}", "# r").unwrap();
    let mut folders = vec![place.root().join("recordings"), place.root().join("sessions")];
    while let Some(next) = folders.pop() {
        assert_eq!(next.metadata().unwrap().permissions().mode() & 0o777, 0o700, "{}", next.display());
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{}", path.display());
            }
        }
    }
}

#[test]
fn a_second_luister_is_told_and_touches_nothing() {
    let place = Place::new();
    let mut folder = place.session(&Disk::real(), 1);
    let part = place.root().join("recordings").join(id().as_str()).join("audio/000002.wav.age.part");
    std::fs::write(&part, "half").unwrap();
    let before = files_under(&place.root()).len();
    assert!(matches!(place.study().open_session(&id()), Err(VaultError::InUse)));
    assert!(matches!(place.study().create_session(&id(), &place.recipient(), b""), Err(VaultError::SessionExists(_))));
    assert_eq!(place.study().clean_up().unwrap(), 0);
    assert_eq!(files_under(&place.root()).len(), before);
    // Lists go on working.
    assert_eq!(place.study().read_session(&id()).unwrap().entries, folder.entries());
    folder.journal().append(&[event(1)], now()).unwrap();
    drop(folder);
    assert_eq!(place.study().open_session(&id()).unwrap().parts_removed(), 1);
    assert_eq!(place.study().open_session(&id()).unwrap().parts_removed(), 0);
}

#[test]
fn making_a_session_is_all_or_nothing() {
    for kind in [ErrorKind::StorageFull, ErrorKind::Other] {
        for for_ever in [false, true] {
            for n in 1.. {
                let place = Place::new();
                let recipient = place.recipient();
                let (disk, watch) = Disk::watched();
                watch.fail(if for_ever { Fault::ForEver(n, kind) } else { Fault::Once(n, kind) });
                let study = place.study_on(&disk);
                let made = study.create_session(&id(), &recipient, b"guide");
                if !watch.was_hit() {
                    assert!(made.is_ok());
                    break;
                }
                assert!(made.is_err(), "fault {n}");
                drop(made);
                let study = place.study();
                assert_eq!(study.sessions().unwrap(), []);
                study.clean_up().unwrap();
                for name in ["recordings", "sessions"] {
                    let left = files_under(&place.root().join(name));
                    assert!(left.is_empty(), "fault {n} leaves {left:?}");
                }
                let mut folder = study.create_session(&id(), &recipient, b"guide").unwrap();
                folder.journal().append(&[Event::NotesStarted], now()).unwrap();
                assert_eq!(study.sessions().unwrap(), [id()]);
            }
        }
    }
}

#[test]
fn a_folder_that_somebody_made_by_hand_is_left_alone() {
    let place = Place::new();
    let own = place.root().join("sessions/old-papers");
    std::fs::create_dir_all(&own).unwrap();
    std::fs::write(own.join("notes.odt"), "mine").unwrap();
    // It holds what a session begins with; but a session that is being made has its lock first.
    let plan = place.root().join("sessions/plan");
    std::fs::create_dir_all(&plan).unwrap();
    std::fs::write(plan.join("guide.toml"), "mine").unwrap();
    let study = place.study();
    assert_eq!((study.clean_up().unwrap(), study.sessions().unwrap()), (0, vec![]));
    assert!(matches!(study.open_session(&"old-papers".parse().unwrap()), Err(VaultError::SessionMissing(_))));
    assert_eq!(std::fs::read(own.join("notes.odt")).unwrap(), b"mine");
    assert_eq!(std::fs::read(plan.join("guide.toml")).unwrap(), b"mine");
}

#[test]
fn segments_sealed_just_before_a_crash_are_found_with_their_place() {
    let place = Place::new();
    let folder = place.session(&Disk::real(), 2);
    let mut sealer = folder.segment_sealer().unwrap();
    let third = sealer.seal(3, Frames(48_000), Frames(1_234), &wav(3)).unwrap();
    drop(folder);
    let folder = place.study().open_session(&id()).unwrap();
    assert_eq!(folder.stray_segments(2).unwrap(), [third]);
    assert_eq!(folder.stray_segments(3).unwrap(), []);
}

#[test]
fn a_segment_that_is_there_is_never_written_over() {
    let place = Place::new();
    let (disk, watch) = Disk::watched();
    let folder = place.session(&disk, 2);
    let mut sealer = folder.segment_sealer().unwrap();
    assert!(matches!(seal(&mut sealer, 2), Err(VaultError::SegmentExists(2))));
    for n in 1.. {
        let number = 2 + n as u32;
        watch.fail(Fault::Once(n, ErrorKind::Other));
        let first = seal(&mut sealer, number);
        if !watch.was_hit() {
            break;
        }
        first.unwrap_err();
        seal(&mut sealer, number).expect("the same segment may be given again");
        assert!(matches!(seal(&mut sealer, number), Err(VaultError::SegmentExists(_))));
    }
}

#[test]
fn the_recorder_can_not_read_back_and_another_study_key_does_not_open() {
    let (place, other) = (Place::new(), Place::new());
    let folder = place.session(&Disk::real(), 1);
    other.recipient();
    assert!(matches!(folder.unlock(&other.key()), Err(VaultError::OtherStudyKey)));
    place.keys.protect(STUDY, &super::passphrase("een")).unwrap();
    let mut sealer = folder.segment_sealer().unwrap();
    seal(&mut sealer, 2).expect("sealing needs no passphrase");
}

#[test]
fn a_session_that_lost_its_journal_is_still_listed_and_can_be_destroyed() {
    let place = Place::new();
    drop(place.session(&Disk::real(), 2));
    std::fs::remove_dir_all(place.root().join("sessions")).unwrap();
    let study = place.study();
    assert_eq!(study.sessions().unwrap(), [id()]);
    assert_eq!(study.read_session(&id()).unwrap().damage.unwrap().kind, DamageKind::Missing);
    assert!(matches!(study.open_session(&id()), Err(VaultError::JournalDamaged(_))));
    let mut folder = study.open_damaged(&id()).unwrap();
    folder.destroy(crate::session::What::Everything).unwrap();
    assert!(study.remains(&id()).unwrap().recording.is_gone());
}

#[test]
fn nothing_more_is_sealed_once_the_key_is_gone() {
    let place = Place::new();
    let mut folder = place.session(&Disk::real(), 1);
    let mut sealer = folder.segment_sealer().unwrap();
    folder.destroy(crate::session::What::Everything).unwrap();
    assert!(matches!(seal(&mut sealer, 2), Err(VaultError::Gone(Store::Recording))));
    assert!(matches!(folder.segment_sealer(), Err(VaultError::Gone(Store::Recording))));
    assert!(matches!(folder.seal_raw("note-0003.json", b"x"), Err(VaultError::Gone(Store::Raw))));
    assert!(matches!(folder.seal_raw("../x", b"x"), Err(VaultError::NotAName(_))));
}

#[test]
fn core_dumps_can_be_switched_off() {
    assert!(hygiene::no_core_dumps());
    assert!(hygiene::core_dumps_are_off());
}

#[test]
fn what_was_begun_and_cut_off_is_cleared_and_counted() {
    let place = Place::new();
    let study = place.study();
    let begun = |name: &str| drop(study.create_session(&name.parse().unwrap(), &place.recipient(), b"guide").unwrap());
    let sessions = place.root().join("sessions");
    begun("2026-11-24-1000-P1");
    begun("2026-11-24-1100-P2");
    std::fs::rename(sessions.join("2026-11-24-1100-P2"), sessions.join(".new-2026-11-24-1100-P2")).unwrap();
    drop(place.session(&Disk::real(), 1));
    assert_eq!((study.clean_up().unwrap(), study.sessions().unwrap()), (2, vec![id()]));
    for folder in ["sessions", "recordings"] {
        let left: Vec<_> =
            std::fs::read_dir(place.root().join(folder)).unwrap().map(|e| e.unwrap().file_name()).collect();
        assert_eq!(left, [id().as_str()], "{folder}");
    }
    assert_eq!(study.clean_up().unwrap(), 0);
}

#[test]
fn clearing_what_was_begun_anew_takes_nothing_of_what_was_there_before() {
    let place = Place::new();
    let (study, sessions) = (place.study(), place.root().join("sessions"));
    drop(place.session(&Disk::real(), 2));
    let (session, begun) = (sessions.join(id().as_str()), sessions.join(format!(".new-{}", id())));
    let clears = |what: &str| {
        std::fs::create_dir(&begun).unwrap();
        let before = study.remains(&id()).unwrap().recording;
        assert_eq!(study.clean_up().unwrap(), 1, "{what}");
        assert!(!begun.exists() && before.key, "{what}");
        assert_eq!(study.remains(&id()).unwrap().recording, before, "{what}");
    };
    clears("beside a whole session");
    assert_eq!(study.read_session(&id()).unwrap().damage, None);
    std::fs::remove_dir_all(&session).unwrap();
    clears("beside a recording whose session was lost");
    for number in 1..=2 {
        std::fs::remove_file(place.root().join(format!("recordings/{}/audio/{number:06}.wav.age", id()))).unwrap();
    }
    std::fs::create_dir(&session).unwrap();
    std::fs::write(session.join("lock"), "").unwrap();
    std::fs::write(session.join("notes.odt"), "mine").unwrap();
    clears("beside a folder that somebody filled by hand");
    assert!(session.join("notes.odt").exists());
}

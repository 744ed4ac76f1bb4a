//! The study's folder: made once, its guides listed, its receipts read.

use super::{Place, folder, id};
use crate::vault::disk::Disk;
use crate::vault::{StudyFolder, VaultError};

#[test]
fn a_study_is_made_once_and_leaves_a_guide_that_was_there() {
    let place = folder();
    let root = place.path().join("new/study");
    assert!(matches!(StudyFolder::open(&root), Err(VaultError::NotAStudy(path)) if path == root));
    std::fs::create_dir_all(root.join("topic-guides")).unwrap();
    std::fs::write(root.join("topic-guides/own.toml"), "mine").unwrap();
    let guides = [("own.toml", "theirs"), ("other.toml", "other")];
    let study = StudyFolder::create(&root, "format = 1\n", &guides).unwrap();
    assert_eq!(study.root(), root);
    assert_eq!(study.study_toml().unwrap(), "format = 1\n");
    assert_eq!(std::fs::read(root.join("topic-guides/own.toml")).unwrap(), b"mine");
    std::fs::write(root.join("topic-guides/notes.txt"), "no guide").unwrap();
    std::fs::create_dir(root.join("topic-guides/folder.toml")).unwrap();
    let files = study.guide_files().unwrap();
    let names: Vec<_> = files.iter().map(|p| p.file_name().unwrap().to_string_lossy().into_owned()).collect();
    assert_eq!(names, ["other.toml", "own.toml"]);
    assert_eq!(study.read_guide(&files[0]).unwrap(), b"other");
    assert!(root.join("recordings").is_dir() && root.join("sessions").is_dir());
    assert!(matches!(StudyFolder::create(&root, "x", &[]), Err(VaultError::StudyExists(_))));
    assert_eq!(study.study_toml().unwrap(), "format = 1\n");
}

#[test]
fn there_is_room_where_it_lies_as_the_system_says() {
    let place = Place::new();
    let free = place.study().free_bytes().unwrap();
    let about = rustix::fs::statvfs(place.root()).unwrap();
    let (most, least) = (about.f_blocks * about.f_frsize, about.f_frsize);
    assert!((least..=most).contains(&free), "{free} of {most}");
}

#[test]
fn a_receipt_is_there_once_both_of_its_files_are() {
    let place = Place::new();
    let folder = place.session(&Disk::real(), 0);
    assert_eq!(place.study().read_receipt(&id()).unwrap(), None);
    let digest = folder.write_receipt(b"{}", "# receipt").unwrap();
    assert_eq!(digest, crate::units::Digest::of(b"{}"));
    assert_eq!(place.study().read_receipt(&id()).unwrap(), Some((b"{}".to_vec(), "# receipt".to_owned())));
}

#[test]
fn a_session_that_is_nowhere_is_missing_and_one_that_lost_its_journal_is_damaged() {
    let place = Place::new();
    assert!(matches!(place.study().read_session(&id()), Err(VaultError::SessionMissing(_))));
    assert!(matches!(place.study().open_session(&id()), Err(VaultError::SessionMissing(_))));
    drop(place.session(&Disk::real(), 1));
    let journal = place.root().join("sessions").join(id().as_str()).join("journal.jsonl");
    std::fs::remove_file(&journal).unwrap();
    std::fs::create_dir(&journal).unwrap();
    assert!(matches!(place.study().read_session(&id()), Err(VaultError::Disk { .. })));
    std::fs::remove_dir(&journal).unwrap();
    std::fs::write(&journal, "").unwrap();
    // An empty one beside something sealed was not written so.
    assert_eq!(place.study().read_session(&id()).unwrap().damage.map(|d| d.line), Some(1));
    assert_eq!(place.study().sessions().unwrap(), [id()]);
}

#[test]
fn a_folder_whose_name_or_kind_is_no_sessions_is_not_listed() {
    let place = Place::new();
    drop(place.session(&Disk::real(), 1));
    std::fs::create_dir(place.root().join("sessions/not a session")).unwrap();
    std::fs::write(place.root().join("sessions/2026-11-24-1000-Prof1"), "a file").unwrap();
    assert_eq!(place.study().sessions().unwrap(), [id()]);
}

#[test]
fn looking_for_a_session_that_is_nowhere_makes_nothing() {
    let place = Place::new();
    assert!(matches!(place.study().open_session(&id()), Err(VaultError::SessionMissing(_))));
    assert!(matches!(place.study().open_damaged(&id()), Err(VaultError::SessionMissing(_))));
    assert!(!place.root().join("sessions").join(id().as_str()).exists());
}

#[test]
fn a_store_is_gone_when_neither_its_key_nor_its_folder_is_there() {
    use crate::vault::StoreRemains;
    let gone = |key, folder| StoreRemains { key, folder, ..StoreRemains::default() }.is_gone();
    assert_eq!(
        [gone(false, false), gone(true, false), gone(false, true), gone(true, true)],
        [true, false, false, false]
    );
}

#[test]
fn what_remains_is_counted_part_by_part() {
    let place = Place::new();
    let folder = place.session(&Disk::real(), 3);
    place.consent_track(&folder, 2);
    let there = folder.remains().unwrap();
    // A key, its public half and the tag for backup tools in each.
    assert_eq!((there.recording.files, there.recording.sealed), (6, 3));
    assert_eq!((there.raw.files, there.raw.sealed), (6, 3));
    assert_eq!((there.consent.files, there.consent.sealed), (5, 2));
    let size = |part: &str| -> u64 {
        let files = super::files_under(&place.root().join(part.replace("ID", id().as_str())));
        files.iter().map(|(_, bytes)| bytes.len() as u64).sum()
    };
    assert_eq!(there.recording.bytes, size("recordings/ID"));
    assert_eq!(there.raw.bytes, size("sessions/ID/raw"));
    assert_eq!(there.consent.bytes, size("sessions/ID/consent"));
    assert_eq!(place.study().remains(&id()).unwrap(), there);
}

//! Striking, killed or failing at every step: what is asked for goes, what is not asked for stays.

use std::io::ErrorKind;

use super::{Place, assert_nothing_plain, event, files_under, id, now, wav};
use crate::vault::disk::{Disk, Fault, Op};
use crate::vault::{SessionFolder, VaultError};

fn notes() -> Vec<String> {
    vec!["note-0001.json".to_owned()]
}

/// The second and third of four segments and the first of two notes are gone, and the rest opens.
#[track_caller]
fn is_struck(folder: &SessionFolder, place: &Place) {
    let opened = folder.unlock(&place.key()).unwrap();
    assert_eq!(opened.segments().unwrap(), [1, 4]);
    for number in [1, 4] {
        assert_eq!(*opened.read_segment(number).unwrap(), wav(number));
    }
    for number in [2, 3] {
        assert!(matches!(opened.read_segment(number), Err(VaultError::SegmentMissing(_))));
    }
    assert!(matches!(opened.read_raw("note-0001.json"), Err(VaultError::RawMissing(_))));
    assert!(opened.read_raw("note-0002.json").is_ok() && opened.read_raw("transcript.json").is_ok());
}

#[test]
fn what_is_struck_is_noise_before_it_loses_its_name() {
    let place = Place::new();
    let (disk, watch) = Disk::watched();
    let mut folder = place.session(&disk, 4);
    watch.record();
    let gone = folder.strike(&[2, 3], &notes()).unwrap();
    assert_eq!(gone.files, 3);
    assert!(gone.checks.iter().all(|c| c.held));
    is_struck(&folder, &place);
    let steps: Vec<&'static str> = watch
        .log()
        .iter()
        .filter_map(|op| match op {
            Op::Write { .. } => Some("write"),
            Op::SyncFile { .. } => Some("sync"),
            Op::Unlink(_) => Some("unlink"),
            Op::SyncFolder(_) => Some("sync folder"),
            _ => None,
        })
        .collect();
    let segments = ["write", "sync", "write", "sync", "unlink", "unlink", "sync folder"];
    assert_eq!(steps, [&segments[..], &["write", "sync", "unlink", "sync folder"]].concat());
    assert_nothing_plain(place.folder.path());
    // Twice is once.
    assert_eq!(folder.strike(&[2, 3], &notes()).unwrap().files, 0);
    is_struck(&folder, &place);
}

#[test]
fn stopped_at_any_step_the_next_call_finishes_it() {
    for kind in [ErrorKind::StorageFull, ErrorKind::Other] {
        for for_ever in [false, true] {
            for n in 1.. {
                let place = Place::new();
                let (disk, watch) = Disk::watched();
                let mut folder = place.session(&disk, 4);
                watch.fail(if for_ever { Fault::ForEver(n, kind) } else { Fault::Once(n, kind) });
                let answer = folder.strike(&[2, 3], &notes());
                if !watch.was_hit() {
                    assert!(answer.is_ok());
                    break;
                }
                if answer.is_ok() {
                    // Room to overwrite was missing, and the names went all the same: said to be gone, and gone.
                    assert_eq!(kind, ErrorKind::StorageFull);
                    is_struck(&folder, &place);
                }
                // As after a kill: another process, a healthy disk.
                drop(folder);
                let mut folder = place.study().open_session(&id()).unwrap();
                folder.strike(&[2, 3], &notes()).unwrap();
                is_struck(&folder, &place);
                folder.journal().append(&[event(1)], now()).unwrap();
            }
        }
    }
}

#[test]
fn only_names_of_its_own_are_struck() {
    let place = Place::new();
    let mut folder = place.session(&Disk::real(), 1);
    let before = files_under(place.folder.path()).len();
    for name in ["../journal", "text.key", "a/b"] {
        assert!(matches!(folder.strike(&[], &[name.to_owned()]), Err(VaultError::NotAName(_))), "{name}");
    }
    assert_eq!(files_under(place.folder.path()).len(), before);
}

#[test]
fn what_was_sealed_before_is_overwritten_when_a_text_is_sealed_anew() {
    let place = Place::new();
    let folder = place.session(&Disk::real(), 1);
    let path = place.root().join("sessions").join(id().as_str()).join("raw/transcript.json.age");
    // A second name keeps what was there before in sight.
    let before = place.folder.path().join("before");
    std::fs::hard_link(&path, &before).unwrap();
    let sealed = folder.reseal_raw("transcript.json", b"the rest").unwrap();
    folder.verify_raw("transcript.json", sealed).unwrap();
    assert_eq!(*folder.unlock(&place.key()).unwrap().read_raw("transcript.json").unwrap(), *b"the rest");
    let left = std::fs::read(&before).unwrap();
    assert!(!left.is_empty() && left.iter().all(|b| *b == 0), "what was there before still reads");
}

#[test]
fn a_text_sealed_anew_is_the_old_or_the_new_whatever_fails() {
    for n in 1.. {
        let place = Place::new();
        let (disk, watch) = Disk::watched();
        let folder = place.session(&disk, 1);
        watch.fail(Fault::ForEver(n, ErrorKind::Other));
        let answer = folder.reseal_raw("transcript.json", b"the rest");
        let hit = watch.was_hit();
        drop(folder);
        let folder = place.study().open_session(&id()).unwrap();
        let text = folder.unlock(&place.key()).unwrap().read_raw("transcript.json").unwrap();
        let (old, new) = (*text == *super::CANARY.as_bytes(), *text == *b"the rest");
        assert!(old || new, "fault {n}");
        assert!(answer.is_err() || new, "fault {n}: said to be sealed");
        if !hit {
            break;
        }
    }
}

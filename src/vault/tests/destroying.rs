//! Destruction, killed or failing at every step.

use std::io::ErrorKind;

use super::{Place, event, id, now, wav};
use crate::session::What;
use crate::vault::disk::{Disk, Fault, Op};
use crate::vault::{Destroyed, SessionFolder, VaultError};

fn all_held(destroyed: &Destroyed) -> bool {
    let names: Vec<&str> = destroyed.checks.iter().map(|c| c.name.as_str()).collect();
    assert_eq!(names, ["key-overwritten", "key-gone", "segments-gone", "folder-gone", "cannot-be-opened"]);
    destroyed.checks.iter().all(|c| c.held)
}

fn opens(folder: &SessionFolder, place: &Place, what: What) -> bool {
    let opened = folder.unlock(&place.key());
    let audio = opened.as_ref().is_ok_and(|o| o.read_segment(1).is_ok_and(|plain| *plain == wav(1)));
    let raw = opened.as_ref().is_ok_and(|o| o.read_raw("transcript.json").is_ok());
    let consent = opened.as_ref().is_ok_and(|o| o.read_consent_segment(1).is_ok_and(|plain| *plain == wav(1)));
    match what {
        What::Recording => audio,
        What::Raw => raw,
        What::Consent => consent,
        What::Everything => audio || raw || consent,
    }
}

fn is_gone(folder: &SessionFolder, what: What) -> bool {
    let remains = folder.remains().unwrap();
    match what {
        What::Recording => remains.recording.is_gone(),
        What::Raw => remains.raw.is_gone(),
        What::Consent => remains.consent.is_gone(),
        What::Everything => remains.recording.is_gone() && remains.raw.is_gone() && remains.consent.is_gone(),
    }
}

#[test]
fn the_key_goes_first_and_everything_after_it() {
    let place = Place::new();
    let (disk, watch) = Disk::watched();
    let mut folder = place.session(&disk, 3);
    watch.record();
    let destroyed = folder.destroy(What::Recording).unwrap();
    assert!(all_held(&destroyed));
    // audio.key, audio.pub, CACHEDIR.TAG and three segments.
    assert_eq!(destroyed.files, 6);
    assert!(destroyed.bytes > 1000);
    let steps: Vec<String> = watch
        .log()
        .iter()
        .filter_map(|op| match op {
            Op::Write { .. } => Some("write".to_owned()),
            Op::SyncFile { .. } => Some("sync".to_owned()),
            Op::Unlink(path) => Some(format!("unlink {}", path.file_name()?.to_string_lossy())),
            Op::RemoveFolder(path) => Some(format!("rmdir {}", path.file_name()?.to_string_lossy())),
            Op::SyncFolder(path) => Some(format!("sync {}", path.file_name()?.to_string_lossy())),
            _ => None,
        })
        .collect();
    let at = |step: &str| steps.iter().position(|s| s == step).unwrap_or_else(|| panic!("{step} in {steps:?}"));
    assert_eq!((at("write"), at("sync")), (0, 1), "{steps:?}");
    let order =
        ["unlink audio.key", "unlink 000001.wav.age", "rmdir audio", &format!("rmdir {}", id()), "sync recordings"];
    assert!(order.windows(2).all(|pair| at(pair[0]) < at(pair[1])), "{steps:?}");
    assert_eq!(steps[at("unlink audio.key") + 1], format!("sync {}", id()));
    assert!(std::fs::read_dir(place.root().join("recordings")).unwrap().next().is_none());
    // The raw text has its own key and its own end.
    assert!(opens(&folder, &place, What::Raw));
}

#[test]
fn the_key_is_noise_before_it_loses_its_name() {
    let place = Place::new();
    let (disk, watch) = Disk::watched();
    let mut folder = place.session(&disk, 1);
    let path = place.root().join("recordings").join(id().as_str()).join("audio.key");
    let before = std::fs::read(&path).unwrap();
    // Fails at the writing down of what was found, which comes right after the overwriting.
    watch.fail(Fault::ForEver(4, ErrorKind::Other));
    folder.destroy(What::Recording).unwrap_err();
    let after = std::fs::read(&path).unwrap();
    assert_eq!(after.len(), before.len());
    let same = before.iter().zip(&after).filter(|(a, b)| a == b).count();
    assert!(same < before.len() / 8, "{same} of {} bytes are as before", before.len());
}

#[test]
fn stopped_at_any_step_the_next_call_finishes_it() {
    for what in [What::Recording, What::Raw, What::Consent, What::Everything] {
        for kind in [ErrorKind::StorageFull, ErrorKind::Other] {
            for for_ever in [false, true] {
                for n in 1.. {
                    let place = Place::new();
                    let (disk, watch) = Disk::watched();
                    let mut folder = place.session(&disk, 3);
                    place.consent_track(&folder, 2);
                    let expected = {
                        let whole = folder.remains().unwrap();
                        match what {
                            What::Recording => (whole.recording.files, whole.recording.bytes),
                            What::Raw => (whole.raw.files, whole.raw.bytes),
                            What::Consent => (whole.consent.files, whole.consent.bytes),
                            What::Everything => (
                                whole.recording.files + whole.raw.files + whole.consent.files,
                                whole.recording.bytes + whole.raw.bytes + whole.consent.bytes,
                            ),
                        }
                    };
                    watch.fail(if for_ever { Fault::ForEver(n, kind) } else { Fault::Once(n, kind) });
                    let answer = folder.destroy(what);
                    if !watch.was_hit() {
                        assert!(all_held(&answer.unwrap()));
                        break;
                    }
                    match &answer {
                        // A full disk may keep the count from being written down; all else was done.
                        Ok(destroyed) => {
                            assert!(kind == ErrorKind::StorageFull && all_held(destroyed));
                            assert!(is_gone(&folder, what));
                        }
                        Err(VaultError::DestructionUnfinished { key_gone, .. }) => {
                            // What is said about the key is true.
                            if what != What::Everything && *key_gone {
                                assert!(!opens(&folder, &place, what), "fault {n}: said to be gone, and opens");
                            }
                        }
                        Err(other) => panic!("fault {n}: {other}"),
                    }
                    // As after a kill: another process, a healthy disk.
                    drop(folder);
                    let mut folder = place.study().open_session(&id()).unwrap();
                    let finished = folder.destroy(what).unwrap();
                    assert!(is_gone(&folder, what) && !opens(&folder, &place, what));
                    if kind == ErrorKind::Other {
                        assert!(all_held(&finished), "fault {n}: {finished:?}");
                        assert_eq!((finished.files, finished.bytes), expected, "fault {n}");
                    }
                    let again = folder.destroy(what).unwrap();
                    assert_eq!(again, finished, "fault {n}");
                    folder.journal().append(&[event(1)], now()).unwrap();
                }
            }
        }
    }
}

#[test]
fn each_part_has_its_own_end() {
    let place = Place::new();
    let mut folder = place.session(&Disk::real(), 1);
    place.consent_track(&folder, 2);
    assert!(all_held(&folder.destroy(What::Recording).unwrap()));
    assert!(all_held(&folder.destroy(What::Raw).unwrap()));
    assert!(opens(&folder, &place, What::Consent) && !is_gone(&folder, What::Consent));
    let gone = folder.destroy(What::Consent).unwrap();
    // consent.key, consent.pub, CACHEDIR.TAG and two segments.
    assert!(all_held(&gone) && gone.files == 5 && is_gone(&folder, What::Everything));
}

#[test]
fn a_key_that_went_another_way_is_not_said_to_be_overwritten() {
    let place = Place::new();
    let mut folder = place.session(&Disk::real(), 1);
    std::fs::remove_file(place.root().join("recordings").join(id().as_str()).join("audio.key")).unwrap();
    let destroyed = folder.destroy(What::Recording).unwrap();
    let held: Vec<bool> = destroyed.checks.iter().map(|c| c.held).collect();
    assert_eq!(held, [false, true, true, true, true]);
}

#[test]
fn a_link_in_the_keys_place_is_not_said_to_be_overwritten() {
    let place = Place::new();
    let mut folder = place.session(&Disk::real(), 1);
    let key = place.root().join("recordings").join(id().as_str()).join("audio.key");
    let elsewhere = place.folder.path().join("elsewhere.key");
    std::fs::rename(&key, &elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, &key).unwrap();
    let before = std::fs::read(&elsewhere).unwrap();
    let destroyed = folder.destroy(What::Recording).unwrap();
    let held: Vec<bool> = destroyed.checks.iter().map(|c| c.held).collect();
    assert_eq!(held, [false, true, true, true, true]);
    assert_eq!(std::fs::read(&elsewhere).unwrap(), before, "what a link leads to is not luister's");
}

#[test]
fn on_a_full_disk_it_is_finished_though_somebody_took_the_segments_away() {
    let place = Place::new();
    let (disk, watch) = Disk::watched();
    let mut folder = place.session(&disk, 1);
    std::fs::remove_dir_all(place.root().join("recordings").join(id().as_str()).join("audio")).unwrap();
    // Overwriting the key needs room that is not there yet.
    watch.fail(Fault::Once(2, ErrorKind::StorageFull));
    let destroyed = folder.destroy(What::Recording).unwrap();
    assert!(watch.was_hit() && all_held(&destroyed));
}

#[test]
fn files_that_others_left_in_the_folder_go_too() {
    let place = Place::new();
    let mut folder = place.session(&Disk::real(), 1);
    let recording = place.root().join("recordings").join(id().as_str());
    std::fs::create_dir(recording.join("copy")).unwrap();
    std::fs::write(recording.join("copy/audio.wav"), wav(1)).unwrap();
    std::fs::write(recording.join("audio/000009.wav.age.part"), "half").unwrap();
    assert!(all_held(&folder.destroy(What::Recording).unwrap()));
    assert!(!recording.exists());
}

//! A disk so full that not even the key can be overwritten: the sealed files go first, and make room.

use std::io::ErrorKind;

use super::{Place, id};
use crate::session::What;
use crate::vault::VaultError;
use crate::vault::disk::{Disk, Fault, Op};

#[test]
fn on_a_full_disk_the_sealed_files_go_first_and_then_the_key_is_overwritten() {
    for what in [What::Recording, What::Raw, What::Consent] {
        let place = Place::new();
        let (disk, watch) = Disk::watched();
        let mut folder = place.session(&disk, 2);
        place.consent_track(&folder, 2);
        let expected = {
            let there = folder.remains().unwrap();
            match what {
                What::Recording => there.recording.files + 1,
                What::Raw => there.raw.files,
                _ => there.consent.files,
            }
        };
        // Neither sealed nor a file: both wait until the key is gone.
        let audio = place.root().join("recordings").join(id().as_str()).join("audio");
        std::fs::write(audio.join("notes.txt"), "x").unwrap();
        std::fs::create_dir(audio.join("old.age")).unwrap();
        watch.record();
        // The key is opened, and there is no room to write over it.
        watch.fail(Fault::Once(2, ErrorKind::StorageFull));
        let destroyed = folder.destroy(what).unwrap();
        assert!(watch.was_hit() && destroyed.checks.iter().all(|c| c.held), "{destroyed:?}");
        assert_eq!(destroyed.files, expected, "what went first is counted too");
        let gone: Vec<String> = watch
            .log()
            .iter()
            .filter_map(|op| match op {
                Op::Unlink(path) => Some(path.file_name()?.to_string_lossy().into_owned()),
                _ => None,
            })
            .collect();
        let key = gone.iter().position(|name| name.ends_with(".key")).unwrap();
        assert!(key > 0 && gone[..key].iter().all(|name| name.ends_with(".age")), "{gone:?}");
        assert!(gone[key..].iter().all(|name| !name.ends_with(".age")), "{gone:?}");
    }
}

#[test]
fn any_other_trouble_with_the_key_leaves_the_sealed_files_where_they_are() {
    let place = Place::new();
    let (disk, watch) = Disk::watched();
    let mut folder = place.session(&disk, 2);
    let before = folder.remains().unwrap();
    watch.fail(Fault::Once(2, ErrorKind::Other));
    let answer = folder.destroy(What::Recording);
    assert!(matches!(answer, Err(VaultError::DestructionUnfinished { step: "key-overwritten", key_gone: false, .. })));
    assert_eq!(folder.remains().unwrap(), before);
}

#[test]
fn where_there_is_no_room_to_write_down_what_was_found_the_destruction_goes_on() {
    let place = Place::new();
    let (disk, watch) = Disk::watched();
    let mut folder = place.session(&disk, 2);
    // The key is opened, overwritten and fsynced; the next file that is made has no room.
    watch.fail(Fault::Once(4, ErrorKind::StorageFull));
    let destroyed = folder.destroy(What::Recording).unwrap();
    assert!(watch.was_hit() && destroyed.checks.iter().all(|c| c.held));
    assert!(!place.root().join("sessions").join(id().as_str()).join("destruction-recording.json").exists());
}

#[test]
fn any_other_trouble_with_writing_it_down_stops_it_and_the_next_call_goes_on() {
    let place = Place::new();
    let (disk, watch) = Disk::watched();
    let mut folder = place.session(&disk, 2);
    watch.fail(Fault::Once(4, ErrorKind::Other));
    let answer = folder.destroy(What::Recording);
    assert!(watch.was_hit());
    assert!(matches!(answer, Err(VaultError::DestructionUnfinished { step: "key-overwritten", key_gone: true, .. })));
    assert!(folder.destroy(What::Recording).unwrap().checks.iter().all(|c| c.held));
}

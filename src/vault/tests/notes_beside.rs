//! Notes put beside an open session: they survive what they were said to survive.

use std::io::ErrorKind;

use super::{Place, id};
use crate::session::NoteKind;
use crate::units::Offset;
use crate::vault::VaultError;
use crate::vault::disk::{Disk, Fault, Op};

fn put(drop: &crate::vault::NoteDrop) -> Result<(), VaultError> {
    drop.put("note-1-a", NoteKind::Field, Offset::from_ms(1_000), b"stil")
}

#[test]
fn a_note_that_is_put_again_after_any_fault_lies_in_a_folder_that_survives_a_power_cut() {
    for n in 1.. {
        let place = Place::new();
        let folder = place.session(&Disk::real(), 0);
        let (disk, watch) = Disk::watched();
        let notes = place.study_on(&disk).note_drop(&id());
        watch.record();
        watch.fail(Fault::Once(n, ErrorKind::Other));
        let first = put(&notes);
        let hit = watch.was_hit();
        assert_eq!(first.is_err(), hit, "fault {n}");
        if hit {
            put(&notes).unwrap();
        }
        let raw = place.root().join("sessions").join(id().as_str()).join("raw");
        let log = watch.log();
        let made = log.iter().position(|op| *op == Op::CreateFolder(raw.join("incoming"))).unwrap();
        assert!(log[made..].contains(&Op::SyncFolder(raw)), "fault {n}: the folder may be lost");
        assert_eq!(folder.incoming().unwrap().len(), 1, "fault {n}");
        if !hit {
            break;
        }
    }
}

#[test]
fn a_full_disk_is_said_to_be_full_where_the_first_notes_folder_can_not_be_made() {
    let place = Place::new();
    let _folder = place.session(&Disk::real(), 0);
    let (disk, watch) = Disk::watched();
    watch.fail(Fault::Once(1, ErrorKind::StorageFull));
    let refused = put(&place.study_on(&disk).note_drop(&id())).unwrap_err();
    assert!(watch.was_hit() && refused.is_disk_full(), "{refused}");
    assert_eq!(watch.steps(), 1, "nothing was tried after that");
}

//! Notes from a second luister: put beside the open session, taken in once, never mixed up.

use super::{Place, assert_nothing_plain, id};
use crate::session::{NoteKind, What};
use crate::units::{Offset, SessionId};
use crate::vault::disk::{Disk, Fault};
use crate::vault::{SessionFolder, Store, VaultError};

fn at(ms: u64) -> Offset {
    Offset::from_ms(ms)
}

fn waiting(folder: &SessionFolder) -> Vec<(String, NoteKind, u64)> {
    folder.incoming().unwrap().into_iter().map(|t| (t.id, t.kind, t.offset.ms())).collect()
}

#[test]
fn a_note_waits_is_taken_in_and_known_again() {
    let place = Place::new();
    let folder = place.session(&Disk::real(), 1);
    assert!(folder.incoming().unwrap().is_empty());
    let drop = place.study().note_drop(&id());
    drop.put("n2", NoteKind::Thought, at(2_000), b"Nneka hesitates").unwrap();
    drop.put("n1", NoteKind::Quote, at(1_000), b"one").unwrap();
    assert_nothing_plain(place.folder.path());
    assert_eq!(waiting(&folder), [("n1".into(), NoteKind::Quote, 1_000), ("n2".into(), NoteKind::Thought, 2_000)]);
    assert_eq!(folder.taken_in("note-0003.json").unwrap(), None);
    folder.take_in("n2", "note-0003.json").unwrap();
    assert_eq!(waiting(&folder).len(), 1);
    let tag = folder.taken_in("note-0003.json").unwrap().unwrap();
    assert_eq!((tag.session, tag.id.as_str(), tag.offset), (id(), "n2", at(2_000)));
    assert_eq!(*folder.unlock(&place.key()).unwrap().read_raw("note-0003.json").unwrap(), *b"Nneka hesitates");
    folder.put_back("n2", "note-0003.json").unwrap();
    assert_eq!(folder.taken_in("note-0003.json").unwrap(), None);
    assert_eq!(waiting(&folder).len(), 2);
    // One that the desk wrote itself came from nobody else.
    assert_eq!(folder.taken_in("note-0001.json").unwrap(), None);
}

#[test]
fn a_note_that_is_removed_is_noise_before_it_loses_its_name() {
    let place = Place::new();
    let folder = place.session(&Disk::real(), 0);
    place.study().note_drop(&id()).put("n1", NoteKind::Field, at(1), b"one").unwrap();
    let path = place.root().join("sessions").join(id().as_str()).join("raw/incoming/n1.age");
    let before = place.folder.path().join("before");
    std::fs::hard_link(&path, &before).unwrap();
    let sealed = std::fs::read(&before).unwrap();
    folder.remove_incoming("n1").unwrap();
    assert!(!path.exists() && waiting(&folder).is_empty());
    let left = std::fs::read(&before).unwrap();
    assert!(left.len() == sealed.len() && left != sealed);
}

#[test]
fn what_is_not_a_note_of_this_session_is_left_alone() {
    let place = Place::new();
    let folder = place.session(&Disk::real(), 0);
    place.study().note_drop(&id()).put("n1", NoteKind::Field, at(1), b"one").unwrap();
    let incoming = place.root().join("sessions").join(id().as_str()).join("raw/incoming");
    // Under another name, of another session, no note at all.
    std::fs::copy(incoming.join("n1.age"), incoming.join("n9.age")).unwrap();
    std::fs::write(incoming.join("n3.age"), "noise").unwrap();
    std::fs::create_dir(incoming.join("n4.age")).unwrap();
    let other: SessionId = "2026-11-24-1000-Prof1".parse().unwrap();
    let elsewhere = place.study().create_session(&other, &place.recipient(), b"guide").unwrap();
    place.study().note_drop(&other).put("n5", NoteKind::Field, at(1), b"five").unwrap();
    let foreign = place.root().join("sessions").join(other.as_str()).join("raw/incoming/n5.age");
    std::fs::copy(&foreign, incoming.join("n5.age")).unwrap();
    assert_eq!(waiting(&folder), [("n1".into(), NoteKind::Field, 1)]);
    assert_eq!(waiting(&elsewhere).len(), 1);
    std::fs::copy(&foreign, incoming.parent().unwrap().join("note-0007.json.age")).unwrap();
    assert_eq!(folder.taken_in("note-0007.json").unwrap(), None);
    std::fs::create_dir(incoming.parent().unwrap().join("note-0008.json.age")).unwrap();
    assert!(matches!(folder.taken_in("note-0008.json"), Err(VaultError::Disk { .. })));
}

#[test]
fn nothing_is_put_where_the_key_is_gone_or_under_a_name_that_leads_elsewhere() {
    let place = Place::new();
    let mut folder = place.session(&Disk::real(), 0);
    let drop = place.study().note_drop(&id());
    for wrong in ["../n", "text.key", "N", ""] {
        assert!(matches!(drop.put(wrong, NoteKind::Field, at(1), b"x"), Err(VaultError::NotAName(_))), "{wrong}");
    }
    let public = place.root().join("sessions").join(id().as_str()).join("raw/text.pub");
    let whole = std::fs::read(&public).unwrap();
    std::fs::write(&public, "noise").unwrap();
    assert!(matches!(drop.put("n1", NoteKind::Field, at(1), b"x"), Err(VaultError::SessionKeyDamaged(Store::Raw))));
    std::fs::write(&public, whole).unwrap();
    folder.destroy(What::Raw).unwrap();
    assert!(matches!(drop.put("n1", NoteKind::Field, at(1), b"x"), Err(VaultError::Gone(Store::Raw))));
}

#[test]
fn a_note_whose_half_was_cleared_away_under_it_is_written_again() {
    let place = Place::new();
    let folder = place.session(&Disk::real(), 0);
    place.study().note_drop(&id()).put("n1", NoteKind::Field, at(1), b"one").unwrap();
    let (disk, watch) = Disk::watched();
    // Open, write, fsync, and the renaming finds nothing: an opening luister took the `.part` for a crash's.
    watch.fail(Fault::Once(4, std::io::ErrorKind::NotFound));
    place.study_on(&disk).note_drop(&id()).put("n2", NoteKind::Field, at(2), b"two").unwrap();
    assert!(watch.was_hit());
    assert_eq!(waiting(&folder).len(), 2);
    watch.fail(Fault::Once(4, std::io::ErrorKind::Other));
    place.study_on(&disk).note_drop(&id()).put("n3", NoteKind::Field, at(3), b"three").unwrap_err();
    watch.fail(Fault::ForEver(1, std::io::ErrorKind::NotFound));
    place.study_on(&disk).note_drop(&id()).put("n3", NoteKind::Field, at(3), b"three").unwrap_err();
    assert_eq!(waiting(&folder).len(), 2);
}

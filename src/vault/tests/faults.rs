//! A whole session with the n-th step of the disk failing, once and for ever, for all n.

use std::io::ErrorKind;

use super::{CANARY, Place, STUDY, assert_nothing_plain, id, now, seal, segments_of, wav};
use crate::session::{Entry, Event, What};
use crate::units::Offset;
use crate::vault::disk::{Disk, Fault};
use crate::vault::{SessionFolder, VaultError};

/// What the vault has said is done.
#[derive(Default)]
struct Done {
    entries: Vec<Entry>,
    notes: Vec<String>,
    destroying: Option<What>,
    destroyed: Option<What>,
    receipt: bool,
}

/// Tries a thing again as a person would: twice more, so that a fault that passes is got over.
fn trying<T>(mut attempt: impl FnMut() -> Result<T, VaultError>) -> Result<T, VaultError> {
    attempt().or_else(|_| attempt()).or_else(|_| attempt())
}

fn journal(folder: &mut SessionFolder, done: &mut Done, event: Event) -> Result<(), VaultError> {
    let written = trying(|| folder.journal().append(std::slice::from_ref(&event), now()))?;
    done.entries.extend(written);
    Ok(())
}

fn live(place: &Place, disk: &Disk, done: &mut Done) -> Result<(), VaultError> {
    let keys = place.keys.clone().on(disk.clone());
    let recipient = trying(|| keys.recipient(STUDY))?;
    let study = place.study_on(disk);
    let mut folder = trying(|| study.create_session(&id(), &recipient, b"guide"))?;
    journal(&mut folder, done, Event::NotesStarted)?;
    let mut sealer = trying(|| folder.segment_sealer())?;
    for number in 1..=5 {
        let sealed = trying(|| seal(&mut sealer, number))?;
        journal(&mut folder, done, Event::SegmentSealed(sealed))?;
    }
    for name in ["note-0001.json", "note-0002.json", "transcript.json"] {
        let digest = trying(|| folder.seal_raw(name, CANARY.as_bytes()))?;
        folder.verify_raw(name, digest)?;
        done.notes.push(name.to_owned());
        journal(&mut folder, done, Event::Resumed { offset: Offset::START })?;
    }
    for what in [What::Recording, What::Everything] {
        done.destroying = Some(what);
        trying(|| folder.destroy(what))?;
        done.destroyed = Some(what);
        journal(&mut folder, done, Event::Declined)?;
    }
    trying(|| folder.write_receipt(b"{\"receipt\":1}", "# Receipt"))?;
    done.receipt = true;
    Ok(())
}

/// Looks at what is there with a healthy disk, as the next start would, and holds it against what was said.
fn look(place: &Place, done: &Done, about: &str) {
    assert_nothing_plain(place.folder.path());
    let study = place.study();
    study.clean_up().unwrap();
    if done.entries.is_empty() {
        // Perhaps there, perhaps not, but never half: it can be made now, or it opens.
        if study.sessions().unwrap().is_empty() {
            let recipient = place.keys.recipient(STUDY).unwrap();
            study.create_session(&id(), &recipient, b"guide").unwrap();
            return;
        }
    }
    let mut folder = study.open_session(&id()).unwrap_or_else(|e| panic!("{about}: {e}"));
    assert_eq!(folder.entries()[..done.entries.len()], done.entries, "{about}");
    let opened = folder.unlock(&place.keys.unlock(STUDY, None).unwrap()).unwrap();
    if done.destroying.is_none() {
        for segment in segments_of(folder.entries()) {
            assert_eq!(folder.describe_segment(segment.number).unwrap(), segment, "{about}");
            assert_eq!(*opened.read_segment(segment.number).unwrap(), wav(segment.number), "{about}");
        }
    }
    if !matches!(done.destroying, Some(What::Everything)) {
        for name in &done.notes {
            assert_eq!(*opened.read_raw(name).unwrap(), CANARY.as_bytes(), "{about}");
        }
    }
    let remains = folder.remains().unwrap();
    match done.destroyed {
        None => {}
        Some(What::Everything) => assert!(remains.recording.is_gone() && remains.raw.is_gone(), "{about}"),
        Some(_) => assert!(remains.recording.is_gone(), "{about}"),
    }
    if let Some(what) = done.destroying {
        folder.destroy(what).unwrap_or_else(|e| panic!("{about}: {e}"));
        assert!(folder.remains().unwrap().recording.is_gone(), "{about}");
    }
    assert!(!done.receipt || study.read_receipt(&id()).unwrap().is_some(), "{about}");
    folder.journal().append(&[Event::NotesOnlyChosen], now()).unwrap();
}

fn with_every_fault(fault: impl Fn(u64) -> Fault, passes: bool) {
    for n in 1.. {
        let place = Place::new();
        let (disk, watch) = Disk::watched();
        watch.fail(fault(n));
        let mut done = Done::default();
        let answer = live(&place, &disk, &mut done);
        if !watch.was_hit() {
            answer.unwrap();
            assert!(n > 100, "only {n} steps?");
            return;
        }
        assert!(!passes || answer.is_ok(), "fault {n} was not got over: {:?}", answer.err());
        look(&place, &done, &format!("{:?}", fault(n)));
    }
}

#[test]
fn any_step_may_fail_once() {
    with_every_fault(|n| Fault::Once(n, ErrorKind::Other), true);
}

#[test]
fn the_disk_may_be_full_once() {
    with_every_fault(|n| Fault::Once(n, ErrorKind::StorageFull), true);
}

#[test]
fn any_step_and_all_after_it_may_fail() {
    with_every_fault(|n| Fault::ForEver(n, ErrorKind::Other), false);
}

#[test]
fn the_disk_may_stay_full() {
    with_every_fault(|n| Fault::ForEver(n, ErrorKind::StorageFull), false);
}

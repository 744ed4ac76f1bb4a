//! Destroying everything says of every part what is true of that part.

use super::{Place, id};
use crate::session::What;
use crate::vault::disk::Disk;

fn held(destroyed: &crate::vault::Destroyed) -> Vec<(&str, bool)> {
    destroyed.checks.iter().map(|c| (c.name.as_str(), c.held)).collect()
}

#[test]
fn a_check_holds_for_everything_only_where_it_holds_for_every_part() {
    for lost in ["recordings/ID/audio.key", "sessions/ID/raw/text.key", "sessions/ID/consent/consent.key"] {
        let place = Place::new();
        let mut folder = place.session(&Disk::real(), 1);
        place.consent_track(&folder, 1);
        // This key went some other way: it is gone, but nobody saw it overwritten.
        std::fs::remove_file(place.root().join(lost.replace("ID", id().as_str()))).unwrap();
        let destroyed = folder.destroy(What::Everything).unwrap();
        let names = ["key-overwritten", "key-gone", "segments-gone", "folder-gone", "cannot-be-opened"];
        assert_eq!(held(&destroyed), names.map(|name| (name, name != "key-overwritten")), "{lost}");
    }
}

#[test]
fn the_consents_recording_goes_with_everything_and_is_counted_once_more_when_asked_again() {
    let place = Place::new();
    let mut folder = place.session(&Disk::real(), 1);
    let without = place.session_files();
    place.consent_track(&folder, 2);
    let with = place.session_files();
    assert!(with > without);
    folder.destroy(What::Consent).unwrap();
    // Its folder is gone; what its destruction found still counts.
    let all = folder.destroy(What::Everything).unwrap();
    assert_eq!(all.files, with);
    assert!(all.checks.iter().all(|c| c.held));
    assert_eq!(folder.destroy(What::Everything).unwrap(), all);
}

#[test]
fn an_approved_transcript_goes_with_everything_and_has_its_own_check() {
    let place = Place::new();
    let mut folder = place.session(&Disk::real(), 1);
    folder.write_transcript(b"approved").unwrap();
    let destroyed = folder.destroy(What::Everything).unwrap();
    assert_eq!(held(&destroyed).last(), Some(&("transcript-gone", true)));
    assert!(place.study().read_approved(&id()).unwrap().is_none());
}

impl Place {
    /// Files that destroying everything removes now.
    fn session_files(&self) -> u32 {
        let there = self.study().remains(&id()).unwrap();
        there.recording.files + there.raw.files + there.consent.files
    }
}

//! The consent's own track: made at any step or not at all, never mixed up with the conversation.

use std::io::ErrorKind;

use super::{Place, assert_nothing_plain, id, seal, wav};
use crate::vault::disk::{Disk, Fault};
use crate::vault::{Store, VaultError};

#[test]
fn it_has_a_key_and_a_place_of_its_own() {
    let place = Place::new();
    let folder = place.session(&Disk::real(), 2);
    assert!(matches!(folder.consent_sealer(), Err(VaultError::Gone(Store::Consent))));
    place.consent_track(&folder, 2);
    let opened = folder.unlock(&place.key()).unwrap();
    assert_eq!(opened.consent_segments().unwrap(), [1, 2]);
    assert_eq!(*opened.read_consent_segment(2).unwrap(), wav(2));
    assert_eq!(folder.stray_consent_segments(1).unwrap().len(), 1);
    assert_eq!(opened.segments().unwrap(), [1, 2]);
    assert_nothing_plain(&place.root());
    // Going on with it takes the same key, and the segments after.
    folder.make_consent_track(&place.recipient()).unwrap();
    seal(&mut folder.consent_sealer().unwrap(), 3).unwrap();
    assert_eq!(*folder.unlock(&place.key()).unwrap().read_consent_segment(1).unwrap(), wav(1));
}

#[test]
fn a_segment_in_the_others_place_is_damage() {
    let place = Place::new();
    let folder = place.session(&Disk::real(), 1);
    place.consent_track(&folder, 1);
    let consent = place.root().join("sessions").join(id().as_str()).join("consent/000001.wav.age");
    let audio = place.root().join("recordings").join(id().as_str()).join("audio/000001.wav.age");
    let (one, other) = (std::fs::read(&consent).unwrap(), std::fs::read(&audio).unwrap());
    std::fs::write(&consent, other).unwrap();
    std::fs::write(&audio, one).unwrap();
    let opened = folder.unlock(&place.key()).unwrap();
    assert!(matches!(opened.read_consent_segment(1), Err(VaultError::SegmentDamaged(1))));
    assert!(matches!(opened.read_segment(1), Err(VaultError::SegmentDamaged(1))));
    assert!(folder.stray_consent_segments(0).is_err() && folder.describe_segment(1).is_err());
}

#[test]
fn cut_off_at_any_step_of_its_making_the_next_call_makes_it() {
    for n in 1.. {
        let place = Place::new();
        let (disk, watch) = Disk::watched();
        let folder = place.session(&disk, 1);
        watch.fail(Fault::ForEver(n, ErrorKind::Other));
        let made = folder.make_consent_track(&place.recipient());
        if !watch.was_hit() {
            made.unwrap();
            break;
        }
        assert!(made.is_err(), "fault {n}");
        drop(folder);
        let folder = place.study().open_session(&id()).unwrap();
        place.consent_track(&folder, 1);
        assert_eq!(*folder.unlock(&place.key()).unwrap().read_consent_segment(1).unwrap(), wav(1), "fault {n}");
    }
}

#[test]
fn what_is_sealed_to_a_lost_key_is_not_written_over() {
    let place = Place::new();
    let folder = place.session(&Disk::real(), 1);
    place.consent_track(&folder, 1);
    let consent = place.root().join("sessions").join(id().as_str()).join("consent");
    std::fs::remove_file(consent.join("consent.key")).unwrap();
    assert!(matches!(folder.make_consent_track(&place.recipient()), Err(VaultError::Gone(Store::Consent))));
    assert!(consent.join("000001.wav.age").exists());
}

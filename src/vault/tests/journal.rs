//! The journal: what is cut reads to a prefix, what is changed is found, what could not be written is not there.

use std::io::ErrorKind;

use proptest::prelude::*;

use super::{Place, event, id, now};
use crate::session::{Entry, Event};
use crate::vault::VaultError;
use crate::vault::disk::{Disk, Fault};
use crate::vault::journal::{DamageKind, read};

fn history() -> (Vec<u8>, Vec<Entry>) {
    let place = Place::new();
    let mut folder = place.session(&Disk::real(), 4);
    folder.journal().append(&[event(1), event(2)], now()).unwrap();
    let device = "naam \"met\" {tekens}\n\u{1F3A4}\\".to_owned();
    folder.journal().append(&[Event::MicrophoneChecked { device, heard: true }], now()).unwrap();
    let bytes = std::fs::read(place.root().join("sessions").join(id().as_str()).join("journal.jsonl")).unwrap();
    (bytes, folder.entries().to_vec())
}

#[test]
fn every_prefix_opens_to_a_prefix_of_the_history() {
    let (bytes, entries) = history();
    for cut in 0..=bytes.len() {
        let reading = read(&bytes[..cut]);
        let lines = bytes[..cut].iter().filter(|&&b| b == b'\n').count();
        assert_eq!(reading.entries, entries[..lines], "cut at {cut}");
        assert_eq!(reading.damage, None, "cut at {cut}");
        let whole = cut == 0 || bytes[cut - 1] == b'\n';
        assert_eq!(reading.torn.is_none(), whole, "cut at {cut}");
    }
}

#[test]
fn every_changed_byte_is_found() {
    let (bytes, entries) = history();
    for at in 0..bytes.len() {
        for change in [1u8, 0x20, 0x80, bytes[at], bytes[at] ^ b'\n'] {
            let mut changed = bytes.clone();
            changed[at] ^= change;
            if changed == bytes {
                continue;
            }
            let reading = read(&changed);
            assert!(reading.damage.is_some() || reading.torn.is_some(), "byte {at} ^ {change}");
            let line = bytes[..at].iter().filter(|&&b| b == b'\n').count();
            assert_eq!(reading.entries[..], entries[..line], "byte {at} ^ {change}");
        }
    }
}

#[test]
fn lines_that_were_taken_out_or_swapped_are_found() {
    let (bytes, _) = history();
    let lines: Vec<&[u8]> = bytes.split_inclusive(|&b| b == b'\n').collect();
    for gone in 0..lines.len() - 1 {
        let mut rest = lines.clone();
        rest.remove(gone);
        let damage = read(&rest.concat()).damage.unwrap();
        assert_eq!((damage.line, damage.kind), (gone as u64 + 1, DamageKind::Chain));
    }
    for first in 0..lines.len() - 1 {
        let mut swapped = lines.clone();
        swapped.swap(first, first + 1);
        assert_eq!(read(&swapped.concat()).damage.unwrap().line, first as u64 + 1);
    }
}

#[test]
fn a_newer_format_is_said_to_be_newer() {
    let (_, entries) = history();
    let newer = crate::vault::line::write(&Entry { v: 2, ..entries[0].clone() }) + "\n";
    assert_eq!(read(newer.as_bytes()).damage.unwrap().kind, DamageKind::Newer);
}

#[test]
fn a_torn_line_is_cut_off_once_and_writing_goes_on() {
    let place = Place::new();
    drop(place.session(&Disk::real(), 1));
    let path = place.root().join("sessions").join(id().as_str()).join("journal.jsonl");
    let mut bytes = std::fs::read(&path).unwrap();
    let whole = bytes.len();
    bytes.extend_from_slice(b"{\"v\":1,\"n\":3,\"at\":\"2026");
    std::fs::write(&path, &bytes).unwrap();
    let mut folder = place.study().open_session(&id()).unwrap();
    let torn = folder.torn_line().unwrap();
    assert_eq!((torn.line, torn.bytes), (3, (bytes.len() - whole) as u64));
    folder.journal().append(&[event(9)], now()).unwrap();
    drop(folder);
    let folder = place.study().open_session(&id()).unwrap();
    assert_eq!((folder.entries().len(), folder.torn_line()), (3, None));
}

#[test]
fn a_journal_of_which_not_one_line_is_whole_is_a_lost_one_where_something_was_sealed() {
    let place = Place::new();
    drop(place.session(&Disk::real(), 1));
    let path = place.root().join("sessions").join(id().as_str()).join("journal.jsonl");
    std::fs::write(&path, "{\"v\":1,\"n\":1").unwrap();
    let study = place.study();
    assert!(matches!(study.open_session(&id()), Err(VaultError::JournalDamaged(d)) if d.kind == DamageKind::Missing));
    assert_eq!(study.read_session(&id()).unwrap().damage.unwrap().kind, DamageKind::Missing);
}

#[test]
fn zeros_that_a_crash_left_at_the_end_are_a_torn_line() {
    let (mut bytes, entries) = history();
    bytes.extend_from_slice(&[0; 300]);
    let reading = read(&bytes);
    assert_eq!((reading.entries.len(), reading.damage), (entries.len(), None));
    assert!(reading.torn.is_some());
}

#[test]
fn a_damaged_journal_is_left_as_it_is_and_takes_nothing() {
    let place = Place::new();
    drop(place.session(&Disk::real(), 2));
    let path = place.root().join("sessions").join(id().as_str()).join("journal.jsonl");
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[40] ^= 1;
    std::fs::write(&path, &bytes).unwrap();
    let study = place.study();
    assert!(matches!(study.open_session(&id()), Err(VaultError::JournalDamaged(d)) if d.line == 1));
    let mut folder = study.open_damaged(&id()).unwrap();
    assert!(folder.journal().append(&[event(1)], now()).is_err());
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
    assert_eq!(study.read_session(&id()).unwrap().damage.unwrap().line, 1);
}

#[test]
fn a_failed_append_counts_for_nothing_and_can_be_made_again() {
    for kind in [ErrorKind::StorageFull, ErrorKind::Other] {
        for for_ever in [false, true] {
            for n in 1.. {
                let place = Place::new();
                let (disk, watch) = Disk::watched();
                let mut folder = place.session(&disk, 1);
                let before = folder.entries().to_vec();
                watch.fail(if for_ever { Fault::ForEver(n, kind) } else { Fault::Once(n, kind) });
                let answer = folder.journal().append(&[event(1), event(2), event(3)], now());
                if !watch.was_hit() {
                    assert!(answer.is_ok());
                    break;
                }
                assert!(answer.is_err());
                assert_eq!(folder.entries(), before);
                if for_ever {
                    drop(folder);
                    // What reads now is the history and perhaps a beginning of what was asked for.
                    let reading = place.study().read_session(&id()).unwrap();
                    assert_eq!((&reading.entries[..2], reading.damage), (&before[..], None));
                    folder = place.study().open_session(&id()).unwrap();
                } else {
                    folder.journal().append(&[event(1), event(2), event(3)], now()).unwrap();
                }
                folder.journal().append(&[event(4)], now()).unwrap();
                let lived = folder.entries().to_vec();
                drop(folder);
                assert_eq!(place.study().open_session(&id()).unwrap().entries(), lived);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_comes_back_from_a_line(device in any::<String>(), heard in any::<bool>()) {
        let prev = crate::units::Digest::of(b"");
        let entry = Entry { v: 1, n: 1, at: now(), prev, event: Event::MicrophoneChecked { device, heard } };
        let line = crate::vault::line::write(&entry);
        prop_assert!(!line.contains('\n'));
        prop_assert_eq!(crate::vault::line::read(line.as_bytes(), 1, prev), Ok(entry));
    }

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let reading = read(&bytes);
        prop_assert!(reading.entries.is_empty());
    }
}

/// The lines that docs/formats.md shows.
fn shown_in_the_docs() -> String {
    let mut prev = crate::units::Digest::of(b"");
    let events = [
        Event::MicrophoneChecked { device: "MICROPHONE".into(), heard: true },
        Event::WentOffTheRecord { offset: crate::units::Offset::from_ms(91_500) },
        Event::SegmentSealed(crate::session::SealedSegment {
            number: 61,
            first: crate::units::Frames(1_440_000),
            frames: crate::units::Frames(24_000),
            bytes: 48_436,
            sealed: crate::units::Digest::of(b"a sealed file"),
        }),
    ];
    let mut text = String::new();
    for (n, event) in (1..).zip(events) {
        let line = crate::vault::line::write(&Entry { v: 1, n, at: now(), prev, event });
        prev = crate::units::Digest::of(line.as_bytes());
        text.push_str(&line);
        text.push('\n');
    }
    text
}

#[test]
fn the_docs_show_lines_as_they_are_written() {
    let docs = include_str!("../../../docs/formats.md");
    assert!(docs.contains(&shown_in_the_docs()), "docs/formats.md should show\n{}", shown_in_the_docs());
}

#[test]
fn what_a_failed_append_left_is_cut_off_before_a_shorter_line_is_written() {
    let place = Place::new();
    let (disk, watch) = Disk::watched();
    let mut folder = place.session(&disk, 1);
    let long = Event::MicrophoneChecked { device: "x".repeat(900), heard: true };
    // The write, then the cutting off that follows it, both go wrong.
    watch.fail(Fault::ForEver(1, ErrorKind::Other));
    folder.journal().append(&[long], now()).unwrap_err();
    watch.mend();
    folder.journal().append(&[event(1)], now()).unwrap();
    let lived = folder.entries().to_vec();
    drop(folder);
    let folder = place.study().open_session(&id()).unwrap();
    assert_eq!((folder.entries(), folder.torn_line()), (&lived[..], None));
}

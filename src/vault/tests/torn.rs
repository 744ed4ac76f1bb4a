//! What a crash leaves at the end of a journal is cut off; nothing else is.

use super::{Place, event, id, now};
use crate::vault::disk::Disk;
use crate::vault::journal::{DamageKind, read};

#[test]
fn a_torn_line_that_was_longer_than_the_next_leaves_nothing_behind_it() {
    let place = Place::new();
    drop(place.session(&Disk::real(), 1));
    let path = place.root().join("sessions").join(id().as_str()).join("journal.jsonl");
    let mut bytes = std::fs::read(&path).unwrap();
    bytes.extend_from_slice(&[b'x'; 2_000]);
    std::fs::write(&path, &bytes).unwrap();
    let mut folder = place.study().open_session(&id()).unwrap();
    assert_eq!(std::fs::metadata(&path).unwrap().len() as usize, bytes.len() - 2_000, "cut off at opening");
    folder.journal().append(&[event(1)], now()).unwrap();
    let lived = folder.entries().to_vec();
    drop(folder);
    let folder = place.study().open_session(&id()).unwrap();
    assert_eq!((folder.entries(), folder.torn_line()), (&lived[..], None));
}

#[test]
fn a_last_line_with_zeros_in_it_is_torn_and_one_in_the_middle_is_damage() {
    let place = Place::new();
    let folder = place.session(&Disk::real(), 2);
    let whole = std::fs::read(place.root().join("sessions").join(id().as_str()).join("journal.jsonl")).unwrap();
    let lines: Vec<&[u8]> = whole.split_inclusive(|b| *b == b'\n').collect();
    let zeroed = |n: usize| {
        let mut all: Vec<Vec<u8>> = lines.iter().map(|l| l.to_vec()).collect();
        all[n][20..40].fill(0);
        read(&all.concat())
    };
    let last = lines.len() - 1;
    let torn = zeroed(last);
    assert_eq!(
        (torn.entries.len(), torn.damage, torn.torn.map(|t| t.bytes)),
        (last, None, Some(lines[last].len() as u64))
    );
    let damaged = zeroed(0);
    assert_eq!(
        (damaged.entries.len(), damaged.torn, damaged.damage.map(|d| d.kind)),
        (0, None, Some(DamageKind::Changed))
    );
    drop(folder);
}

#[test]
fn a_last_line_that_is_whole_and_changed_is_damage_and_not_torn() {
    let place = Place::new();
    drop(place.session(&Disk::real(), 1));
    let mut bytes = std::fs::read(place.root().join("sessions").join(id().as_str()).join("journal.jsonl")).unwrap();
    let at = bytes.len() - 30;
    bytes[at] ^= 1;
    let reading = read(&bytes);
    assert_eq!((reading.torn, reading.damage.map(|d| d.kind)), (None, Some(DamageKind::Changed)));
}

#[test]
fn each_kind_of_damage_is_called_something_else() {
    let kinds = [DamageKind::Changed, DamageKind::Chain, DamageKind::Newer, DamageKind::Missing];
    let words: std::collections::BTreeSet<String> = kinds.iter().map(DamageKind::to_string).collect();
    assert!(words.len() == 4 && words.iter().all(|w| w.len() > 8), "{words:?}");
}

#[test]
fn a_line_with_the_right_number_that_follows_another_line_is_damage_and_so_is_one_with_the_wrong_number() {
    use crate::session::Entry;
    use crate::units::Digest;
    let first = Entry { v: 1, n: 1, at: now(), prev: Digest::of(b""), event: event(1) };
    let line = crate::vault::line::write(&first);
    let follows = Digest::of(line.as_bytes());
    let after = |n, prev| {
        let second = crate::vault::line::write(&Entry { v: 1, n, at: now(), prev, event: event(2) });
        read(format!("{line}\n{second}\n").as_bytes()).damage.map(|d| (d.line, d.kind))
    };
    assert_eq!(after(2, follows), None);
    assert_eq!(after(2, Digest::of(b"another session's line")), Some((2, DamageKind::Chain)));
    assert_eq!(after(3, follows), Some((2, DamageKind::Chain)));
}

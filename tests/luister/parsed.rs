//! What holds for everything that is read, whoever wrote it: the fuzzer's bodies, on stable.
//!
//! tests/fuzz throws many millions of inputs at the same bodies; here it is a few hundred changed seeds each time.

use std::path::{Path, PathBuf};

use luister::units::Frames;
use luister::units::Secret;
use luister::vault::parsed;
use proptest::prelude::*;
use proptest::sample::Index;

#[path = "../fuzz/bodies/guide.rs"]
mod guide;
#[path = "../fuzz/bodies/journal.rs"]
mod journal;
#[path = "../fuzz/bodies/keys.rs"]
mod keys;
#[path = "../fuzz/bodies/sealed.rs"]
mod sealed;
#[path = "../fuzz/bodies/study.rs"]
mod study;

fn seeds_of(folder: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut out: Vec<(PathBuf, Vec<u8>)> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .filter(|p| p.is_file())
        .map(|p| (p.clone(), std::fs::read(&p).unwrap()))
        .collect();
    out.sort();
    assert!(!out.is_empty(), "no seeds in {}", folder.display());
    out
}

/// Makes the seeds that have to be sealed, where LUISTER_WRITE_SEEDS says so; they are made once and kept.
fn write_sealed_seeds() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/seeds");
    let (key, passphrase) = (sealed::key(), Secret::new(keys::PASSPHRASE));
    let public = parsed::public_half(&key);
    let id = "2026-11-23-1405-Prof9".parse().unwrap();
    let segment = parsed::seal_segment(&public, (id, 61, Frames(1_440_000), Frames(24_000)), b"RIFF").unwrap();
    std::fs::write(folder.join("sealed/segment"), segment).unwrap();
    std::fs::write(folder.join("keys/open"), parsed::write_key_file(&key).as_bytes()).unwrap();
    let protected = parsed::write_protected_key_file(&key, &passphrase, keys::LOG_N).unwrap();
    std::fs::write(folder.join("sealed/passphrase"), &protected).unwrap();
    std::fs::write(folder.join("keys/protected"), protected).unwrap();
    let public = format!("{public:?}").trim_start_matches("Recipient(").trim_end_matches(')').to_owned();
    std::fs::write(folder.join("keys/public"), public + "\n").unwrap();
}

#[test]
fn the_seeds_are_what_they_are_called() {
    if std::env::var_os("LUISTER_WRITE_SEEDS").is_some() {
        write_sealed_seeds();
    }
    let seed =
        |name: &str| std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/seeds").join(name)).unwrap();
    let key = sealed::key();
    let segment = seed("sealed/segment");
    assert_eq!(parsed::segment_header(&segment).unwrap().1, 61);
    assert_eq!(**parsed::open(&key, &segment).unwrap(), *b"RIFF");
    assert!(parsed::protected_key_file(&seed("keys/protected"), &Secret::new(keys::PASSPHRASE), keys::LOG_N).is_some());
    assert!(parsed::protected_key_file(&seed("keys/protected"), &Secret::new("other"), keys::LOG_N).is_none());
    assert!(parsed::protected_key_file(&seed("keys/protected"), &Secret::new(keys::PASSPHRASE), 1).is_none());
    assert!(matches!(parsed::key_file(&seed("keys/open")), parsed::KeyFile::Open(_)));
    assert!(parsed::public_file(&seed("keys/public")).is_some());
    assert!(luister::study::Study::parse(&seed("study/example.toml")).is_ok());
    for name in ["consent-recorded", "consent-taken-back"] {
        let lines = seed(&format!("journal/{name}"));
        let entries = journal::enveloped(&lines, true);
        assert_eq!(entries.len(), lines.iter().filter(|&&b| b == b'\n').count(), "{name}");
        let session = luister::session::replay(&entries).unwrap();
        assert!(session.consent_track.segments == 2 && !session.consent_track.running, "{name}");
        assert_eq!(session.unfinished_destruction().is_some(), name == "consent-taken-back");
    }
}

#[test]
fn every_seed_holds() {
    for (folder, check) in TARGETS {
        for (path, bytes) in seeds_of(folder) {
            eprintln!("{}", path.display());
            check(&bytes);
            let mut longer = bytes;
            longer.resize(longer.len().next_multiple_of(64), b'\n');
            check(&longer);
        }
    }
}

/// A folder of seeds and what holds for everything like them.
type Target = (&'static str, fn(&[u8]));

const TARGETS: [Target; 8] = [
    ("tests/fuzz/seeds/journal", journal::check),
    ("tests/fuzz/seeds/sealed", sealed::check),
    ("tests/fuzz/seeds/keys", keys::check),
    ("tests/fuzz/seeds/study", study::check),
    ("topic-guides", guide::check),
    ("tests/guides/good", guide::check),
    ("tests/guides/bad", guide::check),
    ("tests/guides/doubtful", guide::check),
];

#[derive(Debug, Clone)]
enum Change {
    Put(Index, u8),
    Remove(Index, u8),
    Copy(Index, u8, Index),
    Cut(Index),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        4 => (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Change::Put(at, byte)),
        2 => (any::<Index>(), any::<u8>()).prop_map(|(at, many)| Change::Remove(at, many)),
        2 => (any::<Index>(), any::<u8>(), any::<Index>()).prop_map(|(from, many, to)| Change::Copy(from, many, to)),
        1 => any::<Index>().prop_map(Change::Cut),
    ]
}

fn changed(mut bytes: Vec<u8>, changes: &[Change]) -> Vec<u8> {
    for change in changes {
        if bytes.is_empty() {
            break;
        }
        let piece = |at: &Index, many: u8| {
            let from = at.index(bytes.len());
            from..(from + usize::from(many)).min(bytes.len())
        };
        match change {
            Change::Put(at, byte) => {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            Change::Remove(at, many) => drop(bytes.drain(piece(at, *many))),
            Change::Copy(from, many, to) => {
                let (piece, to) = (bytes[piece(from, *many)].to_vec(), to.index(bytes.len()));
                bytes.splice(to..to, piece);
            }
            Change::Cut(at) => bytes.truncate(at.index(bytes.len())),
        }
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_changed_is_read_without_harm(
        target in 0..TARGETS.len(), seed in any::<Index>(), changes in proptest::collection::vec(change(), 0..6),
    ) {
        let (folder, check) = TARGETS[target];
        let seeds = seeds_of(folder);
        let mut bytes = changed(seeds[seed.index(seeds.len())].1.clone(), &changes);
        check(&bytes);
        // The bodies look thoroughly at lengths that are a multiple of eight.
        bytes.resize(bytes.len().next_multiple_of(64), b'\n');
        check(&bytes);
    }

    #[test]
    fn any_bytes_are_read_without_harm(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        for (_, check) in TARGETS {
            check(&bytes);
        }
    }

    #[test]
    fn a_sealed_file_that_was_changed_or_cut_does_not_open(changes in proptest::collection::vec(change(), 1..4)) {
        let seed = seeds_of("tests/fuzz/seeds/sealed").into_iter().find(|(p, _)| p.ends_with("segment")).unwrap().1;
        let other = changed(seed.clone(), &changes);
        prop_assert!(other == seed || parsed::open(&sealed::key(), &other).is_none());
    }
}

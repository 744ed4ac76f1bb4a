//! Tests of the vault from inside: faults, power cuts, damage.

mod bringing_back;
mod consent_track;
mod damage;
mod destroying;
mod everything;
mod faults;
mod journal;
mod kept;
mod keys;
mod making_room;
mod note_taker;
mod notes_beside;
mod places;
mod powercut;
mod refusals;
mod rehearsal;
mod source;
mod striking;
mod study_folder;
mod tables;
mod torn;
mod transcripts;
mod unreadable;
mod words;
mod wrong_key;

use std::path::Path;

use tempfile::TempDir;

use crate::session::{Entry, Event, SealedSegment};
use crate::units::Secret;
use crate::units::{Frames, Offset, SessionId, Timestamp};
use crate::vault::disk::Disk;
use crate::vault::{Keys, Recipient, SessionFolder, StudyFolder, StudyKey};

pub(super) const STUDY: &str = "practice";
/// What must never be found on the disk.
pub(super) const CANARY: &str = "mijn zus Nneka zei dat het stormde";

/// Returns a throw-away folder, in memory where there is such a place: these tests fsync tens of thousands of times.
pub(super) fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap()
}

pub(super) fn id() -> SessionId {
    "2026-11-23-1405-Prof9".parse().unwrap()
}

pub(super) fn now() -> Timestamp {
    Timestamp::new(1_795_440_000, 3600)
}

pub(super) fn passphrase(text: &str) -> Secret {
    Secret::new(text)
}

/// A segment's plain bytes: begins like a WAV and holds the canary.
pub(super) fn wav(number: u32) -> Vec<u8> {
    format!("RIFF....WAVEfmt {CANARY} {number}").into_bytes()
}

/// A study in a throw-away folder, with its key.
pub(super) struct Place {
    pub folder: TempDir,
    pub keys: Keys,
}

impl Place {
    pub fn new() -> Place {
        let folder = folder();
        std::fs::create_dir(folder.path().join("study")).unwrap();
        std::fs::write(folder.path().join("study/study.toml"), "format = 1\n").unwrap();
        let keys = Keys::at(folder.path().join("config/keys")).with_work_factor(2);
        Place { folder, keys }
    }

    pub fn root(&self) -> std::path::PathBuf {
        self.folder.path().join("study")
    }

    pub fn study(&self) -> StudyFolder {
        self.study_on(&Disk::real())
    }

    pub fn study_on(&self, disk: &Disk) -> StudyFolder {
        StudyFolder::open_on(disk.clone(), self.root()).unwrap()
    }

    pub fn recipient(&self) -> Recipient {
        self.keys.recipient(STUDY).unwrap()
    }

    pub fn key(&self) -> StudyKey {
        self.keys.unlock(STUDY, None).unwrap()
    }

    /// A session with this many segments, two notes and a transcript, all journalled.
    pub fn session(&self, disk: &Disk, segments: u32) -> SessionFolder {
        let mut folder = self.study_on(disk).create_session(&id(), &self.recipient(), b"guide").unwrap();
        folder.journal().append(&[Event::NotesStarted], now()).unwrap();
        let mut sealer = folder.segment_sealer().unwrap();
        for number in 1..=segments {
            let sealed = seal(&mut sealer, number).unwrap();
            folder.journal().append(&[Event::SegmentSealed(sealed)], now()).unwrap();
        }
        for name in ["note-0001.json", "note-0002.json", "transcript.json"] {
            folder.seal_raw(name, CANARY.as_bytes()).unwrap();
        }
        folder
    }

    /// Seals this many segments of the consent's own track.
    pub fn consent_track(&self, folder: &SessionFolder, segments: u32) {
        folder.make_consent_track(&self.recipient()).unwrap();
        let mut sealer = folder.consent_sealer().unwrap();
        for number in 1..=segments {
            seal(&mut sealer, number).unwrap();
        }
    }
}

pub(super) fn seal(
    sealer: &mut crate::vault::SegmentSealer,
    number: u32,
) -> Result<SealedSegment, crate::vault::VaultError> {
    sealer.seal(number, Frames(u64::from(number - 1) * 24_000), Frames(24_000), &wav(number))
}

/// An event with a number in it, to tell one from another.
pub(super) fn event(number: u64) -> Event {
    Event::WentOffTheRecord { offset: Offset::from_ms(number) }
}

pub(super) fn segments_of(entries: &[Entry]) -> Vec<SealedSegment> {
    entries
        .iter()
        .filter_map(|e| match &e.event {
            Event::SegmentSealed(segment) => Some(segment.clone()),
            _ => None,
        })
        .collect()
}

/// Returns every plain file under a folder with its bytes.
pub(super) fn files_under(folder: &Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files.extend(files_under(&path));
        } else {
            let bytes = std::fs::read(&path).unwrap();
            files.push((path, bytes));
        }
    }
    files
}

/// Nothing that was said is to be found in any file.
#[track_caller]
pub(super) fn assert_nothing_plain(folder: &Path) {
    // Long enough that sealed bytes never hold them by chance: four bytes come up once in some hundred sweeps.
    let header = |bytes: &[u8]| bytes.windows(12).any(|w| w.starts_with(b"RIFF") && w.ends_with(b"WAVE"));
    let holds = |bytes: &[u8], text: &str| bytes.windows(text.len()).any(|w| w == text.as_bytes());
    for (path, bytes) in files_under(folder) {
        let plain = header(&bytes) || holds(&bytes, &CANARY[..12]) || holds(&bytes, "Nneka");
        assert!(!plain, "plain speech in {}", path.display());
    }
}

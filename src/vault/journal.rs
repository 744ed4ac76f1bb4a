//! The journal file: one line a fact, each chained to the line before, on disk before anyone sees it.
//!
//! Every line is fsynced before the next is written, so that a power cut can tear the last line only. A line that an
//! append left half-written is cut off at the next append or opening. Anything else that does not read is damage: it is
//! reported with its line and never repaired.

use std::path::Path;

use crate::session::{Entry, Event};
use crate::units::{Digest, Timestamp};
use crate::vault::VaultError;
use crate::vault::disk::{Disk, DiskFile};
use crate::vault::error::At as _;
use crate::vault::line;

/// The version of a line's format.
pub const FORMAT: u32 = 1;

/// A journal as it was read.
#[derive(Debug, Clone, Default)]
pub struct JournalReading {
    /// What reads, from the beginning.
    pub entries: Vec<Entry>,
    /// A last line that was not whole.
    pub torn: Option<TornLine>,
    /// The first line that is not as it was written; nothing after it was read.
    pub damage: Option<Damage>,
}

/// A last line that was not whole: what a crash in the middle of writing leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TornLine {
    /// Its number.
    pub line: u64,
    /// How many bytes of it there were.
    pub bytes: u64,
}

/// A line that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// Its number, from 1.
    pub line: u64,
    /// What is wrong with it.
    pub kind: DamageKind,
}

/// What is wrong with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DamageKind {
    /// It does not read, or not as it was written.
    Changed,
    /// It is whole, but does not follow the line before.
    Chain,
    /// A newer luister wrote it.
    Newer,
    /// There is no journal although something sealed is there.
    Missing,
}

impl std::fmt::Display for DamageKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            DamageKind::Changed => "it is not as it was written",
            DamageKind::Chain => "it does not follow the line before",
            DamageKind::Newer => "a newer luister wrote it",
            DamageKind::Missing => "it is not there",
        })
    }
}

impl Damage {
    /// What stands for a journal that is not there although something sealed is.
    pub(super) const MISSING: Damage = Damage { line: 1, kind: DamageKind::Missing };
}

/// Where the good part of a journal ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct End {
    pub bytes: u64,
    pub last: Digest,
}

impl End {
    /// Returns the end of a journal without a line: the first line follows the empty text.
    fn start() -> End {
        End { bytes: 0, last: Digest::of(b"") }
    }
}

/// Reads a journal's bytes: never fails, says what is wrong.
pub fn read(bytes: &[u8]) -> JournalReading {
    read_to_end(bytes).0
}

pub(super) fn read_to_end(bytes: &[u8]) -> (JournalReading, End) {
    let mut reading = JournalReading::default();
    let mut end = End::start();
    let mut rest = bytes;
    while !rest.is_empty() {
        let number = reading.entries.len() as u64 + 1;
        let Some(at) = rest.iter().position(|&b| b == b'\n') else {
            // A whole line with something else in its newline's place was not torn: a torn line is shorter.
            let changed = rest.split_last().is_some_and(|(_, line)| line::read(line, number, end.last).is_ok());
            if changed {
                reading.damage = Some(Damage { line: number, kind: DamageKind::Changed });
            } else {
                reading.torn = Some(TornLine { line: number, bytes: rest.len() as u64 });
            }
            break;
        };
        let (line, after) = (&rest[..at], &rest[at + 1..]);
        match line::read(line, number, end.last) {
            Ok(entry) => reading.entries.push(entry),
            // Blocks that never reached the disk read as zeros; no line that was written holds one.
            Err(_) if after.is_empty() && line.contains(&0) => {
                reading.torn = Some(TornLine { line: number, bytes: rest.len() as u64 });
                break;
            }
            Err(kind) => {
                reading.damage = Some(Damage { line: number, kind });
                break;
            }
        }
        end = End { bytes: end.bytes + at as u64 + 1, last: Digest::of(line) };
        rest = after;
    }
    (reading, end)
}

/// The journal of an open session.
pub struct Journal {
    /// None where there is damage: such a journal takes nothing, so nothing is ever written without it.
    file: Option<DiskFile>,
    entries: Vec<Entry>,
    end: End,
    damage: Option<Damage>,
    /// Set while bytes may stand behind the good part.
    soiled: bool,
}

impl Journal {
    /// Makes an empty journal file.
    pub(super) fn create(disk: &Disk, path: &Path) -> Result<Journal, VaultError> {
        let mut file = disk.create_file(path).writing(path)?;
        file.sync().writing(path)?;
        Ok(Journal { file: Some(file), entries: Vec::new(), end: End::start(), damage: None, soiled: false })
    }

    /// Opens a journal and cuts a torn last line off. One that is damaged takes nothing more.
    pub(super) fn open(disk: &Disk, path: &Path) -> Result<(Journal, Option<TornLine>), VaultError> {
        let Some(bytes) = disk.read_if_there(path).reading(path)? else { return Ok((Journal::missing(), None)) };
        let (reading, end) = read_to_end(&bytes);
        if reading.damage.is_some() {
            let journal = Journal { file: None, entries: reading.entries, end, damage: reading.damage, soiled: false };
            return Ok((journal, None));
        }
        let file = disk.open_file(path).writing(path)?;
        let soiled = reading.torn.is_some();
        let mut journal = Journal { file: Some(file), entries: reading.entries, end, damage: None, soiled };
        journal.clean()?;
        Ok((journal, reading.torn))
    }

    /// Stands in for a journal that is not there.
    pub(super) fn missing() -> Journal {
        Journal { file: None, entries: Vec::new(), end: End::start(), damage: Some(Damage::MISSING), soiled: false }
    }

    /// Returns what happened so far.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Returns the line that is not as it was written, if there is one.
    pub fn damage(&self) -> Option<&Damage> {
        self.damage.as_ref()
    }

    /// Returns the SHA-256 of the last line; of the empty text when there is none.
    pub fn last_digest(&self) -> Digest {
        self.end.last
    }

    /// Writes events down, each as a line; returns when they are on disk.
    ///
    /// After an error none of them counts as written, what stood before is as it was, and the same call can be made again.
    pub fn append(&mut self, events: &[Event], now: Timestamp) -> Result<Vec<Entry>, VaultError> {
        if let Some(damage) = &self.damage {
            return Err(VaultError::JournalDamaged(damage.clone()));
        }
        self.clean()?;
        let mut end = self.end;
        let mut written = Vec::with_capacity(events.len());
        for event in events {
            let n = (self.entries.len() + written.len()) as u64 + 1;
            let entry = Entry { v: FORMAT, n, at: now, prev: end.last, event: event.clone() };
            let mut bytes = line::write(&entry);
            let last = Digest::of(bytes.as_bytes());
            bytes.push('\n');
            self.soiled = true;
            if let Err(error) = self.put(end.bytes, bytes.as_bytes()) {
                // Not being able to clean up now is no second error: the next append or opening does it.
                let _ = self.clean();
                return Err(error);
            }
            end = End { bytes: end.bytes + bytes.len() as u64, last };
            written.push(entry);
        }
        self.soiled = false;
        self.end = end;
        self.entries.extend(written.iter().cloned());
        Ok(written)
    }

    fn put(&mut self, offset: u64, bytes: &[u8]) -> Result<(), VaultError> {
        let Some(file) = &mut self.file else { return Ok(()) };
        let path = file.path().to_owned();
        file.write_at(offset, bytes).and_then(|()| file.sync()).writing(&path)
    }

    fn clean(&mut self) -> Result<(), VaultError> {
        if !self.soiled {
            return Ok(());
        }
        let Some(file) = &mut self.file else { return Ok(()) };
        let path = file.path().to_owned();
        let bytes = self.end.bytes;
        file.truncate(bytes).and_then(|()| file.sync()).writing(&path)?;
        self.soiled = false;
        Ok(())
    }
}

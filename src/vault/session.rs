//! One open session: locked, its journal, its sealed files.

use std::io;
use std::path::Path;

use crate::session::{Check, Entry, SealedSegment, What};
use crate::units::{Digest, SessionId};
use crate::vault::destroy::{Destroyed, destroy};
use crate::vault::disk::{Disk, DiskFile, Kind, PART, kind_of};
use crate::vault::error::{At as _, Store};
use crate::vault::journal::{Damage, DamageKind, Journal, TornLine};
use crate::vault::layout::{Places, Track, is_raw_name};
use crate::vault::opened::OpenedSession;
use crate::vault::remains::{Remains, raw_names, remains, segment_numbers};
use crate::vault::segments::SegmentSealer;
use crate::vault::strike::{TakenAway, strike};
use crate::vault::study::StudyFolder;
use crate::vault::transcript::{remove_transcript, write_transcript};
use crate::vault::{StudyKey, VaultError, seal};

/// One open session. While this value lives, no other luister can open it.
pub struct SessionFolder {
    disk: Disk,
    id: SessionId,
    places: Places,
    journal: Journal,
    torn: Option<TornLine>,
    parts_removed: u32,
    _lock: DiskFile,
}

impl SessionFolder {
    pub(super) fn new(disk: Disk, id: SessionId, places: Places, journal: Journal, lock: DiskFile) -> SessionFolder {
        SessionFolder { disk, id, places, journal, torn: None, parts_removed: 0, _lock: lock }
    }

    pub(super) fn open(study: &StudyFolder, id: &SessionId) -> Result<SessionFolder, VaultError> {
        let disk = study.disk().clone();
        let places = Places::of(study.root(), id);
        let sealed = study.holds_sealed(id)?;
        match kind_of(&places.session).reading(&places.session)? {
            Some(Kind::Folder) => {}
            Some(_) => return Err(VaultError::Strange { path: places.session }),
            None if !sealed => return Err(VaultError::SessionMissing(id.clone())),
            // The session's folder was lost but not its recording, which must still be destroyable.
            None => disk.create_folders(&places.session).writing(&places.session)?,
        }
        let lock = disk.lock(&places.lock()).writing(&places.lock())?.ok_or(VaultError::InUse)?;
        let (mut journal, torn) = Journal::open(&disk, &places.journal())?;
        let missing = matches!(journal.damage(), Some(Damage { kind: DamageKind::Missing, .. }));
        if journal.entries().is_empty() && (missing || journal.damage().is_none()) {
            if !sealed {
                return Err(VaultError::SessionMissing(id.clone()));
            }
            journal = Journal::missing();
        }
        let parts_removed = remove_parts(&disk, &places)?;
        Ok(SessionFolder { disk, id: id.clone(), places, journal, torn, parts_removed, _lock: lock })
    }

    /// Returns the session's name.
    pub fn id(&self) -> &SessionId {
        &self.id
    }

    /// Returns the disk and where everything of this session lies on it.
    pub(super) fn ground(&self) -> (&Disk, &Places) {
        (&self.disk, &self.places)
    }

    /// Returns the journal.
    pub fn journal(&mut self) -> &mut Journal {
        &mut self.journal
    }

    /// Returns what happened so far.
    pub fn entries(&self) -> &[Entry] {
        self.journal.entries()
    }

    /// Returns the torn last line that was cut off at opening, if there was one.
    pub fn torn_line(&self) -> Option<&TornLine> {
        self.torn.as_ref()
    }

    /// Returns what is wrong with the journal; only for a session opened in spite of it.
    pub fn damage(&self) -> Option<&Damage> {
        self.journal.damage()
    }

    /// Returns how many half-written files (`.part`) a crash had left; they were removed at opening.
    pub fn parts_removed(&self) -> u32 {
        self.parts_removed
    }

    /// Returns the session's own copy of its guide.
    pub fn guide_toml(&self) -> Result<Vec<u8>, VaultError> {
        let path = self.places.guide();
        self.disk.read(&path).reading(&path)
    }

    /// Returns what seals segments: it knows the public half only.
    pub fn segment_sealer(&self) -> Result<SegmentSealer, VaultError> {
        let recipient = self.public_half(Store::Recording)?;
        Ok(SegmentSealer::new(self.disk.clone(), self.id.clone(), self.places.clone(), recipient, Track::Conversation))
    }

    pub(super) fn public_half(&self, store: Store) -> Result<age::x25519::Recipient, VaultError> {
        public_half(&self.disk, &self.places, store)
    }

    /// Returns the segments on disk after number `known`, in order: sealed and renamed, but not journalled before a crash.
    pub fn stray_segments(&self, known: u32) -> Result<Vec<SealedSegment>, VaultError> {
        self.strays(Track::Conversation, known)
    }

    pub(super) fn strays(&self, track: Track, known: u32) -> Result<Vec<SealedSegment>, VaultError> {
        let numbers = segment_numbers(&self.disk, &self.places, track)?;
        numbers.into_iter().filter(|&n| n > known).map(|n| self.describe(track, n)).collect()
    }

    /// Returns what is on disk under a segment's number, as its header says.
    pub fn describe_segment(&self, number: u32) -> Result<SealedSegment, VaultError> {
        self.describe(Track::Conversation, number)
    }

    fn describe(&self, track: Track, number: u32) -> Result<SealedSegment, VaultError> {
        let path = self.places.segment(track, number);
        let sealed = self.disk.read_if_there(&path).reading(&path)?.ok_or(VaultError::SegmentMissing(number))?;
        match seal::segment_tag(&sealed) {
            Some(tag) if tag.is(track, &self.id, number) => Ok(SealedSegment {
                number,
                first: tag.first,
                frames: tag.frames,
                bytes: sealed.len() as u64,
                sealed: Digest::of(&sealed),
            }),
            _ => Err(VaultError::SegmentDamaged(number)),
        }
    }

    /// Seals `raw/NAME.age`; the name is for example `transcript.json` or `note-0001.json`. Returns the digest of the
    /// sealed file; [`SessionFolder::verify_raw`] holds what is on disk against it.
    pub fn seal_raw(&self, name: &str, text: &[u8]) -> Result<Digest, VaultError> {
        self.seal_raw_by(Disk::write_whole, name, text)
    }

    /// Seals `raw/NAME.age` anew after something was taken out of it. What it was before is overwritten once the new one
    /// stands: a courtesy, for what a disk keeps of it stays sealed.
    pub fn reseal_raw(&self, name: &str, text: &[u8]) -> Result<Digest, VaultError> {
        self.seal_raw_by(Disk::write_whole_over, name, text)
    }

    fn seal_raw_by(
        &self,
        write: fn(&Disk, &Path, &[u8]) -> io::Result<()>,
        name: &str,
        text: &[u8],
    ) -> Result<Digest, VaultError> {
        if !is_raw_name(name) {
            return Err(VaultError::NotAName(name.chars().take(60).collect()));
        }
        let recipient = self.public_half(Store::Raw)?;
        let path = self.places.raw_file(name);
        let sealed = seal::seal(&recipient, text).writing(&path)?;
        write(&self.disk, &path, &sealed).writing(&path)?;
        Ok(Digest::of(&sealed))
    }

    /// Returns the names of the sealed texts, without `.age`, in order. Needs no key.
    pub fn raw_names(&self) -> Result<Vec<String>, VaultError> {
        raw_names(&self.disk, &self.places)
    }

    /// Reads a sealed text back from disk and holds it against its digest.
    pub fn verify_raw(&self, name: &str, sealed: Digest) -> Result<(), VaultError> {
        let path = self.places.raw_file(name);
        match self.disk.read_if_there(&path).reading(&path)? {
            Some(bytes) if Digest::of(&bytes) == sealed => Ok(()),
            Some(_) => Err(VaultError::RawDamaged(name.to_owned())),
            None => Err(VaultError::RawMissing(name.to_owned())),
        }
    }

    /// Writes the approved transcript, in the clear: the one text that is meant to be read. Returns its digest.
    ///
    /// One that lay there is overwritten once the new one stands: a courtesy, which an SSD need not heed.
    pub fn write_transcript(&self, json: &[u8]) -> Result<Digest, VaultError> {
        write_transcript(&self.disk, &self.places, json)
    }

    /// Reads the approved transcript.
    pub fn read_transcript(&self) -> Result<Vec<u8>, VaultError> {
        let path = self.places.transcript();
        self.disk.read(&path).reading(&path)
    }

    /// Removes the approved transcript, where one lies there, and looks again. Safe to call again.
    pub fn remove_transcript(&self) -> Result<Option<Check>, VaultError> {
        remove_transcript(&self.disk, &self.places)
    }

    /// Takes segments and sealed texts away for good, and looks again. What is gone already stays gone: safe to call again
    /// after a kill or an error at any step.
    pub fn strike(&mut self, segments: &[u32], texts: &[String]) -> Result<TakenAway, VaultError> {
        if let Some(wrong) = texts.iter().find(|name| !is_raw_name(name)) {
            return Err(VaultError::NotAName(wrong.chars().take(60).collect()));
        }
        strike(&self.disk, &self.places, segments, texts)
    }

    /// Opens the session's keys with the study key, for reading what was sealed.
    pub fn unlock(&self, key: &StudyKey) -> Result<OpenedSession, VaultError> {
        OpenedSession::open(&self.disk, &self.id, &self.places, key)
    }

    /// Destroys the recording, the raw text, the recording of the consent or all of it, and looks again. Safe to call again
    /// after a kill or an error at any step: it goes on from there.
    pub fn destroy(&mut self, what: What) -> Result<Destroyed, VaultError> {
        destroy(&self.disk, &self.places, what)
    }

    /// Writes the receipt; returns the digest of its JSON.
    pub fn write_receipt(&self, json: &[u8], markdown: &str) -> Result<Digest, VaultError> {
        let (json_path, markdown_path) = (self.places.receipt_json(), self.places.receipt_md());
        self.disk.write_whole(&markdown_path, markdown.as_bytes()).writing(&markdown_path)?;
        // Last, because it is by this file that a receipt counts as made.
        self.disk.write_whole(&json_path, json).writing(&json_path)?;
        Ok(Digest::of(json))
    }

    /// Returns what of the session is on disk right now.
    pub fn remains(&self) -> Result<Remains, VaultError> {
        remains(&self.disk, &self.places)
    }
}

/// Returns the public half that a store of a session is sealed to.
pub(super) fn public_half(disk: &Disk, places: &Places, store: Store) -> Result<age::x25519::Recipient, VaultError> {
    // Without its key nothing sealed now could ever be opened: such a store takes nothing more.
    let key = places.key(store);
    if kind_of(&key).reading(&key)?.is_none() {
        return Err(VaultError::Gone(store));
    }
    let path = places.public(store);
    let file = disk.read_if_there(&path).reading(&path)?;
    file.and_then(|bytes| seal::read_public_file(&bytes)).ok_or(VaultError::SessionKeyDamaged(store))
}

fn remove_parts(disk: &Disk, places: &Places) -> Result<u32, VaultError> {
    let mut removed = 0;
    for folder in [&places.audio, &places.recording, &places.raw, &places.incoming(), &places.consent, &places.session]
    {
        // Through a link a `.part` would be somebody else's.
        if kind_of(folder).reading(folder)? != Some(Kind::Folder) {
            continue;
        }
        for item in disk.list(folder).reading(folder)? {
            if item.kind == Kind::File && item.name.ends_with(PART) {
                disk.unlink(&item.path).removing(&item.path)?;
                removed += 1;
            }
        }
    }
    Ok(removed)
}

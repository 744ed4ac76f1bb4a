//! Reading what was sealed, with the study key.

use age::x25519;
use zeroize::Zeroizing;

use crate::units::SessionId;
use crate::vault::disk::Disk;
use crate::vault::error::{At as _, Store};
use crate::vault::layout::{Places, Track};
use crate::vault::remains::{raw_names, segment_numbers};
use crate::vault::seal::NotOpened;
use crate::vault::{StudyKey, VaultError, seal};

/// A session whose keys are open, for as long as this value lives.
pub struct OpenedSession {
    disk: Disk,
    session: SessionId,
    places: Places,
    audio: StoreKey,
    text: StoreKey,
    consent: StoreKey,
}

enum StoreKey {
    Open(Box<x25519::Identity>),
    Gone,
    Damaged,
}

impl StoreKey {
    fn read(disk: &Disk, places: &Places, store: Store, study: &StudyKey) -> Result<StoreKey, VaultError> {
        let path = places.key(store);
        let Some(wrapped) = disk.read_if_there(&path).reading(&path)? else { return Ok(StoreKey::Gone) };
        match seal::open(&study.0, &wrapped) {
            Ok(text) => Ok(match seal::read_identity_file(&text) {
                Some(identity) => StoreKey::Open(Box::new(identity)),
                None => StoreKey::Damaged,
            }),
            Err(NotOpened::OtherKey) => Err(VaultError::OtherStudyKey),
            Err(NotOpened::Damaged) => Ok(StoreKey::Damaged),
        }
    }

    fn identity(&self, store: Store) -> Result<&x25519::Identity, VaultError> {
        match self {
            StoreKey::Open(identity) => Ok(identity),
            StoreKey::Gone => Err(VaultError::Gone(store)),
            StoreKey::Damaged => Err(VaultError::SessionKeyDamaged(store)),
        }
    }
}

impl OpenedSession {
    pub(super) fn open(
        disk: &Disk,
        session: &SessionId,
        places: &Places,
        key: &StudyKey,
    ) -> Result<OpenedSession, VaultError> {
        Ok(OpenedSession {
            audio: StoreKey::read(disk, places, Store::Recording, key)?,
            text: StoreKey::read(disk, places, Store::Raw, key)?,
            consent: StoreKey::read(disk, places, Store::Consent, key)?,
            disk: disk.clone(),
            session: session.clone(),
            places: places.clone(),
        })
    }

    /// Returns the numbers of the segments on disk, in order.
    pub fn segments(&self) -> Result<Vec<u32>, VaultError> {
        self.track_segments(Track::Conversation)
    }

    pub(super) fn track_segments(&self, track: Track) -> Result<Vec<u32>, VaultError> {
        segment_numbers(&self.disk, &self.places, track)
    }

    /// Opens a segment: the bytes of its WAV. One that belongs elsewhere counts as damaged.
    pub fn read_segment(&self, number: u32) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        self.read_track_segment(Track::Conversation, number)
    }

    pub(super) fn read_track_segment(&self, track: Track, number: u32) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let key = match track {
            Track::Conversation => &self.audio,
            Track::Consent => &self.consent,
        };
        let identity = key.identity(track.store())?;
        let path = self.places.segment(track, number);
        let sealed = self.disk.read_if_there(&path).reading(&path)?.ok_or(VaultError::SegmentMissing(number))?;
        let plain = seal::open(identity, &sealed).map_err(|_| VaultError::SegmentDamaged(number))?;
        // Only now is the header known to be as it was written: its MAC held.
        match seal::segment_tag(&sealed) {
            Some(tag) if tag.is(track, &self.session, number) => Ok(plain),
            _ => Err(VaultError::SegmentDamaged(number)),
        }
    }

    /// Opens a sealed text.
    pub fn read_raw(&self, name: &str) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let identity = self.text.identity(Store::Raw)?;
        let path = self.places.raw_file(name);
        let sealed = self.disk.read_if_there(&path).reading(&path)?;
        let sealed = sealed.ok_or_else(|| VaultError::RawMissing(name.to_owned()))?;
        seal::open(identity, &sealed).map_err(|_| VaultError::RawDamaged(name.to_owned()))
    }

    /// Returns the names of the sealed texts, without `.age`, in order.
    pub fn raw_names(&self) -> Result<Vec<String>, VaultError> {
        raw_names(&self.disk, &self.places)
    }
}

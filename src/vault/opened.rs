//! Reading what was sealed, with the study key.

use age::x25519;
use zeroize::Zeroizing;

use crate::units::SessionId;
use crate::vault::create::segment_numbers;
use crate::vault::disk::Disk;
use crate::vault::error::{At as _, Half};
use crate::vault::layout::{Places, Track, is_raw_name};
use crate::vault::seal::NotOpened;
use crate::vault::{StudyKey, VaultError, seal};

/// A session whose keys are open, for as long as this value lives.
pub struct OpenedSession {
    disk: Disk,
    session: SessionId,
    places: Places,
    audio: HalfKey,
    text: HalfKey,
    consent: HalfKey,
}

enum HalfKey {
    Open(Box<x25519::Identity>),
    Gone,
    Damaged,
}

impl HalfKey {
    fn read(disk: &Disk, places: &Places, half: Half, study: &StudyKey) -> Result<HalfKey, VaultError> {
        let path = places.key(half);
        let wrapped = match disk.read(&path) {
            Ok(wrapped) => wrapped,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(HalfKey::Gone),
            Err(error) => return Err(error).reading(&path),
        };
        match seal::open(&study.0, &wrapped) {
            Ok(text) => Ok(match seal::read_identity_file(&text) {
                Some(identity) => HalfKey::Open(Box::new(identity)),
                None => HalfKey::Damaged,
            }),
            Err(NotOpened::OtherKey) => Err(VaultError::OtherStudyKey),
            Err(NotOpened::Damaged) => Ok(HalfKey::Damaged),
        }
    }

    fn identity(&self, half: Half) -> Result<&x25519::Identity, VaultError> {
        match self {
            HalfKey::Open(identity) => Ok(identity),
            HalfKey::Gone => Err(VaultError::Gone(half)),
            HalfKey::Damaged => Err(VaultError::SessionKeyDamaged(half)),
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
            audio: HalfKey::read(disk, places, Half::Recording, key)?,
            text: HalfKey::read(disk, places, Half::Raw, key)?,
            consent: HalfKey::read(disk, places, Half::Consent, key)?,
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
        let identity = key.identity(track.half())?;
        let path = self.places.segment(track, number);
        let sealed = match self.disk.read(&path) {
            Ok(sealed) => sealed,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Err(VaultError::SegmentMissing(number));
            }
            Err(error) => return Err(error).reading(&path),
        };
        let plain = seal::open(identity, &sealed).map_err(|_| VaultError::SegmentDamaged(number))?;
        // Only now is the header known to be as it was written: its MAC held.
        match seal::segment_tag(&sealed) {
            Some(tag) if tag.is(track, &self.session, number) => Ok(plain),
            _ => Err(VaultError::SegmentDamaged(number)),
        }
    }

    /// Opens a sealed text.
    pub fn read_raw(&self, name: &str) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let identity = self.text.identity(Half::Raw)?;
        let path = self.places.raw_file(name);
        match self.disk.read(&path) {
            Ok(sealed) => seal::open(identity, &sealed).map_err(|_| VaultError::RawDamaged(name.to_owned())),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(VaultError::RawMissing(name.to_owned())),
            Err(error) => Err(error).reading(&path),
        }
    }

    /// Returns the names of the sealed texts, without `.age`, in order.
    pub fn raw_names(&self) -> Result<Vec<String>, VaultError> {
        let items = self.disk.list(&self.places.raw).reading(&self.places.raw)?;
        let names = items.iter().filter_map(|i| i.name.strip_suffix(".age"));
        Ok(names.filter(|n| is_raw_name(n)).map(str::to_owned).collect())
    }
}

//! The recording of the consent: a folder and a key of its own beside the journal, made when it is begun.
//!
//! It lies in `sessions/ID/consent/`, not under `recordings/`: it is evidence that outlives the recording, and `recordings/` is
//! where a researcher looks to see that nothing of a conversation is left.

use zeroize::Zeroizing;

use crate::session::SealedSegment;
use crate::vault::create::make_store;
use crate::vault::destroy::remove_contents;
use crate::vault::disk::kind_of;
use crate::vault::error::{At as _, Store};
use crate::vault::layout::Track;
use crate::vault::remains::segment_numbers;
use crate::vault::segments::SegmentSealer;
use crate::vault::session::SessionFolder;
use crate::vault::{OpenedSession, Recipient, VaultError};

impl SessionFolder {
    /// Makes the place and the key for a recording of the consent, where there is none yet. What a call that was cut off left
    /// is cleared first; a track that has begun is gone on with.
    pub fn make_consent_track(&self, study: &Recipient) -> Result<(), VaultError> {
        let (disk, places) = self.ground();
        let (key, public) = (places.key(Store::Consent), places.public(Store::Consent));
        let there = |path: &std::path::Path| kind_of(path).reading(path).map(|kind| kind.is_some());
        if there(&key)? && there(&public)? {
            return Ok(());
        }
        if there(&places.consent)? {
            if !segment_numbers(disk, places, Track::Consent)?.is_empty() {
                // Sealed to a key that is gone: nobody writes over that in silence.
                return Err(VaultError::Gone(Store::Consent));
            }
            remove_contents(disk, &places.consent)?;
            disk.remove_folder(&places.consent).removing(&places.consent)?;
        }
        make_store(disk, self.id(), study, places, Store::Consent)?;
        disk.sync_folder(&places.consent).writing(&places.consent)?;
        disk.sync_folder(&places.session).writing(&places.session)
    }

    /// Returns what seals segments of that track: it knows the public half only.
    pub fn consent_sealer(&self) -> Result<SegmentSealer, VaultError> {
        let recipient = self.public_half(Store::Consent)?;
        let (disk, places) = self.ground();
        Ok(SegmentSealer::new(disk.clone(), self.id().clone(), places.clone(), recipient, Track::Consent))
    }

    /// Returns that track's segments on disk after number `known`, in order: sealed and renamed, but not journalled.
    pub fn stray_consent_segments(&self, known: u32) -> Result<Vec<SealedSegment>, VaultError> {
        self.strays(Track::Consent, known)
    }
}

impl OpenedSession {
    /// Returns the numbers of the segments of the consent's track on disk, in order.
    pub fn consent_segments(&self) -> Result<Vec<u32>, VaultError> {
        self.track_segments(Track::Consent)
    }

    /// Opens one: the bytes of its WAV. A segment of the conversation in its place counts as damaged.
    pub fn read_consent_segment(&self, number: u32) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        self.read_track_segment(Track::Consent, number)
    }
}

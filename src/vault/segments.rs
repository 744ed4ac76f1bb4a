//! Sealing segments, as the recorder does it: with the public half only.

use age::x25519;

use crate::session::SealedSegment;
use crate::units::{Digest, Frames, SessionId};
use crate::vault::disk::{Disk, kind_of};
use crate::vault::error::At as _;
use crate::vault::layout::{Places, Track};
use crate::vault::seal::SegmentTag;
use crate::vault::{VaultError, seal};

/// Seals segments. It can't read them back: it knows the public half only.
pub struct SegmentSealer {
    disk: Disk,
    session: SessionId,
    places: Places,
    recipient: x25519::Recipient,
    track: Track,
    /// A segment whose sealing stopped on an error; it alone may be written again.
    unsure: Option<u32>,
}

impl SegmentSealer {
    pub(super) fn new(
        disk: Disk,
        session: SessionId,
        places: Places,
        recipient: x25519::Recipient,
        track: Track,
    ) -> SegmentSealer {
        SegmentSealer { disk, session, places, recipient, track, unsure: None }
    }

    /// Seals one segment: `.part`, fsync, rename, fsync of the folder. When this returns it survives a power cut.
    ///
    /// After an error the same segment may be given again. A segment that is there already is never replaced.
    pub fn seal(
        &mut self,
        number: u32,
        first: Frames,
        frames: Frames,
        wav: &[u8],
    ) -> Result<SealedSegment, VaultError> {
        let path = self.places.segment(self.track, number);
        let key = self.places.key(self.track.store());
        if kind_of(&key).reading(&key)?.is_none() {
            return Err(VaultError::Gone(self.track.store()));
        }
        if self.unsure != Some(number) && kind_of(&path).reading(&path)?.is_some() {
            return Err(VaultError::SegmentExists(number));
        }
        let tag = SegmentTag { track: self.track, session: self.session.clone(), number, first, frames };
        let sealed = seal::seal_segment(&self.recipient, &tag, wav).writing(&path)?;
        self.unsure = Some(number);
        self.disk.write_whole(&path, &sealed).writing(&path)?;
        self.unsure = None;
        Ok(SealedSegment { number, first, frames, bytes: sealed.len() as u64, sealed: Digest::of(&sealed) })
    }
}

//! What of a session is on disk right now.

use crate::vault::VaultError;
use crate::vault::disk::{Disk, Kind, kind_of};
use crate::vault::error::{At as _, Half};
use crate::vault::layout::Places;

/// What of a session's recording and raw text is on disk right now.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Remains {
    /// Whether the recording's key is there.
    pub audio_key: bool,
    /// Whether the recording's folder is there.
    pub recording_folder: bool,
    /// Files in that folder.
    pub recording_files: u32,
    /// Those among them that were sealed.
    pub recording_sealed: u32,
    /// Bytes they hold.
    pub recording_bytes: u64,
    /// Whether the raw text's key is there.
    pub raw_key: bool,
    /// Whether the raw text's folder is there.
    pub raw_folder: bool,
    /// Files in that folder.
    pub raw_files: u32,
    /// Those among them that were sealed.
    pub raw_sealed: u32,
    /// Bytes they hold.
    pub raw_bytes: u64,
    /// Whether the key of the consent's recording is there.
    pub consent_key: bool,
    /// Whether its folder is there.
    pub consent_folder: bool,
    /// Files in that folder.
    pub consent_files: u32,
    /// Those among them that were sealed.
    pub consent_sealed: u32,
    /// Bytes they hold.
    pub consent_bytes: u64,
}

impl Remains {
    /// Returns whether nothing of the recording is left.
    pub fn recording_is_gone(&self) -> bool {
        !self.audio_key && !self.recording_folder
    }

    /// Returns whether nothing of the raw text is left.
    pub fn raw_is_gone(&self) -> bool {
        !self.raw_key && !self.raw_folder
    }

    /// Returns whether nothing of the consent's recording is left.
    pub fn consent_is_gone(&self) -> bool {
        !self.consent_key && !self.consent_folder
    }
}

pub(super) fn remains(disk: &Disk, places: &Places) -> Result<Remains, VaultError> {
    let recording = HalfRemains::look(disk, places, Half::Recording)?;
    let raw = HalfRemains::look(disk, places, Half::Raw)?;
    let consent = HalfRemains::look(disk, places, Half::Consent)?;
    Ok(Remains {
        audio_key: recording.key,
        recording_folder: recording.folder,
        recording_files: recording.files,
        recording_sealed: recording.sealed,
        recording_bytes: recording.bytes,
        raw_key: raw.key,
        raw_folder: raw.folder,
        raw_files: raw.files,
        raw_sealed: raw.sealed,
        raw_bytes: raw.bytes,
        consent_key: consent.key,
        consent_folder: consent.folder,
        consent_files: consent.files,
        consent_sealed: consent.sealed,
        consent_bytes: consent.bytes,
    })
}

/// What of one half is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct HalfRemains {
    pub key: bool,
    pub folder: bool,
    pub files: u32,
    pub sealed: u32,
    pub bytes: u64,
}

impl HalfRemains {
    pub fn look(disk: &Disk, places: &Places, half: Half) -> Result<HalfRemains, VaultError> {
        let folder = places.folder(half);
        let (key_path, mut files, mut sealed, mut bytes) = (places.key(half), 0, 0, 0);
        let mut open = Vec::new();
        let there = kind_of(folder).reading(folder)?;
        if there == Some(Kind::Folder) {
            open.push(folder.to_owned());
        }
        while let Some(next) = open.pop() {
            for item in disk.list(&next).reading(&next)? {
                if item.kind == Kind::Folder {
                    open.push(item.path);
                } else {
                    files += 1;
                    sealed += u32::from(item.name.ends_with(".age"));
                    bytes += item.bytes;
                }
            }
        }
        let key = there.is_some() && kind_of(&key_path).reading(&key_path)?.is_some();
        Ok(HalfRemains { key, folder: there.is_some(), files, sealed, bytes })
    }
}

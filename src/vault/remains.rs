//! What of a session is on disk right now.

use crate::vault::VaultError;
use crate::vault::disk::{Disk, Kind, kind_of};
use crate::vault::error::{At as _, Store};
use crate::vault::layout::{Places, Track, is_raw_name, segment_number};

/// What of a session is on disk right now, store by store.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Remains {
    /// Of the recording.
    pub recording: StoreRemains,
    /// Of the raw text and the notes.
    pub raw: StoreRemains,
    /// Of the recording of the consent.
    pub consent: StoreRemains,
}

/// What of one store is on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StoreRemains {
    /// Whether its key is there.
    pub key: bool,
    /// Whether its folder is there.
    pub folder: bool,
    /// Files in that folder.
    pub files: u32,
    /// Those among them that were sealed.
    pub sealed: u32,
    /// Bytes they all hold.
    pub bytes: u64,
}

pub(super) fn remains(disk: &Disk, places: &Places) -> Result<Remains, VaultError> {
    let look = |store| StoreRemains::look(disk, places, store);
    Ok(Remains { recording: look(Store::Recording)?, raw: look(Store::Raw)?, consent: look(Store::Consent)? })
}

/// Returns the numbers of a track's segments on disk, in order.
pub(super) fn segment_numbers(disk: &Disk, places: &Places, track: Track) -> Result<Vec<u32>, VaultError> {
    let folder = places.segments(track);
    let items = disk.list(folder).reading(folder)?;
    let mut numbers: Vec<u32> = items.iter().filter_map(|i| segment_number(&i.name)).collect();
    numbers.sort_unstable();
    Ok(numbers)
}

/// Returns the names of the sealed texts on disk, without `.age`, in order.
pub(super) fn raw_names(disk: &Disk, places: &Places) -> Result<Vec<String>, VaultError> {
    if kind_of(&places.raw).reading(&places.raw)? != Some(Kind::Folder) {
        return Ok(Vec::new());
    }
    let items = disk.list(&places.raw).reading(&places.raw)?;
    let names = items.iter().filter_map(|i| i.name.strip_suffix(".age"));
    Ok(names.filter(|n| is_raw_name(n)).map(str::to_owned).collect())
}

impl StoreRemains {
    /// Returns whether nothing of it is left.
    pub fn is_gone(&self) -> bool {
        !self.key && !self.folder
    }

    pub(super) fn look(disk: &Disk, places: &Places, store: Store) -> Result<StoreRemains, VaultError> {
        let folder = places.folder(store);
        let (key_path, mut files, mut sealed, mut bytes) = (places.key(store), 0, 0, 0);
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
        Ok(StoreRemains { key, folder: there.is_some(), files, sealed, bytes })
    }
}

//! Destruction: the key first, then everything that was sealed to it, then a look to see that it is gone.
//!
//! The order is what makes it safe to be interrupted. The key is overwritten, fsynced, unlinked, and its folder fsynced;
//! from there on nothing can be opened, whatever else happens. Then the sealed files go, the folders, and the name in the
//! folder above. A call that stopped anywhere is finished by the next one. What the first call found (how many files, how
//! many bytes, that the key was overwritten) is written beside the journal, so that the one that finishes can tell the
//! whole of it. Overwriting is a courtesy on disks that write elsewhere (SSDs, copy-on-write): losing the key is what counts.

use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::session::{Check, What};
use crate::vault::VaultError;
use crate::vault::disk::{Disk, Kind, kind_of, parent_of};
use crate::vault::error::{At as _, Store, is_full};
use crate::vault::layout::Places;
use crate::vault::remains::StoreRemains;
use crate::vault::transcript::remove_transcript;

/// What destroying came to. Everything named is gone (an approved transcript too, where it was everything); a check that did
/// not hold says what could not be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Destroyed {
    /// Files removed, by this call and those it finished.
    pub files: u32,
    /// Bytes they held.
    pub bytes: u64,
    /// `key-overwritten`, `key-gone`, `segments-gone`, `folder-gone`, `cannot-be-opened`, in this order; after them
    /// `transcript-gone` where an approved transcript lay there and went too.
    pub checks: Vec<Check>,
}

/// What an interrupted destruction leaves for the call that finishes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Found {
    format: u32,
    files: u32,
    bytes: u64,
    key_overwritten: bool,
}

pub(super) fn destroy(disk: &Disk, places: &Places, what: What) -> Result<Destroyed, VaultError> {
    match what {
        What::Recording => destroy_store(disk, places, Store::Recording),
        What::Raw => destroy_store(disk, places, Store::Raw),
        What::Consent => destroy_store(disk, places, Store::Consent),
        What::Everything => {
            // Trouble with one part is no reason to leave the others.
            let mut parts =
                vec![destroy_store(disk, places, Store::Recording), destroy_store(disk, places, Store::Raw)];
            // Most sessions never had one; where its destruction was begun before, it is finished here.
            let begun = places.destruction(Store::Consent);
            if kind_of(&places.consent).reading(&places.consent)?.is_some()
                || kind_of(&begun).reading(&begun)?.is_some()
            {
                parts.push(destroy_store(disk, places, Store::Consent));
            }
            let written = remove_transcript(disk, places).map_err(|source| VaultError::DestructionUnfinished {
                step: "transcript-gone",
                // It lies in the clear: no key's loss makes it unreadable.
                key_gone: false,
                source: Box::new(source),
            });
            let parts: Vec<Destroyed> = parts.into_iter().collect::<Result<_, _>>()?;
            let written = written?;
            let all = |name: &str| parts.iter().all(|p| p.checks.iter().any(|c| c.name == name && c.held));
            let checks = parts.first().map(|p| p.checks.clone()).unwrap_or_default();
            let checks = checks.into_iter().map(|c| Check { held: all(&c.name), ..c });
            Ok(Destroyed {
                files: parts.iter().map(|p| p.files).sum(),
                bytes: parts.iter().map(|p| p.bytes).sum(),
                checks: checks.chain(written).collect(),
            })
        }
    }
}

fn destroy_store(disk: &Disk, places: &Places, store: Store) -> Result<Destroyed, VaultError> {
    let stopped =
        |step, key_gone| move |source| VaultError::DestructionUnfinished { step, key_gone, source: Box::new(source) };
    let folder = places.folder(store);
    if kind_of(folder).reading(folder)?.is_some_and(|kind| kind != Kind::Folder) {
        return Err(VaultError::Strange { path: folder.to_owned() });
    }
    let before = StoreRemains::look(disk, places, store)?;
    let known = read_found(disk, places, store);
    let mut found = Found {
        format: 1,
        files: before.files.max(known.as_ref().map_or(0, |known| known.files)),
        bytes: before.bytes.max(known.as_ref().map_or(0, |known| known.bytes)),
        // A key that went some other way is gone, but nobody saw it overwritten.
        key_overwritten: known.is_some_and(|known| known.key_overwritten),
    };

    let key = places.key(store);
    if before.key {
        // A link in its place holds no key; taking its name away is all there is to do.
        if kind_of(&key).reading(&key)? == Some(Kind::File) {
            overwrite_making_room(disk, places, store).map_err(stopped("key-overwritten", false))?;
            found.key_overwritten = true;
        }
        note_found(disk, places, store, &found).map_err(stopped("key-overwritten", found.key_overwritten))?;
        disk.unlink(&key).removing(&key).map_err(stopped("key-gone", found.key_overwritten))?;
    }
    if before.folder {
        disk.sync_folder(folder).removing(folder).map_err(stopped("key-gone", true))?;
        remove_contents(disk, folder).map_err(stopped("segments-gone", true))?;
        disk.remove_folder(folder).removing(folder).map_err(stopped("folder-gone", true))?;
    }
    // Also where the folder was gone already: the call that removed it may have been cut off before this.
    let above = parent_of(folder);
    if kind_of(above).reading(above)?.is_some() {
        disk.sync_folder(above).removing(above).map_err(stopped("folder-gone", true))?;
    }

    let after = StoreRemains::look(disk, places, store)?;
    let cannot_be_opened = disk.read(&key).is_err_and(|e| e.kind() == io::ErrorKind::NotFound) && after.files == 0;
    let checks = [
        ("key-overwritten", found.key_overwritten),
        ("key-gone", !after.key),
        ("segments-gone", after.files == 0),
        ("folder-gone", !after.folder),
        ("cannot-be-opened", cannot_be_opened),
    ];
    if let Some((step, _)) = checks.iter().skip(1).find(|(_, held)| !held) {
        return Err(stopped(step, !after.key)(VaultError::Strange { path: folder.to_owned() }));
    }
    let checks = checks.map(|(name, held)| Check { name: name.to_owned(), held }).to_vec();
    Ok(Destroyed { files: found.files, bytes: found.bytes, checks })
}

/// Overwrites the key; where a full disk is in the way (copy-on-write needs room even for that), the sealed files go first.
fn overwrite_making_room(disk: &Disk, places: &Places, store: Store) -> Result<(), VaultError> {
    let key = places.key(store);
    match overwrite(disk, &key) {
        Err(error) if is_full(&error) => {
            remove_sealed(disk, places, store)?;
            overwrite(disk, &key).writing(&key)
        }
        other => other.writing(&key),
    }
}

/// Overwrites a file that is about to lose its name. Where the disk is full it goes without: copy-on-write needs room even for
/// this, and taking the name away makes some.
pub(super) fn overwrite_if_there_is_room(disk: &Disk, path: &Path) -> Result<(), VaultError> {
    match overwrite(disk, path) {
        Err(error) if is_full(&error) => Ok(()),
        other => other.removing(path),
    }
}

/// Overwrites a plain file with random bytes, fsyncs it, and reads them back.
pub(super) fn overwrite(disk: &Disk, path: &Path) -> io::Result<()> {
    let mut file = disk.open_file(path)?;
    let mut noise = vec![0; file.size()? as usize];
    getrandom::fill(&mut noise).map_err(|_| io::Error::other("no randomness to be had"))?;
    file.write_at(0, &noise)?;
    file.sync()?;
    if file.read_back(noise.len())? == noise { Ok(()) } else { Err(io::Error::other("it reads as before")) }
}

fn remove_sealed(disk: &Disk, places: &Places, store: Store) -> Result<(), VaultError> {
    let folder = match store {
        Store::Recording => &places.audio,
        Store::Raw => &places.raw,
        Store::Consent => &places.consent,
    };
    if kind_of(folder).reading(folder)? != Some(Kind::Folder) {
        return Ok(());
    }
    for item in disk.list(folder).reading(folder)? {
        if item.kind == Kind::File && item.name.ends_with(".age") {
            disk.unlink(&item.path).removing(&item.path)?;
        }
    }
    disk.sync_folder(folder).removing(folder)
}

pub(super) fn remove_contents(disk: &Disk, folder: &Path) -> Result<(), VaultError> {
    for item in disk.list(folder).reading(folder)? {
        match item.kind {
            Kind::Folder => {
                remove_contents(disk, &item.path)?;
                disk.remove_folder(&item.path).removing(&item.path)?;
            }
            Kind::File | Kind::Other => disk.unlink(&item.path).removing(&item.path)?,
        }
    }
    disk.sync_folder(folder).removing(folder)
}

fn read_found(disk: &Disk, places: &Places, store: Store) -> Option<Found> {
    let bytes = disk.read(&places.destruction(store)).ok()?;
    serde_json::from_slice(&bytes).ok().filter(|found: &Found| found.format == 1)
}

/// Writes down what was found. On a full disk it goes without: the count is worth less than the destruction.
fn note_found(disk: &Disk, places: &Places, store: Store, found: &Found) -> Result<(), VaultError> {
    let path = places.destruction(store);
    let text = serde_json::to_vec(found).unwrap_or_default();
    match disk.write_whole(&path, &text) {
        Err(error) if is_full(&error) => Ok(()),
        other => other.writing(&path),
    }
}

//! Making a session, all of it or nothing.
//!
//! The session's folder is made as `sessions/.new-ID` (locked from the start), then `recordings/ID`; renaming the first to
//! its real name is the moment from which the session exists. Until the journal has its first line nothing can have been
//! recorded, so a session without one, and without anything sealed, counts as unfinished too.

use std::path::Path;
use std::str::FromStr as _;

use age::x25519;

use crate::units::SessionId;
use crate::vault::disk::{Disk, DiskFile, Kind, PART, kind_of};
use crate::vault::error::{At as _, Store};
use crate::vault::journal::Journal;
use crate::vault::layout::{CACHEDIR_TAG, NEW, Places};
use crate::vault::session::SessionFolder;
use crate::vault::study::StudyFolder;
use crate::vault::{Recipient, VaultError, seal};

pub(super) fn create(
    study: &StudyFolder,
    id: &SessionId,
    key: &Recipient,
    guide_toml: &[u8],
) -> Result<SessionFolder, VaultError> {
    let disk = study.disk();
    let places = Places::of(study.root(), id);
    let new = Places::unfinished(study.root(), id);
    for folder in [&places.recordings, &places.sessions] {
        disk.create_folders(folder).writing(folder)?;
    }
    clear(study, id)?;
    for folder in [&places.session, &places.recording] {
        if kind_of(folder).reading(folder)?.is_some() {
            return Err(VaultError::SessionExists(id.clone()));
        }
    }
    let made = make(study, id, key, guide_toml, &new, &places);
    if made.is_err() {
        // A courtesy: what stays behind is known as unfinished and cleared later.
        let _ = clear(study, id);
    }
    made
}

fn make(
    study: &StudyFolder,
    id: &SessionId,
    key: &Recipient,
    guide_toml: &[u8],
    new: &Places,
    places: &Places,
) -> Result<SessionFolder, VaultError> {
    let disk = study.disk();
    disk.create_folder(&new.session).writing(&new.session)?;
    let lock = disk.lock(&new.lock()).writing(&new.lock())?.ok_or(VaultError::InUse)?;
    // On disk before `recordings/ID`, so that a recording's folder is never there without a trace of its session.
    disk.sync_folder(&new.session).writing(&new.session)?;
    disk.sync_folder(&new.sessions).writing(&new.sessions)?;

    make_store(disk, id, key, new, Store::Recording)?;
    disk.create_folder(&new.audio).writing(&new.audio)?;
    disk.sync_folder(&new.recording).writing(&new.recording)?;
    disk.sync_folder(&new.recordings).writing(&new.recordings)?;

    make_store(disk, id, key, new, Store::Raw)?;
    disk.write_whole(&new.guide(), guide_toml).writing(&new.guide())?;
    let journal = Journal::create(disk, &new.journal())?;
    disk.sync_folder(&new.session).writing(&new.session)?;
    disk.rename(&new.session, &places.session).writing(&places.session)?;
    disk.sync_folder(&places.sessions).writing(&places.sessions)?;
    Ok(SessionFolder::new(disk.clone(), id.clone(), places.clone(), journal, lock))
}

/// Makes a store's folder with its key: wrapped to the study key, its public half beside it.
pub(super) fn make_store(
    disk: &Disk,
    id: &SessionId,
    key: &Recipient,
    at: &Places,
    store: Store,
) -> Result<(), VaultError> {
    let folder = at.folder(store);
    disk.create_folder(folder).writing(folder)?;
    let identity = x25519::Identity::generate();
    let text = seal::identity_file(&format!("key of the {store} of {id}"), &identity);
    let (secret, public) = (at.key(store), at.public(store));
    let wrapped = seal::seal(&key.0, text.as_bytes()).writing(&secret)?;
    disk.write_whole(&secret, &wrapped).writing(&secret)?;
    disk.write_whole(&public, format!("{}\n", identity.to_public()).as_bytes()).writing(&public)?;
    let tag = folder.join(CACHEDIR_TAG.0);
    disk.write_whole(&tag, CACHEDIR_TAG.1).writing(&tag)
}

/// Returns whether a session's making was cut off: no whole line in its journal and nothing sealed.
pub(super) fn is_unfinished(study: &StudyFolder, id: &SessionId) -> Result<bool, VaultError> {
    let path = Places::of(study.root(), id).journal();
    let journal = study.disk().read_if_there(&path).reading(&path)?;
    let begun = journal.is_some_and(|bytes| bytes.contains(&b'\n'));
    Ok(!begun && !study.holds_sealed(id)?)
}

pub(super) fn clean_up(study: &StudyFolder) -> Result<usize, VaultError> {
    let sessions = study.root().join("sessions");
    let mut cleared = 0;
    for item in study.disk().list(&sessions).reading(&sessions)? {
        let Ok(id) = SessionId::from_str(item.name.strip_prefix(NEW).unwrap_or(&item.name)) else { continue };
        if item.kind != Kind::Folder {
            continue;
        }
        match clear(study, &id) {
            Ok(cleared_some) => cleared += usize::from(cleared_some),
            Err(VaultError::InUse) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(cleared)
}

/// Clears what a cut-off making of this session left; returns whether there was any.
fn clear(study: &StudyFolder, id: &SessionId) -> Result<bool, VaultError> {
    let disk = study.disk();
    let new = Places::unfinished(study.root(), id);
    let real = Places::of(study.root(), id);
    let mut cleared = false;
    for places in [&new, &real] {
        if !holds_only_beginnings(study, places)? || (places.session == real.session && !is_unfinished(study, id)?) {
            continue;
        }
        let _lock = lock(study, places)?;
        // Asked again under the lock, because somebody may have begun it meanwhile; and where the session itself is
        // there, or something sealed, the recording's folder is not this one's to clear.
        if is_unfinished(study, id)? && (places.session == real.session || !exists(&real.session)?) {
            disk.remove_tree(&places.recording).removing(&places.recording)?;
            disk.sync_folder(&places.recordings).removing(&places.recordings)?;
        } else if places.session == real.session {
            continue;
        }
        remove_session_folder(study, places)?;
        cleared = true;
    }
    Ok(cleared)
}

fn exists(path: &Path) -> Result<bool, VaultError> {
    Ok(kind_of(path).reading(path)?.is_some())
}

/// Returns whether a session's folder is there and holds nothing but what making a session puts there, so that a folder
/// that somebody made by hand is never taken for an unfinished session.
fn holds_only_beginnings(study: &StudyFolder, places: &Places) -> Result<bool, VaultError> {
    if kind_of(&places.session).reading(&places.session)? != Some(Kind::Folder) {
        return Ok(false);
    }
    let items = study.disk().list(&places.session).reading(&places.session)?;
    let known = |name: &str| ["lock", "guide.toml", "journal.jsonl", "raw"].contains(&name.trim_end_matches(PART));
    let is_new = places.session.file_name().is_some_and(|n| n.to_string_lossy().starts_with(NEW));
    Ok(items.iter().all(|i| known(&i.name)) && (is_new || items.iter().any(|i| i.name == "lock")))
}

fn remove_session_folder(study: &StudyFolder, places: &Places) -> Result<(), VaultError> {
    let disk = study.disk();
    disk.remove_tree(&places.session).removing(&places.session)?;
    disk.sync_folder(&places.sessions).removing(&places.sessions)
}

fn lock(study: &StudyFolder, places: &Places) -> Result<DiskFile, VaultError> {
    let path = places.lock();
    study.disk().lock(&path).writing(&path)?.ok_or(VaultError::InUse)
}

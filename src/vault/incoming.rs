//! Notes that a second luister seals beside the one that has the session open.
//!
//! The second one holds no lock and knows the public half only: it puts each note, whole, into `raw/incoming/`. Whoever
//! has the session open moves it to its numbered name and journals it. The header says in a stanza of its own, which
//! the header's MAC covers, what kind of note it is and where on the recording's clock it lies, so that no key is needed
//! for that, and a note that was moved and not yet journalled is known again.

use std::collections::HashSet;
use std::io::ErrorKind;

use age::x25519;
use age_core::format::{FileKey, Stanza};

use crate::session::NoteKind;
use crate::units::{Offset, SessionId};
use crate::vault::destroy::overwrite;
use crate::vault::disk::{Disk, Kind};
use crate::vault::error::{At as _, Store};
use crate::vault::layout::{Places, is_raw_name};
use crate::vault::session::{SessionFolder, public_half};
use crate::vault::study::StudyFolder;
use crate::vault::{VaultError, seal};

/// The tag of the stanza that says which note this is.
const TAG: &str = "luister-note";

/// How often a note is written again whose `.part` was cleared away under it by an opening luister.
const TRIES: u32 = 3;

/// What is known of a note without any key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteTag {
    /// The session it belongs to.
    pub session: SessionId,
    /// A name of its own, by which it is taken in once only; also its file's, so that they sort by time.
    pub id: String,
    /// What kind of note.
    pub kind: NoteKind,
    /// Where on the recording's clock.
    pub offset: Offset,
}

/// Puts notes beside an open session. It can't read them back: it knows the public half only.
pub struct NoteDrop {
    disk: Disk,
    session: SessionId,
    places: Places,
}

impl StudyFolder {
    /// Returns what puts notes beside a session, whoever has it open.
    pub fn note_drop(&self, id: &SessionId) -> NoteDrop {
        NoteDrop { disk: self.disk().clone(), session: id.clone(), places: Places::of(self.root(), id) }
    }
}

impl NoteDrop {
    /// Seals a note. When this returns it survives a kill of either side and a power cut. After an error the same note may be
    /// given again, under the same id.
    pub fn put(&self, id: &str, kind: NoteKind, offset: Offset, text: &[u8]) -> Result<(), VaultError> {
        if !is_raw_name(id) {
            return Err(VaultError::NotAName(id.chars().take(60).collect()));
        }
        let recipient = public_half(&self.disk, &self.places, Store::Raw)?;
        let tag = NoteTag { session: self.session.clone(), id: id.to_owned(), kind, offset };
        let folder = self.places.incoming();
        match self.disk.create_folder(&folder) {
            // Another note-taker was quicker.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            other => other.writing(&folder)?,
        }
        // Also where the folder was there: the call that made it may have been cut off before this.
        self.disk.sync_folder(&self.places.raw).writing(&folder)?;
        let path = folder.join(format!("{id}.age"));
        let sealed = seal::seal_to(&Tagged { recipient: &recipient, tag: &tag }, text).writing(&path)?;
        for _ in 1..TRIES {
            match self.disk.write_whole(&path, &sealed) {
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                other => return other.writing(&path),
            }
        }
        self.disk.write_whole(&path, &sealed).writing(&path)
    }
}

impl SessionFolder {
    /// Returns the notes that wait to be taken in, in the order in which they were written. What is not one is left alone.
    pub fn incoming(&self) -> Result<Vec<NoteTag>, VaultError> {
        let (disk, places) = self.ground();
        let folder = places.incoming();
        let mut waiting = Vec::new();
        for item in disk.list(&folder).reading(&folder)? {
            let Some(id) = item.name.strip_suffix(".age").filter(|_| item.kind == Kind::File) else { continue };
            let sealed = disk.read(&item.path).reading(&item.path)?;
            waiting.extend(note_tag(&sealed).filter(|tag| &tag.session == self.id() && tag.id == id));
        }
        Ok(waiting)
    }

    /// Returns the tag of a note that lies under its numbered name, if it came from a note-taker.
    pub fn taken_in(&self, name: &str) -> Result<Option<NoteTag>, VaultError> {
        let (disk, places) = self.ground();
        let path = places.raw_file(name);
        let sealed = disk.read_if_there(&path).reading(&path)?;
        Ok(sealed.and_then(|sealed| note_tag(&sealed)).filter(|tag| &tag.session == self.id()))
    }

    /// Moves a waiting note to its numbered name.
    pub fn take_in(&self, id: &str, name: &str) -> Result<(), VaultError> {
        let (disk, places) = self.ground();
        let (from, to) = (places.incoming().join(format!("{id}.age")), places.raw_file(name));
        disk.rename(&from, &to).writing(&to)?;
        disk.sync_folder(&places.raw).writing(&to)?;
        disk.sync_folder(&places.incoming()).writing(&to)
    }

    /// Moves a note back that could not be journalled, so that its number is free again.
    pub fn put_back(&self, id: &str, name: &str) -> Result<(), VaultError> {
        let (disk, places) = self.ground();
        let (from, to) = (places.raw_file(name), places.incoming().join(format!("{id}.age")));
        disk.rename(&from, &to).writing(&to)?;
        disk.sync_folder(&places.incoming()).writing(&to)?;
        disk.sync_folder(&places.raw).writing(&to)
    }

    /// Removes a waiting note: its passage was taken back, or it is here already.
    pub fn remove_incoming(&self, id: &str) -> Result<(), VaultError> {
        let (disk, places) = self.ground();
        let path = places.incoming().join(format!("{id}.age"));
        // A courtesy, as everywhere; a full disk may forbid it.
        let _ = overwrite(disk, &path);
        disk.unlink(&path).removing(&path)?;
        disk.sync_folder(&places.incoming()).removing(&path)
    }
}

/// A recipient whose files carry a note's tag.
struct Tagged<'a> {
    recipient: &'a x25519::Recipient,
    tag: &'a NoteTag,
}

impl age::Recipient for Tagged<'_> {
    fn wrap_file_key(&self, file_key: &FileKey) -> Result<(Vec<Stanza>, HashSet<String>), age::EncryptError> {
        let (mut stanzas, labels) = self.recipient.wrap_file_key(file_key)?;
        let NoteTag { session, id, kind, offset } = self.tag;
        let args = vec![session.to_string(), id.clone(), word(*kind), offset.ms().to_string()];
        stanzas.push(Stanza { tag: TAG.into(), args, body: Vec::new() });
        Ok((stanzas, labels))
    }
}

/// A kind as the journal writes it.
fn word(kind: NoteKind) -> String {
    serde_json::to_value(kind).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

/// Reads which note a sealed file holds, without a key; none when its header is not whole or says nothing.
fn note_tag(sealed: &[u8]) -> Option<NoteTag> {
    if !seal::is_sealed(sealed) {
        return None;
    }
    let mut tag = None;
    // A header has a few lines; whatever goes on for longer is none.
    for line in sealed.split(|&b| b == b'\n').skip(1).take(64) {
        let line = std::str::from_utf8(line).ok()?;
        if line.starts_with("--- ") {
            return tag;
        }
        let Some(rest) = line.strip_prefix("-> ").and_then(|l| l.strip_prefix(TAG)) else { continue };
        let words: Vec<&str> = rest.strip_prefix(' ')?.split(' ').collect();
        let [session, id, kind, offset] = words[..] else { return None };
        let found = NoteTag {
            session: session.parse().ok()?,
            id: id.to_owned(),
            kind: serde_json::from_value(serde_json::Value::String(kind.to_owned())).ok()?,
            offset: Offset::from_ms(offset.parse().ok()?),
        };
        if tag.replace(found).is_some() {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notes_tag_comes_back_from_its_header_and_a_segment_has_none() {
        let identity = x25519::Identity::generate();
        let session: SessionId = "2026-11-23-1405-Prof9".parse().unwrap();
        let tag =
            NoteTag { session, id: "note-1-a".into(), kind: NoteKind::NonVerbal, offset: Offset::from_ms(91_500) };
        let recipient = identity.to_public();
        let sealed = seal::seal_to(&Tagged { recipient: &recipient, tag: &tag }, b"text").unwrap();
        assert_eq!(note_tag(&sealed), Some(tag));
        assert_eq!(&*seal::open(&identity, &sealed).unwrap(), b"text");
        assert_eq!(note_tag(&seal::seal(&recipient, b"text").unwrap()), None);
        assert_eq!(note_tag(&sealed[..sealed.len() / 3]), None);
        assert_eq!(note_tag(b"age-encryption.org/v1\n-> luister-note a b\n--- x\n"), None);
    }
}

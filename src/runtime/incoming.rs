//! Taking in what a note-taker sealed beside the open session: each note once, whoever is killed when.
//!
//! A note is moved to the next number's name and then journalled. One that was moved and not journalled carries its tag
//! still, and is journalled before anything else takes that number.

use crate::app::Report;
use crate::session::{Command, Entry, NoteKind, Session, apply, decide, replay};
use crate::units::Offset;
use crate::vault::{NoteTag, SessionFolder};

use super::clock;
use super::desk::{Desk, Place};
use super::error::RuntimeError;
use super::notes::note_name;

impl Desk {
    /// Takes in what waits, if the session is here. Trouble is no reason to disturb anybody: what waits lies sealed, and is
    /// looked at again in a second.
    pub(super) fn look_for_notes(&mut self) {
        let Place::Here(folder) = &mut self.open else { return };
        if folder.incoming().map_or(true, |waiting| waiting.is_empty()) {
            return;
        }
        let mut written = Vec::new();
        let _ = take_in(folder, &mut written);
        self.report(Report::TakenIn(written));
    }

    /// Takes in everything, before a number is given or a passage is taken back.
    pub(super) fn take_in_notes(&mut self) -> Result<(), RuntimeError> {
        let mut written = Vec::new();
        let taken = take_in(self.session_folder()?, &mut written);
        // Also where it stopped half-way: what is in the journal is told.
        if !written.is_empty() {
            self.report(Report::TakenIn(written));
        }
        taken
    }
}

/// Takes in the notes that wait beside a session; adds the lines that were written, also when it stops at trouble. Where notes
/// do not belong to the session's stage they go on waiting.
pub(super) fn take_in(folder: &mut SessionFolder, written: &mut Vec<Entry>) -> Result<(), RuntimeError> {
    let mut session = replay(folder.entries()).ok_or(RuntimeError::NothingOpen)?;
    let next = |session: &Session| note_name(session.notes_written.saturating_add(1));
    if let Some(tag) = folder.taken_in(&next(&session))? {
        if is_taken_back(&session, tag.offset) {
            folder.strike(&[], &[next(&session)])?;
        } else if may_be_noted(&session, tag.kind, tag.offset) {
            session = journal(folder, &session, &tag, written)?;
        } else {
            return Ok(());
        }
    }
    for tag in folder.incoming()? {
        if !may_be_noted(&session, tag.kind, tag.offset) {
            break;
        }
        if is_taken_back(&session, tag.offset) || is_here(folder, &session, &tag.id)? {
            folder.remove_incoming(&tag.id)?;
            continue;
        }
        let name = next(&session);
        folder.take_in(&tag.id, &name)?;
        match journal(folder, &session, &tag, written) {
            Ok(after) => session = after,
            // A bookmark made meanwhile would take its number otherwise. Where even this is refused, the stanza tells.
            Err(error) => return folder.put_back(&tag.id, &name).map_err(RuntimeError::from).and(Err(error)),
        }
    }
    Ok(())
}

fn journal(
    folder: &mut SessionFolder,
    session: &Session,
    tag: &NoteTag,
    written: &mut Vec<Entry>,
) -> Result<Session, RuntimeError> {
    let events = decide(session, Command::WriteNote { kind: tag.kind, offset: tag.offset })?;
    let mut session = session.clone();
    for entry in folder.journal().append(&events, clock::now())? {
        session = apply(session, &entry);
        written.push(entry);
    }
    Ok(session)
}

fn may_be_noted(session: &Session, kind: NoteKind, offset: Offset) -> bool {
    decide(session, Command::WriteNote { kind, offset }).is_ok()
}

/// A note-taker whose disk said no may have given a note twice.
fn is_here(folder: &SessionFolder, session: &Session, id: &str) -> Result<bool, RuntimeError> {
    for (number, _, _) in &session.notes {
        if folder.taken_in(&note_name(*number))?.is_some_and(|tag| tag.id == id) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Tells whether a place lies in a passage that was taken back: what was typed about it meanwhile goes with it.
fn is_taken_back(session: &Session, at: Offset) -> bool {
    let struck = session.struck.iter().map(|s| (s.asked.0.min(s.removed.0), s.asked.1.max(s.removed.1)));
    session.striking.iter().copied().chain(struck).any(|(from, to)| (from..=to).contains(&at))
}

//! Wishes about a session that isn't on the desk: no screen, no microphone, no study key. For timers, for the first screen,
//! and for what the command line does to many sessions.

use crate::app::Report;
use crate::messages::{Notice, deadlines as words};
use crate::session::{Command, Event, Session, decide, replay};
use crate::study::Study;
use crate::units::{Language, SessionId};
use crate::vault::{SessionFolder, StudyFolder};

use super::desk::Desk;
use super::error::RuntimeError;
use super::sessions::note_strays;
use super::{clock, consent_track, home, receipts};

/// Carries out what a wish comes to, destruction and receipt included, and returns how the session stands then.
///
/// A session that is open elsewhere is left alone. One that was found in the middle was interrupted: nobody has it open.
pub fn carry_out(
    folder: &StudyFolder,
    study: &Study,
    id: &SessionId,
    command: Command,
    language: Language,
) -> Result<Session, RuntimeError> {
    let mut open = folder.open_session(id)?;
    if let Some(damage) = open.damage() {
        return Err(RuntimeError::Damaged { session: id.clone(), line: damage.line });
    }
    let mut session = state(&open)?;
    if session.is_live() {
        note_strays(&session, &mut open)?;
        let sealed = state(&open)?.sealed.offset();
        session = append(&mut open, Command::Note(Event::Interrupted { sealed }))?;
    }
    if consent_track::close_abandoned(&session, &mut open)? {
        session = state(&open)?;
        complete(folder, study, &mut open, language)?;
    }
    // A destruction that has begun comes first: nothing else may follow it.
    if session.unfinished_destruction().is_some() {
        complete(folder, study, &mut open, language)?;
    }
    append(&mut open, command)?;
    complete(folder, study, &mut open, language)
}

/// A session in which something was half done, and what came of finishing it.
pub type Finished = (SessionId, Result<Notice, RuntimeError>);

/// Finishes what earlier runs began to destroy or to take back, and says of each what came of it.
pub fn finish_begun(
    folder: &StudyFolder,
    study: &Study,
    language: Language,
    key: &home::KeyMaker<'_>,
) -> Result<Vec<Finished>, RuntimeError> {
    let begun = home::read_sessions(folder)?.into_iter().filter(|(_, s)| s.as_ref().is_some_and(home::is_unfinished));
    Ok(begun.map(|(id, _)| (id.clone(), home::finish(folder, study, &id, language, key))).collect())
}

impl Desk {
    /// Carries out a wish about a session that isn't open, and reads the study again.
    pub(super) fn unopened(&mut self, id: &SessionId, command: Command) -> Result<Vec<Report>, RuntimeError> {
        let language = self.model.language;
        let session = carry_out(&self.folder, &self.study, id, command, language)?;
        let said = extended_notice(&session, language).map(Report::Said);
        Ok(said.into_iter().chain([Report::Home(self.read_home()?)]).collect())
    }
}

/// Says that more time was taken.
pub fn extended_notice(session: &Session, language: Language) -> Option<Notice> {
    let last = session.extensions.last()?;
    let values = [("session", session.id.as_str()), ("until", &last.until.date())];
    Some(Notice::caution(
        words::EXTENDED.with(language, &values),
        words::EXTENDED_MEANS.text(language),
        words::EXTENDED_TODO.text(language),
    ))
}

/// Destroys what the journal says is being destroyed, verifies, and makes the receipt; renews a receipt that is there.
pub(super) fn complete(
    folder: &StudyFolder,
    study: &Study,
    open: &mut SessionFolder,
    language: Language,
) -> Result<Session, RuntimeError> {
    let mut session = state(open)?;
    if let Some((what, _)) = session.unfinished_destruction() {
        let done = open.destroy(what)?;
        let event = Event::DestructionDone { what, files: done.files, bytes: done.bytes, checks: done.checks };
        session = append(open, Command::Note(event))?;
    } else if session.receipt.is_none() {
        return Ok(session);
    }
    if session.is_before_the_start() {
        // What somebody took back while the script is read: there is nothing to give account of yet.
        return Ok(session);
    }
    let (receipt, _) = receipts::write(folder, open, study, language)?;
    if session.receipt == Some(receipt) {
        return Ok(session);
    }
    append(open, Command::Note(Event::ReceiptMade { receipt }))
}

fn state(open: &SessionFolder) -> Result<Session, RuntimeError> {
    replay(open.entries()).ok_or(RuntimeError::NothingOpen)
}

fn append(open: &mut SessionFolder, command: Command) -> Result<Session, RuntimeError> {
    let events = decide(&state(open)?, command)?;
    if !events.is_empty() {
        open.journal().append(&events, clock::now())?;
    }
    state(open)
}

//! Reading the study for the first screen, and finishing what an earlier run began to destroy.

use std::sync::Arc;
use std::thread;

use crate::app::{GuideEntry, HomeContents, Report, SessionEntry};
use crate::guide::{self, Guide};
use crate::messages::{Notice, runtime as say};
use crate::session::{Entry, Session, replay};
use crate::study::Study;
use crate::units::{Language, Offset, SessionId};
use crate::vault::{JournalReading, StudyFolder, StudyKey, VaultError};

use super::desk::Desk;
use super::error::RuntimeError;
use super::news::News;
use super::sessions::note_strays;
use super::{incoming, taking_back, unattended};

impl Desk {
    /// Reads the study as it lies there now.
    pub(super) fn read_home(&mut self) -> Result<HomeContents, RuntimeError> {
        let study = Study::parse(self.folder.study_toml()?.as_bytes()).map_err(RuntimeError::StudyFile)?;
        let sessions = read_sessions(&self.folder)?;
        let differing = |s: &&Session| s.differs_from(&study.promises);
        let contents = HomeContents {
            study: study.name.clone(),
            folder: self.folder.root().display().to_string(),
            groups: study.groups.iter().map(|g| (g.prefix.clone(), g.name.clone())).collect(),
            guides: read_guides(&self.folder, &study, self.model.language)?,
            other_periods: sessions
                .iter()
                .filter_map(|(_, s)| s.as_ref())
                .filter(differing)
                .map(|s| s.id.clone())
                .collect(),
            sessions: sessions.into_iter().map(|(id, s)| entry(id, s.as_ref())).collect(),
        };
        self.study = study;
        Ok(contents)
    }

    /// Finishes destructions that a kill or a power cut left half done. Never silently: what was finished is said.
    pub(super) fn finish_destructions(&mut self) {
        let unfinished: Vec<SessionId> = match read_sessions(&self.folder) {
            Ok(sessions) => {
                sessions.into_iter().filter(|(_, s)| s.as_ref().is_some_and(is_unfinished)).map(|(id, _)| id).collect()
            }
            // The first screen says what is wrong with the folder.
            Err(_) => return,
        };
        if unfinished.is_empty() {
            return;
        }
        let (root, study, language) = (self.folder.root().to_owned(), self.study.clone(), self.model.language);
        let news = self.news.clone();
        let (keys, passphrase, opened) = (self.keys.clone(), self.setup.passphrase.clone(), self.key.clone());
        let run = move || {
            for id in unfinished {
                let notice = StudyFolder::open(&root)
                    .map_err(RuntimeError::from)
                    .and_then(|folder| {
                        // Only a text that has to be written anew needs the key; where it can't be had, that is said.
                        let key = || match &opened {
                            Some(key) => Ok(Arc::clone(key)),
                            None => keys.unlock(study.id.as_str(), passphrase.as_ref()).map(Arc::new),
                        };
                        finish(&folder, &study, &id, language, &key)
                    })
                    .unwrap_or_else(|error| error.notice(language));
                let _ = news.send(News::Report(Report::Said(notice)));
                let _ = news.send(News::Reload);
            }
        };
        // Without a thread it waits for the next start; the first screen shows it as owed until then.
        let _ = thread::Builder::new().name("finish".to_owned()).spawn(run);
    }
}

/// Makes the study key's secret half, where it is needed.
pub type KeyMaker<'k> = dyn Fn() -> Result<Arc<StudyKey>, VaultError> + 'k;

/// Tells whether something of a session is half destroyed or half taken back.
pub(super) fn is_unfinished(session: &Session) -> bool {
    session.unfinished_destruction().is_some() || taking_back::is_pending(session)
}

/// Takes a half-done destruction up again, verifies it, and makes the receipt.
pub(super) fn finish(
    folder: &StudyFolder,
    study: &Study,
    id: &SessionId,
    language: Language,
    key: &KeyMaker<'_>,
) -> Result<Notice, RuntimeError> {
    let mut open = folder.open_session(id)?;
    let mut session = replay(open.entries()).ok_or(RuntimeError::NothingOpen)?;
    if session.unfinished_destruction().is_none() && taking_back::is_pending(&session) {
        note_strays(&session, &mut open)?;
        incoming::take_in(&mut open, &mut Vec::new())?;
        session = replay(open.entries()).ok_or(RuntimeError::NothingOpen)?;
        let key = if taking_back::has_text(&session) { Some(key()?) } else { None };
        taking_back::finish(&mut open, key.as_deref())?;
        return Ok(taken_back_notice(id, language));
    }
    unattended::complete(folder, study, &mut open, language)?;
    Ok(done_notice(id, language))
}

fn taken_back_notice(id: &SessionId, language: Language) -> Notice {
    Notice::caution(
        say::TAKEN_BACK.with(language, &[("session", id.as_str())]),
        say::TAKEN_BACK_MEANS.text(language),
        say::TAKEN_BACK_TODO.text(language),
    )
}

fn done_notice(id: &SessionId, language: Language) -> Notice {
    Notice::caution(
        say::FINISHED.with(language, &[("session", id.as_str())]),
        say::FINISHED_MEANS.text(language),
        say::FINISHED_TODO.text(language),
    )
}

/// Reads every guide of a study; one that can't be used comes with its first problem.
pub fn read_guides(folder: &StudyFolder, study: &Study, language: Language) -> Result<Vec<GuideEntry>, RuntimeError> {
    let mut entries = Vec::new();
    for path in folder.guide_files()? {
        let file = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let guide = match folder.read_guide(&path) {
            Ok(bytes) => guide::parse(&file, &bytes, &study.promises).map_err(|problems| {
                let errors = problems.iter().filter(|p| p.is_error()).count();
                let first = problems.iter().find(|p| p.is_error()).map(|p| p.line(&file, language));
                (first.unwrap_or_else(|| file.clone()), errors)
            }),
            Err(error) => Err((error.notice(language).happened, 1)),
        };
        entries.push(GuideEntry { file, guide });
    }
    Ok(entries)
}

/// Reads every session of a study; none where its journal does not begin as one.
pub fn read_sessions(folder: &StudyFolder) -> Result<Vec<(SessionId, Option<Session>)>, RuntimeError> {
    let mut sessions = Vec::new();
    for id in folder.sessions()? {
        let session = match folder.read_session(&id) {
            Ok(JournalReading { entries, damage: None, .. }) => replay(&entries),
            Ok(JournalReading { damage: Some(_), .. }) | Err(_) => None,
        };
        sessions.push((id, session));
    }
    Ok(sessions)
}

/// Reads one session and its journal without opening (or locking) it; a journal that is damaged is an error.
pub fn read_session(folder: &StudyFolder, id: &SessionId) -> Result<(Session, Vec<Entry>), RuntimeError> {
    let reading = folder.read_session(id)?;
    let damaged = |line| RuntimeError::Damaged { session: id.clone(), line };
    if let Some(damage) = reading.damage {
        return Err(damaged(damage.line));
    }
    let session = replay(&reading.entries).ok_or_else(|| damaged(1))?;
    Ok((session, reading.entries))
}

/// Reads a session's own copy of its guide, under the policy the session was prepared with.
pub fn parse_own_guide(session: &Session, bytes: &[u8]) -> Result<Guide, RuntimeError> {
    let file = format!("{}.toml", session.guide.id);
    guide::parse(&file, bytes, &session.promised).map_err(|problems| RuntimeError::GuideFile { file, problems })
}

fn entry(id: SessionId, session: Option<&Session>) -> SessionEntry {
    SessionEntry {
        id,
        stage: session.map(|s| s.stage),
        participants: session.map(|s| s.participants.iter().map(|p| p.code.clone()).collect()).unwrap_or_default(),
        guide: session.map(|s| s.guide.title.clone()).unwrap_or_default(),
        duration: session.map_or(Offset::START, |s| s.sealed.offset()),
        recording_due: session.and_then(Session::recording_due),
        raw_due: session.and_then(Session::raw_due),
        consent_due: session.and_then(Session::consent_due),
        reviewable: session.is_some_and(crate::app::review::can_enter),
    }
}

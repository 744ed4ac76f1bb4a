//! What may leave the house, read together: approved transcripts with what their journals and guides tell. It writes nothing.

use std::path::Path;

use crate::export::{Facts, Source};
use crate::session::{Session, Stage, Standing, standing};
use crate::study::Study;
use crate::transcript::Approved;
use crate::units::{Digest, ParticipantCode, SessionId};
use crate::vault::{StudyFolder, StudyKey};

use super::error::RuntimeError;
use super::home::{parse_own_guide, read_session, read_sessions};
use super::review::{NotAnonymised, export_source};

/// The newest version of an approved transcript that is understood here.
const KNOWN: u32 = 1;

/// Returns the sessions that may leave, each with what an export needs; refuses when one of those wished was not approved.
pub fn sources(folder: &StudyFolder, study: &Study, wished: &[SessionId]) -> Result<Vec<Source>, RuntimeError> {
    wished.iter().map(|id| source(folder, study, id)).collect()
}

/// Returns the sessions that were approved, in order.
pub fn approved_sessions(folder: &StudyFolder) -> Result<Vec<SessionId>, RuntimeError> {
    let mut out = Vec::new();
    for (id, session) in read_sessions(folder)? {
        if session.is_some_and(|s| s.stage != Stage::Withdrawn && s.approval.is_some()) {
            out.push(id);
        }
    }
    Ok(out)
}

/// Returns one session that may leave.
fn source(folder: &StudyFolder, study: &Study, id: &SessionId) -> Result<Source, RuntimeError> {
    let (session, _) = read_session(folder, id)?;
    let not_approved = || RuntimeError::NotApproved(id.clone());
    if session.stage == Stage::Withdrawn {
        return Err(RuntimeError::TakenBack(id.clone()));
    }
    let bytes = read_approved(folder, &session)?.ok_or_else(not_approved)?;
    Ok(with_facts(folder, study, &session, parse_approved(id, &bytes)?))
}

/// Reads an approved transcript; refuses one that a newer luister wrote, and one of another session.
pub(super) fn parse_approved(id: &SessionId, bytes: &[u8]) -> Result<Approved, RuntimeError> {
    let read = serde_json::from_slice::<Approved>(bytes).ok();
    let known = read.filter(|approved| approved.v <= KNOWN && approved.session == *id);
    known.ok_or_else(|| RuntimeError::ApprovedUnreadable(id.clone()))
}

/// Returns the bytes of the transcript that was approved, by the journal's own word: a file that only lies there was not, and one that was
/// changed since is refused.
pub(super) fn read_approved(folder: &StudyFolder, session: &Session) -> Result<Option<Vec<u8>>, RuntimeError> {
    let Some((_, approval)) = &session.approval else { return Ok(None) };
    if session.stage == Stage::Withdrawn {
        return Ok(None);
    }
    if !session.removing.is_empty() {
        // Somebody's words are on their way out of it; until they are gone nothing of it leaves.
        return Err(RuntimeError::Refused(crate::session::Refusal::BeingStruck));
    }
    let bytes = folder.read_approved(&session.id)?.ok_or(RuntimeError::TranscriptChanged)?;
    if Digest::of(&bytes) != approval.transcript {
        return Err(RuntimeError::TranscriptChanged);
    }
    Ok(Some(bytes))
}

/// Returns one session with its text as it stands now, with nothing replaced: only where somebody asked for exactly that.
pub fn not_anonymised(
    folder: &StudyFolder,
    study: &Study,
    key: &StudyKey,
    id: &SessionId,
) -> Result<Source, RuntimeError> {
    let mut opened = folder.open_session(id)?;
    let approved = export_source(&mut opened, Some(key), NotAnonymised::AskedFor, study.convention)?;
    let session = crate::session::replay(opened.entries()).ok_or(RuntimeError::NothingOpen)?;
    Ok(with_facts(folder, study, &session, approved))
}

/// Tells whether something else lies where a file is to be written: other bytes, a folder, a link to nowhere, what can't be read.
pub fn is_in_the_way(path: &Path, bytes: &[u8]) -> bool {
    match std::fs::read(path) {
        Ok(there) => there != bytes,
        Err(_) => std::fs::symlink_metadata(path).is_ok(),
    }
}

/// Returns an approved transcript with what is known around it: also one that was never written to disk.
pub fn with_facts(folder: &StudyFolder, study: &Study, session: &Session, approved: Approved) -> Source {
    let own_guide = folder.read_guide_of(&session.id).ok().flatten();
    let guide = own_guide.and_then(|bytes| parse_own_guide(session, &bytes).ok());
    Source { approved, guide, facts: facts(study, session) }
}

/// Returns what a session's journal tells, as far as an export needs it.
fn facts(study: &Study, session: &Session) -> Facts {
    let group = |code: &ParticipantCode| study.group_of(code).map(|g| g.name.clone()).unwrap_or_default();
    let quote: Vec<_> =
        session.consent.iter().filter(|item| item.asked && item.purpose == crate::guide::Purpose::Quote).collect();
    let silent = |code: &ParticipantCode| quote.iter().any(|item| standing(session, item, code) == Standing::No);
    Facts {
        study: study.id.clone(),
        study_name: study.name.clone(),
        kind: session.guide.kind,
        title: session.guide.title.clone(),
        began: session.began_at.unwrap_or(session.prepared_at),
        // Whoever withdrew takes no part in what leaves.
        participants: session
            .present()
            .filter(|p| !session.withdrawn.contains(&p.code))
            .map(|p| (p.code.clone(), group(&p.code)))
            .collect(),
        not_quoted: session.present().map(|p| p.code.clone()).filter(silent).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn nothing_is_replaced_unasked_because_it_could_not_be_read() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::write(at("same"), b"text").unwrap();
        std::fs::write(at("other"), b"another").unwrap();
        std::fs::create_dir(at("folder")).unwrap();
        // A link to itself: there, and nobody can read it.
        std::os::unix::fs::symlink(at("loop"), at("loop")).unwrap();
        for (name, expect) in [("none", false), ("same", false), ("other", true), ("folder", true), ("loop", true)] {
            assert_eq!(is_in_the_way(&at(name), b"text"), expect, "{name}");
        }
    }
}

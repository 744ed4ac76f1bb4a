//! What may leave the house, read together: approved transcripts with what their journals and guides tell.

use crate::export::{Facts, Source};
use crate::session::{Session, Stage, Standing, standing};
use crate::study::Study;
use crate::transcript::Approved;
use crate::units::{Digest, ParticipantCode, SessionId};
use crate::vault::StudyFolder;

use super::error::RuntimeError;
use super::home::{parse_own_guide, read_sessions};

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
        if session.is_some_and(|s| s.stage != Stage::Withdrawn) && folder.read_approved(&id)?.is_some() {
            out.push(id);
        }
    }
    Ok(out)
}

/// Returns one session that may leave.
fn source(folder: &StudyFolder, study: &Study, id: &SessionId) -> Result<Source, RuntimeError> {
    let reading = folder.read_session(id)?;
    if let Some(damage) = reading.damage {
        return Err(RuntimeError::Damaged { session: id.clone(), line: damage.line });
    }
    let damaged = || RuntimeError::Damaged { session: id.clone(), line: 1 };
    let session = crate::session::replay(&reading.entries).ok_or_else(damaged)?;
    let not_approved = || RuntimeError::NotApproved(id.clone());
    if session.stage == Stage::Withdrawn {
        return Err(not_approved());
    }
    let bytes = folder.read_approved(id)?.ok_or_else(not_approved)?;
    // What the journal approved is this file and no other.
    if session.approval.as_ref().is_some_and(|(_, approval)| approval.transcript != Digest::of(&bytes)) {
        return Err(RuntimeError::TranscriptChanged);
    }
    let unreadable = || RuntimeError::ApprovedUnreadable(id.clone());
    let approved: Approved = serde_json::from_slice(&bytes).map_err(|_| unreadable())?;
    if approved.v > KNOWN || approved.session != *id {
        return Err(unreadable());
    }
    Ok(with_facts(folder, study, &session, approved))
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
        participants: session.present().map(|p| (p.code.clone(), group(&p.code))).collect(),
        not_quoted: session.present().map(|p| p.code.clone()).filter(silent).collect(),
    }
}

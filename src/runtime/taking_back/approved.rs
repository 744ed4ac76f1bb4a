//! Taking a participant's words out of a transcript that was approved: no key is needed, it lies in the clear.

use crate::session::{Check, Event, Session, TakenOut};
use crate::transcript::Approved;
use crate::units::{Digest, ParticipantCode};
use crate::vault::SessionFolder;

use crate::runtime::error::RuntimeError;

/// Writes the approved transcript anew without a participant, reads it back, and says what to journal.
pub(super) fn take_out(
    folder: &SessionFolder,
    session: &Session,
    participant: &ParticipantCode,
) -> Result<Event, RuntimeError> {
    let Some((_, approval)) = &session.approval else { return Err(RuntimeError::NothingOpen) };
    let bytes = folder.read_transcript()?;
    let unreadable = |_| RuntimeError::ApprovedUnreadable(session.id.clone());
    let there: Approved = serde_json::from_slice(&bytes).map_err(unreadable)?;
    let left = there.without(participant.as_str());
    let mut json = serde_json::to_vec_pretty(&left).map_err(|_| RuntimeError::ReadBack)?;
    json.push(b'\n');
    // What was changed by somebody else stays refused by every export: its words go, and the journal does not vouch for the rest. A file
    // without any of those words is one that a call before this has written.
    let known = Digest::of(&bytes) == approval.transcript || left == there;
    if bytes != json {
        folder.write_transcript(&json)?;
    }
    let back = folder.read_transcript()?;
    let read: Approved = serde_json::from_slice(&back).map_err(unreadable)?;
    if back != json || read.without(participant.as_str()) != read {
        return Err(RuntimeError::ReadBack);
    }
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let (utterances, notes) = (count(left.utterances.len()), count(left.notes.len()));
    Ok(Event::ApprovedTakenBack(TakenOut {
        participant: participant.clone(),
        // What there was when it was approved, so that a call which finishes another tells the whole of it.
        removed_utterances: approval.utterances.saturating_sub(utterances),
        removed_notes: approval.notes.saturating_sub(notes),
        transcript: if known { Digest::of(&json) } else { approval.transcript },
        utterances,
        notes,
        checks: vec![Check { name: "text-gone".to_owned(), held: true }],
    }))
}

//! Those who come while a conversation is under way: asked like everybody else, and not heard before they said yes.
//!
//! Somebody can only join a session that captures nothing, and it captures nothing again until the rules that hold at the
//! start hold for everybody who is present now. So no order of steps records a person who was not asked, and a session
//! that was cut off in between still waits for the answers when it is opened again.

use crate::units::{Offset, ParticipantCode, Timestamp};

use super::law::only_if;
use super::state::Stage;
use super::{Participant, Refusal, Session};

/// Most participants that a session can have.
pub const MOST: usize = 12;

/// Somebody who came while the conversation was under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Joined {
    /// When.
    pub at: Timestamp,
    /// Where on the recording's clock.
    pub offset: Offset,
    /// When the conversation went on with them; none while they are being asked, or where it never did.
    pub admitted: Option<Timestamp>,
}

/// Returns those who came and with whom the conversation has not gone on yet, in the order of their seats.
pub fn newcomers(session: &Session) -> impl Iterator<Item = &ParticipantCode> {
    let waiting = |code: &ParticipantCode| session.joined.get(code).is_some_and(|j| j.admitted.is_none());
    session.present().map(|p| &p.code).filter(move |code| waiting(code))
}

/// Tells whether somebody is being asked now who came since the start.
pub(super) fn are_asked(session: &Session) -> bool {
    stands_still(session) && newcomers(session).next().is_some()
}

/// Tells whether a participant is being asked now.
pub(super) fn is_asked(session: &Session, participant: &ParticipantCode) -> bool {
    stands_still(session) && newcomers(session).any(|code| code == participant)
}

/// Nobody joins while a microphone may be listening.
pub(super) fn may_join(session: &Session, participant: &ParticipantCode) -> Result<(), Refusal> {
    only_if(stands_still(session) || session.stage == Stage::NotesOnly)?;
    if session.present().any(|p| &p.code == participant) {
        return Err(Refusal::HereAlready(participant.clone()));
    }
    let known = session.participants.iter().any(|p| &p.code == participant);
    if known || session.participants.len() < MOST { Ok(()) } else { Err(Refusal::Full) }
}

/// A newcomer's no can end the recording for the rest of the session, where the others want to go on together.
pub(super) fn may_close_the_recording(session: &Session) -> bool {
    are_asked(session) && !session.takes_notes()
}

fn stands_still(session: &Session) -> bool {
    matches!(session.stage, Stage::OffTheRecord | Stage::Interrupted)
}

pub(super) fn join(s: &mut Session, participant: &ParticipantCode, offset: Offset, at: Timestamp) {
    s.left.retain(|left| left != participant);
    if !s.participants.iter().any(|p| &p.code == participant) {
        s.participants.push(Participant { code: participant.clone(), channel: None });
    }
    s.joined.insert(participant.clone(), Joined { at, offset, admitted: None });
    // A session with notes only stands still too: nothing is written down about somebody who was not asked.
    if s.stage == Stage::NotesOnly {
        s.stage = Stage::OffTheRecord;
    }
}

pub(super) fn close_the_recording(s: &mut Session, at: Timestamp) {
    let place = newcomers(s).filter_map(|code| s.joined.get(code)).map(|j| j.offset).max();
    s.notes_from = Some((place.unwrap_or_default().max(s.sealed.offset()), at));
}

/// The conversation goes on, and whoever came since it stood still is part of it.
pub(super) fn go_on(s: &mut Session, at: Timestamp) {
    let admitted: Vec<ParticipantCode> = newcomers(s).cloned().collect();
    for code in admitted {
        if let Some(joined) = s.joined.get_mut(&code) {
            joined.admitted = Some(at);
        }
    }
    s.stage = if s.takes_notes() { Stage::NotesOnly } else { Stage::Recording };
}

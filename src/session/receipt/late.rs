//! Those who came while the conversation was under way: when, and that they were asked before any sound after it.

use serde::{Deserialize, Serialize};

use crate::messages::receipt_group as m;
use crate::session::event::Event;
use crate::session::{Entry, Session};
use crate::units::{Offset, ParticipantCode, Timestamp};

use super::page::moment;
use super::record::LateWithdrawal;
use super::words::Say;

/// Somebody came while the conversation was under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct JoinRecord {
    /// When.
    pub at: Timestamp,
    /// Where on the recording's clock, in ms.
    pub offset_ms: u64,
    /// When the conversation went on with them; none where it never did.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub went_on: Option<Timestamp>,
}

/// Returns every time a participant came in late.
pub(super) fn joins(session: &Session, code: &ParticipantCode, entries: &[&Entry]) -> Vec<JoinRecord> {
    let mut all: Vec<JoinRecord> = Vec::new();
    let mut waiting = false;
    for entry in entries {
        match &entry.event {
            Event::ParticipantJoined { participant, offset } if participant == code => {
                all.push(JoinRecord { at: entry.at, offset_ms: offset.ms(), went_on: None });
                waiting = true;
            }
            Event::ParticipantLeft { participant } if participant == code => waiting = false,
            Event::CameBackOnTheRecord { .. } | Event::Resumed { .. } if waiting => {
                waiting = false;
                if let Some(last) = all.last_mut() {
                    last.went_on = Some(entry.at);
                }
            }
            _ => {}
        }
    }
    debug_assert_eq!(all.is_empty(), !session.joined.contains_key(code));
    all
}

/// Returns when a participant left, where they did and did not come back.
pub(super) fn left(session: &Session, code: &ParticipantCode, entries: &[&Entry]) -> Option<Timestamp> {
    let leaves = |e: &&&Entry| matches!(&e.event, Event::ParticipantLeft { participant } if participant == code);
    entries.iter().rev().find(leaves).map(|e| e.at).filter(|_| session.left.contains(code))
}

/// Returns what a withdrawal after the approval came to.
pub(super) fn approved_lines(code: &str, approved: LateWithdrawal, say: &Say<'_>) -> Vec<String> {
    let (n, notes) = match approved {
        LateWithdrawal::TakenOut { utterances, notes } => (utterances.to_string(), notes.to_string()),
        LateWithdrawal::UnderWay | LateWithdrawal::Whole => Default::default(),
    };
    let message = match approved {
        LateWithdrawal::UnderWay => &m::APPROVED_UNDER_WAY,
        LateWithdrawal::Whole => &m::APPROVED_GONE,
        LateWithdrawal::TakenOut { utterances: 0, .. } => &m::APPROVED_NOT_TOLD_APART,
        LateWithdrawal::TakenOut { .. } => &m::APPROVED_TAKEN_OUT,
    };
    let values = [("code", code), ("n", &n), ("notes", &notes)];
    vec![say(message, &values), say(&m::APPROVED_EXPORTED, &values)]
}

/// Returns what such a withdrawal came to, as whoever withdrew is told.
pub(super) fn approved_for_them(approved: Option<LateWithdrawal>, say: &Say<'_>) -> Option<String> {
    let message = match approved? {
        LateWithdrawal::UnderWay => &m::Y_APPROVED_UNDER_WAY,
        LateWithdrawal::Whole => &m::Y_APPROVED_GONE,
        LateWithdrawal::TakenOut { utterances: 0, .. } => &m::Y_APPROVED_NOT_TOLD_APART,
        LateWithdrawal::TakenOut { .. } => &m::Y_APPROVED_TAKEN_OUT,
    };
    Some(say(message, &[]))
}

/// Who reads the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reader {
    /// The researcher.
    Researcher,
    /// The participant themselves.
    Participant,
}

/// Returns a sentence for each time that somebody came in late.
pub(super) fn lines(joins: &[JoinRecord], reader: Reader, recorded: bool, say: &Say<'_>) -> Vec<String> {
    let sentence = |join: &JoinRecord| {
        let at = moment(join.at);
        let place = Offset::from_ms(join.offset_ms).to_string();
        let on = join.went_on.map(moment).unwrap_or_default();
        let message = match (join.went_on, reader, recorded) {
            (Some(_), Reader::Researcher, true) => &m::JOINED,
            (Some(_), Reader::Researcher, false) => &m::JOINED_NOTES,
            (None, Reader::Researcher, _) => &m::JOINED_NEVER,
            (Some(_), Reader::Participant, true) => &m::Y_JOINED,
            (Some(_), Reader::Participant, false) => &m::Y_JOINED_NOTES,
            (None, Reader::Participant, _) => &m::Y_JOINED_NEVER,
        };
        say(message, &[("at", &at), ("place", &place), ("on", &on)])
    };
    joins.iter().map(sentence).collect()
}

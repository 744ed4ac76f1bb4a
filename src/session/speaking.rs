//! Who speaks: pressed by the moderator of a group, one key a change, on the recording's own clock.
//!
//! A press says who speaks *from here on*. It is a mark of a listening person's hand, not a measurement: it comes a moment late, and
//! what follows from it (shares, speakers in a transcript) is no more exact than that.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::units::{Offset, ParticipantCode};

use super::law::{here, only_if};
use super::state::Stage;
use super::{Refusal, Session};

/// Who speaks, as the moderator pressed it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Speaking {
    /// A participant.
    Participant(ParticipantCode),
    /// The moderator.
    Moderator,
    /// Several at the same time.
    Several,
    /// Nobody can tell.
    Unclear,
}

/// Participants' speaking together for less than this tells nothing about who is quiet, in ms.
pub const TOO_EARLY_MS: u64 = 5 * 60_000;

pub(super) fn may_be_pressed(session: &Session, who: &Speaking) -> Result<(), Refusal> {
    only_if(matches!(session.stage, Stage::Recording | Stage::NotesOnly))?;
    match who {
        Speaking::Participant(code) => here(session, code),
        Speaking::Moderator | Speaking::Several | Speaking::Unclear => Ok(()),
    }
}

pub(super) fn pressed(s: &mut Session, who: &Speaking, offset: Offset) {
    // A clock that stood still, or a press that was written late, never goes back behind an earlier one.
    let last = s.speaking.last().map_or(Offset::START, |(at, _)| *at);
    s.speaking.push((offset.max(last), who.clone()));
}

/// The conversation stood still: who speaks now is not known until somebody presses it.
pub(super) fn nobody_knows(s: &mut Session, offset: Offset) {
    if s.speaking.last().is_some_and(|(_, who)| *who != Speaking::Unclear) {
        pressed(s, &Speaking::Unclear, offset);
    }
}

/// Returns who speaks now; none before the first press.
pub fn speaks_now(session: &Session) -> Option<&Speaking> {
    session.speaking.last().map(|(_, who)| who)
}

/// Tells whether a participant was ever pressed to be speaking, so that their turns can be told from the others'.
pub fn was_pressed(session: &Session, participant: &ParticipantCode) -> bool {
    session.speaking.iter().any(|(_, who)| matches!(who, Speaking::Participant(code) if code == participant))
}

/// Returns how long each of those present spoke, in ms, as far as it was pressed.
pub fn spoken_ms(session: &Session, now: Offset) -> BTreeMap<ParticipantCode, u64> {
    let mut all: BTreeMap<ParticipantCode, u64> = session.present().map(|p| (p.code.clone(), 0)).collect();
    let ends = session.speaking.iter().skip(1).map(|(at, _)| *at).chain([now]);
    for ((from, who), to) in session.speaking.iter().zip(ends) {
        if let Speaking::Participant(code) = who
            && let Some(sum) = all.get_mut(code)
        {
            *sum += to.ms().saturating_sub(from.ms());
        }
    }
    all
}

/// Returns each one's share of what those present said, in per cent; the moderator does not count. None before the first press.
pub fn shares(session: &Session, now: Offset) -> Option<BTreeMap<ParticipantCode, u32>> {
    let spoken = spoken_ms(session, now);
    // Offsets come from a journal, and may be as large as a number can be.
    let total: u128 = spoken.values().copied().map(u128::from).sum();
    let percent = |ms: u64| u32::try_from((u128::from(ms) * 100 + total / 2) / total).unwrap_or(100);
    (total > 0).then(|| spoken.into_iter().map(|(code, ms)| (code, percent(ms))).collect())
}

/// Returns those who were hardly heard: less than a third of an equal share, once there is something to compare.
///
/// Who came late is left out until they have been there as long as the others had to be.
pub fn quiet_ones(session: &Session, now: Offset) -> Vec<ParticipantCode> {
    let spoken = spoken_ms(session, now);
    let total: u128 = spoken.values().copied().map(u128::from).sum();
    if total < u128::from(TOO_EARLY_MS) || spoken.len() < 3 {
        return Vec::new();
    }
    let people = spoken.len() as u128;
    let new = |code: &ParticipantCode| {
        session.joined.get(code).is_some_and(|j| now.ms().saturating_sub(j.offset.ms()) < TOO_EARLY_MS)
    };
    let present = session.present().map(|p| &p.code);
    present
        .filter(|code| spoken.get(code).is_some_and(|ms| u128::from(*ms) * 3 * people < total) && !new(code))
        .cloned()
        .collect()
}

//! Who may be heard: the rules between the consent script and the microphone.

use crate::guide::{OnNo, Purpose};
use crate::units::ParticipantCode;

use super::event::{Answer, ConsentReference};
use super::{Refusal, Session};

/// Where a participant stands towards a consent item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Not answered yet.
    Open,
    /// Yes, to the text that was read.
    Yes,
    /// No.
    No,
    /// Yes by a consent that was given elsewhere (import).
    Declared,
    /// Not asked of this participant: consent was given elsewhere, and the item neither lets take part nor record; or it asks
    /// to record the consent, and they came later.
    NotPut,
}

/// Returns where a participant stands. The last answer counts; an answer counts above a declaration.
pub fn standing(session: &Session, item: &ConsentReference, participant: &ParticipantCode) -> Standing {
    let answer = session.answers.get(&(item.item.clone(), participant.clone())).map(|(answer, _, _)| *answer);
    match (answer, session.declared.contains_key(participant)) {
        (Some(Answer::Yes), _) => Standing::Yes,
        (Some(Answer::No), _) => Standing::No,
        // Whoever comes later is not recorded on that track: the microphone is the conversation's by then.
        (None, _) if item.purpose == Purpose::RecordConsent && session.joined.contains_key(participant) => {
            Standing::NotPut
        }
        (None, true) if matches!(item.purpose, Purpose::TakePart | Purpose::Record) => Standing::Declared,
        (None, true) => Standing::NotPut,
        (None, false) => Standing::Open,
    }
}

/// Returns why the microphone may not be opened now, as far as consent goes.
///
/// Ask this *before* a recorder is started: a microphone that is open for "only a moment" is open. A no comes before an
/// unanswered item, because it asks for a decision and not for patience.
pub fn may_record(session: &Session) -> Result<(), Refusal> {
    if session.takes_notes() {
        return Err(Refusal::NotesOnly);
    }
    let asked_to_record = session.consent.iter().any(|i| i.asked && i.purpose == Purpose::Record);
    let all_declared = session.present().all(|p| session.declared.contains_key(&p.code));
    somebody(session)?;
    if !asked_to_record && !all_declared {
        return Err(Refusal::NeverAsked);
    }
    nobody_unwilling(session)?;
    let unrecorded = |item: &ConsentReference| item.purpose == Purpose::Record || item.on_no == OnNo::NoRecording;
    if let Some(participant) = refusing(session, unrecorded) {
        return Err(Refusal::SaidNo(participant));
    }
    all_answered(session, |_| true)
}

/// Returns why notes may not begin now, as far as consent goes. Permission to record needs no answer here.
pub fn may_take_notes(session: &Session) -> Result<(), Refusal> {
    if !session.takes_notes() {
        return Err(Refusal::NotesNotChosen);
    }
    somebody(session)?;
    nobody_unwilling(session)?;
    all_answered(session, |item| item.purpose != Purpose::Record && item.on_no != OnNo::NoRecording)
}

/// Returns why a conversation that stands still may not go on, as far as consent goes: with its recording, or with notes.
///
/// The same questions as at the start, asked of everybody who is present now: who came since has answered like the others.
pub(super) fn may_go_on(session: &Session) -> Result<(), Refusal> {
    if session.takes_notes() { may_take_notes(session) } else { may_record(session) }
}

fn somebody(session: &Session) -> Result<(), Refusal> {
    if session.present().next().is_some() { Ok(()) } else { Err(Refusal::NobodyHere) }
}

fn nobody_unwilling(session: &Session) -> Result<(), Refusal> {
    let needed = |item: &ConsentReference| {
        item.purpose == Purpose::TakePart || (item.on_no == OnNo::Leave && item.purpose != Purpose::Record)
    };
    match refusing(session, needed) {
        Some(participant) => Err(Refusal::WillNotTakePart(participant)),
        None => Ok(()),
    }
}

fn refusing(session: &Session, concerns: impl Fn(&ConsentReference) -> bool) -> Option<ParticipantCode> {
    pairs(session, concerns).find(|(item, p)| standing(session, item, p) == Standing::No).map(|(_, p)| p.clone())
}

fn all_answered(session: &Session, concerns: impl Fn(&ConsentReference) -> bool) -> Result<(), Refusal> {
    match pairs(session, concerns).find(|(item, p)| standing(session, item, p) == Standing::Open) {
        Some((item, p)) => Err(Refusal::NotAnswered { participant: p.clone(), item: item.item.clone() }),
        None => Ok(()),
    }
}

/// Everybody present with every item that is asked and concerns us, item by item as they are read.
fn pairs<'s>(
    session: &'s Session,
    concerns: impl Fn(&ConsentReference) -> bool + 's,
) -> impl Iterator<Item = (&'s ConsentReference, &'s ParticipantCode)> + 's {
    session
        .consent
        .iter()
        .filter(move |item| item.asked && concerns(item))
        .flat_map(|item| session.present().map(move |p| (item, &p.code)))
}

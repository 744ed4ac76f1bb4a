//! The consent itself, recorded: a track of its own, apart from the conversation.
//!
//! Where a guide asks for it (an item with the purpose `record-consent`) and everybody present says yes, what is read and
//! answered from there on is recorded onto a track that has a key, a place and a last day of its own. It is evidence, so it
//! stays when the recording and the raw text go; it goes when its day comes, when everything goes, or when somebody says no
//! after all. It is never transcribed, and nothing of it becomes text.

use crate::guide::Purpose;
use crate::units::{Frames, Offset, Timestamp};

use super::event::{ConsentReference, SealedSegment, What};
use super::law::{next, only_if};
use super::{Held, Refusal, Session, Stage, Standing, standing};

/// What is known of the recording of the consent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentTrack {
    /// What is held of it.
    pub held: Held,
    /// Whether a microphone is open for it.
    pub running: bool,
    /// When it was begun first.
    pub began_at: Option<Timestamp>,
    /// Segments sealed.
    pub segments: u32,
    /// Frames sealed.
    pub sealed: Frames,
    /// Bytes they take.
    pub bytes: u64,
    /// Until when there is more time.
    pub until: Option<Timestamp>,
}

impl Default for ConsentTrack {
    fn default() -> Self {
        ConsentTrack {
            held: Held::Nothing,
            running: false,
            began_at: None,
            segments: 0,
            sealed: Frames(0),
            bytes: 0,
            until: None,
        }
    }
}

impl ConsentTrack {
    /// Returns how long it is.
    pub fn length(&self) -> Offset {
        self.sealed.offset()
    }
}

impl Session {
    /// Returns the moment at which the recording of the consent must be gone at the latest, if there is one and it isn't; more
    /// time that was taken counts.
    pub fn consent_due(&self) -> Option<Timestamp> {
        match self.consent_track.held {
            Held::Sealed | Held::Destroying(_) => {
                Some(self.consent_track.until.unwrap_or_else(|| self.after_the_track_began(self.policy.consent_days)))
            }
            Held::Nothing | Held::Destroyed(_) => None,
        }
    }

    /// Returns the day by which the recording of the consent was promised to be gone, whatever was decided later.
    pub fn consent_promised(&self) -> Timestamp {
        self.after_the_track_began(self.promised.consent_days)
    }

    fn after_the_track_began(&self, days: u32) -> Timestamp {
        self.consent_track.began_at.unwrap_or(self.prepared_at).plus_days(i64::from(days))
    }
}

/// Returns the item that asks whether the consent itself may be recorded.
pub fn consent_track_item(session: &Session) -> Option<&ConsentReference> {
    session.consent.iter().find(|item| item.asked && item.purpose == Purpose::RecordConsent)
}

/// Returns why the microphone may not be opened for the consent now. Ask this *before* a recorder is started.
pub fn may_record_consent(session: &Session) -> Result<(), Refusal> {
    only_if(session.is_before_the_start() && session.destroying.is_none() && !session.consent_track.running)?;
    only_if(matches!(session.consent_track.held, Held::Nothing | Held::Sealed))?;
    consents_to_track(session)
}

/// Returns who does not (or not yet) agree that the consent is recorded; nothing when everybody present does.
pub fn consents_to_track(session: &Session) -> Result<(), Refusal> {
    let item = consent_track_item(session).ok_or(Refusal::NeverAsked)?;
    if session.present().next().is_none() {
        return Err(Refusal::NobodyHere);
    }
    for participant in session.present() {
        match standing(session, item, &participant.code) {
            Standing::Yes => {}
            Standing::No => return Err(Refusal::SaidNo(participant.code.clone())),
            Standing::Open | Standing::Declared | Standing::NotPut => {
                return Err(Refusal::NotAnswered { participant: participant.code.clone(), item: item.item.clone() });
            }
        }
    }
    Ok(())
}

/// A segment of it is sealed after its microphone was closed, and found after an interruption.
pub(super) fn may_be_sealed(session: &Session, segment: &SealedSegment) -> Result<(), Refusal> {
    only_if(session.consent_track.held == Held::Sealed)?;
    next(session.consent_track.segments, segment.number)
}

/// The conversation is recorded by one microphone at a time: this one is closed before the other is opened.
pub(super) fn is_closed(session: &Session) -> Result<(), Refusal> {
    only_if(!session.consent_track.running)
}

/// Tells whether it is to go at once: somebody said no to it after all, or nobody takes part.
pub fn is_unwanted(session: &Session) -> bool {
    let no = |item: &ConsentReference| session.present().any(|p| standing(session, item, &p.code) == Standing::No);
    session.consent_track.held == Held::Sealed
        && (session.stage == Stage::Declined
            || session.is_before_the_start() && consent_track_item(session).is_some_and(no))
}

pub(super) fn start(s: &mut Session, at: Timestamp) {
    let track = &mut s.consent_track;
    track.held = Held::Sealed;
    track.running = true;
    track.began_at.get_or_insert(at);
}

pub(super) fn seal(s: &mut Session, segment: &SealedSegment) {
    let track = &mut s.consent_track;
    track.segments = segment.number;
    track.sealed = Frames(segment.first.0.saturating_add(segment.frames.0));
    track.bytes = track.bytes.saturating_add(segment.bytes);
}

/// Tells whether a destruction takes the recording of the consent with it.
pub(super) fn goes_with(what: What) -> bool {
    matches!(what, What::Consent | What::Everything)
}

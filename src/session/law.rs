//! The legal steps: the one function that says which event may follow.
//!
//! [`super::decide`] asks it before anything is written, [`super::apply`] asks it again when a journal is read: an event
//! that could never have been decided changes nothing, whoever wrote it.

use crate::guide::promise::RecordingEnd;
use crate::units::{Name, ParticipantCode};

use super::consent::{may_go_on, may_record, may_take_notes};
use super::event::{Because, Event, SourceKind, StopChoice, What};
use super::state::{Held, Stage};
use super::{
    Refusal, Session, after_approval, approval, consent_track, deadlines, mending, newcomers, second_thoughts, speaking,
};

/// Returns why an event may not happen in this state, or nothing when it may.
pub(super) fn permits(session: &Session, event: &Event) -> Result<(), Refusal> {
    if session.destroying.is_some() && !matches!(event, Event::DestructionDone { .. } | Event::ReceiptMade { .. }) {
        return Err(Refusal::BeingDestroyed);
    }
    second_thoughts::blocks(session, event)?;
    match event {
        Event::Prepared { .. } => Err(Refusal::NotNow),
        Event::MicrophoneChecked { .. } => before_the_start(session),
        Event::Declined => {
            before_the_start(session)?;
            consent_track::is_closed(session)
        }
        Event::NotesOnlyChosen => only_if(session.is_before_the_start() || newcomers::may_close_the_recording(session)),
        Event::ParticipantJoined { participant, .. } => newcomers::may_join(session, participant),
        Event::SpeakerNow { who, .. } => speaking::may_be_pressed(session, who),
        Event::ConsentRead { item, .. } => {
            only_if(session.is_before_the_start() || newcomers::are_asked(session))?;
            if session.consent.iter().any(|i| &i.item == item) { Ok(()) } else { Err(Refusal::Unknown(item.clone())) }
        }
        Event::ConsentAnswered { participant, item, text, .. } => {
            // After the start answers stand; only who came since, and is not part of it yet, answers.
            only_if(session.is_before_the_start() || newcomers::is_asked(session, participant))?;
            here(session, participant)?;
            if !session.consent.iter().any(|i| &i.item == item && i.asked) {
                return Err(Refusal::Unknown(item.clone()));
            }
            // A yes to other words than those read aloud is no consent to them.
            if session.read.get(item) == Some(text) { Ok(()) } else { Err(Refusal::NotRead(item.clone())) }
        }
        Event::ConsentTrackStarted { .. } => consent_track::may_record_consent(session),
        Event::ConsentSegmentSealed(segment) => consent_track::may_be_sealed(session, segment),
        Event::ConsentTrackStopped { .. } => only_if(session.consent_track.running),
        Event::ConsentDeclared { participant, .. } => {
            before_the_start(session)?;
            here(session, participant)?;
            if session.source == SourceKind::Import { Ok(()) } else { Err(Refusal::AskThem) }
        }
        Event::ParticipantLeft { participant } => {
            only_if(session.is_before_the_start() || session.is_live() || session.stage == Stage::Interrupted)?;
            here(session, participant)
        }
        Event::RecordingStarted { .. } => {
            before_the_start(session)?;
            consent_track::is_closed(session)?;
            may_record(session)
        }
        Event::NotesStarted => {
            before_the_start(session)?;
            consent_track::is_closed(session)?;
            may_take_notes(session)
        }
        Event::SegmentSealed(segment) => {
            only_if(takes_sound(session, &[]))?;
            next(session.segments, segment.number)
        }
        Event::SegmentFound(segment) => {
            only_if(takes_sound(session, &[Stage::Interrupted, Stage::Closed]))?;
            next(session.segments, segment.number)
        }
        Event::SoundLost { .. } => only_if(takes_sound(session, &[Stage::Interrupted])),
        Event::WentOffTheRecord { .. } => only_if(session.stage == Stage::Recording),
        Event::CameBackOnTheRecord { .. } => {
            only_if(session.stage == Stage::OffTheRecord)?;
            may_go_on(session)
        }
        Event::TopicEntered { topic, .. }
        | Event::TopicMarked { topic, .. }
        | Event::TopicUnmarked { topic, .. }
        | Event::ProbeTicked { topic, .. } => {
            only_if(session.is_live())?;
            known_topic(session, topic)
        }
        Event::PointShown { section, point, .. } => {
            only_if(session.is_live() && session.points.get(section).copied().unwrap_or(0) == *point)
        }
        Event::NoteWritten { number, .. } => {
            // Notes go on after the conversation: the debriefing comes right afterwards.
            let over = matches!(
                session.stage,
                Stage::Stopped | Stage::Interrupted | Stage::Closed | Stage::Transcribed | Stage::Accepted
            );
            only_if((session.is_live() || over) && !matches!(session.raw, Held::Destroyed(_)))?;
            next(session.notes_written, *number)
        }
        Event::Stopped { .. } => only_if(session.is_live()),
        Event::StopDecided { .. } => only_if(session.stop_to_decide()),
        Event::Interrupted { .. } => only_if(session.is_live()),
        Event::Resumed { .. } => {
            only_if(session.stage == Stage::Interrupted && can_go_on(session))?;
            may_go_on(session)
        }
        Event::Closed { .. } => match session.stage {
            Stage::Stopped if session.stop_to_decide() => Err(Refusal::DecideFirst),
            // Everything was to be destroyed, and the line that begins it was lost: there is no other way on from here.
            Stage::Stopped if session.stop_choice == Some(StopChoice::Destroy) => Err(Refusal::BeingDestroyed),
            Stage::Stopped | Stage::Interrupted | Stage::NotesOnly => Ok(()),
            Stage::Recording | Stage::OffTheRecord => Err(Refusal::StillLive),
            _ => Err(Refusal::NotNow),
        },
        Event::WritingOutBegun => {
            let over =
                matches!(session.stage, Stage::Stopped | Stage::Interrupted | Stage::Closed | Stage::Transcribed);
            let open = matches!(session.stage, Stage::Recording | Stage::OffTheRecord) || over;
            only_if(open && session.recording == Held::Sealed && matches!(session.raw, Held::Nothing | Held::Sealed))
        }
        Event::Transcribed { .. } => {
            only_if(matches!(session.stage, Stage::Closed | Stage::Transcribed))?;
            // The key of a text that was destroyed is gone: there is nothing to seal another one with.
            only_if(matches!(session.raw, Held::Nothing | Held::Sealed))?;
            if session.recording == Held::Sealed { Ok(()) } else { Err(Refusal::NoRecording) }
        }
        Event::TextMended { how, .. } => mending::may_mend(session, *how),
        Event::Accepted { complete } => match (&session.transcription, session.stage) {
            (Some(t), Stage::Transcribed) if t.complete == *complete => Ok(()),
            _ => Err(Refusal::NotNow),
        },
        Event::Approved(_) => approval::may_approve(session),
        Event::DestructionBegun { what, because } => may_be_destroyed(session, *what, *because),
        Event::DestructionDone { what, .. } => match session.destroying {
            Some((begun, _)) if begun == *what => Ok(()),
            _ => Err(Refusal::NotNow),
        },
        Event::StrikeBegun { from, to } => second_thoughts::may_strike(session, *from, *to),
        Event::Struck { .. } => second_thoughts::may_be_struck(session, event),
        Event::Withdrew { participant } => second_thoughts::may_withdraw(session, participant),
        Event::TurnsRemoved { participant, .. } => {
            only_if(session.removing.contains(participant) && session.approval.is_none())
        }
        Event::ApprovedTakenBack(out) => after_approval::may_be_taken_out(session, out),
        Event::Extended { what, until, reason } => deadlines::may_extend(session, *what, *until, reason),
        Event::PolicyChanged { .. } => deadlines::may_change(session),
        Event::SourceDestructionBegun { frames } => deadlines::may_destroy_source(session, *frames),
        Event::SourceDestroyed { .. } => only_if(session.source_gone.as_ref().is_some_and(|s| s.done.is_none())),
        Event::ReceiptMade { .. } => may_have_a_receipt(session),
    }
}

/// The only ways to a destruction. It follows by itself from an accepted transcript, from a complete one where the study promised
/// `until-transcribed`, from an approved text, from the choice to destroy after a stop, and from a no to the recording of the
/// consent; a timer may keep a last day that was announced. All others are somebody's wish.
fn may_be_destroyed(session: &Session, what: What, because: Because) -> Result<(), Refusal> {
    let recording = session.recording == Held::Sealed;
    let raw = session.raw == Held::Sealed;
    let consent = session.consent_track.held == Held::Sealed;
    if consent_track::goes_with(what) {
        consent_track::is_closed(session)?;
    }
    match (what, because) {
        (What::Recording, Because::Accepted) => {
            only_if(session.stage == Stage::Accepted && session.accepted.is_some() && recording)
        }
        (What::Recording, Because::Transcribed) => {
            only_if(session.stage == Stage::Transcribed && goes_when_transcribed(session))
        }
        (What::Everything, Because::Stopped) => {
            only_if(session.stage == Stage::Stopped && session.stop_choice == Some(StopChoice::Destroy))
        }
        (What::Raw, Because::Approved) => only_if(session.approval.is_some() && raw && !recording),
        (What::Recording, Because::Due) if session.is_live() => Err(Refusal::StillLive),
        (What::Recording, Because::Due) => only_if(recording),
        (What::Consent, Because::Due) => only_if(consent && !session.is_live()),
        // As soon as somebody says no, and afterwards for as long as it is there.
        (What::Consent, Because::Declined) => only_if(consent && consent_track::is_unwanted(session)),
        (_, Because::Asked | Because::Withdrawn) => {
            let held = match what {
                What::Recording => recording,
                What::Raw => raw,
                What::Consent => consent,
                What::Everything => recording || raw || consent || after_approval::stands_approved(session),
            };
            match (session.is_live(), held) {
                (true, _) => Err(Refusal::StillLive),
                (false, true) => Ok(()),
                (false, false) => Err(Refusal::NothingLeft),
            }
        }
        _ => Err(Refusal::NotNow),
    }
}

/// Tells whether the recording goes without anybody's acceptance: promised so, complete, and something was understood.
///
/// A transcript without a word is complete by the measure when no voice was found; that may as well be a broken cable, so
/// a person has to look at it. So it is where a person made it complete: whoever did that says when it is done.
pub(super) fn goes_when_transcribed(session: &Session) -> bool {
    session.policy.recording == RecordingEnd::UntilTranscribed
        && session.recording == Held::Sealed
        && session.transcription.as_ref().is_some_and(|t| t.complete && t.words > 0 && t.mended == 0)
}

/// Never a receipt of a destruction that is under way; one of a destruction whose checks did not hold says so.
fn may_have_a_receipt(session: &Session) -> Result<(), Refusal> {
    if session.destroying.is_some() && session.failed.is_none() {
        return Err(Refusal::BeingDestroyed);
    }
    if session.destroying.is_some() {
        return Ok(());
    }
    only_if(matches!(
        session.stage,
        Stage::Interrupted
            | Stage::Closed
            | Stage::Transcribed
            | Stage::Accepted
            | Stage::Anonymised
            | Stage::Declined
            | Stage::Withdrawn
    ))
}

/// Whether sound, or word of what is missing of it, can still come from the recorder; besides, in these stages.
///
/// `Stopped`: the last segment in hand is sealed after the microphone was closed. `NotesOnly`: the same, where the recording
/// ended before the conversation did.
fn takes_sound(session: &Session, besides: &[Stage]) -> bool {
    let open = matches!(session.stage, Stage::Recording | Stage::OffTheRecord | Stage::Stopped | Stage::NotesOnly);
    session.recording == Held::Sealed && (open || besides.contains(&session.stage))
}

/// Whether an interrupted session can be taken up where it was: not when its recording was destroyed meanwhile.
fn can_go_on(session: &Session) -> bool {
    session.takes_notes() || session.recording == Held::Sealed
}

pub(super) fn only_if(right: bool) -> Result<(), Refusal> {
    if right { Ok(()) } else { Err(Refusal::NotNow) }
}

fn before_the_start(session: &Session) -> Result<(), Refusal> {
    only_if(session.is_before_the_start())
}

pub(super) fn here(session: &Session, participant: &ParticipantCode) -> Result<(), Refusal> {
    if session.present().any(|p| &p.code == participant) { Ok(()) } else { Err(Refusal::NotHere(participant.clone())) }
}

fn known_topic(session: &Session, topic: &Name) -> Result<(), Refusal> {
    if session.topics.contains(topic) { Ok(()) } else { Err(Refusal::Unknown(topic.clone())) }
}

/// Numbers follow each other without a gap.
pub(super) fn next(last: u32, found: u32) -> Result<(), Refusal> {
    let expected = last.saturating_add(1);
    if found == expected { Ok(()) } else { Err(Refusal::OutOfOrder { expected, found }) }
}

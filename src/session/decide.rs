//! From a wish to events.

use super::apply::fold;
use super::command::DespiteHoles;
use super::event::{Because, StopChoice, What};
use super::law::{goes_when_transcribed, permits};
use super::speaking::speaks_now;
use super::state::{Held, Stage};
use super::{Command, Event, Refusal, Session, consent_track, second_thoughts};

/// Returns the events a command leads to, or why it is not followed.
///
/// No events means that it is so already. The events of one command are written together: what must follow without
/// anybody's further wish (destruction after acceptance) stands in the same answer.
pub fn decide(session: &Session, command: Command) -> Result<Vec<Event>, Refusal> {
    if is_so_already(session, &command) {
        return Ok(Vec::new());
    }
    let mut state = session.clone();
    let mut events = Vec::new();
    let mut next = Some(first(session, command)?);
    while let Some(event) = next {
        permits(&state, &event)?;
        state = fold(state, &event, session.prepared_at);
        next = consequence(&state, &event);
        events.push(event);
    }
    Ok(events)
}

/// What a command asks for, whether or not it is legal now.
fn first(session: &Session, command: Command) -> Result<Event, Refusal> {
    Ok(match command {
        Command::ReadConsent { item, text } => Event::ConsentRead { item, text },
        Command::AnswerConsent { participant, item, answer, text } => {
            Event::ConsentAnswered { participant, item, answer, text }
        }
        Command::DeclareConsent { participant, how } => Event::ConsentDeclared { participant, how },
        Command::Leave { participant } => Event::ParticipantLeft { participant },
        Command::Join { participant, offset } => Event::ParticipantJoined { participant, offset },
        Command::Speak { who, offset } => Event::SpeakerNow { who, offset },
        Command::ChooseNotesOnly => Event::NotesOnlyChosen,
        Command::Decline => Event::Declined,
        Command::StartRecording { device, channels } => Event::RecordingStarted { device, channels },
        Command::StartConsentTrack { device, channels } => Event::ConsentTrackStarted { device, channels },
        Command::StopConsentTrack => Event::ConsentTrackStopped { duration: session.consent_track.length() },
        Command::StartNotes => Event::NotesStarted,
        Command::GoOffTheRecord { offset } => Event::WentOffTheRecord { offset },
        Command::ComeBackOnTheRecord { offset } => Event::CameBackOnTheRecord { offset },
        Command::EnterTopic { topic, offset } => Event::TopicEntered { topic, offset },
        Command::MarkTopic { topic, mark, offset } => Event::TopicMarked { topic, mark, offset },
        Command::UnmarkTopic { topic, offset } => Event::TopicUnmarked { topic, offset },
        Command::TickProbe { topic, probe, asked, offset } => Event::ProbeTicked { topic, probe, asked, offset },
        Command::ShowPoint { section, point, offset } => Event::PointShown { section, point, offset },
        Command::WriteNote { kind, offset } => {
            Event::NoteWritten { number: session.notes_written.saturating_add(1), kind, offset }
        }
        Command::Stop { offset, wished, silence_ms } => Event::Stopped { offset, wished, silence_ms },
        Command::DecideStop { choice } => Event::StopDecided { choice },
        Command::Resume { offset } => Event::Resumed { offset },
        Command::Close => Event::Closed { duration: session.sealed.offset(), segments: session.segments },
        Command::Accept { despite_holes } => accept(session, despite_holes)?,
        Command::Approve { approval } => Event::Approved(approval),
        // A reason that follows by itself can be wished for only where it did not: a journal cut off between two lines.
        Command::Destroy { what, because } => Event::DestructionBegun { what, because },
        Command::Strike { from, to } => second_thoughts::striking(session, from, to),
        Command::Withdraw { participant } => Event::Withdrew { participant },
        Command::Extend { what, until, reason } => Event::Extended { what, until, reason: reason.trim().to_owned() },
        Command::ChangePolicy { policy } => Event::PolicyChanged { policy },
        Command::DestroySource { frames } => Event::SourceDestructionBegun { frames },
        Command::Note(event) => observed(event)?,
    })
}

/// What follows from an event without anybody's further wish.
fn consequence(after: &Session, event: &Event) -> Option<Event> {
    match event {
        Event::StopDecided { choice: StopChoice::Destroy } => {
            Some(Event::DestructionBegun { what: What::Everything, because: Because::Stopped })
        }
        Event::Transcribed { .. } | Event::PolicyChanged { .. } if goes_when_transcribed(after) => {
            Some(Event::DestructionBegun { what: What::Recording, because: Because::Transcribed })
        }
        Event::Declined | Event::ConsentTrackStopped { .. } if consent_track::is_unwanted(after) => {
            Some(Event::DestructionBegun { what: What::Consent, because: Because::Declined })
        }
        Event::ConsentAnswered { .. } if !after.consent_track.running && consent_track::is_unwanted(after) => {
            Some(Event::DestructionBegun { what: What::Consent, because: Because::Declined })
        }
        Event::Withdrew { .. } if second_thoughts::takes_everything(after) => {
            Some(Event::DestructionBegun { what: What::Everything, because: Because::Withdrawn })
        }
        Event::Approved(_) => Some(Event::DestructionBegun { what: What::Raw, because: Because::Approved }),
        Event::Accepted { .. } if after.recording == Held::Sealed => {
            Some(Event::DestructionBegun { what: What::Recording, because: Because::Accepted })
        }
        _ => None,
    }
}

fn accept(session: &Session, despite_holes: DespiteHoles) -> Result<Event, Refusal> {
    match (&session.transcription, session.stage, despite_holes) {
        (Some(t), Stage::Transcribed, DespiteHoles::No) if !t.complete => Err(Refusal::Incomplete { holes: t.holes }),
        (Some(t), _, _) => Ok(Event::Accepted { complete: t.complete }),
        (None, _, _) if session.destroying.is_some() => Err(Refusal::BeingDestroyed),
        (None, Stage::Closed, _) => Err(Refusal::NoTranscript),
        (None, _, _) => Err(Refusal::NotNow),
    }
}

/// Lets through what a worker can see happen; what only a person decides comes as a command of its own.
fn observed(event: Event) -> Result<Event, Refusal> {
    match event {
        Event::MicrophoneChecked { .. }
        | Event::SegmentSealed(_)
        | Event::ConsentSegmentSealed(_)
        | Event::SegmentFound(_)
        | Event::SoundLost { .. }
        | Event::NoteWritten { .. }
        | Event::Interrupted { .. }
        | Event::WritingOutBegun
        | Event::Transcribed { .. }
        | Event::TextMended { .. }
        | Event::DestructionDone { .. }
        | Event::Struck { .. }
        | Event::TurnsRemoved { .. }
        | Event::ApprovedTakenBack(_)
        | Event::SourceDestroyed { .. }
        | Event::ReceiptMade { .. } => Ok(event),
        _ => Err(Refusal::NotAnObservation),
    }
}

/// Wishes that ask for what is so: a second press of the same key, a segment found that was journalled after all.
fn is_so_already(session: &Session, command: &Command) -> bool {
    match command {
        Command::EnterTopic { topic, .. } => session.is_live() && session.topic.as_ref() == Some(topic),
        Command::MarkTopic { topic, mark, .. } => session.is_live() && session.marks.get(topic) == Some(mark),
        Command::UnmarkTopic { topic, .. } => session.is_live() && !session.marks.contains_key(topic),
        Command::TickProbe { topic, probe, asked, .. } => {
            session.is_live()
                && session.topics.contains(topic)
                && session.probes.contains(&(topic.clone(), *probe)) == *asked
        }
        Command::Speak { who, .. } => session.is_live() && speaks_now(session) == Some(who),
        Command::ShowPoint { section, point, .. } => {
            session.is_live() && session.points.get(section).is_some_and(|shown| point < shown)
        }
        Command::ChooseNotesOnly => session.is_before_the_start() && session.takes_notes(),
        Command::Note(Event::SegmentSealed(segment) | Event::SegmentFound(segment)) => {
            session.recording == Held::Sealed && segment.number <= session.segments && segment.number > 0
        }
        Command::Note(Event::ConsentSegmentSealed(segment)) => {
            session.consent_track.held == Held::Sealed && (1..=session.consent_track.segments).contains(&segment.number)
        }
        Command::StopConsentTrack => !session.consent_track.running,
        Command::Note(Event::WritingOutBegun) => session.raw == Held::Sealed,
        Command::Strike { from, to } => second_thoughts::is_struck(session, *from, *to),
        Command::Withdraw { participant } => session.withdrawn.contains(participant),
        Command::ChangePolicy { policy } => session.policy == *policy,
        Command::Note(Event::ReceiptMade { receipt }) => session.receipt == Some(*receipt),
        _ => false,
    }
}

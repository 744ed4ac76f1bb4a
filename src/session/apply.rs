//! From an event to the state.

use crate::units::{Frames, Timestamp};

use super::deadlines::{self, SourceGone};
use super::event::{Because, Event, NoteKind, SealedSegment, StopChoice, TextLeft, What, all_held};
use super::law::permits;
use super::state::{Destruction, Held, Stage, Stop, Transcription};
use super::{Entry, Session, after_approval, approval, consent_track, mending, newcomers, second_thoughts, speaking};

/// Returns the state after an entry. Total: an entry that cannot be (it could never have been decided) changes nothing.
pub fn apply(session: Session, entry: &Entry) -> Session {
    if permits(&session, &entry.event).is_err() {
        return session;
    }
    fold(session, &entry.event, entry.at)
}

/// Returns the state that a journal's entries tell, or none when the first is no `prepared`.
pub fn replay(entries: &[Entry]) -> Option<Session> {
    let (first, rest) = entries.split_first()?;
    let session = prepared(first)?;
    Some(rest.iter().fold(session, apply))
}

/// Returns the state and the entries that led to it, without those that changed nothing because they cannot be.
pub(super) fn lived(entries: &[Entry]) -> Option<(Session, Vec<&Entry>)> {
    let (first, rest) = entries.split_first()?;
    let mut session = prepared(first)?;
    let mut counted = vec![first];
    for entry in rest {
        if permits(&session, &entry.event).is_ok() {
            session = fold(session, &entry.event, entry.at);
            counted.push(entry);
        }
    }
    Some((session, counted))
}

fn prepared(entry: &Entry) -> Option<Session> {
    let Event::Prepared { session, guide, participants, policy, promises, consent, topics, source, luister: _ } =
        &entry.event
    else {
        return None;
    };
    Some(Session {
        id: session.clone(),
        prepared_at: entry.at,
        began_at: None,
        ended_at: None,
        guide: guide.clone(),
        promised: *policy,
        policy: *policy,
        policy_changes: Vec::new(),
        extensions: Vec::new(),
        recording_until: None,
        raw_until: None,
        source_gone: None,
        promises: promises.clone(),
        consent: consent.clone(),
        topics: topics.clone(),
        source: *source,
        participants: participants.clone(),
        left: Vec::new(),
        joined: Default::default(),
        stage: Stage::Prepared,
        notes_only: false,
        notes_from: None,
        read: Default::default(),
        answers: Default::default(),
        declared: Default::default(),
        device: None,
        channels: 0,
        sealed: Frames(0),
        segments: 0,
        sealed_bytes: 0,
        lost_ms: 0,
        off_the_record: 0,
        topic: None,
        timeline: Vec::new(),
        speaking: Vec::new(),
        marks: Default::default(),
        probes: Default::default(),
        points: Default::default(),
        own_probes: Vec::new(),
        notes: Vec::new(),
        notes_written: 0,
        striking: Vec::new(),
        struck: Vec::new(),
        withdrawn: Vec::new(),
        removing: Vec::new(),
        stopped: None,
        stop_choice: None,
        interruptions: 0,
        transcription: None,
        accepted: None,
        approval: None,
        taken_out: Vec::new(),
        recording: Held::Nothing,
        raw: Held::Nothing,
        consent_track: Default::default(),
        destroying: None,
        failed: None,
        receipt: None,
    })
}

/// Returns the state after a permitted event.
pub(super) fn fold(mut s: Session, event: &Event, at: Timestamp) -> Session {
    match event {
        Event::Prepared { .. } | Event::MicrophoneChecked { .. } => {}
        Event::ConsentRead { item, text } => {
            consenting(&mut s);
            s.read.insert(item.clone(), *text);
        }
        Event::ConsentAnswered { participant, item, answer, text } => {
            consenting(&mut s);
            s.answers.insert((item.clone(), participant.clone()), (*answer, *text, at));
        }
        Event::ConsentTrackStarted { .. } => consent_track::start(&mut s, at),
        Event::ConsentSegmentSealed(segment) => consent_track::seal(&mut s, segment),
        Event::ConsentTrackStopped { .. } => s.consent_track.running = false,
        Event::ConsentDeclared { participant, how } => {
            s.stage = Stage::Consenting;
            s.declared.insert(participant.clone(), how.clone());
        }
        Event::ParticipantLeft { participant } => s.left.push(participant.clone()),
        Event::ParticipantJoined { participant, offset } => newcomers::join(&mut s, participant, *offset, at),
        Event::SpeakerNow { who, offset } => speaking::pressed(&mut s, who, *offset),
        Event::NotesOnlyChosen if s.is_before_the_start() => s.notes_only = true,
        Event::NotesOnlyChosen => newcomers::close_the_recording(&mut s, at),
        Event::Declined => {
            s.stage = Stage::Declined;
            s.ended_at = Some(at);
        }
        Event::RecordingStarted { device, channels } => {
            s.stage = Stage::Recording;
            s.began_at = Some(at);
            s.device = Some(device.clone());
            s.channels = *channels;
            s.recording = Held::Sealed;
        }
        Event::NotesStarted => {
            s.stage = Stage::NotesOnly;
            s.began_at = Some(at);
        }
        Event::SegmentSealed(segment) | Event::SegmentFound(segment) => count(&mut s, segment),
        Event::SoundLost { lost_ms, .. } => s.lost_ms = s.lost_ms.saturating_add(*lost_ms),
        Event::WentOffTheRecord { .. } => {
            s.stage = Stage::OffTheRecord;
            s.off_the_record = s.off_the_record.saturating_add(1);
        }
        Event::CameBackOnTheRecord { offset } | Event::Resumed { offset } => {
            newcomers::go_on(&mut s, at);
            speaking::nobody_knows(&mut s, *offset);
        }
        Event::TopicEntered { topic, offset } => {
            s.topic = Some(topic.clone());
            s.timeline.push((*offset, topic.clone()));
        }
        Event::TopicMarked { topic, mark, .. } => {
            s.marks.insert(topic.clone(), *mark);
        }
        Event::TopicUnmarked { topic, .. } => {
            s.marks.remove(topic);
        }
        Event::ProbeTicked { topic, probe, asked, .. } => {
            let key = (topic.clone(), *probe);
            if *asked {
                s.probes.insert(key);
            } else {
                s.probes.remove(&key);
            }
        }
        Event::PointShown { section, point, .. } => {
            s.points.insert(section.clone(), point.saturating_add(1));
        }
        Event::NoteWritten { number, kind, offset } => {
            if let (NoteKind::Probe, Some(topic)) = (kind, &s.topic) {
                s.own_probes.push((topic.clone(), *number));
            }
            s.notes.push((*number, *kind, *offset));
            s.notes_written = *number;
            s.raw = Held::Sealed;
        }
        Event::WritingOutBegun => s.raw = Held::Sealed,
        Event::Stopped { offset, wished, silence_ms } => {
            s.stage = Stage::Stopped;
            s.stopped = Some(Stop { at, offset: *offset, wished: *wished, silence_ms: *silence_ms });
        }
        Event::StopDecided { choice } => {
            s.stop_choice = Some(*choice);
            if *choice == StopChoice::Destroy {
                s.ended_at = Some(at);
            }
        }
        Event::Interrupted { .. } => {
            s.stage = Stage::Interrupted;
            s.interruptions = s.interruptions.saturating_add(1);
        }
        Event::Closed { .. } => {
            s.stage = Stage::Closed;
            s.ended_at = Some(at);
        }
        Event::Transcribed {
            model,
            model_digest,
            utterances,
            words,
            voiced_ms,
            covered_ms,
            holes,
            complete,
            sealed,
        } => {
            s.stage = Stage::Transcribed;
            s.raw = Held::Sealed;
            s.transcription = Some(Transcription {
                model: model.clone(),
                model_digest: *model_digest,
                at,
                utterances: *utterances,
                words: *words,
                voiced_ms: *voiced_ms,
                covered_ms: *covered_ms,
                holes: *holes,
                complete: *complete,
                sealed: *sealed,
                mended: 0,
                marked: 0,
            });
        }
        Event::TextMended { how, text, .. } => {
            left(&mut s, Some(text));
            mending::mended(&mut s, *how);
        }
        Event::Accepted { complete } => {
            s.stage = Stage::Accepted;
            s.accepted = Some((at, *complete));
        }
        Event::Approved(approval) => approval::approve(&mut s, approval, at),
        Event::DestructionBegun { what, because } => begin(&mut s, *what, *because),
        Event::DestructionDone { what, files, bytes, checks } => {
            let because = s.destroying.map_or(Because::Asked, |(_, because)| because);
            finish(&mut s, *what, Destruction { at, because, files: *files, bytes: *bytes, checks: checks.clone() });
        }
        Event::StrikeBegun { from, to } => s.striking.push((*from, *to)),
        Event::Struck { text, .. } => {
            second_thoughts::strike(&mut s, event, at);
            left(&mut s, text.as_ref());
        }
        Event::Withdrew { participant } => second_thoughts::withdraw(&mut s, participant),
        Event::TurnsRemoved { participant, notes, text, .. } => {
            s.removing.retain(|p| p != participant);
            s.notes.retain(|(number, _, _)| !notes.contains(number));
            left(&mut s, Some(text));
        }
        Event::ApprovedTakenBack(out) => after_approval::take_out(&mut s, out, at),
        Event::Extended { what, until, reason } => deadlines::extend(&mut s, *what, *until, reason, at),
        Event::PolicyChanged { policy } => deadlines::change(&mut s, *policy, at),
        Event::SourceDestructionBegun { frames } => {
            s.source_gone = Some(SourceGone { begun: at, frames: *frames, done: None });
        }
        Event::SourceDestroyed { bytes, checks } => {
            if let Some(source) = &mut s.source_gone {
                source.done = Some((at, *bytes, checks.clone()));
            }
        }
        Event::ReceiptMade { receipt } => s.receipt = Some(*receipt),
    }
    s
}

/// The script is being read. To somebody who came late it is read while the session stays where it is.
fn consenting(s: &mut Session) {
    if s.is_before_the_start() {
        s.stage = Stage::Consenting;
    }
}

fn count(s: &mut Session, segment: &SealedSegment) {
    s.segments = segment.number;
    s.sealed = Frames(segment.first.0.saturating_add(segment.frames.0));
    s.sealed_bytes = s.sealed_bytes.saturating_add(segment.bytes);
}

/// The transcript after something was taken out of it.
fn left(s: &mut Session, text: Option<&TextLeft>) {
    if let (Some(t), Some(text)) = (&mut s.transcription, text) {
        t.utterances = text.utterances;
        t.words = text.words;
        t.voiced_ms = text.voiced_ms;
        t.covered_ms = text.covered_ms;
        t.holes = text.holes;
        t.complete = text.complete;
        t.sealed = text.sealed;
    }
}

fn begin(s: &mut Session, what: What, because: Because) {
    s.destroying = Some((what, because));
    s.failed = None;
    if matches!(what, What::Recording | What::Everything) && s.recording == Held::Sealed {
        s.recording = Held::Destroying(because);
    }
    if matches!(what, What::Raw | What::Everything) && s.raw == Held::Sealed {
        s.raw = Held::Destroying(because);
    }
    if consent_track::goes_with(what) && s.consent_track.held == Held::Sealed {
        s.consent_track.held = Held::Destroying(because);
    }
    if because == Because::Transcribed {
        s.stage = Stage::Accepted;
    }
}

/// A destruction counts as done when checks were made and every one held; until then it stays begun.
fn finish(s: &mut Session, what: What, done: Destruction) {
    if !all_held(&done.checks) {
        s.failed = Some(done);
        return;
    }
    s.destroying = None;
    s.failed = None;
    if matches!(s.recording, Held::Destroying(_)) {
        s.recording = Held::Destroyed(done.clone());
    }
    if matches!(s.raw, Held::Destroying(_)) {
        s.raw = Held::Destroyed(done.clone());
    }
    if matches!(s.consent_track.held, Held::Destroying(_)) {
        s.consent_track.held = Held::Destroyed(done.clone());
    }
    // What is gone altogether has no passages that could still be struck.
    if s.raw != Held::Sealed {
        s.removing.clear();
        if s.recording != Held::Sealed {
            s.striking.clear();
        }
    }
    match (what, done.because, s.stage) {
        (What::Everything, _, _) => {
            s.stage = Stage::Withdrawn;
            s.ended_at = s.ended_at.or(Some(done.at));
        }
        (What::Raw, Because::Approved, _) => s.stage = Stage::Anonymised,
        // The recording is left, as one that has no transcript. It gets none any more: the key of the text is gone.
        (What::Raw, _, Stage::Transcribed) => {
            s.stage = Stage::Closed;
            s.transcription = None;
        }
        _ => {}
    }
}

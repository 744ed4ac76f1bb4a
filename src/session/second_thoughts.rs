//! Second thoughts: passages that are struck, and participants who withdraw.
//!
//! A strike leaves the recording's clock alone: the passage stays as a hole of the same length. Between `strike-begun` and
//! `struck` nothing may use the text or put new sound in the hole's place; what was begun and not shown to be done is done
//! at the next start.

use crate::guide::GuideKind;
use crate::units::{Offset, ParticipantCode, Timestamp};

use super::event::{Event, SealedSegment, all_held};
use super::state::Held;
use super::{Entry, Refusal, Session, Stage, stands_approved};

/// A passage that is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strike {
    /// When it was shown to be gone.
    pub at: Timestamp,
    /// What was asked for: from, to.
    pub asked: (Offset, Offset),
    /// What is gone: from, to. Whole segments, so never less than was asked.
    pub removed: (Offset, Offset),
    /// The numbers of the segments that are gone, first and last.
    pub numbers: Option<(u32, u32)>,
    /// Segments removed.
    pub segments: u32,
    /// Notes removed.
    pub notes: u32,
    /// Utterances removed.
    pub utterances: u32,
}

/// Returns how much of the recording's clock is struck, in ms; what was struck twice counts once.
pub fn struck_ms(session: &Session) -> u64 {
    union(session).iter().map(|(from, to)| to - from).sum()
}

/// Tells whether nothing of a span is left to strike: all of it is gone, and no note lies in it.
pub fn is_struck(session: &Session, from: Offset, to: Offset) -> bool {
    let to = drawn_in(session, to);
    let pending = session.striking.iter().any(|(f, t)| *f <= from && to <= *t);
    let gone = union(session).iter().any(|(f, t)| *f <= from.ms() && to.ms() <= *t);
    let note = session.notes.iter().any(|(_, _, at)| (from..=to).contains(at));
    from < to && (pending || gone && !note)
}

/// Returns the segments that lie in a span, as a journal tells them: number, first frame and length, in order.
///
/// A segment of which the span takes only a moment is among them: less than was asked is never removed.
pub fn removed_segments(entries: &[Entry], from: Offset, to: Offset) -> Vec<SealedSegment> {
    let sealed = entries.iter().filter_map(|e| match &e.event {
        Event::SegmentSealed(segment) | Event::SegmentFound(segment) => Some(segment),
        _ => None,
    });
    let mut found: Vec<SealedSegment> = sealed.filter(|s| lies_in(s, from, to)).cloned().collect();
    found.sort_by_key(|s| s.number);
    found.dedup_by_key(|s| s.number);
    found
}

fn lies_in(segment: &SealedSegment, from: Offset, to: Offset) -> bool {
    let per_ms = u64::from(crate::units::SAMPLE_RATE) / 1000;
    let (first, end) = (segment.first.0, segment.first.0.saturating_add(segment.frames.0));
    first < to.ms().saturating_mul(per_ms) && end > from.ms().saturating_mul(per_ms)
}

/// Returns the channel that is a participant's own microphone; none when it is shared or not known.
pub fn channel_of(session: &Session, participant: &ParticipantCode) -> Option<u16> {
    let channel = session.participants.iter().find(|p| &p.code == participant)?.channel?;
    let alone = session.participants.iter().filter(|p| p.channel == Some(channel)).count() == 1;
    (alone && channel < session.channels && session.channels > 1).then_some(channel)
}

/// Returns the channels nobody may listen to any more: the microphones of those who withdrew.
pub fn silenced_channels(session: &Session) -> Vec<u16> {
    session.withdrawn.iter().filter_map(|p| channel_of(session, p)).collect()
}

/// Tells whether a withdrawal takes everything with it: it was an interview, of which nothing is left without whoever withdrew, or
/// nobody else is left.
pub fn takes_everything(session: &Session) -> bool {
    let alone = session.guide.kind == GuideKind::Interview || session.participants.len() == 1;
    let everybody = session.participants.iter().all(|p| session.withdrawn.contains(&p.code));
    !session.withdrawn.is_empty() && (alone || everybody) && (session.holds_anything() || stands_approved(session))
}

/// What a wish to strike asks for. The end is drawn in to where the recording ends, once it has ended.
pub(super) fn striking(session: &Session, from: Offset, to: Offset) -> Event {
    Event::StrikeBegun { from, to: drawn_in(session, to) }
}

fn drawn_in(session: &Session, to: Offset) -> Offset {
    let over = matches!(session.stage, Stage::Interrupted | Stage::Closed | Stage::Transcribed | Stage::Accepted);
    if over && !session.takes_notes() { to.min(session.sealed.offset()) } else { to }
}

pub(super) fn may_strike(session: &Session, from: Offset, to: Offset) -> Result<(), Refusal> {
    let right_time = session.is_live()
        || matches!(
            session.stage,
            Stage::Stopped | Stage::Interrupted | Stage::Closed | Stage::Transcribed | Stage::Accepted
        );
    match () {
        () if !right_time => Err(if gone(session) { Refusal::NothingLeft } else { Refusal::NotNow }),
        () if session.recording != Held::Sealed && session.raw != Held::Sealed => Err(Refusal::NothingLeft),
        () if from >= to => Err(Refusal::NoPassage),
        () => Ok(()),
    }
}

/// A passage counts as gone when it was being struck, no less than that was removed, and every check held.
pub(super) fn may_be_struck(session: &Session, event: &Event) -> Result<(), Refusal> {
    let Event::Struck { from, to, removed_from, removed_to, checks, .. } = event else { return Err(Refusal::NotNow) };
    let begun = session.striking.contains(&(*from, *to));
    let enough = removed_from <= from && (removed_to >= to || *removed_to >= session.sealed.offset());
    if begun && enough && all_held(checks) { Ok(()) } else { Err(Refusal::NotNow) }
}

pub(super) fn may_withdraw(session: &Session, participant: &ParticipantCode) -> Result<(), Refusal> {
    match () {
        () if !session.participants.iter().any(|p| &p.code == participant) => {
            Err(Refusal::NotHere(participant.clone()))
        }
        () if session.is_live() => Err(Refusal::StillLive),
        () if session.is_before_the_start() => Err(Refusal::NotNow),
        () if stands_approved(session) => Ok(()),
        () if !session.holds_anything() => Err(Refusal::NothingLeft),
        () => Ok(()),
    }
}

/// Refuses what would use a text, or fill a hole, while something that was taken back is still being removed.
pub(super) fn blocks(session: &Session, event: &Event) -> Result<(), Refusal> {
    use super::event::{Because, What};
    let pending = !session.striking.is_empty() || !session.removing.is_empty();
    let uses = matches!(
        event,
        Event::Resumed { .. }
            | Event::Transcribed { .. }
            | Event::TextMended { .. }
            | Event::Accepted { .. }
            | Event::Approved(_)
            | Event::ReceiptMade { .. }
            | Event::DestructionBegun { what: What::Raw, because: Because::Approved }
    );
    // A failure receipt of a destruction is not held up: it tells of the failure.
    if pending && uses && session.destroying.is_none() { Err(Refusal::BeingStruck) } else { Ok(()) }
}

pub(super) fn strike(s: &mut Session, event: &Event, at: Timestamp) {
    let Event::Struck { from, to, removed_from, removed_to, segments, numbers, notes, utterances, .. } = event else {
        return;
    };
    if let Some(n) = s.striking.iter().position(|span| *span == (*from, *to)) {
        s.striking.remove(n);
    }
    let (first, last) = ((*from).min(*removed_from), (*to).max(*removed_to));
    s.notes.retain(|(_, _, place)| !(first..=last).contains(place));
    s.struck.push(Strike {
        at,
        asked: (*from, *to),
        removed: (*removed_from, *removed_to),
        numbers: *numbers,
        segments: *segments,
        notes: *notes,
        utterances: *utterances,
    });
}

impl Session {
    /// Returns how many sealed pieces are there: those that were struck are not.
    pub fn pieces_held(&self) -> u32 {
        self.struck.iter().fold(self.segments, |left, strike| left.saturating_sub(strike.segments))
    }
}

pub(super) fn withdraw(s: &mut Session, participant: &ParticipantCode) {
    s.withdrawn.push(participant.clone());
    // A conversation that can still go on goes on without them: a yes from before is none to being recorded now.
    if s.stage == Stage::Interrupted && !s.left.contains(participant) {
        s.left.push(participant.clone());
    }
    if stands_approved(s) {
        s.removing.push(participant.clone());
        return;
    }
    // Also where neither microphone nor hand told them apart: the review may have, and their notes can be known by their code.
    if s.transcription.is_some() && s.raw == Held::Sealed && !takes_everything(s) {
        s.removing.push(participant.clone());
    }
}

fn gone(session: &Session) -> bool {
    matches!(session.stage, Stage::Anonymised | Stage::Withdrawn | Stage::Declined)
}

/// The struck spans in order, those that touch made one, in ms.
fn union(session: &Session) -> Vec<(u64, u64)> {
    let mut all: Vec<(u64, u64)> = session.struck.iter().map(|s| (s.removed.0.ms(), s.removed.1.ms())).collect();
    all.sort_unstable();
    let mut out: Vec<(u64, u64)> = Vec::new();
    for (from, to) in all {
        match out.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ if from < to => out.push((from, to)),
            _ => {}
        }
    }
    out
}

//! Taking back as an errand: the passages that are being struck, and the turns of those who withdrew.
//!
//! The journal already says that it was begun, so that a kill in between is taken up again at the next start.

mod approved;
#[cfg(test)]
pub(super) mod tests;
pub(super) mod theirs;

use crate::app::Report;
use crate::session::{Check, Command, Event, Held, Session, TextLeft, decide, removed_segments, replay};
use crate::transcript::{self, RawTranscript};
use crate::units::{Offset, ParticipantCode};
use crate::vault::{SessionFolder, StudyKey, VaultError};

use super::clock;
use super::desk::Desk;
use super::error::RuntimeError;
use super::notes::note_name;
use super::pieces;
use super::review;
use super::sealed_sound::PER_MS;
use super::transcription::{TRANSCRIPT, read_transcript, seal_and_read_back, text_left};

impl Desk {
    /// Journals that a passage is taken back. Where a text has to be written anew for it, the study key must open first.
    pub(super) fn begin_strike(&mut self, from: Offset, to: Offset) -> Result<Vec<Report>, RuntimeError> {
        self.take_in_notes()?;
        let session = self.model.session().ok_or(RuntimeError::NothingOpen)?;
        let (events, text) = (decide(session, Command::Strike { from, to })?, has_text(session));
        if events.is_empty() {
            return Ok(vec![Report::TakenBackAlready]);
        }
        if text {
            self.study_key()?;
        }
        let journalled = self.journal(&events)?;
        self.forget_what_is_under_way();
        Ok(vec![journalled])
    }

    /// Removes what the journal says is being taken back, one thing at a time.
    pub(super) fn take_back(&mut self) -> Result<(), RuntimeError> {
        let session = self.model.session().ok_or(RuntimeError::NothingOpen)?;
        if !is_pending(session) {
            return Ok(());
        }
        let key = if has_text(session) { Some(self.study_key()?) } else { None };
        if let Some(transcription) = &mut self.transcription {
            transcription.forget();
        }
        self.forget_what_is_under_way();
        self.errand(move |folder| {
            let event = remove_next(folder, key.as_deref())?;
            Ok(event.into_iter().map(Report::TakenBack).collect())
        })
    }
}

/// Tells whether something that was taken back is not yet shown to be gone.
pub(super) fn is_pending(session: &Session) -> bool {
    !session.striking.is_empty() || !session.removing.is_empty()
}

/// Tells whether there is a text that would have to be written anew.
pub(super) fn has_text(session: &Session) -> bool {
    session.raw == Held::Sealed && session.transcription.is_some()
}

/// Removes everything that is pending and journals it, as the next start does.
pub(super) fn finish(folder: &mut SessionFolder, key: Option<&StudyKey>) -> Result<(), RuntimeError> {
    while let Some(event) = remove_next(folder, key)? {
        let session = replay(folder.entries()).ok_or(RuntimeError::NothingOpen)?;
        let events = decide(&session, Command::Note(event))?;
        folder.journal().append(&events, clock::now())?;
    }
    Ok(())
}

/// Removes the first thing that is pending; returns what to journal, or none when there is nothing left to remove.
fn remove_next(folder: &mut SessionFolder, key: Option<&StudyKey>) -> Result<Option<Event>, RuntimeError> {
    let session = replay(folder.entries()).ok_or(RuntimeError::NothingOpen)?;
    match (session.striking.first(), session.removing.first()) {
        (Some((from, to)), _) => strike(folder, &session, (*from, *to), key).map(Some),
        (None, Some(participant)) if session.approval.is_some() => {
            approved::take_out(folder, &session, participant).map(Some)
        }
        (None, Some(participant)) => remove_turns(folder, &session, participant, key).map(Some),
        (None, None) => Ok(None),
    }
}

fn strike(
    folder: &mut SessionFolder,
    session: &Session,
    (from, to): (Offset, Offset),
    key: Option<&StudyKey>,
) -> Result<Event, RuntimeError> {
    // A transcript that was written just before a crash and never approved: it may hold the passage, and nobody counts on it.
    folder.remove_transcript()?;
    let held = session.recording == Held::Sealed;
    let segments = if held { removed_segments(folder.entries(), from, to) } else { Vec::new() };
    let numbers = segments.first().zip(segments.last()).map(|(first, last)| (first.number, last.number));
    let (removed_from, removed_to) = match (segments.first(), segments.last()) {
        (Some(first), Some(last)) => {
            let end_ms = last.first.0.saturating_add(last.frames.0).div_ceil(PER_MS);
            (from.min(first.first.offset()), Offset::from_ms(end_ms).max(to.min(session.sealed.offset())))
        }
        _ => (from, to),
    };
    let reach = from.min(removed_from)..=to.max(removed_to);
    let notes: Vec<String> =
        session.notes.iter().filter(|(_, _, at)| reach.contains(at)).map(|(n, _, _)| note_name(*n)).collect();
    let files: Vec<u32> = segments.iter().map(|s| s.number).collect();
    let before = session.struck.iter().filter_map(|s| s.numbers);
    let already = files.iter().filter(|n| before.clone().any(|(a, b)| (a..=b).contains(n))).count();

    let mut texts = notes.clone();
    // A note that was sealed just before a crash and never journalled: nobody can tell where it lies, and nobody counts on it.
    texts.push(note_name(session.notes_written.saturating_add(1)));
    if session.transcription.is_none() {
        // A transcript that was sealed just before a crash and never journalled: it may hold the passage, and nobody counts on it.
        texts.push(TRANSCRIPT.to_owned());
    }
    // Pieces of text on their way to a transcript: whatever holds anything of it is heard again, without it.
    texts.extend(pieces::touching(folder, from.min(removed_from).ms(), to.max(removed_to).ms())?);
    let mut checks = folder.strike(&files, &texts)?.checks;
    let (mut utterances, mut text) = (0, None);
    if has_text(session) {
        let (from_ms, to_ms) = (removed_from.ms(), removed_to.ms());
        let left = rewrite(folder, key, |raw| {
            transcript::strike(raw, from_ms, to_ms);
        })?;
        // What was there before the strike, so that a call which finishes another tells the whole of it.
        utterances = session.transcription.as_ref().map_or(0, |t| t.utterances).saturating_sub(left.utterances);
        checks.push(Check { name: "text-gone".to_owned(), held: true });
        text = Some(left);
    }
    let sealed = text.as_ref().map(|t| t.sealed.to_string());
    let (from_ms, to_ms) = (reach.start().ms(), reach.end().ms());
    review::take_out(folder, key, sealed, |review| review.without_passage(from_ms, to_ms))?;
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Ok(Event::Struck {
        from,
        to,
        removed_from,
        removed_to,
        segments: count(files.len() - already),
        numbers,
        notes: count(notes.len()),
        utterances,
        text,
        checks,
    })
}

fn remove_turns(
    folder: &mut SessionFolder,
    session: &Session,
    participant: &ParticipantCode,
    key: Option<&StudyKey>,
) -> Result<Event, RuntimeError> {
    folder.remove_transcript()?;
    let code = participant.as_str();
    let spoken = theirs::spoken(folder, key, code)?;
    // The notes first: whose they are is known only as long as the turns are there.
    let notes = theirs::notes(folder, key, session, &spoken, code)?;
    folder.strike(&[], &notes.iter().map(|n| note_name(*n)).collect::<Vec<_>>())?;
    let text = rewrite(folder, key, |raw| {
        transcript::remove_speaker(raw, code, &spoken.found_since);
    })?;
    let sealed = Some(text.sealed.to_string());
    review::take_out(folder, key, sealed, |review| review.without_speaker(code, &notes))?;
    let before = session.transcription.as_ref().map_or(0, |t| t.utterances);
    let utterances = before.saturating_sub(text.utterances);
    Ok(Event::TurnsRemoved { participant: participant.clone(), utterances, notes, text })
}

/// Opens the sealed text, takes something out, seals it again and reads it back.
fn rewrite(
    folder: &SessionFolder,
    key: Option<&StudyKey>,
    take_out: impl Fn(&mut RawTranscript),
) -> Result<TextLeft, RuntimeError> {
    let key = key.ok_or(VaultError::PassphraseNeeded)?;
    let mut raw = read_transcript(folder, key)?;
    take_out(&mut raw);
    let (sealed, found) = seal_and_read_back(folder, key, &raw)?;
    let mut again = read_transcript(folder, key)?;
    take_out(&mut again);
    // Taking it out once more changes nothing: there is nothing of it left.
    if again != raw {
        return Err(RuntimeError::ReadBack);
    }
    Ok(text_left(&raw, &found, sealed))
}

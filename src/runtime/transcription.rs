//! From sealed segments to a sealed text: opened in memory one by one, heard, sealed, read back.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use zeroize::Zeroizing;

use crate::app::Report;
use crate::app::transcribe::Finishing;
use crate::session::{Event, Session, TextLeft, heard_channels, replay};
use crate::transcriber::{Heard, Model, Sound as _, gather};
use crate::transcript::{self, Completeness, RawTranscript, Transcript};
use crate::units::{Digest, Language, Name, Offset};
use crate::vault::{SessionFolder, StudyKey};

use super::desk::{Desk, Place};
use super::ear::Task;
use super::error::RuntimeError;
use super::mending;
use super::pace::all_channels_ms;
use super::pieces;
use super::place::choose_model;
use super::sealed_sound::{Ears, SealedSound};
use super::setup::ModelChoice;
use super::speakers;

/// The sealed file of the transcript, without `.age`.
pub const TRANSCRIPT: &str = "transcript.json";

/// A transcription under way.
pub(super) struct Transcription {
    model: Model,
    step: Step,
    cancelled: Arc<AtomicBool>,
    /// Whether the piece in hand may not be kept: something that was taken back may be in it.
    forgotten: bool,
    began: Instant,
}

/// How far it is.
enum Step {
    /// The end of what was just recorded is still being heard.
    AfterLive,
    /// The rest is being heard; so many ms were heard before, all channels added up.
    Hearing(Task, u64),
    /// All of it was heard, in this language.
    AllHeard(Language),
}

impl Transcription {
    /// Asks it to stop; it answers between two pieces of at most 28 s. What was heard up to then stays.
    pub(super) fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
        if let Step::Hearing(task, _) = &self.step {
            task.cancel();
        }
    }

    /// Asks it to stop and keeps nothing of what is in hand.
    pub(super) fn forget(&mut self) {
        self.forgotten = true;
        self.cancel();
    }

    fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

impl Desk {
    /// Tells whether a transcription is under way.
    pub fn is_transcribing(&self) -> bool {
        self.transcription.is_some()
    }

    /// Returns what is being done with what was heard, while a transcript is put together.
    pub fn finishing(&self) -> Option<Finishing> {
        self.model.transcribe_screen.finishing.filter(|_| matches!(self.open, Place::Away))
    }

    /// Returns how much of the recording was heard so far, and of how much, in ms.
    pub fn heard_so_far(&self) -> Option<(u64, u64)> {
        self.model.transcribe_screen.progress.map(|p| (p.done_ms, p.total_ms))
    }

    /// Returns about how much longer the transcription takes, once that can be told.
    pub fn time_left_ms(&self) -> Option<u64> {
        self.model.transcribe_screen.left_ms()
    }

    /// Begins to transcribe the open session's recording, or goes on with it: what was heard before is not heard again.
    pub(super) fn transcribe(&mut self) -> Result<(), RuntimeError> {
        let choice = self.ear.final_choice(&self.setup.model);
        self.transcribe_with(&choice)
    }

    /// The same with a model of one's own choice. Where there is a transcript already, the new one takes its place once it stands.
    pub(super) fn transcribe_with(&mut self, choice: &ModelChoice) -> Result<(), RuntimeError> {
        if self.transcription.is_some() {
            return Ok(());
        }
        let session = self.model.session().ok_or(RuntimeError::NothingOpen)?;
        let source = session.source;
        let model = choose_model(&self.models, choice, self.language_to_know(), source)?;
        // A passphrase is asked for now, not when all of it was heard.
        self.study_key()?;
        let (cancelled, began) = (Arc::default(), Instant::now());
        self.transcription = Some(Transcription { model, step: Step::AfterLive, cancelled, forgotten: false, began });
        if self.ear.is_live() {
            return Ok(());
        }
        let begun = self.hear_the_rest();
        if begun.is_err() {
            self.transcription = None;
        }
        begun
    }

    /// What was just recorded is heard to its end: a transcription that waited for it goes on.
    pub(super) fn after_live(&mut self) {
        let Some(transcription) = &self.transcription else { return };
        if !matches!(transcription.step, Step::AfterLive) {
            return;
        }
        let outcome = match transcription.is_cancelled() {
            true => Err(None),
            false => self.hear_the_rest().map_err(Some),
        };
        if let Err(error) = outcome {
            self.transcription = None;
            let report = error.map_or(Report::TranscriptionCancelled, |e| self.trouble(&e));
            self.report(report);
        }
    }

    fn hear_the_rest(&mut self) -> Result<(), RuntimeError> {
        let Some(model) = self.transcription.as_ref().map(|t| t.model.clone()) else { return Ok(()) };
        let key = self.study_key()?;
        let session = self.model.session().ok_or(RuntimeError::NothingOpen)?.clone();
        let mut listening = self.listening();
        let folder = self.session_folder()?;
        let done = pieces::there(folder)?;
        let parts = pieces::still_to_hear(&session, &done, &model.digest, session.sealed.offset().ms());
        let struck: Vec<(u32, u32)> = session.struck.iter().filter_map(|s| s.numbers).collect();
        let opened = folder.unlock(&key)?;
        super::terms::add_sheet(&mut listening.terms, &super::review::read_sheet(&opened, &opened.raw_names()?)?);
        let sound = SealedSound::new(opened, folder.entries(), struck, parts, session.sealed, Ears::of(&session));
        let already_ms = all_channels_ms(&session).saturating_sub(sound.total_ms());
        let fault = sound.fault();
        let task = self.ear.submit(session.id.clone(), model, Box::new(sound), fault, listening)?;
        let total_ms = session.sealed.offset().ms();
        let done_ms = (already_ms / u64::from(heard_channels(&session))).min(total_ms);
        if let Some(transcription) = &mut self.transcription {
            transcription.step = Step::Hearing(task, already_ms);
            transcription.began = Instant::now();
        }
        self.report(Report::Transcribing { done_ms, total_ms, elapsed_ms: 0 });
        Ok(())
    }

    /// Returns the job of the transcription, if it is this one and what it hears may be kept.
    pub(super) fn task_of(&self, job: u64) -> Option<Task> {
        let transcription = self.transcription.as_ref().filter(|t| !t.forgotten)?;
        match &transcription.step {
            Step::Hearing(task, _) if task.is(job) => Some(task.clone()),
            _ => None,
        }
    }

    fn is_hearing(&self, job: u64) -> bool {
        self.transcription.as_ref().is_some_and(|t| matches!(&t.step, Step::Hearing(task, _) if task.is(job)))
    }

    /// The engine went on.
    pub(super) fn on_progress(&mut self, job: u64, done_ms: u64) {
        let Some(Transcription { step: Step::Hearing(task, already_ms), began, .. }) = &self.transcription else {
            return;
        };
        if !task.is(job) {
            return;
        }
        let Some(session) = self.model.session() else { return };
        let total_ms = session.sealed.offset().ms();
        let done_ms = ((already_ms + done_ms) / u64::from(heard_channels(session))).min(total_ms);
        let elapsed_ms = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.report(Report::Transcribing { done_ms, total_ms, elapsed_ms });
    }

    /// It ended without a text: by an error, or because somebody asked it to.
    pub(super) fn on_not_heard(&mut self, job: u64, error: Option<RuntimeError>) {
        if self.is_hearing(job) {
            self.transcription = None;
            let report = error.map_or(Report::TranscriptionCancelled, |e| self.trouble(&e));
            self.report(report);
        }
    }

    /// All of it was heard.
    pub(super) fn on_all_heard(&mut self, job: u64, language: Language) {
        if !self.is_hearing(job) {
            return;
        }
        if self.transcription.as_ref().is_some_and(Transcription::is_cancelled) {
            return self.on_not_heard(job, None);
        }
        if let Some(transcription) = &mut self.transcription {
            let took_ms = u64::try_from(transcription.began.elapsed().as_millis()).unwrap_or(u64::MAX);
            let before = std::mem::replace(&mut transcription.step, Step::AllHeard(language));
            if let Step::Hearing(_, already_ms) = before {
                let name = transcription.model.name.clone();
                let whole_ms = self.model.session().map_or(0, all_channels_ms);
                self.remember_pace(&name, whole_ms.saturating_sub(already_ms), took_ms);
            }
        }
        self.put_together();
    }

    /// Puts together who said what when, seals it, reads it back, and only then says that there is a transcript. Waits for the
    /// session's folder where it is away.
    pub(super) fn put_together(&mut self) {
        if matches!(self.open, Place::Away) {
            return;
        }
        let Some(Transcription { model, step: Step::AllHeard(language), .. }) = &self.transcription else { return };
        let (model, language) = (model.clone(), *language);
        self.transcription = None;
        let voices = self.model.session().is_some_and(speakers::listens_to_voices);
        self.report(Report::AllHeard(if voices { Finishing::Voices } else { Finishing::Text }));
        let second = self.second_language();
        let outcome = self.study_key().and_then(|key| {
            self.errand(move |folder| {
                let session = replay(folder.entries()).ok_or(RuntimeError::NothingOpen)?;
                let heard = pieces::read(folder, &folder.unlock(&key)?, &model.digest, &session)?;
                let heard = gather(heard, session.sealed.offset().ms(), language, second);
                let mut raw = assemble(&session, heard, &model);
                speakers::who_speaks(folder, folder.unlock(&key)?, &session, &mut raw);
                leave_out_what_is_gone(&session, &mut raw);
                let (sealed, found) = seal_and_read_back(folder, &key, &raw)?;
                pieces::remove(folder, |_| true)?;
                let left = text_left(&raw, &found, sealed);
                Ok(vec![Report::TranscriptMade(Event::Transcribed {
                    model: model.name,
                    model_digest: model.digest,
                    utterances: left.utterances,
                    words: left.words,
                    voiced_ms: left.voiced_ms,
                    covered_ms: left.covered_ms,
                    holes: left.holes,
                    complete: left.complete,
                    sealed,
                })])
            })
        });
        if let Err(error) = outcome {
            let report = self.trouble(&error);
            self.report(report);
        }
    }

    /// Reads the sealed transcript and accounts for it.
    pub(super) fn account(&mut self) -> Result<(), RuntimeError> {
        let key = self.study_key()?;
        self.errand(move |folder| {
            let raw = read_transcript(folder, &key)?;
            let mut reports = mending::found_changed(folder, &key, &raw)?;
            reports.push(Report::Account(mending::account(raw)));
            Ok(reports)
        })
    }
}

/// Fills in topics by the time they were opened, and speakers by channel.
pub(super) fn assemble(session: &Session, heard: Heard, model: &Model) -> RawTranscript {
    let people = session.participants.iter().map(|p| (p.code.as_str(), p.channel));
    let speakers = transcript::speakers_by_channel(heard_channels(session), people);
    let topics: Vec<(Offset, Name)> = session.timeline.clone();
    RawTranscript {
        v: 1,
        transcript: Transcript {
            language: heard.language,
            duration_ms: heard.duration_ms,
            utterances: transcript::merge(heard.utterances, &speakers, &topics),
        },
        voiced: heard.voiced,
        unintelligible: Vec::new(),
        removed: heard.removed,
        model: model.name.clone(),
        model_digest: model.digest.to_string(),
    }
}

/// Leaves out what was struck and whoever withdrew. Nothing of a struck passage was heard; what an engine makes up in silence has no
/// place there either.
pub(super) fn leave_out_what_is_gone(session: &Session, raw: &mut RawTranscript) {
    let gone = |u: &transcript::Utterance| {
        let inside = |s: &crate::session::Strike| s.removed.0.ms() <= u.start_ms && u.end_ms <= s.removed.1.ms();
        let theirs = |code: &crate::units::ParticipantCode| u.speaker.as_deref() == Some(code.as_str());
        session.struck.iter().any(inside) || session.withdrawn.iter().any(theirs)
    };
    raw.transcript.utterances.retain(|u| !gone(u));
}

/// Returns what a text comes to, in numbers.
pub(super) fn text_left(raw: &RawTranscript, found: &Completeness, sealed: Digest) -> TextLeft {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let utterances = &raw.transcript.utterances;
    TextLeft {
        utterances: count(utterances.len()),
        words: count(utterances.iter().map(|u| u.words.len()).sum()),
        voiced_ms: found.voiced_ms,
        covered_ms: found.covered_ms,
        holes: count(found.holes.len()),
        complete: found.complete,
        sealed,
    }
}

/// Seals the transcript in the old one's place and reads it back with the study key: only what can be opened again counts as made.
/// Returns the sealed file's digest and how complete the text is.
pub(super) fn seal_and_read_back(
    folder: &SessionFolder,
    key: &StudyKey,
    raw: &RawTranscript,
) -> Result<(Digest, Completeness), RuntimeError> {
    let json = Zeroizing::new(serde_json::to_vec(raw).map_err(|_| RuntimeError::ReadBack)?);
    let sealed = folder.reseal_raw(TRANSCRIPT, &json)?;
    folder.verify_raw(TRANSCRIPT, sealed)?;
    let back = folder.unlock(key)?.read_raw(TRANSCRIPT)?;
    if *back != *json {
        return Err(RuntimeError::ReadBack);
    }
    let parsed: RawTranscript = serde_json::from_slice(&back).map_err(|_| RuntimeError::ReadBack)?;
    Ok((sealed, measure(&parsed)))
}

/// Opens a session's sealed transcript.
pub fn read_transcript(folder: &SessionFolder, key: &StudyKey) -> Result<RawTranscript, RuntimeError> {
    let bytes = folder.unlock(key)?.read_raw(TRANSCRIPT)?;
    serde_json::from_slice(&bytes).map_err(|_| RuntimeError::ReadBack)
}

pub(super) fn measure(raw: &RawTranscript) -> Completeness {
    transcript::completeness(&raw.voiced, &raw.transcript.utterances, &raw.unintelligible)
}

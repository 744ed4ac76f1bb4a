//! From sealed segments to a sealed text: opened in memory one by one, heard, sealed, read back.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crossbeam_channel::{Sender, unbounded};
use zeroize::Zeroizing;

use crate::app::{Report, TranscriptAccount};
use crate::audio;
use crate::session::{Entry, Event, Session, TextLeft, silenced_channels};
use crate::transcriber::{Heard, Job, Listening, Model, Worker, WorkerReport};
use crate::transcript::{self, Completeness, RawTranscript, Transcript};
use crate::units::{Digest, Frames, Language, Name, Offset};
use crate::vault::{OpenedSession, SessionFolder, StudyKey};

use super::desk::Desk;
use super::effects::part_of;
use super::error::RuntimeError;
use super::news::News;
use super::place::choose_model;
use super::threads::threads_for_the_engine;

/// The sealed file of the transcript, without `.age`.
pub const TRANSCRIPT: &str = "transcript.json";

/// How long the worker may take to end once its answer is there.
const ENDS_WITHIN: Duration = Duration::from_secs(2);

/// A transcription under way.
pub(super) struct Transcription {
    cancelled: Arc<AtomicBool>,
}

impl Transcription {
    /// Asks it to stop; it answers between two pieces of at most 28 s.
    pub(super) fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }
}

/// What has to be known of a session to hear it.
struct Part {
    opened: OpenedSession,
    segments: u32,
    language: Language,
    /// Segments that were struck, with their length: silence, whatever may lie under their names.
    silent: BTreeMap<u32, Frames>,
    /// Channels of those who withdrew: not listened to.
    silenced: Vec<u16>,
    channels: u16,
}

impl Desk {
    /// Tells whether a transcription is under way.
    pub fn is_transcribing(&self) -> bool {
        self.transcription.is_some()
    }

    /// Returns how much of the recording was heard so far, and of how much, in ms.
    pub fn heard_so_far(&self) -> Option<(u64, u64)> {
        self.model.transcribe_screen.progress.map(|p| (p.done_ms, p.total_ms))
    }

    /// Begins to transcribe the open session's recording.
    pub(super) fn transcribe(&mut self) -> Result<(), RuntimeError> {
        if self.transcription.is_some() {
            return Ok(());
        }
        let session = self.model.session().ok_or(RuntimeError::NothingOpen)?;
        let (segments, spoken, source) = (session.segments, session.guide.language, session.source);
        let model = choose_model(&self.models, &self.setup.model, Some(spoken), source)?;
        let (silenced, channels) = (silenced_channels(session), session.channels);
        let struck: Vec<(u32, u32)> = session.struck.iter().filter_map(|s| s.numbers).collect();
        let key = self.study_key()?;
        let folder = self.session_folder()?;
        let silent = silent(folder.entries(), &struck);
        let part = Part { opened: folder.unlock(&key)?, segments, language: spoken, silent, silenced, channels };
        let cancelled = Arc::new(AtomicBool::new(false));
        let (news, flag, language) = (self.news.clone(), Arc::clone(&cancelled), self.model.language);
        let run = move || {
            let last = match hear(&part, &model, &flag, &news) {
                Ok(Some(heard)) => News::Heard { heard: Box::new(heard), model: Box::new(model) },
                Ok(None) => News::NotHeard(Report::TranscriptionCancelled),
                Err(error) => News::NotHeard(Report::Trouble { part: part_of(&error), notice: error.notice(language) }),
            };
            let _ = news.send(last);
        };
        thread::Builder::new().name("transcription".to_owned()).spawn(run).map_err(|_| RuntimeError::WorkerDied)?;
        self.transcription = Some(Transcription { cancelled });
        Ok(())
    }

    /// Puts together who said what when, seals it, reads it back, and only then says that there is a transcript.
    pub(super) fn on_heard(&mut self, heard: Heard, model: &Model) {
        self.transcription = None;
        let outcome = self.study_key().and_then(|key| {
            let session = self.model.session().ok_or(RuntimeError::NothingOpen)?;
            let raw = assemble(session, heard, model);
            let (name, digest) = (model.name.clone(), model.digest);
            self.errand(move |folder| {
                let (sealed, found) = seal_and_read_back(folder, &key, &raw)?;
                let left = text_left(&raw, &found, sealed);
                Ok(vec![Report::TranscriptMade(Event::Transcribed {
                    model: name,
                    model_digest: digest,
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
            Ok(vec![Report::Account(TranscriptAccount {
                completeness: measure(&raw),
                duration_ms: raw.transcript.duration_ms,
                doubts: transcript::doubts(&raw.transcript.utterances),
                utterances: raw.transcript.utterances,
            })])
        })
    }
}

/// Opens the segments one by one, in memory only, and has them heard. None when it was cancelled.
fn hear(
    part: &Part,
    model: &Model,
    cancelled: &AtomicBool,
    news: &Sender<News>,
) -> Result<Option<Heard>, RuntimeError> {
    let began = Instant::now();
    let mut channels: Vec<Zeroizing<Vec<f32>>> = Vec::new();
    for number in 1..=part.segments {
        if cancelled.load(Ordering::Relaxed) {
            return Ok(None);
        }
        if let Some(frames) = part.silent.get(&number) {
            if channels.is_empty() {
                channels = (0..part.channels.max(1)).map(|_| Zeroizing::new(Vec::new())).collect();
            }
            for channel in &mut channels {
                let length = channel.len() + frames.0 as usize;
                channel.resize(length, 0.0);
            }
            continue;
        }
        let wav = part.opened.read_segment(number)?;
        let (count, samples) = audio::wav_samples(&wav).map_err(|_| RuntimeError::Segment { number })?;
        if channels.is_empty() {
            channels = (0..count).map(|_| Zeroizing::new(Vec::new())).collect();
        }
        let pieces = audio::by_channel(count, &samples);
        if pieces.len() != channels.len() {
            return Err(RuntimeError::Segment { number });
        }
        for (channel, piece) in channels.iter_mut().zip(&pieces) {
            channel.extend_from_slice(piece);
        }
    }
    for silenced in &part.silenced {
        if let Some(channel) = channels.get_mut(usize::from(*silenced)) {
            channel.fill(0.0);
        }
    }
    let threads = threads_for_the_engine();
    let (reports, said) = unbounded();
    let worker = Worker::start(model.clone(), threads, reports)?;
    let job = Job { id: 1, channels, listening: Listening { language: Some(part.language) } };
    worker.submit(job).map_err(|_| RuntimeError::WorkerDied)?;
    let mut asked = false;
    let outcome = loop {
        if cancelled.load(Ordering::Relaxed) && !asked {
            worker.cancel();
            asked = true;
        }
        match said.recv_timeout(Duration::from_millis(100)) {
            Ok(WorkerReport::Loading { .. }) => {}
            Ok(WorkerReport::Progress { done_ms, total_ms, .. }) => {
                let elapsed_ms = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
                let _ = news.send(News::Report(Report::Transcribing { done_ms, total_ms, elapsed_ms }));
            }
            Ok(WorkerReport::Done { heard, .. }) => break Ok(Some(*heard)),
            Ok(WorkerReport::Cancelled { .. }) => break Ok(None),
            Ok(WorkerReport::Trouble { error, .. }) => break Err(error.into()),
            Ok(WorkerReport::Died { .. }) => break Err(RuntimeError::WorkerDied),
            Err(crossbeam_channel::RecvTimeoutError::Timeout) => {}
            Err(crossbeam_channel::RecvTimeoutError::Disconnected) => break Err(RuntimeError::WorkerDied),
        }
    };
    worker.stop(ENDS_WITHIN);
    outcome
}

/// Fills in speakers by channel and topics by the time they were opened.
fn assemble(session: &Session, heard: Heard, model: &Model) -> RawTranscript {
    let people = session.participants.iter().map(|p| (p.code.as_str(), p.channel));
    let speakers = transcript::speakers_by_channel(session.channels, people);
    let topics: Vec<(Offset, Name)> = session.timeline.clone();
    let mut raw = RawTranscript {
        v: 1,
        transcript: Transcript {
            language: heard.language,
            duration_ms: heard.duration_ms,
            utterances: transcript::merge(heard.utterances, &speakers, &topics),
        },
        voiced: heard.voiced,
        unintelligible: Vec::new(),
        model: model.name.clone(),
        model_digest: model.digest.to_string(),
    };
    // Nothing of it was heard; what an engine makes up in silence has no place there either.
    let gone = |u: &transcript::Utterance| {
        let inside = |s: &crate::session::Strike| s.removed.0.ms() <= u.start_ms && u.end_ms <= s.removed.1.ms();
        let theirs = |code: &crate::units::ParticipantCode| u.speaker.as_deref() == Some(code.as_str());
        session.struck.iter().any(inside) || session.withdrawn.iter().any(theirs)
    };
    raw.transcript.utterances.retain(|u| !gone(u));
    raw
}

/// Returns the segments whose numbers were struck, with their lengths.
fn silent(entries: &[Entry], struck: &[(u32, u32)]) -> BTreeMap<u32, Frames> {
    let sealed = entries.iter().filter_map(|e| match &e.event {
        Event::SegmentSealed(segment) | Event::SegmentFound(segment) => Some(segment),
        _ => None,
    });
    let is_struck = |number: u32| struck.iter().any(|(first, last)| (*first..=*last).contains(&number));
    sealed.filter(|s| is_struck(s.number)).map(|s| (s.number, s.frames)).collect()
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

/// Seals the transcript and reads it back with the study key: only what can be opened again counts as made.
fn seal_and_read_back(
    folder: &SessionFolder,
    key: &StudyKey,
    raw: &RawTranscript,
) -> Result<(crate::units::Digest, Completeness), RuntimeError> {
    let json = Zeroizing::new(serde_json::to_vec(raw).map_err(|_| RuntimeError::ReadBack)?);
    let sealed = folder.seal_raw(TRANSCRIPT, &json)?;
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

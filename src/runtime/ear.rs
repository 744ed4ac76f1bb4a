//! The engine at the desk: one worker that keeps its model loaded, for what is being said and for what was recorded.

use std::sync::PoisonError;
use std::thread;

use crossbeam_channel::Sender;
use zeroize::Zeroizing;

use crate::app::Report;
use crate::messages::{Notice, runtime as say};
use crate::session::{Command, Event};
use crate::settings::Engines;
use crate::transcriber::{
    Cancel, Haste, HeardPiece, Job, Listening, Model, Models, Sound, Speed, Worker, WorkerReport,
};
use crate::units::{Digest, Language, SessionId};

use super::desk::{Desk, Place};
use super::error::RuntimeError;
use super::live::{LiveSound, Tee};
use super::news::News;
use super::pieces::{self, PieceName};
use super::sealed_sound::Fault;
use super::setup::ModelChoice;
use super::threads::threads_for_the_engine;

/// The pace of a file in the microphone's place up to which it is listened to while it plays. Faster than anybody talks it is only
/// heard afterwards.
const LIVE_PACE: f64 = 4.0;

/// The engine's side of the desk.
pub(super) struct Ear {
    pub(super) worker: Option<(Digest, Worker)>,
    reports: Sender<WorkerReport>,
    jobs: u64,
    /// Where the recorder's side puts segments in.
    pub(super) tee: Tee,
    live: Option<Task>,
    /// A stretch of a transcript that is heard again.
    pub(super) again: Option<super::mending::Again>,
    /// What waits for the model that is to listen to it.
    coming: Option<(SessionId, LiveSound)>,
    /// Pieces that came while the session's folder was away.
    waiting: Vec<(SessionId, Digest, HeardPiece)>,
    engines: Engines,
}

/// A job under way.
#[derive(Clone)]
pub(super) struct Task {
    job: u64,
    session: SessionId,
    pub(super) model: Model,
    cancel: Cancel,
    /// The error that ended its sound, if one did.
    pub(super) fault: Fault,
}

impl Task {
    pub(super) fn cancel(&self) {
        self.cancel.cancel();
    }

    pub(super) fn is(&self, job: u64) -> bool {
        self.job == job
    }
}

impl Ear {
    pub(super) fn new(reports: Sender<WorkerReport>, engines: Engines) -> Ear {
        Ear {
            worker: None,
            reports,
            jobs: 0,
            tee: Tee::default(),
            live: None,
            again: None,
            coming: None,
            waiting: Vec::new(),
            engines,
        }
    }

    /// Returns the model for the whole recording: what the command line asked for, then what the settings name.
    pub(super) fn final_choice(&self, asked: &ModelChoice) -> ModelChoice {
        match (asked, &self.engines.last) {
            (ModelChoice::Best, Some(name)) => ModelChoice::of(Some(name)),
            (asked, _) => asked.clone(),
        }
    }

    /// Returns the model that listens while it is recorded; none where that is off, or where only slow ones are there and
    /// nobody asked for one of them.
    fn live_choice(&self, asked: &ModelChoice, models: &Models, language: Language) -> Option<ModelChoice> {
        match &self.engines.live {
            Some(off) if off == Engines::OFF => None,
            Some(name) => Some(ModelChoice::of(Some(name))),
            None => match self.final_choice(asked) {
                ModelChoice::Best => {
                    let best = models.best_installed(Some(language)).ok()??;
                    best.known.is_some_and(|k| k.speed == Speed::Fast).then_some(ModelChoice::Named(best.name))
                }
                choice => Some(choice),
            },
        }
    }

    /// Hands a job to the worker with this model loaded; starts another one where it holds another model.
    pub(super) fn submit(
        &mut self,
        session: SessionId,
        model: Model,
        sound: Box<dyn Sound + Send>,
        fault: Fault,
        listening: Listening,
    ) -> Result<Task, RuntimeError> {
        if self.worker.as_ref().is_none_or(|(loaded, _)| *loaded != model.digest) {
            // The worker before this one ends by itself with the piece in its hands.
            self.worker = Some((model.digest, Worker::start(model.clone(), self.reports.clone())?));
        }
        let Some((_, worker)) = &self.worker else { return Err(RuntimeError::WorkerDied) };
        self.jobs += 1;
        let threads = threads_for_the_engine();
        let job = Job { id: self.jobs, sound, listening, threads };
        let cancel = worker.submit(job).map_err(|_| RuntimeError::WorkerDied)?;
        Ok(Task { job: self.jobs, session, model, cancel, fault })
    }

    /// Returns who listens now.
    #[cfg(test)]
    pub(super) fn live(&self) -> Option<&Task> {
        self.live.as_ref()
    }

    /// Has the one who listens listen to something else (a sound with a fault in it).
    #[cfg(test)]
    pub(super) fn listen_instead(&mut self, sound: Box<dyn Sound + Send>, how: Listening) -> Result<(), RuntimeError> {
        let Some(Task { session, model, .. }) = self.live.clone() else { return Err(RuntimeError::NothingOpen) };
        self.cancel();
        self.live = Some(self.submit(session, model, sound, Fault::default(), how)?);
        Ok(())
    }

    /// Returns the model that listens while it is recorded.
    pub(super) fn live_model(&self) -> Option<Digest> {
        self.live.as_ref().map(|task| task.model.digest)
    }

    /// Tells whether something is still being heard of what was just recorded.
    pub(super) fn is_live(&self) -> bool {
        self.live.is_some() || self.coming.is_some()
    }

    /// Stops everything, without waiting.
    pub(super) fn cancel(&mut self) {
        self.tee.end();
        self.coming = None;
        if let Some(again) = self.again.take() {
            again.cancel();
        }
        if let Some(live) = self.live.take() {
            live.cancel();
        }
    }
}

/// The worker ends after the piece in its hands; nobody waits for it.
impl Drop for Ear {
    fn drop(&mut self) {
        self.tee.end();
        if let Some((_, worker)) = &self.worker {
            worker.cancel();
        }
    }
}

impl Desk {
    /// Begins to listen to what is being recorded, where there is a model that can. What it hears is sealed piece by piece.
    pub(super) fn begin_live(&mut self) {
        self.ear.cancel();
        let too_fast = self.setup.input.as_ref().is_some_and(|stand| stand.input.pace() > LIVE_PACE);
        let Some(session) = self.model.session() else { return };
        if too_fast || session.transcription.is_some() {
            return;
        }
        let together = super::sealed_sound::Ears::of(session);
        let (source, id) = (session.source, session.id.clone());
        let Some(language) = self.language_to_know() else { return };
        let Some(choice) = self.ear.live_choice(&self.setup.model, &self.models, language) else { return };
        self.ear.coming = Some((id, self.ear.tee.begin(together)));
        // A model from a stick is read through before it is trusted: nothing waits for that, least of all the recorder.
        let (models, news) = (self.models.clone(), self.news.clone());
        let open = move || {
            let model = super::place::choose_model(&models, &choice, Some(language), source);
            let _ = news.send(News::LiveModel(model.ok().map(Box::new)));
        };
        if thread::Builder::new().name("model".to_owned()).spawn(open).is_err() {
            self.ear.cancel();
        }
    }

    /// The model that listens is known. Without one nothing is lost: it is heard afterwards, and that is when the want of one is
    /// said.
    pub(super) fn on_live_model(&mut self, model: Option<Model>) {
        let Some((session, sound)) = self.ear.coming.take() else { return };
        let listening = Listening { haste: Haste::Live, ..self.listening() };
        let task =
            model.and_then(|model| self.ear.submit(session, model, Box::new(sound), Fault::default(), listening).ok());
        if task.is_none() {
            self.ear.tee.end();
        }
        self.ear.live = task;
    }

    /// Forgets everything that is under way: sound that waits, text that was not sealed, what the engine carries along. Listens
    /// again with the next segment where it is still being recorded.
    pub(super) fn forget_what_is_under_way(&mut self) {
        let listening = self.ear.is_live();
        self.stop_hearing_again();
        self.ear.cancel();
        self.ear.waiting.clear();
        if listening && self.sound.is_recording() {
            self.begin_live();
        }
    }

    /// Returns how to listen to the open session.
    pub(super) fn listening(&self) -> Listening {
        let language = self.model.session().map(|s| s.guide.language);
        let second = self.second_language();
        let terms = self.model.open.as_ref().map(|open| super::terms::of_guide(&open.guide)).unwrap_or_default();
        Listening { language, second, terms, ..Listening::default() }
    }

    /// Returns the second language that the open session's guide names.
    pub(super) fn second_language(&self) -> Option<Language> {
        self.model.open.as_ref().and_then(|open| open.guide.second)
    }

    /// Returns the language that a model must know: a model for English only won't do where Dutch is spoken as well.
    pub(super) fn language_to_know(&self) -> Option<Language> {
        let first = self.model.session().map(|s| s.guide.language);
        self.second_language().filter(|second| *second != Language::En).or(first)
    }

    /// Takes what the engine says.
    pub(super) fn on_worker(&mut self, report: WorkerReport) {
        let Some(report) = self.on_again(report) else { return };
        let live = self.ear.live.clone();
        let is_live = |job: u64| live.as_ref().is_some_and(|task| task.is(job));
        match report {
            WorkerReport::Loading { .. } => {}
            WorkerReport::Heard { job, piece } => {
                let task = if is_live(job) { live } else { self.task_of(job) };
                if let Some(task) = task {
                    self.keep(task.session, task.model.digest, *piece);
                }
            }
            WorkerReport::Progress { job, done_ms, .. } => self.on_progress(job, done_ms),
            WorkerReport::Done { job, .. } | WorkerReport::Cancelled { job } if is_live(job) => self.live_is_over(),
            WorkerReport::Trouble { job, .. } if is_live(job) => self.live_gave_up(),
            WorkerReport::Done { job, language } => self.on_all_heard(job, language),
            WorkerReport::Cancelled { job } => self.on_not_heard(job, None),
            WorkerReport::Trouble { job, error } => {
                let fault =
                    self.task_of(job).and_then(|task| task.fault.lock().unwrap_or_else(PoisonError::into_inner).take());
                self.on_not_heard(job, Some(fault.unwrap_or_else(|| error.into())));
            }
            WorkerReport::Died { job } => {
                self.ear.worker = None;
                match job {
                    Some(job) if is_live(job) => self.live_gave_up(),
                    Some(job) => self.on_not_heard(job, Some(RuntimeError::WorkerDied)),
                    None => {}
                }
            }
        }
    }

    /// Nobody listens any more, and it was not the end of the sound. The recording does not depend on it: that is what is said.
    fn live_gave_up(&mut self) {
        let l = self.model.language;
        if self.sound.is_recording() {
            let (means, todo) = (say::LISTENING_ENDED_MEANS.text(l), say::LISTENING_ENDED_TODO.text(l));
            self.say(Notice::caution(say::LISTENING_ENDED.text(l), means, todo));
        }
        self.live_is_over();
    }

    fn live_is_over(&mut self) {
        self.ear.live = None;
        self.ear.tee.end();
        self.after_live();
        // What is left to do is less now.
        if self.transcription.is_none() && matches!(self.open, Place::Here(_)) {
            let estimated = self.estimated().unwrap_or_default();
            estimated.into_iter().for_each(|report| self.report(report));
        }
    }

    /// Seals a piece that was heard, unless something in it was taken back meanwhile.
    fn keep(&mut self, session: SessionId, model: Digest, piece: HeardPiece) {
        if matches!(self.open, Place::Away) {
            self.ear.waiting.push((session, model, piece));
            return;
        }
        if let Err(error) = self.seal_piece(&session, &model, &piece) {
            // A piece that can't be sealed is heard again later. While it is recorded the recorder says what is wrong with the disk.
            if let Some(transcription) = &self.transcription {
                transcription.cancel();
                let report = self.trouble(&error);
                self.report(report);
            }
        }
    }

    fn seal_piece(&mut self, id: &SessionId, model: &Digest, piece: &HeardPiece) -> Result<(), RuntimeError> {
        let Some(session) = self.model.session().filter(|s| s.id == *id) else { return Ok(()) };
        let name = PieceName::of(model, piece);
        if !pieces::may_be_kept(session, &name) {
            return Ok(());
        }
        if session.raw != crate::session::Held::Sealed {
            self.wish(Command::Note(Event::WritingOutBegun))?;
        }
        let json = Zeroizing::new(serde_json::to_vec(piece).map_err(|_| RuntimeError::ReadBack)?);
        self.session_folder()?.seal_raw(&name.file(), &json)?;
        self.show_along(piece);
        let heard_ms = piece.to_ms;
        if self.ear.is_live() {
            self.report(Report::HeardUpTo { heard_ms });
        }
        Ok(())
    }

    /// Seals what waited for the session's folder.
    pub(super) fn keep_what_waited(&mut self) {
        for (session, model, piece) in std::mem::take(&mut self.ear.waiting) {
            self.keep(session, model, piece);
        }
    }
}

//! The loop without a terminal: a message in, the model changed, the effects performed, what the threads report heard.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crossbeam_channel::{Receiver, Sender, select, unbounded};

use crate::app::consent_track::Track;
use crate::app::{self, Effect, Model, Msg, Report};
use crate::audio::{AudioReport, MeterReport};
use crate::messages::{Notice, runtime as say};
use crate::session::{Command, Entry, Session, decide};
use crate::study::Study;
use crate::transcriber::{Models, WorkerReport};
use crate::units::Language;
use crate::vault::{Keys, SessionFolder, StudyFolder, StudyKey};

use super::clock;
use super::error::RuntimeError;
use super::gate::Gate;
use super::news::News;
use super::setup::Setup;
use super::sound::Sound;
use super::transcription::Transcription;

/// How long an ending program waits for the recorder to seal and for an errand to come back.
const ENDING: Duration = Duration::from_secs(6);

/// The longest the loop sleeps, so that the clock on the screen is right.
pub const BEAT: Duration = Duration::from_millis(250);

/// What is called with every line that came onto the disk.
pub type Witness = Box<dyn FnMut(&Entry, &Model)>;

/// The loop: one thread that owns the model and the open session's journal, and talks with the threads that own the rest.
pub struct Desk {
    /// Everything any screen shows.
    pub model: Model,
    pub(super) setup: Setup,
    pub(super) keys: Keys,
    pub(super) models: Models,
    pub(super) folder: StudyFolder,
    pub(super) study: Study,
    pub(super) key: Option<Arc<StudyKey>>,
    pub(super) open: Place,
    pub(super) sound: Sound,
    pub(super) gate: Arc<Gate>,
    /// Whether the recorder that runs is the one of the consent's own track.
    pub(super) records_consent: bool,
    pub(super) transcription: Option<Transcription>,
    pub(super) ear: super::ear::Ear,
    listener: Receiver<WorkerReport>,
    pub(super) news: Sender<News>,
    heard: Receiver<News>,
    audio: Receiver<AudioReport>,
    meter: Receiver<MeterReport>,
    /// What must wait until the session's folder is back from an errand.
    pub(super) waiting: VecDeque<Effect>,
    ending: Option<Instant>,
    changed: bool,
    /// Whether the window had another size since a frame was drawn, if only for a moment.
    resized: bool,
    witness: Option<Witness>,
    troubles: Vec<Notice>,
    pub(super) loudness: super::recording::Loudness,
    /// The alarms about the sound that go on.
    pub(super) sound_alarms: super::recording::SoundAlarms,
    pub(super) space: super::space::Space,
    pub(super) loudspeaker: Option<crate::audio::Loudspeaker>,
    pub(super) remembered: super::remembered::Remembered,
    pub(super) slept: super::slept::Slept,
    /// What is done once the study key is open, while its passphrase is asked for on the screen.
    pub(super) once_unlocked: Option<super::unlocking::Then>,
    /// The guide with which a rehearsal was wished for, once this desk is closed.
    pub rehearsal_wished: Option<String>,
}

/// Where the open session's folder is.
pub(super) enum Place {
    /// No session is open.
    Nowhere,
    /// On the desk.
    Here(Box<SessionFolder>),
    /// With an errand, which brings it back.
    Away,
}

/// A way for other threads to send the desk a message.
#[derive(Clone)]
pub struct Mailbox(Sender<News>);

impl Mailbox {
    /// Sends a message; returns false when the desk is gone.
    pub fn send(&self, msg: Msg) -> bool {
        self.0.send(News::Outside(msg)).is_ok()
    }

    /// Asks for a whole new frame, because the window got another size; returns false when the desk is gone.
    pub fn redraw(&self) -> bool {
        self.0.send(News::Redraw).is_ok()
    }
}

impl Desk {
    /// Opens a study. Nothing runs yet; [`Desk::begin`] reads the first screen.
    pub fn open(setup: Setup) -> Result<Desk, RuntimeError> {
        let folder = StudyFolder::open(&setup.study)?;
        let study = Study::parse(folder.study_toml()?.as_bytes()).map_err(RuntimeError::StudyFile)?;
        let (news, heard) = unbounded();
        let (audio_reports, audio) = unbounded();
        let (meter_reports, meter) = unbounded();
        let (worker_reports, listener) = unbounded();
        let ear = super::ear::Ear::new(worker_reports, super::setup::engines(&setup.folders));
        let mut model = Model::new(setup.language, clock::now());
        model.file_input = setup.input.is_some();
        Ok(Desk {
            model,
            keys: Keys::at(setup.folders.keys.clone()),
            models: Models::at(setup.folders.models.clone()),
            sound: Sound::start(news.clone(), audio_reports, meter_reports)?,
            gate: Arc::default(),
            records_consent: false,
            setup,
            folder,
            study,
            key: None,
            open: Place::Nowhere,
            transcription: None,
            ear,
            listener,
            news,
            heard,
            audio,
            meter,
            waiting: VecDeque::new(),
            ending: None,
            changed: true,
            resized: false,
            witness: None,
            troubles: Vec::new(),
            loudness: Default::default(),
            sound_alarms: Default::default(),
            space: Default::default(),
            loudspeaker: None,
            remembered: Default::default(),
            slept: Default::default(),
            once_unlocked: None,
            rehearsal_wished: None,
        })
    }

    /// Reads the first screen and finishes what an earlier run left unfinished. While the passphrase is asked for, that waits.
    pub fn begin(&mut self) {
        if self.once_unlocked.is_some() {
            return;
        }
        // The making of a session that a crash cut off: nothing was written into it yet. What can't be cleared is in nobody's way.
        let _ = self.folder.clean_up();
        self.finish_destructions();
        let effects = app::start(&self.model);
        self.perform_all(effects);
    }

    /// Returns a line that says where everything is, where a session is left in the middle.
    pub fn where_it_is(&self) -> Option<String> {
        let session = self.model.session().filter(|s| s.is_live() && !self.model.over.practising)?;
        let dir = |of: &str| self.folder.root().join(of).join(session.id.as_str()).display().to_string();
        let sealed = session.sealed.offset().to_string();
        let (message, dir) = match session.notes_only {
            true => (say::WHERE_NOTES, dir("sessions")),
            false => (say::WHERE_LIVE, dir("recordings")),
        };
        let values = [("session", session.id.as_str()), ("sealed", &sealed), ("dir", &dir)];
        Some(message.with(self.model.language, &values))
    }

    /// Has a witness called with every line that came onto the disk from now on.
    pub fn witness(&mut self, witness: Witness) {
        self.witness = Some(witness);
    }

    /// Returns a way for other threads to send messages.
    pub fn mailbox(&self) -> Mailbox {
        Mailbox(self.news.clone())
    }

    /// Returns the interface's language.
    pub fn language(&self) -> Language {
        self.model.language
    }

    /// Returns the study.
    pub fn study(&self) -> &Study {
        &self.study
    }

    /// Takes a message: changes the model and performs what follows.
    pub fn send(&mut self, msg: Msg) {
        self.changed |= !matches!(msg, Msg::Tick(_));
        let effects = app::update(&mut self.model, msg);
        self.perform_all(effects);
    }

    /// Performs an effect as if the desk had asked for it.
    pub(super) fn perform(&mut self, effect: Effect) {
        self.perform_all(vec![effect]);
    }

    /// Performs an effect, and says what went wrong to the caller (the command line's way in).
    pub fn attempt(&mut self, effect: Effect) -> Result<(), RuntimeError> {
        let reports = self.effect(effect)?;
        for report in reports {
            self.report(report);
        }
        Ok(())
    }

    /// Returns what has gone wrong since this was last asked.
    pub fn take_troubles(&mut self) -> Vec<Notice> {
        std::mem::take(&mut self.troubles)
    }

    /// Decides a wish and journals what follows from it.
    pub fn wish(&mut self, command: Command) -> Result<(), RuntimeError> {
        let session = self.model.session().ok_or(RuntimeError::NothingOpen)?;
        let events = decide(session, command)?;
        self.attempt(Effect::Journal(events))
    }

    /// Performs effects in order. What an effect answers at once is fed back before the next one is taken.
    pub(super) fn perform_all(&mut self, effects: Vec<Effect>) {
        let mut queue: VecDeque<Effect> = effects.into();
        while let Some(effect) = queue.pop_front() {
            let wrote = matches!(
                effect,
                Effect::Journal(_) | Effect::SealNote { .. } | Effect::Strike { .. } | Effect::SealStep(_)
            );
            let reports = match self.effect(effect) {
                Ok(reports) => reports,
                Err(error) => {
                    if wrote {
                        // What was to follow rested on lines that are not on disk. Closing a microphone never does.
                        queue.retain(closes_something);
                    }
                    vec![self.trouble(&error)]
                }
            };
            let follow: Vec<Effect> = reports.into_iter().flat_map(|report| self.feed(report)).collect();
            for effect in follow.into_iter().rev() {
                queue.push_front(effect);
            }
        }
    }

    /// Feeds a report into the model and returns what is to follow.
    fn feed(&mut self, report: Report) -> Vec<Effect> {
        self.changed = true;
        let lines = match &report {
            Report::Journalled(entries) | Report::TakenIn(entries) => entries.clone(),
            // The first line came onto the disk with the folder itself.
            Report::Opened { .. } => match &self.open {
                Place::Here(folder) if folder.entries().len() == 1 => folder.entries().to_vec(),
                _ => Vec::new(),
            },
            Report::Trouble { notice, .. } => {
                self.troubles.push(notice.clone());
                Vec::new()
            }
            _ => Vec::new(),
        };
        let effects = app::update(&mut self.model, Msg::Report(report));
        let records = |session: &Session| session.is_live() || session.consent_track.running;
        if !lines.is_empty() && self.model.session().is_some_and(records) {
            self.gate.open();
        }
        if let Some(witness) = &mut self.witness {
            for line in &lines {
                witness(line, &self.model);
            }
        }
        effects
    }

    /// Feeds a report and performs what follows.
    pub(super) fn report(&mut self, report: Report) {
        let effects = self.feed(report);
        self.perform_all(effects);
    }

    /// Says something to the user.
    pub(super) fn say(&mut self, notice: Notice) {
        self.report(Report::Said(notice));
    }

    /// Waits for something to happen, at most so long, and takes everything that has.
    pub fn pump(&mut self, timeout: Duration) {
        self.tick();
        #[allow(clippy::large_enum_variant, reason = "one exists at a time, for a moment")]
        enum Taken {
            News(News),
            Audio(AudioReport),
            Meter(MeterReport),
            Worker(WorkerReport),
            Nothing,
        }
        let taken = select! {
            recv(self.heard) -> n => n.map_or(Taken::Nothing, Taken::News),
            recv(self.audio) -> a => a.map_or(Taken::Nothing, Taken::Audio),
            recv(self.meter) -> m => m.map_or(Taken::Nothing, Taken::Meter),
            recv(self.listener) -> w => w.map_or(Taken::Nothing, Taken::Worker),
            default(timeout) => Taken::Nothing,
        };
        match taken {
            Taken::News(news) => self.on_news(news),
            Taken::Audio(report) => self.on_audio(report),
            Taken::Meter(report) => self.on_meter(report),
            Taken::Worker(report) => self.on_worker(report),
            Taken::Nothing => {}
        }
        // A burst is taken at once, so that the screen is drawn once for it; but never so long that keys wait.
        for _ in 0..64 {
            self.drain_sound();
            match self.heard.try_recv() {
                Ok(news) => self.on_news(news),
                Err(_) => break,
            }
        }
        self.tick();
    }

    /// Takes everything the recorder and the meter have said.
    pub(super) fn drain_sound(&mut self) {
        while let Ok(report) = self.audio.try_recv() {
            self.on_audio(report);
        }
        while let Ok(report) = self.meter.try_recv() {
            self.on_meter(report);
        }
    }

    /// Pumps until something is true of the model; returns false when the deadline came first.
    pub fn until(&mut self, deadline: Instant, mut true_of: impl FnMut(&Model) -> bool) -> bool {
        self.pump_until(deadline, |desk| true_of(&desk.model))
    }

    /// Pumps until no errand, no recorder and no transcription is under way; returns false when the deadline came first.
    pub fn settle(&mut self, deadline: Instant) -> bool {
        self.pump_until(deadline, |desk| desk.is_idle() && desk.heard.is_empty() && desk.listener.is_empty())
    }

    fn pump_until(&mut self, deadline: Instant, mut done: impl FnMut(&Desk) -> bool) -> bool {
        loop {
            if done(self) {
                return true;
            }
            let Some(left) = deadline.checked_duration_since(Instant::now()).filter(|l| !l.is_zero()) else {
                return false;
            };
            self.pump(left.min(BEAT));
        }
    }

    fn is_idle(&self) -> bool {
        let hearing = self.transcription.is_some() || self.ear.again.is_some();
        !matches!(self.open, Place::Away) && !hearing && !self.sound.is_recording()
    }

    fn tick(&mut self) {
        let now = clock::now();
        if now != self.model.now {
            self.changed = true;
            self.send(Msg::Tick(now));
            self.look_at_space();
            self.look_at_sleep();
            self.look_for_notes();
        }
    }

    /// Tells whether something that can be seen has changed since this was last asked.
    pub fn take_changed(&mut self) -> bool {
        std::mem::take(&mut self.changed)
    }

    /// Tells whether the window has had another size since this was last asked; it may have its old one again.
    pub(super) fn take_resized(&mut self) -> bool {
        std::mem::take(&mut self.resized)
    }

    pub(super) fn begin_ending(&mut self) {
        self.gate.shut();
        if let Some(transcription) = &self.transcription {
            transcription.cancel();
        }
        self.ear.cancel();
        self.ending.get_or_insert_with(|| Instant::now() + ENDING);
    }

    /// Tells whether the program may end: it was asked to, and what was open is sealed (or had its time).
    pub fn is_over(&self) -> bool {
        self.ending.is_some_and(|deadline| self.is_idle() || Instant::now() >= deadline)
    }

    fn on_news(&mut self, news: News) {
        match news {
            News::Outside(msg) => self.send(msg),
            News::Report(report) => self.report(report),
            News::Redraw => (self.changed, self.resized) = (true, true),
            News::Reload => self.perform(Effect::LoadHome),
            News::Sealed(segment) => {
                self.journal_what_was_missed(segment.number);
                self.report(Report::SegmentSealed(segment));
            }
            News::RecorderStopped(stopped) => {
                self.drain_sound();
                if self.records_consent {
                    self.on_consent_stopped(*stopped);
                } else {
                    self.on_recorder_stopped(*stopped);
                }
            }
            News::RecorderRefused(error) => {
                self.sound.recorder_is_gone();
                let of_consent = std::mem::take(&mut self.records_consent);
                let report = self.trouble(&error);
                self.report(report);
                // Who went on before it was known waits for it to be closed.
                if of_consent && self.model.consent_screen.track == Track::Closing {
                    self.report(Report::ConsentTrackStopped);
                }
            }
            News::MeterRefused(error) => {
                let report = self.trouble(&error);
                self.report(report);
            }
            News::LiveModel(model) => self.on_live_model(model.map(|m| *m)),
            News::Tried(tried) => self.on_tried(tried),
            News::Returned { folder, reports } => self.on_returned(folder, reports),
        }
    }
}

/// Tells whether an effect closes, stops or ends something: such effects are never held back.
fn closes_something(effect: &Effect) -> bool {
    use crate::app::RecorderOrder::{Pause, Stop};
    use crate::app::TrackOrder;
    matches!(
        effect,
        Effect::Recorder(Pause | Stop)
            | Effect::ConsentTrack(TrackOrder::Stop)
            | Effect::StopListening
            | Effect::StopPlaying
            | Effect::CancelTranscription
            | Effect::CloseSession
            | Effect::Quit
    )
}

#[cfg(test)]
mod tests;

//! The transcribe screen: its state and its keys. The recording is only read here; stopping leaves it as it was.

use crate::messages::{Message, transcribe as words};
use crate::session::Stage;
use crate::units::{Language, Timestamp};

use super::effect::{Effect, Part};
use super::hints::Hint;
use super::mend::Mend;
use super::model::{Model, Screen};
use super::{Key, close};

/// What only this screen knows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// Whether it goes on.
    pub running: bool,
    /// How far it is, once that is known.
    pub progress: Option<Progress>,
    /// When it began.
    pub began: Option<Timestamp>,
    /// What was heard before it began: what an earlier run or the listening along left sealed.
    pub before_ms: Option<u64>,
    /// How long it was expected to take.
    pub expected_ms: Option<u64>,
    /// Whether it is stopped for a while: what was heard is kept.
    pub pause: Pause,
    /// What is being done with it since all of it was heard.
    pub finishing: Option<Finishing>,
    /// Where there was a transcript already: the model that was chosen to write it out anew, or the usual one.
    pub anew: Option<Option<String>>,
}

/// What is done once all of a recording was heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finishing {
    /// Its voices are described, so that the text can say who speaks: the recording is gone through once more.
    Voices,
    /// The text is sealed and read back.
    Text,
}

impl Finishing {
    /// Says it in a few words.
    pub fn text(self, language: Language) -> &'static str {
        match self {
            Finishing::Voices => words::DESCRIBING.text(language),
            Finishing::Text => words::SEALING.text(language),
        }
    }
}

/// Whether writing out is stopped for a while.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pause {
    /// No.
    #[default]
    Not,
    /// It was asked for; the piece in hand is heard to its end.
    Coming,
    /// Yes.
    Now,
}

/// What is known beforehand of how long writing out takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Estimate {
    /// With which model.
    pub model: String,
    /// The sound there is, in ms, all channels added up.
    pub whole_ms: u64,
    /// The sound that is not written out yet.
    pub sound_ms: u64,
    /// How long that takes, in ms, by what was measured on this computer.
    pub took_ms: Option<u64>,
    /// Whether the model is known to be slow without a graphics card; none where nobody knows it.
    pub slow: Option<bool>,
}

impl Estimate {
    /// Says it in a sentence.
    pub fn text(&self, language: Language) -> String {
        let about = |ms| about(language, ms);
        let with =
            |message: &Message, time: &str| message.with(language, &[("model", self.model.as_str()), ("time", time)]);
        match (self.sound_ms * 20 <= self.whole_ms, self.took_ms, self.slow) {
            (true, _, _) => with(&words::ESTIMATE_DONE, ""),
            (_, Some(ms), _) => with(&words::ESTIMATE, &about(ms)),
            (_, None, Some(false)) => with(&words::ESTIMATE_FAST, &about(self.whole_ms)),
            (_, None, Some(true)) => with(&words::ESTIMATE_SLOW, &about(self.whole_ms)),
            (_, None, None) => with(&words::ESTIMATE_UNKNOWN, ""),
        }
    }
}

/// Returns a length of time as people say it beforehand: minutes, or hours and minutes.
fn about(language: Language, ms: u64) -> String {
    let minutes = ms.div_ceil(60_000).max(1);
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, minutes) {
        (0, 1) => words::ONE_MINUTE.text(language).to_owned(),
        (0, n) => words::MINUTES.with(language, &[("n", &n.to_string())]),
        _ => words::HOURS.with(language, &[("h", &hours.to_string()), ("m", &format!("{rest:02}"))]),
    }
}

impl State {
    /// Returns an estimate of the ms still needed; what was heard before doesn't count for it.
    pub fn left_ms(&self) -> Option<u64> {
        let Progress { done_ms, total_ms, elapsed_ms } = self.progress?;
        let before = self.before_ms.unwrap_or(0).min(done_ms);
        let now = Progress { done_ms: done_ms - before, total_ms: total_ms.saturating_sub(before), elapsed_ms };
        now.left_ms().or_else(|| self.expected_ms?.checked_sub(elapsed_ms).filter(|left| *left > 0))
    }

    /// Returns the ms it has been going on. Reports come piece by piece; between them the wall clock goes on.
    pub fn elapsed_ms(&self, now: Timestamp) -> u64 {
        let reported = self.progress.map_or(0, |p| p.elapsed_ms);
        let by_the_clock =
            self.began.map_or(0, |began| now.unix_s().saturating_sub(began.unix_s()).max(0) as u64 * 1000);
        reported.max(by_the_clock)
    }
}

/// How far the transcription is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// ms of the recording done.
    pub done_ms: u64,
    /// ms of the recording in all.
    pub total_ms: u64,
    /// ms of wall time since it began.
    pub elapsed_ms: u64,
}

impl Progress {
    /// Returns an estimate of the ms still needed, once a tenth (or half a minute of sound) is done.
    pub fn left_ms(&self) -> Option<u64> {
        let known = self.done_ms >= 30_000 || self.done_ms * 10 >= self.total_ms;
        let left = self.total_ms.saturating_sub(self.done_ms);
        (known && self.done_ms > 0).then(|| self.elapsed_ms.saturating_mul(left) / self.done_ms)
    }
}

/// How soon the first report comes, in ms.
const AT_ONCE_MS: u64 = 1_000;

/// Begins to write out, as usual: what was heard before is kept.
pub(super) fn begin(model: &mut Model) -> Vec<Effect> {
    begin_with(model, None)
}

/// Begins to write out anew, with the model that was chosen; or begins as usual.
pub(super) fn begin_with(model: &mut Model, anew: Option<Option<String>>) -> Vec<Effect> {
    model.screen = Screen::Transcribe;
    let expected_ms = model.close_screen.estimate.as_ref().and_then(|e| e.took_ms);
    model.transcribe_screen = State { running: true, began: Some(model.now), expected_ms, ..State::default() };
    model.transcribe_screen.anew.clone_from(&anew);
    match anew {
        Some(name) => vec![Effect::Mend(Mend::WholeAgain { model: name })],
        None => vec![Effect::Transcribe],
    }
}

/// A key was pressed here.
pub fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    // All of it was heard: there is nothing left to pause or to stop.
    if model.transcribe_screen.finishing.is_some() {
        return Vec::new();
    }
    let pause = model.transcribe_screen.pause;
    match (model.transcribe_screen.running, key) {
        (true, Key::Char('p')) if pause == Pause::Not => {
            model.transcribe_screen.pause = Pause::Coming;
            vec![Effect::CancelTranscription]
        }
        (false, Key::Char('p')) if pause == Pause::Now => {
            let anew = model.transcribe_screen.anew.take();
            begin_with(model, anew)
        }
        (true, Key::Char('c' | 'C')) => {
            model.transcribe_screen.pause = Pause::Not;
            vec![Effect::CancelTranscription]
        }
        (false, Key::Enter) => {
            let anew = model.transcribe_screen.anew.take();
            begin_with(model, anew)
        }
        (false, Key::Esc) => leave(model),
        _ => Vec::new(),
    }
}

/// The keys of this screen as it is now.
pub fn hints(model: &Model) -> Vec<Hint> {
    let hint = |key, short, long| Hint { key, short, long };
    if model.transcribe_screen.finishing.is_some() {
        return Vec::new();
    }
    match (model.transcribe_screen.running, model.transcribe_screen.pause) {
        (true, Pause::Not) => {
            return vec![
                hint("p", words::KEY_PAUSE, words::KEY_PAUSE_LONG),
                hint("c", words::KEY_CANCEL, words::KEY_CANCEL_LONG),
            ];
        }
        (true, _) => return vec![hint("c", words::KEY_CANCEL, words::KEY_CANCEL_LONG)],
        (false, Pause::Now) => {
            return vec![
                hint("p", words::KEY_GO_ON, words::KEY_GO_ON_LONG),
                hint("Esc", words::KEY_BACK, words::KEY_BACK_LONG),
            ];
        }
        (false, _) => {}
    }
    vec![hint("Enter", words::KEY_AGAIN, words::KEY_AGAIN_LONG), hint("Esc", words::KEY_BACK, words::KEY_BACK_LONG)]
}

/// Transcription went on.
pub(super) fn on_progress(model: &mut Model, done_ms: u64, total_ms: u64, elapsed_ms: u64) {
    // The first report comes at once: what it calls done was heard before.
    model.transcribe_screen.before_ms.get_or_insert(if elapsed_ms < AT_ONCE_MS { done_ms } else { 0 });
    model.transcribe_screen.progress = Some(Progress { done_ms, total_ms, elapsed_ms });
}

/// All of it was heard; what comes now has no percentage.
pub(super) fn on_all_heard(model: &mut Model, finishing: Finishing) {
    model.transcribe_screen.finishing = Some(finishing);
    model.transcribe_screen.pause = Pause::Not;
}

/// It was stopped; the recording is untouched.
pub(super) fn on_cancelled(model: &mut Model) -> Vec<Effect> {
    if model.transcribe_screen.pause == Pause::Coming {
        let State { progress, anew, .. } = std::mem::take(&mut model.transcribe_screen);
        model.transcribe_screen = State { progress, anew, pause: Pause::Now, ..State::default() };
        return Vec::new();
    }
    model.transcribe_screen = State::default();
    let effects = leave(model);
    model.mention(words::CANCELLED.text(model.language));
    effects
}

/// Goes back to where it began: the account of the text there is already, or the close of the session.
fn leave(model: &mut Model) -> Vec<Effect> {
    if model.session().is_some_and(|s| s.stage == Stage::Transcribed) {
        model.screen = Screen::Accept;
        model.accept_screen = Default::default();
        return vec![Effect::AccountForTranscript];
    }
    close::on_shown(model)
}

/// The transcript is journalled. A person looks at it, unless the study promised that the recording goes at once.
pub(super) fn on_transcribed(model: &mut Model) -> Vec<Effect> {
    model.transcribe_screen = State::default();
    model.accept_screen = Default::default();
    model.account = None;
    if model.session().is_some_and(|s| s.unfinished_destruction().is_some()) {
        return Vec::new();
    }
    model.screen = Screen::Accept;
    vec![Effect::AccountForTranscript]
}

/// Something went wrong; it has been said, and it can be tried again.
pub(super) fn on_trouble(model: &mut Model, part: Part) -> Vec<Effect> {
    if part != Part::Sound {
        model.transcribe_screen.running = false;
        model.transcribe_screen.finishing = None;
    }
    Vec::new()
}

//! The transcribe screen: its state and its keys. The recording is only read here; stopping leaves it as it was.

use crate::messages::{Notice, transcribe as words};

use crate::units::Timestamp;

use super::effect::{Effect, Part};
use super::hints::Hint;
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
}

impl State {
    /// Returns an estimate of the ms still needed; what was heard before doesn't count for it.
    pub fn left_ms(&self) -> Option<u64> {
        let Progress { done_ms, total_ms, elapsed_ms } = self.progress?;
        let before = self.before_ms.unwrap_or(0).min(done_ms);
        Progress { done_ms: done_ms - before, total_ms: total_ms.saturating_sub(before), elapsed_ms }.left_ms()
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

/// Begins.
pub(super) fn begin(model: &mut Model) -> Vec<Effect> {
    model.screen = Screen::Transcribe;
    model.transcribe_screen = State { running: true, began: Some(model.now), ..State::default() };
    vec![Effect::Transcribe]
}

/// A key was pressed here.
pub fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    match (model.transcribe_screen.running, key) {
        (true, Key::Char('c' | 'C')) => vec![Effect::CancelTranscription],
        (false, Key::Enter) => begin(model),
        (false, Key::Esc) => close::on_shown(model),
        _ => Vec::new(),
    }
}

/// The keys of this screen as it is now.
pub fn hints(model: &Model) -> Vec<Hint> {
    let hint = |key, short, long| Hint { key, short, long };
    if model.transcribe_screen.running {
        return vec![hint("c", words::KEY_CANCEL, words::KEY_CANCEL_LONG)];
    }
    vec![hint("Enter", words::KEY_AGAIN, words::KEY_AGAIN_LONG), hint("Esc", words::KEY_BACK, words::KEY_BACK_LONG)]
}

/// Transcription went on.
pub(super) fn on_progress(model: &mut Model, done_ms: u64, total_ms: u64, elapsed_ms: u64) {
    // The first report comes at once: what it calls done was heard before.
    model.transcribe_screen.before_ms.get_or_insert(if elapsed_ms < AT_ONCE_MS { done_ms } else { 0 });
    model.transcribe_screen.progress = Some(Progress { done_ms, total_ms, elapsed_ms });
}

/// It was stopped; the recording is untouched.
pub(super) fn on_cancelled(model: &mut Model) -> Vec<Effect> {
    model.transcribe_screen = State::default();
    let effects = close::on_shown(model);
    model.notice = Some(Notice::note(words::CANCELLED.text(model.language)));
    effects
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
    }
    Vec::new()
}

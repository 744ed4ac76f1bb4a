//! The close screen: its state and its keys.
//!
//! Whatever is to be decided after the conversation is decided here, and a destruction is watched here to its end.

use crate::messages::{Notice, close as words, transcribe};
use crate::session::{Check, Command, Held, SourceKind, Stage, StopChoice, decide};

use super::effect::{Effect, ModelState, Part, RecorderOrder};
use super::hints::Hint;
use super::model::{Model, Screen};
use super::update::{go_home, refusal_notice, wish};
use super::{Key, follow, newcomer, taking_back};

pub mod debrief;

/// What only this screen knows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// True while a destruction is being carried out.
    pub destroying: bool,
    /// True once "destroy" was chosen and not yet confirmed.
    pub confirming: bool,
    /// True from the order to open the microphone again until it is journalled.
    pub starting: bool,
    /// The debriefing that is going on.
    pub debrief: Option<debrief::State>,
    /// The answer in it that is being sealed.
    answer_on_its_way: Option<debrief::OnItsWay>,
    /// How long writing out will take, once that is known.
    pub estimate: Option<super::transcribe::Estimate>,
}

/// What this screen is about now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// A destruction is being carried out.
    Destroying,
    /// A destruction was begun and is not done.
    NotDestroyed,
    /// There is nothing left to do; the receipt is being written, or could not be.
    Over,
    /// A participant wanted to stop: keep or destroy.
    Choice,
    /// "Destroy" was chosen: is it certain?
    Confirm,
    /// The program ended in the middle: go on or close.
    Interrupted,
    /// The microphone is being opened again.
    Opening,
    /// The conversation is over and sealed.
    Closed,
}

/// Returns what this screen is about now.
pub fn mode(model: &Model) -> Mode {
    let state = &model.close_screen;
    let Some(session) = model.session() else { return Mode::Closed };
    if session.unfinished_destruction().is_some() {
        return if state.destroying { Mode::Destroying } else { Mode::NotDestroyed };
    }
    match session.stage {
        Stage::Stopped if state.confirming => Mode::Confirm,
        Stage::Stopped => Mode::Choice,
        _ if state.starting => Mode::Opening,
        // A session found live when it was opened was interrupted, also while that is not written yet.
        Stage::Interrupted | Stage::Recording | Stage::OffTheRecord | Stage::NotesOnly => Mode::Interrupted,
        Stage::Accepted | Stage::Withdrawn | Stage::Anonymised | Stage::Declined => Mode::Over,
        _ => Mode::Closed,
    }
}

/// A key was pressed here.
pub fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    if debrief::is_typing(model) {
        return debrief::on_key(model, key);
    }
    match (mode(model), key) {
        (Mode::Destroying, _) => Vec::new(),
        (Mode::NotDestroyed, Key::Enter) => follow::destroy(model),
        (Mode::Over, Key::Enter) => vec![Effect::MakeReceipt],
        (Mode::Choice, Key::Char('k' | 'K')) => wish(model, Command::DecideStop { choice: StopChoice::Keep }),
        (Mode::Choice, Key::Char('d' | 'D')) => {
            model.close_screen.confirming = true;
            Vec::new()
        }
        (Mode::Choice, _) => Vec::new(),
        (Mode::Confirm, Key::Char('D')) => wish(model, Command::DecideStop { choice: StopChoice::Destroy }),
        // A second small d is no confirmation: it may be the same press of a hand that trembles.
        (Mode::Confirm, Key::Char('d')) => Vec::new(),
        (Mode::Confirm, _) => {
            model.close_screen.confirming = false;
            Vec::new()
        }
        (Mode::Opening, Key::Esc) => {
            model.close_screen.starting = false;
            vec![Effect::Recorder(RecorderOrder::Stop)]
        }
        (Mode::Opening, _) => Vec::new(),
        (Mode::Interrupted, Key::Enter) => go_on(model),
        (Mode::Interrupted, Key::Char('c' | 'C')) => wish(model, Command::Close),
        (Mode::Closed, Key::Enter) => transcribe_now(model),
        (Mode::Closed, Key::Char('f')) => debrief::open(model),
        (Mode::NotDestroyed | Mode::Over | Mode::Interrupted | Mode::Closed, Key::Esc) => go_home(model),
        _ => Vec::new(),
    }
}

/// The same session goes on: everybody's yes is in its journal. The microphone opens only where that would be accepted.
pub(super) fn go_on(model: &mut Model) -> Vec<Effect> {
    if newcomer::waits_to_be_asked(model).is_some() {
        return newcomer::enter(model);
    }
    let Some(session) = model.session() else { return Vec::new() };
    let resume = Command::Resume { offset: model.offset() };
    match decide(session, resume.clone()) {
        Ok(_) if session.takes_notes() => wish(model, resume),
        Ok(_) => {
            model.close_screen.starting = true;
            vec![Effect::Recorder(RecorderOrder::Start(model.sound()))]
        }
        Err(refusal) => {
            model.answer(refusal_notice(model, &refusal));
            Vec::new()
        }
    }
}

/// The microphone is open again: that is journalled, or (nobody waits for it any more) it is closed.
pub(super) fn on_recorder_ready(model: &mut Model) -> Vec<Effect> {
    if !std::mem::take(&mut model.close_screen.starting) {
        return Vec::new();
    }
    let offset = model.offset();
    wish(model, Command::Resume { offset })
}

/// Begins to transcribe where there is something to transcribe and something to do it with.
fn transcribe_now(model: &mut Model) -> Vec<Effect> {
    let Some(session) = model.session() else { return Vec::new() };
    if session.recording != Held::Sealed {
        return vec![Effect::MakeReceipt];
    }
    if !can_transcribe(model) {
        model.answer(no_model(model));
        // A model may have been added meanwhile, in another terminal: the next Enter knows.
        return vec![Effect::CheckPlace];
    }
    super::transcribe::begin(model)
}

/// Tells whether there is a model that can hear this recording. The practice model knows practice recordings only.
fn can_transcribe(model: &Model) -> bool {
    let practice = model.session().is_some_and(|s| s.source == SourceKind::File);
    match model.place.as_ref().map(|p| &p.model) {
        Some(ModelState::Missing) => false,
        Some(ModelState::PracticeOnly) => practice,
        Some(ModelState::Ready(_)) | None => true,
    }
}

fn no_model(model: &Model) -> Notice {
    let language = model.language;
    let until = model.session().and_then(|s| s.recording_due()).map(|t| t.date()).unwrap_or_default();
    let practice = model.place.as_ref().is_some_and(|p| p.model == ModelState::PracticeOnly);
    let happened = if practice { transcribe::PRACTICE_ONLY } else { transcribe::NO_MODEL };
    Notice::caution(
        happened.text(language),
        transcribe::NO_MODEL_MEANS.with(language, &[("until", &until)]),
        transcribe::NO_MODEL_TODO.text(language),
    )
}

/// This screen comes in front.
pub(super) fn on_shown(model: &mut Model) -> Vec<Effect> {
    model.screen = Screen::Close;
    model.close_screen = State::default();
    if mode(model) == Mode::Closed { vec![Effect::CheckPlace, Effect::Estimate] } else { Vec::new() }
}

/// A destruction came to its end; a check that did not hold is said and the destruction stays open.
pub(super) fn on_destroyed(model: &mut Model) {
    model.close_screen.destroying = false;
    let Some(failed) = model.session().and_then(|s| s.failed.as_ref()) else { return };
    let failing = |c: &&Check| !c.held;
    let checks: Vec<&str> = failed.checks.iter().filter(failing).map(|c| c.name.as_str()).collect();
    model.answer(Notice::alarm(
        words::CHECK_FAILED.text(model.language),
        words::CHECK_FAILED_MEANS.with(model.language, &[("checks", &checks.join(", "))]),
        words::CHECK_FAILED_TODO.text(model.language),
    ));
}

/// Something went wrong; it has been said, and what was asked for is offered again.
pub(super) fn on_trouble(model: &mut Model, part: Part) -> Vec<Effect> {
    model.close_screen.destroying = false;
    debrief::on_trouble(model);
    let was_starting = std::mem::take(&mut model.close_screen.starting);
    if model.recorder.running && (part == Part::Vault || was_starting) {
        // Going on could not be written down: no recording without it.
        return vec![Effect::Recorder(RecorderOrder::Stop)];
    }
    Vec::new()
}

/// The keys of this screen as it is now.
pub fn hints(model: &Model) -> Vec<Hint> {
    let hint = |key, short, long| Hint { key, short, long };
    let home = hint("Esc", words::KEY_HOME, words::KEY_HOME_LONG);
    let take_back = taking_back::can_type(model).then(taking_back::hint);
    if debrief::is_typing(model) {
        return debrief::hints();
    }
    match mode(model) {
        Mode::Destroying => Vec::new(),
        Mode::NotDestroyed => vec![hint("Enter", words::KEY_AGAIN, words::KEY_AGAIN_LONG), home],
        Mode::Over => vec![hint("Enter", words::KEY_RECEIPT, words::KEY_RECEIPT_LONG), home],
        Mode::Choice => vec![
            hint("k", words::KEY_KEEP, words::KEY_KEEP_LONG),
            hint("d", words::KEY_DESTROY, words::KEY_DESTROY_LONG),
        ],
        Mode::Confirm => vec![
            hint("Shift+D", words::KEY_CONFIRM, words::KEY_CONFIRM_LONG),
            hint("Esc", words::KEY_BACK, words::KEY_BACK_LONG),
        ],
        Mode::Opening => vec![hint("Esc", words::KEY_NOT_YET, words::KEY_NOT_YET_LONG)],
        Mode::Interrupted => vec![
            hint("Enter", words::KEY_GO_ON, words::KEY_GO_ON_LONG),
            hint("c", words::KEY_CLOSE, words::KEY_CLOSE_LONG),
            home,
        ]
        .into_iter()
        .chain(take_back)
        .collect(),
        Mode::Closed if model.session().is_some_and(|s| s.recording == Held::Sealed) => {
            let transcribe = hint("Enter", words::KEY_TRANSCRIBE, words::KEY_TRANSCRIBE_LONG);
            [transcribe].into_iter().chain(debrief::hint(model)).chain(take_back).chain([home]).collect()
        }
        Mode::Closed => {
            let receipt = hint("Enter", words::KEY_RECEIPT, words::KEY_RECEIPT_LONG);
            [receipt].into_iter().chain(debrief::hint(model)).chain([home]).collect()
        }
    }
}

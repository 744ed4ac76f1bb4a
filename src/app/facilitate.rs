//! The facilitate screen: its state and its keys.
//!
//! What stops the microphone acts first and is written down afterwards; what opens it again is written down first.

use std::collections::{BTreeMap, VecDeque};

use crate::guide::walk::{Step, steps};
use crate::messages::{Notice, facilitate as words};
use crate::session::{Command, NoteKind, Stage, TopicMark};
use crate::units::{Name, Secret};

use super::Key;
use super::effect::{Effect, Part, RecorderOrder};
use super::keymap::Action;
use super::model::{Model, Screen};
use super::newcomer;
use super::taking_back;
use super::update::wish;

pub mod along;
pub mod ending;
pub mod finder;
mod hints;
pub mod notes;
pub mod people;
pub mod points;
pub mod quiet;
pub mod speaking;
pub mod time;
mod topics;

pub use hints::hints;
pub(super) use topics::journal;
pub use topics::next_step;
use topics::{entering, go_to, leave_topic, move_probe, tick};

/// What only this screen knows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// The step of the guide in front, from 0.
    pub step: usize,
    /// The probe under the hand, from 0.
    pub probe: usize,
    /// The note being typed.
    pub note: Option<notes::Typed>,
    /// The topic being looked for.
    pub finder: Option<finder::State>,
    /// What lies in front of the questions.
    pub front: Option<Front>,
    /// Set from the order to stop until the stop is journalled.
    pub stopping: Option<Stopping>,
    /// True while a microphone that had gone is being opened again.
    pub reopening: bool,
    /// Who comes in or leaves.
    pub people: people::State,
    /// The words of probes of one's own, by the number of their note; only in memory.
    pub probe_texts: BTreeMap<u32, Secret>,
    /// Speech and silence.
    pub pause: quiet::Pause,
    /// The last lines that were written out, while somebody asked to see them.
    pub along: Option<Vec<along::Line>>,
    /// What was said about time.
    pub time: time::State,
    /// Notes that are being sealed, the first one first.
    on_their_way: VecDeque<notes::Typed>,
    /// A note that could not be sealed: its key brings it back.
    unsealed: Option<notes::Typed>,
    /// Whether a part of the ending was in front.
    ending_seen: bool,
    /// Whether it was asked if the conversation is to end without its ending.
    ending_asked: bool,
    /// ms to silence, as the recorder measured it.
    silence_ms: u64,
}

/// What lies in front of the questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Front {
    /// Whether the session is to end.
    AskingEnd,
    /// Whether it is to end without its ending.
    EndingForgotten,
    /// Where to turn when it was hard.
    Distress,
    /// What is to be taken back.
    TakingBack,
    /// The whole of what is said or presented at the beginning of this section.
    Section,
}

/// Why the recorder was told to stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stopping {
    /// A participant wants to stop.
    Wished,
    /// The conversation is over.
    Ended,
}

/// Tells whether keys are text now.
pub fn is_typing(model: &Model) -> bool {
    let state = &model.facilitate_screen;
    state.note.is_some() || state.finder.is_some() || people::is_typing(model)
}

/// Tells whether something is asked that has to be seen: what lies in front, a topic, who comes or leaves, a stop that waits.
pub(super) fn is_asking(model: &Model) -> bool {
    let state = &model.facilitate_screen;
    state.front.is_some() || state.finder.is_some() || state.stopping.is_some() || people::is_asking(model)
}

/// Tells whether a key says that a participant wants to stop: in the conversation, and while a newcomer is asked.
pub(super) fn wants_to_stop(model: &Model, key: Key) -> bool {
    let asked = model.screen == Screen::Consent && newcomer::asked(model).is_some();
    key == Key::Char('x') && (model.screen == Screen::Facilitate || asked)
}

/// Returns the step of the guide in front.
pub fn step(model: &Model) -> Option<Step<'_>> {
    steps(&model.open.as_ref()?.guide).get(model.facilitate_screen.step).copied()
}

/// Tells whether something is said or presented before the topic in front.
pub fn opens_with_text(model: &Model) -> bool {
    step(model).is_some_and(|s| s.opens_section && !(s.section.read_aloud.is_empty() && s.section.points.is_empty()))
}

/// Returns how long a topic was open so far, in ms.
pub fn used_ms(model: &Model, topic: &Name) -> u64 {
    let Some(session) = model.session() else { return 0 };
    let ends = session.timeline.iter().skip(1).map(|(at, _)| *at).chain([model.offset()]);
    let spans = session.timeline.iter().zip(ends);
    let open = spans.filter(|((_, t), _)| t == topic).map(|((from, _), to)| to.ms().saturating_sub(from.ms()));
    open.fold(0, u64::saturating_add)
}

/// Tells whether the microphone was lost: the journal says that a recording goes on, and none does.
pub fn is_lost(model: &Model) -> bool {
    let s = &model.facilitate_screen;
    model.session().is_some_and(|s| s.stage == Stage::Recording) && !model.recorder.running && s.stopping.is_none()
}

/// Tells whether nothing is captured though the conversation goes on.
pub fn is_off_the_record(model: &Model) -> bool {
    let stage = model.session().map(|s| s.stage);
    stage == Some(Stage::OffTheRecord) || stage == Some(Stage::Recording) && model.recorder.paused
}

/// A key was pressed here.
pub fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    if model.facilitate_screen.note.is_some() {
        return notes::on_typed(model, key);
    }
    if model.facilitate_screen.finder.is_some() {
        return finder::on_key(model, key);
    }
    if let Some(effects) = people::on_key(model, key).or_else(|| speaking::on_key(model, key)) {
        return effects;
    }
    // First of all, whatever lies in front: nothing may stand between a wish to stop and the microphone.
    if key == Key::Char('x') {
        return stop(model, Stopping::Wished);
    }
    if let Some(stopping) = model.facilitate_screen.stopping {
        return if key == Key::Enter { stop(model, stopping) } else { Vec::new() };
    }
    match (model.facilitate_screen.front.take(), key) {
        (Some(Front::AskingEnd), Key::Enter) => return stop(model, Stopping::Ended),
        (Some(Front::AskingEnd), _) => return Vec::new(),
        (Some(Front::EndingForgotten), Key::Enter) => return stop(model, Stopping::Ended),
        (Some(Front::EndingForgotten), _) => {
            let ending = ending::forgotten(model).map(|s| s.number - 1);
            return ending.map_or_else(Vec::new, |step| go_to(model, step));
        }
        (Some(Front::TakingBack), key) => return taking_back::on_choice(model, key),
        (Some(Front::Distress), Key::Esc | Key::Char('h') | Key::Enter) => return Vec::new(),
        (Some(Front::Section), Key::Char('.')) => {
            model.facilitate_screen.front = Some(Front::Section);
            return points::next(model);
        }
        (Some(Front::Section), Key::Esc | Key::Char('t') | Key::Enter) => return Vec::new(),
        _ => {}
    }
    match key {
        Key::Enter | Key::Right => leave_topic(model, Some(TopicMark::Asked)),
        Key::Left => go_to(model, model.facilitate_screen.step.saturating_sub(1)),
        Key::Char('s') => leave_topic(model, Some(TopicMark::Skipped)),
        Key::Char('p') => leave_topic(model, Some(TopicMark::Postponed)),
        Key::Char('d') => leave_topic(model, Some(TopicMark::Partly)),
        Key::Char(c @ '1'..='9') => tick(model, c as usize - '1' as usize),
        Key::Char(' ') => tick(model, model.facilitate_screen.probe),
        Key::Up => move_probe(model, -1),
        Key::Down => move_probe(model, 1),
        Key::Char('o') => toggle_record(model),
        Key::Char('g') => finder::open(model, finder::By::Number),
        Key::Char('/') => finder::open(model, finder::By::Word),
        Key::Char('.') => points::next(model),
        Key::F(5) => along::toggle(model),
        Key::Char('h') if model.open.as_ref().is_some_and(|o| !o.guide.distress.is_empty()) => {
            model.facilitate_screen.front = Some(Front::Distress);
            Vec::new()
        }
        Key::Char('w') if std::mem::take(&mut model.taking_back.stuck) => taking_back::carry_out(model),
        Key::Char('w') => {
            model.facilitate_screen.front = Some(Front::TakingBack);
            Vec::new()
        }
        Key::Char('t') if opens_with_text(model) => {
            model.facilitate_screen.front = Some(Front::Section);
            Vec::new()
        }
        Key::Char('e') => {
            let forgotten = ending::forgotten(model).is_some();
            let state = &mut model.facilitate_screen;
            let asks = forgotten && !std::mem::replace(&mut state.ending_asked, forgotten);
            state.front = Some(if asks { Front::EndingForgotten } else { Front::AskingEnd });
            Vec::new()
        }
        Key::Char('r') if is_lost(model) && !model.facilitate_screen.reopening => {
            model.facilitate_screen.reopening = true;
            vec![Effect::Recorder(RecorderOrder::Start(model.sound()))]
        }
        key => notes::on_key(model, key).unwrap_or_default(),
    }
}

/// A participant wants to stop, while something else than the conversation is in front.
pub(super) fn stop_now(model: &mut Model) -> Vec<Effect> {
    stop(model, Stopping::Wished)
}

/// Stops the microphone at once; what it means is journalled when silence is certain.
fn stop(model: &mut Model, why: Stopping) -> Vec<Effect> {
    along::hide(model);
    let state = &mut model.facilitate_screen;
    state.front = None;
    // A wish outweighs the ordinary end, never the other way round.
    let why = if state.stopping == Some(Stopping::Wished) { Stopping::Wished } else { why };
    state.stopping = Some(why);
    if model.recorder.running || state.reopening {
        return vec![Effect::Recorder(RecorderOrder::Stop)];
    }
    stopped(model)
}

fn stopped(model: &mut Model) -> Vec<Effect> {
    let Some(why) = model.facilitate_screen.stopping else { return Vec::new() };
    quiet::forget(model);
    let silence_ms = model.facilitate_screen.silence_ms;
    let offset = model.offset();
    wish(model, Command::Stop { offset, wished: why == Stopping::Wished, silence_ms })
}

fn toggle_record(model: &mut Model) -> Vec<Effect> {
    let offset = model.offset();
    match model.session().map(|s| s.stage) {
        Some(Stage::Recording) if model.recorder.paused => {
            // Going off the record was never journalled; the journal still says that this is recorded.
            model.recorder.paused = false;
            vec![Effect::Recorder(RecorderOrder::Resume)]
        }
        // A microphone that is gone hears nothing; what is open is told by `r`.
        Some(Stage::Recording) if !model.recorder.running => Vec::new(),
        Some(Stage::Recording) => {
            model.recorder.paused = true;
            along::hide(model);
            let mut effects = vec![Effect::Recorder(RecorderOrder::Pause)];
            effects.extend(wish(model, Command::GoOffTheRecord { offset }));
            effects
        }
        Some(Stage::OffTheRecord) => wish(model, Command::ComeBackOnTheRecord { offset }),
        _ => Vec::new(),
    }
}

/// The conversation began or goes on: what was seen before is written, and the first topic is opened.
pub(super) fn on_started(model: &mut Model) -> Vec<Effect> {
    model.facilitate_screen = State::default();
    let early = std::mem::take(&mut model.consent_screen.early);
    let mut effects: Vec<Effect> = early.into_iter().flat_map(|e| wish(model, Command::Note(e))).collect();
    let at = model.open.as_ref().and_then(|o| {
        let topic = o.session.topic.as_ref()?;
        steps(&o.guide).iter().position(|s| s.topic.is_some_and(|t| &t.id == topic))
    });
    model.facilitate_screen.step = at.unwrap_or(0);
    let first = entering(model, model.facilitate_screen.step, model.offset());
    effects.extend(journal(model, first.into_iter().collect()));
    effects
}

/// A note was sealed and journalled.
pub(super) fn on_note(model: &mut Model, number: u32, kind: NoteKind) -> Vec<Effect> {
    if kind == NoteKind::Debrief {
        super::close::debrief::on_written(model);
        return Vec::new();
    }
    notes::on_written(model, number, kind);
    Vec::new()
}

/// The stop is on disk. A wished one asks for a choice on the next screen; the other closes by itself.
pub(super) fn on_stopped(model: &mut Model) -> Vec<Effect> {
    model.facilitate_screen.stopping = None;
    model.screen = Screen::Close;
    Vec::new()
}

/// A microphone that had gone is open again.
pub(super) fn on_recorder_ready(model: &mut Model) -> Vec<Effect> {
    let wanted = std::mem::take(&mut model.facilitate_screen.reopening);
    if !wanted || model.facilitate_screen.stopping.is_some() {
        return vec![Effect::Recorder(RecorderOrder::Stop)];
    }
    // What was said about its absence is over.
    model.all_was_said();
    model.mention(words::MICROPHONE_BACK.text(model.language));
    Vec::new()
}

/// The recorder has stopped: as it was told to, or by itself.
pub(super) fn on_recorder_stopped(model: &mut Model, silence_ms: u64) -> Vec<Effect> {
    model.facilitate_screen.silence_ms = silence_ms;
    if model.quit || model.screen != Screen::Facilitate {
        return Vec::new();
    }
    if model.facilitate_screen.stopping.is_some() {
        return stopped(model);
    }
    if model.alarm().is_none() && is_lost(model) {
        let at = model.offset().to_string();
        model.answer(Notice::alarm(
            words::LOST.text(model.language),
            words::LOST_MEANS.with(model.language, &[("at", &at)]),
            words::LOST_TODO
                .with(model.language, &[("key", &model.keymap.printed(Action::MicrophoneAgain, model.language))]),
        ));
    }
    Vec::new()
}

/// Time went on.
pub(super) fn on_tick(model: &mut Model) {
    // What waited is said on whatever screen is in front by then.
    quiet::on_tick(model);
    if model.screen == Screen::Facilitate {
        time::on_tick(model);
    }
}

/// A file in the microphone's place came to its end.
pub(super) fn on_file_ended(model: &mut Model) -> Vec<Effect> {
    if model.screen == Screen::Facilitate {
        let key = model.keymap.printed(Action::EndConversation, model.language);
        model.mention(words::FILE_ENDED.with(model.language, &[("key", &key)]));
    }
    Vec::new()
}

/// Something went wrong; it has been said.
pub(super) fn on_trouble(model: &mut Model, part: Part) -> Vec<Effect> {
    if part == Part::Sound {
        model.facilitate_screen.reopening = false;
    }
    if part == Part::Vault {
        notes::on_trouble(model);
    }
    Vec::new()
}

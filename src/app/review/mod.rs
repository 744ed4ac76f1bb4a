//! The review: reading, correcting and de-identifying a session's text.
//!
//! Every change is sealed before it shows ([`Effect::SealStep`] answered by `StepSealed`), so that nothing is lost but at
//! most the key in hand. What was only looked at is sealed with the next change or the next tick.

mod approve;
mod decide;
mod hints;
mod reading;
mod typing;
mod walk;

use std::collections::VecDeque;

use crate::anonymise::review::{Edit, Head, LineId, Place, Reader, Review, Standing, Step};
use crate::messages::{Notice, review as words};
use crate::session::{Approval, Command, Held, Session, Stage};
use crate::transcript::TopicSpan;
use crate::units::{Offset, Secret};

use super::effect::Effect;
use super::keys::Key;
use super::model::{Model, Screen};
use super::update::{go_home, wish};

pub use hints::hints;
pub use typing::{Field, Typing, likely_speaker};

/// What is in front.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// The text with its places, to work in.
    #[default]
    Work,
    /// The text as it will leave, to be read from beginning to end.
    Reading,
    /// What is still to be done, and what the sweep found.
    Approve,
    /// What exactly will happen, before it does.
    Confirm,
}

/// What only this screen knows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// The review, once opened.
    pub review: Option<Box<Review>>,
    /// Who reads.
    pub reader: Reader,
    /// What is in front.
    pub view: View,
    /// The line under the hand.
    pub at: usize,
    /// Which of its places is under the hand.
    pub place: usize,
    /// What is being typed.
    pub typing: Option<Typing>,
    /// What was searched last.
    pub search: Secret,
    /// What is still to be done, as it was when that was last looked at.
    pub standing: Standing,
    /// Which finding of the sweep is under the hand.
    pub hit: usize,
    /// What is being played, and how fast.
    pub playing: Playing,
    /// The number of the next step.
    next: u32,
    /// A step on its way to the disk.
    sealing: bool,
    /// What is to be sealed after it.
    queue: VecDeque<Edit>,
    /// Looked at and not sealed yet.
    seen: Vec<LineId>,
    read: Vec<LineId>,
    /// Whether the approved transcript is being written.
    pub writing: bool,
    /// The screen this one was entered from.
    from: Option<Screen>,
}

impl State {
    /// Returns the number of the next step, while a review is open and none is on its way.
    pub fn next_step(&self) -> Option<u32> {
        (self.review.is_some() && !self.sealing).then_some(self.next)
    }
}

/// What is being played.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Playing {
    /// Which line; none while nothing plays.
    pub line: Option<LineId>,
    /// How fast, in percent of how it was spoken.
    pub percent: u32,
    /// Whether it goes on with the next line, and the hand with it.
    pub on: bool,
}

impl Default for Playing {
    fn default() -> Self {
        Playing { line: None, percent: 100, on: false }
    }
}

/// A review as it lies on disk.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The review.
    pub review: Review,
    /// The number of the next step.
    pub next: u32,
    /// A text that was being typed when luister ended.
    pub draft: Option<(LineId, Secret)>,
    /// Whether an earlier review was put aside, because the recording was transcribed anew.
    pub anew: bool,
}

/// Tells whether a session has a text that can be reviewed.
pub fn can_enter(session: &Session) -> bool {
    let stage = matches!(session.stage, Stage::Transcribed | Stage::Accepted)
        || session.stage == Stage::Closed && session.notes_only;
    let quiet = session.destroying.is_none() && session.striking.is_empty() && session.removing.is_empty();
    stage && quiet && session.raw == Held::Sealed
}

/// Opens the review of the open session.
pub fn enter(model: &mut Model) -> Vec<Effect> {
    if !model.session().is_some_and(can_enter) {
        return Vec::new();
    }
    let reader = model.review_screen.reader.clone();
    let from = Some(model.screen).filter(|s| *s != Screen::Review).or(model.review_screen.from);
    model.review_screen = State { reader, from, ..State::default() };
    model.screen = Screen::Review;
    vec![Effect::OpenReview]
}

/// Says who reads from here on.
pub fn read_as(model: &mut Model, reader: Reader) {
    model.review_screen.reader = reader;
}

/// The review was opened.
pub(super) fn on_opened(model: &mut Model, opened: Opened) -> Vec<Effect> {
    if model.screen != Screen::Review {
        return Vec::new();
    }
    let language = model.language;
    let state = &mut model.review_screen;
    state.next = opened.next;
    state.review = Some(Box::new(opened.review));
    state.at = first_to_do(state);
    state.place = 0;
    walk::look(state);
    if opened.anew {
        model.answer(Notice::caution(
            words::ANEW.text(language),
            words::ANEW_MEANS.text(language),
            words::ANEW_TODO.text(language),
        ));
    }
    if let Some((line, text)) = opened.draft {
        typing::take_up(model, line, text);
    }
    Vec::new()
}

/// The first line that somebody has to look at.
fn first_to_do(state: &State) -> usize {
    let Some(review) = &state.review else { return 0 };
    let undecided = review.settled().places.iter().position(|p| p.iter().any(|p| p.decided.is_none()));
    let marked = || review.names_said().iter().filter(|n| !n.looked).map(|n| n.at).min();
    undecided.or_else(marked).or_else(|| review.first_unread()).unwrap_or(0)
}

/// A step is on the disk: only now it happens.
pub(super) fn on_sealed(model: &mut Model, step: Step) -> Vec<Effect> {
    let state = &mut model.review_screen;
    state.sealing = false;
    state.next = step.n.saturating_add(1);
    let before = state.review.as_ref().and_then(|r| r.lines().get(state.at)).map(|l| l.id);
    let turned_back = matches!(step.edit, Edit::Undo | Edit::Redo) && state.view == View::Work;
    let was = state.review.as_deref().filter(|_| turned_back).map(walk::Was::of);
    if let Some(review) = &mut state.review {
        let decided = matches!(step.edit, Edit::Decide { .. } | Edit::DecideHere { .. });
        review.take(step);
        // The hand stays on its line, wherever that went.
        if let Some(at) = before.and_then(|id| review.index(id)) {
            state.at = at;
        }
        state.at = state.at.min(review.lines().len().saturating_sub(1));
        let places = review.settled().places.get(state.at).map_or(0, Vec::len);
        state.place = state.place.min(places.saturating_sub(1));
        if decided && state.view == View::Work && state.queue.is_empty() {
            decide::onward(state);
        }
        // Whoever takes something back wants to see it, and the next key is meant for it.
        if let Some(was) = was {
            walk::to_change(state, &was);
        }
    }
    if matches!(model.review_screen.view, View::Approve | View::Confirm) {
        approve::look_again(model);
    }
    pump(model)
}

/// Something did not work: what was not sealed did not happen.
pub(super) fn on_trouble(model: &mut Model) -> Vec<Effect> {
    let state = &mut model.review_screen;
    state.sealing = false;
    state.writing = false;
    state.queue.clear();
    state.playing.line = None;
    Vec::new()
}

/// Wishes for a change; it is sealed when those before it are.
fn wish_for(model: &mut Model, edit: Edit) -> Vec<Effect> {
    let looked = take_looked(&mut model.review_screen);
    model.review_screen.queue.extend(looked);
    model.review_screen.queue.push_back(edit);
    pump(model)
}

/// Seals the next change that makes sense.
fn pump(model: &mut Model) -> Vec<Effect> {
    let (now, state) = (model.now, &mut model.review_screen);
    let Some(review) = state.review.as_ref().filter(|_| !state.sealing) else { return Vec::new() };
    while let Some(edit) = state.queue.pop_front() {
        if review.permits(&edit) {
            state.sealing = true;
            return vec![Effect::SealStep(Step { n: state.next, at: now, by: state.reader.clone(), edit })];
        }
    }
    Vec::new()
}

fn take_looked(state: &mut State) -> Vec<Edit> {
    let mut out = Vec::new();
    if !state.seen.is_empty() {
        out.push(Edit::Seen { lines: std::mem::take(&mut state.seen) });
    }
    if !state.read.is_empty() {
        let lines = std::mem::take(&mut state.read);
        out.extend(state.review.as_ref().map(|review| review.reading(lines)));
    }
    out
}

/// Seals what was looked at since the last change.
pub(super) fn flush(model: &mut Model) -> Vec<Effect> {
    if model.screen != Screen::Review {
        return Vec::new();
    }
    let looked = take_looked(&mut model.review_screen);
    if looked.is_empty() {
        return Vec::new();
    }
    model.review_screen.queue.extend(looked);
    pump(model)
}

/// A line was listened to.
pub(super) fn on_played(model: &mut Model, line: LineId) -> Vec<Effect> {
    let goes_on = model.review_screen.playing.on && model.review_screen.playing.line == Some(line);
    model.review_screen.playing.line = None;
    let mut effects = wish_for(model, Edit::Heard { lines: vec![line] });
    if goes_on {
        effects.extend(decide::play_next(model, line));
    }
    effects
}

/// Tells whether text is being typed here.
pub fn is_typing(model: &Model) -> bool {
    model.screen == Screen::Review && model.review_screen.typing.is_some()
}

/// A key was pressed here.
pub fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    if model.review_screen.review.is_none() {
        return if key == Key::Esc { leave(model) } else { Vec::new() };
    }
    if model.review_screen.writing {
        return Vec::new();
    }
    if model.review_screen.typing.is_some() {
        return typing::on_key(model, key);
    }
    match model.review_screen.view {
        View::Work => decide::on_key(model, key),
        View::Reading => reading::on_key(model, key),
        View::Approve | View::Confirm => approve::on_key(model, key),
    }
}

/// Goes back to where the review was entered.
fn leave(model: &mut Model) -> Vec<Effect> {
    let mut effects = flush(model);
    if model.review_screen.playing.line.is_some() {
        effects.push(Effect::StopPlaying);
    }
    let from = model.review_screen.from;
    let reader = model.review_screen.reader.clone();
    model.review_screen = State { reader, ..State::default() };
    match from {
        Some(screen @ (Screen::Accept | Screen::Receipt | Screen::Close)) => model.screen = screen,
        _ => effects.extend(go_home(model)),
    }
    effects
}

/// Returns what stands above the text that leaves, with everything that exports say beside it.
pub fn head(model: &Model) -> Option<Head> {
    let mut head = model.session().map(head_of)?;
    head.beside.extend((!model.home.study.is_empty()).then(|| model.home.study.clone()));
    let here = |prefix: &str| {
        let letters = |code: &str| code.trim_end_matches(|c: char| c.is_ascii_digit()) == prefix;
        model.session().is_some_and(|s| s.participants.iter().any(|p| letters(p.code.as_str())))
    };
    head.beside.extend(model.home.groups.iter().filter(|(prefix, _)| here(prefix)).map(|(_, name)| name.clone()));
    let guide = model.open.as_ref().map(|open| &open.guide);
    for section in guide.into_iter().flat_map(|g| &g.sections) {
        head.beside.push(section.title.clone());
        for topic in &section.topics {
            let said = [&topic.title, &topic.question, &topic.code, &topic.research_question];
            head.beside.extend(said.map(Clone::clone));
            head.beside.extend(topic.probes.iter().cloned());
        }
    }
    Some(head)
}

/// Returns what the journal alone tells of it.
pub fn head_of(session: &Session) -> Head {
    let end = session.sealed.offset();
    let ends = session.timeline.iter().skip(1).map(|(at, _)| *at).chain([end]);
    let topics = session
        .timeline
        .iter()
        .zip(ends)
        .map(|((from, topic), to)| TopicSpan { topic: topic.clone(), from: *from, to: to.max(*from) })
        .collect();
    let codes = session.participants.iter().map(|p| p.code.to_string());
    let beside = std::iter::once(session.guide.title.clone()).chain(codes).collect();
    Head { session: session.id.clone(), guide: session.guide.id.clone(), topics, beside }
}

/// The approved transcript is written and reads back the same.
pub(super) fn on_written(model: &mut Model, approval: Approval) -> Vec<Effect> {
    wish(model, Command::Approve { approval })
}

/// A passage is being taken back: what is in memory may hold it, and is read anew when it is gone.
pub(super) fn put_away(model: &mut Model) {
    let (reader, from) = (model.review_screen.reader.clone(), model.review_screen.from);
    model.review_screen = State { reader, from, ..State::default() };
}

/// The raw text is going: nothing of it stays in memory.
pub(super) fn forget(model: &mut Model) {
    let reader = model.review_screen.reader.clone();
    model.review_screen = State { reader, ..State::default() };
}

/// Returns the place under the hand.
pub fn place(state: &State) -> Option<&Place> {
    state.review.as_ref()?.settled().places.get(state.at)?.get(state.place)
}

/// Returns what a passage to be taken back is proposed as: the line under the hand.
pub(super) fn passage(model: &Model) -> Option<String> {
    let line = model.review_screen.review.as_ref()?.lines().get(model.review_screen.at)?;
    let (from, to) = line.time();
    let short = |ms| Offset::from_ms(ms).to_string();
    Some(format!("{}-{}", short(from), short(to)))
}

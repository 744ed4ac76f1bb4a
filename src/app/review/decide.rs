//! Working in the text: moving, deciding, changing.

use super::typing::{self, Field};
use super::{State, View, leave, place, reading, walk, wish_for};
use crate::anonymise::review::{Decision, Edit, KINDS, LineId, unintelligible};
use crate::app::keymap::Action;
use crate::app::{Effect, Key, Model};
use crate::messages::{Message, review as words};
use crate::session::Held;

/// How much before a line is played with it, in ms: who listens has to find the voice first.
const REWIND_MS: u64 = 700;
/// How much after it, in ms.
const AFTER_MS: u64 = 300;

/// For a string wherever it stands, or for one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Wherever it stands.
    Everywhere,
    /// Only where the hand is.
    Here,
}

/// How far is played.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reaching {
    /// The line under the hand.
    ThisLine,
    /// From there on.
    TheEnd,
}

/// A key was pressed while working in the text.
pub(super) fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    let state = &mut model.review_screen;
    match key {
        Key::Down => walk::by_lines(state, 1),
        Key::Up => walk::by_lines(state, -1),
        Key::PageDown => walk::by_turn(state, true),
        Key::PageUp => walk::by_turn(state, false),
        Key::Home => walk::to_end(state, false),
        Key::End => walk::to_end(state, true),
        Key::Left => walk::within(state, false),
        Key::Right => walk::within(state, true),
        Key::Tab => go(model, |state| walk::to_something(state, true), &words::ALL_DECIDED),
        Key::BackTab => go(model, |state| walk::to_something(state, false), &words::ALL_DECIDED),
        Key::Char('o') => return looked_for(model),
        Key::Char('d') => go(model, walk::to_doubt, &words::NO_DOUBTS),
        Key::Char('n') => go(model, |state| walk::to_text(state, true), &words::NOT_FOUND),
        Key::Char('N') => go(model, |state| walk::to_text(state, false), &words::NOT_FOUND),
        Key::Char('p') => return pseudonym(model, Reach::Everywhere),
        Key::Char('P') => return pseudonym(model, Reach::Here),
        Key::Char('x') => return decide(model, Reach::Everywhere, Decision::Remove),
        Key::Char('X') => return decide(model, Reach::Here, Decision::Remove),
        Key::Char('k') => return decide(model, Reach::Everywhere, Decision::Keep),
        Key::Char('K') => return decide(model, Reach::Here, Decision::Keep),
        Key::Char('g') => typing::begin(model, Field::Wider(Reach::Everywhere)),
        Key::Char('G') => typing::begin(model, Field::Wider(Reach::Here)),
        Key::Char('=') => typing::begin(model, Field::Same),
        Key::Char('m') => typing::begin(model, Field::Mark),
        Key::Char('t') => return retype(model),
        Key::Char('v') => {
            let names = state.review.as_ref().is_some_and(|r| !r.invents());
            return wish_for(model, Edit::Invent { names });
        }
        Key::Char('e') | Key::Enter => typing::begin(model, Field::Text),
        Key::Char('b') => typing::begin(model, Field::Break),
        Key::Char('j') => return join(model),
        Key::Char('s') => typing::begin(model, Field::Speaker),
        Key::Char('S') => typing::begin(model, Field::Rename),
        Key::Char('/') => typing::begin(model, Field::Find),
        Key::Char('%') => typing::begin(model, Field::Replace),
        Key::Char('i') => return not_understood(model),
        Key::Char('u') => return back(model, Edit::Undo),
        Key::Char('U') => return back(model, Edit::Redo),
        Key::Char(' ') => return play(model, Reaching::ThisLine),
        Key::Char('f') => return play(model, Reaching::TheEnd),
        Key::Char('<') => state.playing.percent = state.playing.percent.saturating_sub(10).max(50),
        Key::Char('>') => state.playing.percent = (state.playing.percent + 10).min(200),
        Key::Char('r') => return reading::enter(model),
        Key::Char('a') => return super::approve::enter(model),
        Key::Esc => return leave(model),
        _ => {}
    }
    Vec::new()
}

/// Moves the hand, or says why it stays where it is.
fn go(model: &mut Model, to: impl Fn(&mut State) -> bool, otherwise: &Message) {
    if !to(&mut model.review_screen) {
        note(model, otherwise);
    }
}

/// Says in a sentence why a key did nothing, or what to do instead.
pub(super) fn note(model: &mut Model, message: &Message) {
    let key = model.keymap.printed(Action::MarkMissed, model.language);
    model.mention(message.with(model.language, &[("key", &key)]));
}

/// After a decision the hand goes on to what is still to be decided.
pub(super) fn onward(state: &mut State) {
    if place(state).is_some_and(|p| p.decided.is_none()) {
        return;
    }
    walk::to_something(state, true);
}

/// Answers for the marks at this line that say that a name was said.
fn looked_for(model: &mut Model) -> Vec<Effect> {
    let state = &model.review_screen;
    let Some(review) = &state.review else { return Vec::new() };
    let edits = review.looked_for_at(state.at);
    edits.into_iter().flat_map(|edit| wish_for(model, edit)).collect()
}

/// Decides the place under the hand. A word that is also an ordinary word is always decided here only.
pub(super) fn decide(model: &mut Model, reach: Reach, decision: Decision) -> Vec<Effect> {
    let state = &model.review_screen;
    let Some(place) = place(state).cloned() else {
        note(model, &words::NO_PLACE);
        return Vec::new();
    };
    let Some(line) = state.review.as_ref().and_then(|r| r.lines().get(state.at)).map(|l| l.id) else {
        return Vec::new();
    };
    let edit = match reach {
        Reach::Everywhere if !place.alone && !place.here => Edit::Decide { key: place.key, decision },
        _ => Edit::DecideHere { line, span: place.span, decision },
    };
    wish_for(model, edit)
}

/// Gives a pseudonym: the most likely one, or, here only, one that nobody has yet: another person.
fn pseudonym(model: &mut Model, reach: Reach) -> Vec<Effect> {
    let state = &model.review_screen;
    let (Some(review), Some(place)) = (&state.review, place(state)) else {
        note(model, &words::NO_PLACE);
        return Vec::new();
    };
    let who = match reach {
        Reach::Everywhere => review.likely(place),
        Reach::Here => review.nobody_yet(place.kind),
    };
    decide(model, reach, Decision::Pseudonym(who))
}

fn retype(model: &mut Model) -> Vec<Effect> {
    let Some(place) = place(&model.review_screen) else {
        note(model, &words::NO_PLACE);
        return Vec::new();
    };
    let at = KINDS.iter().position(|k| *k == place.kind).unwrap_or(0);
    let edit = Edit::Retype { key: place.key.clone(), kind: KINDS[(at + 1) % KINDS.len()] };
    wish_for(model, edit)
}

fn join(model: &mut Model) -> Vec<Effect> {
    let state = &model.review_screen;
    let ids = state.review.as_ref().and_then(|r| {
        let (line, next) = (r.lines().get(state.at)?, r.lines().get(state.at + 1)?);
        Some(Edit::Join { line: line.id, next: next.id }).filter(|e| r.permits(e))
    });
    match ids {
        Some(edit) => wish_for(model, edit),
        None => {
            note(model, &words::NOTHING_TO_JOIN);
            Vec::new()
        }
    }
}

fn not_understood(model: &mut Model) -> Vec<Effect> {
    let state = &model.review_screen;
    let Some(review) = &state.review else { return Vec::new() };
    let Some(line) = review.lines().get(state.at).map(|l| l.id) else { return Vec::new() };
    let text = unintelligible(review.language()).to_owned();
    wish_for(model, Edit::Unintelligible { line, text })
}

fn back(model: &mut Model, edit: Edit) -> Vec<Effect> {
    let possible = model.review_screen.review.as_ref().is_some_and(|r| r.permits(&edit));
    if possible {
        return wish_for(model, edit);
    }
    note(model, if edit == Edit::Undo { &words::NOTHING_TO_UNDO } else { &words::NOTHING_TO_REDO });
    Vec::new()
}

/// Plays the line under the hand, from a little before it, alone or on to the end; a second press stops.
fn play(model: &mut Model, on: Reaching) -> Vec<Effect> {
    if model.review_screen.playing.line.take().is_some() {
        return vec![Effect::StopPlaying];
    }
    if model.session().is_none_or(|s| s.recording != Held::Sealed) {
        note(model, &words::NO_RECORDING);
        return Vec::new();
    }
    let state = &mut model.review_screen;
    let line = state.review.as_ref().and_then(|r| r.lines().get(state.at)).filter(|l| l.is_said());
    let Some((id, (from, to))) = line.map(|l| (l.id, l.time())) else { return Vec::new() };
    (state.playing.line, state.playing.on) = (Some(id), on == Reaching::TheEnd);
    let percent = state.playing.percent;
    vec![Effect::Play {
        line: id,
        from_ms: from.saturating_sub(REWIND_MS),
        to_ms: to.saturating_add(AFTER_MS),
        percent,
    }]
}

/// A line was played to its end, and it goes on: the hand goes to the next line, which is played from where this one ended.
pub(super) fn play_next(model: &mut Model, played: LineId) -> Vec<Effect> {
    let state = &mut model.review_screen;
    let Some(review) = &state.review else { return Vec::new() };
    let Some(at) = review.index(played) else { return Vec::new() };
    let ended = review.lines()[at].time().1.saturating_add(AFTER_MS);
    let next = (at + 1..review.lines().len()).find(|n| review.lines()[*n].is_said());
    let Some((at, line)) = next.map(|n| (n, &review.lines()[n])) else { return Vec::new() };
    let ((from, to), id) = (line.time(), line.id);
    // A long pause is cut short; what was said across the line before is not skipped.
    let from_ms = ended.max(from.saturating_sub(REWIND_MS)).min(from);
    (state.at, state.place) = (at, 0);
    walk::look(state);
    state.playing.line = Some(id);
    vec![Effect::Play { line: id, from_ms, to_ms: to.saturating_add(AFTER_MS), percent: state.playing.percent }]
}

/// Goes back to working in the text.
pub(super) fn enter(model: &mut Model) -> Vec<Effect> {
    model.review_screen.view = View::Work;
    Vec::new()
}

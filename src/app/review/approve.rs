//! What is still to be done, the findings of the sweep, and the approval.

use super::{View, flush, head, reading, walk, wish_for};
use crate::anonymise::review::{Edit, Line, Review};
use crate::app::update::refusal_notice;
use crate::app::{Effect, Key, Model};
use crate::messages::{Notice, review as words};
use crate::session::{Refusal, Stage};

/// Looks at what is still to be done.
pub(super) fn enter(model: &mut Model) -> Vec<Effect> {
    let effects = flush(model);
    model.review_screen.view = View::Approve;
    model.review_screen.hit = 0;
    look_again(model);
    effects
}

/// Looks once more.
pub(super) fn look_again(model: &mut Model) {
    let Some(head) = head(model) else { return };
    let state = &mut model.review_screen;
    let Some(review) = &state.review else { return };
    state.standing = review.standing(&head);
    state.hit = state.hit.min(state.standing.hits.len().saturating_sub(1));
    if state.view == View::Confirm && !state.standing.is_clear() {
        state.view = View::Approve;
    }
}

/// A key was pressed here.
pub(super) fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    let state = &mut model.review_screen;
    match (state.view, key) {
        (View::Confirm, Key::Char('A')) => return approve(model),
        // A small a is no confirmation: the hand may only have slipped.
        (View::Confirm, Key::Char('a')) => {}
        (View::Confirm, _) => state.view = View::Approve,
        (_, Key::Esc) => return super::decide::enter(model),
        (_, Key::Down) => state.hit = (state.hit + 1).min(state.standing.hits.len().saturating_sub(1)),
        (_, Key::Up) => state.hit = state.hit.saturating_sub(1),
        (_, Key::Tab) => {
            state.view = View::Work;
            walk::to_something(state, true);
        }
        (_, Key::Char('r')) => return reading::enter(model),
        (_, Key::Char('o')) => {
            let hit = state.standing.hits.get(state.hit).filter(|h| !h.signed);
            if let Some(edit) = hit.map(|h| Edit::SignOff { form: h.form.clone(), times: h.times }) {
                state.hit += 1;
                return wish_for(model, edit);
            }
        }
        (_, Key::Enter) => return go_to_hit(model),
        (_, Key::Char('a')) => return ask(model),
        _ => {}
    }
    Vec::new()
}

/// Shows the finding under the hand in the text, or says that it stands beside it.
fn go_to_hit(model: &mut Model) -> Vec<Effect> {
    let state = &mut model.review_screen;
    let (Some(hit), Some(review)) = (state.standing.hits.get(state.hit), &state.review) else { return Vec::new() };
    match line_of(review, &hit.path) {
        Some(at) => {
            (state.at, state.place, state.view) = (at, 0, View::Work);
            walk::look(state);
        }
        None => model.mention(words::HIT_BESIDE.text(model.language)),
    }
    Vec::new()
}

/// Returns the line that a path into what would leave is about (`/utterances/12/text`); none where it is about no line. Lines that
/// say nothing do not leave and are not counted.
fn line_of(review: &Review, path: &str) -> Option<usize> {
    let mut parts = path.split('/').skip(1);
    let (list, number) = (parts.next()?, parts.next()?.parse::<usize>().ok()?);
    let leaves = |line: &Line| match list {
        "utterances" => line.is_said() && !line.text.trim().is_empty(),
        "notes" => !line.is_said(),
        _ => false,
    };
    review.lines().iter().enumerate().filter(|(_, line)| leaves(line)).nth(number).map(|(at, _)| at)
}

/// Asks once more, when nothing is left to be done.
fn ask(model: &mut Model) -> Vec<Effect> {
    look_again(model);
    let l = model.language;
    if !model.review_screen.standing.is_clear() {
        model.answer(Notice::caution(
            words::NOT_YET.text(l),
            words::NOT_YET_MEANS.text(l),
            words::NOT_YET_TODO.text(l),
        ));
        return Vec::new();
    }
    if model.session().is_some_and(|s| s.stage == Stage::Transcribed) {
        model.answer(refusal_notice(model, &Refusal::AcceptFirst));
        return Vec::new();
    }
    model.review_screen.view = View::Confirm;
    Vec::new()
}

/// Has the approved transcript written. What follows, follows when it reads back the same.
fn approve(model: &mut Model) -> Vec<Effect> {
    let mut effects = flush(model);
    let Some(head) = head(model) else { return effects };
    let state = &mut model.review_screen;
    let Some(review) = &state.review else { return effects };
    match review.clear(&head) {
        Ok(cleared) => {
            state.writing = true;
            effects.push(Effect::WriteApproved(Box::new(cleared)));
        }
        Err(standing) => {
            state.standing = standing;
            state.view = View::Approve;
        }
    }
    effects
}

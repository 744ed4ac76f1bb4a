//! Moving through the text.

use std::collections::BTreeMap;

use super::State;
use crate::anonymise::review::{Decision, Line, LineId, Place, Review};

/// Letters that are on the screen for certain when a turn is under the hand, in the smallest proper window.
const IN_SIGHT: usize = 500;

/// Notes that the line under the hand is being looked at.
pub(super) fn look(state: &mut State) {
    let Some(review) = &state.review else { return };
    let Some(line) = review.lines().get(state.at) else { return };
    if !review.ledger().seen.contains(&line.id) && !state.seen.contains(&line.id) {
        state.seen.push(line.id);
    }
}

/// Returns the lines that are in sight when one is under the hand: it, and as much of its turn behind it.
pub(super) fn in_sight(review: &Review, at: usize) -> Vec<usize> {
    let lines = review.lines();
    let mut letters = 0;
    (at..lines.len())
        .take_while(|n| {
            letters += lines[*n].text.chars().count();
            *n == at || lines[*n].goes_on(&lines[n - 1]) && letters <= IN_SIGHT
        })
        .collect()
}

/// Moves by lines.
pub(super) fn by_lines(state: &mut State, lines: isize) {
    let Some(last) = last(state) else { return };
    state.at = state.at.saturating_add_signed(lines).min(last);
    state.place = 0;
    look(state);
}

/// Moves to the next or the previous turn's first line.
pub(super) fn by_turn(state: &mut State, forward: bool) {
    let Some(review) = &state.review else { return };
    let starts: Vec<usize> = review.turns().into_iter().map(|(from, _)| from).collect();
    let found = match forward {
        true => starts.iter().find(|s| **s > state.at),
        false => starts.iter().rev().find(|s| **s < state.at),
    };
    if let Some(at) = found {
        state.at = *at;
        state.place = 0;
    }
    let seen: Vec<_> = in_sight(review, state.at)
        .into_iter()
        .filter_map(|n| review.lines().get(n).map(|l| l.id))
        .filter(|id| !review.ledger().seen.contains(id) && !state.seen.contains(id))
        .collect();
    state.seen.extend(seen);
}

/// Moves to the next line that was not read as it will leave; goes on at the beginning.
pub(super) fn to_unread(state: &mut State) {
    let Some(review) = &state.review else { return };
    let lines = review.lines();
    let unread = |at: &usize| review.wants_reading(*at) && !state.read.contains(&lines[*at].id);
    if let Some(at) = (1..=lines.len()).map(|n| (state.at + n) % lines.len()).find(unread) {
        (state.at, state.place) = (at, 0);
    }
}

/// Moves to the next or the previous place for which something holds; goes on at the other end.
fn to_place(state: &mut State, forward: bool, wanted: impl Fn(&Place) -> bool) -> bool {
    let Some(review) = &state.review else { return false };
    let all: Vec<(usize, usize)> = review
        .settled()
        .places
        .iter()
        .enumerate()
        .flat_map(|(n, places)| places.iter().enumerate().filter(|(_, p)| wanted(p)).map(move |(k, _)| (n, k)))
        .collect();
    let here = (state.at, state.place);
    let found = match forward {
        true => all.iter().find(|p| **p > here).or(all.first()),
        false => all.iter().rev().find(|p| **p < here).or(all.last()),
    };
    let Some((at, place)) = found.copied() else { return false };
    (state.at, state.place) = (at, place);
    look(state);
    true
}

/// Moves to the next or the previous place that is not decided; where there is none, to a mark nobody answered for.
pub(super) fn to_something(state: &mut State, forward: bool) -> bool {
    to_place(state, forward, |p| p.decided.is_none()) || to_name_said(state, forward)
}

/// Moves to the next or the previous line at which a mark says that a name was said, and nobody looked.
fn to_name_said(state: &mut State, forward: bool) -> bool {
    let Some(review) = &state.review else { return false };
    let mut all: Vec<usize> = review.names_said().iter().filter(|n| !n.looked).map(|n| n.at).collect();
    all.sort_unstable();
    let found = match forward {
        true => all.iter().find(|at| **at > state.at).or(all.first()),
        false => all.iter().rev().find(|at| **at < state.at).or(all.last()),
    };
    let Some(at) = found.copied() else { return false };
    (state.at, state.place) = (at, 0);
    look(state);
    true
}

/// A text and what was decided in it, as they were before a step was taken back.
pub(super) struct Was {
    lines: Vec<Line>,
    decided: Vec<Vec<Option<Decision>>>,
}

impl Was {
    /// Takes note of a review as it is.
    pub(super) fn of(review: &Review) -> Was {
        Was { lines: review.lines().to_vec(), decided: decided(review) }
    }
}

fn decided(review: &Review) -> Vec<Vec<Option<Decision>>> {
    let of_line = |places: &Vec<Place>| places.iter().map(|p| p.decided.as_ref().map(|d| d.decision.clone())).collect();
    review.settled().places.iter().map(of_line).collect()
}

/// Moves to what is another than it was: the nearest such place at or above the hand, otherwise the first below.
pub(super) fn to_change(state: &mut State, was: &Was) {
    let Some(review) = &state.review else { return };
    let now = decided(review);
    let places: BTreeMap<LineId, usize> = was.lines.iter().enumerate().map(|(n, line)| (line.id, n)).collect();
    let mut changed = Vec::new();
    for (at, line) in review.lines().iter().enumerate() {
        let before = places.get(&line.id).copied();
        let text = before.is_none_or(|n| was.lines[n].text != line.text || was.lines[n].origin != line.origin);
        let (old, new) = (before.and_then(|n| was.decided.get(n)), now.get(at));
        if text {
            changed.push((at, 0));
        } else if let (Some(old), Some(new)) = (old, new) {
            let places = (0..new.len()).filter(|n| old.get(*n) != new.get(*n));
            changed.extend(places.map(|n| (at, n)));
        }
    }
    let here = (state.at, state.place);
    let found = changed.iter().rev().find(|c| **c <= here).or(changed.first());
    if let Some((at, place)) = found.copied() {
        (state.at, state.place) = (at, place);
        look(state);
    }
}

/// Moves within the line to the next or the previous place.
pub(super) fn within(state: &mut State, forward: bool) {
    let Some(review) = &state.review else { return };
    let places = review.settled().places.get(state.at).map_or(0, Vec::len);
    state.place = if forward { (state.place + 1).min(places.saturating_sub(1)) } else { state.place.saturating_sub(1) };
}

/// Moves to the next line with a word the engine was unsure of; goes on from the beginning.
pub(super) fn to_doubt(state: &mut State) -> bool {
    let Some(review) = &state.review else { return false };
    let lines = review.lines().len();
    let found = (1..=lines).map(|n| (state.at + n) % lines.max(1)).find(|n| !review.doubtful(*n).is_empty());
    let Some(at) = found else { return false };
    (state.at, state.place) = (at, 0);
    look(state);
    true
}

/// Tells whether the line under the hand holds what was searched last, whatever its capitals.
pub(super) fn is_found_here(state: &State) -> bool {
    state.review.as_ref().is_some_and(|review| is_found(state, review, state.at))
}

fn is_found(state: &State, review: &Review, at: usize) -> bool {
    let wanted = state.search.expose().to_lowercase();
    !wanted.is_empty() && review.lines().get(at).is_some_and(|line| line.text.to_lowercase().contains(&wanted))
}

/// Moves to the next or the previous line that holds what was searched last; goes on at the other end.
pub(super) fn to_text(state: &mut State, forward: bool) -> bool {
    let Some(review) = &state.review else { return false };
    let lines = review.lines().len();
    let found = (1..=lines)
        .map(|n| if forward { (state.at + n) % lines } else { (state.at + lines - n) % lines })
        .find(|n| is_found(state, review, *n));
    let Some(at) = found else { return false };
    (state.at, state.place) = (at, 0);
    look(state);
    true
}

fn last(state: &State) -> Option<usize> {
    state.review.as_ref()?.lines().len().checked_sub(1)
}

/// Moves to the first or the last line.
pub(super) fn to_end(state: &mut State, end: bool) {
    state.at = if end { last(state).unwrap_or(0) } else { 0 };
    state.place = 0;
    look(state);
}

//! Reading along: what was just written out of the conversation, on a key and never by itself.
//!
//! The participant's words are in the model only while they are shown. The same key hides them, and so do the curtain, going off
//! the record, taking something back and the end.

use crate::messages::along as words;
use crate::session::Stage;
use crate::units::Secret;

use super::super::effect::Effect;
use super::super::hints::Hint;
use super::super::model::{Model, Screen};

/// Lines kept while they are shown.
const MOST: usize = 12;

/// A line that was written out.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Where it was said, in ms.
    pub at_ms: u64,
    /// On which channel.
    pub channel: u16,
    /// What the engine heard.
    pub text: Secret,
}

/// Shows the lines, or hides them.
pub(super) fn toggle(model: &mut Model) -> Vec<Effect> {
    if model.facilitate_screen.along.take().is_some() || !is_offered(model) {
        return Vec::new();
    }
    model.facilitate_screen.along = Some(Vec::new());
    vec![Effect::ReadAlong]
}

/// Tells whether something may be read: only while it is recorded.
fn is_offered(model: &Model) -> bool {
    model.session().is_some_and(|s| s.stage == Stage::Recording)
}

/// Lines were written out. Where nobody asked for them any more they go at once.
pub(in crate::app) fn on_lines(model: &mut Model, lines: Vec<Line>) -> Vec<Effect> {
    let hidden = model.screen != Screen::Facilitate || model.over.cover == super::super::over::Cover::Curtain;
    if hidden || !is_offered(model) {
        hide(model);
        return Vec::new();
    }
    if let Some(shown) = &mut model.facilitate_screen.along {
        shown.extend(lines);
        shown.sort_by_key(|line| (line.at_ms, line.channel));
        shown.dedup();
        let surplus = shown.len().saturating_sub(MOST);
        shown.drain(..surplus);
    }
    Vec::new()
}

/// Hides them; their words are wiped.
pub(in crate::app) fn hide(model: &mut Model) {
    model.facilitate_screen.along = None;
}

/// The key that shows the lines or hides them; none while nothing is recorded.
pub(super) fn hint(model: &Model) -> Option<Hint> {
    let shown = model.facilitate_screen.along.is_some();
    let (short, long) = match shown {
        true => (words::KEY_HIDE, words::KEY_HIDE_LONG),
        false => (words::KEY_SHOW, words::KEY_SHOW_LONG),
    };
    is_offered(model).then_some(Hint { key: "F5", short, long })
}

//! Time: which key questions will not fit any more, said once, early enough to do something about it.

use crate::app::model::Model;
use crate::guide::walk::Progress;
use crate::guide::{Fit, will_not_fit};
use crate::units::Name;

use super::{quiet, step, used_ms};

/// What was said about time.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// The key questions that did not fit when this was last said.
    said: Vec<Name>,
    /// What is being said now; it goes with the next move.
    pub now: Option<Fit>,
}

/// Returns what will not fit as things stand.
fn look(model: &Model) -> Option<Fit> {
    let open = model.open.as_ref()?;
    let here = step(model)?;
    let used = here.topic.map_or(0, |t| used_ms(model, &t.id));
    let of = |topic: &Name| open.session.marks.get(topic).map(|mark| Progress::from(*mark));
    will_not_fit(&open.guide, here.number, of, model.offset().ms(), used)
}

/// Time went on: a change is said once, and never into a pause.
pub(super) fn on_tick(model: &mut Model) {
    if !model.session().is_some_and(crate::session::Session::is_live) || quiet::in_pause(model) {
        return;
    }
    let fit = look(model);
    let keys = fit.as_ref().map(|f| f.keys.clone()).unwrap_or_default();
    let state = &mut model.facilitate_screen.time;
    // One more or another is a change; that one fits again needs no words.
    let news = keys.iter().any(|key| !state.said.contains(key));
    state.said = keys;
    if news {
        state.now = fit;
    } else if fit.is_none() {
        state.now = None;
    }
}

/// The conversation moved on: what was said has been seen.
pub(super) fn on_moved(model: &mut Model) {
    model.facilitate_screen.time.now = None;
}

//! From the list to the review: where a text waits for it, one key leads there.

use super::{Place, at};
use crate::app::{Effect, Hint, Model};
use crate::messages::home as words;
use crate::session::Stage;
use crate::units::SessionId;

/// Returns the session under the hand whose text waits for a review and for nothing before it.
fn waiting(model: &Model) -> Option<SessionId> {
    let Some(Place::Session(id)) = at(model) else { return None };
    let entry = model.home.sessions.iter().find(|s| s.id == id)?;
    let next = matches!(entry.stage, Some(Stage::Accepted | Stage::Closed)) && entry.recording_due.is_none();
    (entry.reviewable && next).then_some(id)
}

/// Opens the session, to go on to its review.
pub(super) fn ask(model: &mut Model) -> Vec<Effect> {
    let Some(id) = waiting(model) else { return Vec::new() };
    model.home_screen.review_next = Some(id.clone());
    vec![Effect::OpenSession(id)]
}

/// The key, where it leads somewhere.
pub(super) fn hint(model: &Model) -> Option<Hint> {
    waiting(model).map(|_| Hint { key: "v", short: words::KEY_REVIEW, long: words::KEY_REVIEW_LONG })
}

/// A session was opened: where it was opened for its review, that is put in front.
pub(in crate::app) fn on_opened(model: &mut Model) -> Option<Vec<Effect>> {
    let wanted = model.home_screen.review_next.take()?;
    model.session().filter(|s| s.id == wanted && crate::app::review::can_enter(s))?;
    let effects = crate::app::review::enter(model);
    (!effects.is_empty()).then_some(effects)
}

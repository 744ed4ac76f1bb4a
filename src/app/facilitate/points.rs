//! A presentation: its points are shown one after the other, and it is written down when each was.

use crate::app::effect::Effect;
use crate::app::hints::Hint;
use crate::app::model::Model;
use crate::app::update::wish;
use crate::guide::Section;
use crate::messages::desk as words;
use crate::session::Command;

use super::{Front, opens_with_text, step};

/// Returns how many points of a section were shown.
pub fn shown(model: &Model, section: &Section) -> usize {
    let shown = model.session().and_then(|s| s.points.get(&section.id)).copied().unwrap_or(0);
    shown.min(section.points.len())
}

/// Tells whether there is a point of the section in front that was not shown yet.
pub fn has_next(model: &Model) -> bool {
    opens_with_text(model) && step(model).is_some_and(|s| shown(model, s.section) < s.section.points.len())
}

/// Shows the next point. Where a topic stands below them, the whole of the section comes in front.
pub(super) fn next(model: &mut Model) -> Vec<Effect> {
    let Some(s) = step(model).filter(|_| has_next(model)) else { return Vec::new() };
    let (section, point, beside) = (s.section.id.clone(), shown(model, s.section), s.topic.is_some());
    if beside {
        model.facilitate_screen.front = Some(Front::Section);
    }
    let offset = model.offset();
    wish(model, Command::ShowPoint { section, point, offset })
}

/// The key that shows the next point; none where there is none.
pub(super) fn hint(model: &Model) -> Option<Hint> {
    has_next(model).then_some(Hint { key: ".", short: words::KEY_POINT, long: words::KEY_POINT_LONG })
}

//! The end cannot be forgotten: whoever ends a conversation without having come to its ending is asked once.

use crate::app::hints::Hint;
use crate::app::model::Model;
use crate::guide::SectionKind;
use crate::guide::walk::{Step, steps};
use crate::messages::desk as words;

/// Returns the first step of the ending, where the conversation has not come to it.
pub fn forgotten(model: &Model) -> Option<Step<'_>> {
    let open = model.open.as_ref()?;
    let state = &model.facilitate_screen;
    let steps = steps(&open.guide);
    let is_ending = |step: &&Step<'_>| step.section.kind == SectionKind::Ending;
    let entered = |step: &Step<'_>| {
        let here = step.number == state.step + 1;
        here || step.topic.is_some_and(|t| open.session.timeline.iter().any(|(_, seen)| seen == &t.id))
    };
    let first = steps.iter().find(is_ending).copied()?;
    let seen = state.ending_seen || steps.iter().filter(is_ending).any(entered);
    (!seen).then_some(first)
}

/// The keys while that is asked.
pub(super) fn hints() -> [Hint; 2] {
    let hint = |key, short, long| Hint { key, short, long };
    [
        hint("Enter", words::KEY_END_ANYWAY, words::KEY_END_ANYWAY_LONG),
        hint("Esc", words::KEY_TO_ENDING, words::KEY_TO_ENDING_LONG),
    ]
}

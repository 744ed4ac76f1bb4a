//! The keys of the facilitate screen, in the order in which a hand needs them.

use crate::messages::facilitate as words;
use crate::session::Stage;

use super::{
    Front, Stopping, along, ending, finder, is_lost, is_off_the_record, next_step, notes, opens_with_text, people,
    points, speaking, step,
};
use crate::app::hints::Hint;
use crate::app::model::Model;
use crate::app::taking_back;

/// Returns the keys of the facilitate screen as it is now.
pub fn hints(model: &Model) -> Vec<Hint> {
    let hint = |key, short, long| Hint { key, short, long };
    let state = &model.facilitate_screen;
    if state.note.is_some() {
        return vec![
            hint("Enter", words::KEY_KEEP_NOTE, words::KEY_KEEP_NOTE_LONG),
            hint("Esc", words::KEY_NO_NOTE, words::KEY_NO_NOTE_LONG),
        ];
    }
    if state.finder.is_some() {
        return finder::hints();
    }
    let long = if people::is_group(model) { words::KEY_STOP_GROUP_LONG } else { words::KEY_STOP_LONG };
    let stop = hint("x", words::KEY_STOP, long);
    if let Some(mut hints) = people::hints(model) {
        // What is not offered has no key of one's own, and the key that stops must act here too.
        hints.extend((!people::is_typing(model)).then_some(stop));
        return hints;
    }
    if let Some(stopping) = state.stopping {
        let again = hint("Enter", words::KEY_STOP_AGAIN, words::KEY_STOP_AGAIN_LONG);
        // A wish to stop outweighs the ordinary end, also after it.
        return std::iter::once(again).chain((stopping == Stopping::Ended).then_some(stop)).collect();
    }
    if state.front == Some(Front::AskingEnd) {
        return vec![
            hint("Enter", words::KEY_END_YES, words::KEY_END_YES_LONG),
            hint("Esc", words::KEY_END_NO, words::KEY_END_NO_LONG),
            stop,
        ];
    }
    if state.front == Some(Front::EndingForgotten) {
        return ending::hints().into_iter().chain([stop]).collect();
    }
    if state.front == Some(Front::TakingBack) {
        let mut hints = vec![taking_back::leaving_hint(), stop];
        hints.extend(taking_back::choice_hints(model));
        return hints;
    }
    let mut hints = Vec::new();
    if is_lost(model) {
        hints.push(hint("r", words::KEY_REOPEN, words::KEY_REOPEN_LONG));
    }
    hints.extend(points::hint(model));
    match (next_step(model), step(model).and_then(|s| s.topic)) {
        (Some(_), _) => hints.push(hint("Enter", words::KEY_NEXT, words::KEY_NEXT_LONG)),
        (None, Some(_)) => hints.push(hint("Enter", words::KEY_NEXT_LAST, words::KEY_NEXT_LAST_LONG)),
        (None, None) => {}
    }
    if is_off_the_record(model) {
        hints.push(hint("o", words::KEY_ON, words::KEY_ON_LONG));
    } else if model.session().is_some_and(|s| s.stage == Stage::Recording) && model.recorder.running {
        hints.push(hint("o", words::KEY_OFF, words::KEY_OFF_LONG));
    }
    hints.push(stop);
    hints.push(hint("f", words::KEY_NOTE, words::KEY_NOTE_LONG));
    hints.push(hint("e", words::KEY_END, words::KEY_END_LONG));
    hints.push(taking_back::hint());
    if people::is_group(model) {
        hints.extend(speaking::more_hints(model));
        hints.extend(people::more_hints());
    }
    hints.push(hint("b", words::KEY_BOOKMARK, words::KEY_BOOKMARK_LONG));
    hints.push(hint("p", words::KEY_LATER, words::KEY_LATER_LONG));
    hints.push(hint("s", words::KEY_SKIP, words::KEY_SKIP_LONG));
    hints.push(hint("d", words::KEY_PARTLY, words::KEY_PARTLY_LONG));
    hints.push(hint("←", words::KEY_PREVIOUS, words::KEY_PREVIOUS_LONG));
    if notes::probes(model) > 0 {
        hints.push(if people::is_group(model) {
            hint("Space", words::KEY_PROBE, words::KEY_PROBE_GROUP_LONG)
        } else {
            hint("1–9", words::KEY_PROBE, words::KEY_PROBE_LONG)
        });
    }
    if opens_with_text(model) {
        hints.push(hint("t", words::KEY_SECTION, words::KEY_SECTION_LONG));
    }
    if model.open.as_ref().is_some_and(|o| !o.guide.distress.is_empty()) {
        hints.push(hint("h", words::KEY_DISTRESS, words::KEY_DISTRESS_LONG));
    }
    hints.extend(finder::more_hints());
    hints.extend(notes::more_hints(model));
    hints.extend(along::hint(model));
    hints
}

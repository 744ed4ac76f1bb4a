//! The debriefing: three open questions right after the conversation, answered on one line each. The answers are sealed like
//! notes, with their question; the journal knows that they are there and no more.

use crate::app::Key;
use crate::app::effect::Effect;
use crate::app::hints::Hint;
use crate::app::model::Model;
use crate::messages::{Message, desk as words};
use crate::session::{Command, NoteKind, decide};
use crate::units::Secret;

use super::{Mode, mode};

/// What is asked, in order.
pub const QUESTIONS: [Message; 3] = [words::DEBRIEF_STRUCK, words::DEBRIEF_YOURSELF, words::DEBRIEF_NEXT];

/// A debriefing that is going on.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// The question in front, from 0.
    pub question: usize,
    /// The answer so far.
    pub text: Secret,
    /// Whether an answer was sealed already.
    sealed: bool,
}

/// An answer that is being sealed: the number of its question, from 0, and its text.
pub(super) type OnItsWay = (usize, Secret);

/// Tells whether there can be a debriefing now: the conversation was just closed and notes can still be sealed.
pub fn is_offered(model: &Model) -> bool {
    let note = Command::WriteNote { kind: NoteKind::Debrief, offset: model.offset() };
    mode(model) == Mode::Closed && model.session().is_some_and(|s| decide(s, note).is_ok())
}

/// Tells whether keys are text now.
pub fn is_typing(model: &Model) -> bool {
    model.close_screen.debrief.is_some()
}

/// Puts the first question in front, where a debriefing is offered.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    if is_offered(model) {
        model.close_screen.debrief = Some(State::default());
    }
    Vec::new()
}

/// A key was pressed while an answer is typed.
pub(super) fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    let offset = model.offset();
    let Some(state) = &mut model.close_screen.debrief else { return Vec::new() };
    match key {
        Key::Char(c) => state.text.expose_mut().push(c),
        Key::Backspace => {
            state.text.expose_mut().pop();
        }
        Key::Esc => model.close_screen.debrief = None,
        Key::Enter => {
            let (asked, answer) = (state.question.min(QUESTIONS.len() - 1), std::mem::take(&mut state.text));
            state.question += 1;
            let (over, sealed) = (state.question >= QUESTIONS.len(), state.sealed);
            if over {
                model.close_screen.debrief = None;
            }
            if !answer.expose().trim().is_empty() {
                let text = Secret::new(format!("{}\n{}", QUESTIONS[asked].text(model.language), answer.expose()));
                model.close_screen.answer_on_its_way = Some((asked, answer));
                return vec![Effect::SealNote { kind: NoteKind::Debrief, offset, text }];
            }
            if over && sealed {
                model.mention(words::DEBRIEF_DONE.text(model.language));
            }
        }
        _ => {}
    }
    Vec::new()
}

/// An answer is sealed and journalled: that is said once, at the end.
pub(in crate::app) fn on_written(model: &mut Model) {
    model.close_screen.answer_on_its_way = None;
    match &mut model.close_screen.debrief {
        Some(state) => state.sealed = true,
        None => model.mention(words::DEBRIEF_DONE.text(model.language)),
    }
}

/// An answer could not be sealed: it stands below its question again, so that Enter can try once more.
pub(super) fn on_trouble(model: &mut Model) {
    let Some((question, text)) = model.close_screen.answer_on_its_way.take() else { return };
    let sealed = model.close_screen.debrief.as_ref().is_some_and(|state| state.sealed);
    model.close_screen.debrief = Some(State { question, text, sealed });
}

/// The keys while an answer is typed.
pub(super) fn hints() -> Vec<Hint> {
    let hint = |key, short, long| Hint { key, short, long };
    vec![
        hint("Enter", words::KEY_ANSWER, words::KEY_ANSWER_LONG),
        hint("Esc", words::KEY_NO_DEBRIEF, words::KEY_NO_DEBRIEF_LONG),
    ]
}

/// The key with which it begins; none where it can't.
pub(super) fn hint(model: &Model) -> Option<Hint> {
    is_offered(model).then_some(Hint { key: "f", short: words::KEY_DEBRIEF, long: words::KEY_DEBRIEF_LONG })
}

//! The debriefing: three open questions right after the conversation, answered on one line each. The answers are sealed like
//! notes, with their question; the journal knows that they are there and no more.

use crate::app::Key;
use crate::app::effect::Effect;
use crate::app::hints::Hint;
use crate::app::model::Model;
use crate::messages::{Message, Notice, desk as words};
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
}

/// Tells whether there can be a debriefing now: the conversation was just closed and notes can still be sealed.
pub fn is_offered(model: &Model) -> bool {
    let note = Command::WriteNote { kind: NoteKind::Debrief, offset: model.offset() };
    mode(model) == Mode::Closed && model.session().is_some_and(|s| decide(s, note).is_ok())
}

/// Tells whether keys are text now.
pub fn is_typing(model: &Model) -> bool {
    model.close_screen.debrief.is_some()
}

/// Begins.
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
            let answer = std::mem::take(&mut state.text);
            let question = QUESTIONS[state.question.min(2)].text(model.language);
            state.question += 1;
            if state.question >= QUESTIONS.len() {
                model.close_screen.debrief = None;
            }
            if !answer.expose().trim().is_empty() {
                let text = Secret::new(format!("{question}\n{}", answer.expose()));
                return vec![Effect::SealNote { kind: NoteKind::Debrief, offset, text }];
            }
        }
        _ => {}
    }
    Vec::new()
}

/// An answer is sealed and journalled: that is said once, after the last.
pub(in crate::app) fn on_written(model: &mut Model) {
    if !is_typing(model) {
        model.notice = Some(Notice::note(words::DEBRIEF_DONE.text(model.language)));
        model.notice_since = None;
    }
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

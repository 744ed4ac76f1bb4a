//! Notes without looking away: each kind is one key. Those with words are typed on one line and sealed; a mark is set at once.

use crate::app::Key;
use crate::app::effect::Effect;
use crate::app::hints::Hint;
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::update::wish;
use crate::messages::{Message, desk, facilitate as words};
use crate::session::{Command, NoteKind};
use crate::units::{Offset, Secret};

use super::step;

/// A note that is being typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Typed {
    /// What kind of note.
    pub kind: NoteKind,
    /// Where on the clock it was begun.
    pub offset: Offset,
    /// The words so far.
    pub text: Secret,
}

/// Returns what stands in front of a note of a kind while it is typed.
pub fn prompt(kind: NoteKind) -> Message {
    match kind {
        NoteKind::Quote => desk::QUOTE_PROMPT,
        NoteKind::NonVerbal => desk::NON_VERBAL_PROMPT,
        NoteKind::Thought => desk::THOUGHT_PROMPT,
        NoteKind::Probe => desk::PROBE_PROMPT,
        _ => words::NOTE_PROMPT,
    }
}

/// A key was pressed; returns none when it begins no note and sets no mark.
pub(super) fn on_key(model: &mut Model, key: Key) -> Option<Vec<Effect>> {
    let offset = model.offset();
    let Key::Char(c) = key else { return None };
    let kind = match c {
        'b' => return Some(wish(model, Command::WriteNote { kind: NoteKind::Bookmark, offset })),
        'c' => return Some(wish(model, Command::WriteNote { kind: NoteKind::ReturnTo, offset })),
        'n' => return Some(wish(model, Command::WriteNote { kind: NoteKind::NameSaid, offset })),
        'f' => NoteKind::Field,
        'q' => NoteKind::Quote,
        'y' => NoteKind::NonVerbal,
        'k' => NoteKind::Thought,
        'a' if step(model).is_some_and(|s| s.topic.is_some()) => NoteKind::Probe,
        _ => return None,
    };
    let kept = model.facilitate_screen.unsealed.take_if(|typed| typed.kind == kind);
    model.facilitate_screen.note = kept.or_else(|| Some(Typed { kind, offset, text: Secret::default() }));
    Some(Vec::new())
}

/// A key was pressed while a note is typed.
pub(super) fn on_typed(model: &mut Model, key: Key) -> Vec<Effect> {
    let Some(Typed { text, .. }) = &mut model.facilitate_screen.note else { return Vec::new() };
    match key {
        Key::Char(c) => text.expose_mut().push(c),
        Key::Backspace => {
            text.expose_mut().pop();
        }
        Key::Esc => model.facilitate_screen.note = None,
        Key::Enter => {
            let Some(typed) = model.facilitate_screen.note.take() else { return Vec::new() };
            if !typed.text.expose().trim().is_empty() {
                model.facilitate_screen.on_their_way.push_back(typed.clone());
                let Typed { kind, offset, text } = typed;
                return vec![Effect::SealNote { kind, offset, text }];
            }
        }
        _ => {}
    }
    Vec::new()
}

/// A note was sealed and journalled, or a mark set: that is said.
pub(super) fn on_written(model: &mut Model, number: u32, kind: NoteKind) {
    let said = match kind {
        NoteKind::Bookmark => words::BOOKMARKED,
        NoteKind::ReturnTo => desk::RETURN_SET,
        NoteKind::NameSaid => desk::NAME_SET,
        NoteKind::Probe => desk::OWN_PROBE_ADDED,
        _ => words::NOTED,
    };
    let typed = if kind.is_mark() { None } else { model.facilitate_screen.on_their_way.pop_front() };
    if let (NoteKind::Probe, Some(typed)) = (kind, typed) {
        model.facilitate_screen.probe_texts.insert(number, typed.text);
        // The new one is under the hand: space says that it was asked.
        model.facilitate_screen.probe = probes(model).saturating_sub(1);
    }
    let at = model.offset().to_string();
    model.mention(said.with(model.language, &[("n", &number.to_string()), ("at", &at)]));
}

/// Something could not be sealed or journalled. Where it was a note, its words are kept for its key and the notice says so; they
/// do not come back into the field by themselves, because keys would be text again while somebody may want to stop.
pub(super) fn on_trouble(model: &mut Model) {
    let waiting = std::mem::take(&mut model.facilitate_screen.on_their_way);
    let Some(typed) = waiting.into_iter().next() else { return };
    let key = model.keymap.printed(action(typed.kind), model.language);
    let said = words::NOTE_KEPT.with(model.language, &[("key", &key)]);
    if let Some(notice) = &mut model.notice {
        notice.todo = format!("{} {said}", notice.todo).trim_start().to_owned();
    }
    model.facilitate_screen.unsealed = Some(typed);
}

/// Returns the action that begins a note of a kind.
fn action(kind: NoteKind) -> Action {
    match kind {
        NoteKind::Quote => Action::Quote,
        NoteKind::NonVerbal => Action::NonVerbal,
        NoteKind::Thought => Action::Thought,
        NoteKind::Probe => Action::OwnProbe,
        _ => Action::FieldNote,
    }
}

/// Returns the numbers of the notes that hold the own probes of the topic in front, in order.
pub fn own_probes(model: &Model) -> Vec<u32> {
    let topic = step(model).and_then(|s| s.topic).map(|t| &t.id);
    let own = model.session().map(|s| s.own_probes.as_slice()).unwrap_or_default();
    own.iter().filter(|(of, _)| Some(of) == topic).map(|(_, number)| *number).collect()
}

/// Returns how many probes the topic in front has: the guide's, then one's own.
pub fn probes(model: &Model) -> usize {
    step(model).and_then(|s| s.topic).map_or(0, |t| t.probes.len()) + own_probes(model).len()
}

/// The keys for notes, after the field note that every bar has.
pub(super) fn more_hints(model: &Model) -> Vec<Hint> {
    let hint = |key, short, long| Hint { key, short, long };
    let mut hints = vec![
        hint("q", desk::KEY_QUOTE, desk::KEY_QUOTE_LONG),
        hint("y", desk::KEY_NON_VERBAL, desk::KEY_NON_VERBAL_LONG),
        hint("k", desk::KEY_THOUGHT, desk::KEY_THOUGHT_LONG),
        hint("c", desk::KEY_RETURN, desk::KEY_RETURN_LONG),
        hint("n", desk::KEY_NAME, desk::KEY_NAME_LONG),
    ];
    if step(model).is_some_and(|s| s.topic.is_some()) {
        hints.push(hint("a", desk::KEY_OWN_PROBE, desk::KEY_OWN_PROBE_LONG));
    }
    hints
}

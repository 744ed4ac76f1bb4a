//! The accept screen: its state and its keys.
//!
//! The words of the transcript are in the model only from here until the session is left or the recording is gone.

use crate::messages::{Notice, accept as words};
use crate::session::{Command, DespiteHoles};

use super::effect::{Effect, TranscriptAccount};
use super::hints::Hint;
use super::model::Model;
use super::update::{go_home, wish};
use super::{Key, mend, review, taking_back};

/// What only this screen knows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// What is in front.
    pub view: View,
    /// Rows scrolled down.
    pub scroll: u16,
    /// What only making it better knows.
    pub mend: mend::State,
}

/// What is in front.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// What was heard, how complete, what is doubtful.
    #[default]
    Account,
    /// The text, for reading.
    Reading,
    /// What exactly will happen, before it does.
    Confirm,
    /// Stretches that can be made better.
    Mend,
}

/// Tells whether the journal counts the transcript as complete.
pub fn is_complete(model: &Model) -> bool {
    model.session().and_then(|s| s.transcription.as_ref()).is_some_and(|t| t.complete)
}

/// A key was pressed here.
pub fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    let complete = is_complete(model);
    match (model.accept_screen.view, key) {
        (View::Mend, key) => mend::on_key(model, key),
        (View::Confirm, Key::Char('D')) => {
            model.accept_screen.view = View::Account;
            wish(model, Command::Accept { despite_holes: if complete { DespiteHoles::No } else { DespiteHoles::Yes } })
        }
        // A small d is no confirmation: the hand may only have slipped.
        (View::Confirm, Key::Char('d')) => Vec::new(),
        (View::Confirm, _) => show(model, View::Account),
        (_, Key::Enter) if model.account.is_none() => vec![Effect::AccountForTranscript],
        // Nobody accepts what was not shown.
        (View::Account | View::Reading, Key::Char('a' | 'i')) if model.account.is_none() => Vec::new(),
        (View::Account | View::Reading, Key::Char('a')) if complete => show(model, View::Confirm),
        (View::Account | View::Reading, Key::Char('a')) => {
            let holes = model.session().and_then(|s| s.transcription.as_ref()).map_or(0, |t| t.holes);
            model.answer(Notice::caution(
                match holes {
                    0 => words::INCOMPLETE_SHORT.text(model.language).to_owned(),
                    1 => words::INCOMPLETE_ONE.text(model.language).to_owned(),
                    n => words::INCOMPLETE.with(model.language, &[("holes", &n.to_string())]),
                },
                words::INCOMPLETE_MEANS.text(model.language),
                model.say(words::INCOMPLETE_TODO, &[]),
            ));
            Vec::new()
        }
        (View::Account | View::Reading, Key::Char('i')) if !complete => show(model, View::Confirm),
        (View::Account | View::Reading, Key::Char('h')) if mend::is_offered(model) => mend::enter(model),
        (View::Account, Key::Char('t') | Key::Enter) => show(model, View::Reading),
        (View::Reading, Key::Char('t') | Key::Esc) => show(model, View::Account),
        (View::Account | View::Reading, Key::Char('v')) => review::enter(model),
        (View::Account, Key::Esc) => go_home(model),
        (_, key) => scroll(model, key),
    }
}

fn show(model: &mut Model, view: View) -> Vec<Effect> {
    model.accept_screen = State { view, ..State::default() };
    Vec::new()
}

fn scroll(model: &mut Model, key: Key) -> Vec<Effect> {
    let at = &mut model.accept_screen.scroll;
    *at = match key {
        Key::Down => at.saturating_add(1),
        Key::Up => at.saturating_sub(1),
        Key::PageDown | Key::Char(' ') => at.saturating_add(10),
        Key::PageUp => at.saturating_sub(10),
        Key::Home => 0,
        _ => *at,
    };
    let rows = model.account.as_ref().map_or(0, most_rows);
    *at = (*at).min(u16::try_from(rows).unwrap_or(u16::MAX));
    Vec::new()
}

/// Returns at least as many rows as this screen has in the smallest window, where a row of text has 18 cells and two rows in a
/// row hold more than that. The view stops at its last row.
fn most_rows(account: &TranscriptAccount) -> usize {
    // With a line for the topic and one above it.
    let said: usize = account.utterances.iter().map(|u| 4 + u.text.len() / 8).sum();
    let out: usize = account.removed.iter().map(|r| 6 + r.text.len() / 8).sum();
    said + out + account.completeness.holes.len() + account.unintelligible.len() + 80
}

/// The keys of this screen as it is now.
pub fn hints(model: &Model) -> Vec<Hint> {
    let hint = |key, short, long| Hint { key, short, long };
    let accept = || match is_complete(model) {
        true => hint("a", words::KEY_ACCEPT, words::KEY_ACCEPT_LONG),
        false => hint("i", words::KEY_DESPITE, words::KEY_DESPITE_LONG),
    };
    if model.account.is_none() {
        return vec![
            hint("Enter", words::KEY_OPEN, words::KEY_OPEN_LONG),
            hint("Esc", words::KEY_LATER, words::KEY_LATER_LONG),
        ];
    }
    let offered = mend::is_offered(model);
    let missing = offered && !is_complete(model);
    match model.accept_screen.view {
        View::Mend => mend::hints(model),
        View::Confirm => vec![
            hint("Shift+D", words::KEY_CONFIRM, words::KEY_CONFIRM_LONG),
            hint("Esc", words::KEY_BACK, words::KEY_BACK_LONG),
        ],
        View::Account => [accept()]
            .into_iter()
            .chain(missing.then(mend::hint))
            .chain([
                hint("Enter", words::KEY_READ, words::KEY_READ_LONG),
                hint("↑↓", words::KEY_SCROLL, words::KEY_SCROLL_LONG),
                taking_back::hint(),
                hint("Esc", words::KEY_LATER, words::KEY_LATER_LONG),
                hint("v", crate::messages::review::KEY_REVIEW, crate::messages::review::KEY_REVIEW_LONG),
            ])
            .chain((offered && !missing).then(mend::hint))
            .collect(),
        View::Reading => vec![
            hint("↑↓", words::KEY_SCROLL, words::KEY_SCROLL_LONG),
            accept(),
            taking_back::hint(),
            hint("Esc", words::KEY_BACK, words::KEY_BACK_LONG),
        ],
    }
}

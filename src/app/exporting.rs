//! The export screen: what an approved session leaves as, how, and where to.

use std::collections::BTreeSet;

use crate::export::{Convention, Form, Numbering, Options, Shown, Timestamps};
use crate::messages::exporting as words;
use crate::session::Stage;
use crate::units::{Language, SessionId};

use super::effect::Effect;
use super::hints::Hint;
use super::keys::Key;
use super::model::{Model, Screen};
use super::{home, receipt};

/// The rows of the screen, from the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Row {
    /// Which formats.
    #[default]
    Forms,
    /// Where times stand.
    Timestamps,
    /// Who speaks.
    Speakers,
    /// Notes and bookmarks.
    Notes,
    /// Headings of topics.
    Topics,
    /// Pictures.
    Pictures,
    /// How speech is written down.
    Convention,
    /// What is numbered.
    Numbering,
    /// Where to.
    Folder,
}

impl Row {
    /// Every row.
    pub const ALL: [Row; 9] = [
        Row::Forms,
        Row::Timestamps,
        Row::Speakers,
        Row::Notes,
        Row::Topics,
        Row::Pictures,
        Row::Convention,
        Row::Numbering,
        Row::Folder,
    ];
}

/// What an export is to be.
#[derive(Debug, Clone, PartialEq)]
pub struct Wish {
    /// Which session.
    pub session: SessionId,
    /// As what.
    pub forms: Vec<Form>,
    /// How; the language is the one spoken.
    pub options: Options,
    /// Where to.
    pub folder: String,
    /// What happens to files that are there with other content.
    pub there: There,
}

/// What happens to files that are there with other content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum There {
    /// Nothing is written, and they are named.
    Ask,
    /// They are replaced.
    Replace,
}

/// What an export came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Exported {
    /// These files are there now.
    Written(Vec<String>),
    /// Nothing was written: these are there with other content.
    There(Vec<String>),
}

/// What only this screen knows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// Which session.
    pub session: Option<SessionId>,
    /// The screen this one was entered from.
    from: Option<Screen>,
    /// The row under the hand.
    pub row: Row,
    /// Which of the formats is under the hand.
    pub form: usize,
    /// The formats chosen, by their place in [`Form::ALL`].
    pub chosen: BTreeSet<usize>,
    /// The choices; none before the screen was entered.
    pub options: Option<Options>,
    /// The folder, as typed.
    pub folder: String,
    /// What the last export came to.
    pub came: Option<Exported>,
}

/// Puts the screen in front, for an approved session.
pub(super) fn enter(model: &mut Model, session: SessionId) -> Vec<Effect> {
    let kept = std::mem::take(&mut model.exporting_screen);
    let folder = match kept.folder.as_str() {
        "" => format!("{}/exports", model.home.folder.trim_end_matches('/')),
        typed => typed.to_owned(),
    };
    model.exporting_screen = State {
        session: Some(session),
        from: Some(model.screen),
        // Somebody who exports one session after the other chooses once.
        chosen: if kept.options.is_some() { kept.chosen } else { BTreeSet::from([0]) },
        options: Some(kept.options.unwrap_or(Options::usual(Language::En))),
        folder,
        ..State::default()
    };
    model.screen = Screen::Export;
    Vec::new()
}

/// Returns the session that can be exported where the desk is now; none where nothing was approved.
pub(super) fn offered(model: &Model) -> Option<SessionId> {
    match model.screen {
        Screen::Home => match home::at(model)? {
            home::Place::Session(id) => {
                let entry = model.home.sessions.iter().find(|s| s.id == id)?;
                (entry.stage == Some(Stage::Anonymised)).then_some(id)
            }
            home::Place::Guide(_) => None,
        },
        Screen::Receipt => model.session().filter(|s| s.stage == Stage::Anonymised).map(|s| s.id.clone()),
        _ => None,
    }
}

/// Tells whether keys are text here: in the folder's row.
pub(super) fn is_typing(model: &Model) -> bool {
    model.screen == Screen::Export && model.exporting_screen.row == Row::Folder
}

/// A key was pressed here.
pub(super) fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    let asked = matches!(model.exporting_screen.came, Some(Exported::There(_)));
    let state = &mut model.exporting_screen;
    match key {
        Key::Esc => return leave(model),
        Key::Enter => return write(state, There::Ask),
        Key::Char('r') if asked && state.row != Row::Folder => return write(state, There::Replace),
        Key::Up | Key::BackTab => move_row(state, -1),
        Key::Down | Key::Tab => move_row(state, 1),
        Key::Left => change(state, false),
        Key::Right => change(state, true),
        Key::Char(c) if state.row == Row::Folder && !c.is_control() && state.folder.len() < 400 => state.folder.push(c),
        Key::Backspace if state.row == Row::Folder => {
            state.folder.pop();
        }
        Key::Char(' ') if state.row == Row::Forms => {
            if !state.chosen.remove(&state.form) {
                state.chosen.insert(state.form);
            }
        }
        Key::Char(' ') => change(state, true),
        _ => return Vec::new(),
    }
    state.came = None;
    Vec::new()
}

fn leave(model: &mut Model) -> Vec<Effect> {
    match model.exporting_screen.from {
        Some(Screen::Receipt) if model.open.is_some() => {
            model.screen = Screen::Receipt;
            Vec::new()
        }
        _ => home::enter(model),
    }
}

fn write(state: &mut State, there: There) -> Vec<Effect> {
    let forms: Vec<Form> = state.chosen.iter().filter_map(|n| Form::ALL.get(*n)).copied().collect();
    let (Some(session), Some(options)) = (state.session.clone(), state.options) else { return Vec::new() };
    state.came = None;
    if forms.is_empty() || state.folder.trim().is_empty() {
        return Vec::new();
    }
    vec![Effect::Export(Box::new(Wish { session, forms, options, folder: state.folder.trim().to_owned(), there }))]
}

fn move_row(state: &mut State, rows: isize) {
    let now = Row::ALL.iter().position(|row| *row == state.row).unwrap_or(0);
    state.row = Row::ALL[now.saturating_add_signed(rows).min(Row::ALL.len() - 1)];
}

/// Goes to the next or the previous value of the row under the hand.
fn change(state: &mut State, forward: bool) {
    let Some(o) = &mut state.options else { return };
    match state.row {
        Row::Forms => {
            let last = Form::ALL.len() - 1;
            state.form = if forward { (state.form + 1).min(last) } else { state.form.saturating_sub(1) };
        }
        Row::Timestamps => {
            o.timestamps = next(&[Timestamps::Turns, Timestamps::Utterances, Timestamps::None], o.timestamps, forward);
        }
        Row::Speakers => o.speakers = other(o.speakers),
        Row::Notes => o.notes = other(o.notes),
        Row::Topics => o.topics = next(&[None, Some(Shown::Yes), Some(Shown::No)], o.topics, forward),
        Row::Pictures => o.pictures = other(o.pictures),
        Row::Convention => {
            o.convention = next(&Convention::ALL, o.convention, forward);
        }
        Row::Numbering => {
            o.numbering = next(&[Numbering::None, Numbering::Turns, Numbering::Lines], o.numbering, forward);
        }
        Row::Folder => {}
    }
}

fn other(shown: Shown) -> Shown {
    if shown.is_yes() { Shown::No } else { Shown::Yes }
}

fn next<T: Copy + PartialEq>(all: &[T], now: T, forward: bool) -> T {
    let at = all.iter().position(|one| *one == now).unwrap_or(0);
    let step = if forward { 1 } else { all.len() - 1 };
    all[(at + step) % all.len()]
}

/// An export came to something.
pub(super) fn on_exported(model: &mut Model, came: Exported) -> Vec<Effect> {
    let state = &mut model.exporting_screen;
    // The key that replaces files is a letter, and letters are text in the folder's row: the hand goes to the row above.
    if matches!(came, Exported::There(_)) && state.row == Row::Folder {
        move_row(state, -1);
    }
    state.came = Some(came);
    Vec::new()
}

/// The keys of this screen as it is now.
pub(super) fn hints(model: &Model) -> Vec<Hint> {
    let state = &model.exporting_screen;
    let mut hints = Vec::new();
    if matches!(state.came, Some(Exported::There(_))) && state.row != Row::Folder {
        hints.push(Hint { key: "r", short: words::KEY_REPLACE, long: words::KEY_REPLACE_LONG });
    }
    if !state.chosen.is_empty() && !state.folder.trim().is_empty() {
        hints.push(Hint { key: "Enter", short: words::KEY_WRITE, long: words::KEY_WRITE_LONG });
    }
    if state.row == Row::Forms {
        hints.push(Hint { key: "Space", short: words::KEY_CHOOSE, long: words::KEY_CHOOSE_LONG });
    }
    hints.push(Hint { key: "↑↓", short: words::KEY_ROW, long: words::KEY_ROW_LONG });
    if state.row != Row::Folder {
        hints.push(Hint { key: "←→", short: words::KEY_CHANGE, long: words::KEY_CHANGE_LONG });
    }
    hints.push(Hint { key: "Esc", short: words::KEY_BACK, long: words::KEY_BACK_LONG });
    hints
}

/// The key that leads here, on the screens where something was approved.
pub(super) fn hint(model: &Model) -> Option<Hint> {
    offered(model)?;
    let receipt = model.screen == Screen::Receipt;
    let short = if receipt { words::KEY_EXPORT_THIS } else { words::KEY_EXPORT };
    Some(Hint { key: "f", short, long: words::KEY_EXPORT_LONG })
}

/// The key was pressed on one of them.
pub(super) fn on_offered(model: &mut Model) -> Vec<Effect> {
    match offered(model) {
        Some(session) => {
            // Whoever comes back to the receipt reads it from the top.
            model.receipt_screen = receipt::State { scroll: 0, ..std::mem::take(&mut model.receipt_screen) };
            enter(model, session)
        }
        None => Vec::new(),
    }
}

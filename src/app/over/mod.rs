//! What is the same on every screen and lies over it: the palette, the curtain, the large time, the language, undo.
//!
//! None of it keeps a hand from the microphone: the keys that stop and that go off the record act through the curtain too.

pub mod palette;
mod undo;
pub mod unlocking;

use super::facilitate::wants_to_stop;
use super::keymap::{Action, Offer};
use super::{Effect, Key, Model, Screen, hints};
use crate::messages::{common, screen as words};
use crate::units::Language;

pub(super) use undo::remember;

/// What lies over the screens.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// The palette, while it is open.
    pub palette: Option<palette::State>,
    /// What hides the screen, or stands in its place.
    pub cover: Cover,
    /// How the last steps of the conversation are taken back, the last one at the end.
    pub(super) steps: Vec<undo::Step>,
    /// The question for the study key's passphrase, while it is asked.
    pub unlocking: Option<unlocking::State>,
    /// True in a rehearsal: nothing is kept.
    pub practising: bool,
}

impl State {
    /// Forgets what belongs to the open session.
    pub(super) fn forget_session(&mut self) {
        self.steps.clear();
    }
}

/// What hides the screen, or stands in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Cover {
    /// Nothing.
    #[default]
    None,
    /// Only state and time.
    Curtain,
    /// In the conversation, the time as large as the window.
    LargeTime,
}

/// Tells whether keys are text because the palette is open or the passphrase is asked for.
pub(super) fn is_typing(model: &Model) -> bool {
    model.over.palette.is_some() || unlocking::is_asked(model)
}

/// Tells whether the large time stands in the conversation's place now. Whatever is asked is seen all the same.
pub fn shows_large_time(model: &Model) -> bool {
    let covered = model.over.cover == Cover::LargeTime && model.screen == Screen::Facilitate;
    covered && !super::facilitate::is_asking(model)
}

/// Returns what can be done on every screen, with the user's own keys.
pub fn everywhere(model: &Model) -> Vec<Offer> {
    let offer = |action: Action, long| {
        let key = model.keymap.printed(action, model.language);
        Offer { key, short: action.words()[0], long, usual: action.usual_key() }
    };
    let talking = model.screen == Screen::Facilitate;
    let mut out = vec![offer(Action::Palette, words::KEY_PALETTE_LONG)];
    if talking && !model.over.steps.is_empty() {
        out.push(offer(Action::Undo, words::KEY_UNDO_LONG));
    }
    out.push(offer(Action::Curtain, words::KEY_CURTAIN_LONG));
    if talking {
        out.push(offer(Action::LargeTime, words::KEY_LARGE_TIME_LONG));
    }
    out.push(offer(Action::Language, words::KEY_LANGUAGE_LONG));
    let fixed = |key: &str, short, long| Offer { key: key.to_owned(), short, long, usual: Key::named(key) };
    out.push(fixed("?", common::HELP_SHORT, common::HELP_KEY_HELP));
    out.push(fixed("Esc", common::HELP_KEY_ESC, common::HELP_KEY_ESC));
    out.push(fixed("Ctrl+C", words::KEY_LEAVE, common::HELP_KEY_END));
    out
}

/// A key was pressed: none when it isn't one of these.
pub(super) fn on_key(model: &mut Model, key: Key, typing: bool) -> Option<Vec<Effect>> {
    if unlocking::is_asked(model) {
        return Some(unlocking::on_key(model, key));
    }
    if model.over.cover == Cover::Curtain {
        return behind_the_curtain(model, key, typing);
    }
    if model.over.palette.is_some() && key != Key::Ctrl('c') {
        return Some(palette::on_key(model, key));
    }
    if typing && matches!(key, Key::Char(_)) {
        return None;
    }
    let is = |action| model.keymap.key(action) == Some(key);
    if is(Action::Palette) || key == Key::Char(':') {
        if !typing {
            model.help = false;
            model.over.palette = Some(palette::State::default());
        }
        return Some(Vec::new());
    }
    let chosen = [Action::Language, Action::Curtain, Action::LargeTime, Action::Undo].into_iter().find(|a| is(*a))?;
    run(model, chosen)
}

/// Does what one of these actions says; none when it means nothing here.
fn run(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    match action {
        Action::Language => Some(other_language(model)),
        Action::Curtain => {
            model.over.cover = Cover::Curtain;
            super::facilitate::along::hide(model);
            Some(Vec::new())
        }
        Action::LargeTime if model.screen == Screen::Facilitate => {
            let shown = model.over.cover == Cover::LargeTime;
            model.over.cover = if shown { Cover::None } else { Cover::LargeTime };
            Some(Vec::new())
        }
        Action::Undo if model.screen == Screen::Facilitate => Some(undo::take_back(model)),
        _ => None,
    }
}

/// Any key lifts the curtain and does nothing else; those that stop and go off the record act as ever.
fn behind_the_curtain(model: &mut Model, key: Key, typing: bool) -> Option<Vec<Effect>> {
    let acts = match model.keymap.usual(key, &hints::hints(model)) {
        _ if key == Key::Ctrl('c') => true,
        Some(key) if wants_to_stop(model, key) => !typing,
        Some(Key::Char('o')) if model.screen == Screen::Facilitate && !typing => return None,
        _ => false,
    };
    model.over.cover = Cover::None;
    if acts { None } else { Some(Vec::new()) }
}

/// Changes the language, on whatever screen.
pub(super) fn other_language(model: &mut Model) -> Vec<Effect> {
    model.language = match model.language {
        Language::Nl => Language::En,
        Language::En => Language::Nl,
    };
    // What a guide's problem says comes from outside: ask for it in the new language.
    if matches!(model.screen, Screen::Home | Screen::Prepare) { vec![Effect::LoadHome] } else { Vec::new() }
}

//! The palette: everything that can be done now, found by typing a part of its words.

use super::{everywhere, run};
use crate::app::keymap::{Action, Offer, offers};
use crate::app::update::on_screen_key;
use crate::app::{Effect, Key, Model};

/// The palette while it is open.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct State {
    /// What was typed.
    pub typed: String,
    /// The row under the hand, from 0.
    pub at: usize,
}

/// Returns what the palette lists: what the screen offers, then what every screen offers, as far as it has what was typed in it.
pub fn found(model: &Model) -> Vec<Offer> {
    let typed = model.over.palette.as_ref().map(|p| p.typed.to_lowercase()).unwrap_or_default();
    let wanted: Vec<&str> = typed.split_whitespace().collect();
    let here = offers(model).into_iter().filter(|offer| offer.usual.is_some());
    let all = here.chain(everywhere(model).into_iter().filter(|o| !is_the_palette(o) && o.usual != Some(Key::Esc)));
    all.filter(|offer| {
        let words = format!("{} {}", offer.short.text(model.language), offer.long.text(model.language)).to_lowercase();
        wanted.iter().all(|part| words.contains(part))
    })
    .collect()
}

fn is_the_palette(offer: &Offer) -> bool {
    Action::Palette.words()[0].id == offer.short.id
}

/// A key was pressed while the palette is open.
pub(super) fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    let last = found(model).len().saturating_sub(1);
    let Some(palette) = &mut model.over.palette else { return Vec::new() };
    palette.at = palette.at.min(last);
    match key {
        Key::Up | Key::BackTab => palette.at = palette.at.saturating_sub(1),
        Key::Down | Key::Tab => palette.at = (palette.at + 1).min(last),
        Key::PageUp => palette.at = palette.at.saturating_sub(8),
        Key::PageDown => palette.at = (palette.at + 8).min(last),
        Key::Home => palette.at = 0,
        Key::End => palette.at = last,
        Key::Backspace => {
            palette.typed.pop();
            palette.at = 0;
        }
        Key::Char(c) if palette.typed.len() < 60 => {
            palette.typed.push(c);
            palette.at = 0;
        }
        Key::Enter => {
            let chosen = found(model).into_iter().nth(model.over.palette.take().map_or(0, |p| p.at));
            return chosen.map(|offer| choose(model, &offer)).unwrap_or_default();
        }
        Key::Esc | Key::Ctrl(_) => model.over.palette = None,
        _ => {}
    }
    Vec::new()
}

fn choose(model: &mut Model, offer: &Offer) -> Vec<Effect> {
    let general = [Action::Language, Action::Curtain, Action::LargeTime, Action::Undo];
    if let Some(action) = general.into_iter().find(|a| a.words()[0].id == offer.short.id) {
        return run(model, action).unwrap_or_default();
    }
    offer.usual.map(|key| on_screen_key(model, key)).unwrap_or_default()
}

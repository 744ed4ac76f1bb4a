//! The screens as lines, for screen readers and very small terminals: the same words, without what is only to be looked at.

use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::widgets::{state, width};
use super::{draw, screens};
use crate::app::Model;
use crate::app::keymap::{Offer, offers};
use crate::app::over::everywhere;
use crate::messages::{Message, consent, plain as words, rehearsal};

/// Wide enough that few sentences are broken, too narrow for two columns; high enough that nothing is scrolled.
const SIZE: (u16, u16) = (96, 150);

/// What is only to be looked at.
const SHAPES: &[char] = &['─', '●', '■', '‖', '≡', '○', '◇', '▲', '·', '█', '▏', '▕', '↓', '↑', '•'];

/// Returns which screen is in front and what the microphone does.
pub fn standing(model: &Model) -> String {
    let state = state(model);
    let language = model.language;
    let clock = if state.timed == super::widgets::Timed::Yes { super::widgets::clock(model) } else { String::new() };
    let screen = screens::name(model.screen).text(language);
    let rehearsal =
        if model.over.practising { format!("{}. ", rehearsal::BANNER.text(language)) } else { String::new() };
    format!("== {rehearsal}{screen}: {} {clock}", state.word.text(language)).trim_end().to_owned()
}

/// Returns what stands on the screen in front, line by line, without its frame.
pub fn rows(model: &Model) -> Vec<String> {
    let Ok(mut terminal) = Terminal::new(TestBackend::new(SIZE.0, SIZE.1));
    let Ok(_) = terminal.draw(|frame| draw(model, frame));
    let buffer = terminal.backend().buffer();
    let word = state(model).word.text(model.language);
    // Header above, keys below: both are said in their own words.
    (2..SIZE.1 - 1)
        .filter_map(|y| {
            let mut text = String::new();
            let mut x = 0;
            while x < SIZE.0 {
                let symbol = buffer[(x, y)].symbol();
                text.push_str(symbol);
                x += u16::try_from(width(symbol)).unwrap_or(1).max(1);
            }
            // A meter moves all the time and says nothing to the ear.
            let meter = text.contains('▕') && !text.contains('%');
            let plain: String = text.replace(SHAPES, " ").split_whitespace().collect::<Vec<_>>().join(" ");
            let light = masked(&plain).trim_end_matches(['#', ':', ' ']) == word;
            (!meter && !light && plain.chars().any(char::is_alphanumeric)).then_some(plain)
        })
        .collect()
}

/// Returns a line with its digits alike: a clock that went on is no news.
pub fn masked(line: &str) -> String {
    line.chars().map(|c| if c.is_ascii_digit() { '#' } else { c }).collect()
}

/// Returns the commands that there are now, in a line.
pub fn commands(model: &Model) -> String {
    let one = |offer: &Offer| format!("{} {}", spoken(&offer.key), offer.short.text(model.language));
    // Nothing is longer than a line printer: there is no rest of a text to be scrolled to.
    let here = offers(model).into_iter().filter(|offer| offer.short.id != consent::KEY_SCROLL.id);
    let list: Vec<String> = here.map(|offer| one(&offer)).collect();
    words::COMMANDS.with(model.language, &[("commands", &list.join("; "))])
}

/// Returns every command with its explanation.
pub fn explained(model: &Model) -> Vec<String> {
    let line = |key: &str, long: Message| format!("{}: {}", spoken(key), long.text(model.language));
    let here = offers(model).into_iter().chain(everywhere(model));
    let mut out: Vec<String> = here.map(|o| line(&o.key, o.long)).collect();
    out.push(words::OTHER_KEYS.text(model.language).to_owned());
    out
}

/// Returns a key as it is typed in a line.
fn spoken(key: &str) -> String {
    match key {
        "↑↓" => "up, down".to_owned(),
        "←" => "left".to_owned(),
        "→" => "right".to_owned(),
        "Shift+D" => "D".to_owned(),
        key => key.replace("Ctrl+", "ctrl-"),
    }
}

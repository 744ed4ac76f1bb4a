//! The settings screen, as it is seen: a row a setting, what it means, and where it is written.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::consent::measured;
use crate::app::Model;
use crate::app::settings::{AUTO, OFF, Setting, choices};
use crate::messages::{Message, settling as words};
use crate::view::theme;
use crate::view::widgets::{Column, fit, pad, width};

/// Draws the screen.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let (l, state) = (model.language, &model.settings_screen);
    let mut column = Column::new(measured(area, 100));
    let roomy = column.rows() >= 14;
    if roomy {
        column.gap();
    }
    let widest = Setting::ALL.iter().map(|s| width(label(*s).text(l))).max().unwrap_or(0) + 3;
    for setting in Setting::ALL {
        let here = state.row == setting;
        let marker = if here { "› " } else { "  " };
        let cells = column.width().saturating_sub(widest + 2);
        let style = if here { theme::SELECTED } else { theme::TEXT };
        let name = format!("{marker}{}", pad(label(setting).text(l), widest));
        column.line(frame, Line::from(vec![Span::raw(name), Span::styled(fit(&value(model, setting), cells), style)]));
    }
    column.gap();
    column.indented(frame, 2, about(state.row).text(l), theme::TEXT);
    let Some(settled) = &state.settled else { return };
    let is_model = matches!(state.row, Setting::Live | Setting::Last);
    if is_model && settled.models.is_empty() {
        column.indented(frame, 2, words::NO_MODELS.text(l), theme::CAUTION);
    }
    column.gap();
    let keys = match settled.own_keys {
        0 => words::OWN_KEYS_NONE.text(l).to_owned(),
        1 => words::OWN_KEYS_ONE.text(l).to_owned(),
        n => words::OWN_KEYS.with(l, &[("n", &n.to_string())]),
    };
    column.indented(frame, 2, &keys, theme::QUIET);
    let place = if settled.there { words::WHERE } else { words::WHERE_NOT_YET };
    column.indented(frame, 2, &place.with(l, &[("file", &settled.file)]), theme::QUIET);
}

fn label(setting: Setting) -> Message {
    match setting {
        Setting::Language => words::ROW_LANGUAGE,
        Setting::Colours => words::ROW_COLOURS,
        Setting::Background => words::ROW_BACKGROUND,
        Setting::Microphone => words::ROW_MICROPHONE,
        Setting::Live => words::ROW_LIVE,
        Setting::Last => words::ROW_LAST,
    }
}

fn about(setting: Setting) -> Message {
    match setting {
        Setting::Language => words::ABOUT_LANGUAGE,
        Setting::Colours => words::ABOUT_COLOURS,
        Setting::Background => words::ABOUT_BACKGROUND,
        Setting::Microphone => words::ABOUT_MICROPHONE,
        Setting::Live => words::ABOUT_LIVE,
        Setting::Last => words::ABOUT_LAST,
    }
}

/// Returns a setting's value in words.
fn value(model: &Model, setting: Setting) -> String {
    let l = model.language;
    if setting == Setting::Microphone && model.file_input {
        return words::SEAT_OF_FILE.text(l).to_owned();
    }
    let (all, at) = choices(model, setting);
    let value = all[at].as_str();
    let said = match (setting, value) {
        (Setting::Language, AUTO) => words::AS_SYSTEM.text(l),
        (Setting::Language, "nl") => "Nederlands",
        (Setting::Language, "en") => "English",
        (Setting::Colours | Setting::Background, AUTO) => words::AS_TERMINAL.text(l),
        (Setting::Colours, "none") => words::COLOURS_NONE.text(l),
        (Setting::Colours, "16") => words::COLOURS_16.text(l),
        (Setting::Colours, "256") => words::COLOURS_256.text(l),
        (Setting::Colours, "truecolor") => words::COLOURS_TRUE.text(l),
        (Setting::Background, "light") => words::LIGHT.text(l),
        (Setting::Background, "dark") => words::DARK.text(l),
        (Setting::Microphone, AUTO) => words::SYSTEMS_CHOICE.text(l),
        (Setting::Live | Setting::Last, AUTO) => words::BEST.text(l),
        (Setting::Live, OFF) => words::OFF.text(l),
        (_, other) => other,
    };
    let is_model = matches!(setting, Setting::Live | Setting::Last);
    if is_model && model.settings_screen.models_changed {
        return words::LATER.with(l, &[("value", said)]);
    }
    said.to_owned()
}

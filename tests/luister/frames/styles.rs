//! Colour is never alone, and it is there: frames as text carry no styles.

use luister::app::{Model, Screen};
use luister::session::Stage;
use luister::units::{Frames, Language};
use luister::view::theme;
use ratatui::style::{Modifier, Style};

use super::{buffer, models, text};

fn at(model: &Model, word: &str) -> Style {
    let (width, height) = (80, 24);
    let buffer = buffer(model, width, height);
    let frame = text(model, width, height);
    for (y, row) in frame.lines().enumerate() {
        if let Some(at) = row.find(word) {
            let x = luister::view::widgets::width(&row[..at]);
            return buffer[(u16::try_from(x).unwrap(), u16::try_from(y).unwrap())].style();
        }
    }
    panic!("no {word:?} in\n{frame}");
}

fn looks(style: Style, meant: Style) -> bool {
    style.fg == meant.fg.or(Some(ratatui::style::Color::Reset)) && style.add_modifier == meant.add_modifier
}

fn in_stage(stage: Stage, running: bool) -> Model {
    let mut session = models::session();
    session.stage = stage;
    let mut model = models::opened(Language::En, session);
    model.screen = Screen::Facilitate;
    model.recorder.running = running;
    model.recorder.recorded = Frames(16_000 * 751);
    model
}

#[test]
fn each_state_has_its_own_shape_word_and_style() {
    let states = [
        (Stage::Recording, true, "● RECORDING", theme::RECORDING),
        (Stage::Recording, false, "■ NOT RECORDING", theme::ALARM),
        (Stage::OffTheRecord, true, "‖ OFF THE RECORD", theme::OFF_THE_RECORD),
        (Stage::NotesOnly, false, "≡ NOTES ONLY", theme::STOPPED),
        (Stage::Stopped, false, "■ STOPPED", theme::STOPPED),
        (Stage::Interrupted, false, "■ INTERRUPTED", theme::STOPPED),
        (Stage::Closed, false, "○ microphone closed", theme::TEXT),
    ];
    for (stage, running, word, style) in states {
        let model = in_stage(stage, running);
        let seen = at(&model, word);
        assert!(looks(seen, style), "{word}: {seen:?}");
        assert!(text(&model, 80, 24).lines().next().unwrap().contains(word), "{word} is at the top");
    }
}

#[test]
fn the_states_differ_without_colour() {
    let without_colour = |style: Style| (style.add_modifier, style.sub_modifier);
    let recording = at(&in_stage(Stage::Recording, true), "● RECORDING");
    assert!(recording.add_modifier.contains(Modifier::REVERSED | Modifier::BOLD));
    let closed = at(&in_stage(Stage::Closed, false), "○ microphone closed");
    assert_ne!(without_colour(recording), without_colour(closed));
}

#[test]
fn what_is_overdue_is_said_and_looks_like_an_alarm() {
    let model = models::study(Language::En);
    assert!(looks(at(&model, "OVERDUE by 4 days"), theme::ALARM));
    let nl = models::study(Language::Nl);
    assert!(looks(at(&nl, "4 DAGEN TE LAAT"), theme::ALARM));
}

#[test]
fn the_row_under_the_hand_is_pointed_at_and_reversed() {
    let model = models::study(Language::Nl);
    assert!(looks(at(&model, "› 2026-11-23-0915-Prof9"), theme::SELECTED));
}

//! Styles, named by what they mean.
//!
//! Few colours, from the sixteen that the user's own terminal theme fills in, so that light and dark both work. A colour
//! never stands alone: each state also has its word, its shape and its place, and a modifier that survives `NO_COLOR`
//! (the terminal layer leaves colours out there and keeps bold and reversed).

use ratatui::style::{Color, Modifier, Style};

/// Ordinary text: the terminal's own colours.
pub const TEXT: Style = Style::new();

/// The microphone is open and what it hears is kept.
pub const RECORDING: Style = Style::new().fg(Color::Red).add_modifier(Modifier::BOLD).add_modifier(Modifier::REVERSED);

/// The session goes on and nothing is kept.
pub const OFF_THE_RECORD: Style =
    Style::new().fg(Color::Yellow).add_modifier(Modifier::BOLD).add_modifier(Modifier::REVERSED);

/// The microphone is closed, after having been open.
pub const STOPPED: Style = Style::new().add_modifier(Modifier::BOLD).add_modifier(Modifier::REVERSED);

/// What may be overlooked.
pub const QUIET: Style = Style::new().add_modifier(Modifier::DIM);

/// A heading.
pub const HEADING: Style = Style::new().add_modifier(Modifier::BOLD);

/// The row under the hand.
pub const SELECTED: Style = Style::new().add_modifier(Modifier::BOLD).add_modifier(Modifier::REVERSED);

/// A key as it stands on the keyboard.
pub const KEY: Style = Style::new().fg(Color::Cyan).add_modifier(Modifier::BOLD);

/// What has been done, kept, or found in order.
pub const DONE: Style = Style::new().fg(Color::Green);

/// Worth reading before going on.
pub const CAUTION: Style = Style::new().fg(Color::Yellow).add_modifier(Modifier::BOLD);

/// Must be seen.
pub const ALARM: Style = Style::new().fg(Color::Red).add_modifier(Modifier::BOLD);

/// What is read aloud: nothing but the text, in the terminal's brightest ordinary way.
pub const READ_ALOUD: Style = Style::new().add_modifier(Modifier::BOLD);

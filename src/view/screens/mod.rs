//! The screens: each draws the model into the area between header and keys.

use crate::app::Screen;
use crate::messages::{Message, common, review as say_review};

pub mod accept;
pub mod close;
pub mod consent;
pub mod exporting;
pub mod facilitate;
pub mod help;
pub mod home;
pub mod over;
pub mod prepare;
pub mod receipt;
pub mod review;
pub mod settings;
pub mod transcribe;
pub mod unlocking;

/// Returns a screen's name.
pub fn name(screen: Screen) -> Message {
    match screen {
        Screen::Home => common::SCREEN_HOME,
        Screen::Prepare => common::SCREEN_PREPARE,
        Screen::Consent => common::SCREEN_CONSENT,
        Screen::Facilitate => common::SCREEN_FACILITATE,
        Screen::Close => common::SCREEN_CLOSE,
        Screen::Transcribe => common::SCREEN_TRANSCRIBE,
        Screen::Accept => common::SCREEN_ACCEPT,
        Screen::Review => say_review::SCREEN,
        Screen::Receipt => common::SCREEN_RECEIPT,
        Screen::Export => crate::messages::exporting::SCREEN,
        Screen::Settings => crate::messages::settling::SCREEN,
    }
}

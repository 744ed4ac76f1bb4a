//! The big word at the top right: what the microphone does.

use ratatui::style::Style;
use ratatui::text::Span;

use crate::app::consent_track::Track;
use crate::app::{Model, Screen, prepare};
use crate::messages::{Message, common, consent_track};
use crate::session::Stage;
use crate::view::theme;

/// What the microphone does, told by shape, word and style.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct State {
    /// The shape.
    pub shape: &'static str,
    /// The word.
    pub word: Message,
    /// The style.
    pub style: Style,
    /// Whether the recording's clock belongs beside it.
    pub timed: Timed,
}

/// Whether the recording's clock stands beside a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timed {
    /// It does.
    Yes,
    /// There is no recording to be timed.
    No,
}

impl State {
    /// Returns the state as one span: ` ● RECORDING 00:12:31 `.
    pub fn span(&self, model: &Model) -> Span<'static> {
        let word = self.word.text(model.language);
        let text = match self.timed {
            Timed::Yes => format!(" {} {word} {} ", self.shape, clock(model)),
            Timed::No => format!(" {} {word} ", self.shape),
        };
        Span::styled(text, self.style)
    }
}

/// Returns the recording's clock, `00:12:31`.
pub fn clock(model: &Model) -> String {
    match model.consent_screen.track {
        Track::Open { recorded } => recorded.offset().to_string(),
        _ => model.offset().to_string(),
    }
}

/// Returns what the microphone does now. The recorder's own word counts more than the journal's: where the journal says that a
/// recording goes on and no sound flows, this says so.
pub fn state(model: &Model) -> State {
    let say = |shape, word, style, timed| State { shape, word, style, timed };
    let closed = say("○", common::STATE_CLOSED, theme::TEXT, Timed::No);
    if model.screen == Screen::Prepare && prepare::is_listening(model) {
        return say("◇", common::STATE_CHECK, theme::HEADING, Timed::No);
    }
    let Some(session) = model.session() else { return closed };
    if session.consent_track.running || matches!(model.consent_screen.track, Track::Open { .. }) {
        return say("●", consent_track::STATE, theme::RECORDING, Timed::Yes);
    }
    match session.stage {
        // Off the record acts at once; the journal follows.
        Stage::Recording if model.recorder.running && model.recorder.paused => {
            say("‖", common::STATE_OFF, theme::OFF_THE_RECORD, Timed::Yes)
        }
        Stage::Recording if model.is_capturing() => say("●", common::STATE_RECORDING, theme::RECORDING, Timed::Yes),
        Stage::Recording => say("■", common::STATE_NO_SOUND, theme::ALARM, Timed::Yes),
        Stage::OffTheRecord => say("‖", common::STATE_OFF, theme::OFF_THE_RECORD, Timed::Yes),
        Stage::NotesOnly => say("≡", common::STATE_NOTES, theme::STOPPED, Timed::No),
        Stage::Stopped => say("■", common::STATE_STOPPED, theme::STOPPED, Timed::Yes),
        Stage::Interrupted => say("■", common::STATE_INTERRUPTED, theme::STOPPED, Timed::Yes),
        _ => closed,
    }
}

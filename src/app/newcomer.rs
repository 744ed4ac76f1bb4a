//! Somebody who came while the conversation was under way: the script is read to them on the consent screen, and nothing is
//! captured until they have answered.

use crate::messages::{facilitate as conversation, newcomer as words};
use crate::session::{Command, Stage, newcomers};
use crate::units::{Language, ParticipantCode};

use super::effect::{Effect, RecorderOrder};
use super::hints::Hint;
use super::model::{Model, Screen};
use super::update::wish;
use super::{Key, close, consent, facilitate, follow};

/// Returns who is being asked now, though the conversation began long ago.
pub fn asked(model: &Model) -> Option<&ParticipantCode> {
    let session = model.session()?;
    let stands_still = matches!(session.stage, Stage::OffTheRecord | Stage::Interrupted);
    newcomers(session).next().filter(|_| stands_still)
}

/// Returns who still has to answer before an interrupted session can go on.
pub fn waits_to_be_asked(model: &Model) -> Option<&ParticipantCode> {
    asked(model).filter(|_| follow::may_not_go_on(model))
}

/// Reads the script to whoever came: from the beginning, or where it was broken off.
pub(super) fn enter(model: &mut Model) -> Vec<Effect> {
    model.screen = Screen::Consent;
    consent::read_to_newcomer(model)
}

/// A key was pressed while the script is read to a newcomer; returns none where it means what it always means.
pub(super) fn on_key(model: &mut Model, key: Key) -> Option<Vec<Effect>> {
    let code = asked(model)?.clone();
    let wants_choice = consent::follow_up(model).is_some();
    match key {
        // Nothing stands between somebody's wish to stop and the microphone, a silenced one included.
        Key::Char('x') => Some(stop(model)),
        Key::Char('l' | 'w' | 'L' | 'W') => Some(wish(model, Command::Leave { participant: code })),
        Key::Enter | Key::Right if consent::item(model).is_none() && !wants_choice => Some(go_on(model)),
        Key::Esc if model.consent_screen.item == 0 || wants_choice => Some(step_aside(model)),
        _ => None,
    }
}

fn stop(model: &mut Model) -> Vec<Effect> {
    if model.session().map(|s| s.stage) == Some(Stage::Interrupted) {
        return step_aside(model);
    }
    model.screen = Screen::Facilitate;
    facilitate::stop_now(model)
}

/// Everything was answered: the conversation goes on, recorded where everybody said yes to that.
fn go_on(model: &mut Model) -> Vec<Effect> {
    if model.session().map(|s| s.stage) == Some(Stage::Interrupted) {
        model.screen = Screen::Close;
        return close::go_on(model);
    }
    let offset = model.offset();
    wish(model, Command::ComeBackOnTheRecord { offset })
}

/// Back to where the session stands; it still waits for the answers.
fn step_aside(model: &mut Model) -> Vec<Effect> {
    let interrupted = model.session().map(|s| s.stage) == Some(Stage::Interrupted);
    model.screen = if interrupted { Screen::Close } else { Screen::Facilitate };
    Vec::new()
}

/// An answer, a leave or a choice is on disk: where nobody is asked any more, the conversation is in front again.
pub(super) fn on_changed(model: &mut Model) -> Vec<Effect> {
    let began = model.session().is_some_and(|s| !s.is_before_the_start());
    if began && model.screen == Screen::Consent && asked(model).is_none() {
        return step_aside(model);
    }
    Vec::new()
}

/// From here on nobody is recorded: the microphone is closed, and what was recorded before is sealed.
pub(super) fn on_notes_only(model: &mut Model) -> Vec<Effect> {
    if model.recorder.running { vec![Effect::Recorder(RecorderOrder::Stop)] } else { Vec::new() }
}

/// The key that puts the script aside, and the one that goes on; none where nobody is being asked.
pub(super) fn own_hints(model: &Model) -> Option<[Hint; 2]> {
    let hint = |key, short, long| Hint { key, short, long };
    asked(model)?;
    Some([hint("Esc", words::KEY_ASIDE, words::KEY_ASIDE_LONG), hint("Enter", words::KEY_GO_ON, words::KEY_GO_ON_LONG)])
}

/// The keys while the script is read to a newcomer, besides those of the consent screen.
pub(super) fn more_hints(model: &Model) -> Vec<Hint> {
    let hint = |key, short, long| Hint { key, short, long };
    if asked(model).is_none() {
        return Vec::new();
    }
    let leave = match model.language {
        Language::Nl => "w",
        Language::En => "l",
    };
    std::iter::once(hint(leave, words::KEY_GOES, words::KEY_GOES_LONG)).chain(stop_hint(model)).collect()
}

/// The key that stops; none where nobody is being asked. It is offered on every page of the script: what is not offered has no
/// key of one's own.
pub(super) fn stop_hint(model: &Model) -> Option<Hint> {
    asked(model)?;
    Some(Hint { key: "x", short: conversation::KEY_STOP, long: conversation::KEY_STOP_LONG })
}

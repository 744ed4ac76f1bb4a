//! A pause is sacred: for five seconds after somebody spoke nothing on the screen moves but the light and the minute.
//!
//! What comes by itself (a remark about time or sound, a note that passes) waits until the pause is over, or somebody speaks
//! again. An alarm waits for nobody: it says that nothing is being recorded. What a hand asked for comes at once.

use crate::app::effect::Level;
use crate::app::model::Model;
use crate::messages::{Notice, Severity};
use crate::units::Frames;

/// How long a pause is left alone, in ms.
const SACRED_MS: u64 = 5_000;
/// From so much below full scale on, in dB over a moment, somebody is taken to speak.
const SPEECH_DB: f32 = -45.0;

/// What is known of speech and silence.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Pause {
    /// Where somebody was last heard.
    spoke: Option<Frames>,
    /// Where the recording is.
    heard: Frames,
    /// What was sealed when the pause began, as it goes on being shown.
    sealed: Frames,
    /// What waits for the end of the pause, or until something else was read.
    held: Vec<Notice>,
}

/// Tells whether it is a pause: somebody spoke, is silent since, and not for longer than a pause is left alone.
fn is_pause(spoke: Option<Frames>, heard: Frames) -> bool {
    let Some(spoke) = spoke else { return false };
    let silent_ms = heard.offset().ms().saturating_sub(spoke.offset().ms());
    silent_ms > 0 && silent_ms <= SACRED_MS
}

/// Tells whether something that comes by itself may be shown now.
fn may_show(pause: bool, severity: Severity) -> bool {
    !pause || severity == Severity::Alarm
}

/// Tells whether the conversation is in a pause that is left alone.
pub fn in_pause(model: &Model) -> bool {
    let pause = &model.facilitate_screen.pause;
    // Where no sound comes in nobody can tell a pause from a lost microphone.
    model.is_capturing() && !model.recorder.at_end && is_pause(pause.spoke, pause.heard)
}

/// Returns what the screen says is sealed: in a pause that figure stands still too.
pub fn sealed(model: &Model, sealed: Frames) -> Frames {
    if in_pause(model) { model.facilitate_screen.pause.sealed } else { sealed }
}

/// The recorder has come so far, this loud.
pub(in crate::app) fn on_sound(model: &mut Model, recorded: Frames, levels: &[Level]) {
    let on_disk = model.recorder.sealed.max(model.session().map(|s| s.sealed).unwrap_or_default());
    let pause = &mut model.facilitate_screen.pause;
    pause.heard = recorded;
    if levels.iter().any(|level| level.rms_db > SPEECH_DB) {
        pause.spoke = Some(recorded);
    }
    if pause.spoke == Some(recorded) || !is_pause(pause.spoke, recorded) {
        pause.sealed = on_disk;
    }
}

/// Something comes by itself: it is shown now, or when the pause is over.
pub(in crate::app) fn say(model: &mut Model, notice: Notice) {
    if may_show(in_pause(model), notice.severity) {
        show(model, notice);
    } else {
        model.facilitate_screen.pause.held.push(notice);
    }
}

/// Shows a notice. What stays until it is read stays in front: all but an alarm waits behind it, and of what passes by itself
/// only the last is still worth saying then.
pub(in crate::app) fn show(model: &mut Model, notice: Notice) {
    let in_front = model.notice.as_ref().map(|n| n.severity);
    if in_front <= Some(Severity::Note) || notice.severity == Severity::Alarm {
        return model.answer(notice);
    }
    let held = &mut model.facilitate_screen.pause.held;
    if notice.severity == Severity::Note {
        held.retain(|waits| waits.severity > Severity::Note);
    }
    held.push(notice);
}

/// What waited is over before anybody was told: it need not be said any more.
pub(in crate::app) fn are_over(model: &mut Model, over: impl Fn(&Notice) -> bool) {
    model.facilitate_screen.pause.held.retain(|notice| !over(notice));
}

/// The microphone is closed: what waited was about a conversation that is over. What was lost stands on the next page.
pub(super) fn forget(model: &mut Model) {
    model.facilitate_screen.pause.held.clear();
}

/// Time went on: what waited is shown, one after the other, never over something that is still to be read.
pub(super) fn on_tick(model: &mut Model) {
    if !in_pause(model) && model.notice.is_none() && !model.facilitate_screen.pause.held.is_empty() {
        let notice = model.facilitate_screen.pause.held.remove(0);
        model.answer(notice);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pause_is_left_alone_for_five_seconds_and_no_longer() {
        let check = |spoke_ms: Option<u64>, now_ms: u64, expect: bool| {
            let frames = |ms: u64| Frames(ms * 16);
            assert_eq!(is_pause(spoke_ms.map(frames), frames(now_ms)), expect, "{spoke_ms:?} {now_ms}");
        };
        check(None, 9_000, false);
        check(Some(9_000), 9_000, false);
        check(Some(9_000), 9_100, true);
        check(Some(9_000), 14_000, true);
        check(Some(9_000), 14_100, false);
        check(Some(9_000), 60_000, false);
    }

    #[test]
    fn only_an_alarm_breaks_a_silence() {
        let check = |pause, severity, expect| assert_eq!(may_show(pause, severity), expect, "{severity:?}");
        check(true, Severity::Note, false);
        check(true, Severity::Caution, false);
        check(true, Severity::Alarm, true);
        check(false, Severity::Note, true);
        check(false, Severity::Caution, true);
    }
}

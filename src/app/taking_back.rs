//! Taking a passage back, on whatever screen: the choices during the conversation, the times typed afterwards, and
//! following it to its end.
//!
//! A wish is journalled at once; what it takes away goes as soon as the last sound of the passage is on the disk.

use crate::messages::{Message, Notice, number, taking_back as words};
use crate::session::{Event, Held, NoteKind, Stage};
use crate::units::{Frames, Offset, SAMPLE_RATE};

use super::Key;
use super::effect::{Effect, RecorderOrder};
use super::hints::Hint;
use super::model::{Model, Screen};

/// What is on the screen is a little behind the microphone: this much more is taken, so that it is never less.
const BEHIND_MS: u64 = 250;

/// What is known of taking back, beyond the journal.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct State {
    /// The passage being typed, as typed.
    pub typing: Option<String>,
    /// True while it is being removed.
    pub running: bool,
    /// True when removing it did not work; it is tried again when asked, and at the next start.
    pub stuck: bool,
}

/// A passage that can be taken back with one key.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// The key, a digit.
    pub key: &'static str,
    /// What it is.
    pub words: Message,
    /// From where.
    pub from: Offset,
    /// To where.
    pub to: Offset,
}

/// Returns what can be taken back right now with one key; places on the clock as they are shown.
pub fn choices(model: &Model) -> Vec<Choice> {
    let Some(session) = model.session() else { return Vec::new() };
    let now = model.offset();
    let before = |ms: u64| Offset::from_ms(now.ms().saturating_sub(ms));
    let marks: Vec<Offset> =
        session.notes.iter().filter(|(_, kind, _)| *kind == NoteKind::Bookmark).map(|(_, _, at)| *at).collect();
    let topic = session.topic.as_ref().and(session.timeline.last()).map(|(at, _)| *at);
    let choice = |key, words, from, to| Choice { key, words, from, to };
    let mut all =
        vec![choice("1", words::LAST_30, before(30_000), now), choice("2", words::LAST_120, before(120_000), now)];
    all.extend(topic.map(|from| choice("3", words::THIS_TOPIC, from, now)));
    all.extend(marks.last().map(|from| choice("4", words::SINCE_MARK, *from, now)));
    if let [.., first, last] = marks.as_slice() {
        all.push(choice("5", words::BETWEEN_MARKS, *first, *last));
    }
    all.retain(|c| c.from < c.to);
    all
}

/// A key was pressed while the choices are in front: one of theirs takes that passage back, any other leaves them.
pub(super) fn on_choice(model: &mut Model, key: Key) -> Vec<Effect> {
    let now = model.offset();
    let Some(choice) = choices(model).into_iter().find(|c| Key::named(c.key) == Some(key)) else { return Vec::new() };
    let flows = model.recorder.running && !model.recorder.paused && model.recorder.stands_at.is_none();
    let more = if flows && choice.to == now { BEHIND_MS } else { 0 };
    vec![Effect::Strike { from: choice.from, to: Offset::from_ms(choice.to.ms().saturating_add(more)) }]
}

/// Tells whether a passage can be taken back by its times on this screen.
pub fn can_type(model: &Model) -> bool {
    let Some(session) = model.session() else { return false };
    if model.screen == Screen::Review {
        let working = model.review_screen.view == super::review::View::Work && !super::review::is_typing(model);
        return working && model.review_screen.review.is_some() && super::review::can_enter(session);
    }
    let stage = match model.screen {
        Screen::Close => matches!(session.stage, Stage::Closed | Stage::Interrupted),
        Screen::Accept => {
            session.stage == Stage::Transcribed && model.accept_screen.view != super::accept::View::Confirm
        }
        _ => false,
    };
    let quiet = !model.close_screen.starting && !model.close_screen.destroying;
    stage && quiet && session.sealed > Frames(0) && session.recording == Held::Sealed
}

/// The key that begins it was pressed; where it did not work before, it is tried again.
pub(super) fn begin_typing(model: &mut Model) -> Vec<Effect> {
    if std::mem::take(&mut model.taking_back.stuck) {
        return carry_out(model);
    }
    // In the review the line under the hand is proposed.
    model.taking_back.typing = Some(super::review::passage(model).unwrap_or_default());
    Vec::new()
}

/// A key was pressed while a passage is being typed.
pub(super) fn on_typed(model: &mut Model, key: Key) -> Vec<Effect> {
    let Some(text) = &mut model.taking_back.typing else { return Vec::new() };
    match key {
        Key::Char(c) if text.len() < 24 && (c.is_ascii_digit() || matches!(c, ':' | '-' | '–' | ' ' | '.')) => {
            text.push(c)
        }
        Key::Backspace => {
            text.pop();
        }
        Key::Esc => model.taking_back.typing = None,
        Key::Enter => match passage(text) {
            Some((from, to)) => {
                model.taking_back.typing = None;
                return vec![Effect::Strike { from, to }];
            }
            None => {
                let l = model.language;
                model.answer(Notice::caution(
                    words::UNREADABLE.text(l),
                    words::UNREADABLE_MEANS.text(l),
                    words::UNREADABLE_TODO.text(l),
                ));
            }
        },
        _ => {}
    }
    Vec::new()
}

/// Reads `12:30-14:05`. The last second counts whole: it is that second that stands on the screen.
pub fn passage(text: &str) -> Option<(Offset, Offset)> {
    let (from, to) = text.split_once(['-', '–'])?;
    let (from, to) = (seconds(from)?, seconds(to)?);
    (from <= to).then(|| (Offset::from_ms(from * 1000), Offset::from_ms((to + 1) * 1000)))
}

fn seconds(text: &str) -> Option<u64> {
    let parts: Vec<&str> = text.trim().split([':', '.']).collect();
    if parts.len() > 3 || parts.len() < 2 {
        return None;
    }
    parts.iter().try_fold(0_u64, |sum, part| {
        let short = !part.is_empty() && part.len() <= 3;
        Some(sum * 60 + part.parse::<u64>().ok().filter(|_| short)?)
    })
}

/// It is journalled that a passage is being struck.
pub(super) fn on_begun(model: &mut Model, to: Offset) -> Vec<Effect> {
    // The words of it leave the memory too.
    model.account = None;
    super::review::put_away(model);
    model.taking_back.stuck = false;
    let mut effects = Vec::new();
    if model.recorder.running {
        let place = Frames(to.ms() * u64::from(SAMPLE_RATE) / 1000);
        effects.push(Effect::Recorder(RecorderOrder::CutAt(place)));
    }
    effects.extend(carry_out(model));
    effects
}

/// Removes what is pending, once all of it is on the disk.
pub(super) fn carry_out(model: &mut Model) -> Vec<Effect> {
    if model.taking_back.running || model.taking_back.stuck || !is_ready(model) {
        return Vec::new();
    }
    model.taking_back.running = true;
    vec![Effect::TakeBack]
}

fn is_ready(model: &Model) -> bool {
    let Some(session) = model.session() else { return false };
    let Some((_, to)) = session.striking.first() else { return !session.removing.is_empty() };
    let end = model.recorder.stands_at.map_or(*to, |at| at.offset().min(*to));
    session.destroying.is_none() && (!model.recorder.running || session.sealed.offset() >= end)
}

/// It is gone, and the journal says so.
pub(super) fn on_gone(model: &mut Model, event: &Event) -> Vec<Effect> {
    model.taking_back.running = false;
    model.taking_back.stuck = false;
    if let Event::Struck { removed_from, removed_to, .. } = event {
        let (from, to) = (removed_from.to_string(), removed_to.to_string());
        let seconds = number::seconds(removed_to.ms().saturating_sub(removed_from.ms()), model.language);
        let values = [("from", from.as_str()), ("to", &to), ("seconds", &seconds)];
        model.mention(words::STRUCK.with(model.language, &values));
    }
    let more = carry_out(model);
    if !more.is_empty() {
        return more;
    }
    if model.screen == Screen::Review {
        return super::review::enter(model);
    }
    match model.session().map(|s| (s.stage, s.destroying.is_some())) {
        Some((Stage::Transcribed, false)) => vec![Effect::AccountForTranscript],
        Some((Stage::Accepted | Stage::Anonymised, false)) => vec![Effect::MakeReceipt],
        _ => Vec::new(),
    }
}

/// There was nothing left of it.
pub(super) fn on_gone_already(model: &mut Model) -> Vec<Effect> {
    model.mention(words::ALREADY.text(model.language));
    Vec::new()
}

/// Something went wrong; it has been said. What is pending stays so and is tried again when asked, or at the next start.
pub(super) fn on_trouble(model: &mut Model) {
    if std::mem::take(&mut model.taking_back.running) {
        model.taking_back.stuck = true;
    }
}

/// The key that begins it.
pub(super) fn hint() -> Hint {
    Hint { key: "w", short: words::KEY_TAKE_BACK, long: words::KEY_TAKE_BACK_LONG }
}

/// The keys while a passage is being typed.
pub(super) fn typing_hints() -> Vec<Hint> {
    vec![Hint { key: "Enter", short: words::KEY_STRIKE, long: words::KEY_STRIKE_LONG }, leaving_hint()]
}

/// The key that takes nothing back.
pub(super) fn leaving_hint() -> Hint {
    Hint { key: "Esc", short: words::KEY_LEAVE, long: words::KEY_LEAVE_LONG }
}

/// The keys of the choices in front.
pub(super) fn choice_hints(model: &Model) -> Vec<Hint> {
    choices(model).iter().map(|c| Hint { key: c.key, short: c.words, long: words::KEY_STRIKE_LONG }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_they_stand_on_the_screen() {
        let check = |text: &str, expect: Option<(u64, u64)>| {
            let found = passage(text).map(|(from, to)| (from.ms(), to.ms()));
            assert_eq!(found, expect, "{text}");
        };
        check("12:30-14:05", Some((750_000, 846_000)));
        check("00:12:30 – 00:14:05", Some((750_000, 846_000)));
        check("1:00:00-1:00:00", Some((3_600_000, 3_601_000)));
        for wrong in ["", "12:30", "14:05-12:30", "12-14", "a:b-c:d", "1:2:3:4-5:6", "::-::", "9999:00-9999:01"] {
            check(wrong, None);
        }
    }
}

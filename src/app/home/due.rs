//! What is due: said when luister is opened, with the three choices there are. luister destroys nothing in silence here.

use super::{Owed, Place, at, owed};
use crate::app::update::{refusal_notice, wish};
use crate::app::{Effect, Hint, Key, Model, Screen};
use crate::messages::{Message, Notice, deadlines as words};
use crate::session::{Because, Command, REASON, Refusal, Stage, What};
use crate::study;
use crate::units::{SessionId, Timestamp};

/// Days that more time begins with; the arrows change them.
const DAYS: u32 = 7;

/// What is being asked about something due.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Asking {
    /// Nothing.
    #[default]
    Nothing,
    /// Whether it is destroyed now.
    Destroy {
        /// Whose.
        session: SessionId,
        /// What.
        what: What,
    },
    /// For how long and why it may stay.
    Extend {
        /// Whose.
        session: SessionId,
        /// What.
        what: What,
        /// The last day there is.
        due: Timestamp,
        /// How many days more.
        days: u32,
        /// The reason, as typed so far.
        typed: String,
    },
}

/// Returns what presses most of the session under the hand: overdue, or within three days.
pub fn pressing(model: &Model) -> Option<Owed<'_>> {
    let Some(Place::Session(id)) = at(model) else { return None };
    owed(model).into_iter().find(|o| o.session == &id && o.days < study::WARNED_DAYS)
}

/// Tells whether text is being typed here.
pub fn is_typing(model: &Model) -> bool {
    matches!(model.home_screen.asking, Asking::Extend { .. })
}

/// Returns the day until which the extension being asked about would go.
pub fn until(model: &Model) -> Option<Timestamp> {
    match &model.home_screen.asking {
        Asking::Extend { due, days, .. } => Some(study::later(*due, model.now, *days)),
        _ => None,
    }
}

/// The study was read: what is due today or overdue is said once, and the hand goes there.
pub(super) fn tell(model: &mut Model) {
    if model.screen != Screen::Home || model.notice.is_some() || model.home_screen.asking != Asking::Nothing {
        return;
    }
    let owed = owed(model);
    let Some(first) = owed.iter().find(|o| o.days <= 0 && !model.home_screen.told.contains(o.session)) else { return };
    let (session, language) = (first.session.clone(), model.language);
    let what = what_word(first.what).text(language);
    let (date, time) = (first.due.date(), first.due.time_of_day());
    let values = [("what", what), ("session", session.as_str()), ("due", &date), ("time", &time)];
    let todo = match first.what {
        What::Raw => words::DUE_TODO_TEXT,
        What::Consent => words::DUE_TODO_CONSENT,
        What::Recording | What::Everything => words::DUE_TODO,
    };
    let todo = model.say(todo, &[]);
    let notice = if first.is_overdue() {
        let (happened, means) = (words::DUE_OVERDUE.with(language, &values), words::DUE_OVERDUE_MEANS.text(language));
        Notice::alarm(happened, means, todo)
    } else {
        let (happened, means) = (words::DUE_TODAY.with(language, &values), words::DUE_TODAY_MEANS.text(language));
        Notice::caution(happened, means, todo)
    };
    model.answer(notice);
    model.home_screen.at = Some(Place::Session(session.clone()));
    model.home_screen.told.push(session);
}

/// Returns what something due is called, at the beginning of a sentence.
pub fn what_word(what: What) -> Message {
    match what {
        What::Raw => words::WHAT_RAW,
        What::Consent => words::WHAT_CONSENT,
        What::Recording | What::Everything => words::WHAT_RECORDING,
    }
}

/// Returns what is lost with it, to be read before it goes; none where an accepted transcript was made.
pub fn what_is_lost(model: &Model, session: &SessionId, what: What) -> Option<Message> {
    let stage = model.home.sessions.iter().find(|s| &s.id == session).and_then(|s| s.stage);
    match (what, stage) {
        (What::Raw, _) => Some(words::ASK_DESTROY_RAW),
        (What::Consent, _) => Some(words::ASK_DESTROY_CONSENT),
        (_, Some(Stage::Accepted | Stage::Anonymised)) => None,
        (_, Some(Stage::Transcribed)) => Some(words::ASK_DESTROY_UNACCEPTED),
        _ => Some(words::ASK_DESTROY_UNTRANSCRIBED),
    }
}

/// Begins to ask whether what is due is destroyed now.
pub(super) fn ask_destroy(model: &mut Model) -> Vec<Effect> {
    let Some((session, what)) = pressing(model).map(|o| (o.session.clone(), o.what)) else { return Vec::new() };
    model.home_screen.asking = Asking::Destroy { session, what };
    model.all_was_said();
    Vec::new()
}

/// Begins to ask for how long it may stay, and why.
pub(super) fn ask_extend(model: &mut Model) -> Vec<Effect> {
    let Some((session, what, due)) = pressing(model).map(|o| (o.session.clone(), o.what, o.due)) else {
        return Vec::new();
    };
    model.home_screen.asking = Asking::Extend { session, what, due, days: DAYS, typed: String::new() };
    model.all_was_said();
    Vec::new()
}

/// A key was pressed while something is being asked.
pub(super) fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    let asking = std::mem::take(&mut model.home_screen.asking);
    match (asking, key) {
        (Asking::Destroy { session, what }, Key::Char('D')) => {
            model.home_screen.destroy_next = Some((session.clone(), what));
            vec![Effect::OpenSession(session)]
        }
        // A small d is no confirmation: the hand may only have slipped.
        (asking @ Asking::Destroy { .. }, Key::Char('d')) => keep(model, asking),
        (Asking::Extend { session, what, due, days, typed }, Key::Enter) => {
            if typed.trim().is_empty() {
                model.answer(refusal_notice(model, &Refusal::NoReason));
                return keep(model, Asking::Extend { session, what, due, days, typed });
            }
            let until = study::later(due, model.now, days);
            vec![Effect::Unopened { session, command: Command::Extend { what, until, reason: typed } }]
        }
        (Asking::Extend { session, what, due, days, mut typed }, key) if key != Key::Esc => {
            let mut days = i64::from(days);
            match key {
                Key::Char(c) if !c.is_control() && typed.chars().count() < REASON => typed.push(c),
                Key::Backspace => {
                    typed.pop();
                }
                Key::Up => days += 1,
                Key::Down => days -= 1,
                Key::PageUp => days += 7,
                Key::PageDown => days -= 7,
                _ => {}
            }
            let days = u32::try_from(days.clamp(1, 365)).unwrap_or(DAYS);
            keep(model, Asking::Extend { session, what, due, days, typed })
        }
        _ => Vec::new(),
    }
}

fn keep(model: &mut Model, asking: Asking) -> Vec<Effect> {
    model.home_screen.asking = asking;
    Vec::new()
}

/// A session was opened: where it was opened to destroy what is due of it, that is wished now.
///
/// Returns none where it wasn't, or where it can't be done as the session stands; the refusal is said then.
pub(in crate::app) fn on_opened(model: &mut Model) -> Option<Vec<Effect>> {
    let (wanted, what) = model.home_screen.destroy_next.take()?;
    let session = model.session().filter(|s| s.id == wanted && !s.is_live())?;
    if session.unfinished_destruction().is_some() {
        return None;
    }
    let effects = wish(model, Command::Destroy { what, because: Because::Asked });
    if effects.is_empty() {
        return None;
    }
    model.screen = Screen::Close;
    Some(effects)
}

/// The keys while something is being asked; none while nothing is.
pub(super) fn asking_hints(model: &Model) -> Option<Vec<Hint>> {
    let hint = |key, short, long| Hint { key, short, long };
    match &model.home_screen.asking {
        Asking::Nothing => None,
        Asking::Destroy { .. } => Some(vec![
            hint("Shift+D", words::KEY_CONFIRM, words::KEY_CONFIRM_LONG),
            hint("Esc", words::KEY_BACK, words::KEY_BACK_LONG),
        ]),
        Asking::Extend { .. } => Some(vec![
            hint("Enter", words::KEY_TAKE, words::KEY_TAKE_LONG),
            hint("↑↓", words::KEY_DAYS, words::KEY_DAYS_LONG),
            hint("Esc", words::KEY_BACK, words::KEY_BACK_LONG),
        ]),
    }
}

/// The keys for what is due under the hand.
pub(super) fn hints(model: &Model) -> Vec<Hint> {
    let Some(due) = pressing(model) else { return Vec::new() };
    let mut hints = vec![
        Hint { key: "d", short: words::KEY_DESTROY, long: words::KEY_DESTROY_LONG },
        Hint { key: "e", short: words::KEY_EXTEND, long: words::KEY_EXTEND_LONG },
    ];
    if due.what == What::Recording {
        hints.insert(0, Hint { key: "Enter", short: words::KEY_NOW, long: words::KEY_NOW_LONG });
    }
    hints
}

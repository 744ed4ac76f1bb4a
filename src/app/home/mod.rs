//! The home screen: what is owed, the sessions, the guides.

pub mod due;
mod review;

pub(in crate::app) use review::on_opened;

use super::hints::Hint;
use super::{Effect, GuideEntry, Key, Model, Screen, SessionEntry, exporting, prepare, settings};
use crate::messages::{Notice, home as words, rehearsal};
use crate::session::What;
use crate::units::{SessionId, Timestamp};

/// What only this screen knows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// The row under the hand; none means the first.
    pub at: Option<Place>,
    /// What is being asked about something due.
    pub asking: due::Asking,
    /// The sessions of which it was said already that something is due.
    pub told: Vec<SessionId>,
    /// What is destroyed as soon as its session is open.
    pub destroy_next: Option<(SessionId, What)>,
    /// The session whose review is put in front as soon as it is open.
    pub review_next: Option<SessionId>,
}

/// Something that can be chosen here, by its name: lists may change while the hand rests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A session.
    Session(SessionId),
    /// A guide, by its file's name.
    Guide(String),
}

/// Something that was promised to go and is still there.
#[derive(Debug, Clone, PartialEq)]
pub struct Owed<'a> {
    /// Whose.
    pub session: &'a SessionId,
    /// The recording, the raw text or the recording of the consent.
    pub what: What,
    /// When it must be gone at the latest.
    pub due: Timestamp,
    /// Whole days until then; negative when it is overdue (−1: since less than a day).
    pub days: i64,
}

impl Owed<'_> {
    /// Tells whether its day has passed.
    pub fn is_overdue(&self) -> bool {
        self.days < 0
    }
}

/// Returns what is owed, the nearest deadline first.
pub fn owed(model: &Model) -> Vec<Owed<'_>> {
    let due = |session: &SessionEntry, what| match what {
        What::Raw => session.raw_due,
        What::Consent => session.consent_due,
        What::Recording | What::Everything => session.recording_due,
    };
    let mut owed: Vec<Owed> = model
        .home
        .sessions
        .iter()
        .flat_map(|s| [What::Recording, What::Raw, What::Consent].map(|what| (s, what)))
        .filter_map(|(s, what)| due(s, what).map(|at| (s, what, at)))
        .map(|(s, what, due)| Owed { session: &s.id, what, due, days: days_until(due, model.now) })
        .collect();
    owed.sort_by_key(|o| (o.due.unix_s(), o.session.as_str()));
    owed
}

fn days_until(due: Timestamp, now: Timestamp) -> i64 {
    match due.unix_s() - now.unix_s() {
        left @ 0.. => left / 86_400,
        late => late / 86_400 - 1,
    }
}

/// Returns the sessions, the newest first.
pub fn sessions(model: &Model) -> Vec<&SessionEntry> {
    let mut sessions: Vec<&SessionEntry> = model.home.sessions.iter().collect();
    sessions.sort_by(|a, b| b.id.cmp(&a.id));
    sessions
}

/// Returns everything that can be chosen, from the top.
pub fn places(model: &Model) -> Vec<Place> {
    let sessions = sessions(model).into_iter().map(|s| Place::Session(s.id.clone()));
    sessions.chain(model.home.guides.iter().map(|g| Place::Guide(g.file.clone()))).collect()
}

/// Returns what is under the hand.
pub fn at(model: &Model) -> Option<Place> {
    let places = places(model);
    let chosen = model.home_screen.at.as_ref().and_then(|at| places.iter().position(|p| p == at));
    places.into_iter().nth(chosen.unwrap_or(0))
}

/// A key was pressed here.
pub fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    // What was confirmed and could not be done then is not done later by another key.
    model.home_screen.destroy_next = None;
    model.home_screen.review_next = None;
    if model.home_screen.asking != due::Asking::Nothing {
        return due::on_key(model, key);
    }
    match key {
        Key::Char('d') => return due::ask_destroy(model),
        Key::Char('e') => return due::ask_extend(model),
        Key::Down | Key::Char('j') => step(model, 1),
        Key::Up | Key::Char('k') => step(model, -1),
        Key::PageDown => step(model, 8),
        Key::PageUp => step(model, -8),
        Key::Home => step(model, isize::MIN),
        Key::End => step(model, isize::MAX),
        Key::Tab | Key::BackTab => other_list(model),
        Key::Enter => return open(model),
        Key::Char('n') => return prepare::enter(model, None),
        Key::Char('r') => return vec![Effect::LoadHome, Effect::CheckPlace],
        Key::Char('p') => return rehearse(model),
        Key::Char('f') => return exporting::on_offered(model),
        Key::Char('s') => return settings::enter(model),
        Key::Char('v') => return review::ask(model),
        Key::Char('l') => return super::over::other_language(model),
        Key::Char('q') => {
            model.quit = true;
            return vec![Effect::Quit];
        }
        _ => {}
    }
    Vec::new()
}

/// Asks for a rehearsal with the guide under the hand.
fn rehearse(model: &mut Model) -> Vec<Effect> {
    let Some(Place::Guide(file)) = at(model).filter(|_| can_rehearse(model)) else { return Vec::new() };
    model.quit = true;
    vec![Effect::Rehearse(file)]
}

/// Tells whether a rehearsal can be held with what is under the hand.
fn can_rehearse(model: &Model) -> bool {
    let good = |file: &String| model.home.guides.iter().any(|g| g.file == *file && g.guide.is_ok());
    !model.over.practising && matches!(at(model), Some(Place::Guide(file)) if good(&file))
}

fn step(model: &mut Model, rows: isize) {
    let places = places(model);
    let Some(last) = places.len().checked_sub(1) else { return };
    let now = at(model).and_then(|at| places.iter().position(|p| *p == at)).unwrap_or(0);
    let next = now.saturating_add_signed(rows).min(last);
    model.home_screen.at = places.into_iter().nth(next);
}

/// Moves to the first row of the other list.
fn other_list(model: &mut Model) {
    let on_a_guide = matches!(at(model), Some(Place::Guide(_)));
    let other = places(model).into_iter().find(|p| matches!(p, Place::Guide(_)) != on_a_guide);
    model.home_screen.at = other.or_else(|| at(model));
}

fn open(model: &mut Model) -> Vec<Effect> {
    match at(model) {
        Some(Place::Session(id)) => vec![Effect::OpenSession(id)],
        Some(Place::Guide(file)) => {
            let problem = model.home.guides.iter().find(|g| g.file == file).and_then(|g| problem(model, g));
            match problem {
                Some(notice) => {
                    model.answer(notice);
                    Vec::new()
                }
                None => prepare::enter(model, Some(file)),
            }
        }
        None => Vec::new(),
    }
}

/// Returns what is said when a guide with problems is chosen; none for a good one.
pub(super) fn problem(model: &Model, entry: &GuideEntry) -> Option<Notice> {
    let language = model.language;
    let (first, count) = entry.guide.as_ref().err()?;
    let happened = match count {
        0 | 1 => words::GUIDE_PROBLEM_ONE.with(language, &[("file", &entry.file)]),
        n => words::GUIDE_PROBLEM_MANY.with(language, &[("file", &entry.file), ("count", &n.to_string())]),
    };
    let means = words::GUIDE_PROBLEM_FIRST.with(language, &[("problem", first)]);
    Some(Notice::caution(happened, means, model.say(words::GUIDE_PROBLEM_TODO, &[])))
}

/// The keys of this screen as it is now.
pub fn hints(model: &Model) -> Vec<Hint> {
    if let Some(hints) = due::asking_hints(model) {
        return hints;
    }
    let mut hints = due::hints(model);
    match at(model) {
        Some(Place::Session(_)) if hints.first().is_some_and(|h| h.key == "Enter") => {}
        Some(Place::Session(_)) => {
            hints.insert(0, Hint { key: "Enter", short: words::KEY_OPEN, long: words::KEY_OPEN_LONG });
        }
        Some(Place::Guide(file)) => {
            let good = model.home.guides.iter().any(|g| g.file == file && g.guide.is_ok());
            hints.push(if good {
                Hint { key: "Enter", short: words::KEY_BEGIN, long: words::KEY_BEGIN_LONG }
            } else {
                Hint { key: "Enter", short: words::KEY_PROBLEM, long: words::KEY_PROBLEM_LONG }
            });
        }
        None => {}
    }
    hints.extend(review::hint(model));
    hints.extend(exporting::hint(model));
    hints.push(Hint { key: "n", short: words::KEY_NEW, long: words::KEY_NEW_LONG });
    if places(model).len() > 1 {
        hints.push(Hint { key: "↑↓", short: words::KEY_MOVE, long: words::KEY_MOVE_LONG });
    }
    hints.push(Hint { key: "l", short: words::KEY_LANGUAGE, long: words::KEY_LANGUAGE_LONG });
    hints.push(Hint { key: "q", short: words::KEY_QUIT, long: words::KEY_QUIT_LONG });
    if can_rehearse(model) {
        hints.push(Hint { key: "p", short: rehearsal::KEY, long: rehearsal::KEY_LONG });
    }
    hints.push(settings::hint());
    hints.push(Hint { key: "r", short: words::KEY_AGAIN, long: words::KEY_AGAIN_LONG });
    hints
}

/// The study was read (again): the hand stays where it was as long as that is still there.
pub fn on_loaded(model: &mut Model) -> Vec<Effect> {
    model.home_screen.at = at(model);
    due::tell(model);
    Vec::new()
}

/// Puts this screen in front and reads the study again.
pub(super) fn enter(model: &mut Model) -> Vec<Effect> {
    model.screen = Screen::Home;
    vec![Effect::LoadHome]
}

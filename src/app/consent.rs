//! The consent screen: its state and its keys.
//!
//! Items are read one by one, everybody present answers, and only then can a microphone be opened. The follow-up of a no
//! is not remembered here but seen in the session, so that it is there again when the session is opened again.

use crate::guide::{ConsentItem, OnNo, Purpose};
use crate::messages::{Notice, consent as words};
use crate::session::{Answer, Command, Event, Refusal, Session, Standing, decide, standing};
use crate::units::{Digest, Name, ParticipantCode};

use super::consent_track::{self, Then, Track};
use super::effect::{Effect, Part, RecorderOrder};
use super::hints::Hint;
use super::keymap::Action;
use super::update::{go_home, refusal_notice, wish};
use super::{Key, Model, newcomer};

/// What only this screen knows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// The item in front, counted from 0; as many as there are items is the page on which the session begins.
    pub item: usize,
    /// The participant whose answer is asked now, counted among those present.
    pub participant: usize,
    /// Rows of a long text scrolled away.
    pub scroll: u16,
    /// True from the order to open the microphone until the start is journalled.
    pub starting: bool,
    /// What workers saw before the start was journalled; written right after it.
    pub early: Vec<Event>,
    /// What the microphone does that records the consent itself.
    pub track: Track,
    /// What is done once that one is closed.
    pub then: Then,
}

/// What a no leads to, and what is to be chosen now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUp {
    /// Who said no.
    pub participant: ParticipantCode,
    /// To which item.
    pub item: Name,
    /// What it leads to: leaving, or no recording.
    pub on_no: OnNo,
}

/// Returns the item in front; none on the page on which the session begins.
pub fn item(model: &Model) -> Option<&ConsentItem> {
    model.open.as_ref()?.guide.consent.get(model.consent_screen.item)
}

/// Returns the words of the item in front as they are read aloud.
pub fn rendered(model: &Model) -> Option<crate::guide::RenderedItem> {
    let open = model.open.as_ref()?;
    Some(crate::guide::render_item(&open.guide, item(model)?, &open.session.policy))
}

/// Returns the first no that wants a choice.
pub fn follow_up(model: &Model) -> Option<FollowUp> {
    let session = model.session()?;
    let pairs = session.consent.iter().flat_map(|c| session.present().map(move |p| (c, p)));
    pairs.filter(|(c, p)| answer(session, &c.item, &p.code) == Some(Answer::No)).find_map(|(c, p)| {
        let on_no = leads_to(c.purpose, c.on_no);
        let settled = session.takes_notes() && (c.purpose == Purpose::Record || on_no == OnNo::NoRecording);
        let open = on_no != OnNo::Continue && !settled;
        open.then(|| FollowUp { participant: p.code.clone(), item: c.item.clone(), on_no })
    })
}

/// What a no leads to whatever the guide says: who takes no part leaves, and who is not to be recorded is not.
fn leads_to(purpose: Purpose, on_no: OnNo) -> OnNo {
    match (purpose, on_no) {
        (Purpose::TakePart, _) => OnNo::Leave,
        (Purpose::Record, OnNo::Continue) => OnNo::NoRecording,
        (_, on_no) => on_no,
    }
}

/// Returns a participant's last answer to an item.
pub fn answer(session: &Session, item: &Name, participant: &ParticipantCode) -> Option<Answer> {
    session.answers.get(&(item.clone(), participant.clone())).map(|(answer, _, _)| *answer)
}

/// Returns whose answer to an item is still missing.
fn missing(session: &Session, item: &ConsentItem) -> Option<ParticipantCode> {
    let about_recording = item.purpose == Purpose::Record || item.on_no == OnNo::NoRecording;
    let needed = item.is_asked() && !(session.takes_notes() && about_recording);
    let asked = session.consent.iter().find(|i| needed && i.item == item.id)?;
    session.present().map(|p| &p.code).find(|code| standing(session, asked, code) == Standing::Open).cloned()
}

/// A key was pressed here.
pub fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    if model.consent_screen.starting {
        if key == Key::Esc {
            model.consent_screen.starting = false;
            model.consent_screen.early.clear();
            return vec![Effect::Recorder(RecorderOrder::Stop)];
        }
        return Vec::new();
    }
    if let Some(effects) = newcomer::on_key(model, key) {
        return effects;
    }
    if let Some(follow_up) = follow_up(model) {
        return on_follow_up_key(model, &follow_up, key);
    }
    match key {
        Key::Enter | Key::Right => forward(model),
        Key::Left => back(model),
        Key::PageDown | Key::Char(' ') => scroll(model, 5),
        Key::PageUp => scroll(model, -5),
        Key::Esc if model.consent_screen.item == 0 => leave(model),
        Key::Esc => back(model),
        Key::Up | Key::BackTab => choose(model, -1),
        Key::Down | Key::Tab => choose(model, 1),
        Key::Char('y' | 'Y' | 'j' | 'J') => answer_now(model, Answer::Yes),
        Key::Char('n' | 'N') => answer_now(model, Answer::No),
        _ => Vec::new(),
    }
}

fn on_follow_up_key(model: &mut Model, follow_up: &FollowUp, key: Key) -> Vec<Effect> {
    match key {
        Key::Char('w' | 'W' | 'l' | 'L') => wish(model, Command::Leave { participant: follow_up.participant.clone() }),
        Key::Char('k' | 'K') if follow_up.on_no == OnNo::NoRecording => wish(model, Command::ChooseNotesOnly),
        // The no was a slip of the hand: the answer is corrected, and the journal keeps both.
        Key::Char('y' | 'Y' | 'j' | 'J') => {
            let Some(text) = text_of(model, &follow_up.item) else { return Vec::new() };
            let (participant, item) = (follow_up.participant.clone(), follow_up.item.clone());
            wish(model, Command::AnswerConsent { participant, item, answer: Answer::Yes, text })
        }
        Key::Esc => leave(model),
        _ => Vec::new(),
    }
}

/// Back to the first screen; a microphone that is open for the consent is closed first.
fn leave(model: &mut Model) -> Vec<Effect> {
    if consent_track::is_open(model) { consent_track::close(model, Then::Home) } else { go_home(model) }
}

fn text_of(model: &Model, item: &Name) -> Option<Digest> {
    let open = model.open.as_ref()?;
    let item = open.guide.consent_item(item)?;
    Some(crate::guide::render_item(&open.guide, item, &open.session.policy).digest)
}

fn choose(model: &mut Model, by: isize) -> Vec<Effect> {
    let present = model.session().map_or(0, |s| s.present().count());
    let at = model.consent_screen.participant.saturating_add_signed(by);
    model.consent_screen.participant = at.min(present.saturating_sub(1));
    Vec::new()
}

/// The text and its question are all there however small the window is: a long one is scrolled.
fn scroll(model: &mut Model, by: i16) -> Vec<Effect> {
    // In the smallest window a row has 30 cells, and two rows in a row hold more than that.
    let rows = rendered(model).map_or(0, |r| r.text.len() / 15 + r.text.lines().count());
    let furthest = u16::try_from(rows).unwrap_or(u16::MAX);
    model.consent_screen.scroll = model.consent_screen.scroll.saturating_add_signed(by).min(furthest);
    Vec::new()
}

fn answer_now(model: &mut Model, answer: Answer) -> Vec<Effect> {
    let (Some(item), Some(session)) = (item(model), model.session()) else { return Vec::new() };
    let Some(participant) = session.present().nth(model.consent_screen.participant).map(|p| p.code.clone()) else {
        return Vec::new();
    };
    if !item.is_asked() {
        return Vec::new();
    }
    let item = item.id.clone();
    let Some(text) = text_of(model, &item) else { return Vec::new() };
    wish(model, Command::AnswerConsent { participant, item, answer, text })
}

fn forward(model: &mut Model) -> Vec<Effect> {
    let (Some(item), Some(session)) = (item(model), model.session()) else { return begin(model) };
    if let Some(participant) = missing(session, item) {
        let code = participant.as_str();
        let [yes, no] = [Action::Yes, Action::No].map(|action| model.keymap.printed(action, model.language));
        model.answer(Notice::caution(
            words::WAITING.with(model.language, &[("participant", code)]),
            words::WAITING_MEANS.text(model.language),
            words::WAITING_TODO.with(model.language, &[("participant", code), ("yes", &yes), ("no", &no)]),
        ));
        return Vec::new();
    }
    model.consent_screen.item += 1;
    pass_over(model, 1);
    show(model)
}

/// Goes past an item that is not put to whoever came later.
fn pass_over(model: &mut Model, by: isize) {
    let (Some(session), Some(item), Some(who)) = (model.session(), item(model), newcomer::asked(model)) else { return };
    let reference = session.consent.iter().find(|i| i.item == item.id);
    if reference.is_some_and(|i| standing(session, i, who) == Standing::NotPut) {
        model.consent_screen.item = model.consent_screen.item.saturating_add_signed(by);
    }
}

fn back(model: &mut Model) -> Vec<Effect> {
    if model.consent_screen.item == 0 {
        return Vec::new();
    }
    model.consent_screen.item -= 1;
    pass_over(model, -1);
    show(model)
}

/// An item comes in front: its exact text counts as read from now.
pub(super) fn show(model: &mut Model) -> Vec<Effect> {
    model.consent_screen.scroll = 0;
    point_at_unanswered(model);
    let mut effects = consent_track::follow(model);
    let Some(item) = item(model).map(|i| i.id.clone()) else { return effects };
    let Some(text) = text_of(model, &item) else { return effects };
    effects.extend(wish(model, Command::ReadConsent { item, text }));
    effects
}

fn point_at_unanswered(model: &mut Model) {
    let (Some(session), Some(item)) = (model.session(), item(model)) else { return };
    let present = session.present().count();
    let open = session.present().position(|p| answer(session, &item.id, &p.code).is_none());
    model.consent_screen.participant = open.unwrap_or(model.consent_screen.participant).min(present.saturating_sub(1));
}

/// Every item was read and answered: the conversation begins, recorded or not.
pub(super) fn begin(model: &mut Model) -> Vec<Effect> {
    if consent_track::is_open(model) {
        return consent_track::close(model, Then::Begin);
    }
    let Some(open) = &model.open else { return Vec::new() };
    if open.session.notes_only {
        return wish(model, Command::StartNotes);
    }
    if open.guide.record_item().is_none() {
        return wish(model, Command::ChooseNotesOnly);
    }
    // Asked before the microphone is opened; its name and channels are known only afterwards.
    match decide(&open.session, Command::StartRecording { device: String::new(), channels: 1 }) {
        Ok(_) => {
            model.consent_screen.starting = true;
            vec![Effect::Recorder(RecorderOrder::Start(model.sound()))]
        }
        Err(refusal) => {
            if let Refusal::NotAnswered { item, .. } = &refusal {
                let at = open.guide.consent.iter().position(|i| &i.id == item);
                model.consent_screen.item = at.unwrap_or(model.consent_screen.item);
                point_at_unanswered(model);
            }
            model.answer(refusal_notice(model, &refusal));
            Vec::new()
        }
    }
}

/// The microphone is open: the start is journalled, or (nobody waits for it any more) it is closed again.
pub(super) fn on_recorder_ready(model: &mut Model, device: String, channels: u16) -> Vec<Effect> {
    if !std::mem::take(&mut model.consent_screen.starting) {
        return Vec::new();
    }
    wish(model, Command::StartRecording { device, channels })
}

/// An answer, a leave or a choice is on disk.
pub(super) fn on_changed(model: &mut Model) -> Vec<Effect> {
    point_at_unanswered(model);
    consent_track::on_changed(model)
}

/// The session was opened in the middle of the script: goes on at the first item that is not answered.
pub(super) fn on_opened(model: &mut Model) -> Vec<Effect> {
    let Some(open) = &model.open else { return Vec::new() };
    let asked = |i: &ConsentItem| missing(&open.session, i).is_some();
    let begun = !open.session.answers.is_empty();
    model.consent_screen.item = match open.guide.consent.iter().position(asked) {
        Some(first) if begun => first,
        None if begun => open.guide.consent.len(),
        _ => 0,
    };
    show(model)
}

/// The script is read to somebody who came later: from the beginning, or at the first item that is not answered.
pub(super) fn read_to_newcomer(model: &mut Model) -> Vec<Effect> {
    let (Some(open), Some(code)) = (&model.open, newcomer::asked(model)) else { return Vec::new() };
    let begun = open.session.answers.keys().any(|(_, who)| who == code);
    let asked = |i: &ConsentItem| missing(&open.session, i).is_some();
    let first = open.guide.consent.iter().position(asked).unwrap_or(open.guide.consent.len());
    model.consent_screen = State { item: if begun { first } else { 0 }, ..State::default() };
    pass_over(model, 1);
    show(model)
}

/// Something went wrong: nothing was recorded, and the screen stays.
pub(super) fn on_trouble(model: &mut Model, part: Part) -> Vec<Effect> {
    if consent_track::is_open(model) {
        return consent_track::on_trouble(model);
    }
    let was_starting = std::mem::take(&mut model.consent_screen.starting);
    if newcomer::asked(model).is_some() {
        return Vec::new();
    }
    if part == Part::Vault && model.recorder.running || part == Part::Sound && was_starting && model.recorder.running {
        // The start could not be written down: no recording without it.
        return vec![Effect::Recorder(RecorderOrder::Stop)];
    }
    Vec::new()
}

/// The keys of this screen as it is now.
pub fn hints(model: &Model) -> Vec<Hint> {
    use crate::units::Language;
    let hint = |key, short, long| Hint { key, short, long };
    let (yes, leave) = match model.language {
        Language::Nl => ("j", "w"),
        Language::En => ("y", "l"),
    };
    if model.consent_screen.starting {
        return vec![hint("Esc", words::KEY_NOT_YET, words::KEY_NOT_YET_LONG)];
    }
    let home = hint("Esc", words::KEY_HOME, words::KEY_HOME_LONG);
    if let Some(follow_up) = follow_up(model) {
        let mut hints = Vec::new();
        if follow_up.on_no == OnNo::NoRecording {
            hints.push(hint("k", words::KEY_NOTES_ONLY, words::KEY_NOTES_ONLY_LONG));
        }
        hints.push(hint(leave, words::KEY_LEAVE, words::KEY_LEAVE_LONG));
        hints.push(hint(yes, words::KEY_CORRECT, words::KEY_CORRECT_LONG));
        hints.push(newcomer::own_hints(model).map_or(home, |[aside, _]| aside));
        hints.extend(newcomer::stop_hint(model));
        return hints;
    }
    let Some(item) = item(model) else {
        let begin = hint("Enter", words::KEY_BEGIN, words::KEY_BEGIN_LONG);
        let mut hints = vec![
            newcomer::own_hints(model).map_or(begin, |[_, on]| on),
            hint("Esc", words::KEY_BACK, words::KEY_BACK_LONG),
        ];
        hints.extend(newcomer::stop_hint(model));
        return hints;
    };
    let mut hints = Vec::new();
    if item.is_asked() {
        hints.push(hint(yes, words::KEY_YES, words::KEY_YES_LONG));
        hints.push(hint("n", words::KEY_NO, words::KEY_NO_LONG));
        if model.session().is_some_and(|s| s.present().count() > 1) {
            hints.push(hint("↑↓", words::KEY_PARTICIPANT, words::KEY_PARTICIPANT_LONG));
        }
    }
    hints.push(hint("Enter", words::KEY_NEXT, words::KEY_NEXT_LONG));
    hints.extend(newcomer::more_hints(model));
    hints.push(match model.consent_screen.item {
        0 => newcomer::own_hints(model).map_or(home, |[aside, _]| aside),
        _ => hint("Esc", words::KEY_BACK, words::KEY_BACK_LONG),
    });
    hints.push(hint("PgDn", words::KEY_SCROLL, words::KEY_SCROLL_LONG));
    hints
}

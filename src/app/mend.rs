//! Making the transcript complete: stretches with a voice and no text, passages the model was unsure of, marks.
//!
//! A part of the accept screen. A stretch is played, heard again with another model, or marked as one that nobody can
//! understand; and all of it can be written out anew.

use crate::anonymise::review::LineId;
use crate::messages::{Message, Notice, mend as words};
use crate::session::{Command, Event, Held, Mending};
use crate::transcript::{Stretch, Why};

use super::Key;
use super::accept::{self, View};
use super::effect::Effect;
use super::hints::Hint;
use super::model::Model;
use super::update::wish;

/// The line that stands for a stretch that is played here; the review's own lines begin at 1.
const PLAYED: LineId = LineId(0);
/// How much is played before and after a stretch, so that the ear finds its place, in ms.
const AROUND_MS: u64 = 1_000;

/// What is asked of the world.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mend {
    /// Which models are there: answered by [`Mended::Models`].
    LookForModels,
    /// Hear a stretch again: answered by [`Mended::Text`], [`Mended::NothingHeard`] or [`Mended::Stopped`].
    HearAgain {
        /// The stretch.
        stretch: Stretch,
        /// With which model; the one for whole recordings where none is named.
        model: Option<String>,
    },
    /// Stop hearing it.
    StopHearing,
    /// Mark a stretch as one that can't be understood.
    Mark(Stretch),
    /// Take such a mark back.
    Unmark(Stretch),
    /// Write the whole recording out anew: answered as [`Effect::Transcribe`] is.
    WholeAgain {
        /// With which model.
        model: Option<String>,
    },
}

/// What the world answers.
#[allow(clippy::large_enum_variant, reason = "a handful exist at a time, and none is kept")]
#[derive(Debug, Clone, PartialEq)]
pub enum Mended {
    /// The models that are there, the best first; and whether a review of the text that is there was begun.
    Models(Vec<String>, Begun),
    /// The text was changed, sealed anew and read back; this is what to journal.
    Text(Event),
    /// No words came of it, and nothing was changed.
    NothingHeard {
        /// The model's name.
        model: String,
        /// Why.
        why: Unheard,
    },
    /// It was stopped; nothing was changed.
    Stopped,
}

/// Why hearing a stretch again brought no words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unheard {
    /// The model wrote nothing there.
    Nothing,
    /// It wrote something that was taken out, because nobody said it.
    TakenOut(Why),
    /// What it wrote stands beside the stretch already.
    Beside,
}

/// Whether a review was begun, which a change of the text under it lets begin anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Begun {
    /// No.
    #[default]
    No,
    /// Yes, and nobody was told yet what a change means for it.
    Yes,
    /// Yes, and it was said.
    Told,
}

/// What only this part of the screen knows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// The row under the hand.
    pub at: usize,
    /// The models there are.
    pub models: Vec<String>,
    /// The one chosen among them.
    pub model: usize,
    /// What is being heard again.
    pub hearing: Option<Stretch>,
    /// Whether the stretch under the hand is being played.
    pub playing: bool,
    /// Whether a review was begun.
    pub review: Begun,
}

/// A stretch that can be made better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Where.
    pub stretch: Stretch,
    /// What is the matter.
    pub matter: Matter,
}

/// What is the matter with a stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matter {
    /// A voice and no text.
    Hole,
    /// The model was unsure of this utterance.
    Unsure(usize),
    /// A person marked it.
    Marked,
}

/// Returns the stretches, those without text first.
pub fn places(model: &Model) -> Vec<Place> {
    let Some(account) = &model.account else { return Vec::new() };
    let holes = account.completeness.holes.iter().map(|s| Place { stretch: *s, matter: Matter::Hole });
    let marked = account.unintelligible.iter().map(|s| Place { stretch: *s, matter: Matter::Marked });
    let unsure = account.doubts.iter().filter_map(|d| {
        let u = account.utterances.get(d.utterance)?;
        let stretch = Stretch { start_ms: u.start_ms, end_ms: u.end_ms.max(u.start_ms.saturating_add(1)) };
        Some(Place { stretch, matter: Matter::Unsure(d.utterance) })
    });
    holes.chain(marked).chain(unsure).collect()
}

/// Tells whether there is still a recording to do it with.
pub fn is_offered(model: &Model) -> bool {
    model.session().is_some_and(|s| s.recording == Held::Sealed)
}

/// Comes in front.
pub(super) fn enter(model: &mut Model) -> Vec<Effect> {
    model.accept_screen.view = View::Mend;
    model.accept_screen.mend = State::default();
    vec![Effect::Mend(Mend::LookForModels)]
}

/// A key was pressed while this is in front.
pub(super) fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    let all = places(model);
    let state = &mut model.accept_screen.mend;
    let at = state.at.min(all.len().saturating_sub(1));
    let here = all.get(at).copied();
    let name = state.models.get(state.model).cloned();
    match (key, here) {
        (Key::Esc, _) if state.hearing.is_some() => vec![Effect::Mend(Mend::StopHearing)],
        (Key::Esc, _) => {
            let playing = std::mem::take(&mut state.playing);
            model.accept_screen.view = View::Account;
            model.accept_screen.scroll = 0;
            if playing { vec![Effect::StopPlaying] } else { Vec::new() }
        }
        (Key::Up, _) => go_to(model, at.saturating_sub(1)),
        (Key::Down, _) => go_to(model, (at + 1).min(all.len().saturating_sub(1))),
        _ if state.hearing.is_some() => Vec::new(),
        (Key::Enter | Key::Char('n' | 'u'), _) if state.review == Begun::Yes => {
            state.review = Begun::Told;
            let l = model.language;
            model.answer(Notice::caution(
                words::REVIEW_BEGUN.text(l),
                words::REVIEW_MEANS.text(l),
                words::REVIEW_TODO.text(l),
            ));
            Vec::new()
        }
        (Key::Char('m'), _) => {
            state.model = (state.model + 1) % state.models.len().max(1);
            Vec::new()
        }
        (Key::Char('n'), _) => {
            let playing = std::mem::take(&mut state.playing);
            let mut effects: Vec<Effect> = playing.then_some(Effect::StopPlaying).into_iter().collect();
            effects.extend(super::transcribe::begin_with(model, Some(name)));
            effects
        }
        (Key::Enter, Some(place)) => {
            state.hearing = Some(place.stretch);
            vec![Effect::Mend(Mend::HearAgain { stretch: place.stretch, model: name })]
        }
        (Key::Char('p'), Some(place)) => {
            state.playing = !state.playing;
            match state.playing {
                true => vec![Effect::Play {
                    line: PLAYED,
                    from_ms: place.stretch.start_ms.saturating_sub(AROUND_MS),
                    to_ms: place.stretch.end_ms.saturating_add(AROUND_MS),
                    percent: 100,
                }],
                false => vec![Effect::StopPlaying],
            }
        }
        (Key::Char('u'), Some(Place { stretch, matter: Matter::Hole })) => vec![Effect::Mend(Mend::Mark(stretch))],
        (Key::Char('u'), Some(Place { stretch, matter: Matter::Marked })) => vec![Effect::Mend(Mend::Unmark(stretch))],
        _ => Vec::new(),
    }
}

fn go_to(model: &mut Model, at: usize) -> Vec<Effect> {
    let moved = at != model.accept_screen.mend.at;
    model.accept_screen.mend.at = at;
    let stop = moved && std::mem::take(&mut model.accept_screen.mend.playing);
    if stop { vec![Effect::StopPlaying] } else { Vec::new() }
}

/// What was asked for came to something, or to nothing; that is said.
pub(super) fn on_mended(model: &mut Model, mended: Mended) -> Vec<Effect> {
    let language = model.language;
    match mended {
        Mended::Models(models, review) => {
            let heard = model.session().and_then(|s| s.transcription.as_ref()).map(|t| t.model.clone());
            let state = &mut model.accept_screen.mend;
            // What was not understood by one model is asked of another.
            state.model = models.iter().position(|m| Some(m) != heard.as_ref()).unwrap_or(0);
            (state.models, state.review) = (models, review);
            Vec::new()
        }
        Mended::Text(event) => {
            model.accept_screen.mend.hearing = None;
            wish(model, Command::Note(event))
        }
        Mended::NothingHeard { model: name, why } => {
            model.accept_screen.mend.hearing = None;
            model.answer(Notice::caution(
                happened(why).with(language, &[("model", &name)]),
                words::NOTHING_MEANS.text(language),
                words::NOTHING_TODO.text(language),
            ));
            Vec::new()
        }
        Mended::Stopped => {
            model.accept_screen.mend.hearing = None;
            Vec::new()
        }
    }
}

/// Says why nothing came of a stretch that was heard again: that nothing was understood is not the same as that it was left out.
fn happened(why: Unheard) -> &'static Message {
    match why {
        Unheard::Nothing => &words::NOTHING,
        Unheard::Beside => &words::BESIDE,
        Unheard::TakenOut(Why::NoVoice) => &words::OUT_NO_VOICE,
        Unheard::TakenOut(Why::Credit) => &words::OUT_CREDIT,
        Unheard::TakenOut(Why::Script | Why::Language) => &words::OUT_LANGUAGE,
        Unheard::TakenOut(Why::OtherChannel) => &words::OUT_OTHER_CHANNEL,
        Unheard::TakenOut(Why::Loop | Why::HeardAgain) => &words::OUT_LOOP,
    }
}

/// A change is journalled: the account is made anew, and what is still missing is said.
pub(super) fn on_journalled(model: &mut Model, how: Mending) -> Vec<Effect> {
    let language = model.language;
    let holes = model.session().and_then(|s| s.transcription.as_ref()).map_or(0, |t| t.holes);
    let done = match how {
        Mending::HeardAgain => &words::HEARD_AGAIN,
        Mending::Unintelligible => &words::MARKED,
        Mending::MarkTakenBack => &words::UNMARKED,
        Mending::Found => &words::FOUND,
    };
    let rest = match (accept::is_complete(model), holes) {
        (true, _) => words::COMPLETE_NOW.text(language).to_owned(),
        (false, 0) => words::LEFT_SHORT.text(language).to_owned(),
        (false, 1) => words::LEFT_ONE.text(language).to_owned(),
        (false, n) => words::LEFT.with(language, &[("holes", &n.to_string())]),
    };
    model.mention(format!("{} {rest}", done.text(language)));
    vec![Effect::AccountForTranscript]
}

/// A stretch was played to its end.
pub(super) fn on_played(model: &mut Model) -> Vec<Effect> {
    model.accept_screen.mend.playing = false;
    Vec::new()
}

/// Something went wrong; it has been said.
pub(super) fn on_trouble(model: &mut Model) -> Vec<Effect> {
    model.accept_screen.mend.hearing = None;
    model.accept_screen.mend.playing = false;
    Vec::new()
}

/// The key that leads here.
pub(super) fn hint() -> Hint {
    Hint { key: "h", short: words::KEY_MEND, long: words::KEY_MEND_LONG }
}

/// The keys while this is in front.
pub(super) fn hints(model: &Model) -> Vec<Hint> {
    let hint = |key, short, long| Hint { key, short, long };
    let state = &model.accept_screen.mend;
    let all = places(model);
    if state.hearing.is_some() {
        return vec![hint("Esc", words::KEY_STOP, words::KEY_STOP_LONG)];
    }
    let here = all.get(state.at.min(all.len().saturating_sub(1)));
    let mut hints = Vec::new();
    if here.is_some() {
        hints.push(hint("Enter", words::KEY_HEAR, words::KEY_HEAR_LONG));
    }
    match here.map(|p| p.matter) {
        Some(Matter::Hole) => hints.push(hint("u", words::KEY_MARK, words::KEY_MARK_LONG)),
        Some(Matter::Marked) => hints.push(hint("u", words::KEY_UNMARK, words::KEY_UNMARK_LONG)),
        _ => {}
    }
    if here.is_some() {
        let (short, long) = match state.playing {
            true => (words::KEY_QUIET, words::KEY_QUIET_LONG),
            false => (words::KEY_PLAY, words::KEY_PLAY_LONG),
        };
        hints.push(hint("p", short, long));
    }
    if state.models.len() > 1 {
        hints.push(hint("m", words::KEY_MODEL, words::KEY_MODEL_LONG));
    }
    hints.push(hint("n", words::KEY_WHOLE, words::KEY_WHOLE_LONG));
    hints.push(hint("Esc", words::KEY_BACK, words::KEY_BACK_LONG));
    hints
}

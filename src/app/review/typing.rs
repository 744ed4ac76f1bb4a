//! What is typed in the review: a line's text, something wider, a speaker, what to find.

use super::decide::{self, Reach, note};
use super::{place, walk, wish_for};
use crate::anonymise::review::{Decision, Edit, LineId, Who, is_code, wider};
use crate::anonymise::{Kind, Span};
use crate::app::keymap::Action;
use crate::app::{Effect, Key, Model};
use crate::messages::{Notice, review as words};
use crate::transcript::INTERVIEWER;
use crate::units::Secret;

/// What is being typed.
#[derive(Debug, Clone, PartialEq)]
pub enum Field {
    /// The line's text.
    Text,
    /// Where the line becomes two; nothing is typed, the cursor is moved.
    Break,
    /// Something wider than what stands there.
    Wider(Reach),
    /// The number of the pseudonym that this is the same as.
    Same,
    /// A place that no finder found: its text.
    Mark,
    /// Who said this turn.
    Speaker,
    /// Another code for this speaker, everywhere.
    Rename,
    /// What to find.
    Find,
    /// What to replace.
    Replace,
    /// What to put in its place.
    With(Secret),
}

/// A text being typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Typing {
    /// What it is.
    pub field: Field,
    /// The line it belongs to.
    pub line: LineId,
    /// What was typed so far.
    pub text: Secret,
    /// The cursor, in characters.
    pub cursor: usize,
}

/// The longest text that can be typed, in characters.
const LONGEST: usize = 4_000;

/// Begins to type.
pub(super) fn begin(model: &mut Model, field: Field) {
    let state = &model.review_screen;
    let Some(review) = &state.review else { return };
    let Some(line) = review.lines().get(state.at) else { return };
    if !line.is_said() && matches!(field, Field::Speaker | Field::Rename | Field::Break) {
        return note(model, &words::ONLY_A_NOTE);
    }
    let text = match (&field, place(state)) {
        (Field::Text | Field::Break, _) => line.text.clone(),
        (Field::Wider(_), Some(place)) => {
            let original: String =
                line.text.chars().skip(place.span.start).take(place.span.end - place.span.start).collect();
            wider(&original, place.kind, review.language())
        }
        (Field::Wider(_) | Field::Same, None) => return note(model, &words::NO_PLACE),
        (Field::Find, _) => state.search.expose().to_owned(),
        _ => String::new(),
    };
    let cursor = if field == Field::Break { 0 } else { text.chars().count() };
    let line = line.id;
    model.review_screen.typing = Some(Typing { field, line, text: Secret::new(text), cursor });
}

/// Returns who it most likely was instead: where one participant took part, the other of the two who spoke; the participant where
/// nobody knew. It is taken when nothing is typed.
pub fn likely_speaker(model: &Model) -> String {
    let state = &model.review_screen;
    let now = state.review.as_ref().and_then(|r| r.lines().get(state.at)).and_then(|l| l.speaker());
    let mut people = model.session().into_iter().flat_map(|s| &s.participants).map(|p| p.code.as_str());
    let (Some(one), None) = (people.next(), people.next()) else { return String::new() };
    if now == Some(one) { INTERVIEWER.to_owned() } else { one.to_owned() }
}

/// Takes up a text that was being typed when luister ended.
pub(super) fn take_up(model: &mut Model, line: LineId, text: Secret) {
    let state = &mut model.review_screen;
    let Some(at) = state.review.as_ref().and_then(|r| r.index(line)) else { return };
    (state.at, state.place) = (at, 0);
    let cursor = text.expose().chars().count();
    state.typing = Some(Typing { field: Field::Text, line, text, cursor });
    model.mention(words::DRAFT_BACK.text(model.language));
}

/// A key was pressed while something is being typed.
pub(super) fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    match key {
        Key::Enter => return done(model),
        Key::Esc => {
            let typed = model.review_screen.typing.take();
            return if typed.is_some_and(|t| t.field == Field::Text) {
                vec![Effect::SealDraft(None)]
            } else {
                Vec::new()
            };
        }
        _ => {}
    }
    let Some(typing) = &mut model.review_screen.typing else { return Vec::new() };
    let moves_only = typing.field == Field::Break;
    let text = typing.text.expose_mut();
    let length = text.chars().count();
    let byte = |text: &str, at: usize| text.char_indices().nth(at).map_or(text.len(), |(b, _)| b);
    match key {
        Key::Left => typing.cursor = typing.cursor.saturating_sub(1),
        Key::Right => typing.cursor = (typing.cursor + 1).min(length),
        Key::Home => typing.cursor = 0,
        Key::End => typing.cursor = length,
        Key::Tab | Key::Down => typing.cursor = next_word(text, typing.cursor),
        Key::BackTab | Key::Up => typing.cursor = previous_word(text, typing.cursor),
        _ if moves_only => {}
        Key::Backspace if typing.cursor > 0 => {
            typing.cursor -= 1;
            let at = byte(text, typing.cursor);
            text.remove(at);
        }
        Key::Delete if typing.cursor < length => {
            let at = byte(text, typing.cursor);
            text.remove(at);
        }
        Key::Char(c) if length < LONGEST && !c.is_control() => {
            let at = byte(text, typing.cursor);
            text.insert(at, c);
            typing.cursor += 1;
        }
        _ => return Vec::new(),
    }
    let changes = matches!(key, Key::Backspace | Key::Delete | Key::Char(_)) && typing.field == Field::Text;
    if changes { vec![Effect::SealDraft(Some((typing.line, typing.text.clone())))] } else { Vec::new() }
}

fn next_word(text: &str, cursor: usize) -> usize {
    let letters: Vec<char> = text.chars().collect();
    let blank = letters.iter().skip(cursor).position(|c| c.is_whitespace()).map(|n| cursor + n);
    let Some(blank) = blank else { return letters.len() };
    letters.iter().skip(blank).position(|c| !c.is_whitespace()).map_or(letters.len(), |n| blank + n)
}

fn previous_word(text: &str, cursor: usize) -> usize {
    let letters: Vec<char> = text.chars().collect();
    let mut at = cursor.min(letters.len());
    while at > 0 && letters[at - 1].is_whitespace() {
        at -= 1;
    }
    while at > 0 && !letters[at - 1].is_whitespace() {
        at -= 1;
    }
    at
}

/// Returns a text on one line, its words with one blank between.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What was typed is complete.
fn done(model: &mut Model) -> Vec<Effect> {
    let Some(typing) = model.review_screen.typing.take() else { return Vec::new() };
    let text = one_line(typing.text.expose());
    match typing.field.clone() {
        Field::Text => {
            let line = model.review_screen.review.as_ref().and_then(|r| r.line(typing.line));
            let same = line.is_none_or(|l| one_line(&l.text) == text);
            let mut effects = Vec::new();
            if !same {
                effects = wish_for(model, Edit::Texts { texts: vec![(typing.line, text)] });
            }
            effects.push(Effect::SealDraft(None));
            effects
        }
        Field::Break => {
            let Some(new) = model.review_screen.review.as_ref().map(|r| r.new_id()) else { return Vec::new() };
            let edit = Edit::Split { line: typing.line, from: typing.cursor, new };
            if !model.review_screen.review.as_ref().is_some_and(|r| r.permits(&edit)) {
                note(model, &words::NO_BREAK);
                return Vec::new();
            }
            wish_for(model, edit)
        }
        Field::Wider(_) if text.is_empty() => Vec::new(),
        Field::Wider(reach) => decide::decide(model, reach, Decision::Generalise(text)),
        Field::Same => same(model, &text),
        Field::Mark => mark(model, typing, &text),
        Field::Speaker if text.is_empty() => speaker(model, &likely_speaker(model)),
        Field::Speaker => speaker(model, &text),
        Field::Rename if text.is_empty() => rename(model, &likely_speaker(model)),
        Field::Rename => rename(model, &text),
        Field::Find => {
            let state = &mut model.review_screen;
            state.search = Secret::new(text);
            // The line under the hand may be the first that holds it.
            if !walk::is_found_here(state) && !walk::to_text(state, true) {
                note(model, &words::NOT_FOUND);
            }
            Vec::new()
        }
        Field::Replace if text.is_empty() => Vec::new(),
        Field::Replace => {
            let field = Field::With(Secret::new(text));
            model.review_screen.typing = Some(Typing { field, text: Secret::default(), cursor: 0, ..typing });
            Vec::new()
        }
        Field::With(what) => replace(model, what.expose(), &text),
    }
}

/// This is the same person (or place) as the one with that number.
fn same(model: &mut Model, text: &str) -> Vec<Effect> {
    let state = &model.review_screen;
    let (Some(review), Some(place)) = (&state.review, place(state)) else { return Vec::new() };
    let number = text.chars().filter(char::is_ascii_digit).collect::<String>().parse::<u32>().ok();
    let known = number.map(|number| Who { kind: place.kind, number }).filter(|who| review.people().contains(who));
    match known {
        Some(who) => decide::decide(model, Reach::Everywhere, Decision::Pseudonym(who)),
        None => {
            note(model, &words::NOBODY_WITH_NUMBER);
            Vec::new()
        }
    }
}

/// Marks a text of this line; it is then looked for everywhere.
fn mark(model: &mut Model, typing: Typing, text: &str) -> Vec<Effect> {
    let Some(review) = &model.review_screen.review else { return Vec::new() };
    let span = review.line(typing.line).and_then(|l| found_in(&l.text, text));
    match span {
        Some(span) => wish_for(model, Edit::Mark { line: typing.line, span, kind: Kind::Name }),
        None => {
            note(model, &words::NOT_IN_LINE);
            Vec::new()
        }
    }
}

/// Returns where a text stands in a line, whatever its capitals.
fn found_in(line: &str, text: &str) -> Option<Span> {
    let small = |c: char| c.to_lowercase().next().unwrap_or(c);
    let (line, text): (Vec<char>, Vec<char>) = (line.chars().map(small).collect(), text.chars().map(small).collect());
    if text.is_empty() {
        return None;
    }
    let start = line.windows(text.len()).position(|w| w == text.as_slice())?;
    Some(Span { start, end: start + text.len() })
}

/// Returns the code that was typed: one that is known already as it is written there, whatever the capitals it was typed with, so
/// that nobody becomes two; otherwise a new one. One without a number is in capitals, because `Bo` may be somebody's name.
fn code(model: &Model, text: &str) -> Option<String> {
    let people = model.session().into_iter().flat_map(|s| &s.participants).map(|p| p.code.as_str());
    let lines = model.review_screen.review.iter().flat_map(|r| r.lines()).filter_map(|l| l.speaker());
    let mut known = people.chain([INTERVIEWER]).chain(lines);
    if let Some(known) = known.find(|known| known.eq_ignore_ascii_case(text)) {
        return Some(known.to_owned());
    }
    let numbered = text.ends_with(|c: char| c.is_ascii_digit());
    (is_code(text) && (numbered || text == text.to_ascii_uppercase())).then(|| text.to_owned())
}

/// Somebody else said this turn; `?` when nobody knows.
fn speaker(model: &mut Model, text: &str) -> Vec<Effect> {
    let speaker = code(model, text);
    if text != "?" && speaker.is_none() {
        no_code(model);
        return Vec::new();
    }
    let state = &model.review_screen;
    let Some(review) = &state.review else { return Vec::new() };
    let turn = review.turns().into_iter().find(|(from, to)| (*from..*to).contains(&state.at));
    // From the hand to the end of its turn: where somebody else begins, the hand is put.
    let lines: Vec<LineId> = turn.map_or(Vec::new(), |(_, to)| {
        review.lines()[state.at..to].iter().filter(|l| l.is_said()).map(|l| l.id).collect()
    });
    wish_for(model, Edit::Speaker { lines, speaker })
}

fn rename(model: &mut Model, text: &str) -> Vec<Effect> {
    let Some(to) = code(model, text) else {
        no_code(model);
        return Vec::new();
    };
    let state = &model.review_screen;
    let Some(line) = state.review.as_ref().and_then(|r| r.lines().get(state.at)) else { return Vec::new() };
    let edit = Edit::Rename { from: line.speaker().map(str::to_owned), to };
    wish_for(model, edit)
}

fn no_code(model: &mut Model) {
    let l = model.language;
    model.answer(Notice::caution(words::NO_CODE.text(l), words::NO_CODE_MEANS.text(l), words::NO_CODE_TODO.text(l)));
}

/// Replaces a text in every line; how often is said.
fn replace(model: &mut Model, what: &str, with: &str) -> Vec<Effect> {
    let Some(review) = &model.review_screen.review else { return Vec::new() };
    let mut times = 0;
    let mut texts = Vec::new();
    for line in review.lines() {
        let here = line.text.matches(what).count();
        if here > 0 {
            times += here;
            texts.push((line.id, line.text.replace(what, with)));
        }
    }
    if texts.is_empty() {
        note(model, &words::NOT_FOUND);
        return Vec::new();
    }
    let l = model.language;
    let undo = model.keymap.printed(Action::UndoChange, model.language);
    let values = [("times", times.to_string()), ("lines", texts.len().to_string()), ("key", undo)];
    let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
    model.mention(words::REPLACED.with(l, &values));
    wish_for(model, Edit::Texts { texts })
}

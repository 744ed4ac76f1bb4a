//! The text under review: lines that were said, and notes.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::edit::{Decision, LineId, Reader};
use super::label::{not_recorded, unintelligible};
use super::plain::Token;
use crate::anonymise::{Candidate, Kind, Span};
use crate::transcript::{RawTranscript, Word};
use crate::units::{Language, Offset};

/// Probability below which a word is worth a second look.
pub const DOUBTFUL: f32 = 0.5;

/// What a review begins with; sealed as its first step.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Material {
    /// Version of this format.
    pub v: u32,
    /// The language spoken.
    pub language: Language,
    /// Length of the recording in ms.
    pub duration_ms: u64,
    /// The lines: what was said by start, then the notes.
    pub lines: Vec<Line>,
    /// Decides which invented names are drawn; has nothing to do with anybody's name.
    pub seed: u64,
    /// Which transcript this was made from: the digest of the sealed file, none for a session with notes only.
    pub of: Option<String>,
}

impl Material {
    /// Returns the numbers of the notes in it.
    pub fn notes(&self) -> Vec<u32> {
        let number = |l: &Line| if let Origin::Note { number, .. } = &l.origin { Some(*number) } else { None };
        self.lines.iter().filter_map(number).collect()
    }

    /// Puts a line where something that was said may be missing: from where on the recording's clock, and about how long in ms where
    /// that is known. Lines get their names anew, so this comes before anything refers to one.
    pub fn with_gaps(mut self, gaps: &[(Offset, Option<u64>)]) -> Material {
        for (at, lost_ms) in gaps {
            put_between(&mut self.lines, at.ms(), at.ms(), not_recorded(*lost_ms, self.language));
        }
        self.name_lines();
        self
    }

    fn name_lines(&mut self) {
        for (n, line) in (1..).zip(&mut self.lines) {
            line.id = LineId(n);
        }
    }

    /// Adds a note that was written since. Its line has a name that no line made by splitting has.
    pub fn add_note(&mut self, number: u32, kind: String, at: Offset, text: String) {
        let id = LineId(NOTES_FROM.saturating_add(number));
        self.lines.push(Line::new(id, Origin::Note { number, kind, at }, text));
    }
}

/// Names of lines from here on are notes that were added later.
pub(super) const NOTES_FROM: u32 = 1 << 30;

/// Where a line comes from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// It was said.
    Said {
        /// From where on the recording's clock, in ms.
        start_ms: u64,
        /// To where.
        end_ms: u64,
        /// By whom; none while nobody knows.
        speaker: Option<String>,
        /// While which topic was open.
        topic: Option<String>,
    },
    /// It was noted.
    Note {
        /// The note's number.
        number: u32,
        /// Its kind, as the journal writes it.
        kind: String,
        /// Where on the recording's clock.
        at: Offset,
    },
}

/// A line: an utterance, or a note.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Its name.
    pub id: LineId,
    /// Where it comes from.
    pub origin: Origin,
    /// What it says.
    pub text: String,
    /// Words the engine was unsure of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doubtful: Vec<String>,
    /// Places a person marked.
    #[serde(skip)]
    pub(super) marks: Vec<(Span, Kind)>,
    /// Places a person decided by themselves.
    #[serde(skip)]
    pub(super) here: Vec<Here>,
    /// What the finder says of this text, once asked.
    #[serde(skip)]
    pub(super) found: Option<Arc<[Candidate]>>,
    /// Its words, once taken apart.
    #[serde(skip)]
    pub(super) words: Option<Arc<[Token]>>,
}

/// A place that was decided by itself.
#[derive(Clone, PartialEq)]
pub(super) struct Here {
    pub span: Span,
    pub decision: Decision,
    pub by: Reader,
}

impl Line {
    /// Makes a line.
    pub fn new(id: LineId, origin: Origin, text: String) -> Line {
        Line { id, origin, text, doubtful: vec![], marks: vec![], here: vec![], found: None, words: None }
    }

    /// Returns the speaker's code, where it was said and somebody knows.
    pub fn speaker(&self) -> Option<&str> {
        match &self.origin {
            Origin::Said { speaker, .. } => speaker.as_deref(),
            Origin::Note { .. } => None,
        }
    }

    /// Returns the topic that was open.
    pub fn topic(&self) -> Option<&str> {
        match &self.origin {
            Origin::Said { topic, .. } => topic.as_deref(),
            Origin::Note { .. } => None,
        }
    }

    /// Returns from where to where on the recording's clock it was said, in ms; a note has a moment only.
    pub fn time(&self) -> (u64, u64) {
        match &self.origin {
            Origin::Said { start_ms, end_ms, .. } => (*start_ms, *end_ms),
            Origin::Note { at, .. } => (at.ms(), at.ms()),
        }
    }

    /// Tells whether it was said (and not noted).
    pub fn is_said(&self) -> bool {
        matches!(self.origin, Origin::Said { .. })
    }

    /// Tells whether it goes on with the turn that the line before it belongs to: one person says both, and somebody knows who.
    pub fn goes_on(&self, before: &Line) -> bool {
        self.is_said() && before.is_said() && self.speaker().is_some() && self.speaker() == before.speaker()
    }

    /// Returns where words still stand in it that the engine was unsure of: the words alone, no part of another word.
    pub(super) fn doubtful(&self) -> Vec<Span> {
        let mut out = Vec::new();
        let mut from = 0;
        for word in &self.doubtful {
            let is_whole = |at: usize| {
                let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
                let (before, after) = (&self.text[..at], &self.text[at + word.len()..]);
                !letter(before.chars().next_back()) && !letter(after.chars().next())
            };
            let mut found = self.text[from..].match_indices(word.as_str()).map(|(byte, _)| from + byte);
            let Some(at) = found.find(|at| is_whole(*at)) else { continue };
            let start = self.text[..at].chars().count();
            out.push(Span { start, end: start + word.chars().count() });
            from = at + word.len();
        }
        out
    }

    /// Changes the text; what was marked and decided in it moves along, or goes where its own letters changed.
    pub(super) fn rewrite(&mut self, text: String) {
        let moved = Moved::between(&self.text, &text);
        self.marks = self.marks.iter().filter_map(|(span, kind)| Some((moved.span(*span)?, *kind))).collect();
        self.here =
            self.here.drain(..).filter_map(|here| Some(Here { span: moved.span(here.span)?, ..here })).collect();
        self.text = text;
        self.found = None;
        self.words = None;
    }
}

/// Prints lengths, never a text.
impl fmt::Debug for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Line({}, {} bytes)", self.id.0, self.text.len())
    }
}

/// Prints counts, never a text.
impl fmt::Debug for Material {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Material({} lines)", self.lines.len())
    }
}

/// What of a text stayed in place when it was changed: its beginning and its end.
struct Moved {
    head: usize,
    tail: usize,
    before: usize,
    after: usize,
}

impl Moved {
    fn between(before: &str, after: &str) -> Moved {
        let (a, b): (Vec<char>, Vec<char>) = (before.chars().collect(), after.chars().collect());
        let head = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
        let rest = a.len().min(b.len()) - head;
        let tail = a.iter().rev().zip(b.iter().rev()).take(rest).take_while(|(x, y)| x == y).count();
        Moved { head, tail, before: a.len(), after: b.len() }
    }

    fn span(&self, span: Span) -> Option<Span> {
        if span.end <= self.head {
            Some(span)
        } else if span.start >= self.before - self.tail {
            let by = |at: usize| at + self.after - self.before;
            Some(Span { start: by(span.start), end: by(span.end) })
        } else {
            None
        }
    }
}

/// Puts together what is to be reviewed: the transcript's utterances and the notes (number, kind, place, text).
pub fn material(
    language: Language,
    raw: Option<&RawTranscript>,
    notes: Vec<(u32, String, Offset, String)>,
    seed: u64,
    of: Option<String>,
) -> Material {
    let utterances = raw.map(|r| r.transcript.utterances.as_slice()).unwrap_or_default();
    let said = utterances.iter().map(|u| {
        let origin =
            Origin::Said { start_ms: u.start_ms, end_ms: u.end_ms, speaker: u.speaker.clone(), topic: u.topic.clone() };
        let mut line = Line::new(LineId(0), origin, u.text.trim().to_owned());
        line.doubtful = doubtful(&u.words);
        line
    });
    let marked = raw.map(|r| (r.transcript.language, r.unintelligible.as_slice()));
    let marked = marked.into_iter().flat_map(|(language, marks)| marks.iter().map(move |s| (language, s)));
    let marked = marked.map(|(language, s)| (s.start_ms, s.end_ms, unintelligible(language).to_owned()));
    let mut said: Vec<Line> = said.collect();
    said.sort_by_key(|line| line.time().0);
    for (start_ms, end_ms, sign) in marked {
        put_between(&mut said, start_ms, end_ms, sign);
    }
    let noted =
        notes.into_iter().map(|(number, kind, at, text)| Line::new(LineId(0), Origin::Note { number, kind, at }, text));
    let lines: Vec<Line> = said.into_iter().chain(noted).collect();
    let language = raw.map_or(language, |r| r.transcript.language);
    let duration_ms = raw.map_or(0, |r| r.transcript.duration_ms);
    let mut material = Material { v: 1, language, duration_ms, lines, seed, of };
    material.name_lines();
    material
}

/// Puts a sign between what was said, at its time and under the topic that was open before it; notes come behind.
fn put_between(lines: &mut Vec<Line>, start_ms: u64, end_ms: u64, sign: String) {
    let before = |l: &&Line| l.is_said() && l.time().0 < start_ms;
    let place = lines.iter().take_while(before).count();
    let topic = place.checked_sub(1).and_then(|n| lines[n].topic()).map(str::to_owned);
    let origin = Origin::Said { start_ms, end_ms, speaker: None, topic };
    lines.insert(place, Line::new(LineId(0), origin, sign));
}

fn doubtful(words: &[Word]) -> Vec<String> {
    words.iter().filter(|w| w.p < DOUBTFUL).map(|w| w.text.trim().to_owned()).filter(|w| !w.is_empty()).collect()
}

/// Returns whether a text may stand as a speaker's code: letters and a number, or one or two letters. A name may not.
pub fn is_code(text: &str) -> bool {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let digits = text.len() - letters;
    let rest = text.bytes().skip(letters).all(|b| b.is_ascii_digit());
    rest && digits <= 4 && ((1..=10).contains(&letters) && digits > 0 || (1..=2).contains(&letters))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str, span: (usize, usize)) -> Line {
        let origin = Origin::Note { number: 1, kind: "field".into(), at: Offset::START };
        let mut line = Line::new(LineId(1), origin, text.into());
        line.marks.push((Span { start: span.0, end: span.1 }, Kind::Name));
        line
    }

    #[test]
    fn what_was_marked_moves_with_its_letters_and_goes_with_them() {
        let check = |span, after: &str, expect: Option<(usize, usize)>| {
            let mut l = line("ik ken Mieke goed", span);
            l.rewrite(after.into());
            assert_eq!(l.marks.first().map(|(s, _)| (s.start, s.end)), expect, "{after}");
        };
        check((7, 12), "ik ken Mieke heel goed", Some((7, 12)));
        check((7, 12), "ja, ik ken Mieke goed", Some((11, 16)));
        check((7, 12), "ik ken Mike goed", None);
        check((7, 12), "", None);
    }

    #[test]
    fn of_two_that_are_written_alike_the_mark_on_one_that_goes_goes_with_it() {
        let mut l = line("Anna Anna", (5, 9));
        l.rewrite("Anna".into());
        assert!(l.marks.is_empty());
    }

    #[test]
    fn a_line_was_said_under_a_topic_and_a_note_under_none() {
        let said = |topic: Option<&str>| {
            let topic = topic.map(str::to_owned);
            let origin = Origin::Said { start_ms: 0, end_ms: 1, speaker: None, topic };
            Line::new(LineId(1), origin, String::new())
        };
        assert_eq!((said(Some("wonen")).topic(), said(None).topic()), (Some("wonen"), None));
        assert_eq!(line("kort", (0, 4)).topic(), None);
    }

    #[test]
    fn a_code_is_no_name() {
        for code in ["Prof9", "P1", "I", "M", "IV", "Stud11"] {
            assert!(is_code(code), "{code}");
        }
        for name in ["", "Anna", "Jan Jansen", "P 1", "Ann", "Mieke's", "9"] {
            assert!(!is_code(name), "{name}");
        }
    }
}

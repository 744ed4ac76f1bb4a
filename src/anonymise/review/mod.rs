//! A review: what was said and noted, what a person changed and decided in it, and what will leave.
//!
//! The truth is the material and the steps taken since; everything shown is folded from them, so that taking a step back is
//! exact and a review that is opened again is the one that was left. Nothing is replaced in silence: every place that may
//! tell who somebody is ends as replaced, kept by somebody, or not decided yet.
//!
//! This room deliberately does not seal, show or decide anything, and knows no clock and no chance: the seed of the
//! invented names comes from outside.

mod clear;
mod copy;
mod edit;
mod finder;
mod label;
mod ledger;
mod line;
mod name_said;
mod outcome;
mod plain;
mod settle;
mod sweep;
mod take_out;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet, HashSet};

pub use clear::{Cleared, Counts, Head, Standing};
pub use copy::{CopyError, Correction, as_edit, copy_for, read_copy};
pub use edit::{Decision, Edit, LineId, NotAReader, Reader, Step, Who};
pub use label::{KINDS, kind_name, label_word, unintelligible, wider};
pub use ledger::{Ledger, Looked};
pub use line::{DOUBTFUL, Line, Material, Origin, is_code, material};
pub use name_said::NameSaid;
pub use outcome::Piece;
pub use settle::{Decided, Group, Place, Settled};
pub use sweep::Hit;
pub use take_out::holds_passage;

use super::{Kind, Names, Sheet, Span};
use crate::units::Language;
use line::Here;

/// A review of one session, folded.
#[derive(Clone, PartialEq)]
pub struct Review {
    opened: Material,
    sheet: Sheet,
    steps: Vec<Step>,
    /// Steps that hold, by their place in the list, and those taken back.
    done: Vec<usize>,
    undone: Vec<usize>,
    lines: Vec<Line>,
    decisions: BTreeMap<String, Decided>,
    kinds: BTreeMap<String, Kind>,
    signed: BTreeMap<String, u32>,
    names: Option<Vec<&'static str>>,
    /// The study's name table, where there is one.
    study: Option<Names>,
    ledger: Ledger,
    settled: Settled,
}

impl Review {
    /// Opens a review: the material, the participant sheet, and the steps taken in it so far.
    pub fn open(mut material: Material, sheet: Sheet, steps: Vec<Step>) -> Review {
        settle::prepare(&mut material.lines, material.language, &sheet);
        let mut review = Review {
            lines: material.lines.clone(),
            opened: material,
            sheet,
            steps: Vec::new(),
            done: Vec::new(),
            undone: Vec::new(),
            decisions: BTreeMap::new(),
            kinds: BTreeMap::new(),
            signed: BTreeMap::new(),
            names: None,
            study: None,
            ledger: Ledger::default(),
            settled: Settled::default(),
        };
        for step in steps {
            review.fold(step);
        }
        review.settle();
        review
    }

    /// Returns the review with the study's name table beside it.
    pub fn with_names(mut self, names: Option<Names>) -> Review {
        self.study = names;
        self
    }

    /// Tells whether names go into the study's table when this is approved.
    pub fn shares_names(&self) -> bool {
        self.study.is_some()
    }

    /// Returns the pseudonym that a place most likely gets: the one its name has in the study, the one of the only person who has it as
    /// a part of their name (Fatima, after Fatima Yilmaz), or one that nobody has yet.
    pub fn likely(&self, place: &Place) -> Who {
        let known = self.study.as_ref().and_then(|names| names.of(&place.key, place.kind));
        known.or_else(|| self.in_part(place)).unwrap_or_else(|| self.nobody_yet(place.kind))
    }

    /// Returns who is called so in part, where that is one person.
    fn in_part(&self, place: &Place) -> Option<Who> {
        let part = |whole: &str, part: &str| {
            let words = |text: &str| text.split(' ').filter(|w| w.chars().count() > 2).map(str::to_owned).collect();
            let (whole, part): (BTreeSet<String>, BTreeSet<String>) = (words(whole), words(part));
            !part.is_empty() && part.is_subset(&whole)
        };
        let mut who = self.decisions.iter().filter_map(|(key, decided)| match &decided.decision {
            Decision::Pseudonym(who) if who.kind == place.kind => {
                (place.kind == Kind::Name && (part(key, &place.key) || part(&place.key, key))).then_some(*who)
            }
            _ => None,
        });
        let first = who.next()?;
        who.all(|other| other == first).then_some(first)
    }

    /// Takes a step.
    pub fn take(&mut self, step: Step) {
        let looking = step.edit.is_looking();
        self.fold(step);
        if !looking {
            self.settle();
        }
    }

    /// Returns why an edit makes no sense now, or nothing when it does. The fold leaves out what makes none.
    pub fn permits(&self, edit: &Edit) -> bool {
        let there = |id: &LineId| self.index(*id).is_some();
        let inside = |id: &LineId, span: &Span| {
            span.start < span.end && self.line(*id).is_some_and(|l| span.end <= l.text.chars().count())
        };
        match edit {
            Edit::Texts { texts } => !texts.is_empty() && texts.iter().all(|(id, _)| there(id)),
            Edit::Speaker { lines, speaker } => {
                !lines.is_empty() && lines.iter().all(there) && speaker.as_deref().is_none_or(is_code)
            }
            Edit::Rename { from, to } => {
                is_code(to) && self.lines.iter().any(|l| l.is_said() && l.speaker() == from.as_deref())
            }
            Edit::Split { line, from, new } => {
                let long = self.line(*line).is_some_and(|l| l.is_said() && *from > 0 && *from < l.text.chars().count());
                long && !there(new) && new.0 > 0
            }
            Edit::Join { line, next } => match (self.index(*line), self.index(*next)) {
                (Some(a), Some(b)) => b == a + 1 && self.lines[a].is_said() && self.lines[b].is_said(),
                _ => false,
            },
            Edit::Unintelligible { line, .. } => there(line),
            Edit::Mark { line, span, .. } => inside(line, span),
            Edit::DecideHere { line, span, .. } => inside(line, span),
            Edit::Retype { key, .. } | Edit::Decide { key, .. } => !key.is_empty(),
            Edit::Invent { names } => *names != self.names.is_some(),
            Edit::SignOff { form, .. } => !form.is_empty(),
            Edit::Seen { lines } | Edit::Heard { lines } | Edit::Read { lines } => !lines.is_empty(),
            Edit::LookedFor { mark } => self.can_look_for(*mark),
            Edit::Undo => !self.done.is_empty(),
            Edit::Redo => !self.undone.is_empty(),
        }
    }

    fn fold(&mut self, step: Step) {
        let at = self.steps.len();
        if !self.permits(&step.edit) {
            self.steps.push(step);
            return;
        }
        match &step.edit {
            Edit::Seen { lines } => self.ledger.seen.extend(lines),
            Edit::Heard { lines } => self.ledger.heard.extend(lines),
            Edit::Read { lines } => self.ledger.read.extend(lines),
            Edit::LookedFor { mark } => {
                self.ledger.names.insert(*mark);
            }
            Edit::Undo => {
                self.undone.extend(self.done.pop());
                self.fold_again();
            }
            Edit::Redo => {
                self.done.extend(self.undone.pop());
                self.fold_again();
            }
            _ => {
                self.change(&step);
                self.done.push(at);
                self.undone.clear();
            }
        }
        self.steps.push(step);
    }

    /// Folds from the beginning. A line that reads otherwise afterwards was not read.
    fn fold_again(&mut self) {
        let before: BTreeMap<LineId, String> = self.lines.drain(..).map(|l| (l.id, l.text)).collect();
        self.lines.clone_from(&self.opened.lines);
        self.decisions.clear();
        self.kinds.clear();
        self.signed.clear();
        self.names = None;
        let kept = self.ledger.clone();
        for at in self.done.clone() {
            let step = self.steps[at].clone();
            self.change(&step);
        }
        self.ledger = kept;
        for line in &self.lines {
            if before.get(&line.id) != Some(&line.text) {
                self.ledger.read.remove(&line.id);
            }
        }
    }

    fn change(&mut self, step: &Step) {
        match &step.edit {
            Edit::Texts { texts } => {
                for (id, text) in texts {
                    self.rewrite(*id, text.clone());
                }
            }
            Edit::Unintelligible { line, text } => self.rewrite(*line, text.clone()),
            Edit::Speaker { lines, speaker } => {
                for id in lines {
                    if let Some(Origin::Said { speaker: s, .. }) = self.line_mut(*id).map(|l| &mut l.origin) {
                        s.clone_from(speaker);
                    }
                }
            }
            Edit::Rename { from, to } => {
                for line in &mut self.lines {
                    if let Origin::Said { speaker, .. } = &mut line.origin
                        && speaker == from
                    {
                        *speaker = Some(to.clone());
                    }
                }
            }
            Edit::Split { line, from, new } => self.split(*line, *from, *new),
            Edit::Join { line, next } => self.join(*line, *next),
            Edit::Mark { line, span, kind } => {
                if let Some(line) = self.line_mut(*line) {
                    line.marks.retain(|(s, _)| s != span);
                    line.marks.push((*span, *kind));
                }
            }
            Edit::Retype { key, kind } => {
                self.kinds.insert(key.clone(), *kind);
            }
            Edit::Decide { key, decision } => {
                let decided = Decided { decision: decision.clone(), by: step.by.clone() };
                self.decisions.insert(key.clone(), decided);
            }
            Edit::DecideHere { line, span, decision } => {
                let here = Here { span: *span, decision: decision.clone(), by: step.by.clone() };
                if let Some(line) = self.line_mut(*line) {
                    line.here.retain(|h| h.span != *span);
                    line.here.push(here);
                }
            }
            Edit::Invent { names } => {
                let taken: HashSet<String> = self
                    .opened
                    .lines
                    .iter()
                    .flat_map(|l| l.words.iter().flat_map(|w| w.iter()))
                    .map(|t| t.plain.clone())
                    .collect();
                let drawn = || label::invented(self.opened.language, self.opened.seed, &taken);
                self.names = names.then(drawn);
            }
            Edit::SignOff { form, times } => {
                self.signed.insert(form.clone(), *times);
            }
            Edit::Seen { .. } | Edit::Heard { .. } | Edit::Read { .. } | Edit::LookedFor { .. } => {}
            Edit::Undo | Edit::Redo => {}
        }
    }

    fn rewrite(&mut self, id: LineId, text: String) {
        if let Some(line) = self.line_mut(id)
            && line.text != text
        {
            line.rewrite(text);
            self.ledger.read.remove(&id);
        }
    }

    /// The second half begins where its share of the letters begins: nobody measured it.
    fn split(&mut self, id: LineId, at: usize, new: LineId) {
        let Some(index) = self.index(id) else { return };
        let line = &mut self.lines[index];
        let letters: Vec<char> = line.text.chars().collect();
        let (head, tail): (String, String) = (letters[..at].iter().collect(), letters[at..].iter().collect());
        let mut second = line.clone();
        second.id = new;
        second.marks.clear();
        second.here.clear();
        if let (Origin::Said { start_ms, end_ms, .. }, Origin::Said { start_ms: from, .. }) =
            (&mut line.origin, &mut second.origin)
        {
            let share = (end_ms.saturating_sub(*start_ms)) * at as u64 / letters.len().max(1) as u64;
            *from = *start_ms + share;
            *end_ms = *from;
        }
        line.rewrite(head.trim_end().to_owned());
        second.text = String::new();
        second.rewrite(tail.trim_start().to_owned());
        self.lines.insert(index + 1, second);
        self.ledger.split(id, new);
    }

    fn join(&mut self, id: LineId, next: LineId) {
        let (Some(index), Some(_)) = (self.index(id), self.index(next)) else { return };
        let second = self.lines.remove(index + 1);
        let line = &mut self.lines[index];
        let text = [line.text.trim(), second.text.trim()].iter().filter(|t| !t.is_empty()).copied().collect::<Vec<_>>();
        let text = text.join(" ");
        if let (Origin::Said { end_ms, .. }, Origin::Said { end_ms: to, .. }) = (&mut line.origin, &second.origin) {
            *end_ms = (*end_ms).max(*to);
        }
        line.doubtful.extend(second.doubtful);
        line.rewrite(text);
        self.ledger.join(id, next);
    }

    fn settle(&mut self) {
        settle::prepare(&mut self.lines, self.opened.language, &self.sheet);
        let table = settle::Table {
            language: self.opened.language,
            decisions: &self.decisions,
            kinds: &self.kinds,
            names: self.names.as_deref(),
        };
        self.settled = settle::settle(&self.lines, &table);
    }

    /// Returns the language spoken.
    pub fn language(&self) -> Language {
        self.opened.language
    }

    /// Returns what the review began with.
    pub fn material(&self) -> &Material {
        &self.opened
    }

    /// Returns the participant sheet.
    pub fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    /// Returns every step, in order.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Returns the lines as they read now.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// Returns a line.
    pub fn line(&self, id: LineId) -> Option<&Line> {
        self.index(id).map(|at| &self.lines[at])
    }

    fn line_mut(&mut self, id: LineId) -> Option<&mut Line> {
        self.index(id).map(|at| &mut self.lines[at])
    }

    /// Returns where a line stands.
    pub fn index(&self, id: LineId) -> Option<usize> {
        self.lines.iter().position(|l| l.id == id)
    }

    /// Returns a name that no line has yet.
    pub fn new_id(&self) -> LineId {
        let said =
            self.steps.iter().filter_map(|s| if let Edit::Split { new, .. } = &s.edit { Some(new.0) } else { None });
        let first = self.opened.lines.iter().map(|l| l.id.0).filter(|id| *id < 1 << 30);
        let most = first.chain(said).max().unwrap_or(0);
        LineId(most + 1)
    }

    /// Returns the places of every line and the groups they form.
    pub fn settled(&self) -> &Settled {
        &self.settled
    }

    /// Returns a group's kind.
    pub fn kind_of(&self, key: &str) -> Option<Kind> {
        let (line, place) = *self.settled.groups.get(key)?.places.first()?;
        Some(self.settled.places[line][place].kind)
    }

    /// Returns what was looked at.
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// Tells whether people get invented names.
    pub fn invents(&self) -> bool {
        self.names.is_some()
    }

    /// Returns every pseudonym that is in use.
    pub fn people(&self) -> Vec<Who> {
        let here = self.lines.iter().flat_map(|l| l.here.iter().map(|h| &h.decision));
        let all = self.decisions.values().map(|d| &d.decision).chain(here);
        let mut who: Vec<Who> =
            all.filter_map(|d| if let Decision::Pseudonym(who) = d { Some(*who) } else { None }).collect();
        who.sort();
        who.dedup();
        who
    }

    /// Returns a pseudonym that nobody has yet.
    pub fn nobody_yet(&self, kind: Kind) -> Who {
        let most = self.people().into_iter().filter(|w| w.kind == kind).map(|w| w.number).max().unwrap_or(0);
        let before = self.study.as_ref().map_or(0, |names| names.most(kind));
        Who { kind, number: most.max(before) + 1 }
    }

    /// Returns what stands in a place after a decision; none where it stays.
    pub fn instead(&self, decision: &Decision) -> Option<String> {
        label::instead(decision, self.opened.language, self.names.as_deref())
    }

    /// Counts the places that are not decided yet.
    pub fn undecided(&self) -> usize {
        self.settled.places.iter().flatten().filter(|p| p.decided.is_none()).count()
    }

    /// Counts the places there are.
    pub fn places(&self) -> usize {
        self.settled.places.iter().map(Vec::len).sum()
    }

    /// Returns words of a line that the engine was unsure of and that still stand there, with their places.
    pub fn doubtful(&self, index: usize) -> Vec<Span> {
        let Some(line) = self.lines.get(index) else { return Vec::new() };
        let mut out = Vec::new();
        let mut from = 0;
        for word in &line.doubtful {
            let Some(byte) = line.text.get(from..).and_then(|rest| rest.find(word.as_str())) else { continue };
            let start = line.text[..from + byte].chars().count();
            out.push(Span { start, end: start + word.chars().count() });
            from += byte + word.len();
        }
        out
    }
}

/// Prints counts, never a text.
impl std::fmt::Debug for Review {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Review({} lines, {} steps)", self.lines.len(), self.steps.len())
    }
}

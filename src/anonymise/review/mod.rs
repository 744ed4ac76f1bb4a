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
mod fold;
mod label;
mod ledger;
mod line;
mod name_said;
mod outcome;
mod plain;
mod pseudonyms;
mod settle;
mod sweep;
mod take_out;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use clear::{Cleared, Counts, Head, Standing};
pub use copy::{CopyError, Correction, as_edit, copy_for, read_copy};
pub use edit::{Decision, Edit, LineId, NotAReader, Reader, Step, Who};
pub use label::{KINDS, kind_name, label_word, unintelligible, wider};
pub use ledger::{Fingerprint, Ledger, Looked};
pub use line::{DOUBTFUL, Line, Material, Origin, is_code, material};
pub use name_said::NameSaid;
pub use outcome::Piece;
pub use settle::{Decided, Group, Place, Settled};
pub use sweep::Hit;
pub use take_out::holds_passage;

use super::{Kind, Names, Sheet, Span};
use crate::units::Language;
use line::NOTES_FROM;

/// A review of one session, folded.
#[derive(Clone, PartialEq)]
pub struct Review {
    opened: Material,
    sheet: Sheet,
    steps: Vec<Step>,
    /// Steps that hold, by their place in the list, and those taken back.
    done: Vec<usize>,
    undone: Vec<usize>,
    /// The lines as they read after these steps.
    lines: Vec<Line>,
    /// What was decided about a string, by how it is compared, and what kind of identifier a person says it is.
    decisions: BTreeMap<String, Decided>,
    kinds: BTreeMap<String, Kind>,
    /// Forms that the sweep found and somebody signed off, with how often they stood there then.
    signed: BTreeMap<String, u32>,
    /// Invented names in the order in which they are given out; none where people get labels.
    invented: Option<Vec<&'static str>>,
    /// The study's name table, where there is one.
    study: Option<Names>,
    ledger: Ledger,
    settled: Settled,
    /// What each line looks like when it leaves.
    left: Vec<Fingerprint>,
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
            invented: None,
            study: None,
            ledger: Ledger::default(),
            settled: Settled::default(),
            left: Vec::new(),
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

    fn settle(&mut self) {
        settle::prepare(&mut self.lines, self.opened.language, &self.sheet);
        let table = settle::Table {
            language: self.opened.language,
            decisions: &self.decisions,
            kinds: &self.kinds,
            invented: self.invented.as_deref(),
        };
        self.settled = settle::settle(&self.lines, &table);
        self.left = self.fingerprints();
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
        let first = self.opened.lines.iter().map(|l| l.id.0).filter(|id| *id < NOTES_FROM);
        let most = first.chain(said).max().unwrap_or(0);
        LineId(most.saturating_add(1))
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
        self.invented.is_some()
    }

    /// Returns what stands in a place after a decision; none where it stays.
    pub fn instead(&self, decision: &Decision) -> Option<String> {
        label::instead(decision, self.opened.language, self.invented.as_deref())
    }

    /// Counts the places that are not decided yet.
    pub fn undecided(&self) -> usize {
        self.settled.places.iter().flatten().filter(|p| p.decided.is_none()).count()
    }

    /// Counts the places there are.
    pub fn places(&self) -> usize {
        self.settled.places.iter().map(Vec::len).sum()
    }

    /// Returns where words still stand in a line that the engine was unsure of.
    pub fn doubtful(&self, index: usize) -> Vec<Span> {
        self.lines.get(index).map(Line::doubtful).unwrap_or_default()
    }
}

/// Prints counts, never a text.
impl std::fmt::Debug for Review {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Review({} lines, {} steps)", self.lines.len(), self.steps.len())
    }
}

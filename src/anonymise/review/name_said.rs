//! Marks that say "a name was said here": where they point in the text, and which of them nobody has answered for yet.
//!
//! The hand comes after the ear, so what was said shortly before a mark is looked at more closely. Whether a name is really
//! there no program can tell (the engine may have heard some other word): each mark is answered for by a person, or the text
//! is not approved.

use super::edit::LineId;
use super::line::{Line, Origin};
use super::{Edit, Review};

/// The kind of such a mark, as the journal writes it.
const NAME_SAID: &str = "name-said";

/// How long before a mark the name may have been said, in ms.
const BEFORE_MS: u64 = 10_000;
/// How long after it, in ms: somebody may press while it is being said.
const AFTER_MS: u64 = 1_000;
/// How long after it a note may have been typed in which it stands, in ms.
const TYPED_MS: u64 = 60_000;

/// A mark and the line it points at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameSaid {
    /// The mark's own line.
    pub mark: LineId,
    /// Where the line that was being said then stands; the mark's own where nothing was said before.
    pub at: usize,
    /// Whether somebody looked there and answered for it.
    pub looked: bool,
}

/// Returns the moments at which somebody marked that a name was said, in ms.
pub(super) fn moments(lines: &[Line]) -> Vec<u64> {
    lines.iter().filter(|l| is_mark(l)).map(|l| l.time().0).collect()
}

/// Tells whether a line is so near to a mark that the name may stand in it.
pub(super) fn is_near(line: &Line, moments: &[u64]) -> bool {
    let (from, to) = line.time();
    let after = if line.is_said() { AFTER_MS } else { TYPED_MS };
    moments.iter().any(|at| from <= at.saturating_add(after) && to.saturating_add(BEFORE_MS) >= *at)
}

/// Tells whether a line is such a mark.
fn is_mark(line: &Line) -> bool {
    matches!(&line.origin, Origin::Note { kind, .. } if kind == NAME_SAID)
}

impl Review {
    /// Returns the marks that say that a name was said, each with the line it points at.
    pub fn names_said(&self) -> Vec<NameSaid> {
        let points_at = |moment: u64, own: usize| {
            let said = |l: &Line| l.is_said() && !l.text.trim().is_empty() && l.time().0 <= moment;
            self.lines.iter().rposition(said).unwrap_or(own)
        };
        self.lines
            .iter()
            .enumerate()
            .filter(|(_, l)| is_mark(l))
            .map(|(own, l)| NameSaid {
                mark: l.id,
                at: points_at(l.time().0, own),
                looked: self.ledger.looked_for.contains(&l.id),
            })
            .collect()
    }

    /// Returns the marks that point at a line.
    pub fn names_said_at(&self, index: usize) -> Vec<NameSaid> {
        self.names_said().into_iter().filter(|n| n.at == index).collect()
    }

    /// Counts the marks that nobody answered for.
    pub fn names_not_looked_for(&self) -> usize {
        self.names_said().iter().filter(|n| !n.looked).count()
    }

    /// Tells whether a mark can be answered for: it is one, and nobody did.
    pub(super) fn can_look_for(&self, mark: LineId) -> bool {
        self.line(mark).is_some_and(is_mark) && !self.ledger.looked_for.contains(&mark)
    }

    /// Returns the edits that answer for every mark at a line.
    pub fn looked_for_at(&self, index: usize) -> Vec<Edit> {
        self.names_said_at(index).iter().filter(|n| !n.looked).map(|n| Edit::LookedFor { mark: n.mark }).collect()
    }
}

//! What a person has looked at: counted in turns, shown as it is.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::{Deserialize, Serialize};

use super::edit::{Edit, LineId};
use super::{Line, Review};
use crate::units::Digest;

/// What a line looks like when it leaves: the same for the same text, and as good as never for two.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprint(Digest);

/// Prints nothing of it: a short text could be found by trying.
impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Fingerprint")
    }
}

/// Which lines were seen, heard, and read as they will leave.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ledger {
    /// Under somebody's eyes.
    pub seen: BTreeSet<LineId>,
    /// Listened to.
    pub heard: BTreeSet<LineId>,
    /// Read in the full read, each as it would have left then. It counts as long as the line would leave like that.
    pub read: BTreeMap<LineId, Fingerprint>,
    /// Marks that a name was said, where somebody looked for it.
    pub looked_for: BTreeSet<LineId>,
}

impl Ledger {
    /// Both halves were looked at where the line was.
    pub(super) fn split(&mut self, line: LineId, new: LineId) {
        for set in [&mut self.seen, &mut self.heard] {
            match set.contains(&line) {
                true => set.insert(new),
                false => set.remove(&new),
            };
        }
    }

    /// The line counts as looked at where both were.
    pub(super) fn join(&mut self, line: LineId, next: LineId) {
        for set in [&mut self.seen, &mut self.heard] {
            if !set.remove(&next) {
                set.remove(&line);
            }
        }
    }
}

/// How many turns there are and how many of them somebody looked at, whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Looked {
    /// Turns and notes.
    pub turns: usize,
    /// Seen.
    pub seen: usize,
    /// Heard.
    pub heard: usize,
    /// Read as they will leave.
    pub read: usize,
}

impl Review {
    /// Returns the turns, each with its first line and the one after its last. A note is one by itself, and so is a line of
    /// which nobody knows who said it.
    pub fn turns(&self) -> Vec<(usize, usize)> {
        let mut at = 0;
        self.lines
            .chunk_by(|before: &Line, line: &Line| line.goes_on(before))
            .map(|lines| {
                at += lines.len();
                (at - lines.len(), at)
            })
            .collect()
    }

    /// Counts what was looked at, in turns. A line without text needs nobody's eyes.
    pub fn looked(&self) -> Looked {
        let mut out = Looked::default();
        for (from, to) in self.turns() {
            let lines: Vec<usize> = (from..to).filter(|n| !self.lines[*n].text.trim().is_empty()).collect();
            if lines.is_empty() {
                continue;
            }
            let whole = |set: &BTreeSet<LineId>| usize::from(lines.iter().all(|n| set.contains(&self.lines[*n].id)));
            out.turns += 1;
            out.seen += whole(&self.ledger.seen);
            out.heard += whole(&self.ledger.heard);
            out.read += usize::from(lines.iter().all(|n| self.is_read(*n)));
        }
        out
    }

    /// Returns the first line that was not read as it will leave.
    pub fn first_unread(&self) -> Option<usize> {
        (0..self.lines.len()).find(|n| self.wants_reading(*n))
    }

    /// Tells whether a line has words that nobody read as they would leave now.
    pub fn wants_reading(&self, index: usize) -> bool {
        self.lines.get(index).is_some_and(|line| !line.text.trim().is_empty()) && !self.is_read(index)
    }

    /// Tells whether a line was read as it would leave now.
    pub fn is_read(&self, index: usize) -> bool {
        let (line, left) = (self.lines.get(index), self.left.get(index));
        line.is_some_and(|line| left.is_some() && self.ledger.read.get(&line.id) == left)
    }

    /// Says that lines were read as they would leave now.
    pub fn reading(&self, lines: Vec<LineId>) -> Edit {
        let known = lines.into_iter().filter_map(|id| Some((id, *self.left.get(self.index(id)?)?)));
        let (lines, left) = known.unzip();
        Edit::Read { lines, left }
    }

    /// Returns what every line would look like.
    pub(super) fn fingerprints(&self) -> Vec<Fingerprint> {
        (0..self.lines.len()).map(|n| Fingerprint(Digest::of(self.leaves(n).as_bytes()))).collect()
    }
}

//! What a person has looked at: counted in turns, shown as it is.

use std::collections::BTreeSet;

use super::edit::LineId;
use super::{Line, Review};

/// Which lines were seen, heard, and read as they will leave.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ledger {
    /// Under somebody's eyes.
    pub seen: BTreeSet<LineId>,
    /// Listened to.
    pub heard: BTreeSet<LineId>,
    /// Read in the full read, their text not changed since. Another decision about a place in them asks for no second reading.
    pub read: BTreeSet<LineId>,
    /// Marks that a name was said, where somebody looked for it.
    pub looked_for: BTreeSet<LineId>,
}

impl Ledger {
    /// Both halves were looked at where the line was; neither was read as it stands now.
    pub(super) fn split(&mut self, line: LineId, new: LineId) {
        for set in [&mut self.seen, &mut self.heard] {
            match set.contains(&line) {
                true => set.insert(new),
                false => set.remove(&new),
            };
        }
        self.read.remove(&line);
        self.read.remove(&new);
    }

    /// The line counts as looked at where both were.
    pub(super) fn join(&mut self, line: LineId, next: LineId) {
        for set in [&mut self.seen, &mut self.heard] {
            if !set.remove(&next) {
                set.remove(&line);
            }
        }
        self.read.remove(&next);
        self.read.remove(&line);
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
            let ids: Vec<LineId> =
                self.lines[from..to].iter().filter(|l| !l.text.trim().is_empty()).map(|l| l.id).collect();
            if ids.is_empty() {
                continue;
            }
            let whole = |set: &BTreeSet<LineId>| usize::from(ids.iter().all(|id| set.contains(id)));
            out.turns += 1;
            out.seen += whole(&self.ledger.seen);
            out.heard += whole(&self.ledger.heard);
            out.read += whole(&self.ledger.read);
        }
        out
    }

    /// Returns the first line that was not read as it will leave.
    pub fn first_unread(&self) -> Option<usize> {
        self.lines.iter().position(|l| !l.text.trim().is_empty() && !self.ledger.read.contains(&l.id))
    }
}

//! Whether the text may be approved, and what it comes to then.

use serde::{Deserialize, Serialize};

use super::ledger::Looked;
use super::{Hit, Reader, Review, Who};
use crate::transcript::{Approved, Count, TopicSpan};
use crate::units::{Name, SessionId};

/// What stands above the text that leaves.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// The session.
    pub session: SessionId,
    /// Its guide.
    pub guide: Name,
    /// When topics were open.
    pub topics: Vec<TopicSpan>,
    /// What exports say beside the transcript: the study's name, the guide's title, questions and probes, the participants' codes.
    pub beside: Vec<String>,
}

/// Everything that would leave.
#[derive(Serialize)]
struct Leaves<'a> {
    #[serde(flatten)]
    transcript: &'a Approved,
    beside: &'a [String],
}

/// What is still to be done before the text may be approved.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Standing {
    /// Places that nobody decided.
    pub undecided: usize,
    /// What was looked at.
    pub looked: Looked,
    /// Marks that a name was said, for which nobody answered.
    pub names_said: usize,
    /// What the sweep found, signed off or not.
    pub hits: Vec<Hit>,
}

impl Standing {
    /// Returns how many findings of the sweep nobody signed off.
    pub fn unsigned(&self) -> usize {
        self.hits.iter().filter(|h| !h.signed).count()
    }

    /// Tells whether nothing is left to be done.
    pub fn is_clear(&self) -> bool {
        self.undecided == 0 && self.names_said == 0 && self.looked.read == self.looked.turns && self.unsigned() == 0
    }
}

/// How a text was made safe, in numbers: all that may be told of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Counts {
    /// Places by kind and by what was done.
    pub places: Vec<Count>,
    /// Turns and notes read, all of them.
    pub turns: u32,
    /// Findings of the sweep that somebody signed off.
    pub signed: u32,
    /// Who read.
    pub readers: Vec<Reader>,
}

/// A text that may be approved: nothing undecided, all of it read, every finding of the sweep signed off. There is no
/// other way to make one.
#[derive(Debug, Clone, PartialEq)]
pub struct Cleared {
    approved: Approved,
    counts: Counts,
    named: Named,
}

/// Names and the pseudonyms they got: what the study's table takes up.
#[derive(Clone, PartialEq, Default)]
struct Named(Vec<(String, Who)>);

/// Prints a count, never a name.
impl std::fmt::Debug for Named {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Named({})", self.0.len())
    }
}

impl Drop for Named {
    fn drop(&mut self) {
        self.0.iter_mut().for_each(|(name, _)| zeroize::Zeroize::zeroize(name));
    }
}

impl Cleared {
    /// Returns which names got which pseudonym, where the study has a table for them.
    pub fn named(&self) -> &[(String, Who)] {
        &self.named.0
    }

    /// Returns the transcript.
    pub fn transcript(&self) -> &Approved {
        &self.approved
    }

    /// Returns how it was made safe, in numbers.
    pub fn counts(&self) -> &Counts {
        &self.counts
    }
}

impl Review {
    /// Returns what is still to be done. The sweep looks at what would leave right now.
    pub fn standing(&self, head: &Head) -> Standing {
        let hits = self.sweep(&Leaves { transcript: &self.outcome(head, true), beside: &head.beside });
        Standing { undecided: self.undecided(), looked: self.looked(), names_said: self.names_not_looked_for(), hits }
    }

    /// Clears the text, or says what is still to be done.
    pub fn clear(&self, head: &Head) -> Result<Cleared, Standing> {
        let standing = self.standing(head);
        if !standing.is_clear() {
            return Err(standing);
        }
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let mut readers: Vec<Reader> = self.steps.iter().map(|s| s.by.clone()).collect();
        readers.sort();
        readers.dedup();
        let approved = self.outcome(head, true);
        let counts = Counts {
            places: approved.replaced.clone(),
            turns: count(standing.looked.turns),
            signed: count(standing.hits.len()),
            readers,
        };
        let named = if self.study.is_some() { self.named() } else { Named::default() };
        Ok(Cleared { approved, counts, named })
    }

    /// Which names got which pseudonym wherever they stand. A word that was decided place by place tells nothing beyond them.
    fn named(&self) -> Named {
        let spoken = |key: &String| self.settled.groups.contains_key(key);
        let decided = self.decisions.iter().filter(|(key, _)| spoken(key));
        Named(decided.filter_map(|(key, decided)| Some((key.clone(), decided.decision.who()?))).collect())
    }
}

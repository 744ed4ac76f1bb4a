//! The study's name table: the same person has the same pseudonym in every session.
//!
//! There is one only where somebody wants it. It makes the texts pseudonymised rather than anonymous for as long as it is
//! there, because whoever can open it can lead a pseudonym back to a name.

use serde::{Deserialize, Serialize};

use super::Kind;
use super::review::Who;
use crate::units::SessionId;

/// The table.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    /// Version of this format, now 1.
    pub v: u32,
    /// Every name.
    pub names: Vec<Known>,
}

/// A name and its pseudonym.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// The name, folded as the review groups it.
    pub key: String,
    /// What it is.
    pub kind: Kind,
    /// The number of its pseudonym.
    pub number: u32,
    /// The approved sessions in which it stood.
    pub sessions: Vec<SessionId>,
}

/// Prints a count, never a name.
impl std::fmt::Debug for Names {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Names({})", self.names.len())
    }
}

impl Drop for Names {
    fn drop(&mut self) {
        for known in &mut self.names {
            zeroize::Zeroize::zeroize(&mut known.key);
        }
    }
}

impl Default for Names {
    fn default() -> Names {
        Names { v: 1, names: Vec::new() }
    }
}

impl Names {
    /// Returns the pseudonym a name has in this study.
    pub fn of(&self, key: &str, kind: Kind) -> Option<Who> {
        let known = self.names.iter().find(|n| n.key == key && n.kind == kind)?;
        Some(Who { kind, number: known.number })
    }

    /// Returns the highest number that was given out for a kind.
    pub fn most(&self, kind: Kind) -> u32 {
        self.names.iter().filter(|n| n.kind == kind).map(|n| n.number).max().unwrap_or(0)
    }

    /// Takes up what was decided in a session that is approved. A name that is known keeps the pseudonym it has: that another
    /// person of that name was given another one in this session is this session's business.
    pub fn add(&mut self, session: &SessionId, decided: &[(String, Who)]) {
        for (key, who) in decided {
            match self.names.iter_mut().find(|n| n.key == *key && n.kind == who.kind) {
                Some(known) if known.number == who.number && !known.sessions.contains(session) => {
                    known.sessions.push(session.clone());
                }
                Some(_) => {}
                None => self.names.push(Known {
                    key: key.clone(),
                    kind: who.kind,
                    number: who.number,
                    sessions: vec![session.clone()],
                }),
            }
        }
    }

    /// Forgets the names that stood in no other session than this one; returns how many.
    pub fn forget(&mut self, session: &SessionId) -> usize {
        let before = self.names.len();
        for known in &mut self.names {
            known.sessions.retain(|s| s != session);
        }
        self.names.retain(|n| !n.sessions.is_empty());
        before - self.names.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn who(number: u32) -> Who {
        Who { kind: Kind::Name, number }
    }

    #[test]
    fn a_name_keeps_its_pseudonym_through_the_study() {
        let (one, two): (SessionId, SessionId) = ("2026-11-23-P1".parse().unwrap(), "2026-11-24-P2".parse().unwrap());
        let mut names = Names::default();
        names.add(&one, &[("fatima".into(), who(1)), ("karim".into(), who(2))]);
        names.add(&two, &[("fatima".into(), who(1)), ("karim".into(), who(7)), ("roos".into(), who(3))]);
        assert_eq!(names.of("fatima", Kind::Name), Some(who(1)));
        assert_eq!(names.of("karim", Kind::Name), Some(who(2)), "another Karim changes nothing for the first");
        assert_eq!(names.of("fatima", Kind::Place), None);
        assert_eq!(names.most(Kind::Name), 3);
        assert_eq!(names.forget(&one), 1, "Fatima stood in the other one too");
        assert_eq!(names.of("fatima", Kind::Name), Some(who(1)));
        assert_eq!(names.forget(&two), 2);
        assert_eq!(format!("{names:?}"), "Names(0)");
    }
}

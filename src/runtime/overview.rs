//! The study as a whole, read together.

use std::collections::BTreeMap;

use crate::guide::Guide;
use crate::session::Session;
use crate::study::overview::{Finding, Material, Overview, check, overview};
use crate::study::{People, Study};
use crate::transcript::Approved;
use crate::units::SessionId;
use crate::vault::{StudyFolder, StudyKey};

use super::clock;
use super::error::RuntimeError;
use super::home::{parse_own_guide, read_sessions};
use super::leaving::{parse_approved, read_approved};

/// Everything an overview is made of, as it lies there now.
pub struct Read {
    study: Study,
    /// The sessions that can be read, in order.
    pub sessions: Vec<Session>,
    /// The sessions whose journals can't be read to their end.
    pub unreadable: Vec<SessionId>,
    guides: BTreeMap<SessionId, Guide>,
    /// The approved transcripts, as far as they are the ones that were approved and read.
    pub approved: BTreeMap<SessionId, Approved>,
    people: Option<People>,
}

impl Read {
    /// Reads a study. What is known about its participants is opened only where a key is given.
    pub fn of(folder: &StudyFolder, study: &Study, key: Option<&StudyKey>) -> Result<Read, RuntimeError> {
        let (mut sessions, mut unreadable) = (Vec::new(), Vec::new());
        let (mut guides, mut approved) = (BTreeMap::new(), BTreeMap::new());
        for (id, session) in read_sessions(folder)? {
            let Some(session) = session else {
                unreadable.push(id);
                continue;
            };
            if let Some(bytes) = folder.read_guide_of(&id)?
                && let Ok(guide) = parse_own_guide(&session, &bytes)
            {
                guides.insert(id.clone(), guide);
            }
            if let Ok(Some(bytes)) = read_approved(folder, &session)
                && let Ok(transcript) = parse_approved(&id, &bytes)
            {
                approved.insert(id, transcript);
            }
            sessions.push(session);
        }
        let people = match key {
            Some(key) => folder.read_people(key)?.and_then(|plain| serde_json::from_slice(&plain).ok()),
            None => None,
        };
        Ok(Read { study: study.clone(), sessions, unreadable, guides, approved, people })
    }

    fn material(&self) -> Material<'_> {
        Material {
            study: &self.study,
            sessions: &self.sessions,
            unreadable: &self.unreadable,
            guides: &self.guides,
            approved: &self.approved,
            people: self.people.as_ref(),
            now: clock::now(),
        }
    }

    /// Returns the overview.
    pub fn overview(&self) -> Overview {
        overview(&self.material())
    }

    /// Returns whether the study is ready for its archive, and what is not.
    pub fn check(&self) -> Vec<Finding> {
        check(&self.material())
    }
}

//! Which topic came up in which session.

use crate::session::{Session, TopicMark};
use crate::units::{Name, SessionId};

use super::Material;

/// How far a topic came in a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Came {
    /// It was discussed.
    Discussed,
    /// In part.
    Partly,
    /// It was skipped.
    Skipped,
    /// It was put off, and not taken up again.
    Postponed,
    /// It was not reached.
    NotReached,
}

/// Which topic of a guide came up in which session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// The guide.
    pub guide: Name,
    /// Its title.
    pub title: String,
    /// The sessions that followed it.
    pub sessions: Vec<SessionId>,
    /// Its topics: id, title, and how far each came in each session.
    pub topics: Vec<(Name, String, Vec<Came>)>,
}

/// Returns the coverage, a table for each guide.
pub(super) fn coverage(material: &Material<'_>, held: &[&Session]) -> Vec<Coverage> {
    let mut out: Vec<Coverage> = Vec::new();
    for session in held {
        let place = out.iter().position(|c| c.guide == session.guide.id).unwrap_or_else(|| {
            out.push(Coverage {
                guide: session.guide.id.clone(),
                title: session.guide.title.clone(),
                sessions: Vec::new(),
                topics: Vec::new(),
            });
            out.len() - 1
        });
        let table = &mut out[place];
        for topic in &session.topics {
            if !table.topics.iter().any(|(id, _, _)| id == topic) {
                let guide = material.guides.get(&session.id);
                let title = guide.and_then(|g| g.topic(topic)).map(|(_, t)| t.title.clone());
                // Sessions before a topic was in the guide did not reach it.
                let before = vec![Came::NotReached; table.sessions.len()];
                table.topics.push((topic.clone(), title.unwrap_or_else(|| topic.to_string()), before));
            }
        }
        table.sessions.push(session.id.clone());
        for (id, _, came) in &mut table.topics {
            came.push(how_far(session, id));
        }
    }
    out
}

fn how_far(session: &Session, topic: &Name) -> Came {
    match session.marks.get(topic) {
        Some(TopicMark::Asked) => Came::Discussed,
        Some(TopicMark::Partly) => Came::Partly,
        Some(TopicMark::Skipped) => Came::Skipped,
        Some(TopicMark::Postponed) => Came::Postponed,
        // Opened and never marked: it was talked about.
        None if session.timeline.iter().any(|(_, name)| name == topic) => Came::Discussed,
        None => Came::NotReached,
    }
}

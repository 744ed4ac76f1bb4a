//! The way through a guide during a conversation: its steps, numbered, and how one is found.
//!
//! This knows no clock and keeps no marks: where a conversation is, and how far a topic came, is the session's.

use super::{Guide, Section, Topic};

/// How far a topic came. The session's marks, in the guide's own words; nothing said about a topic means still open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Progress {
    /// Fully asked.
    Asked,
    /// Asked in part.
    Partly,
    /// Left out on purpose.
    Skipped,
    /// To be returned to.
    Postponed,
}

/// One step of the way: a topic, or a section that only presents something.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step<'g> {
    /// Its number, from 1, as shown beside it.
    pub number: usize,
    /// The section it belongs to.
    pub section: &'g Section,
    /// The topic; none for a section that only presents points or a text.
    pub topic: Option<&'g Topic>,
    /// Whether it is the first of its section, where the section's text is read aloud.
    pub opens_section: bool,
}

/// Returns every step of a guide in order.
pub fn steps(guide: &Guide) -> Vec<Step<'_>> {
    let mut out = Vec::new();
    for section in &guide.sections {
        if section.topics.is_empty() {
            out.push(Step { number: out.len() + 1, section, topic: None, opens_section: true });
        }
        for (i, topic) in section.topics.iter().enumerate() {
            out.push(Step { number: out.len() + 1, section, topic: Some(topic), opens_section: i == 0 });
        }
    }
    out
}

/// Returns the steps in which every word of the query occurs: in title, id, question, probes, code or section title.
///
/// Case does not count. Steps whose title begins with the query come first.
pub fn search<'g>(guide: &'g Guide, query: &str) -> Vec<Step<'g>> {
    let query = query.trim().to_lowercase();
    let words: Vec<&str> = query.split_whitespace().collect();
    if words.is_empty() {
        return Vec::new();
    }
    let mut hits: Vec<(bool, Step<'g>)> = steps(guide)
        .into_iter()
        .filter_map(|step| {
            let mut hay = step.section.title.to_lowercase();
            let mut first = false;
            if let Some(topic) = step.topic {
                let title = topic.title.to_lowercase();
                first = title.starts_with(&query);
                for part in [topic.question.as_str(), topic.code.as_str(), topic.id.as_str()] {
                    hay.push('\n');
                    hay.push_str(&part.to_lowercase());
                }
                hay.push('\n');
                hay.push_str(&title);
                for probe in &topic.probes {
                    hay.push('\n');
                    hay.push_str(&probe.to_lowercase());
                }
            }
            words.iter().all(|w| hay.contains(w)).then_some((first, step))
        })
        .collect();
    hits.sort_by_key(|(first, step)| (!first, step.number));
    hits.into_iter().map(|(_, step)| step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::{self, promise::Policy};

    fn guide() -> Guide {
        let bytes = include_bytes!("../../topic-guides/focus-group-students.toml");
        guide::parse("focus-group-students.toml", bytes, &Policy::default()).unwrap()
    }

    #[test]
    fn a_section_that_only_presents_is_a_step_too() {
        let guide = guide();
        let all = steps(&guide);
        assert_eq!(all.len(), guide.topics().count() + 1, "the presentation of results is a step of its own");
        assert!(all.iter().map(|s| s.number).eq(1..=all.len()));
        assert!(all[1].topic.is_none() && !all[1].section.points.is_empty() && all[1].opens_section);
    }

    #[test]
    fn a_step_is_found_by_words() {
        let guide = guide();
        let hits = search(&guide, "DOCENTEN");
        assert_eq!(hits[0].topic.unwrap().id.as_str(), "docenten", "a title comes before a mention");
        assert!(search(&guide, "reflectie").len() == 1 && search(&guide, " ").is_empty());
        assert!(search(&guide, "nergens hiervan").is_empty());
    }
}

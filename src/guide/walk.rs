//! The way through a guide during a conversation: a cursor that knows no clock and keeps no marks.

use crate::units::Name;

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

/// A cursor over a guide's steps. It never leaves them: going on from the last step stays there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Walk {
    at: usize,
}

impl Walk {
    /// Makes a cursor at the first step.
    pub fn new() -> Self {
        Walk::default()
    }

    /// Returns the step the cursor is at; none only for a guide without steps.
    pub fn here<'g>(&self, guide: &'g Guide) -> Option<Step<'g>> {
        let steps = steps(guide);
        steps.get(self.at.min(steps.len().saturating_sub(1))).copied()
    }

    /// Returns the cursor one step on.
    pub fn next(self, guide: &Guide) -> Self {
        self.to(guide, self.at + 1)
    }

    /// Returns the cursor one step back.
    pub fn previous(self) -> Self {
        Walk { at: self.at.saturating_sub(1) }
    }

    /// Returns the cursor at the step of a number (from 1), or none when there is no such step.
    pub fn at_number(guide: &Guide, number: usize) -> Option<Self> {
        let at = number.checked_sub(1)?;
        (at < steps(guide).len()).then_some(Walk { at })
    }

    /// Returns the cursor at a topic, or none when the guide has no such topic.
    pub fn at_topic(guide: &Guide, topic: &Name) -> Option<Self> {
        steps(guide).iter().position(|s| s.topic.is_some_and(|t| &t.id == topic)).map(|at| Walk { at })
    }

    /// Returns the cursor at the first step of the next section, or where it is in the last one.
    pub fn next_section(self, guide: &Guide) -> Self {
        let steps = steps(guide);
        steps.iter().enumerate().skip(self.at + 1).find(|(_, s)| s.opens_section).map_or(self, |(at, _)| Walk { at })
    }

    /// Returns the cursor at the first step of this section, or of the one before when it is there already.
    pub fn previous_section(self, guide: &Guide) -> Self {
        let steps = steps(guide);
        let last = self.at.min(steps.len());
        let at = steps.iter().take(last).rposition(|s| s.opens_section).unwrap_or(0);
        Walk { at }
    }

    /// Returns the cursor at the next step that is still open or was postponed, after this one and then from the beginning.
    pub fn next_open(self, guide: &Guide, progress: impl Fn(&Name) -> Option<Progress>) -> Option<Self> {
        let steps = steps(guide);
        let open =
            |step: &Step<'_>| step.topic.is_some_and(|t| matches!(progress(&t.id), None | Some(Progress::Postponed)));
        let after = self.at.saturating_add(1).min(steps.len());
        (after..steps.len()).chain(0..self.at.min(steps.len())).find(|i| open(&steps[*i])).map(|at| Walk { at })
    }

    /// Returns the steps in which every word of the query occurs: in title, question, probes, code or section title.
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

    fn to(self, guide: &Guide, at: usize) -> Self {
        Walk { at: at.min(steps(guide).len().saturating_sub(1)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::{self, promise::Policy};

    fn guide() -> Guide {
        let bytes = include_bytes!("../../topic-guides/focus-group-students.toml");
        guide::parse("focus-group-students.toml", bytes, &Policy::default()).unwrap()
    }

    fn number(guide: &Guide, walk: Walk) -> usize {
        walk.here(guide).unwrap().number
    }

    #[test]
    fn it_goes_to_the_end_and_back_and_stays_inside() {
        let guide = guide();
        let count = steps(&guide).len();
        assert_eq!(count, guide.topics().count() + 1, "the presentation of results is a step of its own");
        let mut walk = Walk::new();
        for expect in (2..=count).chain([count, count]) {
            walk = walk.next(&guide);
            assert_eq!(number(&guide, walk), expect);
        }
        for expect in (1..count).rev().chain([1, 1]) {
            walk = walk.previous();
            assert_eq!(number(&guide, walk), expect);
        }
    }

    #[test]
    fn a_step_is_found_by_number_by_topic_and_by_word() {
        let guide = guide();
        assert_eq!(Walk::at_number(&guide, 0), None);
        assert_eq!(Walk::at_number(&guide, 99), None);
        let second = Walk::at_number(&guide, 2).unwrap().here(&guide).unwrap();
        assert!(second.topic.is_none() && !second.section.points.is_empty());
        let docenten = "docenten".parse().unwrap();
        let walk = Walk::at_topic(&guide, &docenten).unwrap();
        assert_eq!(walk.here(&guide).unwrap().topic.unwrap().id, docenten);
        let hits = Walk::search(&guide, "DOCENTEN");
        assert_eq!(hits[0].topic.unwrap().id, docenten, "a title comes before a mention");
        assert!(Walk::search(&guide, "reflectie").len() == 1 && Walk::search(&guide, " ").is_empty());
        assert!(Walk::search(&guide, "nergens hiervan").is_empty());
    }

    #[test]
    fn sections_are_jumped_and_open_topics_found() {
        let guide = guide();
        let key = Walk::at_topic(&guide, &"een-plek".parse().unwrap()).unwrap();
        assert_eq!(key.previous_section(&guide).here(&guide).unwrap().section.id.as_str(), "steun");
        assert_eq!(key.next_section(&guide).here(&guide).unwrap().section.id.as_str(), "slot");
        let last = Walk::at_topic(&guide, &"gemist".parse().unwrap()).unwrap();
        assert_eq!(last.next_section(&guide), last);
        let asked = |id: &Name| match id.as_str() {
            "herkennen" => Some(Progress::Postponed),
            _ => Some(Progress::Asked),
        };
        let open = last.next_open(&guide, asked).unwrap();
        assert_eq!(open.here(&guide).unwrap().topic.unwrap().id.as_str(), "herkennen");
        assert_eq!(last.next_open(&guide, |_| Some(Progress::Skipped)), None);
    }
}

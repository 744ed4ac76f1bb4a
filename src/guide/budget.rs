//! The time budget: what is planned, what is used, when it will be over at this rate.

use crate::units::Name;

use super::Guide;
use super::walk::{Progress, Step, Walk, steps};

/// The time budget of a conversation at one moment. All times in ms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Budget {
    /// What the whole session is meant to take.
    pub planned_ms: u64,
    /// What has passed.
    pub elapsed_ms: u64,
    /// What the topics that are still to come are meant to take, the rest of the present one included.
    pub to_come_ms: u64,
    /// Planned for the step at hand.
    pub step_ms: u64,
    /// Used for the step at hand.
    pub step_used_ms: u64,
}

impl Budget {
    /// Returns the budget: `elapsed_ms` since the conversation began, `step_used_ms` since the step at hand was opened.
    ///
    /// An asked or skipped topic takes no more time, one that was asked partly half of its own. The step at hand takes what is
    /// left of its minutes, unless it is marked already. Sections without topics count as done once the cursor is past them.
    pub fn of(
        guide: &Guide,
        walk: Walk,
        progress: impl Fn(&Name) -> Option<Progress>,
        elapsed_ms: u64,
        step_used_ms: u64,
    ) -> Budget {
        let here = walk.here(guide).map_or(1, |s| s.number);
        let mut budget = Budget { planned_ms: ms(guide.minutes), elapsed_ms, to_come_ms: 0, step_ms: 0, step_used_ms };
        for step in steps(guide) {
            let planned = planned_ms(&step);
            let is_here = step.number == here;
            if is_here {
                budget.step_ms = planned;
            }
            budget.to_come_ms += match step.topic.map(|t| progress(&t.id)) {
                Some(Some(Progress::Asked | Progress::Skipped)) => 0,
                Some(Some(Progress::Partly)) => planned / 2,
                Some(Some(Progress::Postponed)) => planned,
                Some(None) | None if is_here => planned.saturating_sub(step_used_ms),
                Some(None) => planned,
                None if step.number < here => 0,
                None => planned,
            };
        }
        budget
    }

    /// Returns when the conversation will be over if everything that is left takes its planned time.
    pub fn projected_end_ms(&self) -> u64 {
        self.elapsed_ms + self.to_come_ms
    }

    /// Returns by how much the projected end is over the plan (positive) or under it (negative).
    pub fn over_ms(&self) -> i64 {
        let signed = |ms: u64| i64::try_from(ms).unwrap_or(i64::MAX);
        signed(self.projected_end_ms()).saturating_sub(signed(self.planned_ms))
    }
}

/// Returns the planned time of a step.
fn planned_ms(step: &Step<'_>) -> u64 {
    ms(step.topic.map_or(step.section.minutes, |t| t.minutes))
}

fn ms(minutes: u32) -> u64 {
    u64::from(minutes) * 60_000
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::{self, promise::Policy};

    #[test]
    fn the_projected_end_follows_what_was_asked_and_how_long_it_took() {
        let bytes = include_bytes!("../../topic-guides/interview-example.toml");
        let guide = guide::parse("interview-example.toml", bytes, &Policy::default()).unwrap();
        let min = 60_000;
        // Topics of 4, 5, 7, 6 and 3 minutes; 30 are planned.
        let at = |topic: &str| Walk::at_topic(&guide, &topic.parse().unwrap()).unwrap();
        let start = Budget::of(&guide, Walk::new(), |_| None, 0, 0);
        assert_eq!((start.planned_ms, start.to_come_ms, start.over_ms()), (30 * min, 25 * min, -5 * 60_000));

        let asked = |id: &Name| (id.as_str() == "work").then_some(Progress::Asked);
        let second = Budget::of(&guide, at("first-day"), asked, 14 * min, 2 * min);
        assert_eq!((second.step_ms, second.to_come_ms), (5 * min, (3 + 7 + 6 + 3) * min));
        assert_eq!((second.projected_end_ms(), second.over_ms()), (33 * min, 3 * 60_000));

        let long = Budget::of(&guide, at("first-day"), asked, 20 * min, 9 * min);
        assert_eq!(long.to_come_ms, (7 + 6 + 3) * min, "a topic that takes too long takes nothing from the others");

        let marks = |id: &Name| match id.as_str() {
            "anything-else" => None,
            "helped" => Some(Progress::Partly),
            "hard" => Some(Progress::Postponed),
            _ => Some(Progress::Skipped),
        };
        let late = Budget::of(&guide, at("anything-else"), marks, 25 * min, 0);
        assert_eq!(late.to_come_ms, 3 * min + 6 * min + 7 * min / 2);
    }
}

//! The time there is: which key topics no longer fit into what was planned.
//!
//! This deliberately hurries nobody: it names what will not fit and what could give way; the interviewer decides.

use crate::units::Name;

use super::walk::{Progress, Step, steps};
use super::{Guide, SectionKind};

/// What will not fit if everything that is left takes its planned time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fit {
    /// The key topics that would not be over in time, in order. Never empty.
    pub keys: Vec<Name>,
    /// The other topics before them that are still open and could be shortened or skipped, the longest first.
    pub could_go: Vec<Name>,
}

/// Returns which key topics will not fit, or none while all of them do. `here` is the number of the step at hand;
/// `elapsed_ms` count since the conversation began, `step_used_ms` since that step was opened.
///
/// An asked or skipped topic takes no more time, one that was asked partly half of its own. The step at hand takes what is
/// left of its minutes, unless it is marked already. Sections without topics count as done once the step at hand is past them.
/// Topics take their time in the guide's order, those that were put off at the end; the ending's time is set aside first,
/// because it is never what gives way. A minute too late is on time.
pub fn will_not_fit(
    guide: &Guide,
    here: usize,
    progress: impl Fn(&Name) -> Option<Progress>,
    elapsed_ms: u64,
    step_used_ms: u64,
) -> Option<Fit> {
    let is_ending = |step: &Step<'_>| step.section.kind == SectionKind::Ending;
    let left = |step: &Step<'_>| {
        let planned = planned_ms(step);
        match step.topic.map(|t| progress(&t.id)) {
            Some(Some(Progress::Asked | Progress::Skipped)) => 0,
            Some(Some(Progress::Partly)) => planned / 2,
            Some(None) | None if step.number == here => planned.saturating_sub(step_used_ms),
            None if step.number < here => 0,
            _ => planned,
        }
    };
    let put_off = |step: &Step<'_>| {
        step.number < here || step.topic.is_some_and(|t| progress(&t.id) == Some(Progress::Postponed))
    };
    let mut to_come: Vec<Step<'_>> = steps(guide).into_iter().filter(|s| left(s) > 0).collect();
    let ending: u64 = to_come.iter().filter(|s| is_ending(s)).map(left).sum();
    to_come.retain(|s| !is_ending(s));
    to_come.sort_by_key(|s| (put_off(s), s.number));
    let mut over_at = elapsed_ms.saturating_add(ending);
    let (mut keys, mut before, mut could_go) = (Vec::new(), Vec::new(), Vec::new());
    for step in &to_come {
        over_at = over_at.saturating_add(left(step));
        let Some(topic) = step.topic else { continue };
        if step.section.kind != SectionKind::Key {
            before.push((left(step), topic));
        } else if over_at > ms(guide.minutes) + ms(1) && step.number != here {
            keys.push(topic.id.clone());
            could_go.append(&mut before);
        }
    }
    could_go.sort_by_key(|(left, _)| std::cmp::Reverse(*left));
    let could_go = could_go.into_iter().map(|(_, topic)| topic.id.clone()).collect();
    (!keys.is_empty()).then_some(Fit { keys, could_go })
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
    fn key_questions_that_will_not_fit_are_named_while_something_can_be_done() {
        let bytes = include_bytes!("../../topic-guides/interview-example.toml");
        let guide = guide::parse("interview-example.toml", bytes, &Policy::default()).unwrap();
        let min = 60_000;
        // work 4 (opening), first-day 5 (introductory), helped 7 and hard 6 (key), anything-else 3 (ending); 30 planned.
        let check =
            |at: &str, marks: &[(&str, Progress)], elapsed: u64, used: u64, keys: &[&str], could_go: &[&str]| {
                let here = steps(&guide).iter().position(|s| s.topic.is_some_and(|t| t.id.as_str() == at)).unwrap() + 1;
                let of =
                    |id: &Name| marks.iter().find(|(topic, _)| *topic == id.as_str()).map(|(_, progress)| *progress);
                let fit = will_not_fit(&guide, here, of, elapsed * min, used * min);
                let names = |list: Vec<Name>| list.into_iter().map(|n| n.to_string()).collect::<Vec<_>>();
                let (found, before) = fit.map(|f| (names(f.keys), names(f.could_go))).unwrap_or_default();
                assert_eq!(
                    (found, before),
                    (keys.iter().map(|k| k.to_string()).collect(), could_go.iter().map(|k| k.to_string()).collect())
                );
            };
        check("work", &[], 0, 0, &[], &[]);
        check("work", &[], 5, 0, &[], &[]);
        check("work", &[], 7, 0, &["hard"], &["first-day", "work"]);
        check("work", &[], 13, 0, &["helped", "hard"], &["first-day", "work"]);
        // A topic that takes too long takes nothing from the others.
        check("work", &[], 10, 9, &[], &[]);
        let asked = [("work", Progress::Asked), ("first-day", Progress::Skipped)];
        check("helped", &asked, 15, 0, &[], &[]);
        check("helped", &asked, 16, 0, &["hard"], &[]);
        check(
            "hard",
            &[("work", Progress::Asked), ("first-day", Progress::Asked), ("helped", Progress::Asked)],
            29,
            0,
            &[],
            &[],
        );
        // Put off, it comes last and is the first to be short of time.
        let put_off = [("work", Progress::Asked), ("helped", Progress::Postponed)];
        check("first-day", &put_off, 11, 0, &["helped"], &["first-day"]);
    }
}

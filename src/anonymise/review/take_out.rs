//! Taking something out of a review that was taken back: a passage, or everything one speaker said and what was noted of it.
//!
//! The steps are written anew without whatever held its words. What was decided stays for what is still there.

use std::collections::BTreeSet;

use super::plain::{Token, tokens};
use super::settle::is_form_of;
use super::{Edit, Line, LineId, Material, Origin, Review, Step};

impl Review {
    /// Returns the review without the lines that reach into a passage (ms on the recording's clock).
    pub fn without_passage(&self, from_ms: u64, to_ms: u64) -> (Material, Vec<Step>) {
        let reaches = |line: &Line| {
            let (start, end) = line.time();
            start < to_ms && end.max(start.saturating_add(1)) > from_ms
        };
        self.without(reaches)
    }

    /// Returns the review without a speaker's lines, as they were told apart when the review began or since, and without some
    /// notes, by their numbers.
    pub fn without_speaker(&self, code: &str, notes: &[u32]) -> (Material, Vec<Step>) {
        self.without(|line| match &line.origin {
            Origin::Said { speaker, .. } => speaker.as_deref() == Some(code),
            Origin::Note { number, .. } => notes.contains(number),
        })
    }

    /// Returns the lines of the material that go with a speaker.
    pub fn lines_of(&self, code: &str) -> Vec<&Line> {
        let left = self.without_speaker(code, &[]).0;
        let stays: BTreeSet<LineId> = left.lines.iter().map(|l| l.id).collect();
        self.opened.lines.iter().filter(|l| !stays.contains(&l.id)).collect()
    }

    /// A line goes when it belonged to what is taken back, at the beginning or now. Lines that were made of it go with it.
    fn without(&self, goes: impl Fn(&Line) -> bool) -> (Material, Vec<Step>) {
        let mut gone: BTreeSet<LineId> =
            self.opened.lines.iter().chain(&self.lines).filter(|l| goes(l)).map(|l| l.id).collect();
        loop {
            let before = gone.len();
            for step in &self.steps {
                let pair = match &step.edit {
                    Edit::Split { line, new, .. } => (*line, *new),
                    Edit::Join { line, next } => (*line, *next),
                    _ => continue,
                };
                if gone.contains(&pair.0) || gone.contains(&pair.1) {
                    gone.extend([pair.0, pair.1]);
                }
            }
            if gone.len() == before {
                break;
            }
        }
        let mut material = self.opened.clone();
        material.lines.retain(|l| !gone.contains(&l.id));
        // Strings that were decided stay only where they are still spoken: in a place of what is left, or as words of it, now or at
        // the beginning. That they stand inside another word keeps nothing: "jan" goes although "januari" stays.
        let stays = |line: &Line| !gone.contains(&line.id);
        let settled = self.lines.iter().zip(&self.settled.places).filter(|(line, _)| stays(line));
        let keys: BTreeSet<&str> = settled.flat_map(|(_, places)| places.iter().map(|p| p.key.as_str())).collect();
        let left = self.lines.iter().filter(|line| stays(line)).chain(&material.lines);
        let words: Vec<Vec<Token>> = left.map(|line| tokens(&line.text)).collect();
        let spoken = |key: &str| keys.contains(key) || words.iter().any(|line| holds(line, key));
        let held = self.done.iter().copied().collect::<BTreeSet<usize>>();
        let mut steps = Vec::new();
        for (n, step) in self.steps.iter().enumerate() {
            // What was taken back before stays taken back: it can be left out altogether.
            if !held.contains(&n) && !step.edit.is_looking() {
                continue;
            }
            let keep = |lines: &[LineId]| lines.iter().copied().filter(|l| !gone.contains(l)).collect::<Vec<_>>();
            let edit = match &step.edit {
                Edit::Texts { texts } => {
                    Edit::Texts { texts: texts.iter().filter(|(l, _)| !gone.contains(l)).cloned().collect() }
                }
                Edit::Speaker { lines, speaker } => Edit::Speaker { lines: keep(lines), speaker: speaker.clone() },
                Edit::Seen { lines } => Edit::Seen { lines: keep(lines) },
                Edit::Heard { lines } => Edit::Heard { lines: keep(lines) },
                Edit::Read { lines, left } => {
                    let read = lines.iter().copied().zip(left.iter().copied()).filter(|(l, _)| !gone.contains(l));
                    let (lines, left) = read.unzip();
                    Edit::Read { lines, left }
                }
                Edit::Unintelligible { line, .. }
                | Edit::Split { line, .. }
                | Edit::Join { line, .. }
                | Edit::Mark { line, .. }
                | Edit::DecideHere { line, .. }
                    if gone.contains(line) =>
                {
                    continue;
                }
                Edit::Decide { key, .. } | Edit::Retype { key, .. } if !spoken(key) => continue,
                Edit::SignOff { .. } | Edit::Undo | Edit::Redo => continue,
                other => other.clone(),
            };
            steps.push(Step { n: u32::try_from(steps.len() + 1).unwrap_or(u32::MAX), edit, ..step.clone() });
        }
        (material, steps)
    }
}

/// Tells whether a string stands in a line as words of its own, the last perhaps with a genitive's or a diminutive's ending.
fn holds(line: &[Token], key: &str) -> bool {
    let key: Vec<&str> = key.split(' ').collect();
    line.windows(key.len()).any(|words| {
        let last = key.len() - 1;
        words.iter().zip(&key).enumerate().all(|(n, (word, part))| match n == last {
            true => is_form_of(&word.plain, part),
            false => word.plain == *part,
        })
    })
}

/// Tells whether anything of a passage is left in a review's material.
pub fn holds_passage(material: &Material, from_ms: u64, to_ms: u64) -> bool {
    material.lines.iter().any(|l| match &l.origin {
        Origin::Said { start_ms, end_ms, .. } => {
            *start_ms < to_ms && (*end_ms).max(start_ms.saturating_add(1)) > from_ms
        }
        Origin::Note { at, .. } => (from_ms..to_ms).contains(&at.ms()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_stands_in_a_line_as_words_of_its_own_with_an_ending_behind_the_last() {
        let check =
            |line: &str, key: &str, expect: bool| assert_eq!(holds(&tokens(line), key), expect, "{line}: {key}");
        check("ik ken Jan Bakker goed", "jan bakker", true);
        check("de fiets van Jan Bakkers", "jan bakker", true);
        check("Miekes fiets", "mieke", true);
        check("Bootje vaart", "boot", true);
        check("ik ken Jans Bakker", "jan bakker", false);
        check("ik ken Jan de Bakker", "jan bakker", false);
        check("ik ken Piet Bakker", "jan bakker", false);
        check("in januari", "jan", false);
        check("het bos", "bo", false);
        check("Bo komt", "bo", true);
        check("", "jan", false);
    }
}

//! Steps folded, one after the other: which of them make sense, what each does to the text, and how one is taken back.

use std::collections::HashSet;

use super::line::Here;
use super::{Decided, Edit, LineId, Origin, Review, Span, Step, is_code, label};

impl Review {
    /// Takes a step.
    pub fn take(&mut self, step: Step) {
        let looking = step.edit.is_looking();
        self.fold(step);
        if !looking {
            self.settle();
        }
    }

    /// Tells whether an edit makes sense now. The fold leaves out what makes none.
    pub fn permits(&self, edit: &Edit) -> bool {
        let there = |id: &LineId| self.index(*id).is_some();
        let inside = |id: &LineId, span: &Span| {
            span.start < span.end && self.line(*id).is_some_and(|l| span.end <= l.text.chars().count())
        };
        match edit {
            Edit::Texts { texts } => !texts.is_empty() && texts.iter().all(|(id, _)| there(id)),
            Edit::Speaker { lines, speaker } => {
                !lines.is_empty() && lines.iter().all(there) && speaker.as_deref().is_none_or(is_code)
            }
            Edit::Rename { from, to } => {
                is_code(to) && self.lines.iter().any(|l| l.is_said() && l.speaker() == from.as_deref())
            }
            Edit::Split { line, from, new } => {
                let long = self.line(*line).is_some_and(|l| l.is_said() && *from > 0 && *from < l.text.chars().count());
                long && !there(new) && new.0 > 0
            }
            Edit::Join { line, next } => match (self.index(*line), self.index(*next)) {
                (Some(a), Some(b)) => b == a + 1 && self.lines[a].is_said() && self.lines[b].is_said(),
                _ => false,
            },
            Edit::Unintelligible { line, .. } => there(line),
            Edit::Mark { line, span, .. } => inside(line, span),
            Edit::DecideHere { line, span, .. } => inside(line, span),
            Edit::Retype { key, .. } | Edit::Decide { key, .. } => !key.is_empty(),
            Edit::Invent { names } => *names != self.invented.is_some(),
            Edit::SignOff { form, .. } => !form.is_empty(),
            Edit::Seen { lines } | Edit::Heard { lines } | Edit::Read { lines, .. } => !lines.is_empty(),
            Edit::LookedFor { mark } => self.can_look_for(*mark),
            Edit::Undo => !self.done.is_empty(),
            Edit::Redo => !self.undone.is_empty(),
        }
    }

    pub(super) fn fold(&mut self, step: Step) {
        let at = self.steps.len();
        if !self.permits(&step.edit) {
            self.steps.push(step);
            return;
        }
        match &step.edit {
            Edit::Seen { lines } => self.ledger.seen.extend(lines),
            Edit::Heard { lines } => self.ledger.heard.extend(lines),
            Edit::Read { lines, left } => self.ledger.read.extend(lines.iter().copied().zip(left.iter().copied())),
            Edit::LookedFor { mark } => {
                self.ledger.looked_for.insert(*mark);
            }
            Edit::Undo => {
                self.undone.extend(self.done.pop());
                self.fold_again();
            }
            Edit::Redo => {
                self.done.extend(self.undone.pop());
                self.fold_again();
            }
            _ => {
                self.change(&step);
                self.done.push(at);
                self.undone.clear();
            }
        }
        self.steps.push(step);
    }

    /// Folds from the beginning.
    fn fold_again(&mut self) {
        self.lines.clone_from(&self.opened.lines);
        self.decisions.clear();
        self.kinds.clear();
        self.signed.clear();
        self.invented = None;
        let kept = self.ledger.clone();
        for at in self.done.clone() {
            let step = self.steps[at].clone();
            self.change(&step);
        }
        self.ledger = kept;
    }

    fn change(&mut self, step: &Step) {
        match &step.edit {
            Edit::Texts { texts } => {
                for (id, text) in texts {
                    self.rewrite(*id, text.clone());
                }
            }
            Edit::Unintelligible { line, text } => self.rewrite(*line, text.clone()),
            Edit::Speaker { lines, speaker } => {
                for id in lines {
                    if let Some(Origin::Said { speaker: s, .. }) = self.line_mut(*id).map(|l| &mut l.origin) {
                        s.clone_from(speaker);
                    }
                }
            }
            Edit::Rename { from, to } => {
                for line in &mut self.lines {
                    if let Origin::Said { speaker, .. } = &mut line.origin
                        && speaker == from
                    {
                        *speaker = Some(to.clone());
                    }
                }
            }
            Edit::Split { line, from, new } => self.split(*line, *from, *new),
            Edit::Join { line, next } => self.join(*line, *next),
            Edit::Mark { line, span, kind } => {
                if let Some(line) = self.line_mut(*line) {
                    line.marks.retain(|(s, _)| s != span);
                    line.marks.push((*span, *kind));
                }
            }
            Edit::Retype { key, kind } => {
                self.kinds.insert(key.clone(), *kind);
            }
            Edit::Decide { key, decision } => {
                let decided = Decided { decision: decision.clone(), by: step.by.clone() };
                self.decisions.insert(key.clone(), decided);
            }
            Edit::DecideHere { line, span, decision } => {
                let here = Here { span: *span, decision: decision.clone(), by: step.by.clone() };
                if let Some(line) = self.line_mut(*line) {
                    line.here.retain(|h| h.span != *span);
                    line.here.push(here);
                }
            }
            Edit::Invent { names } => {
                let taken: HashSet<String> = self
                    .opened
                    .lines
                    .iter()
                    .flat_map(|l| l.words.iter().flat_map(|w| w.iter()))
                    .map(|t| t.plain.clone())
                    .collect();
                let drawn = || label::invented(self.opened.language, self.opened.seed, &taken);
                self.invented = names.then(drawn);
            }
            Edit::SignOff { form, times } => {
                self.signed.insert(form.clone(), *times);
            }
            Edit::Seen { .. } | Edit::Heard { .. } | Edit::Read { .. } | Edit::LookedFor { .. } => {}
            Edit::Undo | Edit::Redo => {}
        }
    }

    fn rewrite(&mut self, id: LineId, text: String) {
        if let Some(line) = self.line_mut(id)
            && line.text != text
        {
            line.rewrite(text);
        }
    }

    fn split(&mut self, id: LineId, at: usize, new: LineId) {
        let Some(index) = self.index(id) else { return };
        let line = &mut self.lines[index];
        let letters: Vec<char> = line.text.chars().collect();
        let (head, tail): (String, String) = (letters[..at].iter().collect(), letters[at..].iter().collect());
        let mut second = line.clone();
        second.id = new;
        second.marks.clear();
        second.here.clear();
        if let (Origin::Said { start_ms, end_ms, .. }, Origin::Said { start_ms: from, .. }) =
            (&mut line.origin, &mut second.origin)
        {
            *from = share_of(*start_ms, *end_ms, at, letters.len());
            *end_ms = *from;
        }
        line.rewrite(head.trim_end().to_owned());
        second.text = String::new();
        second.rewrite(tail.trim_start().to_owned());
        self.lines.insert(index + 1, second);
        self.ledger.split(id, new);
    }

    fn join(&mut self, id: LineId, next: LineId) {
        let (Some(index), Some(_)) = (self.index(id), self.index(next)) else { return };
        let second = self.lines.remove(index + 1);
        let line = &mut self.lines[index];
        let text = [line.text.trim(), second.text.trim()].iter().filter(|t| !t.is_empty()).copied().collect::<Vec<_>>();
        let text = text.join(" ");
        if let (Origin::Said { end_ms, .. }, Origin::Said { end_ms: to, .. }) = (&mut line.origin, &second.origin) {
            *end_ms = (*end_ms).max(*to);
        }
        line.doubtful.extend(second.doubtful);
        line.rewrite(text);
        self.ledger.join(id, next);
    }
}

/// Returns when the second half of a line begins, in ms, if its first `at` of `letters` letters took their share of the time:
/// nobody measured it.
fn share_of(start_ms: u64, end_ms: u64, at: usize, letters: usize) -> u64 {
    let length = u128::from(end_ms.saturating_sub(start_ms));
    let share = length * at as u128 / letters.max(1) as u128;
    start_ms.saturating_add(u64::try_from(share).unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::share_of;

    #[test]
    fn a_line_is_split_in_time_as_it_is_in_letters() {
        assert_eq!(share_of(1_000, 5_000, 1, 4), 2_000);
        assert_eq!(share_of(5_000, 1_000, 1, 4), 5_000, "a line that ends before it begins has no length");
        assert_eq!(share_of(0, u64::MAX, 4, 4), u64::MAX);
        assert_eq!(share_of(7, 9, 0, 0), 7);
    }
}

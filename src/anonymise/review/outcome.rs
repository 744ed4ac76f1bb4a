//! What will stand there: each line with its replacements, and the transcript made of them.

use super::clear::Head;
use super::{Decision, Kind, Origin, Place, Review, kind_name};
use crate::transcript::{Approved, Count, INTERVIEWER, Note, Speaker, Utterance};

/// A piece of a line as it will leave.
#[derive(Clone, PartialEq, Eq)]
pub struct Piece {
    /// What stands there.
    pub text: String,
    /// Which place of the line it is; none for what lies between places.
    pub place: Option<usize>,
}

/// Prints a length, never a text: what nobody decided yet stands in it as it was said.
impl std::fmt::Debug for Piece {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Piece({} bytes, {:?})", self.text.len(), self.place)
    }
}

impl Review {
    /// Returns a line as it will leave, in pieces. What is not decided yet stands as it is.
    pub fn pieces(&self, index: usize) -> Vec<Piece> {
        let (Some(line), Some(places)) = (self.lines.get(index), self.settled.places.get(index)) else {
            return Vec::new();
        };
        let letters: Vec<char> = line.text.chars().collect();
        let cut = |from: usize, to: usize| letters[from.min(letters.len())..to.min(letters.len())].iter().collect();
        let mut out = Vec::new();
        let mut at = 0;
        for (n, place) in places.iter().enumerate() {
            if place.span.start > at {
                out.push(Piece { text: cut(at, place.span.start), place: None });
            }
            let text = self.stands(place).unwrap_or_else(|| cut(place.span.start, place.span.end));
            out.push(Piece { text, place: Some(n) });
            at = place.span.end;
        }
        if at < letters.len() {
            out.push(Piece { text: cut(at, letters.len()), place: None });
        }
        out
    }

    fn stands(&self, place: &Place) -> Option<String> {
        self.instead(&place.decided.as_ref()?.decision)
    }

    /// Returns a line as it will leave.
    pub fn leaves(&self, index: usize) -> String {
        self.pieces(index).into_iter().map(|p| p.text).collect()
    }

    /// Returns what would leave now. Whether it may is not asked here.
    pub(super) fn outcome(&self, head: &Head, anonymised: bool) -> Approved {
        let mut utterances = Vec::new();
        let mut notes = Vec::new();
        for (n, line) in self.lines.iter().enumerate() {
            let text = if anonymised { self.leaves(n) } else { line.text.clone() };
            match &line.origin {
                Origin::Said { .. } if text.trim().is_empty() => {}
                Origin::Said { start_ms, end_ms, speaker, topic } => utterances.push(Utterance {
                    start_ms: *start_ms,
                    end_ms: *end_ms,
                    speaker: speaker.clone(),
                    topic: topic.clone(),
                    text,
                    words: Vec::new(),
                }),
                Origin::Note { kind, at, .. } => notes.push(Note { kind: kind.clone(), at: *at, text }),
            }
        }
        let mut speakers: Vec<Speaker> = Vec::new();
        for code in utterances.iter().filter_map(|u| u.speaker.as_deref()) {
            if !speakers.iter().any(|s| s.code == code) {
                speakers.push(Speaker { code: code.to_owned(), asks: code == INTERVIEWER || code == "M" });
            }
        }
        Approved {
            v: 1,
            session: head.session.clone(),
            guide: head.guide.clone(),
            language: self.language(),
            duration_ms: self.opened.duration_ms,
            speakers,
            utterances,
            topics: head.topics.clone(),
            notes,
            replaced: if anonymised { self.counts() } else { Vec::new() },
            anonymised,
        }
    }

    /// Returns the text as it stands now with nothing replaced: what leaves with `--not-anonymised`, and says so.
    pub fn not_anonymised(&self, head: &Head) -> Approved {
        self.outcome(head, false)
    }

    /// Counts the places by kind and by what was decided.
    pub fn counts(&self) -> Vec<Count> {
        let mut counts: std::collections::BTreeMap<(Kind, &'static str), u32> = Default::default();
        for place in self.settled.places.iter().flatten() {
            if let Some(decided) = &place.decided {
                *counts.entry((place.kind, done(&decided.decision))).or_default() += 1;
            }
        }
        counts
            .into_iter()
            .map(|((kind, done), places)| Count { kind: kind_name(kind).to_owned(), done: done.to_owned(), places })
            .collect()
    }
}

/// The name of a decision in the counts.
fn done(decision: &Decision) -> &'static str {
    match decision {
        Decision::Pseudonym(_) => "pseudonym",
        Decision::Generalise(_) => "generalised",
        Decision::Remove => "removed",
        Decision::Keep => "kept",
    }
}

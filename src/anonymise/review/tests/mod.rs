//! The laws of a review, and the examples they came from.

mod clearing;
mod deciding;
mod editing;
mod laws;
mod leaving;
mod name_said;
mod settling;
mod taking_out;

use super::*;
use crate::transcript::{RawTranscript, Transcript, Utterance, Word};
use crate::units::{Offset, Timestamp};

pub(super) fn at() -> Timestamp {
    "2026-11-23T14:05:00+01:00".parse().unwrap()
}

pub(super) fn raw(lines: &[(&str, &str)]) -> RawTranscript {
    let utterances = (0..)
        .zip(lines)
        .map(|(n, (speaker, text))| Utterance {
            start_ms: n * 5_000,
            end_ms: n * 5_000 + 4_000,
            speaker: (*speaker != "?").then(|| (*speaker).to_owned()),
            topic: None,
            text: (*text).to_owned(),
            words: text
                .split_whitespace()
                .map(|w| Word { start_ms: n * 5_000, end_ms: n * 5_000, text: w.into(), p: 0.9 })
                .collect(),
        })
        .collect();
    RawTranscript {
        v: 1,
        transcript: Transcript { language: Language::Nl, duration_ms: 600_000, utterances },
        voiced: vec![],
        unintelligible: vec![],
        removed: vec![],
        model: "m".into(),
        model_digest: String::new(),
    }
}

pub(super) fn review_with(lines: &[(&str, &str)], notes: &[&str]) -> Review {
    let notes = (1..)
        .zip(notes)
        .map(|(n, text)| (n, "field".to_owned(), Offset::from_ms(u64::from(n) * 1_000), (*text).to_owned()))
        .collect();
    Review::open(material(Language::Nl, Some(&raw(lines)), notes, 7, None), Sheet::default(), Vec::new())
}

pub(super) fn review(lines: &[&str]) -> Review {
    let said: Vec<(&str, &str)> = lines.iter().map(|l| ("P1", *l)).collect();
    review_with(&said, &[])
}

pub(super) fn head() -> Head {
    let (session, guide) = ("2026-11-23-1405-P1".parse().unwrap(), "guide".parse().unwrap());
    Head { session, guide, topics: Vec::new(), beside: Vec::new() }
}

pub(super) fn step(review: &Review, edit: Edit) -> Step {
    Step { n: u32::try_from(review.steps().len() + 1).unwrap(), at: at(), by: Reader::default(), edit }
}

impl Review {
    fn does(&mut self, edit: Edit) -> &mut Self {
        let step = step(self, edit);
        self.take(step);
        self
    }

    fn text(&self) -> Vec<String> {
        (0..self.lines().len()).map(|n| self.leaves(n)).collect()
    }

    fn keys(&self) -> Vec<&str> {
        self.settled().groups.keys().map(String::as_str).collect()
    }

    /// Gives every group that is not decided a pseudonym, and every place that stands alone too.
    fn pseudonymise_everything(&mut self) -> &mut Self {
        // A decision that decides nothing must not keep a test for ever.
        for _ in 0..200 {
            let next = self.settled().places.iter().enumerate().find_map(|(n, places)| {
                places.iter().find(|p| p.decided.is_none()).map(|p| (self.lines()[n].id, p.clone()))
            });
            let Some((line, place)) = next else { return self };
            let decision = Decision::Pseudonym(self.nobody_yet(place.kind));
            let edit = match place.alone {
                true => Edit::DecideHere { line, span: place.span, decision },
                false => Edit::Decide { key: place.key, decision },
            };
            self.does(edit);
        }
        panic!("something is still undecided after two hundred decisions");
    }

    fn read_everything(&mut self) -> &mut Self {
        let lines: Vec<u32> = self.lines().iter().map(|l| l.id.0).collect();
        self.reads(&lines)
    }

    fn reads(&mut self, lines: &[u32]) -> &mut Self {
        let edit = self.reading(lines.iter().copied().map(LineId).collect());
        self.does(edit)
    }
}

pub(super) fn pseudonym(kind: Kind, number: u32) -> Decision {
    Decision::Pseudonym(Who { kind, number })
}

pub(super) fn decide(key: &str, decision: Decision) -> Edit {
    Edit::Decide { key: key.to_owned(), decision }
}

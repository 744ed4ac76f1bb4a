//! Taking something out of a text: a passage that was struck, or everything one speaker said.
//!
//! Whole utterances go: a sentence of which a part was taken back is not kept in pieces. What goes counts as silence
//! afterwards, so that the measure of completeness doesn't ask for text where nobody may have spoken.

use super::complete::{REACH_MS, union, without};
use super::{RawTranscript, Stretch, Utterance};

/// Takes out every utterance that overlaps a span; returns how many there were.
pub fn strike(raw: &mut RawTranscript, from_ms: u64, to_ms: u64) -> u32 {
    let span = Stretch { start_ms: from_ms, end_ms: to_ms };
    take_out(raw, Some(span), |u| overlaps(u, from_ms, to_ms))
}

/// A stretch that a person gave to somebody, and whom the transcript has for it.
pub type Theirs = (Stretch, Option<String>);

/// Takes out every utterance of a speaker, and what a person found to be theirs since; returns how many there were.
pub fn remove_speaker(raw: &mut RawTranscript, speaker: &str, also: &[Theirs]) -> u32 {
    // Nobody knows whose words a guard took out: they might be theirs.
    raw.removed.clear();
    take_out(raw, None, |u| {
        let middle_ms = u.start_ms.midpoint(u.end_ms);
        let inside = |s: &Stretch| (s.start_ms..=s.end_ms).contains(&middle_ms);
        u.speaker.as_deref() == Some(speaker) || also.iter().any(|(s, who)| inside(s) && *who == u.speaker)
    })
}

/// Tells whether an utterance, or one of its words, reaches into a span.
fn overlaps(u: &Utterance, from_ms: u64, to_ms: u64) -> bool {
    let reaches = |start: u64, end: u64| start < to_ms && end.max(start.saturating_add(1)) > from_ms;
    reaches(u.start_ms, u.end_ms) || u.words.iter().any(|w| reaches(w.start_ms, w.end_ms))
}

fn take_out(raw: &mut RawTranscript, span: Option<Stretch>, goes: impl Fn(&Utterance) -> bool) -> u32 {
    let all = std::mem::take(&mut raw.transcript.utterances);
    let (gone, kept): (Vec<Utterance>, Vec<Utterance>) = all.into_iter().partition(goes);
    raw.transcript.utterances = kept;
    let silent = gone
        .iter()
        .map(|u| Stretch { start_ms: u.start_ms.saturating_sub(REACH_MS), end_ms: u.end_ms.saturating_add(REACH_MS) });
    let silent = union(silent.chain(span));
    // What a guard took out stands in no utterance: near what goes, it goes too.
    raw.removed.retain(|r| {
        let apart = |s: &Stretch| {
            r.stretch.end_ms.max(r.stretch.start_ms.saturating_add(1)) <= s.start_ms || s.end_ms <= r.stretch.start_ms
        };
        silent.iter().all(apart)
    });
    raw.voiced = without(&union(raw.voiced.iter().copied()), &silent);
    raw.unintelligible = without(&union(raw.unintelligible.iter().copied()), &silent);
    u32::try_from(gone.len()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::transcript::{Removed, Transcript, Why, Word, completeness};
    use crate::units::Language;

    fn said(start_ms: u64, end_ms: u64, speaker: &str) -> Utterance {
        let word = Word { start_ms, end_ms, text: "woord".into(), p: 1.0 };
        Utterance {
            start_ms,
            end_ms,
            speaker: Some(speaker.into()),
            topic: None,
            text: "woord".into(),
            words: vec![word],
        }
    }

    fn raw(utterances: Vec<Utterance>) -> RawTranscript {
        let voiced = utterances.iter().map(|u| Stretch { start_ms: u.start_ms, end_ms: u.end_ms }).collect();
        RawTranscript {
            v: 1,
            transcript: Transcript { language: Language::Nl, duration_ms: 60_000, utterances },
            voiced,
            unintelligible: Vec::new(),
            removed: Vec::new(),
            model: "m".into(),
            model_digest: String::new(),
        }
    }

    fn measure(raw: &RawTranscript) -> (u64, bool) {
        let found = completeness(&raw.voiced, &raw.transcript.utterances, &raw.unintelligible);
        (found.voiced_ms, found.complete)
    }

    #[test]
    fn a_sentence_of_which_a_part_is_struck_goes_and_counts_as_silence() {
        let mut text = raw(vec![said(0, 4_000, "P1"), said(5_000, 15_000, "P1"), said(20_000, 24_000, "P1")]);
        assert_eq!(strike(&mut text, 9_000, 10_500), 1);
        assert_eq!(text.transcript.utterances.iter().map(|u| u.start_ms).collect::<Vec<_>>(), [0, 20_000]);
        assert_eq!(measure(&text), (8_000, true));
        assert_eq!(strike(&mut text, 9_000, 10_500), 0, "struck is struck");
        assert_eq!(text.transcript.duration_ms, 60_000, "the clock does not move");
    }

    #[test]
    fn what_a_guard_took_out_of_a_struck_passage_goes_too() {
        let mut text = raw(vec![said(0, 4_000, "P1"), said(20_000, 24_000, "P2")]);
        let taken = |start_ms, channel| Removed {
            stretch: Stretch { start_ms, end_ms: start_ms + 500 },
            channel,
            words: 1,
            why: Why::Loop,
            text: "woord".into(),
        };
        text.removed = vec![taken(1_000, 0), taken(9_000, 0), taken(21_000, 1)];
        strike(&mut text, 8_000, 10_000);
        assert_eq!(text.removed.iter().map(|r| r.stretch.start_ms).collect::<Vec<_>>(), [1_000, 21_000]);
        remove_speaker(&mut text, "P2", &[]);
        assert!(text.removed.is_empty(), "nobody knows whose they were");
    }

    #[test]
    fn what_only_touches_stays() {
        let mut text = raw(vec![said(0, 4_000, "P1"), said(6_000, 8_000, "P1")]);
        assert_eq!(strike(&mut text, 4_000, 6_000), 0);
        assert_eq!(strike(&mut text, 3_999, 6_001), 2);
    }

    #[test]
    fn one_speaker_goes_and_the_others_stay() {
        let mut text = raw(vec![said(0, 4_000, "P1"), said(5_000, 9_000, "P2"), said(12_000, 16_000, "P1")]);
        assert_eq!(remove_speaker(&mut text, "P1", &[]), 2);
        assert_eq!(text.transcript.utterances.len(), 1);
        assert!(measure(&text).1);
    }

    #[test]
    fn what_a_person_found_to_be_theirs_goes_and_what_somebody_else_said_across_it_stays() {
        let nobody = |start_ms, end_ms| Utterance { speaker: None, ..said(start_ms, end_ms, "") };
        let mut text = raw(vec![nobody(0, 4_000), nobody(5_000, 9_000), said(6_000, 8_000, "P1")]);
        let theirs = (Stretch { start_ms: 5_000, end_ms: 9_000 }, None);
        assert_eq!(remove_speaker(&mut text, "P2", &[theirs]), 1);
        let left: Vec<u64> = text.transcript.utterances.iter().map(|u| u.start_ms).collect();
        assert_eq!(left, [0, 6_000]);
    }

    proptest! {
        /// Nothing of a struck span is left, nothing else is touched, and a second strike finds nothing.
        #[test]
        fn nothing_of_a_struck_span_is_left(
            parts in proptest::collection::vec((0u64..50_000, 1u64..6_000), 0..20),
            from in 0u64..50_000,
            length in 1u64..20_000,
        ) {
            let mut text = raw(parts.iter().map(|(s, l)| said(*s, s + l, "P1")).collect());
            let before = text.clone();
            let gone = strike(&mut text, from, from + length);
            prop_assert_eq!(text.transcript.utterances.len() + gone as usize, before.transcript.utterances.len());
            prop_assert!(!text.transcript.utterances.iter().any(|u| overlaps(u, from, from + length)));
            prop_assert!(text.voiced.iter().all(|v| v.end_ms <= from || v.start_ms >= from + length));
            prop_assert!(measure(&text).1 || !measure(&before).1);
            let once = text.clone();
            prop_assert_eq!(strike(&mut text, from, from + length), 0);
            prop_assert_eq!(text, once);
        }
    }
}

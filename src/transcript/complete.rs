//! How complete a transcript is: the measure on which the destruction of a recording rests.
//!
//! Two things are held against each other that come from different places: where voice activity detection found voices, and
//! where the words are. Every word covers its time and [`REACH_MS`] before and after it, because the engine's times of words
//! are up to half a second off and people hum and breathe between words; an utterance without words covers its own
//! time. Stretches marked unintelligible by a person cover theirs. What is left of the voices is uncovered.
//!
//! An uncovered place of [`HOLE_MS`] or more is a *hole*: about three words. A transcript is complete when it has no hole and
//! [`ENOUGH_PERCENT`] of the voiced time is covered. The second rule catches many small losses that make no hole. Measured on the
//! practice clips: whole transcripts are covered to 97 % or more without a hole, and every sentence of a second and a half
//! or more that is taken out of them shows as one.
//!
//! It says that there is text where somebody spoke. It does not say that the text is right.

use super::{Completeness, Doubt, Stretch, Utterance};

/// How far a word's text reaches beyond its own times, in ms.
pub(super) const REACH_MS: u64 = 500;
/// Voice without text that matters, in ms.
const HOLE_MS: u64 = 1_000;
/// Part of the voiced time that must be covered, in percent.
const ENOUGH_PERCENT: u64 = 95;
/// Mean probability of its words below which an utterance is worth a second look.
pub const DOUBT_BELOW: f32 = 0.6;

/// Measures how much of what was spoken has text or is marked unintelligible.
pub fn completeness(voiced: &[Stretch], utterances: &[Utterance], unintelligible: &[Stretch]) -> Completeness {
    let voiced = union(voiced.iter().copied());
    let text = utterances.iter().flat_map(reach);
    let covered = union(text.chain(unintelligible.iter().copied()));
    let uncovered = without(&voiced, &covered);
    let voiced_ms: u64 = voiced.iter().map(length).sum();
    let covered_ms = voiced_ms - uncovered.iter().map(length).sum::<u64>();
    let holes: Vec<Stretch> = uncovered.into_iter().filter(|s| length(s) >= HOLE_MS).collect();
    // In wide numbers: the times may come from a damaged file.
    let enough = u128::from(covered_ms) * 100 >= u128::from(voiced_ms) * u128::from(ENOUGH_PERCENT);
    let complete = holes.is_empty() && enough;
    Completeness { voiced_ms, covered_ms, holes, complete }
}

/// Returns the passages worth a second look, the most doubtful first.
///
/// The probability is the engine's own and claims nothing: there are errors it is sure of.
pub fn doubts(utterances: &[Utterance]) -> Vec<Doubt> {
    let mut found: Vec<Doubt> = utterances
        .iter()
        .enumerate()
        .filter(|(_, u)| !u.words.is_empty())
        .map(|(utterance, u)| {
            let p = u.words.iter().map(|w| w.p).sum::<f32>() / u.words.len() as f32;
            Doubt { utterance, p }
        })
        .filter(|d| d.p < DOUBT_BELOW)
        .collect();
    found.sort_by(|a, b| a.p.total_cmp(&b.p).then(a.utterance.cmp(&b.utterance)));
    found
}

fn length(s: &Stretch) -> u64 {
    s.end_ms.saturating_sub(s.start_ms)
}

/// Returns the time an utterance's text reaches over.
fn reach(u: &Utterance) -> Vec<Stretch> {
    let wide = |start_ms: u64, end_ms: u64| Stretch {
        start_ms: start_ms.saturating_sub(REACH_MS),
        end_ms: end_ms.max(start_ms).saturating_add(REACH_MS),
    };
    match (u.words.is_empty(), u.text.trim().is_empty()) {
        (false, _) => u.words.iter().map(|w| wide(w.start_ms, w.end_ms)).collect(),
        (true, false) => vec![wide(u.start_ms, u.end_ms)],
        (true, true) => vec![],
    }
}

/// Returns the stretches in order, those that touch or overlap made one, empty ones left out.
pub fn union(stretches: impl IntoIterator<Item = Stretch>) -> Vec<Stretch> {
    let mut all: Vec<Stretch> = stretches.into_iter().filter(|s| length(s) > 0).collect();
    all.sort_by_key(|s| (s.start_ms, s.end_ms));
    let mut out: Vec<Stretch> = Vec::with_capacity(all.len());
    for stretch in all {
        match out.last_mut() {
            Some(last) if stretch.start_ms <= last.end_ms => last.end_ms = last.end_ms.max(stretch.end_ms),
            _ => out.push(stretch),
        }
    }
    out
}

/// Returns what is left of some stretches when others are taken away; both in order and apart.
pub fn without(stretches: &[Stretch], taken: &[Stretch]) -> Vec<Stretch> {
    let mut out = Vec::new();
    for stretch in stretches {
        let mut at = stretch.start_ms;
        let first = taken.partition_point(|t| t.end_ms <= stretch.start_ms);
        for t in taken[first..].iter().take_while(|t| t.start_ms < stretch.end_ms) {
            if t.start_ms > at {
                out.push(Stretch { start_ms: at, end_ms: t.start_ms });
            }
            at = at.max(t.end_ms);
        }
        if at < stretch.end_ms {
            out.push(Stretch { start_ms: at, end_ms: stretch.end_ms });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::transcript::Word;

    fn s(start_ms: u64, end_ms: u64) -> Stretch {
        Stretch { start_ms, end_ms }
    }

    fn said(words: &[(u64, u64, f32)]) -> Utterance {
        let words: Vec<Word> =
            words.iter().map(|(a, b, p)| Word { start_ms: *a, end_ms: *b, text: "w".into(), p: *p }).collect();
        let (start_ms, end_ms) = (words.first().map_or(0, |w| w.start_ms), words.last().map_or(0, |w| w.end_ms));
        Utterance { start_ms, end_ms, speaker: None, topic: None, text: "w".into(), words }
    }

    fn check(voiced: &[Stretch], text: &[Utterance], marked: &[Stretch], holes: &[Stretch], complete: bool) {
        let found = completeness(voiced, text, marked);
        assert_eq!((found.holes.as_slice(), found.complete), (holes, complete), "{found:?}");
    }

    #[test]
    fn text_over_every_voice_is_complete_and_a_missing_sentence_is_a_hole() {
        let voiced = [s(0, 3_000), s(5_000, 8_000)];
        let first = said(&[(100, 700, 1.0), (900, 1_600, 1.0), (1_900, 2_700, 1.0)]);
        check(&voiced, &[first.clone(), said(&[(5_200, 7_800, 1.0)])], &[], &[], true);
        check(&voiced, std::slice::from_ref(&first), &[], &[s(5_000, 8_000)], false);
        check(&voiced, std::slice::from_ref(&first), &[s(4_900, 8_000)], &[], true);
        check(&[], &[], &[], &[], true);
    }

    #[test]
    fn words_left_out_of_the_middle_show_though_the_utterance_runs_on() {
        let voiced = [s(0, 10_000)];
        check(&voiced, &[said(&[(0, 2_000, 1.0), (7_000, 10_000, 1.0)])], &[], &[s(2_500, 6_500)], false);
    }

    #[test]
    fn an_utterance_without_words_covers_its_time_and_an_empty_one_nothing() {
        let mut typed = said(&[]);
        (typed.start_ms, typed.end_ms) = (0, 3_000);
        check(&[s(0, 3_000)], std::slice::from_ref(&typed), &[], &[], true);
        typed.text = " ".into();
        check(&[s(0, 3_000)], &[typed], &[], &[s(0, 3_000)], false);
    }

    #[test]
    fn many_small_losses_are_not_complete_either() {
        let voiced: Vec<Stretch> = (0..20).map(|n| s(n * 10_000, n * 10_000 + 900)).collect();
        check(&voiced, &[said(&[(0, 900, 1.0)])], &[], &[], false);
    }

    #[test]
    fn doubts_come_the_most_doubtful_first() {
        let found = doubts(&[said(&[(0, 1, 0.5)]), said(&[(0, 1, 0.9)]), said(&[]), said(&[(0, 1, 0.1), (1, 2, 0.3)])]);
        assert_eq!(found.iter().map(|d| d.utterance).collect::<Vec<_>>(), [3, 0]);
        assert!((found[0].p - 0.2).abs() < 1e-6);
    }

    prop_compose! {
        fn stretch()(start in 0u64..60_000, length in 0u64..9_000) -> Stretch { s(start, start + length) }
    }

    proptest! {
        /// More text never covers less, and what is marked never makes a complete transcript incomplete.
        #[test]
        fn more_text_never_covers_less(
            voiced in proptest::collection::vec(stretch(), 0..12),
            text in proptest::collection::vec(stretch(), 0..12),
            more in stretch(),
        ) {
            let mut said_so: Vec<Utterance> = text.iter().map(|t| said(&[(t.start_ms, t.end_ms, 1.0)])).collect();
            let before = completeness(&voiced, &said_so, &[]);
            let marked = completeness(&voiced, &said_so, &[more]);
            said_so.push(said(&[(more.start_ms, more.end_ms, 1.0)]));
            let after = completeness(&voiced, &said_so, &[]);
            for later in [&marked, &after] {
                prop_assert!(later.covered_ms >= before.covered_ms && later.voiced_ms == before.voiced_ms);
                prop_assert!(later.complete || !before.complete);
            }
            prop_assert!(after.covered_ms <= after.voiced_ms);
            prop_assert!(before.holes.iter().all(|h| length(h) >= HOLE_MS));
        }

        /// Marking every hole leaves none.
        #[test]
        fn marked_holes_are_gone(
            voiced in proptest::collection::vec(stretch(), 0..12),
            text in proptest::collection::vec(stretch(), 0..12),
        ) {
            let said_so: Vec<Utterance> = text.iter().map(|t| said(&[(t.start_ms, t.end_ms, 1.0)])).collect();
            let before = completeness(&voiced, &said_so, &[]);
            prop_assert!(completeness(&voiced, &said_so, &before.holes).holes.is_empty());
        }
    }
}

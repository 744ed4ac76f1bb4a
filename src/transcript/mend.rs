//! Making a transcript complete by hand: a stretch that was heard again, a stretch that a person says can't be understood.
//!
//! What stood in a stretch that was heard again is not swallowed: it stays among what was taken out, with its reason.

use super::complete::{REACH_MS, union, without};
use super::{RawTranscript, Removed, Stretch, Utterance, Why, Word, joined, letters};

/// Words at a border that are compared, so that what stands there already is not written twice.
const BORDER_WORDS: usize = 4;

/// Marks a stretch as one that can't be understood.
pub fn mark_unintelligible(raw: &mut RawTranscript, stretch: Stretch) {
    raw.unintelligible = union(raw.unintelligible.iter().copied().chain([stretch]));
}

/// Takes such a mark back, as far as it lies in a stretch.
pub fn unmark(raw: &mut RawTranscript, stretch: Stretch) {
    raw.unintelligible = without(&union(raw.unintelligible.iter().copied()), &[stretch]);
}

/// Puts what was heard this time in the place of what stands in a stretch; returns how many words came in. Where nothing was
/// heard this time nothing changes.
pub fn hear_again(raw: &mut RawTranscript, stretch: Stretch, heard: Vec<Utterance>) -> usize {
    let (mut kept, taken) = apart(&raw.transcript.utterances, stretch);
    let fresh = fitting(heard, stretch, &kept);
    let words = fresh.iter().map(|u| u.words.len()).sum();
    if words == 0 {
        return 0;
    }
    let speaker = speaker(&kept, &taken, stretch);
    if let (Some(first), Some(last)) = (taken.first(), taken.last()) {
        let text = taken.iter().map(|u| u.text.as_str()).collect::<Vec<_>>().join(" ");
        let stretch = Stretch { start_ms: first.start_ms, end_ms: last.end_ms };
        let words = taken.iter().map(|u| u.words.len()).sum();
        raw.removed.push(Removed { stretch, channel: 0, words, why: Why::HeardAgain, text });
        raw.removed.sort_by_key(|r| (r.stretch.start_ms, r.channel));
    }
    unmark(raw, stretch);
    kept.extend(fresh.into_iter().map(|u| Utterance { speaker: u.speaker.clone().or(speaker.clone()), ..u }));
    kept.sort_by_key(|u| (u.start_ms, u.end_ms));
    raw.transcript.utterances = kept;
    words
}

fn lies_in(stretch: Stretch, start_ms: u64, end_ms: u64) -> bool {
    (stretch.start_ms..stretch.end_ms).contains(&start_ms.midpoint(end_ms))
}

/// Parts what stays from what stands in a stretch; an utterance that reaches beyond it is divided between its words.
fn apart(utterances: &[Utterance], stretch: Stretch) -> (Vec<Utterance>, Vec<Utterance>) {
    let (mut kept, mut taken) = (Vec::new(), Vec::new());
    for u in utterances {
        if u.words.is_empty() {
            let side = if lies_in(stretch, u.start_ms, u.end_ms) { &mut taken } else { &mut kept };
            side.push(u.clone());
            continue;
        }
        let inside = |w: &Word| lies_in(stretch, w.start_ms, w.end_ms);
        if !u.words.iter().any(inside) {
            kept.push(u.clone());
            continue;
        }
        let before = |w: &Word| w.start_ms.midpoint(w.end_ms) < stretch.start_ms;
        kept.extend(part(u, before));
        taken.extend(part(u, inside));
        kept.extend(part(u, |w| !before(w) && !inside(w)));
    }
    (kept, taken)
}

/// Returns an utterance of some of another's words.
fn part(u: &Utterance, of: impl Fn(&Word) -> bool) -> Option<Utterance> {
    let words: Vec<Word> = u.words.iter().filter(|w| of(w)).cloned().collect();
    if words.len() == u.words.len() {
        return Some(u.clone());
    }
    let (start_ms, end_ms) = (words.first()?.start_ms, words.iter().map(|w| w.end_ms).max()?);
    let text = joined(&words);
    Some(Utterance { start_ms, end_ms, speaker: u.speaker.clone(), topic: u.topic.clone(), text, words })
}

/// Leaves of what was heard what belongs into the stretch and doesn't stand beside it already.
///
/// A word's time is up to half a second off, so that a word a little outside may be one that is missing inside.
fn fitting(heard: Vec<Utterance>, stretch: Stretch, kept: &[Utterance]) -> Vec<Utterance> {
    let wide = Stretch {
        start_ms: stretch.start_ms.saturating_sub(REACH_MS),
        end_ms: stretch.end_ms.saturating_add(REACH_MS),
    };
    let beside: Vec<&Word> = kept.iter().flat_map(|u| &u.words).collect();
    let stands = |w: &Word| {
        let over = |b: &&Word| b.end_ms.min(w.end_ms).saturating_sub(b.start_ms.max(w.start_ms));
        beside.iter().map(over).sum::<u64>() * 2 > w.end_ms.saturating_sub(w.start_ms)
    };
    let fits = |w: &Word| lies_in(wide, w.start_ms, w.end_ms) && !stands(w);
    let fresh: Vec<Utterance> = heard.iter().filter_map(|u| part(u, fits)).collect();
    let new: Vec<&Word> = fresh.iter().flat_map(|u| &u.words).collect();
    let ahead: Vec<&Word> = beside.iter().copied().filter(|w| w.start_ms < stretch.start_ms).collect();
    let behind: Vec<&Word> = beside.iter().copied().filter(|w| w.start_ms >= stretch.start_ms).collect();
    let twice = |a: &[&Word], b: &[&Word]| a.iter().zip(b).all(|(a, b)| letters(&a.text) == letters(&b.text));
    let most = |other: &[&Word]| BORDER_WORDS.min(new.len()).min(other.len());
    let first = (1..=most(&ahead)).rev().find(|n| twice(&ahead[ahead.len() - n..], &new[..*n])).unwrap_or(0);
    let last = (1..=most(&behind)).rev().find(|n| twice(&new[new.len() - n..], &behind[..*n])).unwrap_or(0);
    // Only what lies outside the hole itself can stand there already.
    let outside = |w: &Word| !lies_in(stretch, w.start_ms, w.end_ms);
    let doubled: Vec<(u64, u64)> = new[..first]
        .iter()
        .chain(&new[new.len() - last.min(new.len())..])
        .filter(|w| outside(w))
        .map(|w| (w.start_ms, w.end_ms))
        .collect();
    fresh.iter().filter_map(|u| part(u, |w| !doubled.contains(&(w.start_ms, w.end_ms)))).collect()
}

/// Returns who spoke there as far as that is known: whose words stood there, or who speaks before and after.
fn speaker(kept: &[Utterance], taken: &[Utterance], stretch: Stretch) -> Option<String> {
    if let Some(first) = taken.first() {
        return first.speaker.clone().filter(|s| taken.iter().all(|u| u.speaker.as_ref() == Some(s)));
    }
    let before = kept.iter().filter(|u| u.start_ms < stretch.start_ms).max_by_key(|u| u.end_ms)?;
    let after = kept.iter().filter(|u| u.start_ms >= stretch.start_ms).min_by_key(|u| u.start_ms)?;
    before.speaker.clone().filter(|s| after.speaker.as_ref() == Some(s))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::transcript::{Transcript, completeness};
    use crate::units::Language;

    fn s(start_ms: u64, end_ms: u64) -> Stretch {
        Stretch { start_ms, end_ms }
    }

    fn said(speaker: Option<&str>, words: &[(u64, u64, &str)]) -> Utterance {
        let words: Vec<Word> =
            words.iter().map(|(a, b, t)| Word { start_ms: *a, end_ms: *b, text: (*t).into(), p: 1.0 }).collect();
        let text = words.iter().map(|w| w.text.as_str()).collect::<Vec<_>>().join(" ");
        let (start_ms, end_ms) = (words[0].start_ms, words[words.len() - 1].end_ms);
        Utterance { start_ms, end_ms, speaker: speaker.map(str::to_owned), topic: None, text, words }
    }

    fn raw(utterances: Vec<Utterance>, voiced: &[Stretch]) -> RawTranscript {
        RawTranscript {
            v: 1,
            transcript: Transcript { language: Language::Nl, duration_ms: 60_000, utterances },
            voiced: voiced.to_vec(),
            unintelligible: Vec::new(),
            removed: Vec::new(),
            model: "m".into(),
            model_digest: String::new(),
        }
    }

    fn texts(raw: &RawTranscript) -> Vec<&str> {
        raw.transcript.utterances.iter().map(|u| u.text.as_str()).collect()
    }

    fn holes(raw: &RawTranscript) -> Vec<Stretch> {
        completeness(&raw.voiced, &raw.transcript.utterances, &raw.unintelligible).holes
    }

    #[test]
    fn a_hole_that_is_heard_again_is_filled_and_nothing_stands_twice() {
        let (before, after) = (said(Some("P1"), &[(0, 900, "Ja,")]), said(Some("P1"), &[(8_000, 8_900, "toen.")]));
        let mut text = raw(vec![before, after], &[s(0, 9_000)]);
        let hole = holes(&text)[0];
        assert_eq!((hole.start_ms, hole.end_ms), (1_400, 7_500));
        let heard = said(
            None,
            &[
                (300, 1_200, "ja"),
                (2_000, 4_000, "dat"),
                (4_000, 6_000, "was"),
                (6_000, 7_300, "zo"),
                (7_700, 8_600, "toen"),
            ],
        );
        assert_eq!(hear_again(&mut text, hole, vec![heard]), 3);
        assert_eq!(texts(&text), ["Ja,", "dat was zo", "toen."]);
        assert_eq!(text.transcript.utterances[1].speaker.as_deref(), Some("P1"), "the same person speaks around it");
        assert!(holes(&text).is_empty() && text.removed.is_empty());
    }

    #[test]
    fn what_stood_in_a_passage_stays_among_what_was_taken_out() {
        let words = [(0, 900, "Ik"), (1_000, 1_900, "woon"), (2_000, 2_900, "in"), (3_000, 3_900, "Delf.")];
        let mut text = raw(vec![said(Some("P1"), &words)], &[s(0, 4_000)]);
        let better = said(None, &[(2_000, 2_800, "bij"), (3_000, 3_900, "Delft.")]);
        assert_eq!(hear_again(&mut text, s(2_000, 4_000), vec![better]), 2);
        assert_eq!(texts(&text), ["Ik woon", "bij Delft."]);
        assert_eq!(text.transcript.utterances[1].speaker.as_deref(), Some("P1"));
        let removed = &text.removed[0];
        assert_eq!((removed.text.as_str(), removed.words, removed.why), ("in Delf.", 2, Why::HeardAgain));
    }

    #[test]
    fn where_nothing_is_heard_nothing_changes() {
        let mut text = raw(vec![said(None, &[(0, 900, "Ik"), (1_000, 1_900, "woon")])], &[s(0, 9_000)]);
        let before = text.clone();
        assert_eq!(hear_again(&mut text, s(500, 9_000), Vec::new()), 0);
        assert_eq!(text, before, "nor is a sentence divided at the stretch's end");
    }

    #[test]
    fn a_mark_is_a_place_without_a_hole_until_it_is_taken_back_or_heard() {
        let mut text = raw(vec![said(None, &[(0, 900, "Ja.")])], &[s(0, 900), s(5_000, 8_000)]);
        mark_unintelligible(&mut text, s(5_000, 8_000));
        assert!(holes(&text).is_empty());
        unmark(&mut text, s(4_000, 9_000));
        assert_eq!(holes(&text), [s(5_000, 8_000)]);
        mark_unintelligible(&mut text, s(5_000, 8_000));
        hear_again(&mut text, s(5_000, 8_000), vec![said(None, &[(5_100, 7_900, "Nee.")])]);
        assert!(text.unintelligible.is_empty() && holes(&text).is_empty());
    }

    proptest! {
        /// Whatever is heard again: no word outside the stretch changes, and none is lost without a trace.
        #[test]
        fn nothing_outside_changes_and_nothing_is_swallowed(
            old in prop::collection::vec((0u64..40, 1u64..4), 0..20),
            new in prop::collection::vec((0u64..40, 1u64..4), 0..20),
            from in 0u64..40,
            length in 0u64..20,
        ) {
            let made = |all: &[(u64, u64)], prefix: &str| -> Vec<Utterance> {
                let mut at: Vec<(u64, u64)> = all.to_vec();
                at.sort_unstable();
                at.dedup_by_key(|w| w.0);
                at.iter().map(|(a, l)| said(None, &[(a * 500, a * 500 + l * 120, &format!("{prefix}{a}"))])).collect()
            };
            let stretch = s(from * 500, (from + length) * 500);
            let (old, new) = (made(&old, "oud"), made(&new, "nieuw"));
            let mut text = raw(old.clone(), &[]);
            let came = hear_again(&mut text, stretch, new);
            let all = texts(&text).join(" ");
            let removed: String = text.removed.iter().map(|r| format!("{} ", r.text)).collect();
            for u in &old {
                let stays = !lies_in(stretch, u.start_ms, u.end_ms) || came == 0;
                let words: Vec<&str> = if stays { all.split(' ').collect() } else { removed.split(' ').collect() };
                prop_assert!(words.contains(&u.text.as_str()), "{}", u.text);
            }
            prop_assert!(text.transcript.utterances.is_sorted_by_key(|u| u.start_ms));
        }
    }
}

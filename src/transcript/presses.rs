//! Speakers from the moderator's presses: who spoke where no microphone tells it.
//!
//! A press comes late: first somebody speaks, then a hand moves. So it is taken back to the nearest pause in what was said, where
//! the turn most likely began. Where there is no pause near, it stays where it was pressed.

use super::{Stretch, Utterance, Word};

/// Somebody was pressed to be speaking from here on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Press {
    /// Where on the recording's clock, in ms.
    pub at_ms: u64,
    /// Who, as the transcript writes it; none where several spoke or nobody could tell.
    pub who: Option<String>,
}

/// How far behind a turn's beginning a press may come and still be taken back to it, in ms.
pub const LATE_MS: u64 = 3_000;
/// How far ahead of it a press may come: somebody is given the floor, the key is pressed, and then they speak.
pub const EARLY_MS: u64 = 1_200;
/// The shortest silence that counts as a pause between turns, in ms.
pub const PAUSE_MS: u64 = 200;

/// Returns the pauses: where no voice was found, and where no word stands.
pub fn pauses(voiced: &[Stretch], utterances: &[Utterance]) -> Vec<Stretch> {
    let words = utterances.iter().flat_map(|u| u.words.iter().map(|w| (w.start_ms, w.end_ms)));
    let mut all = gaps(voiced.iter().map(|s| (s.start_ms, s.end_ms)).collect());
    all.extend(gaps(words.collect()));
    all.sort_by_key(|s| (s.start_ms, s.end_ms));
    all.dedup();
    all
}

fn gaps(mut spoken: Vec<(u64, u64)>) -> Vec<Stretch> {
    spoken.sort_unstable();
    let mut out = Vec::new();
    let mut end: Option<u64> = None;
    for (from, to) in spoken {
        if let Some(last) = end.filter(|last| from >= last + PAUSE_MS) {
            out.push(Stretch { start_ms: last, end_ms: from });
        }
        end = Some(end.map_or(to, |last| last.max(to)));
    }
    out
}

/// Returns the presses, each where the turn most likely began: at the nearest pause, if there is one near. Their order stays.
pub fn snapped(presses: &[Press], pauses: &[Stretch]) -> Vec<Press> {
    let mut out: Vec<Press> = Vec::new();
    for press in presses {
        let not_before = out.last().map_or(0, |last| last.at_ms);
        let near =
            pauses.iter().filter_map(|pause| reach(press.at_ms, *pause)).filter(|(_, place)| *place >= not_before);
        let place = near.min_by_key(|(away, _)| *away).map_or(press.at_ms, |(_, place)| place);
        out.push(Press { at_ms: place.max(not_before), who: press.who.clone() });
    }
    out
}

/// How far a pause is from a press, and the place in it where the new turn begins; none when it is too far.
fn reach(at_ms: u64, pause: Stretch) -> Option<(u64, u64)> {
    // The turn begins where the pause ends: that is what the hand answered.
    let begins = pause.end_ms;
    match at_ms {
        _ if (pause.start_ms..=pause.end_ms).contains(&at_ms) => Some((0, begins)),
        at if at > begins && at - begins <= LATE_MS => Some((at - begins, begins)),
        at if at < pause.start_ms && pause.start_ms - at <= EARLY_MS => Some((pause.start_ms - at, begins)),
        _ => None,
    }
}

/// Gives every utterance that has no speaker yet the one who was pressed there; one in which the speaker changes becomes several.
///
/// A change that would part fewer than two words from the rest is a hand that was not exact: those words stay with their neighbours.
pub fn speakers_by_presses(utterances: Vec<Utterance>, voiced: &[Stretch], presses: &[Press]) -> Vec<Utterance> {
    if presses.is_empty() {
        return utterances;
    }
    let presses = snapped(presses, &pauses(voiced, &utterances));
    utterances.into_iter().flat_map(|u| if u.speaker.is_some() { vec![u] } else { told(u, &presses) }).collect()
}

fn speaker_at(presses: &[Press], ms: u64) -> Option<usize> {
    presses.partition_point(|p| p.at_ms <= ms).checked_sub(1)
}

fn told(utterance: Utterance, presses: &[Press]) -> Vec<Utterance> {
    let middle = |from: u64, to: u64| from + to.saturating_sub(from) / 2;
    let who = |ms: u64| speaker_at(presses, ms).and_then(|n| presses[n].who.clone());
    if utterance.words.len() < 2 {
        let speaker = who(middle(utterance.start_ms, utterance.end_ms));
        return vec![Utterance { speaker, ..utterance }];
    }
    let mut runs: Vec<(Option<String>, Vec<Word>)> = Vec::new();
    for word in &utterance.words {
        let speaker = who(middle(word.start_ms, word.end_ms));
        match runs.last_mut() {
            Some((last, words)) if *last == speaker => words.push(word.clone()),
            _ => runs.push((speaker, vec![word.clone()])),
        }
    }
    let runs = without_slivers(runs);
    if let [(speaker, _)] = &runs[..] {
        return vec![Utterance { speaker: speaker.clone(), ..utterance }];
    }
    let last = runs.len() - 1;
    let part = |(n, (speaker, words)): (usize, (Option<String>, Vec<Word>))| {
        let (first_word, last_word) = (words.first(), words.last());
        Utterance {
            start_ms: if n == 0 { utterance.start_ms } else { first_word.map_or(utterance.start_ms, |w| w.start_ms) },
            end_ms: if n == last { utterance.end_ms } else { last_word.map_or(utterance.end_ms, |w| w.end_ms) },
            speaker,
            topic: utterance.topic.clone(),
            text: words.iter().map(|w| w.text.trim()).collect::<Vec<_>>().join(" "),
            words,
        }
    };
    runs.into_iter().enumerate().map(part).collect()
}

fn without_slivers(runs: Vec<(Option<String>, Vec<Word>)>) -> Vec<(Option<String>, Vec<Word>)> {
    let mut out: Vec<(Option<String>, Vec<Word>)> = Vec::new();
    let mut early: Vec<Word> = Vec::new();
    for (speaker, mut words) in runs {
        match out.last_mut() {
            Some((last, before)) if words.len() < 2 || *last == speaker => before.append(&mut words),
            None if words.len() < 2 => early.append(&mut words),
            _ => {
                let mut all = std::mem::take(&mut early);
                all.append(&mut words);
                out.push((speaker, all));
            }
        }
    }
    if !early.is_empty() {
        // Nothing but single words: nobody can tell.
        out.push((None, early));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn press(at_ms: u64, who: &str) -> Press {
        Press { at_ms, who: Some(who.into()).filter(|w: &String| !w.is_empty()) }
    }

    fn stretch(start_ms: u64, end_ms: u64) -> Stretch {
        Stretch { start_ms, end_ms }
    }

    /// Words of 300 ms, one after the other, from a place on.
    fn said(start_ms: u64, text: &str) -> Utterance {
        let word = |(n, t): (usize, &str)| {
            let from = start_ms + n as u64 * 300;
            Word { start_ms: from, end_ms: from + 300, text: t.into(), p: 0.9 }
        };
        let words: Vec<Word> = text.split(' ').enumerate().map(word).collect();
        let end_ms = words.last().unwrap().end_ms;
        Utterance { start_ms, end_ms, speaker: None, topic: None, text: text.into(), words }
    }

    fn check(presses: &[(u64, &str)], pauses: &[(u64, u64)], expect: &[u64]) {
        let presses: Vec<Press> = presses.iter().map(|(at, who)| press(*at, who)).collect();
        let pauses: Vec<Stretch> = pauses.iter().map(|(a, b)| stretch(*a, *b)).collect();
        let places: Vec<u64> = snapped(&presses, &pauses).iter().map(|p| p.at_ms).collect();
        assert_eq!(places, expect);
    }

    #[test]
    fn a_press_that_comes_late_goes_to_the_pause_before_it() {
        check(&[(6_400, "P1")], &[(5_000, 5_600)], &[5_600]);
        check(&[(5_300, "P1")], &[(5_000, 5_600)], &[5_600]);
        check(&[(4_500, "P1")], &[(5_000, 5_600)], &[5_600]);
    }

    #[test]
    fn the_nearest_pause_counts_and_none_that_is_far() {
        check(&[(7_000, "P1")], &[(4_000, 4_500), (6_000, 6_400)], &[6_400]);
        check(&[(9_000, "P1")], &[(5_000, 5_600)], &[9_000]);
        check(&[(3_000, "P1")], &[(5_000, 5_600)], &[3_000]);
        check(&[(3_000, "P1")], &[], &[3_000]);
    }

    #[test]
    fn two_presses_keep_their_order() {
        check(&[(5_700, "P1"), (6_000, "P2")], &[(5_000, 5_600)], &[5_600, 5_600]);
        check(&[(5_700, "P1"), (6_900, "P2")], &[(3_900, 4_100), (5_000, 5_600), (6_300, 6_500)], &[5_600, 6_500]);
    }

    #[test]
    fn an_utterance_in_which_the_speaker_changes_becomes_two() {
        let one = said(0, "dat vind ik ook nee dat vind ik niet");
        // The words run on without a pause; the press falls between the fourth and the fifth.
        let parts = speakers_by_presses(vec![one], &[stretch(0, 2_700)], &[press(0, "P1"), press(1_200, "P2")]);
        let told: Vec<(Option<&str>, &str, u64, u64)> =
            parts.iter().map(|u| (u.speaker.as_deref(), u.text.as_str(), u.start_ms, u.end_ms)).collect();
        assert_eq!(
            told,
            [(Some("P1"), "dat vind ik ook", 0, 1_200), (Some("P2"), "nee dat vind ik niet", 1_200, 2_700)]
        );
    }

    #[test]
    fn a_single_word_stays_with_its_neighbours() {
        let one = said(0, "dat vind ik ook");
        let parts = speakers_by_presses(vec![one], &[stretch(0, 1_200)], &[press(0, "P1"), press(900, "P2")]);
        assert_eq!(parts.len(), 1);
        assert_eq!(parts[0].speaker.as_deref(), Some("P1"));
    }

    #[test]
    fn a_late_press_gives_the_whole_turn_to_whoever_spoke() {
        let turns = vec![said(0, "hoe is dat voor jullie"), said(2_600, "ik vind het soms lastig")];
        let voiced = [stretch(0, 1_500), stretch(2_600, 4_100)];
        let parts = speakers_by_presses(turns, &voiced, &[press(100, "I"), press(3_700, "Prof2")]);
        let speakers: Vec<_> = parts.iter().map(|u| u.speaker.as_deref()).collect();
        assert_eq!(speakers, [Some("I"), Some("Prof2")]);
    }

    #[test]
    fn what_a_microphone_tells_stays_and_what_is_unclear_has_no_speaker() {
        let known = Utterance { speaker: Some("Prof9".into()), ..said(0, "dat was ik") };
        let parts =
            speakers_by_presses(vec![known, said(5_000, "en wie was dit")], &[], &[press(0, "P1"), press(4_900, "")]);
        let speakers: Vec<_> = parts.iter().map(|u| u.speaker.as_deref()).collect();
        assert_eq!(speakers, [Some("Prof9"), None]);
    }

    proptest! {
        #[test]
        fn no_word_is_lost_and_none_is_said_twice(
            starts in prop::collection::vec(0u64..60_000, 0..8), presses in prop::collection::vec((0u64..60_000, 0u8..4), 0..12)
        ) {
            let utterances: Vec<Utterance> = starts.iter().map(|s| said(*s, "een twee drie vier vijf zes")).collect();
            let mut presses: Vec<Press> = presses.iter().map(|(at, who)| Press { at_ms: *at, who: (*who > 0).then(|| format!("P{who}")) }).collect();
            presses.sort_by_key(|p| p.at_ms);
            let voiced: Vec<Stretch> = utterances.iter().map(|u| stretch(u.start_ms, u.end_ms)).collect();
            let parts = speakers_by_presses(utterances.clone(), &voiced, &presses);
            let words = |list: &[Utterance]| list.iter().flat_map(|u| u.words.clone()).collect::<Vec<_>>();
            prop_assert_eq!(words(&parts), words(&utterances));
            prop_assert!(parts.iter().all(|u| u.start_ms <= u.end_ms && !u.words.is_empty()));
        }

        #[test]
        fn presses_stay_in_order_and_move_no_further_than_they_may(
            places in prop::collection::vec(0u64..30_000, 0..10), pauses in prop::collection::vec((0u64..30_000, 200u64..2_000), 0..10)
        ) {
            let mut places = places;
            places.sort_unstable();
            let presses: Vec<Press> = places.iter().map(|p| press(*p, "P1")).collect();
            let pauses: Vec<Stretch> = pauses.iter().map(|(from, length)| stretch(*from, from + length)).collect();
            let moved = snapped(&presses, &pauses);
            prop_assert!(moved.windows(2).all(|w| w[0].at_ms <= w[1].at_ms));
            for (before, after) in presses.iter().zip(&moved) {
                prop_assert!(after.at_ms + LATE_MS >= before.at_ms);
            }
        }
    }
}

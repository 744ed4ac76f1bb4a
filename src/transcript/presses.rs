//! Speakers from the moderator's presses: who spoke where no microphone tells it.
//!
//! A press comes late: first somebody speaks, then a hand moves. So it is taken back to where the turn most likely began
//! (`turning`). Where there is no pause near, it stays where it was pressed.

use super::turning::{Breath, Voice, placed};
use super::{Utterance, Word};

/// Somebody was pressed to be speaking from here on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Press {
    /// Where on the recording's clock, in ms.
    pub at_ms: u64,
    /// Who, as the transcript writes it; none where several spoke or nobody could tell.
    pub who: Option<String>,
}

/// Gives every utterance that has no speaker yet the one who was pressed there; one in which the speaker changes becomes several.
///
/// `breaths` are those of these utterances, `voices` what each of them sounds like, in their order; none at all where the sound is not there
/// any more. A press is taken back to where the turn most likely began. A change that would part fewer than two words from the rest is a
/// hand that was not exact: those words stay with their neighbours.
pub fn speakers_by_presses(
    utterances: Vec<Utterance>,
    breaths: &[Breath],
    voices: &[Voice],
    presses: &[Press],
) -> Vec<Utterance> {
    if presses.is_empty() {
        return utterances;
    }
    let presses = placed(presses, breaths, voices);
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
    use super::super::Stretch;
    use super::super::turning::breaths;
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

    fn by_presses(utterances: Vec<Utterance>, voiced: &[Stretch], presses: &[Press]) -> Vec<Utterance> {
        let breaths = breaths(voiced, &utterances);
        speakers_by_presses(utterances, &breaths, &[], presses)
    }

    #[test]
    fn an_utterance_in_which_the_speaker_changes_becomes_two() {
        let one = said(0, "dat vind ik ook nee dat vind ik niet");
        // The words run on without a pause; the press falls between the fourth and the fifth.
        let parts = by_presses(vec![one], &[stretch(0, 2_700)], &[press(0, "P1"), press(1_200, "P2")]);
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
        let parts = by_presses(vec![one], &[stretch(0, 1_200)], &[press(0, "P1"), press(900, "P2")]);
        assert_eq!(parts.len(), 1);
        assert_eq!(parts[0].speaker.as_deref(), Some("P1"));
    }

    #[test]
    fn a_late_press_gives_the_whole_turn_to_whoever_spoke() {
        let turns = vec![said(0, "hoe is dat voor jullie"), said(2_600, "ik vind het soms lastig")];
        let voiced = [stretch(0, 1_500), stretch(2_600, 4_100)];
        let parts = by_presses(turns, &voiced, &[press(100, "I"), press(3_700, "Prof2")]);
        let speakers: Vec<_> = parts.iter().map(|u| u.speaker.as_deref()).collect();
        assert_eq!(speakers, [Some("I"), Some("Prof2")]);
    }

    #[test]
    fn what_a_microphone_tells_stays_and_what_is_unclear_has_no_speaker() {
        let known = Utterance { speaker: Some("Prof9".into()), ..said(0, "dat was ik") };
        let parts = by_presses(vec![known, said(5_000, "en wie was dit")], &[], &[press(0, "P1"), press(4_900, "")]);
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
            let parts = by_presses(utterances.clone(), &voiced, &presses);
            let words = |list: &[Utterance]| list.iter().flat_map(|u| u.words.clone()).collect::<Vec<_>>();
            prop_assert_eq!(words(&parts), words(&utterances));
            prop_assert!(parts.iter().all(|u| u.start_ms <= u.end_ms && !u.words.is_empty()));
        }
    }
}

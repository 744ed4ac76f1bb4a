//! What one person said and two microphones heard.
//!
//! Each channel is transcribed by itself, so a voice that leaks into a second microphone comes twice. Of two utterances on
//! different channels that overlap in time and say nearly the same, the quieter one goes. Compared is the text, not the
//! level alone: two people who really talk at once, one of them softly, both stay.

use zeroize::Zeroizing;

use super::guards::whole;
use crate::transcript::{Removed, Spoken, Utterance, Why, letters};

/// Part of the shorter utterance's time that must lie in the other one.
const OVERLAP: f32 = 0.5;
/// Part of the words of the shorter one that must stand in the other one, in order.
const ALIKE: f32 = 0.6;

/// Drops the quieter of two copies; returns what was dropped.
///
/// `loudness` is each utterance's mean square on its own channel.
pub(super) fn drop_quieter_copies(spoken: &mut Vec<Spoken>, loudness: &[f32]) -> Vec<Removed> {
    let copy_of_a_louder_one = |n: usize| {
        spoken.iter().enumerate().any(|(m, other)| {
            other.channel != spoken[n].channel
                && (loudness[m], n) > (loudness[n], m)
                && overlap(&spoken[n].utterance, &other.utterance) >= OVERLAP
                && alike(&spoken[n].utterance, &other.utterance) >= ALIKE
        })
    };
    let copies: Vec<usize> = (0..spoken.len()).filter(|n| copy_of_a_louder_one(*n)).collect();
    let mut removed: Vec<Removed> =
        copies.into_iter().rev().map(|n| whole(&spoken.remove(n), Why::OtherChannel)).collect();
    removed.reverse();
    removed
}

fn overlap(a: &Utterance, b: &Utterance) -> f32 {
    let both = a.end_ms.min(b.end_ms).saturating_sub(a.start_ms.max(b.start_ms));
    let shorter = (a.end_ms - a.start_ms).min(b.end_ms - b.start_ms).max(1);
    both as f32 / shorter as f32
}

/// Returns how much of the first's words stand in the second, in order: the longest common subsequence.
fn alike(a: &Utterance, b: &Utterance) -> f32 {
    let words = |u: &Utterance| -> Vec<Zeroizing<String>> { u.words.iter().map(|w| letters(&w.text).into()).collect() };
    let (a, b) = (words(a), words(b));
    let mut row = vec![0usize; b.len() + 1];
    for x in &a {
        let mut corner = 0;
        for (n, y) in b.iter().enumerate() {
            let above = row[n + 1];
            row[n + 1] = if x == y { corner + 1 } else { above.max(row[n]) };
            corner = above;
        }
    }
    let shorter = a.len().min(b.len());
    if shorter == 0 { 0.0 } else { row[b.len()] as f32 / shorter as f32 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transcript::Word;

    fn said(channel: u16, start_ms: u64, text: &str) -> Spoken {
        let words: Vec<Word> = text
            .split(' ')
            .enumerate()
            .map(|(n, t)| Word {
                start_ms: start_ms + n as u64 * 100,
                end_ms: start_ms + n as u64 * 100 + 90,
                text: t.into(),
                p: 1.0,
            })
            .collect();
        let end_ms = start_ms + words.len() as u64 * 100;
        Spoken {
            channel,
            utterance: Utterance { start_ms, end_ms, speaker: None, topic: None, text: text.into(), words },
        }
    }

    fn check(second: f32, spoken: &[Spoken], kept: &[u16]) {
        let mut spoken = spoken.to_vec();
        let loudness: Vec<f32> = spoken.iter().map(|s| if s.channel == 0 { 0.5 } else { second }).collect();
        drop_quieter_copies(&mut spoken, &loudness);
        assert_eq!(spoken.iter().map(|s| s.channel).collect::<Vec<_>>(), kept);
    }

    #[test]
    fn the_quieter_copy_goes_and_everything_else_stays() {
        let soft = 0.05;
        let copy = [said(0, 1_000, "ik denk dat het goed ging"), said(1, 1_050, "denk dat het goed gaat")];
        check(soft, &copy, &[0]);
        check(0.5, &copy, &[0]);
        check(0.9, &copy, &[1]);
        check(soft, &[said(0, 1_000, "ik denk dat het goed ging"), said(1, 1_050, "nee hoor helemaal niet")], &[0, 1]);
        check(soft, &[said(0, 1_000, "ja dat is zo"), said(1, 3_000, "ja dat is zo")], &[0, 1]);
        check(soft, &[said(0, 1_000, "ja dat is zo"), said(0, 1_000, "ja dat is zo")], &[0, 0]);
    }
}

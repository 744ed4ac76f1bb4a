//! Where nothing was recorded though the conversation may have gone on: a microphone that was away, a program that ended.

use super::{Entry, Event};
use crate::units::Offset;

/// Less than this is no word, in ms: a short one takes about so long.
const WORD_MS: u64 = 200;

/// A place on the recording's clock at which something that was said may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// Where. The recording's clock stood still meanwhile, so that it is a moment.
    pub at: Offset,
    /// How much is missing, in ms of wall time; none where the program had ended, because nobody knows when the conversation went on.
    pub lost_ms: Option<u64>,
}

/// Returns the gaps of a recording, in order. Losses at one place are one gap, and a loss shorter than a word is none.
///
/// What was off the record is no gap: somebody asked for that, and nothing of it is told. Nor is the end of a recording one.
pub fn gaps(entries: &[Entry]) -> Vec<Gap> {
    let mut out: Vec<Gap> = Vec::new();
    for entry in entries {
        let gap = match entry.event {
            Event::SoundLost { offset, lost_ms, .. } => Gap { at: offset, lost_ms: Some(lost_ms) },
            Event::Resumed { offset } => Gap { at: offset, lost_ms: None },
            _ => continue,
        };
        match out.last_mut().filter(|last| last.at == gap.at) {
            Some(last) => {
                last.lost_ms = last.lost_ms.zip(gap.lost_ms).map(|(before, more)| before.saturating_add(more));
            }
            None => out.push(gap),
        }
    }
    out.retain(|gap| gap.lost_ms.is_none_or(|ms| ms >= WORD_MS));
    out.sort_by_key(|gap| gap.at);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::{Digest, Timestamp};

    fn check(events: &[Event], expect: &[(u64, Option<u64>)]) {
        let entries: Vec<Entry> = (1..)
            .zip(events)
            .map(|(n, event)| {
                let at = Timestamp::new(1_800_000_000, 0);
                Entry { v: 1, n, at, prev: Digest::of(b""), event: event.clone() }
            })
            .collect();
        let found: Vec<_> = gaps(&entries).into_iter().map(|gap| (gap.at.ms(), gap.lost_ms)).collect();
        assert_eq!(found, expect);
    }

    fn lost(at_ms: u64, lost_ms: u64) -> Event {
        Event::SoundLost { offset: Offset::from_ms(at_ms), lost_ms, cause: "disappeared".into() }
    }

    fn resumed(at_ms: u64) -> Event {
        Event::Resumed { offset: Offset::from_ms(at_ms) }
    }

    #[test]
    fn sound_that_was_lost_leaves_a_gap_and_losses_at_one_place_are_one() {
        check(&[lost(4_000, 14_000), lost(9_000, 1_000)], &[(4_000, Some(14_000)), (9_000, Some(1_000))]);
        check(&[lost(4_000, 14_000), lost(4_000, 500)], &[(4_000, Some(14_500))]);
        check(&[lost(4_000, 150), lost(4_000, 60)], &[(4_000, Some(210))]);
        check(&[lost(4_000, u64::MAX), lost(4_000, 1)], &[(4_000, Some(u64::MAX))]);
    }

    #[test]
    fn less_than_a_word_is_no_gap() {
        check(&[lost(4_000, 199)], &[]);
        check(&[lost(4_000, 200)], &[(4_000, Some(200))]);
    }

    #[test]
    fn a_program_that_ended_leaves_a_gap_of_nobody_knows_how_much_once_the_session_goes_on() {
        let ended = Event::Interrupted { sealed: Offset::from_ms(7_000) };
        check(std::slice::from_ref(&ended), &[]);
        check(&[ended.clone(), resumed(7_000)], &[(7_000, None)]);
        check(&[lost(7_000, 900), ended, resumed(7_000)], &[(7_000, None)]);
    }

    #[test]
    fn what_was_off_the_record_is_no_gap() {
        let at = |ms| Offset::from_ms(ms);
        check(&[Event::WentOffTheRecord { offset: at(1_000) }, Event::CameBackOnTheRecord { offset: at(1_000) }], &[]);
    }
}

//! Who said it and under which topic.

use super::Utterance;
use crate::units::{Name, Offset};

/// An utterance and the channel it was heard on.
#[derive(Debug, Clone, PartialEq)]
pub struct Spoken {
    /// The channel, from 0.
    pub channel: u16,
    /// What was said; speaker and topic are still open.
    pub utterance: Utterance,
}

/// Code of the interviewer, who is no participant and has no code of their own.
pub const INTERVIEWER: &str = "I";

/// Puts utterances in order of their start and fills in the speaker by channel and the topic by the time it was opened.
///
/// `speakers[channel]` is the code of whoever sits at that microphone (see [`speakers_by_channel`]); `topics` are the
/// moments at which topics were opened, in any order. An utterance belongs to the topic that was open in its middle: a
/// question often begins while the key for its topic is being pressed. What is known already stays.
pub fn merge(spoken: Vec<Spoken>, speakers: &[Option<String>], topics: &[(Offset, Name)]) -> Vec<Utterance> {
    let mut opened: Vec<&(Offset, Name)> = topics.iter().collect();
    opened.sort_by_key(|(at, _)| *at);
    let mut out = spoken;
    out.sort_by_key(|s| (s.utterance.start_ms, s.channel));
    out.into_iter()
        .map(|Spoken { channel, mut utterance }| {
            let middle = utterance.start_ms.midpoint(utterance.end_ms);
            let under = opened.partition_point(|(at, _)| at.ms() <= middle);
            utterance.speaker = utterance.speaker.or_else(|| speakers.get(usize::from(channel)).cloned().flatten());
            utterance.topic = utterance.topic.or_else(|| under.checked_sub(1).map(|n| opened[n].1.as_str().to_owned()));
            utterance
        })
        .collect()
}

/// Returns who sits at each of `channels` microphones: the participants that have one, and [`INTERVIEWER`] at the first when
/// nobody else does. Where no participant has one, a device with two channels is one microphone for everybody: nobody is known.
pub fn speakers_by_channel<'a>(
    channels: u16,
    participants: impl IntoIterator<Item = (&'a str, Option<u16>)>,
) -> Vec<Option<String>> {
    let mut speakers = vec![None; usize::from(channels)];
    for (code, channel) in participants {
        if let Some(place) = channel.and_then(|c| speakers.get_mut(usize::from(c))) {
            place.get_or_insert_with(|| code.to_owned());
        }
    }
    if speakers.iter().any(Option::is_some) && speakers[0].is_none() {
        speakers[0] = Some(INTERVIEWER.to_owned());
    }
    speakers
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn spoken(channel: u16, start_ms: u64, end_ms: u64) -> Spoken {
        let text = format!("{channel}-{start_ms}");
        Spoken { channel, utterance: Utterance { start_ms, end_ms, speaker: None, topic: None, text, words: vec![] } }
    }

    fn name(text: &str) -> Name {
        text.parse().unwrap()
    }

    #[test]
    fn speaker_and_topic_come_from_channel_and_time() {
        let speakers = speakers_by_channel(2, [("Prof9", Some(1))]);
        assert_eq!(speakers, [Some("I".into()), Some("Prof9".into())]);
        let topics = [(Offset::from_ms(5_000), name("trust")), (Offset::from_ms(1_000), name("work"))];
        let made = merge(vec![spoken(1, 4_800, 7_000), spoken(0, 0, 800), spoken(0, 1_200, 3_000)], &speakers, &topics);
        let found: Vec<_> = made.iter().map(|u| (u.speaker.as_deref(), u.topic.as_deref())).collect();
        assert_eq!(found, [(Some("I"), None), (Some("I"), Some("work")), (Some("Prof9"), Some("trust"))]);
    }

    #[test]
    fn one_microphone_for_everybody_tells_nothing() {
        assert_eq!(speakers_by_channel(1, [("P1", None), ("P2", None)]), [None]);
        assert_eq!(speakers_by_channel(1, [("P1", Some(0))]), [Some("P1".into())]);
        assert_eq!(speakers_by_channel(2, [("P1", None), ("P2", None)]), [None, None], "a table microphone");
        assert_eq!(speakers_by_channel(2, [("P1", Some(0)), ("P2", Some(1)), ("P3", Some(7))]).len(), 2);
    }

    proptest! {
        /// Nothing is lost, nothing is made up, all is in order, and merging what was merged changes nothing.
        #[test]
        fn everything_stays_and_is_in_order(
            parts in proptest::collection::vec((0u16..3, 0u64..10_000, 0u64..3_000), 0..40),
            times in proptest::collection::vec(0u64..10_000, 0..5),
        ) {
            let all: Vec<Spoken> = parts.iter().map(|(c, s, l)| spoken(*c, *s, s + l)).collect();
            let topics: Vec<_> = times.iter().enumerate().map(|(n, t)| (Offset::from_ms(*t), name(&format!("t{n}")))).collect();
            let speakers = [Some("I".to_owned()), None, Some("P1".to_owned())];
            let made = merge(all.clone(), &speakers, &topics);
            prop_assert!(made.windows(2).all(|w| w[0].start_ms <= w[1].start_ms));
            let mut before: Vec<_> = all.iter().map(|s| s.utterance.text.clone()).collect();
            let mut after: Vec<_> = made.iter().map(|u| u.text.clone()).collect();
            before.sort();
            after.sort();
            prop_assert_eq!(before, after);
            let again = made.iter().map(|u| Spoken { channel: 0, utterance: u.clone() }).collect();
            prop_assert_eq!(merge(again, &[], &topics), made);
        }
    }
}

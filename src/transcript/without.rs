//! An approved transcript without one of those who spoke.

use super::Approved;

impl Approved {
    /// Returns the transcript without a participant: their utterances, the notes made while they spoke or that name them, and
    /// their place among the speakers. What others said stays, also where it is about them.
    ///
    /// A note belongs to whoever spoke at that moment, or spoke last before it: it is written down while somebody listens.
    pub fn without(&self, code: &str) -> Approved {
        let theirs = |speaker: Option<&str>| speaker == Some(code);
        let mut left = self.clone();
        left.utterances.retain(|u| !theirs(u.speaker.as_deref()));
        left.speakers.retain(|s| s.code != code);
        let spoken: Vec<Spell> = self.utterances.iter().map(|u| (u.start_ms, u.end_ms, u.speaker.as_deref())).collect();
        left.notes.retain(|note| !was_speaking(&spoken, note.at.ms(), code) && !names(&note.text, code));
        left
    }
}

/// From when to when somebody spoke, in ms, and who.
pub type Spell<'a> = (u64, u64, Option<&'a str>);

/// Tells whether somebody spoke at a moment, or spoke last before it: what is noted then is noted about them.
pub fn was_speaking(spoken: &[Spell<'_>], at_ms: u64, code: &str) -> bool {
    let theirs = |who: Option<&str>| who == Some(code);
    let during = spoken.iter().any(|(start, end, who)| theirs(*who) && (*start..=*end).contains(&at_ms));
    let last = spoken.iter().filter(|(start, _, _)| *start <= at_ms).max_by_key(|(start, _, _)| *start);
    during || theirs(last.and_then(|(_, _, who)| *who))
}

/// Tells whether a text names a code as a word of its own.
pub fn names(text: &str, code: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|word| word.eq_ignore_ascii_case(code))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transcript::{Note, Speaker, Utterance};
    use crate::units::{Language, Offset};

    fn said(start_ms: u64, speaker: &str, text: &str) -> Utterance {
        let (end_ms, speaker) = (start_ms + 1_000, Some(speaker.to_owned()));
        Utterance { start_ms, end_ms, speaker, topic: None, text: text.into(), words: Vec::new() }
    }

    fn note(at: u64, text: &str) -> Note {
        Note { kind: "field".into(), at: Offset::from_ms(at), text: text.into() }
    }

    fn group() -> Approved {
        Approved {
            v: 1,
            session: "2026-11-23-1405-P1-P2".parse().unwrap(),
            guide: "group".parse().unwrap(),
            language: Language::Nl,
            duration_ms: 9_000,
            speakers: ["P1", "P2"].map(|c| Speaker { code: c.into(), asks: false }).to_vec(),
            utterances: vec![said(0, "P1", "een"), said(2_000, "P2", "twee"), said(4_000, "P1", "P2 heeft gelijk")],
            topics: Vec::new(),
            notes: vec![note(500, "knikt"), note(3_500, "stil"), note(4_500, "kijkt naar p2."), note(8_000, "P20 weg")],
            replaced: Vec::new(),
            anonymised: true,
        }
    }

    #[test]
    fn their_turns_go_and_the_notes_that_belong_to_them() {
        let left = group().without("P2");
        let texts: Vec<&str> = left.utterances.iter().map(|u| u.text.as_str()).collect();
        assert_eq!(texts, ["een", "P2 heeft gelijk"], "what others said of them stays");
        let notes: Vec<&str> = left.notes.iter().map(|n| n.text.as_str()).collect();
        assert_eq!(notes, ["knikt", "P20 weg"], "made while they spoke, or naming them");
        assert_eq!(left.speakers.iter().map(|s| s.code.as_str()).collect::<Vec<_>>(), ["P1"]);
        assert_eq!(left.without("P2"), left, "taking it out once more changes nothing");
        assert_eq!(group().without("P9"), group());
    }
}

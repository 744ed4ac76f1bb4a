//! Turns: one speaker's utterances in a row.

use super::Utterance;

/// One speaker's utterances in a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Turn<'a> {
    /// The speaker's code; none while nobody knows.
    pub speaker: Option<&'a str>,
    /// The utterances, at least one.
    pub utterances: &'a [Utterance],
}

impl Turn<'_> {
    /// Returns what was said in the turn.
    pub fn text(&self) -> String {
        let texts: Vec<&str> = self.utterances.iter().map(|u| u.text.trim()).filter(|t| !t.is_empty()).collect();
        texts.join(" ")
    }
}

/// Returns the turns. Utterances without a speaker are a turn each, because nobody knows whether it was the same person.
pub fn turns(utterances: &[Utterance]) -> Vec<Turn<'_>> {
    utterances
        .chunk_by(|a, b| a.speaker.is_some() && a.speaker == b.speaker)
        .map(|utterances| Turn { speaker: utterances[0].speaker.as_deref(), utterances })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(speaker: Option<&str>, text: &str) -> Utterance {
        let speaker = speaker.map(str::to_owned);
        Utterance { start_ms: 0, end_ms: 1, speaker, topic: None, text: text.into(), words: vec![] }
    }

    #[test]
    fn a_turn_lasts_until_somebody_else_speaks() {
        let all = [
            said(Some("I"), "Goedemiddag."),
            said(Some("I"), " Hoe gaat het? "),
            said(Some("P1"), "Goed."),
            said(None, "Hm."),
            said(None, "Ja."),
            said(Some("I"), "Mooi."),
        ];
        let made: Vec<_> = turns(&all).iter().map(|t| (t.speaker, t.text())).collect();
        let expected = [
            (Some("I"), "Goedemiddag. Hoe gaat het?"),
            (Some("P1"), "Goed."),
            (None, "Hm."),
            (None, "Ja."),
            (Some("I"), "Mooi."),
        ];
        assert_eq!(made, expected.map(|(s, t)| (s, t.to_owned())));
        assert!(turns(&[]).is_empty());
    }
}

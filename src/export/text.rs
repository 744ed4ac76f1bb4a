//! A transcript that was just written out, as text for people and for analysis programs; nothing is known around it.

use super::lines::name;
use super::one_line;
use crate::transcript::{Transcript, turns};
use crate::units::Offset;

/// Returns `[hh:mm:ss] Name: text`, a paragraph a turn, a blank line between turns; without a name where nobody knows.
pub fn txt(transcript: &Transcript) -> String {
    let paragraphs: Vec<String> = turns(&transcript.utterances)
        .iter()
        .filter_map(|turn| {
            let text = one_line(&turn.text());
            let at = Offset::from_ms(turn.utterances.first()?.start_ms);
            let name = turn.speaker.map(name).filter(|n| !n.is_empty());
            (!text.is_empty()).then(|| match name {
                Some(name) => format!("[{at}] {name}: {text}\n"),
                None => format!("[{at}] {text}\n"),
            })
        })
        .collect();
    paragraphs.join("\n")
}

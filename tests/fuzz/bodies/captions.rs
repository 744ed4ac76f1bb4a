//! What holds for captions of a transcript whose words came from anywhere: nothing that was said can break the file.

use luister::export::{srt, vtt};
use luister::transcript::{Transcript, Utterance};
use luister::units::Language;

/// Makes a transcript of the bytes, writes it as SubRip and WebVTT, and reads both as a strict player would.
pub fn check(bytes: &[u8]) {
    let transcript = made_of(bytes);
    let shown: Vec<&Utterance> = transcript.utterances.iter().filter(|u| has_text(u)).collect();
    read(&srt(&transcript), Kind::SubRip, &shown);
    read(&vtt(&transcript), Kind::WebVtt, &shown);
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    SubRip,
    WebVtt,
}

/// Every utterance takes eight bytes for its times and a line for who spoke and what was said.
fn made_of(bytes: &[u8]) -> Transcript {
    let mut utterances = Vec::new();
    for part in bytes.split(|b| *b == 0) {
        let (times, text) = part.split_at(part.len().min(8));
        let number =
            |at: usize| times.get(at..at + 4).map_or(0, |b| u64::from(u32::from_le_bytes(b.try_into().unwrap())));
        let text = String::from_utf8_lossy(text);
        let (speaker, text) = match text.split_once('\t') {
            Some((speaker, text)) => (Some(speaker.to_owned()), text.to_owned()),
            None => (None, text.into_owned()),
        };
        // The last of the times that there are, too.
        let start_ms = if number(0) == u64::from(u32::MAX) { u64::MAX } else { number(0) };
        utterances.push(Utterance { start_ms, end_ms: number(4), speaker, topic: None, text, words: Vec::new() });
    }
    Transcript { language: Language::Nl, duration_ms: 0, utterances }
}

fn has_text(u: &Utterance) -> bool {
    u.text.chars().any(|c| !c.is_whitespace() && !c.is_control() && c != '\u{FEFF}')
}

fn read(file: &str, kind: Kind, shown: &[&Utterance]) {
    assert!(!file.contains('\r'));
    let body = match kind {
        Kind::SubRip => file,
        Kind::WebVtt => file.strip_prefix("WEBVTT\n").expect("it begins as it must").trim_start_matches('\n'),
    };
    let blocks: Vec<&str> = body.split("\n\n").filter(|b| !b.is_empty()).collect();
    assert_eq!(blocks.len(), shown.len(), "a caption an utterance");
    for (n, (block, utterance)) in blocks.iter().zip(shown).enumerate() {
        let mut lines = block.trim_end_matches('\n').split('\n');
        if kind == Kind::SubRip {
            assert_eq!(lines.next(), Some((n + 1).to_string().as_str()));
        }
        let (from, to) = lines.next().and_then(|l| l.split_once(" --> ")).expect("times");
        let (from, to) = (clock(from, kind), clock(to, kind));
        assert!(from == utterance.start_ms && from <= to, "{from} {to}");
        let text = lines.next().expect("text");
        assert!(!text.trim().is_empty() && !text.contains("-->"), "no arrow in a text");
        if kind == Kind::WebVtt {
            // The only tag is the voice at the beginning.
            let said = text.strip_prefix("<v ").and_then(|t| t.split_once('>')).map_or(text, |(_, said)| said);
            assert!(!said.contains(['<', '>']), "no tag in a text");
        }
        assert_eq!(lines.next(), None, "a text is one line");
    }
}

/// Reads `hh:mm:ss.mmm`.
fn clock(text: &str, kind: Kind) -> u64 {
    let (seconds, ms) = text.split_once(if kind == Kind::SubRip { ',' } else { '.' }).expect("a point");
    let parts: Vec<u64> = seconds.split(':').map(|p| p.parse().expect("a number")).collect();
    assert!(parts.len() == 3 && parts[1] < 60 && parts[2] < 60 && ms.len() == 3);
    ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 1000 + ms.parse::<u64>().expect("a number")
}

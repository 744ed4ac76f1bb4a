//! Captions: WebVTT and SubRip.

use super::one_line;
use crate::transcript::{Transcript, Utterance};

/// A caption is on the screen for at least so long, in ms; players drop captions without a length.
const SHORTEST_MS: u64 = 200;

/// Returns WebVTT, the speaker as a voice.
pub fn vtt(transcript: &Transcript) -> String {
    let mut out = String::from("WEBVTT\n");
    for (text, utterance) in captions(transcript) {
        let times = format!("{} --> {}", clock(utterance.start_ms, '.'), clock(end(utterance), '.'));
        let voice = match speaker(utterance) {
            // In a tag a name can't hold what ends it; elsewhere three characters have to be written as entities.
            // Nor may its dashes make an arrow of the tag's end, which would begin a new caption.
            Some(name) => format!("<v {}>", escaped(&name.replace('>', " ").replace("--", "—"))),
            None => String::new(),
        };
        out.push_str(&format!("\n{times}\n{voice}{}\n", escaped(&text)));
    }
    out
}

/// Returns SubRip, `Name: text`.
pub fn srt(transcript: &Transcript) -> String {
    let blocks: Vec<String> = captions(transcript)
        .enumerate()
        .map(|(n, (text, utterance))| {
            let times = format!("{} --> {}", clock(utterance.start_ms, ','), clock(end(utterance), ','));
            // SubRip has no way to escape its arrow, which would begin a new caption in some players.
            let text = text.replace("-->", "→");
            match speaker(utterance) {
                Some(name) => format!("{}\n{times}\n{}: {text}\n", n + 1, name.replace("-->", "→")),
                None => format!("{}\n{times}\n{text}\n", n + 1),
            }
        })
        .collect();
    blocks.join("\n")
}

fn captions(transcript: &Transcript) -> impl Iterator<Item = (String, &Utterance)> {
    transcript.utterances.iter().map(|u| (one_line(&u.text), u)).filter(|(text, _)| !text.is_empty())
}

fn speaker(utterance: &Utterance) -> Option<String> {
    utterance.speaker.as_deref().map(one_line).filter(|name| !name.is_empty())
}

fn end(utterance: &Utterance) -> u64 {
    utterance.end_ms.max(utterance.start_ms.saturating_add(SHORTEST_MS))
}

/// Returns `hh:mm:ss.mmm` with a point or a comma.
fn clock(ms: u64, point: char) -> String {
    format!("{:02}:{:02}:{:02}{point}{:03}", ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60, ms % 1000)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

//! Every format, held against what it should look like.

use proptest::prelude::*;

use super::*;
use crate::transcript::{Utterance, Word};
use crate::units::Language;

fn said(start_ms: u64, end_ms: u64, speaker: Option<&str>, text: &str) -> Utterance {
    let (speaker, topic) = (speaker.map(str::to_owned), None);
    Utterance { start_ms, end_ms, speaker, topic, text: text.into(), words: vec![] }
}

fn transcript(utterances: Vec<Utterance>) -> Transcript {
    Transcript { language: Language::Nl, duration_ms: 3_700_000, utterances }
}

fn example() -> Transcript {
    transcript(vec![
        said(400, 3_300, Some("I"), "Welkom bij dit gesprek."),
        said(3_800, 4_610, Some("I"), "Fijn dat u er bent."),
        said(5_310, 8_050, Some("Prof9"), "Dank u wel, 's morgens is < 10 & > 5 beter."),
        said(9_000, 9_000, None, "Hm."),
        said(9_500, 9_600, None, "  "),
        said(3_661_042, 3_662_000, Some("Prof:9"), "Ja\n\n1 --> 2"),
    ])
}

#[test]
fn txt_is_a_paragraph_a_turn() {
    let expected = "\
[00:00:00] I: Welkom bij dit gesprek. Fijn dat u er bent.

[00:00:05] Prof9: Dank u wel, 's morgens is < 10 & > 5 beter.

[00:00:09] Hm.

[01:01:01] Prof-9: Ja 1 --> 2
";
    assert_eq!(txt(&example()), expected);
    assert_eq!(txt(&transcript(vec![])), "");
}

#[test]
fn vtt_has_voices_and_entities() {
    let expected = "\
WEBVTT

00:00:00.400 --> 00:00:03.300
<v I>Welkom bij dit gesprek.

00:00:03.800 --> 00:00:04.610
<v I>Fijn dat u er bent.

00:00:05.310 --> 00:00:08.050
<v Prof9>Dank u wel, 's morgens is &lt; 10 &amp; &gt; 5 beter.

00:00:09.000 --> 00:00:09.200
Hm.

01:01:01.042 --> 01:01:02.000
<v Prof:9>Ja 1 --&gt; 2
";
    assert_eq!(vtt(&example()), expected);
    assert_eq!(vtt(&transcript(vec![])), "WEBVTT\n");
    // A name whose dashes would make an arrow with the end of the tag; the fuzzer found it.
    assert_eq!(vtt(&transcript(vec![said(0, 500, Some("z--"), "Hm.")])).matches("-->").count(), 1);
}

#[test]
fn srt_is_numbered_with_commas() {
    let expected = "\
1
00:00:00,400 --> 00:00:03,300
I: Welkom bij dit gesprek.

2
00:00:03,800 --> 00:00:04,610
I: Fijn dat u er bent.

3
00:00:05,310 --> 00:00:08,050
Prof9: Dank u wel, 's morgens is < 10 & > 5 beter.

4
00:00:09,000 --> 00:00:09,200
Hm.

5
01:01:01,042 --> 01:01:02,000
Prof:9: Ja 1 → 2
";
    assert_eq!(srt(&example()), expected);
}

#[test]
fn json_has_the_shape_that_programs_read() {
    let mut one = said(400, 900, Some("I"), "Ja, \"goed\".");
    one.topic = Some("work".into());
    one.words = vec![Word { start_ms: 400, end_ms: 900, text: "Ja,".into(), p: 0.5 }];
    let made: serde_json::Value = serde_json::from_str(&json(&transcript(vec![one]))).unwrap();
    let expected = serde_json::json!({
        "language": "nl",
        "duration_ms": 3_700_000,
        "utterances": [{
            "start_ms": 400, "end_ms": 900, "speaker": "I", "topic": "work", "text": "Ja, \"goed\".",
            "words": [{ "start_ms": 400, "end_ms": 900, "text": "Ja,", "p": 0.5 }]
        }]
    });
    assert_eq!(made, expected);
}

proptest! {
    /// Whatever is said, JSON comes back the same and the others keep their structure.
    #[test]
    fn any_text_keeps_the_structure(texts in proptest::collection::vec("\\PC{0,12}|[\n\r>&<: -]{0,12}", 0..8), who: String) {
        let all = texts.iter().enumerate().map(|(n, t)| said(n as u64 * 1000, n as u64 * 1000 + 500, Some(&who), t)).collect();
        let all = transcript(all);
        let back: Transcript = serde_json::from_str(&json(&all)).unwrap();
        prop_assert_eq!(&back, &all);
        let shown = all.utterances.iter().filter(|u| !one_line(&u.text).is_empty()).count();
        prop_assert_eq!(vtt(&all).matches("-->").count(), shown);
        prop_assert_eq!(srt(&all).matches("-->").count(), shown);
        prop_assert_eq!(vtt(&all).split("\n\n").count(), shown + 1);
        prop_assert_eq!(txt(&all).lines().count(), usize::from(shown > 0));
    }
}

//! Sessions to export, with everything in them that has ever broken an export.

use luister::export::{Facts, Source};
use luister::guide::{self, GuideKind, promise::Policy};
use luister::transcript::{Approved, Utterance};
use luister::units::{Language, Name, ParticipantCode};
use serde_json::{Value, json};

fn said(start_ms: u64, end_ms: u64, speaker: Option<&str>, topic: Option<&str>, text: &str) -> Utterance {
    let (speaker, topic) = (speaker.map(str::to_owned), topic.map(str::to_owned));
    Utterance { start_ms, end_ms, speaker, topic, text: text.to_owned(), words: Vec::new() }
}

fn span(topic: &str, from: u64, to: u64) -> Value {
    json!({"topic": topic, "from": from, "to": to})
}

fn note(kind: &str, at: u64, text: &str) -> Value {
    json!({"kind": kind, "at": at, "text": text})
}

/// An approved transcript from the JSON that a session's folder holds.
fn approved(json: Value) -> Approved {
    serde_json::from_value(json).unwrap()
}

fn name(text: &str) -> Name {
    text.parse().unwrap()
}

fn code(text: &str) -> ParticipantCode {
    text.parse().unwrap()
}

/// An interview in Dutch about the practice guide.
pub fn interview() -> Source {
    let (file, text) = guide::practice(Language::Nl);
    let guide = guide::parse(file, text.as_bytes(), &Policy::default()).unwrap();
    let utterances = vec![
        said(400, 3_300, Some("I"), Some("begin"), "Hoe bent u in de hulpverlening terechtgekomen?"),
        said(3_800, 9_610, Some("Prof9"), Some("begin"), "Eh, ik werkte werkte in [plaats 1] & omgeving."),
        said(9_700, 15_310, Some("Prof9"), Some("begin"), "Daar is < 10 of > 5 \"normaal\"."),
        said(15_500, 18_050, Some("I"), Some("betekenis"), "Wat betekent het werk voor u persoonlijk?"),
        said(18_400, 60_000, Some("Prof9"), Some("betekenis"), "=1+1 is wat mijn moeder zei\u{0}\u{b}; 1 --> 2."),
        said(60_100, 61_000, Some("I"), None, "Hm."),
        said(61_200, 90_000, Some("Prof9"), Some("betekenis"), "שלום עולם en مرحبا 👩‍👩‍👧 café\u{301}"),
        said(90_100, 90_100, None, Some("voorbeeld"), "- iemand\u{2028}zegt   iets"),
        said(95_000, 3_661_042, Some("Prof:10"), Some("begin"), "# Terug naar het begin: 12:30 was het."),
        said(3_661_100, 3_662_000, Some("Prof9"), Some("dank"), " \t "),
        said(3_662_000, 3_724_000, Some("Prof9"), Some("dank"), "Dank voor de openheid."),
    ];
    let topics = [
        span("begin", 0, 15_400),
        span("betekenis", 15_400, 90_050),
        span("voorbeeld", 90_050, 94_000),
        span("begin", 94_000, 3_661_050),
        span("dank", 3_661_050, 3_725_000),
    ];
    let notes = [
        note("bookmark", 61_500, ""),
        note("quote", 20_000, "“mijn moeder zei”"),
        note("non-verbal", 3_662_500, "kijkt uit het raam\r\n@huis"),
    ];
    let approved = approved(json!({
        "v": 1, "session": "2026-11-23-1405-Prof9", "guide": guide.id, "language": "nl", "duration_ms": 3_725_000,
        "speakers": [{"code": "I", "asks": true}, {"code": "Prof9", "asks": false}, {"code": "Prof:10", "asks": false}],
        "utterances": utterances, "topics": topics, "notes": notes,
        "replaced": [
            {"kind": "place", "done": "pseudonym", "places": 4},
            {"kind": "name", "done": "removed", "places": 2},
            {"kind": "other", "done": "kept", "places": 3},
        ],
        "anonymised": true,
    }));
    let facts = Facts {
        study: name("luister-practice"),
        study_name: "Eigen ervaring & werk".into(),
        kind: GuideKind::Interview,
        title: guide.title.clone(),
        began: "2026-11-23T14:05:12+01:00".parse().unwrap(),
        participants: vec![(code("Prof9"), "professionals".into()), (code("Cl3"), "(former) clients".into())],
        not_quoted: Vec::new(),
    };
    Source { approved, guide: Some(guide), facts }
}

/// A focus group of professionals.
pub fn focus_group() -> Source {
    let (file, text) = guide::shipped().into_iter().find(|(f, _)| f.starts_with("focus-group-prof")).unwrap();
    let guide = guide::parse(file, text.as_bytes(), &Policy::default()).unwrap();
    let topics: Vec<Name> = guide.topics().map(|(_, t)| t.id.clone()).collect();
    let speakers = ["M", "Prof1", "Prof2", "Prof3", "Prof4", "Prof5"];
    let mut utterances = Vec::new();
    let mut spans = Vec::new();
    let each = 5_400_000 / topics.len() as u64;
    for (n, topic) in topics.iter().enumerate() {
        let from = n as u64 * each;
        spans.push(span(topic.as_str(), from, from + each));
        for turn in 0..12_u64 {
            let who = if turn == 0 { 0 } else { 1 + ((turn * turn + n as u64) % 5) as usize };
            let start = from + turn * (each / 12);
            let text = format!("Opmerking {turn} bij onderwerp {}: dat herken ik wel.", n + 1);
            let long = each / 12 - 500 - 3_000 * (who as u64 % 3);
            utterances.push(said(start, start + long, Some(speakers[who]), Some(topic.as_str()), &text));
        }
    }
    let notes = [
        note("bookmark", 100_000, ""),
        note("quote", each + 120_000, "dat herken ik wel"),
        note("field", 2 * each + 1_000, "Het wordt stil in de groep."),
    ];
    let speakers: Vec<Value> = speakers.iter().map(|s| json!({"code": s, "asks": *s == "M"})).collect();
    let approved = approved(json!({
        "v": 1, "session": "2026-12-01-1000-Prof1-Prof5", "guide": guide.id, "language": "nl", "duration_ms": 5_400_000,
        "speakers": speakers, "utterances": utterances, "topics": spans, "notes": notes, "replaced": [], "anonymised": true,
    }));
    let facts = Facts {
        study: name("luister-practice"),
        study_name: "Eigen ervaring & werk".into(),
        kind: GuideKind::FocusGroup,
        title: guide.title.clone(),
        began: "2026-12-01T10:00:00+01:00".parse().unwrap(),
        participants: (1..=5).map(|n| (code(&format!("Prof{n}")), "professionals".into())).collect(),
        not_quoted: vec![code("Prof3")],
    };
    Source { approved, guide: Some(guide), facts }
}

//! Sessions to export, with everything in them that has ever broken an export.

use luister::export::{Facts, Source};
use luister::guide::{self, GuideKind, promise::Policy};
use luister::transcript::{Approved, Count, Note, Speaker, TopicSpan, Utterance};
use luister::units::{Language, Name, Offset, ParticipantCode};

fn said(start_ms: u64, end_ms: u64, speaker: Option<&str>, topic: Option<&str>, text: &str) -> Utterance {
    let (speaker, topic) = (speaker.map(str::to_owned), topic.map(str::to_owned));
    Utterance { start_ms, end_ms, speaker, topic, text: text.to_owned(), words: Vec::new() }
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
    let span = |topic: &str, from: u64, to: u64| TopicSpan {
        topic: name(topic),
        from: Offset::from_ms(from),
        to: Offset::from_ms(to),
    };
    let note = |kind: &str, at: u64, text: &str| Note { kind: kind.into(), at: Offset::from_ms(at), text: text.into() };
    let approved = Approved {
        v: 1,
        session: "2026-11-23-1405-Prof9".parse().unwrap(),
        guide: guide.id.clone(),
        language: Language::Nl,
        duration_ms: 3_725_000,
        speakers: vec![
            Speaker { code: "I".into(), asks: true },
            Speaker { code: "Prof9".into(), asks: false },
            Speaker { code: "Prof:10".into(), asks: false },
        ],
        utterances: vec![
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
        ],
        topics: vec![
            span("begin", 0, 15_400),
            span("betekenis", 15_400, 90_050),
            span("voorbeeld", 90_050, 94_000),
            span("begin", 94_000, 3_661_050),
            span("dank", 3_661_050, 3_725_000),
        ],
        notes: vec![
            note("bookmark", 61_500, ""),
            note("quote", 20_000, "“mijn moeder zei”"),
            note("non-verbal", 3_662_500, "kijkt uit het raam\r\n@huis"),
        ],
        replaced: vec![
            Count { kind: "place".into(), done: "pseudonym".into(), places: 4 },
            Count { kind: "name".into(), done: "removed".into(), places: 2 },
            Count { kind: "other".into(), done: "kept".into(), places: 3 },
        ],
        anonymised: true,
    };
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
        spans.push(TopicSpan { topic: topic.clone(), from: Offset::from_ms(from), to: Offset::from_ms(from + each) });
        for turn in 0..12_u64 {
            let who = if turn == 0 { 0 } else { 1 + ((turn * turn + n as u64) % 5) as usize };
            let start = from + turn * (each / 12);
            let text = format!("Opmerking {turn} bij onderwerp {}: dat herken ik wel.", n + 1);
            let long = each / 12 - 500 - 3_000 * (who as u64 % 3);
            utterances.push(said(start, start + long, Some(speakers[who]), Some(topic.as_str()), &text));
        }
    }
    let note = |kind: &str, at: u64, text: &str| Note { kind: kind.into(), at: Offset::from_ms(at), text: text.into() };
    let approved = Approved {
        v: 1,
        session: "2026-12-01-1000-Prof1-Prof5".parse().unwrap(),
        guide: guide.id.clone(),
        language: Language::Nl,
        duration_ms: 5_400_000,
        speakers: speakers.iter().map(|s| Speaker { code: (*s).into(), asks: *s == "M" }).collect(),
        utterances,
        topics: spans,
        notes: vec![
            note("bookmark", 100_000, ""),
            note("quote", each + 120_000, "dat herken ik wel"),
            note("field", 2 * each + 1_000, "Het wordt stil in de groep."),
        ],
        replaced: Vec::new(),
        anonymised: true,
    };
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

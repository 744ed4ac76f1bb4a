//! A whole study leaves: 51 sessions of 60 minutes, every format, one project. Prints seconds and memory; judges nothing.

use std::time::Instant;

use luister::export::qda::qdpx;
use luister::export::{Facts, Format, Options, Shown, Source, report_page, write};
use luister::guide::{self, GuideKind, promise::Policy};
use luister::units::Language;
use serde_json::json;

/// Sessions in the study that luister was born from.
const SESSIONS: u64 = 51;
/// Utterances in an hour of conversation.
const UTTERANCES: u64 = 720;

#[path = "exports/on_disk.rs"]
mod on_disk;

fn main() {
    // `cargo test --benches` only asks whether it builds.
    if std::env::args().any(|a| a == "--test") {
        return;
    }
    let began = Instant::now();
    let sources: Vec<Source> = (1..=SESSIONS).map(session).collect();
    println!("{SESSIONS} sessions of 60 minutes, {} words", SESSIONS * UTTERANCES * 14);
    println!("{:<24} {:>8.2} s", "making them up", began.elapsed().as_secs_f64());
    if std::env::args().any(|a| a == "disk") {
        return on_disk::measure(&sources);
    }
    let options = Options { notes: Shown::Yes, pictures: Shown::Yes, ..Options::usual(Language::Nl) };
    let all = Instant::now();
    for format in Format::ALL {
        let began = Instant::now();
        let bytes: usize = sources.iter().map(|s| write(s, format, &options).expect("an export").len()).sum();
        println!("{:<24} {:>8.2} s {:>10} bytes", format.ending(), began.elapsed().as_secs_f64(), bytes);
    }
    let began = Instant::now();
    let bytes = qdpx(&sources, &options).expect("a project").len();
    println!("{:<24} {:>8.2} s {:>10} bytes", ".qdpx", began.elapsed().as_secs_f64(), bytes);
    let began = Instant::now();
    let blocks: usize = sources.iter().map(|s| report_page(s, Language::Nl).blocks.len()).sum();
    println!("{:<24} {:>8.2} s {:>10} blocks", "reports", began.elapsed().as_secs_f64(), blocks);
    println!("{:<24} {:>8.2} s", "all of it", all.elapsed().as_secs_f64());
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    if let Some(line) = status.lines().find(|l| l.starts_with("VmHWM")) {
        println!("{line}");
    }
    on_disk::measure(&sources);
}

fn session(n: u64) -> Source {
    let (file, text) = guide::shipped()[0];
    let guide = guide::parse(file, text.as_bytes(), &Policy::default()).expect("a guide");
    let topics: Vec<_> = guide.topics().map(|(_, t)| t.id.clone()).collect();
    let each = UTTERANCES / topics.len() as u64 + 1;
    let code = format!("Prof{n}");
    let utterances: Vec<_> = (0..UTTERANCES)
        .map(|u| {
            json!({
                "start_ms": u * 5_000, "end_ms": u * 5_000 + 4_600, "speaker": if u % 5 == 0 { "I" } else { code.as_str() },
                "topic": topics[(u / each) as usize],
                "text": "En toen dacht ik, ja, dat is wat ik van thuis ook nog ken.", "words": [],
            })
        })
        .collect();
    let spans: Vec<_> = topics
        .iter()
        .enumerate()
        .map(|(t, id)| json!({"topic": id, "from": t as u64 * each * 5_000, "to": (t as u64 + 1) * each * 5_000}))
        .collect();
    let notes: Vec<_> =
        (0..20).map(|m| json!({"kind": "quote", "at": m * 170_000, "text": "dat ken ik van thuis"})).collect();
    let approved = json!({
        "v": 1, "session": format!("2026-11-23-1405-{code}"), "guide": guide.id, "language": "nl", "duration_ms": 3_600_000,
        "speakers": [{"code": "I", "asks": true}, {"code": code, "asks": false}],
        "utterances": utterances, "topics": spans, "notes": notes, "replaced": [], "anonymised": true,
    });
    let facts = Facts {
        study: "bench".parse().expect("an id"),
        study_name: "Bench".into(),
        kind: GuideKind::Interview,
        title: guide.title.clone(),
        began: "2026-11-23T14:05:12+01:00".parse().expect("a moment"),
        participants: vec![(code.parse().expect("a code"), "professionals".into())],
        not_quoted: Vec::new(),
    };
    Source { approved: serde_json::from_value(approved).expect("a transcript"), guide: Some(guide), facts }
}

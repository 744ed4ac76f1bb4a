//! The journal's lines: the same for ever, and empty of what was said.

use super::history::*;
use crate::guide::promise::RecordingEnd;
use crate::session::{
    Answer, Because, Check, Entry, Event, Mending, NoteKind, SourceKind, Speaking, StopChoice, TopicMark, What,
};
use crate::units::Digest;

fn every_event() -> Vec<Event> {
    let command_event = |command| match command {
        crate::session::Command::Note(event) => event,
        _ => unreachable!(),
    };
    vec![
        prepared(&["Prof9"], SourceKind::Microphone, RecordingEnd::UntilAccepted),
        Event::MicrophoneChecked { device: "USB Audio".into(), heard: true },
        Event::ConsentRead { item: name("record"), text: text_of("record") },
        Event::ConsentAnswered {
            participant: code("Prof9"),
            item: name("record"),
            answer: Answer::Yes,
            text: text_of("record"),
        },
        Event::ConsentDeclared { participant: code("Prof9"), how: "signed form".into() },
        Event::ParticipantLeft { participant: code("Prof9") },
        Event::NotesOnlyChosen,
        Event::Declined,
        Event::RecordingStarted { device: "USB Audio".into(), channels: 2 },
        Event::NotesStarted,
        Event::SegmentSealed(segment(1)),
        Event::SegmentFound(segment(2)),
        Event::SoundLost { offset: at(4000), lost_ms: 120, cause: "overrun".into() },
        Event::WentOffTheRecord { offset: at(5000) },
        Event::CameBackOnTheRecord { offset: at(5000) },
        Event::TopicEntered { topic: name("work"), offset: at(100) },
        Event::TopicMarked { topic: name("work"), mark: TopicMark::Postponed, offset: at(900) },
        Event::ProbeTicked { topic: name("work"), probe: 2, asked: true, offset: at(950) },
        Event::NoteWritten { number: 1, kind: NoteKind::NonVerbal, offset: at(980) },
        Event::Stopped { offset: at(9000), wished: true, silence_ms: 41 },
        Event::StopDecided { choice: StopChoice::Keep },
        Event::Interrupted { sealed: at(9000) },
        Event::Resumed { offset: at(9000) },
        Event::Closed { duration: at(9000), segments: 6 },
        command_event(transcript(0)),
        Event::Accepted { complete: true },
        Event::DestructionBegun { what: What::Recording, because: Because::Accepted },
        Event::DestructionDone {
            what: What::Recording,
            files: 7,
            bytes: 290_000,
            checks: vec![Check { name: "key-gone".into(), held: true }],
        },
        Event::ReceiptMade { receipt: Digest::of(b"receipt") },
        Event::StrikeBegun { from: at(1000), to: at(2250) },
        struck(at(1000), at(2250), at(0), at(3000), Some((1, 2)), Some(text_left(1, 7))),
        Event::Withdrew { participant: code("Prof9") },
        Event::TurnsRemoved { participant: code("Prof9"), utterances: 3, notes: vec![2, 5], text: text_left(4, 31) },
        Event::Extended { what: What::Recording, until: moment(86_400), reason: "ill for two weeks".into() },
        Event::PolicyChanged { policy: policy(RecordingEnd::UntilTranscribed) },
        Event::SourceDestructionBegun { frames: crate::units::Frames(48_000) },
        Event::SourceDestroyed { bytes: 96_044, checks: vec![Check { name: "source-gone".into(), held: true }] },
        Event::TopicUnmarked { topic: name("work"), offset: at(960) },
        Event::ParticipantJoined { participant: code("Prof10"), offset: at(5000) },
        Event::WritingOutBegun,
        Event::Approved(approval()),
        Event::SpeakerNow { who: Speaking::Participant(code("Prof10")), offset: at(5100) },
        Event::PointShown { section: name("results"), point: 1, offset: at(5100) },
        Event::ConsentTrackStarted { device: "USB Audio".into(), channels: 1 },
        Event::ConsentSegmentSealed(segment(1)),
        Event::ConsentTrackStopped { duration: at(1500) },
        Event::ApprovedTakenBack(taken_out(code("Prof9"))),
        Event::TextMended {
            how: Mending::HeardAgain,
            from: at(1000),
            to: at(2000),
            model: Some("small".into()),
            model_digest: Some(Digest::of(b"small")),
            text: text_left(2, 9),
        },
    ]
}

#[test]
fn every_event_survives_writing_and_reading() {
    for entry in journal(&every_event()) {
        let line = serde_json::to_string(&entry).unwrap();
        assert_eq!(serde_json::from_str::<Entry>(&line).unwrap(), entry, "{line}");
        assert!(!line.contains('\n'));
    }
}

/// Whoever changes a line of this changes a file format: raise the version and keep reading the old one.
#[test]
fn the_lines_of_a_journal() {
    let lines: Vec<String> = every_event().iter().map(|e| serde_json::to_string(e).unwrap()).collect();
    insta::assert_snapshot!(lines.join("\n"));
}

/// Every text in a line is a word of the format, an id, a code, a digest, a device, a `how` or a `reason`.
#[test]
fn a_journal_has_no_room_for_what_was_said() {
    const FREE: [&str; 7] = ["device", "how", "reason", "title", "version", "luister", "model"];
    fn walk(key: &str, value: &serde_json::Value) {
        match value {
            serde_json::Value::String(text) if !FREE.contains(&key) => {
                let plain = text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == ':' || c == '+');
                assert!(plain, "{key}: {text}");
            }
            serde_json::Value::Array(list) => list.iter().for_each(|v| walk(key, v)),
            serde_json::Value::Object(map) => map.iter().for_each(|(k, v)| walk(k, v)),
            _ => {}
        }
    }
    for event in every_event() {
        walk("", &serde_json::to_value(&event).unwrap());
    }
}

#[test]
fn this_list_has_every_kind_of_event() {
    // A new event makes this match incomplete: add it to `every_event` and count it here.
    let number = |event: &Event| match event {
        Event::Prepared { .. } => 0,
        Event::MicrophoneChecked { .. } => 1,
        Event::ConsentRead { .. } => 2,
        Event::ConsentAnswered { .. } => 3,
        Event::ConsentDeclared { .. } => 4,
        Event::ParticipantLeft { .. } => 5,
        Event::NotesOnlyChosen => 6,
        Event::Declined => 7,
        Event::RecordingStarted { .. } => 8,
        Event::NotesStarted => 9,
        Event::SegmentSealed(_) => 10,
        Event::SegmentFound(_) => 11,
        Event::SoundLost { .. } => 12,
        Event::WentOffTheRecord { .. } => 13,
        Event::CameBackOnTheRecord { .. } => 14,
        Event::TopicEntered { .. } => 15,
        Event::TopicMarked { .. } => 16,
        Event::ProbeTicked { .. } => 17,
        Event::NoteWritten { .. } => 18,
        Event::Stopped { .. } => 19,
        Event::StopDecided { .. } => 20,
        Event::Interrupted { .. } => 21,
        Event::Resumed { .. } => 22,
        Event::Closed { .. } => 23,
        Event::Transcribed { .. } => 24,
        Event::Accepted { .. } => 25,
        Event::DestructionBegun { .. } => 26,
        Event::DestructionDone { .. } => 27,
        Event::ReceiptMade { .. } => 28,
        Event::StrikeBegun { .. } => 29,
        Event::Struck { .. } => 30,
        Event::Withdrew { .. } => 31,
        Event::TurnsRemoved { .. } => 32,
        Event::Extended { .. } => 33,
        Event::PolicyChanged { .. } => 34,
        Event::SourceDestructionBegun { .. } => 35,
        Event::SourceDestroyed { .. } => 36,
        Event::TopicUnmarked { .. } => 37,
        Event::ParticipantJoined { .. } => 38,
        Event::WritingOutBegun => 39,
        Event::Approved(_) => 40,
        Event::SpeakerNow { .. } => 41,
        Event::PointShown { .. } => 42,
        Event::ConsentTrackStarted { .. } => 43,
        Event::ConsentSegmentSealed(_) => 44,
        Event::ConsentTrackStopped { .. } => 45,
        Event::ApprovedTakenBack(_) => 46,
        Event::TextMended { .. } => 47,
    };
    let numbers: Vec<usize> = every_event().iter().map(number).collect();
    assert_eq!(numbers, (0..48).collect::<Vec<_>>());
}

//! Taking back with really sealed files: cut off anywhere, told whole.

use super::*;
use crate::guide::promise::{Policy, PromiseKind};
use crate::guide::{GuideKind, OnNo, Purpose};
use crate::session::{ConsentReference, GuideReference, NoteKind, Participant, SourceKind, apply, silenced_channels};
use crate::transcript::{Stretch, Transcript, Utterance, Word};
use crate::units::{Digest, Language};
use crate::vault::{Keys, StudyFolder};

fn prepared() -> Event {
    let person = |code: &str, channel| Participant { code: code.parse().unwrap(), channel: Some(channel) };
    Event::Prepared {
        session: "2026-11-23-1405-P1-P2".parse().unwrap(),
        luister: "0.1.0".into(),
        guide: GuideReference {
            id: "group".parse().unwrap(),
            version: "1".into(),
            title: "Group".into(),
            language: Language::Nl,
            kind: GuideKind::FocusGroup,
            digest: Digest::of(b"guide"),
        },
        participants: vec![person("P1", 0), person("P2", 1)],
        policy: Policy::default(),
        promises: PromiseKind::ALL.to_vec(),
        consent: vec![ConsentReference {
            item: "record".parse().unwrap(),
            purpose: Purpose::Record,
            on_no: OnNo::NoRecording,
            asked: true,
        }],
        topics: Vec::new(),
        source: SourceKind::Import,
    }
}

fn said(start_ms: u64, speaker: &str, text: &str) -> Utterance {
    let end_ms = start_ms + 1_400;
    Utterance {
        start_ms,
        end_ms,
        speaker: Some(speaker.into()),
        topic: None,
        text: text.into(),
        words: vec![Word { start_ms, end_ms, text: text.into(), p: 0.9 }],
    }
}

/// A transcribed group with three turns and a note, really sealed.
fn group(root: &std::path::Path) -> (SessionFolder, StudyKey) {
    let study = root.join("study");
    std::fs::create_dir(&study).unwrap();
    std::fs::write(study.join("study.toml"), "format = 1\n").unwrap();
    let keys = Keys::at(root.join("keys"));
    let recipient = keys.recipient("practice").unwrap();
    let id = "2026-11-23-1405-P1-P2".parse().unwrap();
    let mut folder = StudyFolder::open(study).unwrap().create_session(&id, &recipient, b"guide").unwrap();
    let journal = |folder: &mut SessionFolder, event| drop(folder.journal().append(&[event], clock::now()).unwrap());
    journal(&mut folder, prepared());
    for code in ["P1", "P2"] {
        journal(&mut folder, Event::ConsentDeclared { participant: code.parse().unwrap(), how: "form".into() });
    }
    journal(&mut folder, Event::RecordingStarted { device: "FILE".into(), channels: 2 });
    let mut sealer = folder.segment_sealer().unwrap();
    for number in 1..=4 {
        let first = crate::units::Frames(u64::from(number - 1) * 24_000);
        let sealed = sealer.seal(number, first, crate::units::Frames(24_000), b"sound").unwrap();
        journal(&mut folder, Event::SegmentSealed(sealed));
    }
    folder.seal_raw(&note_name(1), b"note").unwrap();
    journal(&mut folder, Event::NoteWritten { number: 1, kind: NoteKind::Field, offset: Offset::from_ms(4_000) });
    journal(&mut folder, Event::Stopped { offset: Offset::from_ms(6_000), wished: false, silence_ms: 0 });
    journal(&mut folder, Event::Closed { duration: Offset::from_ms(6_000), segments: 4 });
    let utterances = vec![said(0, "P1", "een"), said(2_000, "P2", "twee"), said(4_000, "P1", "drie")];
    let voiced = utterances.iter().map(|u| Stretch { start_ms: u.start_ms, end_ms: u.end_ms }).collect();
    let raw = RawTranscript {
        v: 1,
        transcript: Transcript { language: Language::Nl, duration_ms: 6_000, utterances },
        voiced,
        unintelligible: Vec::new(),
        removed: Vec::new(),
        model: "practice".into(),
        model_digest: String::new(),
    };
    let sealed = folder.seal_raw(TRANSCRIPT, &serde_json::to_vec(&raw).unwrap()).unwrap();
    let left = text_left(&raw, &measure(&raw), sealed);
    journal(
        &mut folder,
        Event::Transcribed {
            model: "practice".into(),
            model_digest: Digest::of(b"model"),
            utterances: left.utterances,
            words: left.words,
            voiced_ms: left.voiced_ms,
            covered_ms: left.covered_ms,
            holes: left.holes,
            complete: left.complete,
            sealed,
        },
    );
    (folder, keys.unlock("practice", None).unwrap())
}

fn wish(folder: &mut SessionFolder, command: Command) -> Session {
    let session = replay(folder.entries()).unwrap();
    let events = decide(&session, command).unwrap();
    let lines = folder.journal().append(&events, clock::now()).unwrap();
    lines.iter().fold(session, apply)
}

fn text(folder: &SessionFolder, key: &StudyKey) -> Vec<String> {
    let raw = read_transcript(folder, key).unwrap();
    raw.transcript.utterances.into_iter().map(|u| u.text).collect()
}

#[test]
fn the_turns_of_whoever_withdrew_go_and_those_of_the_others_stay() {
    let root = tempfile::tempdir().unwrap();
    let (mut folder, key) = group(root.path());
    let begun = wish(&mut folder, Command::Withdraw { participant: "P1".parse().unwrap() });
    assert_eq!(begun.removing.len(), 1);
    // Without the key nothing is claimed.
    assert!(matches!(finish(&mut folder, None), Err(RuntimeError::Vault(VaultError::PassphraseNeeded))));
    finish(&mut folder, Some(&key)).unwrap();
    let session = replay(folder.entries()).unwrap();
    assert!(session.removing.is_empty());
    assert_eq!(silenced_channels(&session), [0]);
    assert_eq!(text(&folder, &key), ["twee"]);
    let t = session.transcription.unwrap();
    assert_eq!((t.utterances, t.words, t.complete), (1, 1, true));
    assert_eq!(session.notes.len(), 1, "a note has no speaker");
}

#[test]
fn a_strike_that_was_cut_off_anywhere_tells_the_whole_of_it() {
    for done in 0..3 {
        let root = tempfile::tempdir().unwrap();
        let (mut folder, key) = group(root.path());
        let (from, to) = (Offset::from_ms(3_200), Offset::from_ms(4_100));
        wish(&mut folder, Command::Strike { from, to });
        // A call before this one came so far and was cut off.
        match done {
            0 => {}
            1 => drop(folder.strike(&[3], &[]).unwrap()),
            _ => drop(remove_next(&mut folder, Some(&key)).unwrap()),
        }
        finish(&mut folder, Some(&key)).unwrap();
        let session = replay(folder.entries()).unwrap();
        let struck = &session.struck[0];
        assert_eq!((struck.numbers, struck.segments, struck.notes), (Some((3, 3)), 1, 1), "{done}");
        assert_eq!(struck.removed, (Offset::from_ms(3_000), Offset::from_ms(4_500)), "{done}");
        assert_eq!(struck.utterances, 2, "{done}");
        assert_eq!(text(&folder, &key), ["een"], "{done}");
        let opened = folder.unlock(&key).unwrap();
        assert_eq!(opened.segments().unwrap(), [1, 2, 4]);
        assert!(opened.read_raw(&note_name(1)).is_err());
        assert_eq!(finish(&mut folder, None).ok(), Some(()), "nothing is left to do");
    }
}

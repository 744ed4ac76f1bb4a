//! Taking back with really sealed files: cut off anywhere, told whole.

use super::*;
use crate::guide::promise::{Policy, PromiseKind};
use crate::guide::{GuideKind, OnNo, Purpose};
use crate::runtime::transcription::measure;
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
pub(in crate::runtime) fn group(root: &std::path::Path) -> (SessionFolder, StudyKey) {
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
    assert!(session.notes.is_empty(), "it was made while they spoke");
    assert!(!folder.raw_names().unwrap().contains(&note_name(1)));
}

#[test]
fn the_notes_of_the_others_stay_and_those_that_name_who_withdrew_go() {
    let root = tempfile::tempdir().unwrap();
    let (mut folder, key) = group(root.path());
    let sealed =
        |text: &str| format!(r#"{{"v":1,"number":0,"kind":"field","offset_ms":0,"topic":null,"text":"{text}"}}"#);
    let at = Offset::from_ms(4_200);
    for (number, text) in [(2, sealed("P2 had het eerder al gezegd")), (3, sealed("P20 bestaat niet"))] {
        folder.seal_raw(&note_name(number), text.as_bytes()).unwrap();
        let written = Event::NoteWritten { number, kind: NoteKind::Field, offset: at };
        folder.journal().append(&[written], clock::now()).unwrap();
    }
    wish(&mut folder, Command::Withdraw { participant: "P2".parse().unwrap() });
    // Cut off after the note was removed: whose it was is known all the same.
    folder.strike(&[], &[note_name(2)]).unwrap();
    finish(&mut folder, Some(&key)).unwrap();
    let session = replay(folder.entries()).unwrap();
    assert_eq!(session.notes.iter().map(|n| n.0).collect::<Vec<_>>(), [1, 3]);
    assert_eq!(self::text(&folder, &key), ["een", "drie"]);
    let removed = folder.entries().iter().find_map(|e| match &e.event {
        Event::TurnsRemoved { notes, utterances, .. } => Some((notes.clone(), *utterances)),
        _ => None,
    });
    assert_eq!(removed, Some((vec![2], 1)));
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

/// The group's transcript as it was approved: P2 speaks second; a note is made while they do, another after P1.
fn approved(root: &std::path::Path) -> (StudyFolder, SessionFolder) {
    use crate::session::{Approval, What};
    use crate::transcript::{Approved, Note, Speaker};
    let (mut folder, _) = group(root);
    let note = |at, text: &str| Note { kind: "field".into(), at: Offset::from_ms(at), text: text.into() };
    let mut utterances = vec![said(0, "P1", "een"), said(2_000, "P2", "twee"), said(4_000, "P1", "drie")];
    utterances.iter_mut().for_each(|u| u.words.clear());
    let transcript = Approved {
        v: 1,
        session: folder.id().clone(),
        guide: "group".parse().unwrap(),
        language: Language::Nl,
        duration_ms: 6_000,
        speakers: ["P1", "P2"].map(|c| Speaker { code: c.into(), asks: false }).to_vec(),
        utterances,
        topics: Vec::new(),
        notes: vec![note(2_500, "kijkt weg"), note(5_000, "knikt")],
        replaced: Vec::new(),
        anonymised: true,
    };
    let journal = |folder: &mut SessionFolder, commands: Vec<Command>| {
        for command in commands {
            let session = replay(folder.entries()).unwrap();
            let events = decide(&session, command).unwrap();
            folder.journal().append(&events, clock::now()).unwrap();
        }
    };
    let destroy = |folder: &mut SessionFolder, what| {
        let done = folder.destroy(what).unwrap();
        Command::Note(Event::DestructionDone { what, files: done.files, bytes: done.bytes, checks: done.checks })
    };
    journal(&mut folder, vec![Command::Accept { despite_holes: crate::session::DespiteHoles::Yes }]);
    let done = destroy(&mut folder, What::Recording);
    journal(&mut folder, vec![done]);
    let digest = folder.write_transcript(&serde_json::to_vec(&transcript).unwrap()).unwrap();
    let approval = Approval {
        transcript: digest,
        utterances: 3,
        notes: 2,
        read: 5,
        places: Vec::new(),
        signed: 0,
        readers: vec!["R1".into()],
        names: 0,
    };
    journal(&mut folder, vec![Command::Approve { approval }]);
    let done = destroy(&mut folder, What::Raw);
    journal(&mut folder, vec![done]);
    (StudyFolder::open(root.join("study")).unwrap(), folder)
}

fn withdraw(folder: &mut SessionFolder, who: &str) {
    let session = replay(folder.entries()).unwrap();
    let events = decide(&session, Command::Withdraw { participant: who.parse().unwrap() }).unwrap();
    folder.journal().append(&events, clock::now()).unwrap();
}

fn leaves(study: &StudyFolder, folder: &SessionFolder) -> Result<Vec<String>, RuntimeError> {
    let session = replay(folder.entries()).unwrap();
    let bytes = crate::runtime::leaving::read_approved(study, &session)?.unwrap_or_default();
    let read = serde_json::from_slice::<crate::transcript::Approved>(&bytes);
    Ok(read.map(|t| t.utterances.into_iter().map(|u| u.text).collect()).unwrap_or_default())
}

#[test]
fn after_the_approval_their_words_leave_what_was_to_stay() {
    let root = tempfile::tempdir().unwrap();
    let (study, mut folder) = approved(root.path());
    let path = root.path().join("study/sessions").join(folder.id().as_str()).join("transcript.json");
    let older = std::fs::read(&path).unwrap();
    assert_eq!(leaves(&study, &folder).unwrap(), ["een", "twee", "drie"]);
    withdraw(&mut folder, "P2");
    assert!(matches!(leaves(&study, &folder), Err(RuntimeError::Refused(_))), "nothing leaves while it is under way");
    // Cut off after the file was written and before the journal knew of it: done again, and told whole.
    let session = replay(folder.entries()).unwrap();
    approved::take_out(&folder, &session, &"P2".parse().unwrap()).unwrap();
    assert!(leaves(&study, &folder).is_err());
    finish(&mut folder, None).unwrap();
    assert_eq!(leaves(&study, &folder).unwrap(), ["een", "drie"]);
    let session = replay(folder.entries()).unwrap();
    let out = &session.taken_out[0].1;
    assert_eq!((out.removed_utterances, out.removed_notes, out.utterances, out.notes), (1, 1, 2, 1));
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(!text.contains("twee") && !text.contains("kijkt weg") && !text.contains("\"P2\""), "{text}");
    // An older copy in its place is none that was approved.
    std::fs::write(&path, older).unwrap();
    assert!(matches!(leaves(&study, &folder), Err(RuntimeError::TranscriptChanged)));
}

#[test]
fn a_transcript_that_somebody_changed_loses_the_words_and_stays_refused() {
    let root = tempfile::tempdir().unwrap();
    let (study, mut folder) = approved(root.path());
    let path = root.path().join("study/sessions").join(folder.id().as_str()).join("transcript.json");
    let changed = std::fs::read_to_string(&path).unwrap().replace("drie", "vier");
    std::fs::write(&path, changed).unwrap();
    withdraw(&mut folder, "P2");
    finish(&mut folder, None).unwrap();
    assert!(!std::fs::read_to_string(&path).unwrap().contains("twee"));
    assert!(matches!(leaves(&study, &folder), Err(RuntimeError::TranscriptChanged)));
}

#[test]
fn the_last_to_withdraw_takes_the_transcript_away() {
    use crate::session::{Stage, What};
    let root = tempfile::tempdir().unwrap();
    let (study, mut folder) = approved(root.path());
    let path = root.path().join("study/sessions").join(folder.id().as_str()).join("transcript.json");
    withdraw(&mut folder, "P1");
    finish(&mut folder, None).unwrap();
    withdraw(&mut folder, "P2");
    // Killed in the middle, and once more.
    folder.destroy(What::Everything).unwrap();
    let done = folder.destroy(What::Everything).unwrap();
    assert!(!path.exists() && done.checks.iter().all(|c| c.held), "{done:?}");
    let event = Event::DestructionDone { what: What::Everything, files: 0, bytes: 0, checks: done.checks };
    folder.journal().append(&[event], clock::now()).unwrap();
    assert_eq!(replay(folder.entries()).unwrap().stage, Stage::Withdrawn);
    assert_eq!(leaves(&study, &folder).unwrap(), [""; 0]);
}

#[test]
fn a_transcript_that_nobody_approved_goes_with_what_is_struck() {
    let root = tempfile::tempdir().unwrap();
    let (mut folder, key) = group(root.path());
    folder.write_transcript(b"twee").unwrap();
    let path = root.path().join("study/sessions").join(folder.id().as_str()).join("transcript.json");
    withdraw(&mut folder, "P2");
    finish(&mut folder, Some(&key)).unwrap();
    assert!(!path.exists());
}

//! The same study as it lies on a disk, exported by the program itself: journals read, digests compared, files written.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use luister::export::Source;
use luister::guide;
use luister::guide::promise::{Policy, PromiseKind};
use luister::guide::{OnNo, Purpose};
use luister::runtime::now;
use luister::session::{
    Approval, Because, Check, ConsentReference, Event, GuideReference, Participant, SourceKind, What, replay,
};
use luister::study::template;
use luister::units::{Digest, Language, Offset, ParticipantCode};
use luister::vault::{Keys, Recipient, StudyFolder};

/// Puts the sessions on a disk and has the program write every format of all of them.
pub fn measure(sources: &[Source]) {
    let root = tempfile::tempdir().expect("a folder");
    let (study, keys) = (root.path().join("study"), root.path().join("keys"));
    let guides = guide::shipped();
    let folder = StudyFolder::create(&study, &template("bench", Language::Nl), &guides[..1]).expect("a study");
    let recipient = Keys::at(&keys).recipient("bench").expect("a key");
    for source in sources {
        put(&folder, &recipient, source, guides[0].1.as_bytes());
    }
    let formats = "txt,txt-atrain,md,docx,odt,html,vtt,srt,csv,json,qdpx,qdc";
    for (what, formats) in [("the program: one project", "qdpx"), ("the program: everything", formats)] {
        let (took, memory) = exported(root.path(), &study, formats);
        println!("{what:<24} {:>8.2} s {memory:>10} kB", took.as_secs_f64());
    }
}

fn exported(root: &Path, study: &Path, formats: &str) -> (Duration, u64) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_luister"));
    command.env_clear().env("HOME", root).arg("--study").arg(study).args(["export", "--all", "--notes", "--pictures"]);
    command.args(["--format", formats, "--output"]).arg(root.join(format!("out-{}", formats.len())));
    let began = Instant::now();
    let mut child = command.stdout(std::process::Stdio::null()).spawn().expect("luister");
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0;
    let done = loop {
        let text = std::fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|l| l.strip_prefix("VmHWM:")).unwrap_or_default();
        most = most.max(line.trim().trim_end_matches(" kB").parse().unwrap_or(0));
        if let Some(done) = child.try_wait().expect("its end") {
            break done;
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    assert!(done.success(), "{done:?}");
    (began.elapsed(), most)
}

/// A session as it lies there after its approval.
fn put(folder: &StudyFolder, recipient: &Recipient, source: &Source, toml: &[u8]) {
    let approved = &source.approved;
    let guide = source.guide.as_ref().expect("a guide");
    let mut open = folder.create_session(&approved.session, recipient, toml).expect("a session");
    let json = serde_json::to_vec_pretty(approved).expect("a transcript");
    let transcript = open.write_transcript(&json).expect("a transcript");
    let people = &source.facts.participants;
    let prepared = Event::Prepared {
        session: approved.session.clone(),
        luister: "0.1.0".into(),
        guide: GuideReference {
            id: guide.id.clone(),
            version: guide.version.clone(),
            title: guide.title.clone(),
            language: guide.language,
            kind: guide.kind,
            digest: guide.digest,
        },
        participants: people.iter().map(|(code, _)| Participant { code: code.clone(), channel: None }).collect(),
        policy: Policy::default(),
        promises: PromiseKind::ALL.to_vec(),
        consent: vec![ConsentReference {
            item: "record".parse().expect("a name"),
            purpose: Purpose::Record,
            on_no: OnNo::NoRecording,
            asked: true,
        }],
        topics: Vec::new(),
        source: SourceKind::Import,
    };
    let sealed = Digest::of(b"sealed");
    let transcribed = Event::Transcribed {
        model: "practice".into(),
        model_digest: sealed,
        utterances: 1,
        words: 1,
        voiced_ms: 1,
        covered_ms: 1,
        holes: 0,
        complete: true,
        sealed,
    };
    let approval = Approval {
        transcript,
        utterances: 1,
        notes: 0,
        read: 1,
        places: Vec::new(),
        signed: 0,
        readers: vec!["R1".into()],
        names: 0,
    };
    let (start, what) = (Offset::from_ms(0), What::Recording);
    let declared = |code: &ParticipantCode| Event::ConsentDeclared { participant: code.clone(), how: "form".into() };
    let mut events = vec![prepared];
    events.extend(people.iter().map(|(code, _)| declared(code)));
    events.extend([
        Event::RecordingStarted { device: "FILE".into(), channels: 1 },
        Event::Stopped { offset: start, wished: false, silence_ms: 0 },
        Event::Closed { duration: start, segments: 0 },
        transcribed,
        Event::Accepted { complete: true },
        Event::DestructionBegun { what, because: Because::Accepted },
        Event::DestructionDone {
            what,
            files: 0,
            bytes: 0,
            checks: vec![Check { name: "key-gone".into(), held: true }],
        },
        Event::Approved(approval),
    ]);
    open.journal().append(&events, now()).expect("a journal");
    // A journal takes only what can have happened; the rest would be left out when it is read.
    let lived = replay(open.entries()).expect("a session");
    assert!(lived.approval.is_some(), "{:?}", lived.stage);
}

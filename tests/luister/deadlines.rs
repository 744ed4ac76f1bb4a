//! Last days on the command line: what is owed, more time, other periods, a timer, and files that were imported.

use std::path::Path;

use luister::guide::promise::{Policy, PromiseKind, RecordingEnd};
use luister::runtime::now;
use luister::session::{Event, GuideReference, Participant, SourceKind};
use luister::units::{Digest, Frames, SessionId, Timestamp};
use luister::vault::{Keys, StudyFolder};

use crate::world::{World, clip};

/// Makes a session that was recorded so many days ago and closed, under a policy; its sound is one sealed piece.
fn recorded(world: &World, study: &Path, name: &str, days_ago: i64, policy: Policy) -> SessionId {
    let folder = StudyFolder::open(study).unwrap();
    let key = Keys::at(world.root().join("config/luister/keys")).recipient("onderzoek").unwrap();
    let guide = folder.read_guide(&folder.guide_files().unwrap()[0]).unwrap();
    let parsed = luister::guide::parse("practice.toml", &guide, &policy).unwrap();
    let id: SessionId = name.parse().unwrap();
    let mut session = folder.create_session(&id, &key, &guide).unwrap();
    let sealed = session.segment_sealer().unwrap().seal(1, Frames(0), Frames(24_000), b"sound").unwrap();
    let at: Timestamp = now().plus_days(-days_ago);
    let events = [
        Event::Prepared {
            session: id.clone(),
            luister: "0.1.0".into(),
            guide: GuideReference {
                id: parsed.id,
                version: parsed.version,
                title: parsed.title,
                language: parsed.language,
                kind: parsed.kind,
                digest: Digest::of(&guide),
            },
            participants: vec![Participant { code: "P1".parse().unwrap(), channel: None }],
            policy,
            promises: vec![PromiseKind::DestroyRecording, PromiseKind::DestroyRaw],
            consent: Vec::new(),
            topics: Vec::new(),
            source: SourceKind::Import,
        },
        Event::ConsentDeclared { participant: "P1".parse().unwrap(), how: "signed letter".into() },
        Event::RecordingStarted { device: "FILE".into(), channels: 1 },
        Event::SegmentSealed(sealed),
        Event::Stopped { offset: Frames(24_000).offset(), wished: false, silence_ms: 0 },
        Event::Closed { duration: Frames(24_000).offset(), segments: 1 },
    ];
    session.journal().append(&events, at).unwrap();
    id
}

fn usual() -> Policy {
    Policy::default()
}

fn at_once() -> Policy {
    Policy { recording: RecordingEnd::UntilTranscribed, ..usual() }
}

fn study() -> (World, std::path::PathBuf) {
    let world = World::new();
    let study = world.study();
    (world, study)
}

/// Runs a command in a study, in English.
fn run(world: &World, study: &Path, arguments: &[&str]) -> crate::world::Answer {
    let study = study.to_string_lossy().into_owned();
    let mut all = vec!["--interface", "en", "--study", study.as_str()];
    all.extend(arguments);
    world.run(&all)
}

#[test]
fn a_raw_text_whose_last_day_has_passed_is_told_by_status_and_verify_alike() {
    let (world, study) = study();
    let id = recorded(&world, &study, "2026-01-02-1000-P1", 95, usual());
    let mut session = StudyFolder::open(&study).unwrap().open_session(&id).unwrap();
    session.seal_raw("piece.json", b"{}").unwrap();
    session.journal().append(&[Event::WritingOutBegun], now()).unwrap();
    drop(session);
    assert_eq!(run(&world, &study, &["destroy", id.as_str(), "--what", "recording", "--yes"]).code, 0);
    assert_eq!(run(&world, &study, &["status"]).code, 1);
    let verified = run(&world, &study, &["verify", id.as_str()]);
    assert!(verified.code == 1 && verified.out.contains("✗ The raw text should have been gone"), "{verified:?}");
}

/// Whole days left of what is owed first.
fn days_left(status: &crate::world::Answer) -> i64 {
    status.json()["owed"][0]["days_left"].as_i64().unwrap()
}

#[test]
fn more_time_is_taken_with_a_reason_and_stands_in_the_status() {
    let (world, study) = study();
    let id = recorded(&world, &study, "2026-01-01-1000-P1", 16, usual());
    let status = run(&world, &study, &["status"]);
    assert_eq!(status.code, 1, "{status:?}");
    assert!(status.out.contains("OVERDUE  2026-01-01-1000-P1"), "{status:?}");

    let without = run(&world, &study, &["extend", id.as_str(), "--days", "7", "--reason", "  "]);
    assert_eq!(without.code, 1, "{without:?}");
    assert!(without.err.contains("reason"), "{without:?}");

    let extended = run(&world, &study, &["extend", id.as_str(), "--days", "7", "--reason", "transcriber ill"]);
    assert_eq!(extended.code, 0, "{extended:?}");
    assert!(extended.err.contains("no names"), "{extended:?}");
    let until = now().plus_days(7).date();
    assert!(extended.out.contains(&until), "{extended:?}");
    let status = run(&world, &study, &["status", "--json"]);
    assert_eq!(status.code, 0, "{status:?}");
    assert!(days_left(&status) >= 6, "{status:?}");

    // The receipt holds both the promised day and the reason.
    let gone = run(&world, &study, &["destroy", id.as_str(), "--what", "recording", "--yes"]);
    assert_eq!(gone.code, 0, "{gone:?}");
    let receipt = run(&world, &study, &["receipt", id.as_str()]);
    assert!(receipt.out.contains("not kept in time") && receipt.out.contains("transcriber ill"), "{}", receipt.out);
    let copy = run(&world, &study, &["receipt", id.as_str(), "--participant", "P1"]);
    assert!(copy.out.contains("took more time") && !copy.out.contains("transcriber ill"), "{}", copy.out);
    let nobody = run(&world, &study, &["receipt", id.as_str(), "--participant", "P2"]);
    assert_eq!(nobody.code, 1, "{nobody:?}");
}

#[test]
fn a_timer_destroys_only_what_was_announced() {
    let (world, study) = study();
    let asks = recorded(&world, &study, "2026-01-01-1000-P1", 16, usual());
    let announced = recorded(&world, &study, "2026-01-02-1000-P1", 15, at_once());
    let in_time = recorded(&world, &study, "2026-01-03-1000-P1", 3, at_once());
    let plain = run(&world, &study, &["status"]);
    assert!(study.join("recordings").join(announced.as_str()).exists(), "looking destroys nothing: {plain:?}");

    let timer = run(&world, &study, &["status", "--enforce"]);
    assert_eq!(timer.code, 1, "one is left for a person: {timer:?}");
    assert!(timer.out.contains(&format!("DESTROYED {announced}")), "{timer:?}");
    assert!(timer.out.contains(&format!("OVERDUE  {asks}")), "{timer:?}");
    let there = |id: &SessionId| study.join("recordings").join(id.as_str()).exists();
    assert_eq!((there(&asks), there(&announced), there(&in_time)), (true, false, true));
    let receipt = run(&world, &study, &["receipt", announced.as_str()]);
    assert!(receipt.out.contains("because its last day had come"), "{}", receipt.out);

    // The study says so of its timer: now the other one goes too, and a second run finds nothing to do.
    let toml = std::fs::read_to_string(study.join("study.toml")).unwrap();
    std::fs::write(study.join("study.toml"), toml.replace("enforce = \"ask\"", "enforce = \"destroy\"")).unwrap();
    let timer = run(&world, &study, &["status", "--enforce"]);
    assert_eq!((timer.code, there(&asks), there(&in_time)), (0, false, true), "{timer:?}");
    let again = run(&world, &study, &["status", "--enforce", "--json"]);
    assert_eq!(again.json()["enforced"].as_array().unwrap().len(), 0, "{again:?}");
}

#[test]
fn a_timer_finishes_what_was_begun() {
    let (world, study) = study();
    let id = recorded(&world, &study, "2026-01-01-1000-P1", 1, usual());
    let mut open = StudyFolder::open(&study).unwrap().open_session(&id).unwrap();
    let begun =
        Event::DestructionBegun { what: luister::session::What::Recording, because: luister::session::Because::Asked };
    open.journal().append(&[begun], now()).unwrap();
    drop(open);
    let timer = run(&world, &study, &["status", "--enforce"]);
    assert_eq!(timer.code, 0, "{timer:?}");
    assert!(timer.out.contains(&format!("FINISHED {id}")), "{timer:?}");
    assert!(!study.join("recordings").join(id.as_str()).exists());
    let verified = run(&world, &study, &["verify", id.as_str()]);
    assert_eq!(verified.code, 0, "{verified:?}");
}

#[test]
fn other_periods_want_a_look_and_a_yes() {
    let (world, study) = study();
    let id = recorded(&world, &study, "2026-01-01-1000-P1", 2, usual());
    let same = run(&world, &study, &["policy", "apply"]);
    assert_eq!(same.code, 0);
    assert!(same.out.contains("Every session keeps"), "{same:?}");

    let toml = std::fs::read_to_string(study.join("study.toml")).unwrap();
    std::fs::write(study.join("study.toml"), toml.replace("days = 14 ", "days = 20 ")).unwrap();
    let status = run(&world, &study, &["status"]);
    assert!(status.out.contains("keeps to other periods"), "{status:?}");
    let before = days_left(&run(&world, &study, &["status", "--json"]));
    assert!(before <= 12);

    // Without a terminal there is nobody to say yes: the preview is shown and nothing is done.
    let looked = run(&world, &study, &["policy", "apply"]);
    let (from, to) = (now().plus_days(12).date(), now().plus_days(18).date());
    assert_eq!(looked.code, 1, "{looked:?}");
    assert!(looked.out.contains(&format!("gone by {from} → {to}")), "{looked:?}");
    assert!(looked.out.contains(&format!("later than the participants were promised ({from})")), "{looked:?}");
    assert!(days_left(&run(&world, &study, &["status", "--json"])) <= 12);

    let applied = run(&world, &study, &["policy", "apply", id.as_str(), "--yes"]);
    assert_eq!(applied.code, 0, "{applied:?}");
    let status = run(&world, &study, &["status", "--json"]);
    assert!(days_left(&status) >= 17, "{status:?}");
    assert_eq!(status.json()["other_periods"].as_array().unwrap().len(), 0);
    let gone = run(&world, &study, &["destroy", id.as_str(), "--what", "recording", "--yes"]);
    assert_eq!(gone.code, 0, "{gone:?}");
    let receipt = run(&world, &study, &["receipt", id.as_str()]).out;
    let receipt = receipt.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        receipt.contains("days: 20 instead of 14") && receipt.contains(&format!("last day was {from}")),
        "{receipt}"
    );
}

#[test]
fn receipts_are_chained_and_verify_sees_what_is_missing() {
    let (world, study) = study();
    let first = recorded(&world, &study, "2026-01-01-1000-P1", 2, usual());
    let second = recorded(&world, &study, "2026-01-02-1000-P1", 1, usual());
    for id in [&first, &second] {
        let gone = run(&world, &study, &["destroy", id.as_str(), "--yes"]);
        assert_eq!(gone.code, 0, "{gone:?}");
    }
    let all = run(&world, &study, &["verify"]);
    assert_eq!(all.code, 0, "{all:?}");
    assert!(all.out.contains("2 of 2 sessions hold."), "{all:?}");
    assert!(all.out.contains(&format!("The receipt before it, of {first}")), "{all:?}");
    assert!(all.out.contains("What luister cannot know"), "{all:?}");
    let bytes = |id: &SessionId| std::fs::read(study.join("sessions").join(id.as_str()).join("receipt.json")).unwrap();
    let receipt = luister::session::receipt::Receipt::from_json(&bytes(&second)).unwrap();
    assert_eq!(receipt.previous, Some(Digest::of(&bytes(&first))));

    let finding = |answer: &crate::world::Answer, session: usize, id: &str| {
        let findings = answer.json()["sessions"][session]["findings"].as_array().unwrap().clone();
        findings.iter().find(|f| f["id"] == id).and_then(|f| f["held"].as_bool())
    };
    // Somebody changes a receipt.
    let path = study.join("sessions").join(second.as_str()).join("receipt.json");
    let was = std::fs::read(&path).unwrap();
    let text = String::from_utf8(was.clone()).unwrap();
    std::fs::write(&path, text.replace("\"lines\": ", "\"lines\": 9")).unwrap();
    let changed = run(&world, &study, &["verify", "--json"]);
    assert_eq!(changed.code, 1, "{changed:?}");
    assert_eq!(
        (finding(&changed, 1, "receipt"), finding(&changed, 1, "receipt-made-from")),
        (Some(false), Some(false))
    );
    std::fs::write(&path, was).unwrap();
    // A sealed file comes back.
    let back = study.join("recordings").join(first.as_str());
    std::fs::create_dir_all(back.join("audio")).unwrap();
    std::fs::write(back.join("audio/000001.wav.age"), b"x").unwrap();
    let left = run(&world, &study, &["verify", "--json"]);
    assert_eq!((left.code, finding(&left, 0, "recording")), (1, Some(false)), "{left:?}");
    std::fs::remove_dir_all(&back).unwrap();
    // A whole session goes away.
    std::fs::remove_dir_all(study.join("sessions").join(first.as_str())).unwrap();
    let removed = run(&world, &study, &["verify", "--json"]);
    assert_eq!((removed.code, finding(&removed, 0, "chain")), (1, Some(false)), "{removed:?}");
}

fn import(world: &World, study: &Path, file: &Path, more: &[&str]) -> crate::world::Answer {
    let file = file.to_string_lossy().into_owned();
    let mut arguments =
        vec!["import", &file, "--guide", "practice-interview-nl", "--participant", "P1", "--consented", "letter v2"];
    arguments.extend(more);
    run(world, study, &arguments)
}

#[test]
fn an_imported_file_goes_when_asked_and_only_when_the_copy_is_the_same() {
    let (world, study) = study();
    for name in ["nl-zin-1.wav", "formats/zin.m4a"] {
        let file = world.work().join(name.replace('/', "-"));
        std::fs::copy(clip(name), &file).unwrap();
        let stays = import(&world, &study, &file, &[]);
        assert_eq!(stays.code, 0, "{stays:?}");
        assert!(stays.out.contains("was left alone") && file.exists(), "{stays:?}");

        let gone = import(&world, &study, &file, &["--destroy-source"]);
        assert_eq!(gone.code, 0, "{gone:?}");
        assert!(!file.exists() && gone.out.contains("no proof"), "{gone:?}");
        let id = gone.out.lines().next().unwrap().to_owned();
        let destroyed = run(&world, &study, &["destroy", &id, "--yes"]);
        assert_eq!(destroyed.code, 0, "{destroyed:?}");
        let receipt = run(&world, &study, &["receipt", &id]).out;
        let receipt = receipt.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(receipt.contains("The imported file: removed") && receipt.contains("no proof"), "{receipt}");
        assert!(!receipt.contains("luister left it where it was"), "{receipt}");
    }
}

#[test]
fn a_file_with_another_name_is_not_imported_to_be_destroyed() {
    let (world, study) = study();
    let file = world.work().join("interview.wav");
    std::fs::copy(clip("nl-zin-1.wav"), &file).unwrap();
    std::fs::hard_link(&file, world.work().join("other.wav")).unwrap();
    let refused = import(&world, &study, &file, &["--destroy-source"]);
    assert_eq!(refused.code, 1, "{refused:?}");
    assert!(file.exists() && refused.err.contains("more than one name"), "{refused:?}");
    assert_eq!(run(&world, &study, &["session", "list", "--json"]).json()["sessions"].as_array().unwrap().len(), 0);
}

//! A study as a whole: overview, check, evidence, participants, archive, from the command line.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use luister::export::unpack;
use luister::guide::promise::Policy;
use luister::runtime::now;
use luister::session::Event;
use luister::units::{Digest, Frames, SessionId};
use luister::vault::{Keys, StudyFolder};
use serde_json::json;

use super::cli::{approve, in_study, names};
use crate::world::World;

/// Makes a session that was held and closed, of these participants; `archive` is what each answered to being archived.
fn held(world: &World, study: &Path, name: &str, people: &[&str], archive: &[&str]) -> SessionId {
    let folder = StudyFolder::open(study).unwrap();
    let key = Keys::at(world.root().join("config/luister/keys")).recipient("onderzoek").unwrap();
    let guide = folder.read_guide(&folder.guide_files().unwrap()[0]).unwrap();
    let parsed = luister::guide::parse("practice.toml", &guide, &Policy::default()).unwrap();
    let id: SessionId = name.parse().unwrap();
    let mut session = folder.create_session(&id, &key, &guide).unwrap();
    let sealed = session.segment_sealer().unwrap().seal(1, Frames(0), Frames(24_000), b"sound").unwrap();
    let participants: Vec<_> = people.iter().map(|code| json!({ "code": code })).collect();
    let text = Digest::of(b"text").to_string();
    let mut events = vec![json!({
        "event": "prepared", "session": name, "luister": "0.1.0",
        "guide": {
            "id": parsed.id, "version": parsed.version, "title": parsed.title, "language": parsed.language,
            "kind": parsed.kind, "digest": Digest::of(&guide),
        },
        "participants": participants, "policy": Policy::default(), "promises": ["record", "destroy-recording", "destroy-raw"],
        "consent": [
            {"item": "opnemen", "purpose": "record", "on-no": "no-recording", "asked": true},
            {"item": "aanhalen", "purpose": "quote", "on-no": "continue", "asked": true},
            {"item": "archief", "purpose": "archive", "on-no": "continue", "asked": true},
        ],
        "topics": parsed.topics().map(|(_, t)| t.id.clone()).collect::<Vec<_>>(), "source": "microphone",
    })];
    for item in ["opnemen", "aanhalen", "archief"] {
        events.push(json!({"event": "consent-read", "item": item, "text": text}));
        for (code, archive) in people.iter().zip(archive) {
            let answer = if item == "archief" { archive } else { &"yes" };
            let answered =
                json!({"event": "consent-answered", "participant": code, "item": item, "answer": answer, "text": text});
            events.push(answered);
        }
    }
    let mut segment = serde_json::to_value(&sealed).unwrap();
    segment["event"] = "segment-sealed".into();
    events.extend([
        json!({"event": "recording-started", "device": "FILE", "channels": 1}),
        json!({"event": "topic-entered", "topic": "begin", "offset": 0}),
        segment,
        json!({"event": "topic-marked", "topic": "begin", "mark": "asked", "offset": 700}),
        json!({"event": "topic-marked", "topic": "steun", "mark": "skipped", "offset": 800}),
        json!({"event": "stopped", "offset": 1_500, "wished": false, "silence-ms": 0}),
        json!({"event": "closed", "duration": 1_500, "segments": 1}),
    ]);
    let events: Vec<Event> = events.into_iter().map(|e| serde_json::from_value(e).unwrap()).collect();
    session.journal().append(&events, now()).unwrap();
    id
}

/// A study with groups, and six people in four sessions.
fn study(world: &World) -> PathBuf {
    let study = world.study();
    let toml = study.join("study.toml");
    let text = fs::read_to_string(&toml).unwrap();
    let groups = "\n[[groups]]\nprefix = \"Prof\"\nname = \"professionals\"\n\n[[groups]]\nprefix = \"Cl\"\nname = \"cliënten\"\n\n[promises]";
    fs::write(&toml, text.replacen("\n[promises]", groups, 1)).unwrap();
    let s = |name: &str, people: &[&str], archive: &[&str]| held(world, &study, name, people, archive);
    s("s1", &["Prof1"], &["yes"]);
    s("s2", &["Prof2", "Prof3", "Prof4", "Prof5"], &["yes", "yes", "no", "yes"]);
    s("s3", &["Cl1"], &["yes"]);
    s("s4", &["Prof6", "Cl2"], &["yes", "yes"]);
    study
}

const SHEET: &str = "naam;code;geslacht;leeftijd;groepen\n\
Aaltje Oosterwijk;Prof1 Cl1;v;38;ervaringsdeskundigen\n\
B;Prof2;v;41;\nC;Prof3;m;64;\nD;Prof4;v;18;\nE;Prof5;v;30;\nF;Prof6;v;35;\nG;Cl2;v;44;ervaringsdeskundigen\n";

#[test]
fn people_count_once_and_memberships_as_often_as_they_occur() {
    let world = World::new();
    let study = study(&world);
    fs::write(world.work().join("tabel.csv"), SHEET).unwrap();
    let taken = in_study(&world, &["participants", "import", "tabel.csv"]);
    assert!(taken.code == 0 && taken.out.contains("verzegeld: 7") && taken.out.contains("naam"), "{taken:?}");
    // What was taken over lies there sealed; names were not even read.
    let sealed = fs::read(study.join("participants.json.age")).unwrap();
    assert!(sealed.starts_with(b"age-encryption.org/v1"));
    let plain = |folder: &Path| {
        names(folder).iter().any(|n| fs::read(folder.join(n)).is_ok_and(|b| b.windows(8).any(|w| w == b"Oosterwi")))
    };
    assert!(!plain(&study) && !plain(&study.join("sessions")));

    let shown = in_study(&world, &["study"]);
    assert_eq!(shown.code, 0, "{shown:?}");
    // Prof1 and Cl1 are one person: eight codes, seven people; six professionals, two clients, two experts by experience.
    assert!(shown.out.contains("Mensen die meededen: 7. Lidmaatschappen van groepen: 10."), "{}", shown.out);
    assert!(shown.out.contains("18–64") && shown.out.contains("38,6"), "{}", shown.out);
    assert!(shown.out.contains("● besproken") && shown.out.contains("4/4"), "{}", shown.out);

    // In files small numbers are left out, and the sum that would give them away.
    let files = in_study(&world, &["study", "--format", "csv,md,docx", "--output", "uit"]);
    assert_eq!(files.code, 0, "{files:?}");
    let out = world.work().join("uit");
    let read = |name: &str| fs::read_to_string(out.join(format!("onderzoek-{name}"))).unwrap();
    let response = read("response.csv");
    assert_eq!(
        response,
        "Groep,Mensen,Sessies\nprofessionals,6,4\ncliënten,minder dan 5,3\nervaringsdeskundigen,minder dan 5,3\nIedereen,7,\n"
    );
    let people = read("people.csv");
    assert!(people.contains("Gender: v,–") && people.contains("Gender: m,minder dan 5"), "{people}");
    let page = read("overview.md");
    assert!(!page.contains("Lidmaatschappen van groepen") && page.contains("Aantallen onder 5"), "{page}");
    assert!(names(&out).contains(&"onderzoek-overview.docx".to_owned()));
    let all = in_study(&world, &["study", "--format", "csv", "--output", "alles", "--small-numbers"]);
    assert_eq!(all.code, 0, "{all:?}");
    assert!(fs::read_to_string(world.work().join("alles/onderzoek-response.csv")).unwrap().contains("cliënten,2,3"));

    // Codes go out; nothing that the table knew of people does.
    let codes = in_study(&world, &["participants", "list", "--csv"]);
    assert!(codes.out.contains("Prof1,professionals,s1") && !codes.out.contains("38"), "{codes:?}");
    // A second table is a question.
    assert_eq!(in_study(&world, &["participants", "import", "tabel.csv"]).code, 1);
    assert_eq!(in_study(&world, &["participants", "import", "tabel.csv", "--yes"]).code, 0);
    fs::write(world.work().join("fout.csv"), "code,age\nProf1,38\nAaltje Oosterwijk,40\n").unwrap();
    let wrong = in_study(&world, &["participants", "import", "fout.csv", "--yes"]);
    assert!(wrong.code == 1 && wrong.err.contains("Regel 3") && !wrong.err.contains("Aaltje"), "{wrong:?}");
}

#[test]
fn a_study_is_checked_and_its_evidence_holds_no_code() {
    let world = World::new();
    let study = study(&world);
    let early = in_study(&world, &["study", "check"]);
    assert!(early.code == 1 && early.out.contains("Nog niet goedgekeurd: s1, s2, s3, s4"), "{early:?}");
    for (id, code) in [("s1", "Prof1"), ("s2", "Prof2"), ("s3", "Cl1"), ("s4", "Prof6")] {
        approve(&study, id, |a| a.utterances.iter_mut().for_each(|u| u.speaker = Some(code.to_owned())));
    }
    // The raw text is still there and nobody made a receipt, and that is all that is in the way.
    let good = in_study(&world, &["study", "check", "--json"]);
    let findings = good.json()["findings"].as_array().unwrap().clone();
    let open: Vec<&str> = findings.iter().filter(|f| f["held"] == false).map(|f| f["id"].as_str().unwrap()).collect();
    assert_eq!((good.code, open.as_slice()), (1, ["owed", "receipts"].as_slice()), "{good:?}");
    held(&world, &study, "s5", &["Cl3"], &["yes"]);
    approve(&study, "s5", |a| a.utterances.iter_mut().for_each(|u| u.speaker = Some("Cl9".to_owned())));
    let stray = in_study(&world, &["study", "check"]);
    assert!(stray.code == 1 && stray.out.contains("Cl9 (s5)"), "{stray:?}");

    let evidence = in_study(&world, &["study", "evidence", "--format", "screen,html,odt"]);
    assert_eq!(evidence.code, 0, "{evidence:?}");
    assert!(!["Prof1", "Cl1", "s1 ", "s4"].iter().any(|c| evidence.out.contains(c)), "{}", evidence.out);
    assert!(
        evidence.out.contains("De opname wordt vernietigd") && evidence.out.contains("verzegeld, tot"),
        "{}",
        evidence.out
    );
    let csv = in_study(&world, &["study", "evidence", "--format", "csv"]);
    assert_eq!(csv.code, 2, "{csv:?}");
}

#[test]
fn an_archive_holds_those_who_agreed_and_lists_the_others() {
    let world = World::new();
    let study = study(&world);
    let none = in_study(&world, &["archive", "--output", "depot"]);
    assert!(none.code == 1 && !world.work().join("depot").exists(), "{none:?}");
    for (id, code) in [("s1", "Prof1"), ("s2", "Prof2"), ("s3", "Cl1")] {
        approve(&study, id, |a| a.utterances.iter_mut().for_each(|u| u.speaker = Some(code.to_owned())));
    }
    let made =
        in_study(&world, &["archive", "--output", "depot", "--licence", "CC BY-NC 4.0", "--access", "op aanvraag"]);
    assert!(
        made.code == 0 && made.out.contains("archief: 2") && made.out.contains("Weggelaten sessies: 2"),
        "{made:?}"
    );
    let root = world.work().join("depot/onderzoek-archive");
    let left_out = fs::read_to_string(root.join("data/left-out.csv")).unwrap();
    assert!(
        left_out.contains("s2,geen toestemming") && left_out.contains("s4,transcript niet goedgekeurd"),
        "{left_out}"
    );
    assert_eq!(names(&root.join("data/sessions")), ["s1", "s3"]);
    assert_eq!(
        names(&root.join("data/sessions/s1")),
        ["guide.toml", "journal.jsonl", "transcript.json", "transcript.txt"]
    );
    let readme = fs::read_to_string(root.join("data/README.md")).unwrap();
    assert!(readme.contains("CC BY-NC 4.0") && readme.contains("op aanvraag"), "{readme}");
    // Every digest of the manifests holds, and every file is in them.
    let manifest: BTreeMap<String, String> = fs::read_to_string(root.join("manifest-sha256.txt"))
        .unwrap()
        .lines()
        .map(|l| l.split_once("  ").map(|(d, p)| (p.to_owned(), d.to_owned())).unwrap())
        .collect();
    for (path, digest) in &manifest {
        assert_eq!(Digest::of(&fs::read(root.join(path)).unwrap()).to_string(), *digest, "{path}");
    }
    assert_eq!(manifest.len(), 4 + 2 * 4);
    let project = unpack(&fs::read(root.join("data/project.qdpx")).unwrap()).unwrap();
    assert_eq!(project.len(), 3);
    // Nothing of those who are left out is anywhere in it, but for their sessions' names in the list.
    assert!(manifest.keys().all(|p| !p.contains("s2") && !p.contains("s4")));
    let again = in_study(&world, &["archive", "--output", "depot"]);
    assert!(again.code == 1 && again.err.contains("is er al"), "{again:?}");
    // A session that nobody can read is none that does not exist.
    fs::create_dir(study.join("sessions/s5")).unwrap();
    fs::write(study.join("sessions/s5/journal.jsonl"), "niet te lezen\n").unwrap();
    let other = in_study(&world, &["archive", "--output", "elders"]);
    assert_eq!(other.code, 0, "{other:?}");
    let left_out = fs::read_to_string(world.work().join("elders/onderzoek-archive/data/left-out.csv")).unwrap();
    assert!(left_out.contains("s5,\"het logboek is niet te lezen"), "{left_out}");
}

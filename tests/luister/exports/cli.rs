//! Exporting from the command line, in a world of its own.

use std::fs;
use std::path::{Path, PathBuf};

use luister::export::qda::read_codebook;
use luister::runtime::now;
use luister::session::{Approval, Because, Event, What, replay};
use luister::transcript::Approved;
use luister::units::Digest;
use luister::vault::{SessionFolder, StudyFolder};

use super::sample;
use crate::world::{Answer, World};

/// The guide a new Dutch study begins with.
const GUIDE: &str = "practice-interview-nl";

pub fn in_study(world: &World, arguments: &[&str]) -> Answer {
    let mut all = vec!["--study", "onderzoek", "--interface", "nl"];
    all.extend_from_slice(arguments);
    world.run(&all)
}

/// Imports the practice interview into a fresh study, and returns the study and the session's name.
pub fn imported(world: &World) -> (PathBuf, String) {
    let study = world.study();
    let answer = world.import("nl-interview-stereo.wav", &["P1"]);
    (study, answer.out.lines().next().unwrap().to_owned())
}

/// Puts an approved transcript into a session's folder, as approving does.
pub fn approve(study: &Path, session: &str, change: impl Fn(&mut Approved)) {
    let mut approved = sample::interview().approved;
    approved.session = session.parse().unwrap();
    for text in approved.speakers.iter_mut().map(|s| &mut s.code) {
        *text = text.replace("Prof9", "P1");
    }
    for utterance in &mut approved.utterances {
        utterance.speaker = utterance.speaker.take().map(|s| s.replace("Prof9", "P1"));
    }
    change(&mut approved);
    let path = study.join("sessions").join(session).join("transcript.json");
    let json = serde_json::to_vec(&approved).unwrap();
    fs::write(path, &json).unwrap();
    journal_the_approval(study, session, Digest::of(&json));
}

/// Brings a session that was closed to where an approved one is, once: its recording is really destroyed.
fn journal_the_approval(study: &Path, session: &str, transcript: Digest) {
    let mut folder = StudyFolder::open(study).unwrap().open_session(&session.parse().unwrap()).unwrap();
    if replay(folder.entries()).unwrap().approval.is_some() {
        return;
    }
    let tell = |folder: &mut SessionFolder, event: Event| drop(folder.journal().append(&[event], now()).unwrap());
    let (sealed, what) = (Digest::of(b"sealed"), What::Recording);
    tell(
        &mut folder,
        Event::Transcribed {
            model: "practice".into(),
            model_digest: sealed,
            utterances: 1,
            words: 1,
            voiced_ms: 1,
            covered_ms: 1,
            holes: 0,
            complete: true,
            sealed,
        },
    );
    tell(&mut folder, Event::Accepted { complete: true });
    tell(&mut folder, Event::DestructionBegun { what, because: Because::Accepted });
    let gone = folder.destroy(what).unwrap();
    tell(&mut folder, Event::DestructionDone { what, files: gone.files, bytes: gone.bytes, checks: gone.checks });
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
    tell(&mut folder, Event::Approved(approval));
    assert!(replay(folder.entries()).unwrap().approval.is_some());
}

pub fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().flatten().map(|e| e.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn only_what_was_approved_leaves_and_nothing_is_overwritten_unasked() {
    let world = World::new();
    let (study, id) = imported(&world);
    let out = world.work().join("uit");
    let early = in_study(&world, &["export", &id, "--output", "uit"]);
    assert_eq!(early.code, 1, "{early:?}");
    assert!(early.err.contains("nog niet goedgekeurd") && !out.exists(), "{early:?}");
    let none = in_study(&world, &["export", "--all", "--output", "uit"]);
    assert!(none.code == 1 && none.err.contains("nog geen transcript goedgekeurd"), "{none:?}");
    assert_eq!(in_study(&world, &["export", "--output", "uit"]).code, 2);
    assert_eq!(in_study(&world, &["export", "nergens", "--output", "uit"]).code, 1);

    approve(&study, &id, |_| {});
    let formats = "txt,txt-atrain,md,docx,odt,html,vtt,srt,csv,json,qdpx,qdc";
    let made = in_study(&world, &["export", &id, "--output", "uit", "--format", formats]);
    assert_eq!(made.code, 0, "{made:?}");
    let endings =
        [".atrain.txt", ".csv", ".docx", ".html", ".json", ".md", ".odt", ".qdc", ".qdpx", ".srt", ".txt", ".vtt"];
    assert_eq!(names(&out), endings.map(|e| format!("{id}{e}")));
    let text = fs::read_to_string(out.join(format!("{id}.txt"))).unwrap();
    assert!(text.starts_with("[00:00:00] I: Hoe bent u"), "{text}");

    // The same again is no question; something else is, and nobody is there to answer it.
    let again = in_study(&world, &["export", &id, "--output", "uit"]);
    assert!(again.code == 0 && again.out.contains("precies zo"), "{again:?}");
    let other = in_study(&world, &["export", &id, "--output", "uit", "--timestamps", "none"]);
    assert!(other.code == 1 && other.err.contains("--force"), "{other:?}");
    assert_eq!(fs::read_to_string(out.join(format!("{id}.txt"))).unwrap(), text);
    let forced = in_study(&world, &["export", &id, "--output", "uit", "--timestamps", "none", "--force"]);
    assert_eq!(forced.code, 0, "{forced:?}");
    assert_ne!(fs::read_to_string(out.join(format!("{id}.txt"))).unwrap(), text);
    // What can't be made leaves nothing half made.
    let lines = in_study(&world, &["export", &id, "--output", "nieuw", "--format", "docx,txt", "--numbering", "lines"]);
    assert!(lines.code == 1 && !world.work().join("nieuw").exists(), "{lines:?}");

    // A transcript that belongs elsewhere, or that a newer luister wrote, is not exported.
    for change in [|a: &mut Approved| a.v = 2, |a: &mut Approved| a.session = "other".parse().unwrap()] {
        let path = study.join("sessions").join(&id).join("transcript.json");
        let mut approved: Approved = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        change(&mut approved);
        fs::write(&path, serde_json::to_vec(&approved).unwrap()).unwrap();
        assert_eq!(in_study(&world, &["export", &id, "--output", "elders"]).code, 1);
        approve(&study, &id, |_| {});
    }
}

#[test]
fn a_guide_becomes_a_codebook_and_a_codebook_a_guide() {
    let world = World::new();
    world.study();
    let made = in_study(&world, &["guide", "codebook", GUIDE]);
    assert_eq!(made.code, 0, "{made:?}");
    let book = world.work().join(format!("{GUIDE}.qdc"));
    assert!(!read_codebook(&fs::read(&book).unwrap()).unwrap().is_empty());
    let back = in_study(
        &world,
        &[
            "guide",
            "from-codebook",
            book.to_str().unwrap(),
            "--id",
            "tweede-ronde",
            "--output",
            "onderzoek/topic-guides",
        ],
    );
    assert_eq!(back.code, 0, "{back:?}");
    let checked = in_study(&world, &["guide", "check", "onderzoek/topic-guides/tweede-ronde.toml"]);
    assert!(checked.code == 0 && checked.out.contains("in orde"), "{checked:?}");
    let table = in_study(&world, &["guide", "codebook", GUIDE, "--output", "codes.csv"]);
    let table = (table.code, fs::read_to_string(world.work().join("codes.csv")).unwrap());
    assert!(table.0 == 0 && table.1.starts_with("name,description,section,color\n"), "{table:?}");
    let wrong = in_study(&world, &["guide", "from-codebook", "onderzoek/study.toml"]);
    assert!(wrong.code == 1 && wrong.err.contains("codeboek"), "{wrong:?}");
}

#[test]
fn the_export_screen_writes_what_was_chosen_and_asks_before_it_replaces() {
    use luister::app::exporting::Exported;
    use luister::app::{Key, Model, Msg, Screen};
    use luister::runtime::{Desk, ModelChoice, Setup};
    use luister::settings::Folders;
    use luister::units::Language;
    use std::time::{Duration, Instant};

    let world = World::new();
    let (study, id) = imported(&world);
    approve(&study, &id, |_| {});
    {
        let mut folder = StudyFolder::open(&study).unwrap().open_session(&id.parse().unwrap()).unwrap();
        let (what, because) = (What::Raw, Because::Approved);
        folder.seal_raw("transcript.json", b"{}").unwrap();
        folder.journal().append(&[Event::DestructionBegun { what, because }], now()).unwrap();
        let gone = folder.destroy(what).unwrap();
        let done = Event::DestructionDone { what, files: gone.files, bytes: gone.bytes, checks: gone.checks };
        folder.journal().append(&[done], now()).unwrap();
    }
    let at = |name: &str| world.root().join("data").join(name);
    let mut desk = Desk::open(Setup {
        study: study.clone(),
        folders: Folders { own: at(""), keys: at("keys"), models: at("models") },
        language: Language::Nl,
        input: None,
        model: ModelChoice::Practice,
        passphrase: None,
    })
    .unwrap();
    desk.begin();
    let soon = Instant::now() + Duration::from_secs(30);
    assert!(desk.until(soon, |m: &Model| m.home.sessions.len() == 1));
    let press = |desk: &mut Desk, keys: &[Key]| keys.iter().for_each(|key| desk.send(Msg::Key(*key)));
    let came = |desk: &Desk| desk.model.exporting_screen.came.clone();
    press(&mut desk, &[Key::Home, Key::Char('f')]);
    assert_eq!(desk.model.screen, Screen::Export, "{:?}", desk.model.home.sessions);
    // docx is chosen to begin with; odt beside it.
    press(&mut desk, &[Key::Right, Key::Char(' '), Key::Enter]);
    let files = [".docx", ".odt"].map(|e| format!("{id}{e}")).to_vec();
    assert_eq!(came(&desk), Some(Exported::Written(files.clone())), "{:?}", desk.model.notice);
    assert_eq!(names(&study.join("exports")), files);
    press(&mut desk, &[Key::Enter]);
    assert_eq!(came(&desk), Some(Exported::Written(files.clone())), "the same again is no question");
    let before = fs::read(study.join("exports").join(&files[0])).unwrap();
    press(&mut desk, &[Key::Down, Key::Right, Key::Enter]);
    assert_eq!(came(&desk), Some(Exported::There(files.clone())));
    assert_eq!(fs::read(study.join("exports").join(&files[0])).unwrap(), before);
    press(&mut desk, &[Key::Char('r')]);
    assert_eq!(came(&desk), Some(Exported::Written(files.clone())));
    assert_ne!(fs::read(study.join("exports").join(&files[0])).unwrap(), before);
    // Into a folder of one's own, with the study's key nowhere in reach.
    press(&mut desk, &[Key::Up, Key::BackTab]);
    for _ in 0..8 {
        press(&mut desk, &[Key::Down]);
    }
    press(&mut desk, &"/docx".chars().map(Key::Char).collect::<Vec<_>>());
    press(&mut desk, &[Key::Enter]);
    assert_eq!(names(&study.join("exports/docx")), files);
    press(&mut desk, &[Key::Esc]);
    assert_eq!(desk.model.screen, Screen::Home);
    // What was changed since does not leave.
    fs::write(study.join("sessions").join(&id).join("transcript.json"), b"{}").unwrap();
    press(&mut desk, &[Key::Char('f'), Key::Enter]);
    assert_eq!(came(&desk), None);
    assert!(desk.model.notice.is_some());
}

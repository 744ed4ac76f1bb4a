//! `luister doctor`: what is found, what is said about it in both languages, and how it ends.

use std::fs;
use std::time::{Duration, SystemTime};

use serde_json::Value;

use crate::world::{Answer, World};

const IDS: [&str; 15] = [
    "study",
    "sync",
    "snapshots",
    "disk",
    "encryption",
    "key",
    "swap",
    "core-dumps",
    "microphone",
    "model",
    "processor",
    "settings",
    "clock",
    "terminal",
    "letters",
];

/// Asks the doctor in both languages about the study in a folder, and returns the findings in English.
fn ask(world: &World, study: &str) -> Vec<Value> {
    let said = |language: &str, more: &[&str]| {
        let mut all = vec!["--interface", language, "--study", study, "doctor"];
        all.extend_from_slice(more);
        world.run(&all)
    };
    let answer = said("en", &["--json"]);
    let findings = answer.json()["findings"].as_array().unwrap().clone();
    let is_serious = findings.iter().any(|f| f["standing"] == "serious");
    for (answer, ends) in [
        (answer, None),
        (said("en", &[]), Some(["First see to the lines with ✗", "A session can be held here"])),
        (said("nl", &[]), Some(["Doe eerst iets aan de regels met ✗", "Hier kan een sessie worden gehouden"])),
    ] {
        assert_eq!(answer.code, i32::from(is_serious), "{answer:?}");
        if let Some(ends) = ends {
            lines_are_whole(&answer, &findings);
            assert!(answer.out.contains(ends[usize::from(!is_serious)]), "{answer:?}");
        }
    }
    findings
}

/// A line a finding with its sign, and what to do below it; nothing left unfilled.
fn lines_are_whole(answer: &Answer, findings: &[Value]) {
    let signs = answer.out.lines().filter(|l| l.starts_with(['✓', '!', '✗'])).count();
    let todos = answer.out.lines().filter(|l| l.starts_with("  → ")).count();
    assert_eq!(signs, findings.len(), "{answer:?}");
    assert_eq!(todos, findings.iter().filter(|f| !f["do"].is_null()).count(), "{answer:?}");
    assert!(!answer.out.contains('{'), "{answer:?}");
}

fn of<'a>(findings: &'a [Value], id: &str) -> &'a Value {
    findings.iter().find(|f| f["id"] == id).unwrap_or_else(|| panic!("no {id} in {findings:?}"))
}

#[test]
fn everything_a_session_needs_is_looked_at() {
    let world = World::new();
    world.study();
    let findings = ask(&world, "onderzoek");
    let ids: Vec<&str> = findings.iter().map(|f| f["id"].as_str().unwrap()).collect();
    assert_eq!(ids, IDS);
    // What is worth a look or serious comes with what to do.
    for finding in &findings {
        if finding["standing"] != "good" {
            assert!(finding["do"].as_str().is_some_and(|todo| todo.len() > 20), "{finding}");
        }
    }
    for good in ["study", "sync", "settings", "processor", "letters", "core-dumps", "clock"] {
        let finding = of(&findings, good);
        assert!(finding["standing"] == "good" || good == "clock", "{finding}");
    }
    assert!(of(&findings, "terminal")["text"].as_str().unwrap().contains("this is none"));
    let keys = world.root().join("config/luister/keys");
    assert!(of(&findings, "key")["text"].as_str().unwrap().contains(keys.to_str().unwrap()));
    assert!(!keys.exists(), "looking makes nothing");
}

#[test]
fn a_study_in_a_folder_that_is_copied_elsewhere_is_said_loudly() {
    let world = World::new();
    let cloud = world.work().join("OneDrive - Hogeschool");
    fs::create_dir(&cloud).unwrap();
    let made = world.run(&["--interface", "nl", "new", "OneDrive - Hogeschool/studie"]);
    assert!(made.code == 0 && made.out.contains("een map van OneDrive"), "{made:?}");
    let findings = ask(&world, "OneDrive - Hogeschool/studie");
    let sync = of(&findings, "sync");
    assert_eq!(sync["standing"], "serious");
    assert!(sync["text"].as_str().unwrap().contains("by its name"), "{sync}");
    assert!(sync["do"].as_str().unwrap().contains("Move it"), "{sync}");
    // With a mark of the service in it, it is no guess any more.
    fs::write(cloud.join(".sync_0123456789ab.db"), "").unwrap();
    let findings = ask(&world, "OneDrive - Hogeschool/studie");
    let text = of(&findings, "sync")["text"].as_str().unwrap();
    assert!(text.contains("Nextcloud copies that folder"), "{text}");
}

#[test]
fn a_study_key_in_such_a_folder_is_said_too() {
    let world = World::new();
    world.study();
    fs::create_dir(world.root().join("config/.stfolder")).unwrap();
    let findings = ask(&world, "onderzoek");
    assert!(findings.iter().all(|f| f["id"] != "sync"), "{findings:?}");
    let keys = of(&findings, "keys-sync");
    assert_eq!(keys["standing"], "serious");
    assert!(keys["text"].as_str().unwrap().contains("Syncthing"), "{keys}");
}

#[test]
fn a_clock_that_is_behind_is_serious() {
    let world = World::new();
    let study = world.study();
    let later = SystemTime::now() + Duration::from_secs(5 * 86_400);
    fs::File::options().write(true).open(study.join("study.toml")).unwrap().set_modified(later).unwrap();
    let findings = ask(&world, "onderzoek");
    let clock = of(&findings, "clock");
    assert_eq!(clock["standing"], "serious");
    assert!(clock["text"].as_str().unwrap().contains("120 hours later"), "{clock}");
}

#[test]
fn snapshots_that_were_seen_are_named() {
    let world = World::new();
    world.study();
    fs::create_dir(world.work().join(".snapshots")).unwrap();
    let findings = ask(&world, "onderzoek");
    let snapshots = of(&findings, "snapshots");
    assert_eq!(snapshots["standing"], "look");
    assert!(snapshots["text"].as_str().unwrap().contains("snapper"), "{snapshots}");
}

#[test]
fn settings_that_name_what_is_not_there_are_found() {
    let world = World::new();
    world.study();
    let folder = world.root().join("config/luister");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("settings.toml"), "final = \"large-v3\"\n").unwrap();
    let findings = ask(&world, "onderzoek");
    assert!(of(&findings, "model")["text"].as_str().unwrap().contains("large-v3"), "{findings:?}");
    fs::write(folder.join("settings.toml"), "language = \"fr\"\n").unwrap();
    let findings = ask(&world, "onderzoek");
    assert_eq!(of(&findings, "settings")["standing"], "look");
}

#[test]
fn without_a_study_the_doctor_still_answers() {
    let world = World::new();
    let answer = world.run(&["--interface", "en", "doctor", "--json"]);
    let findings = answer.json()["findings"].as_array().unwrap().clone();
    assert!(of(&findings, "study")["do"].as_str().unwrap().contains("luister new"), "{answer:?}");
    let mut terminal = world.command(&["doctor", "--json"]);
    let other = Answer::of(terminal.env("LANG", "nl_NL.ISO-8859-1").output().unwrap());
    assert_eq!(of(other.json()["findings"].as_array().unwrap(), "letters")["standing"], "look");
}

//! The demo, end to end, as a user runs it: the whole path on real speech with the real engine.

use std::path::Path;

use luister::runtime::demo::{Clip, KEYS, compare};
use luister::runtime::read_transcript;
use luister::transcript::RawTranscript;
use luister::units::Language;
use luister::vault::{Keys, StudyFolder};

use crate::world::{Answer, LUISTER, World};

/// Opens the transcript that a kept demo left, with the demo's own key.
pub fn kept_transcript(study: &Path) -> RawTranscript {
    let folder = StudyFolder::open(study).unwrap();
    let key = Keys::at(study.join(KEYS)).unlock("luister-demo", None).unwrap();
    let id = folder.sessions().unwrap().remove(0);
    read_transcript(&folder.open_session(&id).unwrap(), &key).unwrap()
}

fn check(language: Language, expect_in_lines: &[&str]) {
    let world = World::new();
    let kept = world.work().join("kept");
    let answer = world.run(&[
        "demo",
        "--language",
        language.code(),
        "--interface",
        language.code(),
        "--keep",
        "kept",
        "--pace",
        "16",
    ]);
    assert_eq!(answer.code, 0, "{answer:?}");
    for line in expect_in_lines {
        assert!(answer.out.contains(line), "{line} is missing in\n{}", answer.out);
    }
    assert!(!answer.out.contains('✗'), "{}", answer.out);

    let raw = kept_transcript(&kept);
    assert_eq!(raw.transcript.language, language);
    let heard: Vec<&str> = raw.transcript.utterances.iter().map(|u| u.text.as_str()).collect();
    let agreement = compare(&Clip::of(language).unwrap().text(), &heard.join(" "));
    assert!(agreement.error_rate() <= 0.12, "{agreement:?}");

    let entries: Vec<_> = std::fs::read_dir(kept.join("recordings")).unwrap().flatten().collect();
    assert!(entries.iter().all(|e| e.file_name() == ".gitkeep"), "{entries:?}");
    // The user's own keys were never touched.
    assert!(!world.root().join("config/luister").exists());
    assert!(!world.root().join("data/luister").exists());
}

#[test]
fn the_dutch_demo_keeps_every_promise() {
    check(
        Language::Nl,
        &["Voorbereid:", "P1 zegt ja", "Betekenis van het werk", "Vernietigd:", "recordings/ is leeg", "Alles klopte."],
    );
}

#[test]
fn the_english_demo_keeps_every_promise() {
    check(
        Language::En,
        &["Prepared:", "P1 says yes", "Trust in the team", "Destroyed:", "recordings/ is empty", "Every claim held."],
    );
}

#[test]
fn speakers_come_from_the_channels_and_topics_from_the_timeline() {
    let world = World::new();
    let answer = world.run(&["demo", "--keep", "kept", "--pace", "8"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    let raw = kept_transcript(&world.work().join("kept"));
    let of = |word: &str| {
        raw.transcript
            .utterances
            .iter()
            .find(|u| u.text.to_lowercase().contains(word))
            .unwrap_or_else(|| panic!("{word}"))
    };
    let who = |word: &str| of(word).speaker.clone().unwrap_or_default();
    assert_eq!((who("welkom").as_str(), who("tilburg").as_str()), ("I", "P1"));
    assert_eq!(of("persoonlijk").topic.as_deref(), Some("betekenis"));
    assert_eq!(of("arnhem").topic.as_deref(), Some("voorbeeld"));
}

#[test]
fn without_keep_nothing_is_left() {
    let world = World::new();
    let answer = world.run(&["demo", "--language", "en", "--pace", "40"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    let left: Vec<_> = std::fs::read_dir(world.root().join("tmp")).unwrap().flatten().collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn the_demo_is_never_played_over_a_study() {
    let world = World::new();
    let study = world.study();
    let before = std::fs::read(study.join("study.toml")).unwrap();
    let answer = world.run(&["demo", "--keep", "onderzoek"]);
    assert_eq!(answer.code, 1, "{answer:?}");
    assert_eq!(std::fs::read(study.join("study.toml")).unwrap(), before);
}

#[test]
fn no_network_is_needed() {
    let world = World::new();
    let unshare = std::process::Command::new("unshare").args(["-rn", "true"]).output();
    if !unshare.is_ok_and(|o| o.status.success()) {
        eprintln!("skipped: this machine makes no network namespaces without root");
        return;
    }
    let output = std::process::Command::new("unshare")
        .args(["-rn", LUISTER, "demo", "--language", "en", "--pace", "40"])
        .env_clear()
        .envs(world.variables())
        .current_dir(world.work())
        .output()
        .unwrap();
    let answer = Answer::of(output);
    assert_eq!(answer.code, 0, "{answer:?}");
}

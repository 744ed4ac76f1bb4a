//! Conventions where a user meets them: a file's transcript, and a review that begins.

use crate::world::{World, clip};

#[test]
fn a_file_is_written_down_by_the_convention_that_was_asked_for() {
    let world = World::new();
    let sound = clip("nl-pauze.wav");
    let run = |more: &[&str]| {
        let mut all = vec!["--model", "practice", "transcribe", sound.to_str().unwrap(), "--language", "nl"];
        all.extend_from_slice(more);
        let answer = world.run(&all);
        assert_eq!(answer.code, 0, "{answer:?}");
        answer.out
    };
    // Two sentences with eleven seconds of silence between them.
    let measured = run(&["--convention", "letterlijk"]);
    assert!(measured.contains("(11)") || measured.contains("(10)") || measured.contains("(12)"), "{measured}");
    let marked = run(&["--convention", "dresing-pehl-simple"]);
    assert!(marked.contains("(...)"), "{marked}");
    let plain = run(&["--convention", "woordelijk"]);
    assert!(!plain.contains('('), "{plain}");
    let wrong = world.run(&["transcribe", sound.to_str().unwrap(), "--convention", "gewoon"]);
    assert_eq!(wrong.code, 2, "{wrong:?}");
}

#[test]
fn a_review_begins_with_the_text_as_the_studys_convention_writes_it_down() {
    let world = World::new();
    let study = world.study();
    let file = study.join("study.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    let (before, after) = text.split_once("languages").unwrap();
    std::fs::write(&file, format!("{before}convention = \"letterlijk\"\nlanguages{after}")).unwrap();
    let run = |arguments: &[&str]| {
        let mut all = vec!["--study", "onderzoek", "--interface", "nl", "--model", "practice"];
        all.extend_from_slice(arguments);
        let answer = world.run(&all);
        assert_eq!(answer.code, 0, "{answer:?}");
        answer.out
    };
    let sound = clip("nl-pauze.wav");
    let guide = "practice-interview-nl";
    let import = ["import", sound.to_str().unwrap(), "--guide", guide, "--participant", "P1", "--consented", "brief"];
    let id = run(&import).lines().next().unwrap().to_owned();
    run(&["transcribe", &id]);
    run(&["export", &id, "--format", "txt", "--not-anonymised", "--output", "out"]);
    let written = std::fs::read_to_string(world.work().join("out").join(format!("{id}.txt"))).unwrap();
    assert!(["(10)", "(11)", "(12)"].iter().any(|pause| written.contains(pause)), "{written}");
}

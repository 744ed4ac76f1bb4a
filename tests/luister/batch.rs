//! A queue of recordings: the nearest last day first, killed in the middle, and taken up where it was.

use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::world::{Answer, World, clip};

const GUIDE: &str = "practice-interview-nl";

fn run(world: &World, arguments: &[&str]) -> Answer {
    let answer = world.run(&with_study(arguments));
    assert_eq!(answer.code, 0, "{answer:?}");
    answer
}

fn with_study<'a>(arguments: &[&'a str]) -> Vec<&'a str> {
    let mut all = vec!["--study", "onderzoek", "--interface", "nl", "--model", "practice"];
    all.extend_from_slice(arguments);
    all
}

fn imported(world: &World, name: &str) -> String {
    let sound = clip(name).to_string_lossy().into_owned();
    let import = ["import", &sound, "--guide", GUIDE, "--participant", "P1", "--consented", "brief"];
    run(world, &import).out.lines().next().unwrap().to_owned()
}

/// The names of the pieces of a session that are sealed.
fn pieces(world: &World, id: &str) -> Vec<String> {
    let raw = world.work().join("onderzoek/sessions").join(id).join("raw");
    let files = std::fs::read_dir(raw).map(|f| f.flatten().collect::<Vec<_>>()).unwrap_or_default();
    let names = files.iter().map(|f| f.file_name().to_string_lossy().into_owned());
    names.filter(|n| n.starts_with("piece-") && n.ends_with(".age")).collect()
}

#[test]
fn a_queue_that_was_killed_goes_on_where_it_was() {
    let world = World::new();
    world.study();
    let (later, long, short) =
        (imported(&world, "nl-zin-1.wav"), imported(&world, "nl-interview.wav"), imported(&world, "nl-pauze.wav"));
    run(&world, &["extend", &later, "--days", "5", "--reason", "vakantie"]);

    let mut queue = world.command(&with_study(&["transcribe", "--all"])).stdout(Stdio::null()).spawn().unwrap();
    let deadline = Instant::now() + Duration::from_secs(300);
    while pieces(&world, &long).is_empty() {
        assert!(Instant::now() < deadline && queue.try_wait().unwrap().is_none(), "no piece was sealed");
        std::thread::yield_now();
    }
    queue.kill().unwrap();
    queue.wait().unwrap();
    let kept = pieces(&world, &long);
    assert!(!kept.is_empty());

    let second = run(&world, &["transcribe", "--all"]);
    let order: Vec<&str> = second.out.lines().filter_map(|l| l.split_once(": ")).map(|(_, id)| id).collect();
    let place = |id: &str| order.iter().position(|o| *o == id);
    assert!(place(&long) < place(&short) && place(&short) < place(&later), "{second:?}");
    for id in [&later, &long, &short] {
        let shown = run(&world, &["session", "show", id, "--json"]).json();
        assert_eq!(shown["stage"], "transcribed", "{shown}");
        assert!(pieces(&world, id).is_empty());
    }
    let third = run(&world, &["transcribe", "--all"]);
    assert!(third.out.contains("Er wacht geen opname"), "{third:?}");
}

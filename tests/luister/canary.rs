//! The canary: while a session runs and after it, no file in the world of a running luister holds anything that was said.

use std::path::Path;
use std::time::{Duration, Instant};

use luister::runtime::demo::Clip;
use luister::runtime::demo::traces::{Kind, Search, Traces, Where};
use luister::units::Language;

use crate::world::World;

/// The clip's traces. What the guide and the program say themselves is no trace.
fn traces(clip: &Clip) -> Traces {
    let own: Vec<&str> = luister::messages::all().into_iter().flat_map(|m| [m.en, m.nl]).collect();
    Traces::of(&clip.samples, usize::from(clip.channels), &clip.text(), &format!("{} {}", own.join(" "), clip.guide))
}

fn look(traces: &Traces, world: &World) -> Search {
    traces.search(&Where::Ours(world.root().to_owned()))
}

#[test]
fn the_canary_sings_when_there_is_something_to_sing_about() {
    let clip = Clip::of(Language::Nl).unwrap();
    let traces = traces(&clip);
    let world = World::new();
    let put = |name: &str, bytes: &[u8]| std::fs::write(world.root().join("tmp").join(name), bytes).unwrap();
    let middle = clip.samples.len() / 2 / 2 * 2;
    let piece: Vec<u8> = clip.samples[middle..middle + 8000].iter().flat_map(|s| s.to_le_bytes()).collect();
    put("samples", &piece);
    put("words", b"{\"text\":\"ik kom uit tilburg\"}");
    put("header", b"RIFF\x24\x00\x00\x00WAVEfmt ");
    put("innocent", b"niets aan de hand");
    let found = look(&traces, &world).found;
    let of = |name: &str| -> Vec<Kind> {
        found.iter().filter(|f| f.file.ends_with(Path::new(name))).map(|f| f.kind).collect()
    };
    assert_eq!(of("samples"), [Kind::Samples]);
    assert_eq!(of("words"), [Kind::Words]);
    assert_eq!(of("header"), [Kind::Header]);
    assert_eq!(of("innocent"), []);
}

#[test]
fn nothing_said_is_ever_in_the_clear() {
    let clip = Clip::of(Language::Nl).unwrap();
    let traces = traces(&clip);
    let world = World::new();
    let mut child =
        world.command(&["demo", "--keep", "kept", "--pace", "8"]).stdout(std::process::Stdio::null()).spawn().unwrap();
    let deadline = Instant::now() + Duration::from_secs(400);
    let mut looks = 0;
    // Again and again while it records, transcribes and destroys: the looking itself takes the time between two looks.
    let status = loop {
        let search = look(&traces, &world);
        assert!(search.found.is_empty(), "{:?}", search.found);
        looks += 1;
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        assert!(Instant::now() < deadline, "the demo did not end");
    };
    assert!(status.success());
    assert!(looks > 5, "only {looks} looks");
    let search = look(&traces, &world);
    assert!(search.found.is_empty(), "{:?}", search.found);
    assert!(search.files > 5, "{search:?}");
}

//! Two luisters on one session: the second is told and touches nothing.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::child::Child;
use super::place::Place;
use super::the_session;
use crate::world::World;

/// Everything that lies in a session's folders, without what the one that records is adding.
fn what_lies_there(place: &Place) -> BTreeMap<PathBuf, Vec<u8>> {
    fn walk(folder: &Path, into: &mut BTreeMap<PathBuf, Vec<u8>>) {
        for entry in std::fs::read_dir(folder).unwrap().map_while(Result::ok) {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, into);
            } else if let (false, Ok(bytes)) = (path.extension().is_some_and(|e| e == "part"), std::fs::read(&path)) {
                into.insert(path, bytes);
            }
        }
    }
    let mut files = BTreeMap::new();
    walk(&place.study, &mut files);
    files
}

#[test]
fn a_second_luister_is_told_and_touches_nothing() {
    let root = tempfile::tempdir().unwrap();
    let place = Place::furnished(root.path());
    let mut first = Child::start(&place);
    first.wait_for("recording");
    first.wait_for("line 20");
    let (id, _) = the_session(&place);
    let before = what_lies_there(&place);

    let world = World::new();
    let (study, keys) = (place.study.to_str().unwrap(), place.keys.to_str().unwrap());
    for command in [
        &["destroy", id.as_str(), "--yes"][..],
        &["destroy", id.as_str(), "--what", "recording", "--yes"],
        &["transcribe", id.as_str(), "--model", "practice"],
        &["accept", id.as_str(), "--despite-holes", "--yes"],
    ] {
        let mut line = vec!["--interface", "en", "--study", study, "--keys", keys];
        line.extend(command);
        let answer = world.run(&line);
        assert_ne!(answer.code, 0, "{command:?}: {answer:?}");
        assert!(answer.err.contains("Another luister has this session open."), "{command:?}: {answer:?}");
        assert!(answer.err.contains("did not touch it"), "{command:?}: {answer:?}");
    }

    // The first goes on as if nothing had been, and what was there is there as it was; lines were only added.
    let heard = first.said();
    first.wait_for_after("line ", heard);
    first.wait_for_after("at ", heard);
    first.kill();
    let after = what_lies_there(&place);
    for (path, bytes) in before {
        let now = after.get(&path).unwrap_or_else(|| panic!("{} is gone", path.display()));
        let grows = path.ends_with("journal.jsonl");
        assert!(if grows { now.starts_with(&bytes) } else { *now == bytes }, "{} was changed", path.display());
    }
}

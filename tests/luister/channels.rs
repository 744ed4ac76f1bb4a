//! A recording of several channels: one microphone for all, or a microphone each.

use std::path::Path;

use luister::runtime::review::{NotAnonymised, export_source};
use luister::transcript::Approved;
use luister::vault::{Keys, StudyFolder};

use crate::world::World;

/// Imports a recording, transcribes it, and returns what stands there and what was said of its channels.
fn heard(sound: &str, participants: &[&str]) -> (Approved, String) {
    let world = World::new();
    let study = world.study();
    let made = world.import(sound, participants);
    (transcribed(&world, &study), made.out)
}

/// Transcribes the only session of a study with the practice model, and returns what stands there.
pub fn transcribed(world: &World, study: &Path) -> Approved {
    let id = StudyFolder::open(study).unwrap().sessions().unwrap().remove(0);
    let done = world.run(&["--model", "practice", "--study", "onderzoek", "transcribe", id.as_str()]);
    assert_eq!(done.code, 0, "{done:?}");
    let folder = StudyFolder::open(study).unwrap();
    let name = luister::study::Study::parse(folder.study_toml().unwrap().as_bytes()).unwrap().id;
    let keys = Keys::at(world.root().join("config/luister/keys"));
    let key = keys.unlock(name.as_str(), None).unwrap();
    export_source(&mut folder.open_session(&id).unwrap(), Some(&key), NotAnonymised::AskedFor, None).unwrap()
}

fn words(text: &Approved) -> usize {
    text.utterances.iter().map(|u| u.text.split_whitespace().count()).sum()
}

#[test]
fn one_microphone_for_all_is_heard_once_and_names_nobody() {
    let (each, said) = heard("nl-interview-stereo.wav", &["P1"]);
    assert!(said.contains("1 = interviewer, 2 = P1"), "{said}");
    let mut codes: Vec<&str> = each.speakers.iter().map(|s| s.code.as_str()).collect();
    codes.sort_unstable();
    assert_eq!(codes, ["I", "P1"]);
    // The same sound, two participants round one microphone: nobody knows who says what, the first channel least of all.
    let (shared, said) = heard("nl-interview-stereo.wav", &["P1", "P2"]);
    assert!(said.contains("samen beluisterd"), "{said}");
    assert!(shared.speakers.is_empty(), "{:?}", shared.speakers);
    let (each, shared) = (words(&each), words(&shared));
    assert!(shared * 10 > each * 8 && shared * 10 < each * 12, "{shared} words together, {each} one by one");
}

#[test]
fn one_voice_is_the_only_participants() {
    let (alone, _) = heard("nl-zin-2.wav", &["P1"]);
    assert!(!alone.utterances.is_empty());
    assert!(alone.utterances.iter().all(|u| u.speaker.as_deref() == Some("P1")), "{:?}", alone.speakers);
    // Two voices are told apart all the same.
    let (both, _) = heard("nl-interview.wav", &["P1"]);
    let mut codes: Vec<&str> = both.speakers.iter().map(|s| s.code.as_str()).collect();
    codes.sort_unstable();
    assert_eq!(codes, ["I", "P1"]);
}

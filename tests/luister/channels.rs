//! A recording of several channels: one microphone for all, or a microphone each.

use std::path::Path;

use luister::runtime::review::{NotAnonymised, export_source};
use luister::transcript::Approved;
use luister::vault::{Keys, StudyFolder};

use crate::world::{World, clip};

/// Imports the stereo practice interview, transcribes it, and returns what stands there and what was said of its channels.
fn heard(more: &[&str]) -> (Approved, String) {
    let world = World::new();
    let study = world.study();
    let sound = clip("nl-interview-stereo.wav");
    let mut arguments = vec!["--interface", "nl", "--study", "onderzoek", "import", sound.to_str().unwrap()];
    arguments.extend(["--guide", "practice-interview-nl", "--consented", "getekende brief"]);
    arguments.extend(more);
    let made = world.run(&arguments);
    assert_eq!(made.code, 0, "{made:?}");
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
    let (each, said) = heard(&["--participant", "P1"]);
    assert!(said.contains("1 = interviewer, 2 = P1"), "{said}");
    let mut codes: Vec<&str> = each.speakers.iter().map(|s| s.code.as_str()).collect();
    codes.sort_unstable();
    assert_eq!(codes, ["I", "P1"]);
    // The same sound, two participants round one microphone: nobody knows who says what, the first channel least of all.
    let (shared, said) = heard(&["--participant", "P1", "--participant", "P2"]);
    assert!(said.contains("samen beluisterd"), "{said}");
    assert!(shared.speakers.is_empty(), "{:?}", shared.speakers);
    let (each, shared) = (words(&each), words(&shared));
    assert!(shared * 10 > each * 8 && shared * 10 < each * 12, "{shared} words together, {each} one by one");
}

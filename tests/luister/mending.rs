//! A transcript with a hole is made complete: heard again with the real engine, marked, written out anew.

use luister::runtime::read_transcript;
use luister::vault::{Keys, StudyFolder};

use crate::world::{Answer, World, clip};

/// The guide a new Dutch study begins with.
const GUIDE: &str = "practice-interview-nl";

fn run(world: &World, arguments: &[&str]) -> Answer {
    let mut all = vec!["--study", "onderzoek", "--interface", "nl", "--model", "practice"];
    all.extend_from_slice(arguments);
    world.run(&all)
}

/// An imported and transcribed session, of whose sealed text an utterance is missing.
struct Room {
    world: World,
    id: String,
    /// What is missing.
    missing: String,
}

impl Room {
    fn new() -> Room {
        let world = World::new();
        world.study();
        let sound = clip("nl-interview.wav");
        let import =
            ["import", sound.to_str().unwrap(), "--guide", GUIDE, "--participant", "P1", "--consented", "brief"];
        let answer = run(&world, &import);
        assert_eq!(answer.code, 0, "{answer:?}");
        let id = answer.out.lines().next().unwrap().to_owned();
        let heard = run(&world, &["transcribe", &id]);
        assert_eq!(heard.code, 0, "{heard:?}");
        let mut room = Room { world, id, missing: String::new() };
        let (mut raw, at) = (room.text(), 4);
        let long = |u: &luister::transcript::Utterance| u.end_ms - u.start_ms > 3_000;
        let n = (at..raw.transcript.utterances.len()).find(|n| long(&raw.transcript.utterances[*n])).unwrap();
        room.missing = raw.transcript.utterances.remove(n).text;
        let folder = StudyFolder::open(room.world.work().join("onderzoek")).unwrap();
        let folder = folder.open_session(&room.id.parse().unwrap()).unwrap();
        folder.reseal_raw("transcript.json", &serde_json::to_vec(&raw).unwrap()).unwrap();
        room
    }

    fn text(&self) -> luister::transcript::RawTranscript {
        let keys = self.world.root().join("data/keys");
        let keys = if keys.is_dir() { keys } else { self.world.root().join("data/luister/keys") };
        let keys = if keys.is_dir() { keys } else { self.world.root().join("config/luister/keys") };
        let study = StudyFolder::open(self.world.work().join("onderzoek")).unwrap();
        let parsed = luister::study::Study::parse(study.study_toml().unwrap().as_bytes()).unwrap();
        let key = Keys::at(keys).unlock(parsed.id.as_str(), None).unwrap();
        read_transcript(&study.open_session(&self.id.parse().unwrap()).unwrap(), &key).unwrap()
    }

    fn mend(&self, arguments: &[&str]) -> Answer {
        let mut all = vec!["mend", self.id.as_str()];
        all.extend_from_slice(arguments);
        run(&self.world, &all)
    }

    fn journal(&self) -> String {
        let file = self.world.work().join("onderzoek/sessions").join(&self.id).join("journal.jsonl");
        std::fs::read_to_string(file).unwrap()
    }
}

/// The first hole that a list shows, as it is typed.
fn first_hole(listed: &Answer) -> String {
    let row = listed.out.lines().find(|l| l.contains("een stem, geen tekst")).unwrap_or_else(|| panic!("{listed:?}"));
    row.split_whitespace().next().unwrap().to_owned()
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[test]
fn a_hole_is_found_heard_again_and_filled() {
    let room = Room::new();
    // The text that lies there is not the one the journal knows: that is written down first, and then the hole is a hole.
    let listed = room.mend(&[]);
    assert_eq!(listed.code, 1, "{listed:?}");
    assert!(room.journal().contains("\"how\":\"found\""));
    let refused = run(&room.world, &["accept", &room.id, "--yes"]);
    assert_eq!(refused.code, 1, "{refused:?}");

    let heard = room.mend(&[&first_hole(&listed)]);
    assert_eq!(heard.code, 0, "{heard:?}");
    let text: String = room.text().transcript.utterances.iter().map(|u| letters(&u.text)).collect();
    assert!(text.contains(&letters(&room.missing)), "{heard:?}");
    assert_eq!(text.matches(&letters(&room.missing)).count(), 1, "and nothing stands twice");
    let journal = room.journal();
    assert!(journal.contains("\"how\":\"heard-again\"") && journal.contains("\"model\":\"practice\""));
    assert!(!journal.to_lowercase().contains(&room.missing.to_lowercase()));
    let accepted = run(&room.world, &["accept", &room.id, "--yes"]);
    assert_eq!(accepted.code, 0, "{accepted:?}");
}

#[test]
fn a_hole_is_marked_the_mark_is_taken_back_and_all_is_written_out_anew() {
    let room = Room::new();
    let hole = first_hole(&room.mend(&[]));
    let marked = room.mend(&[&hole, "--unintelligible"]);
    assert_eq!(marked.code, 0, "{marked:?}");
    assert!(marked.out.contains("Gemarkeerd als onverstaanbaar"), "{marked:?}");
    assert_eq!(room.text().unintelligible.len(), 1);
    let back = room.mend(&[&hole, "--intelligible"]);
    assert_eq!((back.code, room.text().unintelligible.len()), (1, 0), "{back:?}");
    let nothing = room.mend(&["0:00-0:01", "--intelligible"]);
    assert_eq!(nothing.code, 1, "{nothing:?}");

    let anew = run(&room.world, &["transcribe", &room.id]);
    assert_eq!(anew.code, 0, "{anew:?}");
    let text: String = room.text().transcript.utterances.iter().map(|u| letters(&u.text)).collect();
    assert!(text.contains(&letters(&room.missing)), "{anew:?}");
    assert_eq!(room.mend(&[]).code, 0);
}

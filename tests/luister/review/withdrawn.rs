//! A participant of a focus group withdraws while the text is under review: their turns and notes are in nothing that leaves, and in
//! none of the sealed files.

use super::*;

/// What P2 says in the clip, and what was noted of it.
const GONE: [&str; 3] = ["rooster", "praat snel", "kijkt weg"];

impl Room {
    /// A focus group of two round one microphone, transcribed, with three notes: while P2 spoke, while P1 spoke, and one that names P2.
    fn group() -> Room {
        let world = World::new();
        let study = world.study();
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let guide = "focus-group-professionals.toml";
        std::fs::copy(root.join("topic-guides").join(guide), study.join("topic-guides").join(guide)).unwrap();
        let mut room = Room { world, id: "x".parse().unwrap() };
        let sound = clip("nl-focusgroep.wav").to_string_lossy().into_owned();
        let mut import = vec!["import", &sound, "--guide", "focus-group-professionals", "--consented", "formulier"];
        import.extend(["--participant", "P1", "--participant", "P2"]);
        let made = room.luister(&import);
        assert_eq!(made.code, 0, "{made:?}");
        room.id = StudyFolder::open(&study).unwrap().sessions().unwrap().remove(0);
        let heard = room.luister(&["--model", "practice", "transcribe", room.id.as_str()]);
        assert_eq!(heard.code, 0, "{heard:?}");
        room
    }

    fn note(&self, number: u32, at_ms: u64, text: &str) {
        let mut folder = StudyFolder::open(self.study()).unwrap().open_session(&self.id).unwrap();
        let json = format!(r#"{{"v":1,"number":0,"kind":"field","offset_ms":{at_ms},"topic":null,"text":"{text}"}}"#);
        folder.seal_raw(&format!("note-{number:04}.json"), json.as_bytes()).unwrap();
        let written = Event::NoteWritten { number, kind: NoteKind::Field, offset: Offset::from_ms(at_ms) };
        folder.journal().append(&[written], "2026-11-23T14:05:00+01:00".parse().unwrap()).unwrap();
    }

    /// Everything in the sealed raw files, opened.
    fn opened(&self) -> String {
        let key = Keys::at(self.folders().keys).unlock(&self.study_id(), None).unwrap();
        let folder = StudyFolder::open(self.study()).unwrap().open_session(&self.id).unwrap();
        let opened = folder.unlock(&key).unwrap();
        let names = opened.raw_names().unwrap();
        assert!(names.iter().any(|n| n.starts_with("review-")) && names.len() > 2, "{names:?}");
        let read = |name: &String| String::from_utf8_lossy(&opened.read_raw(name).unwrap()).to_lowercase();
        names.iter().map(read).collect()
    }
}

#[test]
fn who_withdrew_before_the_approval_is_in_nothing_that_leaves() {
    let room = Room::group();
    // One microphone tells nobody apart: whoever reads says who spoke.
    let mut desk = room.desk();
    let of = |desk: &Desk, word: &str| {
        let line = review(desk).lines().iter().find(|l| l.text.to_lowercase().contains(word));
        line.unwrap_or_else(|| panic!("{word} was not heard")).clone()
    };
    let (theirs, others) = (of(&desk, "rooster"), of(&desk, "schamen"));
    let lines = review(&desk).lines().iter().map(|l| l.id).filter(|id| *id != theirs.id).collect();
    desk.step(Edit::Speaker { lines, speaker: Some("P1".into()) }).unwrap();
    desk.step(Edit::Speaker { lines: vec![theirs.id], speaker: Some("P2".into()) }).unwrap();
    desk.step(Edit::Texts { texts: vec![(theirs.id, format!("{} en dat rooster dus", theirs.text))] }).unwrap();
    drop(desk);
    room.note(1, theirs.time().0 + 300, "praat snel");
    room.note(2, others.time().0 + 300, "knikt lang");
    room.note(3, others.time().0 + 400, "P2 kijkt weg");
    // The review takes the notes in.
    drop(room.desk());
    let before = room.opened();
    assert!(GONE.iter().all(|said| before.contains(said)));

    let done = room.luister(&["withdraw", "P2", "--yes"]);
    assert_eq!(done.code, 0, "{done:?}");
    let session = room.session();
    assert!(session.removing.is_empty() && session.withdrawn.len() == 1);
    assert_eq!(session.notes.iter().map(|n| n.0).collect::<Vec<_>>(), [2]);
    let after = room.opened();
    for said in GONE {
        assert!(!after.contains(said), "{said} is still in the sealed files");
    }
    assert!(after.contains("schamen") && after.contains("knikt lang"), "what the others said stays");
    assert!(!room.raw().iter().any(|n| n.contains("note-0001") || n.contains("note-0003")), "{:?}", room.raw());

    let accepted = room.luister(&["accept", room.id.as_str(), "--despite-holes", "--yes"]);
    assert_eq!(accepted.code, 0, "{accepted:?}");
    let mut desk = room.desk();
    let codes: Vec<Option<&str>> = review(&desk).lines().iter().map(|l| l.speaker()).collect();
    assert!(codes.contains(&Some("P1")) && !codes.contains(&Some("P2")), "who spoke is kept: {codes:?}");
    finish(&mut desk);
    drop(desk);
    let approved = room.luister(&["approve", room.id.as_str(), "--yes"]);
    assert_eq!(approved.code, 0, "{approved:?}");
    assert!(!room.place("raw").exists());
    let out = room.world.work().join("uit");
    let formats = "txt,txt-atrain,md,docx,odt,html,vtt,srt,csv,json,qdpx,qdc";
    let to = out.to_str().unwrap();
    let made = room.luister(&["export", room.id.as_str(), "--notes", "--output", to, "--format", formats]);
    assert_eq!(made.code, 0, "{made:?}");
    let written = std::fs::read_dir(&out).unwrap().map(|f| f.unwrap().path()).chain([room.place("transcript.json")]);
    let mut whole = 0;
    for path in written {
        let bytes = std::fs::read(&path).unwrap();
        let parts = luister::export::unpack(&bytes)
            .map_or_else(|_| vec![bytes], |parts| parts.into_iter().map(|p| p.bytes).collect());
        let text: String = parts.iter().map(|p| String::from_utf8_lossy(p).to_lowercase()).collect();
        whole += usize::from(text.contains("schamen"));
        for said in GONE {
            assert!(!text.contains(said), "{said} in {}", path.display());
        }
        // The file's own name holds the codes it was prepared with; nothing else in it does.
        let rest = text.replace(&room.id.to_string().to_lowercase(), "");
        assert!(!rest.contains("p2"), "P2 in {}", path.display());
    }
    // Codes alone hold nothing that was said.
    assert_eq!(whole, 12);
    let receipt = std::fs::read_to_string(room.place("receipt.md")).unwrap();
    let receipt = receipt.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(receipt.contains("gemaakt terwijl P2 sprak of met P2 erin: 2."), "{receipt}");
}

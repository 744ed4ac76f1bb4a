//! A note-taker beside a luister that records: two real processes, either killed, every note there once.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::Stdio;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use luister::app::Effect;
use luister::session::{Event, NoteKind, Session, replay};
use luister::units::SessionId;
use luister::vault::{Keys, StudyFolder};

use super::child::{Child, NOTE};
use super::place::Place;
use super::the_session;
use crate::world::World;

const PATIENCE: Duration = Duration::from_secs(90);

/// `luister note`, and what it answered.
struct Taker {
    process: std::process::Child,
    answers: Receiver<String>,
}

impl Taker {
    fn start(world: &World, place: &Place, id: &SessionId) -> Taker {
        let (study, keys) = (place.study.to_str().unwrap(), place.keys.to_str().unwrap());
        let mut process = world
            .command(&["--interface", "en", "--study", study, "--keys", keys, "note", id.as_str()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (said, answers) = channel();
        let out = process.stdout.take().unwrap();
        std::thread::spawn(move || {
            for line in BufReader::new(out).lines().map_while(Result::ok) {
                if said.send(line).is_err() {
                    return;
                }
            }
        });
        Taker { process, answers }
    }

    /// Types a line and returns the answer to it.
    fn note(&mut self, line: &str) -> String {
        writeln!(self.process.stdin.as_mut().unwrap(), "{line}").unwrap();
        self.answers.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("no answer to {line}"))
    }

    fn kill(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

/// Opens the session as the next start does, and returns it with the texts of its notes in the order of their numbers.
fn opened(place: &Place, id: &SessionId) -> (Session, Vec<(NoteKind, String)>) {
    let mut desk = place.desk(1.0);
    desk.attempt(Effect::OpenSession(id.clone())).unwrap();
    assert!(desk.settle(Instant::now() + PATIENCE));
    drop(desk);
    let study = StudyFolder::open(&place.study).unwrap();
    let folder = study.open_session(id).unwrap();
    let session = replay(folder.entries()).unwrap();
    let name = luister::study::Study::parse(study.study_toml().unwrap().as_bytes()).unwrap().id;
    let key = Keys::at(place.keys.clone()).unlock(name.as_str(), None).unwrap();
    let open = folder.unlock(&key).unwrap();
    let texts =
        session.notes.iter().filter(|(_, kind, _)| *kind != NoteKind::Bookmark).map(|(number, kind, offset)| {
            let raw = open.read_raw(&format!("note-{number:04}.json")).unwrap();
            let note: serde_json::Value = serde_json::from_slice(&raw).unwrap();
            assert_eq!(note["offset_ms"], offset.ms(), "the sealed note and the journal agree");
            (*kind, note["text"].as_str().unwrap().to_owned())
        });
    let texts = texts.collect();
    (session, texts)
}

#[test]
fn notes_from_beside_the_desk_are_there_once_whoever_is_killed() {
    let root = tempfile::tempdir().unwrap();
    let place = Place::furnished(root.path());
    // It records, and makes bookmarks and notes of its own all the time.
    let mut desk = Child::start(&place);
    desk.wait_for("recording");
    desk.wait_for("line 20");
    let (id, _) = the_session(&place);
    let world = World::new();
    let mut taker = Taker::start(&world, &place, &id);
    for n in 0..6 {
        let answer = taker.note(&format!("beside {n}"));
        assert!(answer.ends_with("field note  sealed"), "{answer}");
    }
    assert!(taker.note("\"Never again\"").ends_with("quote  sealed"));
    // The desk takes some in while it records; then it dies, and the note-taker goes on.
    let deadline = Instant::now() + PATIENCE;
    let has = |kind: NoteKind| {
        the_session(&place).1.iter().any(|e| matches!(e.event, Event::NoteWritten { kind: k, .. } if k == kind))
    };
    while !has(NoteKind::Quote) {
        assert!(Instant::now() < deadline, "the desk never took the notes in");
        std::thread::yield_now();
    }
    for n in 6..9 {
        taker.note(&format!("beside {n}"));
    }
    desk.kill();
    for n in 9..12 {
        taker.note(&format!("beside {n}"));
    }
    assert!(taker.note("* P1 looks away").ends_with("something seen  sealed"));
    assert!(taker.note("!").ends_with("a name was said  sealed"));
    assert!(taker.note("> the move").ends_with("to come back to  sealed"));
    taker.kill();

    let (session, texts) = opened(&place, &id);
    let ours: Vec<&str> = texts.iter().filter(|(_, t)| t.starts_with("beside")).map(|(_, t)| t.as_str()).collect();
    let all: Vec<String> = (0..12).map(|n| format!("beside {n}")).collect();
    assert_eq!(ours, all, "every note once, in order");
    assert!(texts.contains(&(NoteKind::Quote, "Never again".into())));
    assert!(texts.contains(&(NoteKind::NonVerbal, "P1 looks away".into())));
    assert!(texts.contains(&(NoteKind::NameSaid, String::new())), "a mark needs no words");
    assert!(texts.contains(&(NoteKind::ReturnTo, "the move".into())), "and may have some");
    assert!(texts.iter().any(|(_, t)| t == NOTE), "the desk's own notes are there too");
    assert!(session.notes.iter().map(|(n, _, _)| *n).eq(1..=session.notes_written));
    let seconds = |text: &str| {
        let at = texts.iter().position(|(_, t)| t == text).unwrap();
        session.notes.iter().filter(|(_, k, _)| *k != NoteKind::Bookmark).nth(at).unwrap().2.ms() / 1000
    };
    let length = session.sealed.offset().ms() / 1000;
    assert!(seconds("beside 0") <= length + 8, "{} of {length}", seconds("beside 0"));
    let waiting = place.study.join("sessions").join(id.as_str()).join("raw/incoming");
    assert_eq!(std::fs::read_dir(waiting).unwrap().count(), 0, "nothing waits any more");
    let (again, _) = opened(&place, &id);
    assert_eq!(again.notes, session.notes, "opening it once more brings nothing twice");
}

#[test]
fn a_note_that_was_moved_and_not_journalled_is_journalled_once() {
    let root = tempfile::tempdir().unwrap();
    let place = Place::furnished(root.path());
    let mut desk = Child::start(&place);
    desk.wait_for("recording");
    desk.wait_for("line 20");
    desk.kill();
    let (id, entries) = the_session(&place);
    let written = replay(&entries).unwrap().notes_written;
    let world = World::new();
    let mut taker = Taker::start(&world, &place, &id);
    taker.note("first");
    taker.note("second");
    taker.kill();
    // The step in between, as a kill leaves it: moved to its number, no line in the journal.
    let raw = place.study.join("sessions").join(id.as_str()).join("raw");
    let mut waiting: Vec<_> = std::fs::read_dir(raw.join("incoming")).unwrap().map(|e| e.unwrap().path()).collect();
    waiting.sort();
    assert_eq!(waiting.len(), 2);
    std::fs::rename(&waiting[0], raw.join(format!("note-{:04}.json.age", written + 1))).unwrap();
    let (session, texts) = opened(&place, &id);
    assert_eq!(session.notes_written, written + 2);
    let last: Vec<&str> = texts.iter().rev().take(2).map(|(_, t)| t.as_str()).collect();
    assert_eq!(last, ["second", "first"]);
}

#[test]
fn a_session_that_is_not_there_takes_no_note() {
    let world = World::new();
    let study = world.study();
    let made = world.run(&["--study", study.to_str().unwrap(), "note", "2026-11-23-1405-Prof9"]);
    assert_eq!(made.code, 1, "{made:?}");
    assert!(made.err.contains("2026-11-23-1405-Prof9"), "{made:?}");
}

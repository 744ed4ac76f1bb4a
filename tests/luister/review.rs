//! The review from the key to the disk: a real session, real sealing, killed at every step.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use luister::anonymise::review::{Decision, Edit, Hit, LineId, Review};
use luister::app::keymap::{Keymap, Wanted, offers};
use luister::app::{Effect, Key, Msg, Screen};
use luister::runtime::review::{NotAnonymised, export_source};
use luister::runtime::{Desk, ModelChoice, RuntimeError, Setup};
use luister::session::{Event, Held, NoteKind, Session, Stage, replay};
use luister::settings::Folders;
use luister::transcript::Approved;
use luister::units::{Digest, Language, Offset, SessionId};
use luister::vault::{Keys, StudyFolder};

use crate::world::{World, clip};

mod withdrawn;

/// A study with an imported, transcribed practice interview.
struct Room {
    world: World,
    id: SessionId,
}

impl Room {
    fn transcribed() -> Room {
        let world = World::new();
        let study = world.study();
        let guides = std::fs::read_dir(study.join("topic-guides")).unwrap().map(|f| f.unwrap().path());
        let guide = guides.into_iter().next().unwrap().to_string_lossy().into_owned();
        let mut room = Room { world, id: "x".parse().unwrap() };
        let sound = clip("nl-interview-stereo.wav").to_string_lossy().into_owned();
        let import = ["import", &sound, "--guide", &guide, "--participant", "P1", "--consented", "getekend formulier"];
        let made = room.luister(&import);
        assert_eq!(made.code, 0, "{made:?}");
        room.id = StudyFolder::open(&study).unwrap().sessions().unwrap().remove(0);
        let heard = room.luister(&["--model", "practice", "transcribe", room.id.as_str()]);
        assert_eq!(heard.code, 0, "{heard:?}");
        room
    }

    /// Imports and transcribes the same recording once more, as somebody else's.
    fn import_another(&mut self, participant: &str) {
        let before = StudyFolder::open(self.study()).unwrap().sessions().unwrap();
        let guides = std::fs::read_dir(self.study().join("topic-guides")).unwrap().map(|f| f.unwrap().path());
        let guide = guides.into_iter().next().unwrap().to_string_lossy().into_owned();
        let sound = clip("nl-interview-stereo.wav").to_string_lossy().into_owned();
        let consented = "getekend formulier";
        let import = ["import", &sound, "--guide", &guide, "--participant", participant, "--consented", consented];
        let made = self.luister(&import);
        assert_eq!(made.code, 0, "{made:?}");
        let after = StudyFolder::open(self.study()).unwrap().sessions().unwrap();
        self.id = after.into_iter().find(|id| !before.contains(id)).unwrap();
        let heard = self.luister(&["--model", "practice", "transcribe", self.id.as_str()]);
        assert_eq!(heard.code, 0, "{heard:?}");
    }

    fn accepted() -> Room {
        let room = Room::transcribed();
        let done = room.luister(&["accept", room.id.as_str(), "--despite-holes", "--yes"]);
        assert_eq!(done.code, 0, "{done:?}");
        room
    }

    fn study(&self) -> PathBuf {
        self.world.work().join("onderzoek")
    }

    fn luister(&self, arguments: &[&str]) -> crate::world::Answer {
        let (study, keys) = (self.study(), self.folders().keys);
        let mut all = vec!["--study", study.to_str().unwrap(), "--keys", keys.to_str().unwrap(), "--interface", "nl"];
        all.extend(arguments);
        self.world.run(&all)
    }

    fn folders(&self) -> Folders {
        let root = self.world.root();
        Folders { own: root.join("data"), keys: root.join("data/keys"), models: root.join("data/models") }
    }

    /// A desk that was just started, with the session open; dropping it is being killed.
    fn desk(&self) -> Desk {
        let mut desk = Desk::open(Setup {
            study: self.study(),
            folders: self.folders(),
            language: Language::Nl,
            input: None,
            model: ModelChoice::Practice,
            passphrase: None,
        })
        .unwrap();
        desk.attempt(Effect::OpenSession(self.id.clone())).unwrap();
        assert!(desk.settle(soon()));
        desk.review(Default::default());
        assert!(desk.settle(soon()));
        assert_eq!(desk.model.screen, Screen::Review, "{:?}", desk.model.notice);
        desk
    }

    fn session(&self) -> Session {
        let folder = StudyFolder::open(self.study()).unwrap();
        replay(&folder.read_session(&self.id).unwrap().entries).unwrap()
    }

    fn place(&self, name: &str) -> PathBuf {
        self.study().join("sessions").join(self.id.as_str()).join(name)
    }

    fn raw(&self) -> Vec<String> {
        let files = std::fs::read_dir(self.place("raw")).map(|f| f.flatten().collect::<Vec<_>>()).unwrap_or_default();
        let mut names: Vec<String> = files.iter().map(|f| f.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    fn export(&self, wish: NotAnonymised) -> Result<Approved, RuntimeError> {
        let key = Keys::at(self.folders().keys).unlock(&self.study_id(), None).unwrap();
        let mut folder = StudyFolder::open(self.study()).unwrap().open_session(&self.id).unwrap();
        export_source(&mut folder, Some(&key), wish, None)
    }

    fn study_id(&self) -> String {
        let text = std::fs::read_to_string(self.study().join("study.toml")).unwrap();
        luister::study::Study::parse(text.as_bytes()).unwrap().id.to_string()
    }
}

fn soon() -> Instant {
    Instant::now() + Duration::from_secs(60)
}

fn press(desk: &mut Desk, key: Key) {
    desk.send(Msg::Key(key));
    assert!(desk.settle(soon()));
}

fn review(desk: &Desk) -> &Review {
    desk.model.review_screen.review.as_ref().unwrap()
}

/// Decides everything and reads everything; returns what the sweep finds.
fn decide_and_read(desk: &mut Desk) -> Vec<Hit> {
    for _ in 0..400 {
        let edit = {
            let r = review(desk);
            let open = r.settled().places.iter().enumerate().find_map(|(n, places)| {
                places.iter().find(|p| p.decided.is_none()).map(|p| (r.lines()[n].id, p.clone()))
            });
            match open {
                Some((line, p)) if p.alone => {
                    let decision = Decision::Pseudonym(r.nobody_yet(p.kind));
                    Edit::DecideHere { line, span: p.span, decision }
                }
                Some((_, p)) => {
                    Edit::Decide { key: p.key.clone(), decision: Decision::Pseudonym(r.nobody_yet(p.kind)) }
                }
                None => break,
            }
        };
        desk.step(edit).unwrap();
    }
    assert_eq!(review(desk).undecided(), 0);
    let lines: Vec<LineId> = review(desk).lines().iter().map(|l| l.id).collect();
    let edit = review(desk).reading(lines);
    desk.step(edit).unwrap();
    let head = luister::app::review::head(&desk.model).unwrap();
    review(desk).standing(&head).hits
}

/// Decides everything, reads everything and signs off what the sweep finds.
fn finish(desk: &mut Desk) {
    for hit in decide_and_read(desk) {
        desk.step(Edit::SignOff { form: hit.form, times: hit.times }).unwrap();
    }
    let head = luister::app::review::head(&desk.model).unwrap();
    assert!(review(desk).standing(&head).is_clear());
}

#[test]
fn every_change_is_on_the_disk_before_it_shows_and_survives_being_killed() {
    let room = Room::transcribed();
    let mut desk = room.desk();
    let before = review(&desk).lines().len();
    assert!(before > 3, "{before} lines");
    let mut seen = Vec::new();
    for n in 0..4 {
        let line = review(&desk).lines()[n].id;
        desk.step(Edit::Texts { texts: vec![(line, format!("regel {n} verbeterd"))] }).unwrap();
        seen.push(review(&desk).clone());
        // Killed: nothing is said goodbye to.
        drop(desk);
        desk = room.desk();
        let before = seen.last().unwrap();
        assert_eq!(review(&desk).lines(), before.lines(), "after step {n}");
        assert_eq!(review(&desk).settled(), before.settled(), "after step {n}");
    }
    desk.step(Edit::Undo).unwrap();
    drop(desk);
    let mut desk = room.desk();
    assert_eq!(review(&desk).lines(), seen[2].lines(), "taking back survives too");
    // What is in hand while typing is sealed at every key.
    press(&mut desk, Key::Char('e'));
    for c in "zwaluwnest".chars() {
        press(&mut desk, Key::Char(c));
    }
    let typed = desk.model.review_screen.typing.clone().unwrap();
    drop(desk);
    let mut desk = room.desk();
    let again = desk.model.review_screen.typing.clone().unwrap();
    assert_eq!((again.line, again.text.expose()), (typed.line, typed.text.expose()));
    press(&mut desk, Key::Enter);
    let line = review(&desk).line(typed.line).unwrap().text.clone();
    assert!(line.contains("zwaluwnest"));
    drop(desk);
    let desk = room.desk();
    assert!(desk.model.review_screen.typing.is_none());
    assert_eq!(review(&desk).line(typed.line).unwrap().text, line);
    // Sealed, and nothing of it in the journal.
    let journal = std::fs::read_to_string(room.place("journal.jsonl")).unwrap();
    assert!(!journal.contains("zwaluwnest") && !journal.contains("verbeterd"));
    for name in room.raw() {
        let bytes = std::fs::read(room.place("raw").join(&name)).unwrap();
        let holds = |text: &[u8]| bytes.windows(text.len()).any(|w| w == text);
        assert!(!holds(b"zwaluwnest") && !holds(b"verbeterd"), "{name}");
    }
}

#[test]
fn from_review_to_approved_and_the_raw_text_is_gone() {
    let room = Room::accepted();
    let refused = room.luister(&["approve", room.id.as_str(), "--yes"]);
    assert_eq!(refused.code, 1, "{refused:?}");
    assert!(!room.place("transcript.json").exists());
    assert!(matches!(room.export(NotAnonymised::Refused), Err(RuntimeError::NotApproved(_))));
    let plain = room.export(NotAnonymised::AskedFor).unwrap();
    assert!(!plain.anonymised && !plain.utterances.is_empty());
    let mut desk = room.desk();
    finish(&mut desk);
    let expect: Vec<String> = (0..review(&desk).lines().len()).map(|n| review(&desk).leaves(n)).collect();
    press(&mut desk, Key::Char('a'));
    press(&mut desk, Key::Char('a'));
    press(&mut desk, Key::Char('a'));
    assert_eq!(room.session().stage, Stage::Accepted, "a small a approves nothing");
    press(&mut desk, Key::Char('A'));
    assert!(desk.until(soon(), |m| m.screen == Screen::Receipt), "{:?} {:?}", desk.model.screen, desk.model.notice);
    assert!(desk.settle(soon()));
    drop(desk);
    let session = room.session();
    assert_eq!(session.stage, Stage::Anonymised);
    assert!(matches!(session.raw, Held::Destroyed(_)));
    assert!(room.raw().is_empty() && !room.place("raw").exists());
    let json = std::fs::read(room.place("transcript.json")).unwrap();
    assert_eq!(session.approval.as_ref().unwrap().1.transcript, Digest::of(&json));
    let stands: Approved = serde_json::from_slice(&json).unwrap();
    assert!(stands.anonymised);
    let texts: Vec<String> = stands.utterances.iter().map(|u| u.text.clone()).collect();
    assert_eq!(texts, expect.into_iter().filter(|t| !t.trim().is_empty()).collect::<Vec<_>>());
    assert_eq!(room.export(NotAnonymised::Refused).unwrap(), stands);
    let receipt = std::fs::read_to_string(room.place("receipt.md")).unwrap();
    assert!(receipt.contains("Gepseudonimiseerd transcript"), "{receipt}");
    // Somebody changed what was approved: it does not leave.
    std::fs::write(room.place("transcript.json"), b"{}").unwrap();
    assert!(matches!(room.export(NotAnonymised::Refused), Err(RuntimeError::TranscriptChanged)));
    assert!(matches!(room.export(NotAnonymised::AskedFor), Err(RuntimeError::TranscriptChanged)));
}

#[test]
fn what_exports_say_of_the_study_is_searched_where_no_first_screen_was_shown_too() {
    let room = Room::accepted();
    let path = room.study().join("study.toml");
    let toml = std::fs::read_to_string(&path).unwrap();
    let name = luister::study::Study::parse(toml.as_bytes()).unwrap().name;
    let renamed = toml.replacen(&format!("name = \"{name}\""), "name = \"Gesprekken bij Hendrika thuis\"", 1);
    assert_ne!(renamed, toml);
    std::fs::write(&path, renamed).unwrap();
    let mut desk = room.desk();
    let first = review(&desk).lines()[0].id;
    desk.step(Edit::Texts { texts: vec![(first, "dat was bij Hendrika".into())] }).unwrap();
    decide_and_read(&mut desk);
    let group = desk.study().groups.iter().find(|g| g.prefix == "P").map(|g| g.name.clone());
    let head = luister::app::review::head(&desk.model).unwrap();
    assert!(group.is_none_or(|group| head.beside.contains(&group)), "{:?}", head.beside);
    assert!(review(&desk).clear(&head).is_err(), "a name that was replaced stands in the study's own");
    drop(desk);
    let refused = room.luister(&["approve", room.id.as_str(), "--yes"]);
    assert_eq!(refused.code, 1, "{refused:?}");
    assert_eq!(room.session().stage, Stage::Accepted);
}

#[test]
fn the_review_in_lines_has_the_users_own_keys() {
    let room = Room::accepted();
    let own = room.world.root().join("config/luister");
    std::fs::create_dir_all(&own).unwrap();
    std::fs::write(own.join("settings.toml"), "[keys.review]\npseudonym = \"F7\"\n").unwrap();
    let (study, keys) = (room.study(), room.folders().keys);
    let arguments = ["--study", study.to_str().unwrap(), "--keys", keys.to_str().unwrap(), "--interface", "nl"];
    let arguments = [&arguments[..], &["--plain", "review", room.id.as_str()]].concat();
    let mut lines = crate::screens::Lines::with(&room.world, &room.world.work(), &arguments, "xterm", &[]);
    lines.wait("F7 pseudoniem");
    assert!(lines.end().0);
}

#[test]
fn an_approval_that_was_cut_off_is_finished_at_the_next_start() {
    let room = Room::accepted();
    let mut desk = room.desk();
    finish(&mut desk);
    let head = luister::app::review::head(&desk.model).unwrap();
    let cleared = review(&desk).clear(&head).unwrap();
    // Killed after the transcript was written and before the journal said so: nothing was approved.
    drop(desk);
    let folder = StudyFolder::open(room.study()).unwrap();
    let json = serde_json::to_vec(cleared.transcript()).unwrap();
    folder.open_session(&room.id).unwrap().write_transcript(&json).unwrap();
    assert_eq!(room.session().stage, Stage::Accepted);
    assert!(matches!(room.export(NotAnonymised::Refused), Err(RuntimeError::NotApproved(_))));
    let done = room.luister(&["approve", room.id.as_str(), "--yes"]);
    assert_eq!(done.code, 0, "{done:?}");
    assert_eq!(room.session().stage, Stage::Anonymised);
    let again = room.luister(&["approve", room.id.as_str(), "--yes"]);
    assert_eq!(again.code, 1, "{again:?}");
}

#[test]
fn what_is_struck_leaves_the_review_too() {
    let room = Room::transcribed();
    let mut desk = room.desk();
    let line = review(&desk).lines()[2].clone();
    desk.step(Edit::Texts { texts: vec![(line.id, "dit gaat over Hendrika".into())] }).unwrap();
    let first = review(&desk).lines()[0].id;
    desk.step(Edit::Texts { texts: vec![(first, "dit blijft".into())] }).unwrap();
    let key = review(&desk).settled().places[2].first().map(|p| p.key.clone());
    assert_eq!(key.as_deref(), Some("hendrika"));
    let span = format!("{}-{}", clock(line.time().0), clock(line.time().1));
    drop(desk);
    let struck = room.luister(&["strike", room.id.as_str(), &span, "--yes"]);
    assert_eq!(struck.code, 0, "{struck:?}");
    let desk = room.desk();
    assert!(review(&desk).line(line.id).is_none());
    assert!(desk.model.notice.is_none(), "{:?}", desk.model.notice);
    let kept = review(&desk).line(first);
    assert!(kept.is_none_or(|l| l.text == "dit blijft"));
    let all = format!(
        "{}{}",
        serde_json::to_string(review(&desk).material()).unwrap(),
        serde_json::to_string(review(&desk).steps()).unwrap()
    );
    assert!(!all.to_lowercase().contains("hendrika"));
    assert_eq!(room.raw().iter().filter(|n| n.starts_with("review-0")).count(), 0, "{:?}", room.raw());
}

fn clock(ms: u64) -> String {
    format!("{:02}:{:02}", ms / 60_000, ms / 1000 % 60)
}

#[test]
fn a_participants_corrections_come_back_in() {
    let room = Room::transcribed();
    let mut desk = room.desk();
    // One microphone tells nobody apart: who spoke is said by a person.
    desk.step(Edit::Rename { from: None, to: "P1".into() }).unwrap();
    finish(&mut desk);
    drop(desk);
    let file = room.world.work().join("kopie.txt");
    let made = room.luister(&["review", room.id.as_str(), "--copy-for", "P1", "--output", file.to_str().unwrap()]);
    assert_eq!(made.code, 0, "{made:?}");
    let copy = std::fs::read_to_string(&file).unwrap();
    let paragraph = copy.lines().find(|l| l.starts_with('[')).unwrap().to_owned();
    std::fs::write(&file, copy.replace(&paragraph, &format!("{paragraph} (zo bedoelde ik het)"))).unwrap();
    let taken = room.luister(&["review", room.id.as_str(), "--corrections", file.to_str().unwrap(), "--from", "P1"]);
    assert_eq!(taken.code, 0, "{taken:?}");
    let status = room.luister(&["review", room.id.as_str(), "--status"]);
    assert_eq!(status.code, 1, "has to be read again: {status:?}");
    let desk = room.desk();
    assert!(review(&desk).lines().iter().any(|l| l.text.ends_with("(zo bedoelde ik het)")));
}

#[test]
fn a_mark_that_a_name_was_said_is_answered_for_before_the_text_leaves() {
    let room = Room::accepted();
    {
        let mut folder = StudyFolder::open(room.study()).unwrap().open_session(&room.id).unwrap();
        let number = room.session().notes_written + 1;
        let mark = Event::NoteWritten { number, kind: NoteKind::NameSaid, offset: Offset::from_ms(12_000) };
        folder.journal().append(&[mark], "2026-11-23T14:05:00+01:00".parse().unwrap()).unwrap();
    }
    let mut desk = room.desk();
    for hit in decide_and_read(&mut desk) {
        desk.step(Edit::SignOff { form: hit.form, times: hit.times }).unwrap();
    }
    let head = luister::app::review::head(&desk.model).unwrap();
    assert_eq!(review(&desk).standing(&head).names_said, 1);
    press(&mut desk, Key::Char('a'));
    press(&mut desk, Key::Char('a'));
    press(&mut desk, Key::Char('A'));
    assert!(!room.place("transcript.json").exists(), "not past the mark");
    // Tab goes there, the key is offered, and one press answers.
    press(&mut desk, Key::Tab);
    let at = desk.model.review_screen.at;
    assert_eq!(review(&desk).names_said()[0].at, at);
    let offered = |desk: &Desk| luister::app::review::hints(&desk.model).iter().any(|h| h.key == "o");
    assert!(offered(&desk));
    press(&mut desk, Key::Char('o'));
    assert!(!offered(&desk));
    drop(desk);
    let desk = room.desk();
    assert!(review(&desk).standing(&head).is_clear(), "the answer is on the disk");
}

#[test]
fn the_words_a_note_taker_put_behind_a_mark_are_reviewed() {
    let room = Room::accepted();
    {
        let mut folder = StudyFolder::open(room.study()).unwrap().open_session(&room.id).unwrap();
        let (number, kind) = (room.session().notes_written + 1, NoteKind::Bookmark);
        let text = r#"{"v":1,"number":0,"kind":"bookmark","offset_ms":9000,"topic":null,"text":"over de zwaluw"}"#;
        folder.seal_raw(&format!("note-{number:04}.json"), text.as_bytes()).unwrap();
        let with_words = Event::NoteWritten { number, kind, offset: Offset::from_ms(9_000) };
        let bare = Event::NoteWritten { number: number + 1, kind, offset: Offset::from_ms(9_500) };
        folder.journal().append(&[with_words, bare], "2026-11-23T14:05:00+01:00".parse().unwrap()).unwrap();
    }
    let desk = room.desk();
    let notes: Vec<&str> = review(&desk).lines().iter().filter(|l| !l.is_said()).map(|l| l.text.as_str()).collect();
    assert_eq!(notes, ["over de zwaluw", ""]);
}

#[test]
fn keys_of_ones_own_hold_in_a_review_and_are_the_ones_that_are_shown() {
    let room = Room::transcribed();
    let mut desk = room.desk();
    let wanted = |action: &str, key: &str| Wanted { group: "review".into(), action: action.into(), key: key.into() };
    desk.model.keymap = Keymap::of(&[wanted("pseudonym", "z"), wanted("wider", "F6"), wanted("keep", "p")]).unwrap();
    let shown = |desk: &Desk| offers(&desk.model).into_iter().map(|o| o.key).collect::<Vec<_>>();
    assert!(["z", "F6", "p"].iter().all(|key| shown(&desk).iter().any(|k| k == key)), "{:?}", shown(&desk));
    assert!(!["g", "k"].iter().any(|key| shown(&desk).iter().any(|k| k == key)), "{:?}", shown(&desk));
    let open = review(&desk).undecided();
    press(&mut desk, Key::Char('k'));
    assert_eq!(review(&desk).undecided(), open, "the usual key means nothing any more");
    press(&mut desk, Key::Char('z'));
    let decided = |desk: &Desk, wanted: fn(&Decision) -> bool| {
        let places = review(desk).settled().places.iter().flatten();
        places.filter_map(|p| p.decided.as_ref()).any(|d| wanted(&d.decision))
    };
    assert!(decided(&desk, |d| matches!(d, Decision::Pseudonym(_))));
    assert!(!decided(&desk, |d| matches!(d, Decision::Keep)));
    press(&mut desk, Key::Char('p'));
    assert!(decided(&desk, |d| matches!(d, Decision::Keep)));
    // Where text is typed, every letter is itself.
    press(&mut desk, Key::F(6));
    press(&mut desk, Key::Char('z'));
    assert!(desk.model.review_screen.typing.as_ref().unwrap().text.expose().ends_with('z'));
}

#[test]
fn a_text_with_names_leaves_only_where_that_was_asked_for_and_says_so_itself() {
    let room = Room::accepted();
    let out = room.world.work().join("uit");
    let to = out.to_str().unwrap();
    let formats = "txt,txt-atrain,md,docx,odt,html,vtt,srt,csv,json,qdpx,qdc";
    let refused = room.luister(&["export", room.id.as_str(), "--output", to, "--format", formats]);
    assert_eq!(refused.code, 1, "{refused:?}");
    assert!(refused.err.contains("nog niet goedgekeurd") && refused.err.contains("--not-anonymised"), "{refused:?}");
    assert!(!out.exists());
    let all = room.luister(&["export", "--all", "--not-anonymised", "--output", to]);
    assert_eq!(all.code, 2, "one by one, by name: {all:?}");
    let asked = room.luister(&["export", room.id.as_str(), "--not-anonymised", "--output", to, "--format", formats]);
    assert_eq!(asked.code, 0, "{asked:?}");
    let mut seen = 0;
    for file in std::fs::read_dir(&out).unwrap().flatten() {
        let (name, bytes) = (file.file_name().to_string_lossy().into_owned(), std::fs::read(file.path()).unwrap());
        // Containers are opened: what counts is what somebody sees.
        let parts =
            luister::export::unpack(&bytes).map_or_else(|_| vec![bytes], |p| p.into_iter().map(|p| p.bytes).collect());
        let says = parts.iter().any(|part| {
            let text = String::from_utf8_lossy(part);
            text.contains("NIET GEANONIMISEERD") || text.contains("\"anonymised\": false")
        });
        let table = name.ends_with(".csv") && {
            let text = String::from_utf8_lossy(&parts[0]).into_owned();
            text.lines().next().is_some_and(|l| l.ends_with("anonymised")) && text.contains(",false")
        };
        // Codes are the guide's: they hold nothing that was said.
        assert!(says || table || name.ends_with(".qdc"), "{name}");
        seen += 1;
    }
    assert_eq!(seen, 12);
}

#[test]
fn with_a_name_table_the_same_name_has_the_same_pseudonym_in_the_next_session() {
    let mut room = Room::accepted();
    let none = room.luister(&["names"]);
    assert!(none.code == 0 && none.out.contains("geen namentabel"), "{none:?}");
    let begun = room.luister(&["names", "begin"]);
    assert_eq!(begun.code, 0, "{begun:?}");
    let mut desk = room.desk();
    // Whoever is decided first has the first number: the last name in the text goes first here.
    let last = review(&desk).settled().places.iter().flatten().rfind(|p| !p.alone).cloned().unwrap();
    desk.step(Edit::Decide { key: last.key.clone(), decision: Decision::Pseudonym(review(&desk).likely(&last)) })
        .unwrap();
    finish(&mut desk);
    let given: Vec<_> = review(&desk)
        .settled()
        .places
        .iter()
        .flatten()
        .filter(|p| !p.alone)
        .filter_map(|p| match p.decided.as_ref().map(|d| &d.decision) {
            Some(Decision::Pseudonym(who)) => Some((p.key.clone(), p.kind, *who)),
            _ => None,
        })
        .collect();
    assert!(given.len() > 3, "{given:?}");
    drop(desk);
    let done = room.luister(&["approve", room.id.as_str(), "--yes"]);
    assert_eq!(done.code, 0, "{done:?}");
    assert!(room.session().approval.unwrap().1.names > 0);
    let receipt = std::fs::read_to_string(room.place("receipt.md")).unwrap();
    assert!(receipt.contains("namentabel"), "{receipt}");
    let sealed = std::fs::read(room.study().join("names.json.age")).unwrap();
    for (name, _, _) in &given {
        assert!(!sealed.windows(name.len()).any(|w| w == name.as_bytes()), "sealed");
    }
    // Another session of the same study.
    let first = room.id.clone();
    room.import_another("P2");
    let desk = room.desk();
    assert_ne!(first, room.id);
    let places: Vec<_> = review(&desk).settled().places.iter().flatten().cloned().collect();
    for (key, kind, who) in &given {
        let place = places.iter().find(|p| p.key == *key && p.kind == *kind).unwrap();
        assert_eq!(review(&desk).likely(place), *who, "{key}");
    }
    let most = given.iter().filter(|(_, kind, _)| *kind == last.kind).map(|(_, _, who)| who.number).max().unwrap();
    assert_eq!(review(&desk).nobody_yet(last.kind).number, most + 1, "nobody gets another's number");
    drop(desk);
    let forgotten = room.luister(&["names", "forget", first.as_str()]);
    assert!(forgotten.out.contains("verzegeld: 0."), "{forgotten:?}");
    assert_eq!(room.luister(&["names", "destroy", "--yes"]).code, 0);
    assert!(!room.study().join("names.json.age").exists());
}

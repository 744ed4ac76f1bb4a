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

/// Words that no list, guide or clip has: what is typed in each place holds one.
const TYPED: [&str; 8] = [
    "zwaluwnestkoper",
    "grutterijklokje",
    "havikskruidblik",
    "moerasbeemdgeel",
    "veldleeuwerikje",
    "kwartelkoninkje",
    "bonterodewouwen",
    "waterspitsmuize",
];

/// Looks for what was typed, whole or in part, in every file of the world.
#[track_caller]
fn nothing_typed(world: &World, after: &str) {
    let typed = Traces::of(&[], 1, &TYPED.join(" "), "");
    let search = look(&typed, world);
    assert!(search.found.is_empty(), "after {after}: {:?}", search.found);
}

#[test]
fn what_is_typed_is_sealed_wherever_it_is_typed() {
    use luister::anonymise::review::Edit;
    use luister::app::{Effect, Key, Msg, Screen};
    use luister::session::{Command, DespiteHoles, NoteKind, Stage};
    use luister::units::Secret;
    use std::io::Write as _;

    let [field, incoming, probe, debriefing, sheet, step, draft, draft_of_more] = TYPED;
    let room = crate::second_thoughts::Room::new();
    let study = room.study();
    let mut desk = room.desk(4.0);
    crate::second_thoughts::begin(&mut desk);
    let session = desk.model.session().unwrap();
    let (id, topic) = (session.id.clone(), session.topics[0].clone());
    let raw = |name: &str| study.join("sessions").join(id.as_str()).join("raw").join(name).is_file();
    let soon = || Instant::now() + Duration::from_secs(240);
    let offset = desk.model.offset();
    desk.wish(Command::EnterTopic { topic, offset }).unwrap();
    for (kind, text) in [(NoteKind::Field, field), (NoteKind::Probe, probe)] {
        desk.attempt(Effect::SealNote { kind, offset: desk.model.offset(), text: Secret::new(text.to_owned()) })
            .unwrap();
        nothing_typed(&room.world, kind.name());
    }
    // A second pair of hands, in a process of its own.
    let command = ["--study", study.to_str().unwrap(), "note", id.as_str()];
    let mut hands = room.world.command(&command).stdin(std::process::Stdio::piped()).spawn().unwrap();
    writeln!(hands.stdin.take().unwrap(), "o {incoming}").unwrap();
    assert!(hands.wait().unwrap().success());
    nothing_typed(&room.world, "a note beside");
    assert!(desk.until(soon(), |m| m.session().unwrap().notes.len() == 3), "taken in");
    nothing_typed(&room.world, "taking in");
    assert!(desk.until(soon(), |m| m.recorder.at_end));
    desk.send(Msg::Key(Key::Char('e')));
    desk.send(Msg::Key(Key::Enter));
    assert!(desk.until(soon(), |m| m.session().unwrap().stage == Stage::Closed));
    let end = desk.model.offset();
    desk.attempt(Effect::SealNote { kind: NoteKind::Debrief, offset: end, text: Secret::new(debriefing.to_owned()) })
        .unwrap();
    assert!(desk.settle(soon()));
    desk.attempt(Effect::Transcribe).unwrap();
    assert!(desk.until(soon(), |m| m.session().is_some_and(|s| s.transcription.is_some())));
    assert!(desk.settle(soon()));
    desk.wish(Command::Accept { despite_holes: DespiteHoles::Yes }).unwrap();
    assert!(desk.settle(soon()));
    drop(desk);

    let keys = room.world.root().join("data/keys");
    let command = ["--study", study.to_str().unwrap(), "--keys", keys.to_str().unwrap(), "sheet", id.as_str()];
    let mut asked = room.world.command(&command).stdin(std::process::Stdio::piped()).spawn().unwrap();
    writeln!(asked.stdin.take().unwrap(), "naam: {sheet}").unwrap();
    assert!(asked.wait().unwrap().success());
    assert!(raw("sheet.json.age"), "the sheet is there, sealed");
    nothing_typed(&room.world, "the sheet");

    let mut desk = room.desk(4.0);
    desk.attempt(Effect::OpenSession(id.clone())).unwrap();
    assert!(desk.settle(soon()));
    desk.review(Default::default());
    assert!(desk.settle(soon()));
    assert_eq!(desk.model.screen, Screen::Review, "{:?}", desk.model.notice);
    let texts: String = {
        let review = desk.model.review_screen.review.as_ref().unwrap();
        review.lines().iter().map(|l| format!("{} ", l.text)).collect()
    };
    for note in [field, incoming, probe, debriefing] {
        assert!(texts.contains(note), "{note} is there to be reviewed");
    }
    let line = desk.model.review_screen.review.as_ref().unwrap().lines()[0].id;
    desk.step(Edit::Texts { texts: vec![(line, format!("toen zei {step} dat"))] }).unwrap();
    nothing_typed(&room.world, "a step");
    desk.send(Msg::Key(Key::Home));
    desk.send(Msg::Key(Key::Char('e')));
    for c in format!(" {draft} {draft_of_more}").chars() {
        desk.send(Msg::Key(Key::Char(c)));
    }
    assert!(raw("review-base.json.age") && raw("review-000001.json.age") && raw("review-draft.json.age"));
    nothing_typed(&room.world, "a draft");
    desk.send(Msg::Key(Key::Enter));
    assert!(desk.settle(soon()));
    assert!(desk.model.review_screen.review.as_ref().unwrap().lines()[0].text.contains(draft_of_more));
    drop(desk);
    nothing_typed(&room.world, "the end");
    // And it would have been found.
    std::fs::write(room.world.root().join("tmp/plain"), format!("{{\"text\":\"zei {step} dat\"}}")).unwrap();
    let typed = Traces::of(&[], 1, &TYPED.join(" "), "");
    assert_eq!(look(&typed, &room.world).found.len(), 1);
}

//! The loop without a terminal: what must hold whatever the screens ask for.

use std::path::Path;
use std::time::{Duration, Instant};

use luister::app::{Draft, Effect, Msg, RecorderOrder, SoundChoice};
use luister::guide;
use luister::guide::promise::Policy;
use luister::runtime::demo::Clip;
use luister::runtime::{Desk, ModelChoice, RuntimeError, Setup};
use luister::session::{Command, Participant, Refusal, Stage};
use luister::settings::Folders;
use luister::units::Language;
use luister::vault::StudyFolder;

/// A desk with the English practice interview in the microphone's place and a prepared session on it.
fn desk(root: &Path) -> Desk {
    let clip = Clip::of(Language::En).unwrap();
    let study = luister::study::template("practice", Language::En);
    let dir = root.join("study");
    StudyFolder::create(&dir, &study, &[(clip.guide_file, clip.guide)]).unwrap();
    let mut desk = Desk::open(Setup {
        study: dir,
        folders: Folders { own: root.join("own"), keys: root.join("keys"), models: root.join("models") },
        language: Language::En,
        input: Some(clip.stand(8.0)),
        model: ModelChoice::Practice,
        passphrase: None,
    })
    .unwrap();
    let guide = guide::parse(clip.guide_file, clip.guide.as_bytes(), &Policy::default()).unwrap();
    let participants = vec![Participant { code: "P1".parse().unwrap(), channel: None }];
    desk.attempt(Effect::CreateSession(Draft { guide, participants, sound: SoundChoice::File })).unwrap();
    desk
}

fn soon() -> Instant {
    Instant::now() + Duration::from_secs(60)
}

/// Files of sealed sound anywhere under a folder.
fn sealed_sound(folder: &Path) -> usize {
    std::fs::read_dir(folder).unwrap().flatten().fold(0, |count, entry| {
        let path = entry.path();
        let here = if path.is_dir() { sealed_sound(&path) } else { 0 };
        count + here + usize::from(path.to_string_lossy().contains(".wav"))
    })
}

#[test]
fn sound_that_came_before_the_start_was_written_down_is_never_sealed() {
    let world = tempfile::tempdir().unwrap();
    let mut desk = desk(world.path());
    // The microphone opens, and nobody has consented: the desk closes it again and nothing of it reaches the disk.
    desk.attempt(Effect::Recorder(RecorderOrder::Start(SoundChoice::File))).unwrap();
    assert!(desk.until(soon(), |m| m.recorder.running), "the microphone did not open");
    assert!(desk.settle(soon()), "the recorder did not stop");
    assert!(!desk.model.recorder.running);
    assert_eq!(desk.model.session().unwrap().stage, Stage::Consenting);
    drop(desk);
    assert_eq!(sealed_sound(world.path()), 0);
}

#[test]
fn a_wish_that_is_refused_writes_nothing() {
    let world = tempfile::tempdir().unwrap();
    let mut desk = desk(world.path());
    let lines = |desk: &Desk| {
        let folder = StudyFolder::open(world.path().join("study")).unwrap();
        folder.read_session(&desk.model.session().unwrap().id).unwrap().entries.len()
    };
    let before = lines(&desk);
    let early = desk.wish(Command::StartRecording { device: "FILE".to_owned(), channels: 1 });
    assert!(matches!(early, Err(RuntimeError::Refused(Refusal::NotAnswered { .. }))), "{early:?}");
    assert_eq!(lines(&desk), before);
}

#[test]
fn a_program_that_is_asked_to_end_ends_in_order() {
    let world = tempfile::tempdir().unwrap();
    let mut desk = desk(world.path());
    desk.begin();
    desk.mailbox().send(Msg::Shutdown);
    let deadline = soon();
    while !desk.is_over() {
        assert!(Instant::now() < deadline);
        desk.pump(Duration::from_millis(50));
    }
}

#[test]
fn what_an_interruption_left_is_said_when_the_session_is_opened_again() {
    let world = tempfile::tempdir().unwrap();
    let mut desk = desk(world.path());
    let id = desk.model.session().unwrap().id.clone();
    desk.attempt(Effect::CloseSession).unwrap();
    let audio = world.path().join("study/recordings").join(id.as_str()).join("audio");
    std::fs::write(audio.join("000001.wav.age.part"), "half").unwrap();
    desk.attempt(Effect::OpenSession(id.clone())).unwrap();
    let notice = desk.model.notice.take().unwrap();
    assert_eq!(notice.happened, "Half-written files of an interruption were found and removed: 1.");
    desk.attempt(Effect::CloseSession).unwrap();
    desk.attempt(Effect::OpenSession(id)).unwrap();
    assert_eq!(desk.model.notice, None, "it is said once");
}

#[test]
fn what_a_crash_left_of_making_a_session_is_cleared_at_the_next_start() {
    let world = tempfile::tempdir().unwrap();
    let mut desk = desk(world.path());
    let study = world.path().join("study");
    let made = StudyFolder::open(&study).unwrap().sessions().unwrap().remove(0);
    // Another one, of which the folders and an empty journal are all that there ever was.
    let cut_off = "2026-11-23-1405-P2";
    let (session, recording) = (study.join("sessions").join(format!(".new-{cut_off}")), study.join("recordings"));
    std::fs::create_dir_all(session.join("raw")).unwrap();
    std::fs::write(session.join("journal.jsonl"), "").unwrap();
    std::fs::create_dir_all(recording.join(cut_off).join("audio")).unwrap();
    std::fs::write(recording.join(cut_off).join("key.age"), "half").unwrap();
    desk.begin();
    assert!(!session.exists() && !recording.join(cut_off).exists());
    let left = StudyFolder::open(&study).unwrap();
    assert_eq!(left.sessions().unwrap(), std::slice::from_ref(&made));
    assert!(!left.read_session(&made).unwrap().entries.is_empty(), "the session that is open stays as it is");
}

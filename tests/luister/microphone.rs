//! The whole program with a real (virtual) microphone: it is unplugged in the middle of a conversation and comes back; it is two
//! microphones in one, one for each who speaks.

use std::path::Path;
use std::process::Command;

use luister::session::Stage;

use crate::channels::transcribed;
use crate::pty::the_session;
use crate::screens::Lines;
use crate::world::{World, clip};

/// The virtual microphone; ended when dropped.
struct Microphone {
    folder: tempfile::TempDir,
    channels: &'static str,
}

impl Microphone {
    /// None where there is no PulseAudio to make one.
    fn with(channels: &'static str) -> Option<Microphone> {
        if Command::new("pulseaudio").arg("--version").output().is_ok_and(|o| o.status.success()) {
            return Some(Microphone { folder: tempfile::tempdir().unwrap(), channels });
        }
        println!("skipped: pulseaudio is not installed, so there is no virtual microphone");
        None
    }

    fn script(&self, what: &str) -> Command {
        let mut command = Command::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("tools/virtual-mic.sh"));
        command
            .env("VIRTUAL_MIC_DIR", self.folder.path().join("mic"))
            .env("VIRTUAL_MIC_CHANNELS", self.channels)
            .arg(what);
        command
    }

    /// Plugs it in, and returns what points programs at it.
    fn plug_in(&self) -> Vec<(String, String)> {
        let out = self.script("start").output().unwrap();
        assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
        let text = String::from_utf8(out.stdout).unwrap();
        let pairs = text.lines().filter_map(|line| line.strip_prefix("export ")?.split_once('='));
        pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    }

    fn pull_out(&self) {
        assert!(self.script("stop").status().unwrap().success());
    }
}

impl Drop for Microphone {
    fn drop(&mut self) {
        let _ = self.script("stop").output();
    }
}

/// Prepares a session with P1, up to the open microphone.
fn try_the_microphone(lines: &mut Lines) {
    lines.wait("Oefengesprek");
    lines.wait("Opdrachten");
    lines.type_line("");
    lines.wait("Typ de tekst");
    lines.type_line("P1");
    lines.wait("1 P1");
    lines.type_line("");
    lines.wait("Schijf:");
    lines.type_line("t");
    lines.wait("terugluisteren");
}

fn through_the_consent(lines: &mut Lines) {
    lines.wait("Welkom. Wij zijn");
    lines.type_line("");
    for question in ["Wilt u meedoen", "Vindt u het goed", "Mogen we uw woorden"] {
        lines.wait(question);
        lines.type_line("j");
        lines.wait("P1 ja");
        lines.type_line("");
    }
    lines.wait("Alles is voorgelezen");
    lines.type_line("");
    lines.wait("OPNAME LOOPT");
}

fn end_the_conversation(lines: &mut Lines) {
    lines.type_line("e");
    lines.wait("Je bent nog niet bij ‘Afronden’ geweest.");
    lines.type_line("");
    lines.wait("Het gesprek is klaar.");
}

/// The beginning of a clip, as a file of its own.
fn beginning(of: &Path, seconds: usize, file: &Path) {
    let mut wav = std::fs::read(of).unwrap();
    wav.truncate(44 + seconds * 16_000 * 2 * 2);
    let length = u32::try_from(wav.len()).unwrap();
    wav[4..8].copy_from_slice(&(length - 8).to_le_bytes());
    wav[40..44].copy_from_slice(&(length - 44).to_le_bytes());
    std::fs::write(file, wav).unwrap();
}

#[test]
fn two_microphones_in_one_device_are_one_for_each_who_speaks() {
    let Some(microphone) = Microphone::with("2") else { return };
    let environment = microphone.plug_in();
    let world = World::new();
    let study = world.study();
    let mut lines = Lines::with(&world, &study, &["--interface", "nl", "--plain"], "xterm", &environment);
    try_the_microphone(&mut lines);
    lines.wait("Kanalen (2): iedereen deelt de microfoon.");
    lines.type_line("c");
    lines.wait("1 = interviewer, 2 = P1");
    lines.type_line("");
    through_the_consent(&mut lines);
    let clip_of_it = world.root().join("beginning.wav");
    beginning(&clip("nl-interview-stereo.wav"), 14, &clip_of_it);
    assert!(microphone.script("play").arg(&clip_of_it).status().unwrap().success());
    end_the_conversation(&mut lines);
    assert!(lines.end().0);
    let session = the_session(&study);
    assert_eq!((session.channels, session.participants[0].channel), (2, Some(1)));
    assert_eq!(session.lost_ms, 0);
    let text = transcribed(&world, &study);
    // Who speaks, turn by turn. What the small engine hears of two virtual microphones at once is another matter: on a busy machine they are
    // not clean enough for it.
    let mut turns: Vec<String> = text.utterances.iter().filter_map(|u| u.speaker.clone()).collect();
    turns.dedup();
    assert_eq!(turns, ["I", "P1", "I", "P1"], "{:?}", text.utterances);
    let asked = text.utterances.iter().find(|u| u.text.contains("hulpverlening"));
    assert_eq!(asked.and_then(|u| u.speaker.as_deref()), Some("I"), "{:?}", text.utterances);
}

#[test]
fn a_conversation_goes_on_by_itself_when_its_microphone_comes_back() {
    let Some(microphone) = Microphone::with("1") else { return };
    let environment = microphone.plug_in();
    let world = World::new();
    let study = world.study();
    let mut lines = Lines::with(&world, &study, &["--interface", "nl", "--plain"], "xterm", &environment);
    try_the_microphone(&mut lines);
    lines.type_line("l");
    // Whether or not there is a loudspeaker here, the five seconds are gone.
    lines.wait("gewist");
    lines.type_line("");
    through_the_consent(&mut lines);
    microphone.pull_out();
    lines.wait("Alarm");
    lines.wait("ER LOOPT GEEN OPNAME");
    microphone.plug_in();
    lines.wait("OPNAME LOOPT");
    end_the_conversation(&mut lines);
    let session = the_session(&study);
    assert_eq!(session.stage, Stage::Closed);
    assert!(session.lost_ms >= 1_000, "the gap is marked: {} ms", session.lost_ms);
    let (well, said) = lines.end();
    assert!(well && !said.contains("ALSA"), "{said}");
}

/// What nobody recorded until the end is lost too, and an alarm that says "plug it in again" has no place on the pages behind it.
#[test]
fn a_microphone_that_stays_away_was_missed_until_the_end() {
    let Some(microphone) = Microphone::with("1") else { return };
    let environment = microphone.plug_in();
    let world = World::new();
    let study = world.study();
    let mut lines = Lines::with(&world, &study, &["--interface", "nl", "--plain"], "xterm", &environment);
    try_the_microphone(&mut lines);
    lines.type_line("");
    through_the_consent(&mut lines);
    microphone.pull_out();
    lines.wait("ER LOOPT GEEN OPNAME");
    end_the_conversation(&mut lines);
    let session = the_session(&study);
    assert_eq!(session.stage, Stage::Closed);
    assert!(session.lost_ms >= 1_000, "{} ms", session.lost_ms);
    assert!(lines.end().0);
}

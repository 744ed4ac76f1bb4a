//! The whole program with a real (virtual) microphone: it is unplugged in the middle of a conversation and comes back.

use std::path::Path;
use std::process::Command;

use luister::session::Stage;

use crate::pty::the_session;
use crate::screens::Lines;
use crate::world::World;

/// The virtual microphone; ended when dropped.
struct Microphone(tempfile::TempDir);

impl Microphone {
    fn script(&self, what: &str) -> Command {
        let mut command = Command::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("tools/virtual-mic.sh"));
        command.env("VIRTUAL_MIC_DIR", self.0.path().join("mic")).arg(what);
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

#[test]
fn a_conversation_goes_on_by_itself_when_its_microphone_comes_back() {
    if !Command::new("pulseaudio").arg("--version").output().is_ok_and(|o| o.status.success()) {
        println!("skipped: pulseaudio is not installed, so there is no virtual microphone");
        return;
    }
    let microphone = Microphone(tempfile::tempdir().unwrap());
    let environment = microphone.plug_in();
    let world = World::new();
    let study = world.study();
    let mut lines = Lines::with(&world, &study, &["--interface", "nl", "--plain"], "xterm", &environment);
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
    lines.type_line("l");
    // Whether or not there is a loudspeaker here, the five seconds are gone.
    lines.wait("gewist");
    lines.type_line("");
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
    microphone.pull_out();
    lines.wait("Alarm");
    lines.wait("ER LOOPT GEEN OPNAME");
    microphone.plug_in();
    lines.wait("OPNAME LOOPT");
    lines.type_line("e");
    lines.wait("Je bent nog niet bij “Afronden” geweest.");
    lines.type_line("");
    lines.wait("Het gesprek is klaar.");
    let session = the_session(&study);
    assert_eq!(session.stage, Stage::Closed);
    assert!(session.lost_ms >= 1_000, "the gap is marked: {} ms", session.lost_ms);
    let (well, said) = lines.end();
    assert!(well && !said.contains("ALSA"), "{said}");
}

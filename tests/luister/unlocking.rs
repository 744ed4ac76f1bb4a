//! The passphrase of the study key, asked for on the screens and on the line.

use std::path::{Path, PathBuf};

use crate::pty::Terminal;
use crate::world::{Answer, World};

const RIGHT: &str = "vier ooievaars: nee?";

/// A study whose key has a passphrase.
fn protected(world: &World) -> PathBuf {
    let study = world.study();
    let file = world.root().join("new");
    std::fs::write(&file, format!("{RIGHT}\n")).unwrap();
    let mut command = world.command(&["key", "protect"]);
    let done = Answer::of(command.env("LUISTER_NEW_PASSPHRASE_FILE", &file).current_dir(&study).output().unwrap());
    assert_eq!(done.code, 0, "{done:?}");
    std::fs::remove_file(file).unwrap();
    study
}

/// Every file below a folder, with what is in it.
fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut out = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() {
            out.extend(files(&entry.path()));
        } else {
            out.push((entry.path(), std::fs::read(entry.path()).unwrap()));
        }
    }
    out.sort();
    out
}

#[test]
fn the_screens_ask_a_wrong_one_changes_nothing_and_the_right_one_opens() {
    let world = World::new();
    let study = protected(&world);
    let before = (files(&study), files(&world.root().join("data")));
    let mut terminal = Terminal::open(&world, &study, &["--interface", "nl"]);
    terminal.wait("De studiesleutel heeft een wachtzin");
    // Nothing of the study is on the screen yet, and no key reaches behind the question.
    terminal.press("mis ?:q");
    terminal.wait("[•••••••");
    for word in ["mis", "Oefengesprek", "Nog na te komen"] {
        assert!(!terminal.text().contains(word), "{word}:\n{}", terminal.text());
    }
    terminal.press("\r");
    terminal.wait("Deze wachtzin opent de studiesleutel niet. Er is niets veranderd.");
    assert!(!terminal.text().contains('•'), "it is asked anew:\n{}", terminal.text());
    assert_eq!((files(&study), files(&world.root().join("data"))), before);
    terminal.press(RIGHT);
    terminal.press("\r");
    terminal.wait("Oefengesprek");
    terminal.press("\x03");
    let (code, after) = terminal.end();
    assert_eq!(code, 0);
    assert!(!after.contains("ooievaars"), "{after}");
}

#[test]
fn the_question_can_be_left_and_nothing_has_happened() {
    let world = World::new();
    let study = protected(&world);
    let before = files(&study);
    let mut terminal = Terminal::open(&world, &study, &["--interface", "en"]);
    terminal.wait("The study key has a passphrase");
    terminal.press("half");
    terminal.wait("[••••");
    terminal.press("\x1b");
    assert_eq!(terminal.end().0, 0);
    assert_eq!(files(&study), before);
}

#[test]
fn in_lines_it_is_asked_on_the_line() {
    let world = World::new();
    let study = protected(&world);
    let mut terminal = Terminal::open(&world, &study, &["--interface", "nl", "--plain"]);
    terminal.wait("Wachtzin van de studiesleutel:");
    terminal.press(RIGHT);
    terminal.press("\r");
    terminal.wait("Oefengesprek");
    assert!(!terminal.text().contains("ooievaars"));
    terminal.press("q\r");
    assert_eq!(terminal.end().0, 0);
}

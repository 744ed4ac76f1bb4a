//! A newcomer: no study, no settings, a terminal.

use std::fs;

use crate::pty::Terminal;
use crate::world::World;

#[test]
fn somebody_without_a_study_is_asked_what_they_would_like() {
    let world = World::new();
    let mut terminal = Terminal::open(&world, &world.work(), &["--interface", "nl"]);
    terminal.wait("het hierbij laten");
    assert!(terminal.text().contains("Een oefensessie met je microfoon"), "{}", terminal.text());
    terminal.press("\r");
    let (code, text) = terminal.end();
    assert!(code == 0 && text.contains("luister --study MAP"), "{code} {text}");
    assert!(fs::read_dir(world.work()).unwrap().next().is_none(), "nothing was made");
}

#[test]
fn a_practice_session_is_two_keys_away() {
    let world = World::new();
    let mut terminal = Terminal::open(&world, &world.work(), &["--interface", "en"]);
    terminal.wait("practice session with your microphone");
    terminal.press("1\r");
    terminal.wait("REHEARSAL");
    terminal.press("q");
    let (code, text) = terminal.end();
    assert_eq!(code, 0, "{text}");
    assert!(fs::read_dir(world.work()).unwrap().next().is_none(), "nothing was kept");
}

#[test]
fn a_study_is_made_and_opened_and_its_settings_are_written_with_their_comments() {
    let world = World::new();
    let mut terminal = Terminal::open(&world, &world.work(), &["--interface", "en"]);
    terminal.wait("Make a study in my-study");
    terminal.press("3\r");
    terminal.wait("There are no sessions yet.");
    assert!(world.work().join("my-study/study.toml").is_file());
    terminal.press("s");
    terminal.wait("The first change makes");
    let file = world.root().join("config/luister/settings.toml");
    assert!(!file.exists(), "looking writes nothing");
    terminal.press("\u{1b}[C");
    terminal.wait("Achtergrond");
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains("\nlanguage = \"nl\"  ") && text.contains("auto follows LC_ALL"), "{text}");
    assert!(text.contains("[keys.conversation]") && text.contains("# stop = \"x\""), "{text}");
    // A file that somebody broke meanwhile is left alone, and that is said.
    fs::write(&file, "language = \n").unwrap();
    terminal.press("\u{1b}[C");
    terminal.wait("Er is niets veranderd");
    assert_eq!(fs::read_to_string(&file).unwrap(), "language = \n");
    // What stays until it is read goes with the first Esc, the screen with the second.
    terminal.press("\u{1b}");
    terminal.wait_until("the notice to be gone", |text| !text.contains("Er is niets veranderd"));
    terminal.press("\u{1b}");
    terminal.wait("Topiclijsten");
    terminal.press("q");
    assert_eq!(terminal.end().0, 0);
}

//! A thread that dies by a fault of the program while the screens are shown.

use std::path::Path;
use std::time::{Duration, Instant};

use luister::audio::{Input, Pace};
use luister::runtime::{Desk, ModelChoice, Setup, Stand, quiet_panics, tui};
use luister::session::{SourceKind, Stage};
use luister::settings::Folders;
use luister::units::Language;

use crate::pty::{Terminal, the_session, to_the_conversation};
use crate::world::{World, clip};

/// Set for the process that shows the screens; its study.
const SHOWS: &str = "LUISTER_TEST_FAULT";
/// The test in which that process lives.
const TEST: &str = "fault::a_thread_that_dies_leaves_the_screens_alone_and_the_recording_goes_on";
/// What the thread had in hand; a panic's own words would show it.
const IN_HAND: &str = "zwaluwnest";

/// Shows the real screens on the terminal it was given, with a thread that panics as soon as it is recording and asked to.
fn show(study: &Path) {
    quiet_panics();
    let sound = clip("nl-interview-stereo.wav");
    let input = Input::File { path: sound, pace: Pace::Times(1.0) };
    let root = study.parent().unwrap().to_owned();
    let mut desk = Desk::open(Setup {
        study: study.to_owned(),
        folders: Folders { own: root.join("own"), keys: root.join("keys"), models: root.join("models") },
        language: Language::Nl,
        input: Some(Stand { input, name: "interview".into(), channels: 2, kind: SourceKind::File }),
        model: ModelChoice::Practice,
        passphrase: None,
    })
    .unwrap();
    let wish = study.with_file_name("die-now");
    let mut died = false;
    tui::run_with(&mut desk, |desk| {
        if !died && desk.model.recorder.running && wish.exists() {
            died = true;
            let thread = std::thread::Builder::new().name("transcriber".into());
            let ended = thread.spawn(|| panic!("{IN_HAND}")).unwrap().join();
            assert!(ended.is_err());
            std::fs::write(wish.with_file_name("died"), b"").unwrap();
        }
    })
    .unwrap();
}

/// How many seconds the screen says are sealed.
fn sealed_s(text: &str) -> Option<u64> {
    let clock = text.split("verzegeld 00:").nth(1)?.get(..5)?;
    let (minutes, seconds) = clock.split_once(':')?;
    Some(minutes.parse::<u64>().ok()? * 60 + seconds.parse::<u64>().ok()?)
}

#[test]
fn a_thread_that_dies_leaves_the_screens_alone_and_the_recording_goes_on() {
    if let Some(study) = std::env::var_os(SHOWS) {
        return show(Path::new(&study));
    }
    let world = World::new();
    let study = world.study();
    let own = std::env::current_exe().unwrap();
    let arguments = [TEST, "--exact", "--nocapture"];
    let variables = [(SHOWS, study.to_str().unwrap()), ("TERM", "xterm-256color")];
    let mut terminal = Terminal::open_program(&own, &world, &study, &arguments, &variables);
    to_the_conversation(&mut terminal);
    terminal.wait_until("a second on the clock", |text| text.contains("OPNAME LOOPT   00:00:0"));
    std::fs::write(study.with_file_name("die-now"), b"").unwrap();
    let deadline = Instant::now() + Duration::from_secs(60);
    while !study.with_file_name("died").exists() {
        assert!(Instant::now() < deadline, "the thread never died");
        terminal.press("f");
        terminal.wait("Notitie:");
        terminal.press("\x1b");
        terminal.wait_until("the note put away", |text| !text.contains("Notitie:"));
    }
    let sealed = sealed_s(&terminal.text()).unwrap();
    terminal.press("f");
    terminal.press("na de fout\r");
    terminal.wait("Notitie 1 is verzegeld");
    terminal.wait_until("more that is sealed", |text| sealed_s(text).is_some_and(|s| s > sealed + 2));
    assert!(the_session(&study).sealed.offset().ms() > (sealed + 2) * 1000);
    let text = terminal.text();
    for word in [IN_HAND, "panicked", "fault", "fout van het programma", "RUST_BACKTRACE"] {
        assert!(!text.contains(word), "{word} is on the screen:\n{text}");
    }
    assert!(text.contains("OPNAME LOOPT") && text.contains("Hoe bent u in de hulpverlening"), "{text}");
    assert_eq!(the_session(&study).stage, Stage::Recording);
    terminal.press("\x03");
    let (code, after) = terminal.end();
    assert_eq!(code, 0, "{after}");
    assert!(!after.contains(IN_HAND), "{after}");
}

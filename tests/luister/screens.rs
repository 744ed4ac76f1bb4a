//! The screen itself, in the whole program: lines instead of screens, rehearsals, settings, and how it ends.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use luister::runtime::demo::Clip;
use luister::runtime::demo::traces::{Traces, Where};
use luister::session::{Held, Stage};
use luister::units::Language;

use crate::pty::{Terminal, start, the_session, to_the_conversation};
use crate::world::{World, clip};

/// How long a line is waited for: transcribing in a test build on a busy machine takes a while.
const PATIENCE: Duration = Duration::from_secs(240);

/// A luister that prints lines and takes lines, without any terminal.
pub struct Lines {
    child: Child,
    typed: Option<ChildStdin>,
    lines: Receiver<String>,
    said: Vec<String>,
}

impl Lines {
    /// Starts luister with variables more.
    pub fn with(
        world: &World,
        folder: &Path,
        arguments: &[&str],
        term: &str,
        environment: &[(String, String)],
    ) -> Lines {
        let mut command = world.command(arguments);
        command.envs(environment.iter().map(|(name, value)| (name, value)));
        command.current_dir(folder).env("TERM", term).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let (sender, lines) = channel();
        thread::spawn(move || out.lines().map_while(Result::ok).try_for_each(|line| sender.send(line)));
        let typed = child.stdin.take();
        Lines { child, typed, lines, said: Vec::new() }
    }

    /// Waits for a line that has something in it.
    #[track_caller]
    pub fn wait(&mut self, wanted: &str) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            match self.lines.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
                Ok(line) => {
                    let found = line.contains(wanted);
                    self.said.push(line);
                    if found {
                        return;
                    }
                }
                Err(RecvTimeoutError::Timeout) => panic!("waited for {wanted}:\n{}", self.said.join("\n")),
                Err(RecvTimeoutError::Disconnected) => {
                    panic!("luister ended before {wanted}:\n{}", self.said.join("\n"))
                }
            }
        }
    }

    pub fn type_line(&mut self, line: &str) {
        writeln!(self.typed.as_mut().unwrap(), "{line}").unwrap();
    }

    /// Closes its input and waits for its end; returns whether it ended well, and everything it said.
    pub fn end(mut self) -> (bool, String) {
        self.typed = None;
        while let Ok(line) = self.lines.recv_timeout(PATIENCE) {
            self.said.push(line);
        }
        (self.child.wait().unwrap().success(), self.said.join("\n"))
    }
}

fn practice(world: &World, study: &Path, more: &[&str], pace: &str) -> Lines {
    let sound = clip("nl-interview-stereo.wav");
    let mut arguments = vec!["--interface", "nl", "--input", sound.to_str().unwrap(), "--pace", pace];
    arguments.extend(more);
    Lines::with(world, study, &arguments, "xterm", &[])
}

fn to_the_recording(lines: &mut Lines) {
    lines.wait("Oefengesprek");
    lines.wait("Opdrachten");
    lines.type_line("");
    lines.wait("Typ de tekst");
    lines.type_line("P1");
    lines.wait("1 P1");
    lines.type_line("");
    lines.wait("Schijf:");
    lines.type_line("t");
    lines.wait("is goed te horen");
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
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|e| e.path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

fn traces() -> Traces {
    let clip = Clip::of(Language::Nl).unwrap();
    let own: Vec<&str> = luister::messages::all().into_iter().flat_map(|m| [m.en, m.nl]).collect();
    Traces::of(&clip.samples, usize::from(clip.channels), &clip.text(), &format!("{} {}", own.join(" "), clip.guide))
}

#[test]
fn a_whole_session_in_lines() {
    let world = World::new();
    let study = world.study();
    let mut lines = practice(&world, &study, &["--plain"], "16");
    to_the_recording(&mut lines);
    lines.type_line("f knikt langzaam");
    lines.wait("Notitie 1 is verzegeld");
    lines.type_line("");
    lines.wait("Wat betekent het werk voor u persoonlijk?");
    lines.type_line("ctrl-z");
    lines.wait("laatste stap is teruggenomen");
    lines.type_line("hello");
    lines.wait("is hier geen opdracht");
    lines.type_line("b daar moet ik op terugkomen");
    lines.wait("‘b’ is ingedrukt; daar hoort geen tekst bij.");
    lines.type_line("?");
    lines.wait("Een deelnemer wil stoppen");
    lines.wait("is afgelopen");
    lines.type_line("e");
    lines.wait("Je bent nog niet bij ‘Afronden’ geweest.");
    lines.type_line("");
    lines.wait("Het gesprek is klaar.");
    lines.wait("Opdrachten: Enter nu uitschrijven");
    lines.type_line("");
    lines.wait("Hoe volledig");
    lines.wait("Opdrachten");
    lines.type_line("a");
    lines.wait("wordt nu vernietigd");
    lines.type_line("D");
    lines.wait("De opname is vernietigd");
    let session = the_session(&study);
    assert_eq!((session.stage, session.notes.len()), (Stage::Accepted, 2), "a note and a bookmark");
    assert!(matches!(session.recording, Held::Destroyed(_)));
    let (well, said) = lines.end();
    assert!(well && !said.contains('\u{1b}'), "{said}");
}

#[test]
fn an_input_that_ends_seals_and_says_where_everything_is() {
    let world = World::new();
    let study = world.study();
    let mut lines = practice(&world, &study, &["--plain"], "4");
    to_the_recording(&mut lines);
    lines.type_line("b");
    lines.wait("bladwijzer");
    let (well, said) = lines.end();
    assert!(well);
    let last = said.lines().last().unwrap();
    assert!(last.contains("verzegeld in") && last.contains("recordings"), "{said}");
    let session = the_session(&study);
    assert!(session.is_live() && session.sealed.offset().ms() > 0, "{:?}", session.stage);
}

#[test]
fn a_dumb_terminal_gets_lines_and_no_screens() {
    let world = World::new();
    let study = world.study();
    let mut terminal = Terminal::open_as(&world, &study, &["--interface", "nl"], "dumb");
    terminal.wait("luister in regels");
    terminal.wait("Opdrachten: Enter");
    terminal.press("q\r");
    let (code, after) = terminal.end();
    assert_eq!(code, 0);
    // What was printed stays there: nothing took the terminal.
    assert!(after.contains("luister in regels"), "{after}");
}

#[test]
fn a_hang_up_seals_and_gives_the_terminal_back_with_one_line() {
    let world = World::new();
    let study = world.study();
    let mut terminal = start(&world, &study, "4");
    to_the_conversation(&mut terminal);
    terminal.wait_until("some seconds on the clock", |text| text.contains("00:00:0") && !text.contains("00:00:00"));
    terminal.signal("HUP");
    let (code, after) = terminal.end();
    assert_eq!(code, 0);
    let line = after.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(line.contains("opgenomen tot 00:00:") && line.contains("Open luister opnieuw"), "{after}");
    assert!(the_session(&study).is_live());
}

#[test]
fn a_storm_of_sizes_loses_neither_the_place_nor_a_sample() {
    let world = World::new();
    let study = world.study();
    let mut terminal = start(&world, &study, "4");
    to_the_conversation(&mut terminal);
    terminal.press("\r");
    terminal.wait("Wat betekent het werk voor u persoonlijk?");
    let mut size = 7_u16;
    for _ in 0..300 {
        size = size.wrapping_mul(31).wrapping_add(11);
        terminal.resize(1 + size % 80, 1 + size / 7 % 250);
    }
    terminal.resize(24, 80);
    terminal.wait("Wat betekent het werk voor u persoonlijk?");
    terminal.wait("OPNAME LOOPT");
    terminal.press("e");
    terminal.wait("Je bent nog niet bij ‘Afronden’ geweest.");
    terminal.press("\r");
    terminal.wait("Het gesprek is klaar.");
    assert_eq!(the_session(&study).lost_ms, 0);
    terminal.press("\x03");
    assert_eq!(terminal.end().0, 0);
}

#[test]
fn a_key_that_comes_with_another_size_is_not_lost() {
    let world = World::new();
    let study = world.study();
    let mut terminal = start(&world, &study, "4");
    terminal.wait("Topiclijsten");
    for wanted in ["Hulp bij: Studie", "Topiclijsten"].repeat(50) {
        // Both at once, and no key after it that could bring the first one along.
        (81..101).for_each(|columns| terminal.resize(24, columns));
        terminal.press("?");
        terminal.wait(wanted);
    }
    terminal.press("q");
    assert_eq!(terminal.end().0, 0);
}

#[test]
fn a_window_that_was_small_for_a_moment_is_drawn_whole_again() {
    let world = World::new();
    let study = world.study();
    let mut terminal = start(&world, &study, "4");
    terminal.wait("Topiclijsten");
    // Nobody at luister sees the small window: it has its old size when it looks, and the terminal has lost what stood there.
    terminal.signal("STOP");
    terminal.resize(1, 1);
    terminal.resize(24, 80);
    terminal.signal("CONT");
    terminal.wait("Topiclijsten");
    terminal.press("q");
    assert_eq!(terminal.end().0, 0);
}

#[test]
fn settings_hold_and_a_fault_in_them_stops_nothing() {
    let world = World::new();
    let study = world.study();
    let written = world.run(&["settings", "--write"]);
    assert!(written.code == 0 && written.out.contains("config/luister/settings.toml"), "{written:?}");
    assert_eq!(world.run(&["settings", "--write"]).code, 1, "a file that is there stays as it is");
    assert_eq!(world.run(&["settings"]).code, 0);
    let file = world.root().join("config/luister/settings.toml");
    fs::write(&file, "language = \"nl\"\n[keys.study]\nquit = \"z\"\n").unwrap();
    let mut terminal = Terminal::open(&world, &study, &[]);
    terminal.wait("z stoppen");
    terminal.press("q");
    terminal.press("z");
    assert_eq!(terminal.end().0, 0);
    fs::write(&file, "[keys.study]\nquit = \"Esc\"\nstop = \"x\"\n").unwrap();
    let answer = world.run(&["--interface", "en", "settings"]);
    assert!(answer.code == 1 && answer.err.contains("study.quit") && answer.err.contains("study.stop"), "{answer:?}");
    let mut terminal = Terminal::open(&world, &study, &["--interface", "en"]);
    terminal.wait("works with its usual keys");
    terminal.press("q");
    assert_eq!(terminal.end().0, 0);
}

#[test]
fn nothing_of_a_rehearsal_is_kept() {
    let world = World::new();
    let study = world.study();
    let guide = fs::read_dir(study.join("topic-guides")).unwrap().flatten().next().unwrap().path();
    let guide = guide.file_name().unwrap().to_str().unwrap().to_owned();
    let before = files(world.root());
    let mut lines = practice(&world, &study, &["--plain", "practise", &guide], "16");
    lines.wait("OEFENING");
    to_the_recording(&mut lines);
    assert!(lines.said.iter().any(|l| l.contains("OEFENING") && l.contains("OPNAME LOOPT")), "{:?}", lines.said);
    lines.type_line("f dit blijft nergens");
    lines.wait("Notitie 1 is verzegeld");
    lines.wait("is afgelopen");
    let search = traces().search(&Where::Ours(world.root().to_owned()));
    assert!(search.found.is_empty() && search.files > 5, "{search:?}");
    lines.type_line("e");
    lines.wait("Je bent nog niet bij ‘Afronden’ geweest.");
    lines.type_line("");
    lines.wait("Het gesprek is klaar.");
    let (well, said) = lines.end();
    assert!(well && said.contains("Er is niets van bewaard"), "{said}");
    let mut after = files(world.root());
    let mut before = before;
    after.sort();
    before.sort();
    assert_eq!(after, before, "something of the rehearsal was kept");
}

#[test]
fn a_study_that_was_just_made_comes_back_after_a_rehearsal_and_no_line_is_lost() {
    let world = World::new();
    let mut lines = Lines::with(&world, &world.work(), &["--plain", "--interface", "nl"], "xterm", &[]);
    lines.wait("het hierbij laten");
    lines.type_line("3");
    lines.wait("Opdrachten");
    lines.type_line("p");
    lines.wait("OEFENING");
    lines.wait("Opdrachten");
    lines.type_line("q");
    lines.wait("Opdrachten");
    lines.type_line("q");
    let (well, said) = lines.end();
    assert!(well, "{said}");
    assert_eq!(said.matches("luister in regels.").count(), 3, "{said}");
}

#[test]
fn whoever_wants_lines_gets_the_practice_interview_in_lines_too() {
    let world = World::new();
    let mut lines = Lines::with(&world, &world.work(), &["--plain", "--interface", "nl"], "xterm", &[]);
    lines.wait("het hierbij laten");
    lines.type_line("2");
    lines.wait("Voorbereid: sessie");
    lines.child.kill().unwrap();
    lines.child.wait().unwrap();
}

#[test]
fn a_rehearsal_that_is_killed_leaves_nothing_that_opens_and_the_next_one_removes_it() {
    let world = World::new();
    let study = world.study();
    let guide = fs::read_dir(study.join("topic-guides")).unwrap().flatten().next().unwrap().path();
    let guide = guide.file_name().unwrap().to_str().unwrap().to_owned();
    let mut lines = practice(&world, &study, &["--plain", "practise", &guide], "16");
    to_the_recording(&mut lines);
    lines.type_line("b");
    lines.wait("bladwijzer");
    lines.child.kill().unwrap();
    lines.child.wait().unwrap();
    let left = files(&world.root().join("tmp"));
    assert!(!left.is_empty());
    for file in &left {
        let bytes = fs::read(file).unwrap();
        let plain_key = bytes.windows(15).any(|w| w == b"AGE-SECRET-KEY-");
        assert!(!plain_key, "{} holds a key", file.display());
    }
    assert!(files(&world.root().join("config")).is_empty(), "no study key was made for it");
    assert!(traces().search(&Where::Ours(world.root().to_owned())).found.is_empty());
    let mut lines = practice(&world, &study, &["--plain", "practise", &guide], "16");
    lines.wait("Oefengesprek");
    let (well, _) = lines.end();
    assert!(well && files(&world.root().join("tmp")).is_empty());
}

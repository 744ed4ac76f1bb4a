//! The whole program in a real terminal, with keys.

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use luister::session::{Held, Session, Stage};
use luister::vault::StudyFolder;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use crate::world::{LUISTER, World, clip};

/// How long anything on the screen is waited for: transcribing in a test build on a busy machine takes a while.
const PATIENCE: Duration = Duration::from_secs(180);

/// The size the screens must work at.
const ROWS: NonZeroU16 = NonZeroU16::new(24).unwrap();
const COLUMNS: NonZeroU16 = NonZeroU16::new(80).unwrap();

/// A luister in a terminal of 80 by 24.
pub struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    writer: Box<dyn Write + Send>,
    bytes: Receiver<Vec<u8>>,
    screen: vt100::Parser,
    master: Box<dyn MasterPty + Send>,
}

impl Terminal {
    /// Starts luister with arguments, in a folder of a world.
    pub fn open(world: &World, folder: &Path, arguments: &[&str]) -> Terminal {
        Terminal::open_as(world, folder, arguments, "xterm-256color")
    }

    /// The same on a terminal that calls itself otherwise.
    pub fn open_as(world: &World, folder: &Path, arguments: &[&str], term: &str) -> Terminal {
        Terminal::open_program(Path::new(LUISTER), world, folder, arguments, &[("TERM", term)])
    }

    /// Starts a program that shows luister's screens, with variables besides the world's.
    pub fn open_program(
        program: &Path,
        world: &World,
        folder: &Path,
        arguments: &[&str],
        variables: &[(&str, &str)],
    ) -> Terminal {
        let size = PtySize { rows: ROWS.get(), cols: COLUMNS.get(), pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(program);
        command.env_clear();
        for (name, value) in world.variables() {
            command.env(name, value);
        }
        for (name, value) in variables {
            command.env(name, value);
        }
        command.cwd(folder);
        command.args(arguments);
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, bytes) = channel();
        // Ends, and closes its side of the terminal, as soon as nobody reads the bytes any more.
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(read @ 1..) = reader.read(&mut buffer) {
                if sender.send(buffer[..read].to_vec()).is_err() {
                    return;
                }
            }
        });
        let writer = pair.master.take_writer().unwrap();
        Terminal { child, writer, bytes, screen: vt100::Parser::new(ROWS, COLUMNS, 200), master: pair.master }
    }

    /// What is on the screen.
    pub fn text(&self) -> String {
        self.screen.screen().contents()
    }

    /// Waits until something is on the screen.
    #[track_caller]
    pub fn wait(&mut self, wanted: &str) {
        self.wait_until(wanted, |text| text.contains(wanted));
    }

    /// Waits until something is true of the screen.
    #[track_caller]
    pub fn wait_until(&mut self, what: &str, is_true: impl Fn(&str) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !is_true(&self.text()) {
            let left = deadline.saturating_duration_since(Instant::now());
            match self.bytes.recv_timeout(left) {
                Ok(bytes) => self.screen.process(&bytes),
                Err(RecvTimeoutError::Timeout) => panic!("waited for {what}, and the screen is\n{}", self.text()),
                Err(RecvTimeoutError::Disconnected) => {
                    panic!("luister ended before {what}; the screen was\n{}", self.text())
                }
            }
        }
    }

    /// Waits until nothing has come onto the screen for so long.
    #[track_caller]
    pub fn wait_for_stillness(&mut self, still: Duration) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            match self.bytes.recv_timeout(still) {
                Ok(bytes) => self.screen.process(&bytes),
                Err(RecvTimeoutError::Timeout) => return,
                Err(RecvTimeoutError::Disconnected) => panic!("luister ended; the screen was\n{}", self.text()),
            }
            assert!(Instant::now() < deadline, "the screen never stands still:\n{}", self.text());
        }
    }

    /// Presses keys.
    pub fn press(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).unwrap();
        self.writer.flush().unwrap();
    }

    /// Gives the window another size.
    pub fn resize(&mut self, rows: u16, columns: u16) {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        self.master.resize(size).unwrap();
        let (Some(rows), Some(columns)) = (NonZeroU16::new(rows), NonZeroU16::new(columns)) else { return };
        self.screen.screen_mut().set_size(rows, columns);
    }

    /// Sends a signal by its name.
    pub fn signal(&self, name: &str) {
        let pid = self.child.process_id().unwrap().to_string();
        let sent = std::process::Command::new("kill").args([&format!("-{name}"), &pid]).status().unwrap();
        assert!(sent.success());
    }

    /// Closes the terminal's window: the other end of everything luister reads and writes is gone. Returns whether luister
    /// ended within a deadline.
    pub fn close_the_window(self) -> bool {
        let Terminal { mut child, writer, bytes, screen: _, master } = self;
        drop((writer, bytes, master));
        let mut killer = child.clone_killer();
        let (sender, ended) = channel();
        thread::spawn(move || sender.send(child.wait()));
        if ended.recv_timeout(Duration::from_secs(60)).is_ok() {
            return true;
        }
        let _ = killer.kill();
        false
    }

    /// Waits until luister has ended, and returns its exit status and everything the terminal still showed.
    pub fn end(mut self) -> (u32, String) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            match self.bytes.recv_timeout(Duration::from_millis(50)) {
                Ok(bytes) => self.screen.process(&bytes),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {
                    if self.child.try_wait().unwrap().is_some() {
                        // Its last words may still be on their way through the terminal.
                        while let Ok(bytes) = self.bytes.recv_timeout(Duration::from_secs(5)) {
                            self.screen.process(&bytes);
                        }
                        break;
                    }
                    assert!(Instant::now() < deadline, "luister did not end; the screen is\n{}", self.text());
                }
            }
        }
        let status = self.child.wait().unwrap();
        self.screen.screen_mut().set_scrollback(200);
        (status.exit_code(), self.screen.screen().contents())
    }
}

/// The one session of a study, as its journal tells it.
pub fn the_session(study: &Path) -> Session {
    let folder = StudyFolder::open(study).unwrap();
    let id = folder.sessions().unwrap().remove(0);
    let reading = folder.read_session(&id).unwrap();
    assert!(reading.damage.is_none(), "{:?}", reading.damage);
    luister::session::replay(&reading.entries).unwrap()
}

/// A luister with the practice interview in the microphone's place, in Dutch.
pub fn start(world: &World, study: &Path, pace: &str) -> Terminal {
    let sound = clip("nl-interview-stereo.wav");
    Terminal::open(world, study, &["--interface", "nl", "--input", sound.to_str().unwrap(), "--pace", pace])
}

/// From the first screen to the question whether somebody takes part.
pub fn to_the_first_question(terminal: &mut Terminal) {
    terminal.wait("Oefengesprek");
    terminal.press("\r");
    terminal.wait("Nieuwe sessie");
    terminal.press("P1\r\r");
    terminal.wait("Schijf:");
    terminal.press("\r");
    terminal.wait("Welkom. Wij zijn");
    terminal.press("\r");
    terminal.wait("Wilt u meedoen");
}

/// From the first screen through a no to being recorded to a conversation with notes only.
pub fn to_notes_only(terminal: &mut Terminal) {
    to_the_first_question(terminal);
    terminal.press("j\r");
    terminal.wait("Vindt u het goed");
    terminal.press("n");
    terminal.wait("alleen notities");
    terminal.press("k");
    terminal.wait("Vindt u het goed");
    terminal.press("\r");
    terminal.wait("Mogen we uw woorden");
    terminal.press("j\r\r");
    terminal.wait("ALLEEN NOTITIES");
}

/// From the first screen, through guide, participant, microphone check and consent, to the running conversation.
pub fn to_the_conversation(terminal: &mut Terminal) {
    terminal.wait("Oefengesprek");
    terminal.press("\r");
    terminal.wait("Nieuwe sessie");
    terminal.press("P1\r");
    terminal.wait("P1");
    terminal.press("\r");
    terminal.wait("Schijf:");
    terminal.press("t");
    terminal.wait("is goed te horen");
    terminal.press("\r");
    terminal.wait("Welkom. Wij zijn de makers van luister.");
    terminal.press("\r");
    for question in ["Wilt u meedoen", "Vindt u het goed", "Mogen we uw woorden"] {
        terminal.wait(question);
        terminal.press("j\r");
    }
    // Whatever the last page says, it is the consent screen's and no question is left on it.
    terminal
        .wait_until("the page on which it begins", |text| text.contains("Toestemming") && text.contains("beginnen"));
    terminal.press("\r");
    terminal.wait("OPNAME LOOPT");
}

/// Presses `e` and Enter, and waits for the closed session.
fn to_the_close(terminal: &mut Terminal) {
    terminal.press("e");
    terminal.wait("Je bent nog niet bij ‘Afronden’ geweest.");
    terminal.press("\r");
    terminal.wait("Het gesprek is klaar.");
}

/// From the closed session to the receipt.
fn to_the_receipt(terminal: &mut Terminal) {
    terminal.press("\r");
    terminal.wait("Transcript nakijken");
    terminal.wait("Hoe volledig");
    terminal.press("a");
    terminal.wait("wordt nu vernietigd");
    terminal.press("D");
    terminal.wait_until("the receipt", |text| text.contains("Bewijs") && text.contains("nagekomen"));
}

fn assert_no_recording(study: &Path) {
    let left: Vec<_> = std::fs::read_dir(study.join("recordings")).unwrap().flatten().map(|e| e.path()).collect();
    assert!(left.iter().all(|p| p.ends_with(".gitkeep")), "{left:?}");
}

#[test]
fn a_whole_session_by_hand() {
    let world = World::new();
    let study = world.study();
    let mut terminal = start(&world, &study, "16");
    to_the_conversation(&mut terminal);
    terminal.wait("Hoe bent u in de hulpverlening terechtgekomen?");
    terminal.press("f");
    terminal.press("knikt langzaam\r");
    terminal.wait("Notitie 1 is verzegeld");
    terminal.press("\r");
    terminal.wait("Wat betekent het werk voor u persoonlijk?");
    terminal.wait("is afgelopen");
    to_the_close(&mut terminal);
    to_the_receipt(&mut terminal);
    let session = the_session(&study);
    assert_eq!(session.stage, Stage::Accepted);
    assert!(matches!(session.recording, Held::Destroyed(_)));
    assert_eq!(session.notes.len(), 1);
    assert_no_recording(&study);
    terminal.press("\x03");
    let (code, after) = terminal.end();
    assert_eq!(code, 0);
    // Nothing of the screens stays behind in the terminal.
    for word in ["Bewijs", "vernietigd", "Tilburg", "P1"] {
        assert!(!after.contains(word), "{word} is still in the terminal:\n{after}");
    }
    let verified = world.run(&["--study", study.to_str().unwrap(), "verify", session.id.as_str()]);
    assert_eq!(verified.code, 0, "{verified:?}");
}

#[test]
fn terminated_in_the_middle_and_taken_up_again() {
    let world = World::new();
    let study = world.study();
    let mut terminal = start(&world, &study, "4");
    to_the_conversation(&mut terminal);
    terminal.wait_until("some seconds on the clock", |text| {
        // Long enough that a word cut in two at its end is no large part of it.
        ["00:00:2", "00:00:3"].iter().any(|clock| text.contains(clock))
    });
    terminal.signal("TERM");
    let (code, _) = terminal.end();
    assert_eq!(code, 0);
    let session = the_session(&study);
    assert!(session.is_live(), "{:?}", session.stage);
    // What was recorded when the signal came is sealed and in the journal.
    assert!(session.sealed.offset().ms() >= 18_000, "{}", session.sealed.offset());

    let mut terminal = start(&world, &study, "16");
    terminal.wait("P1");
    terminal.press("\r");
    terminal.wait("onderbroken");
    terminal.press("c");
    terminal.wait("Het gesprek is klaar.");
    assert_eq!(the_session(&study).stage, Stage::Closed);
    to_the_receipt(&mut terminal);
    assert_no_recording(&study);
    terminal.press("\x03");
    assert_eq!(terminal.end().0, 0);
}

#[test]
fn the_window_closed_in_the_middle_of_a_recording() {
    let world = World::new();
    let study = world.study();
    let mut terminal = start(&world, &study, "4");
    to_the_conversation(&mut terminal);
    terminal.wait_until("some seconds on the clock", |text| text.contains("00:00:0") && !text.contains("00:00:00"));
    assert!(terminal.close_the_window(), "luister went on without a terminal");
    let session = the_session(&study);
    assert!(session.is_live(), "{:?}", session.stage);
    assert!(session.sealed.offset().ms() >= 1_000, "{}", session.sealed.offset());
}

#[test]
fn a_participant_stops_and_has_everything_destroyed() {
    let world = World::new();
    let study = world.study();
    let mut terminal = start(&world, &study, "4");
    to_the_conversation(&mut terminal);
    terminal.press("x");
    terminal.wait("De microfoon is dicht.");
    terminal.press("d");
    terminal.wait("kan niet ongedaan");
    terminal.press("D");
    terminal.wait("Bewijs");
    let session = the_session(&study);
    assert_eq!(session.stage, Stage::Withdrawn);
    assert_no_recording(&study);
    terminal.press("\x03");
    assert_eq!(terminal.end().0, 0);
}

#[test]
fn one_no_to_recording_opens_no_microphone() {
    let world = World::new();
    let study = world.study();
    let mut terminal = start(&world, &study, "4");
    to_notes_only(&mut terminal);
    terminal.press("e");
    terminal.wait("Je bent nog niet bij ‘Afronden’ geweest.");
    terminal.press("\r");
    terminal.wait("Het gesprek is klaar.");
    terminal.press("\r");
    terminal.wait("Bewijs");
    terminal.wait("sessions/");
    // Not even the key that was prepared for a recording stays behind.
    assert_no_recording(&study);
    terminal.press("\x03");
    assert_eq!(terminal.end().0, 0);
    let session = the_session(&study);
    assert!(session.notes_only);
    assert_eq!(session.recording, Held::Nothing);
}

#[test]
fn the_demo_on_the_real_screens() {
    let world = World::new();
    let arguments = ["demo", "--tui", "--language", "en", "--interface", "en", "--pace", "16"];
    let mut terminal = Terminal::open(&world, &world.work(), &arguments);
    terminal.wait("Practice conversation");
    terminal.wait("RECORDING");
    terminal.wait("Checking the transcript");
    terminal.wait("Every claim held.");
    let (code, after) = terminal.end();
    assert_eq!(code, 0, "{after}");
    assert!(after.contains("recordings/ is empty"), "{after}");
}

#[test]
fn the_screens_follow_the_window() {
    let world = World::new();
    let study = world.study();
    let mut terminal = start(&world, &study, "4");
    terminal.wait("Oefengesprek");
    for (rows, columns) in [(40, 120), (12, 60), (24, 80)] {
        terminal.resize(rows, columns);
        // The bar at the bottom stands on the last row of whatever window there is.
        terminal.wait_until("the bar on the last row", |text| {
            text.lines().count() == usize::from(rows) && text.lines().last().is_some_and(|line| line.contains("hulp"))
        });
    }
    terminal.press("q");
    assert_eq!(terminal.end().0, 0);
}

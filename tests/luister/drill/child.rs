//! The luister that is going to be killed, and the hand that holds it.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use luister::app::{Key, Model, Msg, Screen, close, consent, prepare};
use luister::runtime::Desk;
use luister::session::Event;

use super::place::Place;
use super::signal::RATE;

/// Set for the child; its folder.
const CHILD: &str = "LUISTER_TEST_DRILL";
/// The test in which the child lives.
const TEST: &str = "drill::killed_while_recording_no_more_than_two_seconds_are_lost";
/// What begins each line the child says.
const MARK: &str = "drill: ";
/// How long anything is waited for, on a machine that does much else.
const PATIENCE: Duration = Duration::from_secs(90);
/// What the child writes.
pub const NOTE: &str = "looks away";
/// How often the child makes a bookmark or writes a note.
const WISHES: Duration = Duration::from_millis(200);

/// Whether this process is the child.
pub fn is_child() -> bool {
    std::env::var_os(CHILD).is_some()
}

/// Waits for something to be true of a desk.
#[track_caller]
pub fn until(desk: &mut Desk, deadline: Instant, true_of: impl Fn(&Model) -> bool) {
    assert!(desk.until(deadline, true_of), "{:?}: {:?}", desk.model.screen, desk.model.notice);
}

/// Presses what a person would press, until the conversation is being recorded.
pub fn to_the_conversation(desk: &mut Desk) {
    let deadline = Instant::now() + PATIENCE;
    while !(desk.model.screen == Screen::Facilitate && desk.model.recorder.running) {
        assert!(Instant::now() < deadline, "{:?}: {:?}", desk.model.screen, desk.model.notice);
        match next_key(&desk.model) {
            Some(key) => desk.send(Msg::Key(key)),
            None => desk.pump(Duration::from_millis(20)),
        }
    }
}

/// The key that leads on, none when there is something to wait for.
pub fn next_key(model: &Model) -> Option<Key> {
    match model.screen {
        Screen::Home => (model.place.is_some() && !model.home.guides.is_empty()).then_some(Key::Enter),
        Screen::Prepare => {
            let state = &model.prepare_screen;
            match state.step {
                _ if state.creating => None,
                prepare::Step::Participants if state.participants.is_empty() && state.typed.is_empty() => {
                    Some(Key::Tab)
                }
                prepare::Step::Sound if prepare::room(model) == prepare::Room::Unknown => None,
                _ => Some(Key::Enter),
            }
        }
        Screen::Consent if model.consent_screen.starting => None,
        Screen::Consent => {
            let (session, item) = (model.session()?, consent::item(model));
            let answered = |item| session.present().all(|p| consent::answer(session, item, &p.code).is_some());
            Some(item.filter(|i| i.is_asked() && !answered(&i.id)).map_or(Key::Enter, |_| Key::Char('j')))
        }
        Screen::Close => (close::mode(model) == close::Mode::Interrupted).then_some(Key::Enter),
        _ => None,
    }
}

fn say(what: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "\n{MARK}{what}").and_then(|()| out.flush()).unwrap();
}

/// The child: records for as long as it lives, makes bookmarks, and says what is done.
pub fn record_until_killed() {
    let mut desk = Place::at(Path::new(&std::env::var_os(CHILD).unwrap())).desk(1.0);
    desk.witness(Box::new(|entry, _| {
        say(&format!("line {}", entry.n));
        if let Event::Interrupted { sealed } = entry.event {
            say(&format!("interrupted {}", sealed.ms()));
        }
    }));
    desk.begin();
    to_the_conversation(&mut desk);
    let (mut told, mut wished, mut write) = (desk.model.recorder.recorded, Instant::now(), false);
    say(&format!("at {}", told.0));
    say("recording");
    loop {
        desk.pump(Duration::from_millis(20));
        let recorded = desk.model.recorder.recorded;
        if recorded > told {
            told = recorded;
            say(&format!("at {}", recorded.0));
        }
        if wished.elapsed() >= WISHES {
            wished = Instant::now();
            say("wish");
            write = !write;
            match write {
                true => desk.send(Msg::Key(Key::Char('b'))),
                false => {
                    let typed = NOTE.chars().map(Key::Char);
                    std::iter::once(Key::Char('f'))
                        .chain(typed)
                        .chain([Key::Enter])
                        .for_each(|k| desk.send(Msg::Key(k)));
                }
            }
        }
        assert!(desk.take_troubles().is_empty());
    }
}

type Said = Arc<(Mutex<Vec<(Instant, String)>>, Condvar)>;

/// A child, and everything it said with the moment it was heard.
pub struct Child {
    process: std::process::Child,
    said: Said,
    reader: Option<JoinHandle<()>>,
}

impl Child {
    /// Starts a luister on the study of a place.
    pub fn start(place: &Place) -> Child {
        let mut process = Command::new(std::env::current_exe().unwrap())
            .args([TEST, "--exact", "--nocapture", "--test-threads=1"])
            .env(CHILD, &place.root)
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap();
        let said = Said::default();
        let (out, to) = (process.stdout.take().unwrap(), Arc::clone(&said));
        let reader = std::thread::spawn(move || {
            for line in BufReader::new(out).lines().map_while(Result::ok) {
                if let Some(what) = line.strip_prefix(MARK) {
                    to.0.lock().unwrap().push((Instant::now(), what.to_owned()));
                    to.1.notify_all();
                }
            }
        });
        Child { process, said, reader: Some(reader) }
    }

    /// Waits until the child has said something that begins so.
    #[track_caller]
    pub fn wait_for(&self, beginning: &str) {
        self.wait_for_after(beginning, 0);
    }

    /// The same, said after so many other things.
    #[track_caller]
    pub fn wait_for_after(&self, beginning: &str, after: usize) {
        let said = self.said.0.lock().unwrap();
        let silent = |s: &mut Vec<(Instant, String)>| !s.iter().skip(after).any(|(_, w)| w.starts_with(beginning));
        let waited = self.said.1.wait_timeout_while(said, PATIENCE, silent).unwrap();
        assert!(!waited.1.timed_out(), "the child never said {beginning}");
    }

    /// How much it has said.
    pub fn said(&self) -> usize {
        self.said.0.lock().unwrap().len()
    }

    /// What it said last after a word.
    pub fn told(&self, word: &str) -> Option<String> {
        let said = self.said.0.lock().unwrap();
        said.iter().rev().find_map(|(_, w)| w.strip_prefix(word).map(|rest| rest.trim().to_owned()))
    }

    /// Kills it (SIGKILL) and returns the moment just before; everything it said is read.
    pub fn kill(&mut self) -> Instant {
        let now = Instant::now();
        self.process.kill().unwrap();
        self.process.wait().unwrap();
        if let Some(reader) = self.reader.take() {
            reader.join().unwrap();
        }
        now
    }

    /// Where on the recording's clock the signal had come at a moment: real speed from the earliest that any report allows.
    pub fn position_ms(&self, at: Instant) -> f64 {
        let said = self.said.0.lock().unwrap();
        let reached = said.iter().filter_map(|(heard, what)| {
            let frames: f64 = what.strip_prefix("at ")?.parse().ok()?;
            let since = at.saturating_duration_since(*heard).as_secs_f64();
            Some(frames / f64::from(RATE) * 1000.0 + since * 1000.0)
        });
        reached.fold(0.0, f64::max)
    }

    /// The number of the last line it said was written.
    pub fn lines_said(&self) -> u64 {
        self.told("line ").map_or(0, |n| n.parse().unwrap())
    }

    /// How many bookmarks it wished for before a moment.
    pub fn wishes_before(&self, moment: Instant) -> usize {
        self.said.0.lock().unwrap().iter().filter(|(at, what)| what == "wish" && *at < moment).count()
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

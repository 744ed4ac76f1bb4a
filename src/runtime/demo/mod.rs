//! `luister demo`: a practice interview through exactly the desk that a real one goes through, and its claims proved from
//! the files.
//!
//! Nothing here is a shortcut: the clip stands in the microphone's place, a script presses the keys a person would press,
//! and what is claimed at the end is read from the disk. The user's own keys and studies are never touched.

mod clip;
mod lines;
mod proofs;
mod reference;
pub mod script;
pub mod traces;

pub use clip::Clip;
pub use reference::{Agreement, compare};

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, Instant, SystemTime};

use crate::app::{Key, Msg};
use crate::guide::promise::Policy;
use crate::guide::{self, Guide};
use crate::messages::demo as words;
use crate::settings::Folders;
use crate::units::{Language, Offset};
use crate::vault::StudyFolder;

use super::desk::Desk;
use super::error::RuntimeError;
use super::setup::{ModelChoice, Setup};
use super::{temporary, tui};
use lines::tell;
use proofs::Proofs;
use script::{Script, Went};
use traces::{Traces, Where};

/// The folder with the practice keys, in the practice study.
pub const KEYS: &str = "practice-keys";

/// How long a screen stays before the next key, where somebody watches.
const DWELL: Duration = Duration::from_millis(1500);

/// What is played, and how.
pub struct Play {
    /// The language of the practice interview.
    pub clip: Language,
    /// The language of the words around it.
    pub interface: Language,
    /// Where the study's folder is left; none: it is removed at the end.
    pub keep: Option<PathBuf>,
    /// How fast the interview plays, in times real time.
    pub pace: f64,
    /// How it is shown.
    pub show: Show,
}

/// How the demo is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Show {
    /// As plain lines.
    Lines,
    /// On the real screens.
    Screens,
}

/// Plays the practice interview and proves its claims; returns whether every one of them held.
pub fn run(play: &Play) -> Result<bool, RuntimeError> {
    let root = match &play.keep {
        Some(dir) => dir.clone(),
        None => temporary::folder("luister-demo-")?,
    };
    let outcome = play_in(play, &root);
    if play.keep.is_none() {
        let removed = fs::remove_dir_all(&root);
        removed.map_err(|source| RuntimeError::File { path: root.clone(), source })?;
        tell(play.interface, &words::REMOVED, &[]);
    } else if outcome.is_ok() {
        tell(play.interface, &words::OPEN_IT, &[("dir", &root.display().to_string())]);
    }
    outcome
}

fn play_in(play: &Play, root: &Path) -> Result<bool, RuntimeError> {
    let l = play.interface;
    let began = SystemTime::now();
    let clip = Clip::of(play.clip)?;
    StudyFolder::create(root, &study_toml(l), &[(clip.guide_file, clip.guide)])?;
    let guide = guide::parse(clip.guide_file, clip.guide.as_bytes(), &Policy::default())
        .map_err(|problems| RuntimeError::GuideFile { file: clip.guide_file.to_owned(), problems })?;
    let dir = root.display().to_string();
    let (length, pace) = (Offset::from_ms(clip.ms()).to_string(), play.pace.to_string());
    tell(l, &words::BEGINS, &[("length", &length), ("pace", &pace)]);
    tell(l, if play.keep.is_some() { &words::FOLDER_KEPT } else { &words::FOLDER_GOES }, &[("dir", &dir)]);

    let mut desk = Desk::open(Setup {
        study: root.to_owned(),
        folders: Folders { own: root.to_owned(), keys: root.join(KEYS), models: root.join("practice-models") },
        language: l,
        input: Some(clip.stand(play.pace)),
        model: ModelChoice::Practice,
        passphrase: None,
    })?;
    let mut looks = Looks::new(play, &clip, root, began);
    let dwell = if play.show == Show::Screens { DWELL } else { Duration::ZERO };
    let mut script = Script::of(&clip, &guide, l, play.pace, dwell);
    match play.show {
        Show::Lines => in_lines(&mut desk, &mut script, &mut looks, l, &guide)?,
        Show::Screens => on_screens(&mut desk, &mut script, &mut looks)?,
    }
    // The desk goes first: what it still had in hand is closed, and its locks are free for the proofs.
    drop(desk);
    looks.look();
    let proofs = Proofs::gather(root, &clip, &looks)?;
    Ok(proofs.print(l))
}

fn in_lines(
    desk: &mut Desk,
    script: &mut Script,
    looks: &mut Looks,
    l: Language,
    guide: &Guide,
) -> Result<(), RuntimeError> {
    let signals = tui::watch_signals(desk.mailbox())?;
    let guide = guide.clone();
    desk.witness(Box::new(move |entry, model| lines::journalled(l, &guide, entry, model)));
    desk.begin();
    let outcome = loop {
        match script.go_on(desk) {
            Ok(Went::Done) => break Ok(()),
            Ok(Went::Look) => looks.look(),
            Ok(Went::Waiting) => desk.pump(Duration::from_millis(50)),
            Err(error) => break Err(error),
        }
        if desk.model.quit {
            break Err(RuntimeError::Interrupted);
        }
    };
    // Everything that is under way comes to its end before the files are read.
    desk.settle(Instant::now() + Duration::from_secs(10));
    signals.end();
    outcome
}

fn on_screens(desk: &mut Desk, script: &mut Script, looks: &mut Looks) -> Result<(), RuntimeError> {
    let went = Rc::new(RefCell::new(Ok(false)));
    let outcome = Rc::clone(&went);
    tui::run_with(desk, |desk| {
        if !matches!(*outcome.borrow(), Ok(false)) {
            return;
        }
        match script.go_on(desk) {
            Ok(Went::Waiting) => {}
            Ok(Went::Look) => drop(looks.look_quietly()),
            Ok(Went::Done) => {
                *outcome.borrow_mut() = Ok(true);
                desk.send(Msg::Key(Key::Ctrl('c')));
            }
            Err(error) => {
                *outcome.borrow_mut() = Err(error);
                desk.send(Msg::Key(Key::Ctrl('c')));
            }
        }
    })?;
    match std::mem::replace(&mut *went.borrow_mut(), Ok(false)) {
        Ok(true) => Ok(()),
        Ok(false) => Err(RuntimeError::Interrupted),
        Err(error) => Err(error),
    }
}

/// The journal's own words for what happened. "Started" is spoken in the English clip too, and is no trace there.
const JOURNAL_WORDS: &str = "prepared microphone-checked consent-read consent-answered consent-declared participant-left \
    notes-only-chosen declined recording-started notes-started segment-sealed segment-found sound-lost went-off-the-record \
    came-back-on-the-record topic-entered topic-marked probe-ticked note-written stopped stop-decided interrupted resumed \
    closed transcribed accepted destruction-begun destruction-done receipt-made strike-begun struck withdrew turns-removed";

/// The searches for speech in the clear, made during and after.
pub(super) struct Looks {
    traces: Traces,
    places: [Where; 2],
    language: Language,
    /// How many were made.
    pub count: usize,
    /// What was found, by file.
    pub found: Vec<traces::Found>,
}

impl Looks {
    fn new(play: &Play, clip: &Clip, root: &Path, began: SystemTime) -> Looks {
        let innocent: Vec<&str> = crate::messages::all().into_iter().flat_map(|m| [m.en, m.nl]).collect();
        let innocent = format!("{} {JOURNAL_WORDS} {} {}", innocent.join(" "), clip.guide, study_toml(play.interface));
        let text = format!("{} {}", clip.text(), script::note(clip.language));
        Looks {
            traces: Traces::of(&clip.samples, usize::from(clip.channels), &text, &innocent),
            places: [
                Where::Ours(root.to_owned()),
                Where::Shared { folder: std::env::temp_dir(), since: began, except: root.to_owned() },
            ],
            language: play.interface,
            count: 0,
            found: Vec::new(),
        }
    }

    fn look_quietly(&mut self) -> (u64, u64, usize) {
        let (mut files, mut bytes, before) = (0, 0, self.found.len());
        for place in &self.places {
            let search = self.traces.search(place);
            files += search.files;
            bytes += search.bytes;
            self.found.extend(search.found);
        }
        self.count += 1;
        (files, bytes, self.found.len() - before)
    }

    fn look(&mut self) {
        let (files, bytes, found) = self.look_quietly();
        let said = if found == 0 { &words::FOUND_NOTHING } else { &words::FOUND_SOMETHING };
        let (files, bytes) = (files.to_string(), bytes.to_string());
        let values = [("files", files.as_str()), ("bytes", &bytes), ("found", said.text(self.language))];
        tell(self.language, &words::LOOKED, &values);
    }
}

/// The practice study's study.toml.
fn study_toml(l: Language) -> String {
    let name = words::STUDY_NAME.text(l);
    format!(
        "format = 1\nid = \"luister-demo\"\nname = \"{name}\"\nlanguages = [\"nl\", \"en\"]\n\n[[groups]]\nprefix = \"P\"\n\
         name = \"participants\"\n\n[promises]\nrecording = \"until-accepted\"\ndays = 14\nraw-days = 90\n"
    )
}

//! How a command ends: what is said, and the exit status a script sees.

use std::process::ExitCode;

use crate::audio::AudioError;
use crate::messages::{Message, Notice, cli as words};
use crate::runtime::RuntimeError;
use crate::runtime::printing;
pub use crate::runtime::printing::told as print;
use crate::units::Language;
use crate::vault::VaultError;

/// The exit status of a command that did not do what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// The user can mend it.
    Mend = 1,
    /// Wrong arguments.
    Usage = 2,
    /// A device or disk said no.
    World = 3,
    /// Our bug.
    Bug = 70,
}

/// Why a command did not do what was asked: what is said about it, and the exit status.
#[derive(Debug)]
pub struct Stop {
    /// What to say, a sentence a line.
    pub lines: Vec<String>,
    /// The exit status.
    pub status: Status,
}

impl Stop {
    /// Makes a stop that the user can mend.
    pub fn mend(line: impl Into<String>) -> Stop {
        Stop { lines: vec![line.into()], status: Status::Mend }
    }

    /// Makes a stop for wrong arguments.
    pub fn usage(line: impl Into<String>) -> Stop {
        Stop { lines: vec![line.into()], status: Status::Usage }
    }

    /// Makes a stop because a device, a disk or a terminal said no.
    pub fn world(line: impl Into<String>) -> Stop {
        Stop { lines: vec![line.into()], status: Status::World }
    }

    /// Makes a stop because a file or a terminal can't be used, with what the system says about it.
    pub fn unusable(name: &str, why: &std::io::Error, language: Language) -> Stop {
        Stop::world(words::FILE.with(language, &[("path", name), ("why", &why.to_string())]))
    }

    /// Makes a stop from a notice.
    pub fn told(notice: &Notice, status: Status) -> Stop {
        Stop { lines: sentences(notice), status }
    }

    /// Makes a stop from what went wrong in the loop or in a room.
    pub fn from_error(error: &RuntimeError, language: Language) -> Stop {
        if let RuntimeError::StudyFile(problems) | RuntimeError::GuideFile { problems, .. } = error {
            let file = match error {
                RuntimeError::GuideFile { file, .. } => file.as_str(),
                _ => "study.toml",
            };
            let lines = problems.iter().map(|p| p.line(file, language)).collect();
            return Stop { lines, status: Status::Mend };
        }
        Stop::told(&error.notice(language), status_of(error))
    }

    /// Says it on standard error.
    pub fn tell(&self) {
        self.lines.iter().for_each(|line| printing::told_aside(line));
    }

    /// Says it on standard error and returns the exit status.
    pub fn exit(&self) -> ExitCode {
        self.tell();
        ExitCode::from(self.status as u8)
    }
}

/// Prints a notice's sentences, one a line.
pub fn tell(notice: &Notice) {
    sentences(notice).iter().for_each(|line| print("", line));
}

/// Says a notice beside what was asked for: on standard error, a sentence a line.
pub fn tell_aside(notice: &Notice) {
    sentences(notice).iter().for_each(|line| printing::aside(format_args!("{line}")));
}

/// Returns a notice's sentences, one a line.
fn sentences(notice: &Notice) -> Vec<String> {
    [&notice.happened, &notice.means, &notice.todo].into_iter().filter(|s| !s.is_empty()).cloned().collect()
}

/// Returns the exit status that belongs to an error.
fn status_of(error: &RuntimeError) -> Status {
    match error {
        RuntimeError::Audio(
            AudioError::NoMicrophone
            | AudioError::UnknownDevice(_)
            | AudioError::CannotOpen { .. }
            | AudioError::NoAnswer(_)
            | AudioError::NoThread(_),
        )
        | RuntimeError::Vault(VaultError::Disk { .. }) => Status::World,
        RuntimeError::Segment { .. }
        | RuntimeError::ReadBack
        | RuntimeError::SourceDiffers { .. }
        | RuntimeError::SourceNotGone { .. }
        | RuntimeError::File { .. }
        | RuntimeError::Late(_) => Status::World,
        RuntimeError::WorkerDied => Status::Bug,
        _ => Status::Mend,
    }
}

/// Fills a message in for a terminal line.
pub fn say(message: &Message, language: Language, values: &[(&str, &str)]) {
    let text = message.with(language, values);
    printing::sentences(&text);
}

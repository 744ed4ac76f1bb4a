//! What every command needs: the study's folder, the user's folders, the language, and a desk where one is wanted.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::app::Effect;
use crate::audio::{self, Input, Pace};
use crate::messages::{Notice, Severity, cli as words};
use crate::runtime::{Desk, ModelChoice, RuntimeError, Setup, Stand, read_session};
use crate::session::{Session, SourceKind};
use crate::settings::{self, Folders};
use crate::study::Study;
use crate::transcriber::Models;
use crate::units::{Language, SessionId};
use crate::vault::{Keys, Protection, StudyFolder, StudyKey};

use super::arguments::Arguments;
use super::outcome::{Status, Stop, tell_aside};
use super::passphrase;

/// How long a command waits for something that has no length of its own (opening, destroying, a receipt).
const PATIENCE: Duration = Duration::from_secs(120);

/// What every command needs.
#[derive(Clone)]
pub struct Context {
    /// The language the user is spoken to in.
    pub language: Language,
    /// The user's own folders.
    pub folders: Folders,
    /// Which speech model to use.
    pub model: ModelChoice,
    /// Lines instead of screens.
    pub plain: bool,
    study: Option<PathBuf>,
    stand: Option<(PathBuf, f64)>,
}

impl Context {
    /// Makes the context of a command line.
    pub fn of(arguments: &Arguments) -> Result<Context, Stop> {
        let language = arguments
            .interface
            .or_else(|| super::settings::read(Language::En).language)
            .unwrap_or_else(settings::language_of_environment);
        let mut folders = Folders::of_user().ok_or_else(|| Stop::mend(words::NO_HOME.text(language)))?;
        if let Some(keys) = &arguments.keys {
            folders.keys.clone_from(keys);
        }
        Ok(Context {
            language,
            folders,
            model: ModelChoice::of(arguments.model.as_deref()),
            plain: arguments.plain || std::env::var("TERM").is_ok_and(|term| term == "dumb"),
            study: arguments.study.clone(),
            stand: arguments.input.clone().map(|file| (file, arguments.pace.unwrap_or(1.0))),
        })
    }

    /// Returns the same for the study in another folder.
    pub fn in_study(&self, dir: impl Into<PathBuf>) -> Context {
        Context { study: Some(dir.into()), ..self.clone() }
    }

    /// Turns an error into what is said and the exit status.
    pub fn stop(&self, error: impl Into<RuntimeError>) -> Stop {
        Stop::from_error(&error.into(), self.language)
    }

    /// Returns the study's folder: the one given, or this folder or the nearest above that has a study.toml.
    pub fn study_root(&self) -> Result<PathBuf, Stop> {
        if let Some(dir) = &self.study {
            return Ok(dir.clone());
        }
        let here = std::env::current_dir().map_err(|source| self.stop(file_error(Path::new("."), source)))?;
        here.ancestors()
            .find(|dir| dir.join("study.toml").is_file())
            .map(Path::to_owned)
            .ok_or_else(|| Stop::mend(words::NO_STUDY.text(self.language)))
    }

    /// Opens the study's folder and reads its study.toml.
    pub fn study(&self) -> Result<(StudyFolder, Study), Stop> {
        let folder = StudyFolder::open(self.study_root()?).map_err(|e| self.stop(e))?;
        let text = folder.study_toml().map_err(|e| self.stop(e))?;
        let study = Study::parse(text.as_bytes()).map_err(|p| self.stop(RuntimeError::StudyFile(p)))?;
        Ok((folder, study))
    }

    /// Reads a session's state without opening (or locking) it.
    pub fn session(&self, folder: &StudyFolder, id: &SessionId) -> Result<Session, Stop> {
        self.must_be_there(folder, id)?;
        read_session(folder, id).map(|(session, _)| session).map_err(|e| self.stop(e))
    }

    /// Stops where the study has no such session.
    pub fn must_be_there(&self, folder: &StudyFolder, id: &SessionId) -> Result<(), Stop> {
        let there = folder.sessions().map_err(|e| self.stop(e))?.contains(id);
        if there { Ok(()) } else { Err(self.no_such_session(id)) }
    }

    /// Says that there is no such session.
    pub fn no_such_session(&self, id: &SessionId) -> Stop {
        Stop::mend(words::NO_SESSION.with(self.language, &[("session", id.as_str())]))
    }

    /// Returns the study keys of this user.
    pub fn keys(&self) -> Keys {
        Keys::at(self.folders.keys.clone())
    }

    /// Opens the study's key, asking for the passphrase where it has one.
    pub fn study_key(&self, study: &Study) -> Result<StudyKey, Stop> {
        let (keys, id) = (self.keys(), study.id.as_str());
        let secret = match keys.protection(id).map_err(|e| self.stop(e))? {
            Protection::Passphrase => Some(passphrase::present(self.language)?),
            Protection::Open | Protection::Missing => None,
        };
        keys.unlock(id, secret.as_ref()).map_err(|e| self.stop(e))
    }

    /// Returns the models of this user.
    pub fn models(&self) -> Models {
        Models::at(self.folders.models.clone())
    }

    /// Returns what the program is started with, without anything in the microphone's place.
    pub fn setup(&self) -> Result<Setup, Stop> {
        self.setup_in(self.study_root()?)
    }

    /// The same for another study's folder.
    pub fn setup_in(&self, study: PathBuf) -> Result<Setup, Stop> {
        Ok(Setup {
            study,
            folders: self.folders.clone(),
            language: self.language,
            input: None,
            model: self.model.clone(),
            passphrase: passphrase::from_file(self.language)?,
        })
    }

    /// Returns what `--input` puts in the microphone's place.
    pub fn stand(&self) -> Result<Option<Stand>, Stop> {
        let Some((file, pace)) = &self.stand else { return Ok(None) };
        self.stand_of(file, Pace::Times(*pace), SourceKind::File).map(Some)
    }

    /// Returns a sound file as something that stands in the microphone's place.
    pub fn stand_of(&self, file: &Path, pace: Pace, kind: SourceKind) -> Result<Stand, Stop> {
        let channels = audio::decode(file).map_err(|e| self.stop(e))?.channels();
        let name = file.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        Ok(Stand { input: Input::File { path: file.to_owned(), pace }, name, channels, kind })
    }

    /// Opens a desk. Where something sealed is to be read and the study key has a passphrase, that is asked for first.
    pub fn desk(&self, setup: Setup, reading: Reading) -> Result<Desk, Stop> {
        let mut desk = Desk::open(setup).map_err(|e| self.stop(e))?;
        if reading == Reading::Yes && desk.asks_for_passphrase().map_err(|e| self.stop(e))? {
            let passphrase = passphrase::ask(words::PASSPHRASE.text(self.language), self.language)?;
            desk.give_passphrase(passphrase).map_err(|e| self.stop(e))?;
        }
        Ok(desk)
    }

    /// Opens a desk with a session on it, and waits until everything that follows from opening it is done.
    pub fn desk_with(&self, id: &SessionId, reading: Reading) -> Result<Desk, Stop> {
        let mut desk = self.desk(self.setup()?, reading)?;
        let (folder, _) = self.study()?;
        self.must_be_there(&folder, id)?;
        desk.attempt(Effect::OpenSession(id.clone())).map_err(|e| self.stop(e))?;
        self.settle(&mut desk)?;
        // What an interruption left is said here; on a screen it goes on standing until it was read.
        let to_be_read = |notice: &Notice| notice.severity > Severity::Note;
        if reading == Reading::Yes
            && let Some(notice) = desk.model.notice.take_if(|notice| to_be_read(notice))
        {
            tell_aside(&notice);
        }
        Ok(desk)
    }

    /// Waits until nothing is under way on a desk, and says what went wrong meanwhile.
    pub fn settle(&self, desk: &mut Desk) -> Result<(), Stop> {
        let in_time = desk.settle(Instant::now() + PATIENCE);
        self.troubles(desk)?;
        if in_time { Ok(()) } else { Err(self.stop(RuntimeError::Late("an errand"))) }
    }

    /// Stops with the first thing that went wrong on a desk, if anything did.
    pub fn troubles(&self, desk: &mut Desk) -> Result<(), Stop> {
        desk.take_troubles().first().map_or(Ok(()), |notice| Err(Stop::told(notice, Status::Mend)))
    }

    /// Asks a question that wants a yes. Without a terminal there is nobody to ask, and nothing is done.
    pub fn confirm(&self, question: &str, yes: bool) -> Result<(), Stop> {
        if yes {
            return Ok(());
        }
        passphrase::confirm(question, self.language)
    }
}

/// Whether a command has to open what is sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// Yes: the secret half of the study key is needed.
    Yes,
    /// No.
    No,
}

/// Makes the error of a file that was asked for.
pub fn file_error(path: &Path, source: std::io::Error) -> RuntimeError {
    RuntimeError::File { path: path.to_owned(), source }
}

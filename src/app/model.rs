//! The model: everything any screen shows.

use crate::guide::Guide;
use crate::messages::Notice;
use crate::session::Session;
use crate::units::{Frames, Language, Timestamp};

use super::effect::{HomeContents, Level, PlaceCheck, Report, TranscriptAccount};
use super::keys::Key;

/// What reaches the desk.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted.
    Paste(String),
    /// The runtime reports.
    Report(Report),
    /// The wall clock, at least once a second.
    Tick(Timestamp),
    /// The system asks the program to end (SIGTERM, SIGHUP): what is open is sealed and closed.
    Shutdown,
}

/// The screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Screen {
    /// What is owed, sessions, guides.
    Home,
    /// Guide, participants, microphone check.
    Prepare,
    /// The consent script.
    Consent,
    /// The conversation.
    Facilitate,
    /// After the last question: what comes now.
    Close,
    /// Progress of the transcription.
    Transcribe,
    /// What was heard, how complete; then the recording goes.
    Accept,
    /// What was destroyed; promises kept.
    Receipt,
}

/// A session that is open on the desk.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenSession {
    /// Its state, as journalled.
    pub session: Session,
    /// Its guide.
    pub guide: Guide,
}

/// What the recorder said last.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RecorderHealth {
    /// Whether sound flows.
    pub running: bool,
    /// Frames taken.
    pub recorded: Frames,
    /// Frames sealed.
    pub sealed: Frames,
    /// Levels.
    pub levels: Vec<Level>,
    /// Whether a file in the microphone's place has ended.
    pub at_end: bool,
}

/// Everything any screen shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// The interface's language.
    pub language: Language,
    /// The wall clock at the last tick.
    pub now: Timestamp,
    /// The screen in front.
    pub screen: Screen,
    /// Whether the help lies over it.
    pub help: bool,
    /// What is being said to the user.
    pub notice: Option<Notice>,
    /// The study.
    pub home: HomeContents,
    /// Disk, model, devices, once looked at.
    pub place: Option<PlaceCheck>,
    /// The open session.
    pub open: Option<OpenSession>,
    /// The recorder.
    pub recorder: RecorderHealth,
    /// What a person reads before accepting, once read.
    pub account: Option<TranscriptAccount>,
    /// True once the program should end.
    pub quit: bool,
    /// Whether `--input` put a file in the microphone's place.
    pub file_input: bool,
    /// The home screen's own state.
    pub home_screen: super::home::State,
    /// The prepare screen's own state.
    pub prepare_screen: super::prepare::State,
    /// The consent screen's own state.
    pub consent_screen: super::consent::State,
    /// The facilitate screen's own state.
    pub facilitate_screen: super::facilitate::State,
    /// The close screen's own state.
    pub close_screen: super::close::State,
    /// The transcribe screen's own state.
    pub transcribe_screen: super::transcribe::State,
    /// The accept screen's own state.
    pub accept_screen: super::accept::State,
    /// The receipt screen's own state.
    pub receipt_screen: super::receipt::State,
}

impl Model {
    /// Makes the model of a program that has just started; [`super::start`] gives its first effects.
    pub fn new(language: Language, now: Timestamp) -> Self {
        Model {
            language,
            now,
            screen: Screen::Home,
            help: false,
            notice: None,
            home: HomeContents::default(),
            place: None,
            open: None,
            recorder: RecorderHealth::default(),
            account: None,
            quit: false,
            file_input: false,
            home_screen: Default::default(),
            prepare_screen: Default::default(),
            consent_screen: Default::default(),
            facilitate_screen: Default::default(),
            close_screen: Default::default(),
            transcribe_screen: Default::default(),
            accept_screen: Default::default(),
            receipt_screen: Default::default(),
        }
    }

    /// Returns the open session's state.
    pub fn session(&self) -> Option<&Session> {
        self.open.as_ref().map(|o| &o.session)
    }

    /// Returns the recording's clock: what was recorded so far, or sealed when no recorder runs.
    pub fn offset(&self) -> crate::units::Offset {
        match (self.recorder.running, self.session()) {
            (true, _) => self.recorder.recorded.offset(),
            (false, Some(session)) => session.sealed.offset(),
            (false, None) => crate::units::Offset::START,
        }
    }
}

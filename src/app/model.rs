//! The model: everything any screen shows.

use crate::guide::Guide;
use crate::messages::{Notice, Severity};
use crate::session::Session;
use crate::units::{Frames, Language, Timestamp};

use super::effect::{HomeContents, Level, PlaceCheck, Report, SoundChoice, TranscriptAccount};
use super::keys::Key;

/// What reaches the desk.
#[allow(clippy::large_enum_variant, reason = "a handful exist at a time, and none is kept")]
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
    /// Reading, correcting and de-identifying the text; then the raw text goes.
    Review,
    /// What was destroyed; promises kept.
    Receipt,
    /// An approved transcript becomes files.
    Export,
    /// What belongs to the user: language, colours, microphone, models.
    Settings,
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
    /// Whether a microphone is open.
    pub running: bool,
    /// Whether it was told to capture nothing (off the record).
    pub paused: bool,
    /// When frames last came in, by the wall clock.
    pub moved_at: Option<Timestamp>,
    /// Frames taken.
    pub recorded: Frames,
    /// Frames sealed.
    pub sealed: Frames,
    /// ms written out already while it is recorded; 0 where nobody listens yet.
    pub heard_ms: u64,
    /// Levels.
    pub levels: Vec<Level>,
    /// Whether a file in the microphone's place has ended.
    pub at_end: bool,
    /// Where the recording stands still though the microphone is open: off the record, or at the end of a file.
    pub stands_at: Option<Frames>,
}

/// Seconds without a frame after which nothing counts as being recorded; frames are reported several times a second.
const STILL_S: i64 = 3;

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
    /// The first line of the help that is shown, where it is longer than the window.
    pub help_scroll: u16,
    /// What is being said to the user.
    pub notice: Option<Notice>,
    /// Alarms that something else stands in front of, the nearest last: that one is shown with it, and in front again as soon as it is gone.
    pub alarms_behind: Vec<Notice>,
    /// Since when a note is on the screen; notes pass by themselves.
    pub notice_since: Option<Timestamp>,
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
    /// Where the sound comes from, as chosen when the session was prepared.
    pub sound: SoundChoice,
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
    /// The review screen's own state.
    pub review_screen: super::review::State,
    /// The export screen's own state.
    pub exporting_screen: super::exporting::State,
    /// The settings screen's own state.
    pub settings_screen: super::settings::State,
    /// What is known of taking a passage back.
    pub taking_back: super::taking_back::State,
    /// What lies over every screen.
    pub over: super::over::State,
    /// What the terminal can show.
    pub paint: super::paint::Paint,
    /// The user's own keys.
    pub keymap: super::keymap::Keymap,
}

impl Model {
    /// Makes the model of a program that has just started; [`super::start`] gives its first effects.
    pub fn new(language: Language, now: Timestamp) -> Self {
        Model {
            language,
            now,
            screen: Screen::Home,
            help: false,
            help_scroll: 0,
            notice: None,
            alarms_behind: Vec::new(),
            notice_since: None,
            home: HomeContents::default(),
            place: None,
            open: None,
            recorder: RecorderHealth::default(),
            account: None,
            quit: false,
            file_input: false,
            sound: SoundChoice::DefaultMicrophone,
            home_screen: Default::default(),
            prepare_screen: Default::default(),
            consent_screen: Default::default(),
            facilitate_screen: Default::default(),
            close_screen: Default::default(),
            transcribe_screen: Default::default(),
            accept_screen: Default::default(),
            receipt_screen: Default::default(),
            review_screen: Default::default(),
            exporting_screen: Default::default(),
            settings_screen: Default::default(),
            taking_back: Default::default(),
            over: Default::default(),
            paint: Default::default(),
            keymap: Default::default(),
        }
    }

    /// Returns the open session's state.
    pub fn session(&self) -> Option<&Session> {
        self.open.as_ref().map(|o| &o.session)
    }

    /// Returns the session's clock: what was recorded so far; in a session without a recording, the time since it began.
    pub fn offset(&self) -> crate::units::Offset {
        use crate::units::Offset;
        match (self.recorder.running, self.session()) {
            (_, Some(Session { notes_from: Some((place, since)), .. })) => {
                let gone = u64::try_from(self.now.unix_s() - since.unix_s()).unwrap_or(0);
                // The place comes from the journal: one that was tampered with may hold any number.
                Offset::from_ms(place.ms().saturating_add(gone.saturating_mul(1000)))
            }
            (_, Some(session)) if session.notes_only => {
                let began = session.began_at.map_or(self.now.unix_s(), Timestamp::unix_s);
                let gone = u64::try_from(self.now.unix_s() - began).unwrap_or(0);
                Offset::from_ms(gone.saturating_mul(1000))
            }
            (true, _) => self.recorder.recorded.offset(),
            (false, Some(session)) => session.sealed.offset(),
            (false, None) => Offset::START,
        }
    }

    /// Tells whether what is said now is being recorded: a microphone is open, it is captured, and frames come in. A device that
    /// vanished goes silent without a word; the frames tell.
    pub fn is_capturing(&self) -> bool {
        let still = self.recorder.moved_at.is_some_and(|at| self.now.unix_s() - at.unix_s() >= STILL_S);
        self.recorder.running && !self.recorder.paused && (!still || self.recorder.at_end)
    }

    /// Says something at once, in front of all else. An alarm that stands there is not over because a hand asked for something and is
    /// answered, or because something else goes wrong too: it stays behind. The same alarm again takes its own place.
    pub(super) fn answer(&mut self, notice: Notice) {
        self.alarms_behind.extend(self.notice.take().filter(|n| n.severity == Severity::Alarm));
        self.alarms_behind.retain(|n| n.happened != notice.happened);
        self.notice = Some(notice);
        self.notice_since = None;
    }

    /// Puts away what was said; an alarm behind it comes in front again.
    pub(super) fn put_notice_away(&mut self) {
        self.notice = self.alarms_behind.pop();
        self.notice_since = None;
    }

    /// Puts away the alarms and cautions that said this happened, in front, behind and waiting: it is over, and they would say what is not
    /// so any more.
    pub(super) fn are_over(&mut self, said: &[String]) {
        let over = |n: &Notice| n.severity > Severity::Note && said.contains(&n.happened);
        self.alarms_behind.retain(|n| !over(n));
        super::facilitate::quiet::are_over(self, over);
        if self.notice.as_ref().is_some_and(over) {
            self.put_notice_away();
        }
    }

    /// Puts away everything that was said, alarms too: what they were about is over, or is being asked about.
    pub(super) fn all_was_said(&mut self) {
        self.notice = None;
        self.alarms_behind.clear();
        self.notice_since = None;
    }

    /// Returns the alarm that stands, in front or behind something else.
    pub fn alarm(&self) -> Option<&Notice> {
        self.notice.as_ref().filter(|n| n.severity == Severity::Alarm).or(self.alarms_behind.last())
    }

    /// Says something that passes by itself. Where something else is still to be read, it waits until that was.
    pub(super) fn mention(&mut self, text: impl Into<String>) {
        super::facilitate::quiet::show(self, Notice::note(text));
    }

    /// Returns where the sound comes from: what `--input` put in the microphone's place, or the microphone chosen.
    pub fn sound(&self) -> SoundChoice {
        if self.file_input { SoundChoice::File } else { self.sound.clone() }
    }
}

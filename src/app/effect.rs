//! What the desk asks the world to do, and what the world answers.

use crate::anonymise::review::{Cleared, LineId, Step};
use crate::guide::Guide;
use crate::messages::Notice;
use crate::session::{
    Approval, Because, Check, Command, Entry, Event, NoteKind, SealedSegment, Session, SourceKind, Stage, What,
};
use crate::transcript::{Completeness, Doubt};
use crate::units::{Frames, Offset, ParticipantCode, Secret, SessionId, Timestamp};

/// What the desk asks the runtime to do. Performed in order.
#[allow(clippy::large_enum_variant, reason = "a handful exist at a time, and none is kept")]
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// End the program (what is open is closed the orderly way first).
    Quit,
    /// End the program and hold a rehearsal with this guide's file; then the study comes back.
    Rehearse(String),
    /// Read the study: answered by [`Report::Home`].
    LoadHome,
    /// Look at disk, model and devices: answered by [`Report::Place`].
    CheckPlace,
    /// Open the microphone for its meter only; nothing is kept. Answered by [`Report::Listening`] again and again.
    Listen(SoundChoice),
    /// Listen to five seconds and play them back; they are in memory only, and wiped.
    ListenBack,
    /// Close that microphone.
    StopListening,
    /// Remember this microphone for the next session, or forget it. Never in a study.
    RememberMicrophone {
        /// Its name; none where the system's own choice is wanted.
        name: Option<String>,
        /// What its channels are, where that was said.
        seating: Option<super::prepare::Seating>,
    },
    /// Read the user's own settings: answered by [`Report::Settled`].
    ReadSettings,
    /// Change one of them in the user's own file: answered by [`Report::Settled`].
    Settle {
        /// Which.
        setting: super::settings::Setting,
        /// What to.
        value: String,
    },
    /// Make the session's folders, keys and journal, and write the first event: answered by [`Report::Opened`].
    CreateSession(Draft),
    /// Open a session that exists: answered by [`Report::Opened`].
    OpenSession(SessionId),
    /// Carry out a wish about a session that isn't open: answered by [`Report::Said`] and [`Report::Home`].
    Unopened {
        /// Which session.
        session: SessionId,
        /// The wish.
        command: Command,
    },
    /// Leave the open session as it is.
    CloseSession,
    /// Write events to the open session's journal: answered by [`Report::Journalled`].
    Journal(Vec<Event>),
    /// Seal a note's text, then journal it: the runtime writes `raw/` first, then answers [`Report::Journalled`].
    SealNote {
        /// What kind.
        kind: NoteKind,
        /// Where on the recording's clock.
        offset: Offset,
        /// The text.
        text: Secret,
    },
    /// Take a passage back: it is journalled that it is being struck, answered by [`Report::Journalled`], or by
    /// [`Report::TakenBackAlready`] when nothing of it is left.
    Strike {
        /// From where.
        from: Offset,
        /// To where.
        to: Offset,
    },
    /// Remove what the journal says is being taken back, one thing at a time: answered by [`Report::TakenBack`].
    TakeBack,
    /// Tell the recorder of the consent: `Start` opens the microphone for its track, answered by
    /// [`Report::ConsentTrackReady`]; `Stop` is answered by [`Report::ConsentTrackStopped`].
    ConsentTrack(TrackOrder),
    /// Tell the recorder. `Start` opens the microphone; the others act at once.
    Recorder(RecorderOrder),
    /// Read what was written out last: answered by [`Report::ReadAlong`], and again with every piece while it is shown.
    ReadAlong,
    /// Say how long writing out will take: answered by [`Report::Estimated`] where that can be told.
    Estimate,
    /// Transcribe the open session's recording: [`Report::Transcribing`] while it goes on, then
    /// [`Report::TranscriptMade`], [`Report::Trouble`] or [`Report::TranscriptionCancelled`].
    Transcribe,
    /// Stop that.
    CancelTranscription,
    /// Read the sealed transcript and account for it: answered by [`Report::Account`].
    AccountForTranscript,
    /// Destroy, verify: answered by [`Report::Destroyed`].
    Destroy {
        /// What.
        what: What,
        /// Why.
        because: Because,
    },
    /// Write the receipt from the journal: answered by [`Report::ReceiptMade`].
    MakeReceipt,
    /// Try a passphrase on the study key: answered by [`Report::Unlocked`].
    Unlock(Secret),
    /// Open the review of the open session: answered by [`Report::ReviewOpened`].
    OpenReview,
    /// Seal a step of the review: answered by [`Report::StepSealed`].
    SealStep(Step),
    /// Seal what is being typed in a line, or forget it.
    SealDraft(Option<(LineId, Secret)>),
    /// Play a stretch of the recording, opened in memory only: [`Report::Played`] when it was heard to its end.
    Play {
        /// For which line.
        line: LineId,
        /// From where, in ms.
        from_ms: u64,
        /// To where.
        to_ms: u64,
        /// How fast, in percent.
        percent: u32,
    },
    /// Stop that.
    StopPlaying,
    /// Make a transcript better: answered by [`Report::Mended`].
    Mend(super::mend::Mend),
    /// Write the approved transcript, read it back and compare: answered by [`Report::ApprovedWritten`].
    WriteApproved(Box<Cleared>),
    /// Write an approved session as files: answered by [`Report::Exported`].
    Export(Box<super::exporting::Wish>),
}

/// What a new session is to be.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// The guide, already checked.
    pub guide: Guide,
    /// The participants, with their channels where each has one.
    pub participants: Vec<crate::session::Participant>,
    /// Where the sound will come from.
    pub sound: SoundChoice,
}

/// Where the sound comes from, as chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SoundChoice {
    /// The system's default microphone.
    DefaultMicrophone,
    /// A microphone by its name.
    Microphone(String),
    /// What the program was started with in the microphone's place (`--input`).
    File,
}

impl SoundChoice {
    /// Returns the kind, as the journal has it.
    pub fn kind(&self) -> SourceKind {
        match self {
            SoundChoice::File => SourceKind::File,
            _ => SourceKind::Microphone,
        }
    }
}

/// What the recorder of the consent is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TrackOrder {
    /// Make its key where there is none, open the microphone and record from now.
    Start(SoundChoice),
    /// Close the microphone, seal what is in hand.
    Stop,
}

/// What the recorder is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecorderOrder {
    /// Open the microphone and record from now.
    Start(SoundChoice),
    /// Capture nothing from now, but keep the microphone.
    Pause,
    /// Capture again.
    Resume,
    /// Close the segment in hand once the recording has come to this place.
    CutAt(Frames),
    /// Close the microphone, seal what is in hand.
    Stop,
}

/// What the runtime answers.
#[derive(Debug, Clone, PartialEq)]
pub enum Report {
    /// A passphrase was tried.
    Unlocked(super::over::unlocking::Tried),
    /// The study as it lies there.
    Home(HomeContents),
    /// Disk, model, devices.
    Place(PlaceCheck),
    /// The microphone check.
    Listening(Listening),
    /// A session is open, with its guide (its own copy).
    Opened {
        /// Its state.
        session: Box<Session>,
        /// The guide it follows, from the session's own copy.
        guide: Box<Guide>,
    },
    /// These lines are on disk.
    Journalled(Vec<Entry>),
    /// Sound flows: the recorder runs. Answers `Start`.
    RecorderReady {
        /// The device's name as the system gives it (`FILE` for a file in its place).
        device: String,
        /// Channels.
        channels: u16,
    },
    /// What the recorder has done so far; several times a second.
    Recorder {
        /// Frames taken from the microphone (off the record does not count).
        recorded: Frames,
        /// Frames sealed on disk.
        sealed: Frames,
        /// Level of each channel over the last moment.
        levels: Vec<Level>,
        /// Set when a file in the microphone's place has come to its end.
        at_end: bool,
    },
    /// A segment is on disk.
    SegmentSealed(SealedSegment),
    /// Sound was lost.
    SoundLost {
        /// Where.
        offset: Offset,
        /// How much.
        lost_ms: u64,
        /// Why, as the journal writes it.
        cause: String,
    },
    /// The recorder keeps nothing from here on; everything before is on its way to the disk.
    RecorderPaused {
        /// Where.
        at: Frames,
    },
    /// Something that was taken back is gone, and how that was shown.
    TakenBack(Event),
    /// What was to be struck is gone already.
    TakenBackAlready,
    /// The recorder has stopped and sealed everything. Answers `Stop`.
    RecorderStopped {
        /// Length of the recording.
        recorded: Frames,
        /// From the order to the last sample taken, in ms.
        silence_ms: u64,
    },
    /// Sound flows onto the consent's own track.
    ConsentTrackReady {
        /// The device's name (`FILE` for a file in its place).
        device: String,
        /// Channels.
        channels: u16,
    },
    /// How far that track is; several times a second.
    ConsentTrack {
        /// Frames taken from the microphone.
        recorded: Frames,
    },
    /// A segment of it is on disk.
    ConsentSegmentSealed(SealedSegment),
    /// Its microphone is closed, and everything that could be sealed is.
    ConsentTrackStopped,
    /// What is being recorded was heard up to here.
    HeardUpTo {
        /// In ms on the recording's clock.
        heard_ms: u64,
    },
    /// All of it was heard; this comes next.
    AllHeard(super::transcribe::Finishing),
    /// Transcription goes on.
    Transcribing {
        /// ms of the recording done.
        done_ms: u64,
        /// ms of the recording in all.
        total_ms: u64,
        /// ms of wall time since it began.
        elapsed_ms: u64,
    },
    /// What was written out, for somebody who asked to see it.
    ReadAlong(Vec<super::facilitate::along::Line>),
    /// How long writing out will take.
    Estimated(super::transcribe::Estimate),
    /// The transcript is sealed, written and read back.
    TranscriptMade(Event),
    /// It was cancelled; the recording is untouched.
    TranscriptionCancelled,
    /// What a person needs to accept.
    Account(TranscriptAccount),
    /// Destroyed, with the checks made.
    Destroyed {
        /// What.
        what: What,
        /// Files removed.
        files: u32,
        /// Bytes they held.
        bytes: u64,
        /// The checks.
        checks: Vec<Check>,
    },
    /// The receipt is written.
    ReceiptMade {
        /// SHA-256 of receipt.json.
        digest: crate::units::Digest,
        /// The receipt as Markdown, in the interface's language.
        markdown: String,
    },
    /// The review is open.
    ReviewOpened(Box<super::review::Opened>),
    /// A step of the review is on the disk.
    StepSealed(Step),
    /// A line was played to its end.
    Played {
        /// Which.
        line: LineId,
    },
    /// A transcript was made better, or not.
    Mended(super::mend::Mended),
    /// The approved transcript stands, and reads back the same.
    ApprovedWritten(Approval),
    /// Notes that somebody else sealed beside the session are journalled now. Nobody at the desk is disturbed by it.
    TakenIn(Vec<Entry>),
    /// Something went wrong, said in three sentences. What was asked for did not happen.
    Trouble {
        /// Which part it concerns.
        part: Part,
        /// What to say.
        notice: Notice,
    },
    /// What an export came to.
    Exported(super::exporting::Exported),
    /// The user's own settings, read or changed.
    Settled(Box<super::settings::Settled>),
    /// Something worth saying that stopped nothing.
    Said(Notice),
    /// What alarms and cautions were about is over: what happened, as each of them said it.
    TroubleOver(Vec<String>),
}

/// The part of the house in which something went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The study, its guides and sessions.
    Study,
    /// Sealing, journal, folders.
    Vault,
    /// The microphone.
    Sound,
    /// Transcription.
    Transcriber,
}

/// The study as the first screen shows it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct HomeContents {
    /// The study's name.
    pub study: String,
    /// Its folder, for display.
    pub folder: String,
    /// The groups' prefixes and names, for codes: (`Prof`, `professionals`).
    pub groups: Vec<(String, String)>,
    /// The guides found.
    pub guides: Vec<GuideEntry>,
    /// The sessions found.
    pub sessions: Vec<SessionEntry>,
    /// The sessions that keep to other periods than study.toml has now.
    pub other_periods: Vec<SessionId>,
}

/// A guide's file.
#[derive(Debug, Clone, PartialEq)]
pub struct GuideEntry {
    /// The file's name.
    pub file: String,
    /// The guide; or its first problem, ready to be shown, and how many there are.
    pub guide: Result<Guide, (String, usize)>,
}

/// A session in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionEntry {
    /// Its name.
    pub id: SessionId,
    /// Where it is on its way; none when its journal can't be read.
    pub stage: Option<Stage>,
    /// Who took part.
    pub participants: Vec<ParticipantCode>,
    /// The guide's title.
    pub guide: String,
    /// Length of the recording.
    pub duration: Offset,
    /// When the recording must be gone at the latest, while it is there.
    pub recording_due: Option<Timestamp>,
    /// When the raw text must be gone at the latest, where that is promised and it is there.
    pub raw_due: Option<Timestamp>,
    /// When the recording of the consent must be gone at the latest, while it is there.
    pub consent_due: Option<Timestamp>,
    /// Whether a raw text or notes lie there that a review can be made of.
    pub reviewable: bool,
}

/// What was found on this machine.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceCheck {
    /// Microphones by name, the default first.
    pub devices: Vec<String>,
    /// Name of what stands in the microphone's place, if anything does.
    pub file: Option<String>,
    /// Channels the chosen sound has.
    pub channels: u16,
    /// Free bytes where the study lies.
    pub free_bytes: u64,
    /// Minutes of recording that fit.
    pub minutes_that_fit: u64,
    /// The speech model.
    pub model: ModelState,
}

/// Whether there is something to transcribe with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ModelState {
    /// A model of this name.
    Ready(String),
    /// Only the small practice model, which knows no real speech.
    PracticeOnly,
    /// None.
    Missing,
}

/// The loudness of a channel over the last moment.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Level {
    /// Highest sample in dBFS, −96 or more.
    pub peak_db: f32,
    /// Root mean square in dBFS.
    pub rms_db: f32,
}

/// The microphone check.
#[derive(Debug, Clone, PartialEq)]
pub struct Listening {
    /// The device.
    pub device: String,
    /// ms of sound that arrived; "ready" means that this grows.
    pub heard_ms: u64,
    /// Level of each channel.
    pub levels: Vec<Level>,
    /// How far listening back is.
    pub back: Back,
}

/// How far listening back is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Back {
    /// Nobody asked for it.
    #[default]
    Not,
    /// Five seconds are being listened to; so many ms are in.
    Keeping {
        /// ms.
        ms: u64,
    },
    /// They are being played.
    Playing,
    /// They were played and are wiped.
    Played,
    /// There is no loudspeaker that could be opened; they are wiped.
    NoLoudspeaker,
}

/// What a person sees before accepting.
#[derive(Debug, Clone, PartialEq)]
pub struct TranscriptAccount {
    /// How complete it is.
    pub completeness: Completeness,
    /// Length of the recording in ms.
    pub duration_ms: u64,
    /// The utterances, for reading (only in memory).
    pub utterances: Vec<crate::transcript::Utterance>,
    /// Passages worth a second look.
    pub doubts: Vec<Doubt>,
    /// What the guards took out of the text.
    pub removed: Vec<crate::transcript::Removed>,
    /// Stretches a person marked as unintelligible.
    pub unintelligible: Vec<crate::transcript::Stretch>,
}

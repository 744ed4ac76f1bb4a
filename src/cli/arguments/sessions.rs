//! The command line of single sessions: import, review, receipts, deadlines, withdrawal.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::parse_language;
use crate::units::{Language, ParticipantCode, SessionId};

/// Sessions.
#[derive(Debug, Subcommand)]
pub enum Session {
    /// Prepare a session; it is held in the program itself (`luister`)
    New {
        /// The guide: a file, or the name of one of the study's guides
        #[arg(long)]
        guide: String,
        /// A participant's code; once for each
        #[arg(long = "participant", value_name = "CODE", required = true)]
        participants: Vec<ParticipantCode>,
    },
    /// List the sessions
    List {
        /// For programs
        #[arg(long)]
        json: bool,
    },
    /// Show a session
    Show {
        /// The session
        session: SessionId,
        /// For programs
        #[arg(long)]
        json: bool,
    },
}

/// A review.
#[derive(Debug, Args)]
pub struct Review {
    /// The session
    pub session: SessionId,
    /// Who reads: a label, never a name [default: R1]
    #[arg(long = "as", value_name = "LABEL")]
    pub reader: Option<crate::anonymise::review::Reader>,
    /// Only say how far it is (exit status 1 when something is still to be done)
    #[arg(long)]
    pub status: bool,
    /// Write this participant's own turns, to be read and corrected by them
    #[arg(long, value_name = "CODE", conflicts_with = "status")]
    pub copy_for: Option<ParticipantCode>,
    /// Where to write the copy [default: to the terminal]
    #[arg(long, value_name = "FILE", requires = "copy_for")]
    pub output: Option<PathBuf>,
    /// Write the copy although something in it is not decided yet
    #[arg(long, requires = "copy_for")]
    pub unfinished: bool,
    /// Take a corrected copy back in
    #[arg(long, value_name = "FILE", requires = "from", conflicts_with_all = ["status", "copy_for"])]
    pub corrections: Option<PathBuf>,
    /// Whose corrections they are
    #[arg(long, value_name = "CODE", requires = "corrections")]
    pub from: Option<ParticipantCode>,
}

/// A stretch of a transcript.
#[derive(Debug, Args)]
pub struct Mend {
    /// The session
    pub session: SessionId,
    /// The stretch on the recording's clock, such as 12:30-12:34; it is heard again [default: only list what is missing]
    #[arg(value_name = "FROM-TO")]
    pub span: Option<String>,
    /// Mark what has no text there as unintelligible instead
    #[arg(long, requires = "span")]
    pub unintelligible: bool,
    /// Take such a mark back
    #[arg(long, requires = "span", conflicts_with = "unintelligible")]
    pub intelligible: bool,
    /// Ask nothing
    #[arg(long)]
    pub yes: bool,
}

/// An existing recording.
#[derive(Debug, Args)]
pub struct Import {
    /// The recording: wav, mp3, m4a, ogg or flac
    pub audio: PathBuf,
    /// The guide: a file, or the name of one of the study's guides
    #[arg(long)]
    pub guide: String,
    /// A participant's code; once for each
    #[arg(long = "participant", value_name = "CODE", required = true)]
    pub participants: Vec<ParticipantCode>,
    /// How the participants consented, in your words (no names)
    #[arg(long, value_name = "HOW")]
    pub consented: String,
    /// What the channels are: somebody's microphone each (the interviewer's first), where there is one more than participants; or
    /// one microphone for all
    #[arg(long, value_enum, default_value_t = ImportChannels::Each)]
    pub channels: ImportChannels,
    /// Take the file away once the sealed copy was read back and is the same
    #[arg(long)]
    pub destroy_source: bool,
}

/// What the channels of a recording are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ImportChannels {
    /// A microphone each
    Each,
    /// One microphone for all
    Shared,
}

/// More time.
#[derive(Debug, Args)]
pub struct Extend {
    /// The session
    pub session: SessionId,
    /// How many days longer: after the last day there is, or from now where that has passed
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=365))]
    pub days: u32,
    /// Why; it goes on the receipt as it stands, so write no names
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
    /// For what
    #[arg(long, value_enum, default_value_t = ExtendWhat::Recording)]
    pub what: ExtendWhat,
}

/// What more time is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ExtendWhat {
    /// The recording
    Recording,
    /// The raw, un-anonymised text
    Raw,
    /// The recording of the consent
    Consent,
}

/// Periods that were changed later.
#[derive(Debug, Subcommand)]
pub enum Policy {
    /// Show which last days change, ask, and let study.toml's periods hold
    Apply {
        /// The sessions [default: all that keep to other periods]
        sessions: Vec<SessionId>,
        /// Ask nothing
        #[arg(long)]
        yes: bool,
    },
}

/// A receipt to be shown.
#[derive(Debug, Args)]
pub struct Receipt {
    /// The session
    pub session: SessionId,
    /// The short one for this participant to take home
    #[arg(long, value_name = "CODE", conflicts_with = "json")]
    pub participant: Option<ParticipantCode>,
    /// For programs
    #[arg(long)]
    pub json: bool,
    /// The receipt's language: nl or en [default: the interface's]
    #[arg(long, value_name = "LANGUAGE", value_parser = parse_language)]
    pub language: Option<Language>,
}

/// A withdrawal.
#[derive(Debug, Args)]
pub struct Withdraw {
    /// The participant's code, such as Prof9
    #[arg(required_unless_present = "code", conflicts_with = "code")]
    pub participant: Option<ParticipantCode>,
    /// Only in this session; may be given more than once
    #[arg(long = "session", value_name = "SESSION", conflicts_with = "code")]
    pub sessions: Vec<SessionId>,
    /// The withdrawal code on the participant's own copy, instead of their code
    #[arg(long, value_name = "WITHDRAWAL-CODE")]
    pub code: Option<String>,
    /// Also in a focus group: destroy the whole session, with what the others said
    #[arg(long)]
    pub everything: bool,
    /// Ask nothing
    #[arg(long)]
    pub yes: bool,
}

/// What is destroyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DestroyWhat {
    /// The recording
    Recording,
    /// The raw, un-anonymised text
    Raw,
    /// The recording of the consent
    Consent,
    /// All of it
    Everything,
}

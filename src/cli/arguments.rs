//! The command line as a value. Stable: scripts and timers are written against it.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::units::{Language, SessionId};

use super::leaving::arguments as leaving;

mod sessions;
mod tools;

pub use sessions::{
    DestroyWhat, Extend, ExtendWhat, Import, ImportChannels, Mend, Policy, Receipt, Review, Session, Withdraw,
};
pub use tools::{Format, Identifiers, Key, Model, Spoken, Transcribe, Written};

/// luister: interviews and focus groups in the terminal, from consent to destroyed recording.
///
/// Without a command it opens the study in this folder (or the nearest folder above that has a study.toml).
#[derive(Debug, Parser)]
#[command(name = "luister", version, max_term_width = 100)]
#[command(
    after_long_help = "Exit status: 0 done, 1 you can mend it, 2 wrong arguments, 3 a device or disk said no, 70 our bug."
)]
pub struct Arguments {
    /// The study's folder [default: this folder or the nearest above with a study.toml]
    #[arg(long, global = true, value_name = "DIR")]
    pub study: Option<PathBuf>,

    /// The folder with the study keys [default: keys in the user's configuration folder]
    #[arg(long, global = true, value_name = "DIR")]
    pub keys: Option<PathBuf>,

    /// The language luister speaks to you: nl or en [default: from LC_ALL, LC_MESSAGES or LANG]
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = parse_language)]
    pub interface: Option<Language>,

    /// Puts a sound file in the microphone's place (practice, tests)
    #[arg(long, value_name = "FILE")]
    pub input: Option<PathBuf>,

    /// How fast that file plays, in times real time
    #[arg(long, value_name = "N", requires = "input", value_parser = parse_pace)]
    pub pace: Option<f64>,

    /// Shows lines instead of screens: for screen readers and very small terminals
    #[arg(long, global = true)]
    pub plain: bool,

    /// The speech model: a name, a file, or `practice` [default: the best one installed]
    #[arg(long, global = true, value_name = "NAME|FILE")]
    pub model: Option<String>,

    /// What to do.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Play a whole practice interview: consent, recording, transcript, destruction, receipt
    Demo(Demo),
    /// Rehearse with a guide: everything as in a session, and nothing is kept
    #[command(alias = "practice")]
    Practise {
        /// The guide: a file, or the name of one of the study's guides
        guide: String,
    },
    /// Make a study: a folder with a study.toml and an example guide
    New {
        /// The folder; it may exist, but not hold a study
        dir: PathBuf,
    },
    /// Topic guides: check them, show one on paper
    #[command(subcommand)]
    Guide(Guide),
    /// Sessions: prepare one, list them, show one
    #[command(subcommand)]
    Session(Session),
    /// Bring in an existing recording; it goes the same way as one made here
    Import(Import),
    /// Transcribe a session, or a sound file by itself
    Transcribe(Transcribe),
    /// Make a transcript complete: hear a stretch again, or mark it as unintelligible (exit status 1 while text is missing)
    Mend(Mend),
    /// Accept a session's transcript; its recording is destroyed then
    Accept {
        /// The session
        session: SessionId,
        /// Accept although stretches with a voice have no text
        #[arg(long)]
        despite_holes: bool,
        /// Ask nothing
        #[arg(long)]
        yes: bool,
    },
    /// Review a session's text: correct it, make sure that nobody is recognised
    Review(Review),
    /// Approve a session's reviewed text; the raw text is destroyed then
    Approve {
        /// The session
        session: SessionId,
        /// Ask nothing
        #[arg(long)]
        yes: bool,
    },
    /// Take notes beside a session that is open in another terminal: one line a note, sealed at once
    Note {
        /// The session
        session: SessionId,
    },
    /// What is owed, the nearest deadline first (exit status 1 when something is overdue)
    Status {
        /// For a timer: finish what was begun, and destroy recordings whose last day has come where that was announced
        #[arg(long)]
        enforce: bool,
        /// For programs
        #[arg(long)]
        json: bool,
    },
    /// Take more time for what must go, with a reason that goes on the receipt
    Extend(Extend),
    /// Periods that were changed in study.toml: let them hold for earlier sessions
    #[command(subcommand)]
    Policy(Policy),
    /// Show a session's receipt
    Receipt(Receipt),
    /// Hold journals, receipts and folders against each other
    Verify {
        /// The session [default: all of them]
        session: Option<SessionId>,
        /// For programs
        #[arg(long)]
        json: bool,
    },
    /// What was answered to the consent script, and when
    Consent {
        /// The session
        session: SessionId,
        /// Play the recording of the consent, where there is one; it is opened in memory only
        #[arg(long)]
        listen: bool,
    },
    /// Destroy a session's recording, its raw text, the recording of its consent, or all of it
    Destroy {
        /// The session
        session: SessionId,
        /// What to destroy
        #[arg(long, value_enum, default_value_t = DestroyWhat::Everything)]
        what: DestroyWhat,
        /// Ask nothing
        #[arg(long)]
        yes: bool,
    },
    /// Strike a passage: its sound, notes and text go, the rest stays
    Strike {
        /// The session
        session: SessionId,
        /// The passage on the recording's clock, such as 12:30-14:05
        #[arg(value_name = "FROM-TO")]
        span: String,
        /// Ask nothing
        #[arg(long)]
        yes: bool,
    },
    /// Take back what a participant said, in every session of theirs
    Withdraw(Withdraw),
    /// Write approved transcripts as files for people and for analysis programs
    Export(leaving::Export),
    /// Write a focus group's report (verslag) or an interview's summary sheet, with room for what a person has to say
    Report(leaving::Report),
    /// The study as a whole: response, coverage, promises, consent
    Study(leaving::Study),
    /// Make a package for a data archive (BagIt), of the sessions whose participants all agreed to that
    Archive(leaving::Archive),
    /// What is known about the participants beyond their codes: kept sealed, only ever shown added up
    #[command(subcommand)]
    Participants(leaving::Participants),
    /// The study's name table: the same person, the same pseudonym in every session; sealed, and only where you begin one
    Names {
        /// What is done with it
        #[command(subcommand)]
        command: Option<super::names::NamesCommand>,
    },
    /// Speech models: list, download, add, check
    #[command(subcommand)]
    Model(Model),
    /// The study key: passphrase, backup, restore
    #[command(subcommand)]
    Key(Key),
    /// Where your own settings lie (language, colours, keys), and whether they are in order
    Settings {
        /// Write a file to begin with, in which nothing is changed yet
        #[arg(long)]
        write: bool,
    },
    /// Find what may tell who somebody is in a text: names, places, dates, numbers (writes nothing)
    Identifiers(Identifiers),
    /// Fill in a session's participant sheet: names and places that must not be read, sealed beside the raw text
    Sheet {
        /// The session
        session: SessionId,
        /// Empty it first
        #[arg(long)]
        clear: bool,
    },
    /// List microphones
    Devices {
        /// For programs
        #[arg(long)]
        json: bool,
    },
    /// Look at everything a session needs, and say what to do (exit status 1 when something must be mended first)
    Doctor {
        /// For programs
        #[arg(long)]
        json: bool,
    },
    /// Print completions for a shell (see docs/install.md for where they go)
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Write manual pages, one for each command
    Man {
        /// The folder; it is made where it is not there
        dir: PathBuf,
    },
}

/// The demonstration.
#[derive(Debug, Args)]
pub struct Demo {
    /// The language of the practice interview: nl or en
    #[arg(long, value_name = "LANGUAGE", value_parser = parse_language)]
    pub language: Option<Language>,
    /// Leave the study's folder there afterwards
    #[arg(long, value_name = "DIR")]
    pub keep: Option<PathBuf>,
    /// How fast the interview plays, in times real time [default: 8; with --tui 4]
    #[arg(long, value_name = "N", value_parser = parse_pace)]
    pub pace: Option<f64>,
    /// Show it on the real screens
    #[arg(long)]
    pub tui: bool,
}

/// Topic guides.
#[derive(Debug, Subcommand)]
pub enum Guide {
    /// Check guides: file, line, column, what is wrong, what to do
    Check {
        /// The files [default: all guides of the study]
        files: Vec<PathBuf>,
        /// For programs
        #[arg(long)]
        json: bool,
    },
    /// Print a guide for paper (Markdown)
    Show {
        /// The file, or the name of one of the study's guides
        guide: String,
    },
    /// Write a guide's topics as a codebook (REFI-QDA, qdc)
    Codebook(leaving::Codebook),
    /// Make a guide's draft from a codebook (qdc, or a project's qdpx)
    FromCodebook(leaving::FromCodebook),
}

/// Reads a language's code.
pub(super) fn parse_language(text: &str) -> Result<Language, String> {
    text.parse().map_err(|e: crate::units::NotALanguage| e.to_string())
}

/// Reads a pace, as times real time.
fn parse_pace(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(pace) if pace.is_finite() && (0.1..=1000.0).contains(&pace) => Ok(pace),
        _ => Err("write a number from 0.1 to 1000".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_well_formed() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn options_stand_before_or_after_the_command() {
        let a = Arguments::try_parse_from(["luister", "status", "--study", "x", "--interface", "nl"]).unwrap();
        assert_eq!(a.interface, Some(Language::Nl));
        let a = Arguments::try_parse_from(["luister", "--input", "a.wav", "--pace", "8"]).unwrap();
        assert_eq!(a.pace, Some(8.0));
        assert!(Arguments::try_parse_from(["luister", "--pace", "8"]).is_err());
        assert!(Arguments::try_parse_from(["luister", "--input", "a.wav", "--pace", "NaN"]).is_err());
        assert!(Arguments::try_parse_from(["luister", "receipt", "../x"]).is_err());
    }
}

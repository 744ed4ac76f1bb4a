//! The command line of what works on files and on the program itself: transcribing, identifiers, models, keys.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::parse_language;
use crate::transcript::Convention;
use crate::units::Language;

/// Transcription.
#[derive(Debug, Args)]
pub struct Transcribe {
    /// A session's name, or a sound file
    #[arg(required_unless_present = "all")]
    pub what: Option<String>,
    /// Every session that waits for it, the nearest deadline first. What was heard is kept when this is stopped
    #[arg(long, conflicts_with_all = ["what", "output", "threads", "language", "format", "convention"])]
    pub all: bool,
    /// How many threads the engine may use for a file [default: the cores that others leave]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub threads: Option<u16>,
    /// The language spoken in a file: nl, en or auto; in a session it is the guide's [default: auto]
    #[arg(long, value_enum)]
    pub language: Option<Spoken>,
    /// How to write the transcript of a file [default: txt]
    #[arg(long, value_enum)]
    pub format: Option<Format>,
    /// How speech is written down in a file's transcript for people (txt) [default: as it was heard, a line an utterance]
    #[arg(long, value_enum)]
    pub convention: Option<Written>,
    /// Where to write the transcript of a file [default: to the terminal]
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

impl Transcribe {
    /// Returns the options that were given and that only a file has: in a session the study, the guide and the approval decide.
    pub fn for_a_file_only(&self) -> Vec<&'static str> {
        let given = [
            (self.threads.is_some(), "--threads"),
            (self.language.is_some(), "--language"),
            (self.format.is_some(), "--format"),
            (self.convention.is_some(), "--convention"),
        ];
        given.into_iter().filter(|(given, _)| *given).map(|(_, option)| option).collect()
    }
}

/// How speech is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Written {
    /// Dresing & Pehl, the simple rules: without fillers and slips, long pauses as (...)
    DresingPehlSimple,
    /// Dresing & Pehl, the extended rules: fillers, broken-off words, every pause measured, overlaps
    DresingPehlExtended,
    /// Everything that was said, pauses as (4)
    Letterlijk,
    /// Every word that means something, in readable sentences
    Woordelijk,
}

impl Written {
    /// Returns the convention.
    pub fn convention(self) -> Convention {
        match self {
            Written::DresingPehlSimple => Convention::Simple,
            Written::DresingPehlExtended => Convention::Extended,
            Written::Letterlijk => Convention::Letterlijk,
            Written::Woordelijk => Convention::Woordelijk,
        }
    }
}

/// The language spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Spoken {
    /// Dutch
    Nl,
    /// English
    En,
    /// Find out
    Auto,
}

impl Spoken {
    /// Returns the language, none when it is to be found out.
    pub fn language(self) -> Option<Language> {
        match self {
            Spoken::Nl => Some(Language::Nl),
            Spoken::En => Some(Language::En),
            Spoken::Auto => None,
        }
    }
}

/// How a transcript is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For programs, with a time for every word
    Json,
    /// For people
    Txt,
    /// WebVTT
    Vtt,
    /// SubRip
    Srt,
}

/// Speech models.
#[derive(Debug, Subcommand)]
pub enum Model {
    /// What is installed and what can be got
    List {
        /// For programs
        #[arg(long)]
        json: bool,
    },
    /// Download a published model and check it (the only thing luister ever does on a network)
    Get {
        /// Its name, such as base
        name: String,
    },
    /// Take a model from a folder or stick
    Add {
        /// The file
        file: PathBuf,
    },
    /// Read a model through and hold it against its published SHA-256
    Check {
        /// A name or a file
        name: String,
    },
}

/// A text to be looked through.
#[derive(Debug, Args)]
pub struct Identifiers {
    /// The text, UTF-8 [default: standard input, as is `-`]
    pub file: Option<PathBuf>,
    /// The language that is spoken in it: nl or en
    #[arg(long, value_name = "LANGUAGE", value_parser = parse_language)]
    pub language: Language,
    /// For programs: start and end in Unicode code points, type, text, source, confidence
    #[arg(long)]
    pub json: bool,
}

/// The study key.
#[derive(Debug, Subcommand)]
pub enum Key {
    /// Put a passphrase on the study key
    Protect,
    /// Change the passphrase
    Change,
    /// Take the passphrase off
    Unprotect,
    /// Copy the study key to a file (keep it apart from the study)
    Backup {
        /// The file to write
        file: PathBuf,
    },
    /// Put a study key back from such a file
    Restore {
        /// The file to read
        file: PathBuf,
    },
}

//! The command line of what leaves the house.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::cli::arguments::parse_language;
use crate::export;
use crate::units::{Language, Name, SessionId};

/// Approved transcripts as files.
#[derive(Debug, Args)]
pub struct Export {
    /// The sessions
    pub sessions: Vec<SessionId>,
    /// Every approved session of the study
    #[arg(long, conflicts_with = "sessions")]
    pub all: bool,
    /// The formats, with commas between; qdpx holds all sessions in one project, qdc their codes
    #[arg(long, value_enum, value_delimiter = ',', default_value = "txt")]
    pub format: Vec<Format>,
    /// Also sessions whose text was not approved, with the names in it; every file says so itself
    #[arg(long, conflicts_with = "all")]
    pub not_anonymised: bool,
    /// The folder to write to
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub output: PathBuf,
    /// Replace files that are there
    #[arg(long)]
    pub force: bool,
    /// Where times stand
    #[arg(long, value_enum, default_value_t = Timestamps::Turns)]
    pub timestamps: Timestamps,
    /// Leave out who speaks
    #[arg(long)]
    pub no_speakers: bool,
    /// With notes and bookmarks between the turns (a qdpx always has them, as memos)
    #[arg(long)]
    pub notes: bool,
    /// A heading where a topic begins [default: yes in md, docx, odt and html]
    #[arg(long, value_enum, value_name = "yes|no")]
    pub topics: Option<YesNo>,
    /// With pictures: who spoke when and how much, topics over time (md, docx, odt, html)
    #[arg(long)]
    pub pictures: bool,
    /// How speech is written down
    #[arg(long, value_enum, default_value_t = Convention::Verbatim)]
    pub convention: Convention,
    /// What is numbered
    #[arg(long, value_enum, default_value_t = Numbering::None)]
    pub numbering: Numbering,
    /// The language of headings and labels: nl or en [default: the one spoken]
    #[arg(long, value_name = "LANGUAGE", value_parser = parse_language)]
    pub language: Option<Language>,
}

/// A format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// [hh:mm:ss] Name: text, which most analysis programs read
    Txt,
    /// aTrain's layout
    TxtAtrain,
    /// Markdown
    Md,
    /// Word
    Docx,
    /// OpenDocument
    Odt,
    /// A page for a browser and for print, all in one file
    Html,
    /// WebVTT captions
    Vtt,
    /// SubRip captions
    Srt,
    /// A table, a row a turn
    Csv,
    /// For programs; loses nothing
    Json,
    /// A REFI-QDA project: ATLAS.ti, MAXQDA, NVivo, QualCoder
    Qdpx,
    /// A REFI-QDA codebook: the topics as codes
    Qdc,
}

impl Format {
    /// Returns it as a format that holds one session; none where it holds several.
    pub fn of_one(self) -> Option<export::Format> {
        Some(match self {
            Format::Txt => export::Format::Txt,
            Format::TxtAtrain => export::Format::TxtAtrain,
            Format::Md => export::Format::Md,
            Format::Docx => export::Format::Docx,
            Format::Odt => export::Format::Odt,
            Format::Html => export::Format::Html,
            Format::Vtt => export::Format::Vtt,
            Format::Srt => export::Format::Srt,
            Format::Csv => export::Format::Csv,
            Format::Json => export::Format::Json,
            Format::Qdpx | Format::Qdc => return None,
        })
    }
}

/// Where times stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Timestamps {
    /// Where a turn begins
    Turns,
    /// Where an utterance begins; each is a paragraph then
    Utterances,
    /// Nowhere
    None,
}

/// Yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum YesNo {
    /// With
    Yes,
    /// Without
    No,
}

/// How speech is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Convention {
    /// As it was approved (also: letterlijk)
    #[value(alias = "letterlijk")]
    Verbatim,
    /// Without hesitations and words said twice (also: woordelijk)
    #[value(alias = "woordelijk")]
    Clean,
    /// I: and B:, the time at a paragraph's end, the words as approved (also: dresing-pehl-extended)
    #[value(alias = "dresing-pehl-extended")]
    DresingPehl,
    /// The same without hesitations and words said twice
    DresingPehlSimple,
}

/// What is numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Numbering {
    /// Nothing
    None,
    /// Turns
    Turns,
    /// Lines of what was said, in the margin (docx, odt)
    Lines,
}

impl Export {
    /// Returns what was chosen, for a session spoken in a language.
    pub fn options(&self, spoken: Language) -> export::Options {
        let shown = |yes: bool| if yes { export::Shown::Yes } else { export::Shown::No };
        export::Options {
            timestamps: match self.timestamps {
                Timestamps::Turns => export::Timestamps::Turns,
                Timestamps::Utterances => export::Timestamps::Utterances,
                Timestamps::None => export::Timestamps::None,
            },
            speakers: shown(!self.no_speakers),
            notes: shown(self.notes),
            topics: self.topics.map(|t| shown(t == YesNo::Yes)),
            pictures: shown(self.pictures),
            convention: match self.convention {
                Convention::Verbatim => export::Convention::Verbatim,
                Convention::Clean => export::Convention::Clean,
                Convention::DresingPehl => export::Convention::DresingPehl,
                Convention::DresingPehlSimple => export::Convention::DresingPehlSimple,
            },
            numbering: match self.numbering {
                Numbering::None => export::Numbering::None,
                Numbering::Turns => export::Numbering::Turns,
                Numbering::Lines => export::Numbering::Lines,
            },
            language: self.language.unwrap_or(spoken),
        }
    }
}

/// A guide's topics as a codebook.
#[derive(Debug, Args)]
pub struct Codebook {
    /// The guide: a file, or the name of one of the study's guides
    pub guide: String,
    /// The file to write; one that ends in .csv becomes a table, as Taguette reads it [default: the guide's name with .qdc]
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Replace the file if it is there
    #[arg(long)]
    pub force: bool,
}

/// A guide's draft from a codebook.
#[derive(Debug, Args)]
pub struct FromCodebook {
    /// The codebook: a qdc, or a project's qdpx
    pub file: PathBuf,
    /// The new guide's id; its file is called so too
    #[arg(long, value_name = "ID", default_value = "from-codebook")]
    pub id: Name,
    /// The guide's language: nl or en [default: the interface's]
    #[arg(long, value_name = "LANGUAGE", value_parser = parse_language)]
    pub language: Option<Language>,
    /// The folder to write to
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub output: PathBuf,
    /// Replace the file if it is there
    #[arg(long)]
    pub force: bool,
}

/// A format that is a page for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PageFormat {
    /// Markdown
    Md,
    /// Word
    Docx,
    /// OpenDocument
    Odt,
    /// A page for a browser and for print
    Html,
}

/// A report to write in.
#[derive(Debug, Args)]
pub struct Report {
    /// The sessions
    pub sessions: Vec<SessionId>,
    /// Every approved session of the study
    #[arg(long, conflicts_with = "sessions")]
    pub all: bool,
    /// The formats, with commas between
    #[arg(long, value_enum, value_delimiter = ',', default_value = "docx")]
    pub format: Vec<PageFormat>,
    /// The folder to write to
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub output: PathBuf,
    /// Replace files that are there
    #[arg(long)]
    pub force: bool,
    /// The report's language: nl or en [default: the one spoken]
    #[arg(long, value_name = "LANGUAGE", value_parser = parse_language)]
    pub language: Option<Language>,
}

/// The study as a whole.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Study {
    /// What else to do
    #[command(subcommand)]
    pub command: Option<StudyCommand>,
    /// Where to: the screen, or files
    #[arg(long, value_enum, value_delimiter = ',', default_value = "screen")]
    pub format: Vec<StudyFormat>,
    /// The folder to write to
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub output: PathBuf,
    /// Replace files that are there
    #[arg(long)]
    pub force: bool,
    /// Show numbers below five in files too
    #[arg(long)]
    pub small_numbers: bool,
}

/// More about the study as a whole.
#[derive(Debug, clap::Subcommand)]
pub enum StudyCommand {
    /// Look whether it is ready to be archived (exit status 1 when it is not)
    Check {
        /// For programs
        #[arg(long)]
        json: bool,
    },
    /// The sheet for ethics and data management: what was promised, kept and destroyed, without personal data
    Evidence {
        /// Where to: the screen, or files
        #[arg(long, value_enum, value_delimiter = ',', default_value = "screen")]
        format: Vec<StudyFormat>,
        /// The folder to write to
        #[arg(long, value_name = "DIR", default_value = ".")]
        output: PathBuf,
        /// Replace files that are there
        #[arg(long)]
        force: bool,
    },
}

/// Where an overview goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum StudyFormat {
    /// The terminal
    Screen,
    /// A table a file
    Csv,
    /// Markdown
    Md,
    /// Word
    Docx,
    /// OpenDocument
    Odt,
    /// A page for a browser and for print
    Html,
}

impl StudyFormat {
    /// Returns it as a page; none for screen and csv.
    pub fn page(self) -> Option<PageFormat> {
        match self {
            StudyFormat::Screen | StudyFormat::Csv => None,
            StudyFormat::Md => Some(PageFormat::Md),
            StudyFormat::Docx => Some(PageFormat::Docx),
            StudyFormat::Odt => Some(PageFormat::Odt),
            StudyFormat::Html => Some(PageFormat::Html),
        }
    }
}

/// A package for a data archive.
#[derive(Debug, Args)]
pub struct Archive {
    /// The folder to make it in
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub output: PathBuf,
    /// The licence, as agreed with the archive and as participants were told
    #[arg(long, value_name = "TEXT")]
    pub licence: Option<String>,
    /// Who may have access, and how
    #[arg(long, value_name = "TEXT")]
    pub access: Option<String>,
    /// The organisation it comes from
    #[arg(long, value_name = "TEXT")]
    pub organisation: Option<String>,
}

/// The participants.
#[derive(Debug, clap::Subcommand)]
pub enum Participants {
    /// Take a table over (csv with code, gender, age or birth year, groups), sealed; names and other columns are not read
    Import {
        /// The table
        file: PathBuf,
        /// Replace what was taken over before
        #[arg(long)]
        yes: bool,
    },
    /// List the codes, with their groups and sessions
    List {
        /// As csv
        #[arg(long)]
        csv: bool,
    },
}

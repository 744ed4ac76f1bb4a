//! What a person changes in a review, one step at a time.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::ledger::Fingerprint;
use crate::anonymise::{Kind, Span};
use crate::units::Timestamp;

/// Names a line of the text, for as long as the review lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LineId(pub u32);

/// Who reads: a label such as `R1`, never a name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Reader(String);

impl Reader {
    /// Returns the label.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for Reader {
    fn default() -> Self {
        Reader("R1".to_owned())
    }
}

impl fmt::Display for Reader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// Why a text can't be a reader's label.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a reader's label is one or two capitals and a number, such as R1")]
pub struct NotAReader;

impl FromStr for Reader {
    type Err = NotAReader;
    fn from_str(text: &str) -> Result<Self, NotAReader> {
        let letters = text.bytes().take_while(u8::is_ascii_uppercase).count();
        let digits = text.bytes().skip(letters).filter(u8::is_ascii_digit).count();
        let whole = letters + digits == text.len();
        if whole && (1..=2).contains(&letters) && (1..=2).contains(&digits) {
            Ok(Reader(text.to_owned()))
        } else {
            Err(NotAReader)
        }
    }
}

impl<'de> Deserialize<'de> for Reader {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}

/// Somebody or something that a pseudonym stands for: a kind and a number within it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Who {
    /// What it is.
    pub kind: Kind,
    /// Which, from 1.
    pub number: u32,
}

/// What is to stand in a place.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    /// A pseudonym.
    Pseudonym(Who),
    /// Something wider: an age band, a region, a kind of organisation, how long ago.
    Generalise(String),
    /// Only that something was left out.
    Remove,
    /// What stands there.
    Keep,
}

impl Decision {
    /// Returns who is to stand there, where that is a pseudonym.
    pub fn who(&self) -> Option<Who> {
        match self {
            Decision::Pseudonym(who) => Some(*who),
            _ => None,
        }
    }
}

/// Prints no text.
impl fmt::Debug for Decision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Decision::Pseudonym(who) => write!(f, "Pseudonym({:?} {})", who.kind, who.number),
            Decision::Generalise(text) => write!(f, "Generalise({} bytes)", text.len()),
            Decision::Remove => f.write_str("Remove"),
            Decision::Keep => f.write_str("Keep"),
        }
    }
}

/// One change.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "edit", rename_all = "kebab-case")]
pub enum Edit {
    /// Lines read otherwise from here on.
    Texts {
        /// Which, and how.
        texts: Vec<(LineId, String)>,
    },
    /// Somebody else said these lines.
    Speaker {
        /// Which lines.
        lines: Vec<LineId>,
        /// Who; none when nobody knows.
        speaker: Option<String>,
    },
    /// A speaker has another code, everywhere.
    Rename {
        /// The code before; none for lines of which nobody knows who said them.
        from: Option<String>,
        /// The code from here on.
        to: String,
    },
    /// A line becomes two.
    Split {
        /// Which.
        line: LineId,
        /// The code point with which the second begins.
        from: usize,
        /// The name of the second.
        new: LineId,
    },
    /// A line takes the next one in.
    Join {
        /// Which.
        line: LineId,
        /// The one that goes into it.
        next: LineId,
    },
    /// What was said can't be understood.
    Unintelligible {
        /// Which line.
        line: LineId,
        /// What stands there instead.
        text: String,
    },
    /// A place that no finder found.
    Mark {
        /// In which line.
        line: LineId,
        /// Where.
        span: Span,
        /// What it is.
        kind: Kind,
    },
    /// A string is another kind of identifier than it seemed.
    Retype {
        /// The string, as it is compared.
        key: String,
        /// What it is.
        kind: Kind,
    },
    /// A string is decided, wherever it stands.
    Decide {
        /// The string, as it is compared.
        key: String,
        /// What is to stand there.
        decision: Decision,
    },
    /// One place is decided.
    DecideHere {
        /// In which line.
        line: LineId,
        /// Where.
        span: Span,
        /// What is to stand there.
        decision: Decision,
    },
    /// People get invented names (or typed labels again).
    Invent {
        /// Whether they do.
        names: bool,
    },
    /// What the sweep found was looked at and may stay.
    SignOff {
        /// What was found, exactly.
        form: String,
        /// How often it stood there.
        times: u32,
    },
    /// Lines were under somebody's eyes.
    Seen {
        /// Which.
        lines: Vec<LineId>,
    },
    /// Lines were listened to.
    Heard {
        /// Which.
        lines: Vec<LineId>,
    },
    /// Lines were read as they would leave then; [`super::Review::reading`] makes it.
    Read {
        /// Which.
        lines: Vec<LineId>,
        /// How each of them would leave. Without it nobody knows what was read.
        #[serde(default)]
        left: Vec<Fingerprint>,
    },
    /// Somebody looked for the name that a mark says was said there: it stands there no longer, or never did.
    LookedFor {
        /// The mark.
        mark: LineId,
    },
    /// The last change is taken back.
    Undo,
    /// And made again.
    Redo,
}

impl Edit {
    /// Tells whether this only says what a person looked at: it changes no text and is never undone.
    pub fn is_looking(&self) -> bool {
        matches!(self, Edit::Seen { .. } | Edit::Heard { .. } | Edit::Read { .. } | Edit::LookedFor { .. })
    }
}

/// Prints what kind of change, never a text.
impl fmt::Debug for Edit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            Edit::Texts { .. } => "Texts",
            Edit::Speaker { .. } => "Speaker",
            Edit::Rename { .. } => "Rename",
            Edit::Split { .. } => "Split",
            Edit::Join { .. } => "Join",
            Edit::Unintelligible { .. } => "Unintelligible",
            Edit::Mark { .. } => "Mark",
            Edit::Retype { .. } => "Retype",
            Edit::Decide { decision, .. } => return write!(f, "Decide({decision:?})"),
            Edit::DecideHere { decision, .. } => return write!(f, "DecideHere({decision:?})"),
            Edit::Invent { .. } => "Invent",
            Edit::SignOff { .. } => "SignOff",
            Edit::Seen { .. } => "Seen",
            Edit::Heard { .. } => "Heard",
            Edit::Read { .. } => "Read",
            Edit::LookedFor { .. } => "LookedFor",
            Edit::Undo => "Undo",
            Edit::Redo => "Redo",
        };
        f.write_str(name)
    }
}

/// A change with its number, its time and its maker.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// Its number, from 1.
    pub n: u32,
    /// When.
    pub at: Timestamp,
    /// Whose.
    pub by: Reader,
    /// What.
    #[serde(flatten)]
    pub edit: Edit,
}

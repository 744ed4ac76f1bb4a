//! The transcript that may be read: what stays when the raw text is gone.

use serde::{Deserialize, Serialize};

use super::Utterance;
use crate::units::{Language, Name, Offset, SessionId};

/// The approved transcript of a session, as `sessions/SESSION/transcript.json` holds it: the source of every export.
///
/// It holds codes and replaced text only, no word times and no probabilities (`words` of its utterances are empty).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Approved {
    /// Version of this format, now 1.
    pub v: u32,
    /// The session.
    pub session: SessionId,
    /// The guide it followed: its id.
    pub guide: Name,
    /// The language spoken.
    pub language: Language,
    /// Length of the recording in ms.
    pub duration_ms: u64,
    /// Who speaks, by code, in the order in which they appear on lists.
    pub speakers: Vec<Speaker>,
    /// What was said, by start, with what was decided in its place.
    pub utterances: Vec<Utterance>,
    /// When topics were open, in order.
    pub topics: Vec<TopicSpan>,
    /// Notes and bookmarks, in order; their text went through the same decisions.
    pub notes: Vec<Note>,
    /// How the text was made safe, in counts: never what stood there.
    pub replaced: Vec<Count>,
    /// False only for text that leaves with `--not-anonymised`: then every export says so in the file itself.
    pub anonymised: bool,
}

/// Somebody who speaks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// The code, as the utterances have it.
    pub code: String,
    /// Whether this is the one who asks (interviewer, moderator).
    pub asks: bool,
}

/// A stretch in which a topic was open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicSpan {
    /// The topic's id in the guide.
    pub topic: Name,
    /// From where.
    pub from: Offset,
    /// To where.
    pub to: Offset,
}

/// A note or bookmark.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Its kind, as the journal writes it: `field`, `quote`, `non-verbal`, `thought`, `bookmark`, `return-to`, `name-said`,
    /// `probe`, `debrief`.
    pub kind: String,
    /// Where on the recording's clock.
    pub at: Offset,
    /// The text; empty for a bare bookmark.
    pub text: String,
}

/// Prints no text.
impl std::fmt::Debug for Note {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Note({} at {}, {} bytes)", self.kind, self.at, self.text.len())
    }
}

/// How many places of a kind were decided in one way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// The kind of identifier, as `luister identifiers` names it.
    pub kind: String,
    /// What was done: `pseudonym`, `generalised`, `removed`, `kept`.
    pub done: String,
    /// How many places.
    pub places: u32,
}

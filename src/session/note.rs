//! The kinds of notes, as the journal names them. What a note says is never here.

use serde::{Deserialize, Serialize};

/// What kind of note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoteKind {
    /// A field note.
    Field,
    /// A literal quote.
    Quote,
    /// Something seen, not said.
    NonVerbal,
    /// The interviewer's own thought.
    Thought,
    /// A place to return to.
    Bookmark,
    /// A place to come back to in the conversation itself; no text.
    ReturnTo,
    /// Somebody's name was said here; no text, and not the name.
    NameSaid,
    /// A probe of the interviewer's own, added to the topic that was open.
    Probe,
    /// An answer given in the debriefing.
    Debrief,
}

impl NoteKind {
    /// Tells whether it marks a place and needs no words: made at the desk, no file lies beside its journal line.
    pub fn is_mark(self) -> bool {
        matches!(self, NoteKind::Bookmark | NoteKind::ReturnTo | NoteKind::NameSaid)
    }

    /// Returns its name as the journal writes it.
    pub fn name(self) -> &'static str {
        match self {
            NoteKind::Field => "field",
            NoteKind::Quote => "quote",
            NoteKind::NonVerbal => "non-verbal",
            NoteKind::Thought => "thought",
            NoteKind::Bookmark => "bookmark",
            NoteKind::ReturnTo => "return-to",
            NoteKind::NameSaid => "name-said",
            NoteKind::Probe => "probe",
            NoteKind::Debrief => "debrief",
        }
    }
}

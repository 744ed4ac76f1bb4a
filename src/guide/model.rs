//! What a guide consists of.

use serde::{Deserialize, Serialize};

use crate::units::{Digest, Language, Name};

use super::promise::PromiseKind;

/// A topic guide with its consent script, parsed and checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Guide {
    /// Its id, the same as the file's name without `.toml`.
    pub id: Name,
    /// The version its author gave it, for example `2026-11`.
    pub version: String,
    /// The title people know it by.
    pub title: String,
    /// The language it is spoken in.
    pub language: Language,
    /// A second language that is spoken in it as well.
    pub second: Option<Language>,
    /// Interview or focus group.
    pub kind: GuideKind,
    /// How long the whole session is meant to take, in minutes.
    pub minutes: u32,
    /// What the study is for, in a sentence or two; fills `{purpose}`.
    pub purpose: String,
    /// Who asks, in words that may be read aloud; fills `{researchers}`.
    pub researchers: String,
    /// Where to turn when it was hard; shown on one key at any time and at the close. Empty when there is none.
    pub distress: String,
    /// The consent script, in the order in which it is read.
    pub consent: Vec<ConsentItem>,
    /// The sections, in order.
    pub sections: Vec<Section>,
    /// SHA-256 of the file's bytes.
    pub digest: Digest,
}

impl Guide {
    /// Returns all topics in order, each with its section.
    pub fn topics(&self) -> impl Iterator<Item = (&Section, &Topic)> {
        self.sections.iter().flat_map(|s| s.topics.iter().map(move |t| (s, t)))
    }

    /// Returns the topic of an id with its section.
    pub fn topic(&self, id: &Name) -> Option<(&Section, &Topic)> {
        self.topics().find(|(_, t)| &t.id == id)
    }

    /// Returns the consent item of an id.
    pub fn consent_item(&self, id: &Name) -> Option<&ConsentItem> {
        self.consent.iter().find(|i| &i.id == id)
    }

    /// Returns the item that asks for permission to record, if the guide wants to record at all.
    pub fn record_item(&self) -> Option<&ConsentItem> {
        self.consent.iter().find(|i| i.purpose == Purpose::Record)
    }
}

/// What kind of session a guide is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GuideKind {
    /// One interviewer, one participant (or a few together).
    Interview,
    /// A moderator and a group.
    FocusGroup,
}

/// A part of the guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Unique in the guide.
    pub id: Name,
    /// Shown above its topics.
    pub title: String,
    /// Its place in Krueger and Casey's questioning route.
    pub kind: SectionKind,
    /// Minutes meant for it: as written, or the sum of its topics'.
    pub minutes: u32,
    /// A text to read aloud at its beginning; may be empty.
    pub read_aloud: String,
    /// Points to present one by one (focus groups); may be empty.
    pub points: Vec<String>,
    /// Its topics, at least one unless it only presents points.
    pub topics: Vec<Topic>,
}

/// The kinds of questions in a questioning route (Krueger & Casey, *Focus Groups*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SectionKind {
    /// Facts, everyone in turn.
    Opening,
    /// Brings the subject in.
    Introductory,
    /// Leads to the key questions.
    Transition,
    /// What the study is about.
    Key,
    /// Summary, anything missed, thanks.
    Ending,
}

/// Something to talk about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Topic {
    /// Unique in the guide; the journal and the transcript refer to it.
    pub id: Name,
    /// A few key words.
    pub title: String,
    /// The open question, as it may be said.
    pub question: String,
    /// Probes (*doorvragen*), to be ticked when asked.
    pub probes: Vec<String>,
    /// Minutes meant for it.
    pub minutes: u32,
    /// The deductive code it becomes; the title when none is given.
    pub code: String,
    /// The research question it serves, as the study numbers them; may be empty.
    pub research_question: String,
    /// "Only if …": the condition under which it is asked; may be empty.
    pub only_if: String,
}

/// One thing that is read aloud and asked before anything is recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ConsentItem {
    /// Unique in the guide.
    pub id: Name,
    /// A few words for lists and receipts.
    pub title: String,
    /// The text to be read aloud, with placeholders such as `{recording-promise}`.
    pub text: String,
    /// The question to be answered with yes or no; empty for a text that is only read.
    pub question: String,
    /// What a yes permits.
    pub purpose: Purpose,
    /// The promises this item makes.
    pub promises: Vec<PromiseKind>,
    /// What follows a no.
    pub on_no: OnNo,
}

impl ConsentItem {
    /// Tells whether the item wants an answer of every participant.
    pub fn is_asked(&self) -> bool {
        !self.question.is_empty()
    }
}

/// What a yes to a consent item permits. Separate purposes are separate items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// Information only; nothing is permitted by it.
    Inform,
    /// To take part at all.
    TakePart,
    /// To be recorded.
    Record,
    /// That the consent itself is recorded, on a track of its own, as evidence.
    RecordConsent,
    /// To be quoted, under a code.
    Quote,
    /// To share the transcript with an archive.
    Archive,
    /// To be approached again.
    Contact,
}

/// What follows when a participant says no to an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OnNo {
    /// The participant does not take part.
    Leave,
    /// Nothing is recorded: notes only, or the session goes on without this participant. The interviewer chooses.
    NoRecording,
    /// The answer is written down and respected; the session goes on.
    Continue,
}

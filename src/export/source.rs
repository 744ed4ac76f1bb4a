//! An approved transcript with what is known around it, cut into what a page shows.

use crate::guide::{Guide, GuideKind};
use crate::transcript::{Approved, Note, Utterance};
use crate::units::{Language, Name, Offset, ParticipantCode, Timestamp};

use super::options::{Convention, Options, Shown, Timestamps};
use super::{convention, one_line};

/// The code of whoever asks, where no speaker says so.
const ASKS: &str = crate::transcript::INTERVIEWER;

/// An approved transcript with what is known around it.
#[derive(Debug, Clone)]
pub struct Source {
    /// The transcript.
    pub approved: Approved,
    /// The session's own copy of its guide; none where it does not read.
    pub guide: Option<Guide>,
    /// What the journal tells.
    pub facts: Facts,
}

/// What the journal tells of a session, as far as an export needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// The study's id: GUIDs are made from it.
    pub study: Name,
    /// The study's name.
    pub study_name: String,
    /// Interview or focus group.
    pub kind: GuideKind,
    /// The guide's title.
    pub title: String,
    /// When it began.
    pub began: Timestamp,
    /// The participants with their groups' names, in order.
    pub participants: Vec<(ParticipantCode, String)>,
    /// Those of them who said no to being quoted.
    pub not_quoted: Vec<ParticipantCode>,
}

/// Something that stands in a transcript, in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// A topic begins.
    Topic {
        /// Its id.
        id: Name,
        /// What it is called.
        title: String,
        /// From where.
        at: Offset,
    },
    /// Somebody speaks.
    Said(Paragraph),
    /// A note or bookmark was made.
    Note(Remark),
}

/// What one speaker said in a row, under one topic.
#[derive(Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Its number among them, from 1.
    pub number: usize,
    /// From where.
    pub from: Offset,
    /// To where.
    pub to: Offset,
    /// The speaker's code; none while nobody knows.
    pub speaker: Option<String>,
    /// Whether that is the one who asks.
    pub asks: bool,
    /// The topic that was open.
    pub topic: Option<Name>,
    /// What was said.
    pub text: String,
}

/// A note or bookmark, in words.
#[derive(Clone, PartialEq, Eq)]
pub struct Remark {
    /// Its kind, as the journal writes it.
    pub kind: String,
    /// Where.
    pub at: Offset,
    /// Its text; may be empty.
    pub text: String,
}

/// Prints no text.
impl std::fmt::Debug for Paragraph {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Paragraph({} at {}, {} bytes)", self.number, self.from, self.text.len())
    }
}

/// Prints no text.
impl std::fmt::Debug for Remark {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Remark({} at {}, {} bytes)", self.kind, self.at, self.text.len())
    }
}

impl Source {
    /// Returns the language that was spoken.
    pub fn language(&self) -> Language {
        self.approved.language
    }

    /// Returns what a topic is called: as the guide has it, otherwise its id.
    pub fn topic_title(&self, id: &Name) -> String {
        let known = self.guide.as_ref().and_then(|g| g.topic(id)).map(|(_, topic)| one_line(&topic.title));
        known.unwrap_or_else(|| id.to_string())
    }

    /// Tells whether a speaker is the one who asks.
    pub fn asks(&self, code: &str) -> bool {
        match self.approved.speakers.iter().find(|s| s.code == code) {
            Some(speaker) => speaker.asks,
            None => code == ASKS,
        }
    }

    /// Returns what was said, in paragraphs: one a turn, and a new one where another topic begins.
    pub fn paragraphs(&self, timestamps: Timestamps, convention: Convention) -> Vec<Paragraph> {
        let mut out: Vec<Paragraph> = Vec::new();
        for utterance in &self.approved.utterances {
            let text = one_line(&utterance.text);
            let text = if convention.is_clean() { convention::clean(&text) } else { text };
            if text.is_empty() {
                continue;
            }
            let speaker = utterance.speaker.as_deref().map(one_line).filter(|name| !name.is_empty());
            let topic = self.topic_of(utterance);
            let (from, to) = (Offset::from_ms(utterance.start_ms), Offset::from_ms(utterance.end_ms));
            match out.last_mut() {
                Some(last)
                    if timestamps != Timestamps::Utterances
                        && speaker.is_some()
                        && last.speaker == speaker
                        && last.topic == topic =>
                {
                    last.text.push(' ');
                    last.text.push_str(&text);
                    last.to = last.to.max(to);
                }
                _ => {
                    let asks = speaker.as_deref().is_some_and(|code| self.asks(code));
                    out.push(Paragraph { number: out.len() + 1, from, to, speaker, asks, topic, text });
                }
            }
        }
        out
    }

    /// Returns the notes and bookmarks, by their place.
    pub fn remarks(&self) -> Vec<Remark> {
        let mut out: Vec<Remark> = self
            .approved
            .notes
            .iter()
            .map(|Note { kind, at, text }| Remark { kind: kind.clone(), at: *at, text: one_line(text) })
            .collect();
        out.sort_by_key(|r| r.at);
        out
    }

    /// Returns everything that stands in the transcript, in order: headings before what was said under them, a note after the
    /// paragraph in which it was made.
    pub fn items(&self, options: &Options, topics: Shown) -> Vec<Item> {
        let mut remarks = if options.notes.is_yes() { self.remarks() } else { Vec::new() }.into_iter().peekable();
        let mut open: Option<Name> = None;
        let mut items = Vec::new();
        for paragraph in self.paragraphs(options.timestamps, options.convention) {
            while let Some(remark) = remarks.next_if(|r| r.at < paragraph.from) {
                items.push(Item::Note(remark));
            }
            if topics.is_yes()
                && paragraph.topic != open
                && let Some(id) = &paragraph.topic
            {
                items.push(Item::Topic { id: id.clone(), title: self.topic_title(id), at: paragraph.from });
            }
            open.clone_from(&paragraph.topic);
            items.push(Item::Said(paragraph));
        }
        items.extend(remarks.map(Item::Note));
        items
    }

    /// Returns a speaker's name as a convention writes it.
    pub fn label(&self, paragraph: &Paragraph, convention: Convention) -> Option<String> {
        let code = paragraph.speaker.as_deref()?;
        if !convention.is_dresing_pehl() {
            return Some(code.to_owned());
        }
        let answering = self.approved.speakers.iter().filter(|s| !s.asks).count();
        Some(match (paragraph.asks, answering) {
            (true, _) => "I".to_owned(),
            (false, 0 | 1) => "B".to_owned(),
            (false, _) => code.to_owned(),
        })
    }

    fn topic_of(&self, utterance: &Utterance) -> Option<Name> {
        if let Some(topic) = utterance.topic.as_deref().and_then(|t| t.parse().ok()) {
            return Some(topic);
        }
        let middle = Offset::from_ms(utterance.start_ms.midpoint(utterance.end_ms));
        self.approved.topics.iter().find(|t| t.from <= middle && middle < t.to).map(|t| t.topic.clone())
    }
}

//! Transcripts as text that analysis programs read: the common profile, aTrain's layout, tables.

use super::csv::csv;
use super::one_line;
use super::options::{Numbering, Options, Shown, Timestamps};
use super::source::{Item, Paragraph, Source};
use crate::messages::export as say;
use crate::units::{Language, Offset};

/// The longest name that programs for analysis take.
const LONGEST_NAME: usize = 63;

/// Returns a speaker's name as it can stand before a colon: on one line, short, and without a colon of its own, which would
/// end it too early or be taken for a time.
pub(super) fn name(speaker: &str) -> String {
    one_line(speaker).replace(':', "-").chars().take(LONGEST_NAME).collect()
}

/// Returns a moment as Dresing & Pehl write it, `00:41:12-3`: with tenths of a second.
pub(super) fn tenths(at: Offset) -> String {
    format!("{at}-{}", at.ms() / 100 % 10)
}

/// Returns what stands before a paragraph's text, in the common profile.
fn head(source: &Source, said: &Paragraph, options: &Options) -> String {
    let mut head = String::new();
    if options.numbering == Numbering::Turns {
        head.push_str(&format!("({}) ", said.number));
    }
    if options.timestamps != Timestamps::None && !options.convention.is_dresing_pehl() {
        head.push_str(&format!("[{}] ", said.from));
    }
    if options.speakers.is_yes()
        && let Some(label) = source.label(said, options.convention).map(|l| name(&l)).filter(|l| !l.is_empty())
    {
        head.push_str(&format!("{label}: "));
    }
    head
}

fn tail(said: &Paragraph, options: &Options) -> String {
    if options.timestamps != Timestamps::None && options.convention.is_dresing_pehl() {
        format!(" #{}#", tenths(said.to))
    } else {
        String::new()
    }
}

/// Returns a paragraph on one line, as the common profile has it.
pub(super) fn line(source: &Source, said: &Paragraph, options: &Options) -> String {
    format!("{}{}{}", head(source, said, options), said.text, tail(said, options))
}

/// Returns what a note or a mark is called, by its kind as the journal writes it.
pub fn note_label(kind: &str, language: Language) -> &'static str {
    match kind {
        "field" => say::NOTE_FIELD,
        "quote" => say::NOTE_QUOTE,
        "non-verbal" => say::NOTE_NON_VERBAL,
        "thought" => say::NOTE_THOUGHT,
        "bookmark" => say::NOTE_BOOKMARK,
        "return-to" => say::NOTE_RETURN,
        "name-said" => say::NOTE_NAME,
        "probe" => say::NOTE_PROBE,
        "debrief" => say::NOTE_DEBRIEF,
        _ => say::NOTE_OTHER,
    }
    .text(language)
}

/// Returns the common profile: `[hh:mm:ss] Name: text`, a paragraph a turn, a blank line between.
pub fn txt(source: &Source, options: &Options) -> String {
    paragraphs(source, options).join("\n")
}

/// Returns the paragraphs of the common profile, each with its line end.
fn paragraphs(source: &Source, options: &Options) -> Vec<String> {
    let mut out = Vec::new();
    if !source.approved.anonymised {
        out.push(format!("[{}]\n", say::NOT_ANONYMISED.text(options.language)));
    }
    for item in source.items(options, options.topics.unwrap_or(Shown::No)) {
        out.push(match item {
            Item::Topic { title, .. } => format!("== {title} ==\n"),
            Item::Said(said) => line(source, &said, options) + "\n",
            Item::Note(remark) => {
                let label = note_label(&remark.kind, options.language);
                match (options.timestamps, remark.text.is_empty()) {
                    (Timestamps::None, true) => format!("({label})\n"),
                    (Timestamps::None, false) => format!("({label}: {})\n", remark.text),
                    (_, true) => format!("({label} {})\n", remark.at),
                    (_, false) => format!("({label} {}: {})\n", remark.at, remark.text),
                }
            }
        });
    }
    out
}

/// Returns aTrain's layout: the speaker on a line of its own, then `[hh:mm:ss] - text` for every utterance.
pub fn txt_atrain(source: &Source, options: &Options) -> String {
    let options = Options { timestamps: Timestamps::Utterances, ..*options };
    let mut out = String::new();
    if !source.approved.anonymised {
        out.push_str(&format!("[{}]\n", say::NOT_ANONYMISED.text(options.language)));
    }
    let mut speaking: Option<Option<String>> = None;
    for said in source.paragraphs(options.timestamps, options.convention) {
        if speaking.as_ref() != Some(&said.speaker) {
            if !out.is_empty() {
                out.push('\n');
            }
            if options.speakers.is_yes()
                && let Some(label) = source.label(&said, options.convention)
            {
                out.push_str(&name(&label));
                out.push('\n');
            }
            speaking = Some(said.speaker.clone());
        }
        out.push_str(&format!("[{}] - {}\n", said.from, said.text));
    }
    out
}

/// Returns a table, a row a paragraph.
pub fn table(source: &Source, options: &Options) -> String {
    let cells = |texts: &[&str]| texts.iter().map(|t| (*t).to_owned()).collect::<Vec<_>>();
    let mut rows = vec![cells(&[
        "session",
        "number",
        "start",
        "end",
        "start_ms",
        "end_ms",
        "kind",
        "speaker",
        "asks",
        "topic",
        "topic_title",
        "text",
        "anonymised",
    ])];
    let session = source.approved.session.to_string();
    let anonymised = source.approved.anonymised.to_string();
    for item in source.items(options, Shown::No) {
        rows.push(match item {
            Item::Topic { .. } => continue,
            Item::Said(said) => vec![
                session.clone(),
                said.number.to_string(),
                said.from.to_string(),
                said.to.to_string(),
                said.from.ms().to_string(),
                said.to.ms().to_string(),
                "said".to_owned(),
                if options.speakers.is_yes() {
                    source.label(&said, options.convention).unwrap_or_default()
                } else {
                    String::new()
                },
                said.asks.to_string(),
                said.topic.as_ref().map(ToString::to_string).unwrap_or_default(),
                said.topic.as_ref().map(|t| source.topic_title(t)).unwrap_or_default(),
                said.text,
                anonymised.clone(),
            ],
            Item::Note(remark) => {
                let at = (remark.at.to_string(), remark.at.ms().to_string());
                vec![
                    session.clone(),
                    String::new(),
                    at.0.clone(),
                    at.0,
                    at.1.clone(),
                    at.1,
                    remark.kind,
                    String::new(),
                    String::new(),
                    String::new(),
                    String::new(),
                    remark.text,
                    anonymised.clone(),
                ]
            }
        });
    }
    csv(&rows)
}

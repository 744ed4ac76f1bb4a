//! The formats a transcript leaves in.

use super::options::{Numbering, Options};
use super::source::Source;
use super::{ExportError, captions, lines, page, transcript_page};
use crate::messages::export as say;
use crate::transcript::{Approved, Transcript, Utterance};
use crate::units::Language;

/// A format that holds one session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// The common profile of text.
    Txt,
    /// aTrain's layout.
    TxtAtrain,
    /// Markdown.
    Md,
    /// Office Open XML.
    Docx,
    /// OpenDocument.
    Odt,
    /// A page for a browser and for print.
    Html,
    /// WebVTT.
    Vtt,
    /// SubRip.
    Srt,
    /// A table.
    Csv,
    /// For programs.
    Json,
}

impl Format {
    /// Every format there is.
    pub const ALL: [Format; 10] = [
        Format::Txt,
        Format::TxtAtrain,
        Format::Md,
        Format::Docx,
        Format::Odt,
        Format::Html,
        Format::Vtt,
        Format::Srt,
        Format::Csv,
        Format::Json,
    ];

    /// Returns how its file's name ends, after the session's code.
    pub fn ending(self) -> &'static str {
        match self {
            Format::Txt => ".txt",
            Format::TxtAtrain => ".atrain.txt",
            Format::Md => ".md",
            Format::Docx => ".docx",
            Format::Odt => ".odt",
            Format::Html => ".html",
            Format::Vtt => ".vtt",
            Format::Srt => ".srt",
            Format::Csv => ".csv",
            Format::Json => ".json",
        }
    }
}

/// Returns a session in a format: the same bytes for the same session and options, always.
pub fn write(source: &Source, format: Format, options: &Options) -> Result<Vec<u8>, ExportError> {
    let lines_of_a_page = matches!(format, Format::Docx | Format::Odt);
    if options.numbering == Numbering::Lines && !lines_of_a_page {
        return Err(ExportError::NoLines { format: format.ending().trim_start_matches('.') });
    }
    let shown = || transcript_page::transcript_page(source, options);
    Ok(match format {
        Format::Txt => lines::txt(source, options).into_bytes(),
        Format::TxtAtrain => lines::txt_atrain(source, options).into_bytes(),
        Format::Md => page::markdown(&shown()).into_bytes(),
        Format::Docx => page::docx(&shown())?,
        Format::Odt => page::odt(&shown())?,
        Format::Html => page::html(&shown()).into_bytes(),
        Format::Vtt => vtt(source, options).into_bytes(),
        Format::Srt => srt(source, options).into_bytes(),
        Format::Csv => lines::table(source, options).into_bytes(),
        Format::Json => approved_json(&source.approved).into_bytes(),
    })
}

/// Returns the approved transcript as programs read it; it loses nothing.
fn approved_json(approved: &Approved) -> String {
    let mut out = serde_json::to_string_pretty(approved).unwrap_or_default();
    out.push('\n');
    out
}

/// A transcript as captions need it: an utterance each, speakers as the convention writes them.
fn spoken(source: &Source, options: &Options) -> Transcript {
    let utterances = source
        .paragraphs(super::options::Timestamps::Utterances, options.convention)
        .into_iter()
        .map(|said| Utterance {
            start_ms: said.from.ms(),
            end_ms: said.to.ms(),
            speaker: if options.speakers.is_yes() { source.label(&said, options.convention) } else { None },
            topic: None,
            text: said.text,
            words: Vec::new(),
        })
        .collect();
    Transcript { language: source.language(), duration_ms: source.approved.duration_ms, utterances }
}

fn vtt(source: &Source, options: &Options) -> String {
    let made = captions::vtt(&spoken(source, options));
    if source.approved.anonymised {
        return made;
    }
    let note = format!("WEBVTT\n\nNOTE {}\n", warning(options.language));
    made.replacen("WEBVTT\n", &note, 1)
}

fn srt(source: &Source, options: &Options) -> String {
    let mut transcript = spoken(source, options);
    if !source.approved.anonymised {
        // SubRip has no comments; the warning is a caption of its own.
        let text = warning(options.language).to_owned();
        let first = Utterance { start_ms: 0, end_ms: 1, speaker: None, topic: None, text, words: Vec::new() };
        transcript.utterances.insert(0, first);
    }
    captions::srt(&transcript)
}

fn warning(language: Language) -> &'static str {
    say::NOT_ANONYMISED.text(language)
}

//! A transcript as a page for people.

use super::lines::{note_label, tenths};
use super::options::{Numbering, Options, Shown, Timestamps};
use super::page::{Block, Page, Said, Table};
use super::picture;
use super::source::{Item, Source};
use crate::messages::export as say;
use crate::units::{Language, Offset};

/// Returns the transcript as a page.
pub fn transcript_page(source: &Source, options: &Options) -> Page {
    let l = options.language;
    let mut blocks = about(source, l);
    if options.pictures.is_yes() {
        blocks.extend(pictures(source, l));
    }
    blocks.push(Block::Heading(2, say::TRANSCRIPT.text(l).to_owned()));
    for item in source.items(options, options.topics.unwrap_or(Shown::Yes)) {
        blocks.push(match item {
            Item::Topic { title, .. } => Block::Heading(3, title),
            Item::Note(remark) => {
                let label = note_label(&remark.kind, l);
                let label = match options.timestamps {
                    Timestamps::None => label.to_owned(),
                    _ => format!("{label} {}", remark.at),
                };
                Block::Note { label, text: remark.text }
            }
            Item::Said(said) => {
                let timed = options.timestamps != Timestamps::None;
                let late = options.convention.is_dresing_pehl();
                Block::Said(Said {
                    number: (options.numbering == Numbering::Turns).then_some(said.number),
                    before: (timed && !late).then(|| said.from.to_string()),
                    after: (timed && late).then(|| tenths(said.to)),
                    speaker: if options.speakers.is_yes() { source.label(&said, options.convention) } else { None },
                    asks: said.asks,
                    text: said.text,
                })
            }
        });
    }
    Page {
        title: source.approved.session.to_string(),
        header: header(source, l),
        language: l,
        line_numbers: options.numbering == Numbering::Lines,
        blocks,
    }
}

/// Returns what stands at the top of each sheet: study and session, and that names are in it where they are.
pub(super) fn header(source: &Source, l: Language) -> String {
    let mut header = format!("{} · {}", source.facts.study_name, source.approved.session);
    if !source.approved.anonymised {
        header.push_str(" · ");
        header.push_str(say::NOT_ANONYMISED_SHORT.text(l));
    }
    header
}

/// Returns what is said about a session before anything that was said in it.
pub(super) fn about(source: &Source, l: Language) -> Vec<Block> {
    let approved = &source.approved;
    let mut blocks = Vec::new();
    if !approved.anonymised {
        blocks.push(Block::Warning(say::NOT_ANONYMISED.text(l).to_owned()));
    }
    let codes: Vec<&str> = source.facts.participants.iter().map(|(code, _)| code.as_str()).collect();
    let length = match Offset::from_ms(approved.duration_ms).minutes() {
        1 => say::MINUTES_ONE.text(l).to_owned(),
        minutes => say::MINUTES.with(l, &[("minutes", &minutes.to_string())]),
    };
    let mut rows = vec![
        vec![say::ROW_STUDY.text(l).to_owned(), source.facts.study_name.clone()],
        vec![say::ROW_GUIDE.text(l).to_owned(), source.facts.title.clone()],
        vec![say::ROW_DATE.text(l).to_owned(), source.facts.began.date()],
        vec![say::ROW_LENGTH.text(l).to_owned(), length],
        vec![say::ROW_PARTICIPANTS.text(l).to_owned(), codes.join(", ")],
    ];
    if approved.anonymised {
        rows.push(vec![say::ROW_IDENTIFIERS.text(l).to_owned(), replaced(source, l)]);
    }
    blocks.push(Block::Table(Table {
        head: vec![say::HEAD_SESSION.text(l).to_owned(), approved.session.to_string()],
        rows,
        ..Table::default()
    }));
    blocks
}

/// Returns in a sentence how the text was made safe.
fn replaced(source: &Source, l: Language) -> String {
    let places = |kept: bool| -> u32 {
        source.approved.replaced.iter().filter(|c| (c.done == "kept") == kept).map(|c| c.places).sum()
    };
    say::IDENTIFIERS.with(l, &[("replaced", &places(false).to_string()), ("kept", &places(true).to_string())])
}

/// Returns the pictures of a session.
pub(super) fn pictures(source: &Source, l: Language) -> Vec<Block> {
    [picture::time_line(source, l), picture::talk_share(source, l), picture::topic_line(source, l)]
        .into_iter()
        .filter(|p| !p.rows.is_empty())
        .map(Block::Picture)
        .collect()
}

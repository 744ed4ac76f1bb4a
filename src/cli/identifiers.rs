//! `luister identifiers`: what may tell who somebody is, in a text of one's own. Writes nothing.

use std::fs;
use std::io::{self, Read as _};
use std::path::Path;

use zeroize::Zeroizing;

use crate::anonymise::{self, Candidate, Hint, Kind, Options, Sheet, Source};
use crate::messages::{Message, identifiers as words};
use crate::runtime::printing;
use crate::units::Language;

use super::arguments::Identifiers;
use super::context::Context;
use super::outcome::{Status, Stop};

/// Finds, and prints a table or JSON.
pub fn run(context: &Context, command: &Identifiers) -> Result<(), Stop> {
    let text = read(command.file.as_deref(), context.language)?;
    let sheet = Sheet::default();
    let found = anonymise::find(&text, &Options { language: command.language, sheet: &sheet });
    if command.json {
        let json = serde_json::to_string(&found).map(Zeroizing::new);
        let json = json.map_err(|e| Stop { lines: vec![e.to_string()], status: Status::Bug })?;
        printing::line(format_args!("{}", json.as_str()));
        return Ok(());
    }
    table(&text, &found, context.language);
    let hints = anonymise::checklist(&text, command.language);
    if !hints.is_empty() {
        printing::line(format_args!("\n{}", words::CHECKLIST.text(context.language)));
        for hint in hints {
            printing::line(format_args!("  {}", hint_word(hint).text(context.language)));
        }
    }
    Ok(())
}

/// Reads a file, or standard input for `-` and where nothing is named.
fn read(file: Option<&Path>, language: Language) -> Result<Zeroizing<String>, Stop> {
    let mut bytes = Zeroizing::new(Vec::new());
    let (name, read) = match file.filter(|f| *f != Path::new("-")) {
        Some(file) => {
            let read = fs::read(file).map(|b| bytes = Zeroizing::new(b));
            (file.display().to_string(), read)
        }
        None => ("-".to_owned(), io::stdin().lock().read_to_end(&mut bytes).map(drop)),
    };
    read.map_err(|e| Stop::unusable(&name, &e, language))?;
    match std::str::from_utf8(&bytes) {
        Ok(text) => Ok(Zeroizing::new(text.to_owned())),
        Err(_) => Err(Stop::mend(words::NOT_TEXT.with(language, &[("path", &name)]))),
    }
}

/// Prints the places one a line: line number, kind, text, layer.
fn table(text: &str, found: &[Candidate], language: Language) {
    if found.is_empty() {
        printing::line(format_args!("{}", words::NOTHING.text(language)));
        return;
    }
    let mut line = 1;
    let mut at = 0;
    let mut chars = text.chars();
    for candidate in found {
        line += chars.by_ref().take(candidate.span.start - at).filter(|c| *c == '\n').count();
        at = candidate.span.start;
        let shown: String = candidate.text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let shown = Zeroizing::new(shown);
        let (kind, source) = (kind_word(candidate.kind).text(language), source_word(candidate.source).text(language));
        printing::line(format_args!("{line:>5}  {kind:<14} {:<32} {source}", shown.as_str()));
    }
    let words_there = text.split_whitespace().count().to_string();
    let count = found.len().to_string();
    printing::line(format_args!("\n{}", words::COUNT.with(language, &[("count", &count), ("words", &words_there)])));
    printing::line(format_args!("{}", words::NOT_ALL.text(language)));
}

fn kind_word(kind: Kind) -> &'static Message {
    match kind {
        Kind::Name => &words::NAME,
        Kind::Place => &words::PLACE,
        Kind::Organisation => &words::ORGANISATION,
        Kind::Date => &words::DATE,
        Kind::Age => &words::AGE,
        Kind::Phone => &words::PHONE,
        Kind::Email => &words::EMAIL,
        Kind::Url => &words::URL,
        Kind::Postcode => &words::POSTCODE,
        Kind::IdNumber => &words::ID_NUMBER,
        Kind::Other => &words::OTHER,
    }
}

fn source_word(source: Source) -> &'static Message {
    match source {
        Source::Sheet => &words::BY_SHEET,
        Source::Pattern => &words::BY_PATTERN,
        Source::List => &words::BY_LIST,
        Source::Cue => &words::BY_CUE,
        Source::Unknown => &words::BY_UNKNOWN,
        Source::Capital => &words::BY_CAPITAL,
        Source::Noted => &words::BY_MARK,
        Source::Person => &words::BY_PERSON,
    }
}

fn hint_word(hint: Hint) -> &'static Message {
    match hint {
        Hint::Job => &words::HINT_JOB,
        Hint::Place => &words::HINT_PLACE,
        Hint::Family => &words::HINT_FAMILY,
        Hint::Origin => &words::HINT_ORIGIN,
        Hint::Health => &words::HINT_HEALTH,
        Hint::Event => &words::HINT_EVENT,
    }
}

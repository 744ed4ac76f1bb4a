//! `luister study`: the overview on the screen and in files, the evidence sheet, the check before archiving.

use std::path::Path;
use std::process::ExitCode;

use crate::cli::context::Context;
use crate::cli::outcome::{Stop, print, say};
use crate::cli::passphrase;
use crate::export::csv::csv;
use crate::export::page::{Page, plain};
use crate::export::{SMALL, SmallNumbers, evidence_page, study_page, study_tables};
use crate::messages::{cli, overview as words};
use crate::runtime::overview::Read;
use crate::runtime::printing;
use crate::study::Study;
use crate::vault::{Protection, StudyFolder, StudyKey};

use super::arguments::{Study as Wanted, StudyCommand, StudyFormat};
use super::{File, Replace, paged, put};

/// The columns that the overview takes where nobody knows the terminal's.
const COLUMNS: usize = 100;

/// Shows or writes the overview of a study.
pub fn run(context: &Context, wanted: &Wanted) -> Result<ExitCode, Stop> {
    let (folder, study) = context.study()?;
    match &wanted.command {
        Some(StudyCommand::Check { json }) => return check(context, &folder, &study, *json),
        Some(StudyCommand::Evidence { format, output, force }) => {
            if format.contains(&StudyFormat::Csv) {
                let values = [("format", "csv")];
                return Err(Stop::usage(words::FORMAT_OF_STUDY.with(context.language, &values)));
            }
            let read = Read::of(&folder, &study, None).map_err(|e| context.stop(e))?;
            let page = evidence_page(&read.overview(), &study, context.language);
            if format.contains(&StudyFormat::Screen) {
                printing::text(format_args!("{}", plain(&page, columns())));
            }
            let files = pages(context, &page, format, &format!("{}-evidence", study.id), output)?;
            put(context, &files, Replace::of(*force))?;
            return Ok(ExitCode::SUCCESS);
        }
        None => {}
    }
    let l = context.language;
    let key = key(context, &folder, &study)?;
    let read = Read::of(&folder, &study, key.as_ref()).map_err(|e| context.stop(e))?;
    let overview = read.overview();
    let small = if wanted.small_numbers { SmallNumbers::Shown } else { SmallNumbers::LeftOut };
    if wanted.format.contains(&StudyFormat::Screen) {
        let page = study_page(&overview, SmallNumbers::Shown, l);
        printing::text(format_args!("{}", plain(&page, columns())));
        say(&words::SMALL_SHOWN, l, &[("number", &SMALL.to_string())]);
    }
    let mut files = Vec::new();
    if wanted.format.contains(&StudyFormat::Csv) {
        files.extend(study_tables(&overview, small, l).into_iter().map(|named| {
            let rows: Vec<Vec<String>> = std::iter::once(named.table.head).chain(named.table.rows).collect();
            let path = wanted.output.join(format!("{}-{}.csv", study.id, named.name));
            File { path, bytes: csv(&rows).into_bytes() }
        }));
    }
    let page = study_page(&overview, small, l);
    files.extend(pages(context, &page, &wanted.format, &format!("{}-overview", study.id), &wanted.output)?);
    put(context, &files, Replace::of(wanted.force))?;
    Ok(ExitCode::SUCCESS)
}

/// Makes the files of a page, in those of the formats that are pages.
fn pages(
    context: &Context,
    page: &Page,
    formats: &[StudyFormat],
    stem: &str,
    output: &Path,
) -> Result<Vec<File>, Stop> {
    let of = |format| {
        let (ending, bytes) = paged(context, page, format)?;
        Ok(File { path: output.join(format!("{stem}{ending}")), bytes })
    };
    formats.iter().filter_map(|format| format.page()).map(of).collect()
}

fn check(context: &Context, folder: &StudyFolder, study: &Study, json: bool) -> Result<ExitCode, Stop> {
    let l = context.language;
    let read = Read::of(folder, study, None).map_err(|e| context.stop(e))?;
    let findings = read.check();
    let good = findings.iter().all(|f| f.held);
    if json {
        let all: Vec<_> = findings
            .iter()
            .map(|f| serde_json::json!({ "id": f.id, "held": f.held, "what": f.what, "text": f.text(l) }))
            .collect();
        printing::line(format_args!("{:#}", serde_json::json!({ "held": good, "findings": all })));
    } else {
        for finding in &findings {
            print(if finding.held { "✓ " } else { "✗ " }, &finding.text(l));
        }
        say(if good { &words::CHECK_GOOD } else { &words::CHECK_BAD }, l, &[]);
    }
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// The study key, where something is known about the participants; none where it does not open, which is said.
fn key(context: &Context, folder: &StudyFolder, study: &Study) -> Result<Option<StudyKey>, Stop> {
    if !folder.has_people() {
        return Ok(None);
    }
    let keys = context.keys();
    let protection = keys.protection(study.id.as_str()).map_err(|e| context.stop(e))?;
    let mut secret = passphrase::from_file(context.language)?;
    if matches!(protection, Protection::Passphrase) && secret.is_none() {
        secret = passphrase::ask(cli::PASSPHRASE.text(context.language), context.language).ok();
    }
    match keys.unlock(study.id.as_str(), secret.as_ref()) {
        Ok(key) => Ok(Some(key)),
        Err(_) => {
            printing::aside(format_args!("{}", words::PEOPLE_LOCKED.text(context.language)));
            Ok(None)
        }
    }
}

fn columns() -> usize {
    crossterm::terminal::size().map_or(COLUMNS, |(columns, _)| usize::from(columns).clamp(60, 160))
}

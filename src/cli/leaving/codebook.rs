//! `luister guide codebook` and `luister guide from-codebook`.

use std::path::Path;
use std::process::ExitCode;

use crate::cli::context::{Context, file_error};
use crate::cli::guides;
use crate::cli::outcome::{Stop, say};
use crate::export::{csv::csv, qda};
use crate::messages::leaving as words;

use super::arguments::{Codebook, FromCodebook};
use super::{File, Replace, put};

/// Writes a guide's topics as a codebook.
pub fn write(context: &Context, wanted: &Codebook) -> Result<ExitCode, Stop> {
    let guide = guides::find(context, &wanted.guide)?.guide;
    // In a study the codes have the same ids as in its projects.
    let study = context.study().map_or_else(|_| guide.id.clone(), |(_, study)| study.id);
    let mut book = qda::Codebook::of_study(&study);
    book.add_guide(&guide);
    let path = wanted.output.clone().unwrap_or_else(|| Path::new(&format!("{}.qdc", guide.id)).to_owned());
    let as_table = path.extension().is_some_and(|e| e.eq_ignore_ascii_case("csv"));
    let made = if as_table { csv(&book.rows()) } else { qda::qdc(&book) };
    put(context, &[File { path, bytes: made.into_bytes() }], Replace::of(wanted.force))?;
    Ok(ExitCode::SUCCESS)
}

/// Makes a guide's draft from a codebook.
pub fn read(context: &Context, wanted: &FromCodebook) -> Result<ExitCode, Stop> {
    let l = context.language;
    let bytes = std::fs::read(&wanted.file).map_err(|e| context.stop(file_error(&wanted.file, e)))?;
    let codes = qda::read_codebook(&bytes).map_err(|e| Stop::mend(e.text(l)))?;
    let draft = qda::guide_draft(&codes, &wanted.id, wanted.language.unwrap_or(l));
    let topics = draft.matches("[[sections.topics]]").count().to_string();
    let path = wanted.output.join(format!("{}.toml", wanted.id));
    let shown = path.display().to_string();
    put(context, &[File { path, bytes: draft.into_bytes() }], Replace::of(wanted.force))?;
    say(&words::DRAFT_COUNT, l, &[("topics", &topics)]);
    say(&words::DRAFT_NEXT, l, &[("file", &shown)]);
    Ok(ExitCode::SUCCESS)
}

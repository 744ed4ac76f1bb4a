//! `luister guide check|show`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::guide::promise::Policy;
use crate::guide::{self, Guide};
use crate::messages::cli as words;
use crate::runtime::RuntimeError;
use crate::runtime::printing;
use crate::vault::StudyFolder;

use super::arguments;
use super::context::{Context, file_error};
use super::leaving;
use super::outcome::{Stop, print, say};

/// Checks guides, or prints one for paper.
pub fn run(context: &Context, command: &arguments::Guide) -> Result<ExitCode, Stop> {
    match command {
        arguments::Guide::Check { files, json } => check(context, files, *json),
        arguments::Guide::Show { guide } => {
            let found = find(context, guide)?;
            printing::text(format_args!("{}", guide::to_markdown(&found.guide, &found.policy, &[])));
            Ok(ExitCode::SUCCESS)
        }
        arguments::Guide::Codebook(codebook) => leaving::codebook::write(context, codebook),
        arguments::Guide::FromCodebook(from) => leaving::codebook::read(context, from),
    }
}

fn check(context: &Context, files: &[PathBuf], json: bool) -> Result<ExitCode, Stop> {
    let l = context.language;
    let files = if files.is_empty() {
        let (folder, _) = context.study()?;
        folder.guide_files().map_err(|e| context.stop(e))?
    } else {
        files.to_vec()
    };
    let policy = policy(context);
    let mut answers = Vec::new();
    let mut errors = 0;
    for path in &files {
        let shown = path.display().to_string();
        let bytes = fs::read(path).map_err(|e| context.stop(file_error(path, e)))?;
        let checked = guide::check(&file_name(path), &bytes, &policy);
        errors += checked.problems.iter().filter(|p| p.is_error()).count();
        if json {
            let problems: Vec<_> = checked
                .problems
                .iter()
                .map(|p| {
                    let (what, todo) = p.text(l);
                    serde_json::json!({
                        "id": p.id(), "weight": if p.is_error() { "error" } else { "warning" },
                        "line": p.line, "column": p.column, "what": what, "todo": todo,
                    })
                })
                .collect();
            answers.push(serde_json::json!({"file": shown, "usable": checked.guide.is_some(), "problems": problems}));
        } else {
            for problem in &checked.problems {
                print("", &problem.line(&shown, l));
            }
            if let Some(guide) = checked.guide {
                say(&words::GUIDE_GOOD, l, &[("file", &shown), ("title", &guide.title)]);
            }
        }
    }
    if json {
        printing::line(format_args!("{:#}", serde_json::json!({ "guides": answers })));
    }
    Ok(if errors == 0 { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// Returns the policy guides are held against: the study's here, the ordinary one where there is no study.
fn policy(context: &Context) -> Policy {
    context.study().map(|(_, study)| study.promises).unwrap_or_default()
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
}

/// A guide that was found and can be used.
pub struct Found {
    /// The guide.
    pub guide: Guide,
    /// The policy it was held against.
    pub policy: Policy,
    /// The name of its file.
    pub file: String,
    /// The text of its file.
    pub text: String,
}

/// Finds a guide: a file, or the name of one of the study's guides.
pub fn find(context: &Context, wanted: &str) -> Result<Found, Stop> {
    let path = Path::new(wanted);
    if path.is_file() {
        let bytes = fs::read(path).map_err(|e| context.stop(file_error(path, e)))?;
        return read(context, file_name(path), &bytes, policy(context));
    }
    of_study_named(context, wanted)
}

/// Finds one of the study's guides by its name, with or without `.toml`.
pub fn of_study_named(context: &Context, wanted: &str) -> Result<Found, Stop> {
    let (folder, study) = context.study()?;
    for path in folder.guide_files().map_err(|e| context.stop(e))? {
        let name = file_name(&path);
        if name == wanted || name.strip_suffix(".toml") == Some(wanted) {
            let bytes = folder.read_guide(&path).map_err(|e| context.stop(e))?;
            return read(context, name, &bytes, study.promises);
        }
    }
    Err(Stop::mend(words::NO_GUIDE.with(context.language, &[("guide", wanted)])))
}

/// Returns the guide that comes with luister, in the user's language.
pub fn practice(context: &Context) -> Result<Found, Stop> {
    let (name, text) = guide::practice(context.language);
    read(context, name.to_owned(), text.as_bytes(), Policy::default())
}

fn read(context: &Context, file: String, bytes: &[u8], policy: Policy) -> Result<Found, Stop> {
    match guide::parse(&file, bytes, &policy) {
        Ok(guide) => Ok(Found { guide, policy, file, text: String::from_utf8_lossy(bytes).into_owned() }),
        Err(problems) => Err(context.stop(RuntimeError::GuideFile { file, problems })),
    }
}

/// Finds a guide among the study's own, as a session needs it.
pub fn of_study(context: &Context, folder: &StudyFolder, wanted: &str) -> Result<Guide, Stop> {
    let guide = find(context, wanted)?.guide;
    let in_study = folder
        .guide_files()
        .map_err(|e| context.stop(e))?
        .iter()
        .any(|p| folder.read_guide(p).is_ok_and(|b| crate::units::Digest::of(&b) == guide.digest));
    if in_study { Ok(guide) } else { Err(Stop::mend(words::NOT_A_GUIDE_HERE.text(context.language))) }
}

//! `luister export`.

use crate::cli::context::{Context, Reading};
use crate::cli::outcome::Stop;
use crate::export::{self, Options, Source, qda};
use crate::messages::leaving as words;
use crate::runtime::RuntimeError;
use crate::runtime::leaving::{approved_sessions, sources, with_facts};
use crate::runtime::review::NotAnonymised;
use crate::study::Study;
use crate::units::SessionId;
use crate::vault::StudyFolder;

use super::arguments::{Export, Format};
use super::{File, Replace, put};

/// Writes approved sessions in the formats that were asked for.
pub fn run(context: &Context, wanted: &Export) -> Result<(), Stop> {
    let (folder, study) = context.study()?;
    let ids = which(context, &folder, &wanted.sessions, wanted.all)?;
    let sources = match wanted.not_anonymised {
        true => as_they_stand(context, &folder, &study, &ids)?,
        false => sources(&folder, &study, &ids).map_err(|e| context.stop(e))?,
    };
    let mut files = Vec::new();
    for format in &wanted.format {
        files.extend(made(context, wanted, &study, &sources, *format)?);
    }
    put(context, &files, Replace::of(wanted.force))
}

/// Returns sessions as they stand: approved ones as approved, others with nothing replaced, and marked so.
fn as_they_stand(
    context: &Context,
    folder: &StudyFolder,
    study: &Study,
    ids: &[SessionId],
) -> Result<Vec<Source>, Stop> {
    let mut out = Vec::new();
    for id in ids {
        let mut desk = context.desk_with(id, Reading::Yes)?;
        let approved = desk.leaving(NotAnonymised::AskedFor).map_err(|e| context.stop(e))?;
        let session = desk.model.session().ok_or_else(|| context.stop(RuntimeError::NothingOpen))?;
        out.push(with_facts(folder, study, session, approved));
    }
    Ok(out)
}

/// Returns the sessions that were asked for, each once, in order.
pub fn which(context: &Context, folder: &StudyFolder, named: &[SessionId], all: bool) -> Result<Vec<SessionId>, Stop> {
    if all {
        let approved = approved_sessions(folder).map_err(|e| context.stop(e))?;
        if approved.is_empty() {
            return Err(Stop::mend(words::NONE_APPROVED.text(context.language)));
        }
        return Ok(approved);
    }
    if named.is_empty() {
        return Err(Stop::usage(words::WHICH.text(context.language)));
    }
    let there = folder.sessions().map_err(|e| context.stop(e))?;
    if let Some(missing) = named.iter().find(|id| !there.contains(id)) {
        return Err(context.no_such_session(missing));
    }
    let mut ids = named.to_vec();
    ids.sort();
    ids.dedup();
    Ok(ids)
}

fn made(
    context: &Context,
    wanted: &Export,
    study: &Study,
    sources: &[Source],
    format: Format,
) -> Result<Vec<File>, Stop> {
    let options = |source: &Source| wanted.options(source.language());
    let Some(first) = sources.first() else { return Ok(Vec::new()) };
    // One session's file is called after it, several sessions' after the study; both are codes.
    let stem = if sources.len() == 1 { first.approved.session.as_str() } else { study.id.as_str() };
    let file = |name: String, bytes: Vec<u8>| File { path: wanted.output.join(name), bytes };
    match (format.of_one(), format) {
        (Some(format), _) => sources
            .iter()
            .map(|source| {
                let bytes = export::write(source, format, &options(source)).map_err(|e| context.stop(e))?;
                Ok(file(format!("{}{}", source.approved.session, format.ending()), bytes))
            })
            .collect(),
        (None, Format::Qdpx) => {
            let bytes = qda::qdpx(sources, &options(first)).map_err(|e| context.stop(e))?;
            Ok(vec![file(format!("{stem}.qdpx"), bytes)])
        }
        (None, _) => Ok(vec![file(format!("{stem}.qdc"), codebook(study, sources, &options(first)).into_bytes())]),
    }
}

/// The codes of the sessions' guides.
fn codebook(study: &Study, sources: &[Source], options: &Options) -> String {
    let mut book = qda::Codebook::of_study(&study.id);
    for guide in sources.iter().filter_map(|s| s.guide.as_ref()) {
        book.add_guide(guide);
    }
    for source in sources {
        book.add_session(source, options.language);
    }
    qda::qdc(&book)
}

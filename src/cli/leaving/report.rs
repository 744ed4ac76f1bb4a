//! `luister report`: a focus group's report, an interview's summary sheet.

use crate::cli::context::Context;
use crate::cli::outcome::Stop;
use crate::export::{report_ending, report_page};
use crate::runtime::leaving::sources;

use super::arguments::Report;
use super::{File, Replace, export, paged, put};

/// Writes the reports of approved sessions.
pub fn run(context: &Context, wanted: &Report) -> Result<(), Stop> {
    let (folder, study) = context.study()?;
    let ids = export::which(context, &folder, &wanted.sessions, wanted.all)?;
    let mut files = Vec::new();
    for source in sources(&folder, &study, &ids).map_err(|e| context.stop(e))? {
        let language = wanted.language.unwrap_or(source.language());
        let page = report_page(&source, language);
        for format in &wanted.format {
            let name = format!("{}{}", source.approved.session, report_ending(&source, language));
            let (ending, bytes) = paged(context, &page, *format)?;
            files.push(File { path: wanted.output.join(format!("{name}{ending}")), bytes });
        }
    }
    put(context, &files, Replace::of(wanted.force))
}

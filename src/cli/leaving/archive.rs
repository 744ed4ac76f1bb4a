//! `luister archive`: what may stay, as a package for a data archive.

use crate::cli::context::Context;
use crate::cli::outcome::{Stop, say};
use crate::export::{self, Format, Options, Part, Source, bag, csv::csv, qda};
use crate::guide::Purpose;
use crate::messages::{cli, overview as words};
use crate::runtime::leaving::sources;
use crate::runtime::{self, overview::Read};
use crate::session::{Session, Stage, Standing, standing};
use crate::study::Study;
use crate::units::{Language, SessionId};
use crate::vault::{StudyFolder, disk::Disk};

use super::arguments::Archive;

/// Makes the package of the sessions that may be archived, and lists the others in it.
pub fn run(context: &Context, wanted: &Archive) -> Result<(), Stop> {
    let l = context.language;
    let (folder, study) = context.study()?;
    let root = wanted.output.join(format!("{}-archive", study.id));
    let shown = root.display().to_string();
    if root.exists() {
        return Err(Stop::mend(words::ARCHIVE_THERE.with(l, &[("folder", &shown)])));
    }
    let read = Read::of(&folder, &study, None).map_err(|e| context.stop(e))?;
    let (mut ids, mut left_out) = (Vec::new(), Vec::new());
    for session in &read.sessions {
        match why_not(session, read.approved.contains_key(&session.id)) {
            None => ids.push(session.id.clone()),
            Some(why) => left_out.push(vec![session.id.to_string(), why.text(l).to_owned()]),
        }
    }
    left_out.extend(read.unreadable.iter().map(|id| vec![id.to_string(), cli::UNREADABLE.text(l).to_owned()]));
    if ids.is_empty() {
        return Err(Stop::mend(words::NO_ARCHIVE.text(l)));
    }
    let sources = sources(&folder, &study, &ids).map_err(|e| context.stop(e))?;
    let (count, out) = (ids.len().to_string(), left_out.len().to_string());
    let payload = payload(context, wanted, &folder, &study, &sources, left_out)?;
    let info = [
        ("Source-Organization", wanted.organisation.clone().unwrap_or_default()),
        ("External-Identifier", study.id.to_string()),
        ("External-Description", study.name.clone()),
        ("Bagging-Date", runtime::now().date()),
        ("Bag-Software-Agent", format!("luister {}", env!("CARGO_PKG_VERSION"))),
    ];
    let parts = bag(payload, &info);
    // The package is made beside its place and moved there whole: a half one would look like an archive.
    let making = wanted.output.join(format!(".{}-archive.part", study.id));
    let disk = Disk::real();
    let trouble = |e: std::io::Error| context.stop(crate::cli::context::file_error(&making, e));
    disk.remove_tree(&making).map_err(trouble)?;
    for part in &parts {
        let path = making.join(&part.path);
        let folder = path.parent().map_or(Ok(()), |f| disk.create_folders(f));
        folder.and_then(|()| disk.write_whole(&path, &part.bytes)).map_err(trouble)?;
    }
    disk.rename(&making, &root).map_err(trouble)?;
    say(&words::ARCHIVED, l, &[("count", &count), ("folder", &shown)]);
    if out != "0" {
        say(&words::LEFT_OUT_SESSIONS, l, &[("count", &out)]);
    }
    Ok(())
}

/// Returns why a session may not be archived; none when it may.
fn why_not(session: &Session, approved: bool) -> Option<crate::messages::Message> {
    if matches!(session.stage, Stage::Prepared | Stage::Consenting | Stage::Declined | Stage::Withdrawn) {
        return Some(words::WHY_NOT_HELD);
    }
    let mut items = session.consent.iter().filter(|i| i.asked && i.purpose == Purpose::Archive).peekable();
    let asked = items.peek().is_some();
    let everybody =
        items.all(|item| session.participants.iter().all(|p| standing(session, item, &p.code) == Standing::Yes));
    match (asked && everybody, approved) {
        (false, _) => Some(words::WHY_NO_CONSENT),
        (true, false) => Some(words::WHY_NOT_APPROVED),
        (true, true) => None,
    }
}

fn payload(
    context: &Context,
    wanted: &Archive,
    folder: &StudyFolder,
    study: &Study,
    sources: &[Source],
    mut left_out: Vec<Vec<String>>,
) -> Result<Vec<Part>, Stop> {
    let l = context.language;
    let mut parts = vec![Part::new("README.md", readme(wanted, study, l))];
    let mut book = qda::Codebook::of_study(&study.id);
    for source in sources {
        let id = &source.approved.session;
        let at = |name: &str| format!("sessions/{id}/{name}");
        for (name, format) in [("transcript.json", Format::Json), ("transcript.txt", Format::Txt)] {
            let options = Options::usual(source.language());
            let bytes = export::write(source, format, &options).map_err(|e| context.stop(e))?;
            parts.push(Part::new(at(name), bytes));
        }
        kept(context, folder, id, &mut parts)?;
        if let Some(guide) = &source.guide {
            book.add_guide(guide);
        }
    }
    for source in sources {
        book.add_session(source, l);
    }
    parts.push(Part::new("codebook.qdc", qda::qdc(&book)));
    let project = qda::qdpx(sources, &Options::usual(l)).map_err(|e| context.stop(e))?;
    parts.push(Part::new("project.qdpx", project));
    left_out.insert(0, vec!["session".to_owned(), words::COL_WHY.text(l).to_lowercase()]);
    parts.push(Part::new("left-out.csv", csv(&left_out)));
    Ok(parts)
}

/// The session's own files that may stay, as they are.
fn kept(context: &Context, folder: &StudyFolder, id: &SessionId, parts: &mut Vec<Part>) -> Result<(), Stop> {
    let mut add = |name: &str, bytes: Option<Vec<u8>>| {
        parts.extend(bytes.map(|b| Part::new(format!("sessions/{id}/{name}"), b)));
    };
    add("guide.toml", folder.read_guide_of(id).map_err(|e| context.stop(e))?);
    add("journal.jsonl", folder.read_journal_of(id).map_err(|e| context.stop(e))?);
    if let Some((json, markdown)) = folder.read_receipt(id).map_err(|e| context.stop(e))? {
        add("receipt.json", Some(json));
        add("receipt.md", Some(markdown.into_bytes()));
    }
    Ok(())
}

fn readme(wanted: &Archive, study: &Study, l: Language) -> String {
    let chosen = |text: &Option<String>| text.clone().unwrap_or_else(|| words::NOT_CHOSEN.text(l).to_owned());
    let lines = [
        format!("# {}", words::README_TITLE.with(l, &[("study", &study.name)])),
        words::README_ABOUT.text(l).to_owned(),
        format!("## {}", words::README_WHAT.text(l)),
        format!("* {}", words::README_SESSION.text(l)),
        format!("* {}", words::README_CODEBOOK.text(l)),
        format!("* {}", words::README_LEFT_OUT.text(l)),
        words::README_CONSENT.text(l).to_owned(),
        format!("## {}", words::README_ACCESS.text(l)),
        format!("* {}", words::README_LICENCE.with(l, &[("licence", &chosen(&wanted.licence))])),
        format!("* {}", words::README_CONDITIONS.with(l, &[("access", &chosen(&wanted.access))])),
    ];
    lines.join("\n\n") + "\n"
}

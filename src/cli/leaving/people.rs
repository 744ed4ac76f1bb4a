//! `luister participants`: a researcher's table in, sealed; codes out.

use zeroize::Zeroizing;

use crate::cli::context::{Context, file_error};
use crate::cli::outcome::{Stop, say};
use crate::export::csv;
use crate::messages::overview as words;
use crate::runtime::{self, RuntimeError, printing, read_sessions};
use crate::study::People;

use super::arguments::Participants;

/// Takes a table over, or lists the codes.
pub fn run(context: &Context, wanted: &Participants) -> Result<(), Stop> {
    match wanted {
        Participants::Import { file, yes } => import(context, file, *yes),
        Participants::List { csv } => list(context, *csv),
    }
}

fn import(context: &Context, file: &std::path::Path, yes: bool) -> Result<(), Stop> {
    let l = context.language;
    let (folder, study) = context.study()?;
    let bytes = Zeroizing::new(std::fs::read(file).map_err(|e| context.stop(file_error(file, e)))?);
    let text = Zeroizing::new(String::from_utf8_lossy(&bytes).into_owned());
    let rows = csv::read(&text);
    let year = runtime::now().date().get(..4).and_then(|y| y.parse().ok()).unwrap_or(u16::MAX);
    let taken = People::from_rows(&rows, &study, year).map_err(|problem| {
        let values = [
            ("line", problem.line.to_string()),
            ("file", file.display().to_string()),
            ("why", problem.why.text(l).to_owned()),
        ];
        let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
        Stop::mend(words::TABLE_PROBLEM.with(l, &values))
    })?;
    if folder.has_people() {
        context.confirm(words::REPLACE_PEOPLE.text(l), yes)?;
    }
    let recipient = context.keys().recipient(study.id.as_str()).map_err(|e| context.stop(e))?;
    let plain = serde_json::to_vec(&taken.people).map(Zeroizing::new);
    let plain = plain.map_err(|_| context.stop(RuntimeError::ReadBack))?;
    let path = folder.seal_people(&recipient, &plain).map_err(|e| context.stop(e))?;
    let count = taken.people.people.len().to_string();
    say(&words::TAKEN, l, &[("count", &count), ("file", &path.display().to_string())]);
    if !taken.left_out.is_empty() {
        say(&words::LEFT_OUT, l, &[("columns", &taken.left_out.join(", "))]);
    }
    say(&words::TAKEN_NEXT, l, &[]);
    Ok(())
}

/// Lists the codes that take part, with their groups and sessions: never more than that.
fn list(context: &Context, as_csv: bool) -> Result<(), Stop> {
    let (folder, study) = context.study()?;
    let sessions = read_sessions(&folder).map_err(|e| context.stop(e))?;
    let mut rows: Vec<Vec<String>> = Vec::new();
    for (id, session) in sessions.iter().filter_map(|(id, s)| s.as_ref().map(|s| (id, s))) {
        for participant in &session.participants {
            let code = participant.code.to_string();
            match rows.iter_mut().find(|row| row[0] == code) {
                Some(row) => {
                    row[2].push(' ');
                    row[2].push_str(id.as_str());
                }
                None => {
                    let group = study.group_of(&participant.code).map(|g| g.name.clone()).unwrap_or_default();
                    rows.push(vec![code, group, id.to_string()]);
                }
            }
        }
    }
    rows.sort();
    if as_csv {
        rows.insert(0, ["code", "group", "sessions"].map(str::to_owned).to_vec());
        printing::text(format_args!("{}", csv::csv(&rows)));
    } else {
        rows.iter().for_each(|row| printing::line(format_args!("{:<10} {:<24} {}", row[0], row[1], row[2])));
    }
    Ok(())
}

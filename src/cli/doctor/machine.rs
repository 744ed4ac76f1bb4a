//! What lies around a session: folders that are copied elsewhere, snapshots, the clock, the terminal.

use std::io::{self, IsTerminal as _};
use std::path::Path;
use std::time::SystemTime;

use crate::messages::{Message, doctor as words};
use crate::runtime;
use crate::runtime::surroundings::{self, Around, Clock, Evidence, Snapshots};
use crate::settings::{self, Colours};

use super::super::context::Context;
use super::{Finding, Standing};

/// The study's folder and the keys' folder, each held against what copies folders to other computers.
pub(super) fn folders(context: &Context, around: &Around) -> Vec<Finding> {
    let study = context.study_root().ok();
    let places = [
        ("sync", study.as_deref(), &words::WHAT_STUDY),
        ("keys-sync", Some(context.folders.keys.as_path()), &words::WHAT_KEYS),
    ];
    let mut findings: Vec<Finding> =
        places.into_iter().filter_map(|(id, folder, what)| copied(context, around, id, folder?, what)).collect();
    if findings.is_empty() {
        findings.push(Finding::new(context, "sync", Standing::Good, &words::OWN_FOLDER, &[]));
    }
    findings
}

fn copied(context: &Context, around: &Around, id: &'static str, folder: &Path, what: &Message) -> Option<Finding> {
    let found = surroundings::synced(folder, around)?;
    let text = match found.evidence {
        Evidence::Mark => &words::SYNCED,
        Evidence::Name => &words::SYNCED_BY_NAME,
        Evidence::Elsewhere => &words::SYNCED_ELSEWHERE,
    };
    let place = found.folder.display().to_string();
    let values =
        [("what", what.text(context.language)), ("folder", place.as_str()), ("service", found.service.as_str())];
    Some(Finding::new(context, id, Standing::Serious, text, &values).todo(context, &words::SYNCED_DO, &[]))
}

pub(super) fn snapshots(context: &Context, around: &Around) -> Finding {
    // Without a study the keys' folder says what the disk of this user does.
    let folder = context.study_root().unwrap_or_else(|_| context.folders.keys.clone());
    let folder = folder.ancestors().find(|dir| dir.exists()).unwrap_or(&folder);
    match surroundings::snapshots(folder, around) {
        Snapshots::Kept { by, seen } => {
            let seen = seen.display().to_string();
            let values = [("by", by), ("seen", seen.as_str())];
            let finding = Finding::new(context, "snapshots", Standing::Look, &words::SNAPSHOTS_KEPT, &values);
            finding.todo(context, &words::SNAPSHOTS_KEPT_DO, &[])
        }
        Snapshots::Possible { kind } => {
            Finding::new(context, "snapshots", Standing::Good, &words::SNAPSHOTS_POSSIBLE, &[("kind", &kind)])
        }
        Snapshots::NotBySystem { kind } => {
            Finding::new(context, "snapshots", Standing::Good, &words::SNAPSHOTS_NONE, &[("kind", &kind)])
        }
        Snapshots::Unknown => Finding::new(context, "snapshots", Standing::Look, &words::SNAPSHOTS_UNKNOWN, &[]).todo(
            context,
            &words::SNAPSHOTS_UNKNOWN_DO,
            &[],
        ),
    }
}

pub(super) fn clock(context: &Context, around: &Around) -> Finding {
    let now = runtime::now().to_string();
    let values = [("now", now.as_str())];
    let study = context.study_root().ok();
    match surroundings::clock(SystemTime::now(), study.as_deref(), around) {
        Clock::Kept => Finding::new(context, "clock", Standing::Good, &words::CLOCK, &values),
        Clock::NobodySays => Finding::new(context, "clock", Standing::Good, &words::CLOCK_NOBODY, &values),
        Clock::NotYetKept => Finding::new(context, "clock", Standing::Look, &words::CLOCK_NOT_YET, &values).todo(
            context,
            &words::CLOCK_DO,
            &[],
        ),
        Clock::Behind(by) => {
            let hours = by.as_secs().div_ceil(3600).to_string();
            let values = [("now", now.as_str()), ("hours", hours.as_str())];
            let finding = Finding::new(context, "clock", Standing::Serious, &words::CLOCK_BEHIND, &values);
            finding.todo(context, &words::CLOCK_BEHIND_DO, &[])
        }
    }
}

pub(super) fn terminal(context: &Context) -> Finding {
    match crossterm::terminal::size() {
        Ok((columns, rows)) if io::stdout().is_terminal() => {
            let colours = match settings::colours(|name| std::env::var(name).ok()) {
                Colours::None => &words::COLOURS_NONE,
                Colours::Sixteen => &words::COLOURS_SIXTEEN,
                Colours::Many => &words::COLOURS_MANY,
                Colours::True => &words::COLOURS_TRUE,
            };
            let (wide, high) = (columns.to_string(), rows.to_string());
            let values =
                [("columns", wide.as_str()), ("rows", high.as_str()), ("colours", colours.text(context.language))];
            if columns >= 80 && rows >= 24 {
                return Finding::new(context, "terminal", Standing::Good, &words::TERMINAL, &values);
            }
            let finding = Finding::new(context, "terminal", Standing::Look, &words::TERMINAL, &values);
            finding.todo(context, &words::TERMINAL_SMALL_DO, &[])
        }
        _ => Finding::new(context, "terminal", Standing::Look, &words::NO_TERMINAL, &[]).todo(
            context,
            &words::NO_TERMINAL_DO,
            &[],
        ),
    }
}

pub(super) fn letters(context: &Context) -> Finding {
    if is_utf8(|name| std::env::var(name).ok()) {
        return Finding::new(context, "letters", Standing::Good, &words::UTF8, &[]);
    }
    let finding = Finding::new(context, "letters", Standing::Look, &words::NOT_UTF8, &[]);
    finding.todo(context, &words::NOT_UTF8_DO, &[])
}

/// Returns whether the environment says that letters are UTF-8, the most specific variable first. Macs are, unasked.
fn is_utf8(lookup: impl Fn(&str) -> Option<String>) -> bool {
    let said = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().filter_map(lookup).find(|value| !value.is_empty());
    match said.map(|value| value.to_lowercase()) {
        Some(value) => value.contains("utf-8") || value.contains("utf8"),
        None => cfg!(target_os = "macos"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_taken_at_the_environments_word() {
        let check = |environment: &[(&str, &str)], expect: bool| {
            let found = is_utf8(|n| environment.iter().find(|(k, _)| *k == n).map(|(_, v)| (*v).to_owned()));
            assert_eq!(found, expect, "{environment:?}");
        };
        check(&[("LANG", "nl_NL.UTF-8")], true);
        check(&[("LANG", "C.utf8")], true);
        check(&[("LANG", "nl_NL.UTF-8"), ("LC_ALL", "C")], false);
        check(&[("LANG", "nl_NL.ISO-8859-1")], false);
        check(&[("LC_ALL", ""), ("LC_CTYPE", "en_GB.UTF-8")], true);
    }
}

//! A study as a whole, as a page for people and as tables: the overview, and the sheet for ethics and data management.

use super::page::{Block, Page, Table};
use crate::guide::promise::PromiseKind;
use crate::guide::{GuideKind, Purpose};
use crate::messages::{Message, export as words, report as say};
use crate::session::{Held, stage_name};
use crate::study::overview::{Came, Coverage, Overview, Response};
use crate::study::{Ground, Study};
use crate::units::{Language, Timestamp};

/// Below this number of people a cell can tell who somebody is.
pub const SMALL: u32 = 5;

/// Whether numbers below [`SMALL`] are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SmallNumbers {
    /// They are, with a warning.
    Shown,
    /// They are not, nor what they could be worked out from.
    LeftOut,
}

/// A table of a study, with the name its file has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The end of the file's name: `response`, `coverage-GUIDE`.
    pub name: String,
    /// The table.
    pub table: Table,
}

/// Returns the overview as a page.
pub fn study_page(overview: &Overview, small: SmallNumbers, language: Language) -> Page {
    let l = language;
    let mut blocks = vec![Block::Heading(2, say::RESPONSE.text(l).to_owned())];
    blocks.extend(response_words(&overview.response, small, l));
    let mut last = String::new();
    for named in study_tables(overview, small, l) {
        let heading = match named.name.split('-').next().unwrap_or_default() {
            "sessions" => Some(say::SESSIONS),
            "coverage" => Some(say::COVERAGE),
            "promises" => Some(say::PROMISES),
            "consent" => Some(say::CONSENT),
            "people" => Some(say::ABOUT_PEOPLE),
            _ => None,
        };
        if let Some(heading) = heading.map(|m| m.text(l)).filter(|h| *h != last) {
            last = heading.to_owned();
            blocks.push(Block::Heading(2, last.clone()));
        }
        let guide = named.name.strip_prefix("coverage-");
        let coverage = guide.and_then(|id| overview.coverage.iter().find(|c| c.guide.as_str() == id));
        match coverage {
            Some(coverage) if coverage.sessions.len() > WIDE => {
                let numbered = |(n, (_, title, _)): (usize, &(_, String, _))| format!("{}: {title}", n + 1);
                let topics = coverage.topics.iter().enumerate().map(numbered).collect();
                blocks.push(Block::Table(turned(&named.table, coverage)));
                blocks.push(Block::List(topics));
            }
            _ => blocks.push(Block::Table(named.table)),
        }
        if coverage.is_some() {
            blocks.push(Block::Text(say::COVERAGE_KEY.text(l).to_owned()));
        }
    }
    let title = say::STUDY_TITLE.with(l, &[("study", &overview.name)]);
    Page { header: title.clone(), title, language, line_numbers: false, blocks }
}

/// Returns the overview's tables, for a page and for files.
pub fn study_tables(overview: &Overview, small: SmallNumbers, language: Language) -> Vec<Named> {
    let l = language;
    let mut tables = vec![named("response", response_table(&overview.response, small, l))];
    if !overview.response.genders.is_empty() || overview.response.ages.is_some() {
        tables.push(named("people", people_table(&overview.response, small, l)));
    }
    tables.push(named("sessions", sessions_table(overview, l)));
    for coverage in &overview.coverage {
        tables.push(named(&format!("coverage-{}", coverage.guide), coverage_table(coverage, l)));
    }
    tables.push(named("promises", promises_table(overview, l)));
    tables.push(named("consent", consent_table(overview, small, l)));
    tables
}

fn named(name: &str, table: Table) -> Named {
    Named { name: name.to_owned(), table }
}

fn head(messages: &[Message], l: Language) -> Vec<String> {
    messages.iter().map(|m| m.text(l).to_owned()).collect()
}

fn response_words(response: &Response, small: SmallNumbers, l: Language) -> Vec<Block> {
    let (people, memberships) = (response.people.to_string(), response.memberships.to_string());
    let sum = say::RESPONSE_SUM.with(l, &[("people", &people), ("memberships", &memberships)]);
    let number = SMALL.to_string();
    let few = hides_groups(response)
        || response.genders.iter().any(|(_, n)| *n < SMALL)
        || response.ages.is_some_and(|a| a.known < SMALL);
    let mut blocks = Vec::new();
    // The sums themselves tell who is alone, where everybody together is few.
    if small == SmallNumbers::Shown || response.people >= SMALL && !hides_groups(response) {
        blocks.push(Block::Text(sum));
    }
    match (few, small) {
        (true, SmallNumbers::LeftOut) => {
            blocks.push(Block::Text(say::SUPPRESSED.with(l, &[("number", &number)])));
        }
        (true, SmallNumbers::Shown) => {
            blocks.push(Block::Warning(say::SMALL_GROUPS.with(l, &[("number", &number)])));
        }
        (false, _) => {}
    }
    if response.genders.is_empty() && response.ages.is_none() {
        blocks.push(Block::Text(say::NO_SHEET.text(l).to_owned()));
    }
    blocks
}

/// Whether a group's number is left out, so that the memberships' sum would give it away.
fn hides_groups(response: &Response) -> bool {
    response.groups.iter().any(|g| g.people < SMALL)
}

/// Numbers as they may be shown. One number left out alone could be worked out from the sum, so that the next lowest goes
/// with it.
fn cells(numbers: &[u32], small: SmallNumbers, l: Language) -> Vec<String> {
    let fewer = say::FEWER_THAN.with(l, &[("number", &SMALL.to_string())]);
    let mut hidden: Vec<bool> =
        numbers.iter().map(|n| small == SmallNumbers::LeftOut && (1..SMALL).contains(n)).collect();
    if hidden.iter().filter(|h| **h).count() == 1 {
        let others = numbers.iter().enumerate().filter(|(n, value)| !hidden[*n] && **value > 0);
        if let Some(next) = others.min_by_key(|(_, value)| **value).map(|(n, _)| n) {
            hidden[next] = true;
        }
    }
    let shown = |(number, hidden): (&u32, &bool)| match (hidden, *number < SMALL) {
        (false, _) => number.to_string(),
        (true, true) => fewer.clone(),
        (true, false) => "–".to_owned(),
    };
    numbers.iter().zip(&hidden).map(shown).collect()
}

fn response_table(response: &Response, small: SmallNumbers, l: Language) -> Table {
    let people: Vec<u32> = response.groups.iter().map(|g| g.people).collect();
    let mut rows: Vec<Vec<String>> = response
        .groups
        .iter()
        .zip(cells(&people, small, l))
        .map(|(group, people)| vec![group.name.clone(), people, group.sessions.to_string()])
        .collect();
    let all = cells(&[response.people], small, l).concat();
    rows.push(vec![say::ROW_ALL.text(l).to_owned(), all, String::new()]);
    Table {
        head: head(&[say::COL_GROUP, say::COL_PEOPLE, say::COL_SESSIONS], l),
        rows,
        numbers: vec![1, 2],
        ..Table::default()
    }
}

fn people_table(response: &Response, small: SmallNumbers, l: Language) -> Table {
    let numbers: Vec<u32> = response.genders.iter().map(|(_, n)| *n).collect();
    let mut rows: Vec<Vec<String>> = response
        .genders
        .iter()
        .zip(cells(&numbers, small, l))
        .map(|((gender, _), number)| {
            let what = if gender.is_empty() { say::NOT_SAID.text(l) } else { gender.as_str() };
            vec![say::GENDER.with(l, &[("what", what)]), number]
        })
        .collect();
    if let Some(ages) = response.ages {
        let shown = small == SmallNumbers::Shown || ages.known >= SMALL;
        let fewer = say::FEWER_THAN.with(l, &[("number", &SMALL.to_string())]);
        rows.push(vec![say::AGE_KNOWN.text(l).to_owned(), if shown { ages.known.to_string() } else { fewer }]);
        // The lowest and the highest are each somebody's own age: only among enough others.
        if shown {
            rows.push(vec![say::AGE_RANGE.text(l).to_owned(), format!("{}–{}", ages.lowest, ages.highest)]);
            let mean = format!("{}{}{}", ages.mean_tenths / 10, point(l), ages.mean_tenths % 10);
            rows.push(vec![say::AGE_MEAN.text(l).to_owned(), mean]);
        }
    }
    Table { head: head(&[say::COL_WHAT, say::COL_COUNT], l), rows, numbers: vec![1], ..Table::default() }
}

fn point(l: Language) -> char {
    match l {
        Language::Nl => ',',
        Language::En => '.',
    }
}

fn kind(kind: GuideKind, l: Language) -> String {
    match kind {
        GuideKind::Interview => words::KIND_INTERVIEW,
        GuideKind::FocusGroup => words::KIND_FOCUS_GROUP,
    }
    .text(l)
    .to_owned()
}

fn sessions_table(overview: &Overview, l: Language) -> Table {
    let mut rows: Vec<Vec<String>> = overview
        .sessions
        .iter()
        .map(|s| {
            vec![
                s.id.to_string(),
                s.began.date(),
                kind(s.kind, l),
                stage_name(l, s.stage).to_owned(),
                s.people.to_string(),
                s.minutes.to_string(),
            ]
        })
        .collect();
    let minutes: u64 = overview.sessions.iter().map(|s| s.minutes).sum();
    let together = say::TOTAL.text(l).to_owned();
    rows.push(vec![together, String::new(), String::new(), String::new(), String::new(), minutes.to_string()]);
    let columns = [say::COL_SESSION, say::COL_DATE, say::COL_KIND, say::COL_STAGE, say::COL_PEOPLE, say::COL_RECORDED];
    Table { head: head(&columns, l), rows, numbers: vec![4, 5], ..Table::default() }
}

fn coverage_table(coverage: &Coverage, l: Language) -> Table {
    let mut columns = vec![say::COL_TOPIC.text(l).to_owned()];
    columns.extend(coverage.sessions.iter().map(ToString::to_string));
    columns.push(say::COL_DISCUSSED.text(l).to_owned());
    let rows = coverage
        .topics
        .iter()
        .map(|(_, title, came)| {
            let marks = came.iter().map(|c| {
                match c {
                    Came::Discussed => "●",
                    Came::Partly => "◐",
                    Came::Skipped => "○",
                    Came::Postponed => "›",
                    Came::NotReached => "·",
                }
                .to_owned()
            });
            let discussed = came.iter().filter(|c| matches!(c, Came::Discussed | Came::Partly)).count();
            let sum = format!("{discussed}/{}", came.len());
            std::iter::once(title.clone()).chain(marks).chain([sum]).collect()
        })
        .collect();
    let title = say::COVERAGE_OF.with(l, &[("guide", &coverage.title)]);
    Table { title, head: columns, rows, numbers: Vec::new() }
}

/// More sessions than this do not fit beside each other on a page: there they are the rows, and topics have numbers.
const WIDE: usize = 4;

/// Returns a coverage table with the sessions as rows; the last row says how many a topic came up in.
fn turned(table: &Table, coverage: &Coverage) -> Table {
    let column = |n: usize| table.rows.iter().map(move |row| row.get(n).cloned().unwrap_or_default());
    let mut head = vec![String::new()];
    head.extend((1..=table.rows.len()).map(|n| n.to_string()));
    let mut rows: Vec<Vec<String>> = coverage
        .sessions
        .iter()
        .enumerate()
        .map(|(n, id)| std::iter::once(id.to_string()).chain(column(n + 1)).collect())
        .collect();
    let last = table.head.len().saturating_sub(1);
    rows.push(table.head.last().cloned().into_iter().chain(column(last)).collect());
    Table { title: table.title.clone(), head, rows, numbers: Vec::new() }
}

fn promise(kind: PromiseKind, l: Language) -> String {
    match kind {
        PromiseKind::Record => say::PROMISE_RECORD,
        PromiseKind::Stop => say::PROMISE_STOP,
        PromiseKind::Strike => say::PROMISE_STRIKE,
        PromiseKind::Anonymous => say::PROMISE_ANONYMOUS,
        PromiseKind::DestroyRecording => say::PROMISE_DESTROY_RECORDING,
        PromiseKind::DestroyRaw => say::PROMISE_DESTROY_RAW,
        PromiseKind::DestroyConsent => say::PROMISE_DESTROY_CONSENT,
        PromiseKind::Local => say::PROMISE_LOCAL,
    }
    .text(l)
    .to_owned()
}

fn promises_table(overview: &Overview, l: Language) -> Table {
    let rows = overview
        .promises
        .iter()
        .map(|(kind, n)| {
            let numbers = [n.kept, n.open, n.late, n.failed, n.did_not_arise].map(|n| n.to_string());
            std::iter::once(promise(*kind, l)).chain(numbers).collect()
        })
        .collect();
    let columns = [
        say::COL_PROMISE,
        say::COL_KEPT,
        say::COL_OPEN_PROMISE,
        say::COL_LATE,
        say::COL_FAILED,
        say::COL_DID_NOT_ARISE,
    ];
    Table { head: head(&columns, l), rows, numbers: vec![1, 2, 3, 4, 5], ..Table::default() }
}

fn consent_table(overview: &Overview, small: SmallNumbers, l: Language) -> Table {
    let rows = overview
        .consent
        .iter()
        .map(|c| {
            let purpose = match c.purpose {
                Purpose::Inform => say::PURPOSE_INFORM,
                Purpose::TakePart => say::PURPOSE_TAKE_PART,
                Purpose::Record => say::PURPOSE_RECORD,
                Purpose::RecordConsent => say::PURPOSE_RECORD_CONSENT,
                Purpose::Quote => say::PURPOSE_QUOTE,
                Purpose::Archive => say::PURPOSE_ARCHIVE,
                Purpose::Contact => say::PURPOSE_CONTACT,
            };
            let answers = cells(&[c.yes, c.no, c.elsewhere, c.not_asked], small, l);
            [c.guide.to_string(), c.title.clone(), purpose.text(l).to_owned()].into_iter().chain(answers).collect()
        })
        .collect();
    let columns = [
        words::ROW_GUIDE,
        say::COL_ITEM,
        say::COL_PURPOSE,
        say::COL_YES,
        say::COL_NO,
        say::COL_ELSEWHERE,
        say::COL_NOT_ASKED,
    ];
    Table { head: head(&columns, l), rows, numbers: vec![3, 4, 5, 6], ..Table::default() }
}

/// Returns the sheet for ethics and data management: what was promised, kept and destroyed, without personal data. Sessions have
/// numbers on it and no names, because a session's name holds codes.
pub fn evidence_page(overview: &Overview, study: &Study, language: Language) -> Page {
    let l = language;
    let title = say::EVIDENCE_TITLE.with(l, &[("study", &overview.name)]);
    let blocks = vec![
        Block::Text(say::EVIDENCE_ABOUT.text(l).to_owned()),
        Block::Heading(2, say::GROUND.text(l).to_owned()),
        Block::Table(ground_table(study, &study.ground, l)),
        Block::Heading(2, say::PROMISES.text(l).to_owned()),
        Block::Table(promises_table(overview, l)),
        Block::Heading(2, say::CONSENT.text(l).to_owned()),
        Block::Table(consent_table(overview, SmallNumbers::LeftOut, l)),
        Block::Heading(2, say::DESTROYED.text(l).to_owned()),
        Block::Table(destroyed_table(overview, l)),
        Block::Text(say::NOT_KNOWN.text(l).to_owned()),
    ];
    Page { header: title.clone(), title, language, line_numbers: false, blocks }
}

fn ground_table(study: &Study, ground: &Ground, l: Language) -> Table {
    let given = |text: &str| if text.is_empty() { say::NOT_GIVEN.text(l).to_owned() } else { text.to_owned() };
    let days = [study.promises.days.to_string(), study.promises.raw_days.to_string()];
    let keeping = say::GROUND_POLICY_IS.with(l, &[("days", &days[0]), ("raw", &days[1])]);
    let rows = [
        (say::GROUND_ETHICS, given(&ground.ethics)),
        (say::GROUND_CONSENT, given(&ground.consent_text)),
        (say::GROUND_PLAN, given(&ground.data_management_plan)),
        (say::GROUND_POLICY, keeping),
    ];
    let rows = rows.into_iter().map(|(what, is)| vec![what.text(l).to_owned(), is]).collect();
    Table { head: vec![words::ROW_STUDY.text(l).to_owned(), study.name.clone()], rows, ..Table::default() }
}

fn destroyed_table(overview: &Overview, l: Language) -> Table {
    let rows = overview
        .sessions
        .iter()
        .enumerate()
        .map(|(n, s)| {
            vec![
                (n + 1).to_string(),
                s.began.date(),
                kind(s.kind, l),
                held(&s.recording, s.recording_due, l),
                held(&s.raw, s.raw_due, l),
            ]
        })
        .collect();
    let columns = [say::COL_SESSION, say::COL_DATE, say::COL_KIND, say::COL_RECORDING, say::COL_RAW];
    Table { head: head(&columns, l), rows, numbers: vec![0], ..Table::default() }
}

fn held(held: &Held, due: Option<Timestamp>, l: Language) -> String {
    match (held, due) {
        (Held::Nothing, _) => say::HELD_NOTHING.text(l).to_owned(),
        (Held::Sealed, Some(due)) => say::HELD_SEALED.with(l, &[("date", &due.date())]),
        (Held::Sealed, None) => say::HELD_SEALED_STILL.text(l).to_owned(),
        (Held::Destroying(_), _) => say::HELD_DESTROYING.text(l).to_owned(),
        (Held::Destroyed(done), _) if done.checks.iter().all(|c| c.held) => {
            let values = [("date", done.at.date()), ("checks", done.checks.len().to_string())];
            say::HELD_DESTROYED.with(l, &[("date", &values[0].1), ("checks", &values[1].1)])
        }
        (Held::Destroyed(done), _) => say::HELD_DESTROYED_NOT.with(l, &[("date", &done.at.date())]),
    }
}

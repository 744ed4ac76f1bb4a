//! What a questioning route should be: ids that are unique, minutes that add up, an ending.

use std::collections::BTreeMap;

use crate::messages::guide as say;
use crate::units::Name;

use super::SectionKind;
use super::draft::{Draft, DraftSection};
use super::flow::Text;
use super::reading::{Placed, Reading};

/// Complains about ids, sections and topics.
pub(crate) fn check(reading: &mut Reading<'_>, draft: &Draft) {
    unique(reading, draft.consent.iter().filter_map(|i| i.id.as_ref()));
    unique(reading, draft.sections.iter().filter_map(|s| s.id.as_ref()));
    unique(reading, draft.sections.iter().flat_map(|s| s.topics.iter().filter_map(|t| t.id.as_ref())));
    braces(reading, draft);
    if draft.distress.as_ref().is_none_or(|d| d.value.is_empty()) {
        reading.warning(0, say::NO_DISTRESS, say::NO_DISTRESS_TODO, &[]);
    }
    if draft.sections.is_empty() {
        if !draft.wrote.sections {
            reading.error(0, say::NO_SECTIONS, say::NO_SECTIONS_TODO, &[]);
        }
        return;
    }
    for section in &draft.sections {
        let silent = section.read_aloud.as_ref().is_none_or(|t| t.value.is_empty());
        if section.topics.is_empty() && section.points.is_empty() && silent {
            reading.error(section.at, say::EMPTY_SECTION, say::EMPTY_SECTION_TODO, &[]);
        }
    }
    minutes(reading, draft);
    route(reading, draft);
}

fn unique<'d>(reading: &mut Reading<'_>, ids: impl Iterator<Item = &'d Placed<Name>>) {
    let mut seen: BTreeMap<&Name, usize> = BTreeMap::new();
    for id in ids {
        match seen.get(&id.value) {
            Some(first) => {
                let line = reading.source[..*first].matches('\n').count() + 1;
                let values = [("id", id.value.as_str().into()), ("line", line.to_string().into())];
                reading.error(id.at, say::SAME_ID, say::SAME_ID_TODO, &values);
            }
            None => {
                seen.insert(&id.value, id.at);
            }
        }
    }
}

/// Placeholders are filled in only where consent is asked; elsewhere they would be read aloud as they stand.
fn braces(reading: &mut Reading<'_>, draft: &Draft) {
    let top = [&draft.version, &draft.title, &draft.purpose, &draft.researchers, &draft.distress];
    let items = draft.consent.iter().map(|i| &i.title);
    let sections = draft.sections.iter().flat_map(|s| [&s.title, &s.read_aloud]);
    let topics = draft
        .sections
        .iter()
        .flat_map(|s| &s.topics)
        .flat_map(|t| [&t.title, &t.question, &t.code, &t.research_question, &t.only_if]);
    let lists = draft.sections.iter().flat_map(|s| s.points.iter().chain(s.topics.iter().flat_map(|t| &t.probes)));
    let all: Vec<&Text> = top.into_iter().chain(items).chain(sections).chain(topics).flatten().chain(lists).collect();
    for text in all {
        if let Some(brace) = text.value.chars().find(|c| matches!(c, '{' | '}')) {
            let at = reading.place_of(text, &brace.to_string(), 0);
            reading.error(at, say::BRACE, say::BRACE_TODO, &[]);
        }
    }
}

/// Returns the minutes of a section: as written, or the sum of its topics'.
pub(crate) fn section_minutes(section: &DraftSection) -> u32 {
    let sum = section.topics.iter().filter_map(|t| t.minutes.as_ref()).map(|m| m.value).sum();
    section.minutes.as_ref().map_or(sum, |m| m.value)
}

fn minutes(reading: &mut Reading<'_>, draft: &Draft) {
    let mut total: u32 = 0;
    for section in &draft.sections {
        let sum: u32 = section.topics.iter().filter_map(|t| t.minutes.as_ref()).map(|m| m.value).sum();
        if let Some(written) = section.minutes.as_ref().filter(|m| sum > m.value) {
            let values = [("sum", sum.into()), ("minutes", written.value.into())];
            reading.warning(written.at, say::SECTION_MINUTES, say::SECTION_MINUTES_TODO, &values);
        }
        total = total.saturating_add(section_minutes(section).max(sum));
    }
    if let Some(session) = draft.minutes.as_ref().filter(|m| total > m.value) {
        let values = [("sum", total.into()), ("minutes", session.value.into())];
        reading.warning(session.at, say::TOO_MANY_MINUTES, say::TOO_MANY_MINUTES_TODO, &values);
    }
}

/// The questioning route. Warnings, not errors: a pilot, or a short follow-up call, may do without.
fn route(reading: &mut Reading<'_>, draft: &Draft) {
    let kinds: Option<Vec<SectionKind>> = draft.sections.iter().map(|s| s.kind.as_ref().map(|k| k.value)).collect();
    let Some(kinds) = kinds else { return };
    let last = draft.sections.last().map_or(0, |s| s.at);
    if !kinds.contains(&SectionKind::Key) {
        reading.warning(draft.sections[0].at, say::NO_KEY, say::NO_KEY_TODO, &[]);
    }
    match kinds.iter().position(|k| *k == SectionKind::Ending) {
        None => reading.warning(last, say::NO_ENDING, say::NO_ENDING_TODO, &[]),
        Some(at) => {
            let after = kinds[at..].iter().position(|k| *k != SectionKind::Ending);
            if let Some(section) = after.and_then(|i| draft.sections.get(at + i)) {
                reading.warning(section.at, say::ENDING_EARLY, say::ENDING_EARLY_TODO, &[]);
            }
        }
    }
}

//! From a file's bytes to a guide.

use crate::messages::guide as say;
use crate::units::Digest;

use super::draft::{Draft, DraftItem, DraftSection, DraftTopic, draft};
use super::flow::{Text, short};
use super::problem::Problem;
use super::promise::Policy;
use super::reading::Reading;
use super::render::render_item;
use super::{ConsentItem, Guide, OnNo, Purpose, Section, Topic};
use super::{consent_rules, section_rules, syntax, wording};

/// Words of an item from which it is too much to take in at once.
const MANY_WORDS: usize = 90;

/// What reading a guide came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// The guide, when there is no error in it.
    pub guide: Option<Guide>,
    /// Errors and warnings, in the order of their places.
    pub problems: Vec<Problem>,
}

/// Reads a guide and returns all that is wrong or doubtful about it, with the guide itself when nothing is wrong.
///
/// `file_name` is only held against the guide's id; a session's own copy, `guide.toml`, may have any.
pub fn check(file_name: &str, bytes: &[u8], policy: &Policy) -> Checked {
    let (guide, problems) = syntax::with_table(bytes, |reading, top| {
        let draft = draft(reading, top);
        named(reading, &draft, file_name);
        second_language(reading, &draft);
        consent_rules::check(reading, &draft, policy);
        section_rules::check(reading, &draft);
        wording::check(reading, &draft, policy);
        let places: Vec<usize> = draft.consent.iter().map(|i| i.text.as_ref().map_or(i.at, |t| t.span.start)).collect();
        let guide = finish(draft, bytes)?;
        for (item, at) in guide.consent.iter().zip(places) {
            let rendered = render_item(&guide, item, policy);
            let words = rendered.text.split_whitespace().count() + rendered.question.split_whitespace().count();
            if words > MANY_WORDS {
                let values = [("words", words.to_string().into())];
                reading.warning(at, say::LONG_ITEM, say::LONG_ITEM_TODO, &values);
            }
        }
        Some(guide)
    });
    Checked { guide, problems }
}

/// Returns the guide that a file holds, or everything that is wrong with it (warnings too). A guide with warnings only is a
/// guide.
pub fn parse(file_name: &str, bytes: &[u8], policy: &Policy) -> Result<Guide, Vec<Problem>> {
    let checked = check(file_name, bytes, policy);
    checked.guide.ok_or(checked.problems)
}

/// A second language is another one.
fn second_language(reading: &mut Reading<'_>, draft: &Draft) {
    let (Some(first), Some(second)) = (&draft.language, &draft.second) else { return };
    if first.value == second.value {
        reading.error(second.at, say::SAME_LANGUAGE, say::SAME_LANGUAGE_TODO, &[]);
    }
}

fn named(reading: &mut Reading<'_>, draft: &Draft, file_name: &str) {
    let file = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    let stem = file.strip_suffix(".toml").unwrap_or(file);
    if let Some(id) = draft.id.as_ref().filter(|id| id.value.as_str() != stem && stem != "guide") {
        let values = [("id", id.value.as_str().into()), ("file", short(file).into())];
        reading.warning(id.at, say::OTHER_NAME, say::OTHER_NAME_TODO, &values);
    }
}

/// Makes a guide of what was written, or nothing when something required is not there (and was complained about).
fn finish(draft: Draft, bytes: &[u8]) -> Option<Guide> {
    Some(Guide {
        id: draft.id?.value,
        version: draft.version?.value,
        title: draft.title?.value,
        language: draft.language?.value,
        second: draft.second.map(|second| second.value),
        kind: draft.kind?.value,
        minutes: draft.minutes?.value,
        purpose: draft.purpose?.value,
        researchers: draft.researchers?.value,
        distress: optional(draft.distress),
        consent: draft.consent.into_iter().map(item).collect::<Option<_>>()?,
        sections: draft.sections.into_iter().map(section).collect::<Option<_>>()?,
        digest: Digest::of(bytes),
    })
}

fn optional(text: Option<Text>) -> String {
    text.map(|t| t.value).unwrap_or_default()
}

fn item(item: DraftItem) -> Option<ConsentItem> {
    let purpose = item.purpose?.value;
    let usual = match purpose {
        Purpose::TakePart => OnNo::Leave,
        Purpose::Record => OnNo::NoRecording,
        Purpose::Inform | Purpose::RecordConsent | Purpose::Quote | Purpose::Archive | Purpose::Contact => {
            OnNo::Continue
        }
    };
    Some(ConsentItem {
        id: item.id?.value,
        title: item.title?.value,
        text: item.text?.value,
        question: optional(item.question),
        purpose,
        promises: item.promises?.into_iter().fold(Vec::new(), |mut list, promise| {
            if !list.contains(&promise.value) {
                list.push(promise.value);
            }
            list
        }),
        on_no: item.on_no.map_or(usual, |o| o.value),
    })
}

fn section(section: DraftSection) -> Option<Section> {
    let minutes = section_rules::section_minutes(&section);
    Some(Section {
        id: section.id?.value,
        title: section.title?.value,
        kind: section.kind?.value,
        minutes,
        read_aloud: optional(section.read_aloud),
        points: section.points.into_iter().map(|p| p.value).collect(),
        topics: section.topics.into_iter().map(topic).collect::<Option<_>>()?,
    })
}

fn topic(topic: DraftTopic) -> Option<Topic> {
    let title = topic.title?.value;
    Some(Topic {
        id: topic.id?.value,
        question: topic.question?.value,
        probes: topic.probes.into_iter().map(|p| p.value).collect(),
        minutes: topic.minutes?.value,
        code: topic.code.map(|c| c.value).filter(|c| !c.is_empty()).unwrap_or_else(|| title.clone()),
        research_question: optional(topic.research_question),
        only_if: optional(topic.only_if),
        title,
    })
}

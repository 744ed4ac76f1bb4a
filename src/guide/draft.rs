//! The tables of a guide with the place of everything, before it is known whether they make sense together.

use crate::messages::guide as say;
use crate::units::{Language, Name};

use super::flow::Text;
use super::promise::PromiseKind;
use super::reading::{Fields, LANGUAGES, Need, Placed, Reading};
use super::{GuideKind, OnNo, Purpose, SectionKind};

/// A guide as written.
pub(crate) struct Draft {
    pub id: Option<Placed<Name>>,
    pub version: Option<Text>,
    pub title: Option<Text>,
    pub language: Option<Placed<Language>>,
    pub second: Option<Placed<Language>>,
    pub kind: Option<Placed<GuideKind>>,
    pub minutes: Option<Placed<u32>>,
    pub purpose: Option<Text>,
    pub researchers: Option<Text>,
    pub distress: Option<Text>,
    pub consent: Vec<DraftItem>,
    pub sections: Vec<DraftSection>,
    /// Whether anything stands under `consent` and `sections`: what could not be read is not missing.
    pub wrote: Wrote,
}

/// Which of a guide's two series were written at all.
pub(crate) struct Wrote {
    pub consent: bool,
    pub sections: bool,
}

/// A consent item as written.
pub(crate) struct DraftItem {
    pub at: usize,
    pub id: Option<Placed<Name>>,
    pub title: Option<Text>,
    pub text: Option<Text>,
    pub question: Option<Text>,
    pub purpose: Option<Placed<Purpose>>,
    /// None when it could not be read, so that nothing is concluded from what it lacks.
    pub promises: Option<Vec<Placed<PromiseKind>>>,
    pub on_no: Option<Placed<OnNo>>,
}

/// A section as written.
pub(crate) struct DraftSection {
    pub at: usize,
    pub id: Option<Placed<Name>>,
    pub title: Option<Text>,
    pub kind: Option<Placed<SectionKind>>,
    pub minutes: Option<Placed<u32>>,
    pub read_aloud: Option<Text>,
    pub points: Vec<Text>,
    pub topics: Vec<DraftTopic>,
}

/// A topic as written.
pub(crate) struct DraftTopic {
    pub id: Option<Placed<Name>>,
    pub title: Option<Text>,
    pub question: Option<Text>,
    pub probes: Vec<Text>,
    pub minutes: Option<Placed<u32>>,
    pub code: Option<Text>,
    pub research_question: Option<Text>,
    pub only_if: Option<Text>,
}

const GUIDE_KEYS: &[&str] = &[
    "format",
    "id",
    "version",
    "title",
    "language",
    "second-language",
    "kind",
    "minutes",
    "purpose",
    "researchers",
    "distress",
    "consent",
    "sections",
];
const ITEM_KEYS: &[&str] = &["id", "title", "text", "question", "purpose", "promises", "on-no"];
const SECTION_KEYS: &[&str] = &["id", "title", "kind", "minutes", "read-aloud", "points", "topics"];
const TOPIC_KEYS: &[&str] = &["id", "title", "question", "probes", "minutes", "code", "research-question", "only-if"];
/// The top's own keys, as far as they can be told from a table's.
const ABOVE: &[&str] = &["format", "version", "language", "second-language", "purpose", "researchers", "distress"];

const KINDS: &[(&str, GuideKind)] = &[("interview", GuideKind::Interview), ("focus-group", GuideKind::FocusGroup)];
pub(crate) const PURPOSES: &[(&str, Purpose)] = &[
    ("inform", Purpose::Inform),
    ("take-part", Purpose::TakePart),
    ("record", Purpose::Record),
    ("record-consent", Purpose::RecordConsent),
    ("quote", Purpose::Quote),
    ("archive", Purpose::Archive),
    ("contact", Purpose::Contact),
];
const ON_NO: &[(&str, OnNo)] =
    &[("leave", OnNo::Leave), ("no-recording", OnNo::NoRecording), ("continue", OnNo::Continue)];
pub(crate) const SECTION_KINDS: &[(&str, SectionKind)] = &[
    ("opening", SectionKind::Opening),
    ("introductory", SectionKind::Introductory),
    ("transition", SectionKind::Transition),
    ("key", SectionKind::Key),
    ("ending", SectionKind::Ending),
];

/// Reads a guide's tables.
pub(crate) fn draft(reading: &mut Reading<'_>, top: Fields<'_>) -> Draft {
    use Need::{Optional, Required};
    reading.keys(top, GUIDE_KEYS, &[]);
    reading.format(top);
    Draft {
        id: reading.parsed(top, "id", Required, say::ID_RULE),
        version: reading.text(top, "version", Required),
        title: reading.text(top, "title", Required),
        language: reading.word(top, "language", Required, LANGUAGES),
        second: reading.word(top, "second-language", Optional, LANGUAGES),
        kind: reading.word(top, "kind", Required, KINDS),
        minutes: reading.whole(top, "minutes", Required, 1..=480),
        purpose: reading.text(top, "purpose", Required),
        researchers: reading.text(top, "researchers", Required),
        distress: reading.text(top, "distress", Optional),
        consent: reading.tables(top, "consent", Optional).into_iter().map(|f| item(reading, f)).collect(),
        sections: reading.tables(top, "sections", Optional).into_iter().map(|f| section(reading, f)).collect(),
        wrote: Wrote { consent: written(top, "consent"), sections: written(top, "sections") },
    }
}

/// Whether a key holds something other than an empty list.
fn written(top: Fields<'_>, key: &str) -> bool {
    top.table.get(key).is_some_and(|v| v.get_ref().as_array().is_none_or(|list| !list.is_empty()))
}

fn item(reading: &mut Reading<'_>, fields: Fields<'_>) -> DraftItem {
    use Need::{Optional, Required};
    reading.keys(fields, ITEM_KEYS, ABOVE);
    let words = PromiseKind::ALL.map(|p| (p.word(), p));
    let promises = match fields.table.contains_key("promises") {
        true => reading.words(fields, "promises", Optional, &words),
        false => Some(Vec::new()),
    };
    DraftItem {
        at: fields.at,
        id: reading.parsed(fields, "id", Required, say::ID_RULE),
        title: reading.text(fields, "title", Required),
        text: reading.text(fields, "text", Required),
        question: reading.text(fields, "question", Optional),
        purpose: reading.word(fields, "purpose", Required, PURPOSES),
        promises,
        on_no: reading.word(fields, "on-no", Optional, ON_NO),
    }
}

fn section(reading: &mut Reading<'_>, fields: Fields<'_>) -> DraftSection {
    use Need::{Optional, Required};
    reading.keys(fields, SECTION_KEYS, ABOVE);
    DraftSection {
        at: fields.at,
        id: reading.parsed(fields, "id", Required, say::ID_RULE),
        title: reading.text(fields, "title", Required),
        kind: reading.word(fields, "kind", Required, SECTION_KINDS),
        minutes: reading.whole(fields, "minutes", Optional, 0..=480),
        read_aloud: reading.text(fields, "read-aloud", Optional),
        points: reading.texts(fields, "points", Optional).unwrap_or_default(),
        topics: reading.tables(fields, "topics", Optional).into_iter().map(|f| topic(reading, f)).collect(),
    }
}

fn topic(reading: &mut Reading<'_>, fields: Fields<'_>) -> DraftTopic {
    use Need::{Optional, Required};
    reading.keys(fields, TOPIC_KEYS, ABOVE);
    DraftTopic {
        id: reading.parsed(fields, "id", Required, say::ID_RULE),
        title: reading.text(fields, "title", Required),
        question: reading.text(fields, "question", Required),
        probes: reading.texts(fields, "probes", Optional).unwrap_or_default(),
        minutes: reading.whole(fields, "minutes", Required, 0..=240),
        code: reading.text(fields, "code", Optional),
        research_question: reading.text(fields, "research-question", Optional),
        only_if: reading.text(fields, "only-if", Optional),
    }
}

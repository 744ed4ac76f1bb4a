//! study.toml.

use crate::guide::Problem;
use crate::guide::flow::Text;
use crate::guide::promise::{Policy, RecordingEnd};
use crate::guide::reading::{Fields, LANGUAGES, Need, Placed, Reading};
use crate::guide::syntax;
use crate::messages::{guide as say_guide, study as say};
use crate::transcript::Convention;
use crate::units::{Language, Name};

use super::codes::Group;

/// A study: what study.toml says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Study {
    /// Its id; the study key is found by it.
    pub id: Name,
    /// Its name, as people say it.
    pub name: String,
    /// The languages spoken in it, at least one.
    pub languages: Vec<Language>,
    /// The groups of participants, at least one.
    pub groups: Vec<Group>,
    /// What it promises about what it keeps.
    pub promises: Policy,
    /// What a timer does about a recording whose last day has come.
    pub enforce: Enforce,
    /// Its ground, for the receipts.
    pub ground: Ground,
    /// How speech is written down when a review begins; none: as it was heard, word for word.
    pub convention: Option<Convention>,
}

/// What `luister status --enforce` does about a recording whose last day has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Enforce {
    /// It says so, and leaves the choice to a person.
    #[default]
    Ask,
    /// It destroys the recording, transcribed or not.
    Destroy,
}

/// What a study stands on. Each may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ground {
    /// The information that participants get: which letter, which version.
    pub consent_text: String,
    /// The data management plan.
    pub data_management_plan: String,
    /// The reference of the ethics board.
    pub ethics: String,
}

/// What reading study.toml came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// The study, when there is no error in it.
    pub study: Option<Study>,
    /// Errors and warnings, in the order of their places.
    pub problems: Vec<Problem>,
}

const TOP: &[&str] = &["format", "id", "name", "languages", "convention", "groups", "promises", "ground"];
const ENDS: &[(&str, RecordingEnd)] =
    &[("until-accepted", RecordingEnd::UntilAccepted), ("until-transcribed", RecordingEnd::UntilTranscribed)];
const CONVENTIONS: &[(&str, Convention)] = &[
    (Convention::Simple.name(), Convention::Simple),
    (Convention::Extended.name(), Convention::Extended),
    (Convention::Letterlijk.name(), Convention::Letterlijk),
    (Convention::Woordelijk.name(), Convention::Woordelijk),
];
const ENFORCE: &[(&str, Enforce)] = &[("ask", Enforce::Ask), ("destroy", Enforce::Destroy)];
/// A recording that is kept longer than this is no recording that goes once it is written up.
const LONG_DAYS: u32 = 90;

impl Study {
    /// Reads study.toml and returns all that is wrong or doubtful about it, with the study itself when nothing is wrong.
    pub fn check(bytes: &[u8]) -> Checked {
        let (study, problems) = syntax::with_table(bytes, read);
        Checked { study, problems }
    }

    /// Returns the study that a file holds, or everything that is wrong with it (warnings too).
    pub fn parse(bytes: &[u8]) -> Result<Study, Vec<Problem>> {
        let checked = Study::check(bytes);
        checked.study.ok_or(checked.problems)
    }
}

fn read(reading: &mut Reading<'_>, top: Fields<'_>) -> Option<Study> {
    reading.keys(top, TOP, &[]);
    reading.format(top);
    let id: Option<Placed<Name>> = reading.parsed(top, "id", Need::Required, say_guide::ID_RULE);
    let name = reading.text(top, "name", Need::Required);
    let languages = languages(reading, top);
    let convention = reading.word(top, "convention", Need::Optional, CONVENTIONS).map(|placed| placed.value);
    let groups = groups(reading, top);
    let (promises, enforce) = match reading.table(top, "promises", Need::Required) {
        Some(fields) => (policy(reading, fields), enforce(reading, fields)),
        None => (None, Enforce::default()),
    };
    let ground = match reading.table(top, "ground", Need::Optional) {
        Some(fields) => ground(reading, fields),
        None => Ground::default(),
    };
    Some(Study {
        id: id?.value,
        name: name?.value,
        languages: languages?,
        groups,
        promises: promises?,
        enforce,
        ground,
        convention,
    })
}

fn languages(reading: &mut Reading<'_>, top: Fields<'_>) -> Option<Vec<Language>> {
    let list = reading.words(top, "languages", Need::Required, LANGUAGES)?;
    if list.is_empty() && !reading.has_errors() {
        let at = top.table.get("languages").map_or(top.at, |v| v.span().start);
        reading.error(at, say_guide::EMPTY, say::LANGUAGES_TODO, &[("key", "languages".into())]);
    }
    let mut out = Vec::new();
    for language in list {
        if !out.contains(&language.value) {
            out.push(language.value);
        }
    }
    Some(out)
}

fn groups(reading: &mut Reading<'_>, top: Fields<'_>) -> Vec<Group> {
    let tables = reading.tables(top, "groups", Need::Required);
    if tables.is_empty() && top.table.contains_key("groups") && !reading.has_errors() {
        reading.error(top.at, say_guide::EMPTY, say::GROUPS_TODO, &[("key", "groups".into())]);
    }
    let mut out: Vec<Group> = Vec::new();
    for fields in tables {
        reading.keys(fields, &["prefix", "name"], &["format", "id", "languages", "convention"]);
        let prefix: Option<Placed<Prefix>> = reading.parsed(fields, "prefix", Need::Required, say::PREFIX_RULE);
        let name = reading.text(fields, "name", Need::Required);
        let (Some(prefix), Some(name)) = (prefix, name) else { continue };
        // Codes that differ in case only are the same code to whoever hears them.
        if out.iter().any(|g| g.prefix.eq_ignore_ascii_case(&prefix.value.0)) {
            let values = [("prefix", prefix.value.0.as_str().into())];
            reading.error(prefix.at, say::SAME_PREFIX, say::SAME_PREFIX_TODO, &values);
            continue;
        }
        out.push(Group { prefix: prefix.value.0, name: name.value });
    }
    out
}

fn policy(reading: &mut Reading<'_>, fields: Fields<'_>) -> Option<Policy> {
    reading.keys(
        fields,
        &["recording", "days", "raw-days", "consent-days", "enforce"],
        &["format", "id", "name", "languages"],
    );
    let recording = reading.word(fields, "recording", Need::Required, ENDS);
    let days = reading.whole(fields, "days", Need::Required, 1..=3650);
    let raw_days = reading.whole(fields, "raw-days", Need::Required, 1..=36_500);
    let consent_days = reading.whole(fields, "consent-days", Need::Optional, 1..=36_500);
    let (recording, days, raw_days) = (recording?, days?, raw_days?);
    if raw_days.value < days.value {
        let values = [("raw", raw_days.value.into()), ("days", days.value.into())];
        reading.error(raw_days.at, say::RAW_BEFORE, say::RAW_BEFORE_TODO, &values);
    }
    if days.value > LONG_DAYS {
        reading.warning(days.at, say::LONG, say::LONG_TODO, &[("days", days.value.into())]);
    }
    Some(Policy {
        recording: recording.value,
        days: days.value,
        raw_days: raw_days.value,
        consent_days: consent_days.map_or(Policy::default().consent_days, |d| d.value),
    })
}

fn enforce(reading: &mut Reading<'_>, fields: Fields<'_>) -> Enforce {
    reading.word(fields, "enforce", Need::Optional, ENFORCE).map(|word| word.value).unwrap_or_default()
}

fn ground(reading: &mut Reading<'_>, fields: Fields<'_>) -> Ground {
    reading.keys(fields, &["consent-text", "data-management-plan", "ethics"], &["format", "id", "name", "languages"]);
    let mut text = |key| reading.text(fields, key, Need::Optional).map(|t: Text| t.value).unwrap_or_default();
    Ground {
        consent_text: text("consent-text"),
        data_management_plan: text("data-management-plan"),
        ethics: text("ethics"),
    }
}

/// A group's letters.
struct Prefix(String);

impl std::str::FromStr for Prefix {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let letters = text.bytes().all(|b| b.is_ascii_alphabetic());
        if letters && (1..=10).contains(&text.len()) { Ok(Prefix(text.to_owned())) } else { Err(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::CodeProblem;

    const GOOD: &str = r#"
format = 1
id = "s"
name = "Study"
languages = ["nl"]
[[groups]]
prefix = "Prof"
name = "professionals"
[[groups]]
prefix = "Cl"
name = "clients"
[promises]
recording = "until-transcribed"
days = 7
raw-days = 30
"#;

    fn check(from: &str, to: &str, expect: &[(&str, usize, usize)]) {
        assert!(GOOD.contains(from), "{from}");
        let checked = Study::check(GOOD.replacen(from, to, 1).as_bytes());
        let found: Vec<(&str, usize, usize)> = checked.problems.iter().map(|p| (p.id(), p.line, p.column)).collect();
        assert_eq!(found, expect, "{to}");
        assert_eq!(checked.study.is_none(), checked.problems.iter().any(Problem::is_error), "{to}");
    }

    #[test]
    fn the_study_of_this_folder_is_in_order() {
        let checked = Study::check(include_bytes!("../../study.toml"));
        assert_eq!(checked.problems, []);
        assert_eq!(checked.study.unwrap().promises, Policy::default());
    }

    #[test]
    fn slips_are_named_at_their_place() {
        check("format = 1", "format = 1", &[]);
        check("days = 7", "dagen = 7", &[("guide.UNKNOWN_KEY", 14, 1)]);
        check("days = 7", "days = 0", &[("guide.OUT_OF_BOUNDS", 14, 8)]);
        check("days = 7", "days = 31", &[("study.RAW_BEFORE", 15, 12)]);
        check("days = 7\nraw-days = 30", "days = 100\nraw-days = 100", &[("study.LONG", 14, 8)]);
        check("until-transcribed", "until-transcibed", &[("guide.UNKNOWN_WORD", 13, 13)]);
        check("prefix = \"Cl\"", "prefix = \"prof\"", &[("study.SAME_PREFIX", 10, 10)]);
        check("prefix = \"Cl\"", "prefix = \"Cl1\"", &[("guide.BAD_FORM", 10, 10)]);
        check("[\"nl\"]", "[]", &[("guide.EMPTY", 5, 13)]);
        check("[\"nl\"]", "[\"fr\"]", &[("guide.UNKNOWN_WORD", 5, 14)]);
        check("[promises]", "[beloften]", &[("guide.UNKNOWN_KEY", 12, 2)]);
        check("id = \"s\"", "id = \"My study\"", &[("guide.BAD_FORM", 3, 6)]);
        check("format = 1", "format = 9", &[("guide.FORMAT", 2, 10)]);
    }

    #[test]
    fn a_timer_asks_unless_the_study_says_destroy() {
        assert_eq!(Study::parse(GOOD.as_bytes()).unwrap().enforce, Enforce::Ask);
        let with = |word: &str| GOOD.replace("raw-days = 30", &format!("raw-days = 30\nenforce = \"{word}\""));
        assert_eq!(Study::parse(with("ask").as_bytes()).unwrap().enforce, Enforce::Ask);
        assert_eq!(Study::parse(with("destroy").as_bytes()).unwrap().enforce, Enforce::Destroy);
        let wrong = Study::check(with("yes").as_bytes());
        assert_eq!(wrong.problems.iter().map(Problem::id).collect::<Vec<_>>(), ["guide.UNKNOWN_WORD"]);
    }

    #[test]
    fn a_convention_has_one_of_four_names() {
        assert_eq!(Study::parse(GOOD.as_bytes()).unwrap().convention, None);
        for convention in Convention::ALL {
            let named = GOOD.replace("id = \"s\"", &format!("id = \"s\"\nconvention = \"{}\"", convention.name()));
            assert_eq!(Study::parse(named.as_bytes()).unwrap().convention, Some(convention));
            assert_eq!(Convention::named(convention.name()), Some(convention));
        }
        check("id = \"s\"", "id = \"s\"\nconvention = \"letterlik\"", &[("guide.UNKNOWN_WORD", 4, 14)]);
    }

    #[test]
    fn codes_belong_to_groups() {
        let study = Study::parse(GOOD.as_bytes()).unwrap();
        assert_eq!(study.code(" Prof9 ").unwrap().as_str(), "Prof9");
        assert_eq!(study.code("prof9"), Err(CodeProblem::OtherCase { known: "Prof9".into() }));
        assert!(matches!(study.code("Stud1"), Err(CodeProblem::UnknownGroup { .. })));
        for name in ["Jan Jansen", "Jan", "Prof", "", "Prof0", "Prof09"] {
            assert!(matches!(study.code(name), Err(CodeProblem::NotACode { .. })), "{name}");
        }
    }
}

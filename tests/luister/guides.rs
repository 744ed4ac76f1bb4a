//! Tests of: guides.

use std::path::{Path, PathBuf};

use luister::guide::promise::{Policy, RecordingEnd};
use luister::guide::{self, GuideKind, Purpose, SectionKind, render_item};
use luister::units::Language;

/// Every guide that comes with luister, with the name it is known by.
fn shipped() -> Vec<(String, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut out: Vec<(String, Vec<u8>)> = files(&root.join("topic-guides"))
        .into_iter()
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap()))
        .collect();
    for language in ["nl", "en"] {
        let path = root.join(format!("src/runtime/practice/guide-{language}.toml"));
        out.push((format!("practice-interview-{language}.toml"), std::fs::read(path).unwrap()));
    }
    out
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut out: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .filter(|p| p.extension().is_some_and(|e| e == "toml"))
        .collect();
    out.sort();
    out
}

fn policies() -> [Policy; 3] {
    let usual = Policy::default();
    [usual, Policy { recording: RecordingEnd::UntilTranscribed, ..usual }, Policy { days: 1, raw_days: 1, ..usual }]
}

#[test]
fn every_shipped_guide_is_in_order() {
    let shipped = shipped();
    assert_eq!(shipped.len(), 8);
    for (name, text) in
        guide::shipped().into_iter().chain([guide::practice(Language::Nl), guide::practice(Language::En)])
    {
        assert!(
            shipped.iter().any(|(n, bytes)| n == name && bytes == text.as_bytes()),
            "{name} is not built in as it is"
        );
    }
    for (name, bytes) in shipped {
        for policy in policies() {
            let checked = guide::check(&name, &bytes, &policy);
            let lines: Vec<String> = checked.problems.iter().map(|p| p.line(&name, Language::En)).collect();
            assert!(lines.is_empty(), "{}", lines.join("\n"));
            assert!(checked.guide.is_some());
        }
    }
}

#[test]
fn shipped_consent_can_be_read_aloud_from_a_small_screen() {
    for (name, bytes) in shipped() {
        for policy in policies() {
            let guide = guide::parse(&name, &bytes, &policy).unwrap();
            for item in &guide.consent {
                let rendered = render_item(&guide, item, &policy);
                let words = rendered.text.split_whitespace().count();
                assert!(words <= 60, "{name}, {}: {words} words: {}", item.id, rendered.text);
                assert!(!rendered.text.contains(['{', '}']), "{name}: {}", rendered.text);
                assert!(!rendered.text.to_lowercase().contains("anoniem"), "{name}: {}", rendered.text);
            }
        }
    }
}

#[test]
fn shipped_guides_follow_the_route_and_fit_their_time() {
    for (name, bytes) in shipped() {
        let guide = guide::parse(&name, &bytes, &Policy::default()).unwrap();
        let minutes: u32 = guide.sections.iter().map(|s| s.minutes).sum();
        assert!(minutes <= guide.minutes, "{name}: {minutes} of {}", guide.minutes);
        assert!(guide.sections.first().is_some_and(|s| s.kind == SectionKind::Opening), "{name}");
        assert!(guide.sections.last().is_some_and(|s| s.kind == SectionKind::Ending), "{name}");
        let has = |purpose| guide.consent.iter().any(|i| i.purpose == purpose);
        for purpose in [Purpose::TakePart, Purpose::Record, Purpose::Quote] {
            assert!(has(purpose), "{name} does not ask: {purpose:?}");
        }
        if name.starts_with("practice") || name.contains("example") {
            continue;
        }
        assert!(has(Purpose::Contact), "{name}");
        let (expected, consent) = match guide.kind {
            GuideKind::Interview => (60, 5),
            GuideKind::FocusGroup => (90, 10),
        };
        assert_eq!(guide.minutes, expected, "{name}");
        assert!(minutes + consent <= expected && minutes + consent + 5 >= expected, "{name}: {minutes}");
        assert!(
            guide.topics().filter(|(s, _)| s.kind == SectionKind::Key).all(|(_, t)| !t.research_question.is_empty())
        );
    }
}

#[test]
fn the_practice_guides_ask_what_is_asked_in_the_clip() {
    for (language, clip) in [("nl", "nl-interview-stereo"), ("en", "en-interview")] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/runtime/practice");
        let bytes = std::fs::read(folder.join(format!("guide-{language}.toml"))).unwrap();
        let guide = guide::parse("guide.toml", &bytes, &Policy::default()).unwrap();
        let clip = std::fs::read_to_string(folder.join(format!("{clip}.json"))).unwrap();
        let clip: serde_json::Value = serde_json::from_str(&clip).unwrap();
        for utterance in clip["utterances"].as_array().unwrap() {
            let text = utterance["text"].as_str().unwrap();
            if text.ends_with('?') {
                assert!(guide.topics().any(|(_, t)| t.question == text), "{language}: nobody would ask “{text}”");
            }
        }
    }
}

/// The name a file of the corpus is checked under, and its bytes.
fn corpus(part: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/guides").join(part);
    files(&folder)
        .into_iter()
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap()))
        .collect()
}

/// Everything said about the files of a part of the corpus, in a language.
fn said(part: &str, language: Language) -> String {
    let mut out = String::new();
    for (name, bytes) in corpus(part) {
        for problem in guide::check(&name, &bytes, &Policy::default()).problems {
            let (what, todo) = problem.text(language);
            for text in [&what, &todo] {
                assert!(text.ends_with(['.', '?', '…', ']', ')']), "no end: {text}");
            }
            out.push_str(&problem.line(&name, language));
            out.push('\n');
        }
        out.push('\n');
    }
    out
}

fn snapshot(name: &str, text: String) {
    insta::with_settings!({ snapshot_path => "../guides/snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, text);
    });
}

#[test]
fn bad_guides_are_refused_with_every_problem_at_its_place() {
    let bad = corpus("bad");
    assert!(bad.len() >= 40);
    for (name, bytes) in &bad {
        let problems = guide::parse(name, bytes, &Policy::default()).expect_err(name);
        assert!(problems.iter().any(guide::Problem::is_error), "{name} is refused without an error");
        let lines = String::from_utf8_lossy(bytes).lines().count().max(1);
        assert!(problems.iter().all(|p| (1..=lines + 1).contains(&p.line) && p.column >= 1), "{name}");
    }
    snapshot("bad-en", said("bad", Language::En));
    snapshot("bad-nl", said("bad", Language::Nl));
}

#[test]
fn doubtful_guides_are_guides_with_a_warning() {
    for (name, bytes) in corpus("doubtful") {
        let checked = guide::check(&name, &bytes, &Policy::default());
        assert!(checked.guide.is_some() && !checked.problems.is_empty(), "{name}: {:?}", checked.problems);
    }
    snapshot("doubtful-en", said("doubtful", Language::En));
    snapshot("doubtful-nl", said("doubtful", Language::Nl));
}

#[test]
fn good_guides_raise_no_complaint() {
    for (name, bytes) in corpus("good") {
        let checked = guide::check(&name, &bytes, &Policy::default());
        assert!(checked.guide.is_some() && checked.problems.is_empty(), "{name}: {:?}", checked.problems);
    }
}

#[test]
fn a_promise_the_study_cannot_keep_is_refused() {
    let (name, bytes) = corpus("good").into_iter().find(|(n, _)| n == "smallest.toml").unwrap();
    let check = |text: &[u8], policy, expect: &str| {
        let problems = guide::parse(&name, text, &policy).expect_err(expect);
        assert!(problems.iter().any(|p| p.id() == expect), "{problems:?}");
    };
    check(&bytes, Policy { days: 0, ..Policy::default() }, "guide.POLICY_DAYS");
    let raw = String::from_utf8(bytes.clone()).unwrap();
    let raw = raw
        .replace("{stop-promise}", "{stop-promise} {raw-promise}")
        .replace("[\"stop\"]", "[\"stop\", \"destroy-raw\"]");
    assert!(guide::parse(&name, raw.as_bytes(), &Policy::default()).is_ok());
    check(raw.as_bytes(), Policy { raw_days: 7, ..Policy::default() }, "guide.POLICY_RAW");
    check(raw.as_bytes(), Policy { days: 0, raw_days: 0, ..Policy::default() }, "guide.POLICY_DAYS");
}

mod laws {
    use proptest::prelude::*;

    use super::*;

    /// Holds for whatever is read: no panic, no guide with an error in it, and one way or the other something is said.
    fn check(bytes: &[u8]) {
        let checked = guide::check("guide.toml", bytes, &Policy::default());
        let errors = checked.problems.iter().filter(|p| p.is_error()).count();
        assert_eq!(checked.guide.is_some(), errors == 0);
        for problem in &checked.problems {
            for language in [Language::Nl, Language::En] {
                let (what, todo) = problem.text(language);
                assert!(!what.is_empty() && !todo.is_empty() && what.len() < 1500);
            }
        }
        if let Some(guide) = checked.guide {
            read_aloud(&guide);
        }
        let _ = luister::study::Study::check(bytes);
    }

    /// What is read aloud holds no brace, whatever the policy; the guide on paper can always be made.
    fn read_aloud(guide: &guide::Guide) {
        for policy in policies() {
            for item in &guide.consent {
                let rendered = render_item(guide, item, &policy);
                assert!(!rendered.text.contains(['{', '}']) && !rendered.question.contains(['{', '}']));
            }
            assert!(!guide::to_markdown(guide, &policy, &[]).contains(['{', '}']));
        }
        let steps = guide::walk::steps(guide);
        assert!(steps.iter().map(|s| s.number).eq(1..=steps.len()));
    }

    fn seeds() -> Vec<Vec<u8>> {
        ["good", "bad", "doubtful"].into_iter().flat_map(corpus).chain(shipped()).map(|(_, bytes)| bytes).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_bytes_are_read_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            check(&bytes);
        }

        #[test]
        fn any_text_is_read_without_panic(text in "(?s)[\\[\\]{}=\"'a-z\\-_.,#\\\\ \n0-9é]{0,200}") {
            check(text.as_bytes());
        }

        #[test]
        fn changed_guides_are_read_without_panic(
            seed in any::<proptest::sample::Index>(),
            changes in proptest::collection::vec((any::<proptest::sample::Index>(), 0usize..4, any::<u8>(), any::<proptest::sample::Index>()), 1..8),
        ) {
            let seeds = seeds();
            let mut bytes = seeds[seed.index(seeds.len())].clone();
            for (at, how, byte, other) in changes {
                if bytes.is_empty() { break; }
                let at = at.index(bytes.len());
                match how {
                    0 => bytes[at] = byte,
                    1 => { bytes.remove(at); }
                    2 => {
                        let to = (at + usize::from(byte)).min(bytes.len());
                        bytes.drain(at..to);
                    }
                    _ => {
                        let to = (at + usize::from(byte)).min(bytes.len());
                        let piece = bytes[at..to].to_vec();
                        let into = other.index(bytes.len());
                        bytes.splice(into..into, piece);
                    }
                }
            }
            check(&bytes);
        }
    }
}

fn schema() -> jsonschema::Validator {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/guide.schema.json");
    let schema: serde_json::Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

/// A guide as an editor's schema checker sees it; none when it is no TOML.
fn as_json(bytes: &[u8]) -> Option<serde_json::Value> {
    let text = std::str::from_utf8(bytes).ok()?;
    let value: toml::Value = toml::from_str(text.trim_start_matches('\u{feff}')).ok()?;
    serde_json::to_value(value).ok()
}

#[test]
fn the_schema_accepts_every_guide_that_luister_accepts() {
    let schema = schema();
    for (name, bytes) in shipped().into_iter().chain(corpus("good")).chain(corpus("doubtful")) {
        let json = as_json(&bytes).unwrap();
        let errors: Vec<String> = schema.iter_errors(&json).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert!(errors.is_empty(), "{name}: {errors:?}");
    }
}

#[test]
fn the_schema_marks_slips_and_leaves_promises_to_the_check() {
    /// What needs more than one place of the file, or knowledge of placeholders, is beyond a schema.
    const BEYOND: &[&str] = &[
        "control-character.toml",
        "loose-braces.toml",
        "nothing-to-fill.toml",
        "placeholder-elsewhere.toml",
        "records-before-telling.toml",
        "records-in-own-words.toml",
        "records-in-silence.toml",
        "records-the-consent-in-silence.toml",
        "records-the-consent-last.toml",
        "records-the-consent-twice.toml",
        "records-twice.toml",
        "records-without-naming-the-promise.toml",
        "same-ids.toml",
        "same-language-twice.toml",
        "unknown-placeholders.toml",
    ];
    let schema = schema();
    let mut passed = Vec::new();
    for (name, bytes) in corpus("bad") {
        if as_json(&bytes).is_some_and(|json| schema.is_valid(&json)) {
            passed.push(name);
        }
    }
    assert_eq!(passed, BEYOND);
}

#[test]
fn the_documentation_names_everything_a_guide_can_hold() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let docs = std::fs::read_to_string(root.join("docs/guides.md")).unwrap();
    let schema = std::fs::read_to_string(root.join("docs/guide.schema.json")).unwrap();
    let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
    let mut words = Vec::new();
    collect(&schema, &mut words);
    assert!(words.len() > 40);
    for word in words {
        assert!(
            docs.contains(&format!("`{word}`"))
                || docs.contains(&format!("`\"{word}\"`"))
                || docs.contains(&format!("`[[{word}]]`"))
                || docs.contains(&format!("`[[sections.{word}]]`")),
            "docs/guides.md does not tell about {word}"
        );
    }
}

/// Collects the keys and words that a schema knows.
fn collect(schema: &serde_json::Value, words: &mut Vec<String>) {
    if let Some(map) = schema.as_object() {
        for (key, value) in map {
            match (key.as_str(), value) {
                ("properties", serde_json::Value::Object(keys)) => words.extend(keys.keys().cloned()),
                ("enum", serde_json::Value::Array(list)) => {
                    words.extend(list.iter().filter_map(|w| w.as_str().map(str::to_owned)));
                }
                _ => {}
            }
            collect(value, words);
        }
    } else if let Some(list) = schema.as_array() {
        list.iter().for_each(|value| collect(value, words));
    }
}

#[test]
fn guides_on_paper_read_well() {
    let all = shipped();
    let guide = |name: &str| {
        let (name, bytes) = all.iter().find(|(n, _)| n == name).unwrap();
        guide::parse(name, bytes, &Policy::default()).unwrap()
    };
    let policy = Policy::default();
    let codes = ["P1".parse().unwrap()];
    snapshot("paper-interview-en", guide::to_markdown(&guide("interview-example.toml"), &policy, &codes));
    snapshot("paper-focus-group-nl", guide::to_markdown(&guide("focus-group-students.toml"), &policy, &[]));
}

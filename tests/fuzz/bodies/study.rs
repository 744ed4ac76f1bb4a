//! What holds for a study.toml whose bytes came from anywhere.

use luister::study::Study;
use luister::units::{Language, ParticipantCode};

/// Reads it, says what is wrong, and uses what is right.
pub fn check(bytes: &[u8]) {
    let checked = Study::check(bytes);
    let errors = checked.problems.iter().filter(|p| p.is_error()).count();
    assert_eq!(checked.study.is_some(), errors == 0);
    for problem in &checked.problems {
        assert!(problem.line >= 1 && problem.column >= 1);
        for language in [Language::Nl, Language::En] {
            let (what, todo) = problem.text(language);
            assert!(!what.is_empty() && !todo.is_empty() && what.len() + todo.len() < 3000);
        }
    }
    let Some(study) = checked.study else { return };
    assert!(!study.groups.is_empty() && !study.languages.is_empty());
    for group in &study.groups {
        let first: ParticipantCode = format!("{}1", group.prefix).parse().expect("a prefix and a number are a code");
        assert_eq!(study.code(first.as_str()).ok(), Some(first.clone()));
        assert_eq!(study.group_of(&first).map(|g| &g.prefix), Some(&group.prefix));
    }
}

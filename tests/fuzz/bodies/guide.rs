//! What holds for a topic guide whose bytes came from anywhere.

use luister::guide::promise::{Policy, RecordingEnd};
use luister::guide::walk::steps;
use luister::guide::{Guide, check as read, render_item, to_markdown};
use luister::units::Language;

/// Reads it, says what is wrong, and reads aloud what is right (that takes long, and is done for some of the inputs).
pub fn check(bytes: &[u8]) {
    let thorough = bytes.len().is_multiple_of(8);
    let usual = Policy::default();
    let checked = read("guide.toml", bytes, &usual);
    let errors = checked.problems.iter().filter(|p| p.is_error()).count();
    assert_eq!(checked.guide.is_some(), errors == 0);
    for problem in checked.problems.iter().take(if thorough { usize::MAX } else { 2 }) {
        assert!(problem.line >= 1 && problem.column >= 1);
        for language in [Language::Nl, Language::En] {
            let (what, todo) = problem.text(language);
            assert!(!what.is_empty() && !todo.is_empty() && what.len() + todo.len() < 3000);
        }
    }
    let Some(guide) = checked.guide.filter(|_| thorough) else { return };
    for policy in [usual, Policy { recording: RecordingEnd::UntilTranscribed, days: 1, raw_days: 1, consent_days: 1 }] {
        read_aloud(&guide, &policy);
    }
}

/// No placeholder is ever read aloud, whatever the policy; and every step has its number.
fn read_aloud(guide: &Guide, policy: &Policy) {
    for item in &guide.consent {
        let rendered = render_item(guide, item, policy);
        assert!(!rendered.text.contains(['{', '}']) && !rendered.question.contains(['{', '}']));
    }
    assert!(!to_markdown(guide, policy, &[]).contains(['{', '}']));
    let steps = steps(guide);
    assert!(steps.iter().map(|s| s.number).eq(1..=steps.len()));
}

//! What a refusal says.

use super::history::*;
use crate::session::{Refusal, Stage, sentences, stage_name};
use crate::units::Language;

fn every_refusal() -> Vec<Refusal> {
    vec![
        Refusal::NotNow,
        Refusal::NotHere(code("Prof9")),
        Refusal::NotAnswered { participant: code("Prof9"), item: name("record") },
        Refusal::SaidNo(code("Prof9")),
        Refusal::WillNotTakePart(code("Prof9")),
        Refusal::NeverAsked,
        Refusal::Unknown(name("weather")),
        Refusal::Incomplete { holes: 1 },
        Refusal::Incomplete { holes: 3 },
        Refusal::NoTranscript,
        Refusal::AcceptFirst,
        Refusal::NothingLeft,
        Refusal::NobodyHere,
        Refusal::NotRead(name("record")),
        Refusal::NotesOnly,
        Refusal::NotesNotChosen,
        Refusal::StillLive,
        Refusal::DecideFirst,
        Refusal::BeingDestroyed,
        Refusal::BeingStruck,
        Refusal::NoPassage,
        Refusal::NoRecording,
        Refusal::AskThem,
        Refusal::OutOfOrder { expected: 4, found: 6 },
        Refusal::NotAnObservation,
    ]
}

#[test]
fn every_refusal_says_three_whole_sentences() {
    for language in [Language::Nl, Language::En] {
        for refusal in every_refusal() {
            let (happened, means, todo) = sentences(language, &refusal);
            for sentence in [happened, means, todo] {
                assert!(sentence.ends_with('.'), "{sentence}");
                assert!(!sentence.contains(['{', '}']), "{sentence}");
            }
        }
    }
}

#[test]
fn refusals_as_people_read_them() {
    let mut page = String::new();
    for refusal in every_refusal() {
        for language in [Language::Nl, Language::En] {
            let (happened, means, todo) = sentences(language, &refusal);
            page.push_str(&format!("{} {happened}\n   {means}\n   {todo}\n", language.code()));
        }
    }
    insta::assert_snapshot!(page);
}

#[test]
fn every_stage_has_its_own_name() {
    use Stage::*;
    let stages = [
        Prepared,
        Consenting,
        Recording,
        OffTheRecord,
        NotesOnly,
        Stopped,
        Interrupted,
        Closed,
        Transcribed,
        Accepted,
        Anonymised,
        Declined,
        Withdrawn,
    ];
    for language in [Language::Nl, Language::En] {
        let names: std::collections::BTreeSet<_> = stages.iter().map(|s| stage_name(language, *s)).collect();
        assert_eq!(names.len(), stages.len());
    }
}

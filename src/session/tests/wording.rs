//! What a refusal says.

use super::history::*;
use crate::session::{Refusal, Stage, sentences, stage_name};
use crate::units::Language;

fn every_refusal() -> Vec<Refusal> {
    vec![
        Refusal::NotNow,
        Refusal::NotHere(code("Prof9")),
        Refusal::HereAlready(code("Prof9")),
        Refusal::Full,
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
        Refusal::NotLater { due: moment(0) },
        Refusal::NoReason,
        Refusal::NoRecording,
        Refusal::AskThem,
        Refusal::OutOfOrder { expected: 4, found: 6 },
        Refusal::NotAnObservation,
    ]
}

#[test]
fn this_list_has_every_refusal() {
    // A new refusal makes this match incomplete: add it to `every_refusal` and count it here.
    let number = |refusal: &Refusal| match refusal {
        Refusal::NotNow => 0,
        Refusal::NotHere(_) => 1,
        Refusal::HereAlready(_) => 2,
        Refusal::Full => 3,
        Refusal::NotAnswered { .. } => 4,
        Refusal::SaidNo(_) => 5,
        Refusal::WillNotTakePart(_) => 6,
        Refusal::NeverAsked => 7,
        Refusal::Unknown(_) => 8,
        Refusal::Incomplete { holes: 1 } => 9,
        Refusal::Incomplete { .. } => 10,
        Refusal::NoTranscript => 11,
        Refusal::AcceptFirst => 12,
        Refusal::NothingLeft => 13,
        Refusal::NobodyHere => 14,
        Refusal::NotRead(_) => 15,
        Refusal::NotesOnly => 16,
        Refusal::NotesNotChosen => 17,
        Refusal::StillLive => 18,
        Refusal::DecideFirst => 19,
        Refusal::BeingDestroyed => 20,
        Refusal::BeingStruck => 21,
        Refusal::NoPassage => 22,
        Refusal::NotLater { .. } => 23,
        Refusal::NoReason => 24,
        Refusal::NoRecording => 25,
        Refusal::AskThem => 26,
        Refusal::OutOfOrder { .. } => 27,
        Refusal::NotAnObservation => 28,
    };
    let numbers: Vec<usize> = every_refusal().iter().map(number).collect();
    assert_eq!(numbers, (0..29).collect::<Vec<_>>());
}

/// Two refusals tell a bound in words.
#[test]
fn the_bounds_that_are_told_are_those_that_hold() {
    let (happened, ..) = sentences(Language::En, &Refusal::Full);
    assert!(happened.starts_with("Twelve") && crate::session::MOST == 12, "{happened}");
    let (happened, ..) = sentences(Language::En, &Refusal::NoReason);
    assert!(happened.contains(&crate::session::REASON.to_string()), "{happened}");
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

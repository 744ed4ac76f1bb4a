//! Marks that a name was said: what is asked beside them, and that nobody approves past one.

use super::*;
use crate::anonymise::Source;

/// A review in which `lines` were said, five seconds apart, with a mark at each of these moments.
fn marked(lines: &[&str], marks: &[u64]) -> Review {
    let said: Vec<(&str, &str)> = lines.iter().map(|l| ("P1", *l)).collect();
    let notes = (1..).zip(marks).map(|(n, at)| (n, "name-said".to_owned(), Offset::from_ms(*at), String::new()));
    Review::open(material(Language::Nl, Some(&raw(&said)), notes.collect(), 7, None), Sheet::default(), Vec::new())
}

fn asked(review: &Review) -> Vec<(usize, &str)> {
    let places = review.settled().places.iter().enumerate();
    places.flat_map(|(n, places)| places.iter().map(move |p| (n, p.key.as_str()))).collect()
}

const TALK: [&str; 5] = [
    "Bakker ook een keer.",
    "Toen ben ik weggegaan.",
    "Bakker heb ik dat verteld.",
    "Een roos voor later.",
    "Rozen en nog een roos.",
];

#[test]
fn beside_a_mark_a_word_is_asked_about_that_is_a_name_too() {
    let check = |marks: &[u64], expect: &[(usize, &str)]| assert_eq!(asked(&marked(&TALK, marks)), expect, "{marks:?}");
    check(&[], &[]);
    // What is asked beside the mark stays a word elsewhere: the first line and the last are not asked about.
    check(&[16_000], &[(2, "bakker"), (3, "roos")]);
    check(&[500], &[(0, "bakker")]);
    let review = marked(&TALK, &[16_000]);
    let places = &review.settled().places[2];
    assert_eq!(places[0].source, Source::Noted);
    assert!(places[0].alone);
}

#[test]
fn nothing_is_found_less_beside_a_mark() {
    let lines =
        ["Ik ken Marieke uit Assen, en Wil van hiernaast ook.", "Bel 06-41234567.", "Frans is mijn stiefvader."];
    let plain = marked(&lines, &[]);
    let attentive = marked(&lines, &[1_000, 6_000, 11_000]);
    for (n, places) in plain.settled().places.iter().enumerate() {
        for place in places {
            let covered = |p: &Place| p.span.start <= place.span.start && place.span.end <= p.span.end;
            assert!(attentive.settled().places[n].iter().any(covered), "{n}: {place:?}");
        }
    }
}

#[test]
fn a_mark_points_at_what_was_being_said_or_at_itself() {
    let at = |lines: &[&str], mark| marked(lines, &[mark]).names_said()[0].at;
    assert_eq!(at(&TALK, 0), 0);
    assert_eq!(at(&TALK, 4_500), 0, "in the pause after the first line");
    assert_eq!(at(&TALK, 16_000), 3);
    assert_eq!(at(&TALK, 9_000_000), 4);
    assert_eq!(at(&[], 16_000), 0, "notes only: the mark's own line");
}

#[test]
fn a_text_is_not_approved_past_a_mark_that_nobody_answered_for() {
    let mut review = marked(&TALK, &[6_000, 16_000]);
    review.pseudonymise_everything().read_everything();
    let left = |review: &mut Review| {
        let standing = review.standing(&head());
        let forms: Vec<(String, u32)> = standing.hits.iter().map(|h| (h.form.clone(), h.times)).collect();
        for (form, times) in forms {
            review.does(Edit::SignOff { form, times });
        }
        review.standing(&head())
    };
    assert_eq!(left(&mut review).names_said, 2);
    assert!(review.clear(&head()).is_err());
    for line in [1, 3] {
        for edit in review.looked_for_at(line) {
            review.does(edit);
        }
    }
    assert_eq!(left(&mut review).names_said, 0);
    assert!(review.clear(&head()).is_ok());
    assert!(review.looked_for_at(3).is_empty(), "answered for once is enough");
    let said = LineId(1);
    assert!(!review.permits(&Edit::LookedFor { mark: said }), "only a mark can be answered for");
}

#[test]
fn an_answer_is_not_undone_with_a_decision_and_goes_with_its_passage() {
    let mut review = marked(&TALK, &[16_000]);
    for edit in review.looked_for_at(3) {
        review.does(edit);
    }
    review.pseudonymise_everything().does(Edit::Undo);
    assert_eq!(review.names_not_looked_for(), 0);
    let (material, steps) = review.without_passage(15_000, 20_000);
    let after = Review::open(material, Sheet::default(), steps);
    assert!(after.names_said().is_empty());
}

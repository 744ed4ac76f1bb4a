//! What may leave: the gates, and the sweep against pipelines that leave something in.

use super::*;
use crate::transcript::Approved;

fn ready() -> Review {
    let lines = [
        ("I", "Waar komt u vandaan"),
        ("P1", "ik kom uit Heerenveen en woon in Heerenveen"),
        ("P1", "met Chlo\u{eb} de Vries"),
        ("I", "en Piet"),
    ];
    let mut r = review_with(&lines, &["noemt Heerenveen twee keer"]);
    r.pseudonymise_everything().read_everything();
    r
}

#[test]
fn a_text_is_cleared_only_when_nothing_is_left_to_be_done() {
    let mut r = ready();
    assert!(r.clear(&head()).is_ok());
    let leaves = r.clear(&head()).unwrap();
    assert_eq!(leaves.counts().turns, 4);
    assert_eq!(leaves.counts().readers, [Reader::default()]);
    assert!(leaves.transcript().anonymised && leaves.transcript().utterances.iter().all(|u| u.words.is_empty()));
    r.does(Edit::Texts { texts: vec![(LineId(1), "Waar komt u vandaan, Klaas".into())] });
    let open = r.clear(&head()).unwrap_err();
    assert_eq!((open.undecided, open.looked.read, open.looked.turns, open.unsigned()), (1, 3, 4, 0));
    r.does(decide("klaas", Decision::Keep));
    assert!(r.clear(&head()).is_err(), "not read");
    r.read_everything();
    assert!(r.clear(&head()).is_ok());
}

#[test]
fn what_the_sweep_finds_is_signed_off_one_form_at_a_time() {
    let mut r = review(&["bij Heerenveen", "op de heerenveenseweg", "de heerenveenseweg weer"]);
    r.does(decide("heerenveen", pseudonym(Kind::Place, 1))).does(decide("heerenveenseweg", Decision::Keep));
    r.read_everything();
    let open = r.clear(&head()).unwrap_err();
    let hit = &open.hits[0];
    assert_eq!((hit.form.as_str(), hit.times, hit.path.as_str()), ("heerenveenseweg", 2, "/utterances/1/text"));
    assert_eq!((hit.before.as_str(), hit.found.as_str(), hit.after.as_str()), ("op de ", "heerenveenseweg", ""));
    r.does(Edit::SignOff { form: "heerenveenseweg".into(), times: 1 });
    assert!(r.clear(&head()).is_err(), "one was signed off, two stand there");
    r.does(Edit::SignOff { form: "heerenveenseweg".into(), times: 2 });
    assert_eq!(r.clear(&head()).unwrap().counts().signed, 1);
}

/// Each mutation is a mistake that a pipeline could make; the sweep must find every one of them.
#[test]
fn a_pipeline_that_leaves_something_in_is_caught() {
    let r = ready();
    let good = r.outcome(&head(), true);
    assert_eq!(r.sweep(&good), []);
    type Mutation = (&'static str, fn(&mut Approved));
    let mutations: [Mutation; 12] = [
        ("one place forgotten", |a| a.utterances[1].text = a.utterances[1].text.replacen("[", "Heerenveen [", 1)),
        ("capitals", |a| a.utterances[1].text.push_str(" HEERENVEEN")),
        ("small letters", |a| a.utterances[1].text.push_str(" heerenveen")),
        ("a compound", |a| a.utterances[1].text.push_str(" heerenveenseweg")),
        ("a part of a name", |a| a.utterances[2].text.push_str(" mevrouw Vries")),
        ("another way to write an accent", |a| a.utterances[2].text.push_str(" Chloe\u{308}")),
        ("an accent left away", |a| a.utterances[2].text.push_str(" Chloe's")),
        ("a soft hyphen inside", |a| a.utterances[2].text.push_str(" Heeren\u{ad}veen")),
        ("a note forgotten", |a| a.notes[0].text = "noemt Heerenveen".into()),
        ("a speaker's label", |a| a.speakers[0].code = "Piet".into()),
        ("a speaker on an utterance", |a| a.utterances[0].speaker = Some("Chloe".into())),
        ("the session's name", |a| a.session = "2026-Heerenveen".parse().unwrap()),
    ];
    for (name, mutate) in mutations {
        let mut mutated = good.clone();
        mutate(&mut mutated);
        assert!(r.sweep(&mutated).iter().any(|h| !h.signed), "{name} was not found");
    }
}

#[test]
fn what_exports_say_beside_the_text_is_searched_too() {
    let r = ready();
    let beside = vec!["Interview in Heerenveen".to_owned(), "P1".to_owned()];
    let standing = r.standing(&Head { beside, ..head() });
    let found: Vec<(&str, &str)> = standing.hits.iter().map(|h| (h.form.as_str(), h.path.as_str())).collect();
    assert_eq!(found, [("heerenveen", "/beside/0")]);
}

#[test]
fn short_originals_are_searched_as_words_and_dates_as_a_whole() {
    let mut r = review(&["dat is Bo", "een bobslee", "in Oktober was dat", "elke oktober"]);
    r.does(decide("bo", Decision::Remove));
    for (line, decision) in [(2, Decision::Remove), (3, Decision::Keep)] {
        let span = r.settled().places[line][0].span;
        r.does(Edit::DecideHere { line: r.lines()[line].id, span, decision });
    }
    r.read_everything();
    let open = r.standing(&head());
    let forms: Vec<&str> = open.hits.iter().map(|h| h.form.as_str()).collect();
    assert_eq!(forms, ["oktober"], "the month stands there once more; a bobslee is nobody");
}

#[test]
fn without_anonymising_nothing_is_replaced_and_it_says_so() {
    let r = ready();
    let plain = r.not_anonymised(&head());
    assert!(!plain.anonymised && plain.replaced.is_empty());
    assert!(plain.utterances[1].text.contains("Heerenveen"));
}

#[test]
fn debug_prints_no_word() {
    let r = ready();
    let cleared = r.clear(&head()).unwrap();
    let pieces: Vec<_> = (0..r.lines().len()).map(|n| r.pieces(n)).collect();
    let all = format!("{r:?} {:?} {:?} {:?} {cleared:?} {pieces:?}", r.lines(), r.steps(), r.material());
    assert!(!all.contains("Heerenveen") && !all.contains("heerenveen") && !all.contains("vandaan"), "{all}");
}

#[test]
fn a_line_that_was_emptied_does_not_leave() {
    let mut r = review(&["een", "twee"]);
    r.does(Edit::Texts { texts: vec![(LineId(1), " ".into())] });
    let texts = |a: Approved| a.utterances.into_iter().map(|u| u.text).collect::<Vec<_>>();
    assert_eq!(texts(r.not_anonymised(&head())), ["twee"]);
    r.read_everything();
    assert_eq!(texts(r.clear(&head()).unwrap().transcript().clone()), ["twee"]);
}

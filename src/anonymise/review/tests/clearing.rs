//! Each gate by itself, what was looked at, what the last search calls a finding, and which names are handed on.

use super::*;
use crate::anonymise::{Field, Names};

#[test]
fn any_one_thing_left_to_be_done_keeps_a_text_back() {
    let hit = |signed| Hit {
        form: "assen".into(),
        times: 1,
        path: String::new(),
        before: String::new(),
        found: String::new(),
        after: String::new(),
        signed,
    };
    let clear = |standing: Standing| standing.is_clear();
    let looked = |read, turns| Looked { read, turns, ..Looked::default() };
    assert!(clear(Standing::default()));
    assert!(clear(Standing { looked: looked(3, 3), hits: vec![hit(true)], ..Standing::default() }));
    assert!(!clear(Standing { undecided: 1, ..Standing::default() }));
    assert!(!clear(Standing { names_said: 1, ..Standing::default() }));
    assert!(!clear(Standing { looked: looked(2, 3), ..Standing::default() }));
    assert!(!clear(Standing { hits: vec![hit(true), hit(false)], ..Standing::default() }));
    assert_eq!(Standing { hits: vec![hit(true), hit(false)], ..Standing::default() }.unsigned(), 1);
}

#[test]
fn names_are_handed_on_where_the_study_has_a_table_and_they_were_spoken_and_replaced() {
    let mut r = review(&["met Piet uit Assen", "en Klaas"]);
    r.does(decide("piet", pseudonym(Kind::Name, 4))).does(decide("assen", Decision::Keep));
    r.does(decide("klaas", Decision::Remove)).does(decide("hendrika", pseudonym(Kind::Name, 5)));
    r.read_everything();
    for form in ["piet", "assen", "klaas", "hendrika"] {
        r.does(Edit::SignOff { form: form.into(), times: 9 });
    }
    assert!(r.clear(&head()).unwrap().named().is_empty() && !r.shares_names());
    let shared = r.clone().with_names(Some(Names::default()));
    assert!(shared.shares_names());
    let cleared = shared.clear(&head()).unwrap();
    assert_eq!(cleared.named(), [("piet".to_owned(), Who { kind: Kind::Name, number: 4 })]);
    assert!(format!("{cleared:?}").contains("Named(1)"));
}

#[test]
fn everybody_who_took_a_step_is_named_as_a_reader_once() {
    let mut r = review(&["een"]);
    for by in ["R2", "R1", "R2"] {
        let step = Step { by: by.parse().unwrap(), ..step(&r, r.reading(vec![LineId(1)])) };
        r.take(step);
    }
    let cleared = r.clear(&head()).unwrap();
    let readers: Vec<&str> = cleared.counts().readers.iter().map(Reader::as_str).collect();
    assert_eq!(readers, ["R1", "R2"]);
    for wrong in ["", "R", "1", "r1", "ABC1", "R123", "R1x", "Piet1"] {
        assert!(wrong.parse::<Reader>().is_err(), "{wrong}");
    }
    assert_eq!("IV12".parse::<Reader>().unwrap().to_string(), "IV12");
}

#[test]
fn turns_are_what_one_person_says_in_a_row_and_count_when_all_of_them_was_looked_at() {
    let mut r = review_with(
        &[("I", "een"), ("P1", "twee"), ("P1", "drie"), ("?", "vier"), ("?", "vijf"), ("P1", " ")],
        &["zes"],
    );
    assert_eq!(r.turns(), [(0, 1), (1, 3), (3, 4), (4, 5), (5, 6), (6, 7)]);
    let looked = |r: &Review| (r.looked().turns, r.looked().seen, r.looked().heard, r.looked().read);
    assert_eq!(looked(&r), (5, 0, 0, 0), "what is empty needs nobody's eyes");
    r.does(Edit::Seen { lines: vec![LineId(1), LineId(2)] }).does(Edit::Heard { lines: vec![LineId(2), LineId(3)] });
    r.reads(&[1, 2, 3, 4]);
    assert_eq!(looked(&r), (5, 1, 1, 3));
    assert_eq!(r.first_unread(), Some(4));
    r.reads(&[5, 7]);
    assert_eq!(r.first_unread(), None);
}

#[test]
fn halves_of_what_was_seen_were_seen_and_have_to_be_read_again() {
    let mut r = review(&["een twee", "drie"]);
    r.does(Edit::Seen { lines: vec![LineId(1)] }).reads(&[1, 2]);
    r.does(Edit::Split { line: LineId(1), from: 4, new: LineId(9) });
    let has = |set: &std::collections::BTreeSet<LineId>| set.iter().map(|id| id.0).collect::<Vec<_>>();
    let read =
        |r: &Review| (0..r.lines().len()).filter(|n| r.is_read(*n)).map(|n| r.lines()[n].id.0).collect::<Vec<_>>();
    assert_eq!((has(&r.ledger().seen), has(&r.ledger().heard)), (vec![1, 9], vec![]));
    assert_eq!(read(&r), [2]);
    // Put together with a line that nobody saw, it was not seen.
    r.does(Edit::Join { line: LineId(9), next: LineId(2) });
    assert_eq!((has(&r.ledger().seen), read(&r)), (vec![1], vec![]));
    r.does(Edit::Seen { lines: vec![LineId(9)] }).does(Edit::Join { line: LineId(1), next: LineId(9) });
    assert_eq!(has(&r.ledger().seen), [1]);
}

#[test]
fn a_finding_shows_thirty_letters_on_either_side_and_the_longest_name_it_can_be() {
    let (before, after) = ("a".repeat(40), "b".repeat(40));
    let mut r = review(&["met Jan de Vries"]);
    r.does(decide("jan de vries", pseudonym(Kind::Name, 1)));
    let beside = vec![format!("{before} jan de vries {after}"), "Jan de Vries' huis".into(), "jan de vriesn".into()];
    let hits = r.standing(&Head { beside, ..head() }).hits;
    let forms: Vec<(&str, u32)> = hits.iter().map(|h| (h.form.as_str(), h.times)).collect();
    assert_eq!(forms, [("jan de vries", 2), ("vries", 2), ("vriesn", 1)]);
    assert_eq!((hits[0].before.len(), hits[0].after.len(), hits[0].found.as_str()), (30, 30, "jan de vries"));
    assert!(hits[0].before.ends_with("a ") && hits[0].after.starts_with(" b"));
    // A genitive's s behind the last word is the same name; two words of three are not.
    let beside = vec!["Jan de Vriess".into(), "jan de".into()];
    let hits = r.standing(&Head { beside, ..head() }).hits;
    assert_eq!(hits.iter().map(|h| h.form.as_str()).collect::<Vec<_>>(), ["jan de vriess", "vriess"]);
}

#[test]
fn what_stands_on_the_sheet_is_searched_unless_somebody_kept_it() {
    let mut sheet = Sheet::default();
    sheet.add(Field::Town, "Grou");
    let open = || {
        let material = material(Language::Nl, Some(&raw(&[("P1", "dat was het")])), Vec::new(), 7, None);
        Review::open(material, sheet.clone(), Vec::new())
    };
    let found = |r: &Review| r.standing(&Head { beside: vec!["naar Grou".into()], ..head() }).hits.len();
    assert_eq!(found(&open()), 1);
    assert_eq!(found(open().does(decide("grou", Decision::Keep))), 0);
    assert_eq!(found(open().does(decide("grou", Decision::Remove))), 1);
    // What was decided and stands nowhere any more is searched too.
    let nowhere = |decision| review(&["dat was het"]).does(decide("assen", decision)).clone();
    let found = |r: &Review| r.standing(&Head { beside: vec!["naar Assen".into()], ..head() }).hits.len();
    assert_eq!((found(&nowhere(Decision::Remove)), found(&nowhere(Decision::Keep))), (1, 0));
}

#[test]
fn a_person_is_never_proposed_to_be_a_place_of_that_name() {
    let mut r = review(&["met Fatima Yilmaz", "Fatima belde dus"]);
    let place = |r: &Review| r.settled().places[1][0].clone();
    r.does(decide("fatima yilmaz", pseudonym(Kind::Place, 7)));
    assert_eq!(r.likely(&place(&r)), Who { kind: Kind::Name, number: 1 });
    r.does(decide("fatima yilmaz", pseudonym(Kind::Name, 7)));
    assert_eq!(r.likely(&place(&r)), Who { kind: Kind::Name, number: 7 });
}

#[test]
fn what_makes_no_sense_is_not_permitted() {
    let r = review_with(&[("P1", "een twee"), ("P1", "drie")], &["vier vijf"]);
    let split = |line, from, new| r.permits(&Edit::Split { line: LineId(line), from, new: LineId(new) });
    assert!(split(1, 1, 9) && split(1, 7, 9));
    for (line, from, new) in [(1, 0, 9), (1, 8, 9), (3, 4, 9), (7, 1, 9), (1, 4, 2), (1, 4, 0)] {
        assert!(!split(line, from, new), "{line} at {from} as {new}");
    }
    let join = |line, next| r.permits(&Edit::Join { line: LineId(line), next: LineId(next) });
    assert!(join(1, 2) && !join(2, 1) && !join(1, 3) && !join(2, 3) && !join(1, 1) && !join(2, 9));
    let mark =
        |line, start, end| r.permits(&Edit::Mark { line: LineId(line), span: Span { start, end }, kind: Kind::Name });
    assert!(mark(1, 0, 8) && mark(3, 0, 4) && !mark(1, 0, 9) && !mark(1, 3, 3) && !mark(1, 4, 3) && !mark(9, 0, 1));
    let texts =
        |ids: &[u32]| r.permits(&Edit::Texts { texts: ids.iter().map(|id| (LineId(*id), "x".into())).collect() });
    assert!(texts(&[1, 3]) && !texts(&[]) && !texts(&[1, 9]));
    let rename = |from: &str, to: &str| r.permits(&Edit::Rename { from: Some(from.into()), to: to.into() });
    assert!(rename("P1", "P2") && !rename("P9", "P2") && !rename("P1", "Piet Jansen"));
    assert!(r.permits(&Edit::Invent { names: true }) && !r.permits(&Edit::Invent { names: false }));
    assert!(!r.permits(&Edit::Undo) && !r.permits(&Edit::Redo));
    assert!(!r.permits(&r.reading(vec![])) && r.permits(&r.reading(vec![LineId(1)])));
}

#[test]
fn words_the_engine_was_unsure_of_are_shown_where_they_still_stand() {
    let mut said = raw(&[("P1", "een twéé drie twéé vier")]);
    for word in [1, 3, 4] {
        said.transcript.utterances[0].words[word].p = 0.2;
    }
    said.transcript.utterances[0].words[0].p = DOUBTFUL;
    let mut sheet = Sheet::default();
    sheet.add(Field::Town, "Grou");
    let mut r = Review::open(material(Language::Nl, Some(&said), Vec::new(), 7, None), sheet.clone(), Vec::new());
    assert!(r.sheet() == &sheet && !r.invents());
    let spans = |r: &Review| r.doubtful(0).iter().map(|s| (s.start, s.end)).collect::<Vec<_>>();
    assert_eq!(spans(&r), [(4, 8), (14, 18), (19, 23)]);
    r.does(Edit::Texts { texts: vec![(LineId(1), "een drie twéé vier".into())] });
    assert_eq!(spans(&r), [(9, 13), (14, 18)], "one of the two is gone");
    r.does(Edit::Texts { texts: vec![(LineId(1), "tweetwéé: twéé, viervier".into())] });
    assert_eq!(spans(&r), [(10, 14)], "a part of another word is another word");
    assert!(r.doubtful(9).is_empty());
    assert!(r.does(Edit::Invent { names: true }).invents());
}

#[test]
fn interviewer_and_moderator_ask_and_the_others_do_not() {
    let r = review_with(&[("I", "een"), ("M", "twee"), ("P1", "drie")], &[]);
    let speakers = r.not_anonymised(&head()).speakers;
    let asks: Vec<_> = speakers.iter().map(|s| (s.code.as_str(), s.asks)).collect();
    assert_eq!(asks, [("I", true), ("M", true), ("P1", false)]);
}

#[test]
fn inside_a_label_that_is_in_use_nobody_is_looked_for() {
    let mut r = review(&["bij Thialf", "bij [Karim]", "dat is Karim"]);
    let of = |r: &Review, line: usize| r.settled().places[line].iter().map(|p| p.key.clone()).collect::<Vec<_>>();
    assert_eq!((of(&r, 1), of(&r, 2)), (vec!["karim".to_owned()], vec!["karim".to_owned()]));
    r.does(decide("thialf", Decision::Generalise("Karim".into())));
    assert_eq!((of(&r, 1), of(&r, 2)), (vec![], vec!["karim".to_owned()]));
}

#[test]
fn a_note_at_the_first_moment_of_a_passage_goes_and_one_at_its_last_stays() {
    let r = review_with(&[], &["een", "twee"]);
    let (material, _) = r.without_passage(1_000, 2_000);
    assert_eq!(material.notes(), [2]);
}

#[test]
fn what_was_decided_in_one_place_moves_with_its_letters() {
    let mut r = review(&["ik zag Anna, en Anna zag mij"]);
    r.does(decide("anna", pseudonym(Kind::Name, 1)));
    let second = r.settled().places[0][1].span;
    r.does(Edit::DecideHere { line: LineId(1), span: second, decision: pseudonym(Kind::Name, 2) });
    r.does(Edit::Texts { texts: vec![(LineId(1), "en ik zag Anna, en Anna zag mij".into())] });
    assert_eq!(r.text(), ["en ik zag [naam 1], en [naam 2] zag mij"]);
}

#[test]
fn a_passage_is_held_by_what_reaches_into_it_and_by_nothing_beside_it() {
    // Said from 0 to 4 s and from 5 to 9 s.
    let r = review(&["een", "twee"]);
    let holds = |from, to| holds_passage(r.material(), from, to);
    assert!(holds(3_999, 4_500) && holds(4_500, 5_001) && holds(0, 9_000) && holds(1_000, 2_000));
    assert!(!holds(4_000, 5_000) && !holds(9_000, 9_500) && !holds(4_200, 4_800));
    let note = review_with(&[], &["een"]);
    assert!(holds_passage(note.material(), 1_000, 1_001) && !holds_passage(note.material(), 1_001, 2_000));
}

#[test]
fn what_is_left_of_the_steps_is_counted_from_one_again() {
    let mut r = review(&["met Piet", "dat was het"]);
    r.does(Edit::Texts { texts: vec![(LineId(1), "met Piet dus".into())] });
    r.does(Edit::Texts { texts: vec![(LineId(2), "dat was het dan".into())] }).does(Edit::Undo);
    r.does(Edit::Texts { texts: vec![(LineId(2), "dat was alles".into())] });
    let (_, steps) = r.without_passage(0, 4_000);
    assert!(!steps.is_empty() && steps.len() < r.steps().len());
    let numbers: Vec<u32> = steps.iter().map(|s| s.n).collect();
    assert_eq!(numbers, (1..=numbers.len() as u32).collect::<Vec<_>>());
}

#[test]
fn a_readers_label_is_read_back_as_it_was_written_and_nothing_else_is() {
    let read = |json: &str| serde_json::from_str::<Reader>(json).map(|r| r.to_string());
    assert_eq!(read(&serde_json::to_string(&"R2".parse::<Reader>().unwrap()).unwrap()).unwrap(), "R2");
    assert!(read("\"Piet\"").is_err() && read("\"\"").is_err() && read("2").is_err());
}

#[test]
fn what_was_looked_at_beside_a_passage_that_goes_stays_looked_at() {
    let mut r = review_with(&[("P1", "een"), ("P2", "twee"), ("P1", "drie")], &[]);
    let lines: Vec<LineId> = r.lines().iter().map(|l| l.id).collect();
    r.does(Edit::Seen { lines: lines.clone() }).does(Edit::Heard { lines }).read_everything();
    let (material, steps) = r.without_passage(5_000, 9_000);
    let again = Review::open(material, Sheet::default(), steps);
    assert_eq!(again.looked(), Looked { turns: 1, seen: 1, heard: 1, read: 1 });
}

#[test]
fn what_nobody_could_understand_stands_at_its_time_between_what_was_said() {
    let mut said = raw(&[("P1", "een"), ("P1", "twee")]);
    said.unintelligible.push(crate::transcript::Stretch { start_ms: 4_200, end_ms: 4_900 });
    let texts = |said: &RawTranscript| {
        let lines = material(Language::En, Some(said), Vec::new(), 7, None).lines;
        lines.into_iter().map(|l| (l.id.0, l.text)).collect::<Vec<_>>()
    };
    assert_eq!(texts(&said), [(1, "een".into()), (2, "(onv.)".into()), (3, "twee".into())]);
    said.transcript.language = Language::En;
    assert_eq!(texts(&said)[1].1, "(unintelligible)");
}

#[test]
fn what_was_not_recorded_stands_at_its_time_and_leaves_like_that() {
    let said = raw(&[("P1", "een"), ("P1", "twee")]);
    let note = (1, "field".to_owned(), Offset::START, "let op".to_owned());
    let material = material(Language::Nl, Some(&said), vec![note], 7, None);
    let at = |n: usize| Offset::from_ms(said.transcript.utterances[n].start_ms);
    let texts = |gaps: &[(Offset, Option<u64>)]| {
        let lines = material.clone().with_gaps(gaps).lines;
        lines.into_iter().map(|l| (l.id.0, l.text)).collect::<Vec<_>>()
    };
    let (one, two, note) = ("een".to_owned(), "twee".to_owned(), "let op".to_owned());
    assert_eq!(texts(&[]), [(1, one.clone()), (2, two.clone()), (3, note.clone())]);
    let lost = "(ongeveer 14 seconden niet opgenomen)".to_owned();
    let gone = "(opname onderbroken)".to_owned();
    assert_eq!(
        texts(&[(at(1), Some(14_000)), (Offset::from_ms(99_000), None)]),
        [(1, one), (2, lost.clone()), (3, two), (4, gone), (5, note)]
    );
    let mut r = Review::open(material.with_gaps(&[(at(1), Some(14_000))]), Sheet::default(), Vec::new());
    r.read_everything();
    let left = r.outcome(&head(), true);
    assert_eq!((left.utterances[1].text.as_str(), &left.utterances[1].speaker), (lost.as_str(), &None));
}

#[test]
fn a_label_that_is_in_use_is_whole_up_to_its_bracket() {
    let mut r = review(&["bij Thialf", "bij [team B] en Piet"]);
    r.does(decide("thialf", Decision::Generalise("team B".into())));
    for (start, end) in [(10, 11), (11, 20)] {
        r.does(Edit::Mark { line: LineId(2), span: Span { start, end }, kind: Kind::Name });
    }
    let spans: Vec<_> = r.settled().places[1].iter().map(|p| (p.span.start, p.span.end)).collect();
    assert_eq!(spans, [(16, 20)]);
}

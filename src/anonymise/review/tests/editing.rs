//! Text, speakers, turns, and taking a step back.

use super::*;
use crate::anonymise::review::finder::candidates;

#[test]
fn undo_is_exact_and_redo_too() {
    let mut r =
        review_with(&[("I", "Hoe heet u"), ("P1", "ik heet Mieke Jansen"), ("P1", "uit Zwolle")], &["ze keek weg"]);
    let edits = [
        decide("mieke", pseudonym(Kind::Name, 1)),
        Edit::Texts { texts: vec![(LineId(2), "ik heet Mieke de Boer".into())] },
        Edit::Speaker { lines: vec![LineId(3)], speaker: Some("P2".into()) },
        Edit::Rename { from: Some("I".into()), to: "M".into() },
        Edit::Split { line: LineId(2), from: 8, new: LineId(5) },
        Edit::Join { line: LineId(5), next: LineId(3) },
        Edit::Unintelligible { line: LineId(1), text: unintelligible(Language::Nl).into() },
        Edit::Invent { names: true },
    ];
    let mut states = vec![(r.lines().to_vec(), r.text(), r.settled().clone())];
    for edit in edits.clone() {
        assert!(r.permits(&edit), "{edit:?}");
        r.does(edit);
        states.push((r.lines().to_vec(), r.text(), r.settled().clone()));
    }
    for state in states.iter().rev().skip(1) {
        r.does(Edit::Undo);
        assert_eq!((r.lines(), &r.text(), r.settled()), (state.0.as_slice(), &state.1, &state.2));
    }
    assert!(!r.permits(&Edit::Undo));
    for state in states.iter().skip(1) {
        r.does(Edit::Redo);
        assert_eq!((r.lines(), &r.text(), r.settled()), (state.0.as_slice(), &state.1, &state.2));
    }
    // Opened again from its steps it is the same.
    let again = Review::open(r.material().clone(), Sheet::default(), r.steps().to_vec());
    assert_eq!(again, r);
}

#[test]
fn a_new_change_ends_what_could_be_made_again() {
    let mut r = review(&["een", "twee"]);
    r.does(Edit::Texts { texts: vec![(LineId(1), "drie".into())] }).does(Edit::Undo);
    r.does(Edit::Texts { texts: vec![(LineId(2), "vier".into())] });
    assert!(!r.permits(&Edit::Redo));
    assert_eq!(r.text(), ["een", "vier"]);
}

#[test]
fn splitting_and_joining_move_times_and_turns() {
    let mut r = review_with(&[("P1", "dat was het Ja precies")], &[]);
    let new = r.new_id();
    r.does(Edit::Split { line: LineId(1), from: 11, new });
    r.does(Edit::Speaker { lines: vec![new], speaker: Some("P2".into()) });
    let seen: Vec<_> = r.lines().iter().map(|l| (l.speaker().unwrap(), l.text.as_str(), l.time())).collect();
    assert_eq!(seen, [("P1", "dat was het", (0, 2_000)), ("P2", "Ja precies", (2_000, 4_000))]);
    assert_eq!(r.turns(), [(0, 1), (1, 2)]);
    r.does(Edit::Join { line: LineId(1), next: new });
    assert_eq!(r.lines()[0].text, "dat was het Ja precies");
    assert_eq!(r.lines()[0].time(), (0, 4_000));
}

#[test]
fn a_name_is_no_speaker() {
    let r = review(&["een"]);
    let names = |speaker: &str| Edit::Speaker { lines: vec![LineId(1)], speaker: Some(speaker.into()) };
    assert!(r.permits(&names("P2")) && !r.permits(&names("Mieke")));
    assert!(!r.permits(&Edit::Rename { from: Some("P1".into()), to: "Jan Jansen".into() }));
}

#[test]
fn what_was_read_is_not_read_any_more_once_it_reads_otherwise() {
    let mut r = review_with(&[("I", "een"), ("P1", "twee"), ("P1", "drie")], &["vier"]);
    r.read_everything();
    assert_eq!((r.looked().read, r.looked().turns), (3, 3));
    r.does(Edit::Texts { texts: vec![(LineId(2), "twee en half".into())] });
    assert_eq!((r.looked().read, r.first_unread()), (2, Some(1)));
    r.read_everything().does(Edit::Undo);
    assert_eq!(r.looked().read, 2, "taking it back is a change too");
    r.does(Edit::Seen { lines: vec![LineId(2)] });
    assert_eq!(r.looked().seen, 0, "half a turn is no turn");
    assert_eq!(r.done.len(), 0, "looking is nothing that could be taken back");
}

#[test]
fn a_strike_leaves_nothing_of_its_words_in_the_steps() {
    let mut r = review_with(&[("I", "wie dan"), ("P1", "mijn zus Hendrika"), ("P1", "en Klaas")], &["over Hendrika"]);
    r.does(decide("hendrika", pseudonym(Kind::Name, 1))).does(decide("klaas", pseudonym(Kind::Name, 2)));
    r.does(Edit::Texts { texts: vec![(LineId(2), "mijn zus Hendrika dus".into()), (LineId(3), "en Klaas!".into())] });
    r.does(Edit::SignOff { form: "hendrika".into(), times: 1 });
    // The second line and the note are taken back.
    let (material, steps) = r.without_passage(900, 9_000);
    let all = format!("{}{}", serde_json::to_string(&material).unwrap(), serde_json::to_string(&steps).unwrap());
    assert!(!all.to_lowercase().contains("hendrika"), "{all}");
    assert!(!holds_passage(&material, 900, 9_000));
    let again = Review::open(material, Sheet::default(), steps);
    assert_eq!(again.text(), ["en [naam 2]!"]);
    let (same, _) = again.without_passage(900, 9_000);
    assert_eq!(&same, again.material(), "taking it out once more changes nothing");
}

#[test]
fn corrections_of_a_participant_come_back_as_edits_and_keep_what_was_decided() {
    let mut r = review_with(&[("I", "en toen"), ("P1", "toen ging ik met Mieke weg"), ("P1", "ja")], &[]);
    r.does(decide("mieke", pseudonym(Kind::Name, 1)));
    let copy = copy_for(&r, "P1", "2026-11-23-1405-P1", Language::Nl).unwrap();
    assert!(
        copy.contains("[2] toen ging ik met [naam 1] weg\n") && !copy.contains("Mieke") && !copy.contains("en toen")
    );
    assert_eq!(read_copy(&r, "P1", &copy).unwrap(), []);
    let back = copy.replace("weg", "\nnaar huis");
    let corrections = read_copy(&r, "P1", &back).unwrap();
    r.does(as_edit(corrections).unwrap());
    assert_eq!(r.lines()[1].text, "toen ging ik met Mieke naar huis");
    assert_eq!(r.text()[1], "toen ging ik met [naam 1] naar huis");
    assert_eq!(read_copy(&r, "P1", "[1] iets"), Err(CopyError::NotTheirs { row: 1, number: 1 }));
    assert_eq!(read_copy(&r, "P1", "[2] a\n[2] b"), Err(CopyError::Twice { row: 2, number: 2 }));
    assert_eq!(read_copy(&r, "P1", "# alleen een kop"), Err(CopyError::NoParagraphs));
    assert!(copy_for(&r, "P7", "s", Language::En).is_none());
}

#[test]
fn what_was_read_with_a_change_that_was_taken_back_is_unread_after_a_strike_too() {
    let mut r = review_with(&[("P1", "een"), ("P1", "twee")], &[]);
    let other = |text: &str| Edit::Texts { texts: vec![(LineId(1), text.into())] };
    r.does(other("anders")).reads(&[1]).does(Edit::Undo);
    assert_eq!(r.first_unread(), Some(0), "nobody read it as it stands now");
    let (material, steps) = r.without_passage(5_000, 9_000);
    assert_eq!(Review::open(material, Sheet::default(), steps).first_unread(), Some(0));
}

#[test]
fn a_line_that_is_split_off_was_never_read_or_seen_under_its_name() {
    let mut r = review_with(&[("P1", "een twee"), ("P1", "drie")], &[]);
    let split = Edit::Split { line: LineId(1), from: 3, new: LineId(3) };
    r.does(split.clone()).reads(&[3]).does(Edit::Seen { lines: vec![LineId(3)] });
    r.does(Edit::Undo).does(Edit::Split { line: LineId(1), from: 1, new: LineId(3) });
    let at = r.index(LineId(3)).unwrap();
    assert_eq!(r.lines()[at].text, "en twee");
    assert!(!r.is_read(at) && !r.ledger().seen.contains(&LineId(3)));
}

#[test]
fn what_is_decided_otherwise_after_it_was_read_has_to_be_read_again() {
    let mut r = review(&["met Mieke en Jan", "Miekes huis", "niets bijzonders"]);
    r.does(decide("mieke", pseudonym(Kind::Name, 1))).does(decide("jan", pseudonym(Kind::Name, 2))).read_everything();
    let read = |r: &Review| (0..3).map(|n| r.is_read(n)).collect::<Vec<_>>();
    assert_eq!((read(&r), r.first_unread()), (vec![true; 3], None));
    r.does(decide("mieke", Decision::Keep));
    assert_eq!(
        (read(&r), r.first_unread()),
        (vec![false, false, true], Some(0)),
        "her name would leave, and nobody saw it"
    );
    r.does(Edit::Undo);
    assert_eq!(read(&r), [true; 3], "as it was read");
    r.does(Edit::Invent { names: true });
    assert_eq!(read(&r), [false, false, true], "another name stands there");
    // Kept as it was: there is nothing new to read.
    let mut kept = review(&["met Mieke"]);
    kept.read_everything().does(decide("mieke", Decision::Keep));
    assert_eq!((kept.undecided(), kept.first_unread()), (0, None));
}

#[test]
fn a_struck_name_leaves_no_decision_behind_because_it_stands_inside_another_word() {
    let mut r = review_with(&[("P1", "met Jan en Karim"), ("P1", "in januari dus, zei karimpje")], &[]);
    r.does(decide("jan", pseudonym(Kind::Name, 1))).does(decide("karim", pseudonym(Kind::Name, 2)));
    let (_, steps) = r.without_passage(0, 4_000);
    let keys: Vec<&str> = steps
        .iter()
        .filter_map(|s| if let Edit::Decide { key, .. } = &s.edit { Some(key.as_str()) } else { None })
        .collect();
    assert_eq!(keys, ["karim"], "his diminutive is still there");
}

#[test]
fn what_a_participant_wrote_before_the_first_number_is_not_passed_over() {
    let r = review_with(&[("P1", "toen ging ik weg")], &[]);
    let back = "# P1\n\nHaal mijn broer er alsjeblieft uit.\n[1] toen ging ik weg";
    assert_eq!(read_copy(&r, "P1", back), Err(CopyError::BeforeTheFirst { row: 3 }));
    assert_eq!(read_copy(&r, "P1", "geen nummer"), Err(CopyError::NoParagraphs));
}

#[test]
fn the_sign_for_what_nobody_understands_is_no_name() {
    for (language, said) in
        [(Language::Nl, "toen kwam (onv.) met Mieke"), (Language::En, "then (unintelligible) came with Sarah")]
    {
        let found =
            |text: &str| candidates(text, language, &Sheet::default()).into_iter().map(|c| c.text).collect::<Vec<_>>();
        assert_eq!(found(unintelligible(language)), Vec::<String>::new());
        assert_eq!(found(said).len(), 1, "{:?}", found(said));
    }
}

#[test]
fn a_speaker_who_gets_another_code_is_the_only_one_who_does() {
    let mut r = review_with(&[("I", "een"), ("P1", "twee"), ("?", "drie"), ("I", "vier")], &["vijf"]);
    let speakers = |r: &Review| r.lines().iter().map(|l| l.speaker().map(str::to_owned)).collect::<Vec<_>>();
    let some = |code: &str| Some(code.to_owned());
    r.does(Edit::Rename { from: some("I"), to: "M".into() });
    assert_eq!(speakers(&r), [some("M"), some("P1"), None, some("M"), None]);
    r.does(Edit::Rename { from: None, to: "P2".into() });
    assert_eq!(speakers(&r), [some("M"), some("P1"), some("P2"), some("M"), None], "a note is nobody's");
}

#[test]
fn what_is_marked_or_decided_in_one_place_leaves_the_others_of_its_line() {
    let mut r = review(&["de bakkerij aan de haven"]);
    let (bakery, harbour) = (Span { start: 3, end: 11 }, Span { start: 19, end: 24 });
    let mark = |span, kind| Edit::Mark { line: LineId(1), span, kind };
    let here = |span, decision| Edit::DecideHere { line: LineId(1), span, decision };
    r.does(mark(bakery, Kind::Organisation)).does(mark(harbour, Kind::Place)).does(mark(bakery, Kind::Other));
    let kinds = |r: &Review| r.settled().places[0].iter().map(|p| (p.span, p.kind)).collect::<Vec<_>>();
    assert_eq!(kinds(&r), [(bakery, Kind::Other), (harbour, Kind::Place)]);
    r.does(here(bakery, Decision::Remove)).does(here(harbour, Decision::Keep));
    assert_eq!(r.text(), ["de [weggelaten] aan de haven"]);
    r.does(here(bakery, pseudonym(Kind::Other, 1)));
    assert_eq!((r.text(), r.undecided()), (vec!["de [gegeven 1] aan de haven".to_owned()], 0));
}

#[test]
fn notes_that_came_later_leave_the_names_of_lines_to_what_was_said() {
    let mut material = material(Language::Nl, Some(&raw(&[("P1", "een Anna, en Anna")])), Vec::new(), 7, None);
    for number in [0, 1, 7] {
        material.add_note(number, "field".into(), Offset::from_ms(1_000), "kort".into());
    }
    let mut r = Review::open(material, Sheet::default(), Vec::new());
    assert_eq!((r.new_id(), r.places()), (LineId(2), 2));
    r.does(Edit::Split { line: LineId(1), from: 4, new: LineId(2) });
    assert_eq!((r.new_id(), r.lines().len()), (LineId(3), 5));
}

#[test]
fn a_line_is_cut_into_what_is_replaced_and_what_lies_between_and_nothing_else() {
    let mut r = review(&["Thialf en Zwolle", "Thialf", ""]);
    for (line, start, end) in [(1, 0, 6), (1, 10, 16), (2, 0, 6)] {
        r.does(Edit::Mark { line: LineId(line), span: Span { start, end }, kind: Kind::Place });
    }
    r.does(decide("thialf", pseudonym(Kind::Place, 1)));
    let pieces = |line| r.pieces(line).into_iter().map(|p| (p.text, p.place)).collect::<Vec<_>>();
    let (thialf, zwolle) = (("[plaats 1]".to_owned(), Some(0)), ("Zwolle".to_owned(), Some(1)));
    assert_eq!(pieces(0), [thialf.clone(), (" en ".to_owned(), None), zwolle]);
    assert_eq!((pieces(1), pieces(2), pieces(9)), (vec![thialf], vec![], vec![]));
}

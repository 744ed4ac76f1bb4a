//! Strings, places, and who they stand for.

use super::*;

#[test]
fn equal_strings_are_one_decision_with_their_genitives_and_diminutives() {
    let mut r = review(&["toen kwam Mieke, en MIEKE's man", "ja mieke ook", "dat is Miekes fiets en Miekje"]);
    assert_eq!(r.keys(), ["mieke", "miekje"]);
    r.does(decide("mieke", pseudonym(Kind::Name, 1)));
    assert_eq!(
        r.text(),
        ["toen kwam [naam 1], en [naam 1]'s man", "ja [naam 1] ook", "dat is [naam 1]s fiets en Miekje"],
    );
    // "Miekje" is no form of "Mieke": it is found by itself, and the same person is said to be the same.
    assert_eq!(r.undecided(), 1);
    r.does(decide("miekje", pseudonym(Kind::Name, 1)));
    assert_eq!((r.undecided(), r.people().len()), (0, 1));
}

#[test]
fn diminutives_of_a_known_name_go_whole() {
    let mut r = review(&["en toen Karim", "ja karimpje zei dat"]);
    r.does(decide("karim", pseudonym(Kind::Name, 1)));
    assert_eq!(r.text(), ["en toen [naam 1]", "ja [naam 1] zei dat"]);
}

#[test]
fn a_word_that_is_also_ordinary_is_decided_place_by_place() {
    let mut r =
        review(&["mijn zus Roos belde", "een roos gekregen", "van Roos dus. Roos wilde dat", "rozen en een Roos"]);
    let alone = |r: &Review| r.settled().places.iter().flatten().filter(|p| p.alone).count();
    assert_eq!(alone(&r), 1, "at the beginning of a sentence nobody can tell");
    r.does(decide("roos", pseudonym(Kind::Name, 1)));
    assert_eq!(r.text()[0], "mijn zus [naam 1] belde");
    assert_eq!(r.text()[1], "een roos gekregen", "the flower is nobody");
    assert_eq!((r.text()[2].as_str(), r.undecided()), ("van [naam 1] dus. Roos wilde dat", 1));
    let place = r.settled().places[2][1].clone();
    r.does(Edit::DecideHere { line: LineId(3), span: place.span, decision: pseudonym(Kind::Name, 1) });
    assert_eq!((r.text()[2].as_str(), r.undecided()), ("van [naam 1] dus. [naam 1] wilde dat", 0));
}

#[test]
fn a_part_of_a_name_is_proposed_as_the_same_person() {
    let mut r = review(&["met Fatima Yilmaz", "Fatima belde dus", "en Jan Yilmaz ook", "dus belde Yilmaz weer"]);
    let proposed = |r: &Review, line: usize| r.likely(&r.settled().places[line][0]).number;
    assert_eq!(proposed(&r, 1), 1, "nobody was decided yet");
    r.does(decide("fatima yilmaz", pseudonym(Kind::Name, 1)));
    assert_eq!((proposed(&r, 1), proposed(&r, 2)), (1, 2), "a relative has another first name");
    r.does(decide("jan yilmaz", pseudonym(Kind::Name, 2)));
    assert_eq!((proposed(&r, 1), proposed(&r, 3)), (1, 3), "two have that surname: nobody is proposed");
}

#[test]
fn two_people_with_one_name_are_split() {
    let mut r = review(&["mijn zus Anna", "mijn chef Anna", "en Anna weer"]);
    r.does(decide("anna", pseudonym(Kind::Name, 1)));
    let span = r.settled().places[1][0].span;
    let other = Decision::Pseudonym(r.nobody_yet(Kind::Name));
    r.does(Edit::DecideHere { line: LineId(2), span, decision: other });
    assert_eq!(r.text(), ["mijn zus [naam 1]", "mijn chef [naam 2]", "en [naam 1] weer"]);
}

#[test]
fn every_way_of_deciding() {
    let mut r = review(&["uit Heerenveen", "bij Thialf", "met Piet", "in Nederland"]);
    let marks = [(4, 14, Kind::Place), (4, 10, Kind::Organisation), (4, 8, Kind::Name), (3, 12, Kind::Place)];
    for (n, (start, end, kind)) in (1..).zip(marks) {
        r.does(Edit::Mark { line: LineId(n), span: Span { start, end }, kind });
    }
    r.does(decide("heerenveen", pseudonym(Kind::Place, 1)));
    r.does(decide("thialf", Decision::Generalise("sportclub".into())));
    r.does(decide("piet", Decision::Remove));
    r.does(decide("nederland", Decision::Keep));
    assert_eq!(r.text(), ["uit [plaats 1]", "bij [sportclub]", "met [weggelaten]", "in Nederland"]);
    let counts: Vec<_> = r.counts().into_iter().map(|c| format!("{} {} {}", c.kind, c.done, c.places)).collect();
    assert_eq!(counts, ["name removed 1", "place kept 1", "place pseudonym 1", "organisation generalised 1"]);
    assert!(r.settled().places.iter().flatten().all(|p| p.decided.as_ref().is_some_and(|d| d.by.as_str() == "R1")));
}

#[test]
fn what_a_person_marks_is_found_everywhere() {
    let mut r = review(&["de bakkerij aan de haven", "ja, de Bakkerij"]);
    r.does(Edit::Mark { line: LineId(1), span: Span { start: 3, end: 11 }, kind: Kind::Organisation });
    assert_eq!(r.undecided(), 2);
    assert_eq!(r.kind_of("bakkerij"), Some(Kind::Organisation));
}

#[test]
fn invented_names_are_given_to_people_only_and_are_nobodys_here() {
    let mut r = review(&["met Robin en Sam", "uit Almelo"]);
    r.does(Edit::Retype { key: "almelo".into(), kind: Kind::Place });
    r.pseudonymise_everything().does(Edit::Invent { names: true });
    let text = r.text().join(" ");
    assert!(!text.contains("Robin") && !text.contains("Sam") && !text.contains("[naam"), "{text}");
    assert!(text.ends_with("uit [plaats 1]"), "{text}");
    let names = text.clone();
    r.does(Edit::Invent { names: false });
    assert_eq!(r.text(), ["met [naam 1] en [naam 2]", "uit [plaats 1]"]);
    r.does(Edit::Undo);
    assert_eq!(r.text().join(" "), names);
}

#[test]
fn overlapping_places_are_one_and_nothing_pointed_at_is_left_out() {
    let mut r = review(&["de heer Jan de Vries zei", "dat Vries het wist"]);
    r.does(Edit::Mark { line: LineId(1), span: Span { start: 8, end: 20 }, kind: Kind::Name });
    let spans: Vec<_> = r.settled().places[0].iter().map(|p| (p.span.start, p.span.end)).collect();
    assert_eq!(spans, [(8, 20)]);
    r.does(decide("jan de vries", pseudonym(Kind::Name, 1)));
    assert_eq!(r.text()[0], "de heer [naam 1] zei");
    assert_eq!(r.undecided(), 1, "the part of it elsewhere is still asked about");
}

#[test]
fn an_ordinary_word_that_was_somebody_is_proposed_as_the_same_person_and_only_as_the_same_kind() {
    let mut r = review(&["Roos belde", "Roos wilde dat"]);
    let place = |r: &Review, line: usize| r.settled().places[line][0].clone();
    assert!(place(&r, 0).alone && place(&r, 1).alone);
    r.does(Edit::DecideHere { line: LineId(1), span: place(&r, 0).span, decision: pseudonym(Kind::Name, 1) });
    assert_eq!(r.likely(&place(&r, 1)), Who { kind: Kind::Name, number: 1 });
    r.does(Edit::Retype { key: "roos".into(), kind: Kind::Organisation });
    assert_eq!(r.likely(&place(&r, 1)), Who { kind: Kind::Organisation, number: 1 });
}

#[test]
fn small_words_of_a_name_do_not_make_it_another() {
    let mut r = review(&["met Fatima Amrani", "dus El Amrani belde", "dus El belde"]);
    for (line, end) in [(2, 13), (3, 6)] {
        r.does(Edit::Mark { line: LineId(line), span: Span { start: 4, end }, kind: Kind::Name });
    }
    r.does(decide("fatima amrani", pseudonym(Kind::Name, 7)));
    let likely = |line: usize| r.likely(&r.settled().places[line][0]).number;
    assert_eq!((likely(1), likely(2)), (7, 8));
}

#[test]
fn an_ordinary_word_that_a_person_marks_is_asked_about_everywhere_as_what_they_said_first() {
    let mut r = review(&["de roos aan de haven", "ja, een roos", "die roos"]);
    let mark = |line, start, kind| Edit::Mark { line: LineId(line), span: Span { start, end: start + 4 }, kind };
    r.does(mark(1, 3, Kind::Organisation)).does(mark(3, 4, Kind::Place));
    let kinds: Vec<_> = r.settled().places.iter().flatten().map(|p| (p.key.as_str(), p.kind)).collect();
    assert_eq!(kinds, [("roos", Kind::Organisation); 3]);
}

#[test]
fn a_group_knows_how_often_it_is_written_in_which_way() {
    let r = review(&["toen kwam Mieke, en MIEKE's man", "dat is Mieke"]);
    let forms: Vec<_> = r.settled().groups["mieke"].forms.iter().map(|(form, times)| (form.as_str(), *times)).collect();
    assert_eq!(forms, [("MIEKE", 1), ("Mieke", 2)]);
}

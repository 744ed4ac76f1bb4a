//! Where a place begins and ends, which strings are one, and which of them spread.

use super::*;

fn marked(text: &str, marks: &[(usize, usize, Kind)]) -> Review {
    let mut r = review(&[text]);
    for (start, end, kind) in marks {
        r.does(Edit::Mark { line: LineId(1), span: Span { start: *start, end: *end }, kind: *kind });
    }
    r
}

fn spans(r: &Review) -> Vec<(usize, usize)> {
    r.settled().places.iter().flatten().map(|p| (p.span.start, p.span.end)).collect()
}

#[test]
fn what_touches_a_label_from_outside_is_asked_about() {
    let mut r = review(&["Piet[team B]Karim", "bij Thialf"]);
    r.does(decide("thialf", Decision::Generalise("team B".into())));
    for (start, end) in [(0, 4), (12, 17)] {
        r.does(Edit::Mark { line: LineId(1), span: Span { start, end }, kind: Kind::Name });
    }
    assert_eq!(spans(&r)[..2], [(0, 4), (12, 17)]);
}

#[test]
fn a_genitive_that_was_marked_with_its_name_stays_behind_it() {
    for (text, end) in
        [("van Nneka's man", 11), ("van Nneka’s man", 11), ("van NNEKA'S man", 11), ("van Nneka' man", 10)]
    {
        let mut r = marked(text, &[(4, end, Kind::Name)]);
        assert_eq!(spans(&r), [(4, 9)], "{text}");
        r.does(decide("nneka", pseudonym(Kind::Name, 1)));
        assert!(r.text()[0].starts_with("van [naam 1]") && r.text()[0].ends_with(&text[text.len() - 5..]), "{text}");
    }
    // Alone it is what was pointed at.
    assert_eq!(spans(&marked("dat 's", &[(4, 6, Kind::Other)])), [(4, 6)]);
}

#[test]
fn a_letter_that_only_compares_as_an_s_belongs_to_the_name() {
    let mut r = marked("Nneka en Nnekaś fiets", &[(0, 5, Kind::Name), (9, 15, Kind::Name)]);
    r.does(decide("nneka", pseudonym(Kind::Name, 1)));
    assert_eq!(r.text(), ["[naam 1] en [naam 1] fiets"]);
    let mut r = marked("Nneka en Nnekas fiets", &[(0, 5, Kind::Name), (9, 15, Kind::Name)]);
    r.does(decide("nneka", pseudonym(Kind::Name, 1)));
    assert_eq!(r.text(), ["[naam 1] en [naam 1]s fiets"]);
}

#[test]
fn a_name_of_three_letters_bends_and_one_of_two_does_not() {
    let keys = |text, marks: &[(usize, usize)]| {
        let marks: Vec<_> = marks.iter().map(|(start, end)| (*start, *end, Kind::Name)).collect();
        marked(text, &marks).keys().iter().map(|key| (*key).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(keys("met Jef en Jefs fiets", &[(4, 7), (11, 15)]), ["jef"]);
    assert_eq!(keys("met Jo en Jos fiets", &[(4, 6), (10, 13)]), ["jo", "jos"]);
}

#[test]
fn an_age_or_a_date_is_asked_about_where_it_stands_only() {
    for (kind, times) in [(Kind::Age, 1), (Kind::Date, 1), (Kind::Other, 2), (Kind::Phone, 2)] {
        assert_eq!(spans(&marked("zo bejaard, een bejaard huis", &[(3, 10, kind)])).len(), times, "{kind:?}");
    }
}

#[test]
fn only_what_is_known_by_a_name_may_be_an_ordinary_word_there() {
    let alone = |kind| marked("dat de roos", &[(7, 11, kind)]).settled().places[0][0].alone;
    assert!(alone(Kind::Name) && alone(Kind::Place) && alone(Kind::Organisation) && alone(Kind::Other));
    assert!(!alone(Kind::Date) && !alone(Kind::Age) && !alone(Kind::Phone));
}

#[test]
fn a_name_of_several_words_is_looked_for_whole_and_not_past_the_end_of_a_line() {
    let mut r = review(&["dat is Nneka van Zuilen", "Nneka", "ja nneka van zuilen dus", "Nneka van"]);
    r.does(Edit::Mark { line: LineId(1), span: Span { start: 7, end: 23 }, kind: Kind::Name });
    let of = |line: usize| r.settled().places[line].iter().map(|p| (p.span.start, p.span.end)).collect::<Vec<_>>();
    assert_eq!((of(0), of(2)), (vec![(7, 23)], vec![(3, 19)]));
    assert!(of(1).len() < 2 && of(3).len() < 2);
}

#[test]
fn what_was_pointed_at_is_known_when_it_bends_and_a_part_of_it_is_not() {
    let bent = |first: &str, end, second: &str| {
        let mut r = review(&[first, second]);
        r.does(Edit::Mark { line: LineId(1), span: Span { start: 9, end }, kind: Kind::Organisation });
        r.settled().places[1].iter().map(|p| (p.span.start, p.span.end, p.key.clone())).collect::<Vec<_>>()
    };
    // Words of the language, but behind a name they may be that name.
    assert_eq!(bent("dus toen Sprook", 15, "een sprookje daar"), [(4, 12, "sprook".to_owned())]);
    assert_eq!(bent("dus toen Fiet", 13, "dat is fiets daar"), [(7, 11, "fiet".to_owned())]);
    assert_eq!(bent("dus toen Gan", 12, "dat is gans daar"), [(7, 10, "gan".to_owned())]);
    assert_eq!(bent("dus toen Sprook Noord", 21, "een sprookje daar"), []);
}

#[test]
fn places_that_overlap_are_one_and_places_that_touch_are_two() {
    let r = marked("dat huisdeur", &[(4, 8, Kind::Other), (8, 12, Kind::Other)]);
    assert_eq!(spans(&r), [(4, 8), (8, 12)]);
    let r = marked("dat huis daar deur", &[(4, 13, Kind::Organisation), (9, 18, Kind::Place)]);
    let place = &r.settled().places[0][0];
    assert_eq!((spans(&r), place.key.as_str()), (vec![(4, 18)], "huis daar deur"));
    assert_eq!(place.kind, Kind::Organisation, "as what began first");
    let r = marked("met Fatima Yilmaz dus", &[(11, 17, Kind::Name)]);
    assert_eq!(spans(&r), [(4, 17)]);
    assert_eq!(r.settled().places[0][0].source, crate::anonymise::Source::Person, "what a person said counts most");
}

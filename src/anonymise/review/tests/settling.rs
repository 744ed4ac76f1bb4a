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

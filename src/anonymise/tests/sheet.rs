//! Every field has its words in both languages, its kind, and its count.

use zeroize::Zeroize as _;

use crate::anonymise::{Field, Kind, Sheet};

#[test]
fn every_word_leads_to_its_field() {
    for field in Field::ALL {
        assert_eq!(Field::of_word(field.word()), Some(field));
        assert_eq!(Field::of_word(&format!(" {} ", field.word().to_uppercase())), Some(field));
    }
    let words: std::collections::BTreeSet<_> = Field::ALL.iter().map(|f| f.word()).collect();
    assert_eq!(words.len(), Field::ALL.len());
    let dutch = [
        (&["naam"][..], Field::Name),
        (&["bijnaam", "roepnaam"], Field::Nickname),
        (&["kind"], Field::Child),
        (&["persoon"], Field::Person),
        (&["plaats", "woonplaats", "place"], Field::Town),
        (&["straat"], Field::Street),
        (&["werkgever", "werk"], Field::Employer),
        (&["organisatie", "instelling"], Field::Organisation),
        (&["overig", "anders"], Field::Other),
    ];
    for (words, field) in dutch {
        for word in words {
            assert_eq!(Field::of_word(word), Some(field), "{word}");
        }
    }
    assert_eq!(Field::of_word("hond"), None);
}

#[test]
fn every_field_has_its_kind() {
    let kind = |fields: &[Field], kind| fields.iter().for_each(|f| assert_eq!(f.kind(), kind, "{f:?}"));
    kind(&[Field::Name, Field::Nickname, Field::Partner, Field::Child, Field::Person], Kind::Name);
    kind(&[Field::Town, Field::Street], Kind::Place);
    kind(&[Field::Employer, Field::School, Field::Organisation], Kind::Organisation);
    kind(&[Field::Other], Kind::Other);
}

#[test]
fn what_is_given_is_taken_apart_and_counted_once() {
    let mut sheet = Sheet::default();
    assert!(sheet.is_empty());
    assert_eq!(sheet.add(Field::Child, "Bo; Sem, Bo,, "), 2);
    // The same text may stand for two things.
    assert_eq!(sheet.add(Field::Town, "Bo"), 1);
    assert!(!sheet.is_empty());
    assert_eq!((sheet.count(Field::Child), sheet.count(Field::Town), sheet.count(Field::Name)), (2, 1, 0));
    sheet.zeroize();
    assert!(sheet.is_empty());
}

#[test]
fn the_line_that_is_none_is_named_and_empty_ones_and_remarks_are_passed_over() {
    assert_eq!(Sheet::read("\n# wie\nname: A\n\ntown"), Err(5));
    assert_eq!(Sheet::read("# name: A\n\n").map(|s| s.is_empty()), Ok(true));
}

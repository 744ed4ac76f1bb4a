//! The study's names: one pseudonym a name and kind, forgotten with the last session it stood in.

use crate::anonymise::review::Who;
use crate::anonymise::{Kind, Names};
use crate::units::SessionId;

fn who(kind: Kind, number: u32) -> Who {
    Who { kind, number }
}

fn session(day: u32) -> SessionId {
    format!("2026-11-{day:02}-P1").parse().unwrap()
}

#[test]
fn a_town_and_a_person_of_one_name_are_two() {
    let mut names = Names::default();
    names.add(&session(1), &[("assen".into(), who(Kind::Place, 4)), ("assen".into(), who(Kind::Name, 2))]);
    assert_eq!(names.names.len(), 2);
    assert_eq!(names.of("assen", Kind::Place), Some(who(Kind::Place, 4)));
    assert_eq!(names.of("assen", Kind::Name), Some(who(Kind::Name, 2)));
    assert_eq!(names.of("emmen", Kind::Place), None);
    assert_eq!((names.most(Kind::Place), names.most(Kind::Name), names.most(Kind::Organisation)), (4, 2, 0));
}

#[test]
fn a_session_counts_once_and_only_where_the_pseudonym_was_the_same() {
    let mut names = Names::default();
    names.add(&session(1), &[("bo".into(), who(Kind::Name, 1))]);
    names.add(&session(1), &[("bo".into(), who(Kind::Name, 1))]);
    names.add(&session(2), &[("bo".into(), who(Kind::Name, 1))]);
    names.add(&session(3), &[("bo".into(), who(Kind::Name, 9))]);
    assert_eq!(names.names[0].sessions, [session(1), session(2)]);
    assert_eq!(names.forget(&session(3)), 0);
    assert_eq!(names.forget(&session(1)), 0);
    assert_eq!(names.names[0].sessions, [session(2)]);
    assert_eq!(names.forget(&session(2)), 1);
    assert!(names.names.is_empty());
}

#[test]
fn a_table_of_names_prints_how_many_and_nothing_else() {
    let mut names = Names::default();
    names.add(&session(1), &[("nneka".into(), who(Kind::Name, 1))]);
    assert_eq!(format!("{names:?}"), "Names(1)");
}

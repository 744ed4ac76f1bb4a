//! What the finder marks in a great many pieces of speech, so that no condition of a rule turns round unnoticed.
//!
//! The pieces are cut from the tuned sets of `tests/identifiers`, with words taken out, put in, swapped and raised at random, and chosen so that
//! few of them tell each mutant of the rules from the rules (docs/reliability.md). So most of them are no sentence that anybody
//! would say. The *edges* were thought up one by one for what no piece had told: sentences at the border of a rule, where one word or
//! number more or less decides. What is marked in any of them is **what the finder does, not what it should do**. A rule that is
//! changed on purpose changes some: `INSTA_UPDATE=always cargo test --lib pieces::` writes them anew, and the difference shows what the
//! change does beyond what it was made for.

use super::{Look, Options, look};
use crate::anonymise::{Field, Kind, Sheet, Source};
use crate::units::Language;

/// Returns the letter that stands for a kind, as in the sets.
fn letter(kind: Kind) -> char {
    match kind {
        Kind::Name => 'n',
        Kind::Place => 'p',
        Kind::Organisation => 'o',
        Kind::Date => 'd',
        Kind::Age => 'a',
        Kind::Phone => 't',
        Kind::Email => 'e',
        Kind::Url => 'u',
        Kind::Postcode => 'c',
        Kind::IdNumber => 'i',
        Kind::Other => 'x',
    }
}

/// Returns a piece without its marks; `\n` written out is a new line.
fn unmarked(line: &str) -> String {
    let mut text = String::new();
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        match c {
            '{' => drop((chars.next(), chars.next())),
            '}' => {}
            c => text.push(c),
        }
    }
    text.replace("\\n", "\n")
}

/// Returns a piece with what the finder marks in it; with a sheet, only what stands on that.
fn marked(text: &str, closeness: Look, language: Language, sheet: &Sheet) -> String {
    let (mut out, mut at) = (String::new(), 0);
    let chars: Vec<char> = text.chars().collect();
    for candidate in look(text, &Options { language, sheet }, closeness) {
        if !sheet.is_empty() && candidate.source != Source::Sheet {
            continue;
        }
        out.extend(&chars[at..candidate.span.start]);
        out.extend(['{', letter(candidate.kind), ':']);
        out.extend(&chars[candidate.span.start..candidate.span.end]);
        out.push('}');
        at = candidate.span.end;
    }
    out.extend(&chars[at..]);
    out.replace('\n', "\\n")
}

/// Holds that the pieces of a snapshot, without their marks, are marked as they stand in it.
fn hold(name: &str, least: usize, snapshot: &str, language: Language, sheet: &Sheet) {
    hold_with(Look::Usual, name, least, snapshot, language, sheet);
}

fn hold_with(closeness: Look, name: &str, least: usize, snapshot: &str, language: Language, sheet: &Sheet) {
    let (_, before) = snapshot.trim_start_matches("---").split_once("\n---\n").unwrap();
    assert!(before.lines().count() > least, "{name} was cut short");
    let now: Vec<String> = before.lines().map(|line| marked(&unmarked(line), closeness, language, sheet)).collect();
    insta::assert_snapshot!(name, now.join("\n"));
}

#[test]
fn dutch_pieces_are_marked_as_before() {
    hold(
        "nl",
        600,
        include_str!("snapshots/luister__anonymise__find__pieces__nl.snap"),
        Language::Nl,
        &Sheet::default(),
    );
}

#[test]
fn english_pieces_are_marked_as_before() {
    hold(
        "en",
        600,
        include_str!("snapshots/luister__anonymise__find__pieces__en.snap"),
        Language::En,
        &Sheet::default(),
    );
}

#[test]
fn at_its_edges_each_dutch_rule_marks_as_before() {
    let snapshot = include_str!("snapshots/luister__anonymise__find__pieces__nl_edges.snap");
    hold("nl_edges", 250, snapshot, Language::Nl, &Sheet::default());
}

#[test]
fn at_its_edges_each_english_rule_marks_as_before() {
    let snapshot = include_str!("snapshots/luister__anonymise__find__pieces__en_edges.snap");
    hold("en_edges", 230, snapshot, Language::En, &Sheet::default());
}

#[test]
fn where_a_name_was_said_the_edges_are_marked_as_before() {
    let snapshot = include_str!("snapshots/luister__anonymise__find__pieces__nl_attentive.snap");
    hold_with(Look::Attentive, "nl_attentive", 0, snapshot, Language::Nl, &Sheet::default());
    let snapshot = include_str!("snapshots/luister__anonymise__find__pieces__en_attentive.snap");
    hold_with(Look::Attentive, "en_attentive", 4, snapshot, Language::En, &Sheet::default());
}

/// A sheet with a line of most kinds, particles and signs among them.
fn sheet() -> Sheet {
    let mut sheet = Sheet::default();
    for (field, text) in [
        (Field::Name, "Nneka Okafor"),
        (Field::Nickname, "Gijsbert, Coco"),
        (Field::Partner, "Mohamed El-Khatib"),
        (Field::Child, "Roos, Bo"),
        (Field::Person, "Jan van den Berg"),
        (Field::Town, "Zwolle"),
        (Field::Street, "Philip Xavierstraat"),
        (Field::Employer, "Bakkerij Quist"),
        (Field::School, "De Regenboog"),
        (Field::Organisation, "St. Chad's"),
    ] {
        sheet.add(field, text);
    }
    sheet
}

#[test]
fn what_stands_on_a_sheet_is_known_in_dutch_pieces_as_before() {
    let snapshot = include_str!("snapshots/luister__anonymise__find__pieces__nl_sheet.snap");
    hold("nl_sheet", 10, snapshot, Language::Nl, &sheet());
}

#[test]
fn what_stands_on_a_sheet_is_known_in_english_pieces_as_before() {
    let snapshot = include_str!("snapshots/luister__anonymise__find__pieces__en_sheet.snap");
    hold("en_sheet", 10, snapshot, Language::En, &sheet());
}

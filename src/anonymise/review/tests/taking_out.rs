//! What goes with a passage or a speaker that is taken back, and what stays.

use super::*;

fn ids(lines: &[Line]) -> Vec<u32> {
    lines.iter().map(|l| l.id.0).collect()
}

fn left(r: &Review, code: &str, notes: &[u32]) -> Vec<u32> {
    ids(&r.without_speaker(code, notes).0.lines)
}

#[test]
fn what_ends_where_a_passage_begins_and_what_begins_where_it_ends_stay() {
    // Said from 0 to 4 s and from 5 to 9 s.
    let r = review(&["een", "twee"]);
    let left = |from, to| ids(&r.without_passage(from, to).0.lines);
    assert_eq!(left(4_000, 5_000), [1, 2]);
    assert_eq!((left(3_999, 5_000), left(4_000, 5_001), left(0, 9_000)), (vec![2], vec![1], vec![]));
}

#[test]
fn with_a_speaker_go_their_lines_and_the_notes_that_were_named() {
    let r = review_with(&[("I", "een"), ("P1", "twee"), ("P2", "drie"), ("?", "vier")], &["vijf", "zes"]);
    assert_eq!(left(&r, "P1", &[]), [1, 3, 4, 5, 6]);
    assert_eq!(left(&r, "P2", &[2]), [1, 2, 4, 5]);
    assert_eq!(left(&r, "P9", &[]), [1, 2, 3, 4, 5, 6]);
    let of = |code| r.lines_of(code).into_iter().map(|l| l.text.as_str()).collect::<Vec<_>>();
    assert_eq!((of("P1"), of("I"), of("P9")), (vec!["twee"], vec!["een"], vec![]));
}

#[test]
fn whoever_was_heard_in_a_line_at_the_beginning_or_since_takes_it_along() {
    let mut r = review_with(&[("I", "een"), ("P1", "twee"), ("P2", "drie")], &[]);
    r.does(Edit::Speaker { lines: vec![LineId(2)], speaker: Some("P2".into()) });
    assert_eq!((left(&r, "P1", &[]), left(&r, "P2", &[])), (vec![1, 3], vec![1]));
}

#[test]
fn a_line_of_which_a_part_was_theirs_goes_whole() {
    let mut r = review_with(&[("I", "en toen Hendrika zei"), ("I", "goed"), ("P1", "ja Klaas")], &[]);
    r.does(Edit::Split { line: LineId(1), from: 8, new: LineId(9) });
    r.does(Edit::Speaker { lines: vec![LineId(9)], speaker: Some("P2".into()) });
    assert_eq!(left(&r, "P2", &[]), [2, 3], "the other half was made of the same line");
    let mut joined = review_with(&[("I", "goed"), ("P1", "ja Klaas"), ("I", "dus")], &[]);
    joined.does(Edit::Join { line: LineId(1), next: LineId(2) });
    let (material, steps) = joined.without_speaker("P1", &[]);
    assert_eq!(ids(&material.lines), [3], "it holds what they said");
    assert!(!serde_json::to_string(&(material, steps)).unwrap().contains("Klaas"));
    // One leads to the next: a half that was put into another line takes that along.
    r.does(Edit::Speaker { lines: vec![LineId(9)], speaker: Some("I".into()) });
    r.does(Edit::Join { line: LineId(9), next: LineId(2) });
    r.does(Edit::Speaker { lines: vec![LineId(1)], speaker: Some("P4".into()) });
    assert_eq!(left(&r, "P4", &[]), [3]);
}

#[test]
fn what_was_decided_in_lines_that_stay_stays_and_in_lines_that_go_goes() {
    let mut r = review_with(&[("I", "de bakkerij hier"), ("P1", "de haven daar")], &[]);
    for (line, end, instead) in [(1, 11, "winkel"), (2, 8, "Rotterdamse kade")] {
        let (line, span) = (LineId(line), Span { start: 3, end });
        r.does(Edit::Mark { line, span, kind: Kind::Other });
        r.does(Edit::DecideHere { line, span, decision: Decision::Generalise(instead.into()) });
    }
    r.does(Edit::Split { line: LineId(1), from: 12, new: LineId(9) });
    let (material, steps) = r.without_speaker("P1", &[]);
    let all = serde_json::to_string(&(&material, &steps)).unwrap();
    assert!(!all.contains("Rotterdamse") && !all.contains("haven"), "{all}");
    assert_eq!(Review::open(material, Sheet::default(), steps).text(), ["de [winkel]", "hier"]);
}

#[test]
fn what_was_said_in_no_time_lies_in_the_passage_in_which_it_begins() {
    let mut said = raw(&[("P1", "een")]);
    (said.transcript.utterances[0].start_ms, said.transcript.utterances[0].end_ms) = (500, 500);
    let r = Review::open(material(Language::Nl, Some(&said), Vec::new(), 7, None), Sheet::default(), Vec::new());
    assert!(holds_passage(r.material(), 500, 600) && !holds_passage(r.material(), 400, 500));
    assert!(r.without_passage(500, 600).0.lines.is_empty());
    assert_eq!(ids(&r.without_passage(501, 600).0.lines), [1]);
}

/// What was corrected away stands at the beginning of the line still: were it written back, the decision would be asked for again.
#[test]
fn what_was_decided_of_a_name_stays_while_its_line_held_it_at_the_beginning() {
    let mut r = review_with(&[("P1", "ik ken Miekes zus"), ("P1", "en Wendeline"), ("P1", "weg")], &[]);
    r.does(decide("mieke", Decision::Remove)).does(decide("wendeline", Decision::Remove));
    r.does(Edit::Texts { texts: vec![(LineId(1), "ik ken haar zus".into()), (LineId(2), "en iemand".into())] });
    let keys = |from, to| -> Vec<String> {
        let steps = r.without_passage(from, to).1;
        let key = |s: Step| if let Edit::Decide { key, .. } = s.edit { Some(key) } else { None };
        steps.into_iter().filter_map(key).collect()
    };
    assert_eq!(keys(10_000, 14_000), ["mieke", "wendeline"]);
    assert_eq!(keys(0, 4_000), ["wendeline"]);
    assert_eq!(keys(0, 9_000), [""; 0]);
}

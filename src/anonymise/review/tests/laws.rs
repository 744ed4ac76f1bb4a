//! Laws that hold for every text.

use proptest::prelude::*;

use super::*;

/// Words as people write them: composed and decomposed accents, emoji, marks, names, ordinary words, brackets.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("Mieke"),
        Just("mieke"),
        Just("Mieke's"),
        Just("Zo\u{eb}"),
        Just("Zoe\u{308}"),
        Just("Jan"),
        Just("jantje"),
        Just("Roos"),
        Just("roos"),
        Just("en"),
        Just("toen"),
        Just("Heerenveen"),
        Just("heerenveenseweg"),
        Just("👩\u{200d}👧"),
        Just("e\u{301}e\u{301}n"),
        Just("[naam 1]"),
        Just("[Jan]"),
        Just("34"),
        Just("—"),
        Just("\u{0}"),
        Just("naam"),
    ]
    .prop_map(str::to_owned)
}

fn lines() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec(proptest::collection::vec(word(), 0..8).prop_map(|w| w.join(" ")), 1..6)
}

fn of(lines: &[String]) -> Review {
    review(&lines.iter().map(String::as_str).collect::<Vec<_>>())
}

fn edit(lines: u32) -> impl Strategy<Value = Edit> {
    let id = || (1..=lines + 2).prop_map(LineId);
    let key = || {
        prop_oneof![Just("mieke"), Just("jan"), Just("zoe"), Just("roos"), Just("heerenveen")].prop_map(str::to_owned)
    };
    let decision = || {
        prop_oneof![
            (1u32..4).prop_map(|number| pseudonym(Kind::Name, number)),
            Just(Decision::Generalise("familielid".into())),
            Just(Decision::Remove),
            Just(Decision::Keep),
        ]
    };
    let span = || (0usize..30, 1usize..9).prop_map(|(start, length)| Span { start, end: start + length });
    prop_oneof![
        4 => (key(), decision()).prop_map(|(key, decision)| Edit::Decide { key, decision }),
        2 => (id(), span(), decision()).prop_map(|(line, span, decision)| Edit::DecideHere { line, span, decision }),
        2 => (id(), word()).prop_map(|(id, text)| Edit::Texts { texts: vec![(id, text)] }),
        1 => (id(), span()).prop_map(|(line, span)| Edit::Mark { line, span, kind: Kind::Place }),
        1 => (id(), 0usize..20, 90u32..99).prop_map(|(line, from, new)| Edit::Split { line, from, new: LineId(new) }),
        1 => id().prop_map(|line| Edit::Join { line, next: LineId(line.0 + 1) }),
        1 => id().prop_map(|line| Edit::Speaker { lines: vec![line], speaker: Some("P2".into()) }),
        1 => proptest::bool::ANY.prop_map(|names| Edit::Invent { names }),
        1 => id().prop_map(|line| Edit::Read { lines: vec![line], left: vec![] }),
        2 => Just(Edit::Undo),
        1 => Just(Edit::Redo),
    ]
}

proptest! {
    /// Outside the places the text is what it was, and inside the places that are replaced stands what was decided.
    #[test]
    fn outside_the_decided_places_nothing_changes(lines in lines()) {
        let mut r = of(&lines);
        r.pseudonymise_everything();
        for (n, line) in r.lines().iter().enumerate() {
            let places = &r.settled().places[n];
            prop_assert!(places.windows(2).all(|w| w[0].span.end <= w[1].span.start));
            let mut outside = String::new();
            let mut at = 0;
            for place in places {
                prop_assert!(!plain::plain(plain::slice(&line.text, place.span)).is_empty());
                outside.push_str(plain::slice(&line.text, Span { start: at, end: place.span.start }));
                at = place.span.end;
            }
            outside.push_str(plain::slice(&line.text, Span { start: at, end: line.text.chars().count() }));
            let kept: String = r.pieces(n).into_iter().filter(|p| p.place.is_none()).map(|p| p.text).collect();
            prop_assert_eq!(kept, outside);
            for piece in r.pieces(n) {
                let decided = piece.place.and_then(|at| places[at].decided.as_ref());
                prop_assert!(decided.is_none_or(|d| r.instead(&d.decision) == Some(piece.text)));
            }
        }
    }

    /// A line counts as read only while it would leave as it would have when it was read, whatever was decided, corrected or taken
    /// back since; and the same is known when the review is opened again.
    #[test]
    fn what_counts_as_read_would_leave_as_it_was_read(lines in lines(), edits in proptest::collection::vec(edit(4), 0..14)) {
        let mut r = of(&lines);
        let mut as_read = std::collections::BTreeMap::new();
        for edit in edits {
            let edit = if let Edit::Read { lines, .. } = edit { r.reading(lines) } else { edit };
            if let Edit::Read { lines, .. } = &edit {
                as_read.extend(lines.iter().map(|id| (*id, r.leaves(r.index(*id).unwrap()))));
            }
            r.does(edit);
            for (n, line) in r.lines().iter().enumerate() {
                prop_assert_eq!(r.is_read(n), as_read.get(&line.id) == Some(&r.leaves(n)));
            }
        }
        let again = Review::open(r.material().clone(), Sheet::default(), r.steps().to_vec());
        prop_assert_eq!(again.looked(), r.looked());
    }

    /// What was replaced is not replaced again.
    #[test]
    fn replacing_twice_is_replacing_once(lines in lines()) {
        let mut r = of(&lines);
        r.pseudonymise_everything();
        let once = r.text();
        let texts = r.lines().iter().zip(&once).map(|(l, t)| (l.id, t.clone())).collect();
        // The places that were decided by themselves go with their letters; the decisions about strings stay.
        let mut again = r.clone();
        again.does(Edit::Texts { texts });
        prop_assert_eq!(again.text(), once);
    }

    /// One pseudonym for one group, and another for every other.
    #[test]
    fn pseudonyms_are_one_to_one(lines in lines(), invent in proptest::bool::ANY) {
        let mut r = of(&lines);
        r.pseudonymise_everything();
        if invent {
            r.does(Edit::Invent { names: true });
        }
        let mut seen: std::collections::BTreeMap<String, String> = Default::default();
        for place in r.settled().places.iter().flatten().filter(|p| !p.alone) {
            let label = r.instead(&place.decided.as_ref().unwrap().decision).unwrap();
            let before = seen.insert(label.clone(), place.key.clone());
            prop_assert!(before.is_none_or(|key| key == place.key), "{label} stands for two");
        }
    }

    /// The same places are found however the accents are written.
    #[test]
    fn places_survive_other_ways_to_write_a_letter(before in "[a-zé👍 ]{0,12}", accent in proptest::bool::ANY) {
        let name = if accent { "Zo\u{eb}" } else { "Zoe\u{308}" };
        let text = format!("{before}, dus met {name} erbij");
        let mut r = of(&[text, "samen met Zo\u{eb} erbij".to_owned()]);
        r.does(decide("zoe", Decision::Remove));
        prop_assert!(r.leaves(0).ends_with(", dus met [weggelaten] erbij"), "{}", r.leaves(0));
        prop_assert_eq!(r.leaves(1), "samen met [weggelaten] erbij");
    }

    /// Whatever a person does: every step can be taken back exactly, and a review that is opened again is the same.
    #[test]
    fn any_history_opens_again_and_goes_back(lines in lines(), edits in proptest::collection::vec(edit(6), 0..25)) {
        let mut r = of(&lines);
        let first = (r.lines().to_vec(), r.text());
        for edit in edits {
            r.does(edit);
            prop_assert_eq!(r.settled().places.len(), r.lines().len());
            let mut ids: Vec<LineId> = r.lines().iter().map(|l| l.id).collect();
            ids.sort();
            ids.dedup();
            prop_assert_eq!(ids.len(), r.lines().len());
        }
        let json = serde_json::to_string(r.steps()).unwrap();
        let steps: Vec<Step> = serde_json::from_str(&json).unwrap();
        let material: Material = serde_json::from_str(&serde_json::to_string(r.material()).unwrap()).unwrap();
        prop_assert!(Review::open(material, Sheet::default(), steps) == r);
        while r.permits(&Edit::Undo) {
            r.does(Edit::Undo);
        }
        prop_assert_eq!((r.lines().to_vec(), r.text()), first);
    }

    /// Whatever was decided away and is left in by a mistake is found: anywhere in what leaves, in any case, composed or apart, inside
    /// another word where it is long enough.
    #[test]
    fn the_sweep_finds_what_a_mistake_leaves_in(
        lines in lines(), which in any::<proptest::sample::Index>(), way in 0..6usize, place in 0..4usize,
    ) {
        let mut r = review_with(&lines.iter().map(|l| ("P1", l.as_str())).collect::<Vec<_>>(), &["een notitie"]);
        r.pseudonymise_everything();
        let good = r.outcome(&head(), true);
        let of_names = |p: &&Place| !matches!(p.kind, Kind::Date | Kind::Age);
        let all: Vec<(usize, Place)> = r.settled().places.iter().enumerate()
            .flat_map(|(n, ps)| ps.iter().filter(of_names).map(move |p| (n, p.clone()))).collect();
        prop_assume!(!all.is_empty());
        let (line, decided) = which.get(&all);
        let original = plain::slice(&r.lines()[*line].text, decided.span).to_owned();
        let long = original.chars().filter(|c| c.is_alphanumeric()).count() >= 4 && !original.contains(' ');
        let written = match way {
            0 => original.to_uppercase(),
            1 => original.to_lowercase(),
            2 => unicode_normalization::UnicodeNormalization::nfd(original.as_str()).collect(),
            3 => unicode_normalization::UnicodeNormalization::nfc(original.as_str()).collect(),
            4 if long => format!("{original}straat"),
            _ => original,
        };
        let mut left_in = good.clone();
        match place {
            0 => left_in.utterances[0].text.push_str(&format!(" {written} ")),
            1 => left_in.notes[0].text.push_str(&format!(" ({written})")),
            2 => left_in.speakers[0].code = written.clone(),
            _ => left_in.utterances[0].speaker = Some(written.clone()),
        }
        let before: u32 = r.sweep(&good).iter().map(|h| h.times).sum();
        let after: u32 = r.sweep(&left_in).iter().map(|h| h.times).sum();
        prop_assert!(after > before, "{written} was not found");
    }

    /// Nothing that was decided away is left in what leaves, or the sweep says so.
    #[test]
    fn what_leaves_is_clean_or_the_sweep_says_so(lines in lines()) {
        let mut r = of(&lines);
        r.pseudonymise_everything().read_everything();
        if let Ok(cleared) = r.clear(&head()) {
            let left = serde_json::to_string(cleared.transcript()).unwrap().to_lowercase();
            for name in ["mieke", "heerenveen"] {
                if r.settled().groups.contains_key(name) {
                    prop_assert!(!left.contains(name), "{name}");
                }
            }
        }
    }
}

use proptest::prelude::*;

use super::*;

fn press(at_ms: u64, who: &str) -> Press {
    Press { at_ms, who: Some(who.into()).filter(|w: &String| !w.is_empty()) }
}

/// Talk from the beginning to 12 s with these pauses in it.
fn around(pauses: &[(u64, u64)]) -> Vec<Breath> {
    let begins = std::iter::once((0, 0)).chain(pauses.iter().copied());
    let ends = pauses.iter().map(|(from, _)| *from).chain([12_000]);
    begins
        .zip(ends)
        .map(|((pause_from_ms, start_ms), end_ms)| Breath { stretch: Stretch { start_ms, end_ms }, pause_from_ms })
        .collect()
}

fn places(presses: &[(u64, &str)], breaths: &[Breath], voices: &[Voice]) -> Vec<u64> {
    let presses: Vec<Press> = presses.iter().map(|(at, who)| press(*at, who)).collect();
    placed(&presses, breaths, voices).iter().map(|p| p.at_ms).collect()
}

/// The hand alone.
fn check(presses: &[(u64, &str)], pauses: &[(u64, u64)], expect: &[u64]) {
    assert_eq!(places(presses, &around(pauses), &[]), expect);
}

#[test]
fn a_press_that_comes_late_goes_to_the_pause_before_it() {
    check(&[(6_400, "P1")], &[(5_000, 5_600)], &[5_600]);
    check(&[(5_300, "P1")], &[(5_000, 5_600)], &[5_600]);
    check(&[(4_500, "P1")], &[(5_000, 5_600)], &[5_600]);
}

#[test]
fn the_nearest_pause_counts_and_none_that_is_far() {
    check(&[(7_000, "P1")], &[(4_000, 4_500), (6_000, 6_400)], &[6_400]);
    check(&[(9_000, "P1")], &[(5_000, 5_600)], &[9_000]);
    check(&[(3_200, "P1")], &[(5_000, 5_600)], &[3_200]);
    check(&[(3_200, "P1")], &[], &[3_200]);
}

#[test]
fn two_presses_keep_their_order_and_a_second_one_at_once_corrects_the_first() {
    check(&[(5_700, "P1"), (6_000, "P2")], &[(5_000, 5_600)], &[5_600, 5_600]);
    check(&[(5_700, "P1"), (6_900, "P2")], &[(3_900, 4_100), (5_000, 5_600), (6_300, 6_500)], &[5_600, 6_500]);
}

/// A voice that is told from another by these two numbers.
fn sounds(like: f32) -> Voice {
    Some(vec![like, -like].into())
}

#[test]
fn of_two_pauses_the_one_counts_after_which_the_voice_is_another() {
    // P1 speaks to 4 s and P2 after it, with a pause within the turn at 5.4 s; the press comes 1.6 s late, just after that.
    let talk = around(&[(2_000, 2_300), (3_600, 4_000), (5_000, 5_400), (7_000, 7_400), (9_000, 9_500)]);
    let presses = [(600, "P1"), (5_600, "P2"), (10_100, "P1")];
    let voices: Vec<Voice> = [0.9, 1.1, -1.1, -0.9, -1.0, 1.0].map(sounds).into();
    assert_eq!(places(&presses, &talk, &[]), [0, 5_400, 9_500], "the hand alone is taken in");
    assert_eq!(places(&presses, &talk, &voices), [0, 4_000, 9_500]);
}

#[test]
fn voices_that_tell_nothing_change_nothing() {
    let talk = around(&[(2_000, 2_300), (3_600, 4_000), (5_000, 5_400), (7_000, 7_400), (9_000, 9_500)]);
    let presses = [(600, "P1"), (4_700, "P2"), (10_100, "")];
    let alone = places(&presses, &talk, &[]);
    for voices in [vec![None; 6], vec![sounds(0.5); 6], vec![sounds(0.5); 2]] {
        assert_eq!(places(&presses, &talk, &voices), alone);
    }
}

#[test]
fn talk_is_cut_where_no_voice_is_and_where_an_utterance_begins() {
    let stretch = |start_ms, end_ms| Stretch { start_ms, end_ms };
    let said = |start_ms, end_ms| Utterance {
        start_ms,
        end_ms,
        speaker: None,
        topic: None,
        text: "ja".into(),
        words: Vec::new(),
    };
    let cut = breaths(
        &[stretch(100, 2_000), stretch(2_600, 6_000)],
        &[said(150, 1_900), said(2_500, 4_000), said(4_050, 5_900)],
    );
    let told: Vec<(u64, u64, u64)> =
        cut.iter().map(|b| (b.pause_from_ms, b.stretch.start_ms, b.stretch.end_ms)).collect();
    assert_eq!(told, [(100, 100, 2_000), (2_000, 2_500, 4_050), (4_050, 4_050, 6_000)]);
    assert_eq!(breaths(&[], &[]), []);
}

proptest! {
    #[test]
    fn presses_stay_in_order_and_move_no_further_than_they_may(
        pressed in prop::collection::vec((0u64..30_000, 0u8..4), 0..10),
        pauses in prop::collection::vec((200u64..2_000, 300u64..4_000), 0..10),
        like in prop::collection::vec(prop::option::of(-1.0f32..1.0), 11),
    ) {
        let mut pressed: Vec<Press> = pressed.iter().map(|(at, who)| press(*at, ["", "P1", "P2", "I"][usize::from(*who)])).collect();
        pressed.sort_by_key(|p| p.at_ms);
        let mut at = 0;
        let pauses: Vec<(u64, u64)> = pauses.iter().map(|(length, talk)| {
            let from = at + talk;
            at = from + length;
            (from, at)
        }).collect();
        let mut breaths = around(&pauses);
        if let Some(last) = breaths.last_mut() {
            last.stretch.end_ms = last.stretch.end_ms.max(last.stretch.start_ms);
        }
        let voices: Vec<Voice> = like.iter().take(breaths.len()).map(|l| l.and_then(sounds)).collect();
        let moved = placed(&pressed, &breaths, &voices);
        prop_assert!(moved.windows(2).all(|w| w[0].at_ms <= w[1].at_ms));
        for (before, after) in pressed.iter().zip(&moved) {
            prop_assert_eq!(&before.who, &after.who);
            prop_assert!(after.at_ms + LATE_MS >= before.at_ms);
            let pause = breaths.iter().find(|b| b.stretch.start_ms == after.at_ms).map_or(after.at_ms, |b| b.pause_from_ms);
            prop_assert!(after.at_ms <= before.at_ms || pause <= before.at_ms + EARLY_MS);
        }
    }
}

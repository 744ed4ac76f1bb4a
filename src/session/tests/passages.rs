//! Passages: how much is struck, what lies in one, and when nothing of it is left.

use super::history::*;
use crate::guide::GuideKind;
use crate::session::{
    Because, Command, Event, Held, NoteKind, Participant, Refusal, Session, Strike, What, channel_of, is_struck,
    removed_segments, silenced_channels, struck_ms, takes_everything,
};

fn note(ms: u64) -> Command {
    Command::WriteNote { kind: NoteKind::Field, offset: at(ms) }
}

fn gone(from: u64, to: u64) -> Strike {
    Strike {
        at: moment(0),
        asked: (at(from), at(to)),
        removed: (at(from), at(to)),
        numbers: None,
        segments: 2,
        notes: 0,
        utterances: 0,
    }
}

fn with_strikes(spans: &[(u64, u64)]) -> Session {
    let mut session = History::interview().stopped().session();
    session.struck = spans.iter().map(|(from, to)| gone(*from, *to)).collect();
    session
}

#[test]
fn what_was_struck_twice_counts_once() {
    let check = |spans: &[(u64, u64)], expect| assert_eq!(struck_ms(&with_strikes(spans)), expect, "{spans:?}");
    check(&[], 0);
    check(&[(100, 200)], 100);
    check(&[(300, 400), (100, 200)], 200);
    check(&[(100, 200), (200, 300)], 200);
    check(&[(100, 400), (200, 300)], 300);
    check(&[(100, 300), (200, 400)], 300);
    check(&[(100, 100)], 0);
}

#[test]
fn a_span_is_struck_when_all_of_it_is_gone_or_going_and_no_note_lies_in_it() {
    let check = |session: &Session, from, to, expect| {
        assert_eq!(is_struck(session, at(from), at(to)), expect, "{from}–{to}");
    };
    let two = with_strikes(&[(100, 200), (200, 300)]);
    check(&two, 100, 300, true);
    check(&two, 150, 250, true);
    check(&two, 99, 300, false);
    check(&two, 100, 301, false);
    check(&two, 200, 200, false);
    check(&two, 400, 500, false);
    let mut noted = two;
    noted.notes = vec![(1, NoteKind::Field, at(250))];
    check(&noted, 100, 249, true);
    check(&noted, 100, 250, false);
    check(&noted, 250, 300, false);
    check(&noted, 251, 300, true);
    let mut going = with_strikes(&[]);
    going.striking = vec![(at(100), at(200)), (at(500), at(600))];
    going.notes = vec![(1, NoteKind::Field, at(150))];
    check(&going, 100, 200, true);
    check(&going, 120, 180, true);
    check(&going, 90, 200, false);
    check(&going, 100, 210, false);
    check(&going, 500, 600, true);
}

#[test]
fn a_passage_ends_where_the_recording_ends_once_that_has_ended() {
    let begun = |h: History| match crate::session::decide(&h.session(), strike(1_000, 9_000)).unwrap()[..] {
        [Event::StrikeBegun { from, to }] => (from.ms(), to.ms()),
        ref other => panic!("{other:?}"),
    };
    assert_eq!(begun(History::interview().closed()), (1_000, 3_000));
    assert_eq!(begun(History::interview().recording().then(sealed(1))), (1_000, 9_000), "it still goes on");
    let notes = History::interview().notes_only().then(note(5_000)).then(stop(false)).then(Command::Close);
    assert_eq!(begun(notes), (1_000, 9_000), "notes have a clock of their own");
}

#[test]
fn segments_that_lie_in_a_span_come_once_and_in_order() {
    let mut lines = journal(&History::interview().recording().then(sealed(1)).then(sealed(2)).then(sealed(3)).0);
    lines.push(lines.last().unwrap().clone());
    lines.reverse();
    let numbers = |from, to| removed_segments(&lines, at(from), at(to)).iter().map(|s| s.number).collect::<Vec<_>>();
    assert_eq!(numbers(0, 4_500), [1, 2, 3]);
    assert_eq!(numbers(1_500, 1_501), [2]);
    assert_eq!(numbers(1_499, 1_500), [1]);
    assert_eq!(numbers(4_500, 4_600), [0; 0]);
}

#[test]
fn pieces_that_were_struck_are_held_no_more() {
    let mut session = History::interview().recording().then(sealed(1)).then(sealed(2)).then(sealed(3)).session();
    assert_eq!(session.pieces_held(), 3);
    session.struck = vec![gone(0, 1)];
    assert_eq!(session.pieces_held(), 1);
    session.struck.push(gone(2, 3));
    assert_eq!(session.pieces_held(), 0);
}

/// Two people with a channel each, as far as the device has so many.
fn with_channels(channels: &[Option<u16>], recorded: u16) -> Session {
    let mut session = History::group().closed().session();
    let seat =
        |(n, channel): (usize, &Option<u16>)| Participant { code: code(&format!("Prof{}", n + 1)), channel: *channel };
    session.participants = channels.iter().enumerate().map(seat).collect();
    session.channels = recorded;
    session
}

#[test]
fn a_channel_is_somebodys_own_where_the_device_has_it_and_nobody_shares_it() {
    let own = |channels: &[Option<u16>], recorded| channel_of(&with_channels(channels, recorded), &code("Prof2"));
    assert_eq!(own(&[Some(0), Some(1)], 2), Some(1));
    assert_eq!(own(&[Some(1), Some(0)], 2), Some(0));
    assert_eq!(own(&[Some(1), Some(1)], 2), None);
    assert_eq!(own(&[Some(0), Some(2)], 2), None, "the device has no such channel");
    assert_eq!(own(&[Some(1), Some(0)], 1), None, "one channel is the room's");
    assert_eq!(own(&[Some(0), None], 2), None);
    assert_eq!(channel_of(&with_channels(&[Some(0)], 2), &code("Prof7")), None);
    let mut session = with_channels(&[Some(0), Some(1)], 2);
    assert!(silenced_channels(&session).is_empty());
    session.withdrawn = vec![code("Prof2")];
    assert_eq!(silenced_channels(&session), [1]);
}

#[test]
fn a_withdrawal_takes_everything_where_nobody_else_was_heard_or_is_left() {
    let session = |kind, seats: usize, withdrawn: &[&str]| {
        let mut session = with_channels(&vec![None; seats], 1);
        session.guide.kind = kind;
        session.withdrawn = withdrawn.iter().map(|w| code(w)).collect();
        session
    };
    let takes = |kind, seats, withdrawn: &[&str]| takes_everything(&session(kind, seats, withdrawn));
    assert!(!takes(GuideKind::Interview, 1, &[]));
    assert!(takes(GuideKind::Interview, 1, &["Prof1"]));
    assert!(takes(GuideKind::Interview, 2, &["Prof1"]), "an interview is one voice");
    assert!(takes(GuideKind::FocusGroup, 1, &["Prof1"]));
    assert!(!takes(GuideKind::FocusGroup, 2, &["Prof1"]));
    assert!(takes(GuideKind::FocusGroup, 2, &["Prof2", "Prof1"]));
    let mut empty = session(GuideKind::Interview, 1, &["Prof1"]);
    empty.recording = Held::Nothing;
    assert!(!takes_everything(&empty), "nothing is there to be taken");
}

#[test]
fn what_is_said_to_be_gone_reaches_to_the_recordings_end_at_least() {
    let says = |from, to| Command::Note(struck(at(1_000), at(9_000), at(from), at(to), Some((1, 2)), None));
    let h = History::interview().recording().then(sealed(1)).then(sealed(2)).then(strike(1_000, 9_000));
    check(h.clone(), says(0, 3_000), Ok(&["struck"]));
    check(h.clone(), says(1_000, 3_000), Ok(&["struck"]));
    check(h.clone(), says(0, 2_999), Err(Refusal::NotNow));
    check(h.clone(), says(1_001, 9_000), Err(Refusal::NotNow));
    let mut failed = struck(at(1_000), at(9_000), at(0), at(9_000), Some((1, 2)), None);
    let Event::Struck { checks, .. } = &mut failed else { unreachable!() };
    checks[0].held = false;
    check(h, Command::Note(failed), Err(Refusal::NotNow));
}

#[test]
fn notes_go_with_what_was_asked_and_with_what_was_removed_and_the_others_stay() {
    let h =
        [0, 500, 1_000, 1_999, 3_000, 3_001].iter().fold(History::interview().recording(), |h, ms| h.then(note(*ms)));
    let h = h.then(sealed(1)).then(sealed(2)).then(strike(1_000, 2_000)).then(strike(200, 300));
    let first = h.then(Command::Note(struck(at(1_000), at(2_000), at(500), at(3_000), Some((1, 2)), None)));
    let session = first.session();
    assert_eq!(session.notes.iter().map(|(n, _, _)| *n).collect::<Vec<_>>(), [1, 6]);
    assert_eq!(session.striking, [(at(200), at(300))], "the other one is still to be done");
    // Asked for more than was removed: the recording ended before.
    let h = History::interview().recording().then(note(100)).then(note(5_000)).then(note(9_500)).then(sealed(1));
    let h = h.then(strike(1_000, 9_000));
    let session = h.then(Command::Note(struck(at(1_000), at(9_000), at(0), at(1_500), Some((1, 1)), None))).session();
    assert_eq!(session.notes.iter().map(|(n, _, _)| *n).collect::<Vec<_>>(), [3]);
}

#[test]
fn nobody_withdraws_where_nothing_of_them_is_left() {
    let withdraw = |who| Command::Withdraw { participant: code(who) };
    let destroy = |what| Command::Destroy { what, because: Because::Asked };
    let gone = History::interview().closed().then(destroy(What::Recording)).then(done(What::Recording, true));
    check(gone, withdraw("Prof9"), Err(Refusal::NothingLeft));
    check(History::interview().then(Command::Decline), withdraw("Prof9"), Err(Refusal::NothingLeft));
    // Only the recording of the consent is still there.
    let h = History::asking_for_consent_track(&["Prof1", "Prof2"]).read("introduction").asking("record-consent");
    let h = h.then(start_track()).then(track_segment(1)).then(Command::StopConsentTrack);
    let h = h.asking("take-part").asking("record").asking("quote").then(start()).then(sealed(1)).then(stop(false));
    let only = h.then(Command::Close).then(destroy(What::Recording)).then(done(What::Recording, true));
    check(only, withdraw("Prof1"), Ok(&["withdrew"]));
}

#[test]
fn a_strike_comes_too_late_where_nothing_is_left_and_too_early_before_there_is_anything() {
    check(History::interview(), strike(0, 10), Err(Refusal::NotNow));
    let declined = History::interview().then(Command::Decline);
    check(declined, strike(0, 10), Err(Refusal::NothingLeft));
    let withdrawn = History::interview().closed().then(Command::Withdraw { participant: code("Prof9") });
    check(withdrawn.then(done(What::Everything, true)), strike(0, 10), Err(Refusal::NothingLeft));
    check(History::interview().closed(), strike(20, 10), Err(Refusal::NoPassage));
    // The text alone, or the recording alone, is enough.
    let destroy = |what| Command::Destroy { what, because: Because::Asked };
    let only_text = History::interview().transcribed().then(destroy(What::Recording)).then(done(What::Recording, true));
    check(only_text, strike(0, 10), Ok(&["strike-begun"]));
    let only_sound = History::interview().transcribed().then(destroy(What::Raw)).then(done(What::Raw, true));
    check(only_sound, strike(0, 10), Ok(&["strike-begun"]));
}

#[test]
fn somebody_may_withdraw_whose_recorded_consent_a_cut_off_journal_left_behind() {
    let h = History::asking_for_consent_track(&["Prof9"]).read("introduction").asking("record-consent");
    let h = h.then(start_track()).then(track_segment(1)).then(Command::StopConsentTrack);
    let mut declined = h.then(Command::Decline);
    assert_eq!(word(&declined.0.pop().unwrap()), "destruction-begun");
    check(declined, Command::Withdraw { participant: code("Prof9") }, Ok(&["withdrew", "destruction-begun"]));
}

#[test]
fn nobody_withdraws_from_a_group_while_it_talks_and_without_a_transcript_no_turns_wait() {
    let withdraw = || Command::Withdraw { participant: code("Prof2") };
    check(History::group().recording().then(sealed(1)), withdraw(), Err(Refusal::StillLive));
    let noted = History::group().recording().then(sealed(1)).then(note(100)).then(stop(false)).then(Command::Close);
    assert!(noted.then(withdraw()).session().removing.is_empty());
}

#[test]
fn a_span_that_ends_before_it_begins_takes_no_time() {
    assert_eq!(struck_ms(&with_strikes(&[(300, 100)])), 0);
    assert_eq!(struck_ms(&with_strikes(&[(900, 300), (100, 200)])), 100);
}

//! Who was hardly heard: less than a third of an equal share, among three or more, once there is something to compare.

use super::history::*;
use crate::guide::promise::RecordingEnd;
use crate::session::{Joined, Session, SourceKind, Speaking, quiet_ones, shares, spoken_ms};

const MINUTE: u64 = 60_000;

/// A group in which each spoke for so many seconds, one after the other.
fn spoke(seconds: &[(&str, u64)]) -> (Session, u64) {
    let codes: Vec<&str> = seconds.iter().map(|(code, _)| *code).collect();
    let mut session =
        History(vec![prepared(&codes, SourceKind::Microphone, RecordingEnd::UntilAccepted)]).recording().session();
    let mut now = 0;
    for (who, s) in seconds {
        session.speaking.push((at(now), Speaking::Participant(code(who))));
        now += s * 1_000;
    }
    session.speaking.push((at(now), Speaking::Moderator));
    (session, now)
}

fn quiet(seconds: &[(&str, u64)]) -> Vec<String> {
    let (session, now) = spoke(seconds);
    quiet_ones(&session, at(now)).iter().map(ToString::to_string).collect()
}

#[test]
fn exactly_a_third_of_an_equal_share_is_heard_enough() {
    // Of 900 s an equal share is 300 s, a third of it 100 s.
    assert_eq!(quiet(&[("P1", 400), ("P2", 400), ("P3", 100)]), [""; 0]);
    assert_eq!(quiet(&[("P1", 401), ("P2", 400), ("P3", 99)]), ["P3"]);
    assert_eq!(quiet(&[("P1", 300), ("P2", 300), ("P3", 300), ("P4", 20)]), ["P4"]);
}

#[test]
fn of_two_nobody_is_called_quiet_and_nobody_before_five_minutes() {
    assert_eq!(quiet(&[("P1", 600), ("P2", 1)]), [""; 0]);
    assert_eq!(quiet(&[("P1", 199), ("P2", 100), ("P3", 0)]), [""; 0]);
    assert_eq!(quiet(&[("P1", 200), ("P2", 100), ("P3", 0)]), ["P3"]);
}

#[test]
fn who_came_late_is_left_out_until_they_were_there_for_five_minutes() {
    let (mut session, now) = spoke(&[("P1", 600), ("P2", 600), ("P3", 0)]);
    let mut joined = |ago| {
        let joined = Joined { at: moment(0), offset: at(now - ago), admitted: None };
        session.joined.insert(code("P3"), joined);
        quiet_ones(&session, at(now)).len()
    };
    assert_eq!((joined(5 * MINUTE - 1), joined(5 * MINUTE)), (0, 1));
}

#[test]
fn shares_are_rounded_and_the_moderators_time_is_nobodys() {
    let (session, now) = spoke(&[("P1", 2), ("P2", 1)]);
    let later = at(now + 90_000);
    let spoken: Vec<u64> = spoken_ms(&session, later).into_values().collect();
    assert_eq!(spoken, [2_000, 1_000]);
    assert_eq!(shares(&session, later).unwrap().into_values().collect::<Vec<_>>(), [67, 33]);
}

//! Who speaks, by example.

use super::history::*;
use crate::session::{Command, Refusal, Speaking, quiet_ones, shares, speaks_now};

fn speak(who: &str, ms: u64) -> Command {
    Command::Speak { who: speaking(who), offset: at(ms) }
}

fn speaking(who: &str) -> Speaking {
    match who {
        "m" => Speaking::Moderator,
        "v" => Speaking::Several,
        "u" => Speaking::Unclear,
        code_ => Speaking::Participant(code(code_)),
    }
}

fn group(codes: &[&str]) -> History {
    let source = crate::session::SourceKind::Microphone;
    History(vec![prepared(codes, source, crate::guide::promise::RecordingEnd::UntilAccepted)]).recording()
}

#[test]
fn somebody_speaks_who_is_there_and_while_it_is_recorded() {
    check(group(&["P1", "P2"]), speak("P2", 100), Ok(&["speaker-now"]));
    check(group(&["P1", "P2"]).then(speak("P2", 100)), speak("P2", 900), Ok(&[]));
    check(group(&["P1", "P2"]), speak("P3", 100), Err(Refusal::NotHere(code("P3"))));
    let off = group(&["P1", "P2"]).then(Command::GoOffTheRecord { offset: at(500) });
    check(off, speak("P1", 600), Err(Refusal::NotNow));
}

#[test]
fn after_standing_still_nobody_knows_who_speaks() {
    let back = group(&["P1", "P2"])
        .then(speak("P1", 100))
        .then(Command::GoOffTheRecord { offset: at(500) })
        .then(Command::ComeBackOnTheRecord { offset: at(500) });
    assert_eq!(speaks_now(&back.session()), Some(&Speaking::Unclear));
}

#[test]
fn shares_are_of_what_those_present_said() {
    let session = group(&["P1", "P2", "P3"])
        .then(speak("m", 0))
        .then(speak("P1", 10_000))
        .then(speak("P2", 40_000))
        .then(speak("v", 50_000))
        .then(speak("P1", 70_000))
        .session();
    let shares = shares(&session, at(100_000)).unwrap();
    let shares: Vec<(&str, u32)> = shares.iter().map(|(c, s)| (c.as_str(), *s)).collect();
    assert_eq!(shares, [("P1", 86), ("P2", 14), ("P3", 0)]);
    assert!(quiet_ones(&session, at(100_000)).is_empty(), "too early to say so");
    let quiet = quiet_ones(&session, at(600_000));
    assert_eq!(quiet, [code("P2"), code("P3")]);
}

/// Anybody can have written a journal.
#[test]
fn a_clock_beyond_all_clocks_is_counted_too() {
    let h = group(&["P1", "P2", "P3"]).then(speak("P1", 0)).then(speak("P2", u64::MAX - 1000));
    let session = h.session();
    assert_eq!(shares(&session, at(u64::MAX)).unwrap()[&code("P1")], 100);
    assert_eq!(quiet_ones(&session, at(u64::MAX)), [code("P2"), code("P3")]);
}

#[test]
fn nothing_is_shared_before_the_first_press() {
    assert_eq!(shares(&group(&["P1", "P2"]).session(), at(90_000)), None);
}

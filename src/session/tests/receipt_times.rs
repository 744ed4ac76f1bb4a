//! Days and seconds on a receipt: how late, and what came first.

use super::history::*;
use crate::guide::promise::{PromiseKind, RecordingEnd};
use crate::session::receipt::{Outcome, Receipt};
use crate::session::{Command, Entry, SourceKind, What};
use crate::units::{Language, Timestamp};

fn receipt(lines: &[Entry], now: Timestamp) -> Receipt {
    Receipt::from_journal(lines, &plain_context(), now).unwrap()
}

fn page(receipt: &Receipt) -> String {
    receipt.markdown(Language::En).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_destruction_that_was_late_says_when_it_should_have_been() {
    let mut lines = journal(&History::interview().accepted().then(done(What::Recording, true)).0);
    let due = receipt(&lines, moment(600)).promise(PromiseKind::DestroyRecording).unwrap().due.unwrap();
    let mut late = |seconds: i64| {
        lines.last_mut().unwrap().at = Timestamp::new(due.unix_s() + seconds, 3600);
        let receipt = receipt(&lines, due.plus_days(90));
        (receipt.promise(PromiseKind::DestroyRecording).unwrap().outcome, page(&receipt))
    };
    let (outcome, told) = late(0);
    assert!(outcome == Outcome::Kept && !told.contains("later than promised"), "{told}");
    for seconds in [1, 86_399, 86_400, 3 * 86_400 + 5] {
        let (outcome, told) = late(seconds);
        let should = "later than promised: it should have been gone by 2026-12-07 14:05";
        assert!(outcome == Outcome::Late && told.contains(should), "{told}");
    }
}

#[test]
fn a_clock_that_was_set_back_in_the_middle_is_told_and_changes_no_length() {
    let h = History::interview().accepted().then(done(What::Recording, true));
    let plain = journal(&h.0);
    let set = |back: i64| {
        let mut lines = plain.clone();
        for line in lines.iter_mut().skip(plain.len() / 2) {
            line.at = Timestamp::new(line.at.unix_s() - back, 3600);
        }
        receipt(&lines, moment(600)).conversation
    };
    let as_it_was = receipt(&plain, moment(600)).conversation;
    assert_eq!(as_it_was.clock_set_back, 0);
    assert_eq!(set(61).clock_set_back, 0, "a minute is a clock that was put right");
    for back in [62, 3_600, 2 * 86_400] {
        let told = set(back);
        assert_eq!((told.clock_set_back, told.duration_ms), (1, as_it_was.duration_ms), "{back} s");
    }
    let mut winter = plain.clone();
    for line in &mut winter[plain.len() / 2..] {
        line.at = Timestamp::new(line.at.unix_s(), 0);
    }
    assert_eq!(
        receipt(&winter, moment(600)).conversation.clock_set_back,
        0,
        "the end of summer time is another offset"
    );
    let mut back = plain.clone();
    back.last_mut().unwrap().at = Timestamp::new(moment(0).unix_s() - 3_600, 3600);
    let said = receipt(&back, moment(600)).markdown(Language::Nl).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("tussendoor teruggezet, aantal keren: 1."), "{said}");
}

#[test]
fn who_withdrew_in_the_second_of_the_approval_did_so_after_it() {
    let group = History(vec![prepared(&["Prof1", "Prof2"], SourceKind::Microphone, RecordingEnd::UntilAccepted)]);
    let h = group.transcribed().then(accept()).then(done(What::Recording, true)).then(approve());
    let h = h.then(done(What::Raw, true)).then(Command::Withdraw { participant: code("Prof2") });
    let mut lines = journal(&h.0);
    let of = |called: &str| h.0.iter().position(|e| word(e) == called).unwrap();
    let after = "This was after the transcript was approved";
    assert!(page(&receipt(&lines, moment(600))).contains(after));
    let approved = lines[of("approved")].at;
    lines[of("withdrew")].at = approved;
    assert!(page(&receipt(&lines, moment(600))).contains(after));
}

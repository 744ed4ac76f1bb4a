//! Wishes for what is so already, segments out of place, and wishes that come while something is being destroyed.

use super::history::*;
use crate::session::{Because, Command, Event, Refusal, TopicMark, What};
use crate::units::Digest;

#[test]
fn a_mark_is_taken_off_once_and_only_while_people_talk() {
    let mark = Command::MarkTopic { topic: name("work"), mark: TopicMark::Asked, offset: at(9) };
    let unmark = || Command::UnmarkTopic { topic: name("work"), offset: at(10) };
    let marked = History::interview().recording().then(mark);
    check(marked.clone(), unmark(), Ok(&["topic-unmarked"]));
    let h = marked.then(unmark());
    assert!(h.session().marks.is_empty());
    check(h, unmark(), Ok(&[]));
    check(History::interview().consented(), unmark(), Err(Refusal::NotNow));
}

#[test]
fn accepting_while_something_is_destroyed_is_told_so_also_without_a_transcript() {
    let destroying =
        History::interview().closed().then(Command::Destroy { what: What::Recording, because: Because::Asked });
    check(destroying, accept(), Err(Refusal::BeingDestroyed));
}

#[test]
fn the_recording_of_the_consent_is_stopped_once() {
    check(History::interview(), Command::StopConsentTrack, Ok(&[]));
    let h =
        History::asking_for_consent_track(&["Prof9"]).read("introduction").asking("record-consent").then(start_track());
    check(h.clone(), Command::StopConsentTrack, Ok(&["consent-track-stopped"]));
    check(h.then(Command::StopConsentTrack), Command::StopConsentTrack, Ok(&[]));
}

#[test]
fn there_is_no_segment_before_the_first() {
    let h = History::interview().recording().then(sealed(1));
    check(h, sealed(0), Err(Refusal::OutOfOrder { expected: 2, found: 0 }));
    let track = History::asking_for_consent_track(&["Prof9"]).read("introduction").asking("record-consent");
    let track = track.then(start_track()).then(track_segment(1));
    check(track, track_segment(0), Err(Refusal::OutOfOrder { expected: 2, found: 0 }));
}

#[test]
fn a_segment_is_found_only_until_the_text_is_there_and_while_the_recording_is() {
    let found = || Command::Note(Event::SegmentFound(segment(3)));
    check(History::interview().closed(), found(), Ok(&["segment-found"]));
    check(History::interview().transcribed(), found(), Err(Refusal::NotNow));
    let destroy = Command::Destroy { what: What::Recording, because: Because::Asked };
    let gone = History::interview().closed().then(destroy).then(done(What::Recording, true));
    check(gone, found(), Err(Refusal::NotNow));
}

#[test]
fn a_probe_is_ticked_only_while_people_talk() {
    let tick = |asked| Command::TickProbe { topic: name("work"), probe: 0, asked, offset: at(9) };
    let h = History::interview().recording();
    check(h.clone(), tick(false), Ok(&[]));
    check(h.then(tick(true)), tick(true), Ok(&[]));
    // Not ticked, and not to be: but nobody talks any more.
    check(History::interview().closed(), tick(false), Err(Refusal::NotNow));
}

#[test]
fn the_same_receipt_is_written_down_once() {
    let made = |of: &[u8]| Command::Note(Event::ReceiptMade { receipt: Digest::of(of) });
    let h = History::interview().accepted().then(done(What::Recording, true)).then(made(b"r"));
    check(h.clone(), made(b"r"), Ok(&[]));
    check(h, made(b"another"), Ok(&["receipt-made"]));
}

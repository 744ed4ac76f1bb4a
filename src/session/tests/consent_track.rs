//! The recording of the consent by example.

use super::history::*;
use crate::session::{
    Answer, Because, Command, Event, Held, Refusal, Stage, StopChoice, What, is_unwanted, may_record_consent,
};

fn asked(codes: &[&str]) -> History {
    let yes = |h: History, who: &&str| h.answer(who, "record-consent", Answer::Yes);
    codes.iter().fold(History::asking_for_consent_track(codes).read("introduction").read("record-consent"), yes)
}

fn running() -> History {
    asked(&["Prof9"]).then(start_track()).then(track_segment(1)).then(track_segment(2))
}

fn kept() -> History {
    running().then(Command::StopConsentTrack).asking("take-part").asking("record").asking("quote")
}

#[test]
fn no_microphone_is_opened_for_it_before_everybody_said_yes_to_it() {
    let h = History::asking_for_consent_track(&["Prof1", "Prof2"]).read("introduction").read("record-consent");
    let open = |who: &str| Err(Refusal::NotAnswered { participant: code(who), item: name("record-consent") });
    check(h.clone(), start_track(), open("Prof1"));
    let one = h.answer("Prof1", "record-consent", Answer::Yes);
    check(one.clone(), start_track(), open("Prof2"));
    check(
        one.clone().answer("Prof2", "record-consent", Answer::No),
        start_track(),
        Err(Refusal::SaidNo(code("Prof2"))),
    );
    check(one.answer("Prof2", "record-consent", Answer::Yes), start_track(), Ok(&["consent-track-started"]));
    check(History::interview().consented(), start_track(), Err(Refusal::NeverAsked));
    // Whoever said no and left counts no more.
    let left = asked(&["Prof1", "Prof2"])
        .answer("Prof2", "record-consent", Answer::No)
        .then(Command::Leave { participant: code("Prof2") });
    check(left, start_track(), Ok(&["consent-track-started"]));
}

#[test]
fn one_microphone_at_a_time() {
    let all = running().asking("take-part").asking("record").asking("quote");
    check(all.clone(), start(), Err(Refusal::NotNow));
    check(all.clone(), start_track(), Err(Refusal::NotNow));
    check(all.clone(), Command::Decline, Err(Refusal::NotNow));
    check(all.then(Command::StopConsentTrack), start(), Ok(&["recording-started"]));
    check(kept().then(start()), start_track(), Err(Refusal::NotNow));
}

#[test]
fn its_segments_are_counted_apart() {
    check(running(), track_segment(4), Err(Refusal::OutOfOrder { expected: 3, found: 4 }));
    check(running(), track_segment(2), Ok(&[]));
    check(asked(&["Prof9"]), track_segment(1), Err(Refusal::NotNow));
    let session = kept().then(start()).then(sealed(1)).session();
    assert_eq!((session.consent_track.segments, session.segments), (2, 1));
    assert_eq!((session.consent_track.length(), session.sealed.offset()), (at(3000), at(1500)));
}

#[test]
fn a_no_after_all_destroys_it() {
    let gone: &[&str] = &["consent-track-stopped", "destruction-begun"];
    let no = running().answer("Prof9", "record-consent", Answer::No);
    assert!(is_unwanted(&no.session()));
    check(no.clone(), Command::StopConsentTrack, Ok(gone));
    let destroyed = no.then(Command::StopConsentTrack).then(done(What::Consent, true));
    let session = destroyed.session();
    assert!(matches!(session.consent_track.held, Held::Destroyed(_)));
    assert_eq!(session.stage, Stage::Consenting);
    // It is not made again, and the conversation may still be recorded.
    check(destroyed.clone().answer("Prof9", "record-consent", Answer::Yes), start_track(), Err(Refusal::NotNow));
    check(destroyed.asking("take-part").asking("record").asking("quote"), start(), Ok(&["recording-started"]));
    // The same when its microphone is closed already.
    let late = answering("Prof9", "record-consent", Answer::No);
    check(kept(), late, Ok(&["consent-answered", "destruction-begun"]));
}

#[test]
fn nothing_stays_of_somebody_who_takes_no_part() {
    let nobody = running().then(Command::StopConsentTrack).then(Command::Leave { participant: code("Prof9") });
    check(nobody.clone(), Command::Decline, Ok(&["declined", "destruction-begun"]));
    let session = nobody.then(Command::Decline).session();
    assert_eq!(session.unfinished_destruction(), Some((What::Consent, Because::Declined)));
}

#[test]
fn it_outlives_the_recording_and_has_a_day_of_its_own() {
    let conversation = |h: History| h.then(start()).then(sealed(1)).then(sealed(2)).then(stop(false));
    let accepted = conversation(kept()).then(Command::Close).then(transcript(0)).then(accept());
    let session = accepted.then(done(What::Recording, true)).session();
    assert!(matches!(session.recording, Held::Destroyed(_)));
    assert_eq!(session.consent_track.held, Held::Sealed);
    let due = session.consent_due().map(|due| due.unix_s() - session.consent_promised().unix_s());
    assert_eq!(due, Some(0));
    assert_eq!(session.consent_promised().unix_s(), session.consent_track.began_at.unwrap().plus_days(3650).unix_s());
}

#[test]
fn everything_means_this_too() {
    let stopped = kept().then(start()).then(sealed(1)).then(stop(true));
    let destroyed =
        stopped.then(Command::DecideStop { choice: StopChoice::Destroy }).then(done(What::Everything, true));
    assert!(matches!(destroyed.session().consent_track.held, Held::Destroyed(_)));
    let withdrawn = kept().then(start()).then(sealed(1)).then(stop(false)).then(Command::Close);
    let withdraw = Command::Withdraw { participant: code("Prof9") };
    check(withdrawn, withdraw, Ok(&["withdrew", "destruction-begun"]));
}

#[test]
fn it_goes_alone_when_that_is_asked_for() {
    let closed = kept().then(start()).then(sealed(1)).then(stop(false)).then(Command::Close);
    let asked = Command::Destroy { what: What::Consent, because: Because::Asked };
    check(closed.clone(), asked.clone(), Ok(&["destruction-begun"]));
    check(kept().then(start()), asked.clone(), Err(Refusal::StillLive));
    check(running(), asked.clone(), Err(Refusal::NotNow));
    let gone = closed.then(asked.clone()).then(done(What::Consent, true));
    assert_eq!(gone.session().stage, Stage::Closed);
    assert_eq!(gone.session().recording, Held::Sealed);
    check(gone, asked, Err(Refusal::NothingLeft));
    let extended = Event::Extended { what: What::Consent, until: moment(0).plus_days(4000), reason: "audit".into() };
    let command = Command::Extend { what: What::Consent, until: moment(0).plus_days(4000), reason: "audit".into() };
    let h = kept().then(start()).then(sealed(1)).then(stop(false)).then(Command::Close);
    assert_eq!(crate::session::decide(&h.session(), command), Ok(vec![extended]));
}

#[test]
fn whoever_comes_later_is_not_asked_about_it() {
    let h = asked(&["Prof1", "Prof2"]).then(start_track()).then(track_segment(1)).then(Command::StopConsentTrack);
    let live = h.asking("take-part").asking("record").asking("quote").then(start()).then(sealed(1));
    let off = live.then(Command::GoOffTheRecord { offset: at(1500) });
    let joined = off.then(Command::Join { participant: code("Prof3"), offset: at(1500) });
    let told =
        ["take-part", "record", "quote"].iter().fold(joined, |h, item| h.read(item).answer("Prof3", item, Answer::Yes));
    check(told.clone(), Command::ComeBackOnTheRecord { offset: at(1500) }, Ok(&["came-back-on-the-record"]));
    assert!(may_record_consent(&told.session()).is_err());
}

#[test]
fn a_policy_from_before_there_was_such_a_track_reads_and_writes_as_it_was() {
    let line = r#"{"event":"policy-changed","policy":{"recording":"until-accepted","days":14,"raw-days":90}}"#;
    let event: Event = serde_json::from_str(line).unwrap();
    assert!(matches!(&event, Event::PolicyChanged { policy } if policy.consent_days == 3650));
    assert_eq!(serde_json::to_string(&event).unwrap(), line);
}

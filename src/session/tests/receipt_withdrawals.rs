//! What the receipt says of somebody who withdrew from a group: by what their words were told apart, and what stays.

use super::history::*;
use crate::session::receipt::Receipt;
use crate::session::{Because, Check, Command, Event, Speaking, What};
use crate::units::Language;

const SOUND: &str = "the sound of the microphone of Prof2 lies sealed";
const PRESSED: &str = "was pressed by the moderator";
const READ: &str = "whoever read the text told the turns of Prof2 apart";
const SHARED: &str = "There was no microphone for Prof2 alone";
const CONSENT: &str = "On the recording of the consent, Prof2 can still be heard";

fn receipt(history: &History) -> Receipt {
    Receipt::from_journal(&journal(&history.0), &plain_context(), moment(600)).unwrap()
}

fn page(history: &History) -> String {
    receipt(history).markdown(Language::En).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Holds which of the sentences stand there.
#[track_caller]
fn says(history: &History, expect: &[&str]) {
    let page = page(history);
    let found: Vec<_> =
        [SOUND, PRESSED, READ, SHARED, CONSENT].into_iter().filter(|text| page.contains(text)).collect();
    assert_eq!(found, expect, "{page}");
}

fn withdraw() -> Command {
    Command::Withdraw { participant: code("Prof2") }
}

fn removed(history: History, utterances: u32, notes: Vec<u32>) -> History {
    history.then(withdraw()).then(Command::Note(turns_removed(code("Prof2"), utterances, notes)))
}

fn talked(group: History, channels: u16, press: bool) -> History {
    let live = group.then(Command::StartRecording { device: "table".into(), channels }).then(sealed(1));
    let speak = Command::Speak { who: Speaking::Participant(code("Prof2")), offset: at(100) };
    let live = if press { live.then(speak) } else { live };
    live.then(stop(false)).then(Command::Close).then(transcript(0))
}

#[test]
fn a_microphone_of_their_own_comes_before_presses_and_presses_before_what_was_read() {
    let mut own = History::group();
    let Event::Prepared { participants, .. } = &mut own.0[0] else { unreachable!() };
    for (n, p) in participants.iter_mut().enumerate() {
        p.channel = Some(n as u16);
    }
    says(&removed(talked(own.clone().consented(), 2, false), 1, vec![]), &[SOUND]);
    says(&removed(talked(own.consented(), 2, true), 1, vec![]), &[SOUND]);
    let shared = |press| talked(History::group().consented(), 1, press);
    says(&removed(shared(true), 1, vec![]), &[PRESSED]);
    says(&removed(shared(true), 0, vec![]), &[PRESSED]);
    says(&removed(shared(false), 1, vec![]), &[READ]);
    says(&removed(shared(false), 0, vec![7]), &[READ]);
    says(&removed(shared(false), 0, vec![]), &[SHARED]);
    says(&shared(false), &[]);
}

#[test]
fn whoever_withdrew_reads_what_became_of_their_words() {
    let copy = |history: &History| {
        let page = receipt(history).participant_markdown(&code("Prof2"), Language::En).unwrap();
        page.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let shared = |press| talked(History::group().consented(), 1, press);
    let pressed = copy(&removed(shared(true), 3, vec![]));
    assert!(pressed.contains("taken out of the text; utterances removed: 3."), "{pressed}");
    assert!(pressed.contains("told apart by hand"), "{pressed}");
    let together = copy(&removed(shared(false), 0, vec![]));
    assert!(together.contains("There was no microphone for you alone") && !together.contains("by hand"), "{together}");
    let begun = removed(shared(false), 0, vec![])
        .then(Command::Destroy { what: What::Everything, because: Because::Withdrawn })
        .then(done(What::Everything, true));
    assert!(!copy(&begun).contains("no microphone for you alone"));
}

#[test]
fn where_everything_went_or_is_going_nothing_is_said_to_stay() {
    let h = removed(talked(History::group().consented(), 1, false), 0, vec![]);
    let begun = h.then(Command::Destroy { what: What::Everything, because: Because::Withdrawn });
    // What is not shown to be gone yet is told with the destruction.
    says(&begun, &[]);
    says(&begun.clone().then(done(What::Everything, false)), &[]);
    says(&begun.then(done(What::Everything, true)), &[]);
}

#[test]
fn the_recording_of_the_consent_is_said_to_stay_until_it_is_gone() {
    let h = History::asking_for_consent_track(&["Prof1", "Prof2"]).read("introduction").asking("record-consent");
    let h = h.then(start_track()).then(track_segment(1)).then(Command::StopConsentTrack);
    let h = removed(talked(h.asking("take-part").asking("record").asking("quote"), 1, false), 0, vec![]);
    says(&h, &[SHARED, CONSENT]);
    let destroy = |what| h.clone().then(Command::Destroy { what, because: Because::Asked }).then(done(what, true));
    says(&destroy(What::Consent), &[SHARED]);
    says(&destroy(What::Everything), &[]);
}

#[test]
fn how_the_key_went_is_told_only_where_that_was_checked() {
    let how = "in the manner of cryptographic erase";
    let begun =
        || History::interview().closed().then(Command::Destroy { what: What::Recording, because: Because::Asked });
    assert!(page(&begun().then(done(What::Recording, true))).contains(how));
    assert!(!page(&begun().then(done(What::Recording, false))).contains(how));
    let checks = |names: &[&str]| {
        let checks = names.iter().map(|name| Check { name: (*name).to_owned(), held: true }).collect();
        page(&begun().then(Command::Note(Event::DestructionDone { what: What::Recording, files: 1, bytes: 1, checks })))
    };
    assert!(checks(&["key-gone", "key-overwritten"]).contains(how));
    for without in [&["segments-gone"][..], &["key-gone", "segments-gone"], &["key-overwritten", "segments-gone"]] {
        let page = checks(without);
        assert!(!page.contains(how) && page.contains("the sealed pieces are gone: held"), "{page}");
    }
}

#[test]
fn every_number_on_a_receipt_comes_back_from_its_json() {
    let group = || talked(History::group().consented(), 1, true);
    let struck = group().then(strike(0, 1_000));
    let done = struck.clone().then(Command::Note(worked(&struck.session()).unwrap()));
    let marked = History::interview().closed().then(transcript(1));
    let marked = marked.then(super::mending::mended(crate::session::Mending::Unintelligible, 0));
    for history in [removed(group(), 2, vec![4, 5]), struck, done, marked] {
        let receipt = receipt(&history);
        assert_eq!(Receipt::from_json(receipt.to_json().as_bytes()).unwrap(), receipt);
    }
    let json = receipt(&removed(group(), 2, vec![4, 5])).to_json();
    assert!(json.contains("\"notes\": 2") && json.contains("\"by-presses\": true"), "{json}");
}

#[test]
fn of_two_who_withdrew_each_has_what_was_removed_of_theirs() {
    let three = prepared(
        &["Prof1", "Prof2", "Prof3"],
        crate::session::SourceKind::Microphone,
        crate::guide::promise::RecordingEnd::UntilAccepted,
    );
    let h = removed(talked(History(vec![three]).consented(), 1, false), 1, vec![7]);
    let h = h.then(Command::Withdraw { participant: code("Prof3") });
    let h = h.then(Command::Note(turns_removed(code("Prof3"), 5, vec![8, 9])));
    let of = receipt(&h).participants.into_iter().map(|p| p.withdrew.map(|w| (w.utterances, w.notes)));
    assert_eq!(of.collect::<Vec<_>>(), [None, Some((1, 1)), Some((5, 2))]);
}

#[test]
fn one_thing_that_tells_their_words_apart_is_enough() {
    let copy = |history: &History| {
        let page = receipt(history).participant_markdown(&code("Prof2"), Language::En).unwrap();
        page.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let mut own = History::group();
    let Event::Prepared { participants, .. } = &mut own.0[0] else { unreachable!() };
    for (n, p) in participants.iter_mut().enumerate() {
        p.channel = Some(n as u16);
    }
    let shared = |press| talked(History::group().consented(), 1, press);
    for (history, by_hand) in [
        (removed(talked(own.consented(), 2, false), 0, vec![]), false),
        (removed(shared(true), 0, vec![]), true),
        (removed(shared(false), 1, vec![]), true),
        (removed(shared(false), 0, vec![7]), true),
    ] {
        let copy = copy(&history);
        assert!(copy.contains("was taken out of the text") && !copy.contains("no microphone for you alone"), "{copy}");
        assert_eq!(copy.contains("told apart by hand"), by_hand, "{copy}");
    }
}

//! A transcript is made better by a person, between transcript and acceptance and at no other time.

use super::history::*;
use crate::session::{Because, Command, Event, Held, Mending, Refusal, Stage, What};
use crate::units::Digest;

/// A stretch was changed; so many holes are left.
pub fn mended(how: Mending, holes: u32) -> Command {
    let mut text = text_left(2, 9);
    (text.holes, text.complete) = (holes, holes == 0);
    let again = how == Mending::HeardAgain;
    Command::Note(Event::TextMended {
        how,
        from: at(1000),
        to: at(2000),
        model: again.then(|| "small".into()),
        model_digest: again.then(|| Digest::of(b"small")),
        text,
    })
}

#[test]
fn an_incomplete_transcript_is_made_complete_and_then_accepted() {
    let h = History::interview().closed().then(transcript(2));
    check(h.clone(), accept(), Err(Refusal::Incomplete { holes: 2 }));
    let h = h.then(mended(Mending::HeardAgain, 1));
    check(h.clone(), accept(), Err(Refusal::Incomplete { holes: 1 }));
    let h = h.then(mended(Mending::Unintelligible, 0));
    let t = h.session().transcription.unwrap();
    assert_eq!((t.complete, t.mended, t.marked), (true, 2, 1));
    check(h.clone(), accept(), Ok(&["accepted", "destruction-begun"]));
    let back = h.then(mended(Mending::MarkTakenBack, 1));
    assert_eq!(back.session().transcription.unwrap().marked, 0);
    check(back, accept(), Err(Refusal::Incomplete { holes: 1 }));
}

#[test]
fn what_a_person_made_complete_never_ends_the_recording_by_itself() {
    let h = History::until_transcribed().closed().then(transcript(1));
    check(h.clone(), mended(Mending::Unintelligible, 0), Ok(&["text-mended"]));
    let h = h.then(mended(Mending::Unintelligible, 0));
    assert_eq!(h.session().recording, Held::Sealed);
    let destroy = Command::Destroy { what: What::Recording, because: Because::Transcribed };
    check(h.clone(), destroy, Err(Refusal::NotNow));
    check(h.clone(), accept(), Ok(&["accepted", "destruction-begun"]));
    // Written out once more, it is as if nobody had touched it.
    check(h, transcript(0), Ok(&["transcribed", "destruction-begun"]));
}

#[test]
fn there_is_a_time_for_it() {
    check(History::interview().closed(), mended(Mending::Unintelligible, 0), Err(Refusal::NotNow));
    let gone = History::interview().transcribed().then(accept()).then(done(What::Recording, true));
    assert_eq!(gone.session().stage, Stage::Accepted);
    check(gone, mended(Mending::Unintelligible, 0), Err(Refusal::NotNow));
    let h = History::interview().closed().then(transcript(1));
    let struck = h.clone().then(Command::Strike { from: at(0), to: at(500) });
    check(struck, mended(Mending::HeardAgain, 0), Err(Refusal::BeingStruck));
    let destroy = Command::Destroy { what: What::Recording, because: Because::Asked };
    let without = h.then(destroy).then(done(What::Recording, true));
    check(without.clone(), mended(Mending::HeardAgain, 0), Err(Refusal::NoRecording));
    check(without, mended(Mending::Unintelligible, 0), Ok(&["text-mended"]));
}

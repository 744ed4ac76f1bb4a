//! A desk that really records, and what it hears is held back.

use super::*;
use crate::app::Key;
use crate::app::consent_track::Track;
use crate::audio::{Input, Pace};
use crate::guide;
use crate::runtime::ModelChoice;
use crate::runtime::demo::Clip;
use crate::runtime::demo::script::Script;
use crate::session::{Event, Stage};
use crate::settings::Folders;

/// A desk at which the practice interview is being recorded.
fn recording(root: &std::path::Path) -> Desk {
    let clip = Clip::of(Language::Nl).unwrap();
    let (mut desk, mut script) = opened(root, &clip, clip.guide);
    while !desk.model.recorder.running {
        script.go_on(&mut desk).unwrap();
        desk.pump(Duration::from_millis(5));
    }
    desk
}

/// A desk on its first screen, with a guide for the clip, and the hand that goes through it.
fn opened(root: &std::path::Path, clip: &Clip, guide: &str) -> (Desk, Script) {
    let study = root.join("study");
    StudyFolder::create(&study, &crate::study::template("practice", Language::Nl), &[(clip.guide_file, guide)])
        .unwrap();
    let mut desk = Desk::open(Setup {
        study,
        folders: Folders { own: root.join("own"), keys: root.join("keys"), models: root.join("models") },
        language: Language::Nl,
        input: Some(clip.stand(4.0)),
        model: ModelChoice::Practice,
        passphrase: None,
    })
    .unwrap();
    desk.begin();
    let read = guide::check(clip.guide_file, guide.as_bytes(), &Default::default()).guide.unwrap();
    let script = Script::of(clip, &read, Language::Nl, 4.0, Duration::ZERO);
    (desk, script)
}

/// Takes everything in until a segment is said to be sealed, and forgets that it was said: as if its line had been refused.
fn forget_a_segment(desk: &mut Desk) -> u32 {
    loop {
        desk.drain_sound();
        match desk.heard.recv_timeout(Duration::from_secs(20)).expect("a segment") {
            News::Sealed(segment) => return segment.number,
            other => desk.on_news(other),
        }
    }
}

fn journalled(desk: &Desk) -> Vec<u32> {
    let id = &desk.model.session().unwrap().id;
    let entries = desk.folder.read_session(id).unwrap().entries;
    let numbers = entries.iter().filter_map(|e| match &e.event {
        Event::SegmentSealed(segment) => Some(segment.number),
        _ => None,
    });
    numbers.collect()
}

#[test]
fn a_segment_whose_line_was_refused_is_journalled_before_the_next_one_and_at_the_end() {
    let root = tempfile::tempdir().unwrap();
    let mut desk = recording(root.path());
    let missed = forget_a_segment(&mut desk);
    let deadline = Instant::now() + Duration::from_secs(60);
    assert!(desk.until(deadline, |m| m.session().unwrap().segments > missed));
    assert_eq!(journalled(&desk), (1..=desk.model.session().unwrap().segments).collect::<Vec<_>>());

    // The last one before the microphone closes has no next one.
    desk.send(Msg::Key(Key::Char('e')));
    desk.send(Msg::Key(Key::Enter));
    let mut last = forget_a_segment(&mut desk);
    while desk.model.session().unwrap().stage == Stage::Recording || desk.sound.is_recording() {
        desk.drain_sound();
        match desk.heard.recv_timeout(Duration::from_secs(20)).expect("the end") {
            News::Sealed(segment) => last = segment.number,
            other => desk.on_news(other),
        }
    }
    assert!(desk.until(deadline, |m| m.session().unwrap().stage == Stage::Closed));
    assert_eq!(desk.model.session().unwrap().segments, last);
    assert_eq!(journalled(&desk), (1..=last).collect::<Vec<_>>());
}

/// The practice guide, with the consent recorded apart.
fn with_consent_track(guide: &str) -> String {
    let item = r#"[[consent]]
id = "record-consent"
title = "De toestemming opnemen"
purpose = "record-consent"
text = "{consent-promise}"
question = "Mag ik vanaf hier opnemen wat u antwoordt?"
promises = ["destroy-consent"]

"#;
    let second = guide.match_indices("[[consent]]").nth(1).unwrap().0;
    format!("{}{item}{}", &guide[..second], &guide[second..])
}

#[test]
fn the_end_of_the_consents_recording_is_written_again_where_its_line_was_refused() {
    let root = tempfile::tempdir().unwrap();
    let clip = Clip::of(Language::Nl).unwrap();
    let (mut desk, mut script) = opened(root.path(), &clip, &with_consent_track(clip.guide));
    let deadline = Instant::now() + Duration::from_secs(60);
    loop {
        assert!(Instant::now() < deadline, "its microphone is never closed");
        // Where it was not open yet there would be no line to refuse.
        if desk.model.consent_screen.track != Track::Opening {
            script.go_on(&mut desk).unwrap();
        }
        desk.drain_sound();
        match desk.heard.recv_timeout(Duration::from_millis(5)) {
            Ok(News::RecorderStopped(_)) => {
                // What would follow rested on the line, and that is not on disk.
                desk.records_consent = false;
                desk.sound.recorder_is_gone();
                let refused = app::update(&mut desk.model, Msg::Report(Report::ConsentTrackStopped));
                assert!(matches!(refused[..], [Effect::Journal(_)]), "{refused:?}");
                break;
            }
            Ok(other) => desk.on_news(other),
            Err(_) => {}
        }
    }
    assert!(desk.model.session().unwrap().consent_track.running);
    // Beginning now writes it first.
    while desk.model.session().unwrap().stage != Stage::Recording {
        assert!(Instant::now() < deadline, "the conversation cannot begin: {:?}", desk.model.notice);
        if desk.model.screen == app::Screen::Consent && !desk.model.consent_screen.starting {
            desk.send(Msg::Key(Key::Enter));
        }
        desk.pump(Duration::from_millis(5));
    }
    let id = desk.model.session().unwrap().id.clone();
    let entries = desk.folder.read_session(&id).unwrap().entries;
    let of = |wanted: fn(&Event) -> bool| -> Vec<usize> {
        entries.iter().enumerate().filter(|(_, e)| wanted(&e.event)).map(|(n, _)| n).collect()
    };
    let stopped = of(|e| matches!(e, Event::ConsentTrackStopped { .. }));
    let started = of(|e| matches!(e, Event::RecordingStarted { .. }));
    assert!(stopped.len() == 1 && started.len() == 1 && stopped < started, "{stopped:?} {started:?}");
}

#[test]
fn a_microphone_that_does_not_open_for_the_consent_holds_nobody_up_who_has_gone_on() {
    let root = tempfile::tempdir().unwrap();
    let clip = Clip::of(Language::Nl).unwrap();
    let (mut desk, mut script) = opened(root.path(), &clip, &with_consent_track(clip.guide));
    let deadline = Instant::now() + Duration::from_secs(60);
    while desk.model.consent_screen.track != Track::Opening {
        assert!(Instant::now() < deadline, "its microphone is never opened");
        desk.pump(Duration::from_millis(5));
        if desk.model.screen == app::Screen::Consent {
            let nowhere = Input::File { path: root.path().join("nowhere.wav"), pace: Pace::Times(1.0) };
            desk.setup.input.as_mut().unwrap().input = nowhere;
        }
        script.go_on(&mut desk).unwrap();
    }
    // Back to the first screen, before anybody knows that it does not open.
    while desk.model.consent_screen.track == Track::Opening {
        desk.send(Msg::Key(Key::Esc));
    }
    assert_eq!(desk.model.consent_screen.track, Track::Closing);
    let deadline = Instant::now() + Duration::from_secs(20);
    assert!(desk.until(deadline, |m| m.screen == app::Screen::Home), "{:?}", desk.model.notice);
    assert!(desk.is_idle());
}

#[test]
fn a_listener_that_dies_is_said_and_the_recording_goes_on() {
    /// Sound in the middle of which the engine's thread panics.
    struct Faulty;
    impl crate::transcriber::Sound for Faulty {
        fn next(&mut self) -> Result<Option<crate::transcriber::Block>, crate::transcriber::SoundGone> {
            panic!("what was in hand");
        }
        fn total_ms(&self) -> u64 {
            0
        }
    }
    let root = tempfile::tempdir().unwrap();
    let mut desk = recording(root.path());
    let deadline = Instant::now() + Duration::from_secs(120);
    while desk.ear.live().is_none() {
        assert!(Instant::now() < deadline, "nobody listens");
        desk.pump(Duration::from_millis(20));
    }
    let listening = desk.listening();
    desk.ear.listen_instead(Box::new(Faulty), listening).unwrap();
    let happened = say::LISTENING_ENDED.text(Language::Nl);
    assert!(
        desk.until(deadline, |m| m.notice.as_ref().is_some_and(|n| n.happened == happened)),
        "{:?}",
        desk.model.notice
    );
    assert!(!desk.ear.is_live());
    let sealed = desk.model.session().unwrap().segments;
    assert!(desk.until(deadline, |m| m.session().unwrap().segments > sealed + 2), "nothing is sealed any more");
    assert_eq!(desk.model.session().unwrap().stage, Stage::Recording);
    // And it is all written out afterwards, as was said.
    desk.send(Msg::Key(Key::Char('e')));
    desk.send(Msg::Key(Key::Enter));
    assert!(desk.until(deadline, |m| m.session().unwrap().stage == Stage::Closed));
    desk.perform(Effect::Transcribe);
    assert!(desk.until(deadline, |m| m.session().unwrap().stage == Stage::Transcribed), "{:?}", desk.model.notice);
}

#[test]
fn a_second_language_of_the_guide_is_listened_for_and_no_model_for_english_only_is_taken_then() {
    let root = tempfile::tempdir().unwrap();
    let mut desk = recording(root.path());
    assert_eq!((desk.listening().second, desk.language_to_know()), (None, Some(Language::Nl)));
    let open = desk.model.open.as_mut().unwrap();
    open.guide.second = Some(Language::En);
    assert_eq!((desk.listening().second, desk.language_to_know()), (Some(Language::En), Some(Language::Nl)));
    let open = desk.model.open.as_mut().unwrap();
    (open.guide.language, open.guide.second) = (Language::En, Some(Language::Nl));
    open.session.guide.language = Language::En;
    assert_eq!((desk.listening().second, desk.language_to_know()), (Some(Language::Nl), Some(Language::Nl)));
}

//! The frames of consent, conversation, closing, transcribing and accepting.

use luister::app::consent_track::Track;
use luister::app::{Model, Msg, Report};
use luister::guide::promise::RecordingEnd;
use luister::session::Held;
use luister::units::{Frames, Language};
use ratatui::style::{Color, Modifier};

use super::interview::{closed, recording};
use super::world::{Microphone, SPOKEN, World};
use crate::frames::{buffer, check, text};

fn consent(language: Language, keys: &str) -> Model {
    let mut world = World::new(language, &["Prof9", "Prof10"], RecordingEnd::UntilAccepted);
    world.keys(keys);
    world.model
}

/// The same, where the consent was recorded apart until now.
fn track_kept(mut model: Model) -> Model {
    let track = &mut model.open.as_mut().unwrap().session.consent_track;
    (track.held, track.segments, track.sealed) = (Held::Sealed, 60, Frames(90 * 16_000));
    model
}

fn talk(language: Language, keys: &str) -> Model {
    let mut world = recording(language);
    world.speak(130).keys("enter").speak(372).keys("1").keys(keys).speak(2);
    world.model
}

fn accept(language: Language, hole_ms: u64, keys: &str) -> Model {
    let mut world = closed(language);
    world.hole_ms = hole_ms;
    world.keys("enter").keys(keys);
    world.model
}

/// Every model of this file, by the name of its frames.
pub fn all(language: Language) -> Vec<(&'static str, Model)> {
    let mut out = vec![
        ("consent-welcome", consent(language, "")),
        ("consent-record", consent(language, "enter y y enter y")),
        ("consent-waiting", consent(language, "enter y enter")),
        ("consent-no-record", consent(language, "enter y y enter n")),
        ("consent-no-part", consent(language, "enter n")),
        ("consent-left", consent(language, "enter n w")),
        ("consent-ready", consent(language, "enter y y enter y y enter y n enter")),
        ("consent-ready-notes", consent(language, "enter y y enter n k enter y y enter")),
        ("consent-track", {
            let mut model = consent(language, "enter y y enter y");
            model.consent_screen.track = Track::Open { recorded: Frames(23 * 16_000) };
            model
        }),
        ("consent-track-no-part", track_kept(consent(language, "enter n"))),
        ("consent-track-ready", track_kept(consent(language, "enter y y enter y y enter y n enter"))),
        ("consent-track-ready-notes", track_kept(consent(language, "enter y y enter n k enter y y enter"))),
        ("talk", talk(language, "")),
        ("talk-off", talk(language, "o")),
        ("talk-note", {
            let mut model = talk(language, "f");
            luister::app::update(&mut model, Msg::Paste("kijkt lang naar buiten".into()));
            model
        }),
        ("talk-end", talk(language, "e")),
        ("talk-back", {
            let mut world = recording(language);
            world.speak(130).keys("enter").speak(200).keys("b").speak(40).keys("b").speak(9).keys("w");
            world.model
        }),
        ("talk-hard", talk(language, "h")),
        ("talk-later", talk(language, "p enter")),
        ("close-interrupted", {
            let mut world = recording(language);
            world.speak(100);
            world.reopen();
            world.model
        }),
        ("close-stopped", talk(language, "x")),
        ("close-stopped-sure", talk(language, "x d")),
        ("close", closed(language).model),
        ("transcribe", {
            let mut model = closed(language).model;
            luister::app::update(&mut model, Msg::Key(luister::app::Key::Enter));
            let report = Report::Transcribing { done_ms: 190_000, total_ms: 480_000, elapsed_ms: 21_000 };
            luister::app::update(&mut model, Msg::Report(report));
            model
        }),
        ("accept", accept(language, 0, "")),
        ("accept-reading", accept(language, 0, "t")),
        ("accept-back", accept(language, 0, "t w 0:06-0:0")),
        ("accept-sure", accept(language, 0, "a")),
        ("accept-holes", accept(language, 7_000, "")),
        ("accept-holes-sure", accept(language, 7_000, "i")),
        ("accept-mend", accept(language, 7_000, "h")),
        ("accept-mend-nothing", accept(language, 7_000, "h m enter")),
        ("accept-mend-marked", accept(language, 7_000, "h u")),
        ("accept-marked", accept(language, 7_000, "h u esc")),
    ];
    let mut notes = World::new(language, &["Prof9", "Prof10"], RecordingEnd::UntilAccepted);
    notes.keys("enter y y enter n k enter y y enter enter").speak(200).keys("b");
    out.push(("talk-notes-only", notes.model));
    let mut points = talk(language, "");
    let section = &mut points.open.as_mut().unwrap().guide.sections[1];
    (section.read_aloud, section.points) = presented(language);
    section.topics.clear();
    points.facilitate_screen.step = 1;
    out.push(("talk-points", points));
    let mut lost = recording(language);
    lost.speak(60);
    lost.microphone = Microphone::Closed;
    let recorded = luister::units::Frames(60 * 16_000);
    lost.send(Msg::Report(Report::RecorderStopped { recorded, silence_ms: 0 }));
    out.push(("talk-lost", lost.model));
    out
}

fn presented(language: Language) -> (String, Vec<String>) {
    let (said, points): (&str, [&str; 2]) = match language {
        Language::Nl => (
            "We laten kort zien wat er uit de interviews kwam.",
            [
                "Wie het zelf heeft meegemaakt, herkent signalen vaak eerder, en vindt sneller de woorden om ernaar te vragen.",
                "Open zijn kan pas als er vertrouwen is in het team.",
            ],
        ),
        Language::En => (
            "We show briefly what came out of the interviews.",
            [
                "Who went through it knows the signals earlier, and finds the words to ask about them sooner.",
                "Being open needs trust within the team first.",
            ],
        ),
    };
    (said.into(), points.map(String::from).to_vec())
}

#[test]
fn every_screen_was_read() {
    let (dutch, english) = (all(Language::Nl), all(Language::En));
    for ((name, nl), (_, en)) in dutch.into_iter().zip(english) {
        check(name, |language| if language == Language::Nl { nl.clone() } else { en.clone() });
    }
}

#[test]
fn the_words_of_the_transcript_stand_on_the_accept_screen_only() {
    for language in [Language::Nl, Language::En] {
        for (name, model) in all(language) {
            let seen = text(&model, 120, 40).contains(SPOKEN);
            assert_eq!(seen, matches!(name, "accept-reading" | "accept-back"), "{name}");
        }
    }
}

#[test]
fn no_size_is_too_small_or_too_large() {
    for (name, model) in all(Language::Nl) {
        for (width, height) in [(1, 1), (3, 2), (20, 5), (40, 10), (41, 11), (60, 13), (80, 24), (100, 30), (200, 60)] {
            let seen = text(&model, width, height);
            assert_eq!(seen.lines().count().max(1), usize::from(height).max(1), "{name} at {width}x{height}");
        }
    }
}

/// The row of the light, as its text, colour and whether it is reversed.
fn light(model: &Model) -> (String, Color, bool) {
    let buffer = buffer(model, 80, 24);
    let row: String = (0..80).map(|x| buffer[(x, 3)].symbol()).collect();
    let cell = &buffer[(40, 3)];
    (row.trim().to_owned(), cell.fg, cell.modifier.contains(Modifier::REVERSED))
}

#[test]
fn the_light_says_what_the_microphone_does_by_word_shape_place_and_style() {
    let (row, colour, reversed) = light(&talk(Language::En, ""));
    assert!(row.starts_with("●  RECORDING   00:08:24"), "{row}");
    assert_eq!((colour, reversed), (Color::Red, true));
    let (row, colour, reversed) = light(&talk(Language::En, "o"));
    assert!(row.contains("‖  OFF THE RECORD   00:08:22"), "{row}");
    assert_eq!((colour, reversed), (Color::Yellow, true));
    let (_, model) = all(Language::En).into_iter().find(|(n, _)| *n == "talk-lost").unwrap();
    let (row, colour, reversed) = light(&model);
    assert!(row.ends_with("■  NOT RECORDING   00:01:00"), "{row}");
    assert_eq!((colour, reversed), (Color::Red, false));
    let (_, model) = all(Language::En).into_iter().find(|(n, _)| *n == "talk-notes-only").unwrap();
    let (row, _, reversed) = light(&model);
    assert!(row.starts_with("≡  NOTES ONLY") && !reversed, "{row}");
}

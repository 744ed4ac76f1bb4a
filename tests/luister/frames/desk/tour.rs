//! docs/tour.md: a walk through the screens, made of frames as they are. `UPDATE_TOUR=1` writes it anew.

use std::fmt::Write as _;
use std::path::Path;

use luister::app::{Key, Model, Msg, Report, update};
use luister::guide::promise::RecordingEnd;
use luister::units::Language;

use super::interview::{closed, recording};
use super::world::World;
use crate::frames::{models, picture, press, text};

/// The stops that are shown as a picture, with colours; the others as text.
const PICTURES: [&str; 11] = [
    "What is owed",
    "Is the microphone heard",
    "Consent",
    "A no",
    "The conversation",
    "Off the record",
    "Taking something back",
    "A participant wants to stop",
    "The transcript",
    "The receipt",
    "The same in Dutch",
];

fn stop(page: &mut String, title: &str, said: &str, model: &Model) {
    if PICTURES.contains(&title) {
        picture::check(title, model);
        let file = picture::file(title);
        let name = file.file_name().unwrap().to_str().unwrap();
        return write!(page, "\n## {title}\n\n{said}\n\n![{title}](pictures/{name})\n").unwrap();
    }
    let frame = text(model, 80, 24);
    let frame: Vec<String> = frame.lines().map(|l| format!("    {l}").trim_end().to_owned()).collect();
    write!(page, "\n## {title}\n\n{said}\n\n{}\n", frame.join("\n")).unwrap();
}

fn tour() -> String {
    let en = Language::En;
    let mut page = String::from(
        "# A walk through luister\n\n\
         Every picture here is a frame of 80 by 24 that the tests draw, the coloured ones too; when a screen changes, they change. The people\n\
         and the study are invented. Dutch and English say the same; `F2` changes between them on every screen.\n",
    );
    let mut model = models::study(en);
    stop(
        &mut page,
        "What is owed",
        "The first screen begins with the promises that are still open, the nearest deadline first.",
        &model,
    );
    update(&mut model, Msg::Report(Report::Place(models::place())));
    press(&mut model, &[Key::Char('n'), Key::Down, Key::Down, Key::Down, Key::Enter, Key::Tab]);
    stop(&mut page, "Who takes part", "By code only. The next free one is proposed.", &model);
    press(&mut model, &[Key::Enter, Key::Enter, Key::Char('t')]);
    let heard = models::listening("USB Audio", 2_300, &[-14.0]);
    update(&mut model, Msg::Report(Report::Listening(heard)));
    stop(
        &mut page,
        "Is the microphone heard",
        "It opens only on a key, says so at the top right, and keeps nothing.",
        &model,
    );

    let mut world = World::new(en, &["Prof9"], RecordingEnd::UntilAccepted);
    world.keys("enter y enter");
    stop(
        &mut page,
        "Consent",
        "The script is read aloud item by item. The microphone is closed until everybody has said yes.",
        &world.model,
    );
    world.keys("n");
    stop(&mut page, "A no", "What follows from a no is shown at once.", &world.model);
    world.keys("y enter y enter");
    stop(&mut page, "Before it begins", "Everything was asked and answered; nothing has been recorded.", &world.model);

    let mut world = recording(en);
    world.speak(130).keys("enter").speak(372).keys("1").speak(2);
    stop(
        &mut page,
        "The conversation",
        "What an interviewer sees across the table: the state, the time, the question, the probes.",
        &world.model,
    );
    world.keys("o").speak(3);
    stop(
        &mut page,
        "Off the record",
        "One key, at once: nothing that is said now is kept, and the clock stands still.",
        &world.model,
    );
    world.keys("o").speak(5);
    world.send(Msg::Key(Key::F(3)));
    stop(
        &mut page,
        "The curtain",
        "When somebody looks over your shoulder. The keys that stop and go off the record act through it.",
        &world.model,
    );
    world.keys("b").send(Msg::Key(Key::F(4)));
    stop(&mut page, "The time, across a room", "`F4`, and back.", &world.model);
    world.send(Msg::Key(Key::F(4)));
    world.keys(":");
    for c in "take".chars() {
        world.send(Msg::Key(Key::Char(c)));
    }
    stop(&mut page, "Everything that can be done now", "`Ctrl+P` or `:`, and a part of its words.", &world.model);
    world.keys("esc w");
    stop(&mut page, "Taking something back", "Sound, notes and text of that passage go.", &world.model);
    world.keys("esc x");
    stop(
        &mut page,
        "A participant wants to stop",
        "The microphone closes first; then it is decided together.",
        &world.model,
    );

    let mut world = closed(en);
    stop(&mut page, "Closed", "The conversation is over; what was recorded is sealed.", &world.model);
    world.keys("enter");
    stop(
        &mut page,
        "The transcript",
        "How complete it is, and where it is in doubt, before anybody accepts it.",
        &world.model,
    );
    world.keys("a");
    stop(&mut page, "What exactly will happen", "Nothing is destroyed by a slip of the hand.", &world.model);
    stop(&mut page, "The receipt", "What was promised, what was kept, what is still open.", &models::receipt(en));

    let mut world = recording(Language::Nl);
    world.speak(130).keys("enter").speak(372).keys("1").speak(2);
    stop(&mut page, "The same in Dutch", "`F2`, on every screen.", &world.model);
    page
}

#[test]
fn the_tour_shows_the_screens_as_they_are() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/tour.md");
    let tour = tour();
    if std::env::var_os("UPDATE_TOUR").is_some() {
        std::fs::write(&file, &tour).unwrap();
    }
    let written = std::fs::read_to_string(&file).unwrap_or_default();
    let differs = tour.lines().zip(written.lines()).find(|(a, b)| a != b);
    assert!(
        tour == written,
        "docs/tour.md is not as the screens are; UPDATE_TOUR=1 writes it anew, then read it: {differs:?}"
    );
}

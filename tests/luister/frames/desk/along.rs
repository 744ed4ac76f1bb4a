//! Reading along: never by itself, and gone with the same key, the curtain, off the record, a strike and the end.

use luister::app::facilitate::along::Line;
use luister::app::{Effect, Key, Model, Msg, Report};
use luister::units::{Language, Secret};

use super::interview::recording;
use super::world::{SPOKEN, World};
use crate::frames::{check, text};

fn line(at_ms: u64, said: &str) -> Line {
    Line { at_ms, channel: 0, text: Secret::new(said) }
}

fn heard(world: &mut World, at_ms: u64) {
    let lines = vec![line(at_ms, &format!("Ik werk er nu acht jaar, in een {SPOKEN}."))];
    world.send(Msg::Report(Report::ReadAlong(lines)));
}

fn shows(model: &Model) -> bool {
    text(model, 120, 40).contains(SPOKEN)
}

fn reading() -> World {
    let mut world = recording(Language::Nl);
    world.speak(40);
    heard(&mut world, 3_000);
    assert!(!shows(&world.model), "nobody asked for it");
    world.keys("f5");
    assert_eq!(world.asked.iter().filter(|e| **e == Effect::ReadAlong).count(), 1);
    assert!(!shows(&world.model), "what came before is gone; the last lines are asked for");
    heard(&mut world, 9_000);
    assert!(shows(&world.model));
    assert!(!format!("{:?}", world.model).contains(SPOKEN));
    world
}

#[test]
fn the_words_are_shown_on_a_key_and_everything_that_should_hides_them() {
    for keys in ["f5", "o", "w1", "x", "e enter enter"] {
        let mut world = reading();
        world.keys(keys);
        assert!(world.model.facilitate_screen.along.is_none() && !shows(&world.model), "{keys}");
        heard(&mut world, 12_000);
        assert!(!shows(&world.model), "{keys}: nothing comes back by itself");
    }
    let mut world = reading();
    world.send(Msg::Key(Key::F(3)));
    assert!(!shows(&world.model));
    world.send(Msg::Key(Key::Esc));
    heard(&mut world, 12_000);
    assert!(!shows(&world.model), "lifting the curtain shows the conversation, not the words");
}

#[test]
fn while_a_note_is_typed_nothing_is_shown() {
    let mut world = recording(Language::Nl);
    world.speak(10).keys("f m f5 m enter");
    assert_eq!(world.sealed_notes, ["mm"]);
    assert!(world.model.facilitate_screen.along.is_none());
}

#[test]
fn only_the_last_lines_are_kept() {
    let mut world = reading();
    for n in 0..40 {
        heard(&mut world, 20_000 + n * 1_000);
    }
    let lines = world.model.facilitate_screen.along.as_ref().unwrap();
    assert!(lines.len() <= 12 && lines.last().unwrap().at_ms == 59_000);
}

#[test]
fn frames() {
    let model = |language: Language, said: &[(u64, &str)]| {
        let mut world = recording(language);
        world.speak(130).keys("enter").speak(40).keys("f5");
        let lines = said.iter().map(|(at, said)| line(*at, said)).collect();
        world.send(Msg::Report(Report::ReadAlong(lines)));
        world.model
    };
    check("talk-along-nothing", |language| model(language, &[]));
    check("talk-along", |language| {
        let long = "In het begin vond ik dat vooral spannend, en ik wist niet goed wie ik er iets over kon vragen.";
        model(language, &[(131_000, "Ja."), (134_000, long), (142_500, "Dat is later veranderd.")])
    });
}

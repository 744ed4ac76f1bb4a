//! Whatever is pressed in whatever order: the world's own checks hold, and every screen can be drawn.

use luister::app::{Key, Msg};
use luister::guide::promise::RecordingEnd;
use luister::session::Stage;
use luister::units::Language;
use proptest::prelude::*;

use super::world::{Broken, Microphone, SPOKEN, World};
use crate::frames::text;

fn key() -> impl Strategy<Value = Key> {
    prop::sample::select(vec![
        Key::Enter,
        Key::Enter,
        Key::Enter,
        Key::Enter,
        Key::Char('y'),
        Key::Char('y'),
        Key::Char('y'),
        Key::Char('n'),
        Key::Char('k'),
        Key::Char('l'),
        Key::Char('o'),
        Key::Char('x'),
        Key::Char('d'),
        Key::Char('D'),
        Key::Char('e'),
        Key::Char('f'),
        Key::Char('a'),
        Key::Char('i'),
        Key::Char('c'),
        Key::Char('r'),
        Key::Char('h'),
        Key::Char('t'),
        Key::Char('?'),
        Key::Char('1'),
        Key::Char('2'),
        Key::Char('4'),
        Key::Char('b'),
        Key::Char('w'),
        Key::Char('g'),
        Key::Char('/'),
        Key::Char('.'),
        Key::Char('q'),
        Key::Left,
        Key::Up,
        Key::Down,
        Key::Esc,
        Key::PageDown,
        Key::Backspace,
    ])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn no_keys_record_or_destroy_what_the_journal_does_not_say(
        keys in prop::collection::vec((key(), 0_u64..4, 0_u8..40), 1..120),
        two in any::<bool>(),
    ) {
        let participants: &[&str] = if two { &["Prof9", "Prof10"] } else { &["Prof9"] };
        let mut world = World::new(Language::En, participants, RecordingEnd::UntilAccepted);
        world.hole_ms = if two { 1_000 } else { 0 };
        for (key, seconds, chance) in keys {
            world.broken = match chance {
                0 => Broken::Microphone,
                1 => Broken::Journal,
                2 => Broken::Destruction,
                3 => Broken::Check,
                _ => Broken::Nothing,
            };
            world.send(Msg::Key(key));
            world.speak(seconds);
            let stage = world.session().stage;
            // A microphone that is open and captured stands in the journal, and a paused one never counts as open.
            prop_assert!(world.microphone != Microphone::Open || stage == Stage::Recording, "open in {stage:?}");
            let seen = text(&world.model, 80, 24);
            let is_accept = world.model.screen == luister::app::Screen::Accept;
            prop_assert!(is_accept || !seen.contains(SPOKEN));
            if chance == 39 || world.model.quit || world.model.open.is_none() {
                world.reopen();
            }
        }
    }
}

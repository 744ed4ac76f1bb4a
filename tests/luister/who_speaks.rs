//! Who is said to speak, with the real engine on the bundled clips.

#[path = "../speech/turns.rs"]
mod turns;

use luister::transcriber::{Engine, Models};
use luister::units::Language;
use turns::{Agreement, Known};

/// So many hands, each late in its own way.
const DRAWS: u64 = 40;

#[test]
fn late_presses_are_taken_back_to_where_the_turns_begin() {
    let mut engine = Engine::load(&Models::practice(), 1).unwrap();
    for known in [
        Known::of("tests/speech/nl-focusgroep", Language::Nl),
        Known::of("src/runtime/practice/nl-interview-stereo", Language::Nl).mixed(),
        Known::of("src/runtime/practice/en-interview", Language::En),
    ] {
        let text = known.text(&mut engine);
        let mut all = Agreement::default();
        for draw in 0..DRAWS {
            all.add(known.agreement(&known.by_presses(&text, draw), &str::to_owned));
        }
        let near = all.near() as f64 / all.off_ms.len() as f64;
        println!(
            "{}: turns right {:.3}, time wrong {:.3}, begin within 300 ms {near:.3}, middle {} ms",
            known.name,
            all.right(),
            all.wrong(),
            all.off_ms[all.off_ms.len() / 2]
        );
        assert!(
            std::env::var_os("SHOW").is_some() || all.right() >= 0.97 && near >= 0.95,
            "{}: {:.3} right, {near:.3} near",
            known.name,
            all.right()
        );
        // The practice engine leaves out one short "Dank u wel." where both voices share a microphone.
        assert!(all.unwritten <= DRAWS as usize, "{}: {}", known.name, all.unwritten);
    }
}

#[test]
fn channels_and_voices_alone_tell_where_turns_begin() {
    let mut engine = Engine::load(&Models::practice(), 1).unwrap();
    let stereo = || Known::of("src/runtime/practice/nl-interview-stereo", Language::Nl);
    let channels = stereo();
    let text = channels.text(&mut engine);
    let told = channels.agreement(&text.utterances, &|code| channels.who(code));
    assert_eq!((told.turns, told.unwritten, told.near()), ((13, 13), 0, 13), "{told:?}");
    for known in [stereo().mixed(), Known::of("src/runtime/practice/en-interview", Language::En)] {
        let text = known.text(&mut engine);
        let told = known.agreement(&known.by_voices(&text), &|code| known.who(code));
        println!("{}: {told:?}", known.name);
        assert!(told.wrong() <= 0.05 && told.near() + 1 >= told.off_ms.len(), "{}: {told:?}", known.name);
    }
}

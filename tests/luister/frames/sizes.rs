//! Every size a window can have.

use luister::units::{Frames, Language};

use super::every::every;
use super::{all, buffer, models, press, text};
use luister::app::{Key, Screen};
use luister::session::Stage;

/// Every width and every height, a third of their combinations, with the models in turn: spread over all sizes.
#[test]
fn no_size_is_too_much_for_any_screen() {
    let models: Vec<_> = [Language::Nl, Language::En].into_iter().flat_map(every).collect();
    let mut turn = (0..models.len()).cycle();
    for width in 1..=200 {
        for height in (1 + width % 3..=60).step_by(3) {
            let (name, model) = &models[turn.next().unwrap()];
            assert_eq!(buffer(model, width, height).area.width, width, "{name}");
        }
        turn.next();
    }
}

#[test]
fn every_small_size_is_drawn() {
    for (_, model) in all(Language::Nl) {
        for width in 1..=48 {
            for height in 1..=14 {
                buffer(&model, width, height);
            }
        }
    }
}

#[test]
fn a_window_that_is_too_small_still_says_what_the_microphone_does() {
    for language in [Language::Nl, Language::En] {
        let mut session = models::session();
        session.stage = Stage::Recording;
        let mut model = models::opened(language, session);
        model.screen = Screen::Facilitate;
        model.recorder.running = true;
        model.recorder.recorded = Frames(16_000 * 751);
        let word = match language {
            Language::Nl => "● OPNAME LOOPT",
            Language::En => "● RECORDING",
        };
        for (width, height) in [(39, 24), (80, 9), (24, 4), (16, 3)] {
            let frame = text(&model, width, height);
            assert!(frame.contains(word), "{width}×{height}\n{frame}");
            assert!(frame.contains("00:12:31"), "{width}×{height}\n{frame}");
        }
    }
}

#[test]
fn the_end_of_every_help_can_be_reached_in_the_smallest_window() {
    for language in [Language::Nl, Language::En] {
        for (name, mut model) in every(language) {
            press(&mut model, &[Key::Esc, Key::F(1)]);
            if !model.help || model.over.unlocking.is_some() {
                continue;
            }
            press(&mut model, &[Key::PageDown; 40]);
            let frame = text(&model, 40, 10);
            assert!(frame.contains("Ctrl+C"), "{name}\n{frame}");
        }
    }
}

#[test]
fn the_end_of_a_transcript_can_be_reached_in_the_smallest_window() {
    let (_, mut model) = every(Language::En).into_iter().find(|(name, _)| *name == "accept-reading").unwrap();
    let account = model.account.as_mut().unwrap();
    let mut long = account.utterances[0].clone();
    long.text = "onvoorstelbaarder ".repeat(40);
    account.utterances = vec![long; 120];
    account.utterances.last_mut().unwrap().text = "the last words".into();
    press(&mut model, &[Key::PageDown; 2_000]);
    let frame = text(&model, 40, 10);
    assert!(frame.contains("the last words"), "{frame}");
}

#[test]
fn the_end_of_a_receipt_can_be_reached_in_the_smallest_window_and_the_way_back_is_no_longer() {
    let mut model = models::receipt(Language::En);
    model.receipt_screen.markdown = "onvoorstelbaarder ".repeat(40) + "\n\nthe last words";
    press(&mut model, &[Key::PageDown; 200]);
    assert!(text(&model, 40, 10).contains("the last words"));
    assert!(model.receipt_screen.scroll < 60, "{}", model.receipt_screen.scroll);
}

#[test]
fn the_key_for_help_is_always_there() {
    for language in [Language::Nl, Language::En] {
        for (name, model) in all(language) {
            for width in [40, 52, 80, 120] {
                let frame = text(&model, width, 24);
                let bar = frame.lines().last().unwrap();
                // Where a text is typed, `?` is one of its letters: the bar names the key that opens the help.
                let mut asked = model.clone();
                asked.help = false;
                press(&mut asked, &[Key::Char('?')]);
                let key = if asked.help { "?" } else { "F1" };
                let help = if language == Language::Nl { "hulp" } else { "help" };
                assert!(bar.ends_with(&format!("{key} {help}")), "{name}: {bar}");
            }
        }
    }
}

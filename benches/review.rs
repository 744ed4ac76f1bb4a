//! The review of a conversation of three hours: 5,000 lines. Prints how long opening, keys, decisions and searching take; judges nothing.

use std::time::{Duration, Instant};

use luister::anonymise::Sheet;
use luister::anonymise::review::{Head, Line, LineId, Material, Origin, Review};
use luister::app::review::{Opened, State};
use luister::app::{Effect, Key, Model, Msg, Report, Screen, update};
use luister::units::{Language, Timestamp};
use luister::view;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

/// Lines of a long conversation.
const LINES: u32 = 5_000;
/// First names and towns, so that a text is not one group only.
const WHO: [&str; 8] = ["Fatima", "Karim", "Marieke", "Sanne", "Youssef", "Thijs", "Nneka", "Joost"];
const WHERE: [&str; 6] = ["Zwolle", "Tilburg", "Heerenveen", "Assen", "Nijmegen", "Utrecht"];

fn main() {
    // `cargo test --benches` only asks whether it builds.
    if std::env::args().any(|a| a == "--test") {
        return;
    }
    let began = Instant::now();
    let review = Review::open(material(), Sheet::default(), Vec::new());
    println!("{LINES} lines, {} places to decide", review.places());
    println!("{:<44} {:>9.1} ms", "opening it: finding and settling", ms(began.elapsed()));
    let mut model = Model::new(Language::Nl, Timestamp::new(1_795_000_000, 3600));
    model.screen = Screen::Review;
    model.review_screen = State::default();
    let opened = Opened { review, next: 1, draft: None, anew: false };
    send(&mut model, Msg::Report(Report::ReviewOpened(Box::new(opened))));
    let mut terminal = Terminal::new(TestBackend::new(120, 40)).expect("a test screen");
    let mut each = |name: &str, keys: &[Key], times: usize| {
        let mut took: Vec<Duration> = Vec::new();
        for _ in 0..times {
            let began = Instant::now();
            for key in keys {
                send(&mut model, Msg::Key(*key));
            }
            terminal.draw(|frame| view::draw(&model, frame)).expect("a frame");
            took.push(began.elapsed());
        }
        took.sort();
        println!("{name:<44} {:>9.1} ms, {:.1} ms at worst", ms(took[times / 2]), ms(took[times - 1]));
    };
    each("a line down, with its frame", &[Key::Down], 200);
    each("a page down, with its frame", &[Key::PageDown], 100);
    each("to the end and back to the beginning", &[Key::End, Key::Home], 20);
    let search: Vec<Key> = "/4900".chars().map(Key::Char).chain([Key::Enter]).collect();
    each("searching from the first line to the last", &[&[Key::Home][..], &search].concat(), 10);
    each("a decision that holds everywhere", &[Key::Tab, Key::Char('p')], 10);
    each("taking it back", &[Key::Char('u')], 10);
    let review = model.review_screen.review.as_ref().expect("a review");
    let head = Head {
        session: "2026-11-23-1405-P1".parse().expect("a name"),
        guide: "bench".parse().expect("a name"),
        topics: Vec::new(),
        beside: Vec::new(),
    };
    let began = Instant::now();
    let standing = review.standing(&head);
    println!("{:<44} {:>9.1} ms", "the sweep over everything that would leave", ms(began.elapsed()));
    println!("{:<44} {:>9}", "undecided after it", standing.undecided);
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn material() -> Material {
    let line = |n: u32| {
        let origin = Origin::Said {
            start_ms: u64::from(n) * 2_000,
            end_ms: u64::from(n) * 2_000 + 1_800,
            speaker: Some(if n.is_multiple_of(9) { "I" } else { "P1" }.into()),
            topic: None,
        };
        let (who, place) = (WHO[n as usize % WHO.len()], WHERE[n as usize % WHERE.len()]);
        let text = match n % 3 {
            0 => format!("En dat is regel {n}, daar kwam {who} weer langs in {place}, zeg maar."),
            1 => "Ik dacht toen echt van nou, laat maar, want niemand luistert toch.".to_owned(),
            _ => format!("Mijn zus {who} heeft toen gezegd dat ik moest gaan, en dat heb ik gedaan."),
        };
        Line::new(LineId(n + 1), origin, text)
    };
    Material {
        v: 1,
        language: Language::Nl,
        duration_ms: 10_000_000,
        lines: (0..LINES).map(line).collect(),
        seed: 7,
        of: None,
    }
}

/// Feeds a message, and answers what asks for sealing as the disk does.
fn send(model: &mut Model, msg: Msg) {
    for effect in update(model, msg) {
        if let Effect::SealStep(step) = effect {
            send(model, Msg::Report(Report::StepSealed(step)));
        }
    }
}

//! The program itself in a terminal, killed while its screen says that it records; and a second one beside it.

use std::time::{Duration, Instant};

use super::place::Place;
use super::{BAR_MS, close, number_below, open_everything, the_session};
use crate::pty::Terminal;
use crate::world::World;
use luister::session::Event;

/// Kills in a terminal.
const KILLS: usize = 4;

const RECORDING: &str = "OPNAME LOOPT";

fn start(world: &World, place: &Place) -> Terminal {
    let mut terminal =
        Terminal::open(world, &place.study, &["--interface", "nl", "--input", place.sound.to_str().unwrap()]);
    terminal.wait("Oefengesprek");
    terminal
}

/// From the first screen to the running conversation of a new session.
fn begin(terminal: &mut Terminal) {
    terminal.press("\r");
    terminal.wait("Wie doet er mee");
    terminal.press("P1\r");
    terminal.wait_until("the participant on the list", |text| text.contains("Met Enter ga je verder"));
    terminal.press("\r");
    terminal.wait("Schijf:");
    terminal.press("\r");
    terminal.wait("Welkom. Wij zijn de makers van luister.");
    terminal.press("\r");
    for question in ["Wilt u meedoen", "Vindt u het goed", "Mogen we uw woorden"] {
        terminal.wait(question);
        terminal.press("j\r");
    }
    terminal.wait_until("the page on which it begins", |text| text.contains("beginnen") && !text.contains("Mogen we"));
    terminal.press("\r");
}

#[test]
fn the_program_in_a_terminal_loses_no_more_and_offers_the_session_again() {
    let world = World::new();
    let place = Place::of_world(&world);
    let mut positions = Vec::new();
    for round in 0..KILLS {
        let mut terminal = start(&world, &place);
        if round == 0 {
            begin(&mut terminal);
        } else {
            terminal.press("\r");
            terminal.wait("onderbroken");
            terminal.press("\r");
        }
        terminal.wait(RECORDING);
        let began = Instant::now();
        std::thread::sleep(Duration::from_millis(500 + u64::from(number_below(3000))));
        if round + 1 == KILLS {
            // A second one looks at the same session: it is told, and goes nowhere.
            let mut second = start(&world, &place);
            second.press("\r");
            second.wait("al open in een andere luister");
            assert!(!second.text().contains(RECORDING));
            second.signal("TERM");
            second.end();
        }
        let killed = Instant::now();
        terminal.signal("KILL");
        terminal.end();
        positions.push((killed - began).as_secs_f64() * 1000.0);
    }
    let session = close(&place);
    open_everything(&place, &session);

    // What lies between two interruptions was recorded in one go: hold its length against the time on the wall.
    let sealed: Vec<f64> = the_session(&place)
        .1
        .iter()
        .filter_map(|e| match e.event {
            Event::Interrupted { sealed } => Some(sealed.ms() as f64),
            _ => None,
        })
        .collect();
    assert_eq!(sealed.len(), KILLS);
    let lost: Vec<f64> =
        (0..KILLS).map(|i| positions[i] - (sealed[i] - if i == 0 { 0.0 } else { sealed[i - 1] })).collect();
    println!("the program in a terminal: {KILLS} kills, sound lost {lost:.0?} ms");
    assert!(lost.iter().all(|ms| *ms <= BAR_MS), "{lost:?}");
}

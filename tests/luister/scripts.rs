//! Whole sessions, key by key, in a real terminal: a refusal, notes only, and a program that was stopped in the middle.

use std::time::Duration;

use luister::session::{Held, NoteKind, Stage};

use crate::pty::{start, the_session, to_notes_only, to_the_conversation, to_the_first_question};
use crate::world::World;

#[test]
fn somebody_does_not_want_to_take_part() {
    let world = World::new();
    let study = world.study();
    let mut terminal = start(&world, &study, "4");
    to_the_first_question(&mut terminal);
    terminal.press("n");
    terminal.wait("P1 doet liever niet mee.");
    assert!(!terminal.text().contains("OPNAME"), "{}", terminal.text());
    terminal.press("w");
    terminal.wait("Bewijs");
    let session = the_session(&study);
    assert_eq!(session.stage, Stage::Declined);
    assert_eq!((session.recording, session.segments), (Held::Nothing, 0));
    let left: Vec<_> = std::fs::read_dir(study.join("recordings")).unwrap().flatten().map(|e| e.path()).collect();
    assert!(left.iter().all(|p| p.ends_with(".gitkeep")), "{left:?}");
    terminal.press("\r");
    terminal.wait("Sessies");
    terminal.press("q");
    assert_eq!(terminal.end().0, 0);
}

#[test]
fn notes_only_from_the_first_no_to_the_approved_text() {
    let world = World::new();
    let study = world.study();
    let mut terminal = start(&world, &study, "4");
    to_notes_only(&mut terminal);
    for (number, keys) in ["fkijkt naar buiten\r", "qdat nooit meer\r"].into_iter().enumerate() {
        terminal.press(keys);
        terminal.wait(&format!("Notitie {} is verzegeld", number + 1));
    }
    terminal.press("n");
    terminal.wait("Er viel een naam");
    terminal.press("e");
    terminal.wait("Je bent nog niet bij ‘Afronden’ geweest.");
    terminal.press("\r");
    terminal.wait("Het gesprek is klaar.");
    terminal.press("f");
    terminal.wait("vraag 1 van 3");
    terminal.press("rustig\r");
    terminal.wait("vraag 2 van 3");
    terminal.press("\x1b");
    terminal.wait("Het gesprek is klaar.");
    terminal.press("\r");
    terminal.wait("Bewijs");
    let session = the_session(&study);
    assert!(session.notes_only && session.segments == 0);
    let kinds: Vec<NoteKind> = session.notes.iter().map(|(_, kind, _)| *kind).collect();
    assert_eq!(kinds, [NoteKind::Field, NoteKind::Quote, NoteKind::NameSaid, NoteKind::Debrief]);
    // The notes are reviewed like a text. The mark is looked at before they are approved.
    terminal.press("v");
    terminal.wait("Nalopen");
    terminal.wait("kijkt naar buiten");
    // Beside the mark more is asked than elsewhere: Van der Meer is a name too.
    terminal.wait("‹meer›");
    terminal.press("k");
    terminal.wait("Iemand markeerde dat hier een naam viel.");
    terminal.press("o");
    terminal.wait("hier viel een naam; nagekeken");
    terminal.press("r");
    terminal.wait("Lees de tekst door");
    terminal.press("    ");
    terminal.press("a");
    terminal.wait("Voordat deze tekst naar buiten mag");
    terminal.wait("Elke markering ‘hier viel een naam’ is nagekeken (1).");
    terminal.press("a");
    terminal.wait("Shift+A");
    terminal.press("A");
    terminal.wait("Bewijs");
    terminal.wait_until("the approved text", |_| the_session(&study).stage == Stage::Anonymised);
    terminal.press("\x03");
    assert_eq!(terminal.end().0, 0);
    let id = the_session(&study).id;
    let text = std::fs::read_to_string(study.join("sessions").join(id.as_str()).join("transcript.json")).unwrap();
    assert!(text.contains("kijkt naar buiten") && text.contains("name-said"), "{text}");
}

#[test]
fn a_program_that_was_stopped_and_let_go_on_has_lost_nothing_of_its_screen_or_its_recording() {
    let world = World::new();
    let study = world.study();
    let mut terminal = start(&world, &study, "1");
    to_the_conversation(&mut terminal);
    terminal.press("\r");
    terminal.wait("Wat betekent het werk voor u persoonlijk?");
    terminal.signal("STOP");
    // Whatever was on its way arrives, and then nothing for seconds: it really stands still, recorder and all.
    terminal.wait_for_stillness(Duration::from_secs(4));
    let before = the_session(&study).sealed;
    terminal.signal("CONT");
    terminal.press("fgaat verder\r");
    terminal.wait("Notitie 1 is verzegeld");
    // Until sound comes in again nothing is recorded, and the screen says just that; then it goes on by itself.
    terminal.wait("OPNAME LOOPT");
    assert!(terminal.text().contains("Wat betekent het werk voor u persoonlijk?"), "{}", terminal.text());
    // A program that was not let run is not a computer that slept, and what stands in the microphone's place waited.
    assert!(!terminal.text().contains("Let op") && !terminal.text().contains("Alarm"), "{}", terminal.text());
    terminal.press("e");
    terminal.wait("Je bent nog niet bij ‘Afronden’ geweest.");
    terminal.press("\r");
    terminal.wait("Het gesprek is klaar.");
    let session = the_session(&study);
    assert!(session.sealed.0 > before.0);
    assert_eq!((session.stage, session.lost_ms), (Stage::Closed, 0));
    terminal.press("\x03");
    assert_eq!(terminal.end().0, 0);
    let verified = world.run(&["--study", study.to_str().unwrap(), "verify", session.id.as_str()]);
    assert_eq!(verified.code, 0, "{verified:?}");
}

//! A focus group of six from the door to the receipt: real voices, the real recorder, the real engine. One comes late, something
//! is struck, somebody leaves, somebody withdraws.

use std::sync::Arc;

use luister::app::Screen;
use luister::audio::{Input, Pace, wav_samples};
use luister::runtime::{Desk, ModelChoice, Setup, Stand};
use luister::session::receipt::withdrawal_code;
use luister::session::{Command, Entry, Event, Session, SourceKind, Speaking, Stage, replay};
use luister::settings::Folders;
use luister::units::{Language, SAMPLE_RATE};
use luister::vault::StudyFolder;

use crate::hand::{press, wait};
use crate::world::World;

fn desk(world: &World) -> Desk {
    let study = world.study();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    for file in std::fs::read_dir(study.join("topic-guides")).unwrap() {
        std::fs::remove_file(file.unwrap().path()).unwrap();
    }
    let guide = "focus-group-professionals.toml";
    std::fs::copy(root.join("topic-guides").join(guide), study.join("topic-guides").join(guide)).unwrap();
    let wav = std::fs::read(root.join("tests/speech/nl-focusgroep.wav")).unwrap();
    let (channels, samples) = wav_samples(&wav).unwrap();
    let samples = Arc::new(samples);
    let at = |name: &str| world.root().join("data").join(name);
    Desk::open(Setup {
        study,
        folders: Folders { own: at(""), keys: at("keys"), models: at("models") },
        language: Language::Nl,
        input: Some(Stand {
            input: Input::Samples { name: "FILE".into(), rate: SAMPLE_RATE, channels, samples, pace: Pace::Times(3.0) },
            name: "groep".into(),
            channels,
            kind: SourceKind::File,
        }),
        model: ModelChoice::Practice,
        passphrase: None,
    })
    .unwrap()
}

fn session(desk: &Desk) -> &Session {
    desk.model.session().unwrap()
}

/// Reads the whole script; `people` answer yes to every question.
fn consent(desk: &mut Desk, people: usize) {
    let items = desk.model.open.as_ref().unwrap().guide.consent.clone();
    for (n, item) in items.iter().enumerate() {
        wait(desk, "item", |m| m.consent_screen.item == n);
        let answers = if item.is_asked() { "j".repeat(people) } else { String::new() };
        press(desk, &format!("{answers}\n"));
    }
    wait(desk, "everything answered", |m| m.consent_screen.item == items.len());
}

/// From the first screen to the open microphone, with five at the table.
fn begin(desk: &mut Desk) {
    use luister::app::prepare::{Room, Step, room};
    desk.begin();
    wait(desk, "home", |m| m.home.guides.first().is_some_and(|g| g.guide.is_ok()) && m.place.is_some());
    press(desk, "n\n");
    wait(desk, "participants", |m| m.prepare_screen.step == Step::Participants);
    press(desk, "P1\nP2\nP3\nP4\nP5\n\n");
    wait(desk, "sound", |m| m.prepare_screen.step == Step::Sound && matches!(room(m), Room::Enough(_)));
    press(desk, "\n");
    wait(desk, "consent", |m| m.screen == Screen::Consent);
    consent(desk, 5);
    press(desk, "\n");
    wait(desk, "recording", |m| m.screen == Screen::Facilitate && m.recorder.running);
}

/// Presses a key once the recording has come to a place: as late as a hand is.
fn at(desk: &mut Desk, ms: u64, keys: &str) {
    wait(desk, "the clip", |m| m.recorder.recorded.offset().ms() >= ms || m.recorder.at_end);
    press(desk, keys);
}

fn speaker_of(desk: &Desk, word: &str) -> Option<String> {
    let account = desk.model.account.as_ref().unwrap();
    let said = account.utterances.iter().find(|u| u.text.to_lowercase().contains(word));
    said.unwrap_or_else(|| panic!("{word} was not heard")).speaker.clone()
}

fn heard(desk: &Desk) -> String {
    let account = desk.model.account.as_ref().unwrap();
    account.utterances.iter().map(|u| u.text.to_lowercase() + " ").collect()
}

/// Nothing was captured between two lines: no segment reaches behind the place where the first stands.
fn nothing_was_captured(entries: &[Entry]) {
    let joined = entries.iter().position(|e| matches!(e.event, Event::ParticipantJoined { .. })).unwrap();
    let on = entries.iter().position(|e| matches!(e.event, Event::CameBackOnTheRecord { .. })).unwrap();
    let Event::ParticipantJoined { offset, .. } = entries[joined].event else { unreachable!() };
    assert!(joined < on);
    let code = "P6".parse().unwrap();
    let answered = |e: &&Entry| matches!(&e.event, Event::ConsentAnswered { participant, .. } if *participant == code);
    assert_eq!(entries[joined..on].iter().filter(answered).count(), entries.iter().filter(answered).count());
    for entry in &entries[..on] {
        if let Event::SegmentSealed(segment) = &entry.event {
            let end = (segment.first.0 + segment.frames.0) * 1000 / u64::from(SAMPLE_RATE);
            assert!(end <= offset.ms() + 250, "sound up to {end} ms, and somebody came at {offset}");
        }
    }
}

#[test]
fn six_at_the_table_one_late_something_struck_somebody_gone_and_somebody_back_out() {
    let world = World::new();
    let mut desk = desk(&world);
    begin(&mut desk);
    let id = session(&desk).id.clone();

    // Each key a moment after the voice: that is how hands are.
    at(&mut desk, 600, "i");
    at(&mut desk, 10_500, "1");
    at(&mut desk, 17_500, "i");
    at(&mut desk, 20_500, "1");
    at(&mut desk, 24_200, "2");
    // "Mijn naam is Pieter Hoekstra …", 29.82–35.27 s: marked and taken back.
    at(&mut desk, 29_600, "b");
    wait(&mut desk, "the mark", |m| m.session().unwrap().notes.len() == 1);
    at(&mut desk, 30_400, "3");
    at(&mut desk, 35_300, "w4");
    wait(&mut desk, "struck", |m| m.session().unwrap().struck.len() == 1);

    // Somebody comes in. From the key on nothing is captured, however long the reading takes.
    at(&mut desk, 39_000, "j");
    assert!(desk.model.recorder.paused && !desk.model.is_capturing());
    press(&mut desk, "P6\n");
    wait(&mut desk, "the script", |m| m.screen == Screen::Consent);
    let sealed = desk.model.recorder.recorded;
    consent(&mut desk, 1);
    assert_eq!(session(&desk).stage, Stage::OffTheRecord);
    assert!(desk.model.recorder.recorded.0 <= sealed.0 + 4_800, "the clock stood still");
    press(&mut desk, "\n");
    wait(&mut desk, "going on", |m| m.screen == Screen::Facilitate && m.is_capturing());
    assert_eq!(session(&desk).present().count(), 6);
    assert_eq!(session(&desk).speaking.last().unwrap().1, Speaking::Unclear, "nobody said who speaks now");
    press(&mut desk, "6l5");
    assert_eq!(session(&desk).present().count(), 5);

    wait(&mut desk, "the end", |m| m.recorder.at_end);
    press(&mut desk, "e\n");
    wait(&mut desk, "closed", |m| m.session().unwrap().stage == Stage::Closed && m.place.is_some());
    press(&mut desk, "\n");
    wait(&mut desk, "account", |m| m.screen == Screen::Accept && m.account.is_some());
    assert_eq!(speaker_of(&desk, "schamen").as_deref(), Some("P1"));
    assert_eq!(speaker_of(&desk, "veiligheid").as_deref(), Some("I"));
    assert_eq!(speaker_of(&desk, "rooster").as_deref(), Some("P2"));
    assert!(!heard(&desk).contains("hoekstra") && !heard(&desk).contains("groningen"), "{}", heard(&desk));

    // P2 thinks better of it: their turns go from the text, the others' stay.
    desk.wish(Command::Withdraw { participant: "P2".parse().unwrap() }).unwrap();
    wait(&mut desk, "turns gone", |m| m.session().is_some_and(|s| s.removing.is_empty() && s.withdrawn.len() == 1));
    desk.attempt(luister::app::Effect::AccountForTranscript).unwrap();
    wait(&mut desk, "account", |m| m.account.is_some());
    assert!(!heard(&desk).contains("rooster"), "{}", heard(&desk));
    assert!(heard(&desk).contains("schamen"));

    press(&mut desk, "aD");
    wait(&mut desk, "receipt", |m| m.screen == Screen::Receipt && m.session().unwrap().receipt.is_some());
    let page = desk.model.receipt_screen.markdown.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(page.contains("kwam erbij op") && page.contains("Vanaf dat moment tot"), "{page}");
    assert!(page.contains("met de hand onderscheiden"), "{page}");
    assert!(page.contains("P5, weggegaan op"), "{page}");
    for said in ["Hoekstra", "schamen", "rooster"] {
        assert!(!page.contains(said), "{said} on the receipt");
    }
    drop(desk);

    let reading = StudyFolder::open(world.work().join("onderzoek")).unwrap().read_session(&id).unwrap();
    assert!(reading.damage.is_none());
    nothing_was_captured(&reading.entries);
    assert_eq!(replay(&reading.entries).unwrap().participants.len(), 6);
    let code = withdrawal_code(&reading.entries[0], &"P6".parse().unwrap());
    assert_eq!(code.len(), 14, "who came late can withdraw with a code too");
}

//! The loss drill: a luister that records is killed at a moment of chance, again and again, and what it leaves is opened.
//!
//! The program runs as a child process with everything but the screen: desk, recorder, sealer, journal, keys. What it
//! records is a counting signal at real speed, so that every stretch of 10 ms can be recognised when it is opened again.
//!
//! `LUISTER_DRILL_KILLS=1000 cargo test --test luister drill::` kills more often (docs/reliability.md has the figures).

mod child;
mod namespace;
mod note_taker;
mod place;
mod program;
mod signal;
mod slept;
mod small_disk;
mod two;

use std::time::{Duration, Instant};

use luister::session::{Entry, Event, NoteKind, Session, Stage, replay};
use luister::units::SessionId;
use luister::vault::{Keys, StudyFolder};

use child::{Child, until};
use place::Place;
use signal::Signal;

/// How much sound a kill may cost.
const BAR_MS: f64 = 2100.0;
/// How old what a person did may be at most, if a kill costs it.
const WISH_BAR: Duration = Duration::from_secs(1);
/// Kills when nothing else is asked for.
const KILLS: usize = 24;
/// Luisters that are being killed side by side, each in a study of its own.
const SIDE_BY_SIDE: usize = 8;

/// What the kills cost.
#[derive(Default)]
struct Losses {
    sound_ms: Vec<f64>,
    wishes: usize,
    interrupted: usize,
}

fn number_below(n: u32) -> u32 {
    let mut bytes = [0; 4];
    getrandom::fill(&mut bytes).unwrap();
    u32::from_le_bytes(bytes) % n
}

/// The one session of a study.
fn the_session(place: &Place) -> (SessionId, Vec<Entry>) {
    let study = StudyFolder::open(&place.study).unwrap();
    let id = study.sessions().unwrap().remove(0);
    let reading = study.read_session(&id).unwrap();
    assert!(reading.damage.is_none(), "{:?}", reading.damage);
    (id, reading.entries)
}

fn notes(entries: &[Entry]) -> usize {
    entries.iter().filter(|e| matches!(e.event, Event::NoteWritten { .. })).count()
}

/// Kills a luister `rounds` times in one session, then closes the session and opens everything that was sealed.
fn kill_and_look(place: &Place, rounds: usize) -> Losses {
    let mut losses = Losses::default();
    let mut position_ms = 0.0;
    for round in 0..=rounds {
        let notes_before = if round == 0 { 0 } else { notes(&the_session(place).1) };
        let mut child = Child::start(place);
        child.wait_for("recording");
        if round > 0 {
            let sealed_ms: f64 = child.told("interrupted").unwrap().parse().unwrap();
            losses.interrupted += 1;
            losses.sound_ms.push(position_ms - sealed_ms);
        }
        if round == rounds {
            child.kill();
            break;
        }
        std::thread::sleep(Duration::from_millis(300 + u64::from(number_below(3200))));
        let killed = child.kill();
        position_ms = child.position_ms(killed);
        let (_, entries) = the_session(place);
        // A line that was said to be written is there, and so is everything that was wished more than a second before.
        assert!(entries.len() as u64 >= child.lines_said(), "{} of {}", entries.len(), child.lines_said());
        let owed = child.wishes_before(killed - WISH_BAR);
        let kept = notes(&entries) - notes_before;
        assert!(kept >= owed, "round {round}: {kept} of {owed} notes");
        losses.wishes += owed;
    }
    let session = close(place);
    open_everything(place, &session);
    losses
}

/// Starts once more, closes the session that was interrupted, and returns it.
pub fn close(place: &Place) -> Session {
    let mut desk = place.desk(1.0);
    desk.begin();
    let deadline = Instant::now() + Duration::from_secs(60);
    until(&mut desk, deadline, |m| m.home.sessions.len() == 1);
    desk.send(luister::app::Msg::Key(luister::app::Key::Enter));
    until(&mut desk, deadline, |m| m.session().is_some_and(|s| s.stage == Stage::Interrupted));
    desk.send(luister::app::Msg::Key(luister::app::Key::Char('c')));
    until(&mut desk, deadline, |m| m.session().is_some_and(|s| s.stage == Stage::Closed));
    assert!(desk.take_troubles().is_empty());
    desk.model.session().unwrap().clone()
}

/// Opens every segment with the study key and holds it against the signal that was played.
pub fn open_everything(place: &Place, session: &Session) {
    let study = StudyFolder::open(&place.study).unwrap();
    let folder = study.open_session(&session.id).unwrap();
    assert_eq!(replay(folder.entries()).as_ref(), Some(session));
    let id = luister::study::Study::parse(study.study_toml().unwrap().as_bytes()).unwrap().id;
    let key = Keys::at(&place.keys).unlock(id.as_str(), None).unwrap();
    let opened = folder.unlock(&key).unwrap();
    let numbers: Vec<u32> = (1..=session.segments).collect();
    assert_eq!(opened.segments().unwrap(), numbers);
    let (mut clock, mut began) = (0, 0);
    for entry in folder.entries() {
        match &entry.event {
            // The signal is played from its beginning each time.
            Event::RecordingStarted { .. } | Event::Resumed { .. } => began = clock,
            Event::SegmentSealed(segment) | Event::SegmentFound(segment) => {
                assert_eq!(segment.first.0, clock, "segment {}", segment.number);
                let wav = opened.read_segment(segment.number).unwrap();
                let (channels, samples) = luister::audio::wav_samples(&wav).unwrap();
                assert_eq!((channels, samples.len() as u64), (1, segment.frames.0));
                Signal::assert_holds(&samples, clock - began, segment.number);
                clock += segment.frames.0;
            }
            _ => {}
        }
    }
    assert_eq!(clock, session.sealed.0);
    for (number, _, _) in session.notes.iter().filter(|(_, kind, _)| *kind == NoteKind::Field) {
        let note = opened.read_raw(&format!("note-{number:04}.json")).unwrap();
        assert!(String::from_utf8_lossy(&note).contains(child::NOTE));
    }
}

#[test]
fn killed_while_recording_no_more_than_two_seconds_are_lost() {
    if child::is_child() {
        return child::record_until_killed();
    }
    let kills = std::env::var("LUISTER_DRILL_KILLS").map_or(KILLS, |n| n.parse().unwrap());
    let rounds = kills.div_ceil(SIDE_BY_SIDE);
    let began = Instant::now();
    let all: Vec<Losses> = std::thread::scope(|scope| {
        let one = |_| {
            scope.spawn(move || {
                let root = tempfile::Builder::new().prefix("luister-drill-").tempdir().unwrap();
                kill_and_look(&Place::furnished(root.path()), rounds)
            })
        };
        let threads: Vec<_> = (0..SIDE_BY_SIDE).map(one).collect();
        threads.into_iter().map(|t| t.join().unwrap()).collect()
    });
    let mut sound: Vec<f64> = all.iter().flat_map(|l| l.sound_ms.iter().copied()).collect();
    sound.sort_by(f64::total_cmp);
    let (wishes, interrupted): (usize, usize) =
        (all.iter().map(|l| l.wishes).sum(), all.iter().map(|l| l.interrupted).sum());
    let (middle, worst) = (sound[sound.len() / 2], sound[sound.len() - 1]);
    println!(
        "{} kills in {:.0} s: sound lost {middle:.0} ms in the middle, {worst:.0} ms at worst; {wishes} notes and bookmarks owed, all there; {interrupted} \
         times said to be interrupted",
        sound.len(),
        began.elapsed().as_secs_f64()
    );
    assert_eq!((sound.len(), interrupted), (rounds * SIDE_BY_SIDE, rounds * SIDE_BY_SIDE));
    assert!(worst <= BAR_MS, "{sound:?}");
}

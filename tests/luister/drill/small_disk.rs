//! A disk that gets full under the recording: said before, said when it happens, and nothing that was there is lost.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write as _};
use std::path::Path;
use std::time::{Duration, Instant};

use luister::app::{Key, Model, Msg, Screen, prepare};
use luister::messages::Severity;
use luister::session::Stage;
use luister::vault::StudyFolder;

use super::child::{next_key, to_the_conversation, until};
use super::place::Place;
use super::{close, namespace, open_everything};

/// Megabytes of the small disk: too few for the ten minutes that the practice guide plans.
const TOO_SMALL: u32 = 12;
/// Megabytes of the other one.
const ENOUGH: u32 = 60;

/// What begins the line with the figure.
const FIGURE: &str = "a full disk was said";

fn patience() -> Instant {
    Instant::now() + Duration::from_secs(90)
}

#[test]
fn a_full_disk_is_said_and_costs_nothing_that_was_there() {
    let mount = format!(
        "mkdir -p \"$1/small\" \"$1/enough\" && mount -t tmpfs -o size={TOO_SMALL}m none \"$1/small\" \
         && mount -t tmpfs -o size={ENOUGH}m none \"$1/enough\""
    );
    let test = "drill::small_disk::a_full_disk_is_said_and_costs_nothing_that_was_there";
    let Some(folder) = namespace::mounted(test, &mount, FIGURE) else { return };
    does_not_start_where_it_does_not_fit(&folder.join("small"));
    goes_on_after_a_full_disk(&folder.join("enough"));
    ends_while_the_disk_is_full(&folder.join("enough/another"));
}

fn does_not_start_where_it_does_not_fit(root: &Path) {
    let place = Place::furnished(root);
    let mut desk = place.desk(1.0);
    desk.begin();
    let deadline = patience();
    while !matches!(desk.model.prepare_screen.complaint, Some(prepare::Complaint::NoRoom { .. })) {
        assert!(Instant::now() < deadline && desk.model.screen != Screen::Consent, "{:?}", desk.model.screen);
        match next_key(&desk.model) {
            Some(key) => desk.send(Msg::Key(key)),
            None => desk.pump(Duration::from_millis(20)),
        }
    }
    assert!(desk.model.session().is_none());
    assert!(StudyFolder::open(&place.study).unwrap().sessions().unwrap().is_empty());
}

/// Fills the disk until so many bytes are left. The recording goes on taking room meanwhile.
fn leave(place: &Place, bytes: u64) {
    let free = StudyFolder::open(&place.study).unwrap().free_bytes().unwrap();
    let mut ballast = OpenOptions::new().create(true).append(true).open(place.root.join("ballast")).unwrap();
    let size = usize::try_from(free - bytes).unwrap();
    match ballast.write_all(&vec![1; size]) {
        Err(error) => assert_eq!(error.kind(), ErrorKind::StorageFull),
        Ok(()) => assert!(bytes > 0 || ballast.write_all(&[1; 4096]).is_err(), "the disk is not full"),
    }
}

fn says_that_it_is_full(model: &Model) -> bool {
    let words = ["De schijf is vol", "De opname kan nu even niet worden opgeslagen"];
    model.notice.as_ref().is_some_and(|n| n.severity == Severity::Alarm && words.iter().any(|w| n.happened.contains(w)))
}

fn goes_on_after_a_full_disk(root: &Path) {
    const PACE: f64 = 4.0;
    let place = Place::furnished(root);
    let mut desk = place.desk(PACE);
    desk.begin();
    to_the_conversation(&mut desk);
    let deadline = patience();
    let said = |severity, part: &'static str| {
        move |m: &Model| m.notice.as_ref().is_some_and(|n| n.severity == severity && n.happened.contains(part))
    };

    // Said at 60, 30 and 10 minutes: about 1.94 MB a minute. The disk has less than 60 from the start.
    until(&mut desk, deadline, said(Severity::Caution, "Ruimte op de schijf"));
    desk.send(Msg::Key(Key::Esc));
    leave(&place, 29 * 1_900_000 / 2);
    until(&mut desk, deadline, said(Severity::Caution, "Ruimte op de schijf"));
    desk.send(Msg::Key(Key::Esc));
    leave(&place, 5 * 1_900_000);
    until(&mut desk, deadline, said(Severity::Alarm, "Ruimte op de schijf"));
    desk.send(Msg::Key(Key::Esc));

    // Now nothing is left. It is said within a second of the first segment that finds no room.
    until(&mut desk, deadline, |m| m.recorder.sealed.offset().ms() > 3000);
    leave(&place, 0);
    let before = desk.model.session().unwrap().clone();
    let full = Instant::now();
    until(&mut desk, deadline, says_that_it_is_full);
    let segment = Duration::from_secs_f64(1.5 / PACE);
    println!("{FIGURE} after {} ms, a segment takes {} ms", full.elapsed().as_millis(), segment.as_millis());
    assert!(full.elapsed() <= segment + Duration::from_secs(1), "{:?}", full.elapsed());

    // Room again: what was held in memory is sealed, and the session comes to its end with nothing missing.
    std::fs::remove_file(place.root.join("ballast")).unwrap();
    desk.send(Msg::Key(Key::Esc));
    let reached = desk.model.recorder.recorded;
    until(&mut desk, deadline, |m| m.recorder.sealed > reached);
    desk.send(Msg::Key(Key::Char('e')));
    desk.send(Msg::Key(Key::Enter));
    until(&mut desk, deadline, |m| m.session().is_some_and(|s| s.stage == Stage::Closed));
    let session = desk.model.session().unwrap().clone();
    assert!(session.sealed > before.sealed);
    drop(desk);
    open_everything(&place, &session);
}

/// The program ends, the orderly way, while there is no room for anything: what was sealed before is there, and the session
/// can be closed when there is room again.
fn ends_while_the_disk_is_full(root: &Path) {
    std::fs::create_dir(root).unwrap();
    let place = Place::furnished(root);
    let mut desk = place.desk(1.0);
    desk.begin();
    to_the_conversation(&mut desk);
    let deadline = patience();
    until(&mut desk, deadline, |m| m.recorder.sealed.offset().ms() >= 3000);
    let sealed = desk.model.recorder.sealed;
    leave(&place, 0);
    until(&mut desk, deadline, says_that_it_is_full);
    desk.send(Msg::Shutdown);
    while !desk.is_over() {
        assert!(Instant::now() < deadline);
        desk.pump(Duration::from_millis(20));
    }
    drop(desk);
    std::fs::remove_file(place.root.join("ballast")).unwrap();
    let session = close(&place);
    assert!(session.sealed >= sealed, "{:?} of {sealed:?}", session.sealed);
    open_everything(&place, &session);
}

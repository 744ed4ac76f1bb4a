//! A computer that slept under the recording: said with its length, marked in the journal, and the recording goes on.

use std::path::Path;
use std::time::{Duration, Instant};

use luister::app::{Key, Msg};
use luister::messages::Severity;
use luister::session::{Event, Stage};

use super::child::{to_the_conversation, until};
use super::place::Place;
use super::{namespace, open_everything, the_session};

/// The seconds for which this computer is on, as the test would have it.
const UPTIME: &str = "uptime";
/// How long it slept.
const SLEPT_S: u64 = 754;
/// The time the drill itself takes; no sleep is measured better than that.
const AWAKE_S: u64 = 30;

/// What begins the line with the figure.
const FIGURE: &str = "a sleep was said";

fn on_for(folder: &Path, seconds: u64) {
    std::fs::write(folder.join(UPTIME), format!("{seconds}.00 1.00\n")).unwrap();
}

/// No test may send the computer to sleep. What luister sees of it is the clock of being switched on going ahead of the one by
/// which programs wait, and here that clock is a file.
#[test]
fn a_sleep_is_said_and_marked_and_the_recording_goes_on() {
    let mount = format!("echo '5000.00 1.00' > \"$1/{UPTIME}\" && mount --bind \"$1/{UPTIME}\" /proc/uptime");
    let test = "drill::slept::a_sleep_is_said_and_marked_and_the_recording_goes_on";
    let Some(folder) = namespace::mounted(test, &mount, FIGURE) else { return };
    std::fs::create_dir(folder.join("place")).unwrap();
    let place = Place::furnished(&folder.join("place"));
    let mut desk = place.desk(1.0);
    desk.begin();
    to_the_conversation(&mut desk);
    let deadline = Instant::now() + Duration::from_secs(90);
    until(&mut desk, deadline, |m| m.recorder.sealed.offset().ms() > 3000);
    assert!(desk.model.notice.is_none() && desk.model.session().unwrap().lost_ms == 0);

    on_for(&folder, 5000 + SLEPT_S);
    let awake = Instant::now();
    let alarm = |m: &luister::app::Model| m.notice.as_ref().is_some_and(|n| n.severity == Severity::Alarm);
    until(&mut desk, deadline, alarm);
    println!("{FIGURE} after {} ms", awake.elapsed().as_millis());
    let said = desk.model.notice.as_ref().unwrap().happened.clone();
    assert!(said.starts_with("De computer heeft 00:12:"), "{said}");
    assert!(awake.elapsed() < Duration::from_secs(3), "{:?}", awake.elapsed());

    desk.send(Msg::Key(Key::Esc));
    let reached = desk.model.recorder.sealed;
    until(&mut desk, deadline, |m| m.recorder.sealed.offset().ms() > reached.offset().ms() + 3000);
    desk.send(Msg::Key(Key::Char('e')));
    desk.send(Msg::Key(Key::Enter));
    until(&mut desk, deadline, |m| m.session().is_some_and(|s| s.stage == Stage::Closed));
    let session = desk.model.session().unwrap().clone();
    drop(desk);

    let gaps: Vec<(u64, String)> = the_session(&place)
        .1
        .iter()
        .filter_map(|e| match &e.event {
            Event::SoundLost { lost_ms, cause, .. } => Some((*lost_ms, cause.clone())),
            _ => None,
        })
        .collect();
    let [(lost, cause)] = gaps.as_slice() else { panic!("{gaps:?}") };
    assert!(cause == "suspended" && (SLEPT_S - AWAKE_S) * 1000 <= *lost && *lost <= SLEPT_S * 1000, "{gaps:?}");
    assert_eq!(session.lost_ms, *lost);
    open_everything(&place, &session);
}

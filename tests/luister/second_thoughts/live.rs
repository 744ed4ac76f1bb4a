//! Written out while it is recorded: the text is there when the microphone closes, and what is taken back is gone from it as well.

use super::*;

/// A piece of text under way, as its file's name tells: channel, from and to in ms.
fn pieces(study: &Path, id: &SessionId) -> Vec<(u16, u64, u64)> {
    let folder = study.join("sessions").join(id.as_str()).join("raw");
    let names = std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().file_name().to_string_lossy().into_owned());
    let mut found: Vec<_> = names
        .filter_map(|name| {
            let mut parts = name.strip_prefix("piece-")?.strip_suffix(".json.age")?.split('-').skip(1);
            let mut next = || parts.next()?.parse::<u64>().ok();
            Some((next()? as u16, next()?, next()?))
        })
        .collect();
    found.sort_unstable();
    found
}

fn heard_up_to(desk: &mut Desk, ms: u64) {
    wait(desk, "the engine", |m| m.recorder.heard_ms >= ms);
}

fn finish(desk: &mut Desk) {
    wait(desk, "the end", |m| m.recorder.at_end);
    press(desk, "e\n");
    wait(desk, "closed", |m| m.session().unwrap().stage == Stage::Closed && m.place.is_some());
}

#[test]
fn a_conversation_is_written_out_while_it_goes_on() {
    let room = Room::new();
    let study = room.study();
    let mut desk = room.desk(2.0);
    begin(&mut desk);
    let id = session(&desk).id.clone();
    heard_up_to(&mut desk, 10_000);
    assert!(desk.model.recorder.running && !pieces(&study, &id).is_empty(), "sealed as it comes");
    assert_eq!(session(&desk).raw, Held::Sealed, "the journal knows that there is raw text to be destroyed");
    finish(&mut desk);
    // Only the tail is left, and that is heard by itself.
    let almost_all = room.clip.ms() * 9 / 10;
    heard_up_to(&mut desk, almost_all);
    press(&mut desk, "\n");
    wait(&mut desk, "account", |m| m.screen == Screen::Accept && m.account.is_some());
    assert_eq!(pieces(&study, &id), [], "the transcript stands, and the pieces are gone");
    let said = super::written(&desk).join(" ");
    for words in ["Welkom bij dit gesprek", "Mijn naam is Jeroen Bakker", "Dank u wel voor uw openheid"] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert!(desk.model.account.as_ref().unwrap().completeness.complete);
}

#[test]
fn what_was_taken_back_is_gone_from_what_was_heard_already() {
    let room = Room::new();
    let study = room.study();
    let mut desk = room.desk(2.0);
    begin(&mut desk);
    let id = session(&desk).id.clone();
    // "Mijn naam is Jeroen Bakker … uit Tilburg", 8.9–13.98 s, struck while the engine has it in its hands.
    reach(&mut desk, 8_000);
    press(&mut desk, "b");
    wait(&mut desk, "mark", |m| m.session().unwrap().notes.len() == 1);
    reach(&mut desk, 13_900);
    press(&mut desk, "w4");
    wait(&mut desk, "struck", |m| m.session().unwrap().struck.len() == 1);
    finish(&mut desk);
    // "Ik was toen boos en ook een beetje verdrietig", 36.45–39.22 s, struck after it was heard and sealed.
    let almost_all = room.clip.ms() * 9 / 10;
    heard_up_to(&mut desk, almost_all);
    let held = |study: &Path| pieces(study, &id).iter().filter(|(_, from, to)| *from < 38_000 && *to > 37_000).count();
    assert!(held(&study) > 0, "{:?}", pieces(&study, &id));
    press(&mut desk, "w0:36-0:39\n");
    wait(&mut desk, "struck again", |m| m.session().unwrap().struck.len() == 2);
    for strike in &session(&desk).struck {
        let (from, to) = (strike.removed.0.ms(), strike.removed.1.ms());
        let left: Vec<_> = pieces(&study, &id).into_iter().filter(|p| p.1 < to && p.2 > from).collect();
        assert_eq!(left, [], "nothing that was heard of {from}–{to} ms is left");
    }
    press(&mut desk, "\n");
    wait(&mut desk, "account", |m| m.screen == Screen::Accept && m.account.is_some());
    assert_eq!(pieces(&study, &id), []);
    let said = super::heard(&desk);
    for gone in ["jeroen", "bakker", "boos", "verdrietig"] {
        assert!(!said.contains(gone), "{gone}: {said}");
    }
    // What lies around the struck passages was heard once more, from the sealed recording.
    for kept in ["welkom bij dit gesprek", "acht jaar bij de brug", "dank u wel voor uw openheid"] {
        assert!(said.contains(kept), "{kept}: {said}");
    }
    for strike in &session(&desk).struck {
        let inside = desk.model.account.as_ref().unwrap().utterances.iter().find(|u| {
            let (from, to) = (strike.removed.0.ms(), strike.removed.1.ms());
            u.start_ms < to.saturating_sub(300) && from + 300 < u.end_ms
        });
        assert_eq!(inside.map(|u| (u.start_ms, u.end_ms)), None);
    }
}

#[test]
fn a_transcription_that_was_stopped_goes_on_where_it_was() {
    let room = Room::new();
    let study = room.study();
    let mut desk = room.desk(30.0);
    begin(&mut desk);
    let id = session(&desk).id.clone();
    finish(&mut desk);
    assert_eq!(pieces(&study, &id), [], "faster than anybody talks it is not listened to");
    press(&mut desk, "\n");
    wait(&mut desk, "a piece", |_| !pieces(&study, &id).is_empty());
    press(&mut desk, "c");
    wait(&mut desk, "stopped", |m| m.screen == Screen::Close);
    let before = pieces(&study, &id);
    assert!(!before.is_empty());
    drop(desk);

    let mut desk = room.desk(30.0);
    desk.begin();
    desk.attempt(Effect::OpenSession(id.clone())).unwrap();
    desk.attempt(Effect::Transcribe).unwrap();
    let mut first = None;
    wait(&mut desk, "the transcript", |m| {
        first = first.or(m.transcribe_screen.progress.map(|p| p.done_ms));
        m.session().is_some_and(|s| s.transcription.is_some())
    });
    // On two channels: each counts for half.
    let done = before.iter().map(|(_, from, to)| to - from).sum::<u64>() / 2;
    assert!(first.unwrap() >= done, "{first:?} of {done} ms were heard before and are not heard again");
    assert!(desk.model.session().unwrap().transcription.as_ref().unwrap().complete);
    assert_eq!(pieces(&study, &id), []);
}

#[test]
fn a_transcription_that_is_paused_goes_on_from_there() {
    use luister::app::transcribe::Pause;
    let room = Room::new();
    let study = room.study();
    let mut desk = room.desk(30.0);
    begin(&mut desk);
    let id = session(&desk).id.clone();
    finish(&mut desk);
    press(&mut desk, "\n");
    wait(&mut desk, "a piece", |_| !pieces(&study, &id).is_empty());
    press(&mut desk, "p");
    wait(&mut desk, "the pause", |m| m.transcribe_screen.pause == Pause::Now);
    assert_eq!(desk.model.screen, Screen::Transcribe, "the screen stays");
    let before = pieces(&study, &id);
    let done = before.iter().map(|(_, from, to)| to - from).sum::<u64>() / 2;
    assert!(done > 0);
    press(&mut desk, "p");
    let first = desk.model.transcribe_screen.progress.map(|p| p.done_ms);
    assert!(first.unwrap_or(0) >= done, "{first:?} of {done} ms");
    wait(&mut desk, "account", |m| m.screen == Screen::Accept && m.account.is_some());
    assert!(desk.model.account.as_ref().unwrap().completeness.complete);
    assert_eq!(pieces(&study, &id), []);
}

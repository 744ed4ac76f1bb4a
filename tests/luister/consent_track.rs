//! The consent, recorded apart: the real recorder, a real clip, real files.

use std::path::PathBuf;
use std::time::Duration;

use luister::app::consent_track::Track;
use luister::app::prepare::{Room as Space, Step, room};
use luister::app::{Key, Model, Msg, Screen};
use luister::audio::{Input, Pace};
use luister::runtime::demo::Clip;
use luister::runtime::demo::traces::{Traces, Where};
use luister::runtime::{Desk, ModelChoice, Setup, Stand, read_consent_track};
use luister::session::{Event, Held, Session, Stage, replay};
use luister::settings::Folders;
use luister::units::{Language, SessionId};
use luister::vault::{Keys, StudyFolder};

use crate::hand::{press, wait};
use crate::world::World;

const ITEM: &str = r#"[[consent]]
id = "record-consent"
title = "De toestemming opnemen"
purpose = "record-consent"
text = "Ik neem graag ook op waar u ja op zegt. {consent-promise}"
question = "Mag ik vanaf hier opnemen wat u antwoordt?"
promises = ["destroy-consent"]

"#;

/// The item at which the microphone opens, once the one before was answered with yes.
const FIRST: usize = 2;

struct Table {
    world: World,
    clip: Clip,
}

impl Table {
    fn new() -> Table {
        let (world, clip) = (World::new(), Clip::of(Language::Nl).unwrap());
        let second = clip.guide.match_indices("[[consent]]").nth(1).unwrap().0;
        let guide = format!("{}{ITEM}{}", &clip.guide[..second], &clip.guide[second..]);
        let guides = world.study().join("topic-guides");
        for file in std::fs::read_dir(&guides).unwrap() {
            std::fs::remove_file(file.unwrap().path()).unwrap();
        }
        std::fs::write(guides.join(clip.guide_file), guide).unwrap();
        Table { world, clip }
    }

    fn study(&self) -> PathBuf {
        self.world.work().join("onderzoek")
    }

    fn folder(&self) -> StudyFolder {
        StudyFolder::open(self.study()).unwrap()
    }

    fn keys(&self) -> PathBuf {
        self.world.root().join("data/keys")
    }

    fn desk(&self) -> Desk {
        self.desk_with(self.clip.stand(4.0))
    }

    fn desk_with(&self, stand: Stand) -> Desk {
        let own = self.world.root().join("data");
        Desk::open(Setup {
            study: self.study(),
            folders: Folders { models: own.join("models"), own, keys: self.keys() },
            language: Language::Nl,
            input: Some(stand),
            model: ModelChoice::Practice,
            passphrase: None,
        })
        .unwrap()
    }

    /// The sound of the consent's track, opened with the study key.
    fn track(&self, id: &SessionId) -> Vec<f32> {
        let keys = Keys::at(self.keys());
        let key = keys.unlock(
            luister::study::Study::parse(self.folder().study_toml().unwrap().as_bytes()).unwrap().id.as_str(),
            None,
        );
        let folder = self.folder().open_session(id).unwrap();
        read_consent_track(&folder, &key.unwrap()).unwrap().to_vec()
    }

    /// The clip's own samples, its channels mixed.
    fn spoken(&self) -> Vec<f32> {
        luister::audio::mixed(self.clip.channels, &self.clip.samples).to_vec()
    }
}

fn session(desk: &Desk) -> &Session {
    desk.model.session().unwrap()
}

fn is_open(model: &Model) -> bool {
    matches!(model.consent_screen.track, Track::Open { .. })
}

fn is_closed(model: &Model) -> bool {
    model.consent_screen.track == Track::Closed
}

/// From the first screen to the item that is read when the microphone has just been opened for it.
fn begin(desk: &mut Desk) {
    to_the_question(desk);
    press(desk, "j\n");
    wait(desk, "the microphone", |m| m.consent_screen.item == FIRST && m.session().unwrap().consent_track.running);
}

/// From the first screen to the question whether the consent may be recorded.
fn to_the_question(desk: &mut Desk) {
    desk.begin();
    wait(desk, "home", |m| m.home.guides.first().is_some_and(|g| g.guide.is_ok()) && m.place.is_some());
    press(desk, "n\n");
    wait(desk, "participants", |m| m.prepare_screen.step == Step::Participants);
    press(desk, "P1\n\n");
    wait(desk, "sound", |m| m.prepare_screen.step == Step::Sound && matches!(room(m), Space::Enough(_)));
    press(desk, "\n");
    wait(desk, "consent", |m| m.screen == Screen::Consent);
    press(desk, "\n");
    wait(desk, "the question", |m| m.consent_screen.item == FIRST - 1);
    assert!(is_closed(&desk.model), "asked first");
}

/// Answers everything that is left with yes.
fn answer_all(desk: &mut Desk) {
    let items = desk.model.open.as_ref().unwrap().guide.consent.clone();
    for (n, item) in items.iter().enumerate().skip(desk.model.consent_screen.item) {
        wait(desk, "item", |m| m.consent_screen.item == n);
        press(desk, if item.is_asked() { "j\n" } else { "\n" });
    }
    wait(desk, "everything answered", |m| m.consent_screen.item == items.len());
}

/// Waits until so many segments are sealed and journalled.
fn sealed(desk: &mut Desk, segments: u32) {
    wait(desk, "segments", |m| m.session().is_some_and(|s| s.consent_track.segments >= segments));
}

#[test]
fn the_consent_is_recorded_apart_and_outlives_the_recording() {
    let table = Table::new();
    let mut desk = table.desk();
    begin(&mut desk);
    sealed(&mut desk, 3);
    assert!(is_open(&desk.model));
    assert!(session(&desk).recording == Held::Nothing && session(&desk).stage == Stage::Consenting);
    answer_all(&mut desk);
    wait(&mut desk, "its end", |m| is_closed(m) && !m.session().unwrap().consent_track.running);
    let kept = session(&desk).consent_track.clone();
    assert!(kept.held == Held::Sealed && kept.length().ms() >= 4_500, "{kept:?}");
    press(&mut desk, "\n");
    wait(&mut desk, "recording", |m| m.screen == Screen::Facilitate && m.recorder.running);
    wait(&mut desk, "the clip", |m| m.recorder.recorded.offset().ms() >= 8_000);
    let id = session(&desk).id.clone();
    desk.send(Msg::Shutdown);
    while !desk.is_over() {
        desk.pump(Duration::from_millis(50));
    }
    drop(desk);

    // What is on the track is what was spoken, from its beginning, sample by sample; nothing of it lies there in the clear.
    let (track, spoken) = (table.track(&id), table.spoken());
    assert_eq!(track.len() as u64, kept.sealed.0);
    let furthest = track.iter().zip(&spoken).map(|(a, b)| (a - b).abs()).fold(0.0f32, f32::max);
    assert!(furthest < 0.001, "{furthest}");
    let entries = table.folder().read_session(&id).unwrap().entries;
    let at = |of: fn(&Event) -> bool| entries.iter().position(|e| of(&e.event));
    let stopped = at(|e| matches!(e, Event::ConsentTrackStopped { .. })).unwrap();
    assert!(stopped < at(|e| matches!(e, Event::RecordingStarted { .. })).unwrap());
    let own: Vec<&str> = luister::messages::all().into_iter().flat_map(|m| [m.en, m.nl]).collect();
    let known = format!("{} {}", own.join(" "), table.clip.guide);
    let traces = Traces::of(&table.clip.samples, usize::from(table.clip.channels), &table.clip.text(), &known);
    let found = traces.search(&Where::Ours(table.world.root().to_owned())).found;
    assert!(found.is_empty(), "{found:?}");

    // The recording goes, the evidence stays; then that goes too, by its own name.
    let run = |arguments: &[&str]| {
        let study = table.study().display().to_string();
        let answer = table.world.run(&[&["--study", &study], arguments].concat());
        assert_eq!(answer.code, 0, "{arguments:?}: {answer:?}");
        answer
    };
    let show = |what: &str| run(&["session", "show", id.as_str(), "--json"]).json()[what].clone();
    run(&["destroy", id.as_str(), "--what", "recording", "--yes"]);
    assert_eq!((show("recording"), show("consent")), ("destroyed".into(), "sealed".into()));
    assert!(std::fs::read_dir(table.study().join("recordings")).unwrap().next().is_none());
    run(&["verify", id.as_str()]);
    assert_eq!(table.track(&id).len(), track.len());
    run(&["destroy", id.as_str(), "--what", "consent", "--yes"]);
    assert_eq!(show("consent"), "destroyed");
    assert!(!table.study().join("sessions").join(id.as_str()).join("consent").exists());
    run(&["verify", id.as_str()]);
}

#[test]
fn a_no_after_all_closes_the_microphone_and_destroys_what_there_is() {
    let table = Table::new();
    let mut desk = table.desk();
    begin(&mut desk);
    sealed(&mut desk, 2);
    desk.send(Msg::Key(Key::Left));
    wait(&mut desk, "the question", |m| m.consent_screen.item == FIRST - 1);
    press(&mut desk, "n");
    wait(&mut desk, "gone", |m| matches!(m.session().unwrap().consent_track.held, Held::Destroyed(_)));
    assert!(desk.model.screen == Screen::Consent && is_closed(&desk.model));
    let id = session(&desk).id.clone();
    assert!(!table.study().join("sessions").join(id.as_str()).join("consent").exists());
    // The script goes on, and the conversation can be recorded as ever.
    press(&mut desk, "\n");
    wait(&mut desk, "the next item", |m| m.consent_screen.item == FIRST);
    assert!(is_closed(&desk.model));
    answer_all(&mut desk);
    press(&mut desk, "\n");
    wait(&mut desk, "recording", |m| m.screen == Screen::Facilitate && m.recorder.running);
}

#[test]
fn nothing_of_somebody_who_takes_no_part_is_kept() {
    let table = Table::new();
    let mut desk = table.desk();
    begin(&mut desk);
    sealed(&mut desk, 2);
    press(&mut desk, "n");
    wait(&mut desk, "a no", |m| luister::app::consent::follow_up(m).is_some());
    press(&mut desk, "w");
    wait(&mut desk, "gone", |m| matches!(m.session().unwrap().consent_track.held, Held::Destroyed(_)));
    wait(&mut desk, "the receipt", |m| m.screen == Screen::Receipt && m.session().unwrap().receipt.is_some());
    assert_eq!(session(&desk).stage, Stage::Declined);
    assert!(
        desk.model.receipt_screen.markdown.contains("omdat een deelnemer nee zei"),
        "{}",
        desk.model.receipt_screen.markdown
    );
}

#[test]
fn ended_in_the_middle_of_the_script_it_is_closed_and_gone_on_with() {
    let table = Table::new();
    let mut desk = table.desk();
    begin(&mut desk);
    sealed(&mut desk, 2);
    let id = session(&desk).id.clone();
    // As when the window is closed: nobody is left to journal what the recorder seals last.
    drop(desk);
    let before = replay(&table.folder().read_session(&id).unwrap().entries).unwrap();
    assert!(before.consent_track.running);
    let mut desk = table.desk();
    desk.begin();
    wait(&mut desk, "home", |m| m.home.sessions.len() == 1);
    press(&mut desk, "\n");
    wait(&mut desk, "consent", |m| m.screen == Screen::Consent && m.session().is_some());
    // It was closed by what opened it, and begins again where the next item is read.
    wait(&mut desk, "the microphone", |m| m.session().unwrap().consent_track.running);
    let found = session(&desk).consent_track.segments;
    assert!(found >= before.consent_track.segments);
    sealed(&mut desk, found + 2);
    let entries = table.folder().read_session(&id).unwrap().entries;
    let starts = entries.iter().filter(|e| matches!(e.event, Event::ConsentTrackStarted { .. })).count();
    let stops = entries.iter().filter(|e| matches!(e.event, Event::ConsentTrackStopped { .. })).count();
    assert_eq!((starts, stops), (2, 1));
    answer_all(&mut desk);
    wait(&mut desk, "its end", |m| is_closed(m) && !m.session().unwrap().consent_track.running);
    let kept = session(&desk).consent_track.sealed.0;
    drop(desk);
    assert_eq!(table.track(&id).len() as u64, kept);
}

#[test]
fn on_the_way_out_the_microphone_is_closed_first() {
    let table = Table::new();
    let mut desk = table.desk();
    begin(&mut desk);
    sealed(&mut desk, 1);
    let id = session(&desk).id.clone();
    for _ in 0..=FIRST {
        desk.send(Msg::Key(Key::Esc));
    }
    wait(&mut desk, "home", |m| m.screen == Screen::Home);
    let state = replay(&table.folder().read_session(&id).unwrap().entries).unwrap();
    assert!(!state.consent_track.running && state.consent_track.held == Held::Sealed);
    assert!(desk.settle(std::time::Instant::now() + Duration::from_secs(10)));
}

#[test]
fn a_microphone_that_cannot_be_opened_is_said_and_the_script_goes_on() {
    let table = Table::new();
    let file = table.world.root().join("practice.wav");
    std::fs::write(&file, include_bytes!("../speech/nl-interview.wav")).unwrap();
    let input = Input::File { path: file.clone(), pace: Pace::Times(4.0) };
    let mut desk = table.desk_with(Stand { input, ..table.clip.stand(4.0) });
    to_the_question(&mut desk);
    std::fs::remove_file(&file).unwrap();
    press(&mut desk, "j\n");
    wait(&mut desk, "what happened", |m| m.consent_screen.track == Track::Failed && m.notice.is_some());
    let said = desk.model.notice.clone().unwrap();
    assert_eq!(said.means, luister::messages::consent_track::FAILED_MEANS.text(Language::Nl));
    // It is not tried again at every item that follows, and nothing was made for it.
    answer_all(&mut desk);
    assert!(desk.settle(std::time::Instant::now() + Duration::from_secs(10)));
    assert_eq!(desk.model.consent_screen.track, Track::Failed);
    let id = session(&desk).id.clone();
    let entries = table.folder().read_session(&id).unwrap().entries;
    assert!(!entries.iter().any(|e| matches!(e.event, Event::ConsentTrackStarted { .. })));
    assert_eq!(session(&desk).consent_track.held, Held::Nothing);
    // Read from that question again, it is; and the conversation is recorded as ever.
    std::fs::write(&file, include_bytes!("../speech/nl-interview.wav")).unwrap();
    for _ in FIRST..=session(&desk).consent.len() {
        desk.send(Msg::Key(Key::Left));
    }
    wait(&mut desk, "the question again", |m| m.consent_screen.item == FIRST - 1);
    press(&mut desk, "\n");
    sealed(&mut desk, 1);
    answer_all(&mut desk);
    press(&mut desk, "\n");
    wait(&mut desk, "recording", |m| m.screen == Screen::Facilitate && m.recorder.running);
}

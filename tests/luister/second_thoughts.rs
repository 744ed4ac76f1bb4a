//! Second thoughts from the key to the disk: a real clip, the real recorder, the real engine.

use std::path::{Path, PathBuf};

use luister::app::{Effect, Model, Screen};
use luister::runtime::demo::Clip;
use luister::runtime::{Desk, ModelChoice, Setup, now};
use luister::session::receipt::withdrawal_code;
use luister::session::{Event, Held, Session, Stage, replay};
use luister::settings::Folders;
use luister::units::{Language, Offset, SessionId};
use luister::vault::StudyFolder;

use crate::hand::{press, wait};
use crate::world::World;

mod live;

/// A study whose guide promises that what is taken back is gone, and a desk on it with the Dutch clip at its microphone.
pub struct Room {
    pub world: World,
    clip: Clip,
}

impl Room {
    pub fn new() -> Room {
        let (world, clip) = (World::new(), Clip::of(Language::Nl).unwrap());
        let study = world.study();
        let guide = clip.guide.replace("promises = [\"stop\"]", "promises = [\"stop\", \"strike\"]");
        assert_ne!(guide, clip.guide);
        for file in std::fs::read_dir(study.join("topic-guides")).unwrap() {
            std::fs::remove_file(file.unwrap().path()).unwrap();
        }
        std::fs::write(study.join("topic-guides").join(clip.guide_file), guide).unwrap();
        Room { world, clip }
    }

    pub fn study(&self) -> PathBuf {
        self.world.work().join("onderzoek")
    }

    fn study_key(&self) -> PathBuf {
        let files = std::fs::read_dir(self.world.root().join("data/keys")).unwrap().map(|f| f.unwrap().path());
        files.into_iter().find(|f| f.extension().is_some_and(|e| e == "key")).unwrap()
    }

    fn folder(&self) -> StudyFolder {
        StudyFolder::open(self.study()).unwrap()
    }

    pub fn desk(&self, pace: f64) -> Desk {
        let at = |name: &str| self.world.root().join("data").join(name);
        Desk::open(Setup {
            study: self.study(),
            folders: Folders { own: at(""), keys: at("keys"), models: at("models") },
            language: Language::Nl,
            input: Some(self.clip.stand(pace)),
            model: ModelChoice::Practice,
            passphrase: None,
        })
        .unwrap()
    }
}

/// From the first screen to the open microphone.
pub fn begin(desk: &mut Desk) {
    use luister::app::prepare::{Hearing, Room as Space, Step, room};
    desk.begin();
    let ready = |m: &Model| m.home.guides.first().is_some_and(|g| g.guide.is_ok()) && m.place.is_some();
    wait(desk, "home", ready);
    press(desk, "\n");
    wait(desk, "participants", |m| m.prepare_screen.step == Step::Participants);
    press(desk, "P1\n\n");
    wait(desk, "sound", |m| m.prepare_screen.step == Step::Sound && matches!(room(m), Space::Enough(_)));
    press(desk, "t");
    wait(desk, "microphone", |m| m.prepare_screen.check.hearing() == Some(Hearing::Heard));
    press(desk, "\n");
    wait(desk, "consent", |m| m.screen == Screen::Consent);
    let items = desk.model.open.as_ref().unwrap().guide.consent.clone();
    for (n, item) in items.iter().enumerate() {
        wait(desk, "item", |m| m.consent_screen.item == n);
        press(desk, if item.is_asked() { "j\n" } else { "\n" });
    }
    wait(desk, "begin", |m| m.consent_screen.item == items.len());
    press(desk, "\n");
    wait(desk, "recording", |m| m.screen == Screen::Facilitate && m.recorder.running);
}

fn reach(desk: &mut Desk, ms: u64) {
    wait(desk, "the clip", |m| m.recorder.recorded.offset().ms() >= ms || m.recorder.at_end);
}

fn session(desk: &Desk) -> &Session {
    desk.model.session().unwrap()
}

fn heard(desk: &Desk) -> String {
    let account = desk.model.account.as_ref().unwrap();
    account.utterances.iter().map(|u| u.text.to_lowercase() + " ").collect()
}

/// What the transcript says, an utterance each.
fn written(desk: &Desk) -> Vec<String> {
    desk.model.account.as_ref().unwrap().utterances.iter().map(|u| u.text.clone()).collect()
}

fn segments_on_disk(study: &Path, id: &SessionId) -> Vec<u32> {
    let folder = study.join("recordings").join(id.as_str()).join("audio");
    let mut numbers: Vec<u32> = std::fs::read_dir(folder)
        .unwrap()
        .map(|f| f.unwrap().file_name().to_string_lossy().split('.').next().unwrap().parse().unwrap())
        .collect();
    numbers.sort_unstable();
    numbers
}

fn notes_on_disk(study: &Path, id: &SessionId) -> usize {
    let folder = study.join("sessions").join(id.as_str()).join("raw");
    let names = std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().file_name());
    names.filter(|n| n.to_string_lossy().starts_with("note-")).count()
}

#[test]
fn what_was_taken_back_is_nowhere() {
    let room = Room::new();
    let study = room.study();
    // Heard from the sealed recording only, so that it can be held against the clip word by word; `live` has the other half.
    std::fs::create_dir_all(room.world.root().join("data")).unwrap();
    std::fs::write(room.world.root().join("data/settings.toml"), "live = \"off\"\n").unwrap();
    let mut desk = room.desk(3.0);
    begin(&mut desk);
    let id = session(&desk).id.clone();

    // During the conversation: from a mark to now. "Mijn naam is Jeroen Bakker … uit Tilburg", 8.9–13.98 s.
    reach(&mut desk, 8_000);
    press(&mut desk, "b");
    wait(&mut desk, "mark", |m| m.session().unwrap().notes.len() == 1);
    reach(&mut desk, 13_900);
    press(&mut desk, "w4");
    wait(&mut desk, "struck", |m| m.session().unwrap().struck.len() == 1);
    let first = session(&desk).struck[0].clone();
    assert!(first.removed.0 <= first.asked.0 && first.removed.1 >= first.asked.1, "{first:?}");
    assert!(desk.model.recorder.running, "the conversation goes on");
    assert!(first.removed.1 <= Offset::from_ms(first.asked.1.ms() + 400), "the segment in hand was cut: {first:?}");
    let (from, to) = first.numbers.unwrap();
    assert!(!segments_on_disk(&study, &id).iter().any(|n| (from..=to).contains(n)));
    assert_eq!((notes_on_disk(&study, &id), session(&desk).notes.len()), (0, 0), "the mark lay in it");
    wait(&mut desk, "the end", |m| m.recorder.at_end);
    press(&mut desk, "e\n");
    wait(&mut desk, "closed", |m| m.session().unwrap().stage == Stage::Closed && m.place.is_some());
    let length = session(&desk).sealed.offset();
    assert!(length.ms().abs_diff(room.clip.ms()) < 200, "the clock did not move: {length}");

    // Afterwards, by its times: "Ik was toen boos en ook een beetje verdrietig", 36.45–39.22 s.
    press(&mut desk, "w0:36-0:39\n");
    wait(&mut desk, "struck again", |m| m.session().unwrap().struck.len() == 2);
    press(&mut desk, "\n");
    wait(&mut desk, "account", |m| m.screen == Screen::Accept && m.account.is_some());
    // The sound: what lies on disk is the clip's own, sample by sample, and nothing of it comes from a struck passage.
    let key = room.study_key();
    crate::left::is_the_clip_without_what_was_struck(&room.clip, &study, &key, session(&desk));
    // The text: exactly what the engine hears in the clip where those passages are silence. So nothing of them can have come
    // into it. (A few words alone would prove less and accuse more: where a strike ends in the middle of a sentence this small
    // engine may make a word up, and Tilburg is one of the few hundred that it knows.)
    assert_eq!(written(&desk), crate::left::heard_in_the_rest(&room.clip, &study, session(&desk)));
    for strike in &session(&desk).struck {
        let inside = desk.model.account.as_ref().unwrap().utterances.iter().find(|u| {
            let (from, to) = (strike.removed.0.ms(), strike.removed.1.ms());
            u.start_ms < to.saturating_sub(300) && from + 300 < u.end_ms
        });
        assert!(inside.is_none(), "{inside:?} in {strike:?}");
    }
    let text = heard(&desk);
    for gone in ["jeroen", "bakker", "boos", "verdrietig"] {
        assert!(!text.contains(gone), "{gone} in {text}");
    }
    for kept in ["vertrouwen", "werkdruk", "supervisie", "utrecht"] {
        assert!(text.contains(kept), "{kept} not in {text}");
    }
    assert!(session(&desk).transcription.as_ref().unwrap().complete, "a struck passage is silence");

    // With the transcript in front: "… contact met Fatima Yilmaz, zij werkt nu in Utrecht", 43.14–48.32 s.
    let before = session(&desk).transcription.clone().unwrap();
    press(&mut desk, "w0:43-0:48\n");
    wait(&mut desk, "struck in the text", |m| m.session().unwrap().struck.len() == 3 && m.account.is_some());
    let after = session(&desk).transcription.clone().unwrap();
    assert!(!heard(&desk).contains("utrecht") && heard(&desk).contains("supervisie"));
    assert!(after.utterances < before.utterances && after.sealed != before.sealed && after.complete, "{after:?}");

    // Accepted; the recording goes, and of the text something can still be struck: "… omdat de werkdruk te hoog is".
    press(&mut desk, "aD");
    wait(&mut desk, "receipt", |m| m.screen == Screen::Receipt && m.session().unwrap().receipt.is_some());
    assert!(matches!(session(&desk).recording, Held::Destroyed(_)));
    let earlier = session(&desk).receipt;
    desk.attempt(Effect::Strike { from: Offset::from_ms(25_000), to: Offset::from_ms(28_000) }).unwrap();
    wait(&mut desk, "struck last", |m| {
        m.session().unwrap().struck.len() == 4 && m.session().unwrap().receipt != earlier
    });
    desk.attempt(Effect::AccountForTranscript).unwrap();
    wait(&mut desk, "account", |m| m.account.is_some());
    assert!(!heard(&desk).contains("werkdruk") && heard(&desk).contains("supervisie"));

    let page = desk.model.receipt_screen.markdown.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(page.matches("Gewist: ").count(), 4, "{page}");
    let gone = luister::session::struck_ms(session(&desk));
    let seconds = luister::messages::number::seconds(gone, luister::units::Language::Nl);
    assert!(page.contains(&format!("Samen gewist: {seconds} s.")), "{page}");
    for said in ["Jeroen", "Utrecht", "werkdruk"] {
        assert!(!page.contains(said), "{said} on the receipt");
    }
    drop(desk);
    let reading = room.folder().read_session(&id).unwrap();
    assert!(reading.damage.is_none());
    assert_eq!(replay(&reading.entries).unwrap().struck.len(), 4);
}

/// Imports the English clip as a session and returns its name.
fn imported(world: &World) -> SessionId {
    world.study();
    let made = world.import("en-interview.wav", &["P1"]);
    made.out.lines().next().unwrap().parse().unwrap()
}

fn state(world: &World, id: &SessionId) -> Session {
    let folder = StudyFolder::open(world.work().join("onderzoek")).unwrap();
    replay(&folder.read_session(id).unwrap().entries).unwrap()
}

#[test]
fn a_passage_is_struck_from_the_command_line_once() {
    let world = World::new();
    let id = imported(&world);
    let strike = |span: &str| world.run(&["--study", "onderzoek", "strike", id.as_str(), span, "--yes"]);
    let done = strike("0:05-0:06");
    assert_eq!(done.code, 0, "{done:?}");
    assert!(done.out.contains("Struck: 00:00:04–00:00:07"), "{done:?}");
    assert_eq!(segments_on_disk(&world.work().join("onderzoek"), &id)[..4], [1, 2, 3, 6]);
    assert!(strike("0:05-0:06").out.contains("Nothing of that passage was left."));
    assert_eq!(state(&world, &id).struck.len(), 1);
    for wrong in ["0:06-0:05", "tomorrow", "9:00:00-9:00:01"] {
        assert_ne!(strike(wrong).code, 0, "{wrong}");
    }
    let receipt = world.run(&["--study", "onderzoek", "receipt", id.as_str()]);
    assert!(!receipt.out.contains("Struck: 00:00:10"), "{receipt:?}");
}

#[test]
fn what_was_begun_is_finished_at_the_next_start() {
    let world = World::new();
    let id = imported(&world);
    let study = world.work().join("onderzoek");
    {
        // As a program leaves it that was killed right after writing the line, with half of the files gone.
        let mut folder = StudyFolder::open(&study).unwrap().open_session(&id).unwrap();
        let (from, to) = (Offset::from_ms(3_000), Offset::from_ms(9_000));
        folder.journal().append(&[Event::StrikeBegun { from, to }], now()).unwrap();
        folder.strike(&[3, 5], &[]).unwrap();
    }
    let mut desk = Desk::open(Setup {
        study: study.clone(),
        folders: Folders {
            own: world.root().join("config/luister"),
            keys: world.root().join("config/luister/keys"),
            models: world.root().join("models"),
        },
        language: Language::Nl,
        input: None,
        model: ModelChoice::Practice,
        passphrase: None,
    })
    .unwrap();
    desk.begin();
    wait(&mut desk, "said", |m| m.notice.as_ref().is_some_and(|n| n.happened.contains("teruggenomen")));
    let session = state(&world, &id);
    assert!(session.striking.is_empty());
    assert_eq!((session.struck[0].numbers, session.struck[0].segments), (Some((3, 6)), 4));
    assert_eq!(segments_on_disk(&study, &id)[..3], [1, 2, 7]);
}

#[test]
fn a_withdrawal_code_finds_session_and_participant_without_a_name() {
    let world = World::new();
    let id = imported(&world);
    let folder = StudyFolder::open(world.work().join("onderzoek")).unwrap();
    let first = folder.read_session(&id).unwrap().entries.remove(0);
    let code = withdrawal_code(&first, &"P1".parse().unwrap());
    let withdraw = |arguments: &[&str]| world.run(&[&["--study", "onderzoek", "withdraw"], arguments].concat());
    assert_eq!(withdraw(&["--code", "aaaa-bbbb-cccc", "--yes"]).code, 1);
    assert_eq!(withdraw(&["P2", "--yes"]).code, 1, "nobody of that code");
    // Without a yes nothing happens.
    assert_ne!(withdraw(&["P1"]).code, 0);
    assert_eq!(state(&world, &id).stage, Stage::Closed);
    let done = withdraw(&["--code", &code.to_uppercase(), "--yes"]);
    assert_eq!(done.code, 0, "{done:?}");
    let session = state(&world, &id);
    assert_eq!((session.stage, session.withdrawn.len()), (Stage::Withdrawn, 1));
    assert!(!world.work().join("onderzoek/recordings").join(id.as_str()).exists());
    assert_eq!(withdraw(&["P1", "--yes"]).code, 0, "once is enough");
    let receipt = world.run(&["--study", "onderzoek", "receipt", id.as_str()]);
    assert!(receipt.out.contains("withdrew on"), "{receipt:?}");
}

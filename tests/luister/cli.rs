//! The command line in a world of its own: what it prints, what it leaves, how it ends.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use luister::runtime::demo::{Clip, compare};
use luister::units::Language;
use luister::vault::StudyFolder;

use crate::world::{Answer, World, clip};

/// Every file in a folder and its content, to see that nothing was written.
fn everything(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            all.extend(everything(&path));
        } else {
            all.insert(path.display().to_string(), fs::read(&path).unwrap());
        }
    }
    all
}

/// Imports the Dutch practice interview into a fresh study and returns the session's name.
fn imported(world: &World) -> String {
    world.study();
    let sound = clip("nl-interview-stereo.wav");
    let answer = in_study(
        world,
        &[
            "import",
            sound.to_str().unwrap(),
            "--guide",
            GUIDE,
            "--participant",
            "P1",
            "--consented",
            "getekende brief v2",
        ],
    );
    assert_eq!(answer.code, 0, "{answer:?}");
    answer.out.lines().next().unwrap().to_owned()
}

/// The guide a new Dutch study begins with.
const GUIDE: &str = "practice-interview-nl";

fn in_study(world: &World, arguments: &[&str]) -> Answer {
    let mut all = vec!["--study", "onderzoek", "--interface", "nl"];
    all.extend_from_slice(arguments);
    world.run(&all)
}

#[test]
fn wrong_arguments_end_with_two_and_no_study_with_one() {
    let world = World::new();
    assert_eq!(world.run(&["--help"]).code, 0);
    assert_eq!(world.run(&["accept"]).code, 2);
    assert_eq!(world.run(&["accept", "../x"]).code, 2);
    assert_eq!(world.run(&["--pace", "4"]).code, 2);
    let english = world.run(&["status"]);
    assert_eq!(english.code, 1);
    assert!(english.err.contains("There is no study.toml"), "{english:?}");
    let dutch = world.run(&["--interface", "nl", "status"]);
    assert!(dutch.err.contains("Er is geen study.toml"), "{dutch:?}");
    assert!(everything(world.root()).is_empty());
}

#[test]
fn a_study_is_made_once() {
    let world = World::new();
    let study = world.study();
    assert!(study.join("study.toml").is_file() && study.join("recordings").is_dir());
    let before = everything(&study);
    let again = world.run(&["new", "onderzoek"]);
    assert_eq!(again.code, 1, "{again:?}");
    assert_eq!(everything(&study), before);
    let status = in_study(&world, &["status"]);
    assert_eq!(status.code, 0, "{status:?}");
    assert!(status.out.contains("Er staat niets open."), "{status:?}");
}

#[test]
fn the_study_is_found_from_a_folder_inside_it() {
    let world = World::new();
    let study = world.study();
    let output = world.command(&["status"]).current_dir(study.join("topic-guides")).output().unwrap();
    assert_eq!(Answer::of(output).code, 0);
}

#[test]
fn guides_are_checked_with_place_and_remedy() {
    let world = World::new();
    let study = world.study();
    let good = in_study(&world, &["guide", "check"]);
    assert_eq!(good.code, 0, "{good:?}");
    assert!(good.out.contains("in orde"), "{good:?}");

    let silent = fs::read_to_string(study.join("topic-guides").join(format!("{GUIDE}.toml"))).unwrap();
    let silent = silent.replace("{recording-promise} ", "").replace("\"destroy-recording\", ", "");
    let bad = world.work().join(format!("{GUIDE}.toml"));
    fs::write(&bad, silent).unwrap();
    let answer = in_study(&world, &["guide", "check", bad.to_str().unwrap()]);
    assert_eq!(answer.code, 1, "{answer:?}");
    assert!(answer.out.contains(&format!("{}:", bad.display())), "{answer:?}");
    let json = in_study(&world, &["guide", "check", "--json", bad.to_str().unwrap()]).json();
    let problem = &json["guides"][0]["problems"][0];
    assert_eq!((&json["guides"][0]["usable"], &problem["weight"]), (&false.into(), &"error".into()));
    assert!(problem["line"].as_u64().unwrap() > 1, "{problem}");

    let paper = in_study(&world, &["guide", "show", GUIDE]);
    assert!(paper.code == 0 && paper.out.starts_with("# ") && paper.out.contains("terechtgekomen"), "{paper:?}");
    assert_eq!(in_study(&world, &["guide", "show", "nergens"]).code, 1);
}

#[test]
fn an_import_goes_the_whole_way() {
    let world = World::new();
    let source = fs::read(clip("nl-interview-stereo.wav")).unwrap();
    let id = imported(&world);
    let study = world.work().join("onderzoek");
    assert_eq!(fs::read(clip("nl-interview-stereo.wav")).unwrap(), source);

    let shown = in_study(&world, &["session", "show", &id, "--json"]).json();
    assert_eq!((&shown["recording"], &shown["participants"][0]), (&"sealed".into(), &"P1".into()));
    let length = shown["duration_ms"].as_u64().unwrap();
    assert!(length.abs_diff(Clip::of(Language::Nl).unwrap().ms()) <= 2, "{length}");
    // The file's own name could be a person's; it is nowhere in the study.
    let kept = everything(&study);
    assert!(!kept.values().any(|bytes| bytes.windows(12).any(|w| w == b"nl-interview")), "the source's name is kept");

    let status = in_study(&world, &["status", "--json"]).json();
    assert_eq!((&status["owed"][0]["session"], &status["owed"][0]["what"]), (&id.as_str().into(), &"recording".into()));

    // Without a model nothing is heard, and nothing is lost.
    let none = in_study(&world, &["transcribe", &id]);
    assert_eq!(none.code, 1, "{none:?}");
    assert!(none.err.contains("model get base"), "{none:?}");
    let early = in_study(&world, &["accept", &id, "--yes"]);
    assert_eq!(early.code, 1, "{early:?}");

    let heard = in_study(&world, &["--model", "practice", "transcribe", &id]);
    assert_eq!(heard.code, 0, "{heard:?}");
    // What only a file has is refused for a session, before anything is done.
    let options = ["--language", "nl", "--format", "vtt", "--convention", "letterlijk", "--threads", "1"];
    for given in options.chunks(2) {
        let refused = in_study(&world, &["transcribe", &id, given[0], given[1]]);
        assert!(
            refused.code == 2 && refused.err.contains(&format!("{id} is een sessie: {}.", given[0])),
            "{refused:?}"
        );
        assert_eq!(refused.err.trim_end().lines().count(), 3, "{refused:?}");
        assert_eq!(in_study(&world, &["transcribe", "--all", given[0], given[1]]).code, 2, "{given:?}");
    }
    // A session's words go to no file.
    let refused = in_study(&world, &["--model", "practice", "transcribe", &id, "--output", "text.txt"]);
    assert!(refused.code == 1 && !world.work().join("text.txt").exists(), "{refused:?}");

    let unasked = in_study(&world, &["accept", &id]);
    assert_eq!(unasked.code, 1, "{unasked:?}");
    assert_eq!(in_study(&world, &["session", "show", &id, "--json"]).json()["recording"], "sealed");
    let accepted = in_study(&world, &["accept", &id, "--yes"]);
    assert_eq!(accepted.code, 0, "{accepted:?}");
    assert!(accepted.out.contains("Vernietigd: de opname"), "{accepted:?}");
    let left: Vec<_> = fs::read_dir(study.join("recordings")).unwrap().flatten().collect();
    assert!(left.iter().all(|e| e.file_name() == ".gitkeep"), "{left:?}");

    let dutch = in_study(&world, &["receipt", &id]);
    let english = in_study(&world, &["receipt", &id, "--language", "en"]);
    assert!(dutch.out.contains("vernietigd") && english.out.contains("destroyed"), "{dutch:?} {english:?}");
    assert_eq!(in_study(&world, &["receipt", &id, "--json"]).json()["session"], id);

    let verified = in_study(&world, &["verify", &id, "--json"]);
    assert_eq!((verified.code, &verified.json()["held"]), (0, &true.into()), "{verified:?}");
    assert_eq!(in_study(&world, &["destroy", &id, "--what", "recording", "--yes"]).code, 1);
    let raw = in_study(&world, &["destroy", &id, "--what", "raw", "--yes"]);
    assert_eq!(raw.code, 0, "{raw:?}");
    assert_eq!(in_study(&world, &["session", "show", &id, "--json"]).json()["raw"], "destroyed");
    assert_eq!(in_study(&world, &["verify", &id]).code, 0);

    // A receipt that somebody changed is noticed, and so is a changed journal.
    let receipt = study.join("sessions").join(&id).join("receipt.json");
    let was = fs::read_to_string(&receipt).unwrap();
    fs::write(&receipt, was.replacen("P1", "P2", 1)).unwrap();
    assert_eq!(in_study(&world, &["verify", &id]).code, 1);
    fs::write(&receipt, was).unwrap();
    let journal = study.join("sessions").join(&id).join("journal.jsonl");
    let was = fs::read_to_string(&journal).unwrap();
    fs::write(&journal, was.replacen("getekende", "gesproken", 1)).unwrap();
    let damaged = in_study(&world, &["verify", &id]);
    assert!(damaged.code == 1 && damaged.out.contains("beschadigd"), "{damaged:?}");
}

#[test]
fn a_file_by_itself_needs_no_study_and_leaves_nothing() {
    let world = World::new();
    let sound = clip("nl-interview-stereo.wav");
    let sound = sound.to_str().unwrap();
    let answer = world.run(&["--model", "practice", "transcribe", sound, "--language", "nl", "--format", "json"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    let json = answer.json();
    assert_eq!(json["language"], "nl");
    let utterances = json["utterances"].as_array().unwrap();
    let heard: Vec<&str> = utterances.iter().map(|u| u["text"].as_str().unwrap()).collect();
    let agreement = compare(&Clip::of(Language::Nl).unwrap().text(), &heard.join(" "));
    assert!(agreement.error_rate() <= 0.12, "{agreement:?}");
    let word = &utterances[0]["words"][0];
    assert!(word["start_ms"].is_u64() && word["end_ms"].is_u64() && word["text"].is_string() && word["p"].is_number());
    assert!(everything(world.root()).is_empty(), "{:?}", everything(world.root()).keys());

    let sentence = clip("en-sentence-1.wav");
    let to_file =
        ["--model", "practice", "transcribe", sentence.to_str().unwrap(), "--format", "vtt", "--output", "o.vtt"];
    let answer = world.run(&to_file);
    assert!(answer.code == 0 && answer.out.is_empty(), "{answer:?}");
    assert_eq!(everything(world.root()).len(), 1);
    assert!(fs::read_to_string(world.work().join("o.vtt")).unwrap().starts_with("WEBVTT"));

    let twofold = world.run(&["transcribe", sound, "--format", "vtt", "--convention", "letterlijk"]);
    assert!(twofold.code == 2 && twofold.err.contains("--format txt"), "{twofold:?}");
    let no_model = world.run(&["transcribe", sound]);
    assert_eq!(no_model.code, 1, "{no_model:?}");
    assert_eq!(world.run(&["transcribe", "nergens.wav"]).code, 1);
}

#[test]
fn nothing_is_destroyed_without_a_yes() {
    let world = World::new();
    let id = imported(&world);
    let study = world.work().join("onderzoek");
    let before = everything(&study);
    let unasked = in_study(&world, &["destroy", &id]);
    assert_eq!(unasked.code, 1, "{unasked:?}");
    assert!(unasked.err.contains("--yes"), "{unasked:?}");
    assert_eq!(everything(&study), before);
    let asked = in_study(&world, &["destroy", &id, "--yes"]);
    assert_eq!(asked.code, 0, "{asked:?}");
    assert_eq!(in_study(&world, &["verify", &id]).code, 0);
    assert_eq!(in_study(&world, &["status", "--json"]).json()["owed"].as_array().unwrap().len(), 0);
}

#[test]
fn a_session_that_is_open_elsewhere_is_left_alone() {
    let world = World::new();
    let id = imported(&world);
    let study = world.work().join("onderzoek");
    let folder = StudyFolder::open(&study).unwrap();
    let held = folder.open_session(&id.parse().unwrap()).unwrap();
    let before = everything(&study);
    let answer = in_study(&world, &["destroy", &id, "--yes"]);
    assert_eq!(answer.code, 1, "{answer:?}");
    let looked = in_study(&world, &["consent", &id]);
    assert_eq!(looked.code, 0, "what was answered can be looked up all the same: {looked:?}");
    assert_eq!(everything(&study), before);
    drop(held);
    assert_eq!(in_study(&world, &["destroy", &id, "--yes"]).code, 0);
}

#[test]
fn a_session_is_prepared_by_code_never_by_name() {
    let world = World::new();
    world.study();
    let made = in_study(&world, &["session", "new", "--guide", GUIDE, "--participant", "P7"]);
    assert_eq!(made.code, 0, "{made:?}");
    let id = made.out.trim();
    assert!(id.ends_with("-P7"), "{id}");
    let list = in_study(&world, &["session", "list", "--json"]).json();
    assert_eq!(list["sessions"][0]["session"], id);
    assert_eq!(in_study(&world, &["session", "new", "--guide", GUIDE, "--participant", "Jan"]).code, 2);
    let unknown = in_study(&world, &["session", "new", "--guide", GUIDE, "--participant", "Prof9"]);
    assert!(unknown.code == 2 && unknown.err.contains("Prof"), "{unknown:?}");
    let twice = in_study(&world, &["session", "new", "--guide", GUIDE, "--participant", "P1", "--participant", "P1"]);
    assert_eq!(twice.code, 2, "{twice:?}");
}

#[test]
fn a_protected_key_asks_and_a_wrong_passphrase_changes_nothing() {
    let world = World::new();
    let id = imported(&world);
    let put = |name: &str, text: &str| {
        let path = world.work().join(name);
        fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let (right, wrong) = (put("right", "drie ganzen lopen\n"), put("wrong", "vier ganzen\n"));
    let with = |variables: &[(&str, &str)], arguments: &[&str]| {
        let mut all = vec!["--study", "onderzoek", "--interface", "nl", "--model", "practice"];
        all.extend_from_slice(arguments);
        Answer::of(world.command(&all).envs(variables.iter().copied()).output().unwrap())
    };
    let protected = with(&[("LUISTER_NEW_PASSPHRASE_FILE", &right)], &["key", "protect"]);
    assert_eq!(protected.code, 0, "{protected:?}");
    let keys = everything(&world.root().join("config"));
    // Nobody there to ask.
    let silent = with(&[], &["transcribe", &id]);
    assert!(silent.code == 1 && silent.err.contains("LUISTER_PASSPHRASE_FILE"), "{silent:?}");
    assert_eq!(with(&[("LUISTER_PASSPHRASE_FILE", &wrong)], &["transcribe", &id]).code, 1);
    let change = [("LUISTER_PASSPHRASE_FILE", wrong.as_str()), ("LUISTER_NEW_PASSPHRASE_FILE", wrong.as_str())];
    assert_eq!(with(&change, &["key", "change"]).code, 1);
    assert_eq!(everything(&world.root().join("config")), keys);
    // Recording and importing go on without the passphrase; reading wants it.
    let heard = with(&[("LUISTER_PASSPHRASE_FILE", &right)], &["transcribe", &id]);
    assert_eq!(heard.code, 0, "{heard:?}");

    let backup = world.work().join("backup");
    let copied = with(&[], &["key", "backup", backup.to_str().unwrap()]);
    assert!(copied.code == 0 && backup.is_file(), "{copied:?}");
    assert_eq!(with(&[], &["key", "backup", backup.to_str().unwrap()]).code, 1);
}

#[test]
fn models_are_listed_and_a_stranger_is_refused() {
    let world = World::new();
    let list = world.run(&["model", "list", "--json"]).json();
    assert_eq!(list["installed"].as_array().unwrap().len(), 0);
    let base = list["published"].as_array().unwrap().iter().find(|m| m["name"] == "base").unwrap().clone();
    assert_eq!(base["sha256"].as_str().unwrap().len(), 64);
    let stranger = world.work().join("stranger.bin");
    fs::write(&stranger, b"not a model").unwrap();
    let refused = world.run(&["model", "add", stranger.to_str().unwrap()]);
    assert_eq!(refused.code, 1, "{refused:?}");
    let real = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/transcriber/practice/ggml-micro-q8_0.bin");
    let added = world.run(&["model", "add", real.to_str().unwrap()]);
    assert_eq!(added.code, 0, "{added:?}");
    assert_eq!(world.run(&["model", "list", "--json"]).json()["installed"].as_array().unwrap().len(), 1);
}

#[test]
fn without_a_terminal_there_are_no_screens_and_that_is_said() {
    let world = World::new();
    world.study();
    let screens = in_study(&world, &[]);
    assert!(screens.code == 1 && screens.err.contains("terminal"), "{screens:?}");
}

#[test]
fn a_reader_that_stops_reading_stops_no_command() {
    let world = World::new();
    let mut command = world.command(&["model", "list"]);
    let mut child = command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let ended = child.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&ended.stderr), "");
    // Nor one that has something to complain about.
    let mut complains =
        world.command(&["--study", "nowhere", "status"]).stderr(std::process::Stdio::piped()).spawn().unwrap();
    drop(complains.stderr.take());
    assert_eq!(complains.wait().unwrap().code(), Some(1));
}

#[test]
fn the_settings_are_the_users_wherever_the_keys_lie() {
    let world = World::new();
    world.study();
    let id = world.import("nl-zin-1.wav", &["P1"]).out.lines().next().unwrap().to_owned();
    let (own, stick) = (world.root().join("config/luister"), world.root().join("stick"));
    fs::rename(own.join("keys"), &stick).unwrap();
    fs::write(own.join("settings.toml"), "final = \"elders\"\n").unwrap();
    let refused = in_study(&world, &["--keys", stick.to_str().unwrap(), "transcribe", &id]);
    assert!(refused.code == 1 && refused.err.contains("elders"), "{refused:?}");
}

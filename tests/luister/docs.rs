//! Every command that stands in a page is run as it stands there, in a world that was prepared for it; links lead somewhere.
//!
//! Words that stand for something (SESSION, FILE, GUIDE …) are filled in. What asks for a person at a terminal, a
//! network or a loudspeaker is held against the command line only, and listed here with the reason.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use clap::{CommandFactory as _, Parser as _};
use luister::cli::Arguments;

use crate::exports::cli::approve;
use crate::world::{Answer, World, clip};

/// A command as it stands in a page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Said {
    words: Vec<String>,
    place: String,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every page that people read.
fn pages() -> Vec<PathBuf> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|e| e == "md") {
                found.push(path);
            }
        }
    }
    let mut found = vec![root().join("README.md"), root().join("CHANGELOG.md")];
    walk(&root().join("docs"), &mut found);
    found.sort();
    found
}

/// The commands of a page: lines of its blocks, and what stands between backticks.
fn said_in(page: &Path) -> Vec<Said> {
    let text = fs::read_to_string(page).unwrap();
    let name = page.strip_prefix(root()).unwrap().display().to_string();
    let mut out = Vec::new();
    let mut fenced = false;
    for (n, line) in text.lines().enumerate() {
        let mut add = |command: &str| {
            // What stands two spaces behind a command tells about it; what stands behind > is a file to write to.
            let command = command.split("  ").next().unwrap_or("").split(" > ").next().unwrap_or("").trim();
            let words = words(command.split(" #").next().unwrap_or(""));
            if words.first().is_some_and(|w| w == "luister") && words.get(1).is_none_or(|w| w != "·") {
                out.push(Said { words: words[1..].to_vec(), place: format!("{name}:{}", n + 1) });
            }
        };
        if line.starts_with("```") {
            fenced = !fenced;
        } else if fenced || line.starts_with("    ") {
            let line = line.trim().trim_start_matches("$ ");
            add(line
                .split_once(" && ")
                .map_or(line, |(before, after)| if before.starts_with("cd ") { after } else { before }));
        } else {
            line.split('`').skip(1).step_by(2).for_each(add);
        }
    }
    out
}

/// Splits a line as a shell does: at spaces, but not between quotes.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quoted, mut is_word) = (Vec::new(), String::new(), false, false);
    for c in line.chars() {
        match c {
            '"' => (quoted, is_word) = (!quoted, true),
            ' ' if !quoted => {
                if std::mem::take(&mut is_word) {
                    words.push(std::mem::take(&mut word));
                }
            }
            c => {
                word.push(c);
                is_word = true;
            }
        }
    }
    if is_word {
        words.push(word);
    }
    words
}

/// Every command once, with the first place where it stands.
fn all() -> Vec<Said> {
    // What the changelog names was so when it was written, and may be called otherwise today.
    let pages = pages().into_iter().filter(|page| !page.ends_with("CHANGELOG.md"));
    let mut all: Vec<Said> = pages.flat_map(|page| said_in(&page)).collect();
    all.sort();
    all.dedup_by(|a, b| a.words == b.words);
    all
}

/// A world with a study in which there is one session of each kind.
struct Prepared {
    world: World,
    recorded: String,
    transcribed: String,
    approved: String,
    destroyed: String,
}

/// The guide a new Dutch study begins with.
const GUIDE: &str = "practice-interview-nl";

fn prepare() -> Prepared {
    let world = World::new();
    let study = world.study();
    let run = |arguments: &[&str]| {
        let mut all = vec!["--interface", "nl", "--study", "onderzoek", "--model", "practice"];
        all.extend_from_slice(arguments);
        let answer = world.run(&all);
        assert_eq!(answer.code, 0, "{arguments:?}: {answer:?}");
        answer.out
    };
    let import = |clip_of: &str, code: &str| {
        let sound = clip(clip_of);
        let sound = sound.to_str().unwrap();
        let out = run(&["import", sound, "--guide", GUIDE, "--participant", code, "--consented", "getekende brief"]);
        out.lines().next().unwrap().to_owned()
    };
    let approved = import("nl-interview-stereo.wav", "P1");
    approve(&study, &approved, |_| {});
    let transcribed = import("nl-interview-stereo.wav", "P2");
    run(&["transcribe", &transcribed]);
    let recorded = import("nl-zin-1.wav", "P3");
    let destroyed = import("nl-zin-1.wav", "P4");
    run(&["destroy", &destroyed, "--yes"]);
    // What pages speak of as being there.
    run(&["key", "backup", "backup.key"]);
    run(&["guide", "codebook", GUIDE, "--output", "codes.qdc"]);
    run(&["review", &transcribed, "--copy-for", "P2", "--unfinished", "--output", "copy.txt"]);
    let work = world.work();
    fs::copy(work.join("copy.txt"), work.join("kopie.txt")).unwrap();
    fs::write(work.join("gesprek.txt"), "Fatima woont in Zwolle.\n").unwrap();
    fs::write(work.join("table.csv"), "code,gender,age\nP1,f,34\nP2,m,41\n").unwrap();
    let sounds = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/speech/formats");
    fs::copy(sounds.join("zin.m4a"), work.join("talk.m4a")).unwrap();
    fs::create_dir_all(work.join("topic-guides")).unwrap();
    let guide = fs::read_dir(study.join("topic-guides")).unwrap().flatten().next().unwrap().path();
    fs::copy(guide, work.join("topic-guides/my-guide.toml")).unwrap();
    Prepared { world, recorded, transcribed, approved, destroyed }
}

impl Prepared {
    /// A copy in which a command may do as it likes.
    fn copy(&self) -> World {
        fn all(from: &Path, to: &Path) {
            fs::create_dir_all(to).unwrap();
            for entry in fs::read_dir(from).unwrap().flatten() {
                let target = to.join(entry.file_name());
                if entry.path().is_dir() {
                    all(&entry.path(), &target);
                } else {
                    fs::copy(entry.path(), target).unwrap();
                }
            }
        }
        let copy = World::new();
        all(self.world.root(), copy.root());
        copy
    }

    /// Fills in the words that stand for something.
    fn filled(&self, said: &[String], world: &World) -> Vec<String> {
        let command: Vec<&str> = said.iter().map(String::as_str).filter(|w| !w.starts_with('-')).collect();
        let session = match command.first().copied().unwrap_or_default() {
            "export" | "report" | "archive" => &self.approved,
            "receipt" => &self.destroyed,
            "extend" if command.contains(&"raw") => &self.transcribed,
            "review" | "mend" | "approve" | "accept" | "sheet" | "names" => &self.transcribed,
            _ => &self.recorded,
        };
        let practice = root().join("src/transcriber/practice/ggml-micro-q8_0.bin").display().to_string();
        let file = match command.as_slice() {
            ["key", "backup", ..] => "new.key".to_owned(),
            ["key", "restore", ..] => "backup.key".to_owned(),
            ["model", "add", ..] => practice,
            ["identifiers", ..] => "gesprek.txt".to_owned(),
            ["guide", "from-codebook", ..] => "codes.qdc".to_owned(),
            _ => clip("nl-zin-1.wav").display().to_string(),
        };
        let mut before = "";
        let mut out = Vec::new();
        for word in said {
            let filled = match (before, word.as_str()) {
                ("--guide", "…") => GUIDE.to_owned(),
                ("--model", _) => "practice".to_owned(),
                ("--convention", "NAME") => "letterlijk".to_owned(),
                ("--participant", _) if command[0] == "receipt" => "P4".to_owned(),
                ("--copy-for" | "--from", _) => "P2".to_owned(),
                ("withdraw", _) => "P3".to_owned(),
                (option, "…") if option.starts_with("--") => "x".to_owned(),
                (_, "…") => continue,
                (_, "SESSION" | "SESSIE" | "SESSION…" | "$session") => session.clone(),
                (_, "GUIDE") => GUIDE.to_owned(),
                (_, "SHELL") => "bash".to_owned(),
                (_, "FILE" | "BESTAND") => file.clone(),
                (_, "TABLE.csv") => "table.csv".to_owned(),
                (_, "DIR" | "MAP") if before == "--study" => "onderzoek".to_owned(),
                (_, "DIR" | "MAP") => "elsewhere".to_owned(),
                (_, "$STUDY") => "onderzoek".to_owned(),
                (_, "$KEYS") => world.root().join("config/luister/keys").display().to_string(),
                (_, "41:12-41:16") => "0:05-0:06".to_owned(),
                (_, word) => match word.strip_prefix("~/") {
                    Some(rest) => world.root().join("home").join(rest).display().to_string(),
                    None => word.to_owned(),
                },
            };
            before = word;
            out.push(filled);
        }
        out
    }
}

/// Why a command is not run here but only held against the command line; each is run elsewhere, by the tests named.
fn only_read(words: &[&str]) -> Option<&'static str> {
    Some(match words {
        [] | ["--plain"] | ["--study", _] => "asks for a person at a terminal (pty, first)",
        ["demo", ..] => "takes a minute, and has tests of its own (demo)",
        ["practise", ..] | ["note", ..] => "asks for a person at a terminal (pty, drill)",
        ["review", _] | ["review", _, "--as", _] => "is a screen (review, pty)",
        ["model", "get", ..] => "needs a network (transcriber)",
        ["key", "protect" | "change" | "unprotect"] => "asks for a passphrase (unlocking, cli)",
        _ => return None,
    })
}

/// Exit statuses with which a command has answered here: 1 where that is an answer too, 3 where the machine has no device.
fn answers(words: &[&str]) -> &'static [i32] {
    match words {
        ["mend", _] | ["review", _, "--status"] | ["approve", ..] | ["doctor"] | ["study", "check"] => &[0, 1],
        // Nobody agreed to an archive; there is no name table; no consent was recorded; the words were not decided yet.
        ["archive", ..] | ["names", "forget" | "destroy", ..] | ["consent", _, "--listen"] => &[0, 1],
        ["review", _, "--copy-for", ..] => &[0, 1],
        // A raw text has a last day once its recording is gone; here it is not.
        ["extend", _, "--days", _, "--what", "raw", ..] => &[1],
        // Nothing is missing in the prepared text.
        ["mend", _, _, "--unintelligible"] => &[0, 1],
        ["devices"] => &[0, 3],
        _ => &[0],
    }
}

/// Whether words name a command without saying what it needs, as a sentence does: `luister withdraw`.
fn names_a_command(words: &[String]) -> bool {
    let mut command = Arguments::command();
    !words.is_empty()
        && words.iter().all(|word| match command.find_subcommand(word).cloned() {
            Some(found) => {
                command = found;
                true
            }
            None => false,
        })
}

#[test]
fn every_command_in_a_page_does_what_it_says() {
    let prepared = prepare();
    let mut wrong = Vec::new();
    let (mut run, mut read) = (0, 0);
    for said in all() {
        let world = prepared.copy();
        let mut words = prepared.filled(&said.words, &world);
        let line = |words: &[String]| std::iter::once("luister".to_owned()).chain(words.to_vec()).collect::<Vec<_>>();
        match Arguments::try_parse_from(line(&words)) {
            // A sentence speaks of these; they want a session or --all, and say so.
            Ok(_) if matches!(words.as_slice(), [one] if one == "export" || one == "report") => {
                read += 1;
                continue;
            }
            Ok(_) => {}
            Err(e)
                if matches!(e.kind(), clap::error::ErrorKind::DisplayHelp | clap::error::ErrorKind::DisplayVersion) => {
            }
            Err(_) if names_a_command(&words) => {
                read += 1;
                continue;
            }
            Err(e) => {
                wrong.push(format!("{}: {words:?}: {e}", said.place));
                continue;
            }
        }
        let short: Vec<&str> = words.iter().map(String::as_str).collect();
        if only_read(&short).is_some() {
            read += 1;
            continue;
        }
        let expected = answers(&short);
        // Where a yes would be asked for, it is given.
        let mut with_yes = words.clone();
        with_yes.push("--yes".to_owned());
        if Arguments::try_parse_from(line(&with_yes)).is_ok() {
            words = with_yes;
        }
        // A study of one's own is where one stands in, unless the command makes or names one.
        let mut all = vec!["--interface".to_owned(), "en".to_owned()];
        if !words.iter().any(|w| w == "--study") {
            all.extend(["--study".to_owned(), "onderzoek".to_owned()]);
        }
        if !words.iter().any(|w| w == "--model") {
            all.extend(["--model".to_owned(), "practice".to_owned()]);
        }
        all.extend(words.clone());
        let all: Vec<&str> = all.iter().map(String::as_str).collect();
        let answer = Answer::of(world.command(&all).stdin(Stdio::null()).output().unwrap());
        if !expected.contains(&answer.code) {
            wrong.push(format!("{}: {words:?}: {answer:?}", said.place));
        }
        run += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    assert!(run >= 60 && read < run / 2, "{run} were run, {read} only read");
}

#[test]
fn every_make_target_in_a_page_is_there() {
    let makefile = fs::read_to_string(root().join("Makefile")).unwrap();
    let mut found = 0;
    for page in pages() {
        let text = fs::read_to_string(&page).unwrap();
        let blocks = text.lines().filter_map(|l| l.strip_prefix("    make "));
        let inline = text.split('`').skip(1).step_by(2).filter_map(|l| l.strip_prefix("make "));
        for said in blocks.chain(inline) {
            let target = said.split_whitespace().next().unwrap_or_default();
            assert!(makefile.contains(&format!("\n{target}:")), "{}: make {target}", page.display());
            found += 1;
        }
    }
    assert!(found > 10, "{found}");
}

#[test]
fn every_link_in_a_page_leads_somewhere() {
    let mut wrong = Vec::new();
    for page in pages() {
        let text = fs::read_to_string(&page).unwrap();
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            if link.contains("://") || link.contains(' ') {
                continue;
            }
            let (file, heading) = link.split_once('#').unwrap_or((link, ""));
            let target = if file.is_empty() { page.clone() } else { page.parent().unwrap().join(file) };
            let there = target.exists();
            let headed = heading.is_empty() || {
                let text = fs::read_to_string(&target).unwrap_or_default();
                let anchors = text.lines().filter(|l| l.starts_with('#')).map(|l| {
                    let kept = l.trim_start_matches('#').trim().to_lowercase();
                    kept.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_')).collect::<String>()
                });
                anchors.map(|a| a.replace(' ', "-")).any(|a| a == heading)
            };
            if !there || !headed {
                wrong.push(format!("{}: {link}", page.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn both_languages_have_the_same_pages_for_users() {
    let count = |language: &str| below(&root().join("docs/user").join(language)).len();
    assert_eq!(count("nl"), count("en"));
    assert!(count("nl") >= 6);
}

fn below(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()).collect()
}

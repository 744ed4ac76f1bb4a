//! The house: who may import whom, and which crate lives in which room (docs/architecture.md).

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Each room and the rooms it may import. A new arrow is a decision: write it here and in docs/architecture.md.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    // the quiet rooms
    ("units", &[]),
    ("messages", &["units"]),
    ("guide", &["units", "messages"]),
    ("transcript", &["units", "messages"]),
    ("anonymise", &["units", "messages", "guide", "transcript"]),
    ("session", &["units", "messages", "guide", "transcript"]),
    ("study", &["units", "messages", "guide", "transcript", "anonymise", "session"]),
    ("export", &["units", "messages", "guide", "transcript", "anonymise", "session", "study"]),
    ("app", &["units", "messages", "guide", "transcript", "anonymise", "session", "study", "export"]),
    ("settings", &["units", "messages"]),
    ("view", &["units", "messages", "guide", "transcript", "anonymise", "session", "study", "export", "app"]),
    // the noisy rooms
    ("vault", &["units", "messages", "guide", "transcript", "session", "study"]),
    ("audio", &["units", "messages"]),
    ("transcriber", &["units", "messages", "transcript"]),
    (
        "runtime",
        &[
            "units",
            "messages",
            "guide",
            "transcript",
            "anonymise",
            "session",
            "study",
            "export",
            "app",
            "view",
            "vault",
            "audio",
            "transcriber",
            "settings",
        ],
    ),
    (
        "cli",
        &[
            "units",
            "messages",
            "guide",
            "transcript",
            "anonymise",
            "session",
            "study",
            "export",
            "app",
            "view",
            "vault",
            "audio",
            "transcriber",
            "settings",
            "runtime",
        ],
    ),
];

/// Crates that live in these rooms and nowhere else.
const LIVES_IN: &[(&str, &[&str])] = &[
    ("ratatui", &["view", "runtime"]),
    ("crossterm", &["runtime", "cli"]),
    ("fst", &["anonymise"]),
    ("regex", &["anonymise"]),
    ("unicode_normalization", &["anonymise"]),
    ("cpal", &["audio"]),
    ("hound", &["audio"]),
    ("rtrb", &["audio"]),
    ("rubato", &["audio"]),
    ("symphonia", &["audio"]),
    ("age", &["vault"]),
    ("rustix", &["vault", "runtime", "cli"]),
    ("whisper_rs", &["transcriber"]),
    ("earshot", &["transcriber"]),
    ("ureq", &["transcriber"]),
    ("clap", &["cli"]),
    ("clap_complete", &["cli"]),
    ("clap_mangen", &["cli"]),
    ("eyre", &["runtime", "cli", "main"]),
    ("etcetera", &["settings"]),
    ("zip", &["export"]),
    ("quick_xml", &["export"]),
    ("signal_hook", &["runtime", "cli"]),
];

/// What a quiet room has no business with.
const NOISE: &[&str] = &[
    "std::fs",
    "std::thread",
    "std::net",
    "std::process",
    "std::env",
    "SystemTime::now",
    "Instant::now",
    "println!",
    "eprintln!",
    "jiff::Timestamp::now",
    "jiff::Zoned::now",
];
const QUIET: &[&str] =
    &["units", "messages", "guide", "transcript", "anonymise", "session", "study", "export", "app", "view"];

fn sources() -> Vec<(String, PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|e| e == "rs") {
                found.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    walk(&root, &mut files);
    files
        .into_iter()
        .map(|path| {
            let room = path.strip_prefix(&root).unwrap().components().next().unwrap().as_os_str().to_str().unwrap();
            let room = room.trim_end_matches(".rs").to_owned();
            // Tests may use what they like; they stand at the end of a file or in a file of their own.
            let text = fs::read_to_string(&path).unwrap();
            let is_test_file = path.file_stem().is_some_and(|s| s.to_string_lossy().contains("test"))
                || path.components().any(|c| c.as_os_str() == "tests");
            let text =
                if is_test_file { String::new() } else { text.split("#[cfg(test)]\nmod ").next().unwrap().to_owned() };
            (room, path, text)
        })
        .collect()
}

/// Returns the lines of code with comments taken off.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(n, l)| (n + 1, l)).filter(|(_, l)| !l.trim_start().starts_with("//"))
}

#[test]
fn rooms_import_only_whom_they_may() {
    let may: BTreeMap<&str, &[&str]> = MAY_IMPORT.iter().copied().collect();
    let mut wrong = Vec::new();
    for (room, path, text) in sources() {
        if room == "lib" || room == "main" {
            continue;
        }
        let allowed = may.get(room.as_str()).unwrap_or_else(|| panic!("{room} is a new room: who may it import?"));
        for (line, code) in code(&text) {
            for part in code.split("crate::").skip(1) {
                let names: Vec<String> = match part.strip_prefix('{') {
                    Some(list) => list.split(',').map(|n| n.trim().split("::").next().unwrap().to_owned()).collect(),
                    None => vec![part.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()],
                };
                for name in names {
                    let name = name.trim_matches(|c: char| !c.is_alphanumeric() && c != '_').to_owned();
                    if may.contains_key(name.as_str()) && name != room && !allowed.contains(&name.as_str()) {
                        wrong.push(format!("{}:{line}: {room} may not import {name}", path.display()));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn crates_stay_in_their_rooms() {
    let mut wrong = Vec::new();
    for (room, path, text) in sources() {
        for (line, code) in code(&text) {
            for (name, rooms) in LIVES_IN {
                let used = code.match_indices(&format!("{name}::")).any(|(at, _)| {
                    let before = code[..at].chars().next_back();
                    !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
                });
                if used && !rooms.contains(&room.as_str()) {
                    wrong.push(format!("{}:{line}: {name} lives in {rooms:?}", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn quiet_rooms_touch_nothing() {
    let mut wrong = Vec::new();
    for (room, path, text) in sources() {
        if !QUIET.contains(&room.as_str()) {
            continue;
        }
        for (line, code) in code(&text) {
            for noise in NOISE {
                if code.contains(noise) {
                    wrong.push(format!("{}:{line}: {noise}", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn network_code_stands_in_one_file_behind_its_feature() {
    let with_network: Vec<PathBuf> = sources()
        .into_iter()
        .filter(|(_, _, text)| {
            code(text).any(|(_, l)| l.contains("ureq") || l.contains("TcpStream") || l.contains("UdpSocket"))
        })
        .map(|(_, path, _)| path)
        .collect();
    assert!(
        with_network.iter().all(|p| p.ends_with("src/transcriber/models/get.rs")),
        "network code outside src/transcriber/models/get.rs: {with_network:?}"
    );
}

#[test]
fn every_dependency_says_what_it_is_for() {
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    let mut before = "";
    let mut inside = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line.ends_with("dependencies]");
        } else if inside && !line.starts_with('#') && line.contains('=') {
            assert!(before.starts_with("# ") && before.len() > 20, "no reason above `{line}`");
        }
        before = line;
    }
}

#[test]
fn files_stay_readable() {
    let long: Vec<String> = sources()
        .into_iter()
        .filter_map(|(_, path, _)| {
            let lines = fs::read_to_string(&path).unwrap().lines().count();
            (lines > 500).then(|| format!("{} has {lines} lines: where is the seam?", path.display()))
        })
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

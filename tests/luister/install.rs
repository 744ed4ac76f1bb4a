//! What a stranger gets: completions, manual pages, notices, and packages that leave nothing out.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::world::World;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn every_shell_has_its_completions() {
    let world = World::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let answer = world.run(&["completions", shell]);
        assert_eq!(answer.code, 0, "{answer:?}");
        for word in ["transcribe", "withdraw", "doctor", "interface"] {
            assert!(answer.out.contains(word), "{shell} does not know {word}");
        }
    }
    assert_eq!(world.run(&["completions", "cmd.exe"]).code, 2);
}

#[test]
fn bash_completes_a_command() {
    let world = World::new();
    let script = world.root().join("luister.bash");
    fs::write(&script, world.run(&["completions", "bash"]).out).unwrap();
    let ask = format!(
        "source {}; COMP_WORDS=(luister trans); COMP_CWORD=1; _luister luister trans luister; echo \"${{COMPREPLY[*]}}\"",
        script.display()
    );
    let said = Command::new("bash").args(["--norc", "-c", &ask]).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&said.stdout).trim(), "transcribe", "{said:?}");
}

#[test]
fn every_command_has_a_manual_page() {
    let world = World::new();
    let answer = world.run(&["--interface", "en", "man", "pages"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    let pages = world.work().join("pages");
    let read = |name: &str| fs::read_to_string(pages.join(name)).unwrap_or_else(|e| panic!("{name}: {e}"));
    let first = read("luister.1");
    assert!(first.contains("from consent to destroyed recording") && first.contains("Exit status"), "{first}");
    // Every command that --help lists has a page, and so do the commands below it.
    let help = world.run(&["--help"]).out;
    let commands: Vec<&str> = help
        .lines()
        .skip_while(|l| !l.starts_with("Commands:"))
        .skip(1)
        .take_while(|l| l.starts_with("  "))
        .filter(|l| !l.starts_with("   "))
        .filter_map(|l| l.split_whitespace().next())
        .filter(|name| *name != "help")
        .collect();
    assert!(commands.len() > 25, "{help}");
    for command in commands {
        assert!(read(&format!("luister-{command}.1")).contains(".SH SYNOPSIS"), "{command}");
    }
    assert!(read("luister-key-protect.1").contains("passphrase"));
    // A folder that can't be made is said, with the exit status of a disk that said no.
    fs::write(world.work().join("file"), "").unwrap();
    let refused = world.run(&["man", "file/pages"]);
    assert_eq!(refused.code, 3, "{refused:?}");
}

/// Every file below a folder, relative to it.
fn below(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder)
        .unwrap()
        .flatten()
        .flat_map(|entry| if entry.path().is_dir() { below(&entry.path()) } else { vec![entry.path()] })
        .collect()
}

#[test]
fn what_is_bundled_has_its_notice() {
    let notice = fs::read_to_string(root().join("NOTICE")).unwrap();
    let data: Vec<String> = below(&root().join("src"))
        .into_iter()
        .filter(|p| p.extension().is_some_and(|e| e == "bin" || e == "fst" || e == "wav"))
        .map(|p| p.strip_prefix(root()).unwrap().to_str().unwrap().to_owned())
        .collect();
    assert!(data.len() >= 5, "{data:?}");
    for file in data {
        let (folder, name) = file.rsplit_once('/').unwrap();
        assert!(notice.contains(name) || notice.contains(folder), "{file} has no notice");
    }
    for words in ["OpenTaal", "SCOWL", "OpenAI", "ggml authors", "REFI-QDA"] {
        assert!(notice.contains(words), "{words}");
    }
    // The notice of the word lists stands in NOTICE too, word for word.
    let lists = fs::read_to_string(root().join("src/anonymise/lexicon/NOTICE.md")).unwrap();
    for paragraph in
        lists.split("\n\n").filter(|p| p.starts_with("THIS SOFTWARE") || p.starts_with("Permission to use"))
    {
        assert!(notice.contains(paragraph.trim()), "{paragraph}");
    }
}

#[test]
fn packages_name_only_files_that_are_there_and_are_built_for_any_processor() {
    let manifest: toml::Table = fs::read_to_string(root().join("Cargo.toml")).unwrap().parse().unwrap();
    let deb = &manifest["package"]["metadata"]["deb"];
    let mut sources: Vec<&str> = deb["assets"].as_array().unwrap().iter().map(|a| a[0].as_str().unwrap()).collect();
    sources.retain(|s| !s.starts_with("target/"));
    assert!(sources.len() >= 5, "{sources:?}");
    for source in sources {
        assert!(root().join(source).is_file(), "{source}");
    }
    let script = fs::read_to_string(root().join("tools/package.sh")).unwrap();
    assert!(script.contains("GGML_NATIVE=OFF") && !script.contains("march=native"), "{script}");
    for file in ["packaging/luister.desktop", "packaging/install.sh"] {
        assert!(script.contains(file) && root().join(file).is_file(), "{file}");
    }
    for script in ["tools/package.sh", "packaging/install.sh", "tools/setup.sh"] {
        let checked = Command::new("sh").arg("-n").arg(root().join(script)).output().unwrap();
        assert!(checked.status.success(), "{script}: {checked:?}");
    }
}

#[test]
fn installing_puts_every_file_in_its_place_and_takes_it_away_again() {
    let world = World::new();
    let unpacked = world.root().join("unpacked");
    fs::create_dir_all(unpacked.join("man")).unwrap();
    fs::create_dir_all(unpacked.join("completions")).unwrap();
    fs::copy(root().join("packaging/install.sh"), unpacked.join("install.sh")).unwrap();
    fs::copy(root().join("packaging/luister.desktop"), unpacked.join("luister.desktop")).unwrap();
    for file in ["LICENSE-MIT", "LICENSE-APACHE", "NOTICE", "README.md", "CHANGELOG.md"] {
        fs::copy(root().join(file), unpacked.join(file)).unwrap();
    }
    for made in ["luister", "THIRD-PARTY.txt", "man/luister.1", "man/luister-doctor.1"] {
        fs::write(unpacked.join(made), made).unwrap();
    }
    for made in ["luister", "_luister", "luister.fish"] {
        fs::write(unpacked.join("completions").join(made), made).unwrap();
    }
    let prefix = world.root().join("home/.local");
    let install = |more: &[&str]| {
        let script = unpacked.join("install.sh");
        Command::new("sh").arg(script).args(more).env("HOME", world.root().join("home")).output().unwrap()
    };
    let put = install(&[]);
    assert!(put.status.success(), "{put:?}");
    assert!(String::from_utf8_lossy(&put.stdout).contains("luister doctor"), "{put:?}");
    let files = below(&prefix);
    assert_eq!(files.len(), 13, "{files:?}");
    assert!(prefix.join("bin/luister").is_file() && prefix.join("share/man/man1/luister-doctor.1").is_file());
    let gone = install(&["--remove"]);
    assert!(gone.status.success() && below(&prefix).is_empty(), "{gone:?} {:?}", below(&prefix));
    // A folder is meant from where the user stands, and a wish that is not understood puts nothing anywhere.
    let before = below(&unpacked);
    let elsewhere = |more: &str| {
        let mut command = Command::new("sh");
        command.arg(unpacked.join("install.sh")).arg(more).current_dir(world.work()).output().unwrap()
    };
    assert!(elsewhere("here").status.success() && world.work().join("here/bin/luister").is_file());
    let asked = elsewhere("--help");
    assert!(asked.status.code() == Some(2) && String::from_utf8_lossy(&asked.stderr).contains("--remove"), "{asked:?}");
    assert_eq!(below(&unpacked), before);
}

//! A world of its own for a running luister: its home, its folders, its temporary folder; nothing of the machine's user.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// The program under test.
pub const LUISTER: &str = env!("CARGO_BIN_EXE_luister");

/// A world of its own; gone when dropped.
pub struct World {
    root: TempDir,
}

impl World {
    /// Makes an empty world.
    pub fn new() -> World {
        let root = tempfile::Builder::new().prefix("luister-world-").tempdir().unwrap();
        for folder in ["home", "config", "data", "tmp", "work"] {
            std::fs::create_dir(root.path().join(folder)).unwrap();
        }
        World { root }
    }

    /// Everything in it.
    pub fn root(&self) -> &Path {
        self.root.path()
    }

    /// The folder in which commands run.
    pub fn work(&self) -> PathBuf {
        self.root.path().join("work")
    }

    /// The variables a luister in this world sees; no others.
    pub fn variables(&self) -> Vec<(&'static str, String)> {
        let at = |name: &str| self.root.path().join(name).to_string_lossy().into_owned();
        vec![
            ("HOME", at("home")),
            ("XDG_CONFIG_HOME", at("config")),
            ("XDG_DATA_HOME", at("data")),
            ("TMPDIR", at("tmp")),
            ("LANG", "C.UTF-8".to_owned()),
            ("TERM", "xterm-256color".to_owned()),
            ("PATH", "/usr/bin:/bin".to_owned()),
        ]
    }

    /// A command line, ready to run.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(LUISTER);
        command.env_clear().envs(self.variables()).current_dir(self.work()).args(arguments);
        command
    }

    /// Runs a command line.
    pub fn run(&self, arguments: &[&str]) -> Answer {
        Answer::of(self.command(arguments).output().unwrap())
    }

    /// Makes a study with the Dutch practice guide and the group `P`, and returns its folder.
    pub fn study(&self) -> PathBuf {
        let made = self.run(&["--interface", "nl", "new", "onderzoek"]);
        assert_eq!(made.code, 0, "{made:?}");
        self.work().join("onderzoek")
    }

    /// Imports a recording that comes with the program into that study, under the practice guide; its first line is the session's name.
    pub fn import(&self, sound: &str, participants: &[&str]) -> Answer {
        let sound = clip(sound);
        let mut arguments = vec!["--study", "onderzoek", "--interface", "nl", "import", sound.to_str().unwrap()];
        arguments.extend(["--guide", "practice-interview-nl", "--consented", "getekende brief"]);
        arguments.extend(participants.iter().flat_map(|code| ["--participant", code]));
        let made = self.run(&arguments);
        assert_eq!(made.code, 0, "{made:?}");
        made
    }
}

/// What a command answered.
#[derive(Debug)]
pub struct Answer {
    /// The exit status.
    pub code: i32,
    /// What it printed.
    pub out: String,
    /// What it complained.
    pub err: String,
}

impl Answer {
    /// Reads what a process left.
    pub fn of(output: Output) -> Answer {
        Answer {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Reads what was printed as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|e| panic!("{e}: {self:?}"))
    }
}

/// A clip that comes with the program.
pub fn clip(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    [root.join("src/runtime/practice").join(name), root.join("tests/speech").join(name)]
        .into_iter()
        .find(|p| p.is_file())
        .unwrap_or_else(|| panic!("no clip {name}"))
}

//! A test that runs again as a process of its own, where it may mount what it needs: a small disk, another file in the system's place.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Set for that process; the folder over which it mounts.
const FOLDER: &str = "LUISTER_TEST_DRILL_FOLDER";

/// Returns the folder where this is the process in which everything is mounted. Elsewhere it runs the test once more in one,
/// after `mount`, a line of shell to which the folder is `$1`; it returns nothing and prints the lines that begin with `figure`.
/// Where nobody may mount anything it says so, and the test has looked at nothing.
pub fn mounted(test: &str, mount: &str, figure: &str) -> Option<PathBuf> {
    if let Some(folder) = std::env::var_os(FOLDER) {
        return Some(folder.into());
    }
    let folder = tempfile::tempdir().unwrap();
    if !in_namespace(mount, folder.path()).stderr(Stdio::null()).status().is_ok_and(|s| s.success()) {
        eprintln!("this machine lets nobody mount anything");
        return None;
    }
    let out = in_namespace(&format!("{mount} && exec \"$2\" \"$3\" --exact --nocapture"), folder.path())
        .arg(std::env::current_exe().unwrap())
        .arg(test)
        .env(FOLDER, folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&out.stdout);
    assert!(out.status.success() && said.contains("1 passed"), "{said}{}", String::from_utf8_lossy(&out.stderr));
    said.lines().filter(|line| line.starts_with(figure)).for_each(|line| println!("{line}"));
    None
}

fn in_namespace(script: &str, folder: &Path) -> Command {
    let mut command = Command::new("unshare");
    command.args(["--map-root-user", "--mount", "sh", "-c", script, "sh"]).arg(folder);
    command
}

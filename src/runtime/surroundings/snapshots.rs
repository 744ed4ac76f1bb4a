//! Whether older states of a folder are kept: a destruction here does not reach them.

use std::path::{Path, PathBuf};

use super::{Around, mounts, real};

/// What is known of snapshots of a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Snapshots {
    /// There are some, or something is set up to make them: what makes them, and where that was seen.
    Kept {
        /// What makes them.
        by: &'static str,
        /// Where that was seen.
        seen: PathBuf,
    },
    /// The file system can keep them; none were seen.
    Possible {
        /// The kind of file system.
        kind: String,
    },
    /// The file system keeps none by itself.
    NotBySystem {
        /// The kind of file system.
        kind: String,
    },
    /// It could not be found out.
    Unknown,
}

/// File systems that can keep older states.
const CAN: [&str; 6] = ["btrfs", "zfs", "apfs", "bcachefs", "nilfs2", "ntfs3"];

/// Returns what is known of snapshots of a folder.
pub fn snapshots(folder: &Path, around: &Around) -> Snapshots {
    let folder = real(folder);
    let mount = mounts::mount_of(&folder, &around.mounts);
    if let Some((by, seen)) = kept(&folder, mount.as_ref(), around) {
        return Snapshots::Kept { by, seen };
    }
    match mount {
        Some(mount) if CAN.contains(&mount.kind.as_str()) => Snapshots::Possible { kind: mount.kind },
        Some(mount) => Snapshots::NotBySystem { kind: mount.kind },
        None if cfg!(target_os = "macos") => Snapshots::Possible { kind: "apfs".to_owned() },
        None => Snapshots::Unknown,
    }
}

fn kept(folder: &Path, mount: Option<&mounts::Mount>, around: &Around) -> Option<(&'static str, PathBuf)> {
    if let Some(dir) = folder.ancestors().map(|dir| dir.join(".snapshots")).find(|dir| dir.is_dir()) {
        return Some(("snapper", dir));
    }
    if let Some(mount) = mount {
        // ZFS shows them under the mount point even where the folder's name is hidden.
        let zfs = mount.at.join(".zfs/snapshot");
        if std::fs::read_dir(&zfs).is_ok_and(|mut entries| entries.next().is_some()) {
            return Some(("ZFS", zfs));
        }
        let timeshift = mount.at.join("timeshift-btrfs");
        if timeshift.is_dir() {
            return Some(("Timeshift", timeshift));
        }
    }
    let settings = ["etc/timeshift/timeshift.json", "etc/timeshift.json"].map(|file| around.root.join(file));
    if let Some(file) = settings.into_iter().find(|file| timeshift_runs(file)) {
        return Some(("Timeshift", file));
    }
    time_machine().map(|place| ("Time Machine", place))
}

/// Returns whether Timeshift's settings name a schedule.
fn timeshift_runs(file: &Path) -> bool {
    let text = std::fs::read_to_string(file).unwrap_or_default();
    let Ok(serde_json::Value::Object(settings)) = serde_json::from_str(&text) else { return false };
    settings.iter().any(|(name, value)| {
        name.starts_with("schedule_") && (value.as_bool() == Some(true) || value.as_str() == Some("true"))
    })
}

/// Returns the local snapshots that macOS names, if it names any.
#[cfg(target_os = "macos")]
fn time_machine() -> Option<PathBuf> {
    let said = std::process::Command::new("/usr/bin/tmutil").args(["listlocalsnapshots", "/"]).output().ok()?;
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    said.lines().find(|line| line.starts_with("com.apple.")).map(PathBuf::from)
}

#[cfg(not(target_os = "macos"))]
fn time_machine() -> Option<PathBuf> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(kind: &str, files: &[(&str, &str)], expect: impl Fn(&Path) -> Snapshots) {
        let disk = tempfile::tempdir().unwrap();
        let at = real(disk.path());
        for (path, content) in files {
            std::fs::create_dir_all(at.join(path).parent().unwrap()).unwrap();
            std::fs::write(at.join(path), content).unwrap();
        }
        let study = at.join("home/an/study");
        std::fs::create_dir_all(&study).unwrap();
        let mounts =
            format!("25 1 8:1 / / rw - ext4 /dev/sda1 rw\n26 25 0:9 / {} rw - {kind} /dev/sdb rw\n", at.display());
        let around = Around { root: at.clone(), home: None, mounts };
        assert_eq!(snapshots(&study, &around), expect(&at));
    }

    #[test]
    fn the_file_system_says_what_it_can() {
        check("ext4", &[], |_| Snapshots::NotBySystem { kind: "ext4".to_owned() });
        check("btrfs", &[], |_| Snapshots::Possible { kind: "btrfs".to_owned() });
        let around = Around { root: PathBuf::from("/no"), home: None, mounts: String::new() };
        if !cfg!(target_os = "macos") {
            assert_eq!(snapshots(Path::new("/no/such/folder"), &around), Snapshots::Unknown);
        }
    }

    #[test]
    fn what_was_seen_is_named() {
        let kept = |by: &'static str, file: &'static str| move |at: &Path| Snapshots::Kept { by, seen: at.join(file) };
        check("btrfs", &[("home/.snapshots/1/info.xml", "")], kept("snapper", "home/.snapshots"));
        check("zfs", &[(".zfs/snapshot/daily-1/x", "")], kept("ZFS", ".zfs/snapshot"));
        check("btrfs", &[("timeshift-btrfs/x", "")], kept("Timeshift", "timeshift-btrfs"));
        let on = r#"{"schedule_daily" : "true", "schedule_weekly" : "false"}"#;
        check("ext4", &[("etc/timeshift/timeshift.json", on)], kept("Timeshift", "etc/timeshift/timeshift.json"));
        let off = r#"{"schedule_daily" : "false"}"#;
        check("ext4", &[("etc/timeshift/timeshift.json", off)], |_| Snapshots::NotBySystem { kind: "ext4".to_owned() });
    }
}

//! Whether a folder is copied to other computers by itself.
//!
//! A recording that lies there is copied with it. The copy is sealed too, but a destruction here does not reach it.

use std::path::{Path, PathBuf};

use super::{Around, mounts, real};

/// A folder that is copied to other computers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Synced {
    /// What copies it.
    pub service: String,
    /// The folder that it copies.
    pub folder: PathBuf,
    /// How that is known.
    pub evidence: Evidence,
}

/// How it is known that a folder is copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// The service left its mark in the folder, names it in its settings, or has it in its own place.
    Mark,
    /// The folder is called what such folders are called.
    Name,
    /// The folder lies on another computer's disk.
    Elsewhere,
}

/// Returns what copies a folder to other computers, the surest sign first; none where no sign was found.
pub fn synced(folder: &Path, around: &Around) -> Option<Synced> {
    // As it was said and as it is: a link out of such a folder, and a link into one.
    let said = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let places = [real(folder), said];
    let all = || places.iter().flat_map(|place| place.ancestors());
    let found = |service: &str, folder: &Path, evidence| {
        Some(Synced { service: service.to_owned(), folder: folder.to_owned(), evidence })
    };
    if let Some((dir, service)) = all().find_map(|dir| marked(dir).map(|service| (dir, service))) {
        return found(service, dir, Evidence::Mark);
    }
    for (service, dir) in configured(around) {
        // A whole disk is nobody's cloud folder: a setting that can't be understood is no sign.
        if dir.components().count() > 1 && all().any(|place| place == dir || place == real(&dir)) {
            return found(service, &dir, Evidence::Mark);
        }
    }
    if let Some(mount) = mounts::mount_of(&places[0], &around.mounts)
        && let Some(service) = elsewhere(&mount.kind)
    {
        return found(service, &mount.at, Evidence::Elsewhere);
    }
    let named = all().find_map(|dir| Some((dir, named(dir)?)));
    named.and_then(|(dir, service)| found(service, dir, Evidence::Name))
}

/// Returns the service that left its mark in a folder, or whose own place the folder is.
fn marked(dir: &Path) -> Option<&'static str> {
    const MARKS: [(&str, &str); 9] = [
        (".dropbox", "Dropbox"),
        (".dropbox.cache", "Dropbox"),
        (".nextcloudsync.log", "Nextcloud"),
        (".owncloudsync.log", "ownCloud"),
        (".stfolder", "Syncthing"),
        (".tmp.drivedownload", "Google Drive"),
        (".tmp.driveupload", "Google Drive"),
        (".megaignore", "MEGA"),
        (".sync/ID", "Resilio Sync"),
    ];
    // Dropbox keeps its own settings in ~/.dropbox, a folder with an info.json: that home is not a Dropbox.
    let is_settings = |mark: &str| mark == ".dropbox" && dir.join(".dropbox/info.json").exists();
    if let Some((_, service)) = MARKS.into_iter().find(|(mark, _)| !is_settings(mark) && dir.join(mark).exists()) {
        return Some(service);
    }
    // Nextcloud and ownCloud keep what they know of a folder in it: .sync_0123abcd.db, or ._sync_0123abcd.db before.
    let is_journal = |name: &str| {
        let hex =
            name.strip_prefix(".sync_").or_else(|| name.strip_prefix("._sync_")).and_then(|n| n.strip_suffix(".db"));
        hex.is_some_and(|hex| !hex.is_empty() && hex.chars().all(|c| c.is_ascii_hexdigit()))
    };
    let mut names = std::fs::read_dir(dir).into_iter().flatten().flatten().map(|entry| entry.file_name());
    if names.any(|name| is_journal(&name.to_string_lossy())) {
        return Some("Nextcloud");
    }
    let name = |path: &Path| path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let above = dir.parent().map(name).unwrap_or_default();
    let two_above = dir.parent().and_then(Path::parent).map(name).unwrap_or_default();
    match (two_above.as_str(), above.as_str()) {
        ("Library", "Mobile Documents") => Some("iCloud Drive"),
        ("Library", "CloudStorage") => Some(cloud_storage(&name(dir))),
        _ => None,
    }
}

/// Returns whose folder it is that macOS shows as `~/Library/CloudStorage/NAME`.
fn cloud_storage(name: &str) -> &'static str {
    [("Dropbox", "Dropbox"), ("OneDrive", "OneDrive"), ("GoogleDrive", "Google Drive"), ("Box", "Box")]
        .into_iter()
        .find(|(begin, _)| name.starts_with(begin))
        .map_or("a cloud service", |(_, service)| service)
}

/// Returns the folders that services name in the settings of this user.
fn configured(around: &Around) -> Vec<(&'static str, PathBuf)> {
    let Some(home) = &around.home else { return Vec::new() };
    let read = |file: &str| std::fs::read_to_string(home.join(file)).unwrap_or_default();
    let at_home = |text: &str| match text.trim().trim_matches('"').strip_prefix("~/") {
        Some(rest) => home.join(rest),
        None => PathBuf::from(text.trim().trim_matches('"')),
    };
    let mut out = Vec::new();
    if let Ok(serde_json::Value::Object(accounts)) = serde_json::from_str(&read(".dropbox/info.json")) {
        let paths = accounts.values().filter_map(|account| account.get("path")?.as_str());
        out.extend(paths.map(|path| ("Dropbox", PathBuf::from(path))));
    }
    let setting = |text: &str, name: &str| -> Vec<PathBuf> {
        let lines = text.lines().filter_map(|line| line.split_once('='));
        lines.filter(|(n, _)| n.trim().ends_with(name)).map(|(_, value)| at_home(value)).collect()
    };
    let services = [
        (".config/onedrive/config", "sync_dir", "OneDrive"),
        (".config/Nextcloud/nextcloud.cfg", "localPath", "Nextcloud"),
        (".config/ownCloud/owncloud.cfg", "localPath", "ownCloud"),
    ];
    for (file, name, service) in services {
        out.extend(setting(&read(file), name).into_iter().map(|dir| (service, dir)));
    }
    out
}

/// Returns what a file system on another computer's disk is called.
fn elsewhere(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "nfs" | "nfs4" => "NFS",
        "cifs" | "smb3" | "smbfs" => "SMB",
        "davfs" | "fuse.davfs2" => "WebDAV",
        "fuse.sshfs" => "SSH",
        "fuse.rclone" => "rclone",
        "fuse.gvfsd-fuse" => "GNOME",
        "fuse.onedriver" => "OneDrive",
        "fuse.google-drive-ocamlfuse" => "Google Drive",
        "fuse.pCloud" | "fuse.pcloud" => "pCloud",
        _ => return None,
    })
}

/// Returns the service after which a folder is called.
fn named(dir: &Path) -> Option<&'static str> {
    let name = dir.file_name()?.to_string_lossy();
    // "OneDrive - Hogeschool", "Dropbox (Personal)", "Nextcloud2".
    let after = |begin: &str| {
        name.strip_prefix(begin).is_some_and(|rest| {
            rest.is_empty()
                || rest.starts_with(" - ")
                || rest.starts_with(" (")
                || rest.chars().all(|c| c.is_ascii_digit())
        })
    };
    const NAMES: [(&str, &str); 14] = [
        ("Dropbox", "Dropbox"),
        ("OneDrive", "OneDrive"),
        ("iCloud Drive", "iCloud Drive"),
        ("iCloudDrive", "iCloud Drive"),
        ("Google Drive", "Google Drive"),
        ("GoogleDrive", "Google Drive"),
        ("Nextcloud", "Nextcloud"),
        ("ownCloud", "ownCloud"),
        ("SURFdrive", "SURFdrive"),
        ("surfdrive", "SURFdrive"),
        ("Research Drive", "Research Drive"),
        ("pCloudDrive", "pCloud"),
        ("MEGAsync", "MEGA"),
        ("Box Sync", "Box"),
    ];
    NAMES.into_iter().find(|(begin, _)| after(begin)).map(|(_, service)| service)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A home with these files (a path that ends in `/` is a folder) and a study in one of its folders.
    #[track_caller]
    fn check(files: &[(&str, &str)], study: &str, expect: Option<(&str, &str, Evidence)>) {
        let home = tempfile::Builder::new().prefix("home-").tempdir().unwrap();
        let home = real(home.path());
        std::fs::create_dir_all(&home).unwrap();
        for (path, content) in files {
            let file = home.join(path);
            if path.ends_with('/') {
                std::fs::create_dir_all(&file).unwrap();
            } else {
                std::fs::create_dir_all(file.parent().unwrap()).unwrap();
                std::fs::write(&file, content.replace("HOME", home.to_str().unwrap())).unwrap();
            }
        }
        let study = home.join(study);
        std::fs::create_dir_all(&study).unwrap();
        let around = Around { root: home.clone(), home: Some(home.clone()), mounts: String::new() };
        let found = synced(&study, &around);
        let expect = expect.map(|(service, folder, evidence)| Synced {
            service: service.to_owned(),
            folder: home.join(folder),
            evidence,
        });
        assert_eq!(found, expect);
        std::fs::remove_dir_all(&home).unwrap();
    }

    #[test]
    fn a_folder_of_ones_own_is_no_cloud() {
        check(&[], "research/study", None);
        check(
            &[(".dropbox/info.json", r#"{"personal":{"path":"HOME/Dropbox"}}"#), ("Dropbox/.dropbox", "")],
            "study",
            None,
        );
        check(&[], "Boxes/OneDriveless/My Dropbox thoughts", None);
        check(&[(".config/onedrive/config", "# sync_dir\nsync_dir = \"\"\n")], "study", None);
        check(&[(".config/Nextcloud/nextcloud.cfg", "0\\Folders\\1\\localPath=/\n")], "study", None);
    }

    #[test]
    fn a_mark_in_a_folder_above_is_a_sign() {
        check(&[("Files/.dropbox", "")], "Files/work/study", Some(("Dropbox", "Files", Evidence::Mark)));
        check(&[("Cloud/.dropbox.cache/", "")], "Cloud/study", Some(("Dropbox", "Cloud", Evidence::Mark)));
        check(&[("Cloud/.sync_a1b2c3d4e5f6.db", "")], "Cloud/study", Some(("Nextcloud", "Cloud", Evidence::Mark)));
        check(&[("Cloud/.owncloudsync.log", "")], "Cloud/study", Some(("ownCloud", "Cloud", Evidence::Mark)));
        check(&[("Sync/.stfolder/", "")], "Sync/study", Some(("Syncthing", "Sync", Evidence::Mark)));
        check(&[("Cloud/.sync_notes.db", "")], "Cloud/study", None);
    }

    #[test]
    fn a_service_is_taken_at_its_settings() {
        let info = r#"{"business":{"path":"HOME/Werk","host":1}}"#;
        check(&[(".dropbox/info.json", info)], "Werk/study", Some(("Dropbox", "Werk", Evidence::Mark)));
        let config = "sync_dir = \"~/wolk\"\n";
        check(&[(".config/onedrive/config", config)], "wolk/study", Some(("OneDrive", "wolk", Evidence::Mark)));
        let config = "[Accounts]\n0\\Folders\\1\\localPath=HOME/wolk/\n";
        check(
            &[(".config/Nextcloud/nextcloud.cfg", config)],
            "wolk/study",
            Some(("Nextcloud", "wolk", Evidence::Mark)),
        );
    }

    #[test]
    fn a_name_is_a_sign_and_said_to_be_one() {
        for (folder, service) in [
            ("Dropbox", "Dropbox"),
            ("Dropbox (Personal)", "Dropbox"),
            ("OneDrive - Hogeschool Utrecht", "OneDrive"),
            ("Google Drive", "Google Drive"),
            ("Nextcloud2", "Nextcloud"),
            ("SURFdrive", "SURFdrive"),
        ] {
            check(&[], &format!("{folder}/study"), Some((service, folder, Evidence::Name)));
        }
    }

    #[test]
    fn a_mac_has_its_own_places() {
        let documents = "Library/Mobile Documents/com~apple~CloudDocs";
        check(&[], &format!("{documents}/study"), Some(("iCloud Drive", documents, Evidence::Mark)));
        let drive = "Library/CloudStorage/GoogleDrive-an@example.org";
        check(&[], &format!("{drive}/My Drive/study"), Some(("Google Drive", drive, Evidence::Mark)));
    }

    #[test]
    fn another_computers_disk_is_said() {
        let around = Around {
            root: PathBuf::from("/"),
            home: None,
            mounts: "25 1 8:1 / / rw - ext4 /dev/sda1 rw\n26 25 0:9 / /no/such/place rw - cifs //server/share rw\n"
                .to_owned(),
        };
        let found = synced(Path::new("/no/such/place/study"), &around).unwrap();
        assert_eq!((found.service.as_str(), found.evidence), ("SMB", Evidence::Elsewhere));
        assert_eq!(synced(Path::new("/no/such/other"), &around), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_leads_into_a_cloud_and_out_of_it() {
        let home = tempfile::tempdir().unwrap();
        let root = real(home.path());
        std::fs::create_dir_all(root.join("Cloud/study")).unwrap();
        std::fs::write(root.join("Cloud/.dropbox"), "").unwrap();
        std::os::unix::fs::symlink(root.join("Cloud/study"), root.join("study")).unwrap();
        std::fs::create_dir_all(root.join("own")).unwrap();
        std::os::unix::fs::symlink(root.join("own"), root.join("Cloud/linked")).unwrap();
        let around = Around { root: root.clone(), home: Some(root.clone()), mounts: String::new() };
        for folder in ["study", "Cloud/linked"] {
            assert_eq!(synced(&root.join(folder), &around).unwrap().folder, root.join("Cloud"), "{folder}");
        }
    }
}

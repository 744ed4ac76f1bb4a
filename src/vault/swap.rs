//! Where memory goes when it is swapped out.

use std::path::Path;

/// What the swap space means for what is kept in memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SwapState {
    /// There is none.
    Off,
    /// It is compressed memory (zram) and reaches no disk.
    InMemory,
    /// All of it lies on an encrypted device.
    Encrypted,
    /// It could not be found out.
    Unknown,
    /// Some of it lies on a disk in the clear: pieces of memory may be found there later.
    Unencrypted,
}

/// Returns what the swap space of this machine means; unknown where the system does not say.
pub fn swap() -> SwapState {
    match std::fs::read_to_string("/proc/swaps") {
        Ok(table) => state(&table, Path::new("/")),
        Err(_) => SwapState::Unknown,
    }
}

/// Returns whether a folder lies on an encrypted device; none where the system does not say (btrfs and network disks do not).
pub fn lies_encrypted(folder: &Path) -> Option<bool> {
    encrypted_on(folder, Path::new("/"))
}

fn encrypted_on(folder: &Path, root: &Path) -> Option<bool> {
    match file_state(folder, root) {
        SwapState::Encrypted => Some(true),
        SwapState::Unencrypted => Some(false),
        SwapState::Off | SwapState::InMemory | SwapState::Unknown => None,
    }
}

/// Reads the table of swap areas; the worst of them counts. `root` is where `/sys` and the areas are looked up.
fn state(table: &str, root: &Path) -> SwapState {
    let areas = table.lines().skip(1).filter_map(|line| line.split_whitespace().next());
    areas.map(|area| area_state(&area.replace("\\040", " "), root)).max().unwrap_or(SwapState::Off)
}

fn area_state(area: &str, root: &Path) -> SwapState {
    let path = root.join(area.trim_start_matches('/'));
    let Some(name) = area.strip_prefix("/dev/") else {
        return file_state(&path, root);
    };
    // /dev/mapper/NAME is a link to /dev/dm-N.
    let resolved = path.canonicalize().ok().and_then(|p| p.file_name().map(|n| n.to_string_lossy().into_owned()));
    device_state(&root.join("sys/class/block").join(resolved.unwrap_or_else(|| name.to_owned())), 0)
}

/// A swap file is as safe as the device its file system lies on.
fn file_state(path: &Path, root: &Path) -> SwapState {
    let Ok(about) = rustix::fs::stat(path) else { return SwapState::Unknown };
    let (major, minor) = (rustix::fs::major(about.st_dev), rustix::fs::minor(about.st_dev));
    device_state(&root.join(format!("sys/dev/block/{major}:{minor}")), 0)
}

fn device_state(device: &Path, depth: u32) -> SwapState {
    let Ok(device) = device.canonicalize() else { return SwapState::Unknown };
    let read = |name: &str| std::fs::read_to_string(device.join(name)).unwrap_or_default();
    let is_zram = device.file_name().is_some_and(|n| n.to_string_lossy().starts_with("zram"));
    if is_zram {
        // With a backing device, zram writes to a disk after all.
        let backing = read("backing_dev");
        return if matches!(backing.trim(), "" | "none") { SwapState::InMemory } else { SwapState::Unknown };
    }
    if read("dm/uuid").starts_with("CRYPT-") {
        return SwapState::Encrypted;
    }
    // LVM, RAID: what lies underneath counts.
    let below: Vec<_> = std::fs::read_dir(device.join("slaves")).into_iter().flatten().flatten().collect();
    if below.is_empty() || depth > 8 {
        return SwapState::Unencrypted;
    }
    below.iter().map(|entry| device_state(&entry.path(), depth + 1)).max().unwrap_or(SwapState::Unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn machine(files: &[(&str, &str)]) -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        for (path, content) in files {
            let path = root.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, content).unwrap();
        }
        root
    }

    #[track_caller]
    fn check(area: &str, files: &[(&str, &str)], expect: SwapState) {
        let root = machine(files);
        let table = format!("Filename\tType\tSize\tUsed\tPriority\n{area} partition 1 0 -2\n");
        assert_eq!(state(&table, root.path()), expect);
    }

    #[test]
    fn the_kind_of_swap_is_found_out() {
        assert_eq!(state("Filename\tType\n", Path::new("/")), SwapState::Off);
        check("/dev/zram0", &[("sys/class/block/zram0/backing_dev", "none\n")], SwapState::InMemory);
        check("/dev/zram0", &[("sys/class/block/zram0/backing_dev", "/dev/sda3\n")], SwapState::Unknown);
        check("/dev/sda2", &[("sys/class/block/sda2/size", "1")], SwapState::Unencrypted);
        check("/dev/dm-0", &[("sys/class/block/dm-0/dm/uuid", "CRYPT-PLAIN-swap\n")], SwapState::Encrypted);
        let lvm_on_luks = [
            ("sys/class/block/dm-1/dm/uuid", "LVM-abc"),
            ("sys/class/block/dm-1/slaves/dm-0/dm/uuid", "CRYPT-LUKS2-abc"),
        ];
        check("/dev/dm-1", &lvm_on_luks, SwapState::Encrypted);
        check("/dev/gone", &[], SwapState::Unknown);
    }

    #[test]
    fn a_folder_lies_as_its_device_does() {
        let here = tempfile::tempdir().unwrap();
        let on = rustix::fs::stat(here.path()).unwrap().st_dev;
        let device = format!("sys/dev/block/{}:{}", rustix::fs::major(on), rustix::fs::minor(on));
        let check = |name: &str, content: &str, expect| {
            let root = machine(&[(&format!("{device}/{name}"), content)]);
            assert_eq!(encrypted_on(here.path(), root.path()), expect, "{name}");
        };
        check("dm/uuid", "CRYPT-LUKS2-abc", Some(true));
        check("dm/uuid", "LVM-abc", Some(false));
        assert_eq!(encrypted_on(here.path(), machine(&[]).path()), None);
        // What lies on no device is not known.
        assert_eq!(lies_encrypted(Path::new("/proc")), None);
    }

    #[test]
    fn what_lies_underneath_is_looked_at_nine_deep_and_a_ring_has_an_end() {
        let below = |depth: usize| format!("sys/class/block/dm-0{}/dm/uuid", "/slaves/x".repeat(depth));
        check("/dev/dm-0", &[(&below(9), "CRYPT-LUKS2-abc")], SwapState::Encrypted);
        check("/dev/dm-0", &[(&below(10), "CRYPT-LUKS2-abc")], SwapState::Unencrypted);
        let root = machine(&[("sys/class/block/dm-0/slaves/y/size", "1")]);
        std::os::unix::fs::symlink("..", root.path().join("sys/class/block/dm-0/slaves/ring")).unwrap();
        assert_eq!(state("Filename\n/dev/dm-0 partition\n", root.path()), SwapState::Unencrypted);
    }

    #[test]
    fn the_worst_area_counts() {
        let root = machine(&[("sys/class/block/zram0/backing_dev", "none"), ("sys/class/block/sda2/size", "1")]);
        let table = "Filename\n/dev/zram0 partition\n/dev/sda2 partition\n";
        assert_eq!(state(table, root.path()), SwapState::Unencrypted);
    }
}

//! The table of mounts: on which file system a folder lies.

use std::path::{Path, PathBuf};

/// One line of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mount {
    /// Where it is mounted.
    pub at: PathBuf,
    /// The kind of file system, such as `ext4` or `fuse.rclone`.
    pub kind: String,
}

/// Returns the mount on which a folder lies; none where the table does not say.
pub(super) fn mount_of(folder: &Path, table: &str) -> Option<Mount> {
    // The longest mount point that the folder lies under; of two at the same place the later one, which hides the first.
    table
        .lines()
        .filter_map(parse)
        .filter(|mount| folder.starts_with(&mount.at))
        .max_by_key(|m| m.at.components().count())
}

/// Reads a line such as `36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw`.
fn parse(line: &str) -> Option<Mount> {
    let (left, right) = line.split_once(" - ")?;
    let at = left.split(' ').nth(4)?;
    let kind = right.split(' ').next()?;
    Some(Mount { at: PathBuf::from(unescape(at)), kind: kind.to_owned() })
}

/// Turns `\040` and its like back into what they stand for.
fn unescape(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let code = (bytes[at] == b'\\')
            .then(|| text.get(at + 1..at + 4).and_then(|digits| u8::from_str_radix(digits, 8).ok()))
            .flatten();
        match code {
            Some(byte) => {
                out.push(byte);
                at += 4;
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "\
25 1 254:1 / / rw,relatime - ext4 /dev/vda1 rw\n\
30 25 0:40 / /home rw shared:1 - btrfs /dev/vdb rw,subvol=/home\n\
31 30 0:41 / /home/an/My\\040Cloud rw - fuse.rclone cloud: rw\n\
a line that is none\n";

    #[test]
    fn the_nearest_mount_counts() {
        let kind = |folder: &str| mount_of(Path::new(folder), TABLE).map(|m| m.kind);
        assert_eq!(kind("/srv/study").as_deref(), Some("ext4"));
        assert_eq!(kind("/home/an/study").as_deref(), Some("btrfs"));
        assert_eq!(kind("/home/an/My Cloud/study").as_deref(), Some("fuse.rclone"));
        assert_eq!(kind("/homes/an").as_deref(), Some("ext4"), "a name that only begins the same is another folder");
        assert_eq!(mount_of(Path::new("/x"), ""), None);
    }
}

//! What lies around a study: folders that are copied to other computers, snapshots that outlive a destruction, a clock
//! that last days are counted on.
//!
//! Only what the machine itself shows is looked at: names, marks that services leave in their folders, their settings,
//! the table of mounts. Nothing is asked of a network, and what can't be seen is never called absent.

mod clock;
mod mounts;
mod snapshots;
mod sync;

use std::path::{Path, PathBuf};

pub use clock::{Clock, clock};
pub use snapshots::{Snapshots, snapshots};
pub use sync::{Evidence, Synced, synced};

/// Where to look: this machine, or one made of folders for a test.
pub struct Around {
    /// What stands for `/` where the system's own files are looked up.
    pub root: PathBuf,
    /// The home of the user.
    pub home: Option<PathBuf>,
    /// The table of mounts, as `/proc/self/mountinfo` has it; empty where there is none.
    pub mounts: String,
}

impl Around {
    /// Returns this machine and its user.
    pub fn here() -> Around {
        Around {
            root: PathBuf::from("/"),
            home: std::env::var_os("HOME").map(PathBuf::from),
            mounts: std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default(),
        }
    }
}

/// Returns a folder as the system knows it; as it was said where the system does not answer.
fn real(folder: &Path) -> PathBuf {
    folder.canonicalize().unwrap_or_else(|_| folder.to_owned())
}

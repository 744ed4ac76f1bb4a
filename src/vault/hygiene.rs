//! What keeps speech and keys in memory from reaching a disk by another way: core dumps off, swap looked at.
//!
//! Freed memory is wiped by the allocator (`zeroizing_alloc`, set in main.rs). What this room can't do: hinder the
//! machine's hibernation, or another program that runs as the same user before core dumps were switched off.

use rustix::process::{Resource, Rlimit};

pub use super::swap::{SwapState, lies_encrypted, swap};

/// Switches core dumps off, and on Linux also reading of this process by others of the same user. Returns whether both held.
pub fn no_core_dumps() -> bool {
    let none = Rlimit { current: Some(0), maximum: Some(0) };
    rustix::process::setrlimit(Resource::Core, none).is_ok() & not_dumpable()
}

/// Returns whether core dumps are off right now.
pub fn core_dumps_are_off() -> bool {
    let limit_holds = rustix::process::getrlimit(Resource::Core).current == Some(0);
    limit_holds && is_not_dumpable()
}

#[cfg(target_os = "linux")]
fn not_dumpable() -> bool {
    use rustix::process::{DumpableBehavior, set_dumpable_behavior};
    set_dumpable_behavior(DumpableBehavior::NotDumpable).is_ok()
}

#[cfg(target_os = "linux")]
fn is_not_dumpable() -> bool {
    use rustix::process::{DumpableBehavior, dumpable_behavior};
    dumpable_behavior() == Ok(DumpableBehavior::NotDumpable)
}

#[cfg(not(target_os = "linux"))]
fn not_dumpable() -> bool {
    true
}

#[cfg(not(target_os = "linux"))]
fn is_not_dumpable() -> bool {
    true
}

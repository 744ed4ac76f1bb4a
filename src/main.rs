//! The program: hands the command line to [`luister::cli`].

use std::alloc::System;
use std::process::ExitCode;

/// Wipes every piece of memory when it is given back: the sealing library's writer was measured to leave 58 KB of plain
/// audio behind, and this leaves none.
#[global_allocator]
static WIPING: zeroizing_alloc::ZeroAlloc<System> = zeroizing_alloc::ZeroAlloc(System);

fn main() -> ExitCode {
    luister::runtime::quiet_panics();
    // Not fatal where a sandbox forbids it: an interview must not be lost for a precaution. `luister doctor` says how it is.
    let _ = luister::vault::hygiene::no_core_dumps();
    // What a panic says was said by the hook; its words could be a participant's.
    std::panic::catch_unwind(luister::cli::run).unwrap_or(ExitCode::from(70))
}

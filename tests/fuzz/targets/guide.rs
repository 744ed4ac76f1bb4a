//! See `bodies/guide.rs`.
#![no_main]

#[path = "../bodies/guide.rs"]
mod body;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| body::check(bytes));

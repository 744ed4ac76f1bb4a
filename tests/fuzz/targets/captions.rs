//! See `bodies/captions.rs`.
#![no_main]

#[path = "../bodies/captions.rs"]
mod body;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| body::check(bytes));

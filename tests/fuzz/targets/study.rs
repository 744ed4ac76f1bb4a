//! See `bodies/study.rs`.
#![no_main]

#[path = "../bodies/study.rs"]
mod body;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| body::check(bytes));

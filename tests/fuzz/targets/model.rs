//! See `bodies/model.rs`.
#![no_main]

#[path = "../bodies/model.rs"]
mod body;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| body::check(bytes));

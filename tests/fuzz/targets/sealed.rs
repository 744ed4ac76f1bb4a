//! See `bodies/sealed.rs`.
#![no_main]

#[path = "../bodies/sealed.rs"]
mod body;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| body::check(bytes));

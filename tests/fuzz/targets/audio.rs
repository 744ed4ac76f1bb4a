//! See `bodies/audio.rs`.
#![no_main]

#[path = "../bodies/audio.rs"]
mod body;

/// The endings by which a file of each kind is known; the first byte chooses one.
const ENDINGS: [&str; 6] = ["wav", "flac", "mp3", "m4a", "ogg", "bin"];

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Some((first, rest)) = bytes.split_first() {
        body::check(rest, ENDINGS[usize::from(*first) % ENDINGS.len()]);
    }
});

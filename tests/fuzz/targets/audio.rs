//! See `bodies/audio.rs`.
#![no_main]

#[path = "../bodies/audio.rs"]
mod body;

/// The endings by which a file of each kind is known; the first byte chooses one.
const ENDINGS: [&str; 6] = ["wav", "flac", "mp3", "m4a", "ogg", "bin"];

/// The fuzzer's own hook ends the process at every panic; one that is contained is an answer.
fn let_contained_faults_be() {
    let end = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if !luister::audio::is_containing() {
            end(info);
        }
    }));
}

libfuzzer_sys::fuzz_target!(init: let_contained_faults_be(), |bytes: &[u8]| {
    if let Some((first, rest)) = bytes.split_first() {
        body::check(rest, ENDINGS[usize::from(*first) % ENDINGS.len()]);
    }
});

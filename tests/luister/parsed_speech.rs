//! What holds for transcripts and model files whose bytes came from anywhere: the fuzzer's bodies, on stable.

use proptest::prelude::*;
use proptest::sample::Index;

#[path = "../fuzz/bodies/model.rs"]
mod model;
#[path = "../fuzz/bodies/transcript.rs"]
mod transcript;

const TRANSCRIPT: &[u8] = include_bytes!("../fuzz/seeds/transcript/one.json");
const MODEL: &[u8] = include_bytes!("../fuzz/seeds/model/cut.bin");

#[test]
fn the_seeds_are_what_they_are_called() {
    assert!(serde_json::from_slice::<luister::transcript::RawTranscript>(TRANSCRIPT).is_ok());
    assert_eq!(luister::transcriber::walk_model(MODEL), Err("the file is cut off".to_owned()));
    transcript::check(TRANSCRIPT);
    model::check(MODEL);
}

/// Returns a seed in which some bytes were changed and perhaps its end was cut off.
fn changed(seed: &'static [u8]) -> impl Strategy<Value = Vec<u8>> {
    (proptest::collection::vec((any::<Index>(), any::<u8>()), 0..6), proptest::option::of(any::<Index>())).prop_map(
        move |(changes, end)| {
            let mut bytes = seed.to_vec();
            for (at, to) in changes {
                let at = at.index(bytes.len());
                // A digit for a digit keeps a text readable.
                bytes[at] = if bytes[at].is_ascii_digit() { b'0' + to % 10 } else { to };
            }
            bytes.truncate(end.map_or(bytes.len(), |end| end.index(seed.len())));
            bytes
        },
    )
}

/// Returns the seed with other numbers in it.
fn other_numbers() -> impl Strategy<Value = Vec<u8>> {
    proptest::collection::vec(any::<u64>(), 24).prop_map(|numbers| {
        let mut numbers = numbers.into_iter();
        let mut out = String::new();
        let mut digits = false;
        for c in std::str::from_utf8(TRANSCRIPT).unwrap().chars() {
            if c.is_ascii_digit() && out.ends_with(':') {
                digits = true;
                out += &numbers.next().map_or_else(|| "1".to_owned(), |n| (n >> (n % 60)).to_string());
            } else if !(digits && (c.is_ascii_digit() || c == '.')) {
                digits = false;
                out.push(c);
            }
        }
        out.into_bytes()
    })
}

proptest! {
    #[test]
    fn any_transcript(bytes in changed(TRANSCRIPT)) {
        transcript::check(&bytes);
    }

    #[test]
    fn any_times(bytes in other_numbers()) {
        transcript::check(&bytes);
    }

    #[test]
    fn any_model(bytes in changed(MODEL)) {
        model::check(&bytes);
    }
}

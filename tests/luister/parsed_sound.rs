//! What holds for sound files whose bytes came from anywhere: real files of every kind, changed and cut.

use proptest::prelude::*;
use proptest::sample::Index;

#[path = "../fuzz/bodies/audio.rs"]
mod body;

use luister::units::Language;

use crate::world::clip;

/// Holds the bytes against the fuzzer's body; a file that is refused is refused in words.
fn check(bytes: &[u8], ending: &str) {
    if let Some(refused) = body::check(bytes, ending) {
        assert!(!refused.notice(Language::En).happened.is_empty() && !refused.notice(Language::Nl).happened.is_empty());
    }
}

/// A file's ending and its bytes; of the long ones only the beginning, so that a thousand of them can be tried.
fn seeds() -> Vec<(&'static str, Vec<u8>)> {
    let formats = ["zin.flac", "zin.mp3", "zin.m4a", "zin.ogg", "zin-opus.ogg"];
    let mut all: Vec<(&str, Vec<u8>)> = formats
        .into_iter()
        .map(|name| (name.rsplit('.').next().unwrap(), std::fs::read(clip(&format!("formats/{name}"))).unwrap()))
        .collect();
    all.push(("wav", std::fs::read(clip("nl-zin-1.wav")).unwrap()[..24_044].to_vec()));
    all
}

#[test]
fn the_seeds_are_heard_whole() {
    for (ending, bytes) in seeds() {
        check(&bytes, ending);
        check(&bytes[..bytes.len() / 2], ending);
        check(&[], ending);
    }
}

/// The library multiplies what the file claims, and where arithmetic is checked that ends in a panic of its own.
#[test]
fn a_frame_of_forty_thousand_channels_is_refused_in_words() {
    let mut bytes = seeds().pop().unwrap().1;
    bytes[22..24].copy_from_slice(&40_000_u16.to_le_bytes());
    bytes[34..36].copy_from_slice(&32_u16.to_le_bytes());
    let refused = body::check(&bytes, "wav").expect("nobody can hear that");
    assert!(matches!(refused, luister::audio::AudioError::NotAudio(_)), "{refused:?}");
    check(&bytes, "wav");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_sound_file(
        which in any::<Index>(),
        as_what in any::<Index>(),
        own_name in prop::bool::weighted(0.8),
        changes in prop::collection::vec((any::<Index>(), any::<u8>(), prop::bool::weighted(0.7)), 0..12),
        end in prop::option::of(any::<Index>()),
    ) {
        let all = seeds();
        let (ending, mut bytes) = all[which.index(all.len())].clone();
        for (at, to, early) in changes {
            // What stands at the beginning tells what everything after it means.
            let at = if early { at.index(bytes.len().min(512)) } else { at.index(bytes.len()) };
            bytes[at] = to;
        }
        if let Some(end) = end {
            bytes.truncate(end.index(bytes.len()));
        }
        check(&bytes, if own_name { ending } else { all[as_what.index(all.len())].0 });
    }
}

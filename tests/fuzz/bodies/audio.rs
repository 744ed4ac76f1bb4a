//! What holds for a sound file whose bytes came from anywhere: it is refused in words or decoded to an end, never a fault.

use std::io::Write as _;

use luister::audio::{self, AudioError};

/// Blocks after which a file of these few bytes would have been made up: an hour of sound.
const MOST: usize = 100_000;

/// Decodes the bytes as a file of a kind, by its ending; returns why it was refused at the door, if it was.
pub fn check(bytes: &[u8], ending: &str) -> Option<AudioError> {
    let mut file = tempfile::Builder::new().suffix(&format!(".{ending}")).tempfile().unwrap();
    file.write_all(bytes).unwrap();
    let mut decoder = match audio::decode(file.path()) {
        Ok(decoder) => decoder,
        Err(refused) => return Some(refused),
    };
    let channels = usize::from(decoder.channels());
    assert!(channels > 0);
    for _ in 0..MOST {
        match decoder.next_block() {
            Ok(Some(block)) => assert_eq!(block.len() % channels, 0),
            Ok(None) | Err(_) => return None,
        }
    }
    panic!("{} bytes never end", bytes.len());
}

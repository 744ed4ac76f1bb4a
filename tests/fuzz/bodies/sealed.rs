//! What holds for a sealed file whose bytes came from anywhere.

use luister::vault::StudyKey;
use luister::vault::parsed::{KeyFile, key_file, open, segment_header};

/// The key that the seeds are sealed to; it protects nothing.
const KEY: &[u8] = b"AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";

pub fn key() -> StudyKey {
    match key_file(KEY) {
        KeyFile::Open(key) => key,
        _ => panic!("the seeds' key is no key"),
    }
}

/// Reads the header without a key, and opens the file with one; that takes long, so it is done for some of the inputs.
pub fn check(bytes: &[u8]) {
    thread_local!(static OURS: StudyKey = key());
    const MAGIC: &[u8] = b"age-encryption.org/v1\n";
    let tag = segment_header(bytes);
    assert!(tag.is_none() || bytes.starts_with(MAGIC));
    if let Some((session, ..)) = tag {
        // It becomes part of a path's meaning: it holds nothing that could lead elsewhere.
        assert!(session.as_str().bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'));
    }
    if bytes.len().is_multiple_of(8) {
        OURS.with(|key| drop(open(key, bytes)));
    }
    if !bytes.starts_with(MAGIC) {
        let _ = segment_header(&[MAGIC, bytes].concat());
    }
}

//! What holds for a model file whose bytes came from anywhere: it is refused in words, never by a fault.

use luister::transcriber::walk_model;

/// Walks the bytes as a model file.
pub fn check(bytes: &[u8]) {
    if let Err(why) = walk_model(bytes) {
        assert!(!why.is_empty() && why.len() < 200, "{why}");
    }
}

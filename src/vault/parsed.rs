//! What the vault makes of bytes, without a disk.
//!
//! The same functions that read files, for tests that throw bytes at them (tests/fuzz, tests/luister/parsed.rs).

use zeroize::Zeroizing;

use crate::units::{Frames, Secret, SessionId};
use crate::vault::seal;
use crate::vault::{Recipient, StudyKey};

/// What a file in a key's place is.
#[derive(Debug)]
pub enum KeyFile {
    /// A key that anybody can read.
    Open(StudyKey),
    /// Something sealed, perhaps a key behind a passphrase.
    Sealed,
    /// No key.
    NotAKey,
}

/// Reads a key file.
pub fn key_file(bytes: &[u8]) -> KeyFile {
    match seal::read_identity_file(bytes) {
        _ if seal::is_sealed(bytes) => KeyFile::Sealed,
        Some(identity) => KeyFile::Open(StudyKey(identity)),
        None => KeyFile::NotAKey,
    }
}

/// Reads a key file behind a passphrase, unless opening it takes more work than 2 to the power `most_log_n`.
pub fn protected_key_file(bytes: &[u8], passphrase: &Secret, most_log_n: u8) -> Option<StudyKey> {
    let text = seal::open_with_passphrase_up_to(passphrase, bytes, most_log_n).ok()?;
    seal::read_identity_file(&text).map(StudyKey)
}

/// Reads the file of a public half.
pub fn public_file(bytes: &[u8]) -> Option<Recipient> {
    seal::read_public_file(bytes).map(Recipient)
}

/// Returns the public half of a key.
pub fn public_half(key: &StudyKey) -> Recipient {
    Recipient(key.0.to_public())
}

/// Writes a key as its file has it.
pub fn write_key_file(key: &StudyKey) -> Zeroizing<String> {
    seal::identity_file("study key", &key.0)
}

/// Writes a key as its file has it behind a passphrase; none when sealing is not possible.
pub fn write_protected_key_file(key: &StudyKey, passphrase: &Secret, log_n: u8) -> Option<Vec<u8>> {
    seal::seal_with_passphrase(passphrase, log_n, write_key_file(key).as_bytes()).ok()
}

/// Reads from a sealed segment's header which stretch of which recording it says it holds: session, number, first frame,
/// frames.
pub fn segment_header(sealed: &[u8]) -> Option<(SessionId, u32, Frames, Frames)> {
    seal::segment_tag(sealed).map(|tag| (tag.session, tag.number, tag.first, tag.frames))
}

/// Opens what was sealed to a key; none when it does not open whole.
pub fn open(key: &StudyKey, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    seal::open(&key.0, sealed).ok()
}

/// Seals a segment as the recorder does; none when sealing is not possible.
pub fn seal_segment(
    to: &Recipient,
    (session, number, first, frames): (SessionId, u32, Frames, Frames),
    wav: &[u8],
) -> Option<Vec<u8>> {
    seal::seal_segment(
        &to.0,
        &seal::SegmentTag { track: super::layout::Track::Conversation, session, number, first, frames },
        wav,
    )
    .ok()
}

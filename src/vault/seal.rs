//! Sealing and opening: the age format, to one X25519 recipient or a passphrase.
//!
//! A segment's header carries one more stanza, `luister-segment SESSION NUMBER FIRST FRAMES` (`luister-consent` on the track of
//! the consent). Stock tools skip it; luister
//! learns from it, without any key, which stretch of which recording a file holds, so that audio can't end up in the
//! wrong session and segments sealed just before a crash are found again. The header's MAC covers it.

use std::collections::HashSet;
use std::io::{Read as _, Write as _};
use std::iter;
use std::str::FromStr as _;

use age::secrecy::{ExposeSecret as _, SecretString};
use age::{DecryptError, EncryptError, scrypt, x25519};
use age_core::format::{FileKey, Stanza};
use zeroize::Zeroizing;

use crate::units::Secret;
use crate::units::{Frames, SessionId};
use crate::vault::layout::Track;

/// Every age file begins like this.
const MAGIC: &[u8] = b"age-encryption.org/v1\n";

/// The tags of the stanza that says which segment this is, by the track it belongs to.
const SEGMENT_TAGS: [(&str, Track); 2] =
    [("luister-segment", Track::Conversation), ("luister-consent", Track::Consent)];

/// The highest work factor that is still opened: about 16 times the default's work.
const MAX_WORK_FACTOR: u8 = 22;

/// Which stretch of which recording a sealed file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SegmentTag {
    pub track: Track,
    pub session: SessionId,
    pub number: u32,
    pub first: Frames,
    pub frames: Frames,
}

impl SegmentTag {
    /// Tells whether the file that has it is this one.
    pub(super) fn is(&self, track: Track, session: &SessionId, number: u32) -> bool {
        self.track == track && &self.session == session && self.number == number
    }
}

/// Why sealed bytes did not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NotOpened {
    /// They are sealed to another key (or the passphrase is another).
    OtherKey,
    /// They are not as they were written.
    Damaged,
}

impl From<DecryptError> for NotOpened {
    fn from(error: DecryptError) -> Self {
        match error {
            DecryptError::NoMatchingKeys | DecryptError::KeyDecryptionFailed | DecryptError::DecryptionFailed => {
                NotOpened::OtherKey
            }
            _ => NotOpened::Damaged,
        }
    }
}

/// Seals to a recipient that may say more in the header.
pub(super) fn seal_to(recipient: &dyn age::Recipient, plain: &[u8]) -> std::io::Result<Vec<u8>> {
    let trouble = |error: EncryptError| match error {
        EncryptError::Io(error) => error,
        other => std::io::Error::other(other.to_string()),
    };
    let encryptor = age::Encryptor::with_recipients(iter::once(recipient)).map_err(trouble)?;
    let mut sealed = Vec::with_capacity(plain.len() + plain.len() / 2048 + 1024);
    let mut writer = encryptor.wrap_output(&mut sealed)?;
    writer.write_all(plain)?;
    writer.finish()?;
    Ok(sealed)
}

fn open_with(identity: &dyn age::Identity, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, NotOpened> {
    let decryptor = age::Decryptor::new_buffered(sealed)?;
    let mut reader = decryptor.decrypt(iter::once(identity))?;
    // Room for all of it from the start, so that no half copy is left behind by growing.
    let mut plain = Zeroizing::new(Vec::with_capacity(sealed.len()));
    reader.read_to_end(&mut plain).map_err(|_| NotOpened::Damaged)?;
    Ok(plain)
}

/// Seals to a public half.
pub(super) fn seal(recipient: &x25519::Recipient, plain: &[u8]) -> std::io::Result<Vec<u8>> {
    seal_to(recipient, plain)
}

/// Opens with a secret half.
pub(super) fn open(identity: &x25519::Identity, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, NotOpened> {
    open_with(identity, sealed)
}

/// Seals a segment, with its tag in the header.
pub(super) fn seal_segment(recipient: &x25519::Recipient, tag: &SegmentTag, wav: &[u8]) -> std::io::Result<Vec<u8>> {
    seal_to(&Tagged { recipient, tag }, wav)
}

/// Seals with a passphrase.
pub(super) fn seal_with_passphrase(passphrase: &Secret, log_n: u8, plain: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut recipient = scrypt::Recipient::new(secret_string(passphrase));
    recipient.set_work_factor(log_n);
    seal_to(&recipient, plain)
}

/// Opens with a passphrase.
pub(super) fn open_with_passphrase(passphrase: &Secret, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, NotOpened> {
    open_with_passphrase_up_to(passphrase, sealed, MAX_WORK_FACTOR)
}

/// The same, with another highest work factor.
pub(super) fn open_with_passphrase_up_to(
    passphrase: &Secret,
    sealed: &[u8],
    most_log_n: u8,
) -> Result<Zeroizing<Vec<u8>>, NotOpened> {
    let mut identity = scrypt::Identity::new(secret_string(passphrase));
    identity.set_max_work_factor(most_log_n);
    open_with(&identity, sealed)
}

fn secret_string(secret: &Secret) -> SecretString {
    SecretString::from(secret.expose().to_owned())
}

/// Returns whether bytes begin like an age file.
pub(super) fn is_sealed(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

/// Reads which segment a sealed file holds, without a key; none when its header is not whole or says nothing.
pub(super) fn segment_tag(sealed: &[u8]) -> Option<SegmentTag> {
    let mut lines = sealed.strip_prefix(MAGIC)?.split(|&b| b == b'\n');
    let mut tag = None;
    // A header has a few lines; whatever goes on for longer is none.
    for _ in 0..64 {
        let line = std::str::from_utf8(lines.next()?).ok()?;
        if line.starts_with("--- ") {
            lines.next()?;
            return tag;
        }
        let tagged = line
            .strip_prefix("-> ")
            .and_then(|line| SEGMENT_TAGS.iter().find_map(|(word, track)| Some((*track, line.strip_prefix(word)?))));
        if let Some((track, rest)) = tagged {
            let mut words = rest.strip_prefix(' ')?.split(' ');
            let mut next = || words.next();
            let found = SegmentTag {
                track,
                session: SessionId::from_str(next()?).ok()?,
                number: next()?.parse().ok()?,
                first: Frames(next()?.parse().ok()?),
                frames: Frames(next()?.parse().ok()?),
            };
            if words.next().is_some() || tag.replace(found).is_some() {
                return None;
            }
        }
    }
    None
}

/// A recipient whose files carry a segment's tag.
struct Tagged<'a> {
    recipient: &'a x25519::Recipient,
    tag: &'a SegmentTag,
}

impl age::Recipient for Tagged<'_> {
    fn wrap_file_key(&self, file_key: &FileKey) -> Result<(Vec<Stanza>, HashSet<String>), EncryptError> {
        let (mut stanzas, labels) = self.recipient.wrap_file_key(file_key)?;
        let SegmentTag { track, session, number, first, frames } = self.tag;
        let word = SEGMENT_TAGS.iter().find(|(_, of)| of == track).map_or("", |(word, _)| word);
        stanzas.push(Stanza {
            tag: word.into(),
            args: vec![session.to_string(), number.to_string(), first.0.to_string(), frames.0.to_string()],
            body: Vec::new(),
        });
        Ok((stanzas, labels))
    }
}

/// Writes a secret half as an identity file that stock tools read.
pub(super) fn identity_file(what: &str, identity: &x25519::Identity) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(512));
    for piece in ["# ", what, "\n# public key: ", &identity.to_public().to_string(), "\n"] {
        text.push_str(piece);
    }
    text.push_str(identity.to_string().expose_secret());
    text.push('\n');
    text
}

/// Reads an identity file with one secret half.
pub(super) fn read_identity_file(bytes: &[u8]) -> Option<x25519::Identity> {
    let text = std::str::from_utf8(bytes).ok()?;
    let mut found = None;
    for line in text.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let identity = x25519::Identity::from_str(line).ok()?;
        if found.replace(identity).is_some() {
            return None;
        }
    }
    found
}

/// Reads a file with one public half.
pub(super) fn read_public_file(bytes: &[u8]) -> Option<x25519::Recipient> {
    std::str::from_utf8(bytes).ok()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn a_tag_comes_back_from_the_header(
            session in "[A-Za-z0-9][A-Za-z0-9-]{0,63}", number in 1u32.., first: u64, frames: u64, wav: Vec<u8>,
        ) {
            let identity = x25519::Identity::generate();
            let track = if number % 2 == 0 { Track::Conversation } else { Track::Consent };
            let tag = SegmentTag { track, session: session.parse().unwrap(), number, first: Frames(first), frames: Frames(frames) };
            let sealed = seal_segment(&identity.to_public(), &tag, &wav).unwrap();
            prop_assert_eq!(segment_tag(&sealed), Some(tag));
            prop_assert_eq!(&*open(&identity, &sealed).unwrap(), &wav);
            prop_assert_eq!(open(&x25519::Identity::generate(), &sealed).unwrap_err(), NotOpened::OtherKey);
        }

        #[test]
        fn no_header_brings_the_reader_down(rest: Vec<u8>, text in "(-> luister-(segment|consent) [ -~]{0,40}\n|--- [ -~]{0,9}\n){0,70}") {
            segment_tag(&[MAGIC, &rest].concat());
            segment_tag(&[MAGIC, text.as_bytes()].concat());
            read_identity_file(&rest);
            read_public_file(&rest);
        }
    }
}

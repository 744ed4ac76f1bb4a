//! Ids that are made from what they stand for.

use std::fmt;

use crate::units::Digest;

/// A GUID (RFC 9562, version 8: its bits come from a SHA-256).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Guid([u8; 16]);

impl Guid {
    /// Returns the id of something: of its kind and of what tells it from others of its kind.
    pub fn of(parts: &[&str]) -> Guid {
        // Each part with its length, so that no two lists of parts read the same.
        let text: String = parts.iter().map(|part| format!("{}:{part};", part.len())).collect();
        let hex = Digest::of(format!("luister/refi-qda;{text}").as_bytes()).to_string();
        let mut bytes = [0; 16];
        // A digest is 64 hexadecimal digits; the first 32 are taken.
        let _ = hex::decode_to_slice(&hex[..32], &mut bytes);
        bytes[6] = bytes[6] & 0x0f | 0x80;
        bytes[8] = bytes[8] & 0x3f | 0x80;
        Guid(bytes)
    }
}

impl fmt::Display for Guid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let h = hex::encode(self.0);
        write!(f, "{}-{}-{}-{}-{}", &h[..8], &h[8..12], &h[12..16], &h[16..20], &h[20..])
    }
}

#[cfg(test)]
mod tests {
    use super::Guid;

    #[test]
    fn the_same_thing_has_the_same_id_and_another_another() {
        let id = Guid::of(&["code", "study", "steun"]).to_string();
        assert_eq!(id, Guid::of(&["code", "study", "steun"]).to_string());
        assert_ne!(id, Guid::of(&["code", "stud", "ysteun"]).to_string());
        assert_ne!(Guid::of(&["a", "b"]), Guid::of(&["a:1;b"]));
        assert_eq!((id.len(), &id[14..15]), (36, "8"));
        assert!(matches!(&id[19..20], "8" | "9" | "a" | "b"));
    }
}

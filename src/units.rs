//! The small values everything is counted in: offsets, timestamps, codes, digests, languages.
//!
//! This room deliberately knows no clock, no disk and no rules about sessions. A value that was accepted here is
//! well-formed; whether it makes sense is somebody else's question.

mod secret;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

pub use secret::Secret;

/// Samples a second and channel of everything luister records, in Hz. Whisper hears at this rate.
pub const SAMPLE_RATE: u32 = 16_000;

/// A place in time on the recording's own clock, in ms since its first kept sample.
///
/// The clock is the samples: time spent off the record does not move it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Offset(u64);

impl Offset {
    /// The first kept sample.
    pub const START: Offset = Offset(0);

    /// Makes an offset from ms.
    pub const fn from_ms(ms: u64) -> Self {
        Offset(ms)
    }

    /// Returns the offset in ms.
    pub const fn ms(self) -> u64 {
        self.0
    }

    /// Returns how long it is to the nearest minute; what is shorter than half of one is one, and nothing is none.
    pub const fn minutes(self) -> u64 {
        match self.0 {
            0 => 0,
            1..90_000 => 1,
            ms => ms / 60_000 + (ms % 60_000 >= 30_000) as u64,
        }
    }
}

/// Shows `hh:mm:ss`.
impl fmt::Display for Offset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let s = self.0 / 1000;
        write!(f, "{:02}:{:02}:{:02}", s / 3600, s / 60 % 60, s % 60)
    }
}

/// A number of frames (one sample for each channel) at [`SAMPLE_RATE`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Frames(pub u64);

impl Frames {
    /// Returns the place on the recording's clock, rounded down to a ms. Any number is fine, also one from a broken file.
    pub const fn offset(self) -> Offset {
        let rate = SAMPLE_RATE as u64;
        Offset(self.0 / rate * 1000 + self.0 % rate * 1000 / rate)
    }
}

/// A moment on the wall clock, with the offset from UTC that the computer had then.
///
/// Written as RFC 3339 with seconds, for example `2026-11-23T14:05:12+01:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timestamp {
    at: jiff::Timestamp,
    utc_offset_s: i32,
}

impl Timestamp {
    /// Makes a timestamp from seconds since 1970 (UTC) and the local offset from UTC, both in s.
    ///
    /// Values that no calendar can hold are brought to the nearest one that it can.
    pub fn new(unix_s: i64, utc_offset_s: i32) -> Self {
        let low = jiff::Timestamp::MIN.as_second();
        let high = jiff::Timestamp::MAX.as_second();
        let at = jiff::Timestamp::from_second(unix_s.clamp(low, high)).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        Timestamp { at, utc_offset_s: utc_offset_s.clamp(-93_599, 93_599) }
    }

    /// Returns seconds since 1970 (UTC).
    pub fn unix_s(self) -> i64 {
        self.at.as_second()
    }

    /// Returns the same moment moved by whole days (of 86 400 s).
    pub fn plus_days(self, days: i64) -> Self {
        Timestamp::new(self.unix_s().saturating_add(days.saturating_mul(86_400)), self.utc_offset_s)
    }

    fn civil(self) -> jiff::civil::DateTime {
        let offset = jiff::tz::Offset::from_seconds(self.utc_offset_s).unwrap_or(jiff::tz::Offset::UTC);
        offset.to_datetime(self.at)
    }

    /// Returns the local date, `2026-11-23`.
    pub fn date(self) -> String {
        self.civil().strftime("%Y-%m-%d").to_string()
    }

    /// Returns the local time of day, `14:05`.
    pub fn time_of_day(self) -> String {
        self.civil().strftime("%H:%M").to_string()
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.utc_offset_s < 0 { '-' } else { '+' };
        let minutes = self.utc_offset_s.unsigned_abs() / 60;
        write!(f, "{}{sign}{:02}:{:02}", self.civil().strftime("%Y-%m-%dT%H:%M:%S"), minutes / 60, minutes % 60)
    }
}

/// Why a text is not a timestamp.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a moment written like 2026-11-23T14:05:12+01:00")]
pub struct NotATimestamp(String);

impl FromStr for Timestamp {
    type Err = NotATimestamp;
    fn from_str(text: &str) -> Result<Self, NotATimestamp> {
        let wrong = || NotATimestamp(text.chars().take(40).collect());
        let at: jiff::Timestamp = text.parse().map_err(|_| wrong())?;
        let offset = if text.ends_with(['Z', 'z']) {
            0
        } else {
            let tail = text.get(text.len().saturating_sub(6)..).ok_or_else(wrong)?;
            let sign = match tail.as_bytes().first() {
                Some(b'+') => 1,
                Some(b'-') => -1,
                _ => return Err(wrong()),
            };
            let hours: i32 = tail.get(1..3).and_then(|t| t.parse().ok()).ok_or_else(wrong)?;
            let minutes: i32 = tail.get(4..6).and_then(|t| t.parse().ok()).ok_or_else(wrong)?;
            sign * (hours * 3600 + minutes * 60)
        };
        Ok(Timestamp::new(at.as_second(), offset))
    }
}

impl Serialize for Timestamp {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = String::deserialize(d)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// A language that luister speaks and writes down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Dutch.
    Nl,
    /// English.
    En,
}

impl Language {
    /// All of them.
    pub const ALL: [Language; 2] = [Language::Nl, Language::En];

    /// Returns the two-letter code, `nl` or `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Language::Nl => "nl",
            Language::En => "en",
        }
    }
}

/// Why a text is not one of the languages.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a language luister knows: write nl or en")]
pub struct NotALanguage(String);

impl FromStr for Language {
    type Err = NotALanguage;
    fn from_str(text: &str) -> Result<Self, NotALanguage> {
        match text {
            "nl" => Ok(Language::Nl),
            "en" => Ok(Language::En),
            other => Err(NotALanguage(other.chars().take(20).collect())),
        }
    }
}

/// A SHA-256, written as 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Digest([u8; 32]);

impl Digest {
    /// Returns the digest of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Digest(Sha256::digest(bytes).into())
    }

    /// Wraps a digest that was made piece by piece.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Digest(bytes)
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

/// Why a text is not a digest.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a SHA-256 has 64 hexadecimal digits")]
pub struct NotADigest;

impl FromStr for Digest {
    type Err = NotADigest;
    fn from_str(text: &str) -> Result<Self, NotADigest> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text, &mut bytes).map_err(|_| NotADigest)?;
        Ok(Digest(bytes))
    }
}

impl Serialize for Digest {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = String::deserialize(d)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// Why a text can't be an id or a code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` can't be {what}: {rule}")]
pub struct NotAnId {
    text: String,
    what: &'static str,
    rule: &'static str,
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $what:literal, $rule:literal, $check:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Returns the id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                let check: fn(&str) -> bool = $check;
                if check(text) {
                    Ok($name(text.to_owned()))
                } else {
                    Err(NotAnId { text: text.chars().take(60).collect(), what: $what, rule: $rule })
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let text = String::deserialize(d)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

id!(
    /// A session's name, also the name of its folders: `2026-11-23-1405-Prof9`. Codes and dates only, never a name.
    SessionId,
    "a session",
    "use 1 to 64 letters, digits and hyphens, beginning with a letter or digit",
    |t| !t.is_empty()
        && t.len() <= 64
        && t.as_bytes()[0].is_ascii_alphanumeric()
        && t.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
);
id!(
    /// The code a participant is known by: a group's prefix and a number (`Prof9`, `Stud11`, `Cl3`, `P4`).
    ParticipantCode,
    "a participant's code",
    "use the group's letters and then a number, such as Prof9",
    |t| {
        let letters = t.bytes().take_while(u8::is_ascii_alphabetic).count();
        (1..=10).contains(&letters) && (1..=4).contains(&(t.len() - letters)) && t.bytes().skip(letters).all(|b| b.is_ascii_digit())
    }
);
id!(
    /// The id of something in a guide or study: a topic, a section, a consent item, a group.
    Name,
    "an id",
    "use 1 to 48 lower-case letters, digits and hyphens, beginning with a letter",
    |t| !t.is_empty()
        && t.len() <= 48
        && t.as_bytes()[0].is_ascii_lowercase()
        && t.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_read_as_a_clock() {
        assert_eq!(Offset::from_ms(2_472_000).to_string(), "00:41:12");
        assert_eq!(Frames(24_000).offset(), Offset::from_ms(1500));
        assert_eq!(Frames(u64::MAX).offset(), Offset::from_ms(u64::MAX / 16));
    }

    #[test]
    fn lengths_are_told_to_the_nearest_minute_and_what_there_is_is_one_at_least() {
        for (ms, minutes) in [(0, 0), (1, 1), (60_720, 1), (89_999, 1), (90_000, 2), (149_999, 2), (150_000, 3)] {
            assert_eq!(Offset::from_ms(ms).minutes(), minutes, "{ms}");
        }
        assert_eq!(Offset::from_ms(u64::MAX).minutes(), u64::MAX / 60_000 + 1);
    }

    #[test]
    fn timestamps_survive_writing_and_reading() {
        for text in ["2026-11-23T14:05:12+01:00", "1970-01-01T00:00:00+00:00", "2026-06-30T23:59:59-03:30"] {
            let t: Timestamp = text.parse().unwrap();
            assert_eq!(t.to_string(), text);
        }
        assert!("yesterday".parse::<Timestamp>().is_err());
        assert_eq!("2026-11-23T14:05:12+01:00".parse::<Timestamp>().unwrap().time_of_day(), "14:05");
    }

    #[test]
    fn codes_are_prefix_and_number() {
        for good in ["Prof9", "Stud11", "Cl3", "P4"] {
            assert!(good.parse::<ParticipantCode>().is_ok(), "{good}");
        }
        for bad in ["", "9", "Prof", "Jan Jansen", "Prof9x", "Prof-9", "Pröf9", "../P1"] {
            assert!(bad.parse::<ParticipantCode>().is_err(), "{bad}");
        }
    }

    #[test]
    fn session_ids_can_be_folder_names_and_nothing_else() {
        assert!("2026-11-23-1405-Prof9".parse::<SessionId>().is_ok());
        for bad in ["", "..", "a/b", "-x", "a b", "é"] {
            assert!(bad.parse::<SessionId>().is_err(), "{bad}");
        }
    }

    #[test]
    fn the_digest_is_sha_256() {
        assert_eq!(Digest::of(b"abc").to_string(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(Digest::of(b"abc").to_string().parse::<Digest>().unwrap(), Digest::of(b"abc"));
    }
}

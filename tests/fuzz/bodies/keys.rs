//! What holds for key files whose bytes came from anywhere.

use luister::units::Secret;
use luister::vault::parsed::{KeyFile, key_file, protected_key_file, public_file, public_half, write_key_file};

/// The passphrase of the seeds.
pub const PASSPHRASE: &str = "seeds";
/// The work factor of the seeds, and the highest that is opened here.
pub const LOG_N: u8 = 2;

/// Reads the bytes as a key, as a protected key and as a public half; arithmetic on keys, which takes long, for some.
pub fn check(bytes: &[u8]) {
    let thorough = bytes.len().is_multiple_of(64);
    match key_file(bytes) {
        KeyFile::Open(key) if thorough => {
            let KeyFile::Open(back) = key_file(write_key_file(&key).as_bytes()) else {
                panic!("a key that was read does not read as it is written");
            };
            assert_eq!(format!("{:?}", public_half(&key)), format!("{:?}", public_half(&back)));
            // What is shown of a key in logs is nothing.
            assert_eq!(format!("{key:?}"), "StudyKey(…)");
        }
        KeyFile::Sealed if thorough => {
            let _ = protected_key_file(bytes, &Secret::new(PASSPHRASE), LOG_N);
        }
        KeyFile::Open(_) | KeyFile::Sealed | KeyFile::NotAKey => {}
    }
    if let Some(public) = public_file(bytes) {
        assert!(format!("{public:?}").starts_with("Recipient(age1"));
    }
}

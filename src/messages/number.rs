//! Numbers as people read them: a point in English, a comma in Dutch.

use crate::units::Language;

/// Returns a number with one decimal.
pub fn tenths(value: f64, language: Language) -> String {
    let text = format!("{value:.1}");
    if language == Language::Nl { text.replace('.', ",") } else { text }
}

/// Returns a size with its unit (of thousands of bytes): `14.2 MB`, in Dutch `14,2 MB`.
pub fn size(bytes: u64, language: Language) -> String {
    // What would be rounded to a thousand of a unit is one of the next.
    let (divisor, unit) = match bytes {
        0..1_000 => return format!("{bytes} B"),
        1_000..999_950 => (1e3, "kB"),
        999_950..999_950_000 => (1e6, "MB"),
        _ => (1e9, "GB"),
    };
    format!("{} {unit}", tenths(bytes as f64 / divisor, language))
}

/// Returns a length in seconds: whole where it is, else with one decimal; never more than it is.
pub fn seconds(ms: u64, language: Language) -> String {
    match ms / 100 {
        whole if whole.is_multiple_of(10) => (whole / 10).to_string(),
        tenth => tenths(tenth as f64 / 10.0, language),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_written_as_in_each_language() {
        let both = |bytes| (size(bytes, Language::En), size(bytes, Language::Nl));
        assert_eq!(both(3_240_000), ("3.2 MB".into(), "3,2 MB".into()));
        assert_eq!(both(999), ("999 B".into(), "999 B".into()));
        assert_eq!(both(999_949), ("999.9 kB".into(), "999,9 kB".into()));
        assert_eq!(both(999_950), ("1.0 MB".into(), "1,0 MB".into()));
        assert_eq!(both(999_999_999), ("1.0 GB".into(), "1,0 GB".into()));
        assert_eq!(both(4_000_000_000), ("4.0 GB".into(), "4,0 GB".into()));
    }

    #[test]
    fn seconds_are_never_more_than_they_are() {
        for (ms, en, nl) in [
            (0, "0", "0"),
            (99, "0", "0"),
            (3000, "3", "3"),
            (3099, "3", "3"),
            (3400, "3.4", "3,4"),
            (26_950, "26.9", "26,9"),
        ] {
            assert_eq!((seconds(ms, Language::En), seconds(ms, Language::Nl)), (en.into(), nl.into()));
        }
        assert_eq!(tenths(116.25, Language::Nl), "116,2");
    }
}

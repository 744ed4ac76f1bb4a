//! Numbers as people write them: with a point in English, with a comma in Dutch.

use crate::units::Language;

/// Returns a number with one decimal.
pub fn one_decimal(value: f64, language: Language) -> String {
    let text = format!("{value:.1}");
    match language {
        Language::Nl => text.replace('.', ","),
        Language::En => text,
    }
}

/// Returns milliseconds as seconds with one decimal, without the unit.
pub fn seconds(ms: u64, language: Language) -> String {
    one_decimal(ms as f64 / 1000.0, language)
}

/// Returns a size with its unit (of thousands of bytes): `14.2 MB`, in Dutch `14,2 MB`.
pub fn size(bytes: u64, language: Language) -> String {
    let (divisor, unit) = match bytes {
        0..1_000 => return format!("{bytes} B"),
        1_000..1_000_000 => (1e3, "kB"),
        1_000_000..1_000_000_000 => (1e6, "MB"),
        _ => (1e9, "GB"),
    };
    format!("{} {unit}", one_decimal(bytes as f64 / divisor, language))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_in_each_language() {
        let both = |of: fn(Language) -> String| (of(Language::En), of(Language::Nl));
        assert_eq!(both(|l| size(3_240_000, l)), ("3.2 MB".into(), "3,2 MB".into()));
        assert_eq!(both(|l| size(999, l)), ("999 B".into(), "999 B".into()));
        assert_eq!(both(|l| size(4_000_000_000, l)), ("4.0 GB".into(), "4,0 GB".into()));
        assert_eq!(both(|l| seconds(5_210, l)), ("5.2".into(), "5,2".into()));
    }
}

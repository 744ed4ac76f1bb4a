//! Numbers as people read them: a point in English, a comma in Dutch.

use crate::units::Language;

/// Returns a number with one decimal.
pub fn tenths(value: f64, language: Language) -> String {
    let text = format!("{value:.1}");
    if language == Language::Nl { text.replace('.', ",") } else { text }
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

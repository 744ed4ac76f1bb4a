//! A second look at an author's own words: periods that differ from the policy, and "anonymous".
//!
//! This can't find every untrue sentence; it finds the ones people write most. So it warns and never refuses.

use crate::messages::guide as say;

use super::Purpose;
use super::draft::{Draft, DraftItem};
use super::flow::Text;
use super::promise::{Policy, PromiseKind};
use super::reading::Reading;
use super::render::placeholder_of;

/// Beginnings of words that say that something goes.
const GOES: &[&str] = &["verwijder", "vernietig", "gewist", "wissen", "delete", "deleting", "destroy", "erase"];
/// Beginnings of words that say that something stays; they count only beside a word for what was recorded or written.
const STAYS: &[&str] = &["bewaar", "bewaren", "bewaard", "keep", "kept", "retain", "store"];
const RECORDING: &[&str] = &["opname", "geluid", "audio", "recording"];
const WRITTEN: &[&str] = &["tekst", "uitwerking", "uitgeschreven", "text", "transcript", "written"];
/// Numbers that people write as words.
const NUMBERS: &[(&str, u32)] = &[
    ("een", 1),
    ("één", 1),
    ("one", 1),
    ("twee", 2),
    ("two", 2),
    ("drie", 3),
    ("three", 3),
    ("vier", 4),
    ("four", 4),
    ("vijf", 5),
    ("five", 5),
    ("zes", 6),
    ("six", 6),
    ("zeven", 7),
    ("seven", 7),
    ("acht", 8),
    ("eight", 8),
    ("negen", 9),
    ("nine", 9),
    ("tien", 10),
    ("ten", 10),
    ("twaalf", 12),
    ("twelve", 12),
    ("veertien", 14),
    ("fourteen", 14),
    ("dertig", 30),
    ("thirty", 30),
    ("zestig", 60),
    ("sixty", 60),
    ("negentig", 90),
    ("ninety", 90),
];
/// Units of time in days.
const UNITS: &[(&str, u32)] = &[
    ("dag", 1),
    ("dagen", 1),
    ("day", 1),
    ("days", 1),
    ("week", 7),
    ("weken", 7),
    ("weeks", 7),
    ("maand", 30),
    ("maanden", 30),
    ("month", 30),
    ("months", 30),
    ("jaar", 365),
    ("jaren", 365),
    ("year", 365),
    ("years", 365),
];
const ANONYMOUS: &[&str] = &["anoniem", "anonieme", "anonymous", "anonymously", "anonimiteit", "anonymity"];

/// Warns about the consent script's own words.
pub(crate) fn check(reading: &mut Reading<'_>, draft: &Draft, policy: &Policy) {
    for item in &draft.consent {
        for text in [&item.text, &item.question].into_iter().flatten() {
            periods(reading, item, text, policy);
            anonymous(reading, text);
        }
    }
}

/// Returns the words of a text with the marks around them taken off, each with the byte at which it begins.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace().filter_map(move |word| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let at = bare.as_ptr() as usize - text.as_ptr() as usize;
        (!bare.is_empty()).then_some((at, bare))
    })
}

fn periods(reading: &mut Reading<'_>, item: &DraftItem, text: &Text, policy: &Policy) {
    let of_consent = item.purpose.as_ref().is_some_and(|p| p.value == Purpose::RecordConsent);
    let promise = if of_consent { PromiseKind::DestroyConsent } else { PromiseKind::DestroyRecording };
    for sentence in text.value.split(['.', '?', ';', '!']) {
        let lower = sentence.to_lowercase();
        let begins = |list: &[&str]| words(&lower).any(|(_, w)| list.iter().any(|l| w.starts_with(l)));
        let mentions = |list: &[&str]| list.iter().any(|l| lower.contains(l));
        if !(begins(GOES) || begins(STAYS) && (mentions(RECORDING) || mentions(WRITTEN))) {
            continue;
        }
        let all: Vec<(usize, &str)> = words(sentence).collect();
        for pair in all.windows(2) {
            let (from, number) = pair[0];
            let (to, unit) = pair[1];
            let unit = unit.to_lowercase();
            let Some((_, unit_days)) = UNITS.iter().find(|(name, _)| *name == unit) else { continue };
            let word = number.to_lowercase();
            let spoken = NUMBERS.iter().find(|(name, _)| *name == word).map(|(_, n)| *n);
            let Some(count) = spoken.or_else(|| word.parse().ok()) else { continue };
            let days = count.saturating_mul(*unit_days);
            // The raw text's period does not make a sentence about the recording true.
            let of_text = !mentions(RECORDING) || mentions(WRITTEN);
            let of_its_own = of_consent && days == policy.consent_days;
            if days == policy.days || of_text && days == policy.raw_days || of_its_own {
                continue;
            }
            let said = &sentence[from..to + pair[1].1.len()];
            let at = reading.place_of(text, said, 0);
            let values = [
                ("said", said.into()),
                ("days", policy.days.into()),
                ("raw", policy.raw_days.into()),
                ("placeholder", placeholder_of(promise).into()),
            ];
            reading.warning(at, say::OTHER_DAYS, say::OTHER_DAYS_TODO, &values);
        }
    }
}

fn anonymous(reading: &mut Reading<'_>, text: &Text) {
    for (_, word) in words(&text.value) {
        if ANONYMOUS.contains(&word.to_lowercase().as_str()) {
            let at = reading.place_of(text, word, 0);
            let values = [("said", word.into()), ("placeholder", placeholder_of(PromiseKind::Anonymous).into())];
            reading.warning(at, say::ANONYMOUS_WORD, say::ANONYMOUS_WORD_TODO, &values);
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::guide::{self, promise::Policy};

    /// Holds what is said about a text of the consent script against what is expected.
    fn check(said: &str, expect: &[&str]) {
        let guide = include_str!("../../topic-guides/interview-example.toml");
        let text = guide.replacen("There are no right or wrong answers.", said, 1);
        assert_ne!(text, guide);
        let policy = Policy { days: 14, raw_days: 90, ..Policy::default() };
        let found = guide::check("interview-example.toml", text.as_bytes(), &policy).problems;
        let found: Vec<String> = found
            .iter()
            .map(|p| {
                let place = text.lines().nth(p.line - 1).unwrap();
                let at: String = place.chars().skip(p.column - 1).take_while(|c| c.is_alphanumeric()).collect();
                format!("{} {at}", p.id())
            })
            .collect();
        assert_eq!(found, expect, "{said}");
    }

    #[test]
    fn periods_of_ones_own_are_pointed_at() {
        check("The recording is deleted within 14 days.", &[]);
        check("The recording is deleted within fourteen days.", &[]);
        check("The recording is deleted within two weeks.", &[]);
        check("The text is destroyed after 90 days.", &[]);
        check("The recording is deleted after 90 days.", &["guide.OTHER_DAYS 90"]);
        check("The recording is deleted after 30 days.", &["guide.OTHER_DAYS 30"]);
        check("We delete it in a month or in 2 months, at most.", &["guide.OTHER_DAYS 2"]);
        check("Wij bewaren de opname tien jaar.", &["guide.OTHER_DAYS tien"]);
        check("Wij bewaren tien jaar lang een goede herinnering.", &[]);
        check("I have done this for 10 years. We delete the recording.", &[]);
        check("We wisten het na drie jaar pas.", &[]);
    }

    #[test]
    fn the_period_of_the_consents_own_recording_is_true_where_that_is_asked_for() {
        let check = |said: &str, expect: &[&str]| {
            let guide = include_str!("../../topic-guides/interview-example.toml");
            let asks = format!(
                "[[consent]]\nid = \"own-track\"\ntitle = \"Recording the consent\"\npurpose = \"record-consent\"\n\
                 text = \"{said} {{consent-promise}}\"\nquestion = \"Is that all right?\"\npromises = [\"destroy-consent\"]\n\n"
            );
            let text = guide.replacen("[[consent]]", &format!("{asks}[[consent]]"), 1);
            let found = guide::check("interview-example.toml", text.as_bytes(), &Policy::default()).problems;
            assert_eq!(found.iter().map(|p| p.id()).collect::<Vec<_>>(), expect, "{said}");
        };
        check("We keep the recording of your consent for ten years.", &[]);
        check("We keep the recording of your consent for five years.", &["guide.OTHER_DAYS"]);
    }

    #[test]
    fn anonymous_is_pointed_at_as_a_word() {
        check("All of it is fully anonymous.", &["guide.ANONYMOUS_WORD anonymous"]);
        check("Alles is anoniem, echt anoniem.", &["guide.ANONYMOUS_WORD anoniem"]);
        check("De tekst wordt geanonimiseerd.", &[]);
    }
}

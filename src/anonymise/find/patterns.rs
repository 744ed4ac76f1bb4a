//! Written forms that can be checked: addresses, telephone numbers, postcodes, numbers of persons and things, dates.

use std::sync::LazyLock;

use regex::Regex;

use super::super::{Kind, Source, Span};
use super::draft::Draft;
use super::token::Token;

struct Form {
    kind: Kind,
    regex: Regex,
    /// How sure, when `check` agrees. `None`: not this.
    check: fn(&str) -> Option<f32>,
}

fn form(kind: Kind, pattern: &str, check: fn(&str) -> Option<f32>) -> Form {
    // The patterns are constants, and a test makes all of them.
    Form { kind, regex: Regex::new(pattern).unwrap_or_else(|e| unreachable!("{e}")), check }
}

static FORMS: LazyLock<Vec<Form>> = LazyLock::new(|| {
    vec![
        form(Kind::Email, r"(?i)[a-z0-9_.+-]+@[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.[a-z]{2,}", |_| Some(0.99)),
        form(Kind::Url, r"(?i)(?-u:\b)(?:https?://|www\.)[^\s<>\x22]*[a-z0-9/]", |_| Some(0.99)),
        form(
            Kind::Url,
            r"(?i)(?-u:\b)[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:nl|com|org|net|eu|be|de|uk|info|io|nu|amsterdam|frl)(?-u:\b)(?:/[^\s<>\x22]*[a-z0-9/])?",
            |_| Some(0.9),
        ),
        form(Kind::Url, r"(?:^|[\s(])@[A-Za-z0-9_][A-Za-z0-9_.]{1,29}", |_| Some(0.8)),
        form(Kind::IdNumber, r"(?i-u)\b[a-z]{2}[0-9]{2} ?(?:[a-z0-9]{4} ?){2,7}[a-z0-9]{0,4}(?-u:\b)", iban),
        form(Kind::IdNumber, r"(?i-u)\b[a-z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[a-d](?-u:\b)", |_| Some(0.95)),
        form(
            Kind::IdNumber,
            r"(?i-u)\b(?:[a-z]{2}-[0-9]{2}-[0-9]{2}|[0-9]{2}-[0-9]{2}-[a-z]{2}|[0-9]{2}-[a-z]{2}-[0-9]{2}|[a-z]{2}-[0-9]{2}-[a-z]{2}|[a-z]{2}-[a-z]{2}-[0-9]{2}|[0-9]{2}-[a-z]{2}-[a-z]{2}|[0-9]{2}-[a-z]{3}-[0-9]|[0-9]-[a-z]{3}-[0-9]{2}|[a-z]{2}-[0-9]{3}-[a-z]|[a-z]-[0-9]{3}-[a-z]{2}|[a-z]{3}-[0-9]{2}-[a-z]|[a-z]-[0-9]{2}-[a-z]{3}|[0-9]-[a-z]{2}-[0-9]{3}|[0-9]{3}-[a-z]{2}-[0-9])(?-u:\b)",
            |_| Some(0.9),
        ),
        form(Kind::IdNumber, r"(?-u:\b)[A-Z]{2}[0-9]{2} ?[A-Z]{3}(?-u:\b)", |_| Some(0.85)),
        form(Kind::IdNumber, r"(?i-u)\b(?:nl|be|gb|ie) ?[0-9]{2} [a-z]{4}(?: ?[0-9]{2,4}){2,4}(?-u:\b)", |_| Some(0.8)),
        form(Kind::IdNumber, r"(?-u:\b)(?:1[3-9]|[2-9][0-9])-[0-9]{4}(?-u:\b)", |_| Some(0.4)),
        form(Kind::IdNumber, r"(?i-u)\b(?:[0-9]{4,}-[a-z]|[a-z]/[0-9]{2}/[0-9]{4,})(?-u:\b)", |_| Some(0.6)),
        form(Kind::IdNumber, r"(?i-u)\b[a-z]{2,4}[-/][0-9]{3,}(?:[-/][0-9]{2,})?(?-u:\b)", |_| Some(0.6)),
        form(Kind::IdNumber, r"(?i-u)\b[a-z]{2,3} [0-9]{2,4} [0-9]{3,6}(?-u:\b)", |text| {
            consonants(text).then_some(0.4)
        }),
        form(
            Kind::IdNumber,
            r"(?i-u)\b(?:[a-z]{1,3} [0-9]{2,3} [a-z]{1,3}|[0-9]{1,3} [a-z]{2,3} [0-9]{1,3})(?-u:\b)",
            spaced_plate,
        ),
        form(Kind::IdNumber, r"(?-u:\b)[a-z]{2}[0-9]{2} ?[a-z]{3}(?-u:\b)", |text| {
            (!text.starts_with("in")).then_some(0.6)
        }),
        form(Kind::Postcode, r"(?i-u)\b[1-9][0-9]{3} ?[a-z]{2}(?-u:\b)", dutch_postcode),
        form(
            Kind::Postcode,
            r"(?i-u)\b(?:[a-pr-uwyz][a-hk-y]?[0-9]{1,2}|[a-pr-uwyz][0-9][a-hjkps-uw]|[a-pr-uwyz][a-hk-y][0-9][abehmnprv-y]) ?[0-9][abd-hjlnp-uw-z]{2}(?-u:\b)",
            |_| Some(0.9),
        ),
        form(Kind::Phone, r"(?:\+|(?-u:\b)00)[0-9]{1,3}(?:[ .()/-]*[0-9]){7,12}(?-u:\b)", |_| Some(0.97)),
        form(Kind::Phone, r"(?-u:\b)0(?:[ .()/-]{0,2}[0-9]){8,10}(?-u:\b)", phone),
        form(Kind::Phone, r"(?-u:\b)0[1-9][0-9]{0,3}(?:[ -]{1,3}[0-9]{1,6}){1,5}(?-u:\b)", short_phone),
        form(Kind::IdNumber, r"(?-u:\b)[0-9]{3}[ .-]?[0-9]{3}[ .-]?[0-9]{4}(?-u:\b)", nhs),
        form(
            Kind::IdNumber,
            r"(?-u:\b)[0-9]{4}[ .-]?[0-9]{2}[ .-]?[0-9]{3}(?-u:\b)|(?-u:\b)[0-9]{3}[ .-]?[0-9]{3}[ .-]?[0-9]{3}(?-u:\b)|(?-u:\b)[0-9]{2}\.[0-9]{2}\.[0-9]{2}\.[0-9]{3}(?-u:\b)|(?-u:\b)[0-9]{8,9}(?-u:\b)",
            bsn,
        ),
        form(Kind::IdNumber, r"(?-u:\b)[0-9]{6,}(?-u:\b)", |_| Some(0.7)),
        form(
            Kind::IdNumber,
            r"(?-u:\b)(?:[A-Z]{1,4}[-/ ]?[0-9]{4,}|[0-9]{2,}[-/][A-Z]{1,3}[-/][0-9]{2,}|[A-Z]+[0-9]+[A-Z0-9]*[0-9]{3,})(?-u:\b)",
            |_| Some(0.7),
        ),
        form(Kind::IdNumber, r"(?-u:\b)[0-9]{2,4}/[0-9]{3,}(?-u:\b)", |text| (!two_years(text)).then_some(0.6)),
        form(Kind::IdNumber, r"(?-u:\b)[0-9]{3,6}/[0-9]{2}(?-u:\b)", |text| (!two_years(text)).then_some(0.5)),
        form(Kind::Date, r"(?-u:\b)[0-9]{4}/(?:[0-9]{2}|[0-9]{4})(?-u:\b)", |text| two_years(text).then_some(0.8)),
        form(Kind::IdNumber, r"(?-u:\b)[0-9]{4}-[0-9]{3,6}(?-u:\b)", |text| {
            // "1994-2001" is a stretch of years.
            let years = text.len() == 9 && text.split('-').all(|y| y.starts_with("19") || y.starts_with("20"));
            (!years).then_some(0.5)
        }),
        form(
            Kind::Date,
            r"(?-u:\b)(?:[0-9]{4}[-/.](?:0?[1-9]|1[0-2])[-/.](?:[12][0-9]|3[01]|0?[1-9])|(?:[12][0-9]|3[01]|0?[1-9])([-/.])(?:0?[1-9]|1[0-2])[-/.](?:[0-9]{4}|[0-9]{2})|(?:1[0-2]|0?[1-9])/(?:[12][0-9]|3[01]|0?[1-9])/(?:[0-9]{4}|[0-9]{2}))(?-u:\b)",
            |_| Some(0.95),
        ),
    ]
});

/// Adds what has a written form.
pub fn find(text: &str, tokens: &[Token], drafts: &mut Vec<Draft>) {
    for form in FORMS.iter() {
        for found in form.regex.find_iter(text) {
            let found_text = found.as_str();
            let trimmed = found_text.trim_start_matches(|c: char| c.is_whitespace() || c == '(').trim_end();
            let start = found.start()
                + (found_text.len() - found_text.trim_start_matches(|c: char| c.is_whitespace() || c == '(').len());
            let Some(confidence) = (form.check)(trimmed) else { continue };
            let (start, end) = (point(text, tokens, start), point(text, tokens, start + trimmed.len()));
            drafts.push(Draft { span: Span { start, end }, kind: form.kind, source: Source::Pattern, confidence });
        }
    }
}

/// Returns the code point that starts at a byte.
fn point(text: &str, tokens: &[Token], byte: usize) -> usize {
    let at = tokens.partition_point(|t| t.byte <= byte);
    match at.checked_sub(1) {
        Some(before) => tokens[before].start + text[tokens[before].byte..byte].chars().count(),
        None => text[..byte].chars().count(),
    }
}

fn digits(text: &str) -> Vec<u32> {
    text.chars().filter_map(|c| c.to_digit(10)).collect()
}

/// The eleven-test of a burgerservicenummer.
pub fn is_bsn(digits: &[u32]) -> bool {
    let padded: Vec<u32> =
        std::iter::repeat_n(0, 9_usize.saturating_sub(digits.len())).chain(digits.iter().copied()).collect();
    if !(8..=9).contains(&digits.len()) || digits.iter().all(|d| *d == 0) {
        return false;
    }
    let sum: i64 = padded.iter().zip([9, 8, 7, 6, 5, 4, 3, 2, -1]).map(|(d, w)| i64::from(*d) * w).sum();
    sum % 11 == 0
}

/// The check digit of an NHS number.
pub fn is_nhs(digits: &[u32]) -> bool {
    if digits.len() != 10 || digits.iter().all(|d| *d == 0) {
        return false;
    }
    let sum: u32 = digits[..9].iter().zip((2..=10).rev()).map(|(d, w)| d * w).sum();
    let check = (11 - sum % 11) % 11;
    check == digits[9]
}

fn bsn(text: &str) -> Option<f32> {
    let digits = digits(text);
    if is_bsn(&digits) {
        return Some(0.97);
    }
    // A number of a person all the same, misheard or of another kind; a price or a count has no nine digits.
    (digits.len() == 9).then_some(0.6)
}

fn nhs(text: &str) -> Option<f32> {
    Some(if is_nhs(&digits(text)) { 0.97 } else { 0.6 })
}

fn phone(text: &str) -> Option<f32> {
    // The form has nine digits to eleven.
    Some(if digits(text).len() == 9 { 0.7 } else { 0.97 })
}

/// A telephone number of which a digit or more was misheard away ("06 12 94 66"): doubtful, and a person looks. A date, a month
/// with its year and a few loose numbers are none.
fn short_phone(text: &str) -> Option<f32> {
    let groups: Vec<&str> = text.split([' ', '-']).filter(|g| !g.is_empty()).collect();
    let hyphens = text.contains('-') && !text.contains(' ');
    let date = hyphens && groups.len() == 3 && groups[..2].iter().all(|g| g.len() <= 2);
    let year =
        groups.len() == 2 && groups[1].len() == 4 && (groups[1].starts_with("19") || groups[1].starts_with("20"));
    ((6..=8).contains(&digits(text).len()) && !date && !year).then_some(0.5)
}

/// "1990/91", "2018/2019": a school year or a season.
fn two_years(text: &str) -> bool {
    let year = |part: &str| part.parse::<u32>().ok();
    let Some((Some(first), Some(second))) = text.split_once('/').map(|(a, b)| (year(a), year(b))) else { return false };
    (1900..=2039).contains(&first) && (second == first + 1 || second == (first + 1) % 100)
}

/// The check digits of an IBAN.
fn iban(text: &str) -> Option<f32> {
    let compact: Vec<u8> = text.bytes().filter(u8::is_ascii_alphanumeric).map(|b| b.to_ascii_uppercase()).collect();
    if !(15..=34).contains(&compact.len()) {
        return None;
    }
    let remainder = compact[4..].iter().chain(&compact[..4]).fold(0_u32, |sum, b| match b {
        b'0'..=b'9' => (sum * 10 + u32::from(b - b'0')) % 97,
        _ => (sum * 100 + u32::from(b - b'A') + 10) % 97,
    });
    if remainder == 1 {
        return Some(0.99);
    }
    // Misheard by one digit it is still somebody's account; "is 12 ..." is none.
    let country = compact.get(..2).is_some_and(|c| matches!(c, b"NL" | b"GB" | b"IE"));
    let bank = country && compact.get(4..8).is_some_and(|b| b.iter().all(u8::is_ascii_alphabetic));
    ((bank || text.starts_with(|c: char| c.is_ascii_uppercase()))
        && text.chars().filter(char::is_ascii_digit).count() >= 10)
        .then_some(0.6)
}

/// "TZ 806 G": six letters and digits in three groups. In small letters two words beside a number look like one.
fn spaced_plate(text: &str) -> Option<f32> {
    let six = text.bytes().filter(u8::is_ascii_alphanumeric).count() == 6;
    let raised = text.bytes().all(|b| !b.is_ascii_lowercase());
    let strange = consonants(text);
    (six && (raised || strange)).then_some(if raised { 0.7 } else { 0.5 })
}

/// Whether the groups of letters in it are no words: without a vowel, and no unit.
fn consonants(text: &str) -> bool {
    text.split(' ').filter(|g| g.starts_with(|c: char| c.is_ascii_alphabetic())).all(|group| {
        let small = group.to_ascii_lowercase();
        !small.contains(|c| "aeiouy".contains(c))
            && !matches!(
                &*small,
                "nr" | "km"
                    | "kg"
                    | "cm"
                    | "mm"
                    | "ml"
                    | "pm"
                    | "mg"
                    | "m"
                    | "h"
                    | "x"
                    | "st"
                    | "th"
                    | "nd"
                    | "rd"
                    | "hm"
                    | "mbt"
                    | "bv"
            )
    })
}

/// "1234 ab" is a postcode, "2000 in" is not.
fn dutch_postcode(text: &str) -> Option<f32> {
    let letters = &text[text.len() - 2..];
    let glued = !text.contains(' ');
    if letters.bytes().all(|b| b.is_ascii_uppercase()) {
        return Some(0.97);
    }
    let word = letters.to_ascii_lowercase();
    let common = [
        "in", "is", "en", "op", "te", "de", "om", "ik", "ze", "we", "je", "er", "al", "of", "na", "zo", "nu", "me",
        "to", "it", "he", "so", "at", "on", "or", "if", "my", "by", "as", "an", "no", "up", "do", "us", "be", "hm",
        "ja", "km", "kg", "cm", "mm", "ml", "eh", "uh", "had", "ha", "oh", "ok", "st", "nd", "rd", "th", "pm", "am",
        "oa",
    ];
    (!common.contains(&word.as_str())).then_some(if glued { 0.9 } else { 0.8 })
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    fn found(text: &str) -> Vec<(Kind, String)> {
        let tokens = tokens(text);
        let mut drafts = Vec::new();
        find(text, &tokens, &mut drafts);
        let found = super::super::draft::resolve(text, &tokens, drafts);
        found.into_iter().map(|c| (c.kind, c.text)).collect()
    }

    fn check(text: &str, kind: Kind, part: &str) {
        assert_eq!(found(text), [(kind, part.to_owned())], "{text}");
    }

    #[test]
    fn written_forms_are_found_whole() {
        check("mail naar r.de-vries@school.nl graag", Kind::Email, "r.de-vries@school.nl");
        check("zie www.voorbeeld.nl/over.", Kind::Url, "www.voorbeeld.nl/over");
        check("op regenboogschool.nl staat", Kind::Url, "regenboogschool.nl");
        check("volg @anna_k op insta", Kind::Url, "@anna_k");
        check("rekening NL91 ABNA 0417 1643 00 dus", Kind::IdNumber, "NL91 ABNA 0417 1643 00");
        check("mijn bsn is 111222333.", Kind::IdNumber, "111222333");
        check("kenteken 12-ABC-3", Kind::IdNumber, "12-ABC-3");
        check("the car, AB12 CDE", Kind::IdNumber, "AB12 CDE");
        check("my NI number is QQ 12 34 56 C", Kind::IdNumber, "QQ 12 34 56 C");
        check("AB 12 34 56 C", Kind::IdNumber, "AB 12 34 56 C");
        check("NHS number 943 476 5919", Kind::IdNumber, "943 476 5919");
        check("op 8011 PK in", Kind::Postcode, "8011 PK");
        check("op 8011pk", Kind::Postcode, "8011pk");
        check("I live in SW1A 1AA now", Kind::Postcode, "SW1A 1AA");
        check("bel 06-12345678", Kind::Phone, "06-12345678");
        check("bel +31 6 1234 5678", Kind::Phone, "+31 6 1234 5678");
        check("ring 0161 496 0018 please", Kind::Phone, "0161 496 0018");
        check("op 13-03-2019 was", Kind::Date, "13-03-2019");
    }

    #[test]
    fn a_number_with_too_few_digits_is_marked_all_the_same() {
        for (text, part) in [
            ("bel me op 06 12 94 66 dan", "06 12 94 66"),
            ("06 1294 66", "06 1294 66"),
            ("het is 06-129466.", "06-129466"),
            ("0161 496 0", "0161 496 0"),
        ] {
            check(text, Kind::Phone, part);
        }
    }

    #[test]
    fn numbers_that_tell_nothing_are_left() {
        for text in [
            "in 2000 is het",
            "om 12.30 uur",
            "1500 euro",
            "zo'n 20 of 30",
            "3.5 kilo",
            "in 03-2019",
            "van 09.00 tot 17.00",
            "09.00-17.00",
            "01 02 en 03",
            "1 2 3 4 5 6",
            "om 08 30",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn check_digits_are_computed() {
        assert!(is_bsn(&digits("111222333")));
        assert!(!is_bsn(&digits("111222334")));
        assert!(is_nhs(&digits("9434765919")));
        assert!(!is_nhs(&digits("9434765918")));
        assert!(!is_nhs(&[0; 10]), "ten zeros are nobody's number");
        assert_eq!(iban("NL91ABNA0417164300"), Some(0.99));
        assert_eq!(iban("nl91abna0417164301"), Some(0.6), "misheard by a digit, but a bank is named");
        assert_eq!(iban("is12abna0417164301"), None);
    }

    #[test]
    fn how_sure_a_form_is_hangs_on_its_digits() {
        assert_eq!(bsn("111222333"), Some(0.97));
        assert_eq!(bsn("111222334"), Some(0.6), "misheard by a digit");
        assert_eq!(bsn("11122233"), None, "a count may have eight");
        assert_eq!(nhs("943 476 5919"), Some(0.97));
        assert_eq!(nhs("943 476 5918"), Some(0.6), "misheard by a digit");
        assert_eq!(phone("06-12345678"), Some(0.97));
        assert_eq!(phone("06-1234567"), Some(0.7), "a digit too few");
        assert_eq!(dutch_postcode("8011pk"), Some(0.9));
        assert_eq!(dutch_postcode("8011 pk"), Some(0.8), "a number and a word may look like it");
    }
}

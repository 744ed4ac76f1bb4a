//! What stands in the place of what was there: typed labels, invented names, and what to widen a thing to.

use std::collections::HashSet;

use super::edit::{Decision, Who};
use super::finder;
use crate::anonymise::Kind;
use crate::units::Language;

/// Returns the word for a kind of identifier, as a label has it.
pub fn label_word(kind: Kind, language: Language) -> &'static str {
    match (language, kind) {
        (Language::Nl, Kind::Name) => "naam",
        (Language::Nl, Kind::Place) => "plaats",
        (Language::Nl, Kind::Organisation) => "organisatie",
        (Language::Nl, Kind::Date) => "datum",
        (Language::Nl, Kind::Age) => "leeftijd",
        (Language::Nl, Kind::Phone) => "telefoonnummer",
        (Language::Nl, Kind::Email) => "e-mailadres",
        (Language::Nl, Kind::Url) => "webadres",
        (Language::Nl, Kind::Postcode) => "postcode",
        (Language::Nl, Kind::IdNumber) => "nummer",
        (Language::Nl, Kind::Other) => "gegeven",
        (Language::En, Kind::Name) => "name",
        (Language::En, Kind::Place) => "place",
        (Language::En, Kind::Organisation) => "organisation",
        (Language::En, Kind::Date) => "date",
        (Language::En, Kind::Age) => "age",
        (Language::En, Kind::Phone) => "phone number",
        (Language::En, Kind::Email) => "e-mail address",
        (Language::En, Kind::Url) => "web address",
        (Language::En, Kind::Postcode) => "postcode",
        (Language::En, Kind::IdNumber) => "number",
        (Language::En, Kind::Other) => "detail",
    }
}

/// Returns the name of a kind as `luister identifiers` and the counts have it.
pub fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Name => "name",
        Kind::Place => "place",
        Kind::Organisation => "organisation",
        Kind::Date => "date",
        Kind::Age => "age",
        Kind::Phone => "phone",
        Kind::Email => "email",
        Kind::Url => "url",
        Kind::Postcode => "postcode",
        Kind::IdNumber => "id-number",
        Kind::Other => "other",
    }
}

/// Every kind, in the order in which a hand goes through them.
pub const KINDS: [Kind; 11] = [
    Kind::Name,
    Kind::Place,
    Kind::Organisation,
    Kind::Date,
    Kind::Age,
    Kind::Phone,
    Kind::Email,
    Kind::Url,
    Kind::Postcode,
    Kind::IdNumber,
    Kind::Other,
];

/// What stands where something was left out.
pub fn removed(language: Language) -> &'static str {
    match language {
        Language::Nl => "[weggelaten]",
        Language::En => "[left out]",
    }
}

/// What stands where nobody can understand what was said, by the convention of Dresing and Pehl.
pub fn unintelligible(language: Language) -> &'static str {
    match language {
        Language::Nl => "(onv.)",
        Language::En => "(unintelligible)",
    }
}

/// What stands where something that was said may be missing: about how long nothing was recorded, in ms, where that is known.
pub fn not_recorded(lost_ms: Option<u64>, language: Language) -> String {
    let Some(ms) = lost_ms else {
        return match language {
            Language::Nl => "(opname onderbroken)",
            Language::En => "(recording interrupted)",
        }
        .to_owned();
    };
    let (seconds, minutes) = (ms.saturating_add(500) / 1_000, ms.saturating_add(30_000) / 60_000);
    match (language, seconds) {
        (Language::Nl, 0 | 1) => "(minder dan 2 seconden niet opgenomen)".to_owned(),
        (Language::En, 0 | 1) => "(less than 2 seconds not recorded)".to_owned(),
        (Language::Nl, ..120) => format!("(ongeveer {seconds} seconden niet opgenomen)"),
        (Language::En, ..120) => format!("(about {seconds} seconds not recorded)"),
        (Language::Nl, _) => format!("(ongeveer {minutes} minuten niet opgenomen)"),
        (Language::En, _) => format!("(about {minutes} minutes not recorded)"),
    }
}

/// First names that say nothing about anybody: given to women and men alike.
const NAMES_NL: [&str; 36] = [
    "Robin", "Sam", "Noa", "Jip", "Sacha", "Bo", "Mika", "Dani", "Floor", "Jamie", "Kaj", "Lou", "Marijn", "Nicky",
    "Luca", "Charlie", "Quinn", "Sem", "Jody", "Chris", "Kim", "Anne", "Jamy", "Bente", "Rowan", "Micha", "Indy",
    "Jules", "Noël", "Renske", "Tobi", "Yael", "Juul", "Ode", "Silke", "Wil",
];
const NAMES_EN: [&str; 36] = [
    "Alex", "Robin", "Sam", "Charlie", "Jamie", "Morgan", "Casey", "Taylor", "Jordan", "Riley", "Quinn", "Avery",
    "Rowan", "Skyler", "Ellis", "Frankie", "Jules", "Kit", "Lee", "Marley", "Noel", "Parker", "Reese", "Sasha", "Toby",
    "Val", "Winter", "Ash", "Blake", "Drew", "Eden", "Hollis", "Jody", "Kerry", "Lane", "Remy",
];

/// Returns the invented names in the order in which they are given out: drawn by the seed alone. Words of the material are
/// left out, so that nobody gets the name of somebody who is spoken of.
pub(super) fn invented(language: Language, seed: u64, taken: &HashSet<String>) -> Vec<&'static str> {
    let mut names: Vec<&'static str> = match language {
        Language::Nl => NAMES_NL.to_vec(),
        Language::En => NAMES_EN.to_vec(),
    };
    let mut state = seed ^ 0x9e37_79b9_7f4a_7c15;
    for last in (1..names.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        names.swap(last, (state >> 33) as usize % (last + 1));
    }
    names.retain(|name| !taken.contains(&super::plain::plain(name)));
    names
}

/// Returns the label of a pseudonym: `[naam 1]`, or an invented name where there is one.
pub(super) fn pseudonym(who: Who, language: Language, names: Option<&[&'static str]>) -> String {
    let invented = names.filter(|_| who.kind == Kind::Name).and_then(|n| n.get(who.number.saturating_sub(1) as usize));
    match invented {
        Some(name) => (*name).to_owned(),
        None => format!("[{} {}]", label_word(who.kind, language), who.number),
    }
}

/// Returns what stands in a place; none when it stays.
pub(super) fn instead(decision: &Decision, language: Language, names: Option<&[&'static str]>) -> Option<String> {
    match decision {
        Decision::Pseudonym(who) => Some(pseudonym(*who, language, names)),
        Decision::Generalise(text) => Some(format!("[{}]", text.trim().trim_matches(['[', ']']))),
        Decision::Remove => Some(removed(language).to_owned()),
        Decision::Keep => None,
    }
}

/// Returns what a thing may be widened to, for the hand to change: an age band where there is a number, otherwise a kind.
pub fn wider(text: &str, kind: Kind, language: Language) -> String {
    let words = match (kind, language) {
        (Kind::Age, _) => {
            let Some(age) = finder::number(text, language).filter(|n| *n < 120) else {
                return label_word(kind, language).to_owned();
            };
            let (from, to) = (age / 10 * 10, age / 10 * 10 + 9);
            return match language {
                Language::Nl => format!("tussen {from} en {to} jaar"),
                Language::En => format!("aged {from} to {to}"),
            };
        }
        (Kind::Name, Language::Nl) => "iemand uit de familie",
        (Kind::Name, Language::En) => "a family member",
        (Kind::Place, Language::Nl) => "plaats in de regio",
        (Kind::Place, Language::En) => "town in the region",
        (Kind::Organisation, Language::Nl) => "zorginstelling",
        (Kind::Organisation, Language::En) => "care organisation",
        (Kind::Date, Language::Nl) => "enkele jaren eerder",
        (Kind::Date, Language::En) => "a few years before",
        (_, _) => label_word(kind, language),
    };
    words.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_one_to_one() {
        for language in [Language::Nl, Language::En] {
            let mut seen = HashSet::new();
            for kind in KINDS {
                for number in 1..40 {
                    assert!(seen.insert(pseudonym(Who { kind, number }, language, None)));
                }
            }
            let names = invented(language, 7, &HashSet::new());
            let mut seen = HashSet::new();
            for number in 1..80 {
                assert!(seen.insert(pseudonym(Who { kind: Kind::Name, number }, language, Some(&names))));
            }
        }
    }

    #[test]
    fn invented_names_come_from_the_seed_and_are_nobodys() {
        let taken = HashSet::from(["robin".to_owned()]);
        let names = invented(Language::Nl, 1, &taken);
        assert!(!names.contains(&"Robin") && names.len() == NAMES_NL.len() - 1);
        assert_ne!(names, invented(Language::Nl, 2, &taken));
        assert_eq!(names, invented(Language::Nl, 1, &taken));
    }

    /// A review that is opened again, by whatever luister, has the names it had.
    #[test]
    fn the_same_seed_draws_the_same_names_for_ever() {
        let drawn = |language, seed| invented(language, seed, &HashSet::new())[..5].join(" ");
        assert_eq!(drawn(Language::Nl, 7), "Jamie Chris Floor Juul Jody");
        assert_eq!(drawn(Language::Nl, 0), "Lou Quinn Mika Yael Jules");
        assert_eq!(drawn(Language::En, (1 << 63) + 11), "Sam Morgan Eden Frankie Quinn");
    }

    #[test]
    fn a_gap_tells_about_how_long_it_is_and_nothing_of_that_is_taken_for_an_identifier() {
        let sheet = crate::anonymise::Sheet::default();
        let check = |ms: Option<u64>, nl: &str, en: &str| {
            for (language, expect) in [(Language::Nl, nl), (Language::En, en)] {
                let text = not_recorded(ms, language);
                assert_eq!(text, expect);
                assert!(finder::candidates(&text, language, &sheet).is_empty(), "{text}");
                assert!(finder::candidates_beside_a_mark(&text, language, &sheet).is_empty(), "{text}");
            }
        };
        check(None, "(opname onderbroken)", "(recording interrupted)");
        check(Some(200), "(minder dan 2 seconden niet opgenomen)", "(less than 2 seconds not recorded)");
        check(Some(1_499), "(minder dan 2 seconden niet opgenomen)", "(less than 2 seconds not recorded)");
        check(Some(1_500), "(ongeveer 2 seconden niet opgenomen)", "(about 2 seconds not recorded)");
        check(Some(119_499), "(ongeveer 119 seconden niet opgenomen)", "(about 119 seconds not recorded)");
        check(Some(119_500), "(ongeveer 2 minuten niet opgenomen)", "(about 2 minutes not recorded)");
        check(Some(150_000), "(ongeveer 3 minuten niet opgenomen)", "(about 3 minutes not recorded)");
        for seconds in 0..3_600 {
            check(
                Some(seconds * 1_000),
                &not_recorded(Some(seconds * 1_000), Language::Nl),
                &not_recorded(Some(seconds * 1_000), Language::En),
            );
        }
    }

    #[test]
    fn ages_become_bands() {
        assert_eq!(wider("34 jaar", Kind::Age, Language::Nl), "tussen 30 en 39 jaar");
        assert_eq!(wider("drieënveertig jaar", Kind::Age, Language::Nl), "tussen 40 en 49 jaar");
        assert_eq!(wider("eighty-three", Kind::Age, Language::En), "aged 80 to 89");
        assert_eq!(wider("begin veertig", Kind::Age, Language::Nl), "tussen 40 en 49 jaar");
        assert_eq!(wider("puber", Kind::Age, Language::Nl), "leeftijd");
        assert_eq!(wider("119", Kind::Age, Language::En), "aged 110 to 119");
        assert_eq!(wider("120", Kind::Age, Language::En), "age", "nobody is that old");
    }
}

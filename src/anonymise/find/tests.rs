//! Laws that hold for all texts, and examples that a person would think of.

use proptest::prelude::*;

use super::examples::check;
use super::{Options, find};
use crate::anonymise::{Field, Kind, Sheet};
use crate::units::Language;

#[test]
fn a_dutch_conversation() {
    use Kind::*;
    let nl = |text, expected: &[(Kind, &str)]| check(Language::Nl, text, expected);
    nl("Ik heet Fatima el Amrani.", &[(Name, "Fatima el Amrani")]);
    nl("naar mevrouw de wit in leiden", &[(Name, "de wit"), (Place, "leiden")]);
    nl("Hij zit in groep 7 van de Regenboog.", &[(Organisation, "de Regenboog")]);
    nl("op 13 maart 2019 naar de Kerkstraat 12", &[(Date, "13 maart 2019"), (Place, "Kerkstraat 12")]);
    nl(
        "nul zes twaalf vierendertig zesenvijftig achtenzeventig",
        &[(Phone, "nul zes twaalf vierendertig zesenvijftig achtenzeventig")],
    );
    nl("nul zes twaalf vierennegentig zesenzestig", &[(Phone, "nul zes twaalf vierennegentig zesenzestig")]);
    nl("bel 06 twaalf 94 66 maar", &[(Phone, "06 twaalf 94 66")]);
    nl("roos punt jansen apenstaartje hotmail punt com", &[(Email, "roos punt jansen apenstaartje hotmail punt com")]);
    nl("ik ben drieënveertig jaar", &[(Age, "drieënveertig jaar")]);
    nl("'s Nachts lag ik wakker.", &[]);
    nl("Ik werk nu bij De Brug in Nijmegen.", &[(Organisation, "De Brug"), (Place, "Nijmegen")]);
    nl("We deden boodschappen bij de Lidl.", &[(Organisation, "Lidl")]);
}

#[test]
fn what_is_no_identifier_in_dutch() {
    for text in [
        "Om half vier wil ik dat niet.",
        "dat is tien jaar geleden",
        "een roos is een roos",
        "Wil je dat?",
        "twee keer per week, op dinsdag",
        "I: Kunt u daar wat meer over vertellen?",
    ] {
        check(Language::Nl, text, &[]);
    }
}

#[test]
fn an_english_conversation() {
    use Kind::*;
    let en = |text, expected: &[(Kind, &str)]| check(Language::En, text, expected);
    en("Mark my words, Will said.", &[(Name, "Will")]);
    en("It may rain in May.", &[(Date, "May")]);
    en("i met will in reading when i was nineteen", &[(Name, "will"), (Place, "reading"), (Age, "nineteen")]);
    en("near St Mary's Primary School", &[(Organisation, "St Mary's Primary School")]);
    en("Will you come at half past three?", &[]);
}

fn lawful(text: &str, language: Language, sheet: &Sheet) {
    let found = find(text, &Options { language, sheet });
    let chars: Vec<char> = text.chars().collect();
    let mut last = 0;
    for candidate in &found {
        let (start, end) = (candidate.span.start, candidate.span.end);
        assert!(last <= start && start < end && end <= chars.len(), "{text:?}: {start}–{end} after {last}");
        assert_eq!(chars[start..end].iter().collect::<String>(), candidate.text, "{text:?}");
        assert!((0.0..=1.0).contains(&candidate.confidence));
        last = end;
    }
    assert_eq!(found, find(text, &Options { language, sheet }), "twice the same");
}

fn sheet() -> Sheet {
    let mut sheet = Sheet::default();
    sheet.add(Field::Name, "Nneka van den Berg");
    sheet.add(Field::School, "De Regenboog");
    sheet
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_text_gives_places_in_it(text in any::<String>()) {
        for language in [Language::Nl, Language::En] {
            lawful(&text, language, &sheet());
        }
    }

    /// Composed or apart, with an emoji before it or not: the same places, each where it stands in the text as given.
    #[test]
    fn accents_may_be_composed_or_apart(words in proptest::collection::vec(prop_oneof![
        Just("Zo\u{eb}"), Just("Jos\u{e9}"), Just("Chlo\u{eb} Benali"), Just("G\u{fc}lcan"), Just("mijn zus"), Just("uit"),
        Just("Curaçao"), Just("café"), Just("coördinatie"), Just("👩\u{200d}👧"), Just("drieëntwintig jaar"), Just("toen"),
        Just("geïnteresseerd"), Just("ik"), Just("woonde in"), Just("Zwolle"), Just("privé"), Just("Anaïs"),
    ], 0..20)) {
        use unicode_normalization::UnicodeNormalization as _;
        let composed = words.join(" ");
        let apart: String = composed.nfd().collect();
        for language in [Language::Nl, Language::En] {
            lawful(&apart, language, &Sheet::default());
            let told = |text: &str| -> Vec<(Kind, String)> {
                let found = find(text, &Options { language, sheet: &Sheet::default() });
                found.into_iter().map(|c| (c.kind, c.text.nfc().collect())).collect()
            };
            prop_assert_eq!(told(&composed), told(&apart), "{}", composed);
        }
    }

    #[test]
    fn so_does_speech_with_odd_signs(words in proptest::collection::vec(prop_oneof![
        Just("van"), Just("de"), Just("Karim"), Just("mevrouw"), Just("13"), Just("maart"), Just("punt"), Just("at"), Just("nl"),
        Just("nul"), Just("zes"), Just("Kerkstraat"), Just("-"), Just("\u{301}"), Just("🙂"), Just("\r\n"), Just("1234"), Just("ſK"),
        Just("the"), Just("Street"), Just("years"), Just("old"), Just("twenty"), Just("jarige"), Just("'"), Just("\u{feff}"),
        Just("school"), Just("jaren"), Just("of"), Just("double"), Just("kenteken"), Just("Nneka"), Just("."), Just("@"),
    ], 0..40), glue in prop_oneof![Just(" "), Just("")]) {
        let text = words.join(glue);
        for language in [Language::Nl, Language::En] {
            lawful(&text, language, &sheet());
        }
    }
}

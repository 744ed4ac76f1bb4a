//! What each mechanism is for, by example: first what it finds, then what it leaves.

use super::{Options, find};
use crate::anonymise::{Kind, Sheet};
use crate::units::Language;

pub fn check(language: Language, text: &str, expected: &[(Kind, &str)]) {
    let sheet = Sheet::default();
    let found = find(text, &Options { language, sheet: &sheet });
    let found: Vec<_> = found.iter().map(|c| (c.kind, c.text.as_str())).collect();
    assert_eq!(found, expected, "{text}");
    // Speech is cut anywhere: what a rule looks at may be missing before or behind.
    let words: Vec<&str> = text.split(' ').collect();
    for from in 0..words.len() {
        for to in from + 1..=words.len() {
            find(&words[from..to].join(" "), &Options { language, sheet: &sheet });
        }
    }
}

pub fn nl(text: &str, expected: &[(Kind, &str)]) {
    check(Language::Nl, text, expected);
}

pub fn en(text: &str, expected: &[(Kind, &str)]) {
    check(Language::En, text, expected);
}

use Kind::{Age, Date, IdNumber, Name, Organisation, Place};

#[test]
fn a_season_or_a_feast_with_its_year_is_a_date() {
    nl("in het najaar van 2016 ging het mis", &[(Date, "najaar van 2016")]);
    nl("dat was met Pasen 2022", &[(Date, "Pasen 2022")]);
    nl("op tweede kerstdag belde hij", &[(Date, "tweede kerstdag")]);
    nl("ik zat daar van maart tot juli", &[(Date, "van maart tot juli")]);
    nl("in drieënnegentig ging ik het huis uit", &[(Date, "drieënnegentig")]);
    nl("mijn broer kwam in 1990 terug en ik in vierennegentig pas", &[(Date, "1990"), (Date, "vierennegentig")]);
    nl("ik ben geboren in negentien honderd vierentachtig", &[(Date, "negentien honderd vierentachtig")]);
    nl("in negentien negen en negentig", &[(Date, "negentien negen en negentig")]);
    nl("in twee duizend negen kwam ik hier", &[(Date, "twee duizend negen")]);
    nl("in twee duizend en negen kwam ik hier", &[(Date, "twee duizend en negen")]);
    nl("het seizoen 1990/91 was zwaar", &[(Date, "1990/91")]);
    nl("het schooljaar 2018/2019 was zwaar", &[(Date, "2018/2019")]);
    nl("het kostte twee duizend vijf honderd euro", &[]);
    en("in the summer of twenty twenty one i left", &[(Date, "summer of twenty twenty one")]);
    en("It was Mother's Day 2019.", &[(Date, "Mother's Day 2019")]);
    nl("in de zomer is het druk", &[]);
    en("we go there every christmas", &[]);
}

#[test]
fn an_age_may_hang_on_somebody() {
    en("my husband's fifty-four and he works", &[(Age, "fifty-four")]);
    en("he had three kids under four", &[(Age, "four")]);
    nl("toen was ik elf", &[(Age, "elf")]);
    nl("haar kinderen, die toen nog vier en zes waren", &[(Age, "vier"), (Age, "zes")]);
    nl("mijn broer was dacht ik toen ook al bijna vijftig", &[(Age, "vijftig")]);
    nl("hij was 24, ik 17 op dat moment", &[(Age, "24"), (Age, "17")]);
    nl("op vijftienjarige leeftijd", &[(Age, "vijftienjarige leeftijd")]);
    nl("tussen mijn zestiende en mijn twintigste", &[(Age, "zestiende"), (Age, "twintigste")]);
    nl("op minderjarige leeftijd", &[]);
    nl("tussen mijn derde kind en mijn vierde", &[]);
    nl("ze hadden er toen nog vier", &[]);
    nl("een stille man, zesenzestig, een weduwnaar", &[(Age, "zesenzestig")]);
    en("it's fifty-four miles", &[]);
}

#[test]
fn names_that_are_words_are_told_by_what_stands_around_them() {
    en("i talked to joy from the family hub", &[(Name, "joy")]);
    en("grace is my supervisor", &[(Name, "grace")]);
    en("her name was hope adeyinka", &[(Name, "hope adeyinka")]);
    en("baker's daughter was in my class", &[(Name, "baker's")]);
    en("everyone called him spud", &[(Name, "spud")]);
    nl("bo is haar man", &[(Name, "bo")]);
    nl("kuipers zelf vond het geen punt", &[(Name, "kuipers")]);
    nl("liefde heet ze", &[(Name, "liefde")]);
    nl("beer, dat is onze hond", &[(Name, "beer")]);
    nl("de groep werd geleid door bo", &[(Name, "bo")]);
    nl("op straat zeggen ze dan ook gewoon altijd mootje", &[(Name, "mootje")]);
    nl("Ben en Karin kwamen langs.", &[(Name, "Ben"), (Name, "Karin")]);
    nl("dan en karin kwamen langs", &[(Name, "dan"), (Name, "karin")]);
    nl("beer noemde mijn oma mij", &[(Name, "beer")]);
    nl("soms noemde ik haar mama", &[]);
    nl("op straat noemden ze haar een heks", &[]);
    nl("in de buurt noemden ze hem gek", &[]);
    nl("het was een nare kees", &[(Name, "kees")]);
    nl("ik kreeg een mooie roos van hem", &[]);
    nl("dan en nu", &[]);
    nl("wil je dat ik het bij naam noem?", &[]);
    nl("mijn client nummer weet ik niet", &[]);
    en("i hope it helps", &[]);
    en("he will never change", &[]);
    nl("ik hoop dat het helpt", &[]);
}

#[test]
fn a_name_takes_its_initials_and_particles_along() {
    nl("Er stond R. Kuipers op de brief.", &[(Name, "R. Kuipers")]);
    nl("Dat was Saskia van 't Hof.", &[(Name, "Saskia van 't Hof")]);
    nl("Van Vliet heeft gebeld.", &[(Name, "Van Vliet")]);
    nl("mijn achternaam is el khatib", &[(Name, "el khatib")]);
    nl("ik ben roos", &[(Name, "roos")]);
    nl("ik ben van der meer", &[(Name, "van der meer")]);
    nl("hij heet ben roos", &[(Name, "ben roos")]);
    nl("Kuipers-van Dam kwam langs", &[(Name, "Kuipers-van Dam")]);
    nl("kuipers-van dam kwam langs", &[(Name, "kuipers-van dam")]);
    nl("met Karin/Roos in Zwolle,Deventer", &[(Name, "Karin"), (Name, "Roos"), (Place, "Zwolle"), (Place, "Deventer")]);
    nl("naar zwolle\ndeventer is verder", &[(Place, "zwolle"), (Place, "deventer")]);
    nl("gert-jan slotboom vroeg ernaar", &[(Name, "gert-jan slotboom")]);
    nl("ze spelt het k a r i m", &[(Name, "k a r i m")]);
    nl("ze noemen mij kleine jan", &[(Name, "kleine jan")]);
    nl("bij de ggz en de dna test", &[]);
}

#[test]
fn a_village_made_of_words_has_no_article() {
    nl("ik kom uit westerhaar", &[(Place, "westerhaar")]);
    nl("het was aan het zuiderdiep 44", &[(Place, "zuiderdiep 44")]);
    nl("ik woonde aan de goudse rijweg", &[(Place, "goudse rijweg")]);
    nl("op de van speykstraat", &[(Place, "van speykstraat")]);
    nl("Anna woont in de kruisstraat", &[(Name, "Anna"), (Place, "kruisstraat")]);
    nl("ik woon op nummer een en twintig", &[(Place, "een en twintig")]);
    nl("Anna woont in een winkelstraat op nummer een", &[(Name, "Anna")]);
    nl("Naar Polen terug kon niet.", &[(Place, "Polen")]);
    en("my address was 118 poplar road", &[(Place, "118 poplar road")]);
    en("we lived in deal then", &[(Place, "deal")]);
    nl("in de jeugdzorgketen gaat dat mis", &[]);
}

#[test]
fn a_house_is_told_by_its_kind_or_by_who_works_there() {
    nl("ik werk bij meander", &[(Organisation, "meander")]);
    nl("ingrid van humanitas", &[(Name, "ingrid"), (Organisation, "humanitas")]);
    nl("op het da vinci college", &[(Organisation, "da vinci college")]);
    nl("aan de hogeschool leiden", &[(Organisation, "hogeschool leiden")]);
    nl("in gezondheidscentrum de weide", &[(Organisation, "gezondheidscentrum de weide")]);
    nl("de al-kabir moskee", &[(Organisation, "al-kabir moskee")]);
    en("she is at riverside housing", &[(Organisation, "riverside housing")]);
    en("my placement at the elms", &[(Organisation, "elms")]);
    en("i was at city of bristol college", &[(Organisation, "city of bristol college")]);
    en("we flew with jet2", &[(Organisation, "jet2")]);
    nl("we gingen naar buurthuis 'de lantaarn' in de stad", &[(Organisation, "de lantaarn")]);
    nl("in restaurant \"de gouden leeuw\" zaten we", &[(Organisation, "de gouden leeuw")]);
    nl("ik zat bij het kompas", &[(Organisation, "kompas")]);
    nl("ik zat bij het raam", &[]);
    nl("ik woonde bij het kanaal", &[]);
    nl("we stonden bij het zebrapad", &[]);
    nl("een opvanghuis 'voor moeilijke kinderen' heette dat", &[]);
    en("i went to secondary school", &[]);
    en("they met at the shops", &[]);
}

#[test]
fn a_bare_word_is_asked_about_where_only_a_name_stands() {
    nl("ik woonde in weideland", &[(Place, "weideland")]);
    nl("mijn zus lotus was erbij", &[(Name, "lotus")]);
    nl("het ging om zaak 18/4402", &[(IdNumber, "18/4402")]);
    nl("mijn zus altijd", &[]);
    en("my sister never said so", &[]);
    en("i told people about it", &[]);
}

#[test]
fn what_is_said_by_the_way_is_not_passed_by() {
    nl("De oudste, Vikash, van zeventien, spijbelt.", &[(Name, "Vikash"), (Age, "zeventien")]);
    nl("de hond, bello, kroop weg", &[(Name, "bello")]);
    nl("een mevrouw van vierentachtig vertelde dat", &[(Age, "vierentachtig")]);
    nl("geplaatst in de koppeling in amsterdam", &[(Organisation, "koppeling"), (Place, "amsterdam")]);
    nl("in restaurant de halve maan", &[(Organisation, "de halve maan")]);
    en("Fern, Jean's daughter, is a nurse.", &[(Name, "Fern"), (Name, "Jean's")]);
    en("there's a house, the junction, where she lived", &[(Organisation, "junction")]);
    en("works for trident reach", &[(Organisation, "trident reach")]);
    en("my dad had it coming, the coward, i said", &[]);
    nl("de bakkerij aan de haven", &[]);
}

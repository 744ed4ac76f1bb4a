//! By example: what belongs to a place that is found in part, and what a form alone points at.

use super::examples::{en, nl};
use crate::anonymise::Kind::{Age, Date, Email, IdNumber, Name, Organisation, Other, Place, Postcode, Url};

#[test]
fn the_name_of_a_house_is_taken_whole() {
    en(
        "send it to tendai at all hallows community larder",
        &[(Name, "tendai"), (Organisation, "all hallows community larder")],
    );
    en("baptised at river of life assembly", &[(Organisation, "river of life assembly")]);
    en("the lad from the farming community network", &[(Organisation, "farming community network")]);
    en("she rang the fishermen's mission", &[(Organisation, "fishermen's mission")]);
    en("it was in queen adelaide's then", &[(Organisation, "queen adelaide's")]);
    en("we met in the crown and cushion", &[(Organisation, "crown and cushion")]);
    en("she had the golden dragon down the road", &[(Organisation, "golden dragon")]);
    en("foyle women's haven come in once a term", &[(Organisation, "foyle women's haven")]);
    en("i left and went to northern harbour, it's good", &[(Organisation, "northern harbour")]);
    en("She was a clerk for Pickering and Dunne then", &[(Organisation, "Pickering and Dunne")]);
    en("a lady from rossendale family carers came", &[(Organisation, "rossendale family carers")]);
    en("we live at the local community centre nearly", &[]);
    nl("de pastor van winners harvest chapel die zei", &[(Organisation, "winners harvest chapel")]);
    nl("het stond in het dagblad van de kempen", &[(Organisation, "dagblad van de kempen")]);
    nl("Ik heb Femmes for Freedom toen zelf gebeld", &[(Organisation, "Femmes for Freedom")]);
    nl("hij reed voor transportbedrijf van hulten", &[(Organisation, "transportbedrijf van hulten")]);
}

#[test]
fn the_kind_of_a_dutch_house_belongs_to_its_name() {
    nl("ik heb bij zorggroep de linde gewerkt", &[(Organisation, "zorggroep de linde")]);
    nl("vanuit vrouwenhuis maasdal zijn we begonnen", &[(Organisation, "vrouwenhuis maasdal")]);
    nl("op de spoed in het sint-godelieveziekenhuis dus", &[(Organisation, "sint-godelieveziekenhuis")]);
    nl("bij scheepswerf van loon & zonen werkte hij", &[(Organisation, "scheepswerf van loon & zonen")]);
    nl("hier op de grote markt zaten de zusters", &[(Place, "grote markt")]);
    nl("mijn baas bij bakkerij de zoete inval die zei", &[(Organisation, "bakkerij de zoete inval")]);
    nl("in de klas van het karel appelman vmbo zat", &[(Organisation, "karel appelman vmbo")]);
    nl("kapsalon knip & co was dat", &[(Organisation, "kapsalon knip & co")]);
    nl("bij stichting Moviera gewerkt", &[(Organisation, "Moviera")]);
    nl("bij de opvang de deur dichtdoen", &[]);
}

#[test]
fn dutch_surnames_and_ages_are_known_by_what_is_before_them() {
    nl("nee die van van dijk niet die andere", &[(Name, "van dijk")]);
    nl("bij de rechter zat van puffelen, zo'n ouwe rot", &[(Name, "van puffelen")]);
    nl("onze anneke was er vijf, en", &[(Name, "anneke"), (Age, "vijf")]);
    nl("en demi die was toen denk ik dertien die appte", &[(Name, "demi"), (Age, "dertien")]);
    nl("in de vasten van 1967 teruggestuurd", &[(Date, "vasten van 1967")]);
    nl("een kerel van vijftig begon te praten", &[(Age, "vijftig")]);
    nl("ze is in vierenzeventig getrouwd", &[(Date, "vierenzeventig")]);
    nl("de nacht van 8 op 9 december was koud", &[(Date, "8 op 9 december")]);
    nl("nienke de wilde heeft het uitgezocht", &[(Name, "nienke de wilde")]);
    nl("Zij is natuurlijk Elisabeth Kuipers-van Dam.", &[(Name, "Elisabeth Kuipers-van Dam")]);
    nl("mama blessing noemden we haar", &[(Name, "mama blessing")]);
    nl("ik kom van polen en werk hier", &[(Place, "polen")]);
    nl("vroeger in el hoceima woonden wij", &[(Place, "el hoceima")]);
    nl("Het is Kromme Elleboog 17, boven de winkel", &[(Place, "Kromme Elleboog 17")]);
    nl("het was er te warm en er waren er vijf", &[]);
}

#[test]
fn what_stands_before_a_name_belongs_to_it() {
    en("It's Ó Braonáin on the passport", &[(Name, "Ó Braonáin")]);
    en("she rang from a shop in st just", &[(Place, "st just")]);
    en("the phone box on marlborough place", &[(Place, "marlborough place")]);
    en("everybody calls me bhogal uncle", &[(Name, "bhogal uncle")]);
    en("a flat on eccles new road", &[(Place, "eccles new road")]);
    nl("die van der zwaag heeft alles gefilmd", &[(Name, "van der zwaag")]);
    nl("mijn stiefvader noemden we de lange, toen", &[(Name, "lange")]);
}

#[test]
fn spelled_addresses_may_have_words_between_their_dots() {
    let jill = "jill dot pascoe at tregellas farm dot co dot uk";
    en(&format!("email me, it's {jill}"), &[(Email, jill)]);
    let site = "www dot speakout wrexham dot org";
    en(&format!("the site was {site} and"), &[(Url, site)]);
}

#[test]
fn codes_are_known_by_their_form() {
    nl("het kenteken, TZ 806 G, want", &[(IdNumber, "TZ 806 G")]);
    nl("mijn rekening, nl14 trio 0338 7261 90, ja", &[(IdNumber, "nl14 trio 0338 7261 90")]);
    nl("die naar drie nul acht drie, K V ging", &[(Postcode, "drie nul acht drie, K V")]);
    en("it's hc 40 7716 and all closed", &[(IdNumber, "hc 40 7716")]);
    en("the charge was td-0098-23", &[(IdNumber, "td-0098-23")]);
    nl("we waren in 300 km per uur", &[]);
}

#[test]
fn ages_and_days_are_known_by_what_is_beside_them() {
    en("with three kids, two, five and eleven", &[(Age, "two"), (Age, "five"), (Age, "eleven")]);
    en("How old were you? Nineteen, and", &[(Age, "Nineteen")]);
    nl("Hoe oud was u toen? Negentien.", &[(Age, "Negentien")]);
    en("i have been 65 years on this earth", &[(Age, "65 years")]);
    en("i was, what, four and a half", &[(Age, "four and a half")]);
    en("it was me thirtieth, so", &[(Age, "thirtieth")]);
    en("a lad from up there, twenty-four, three kids", &[(Age, "twenty-four")]);
    en("she'd have been seventy if a day", &[(Age, "seventy")]);
    en(
        "settled the twelfth of october and divorced the fourteenth",
        &[(Date, "the twelfth of october"), (Date, "fourteenth")],
    );
    en("out of the ward by the twenty-third, and", &[(Date, "twenty-third")]);
    en("i left on plough monday", &[(Date, "plough monday")]);
    en("i'm thirty-four, nearly thirty-five, and", &[(Age, "thirty-four"), (Age, "thirty-five")]);
    en("a man who looked about twelve, bless him", &[(Age, "twelve")]);
    en("i went into care at two, and", &[(Age, "two")]);
    en("he came at half past four and a half hour later", &[]);
    en("two kids and a dog", &[]);
}

#[test]
fn there_is_only_one_of_them() {
    en("I'm the only female harbour pilot on the Tamar", &[(Other, "only female harbour pilot on the Tamar")]);
    nl("die vent was wereldkampioen klootschieten", &[(Other, "wereldkampioen klootschieten")]);
}

#[test]
fn the_youngest_and_the_oldest_have_an_age_too() {
    en("at eighteen months of age he couldn't walk", &[(Age, "eighteen months of age")]);
    en("my youngest two and three", &[(Age, "two"), (Age, "three")]);
    en("i was nineteen, him two", &[(Age, "nineteen"), (Age, "two")]);
    en("my nan's 105 now", &[(Age, "105")]);
    nl("ze wordt volgende week 105", &[(Age, "105")]);
    en("i was nineteen and two policemen came", &[(Age, "nineteen")]);
    en("i was ten and two of my brothers were in care", &[(Age, "ten")]);
    en("it took eighteen months of my life", &[]);
}

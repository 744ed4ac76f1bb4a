//! By example: what is asked about with the least confidence, and what is left all the same.

use super::examples::{en, nl};
use crate::anonymise::Kind::{Age, Date, Email, IdNumber, Name, Organisation, Other, Phone, Place, Postcode, Url};

#[test]
fn a_word_that_is_seldom_heard_is_asked_about() {
    en("the lad bracken had a key", &[(Name, "bracken")]);
    en("i put the kettle on and had a biscuit", &[]);
    en("the bailiff came with a locksmith", &[]);
}

#[test]
fn a_bare_noun_does_nothing_and_owns_nothing() {
    en("merit said i should go", &[(Name, "merit")]);
    en("i texted halo to say i was safe", &[(Name, "halo")]);
    en("we were at bramble's mum's then", &[(Name, "bramble's")]);
    en("school said he was fine", &[]);
    en("yesterday's bed was still warm", &[]);
}

#[test]
fn somewhere_that_is_no_ordinary_place_is_a_house() {
    en("he was down the legion", &[(Organisation, "legion")]);
    en("she manages the wagon now", &[(Organisation, "wagon")]);
    en("the ark took me in", &[(Organisation, "ark")]);
    en("taught at the convent of mercy", &[(Organisation, "mercy")]);
    en("he was down the shops", &[]);
    en("i sat at the table by the window", &[]);
}

#[test]
fn a_phrase_without_an_article_is_a_name() {
    en("training with leeway bridge", &[(Organisation, "leeway bridge")]);
    en("they called behind closed hands", &[(Organisation, "behind closed hands")]);
    en("she's at staying put", &[(Organisation, "staying put")]);
    en("we rang new horizons", &[(Organisation, "new horizons")]);
    en("the noor table on a thursday", &[(Organisation, "noor table")]);
    en("the juniper team came out", &[(Organisation, "juniper team")]);
    en("a support worker at silver lining since 2015", &[(Organisation, "silver lining"), (Date, "2015")]);
    en("i was at side by side then", &[(Organisation, "side by side")]);
    en("he was at high school then and at social services after", &[]);
    nl("een cursus bij stap vooruit in de zomer", &[(Organisation, "stap vooruit")]);
    nl("ik belde via hand in hand een tolk", &[]);
    nl("mijn contactpersoon bij de stille kracht en ik", &[(Organisation, "de stille kracht")]);
    en("our choir, the glen singers", &[(Organisation, "glen singers")]);
    en("the old trousers from b and q", &[(Organisation, "b and q")]);
    en("a b and b with other women", &[]);
    en("for mental health and with good reason", &[]);
}

#[test]
fn a_town_that_is_a_word_has_no_article() {
    en("we got the bus through settle", &[(Place, "settle")]);
    en("we lived up bath and he came", &[(Place, "bath")]);
    en("he went through hell", &[]);
}

#[test]
fn somebody_stands_where_nothing_else_fits() {
    en("ask for frost", &[(Name, "frost")]);
    en("you'd see precious on the bus", &[(Name, "precious")]);
    en("the health visitor verity she says", &[(Name, "verity")]);
    en("it was smudge that rang", &[(Name, "smudge")]);
    en("his name was sunday", &[(Name, "sunday")]);
    en("happy is my auntie", &[(Name, "happy")]);
    en("big tam was at the door", &[(Name, "big tam")]);
    en("mum, storm, the dog", &[(Name, "storm")]);
    en("i was happy with the storm outside", &[]);
    en("in the end i had no patience", &[]);
    nl("kick vertaalde voor de anderen", &[(Name, "kick")]);
    nl("toen beer bij ons kwam", &[(Name, "beer")]);
    nl("ik heb puk leren kennen", &[(Name, "puk")]);
    nl("naast merel woonde niemand", &[(Name, "merel")]);
    nl("voor roos en storm bleef ik", &[(Name, "roos"), (Name, "storm")]);
    nl("de storm ging liggen", &[]);
    nl("ik hoop dat het helpt", &[]);
}

#[test]
fn the_first_word_of_a_sentence_is_a_name_where_it_acts() {
    en("Bill paid, as usual. I was tired.", &[(Name, "Bill")]);
    en("Shelter rang me back. I cried.", &[(Organisation, "Shelter")]);
    en("Baker's his surname. I know him.", &[(Name, "Baker's")]);
    en("I went to First Steps and they helped.", &[(Organisation, "First Steps")]);
    en("That was Mr English again.", &[(Name, "English")]);
    en("Bill after bill. Mark my words. Rich people do.", &[]);
}

#[test]
fn houses_and_villages_in_dutch() {
    nl("we aten bij de gouden draak", &[(Organisation, "de gouden draak")]);
    nl("ga bij huis mozaiek langs", &[(Organisation, "huis mozaiek")]);
    nl("ik ging naar perspectief in de ochtend", &[(Organisation, "perspectief")]);
    nl("langs de kromme rijn liepen we", &[(Place, "kromme rijn")]);
    nl("we wonen op de bult", &[(Place, "bult")]);
    nl("zijn naam was van es", &[(Name, "van es")]);
    nl("we wonen op de hoek", &[]);
    nl("in de grote zaal bij de kleine kinderen", &[]);
}

#[test]
fn a_number_beside_somebody_is_an_age() {
    en("barely sixteen she was", &[(Age, "sixteen")]);
    en("my eldest is seventeen and my youngest four", &[(Age, "seventeen"), (Age, "four")]);
    en("seventy two years of age", &[(Age, "seventy two years of age")]);
    en("there were four stairs and twenty boxes", &[]);
    nl("nog geen achttien was ze", &[(Age, "achttien")]);
    nl("er waren achttien stoelen", &[]);
}

#[test]
fn days_are_told_by_the_way() {
    en("halloween he turned up", &[(Date, "halloween")]);
    en("it was august bank holiday", &[(Date, "august bank holiday")]);
    en("since the back end of 2018", &[(Date, "back end of 2018")]);
    en("on the tuesday before easter 2017", &[(Date, "tuesday before easter 2017")]);
    en("the fourteenth of feb", &[(Date, "the fourteenth of feb")]);
    nl("met oud en nieuw sloeg hij", &[(Date, "oud en nieuw")]);
    en("every halloween", &[]);
}

#[test]
fn parts_of_numbers_and_names_of_ones_own_choosing() {
    en("my number ends in four double two", &[(Phone, "four double two")]);
    en("it's the bd7 end of town", &[(Postcode, "bd7")]);
    en("on insta she's shaz underscore x", &[(Url, "shaz underscore x")]);
    en("lou at hotmail co uk", &[(Email, "lou at hotmail co uk")]);
    en("policy ap stroke two two one nine", &[(IdNumber, "ap stroke two two one nine")]);
    en("text 60777", &[(Phone, "60777")]);
    en("the last four weeks and the first two days", &[]);
    nl("een dossiernummer, an 43 12 0087", &[(IdNumber, "an 43 12 0087")]);
    nl(
        "nul zes, streepje, twaalf vierendertig zesenvijftig achtenzeventig",
        &[(Phone, "nul zes, streepje, twaalf vierendertig zesenvijftig achtenzeventig")],
    );
    nl("op de uk 184 heb ik gevist", &[(IdNumber, "uk 184")]);
}

#[test]
fn what_there_is_only_one_of_by_its_realm() {
    en("i'm the town's only harpsichord tuner", &[(Other, "town's only harpsichord tuner")]);
    en("he's the town crier", &[(Other, "town crier")]);
    en("it's the town's only shop", &[]);
}

#[test]
fn small_words_with_capitals_are_names_inside_a_sentence() {
    nl("Ik sprak mevrouw Lang van hiernaast.", &[(Name, "Lang")]);
    nl("Toen zat ik bij Samen Sterk in de groep.", &[(Organisation, "Samen Sterk")]);
    nl("Beer blafte niet eens. Ik ook niet.", &[(Name, "Beer")]);
    en("I walked down to the legion with Karen.", &[(Organisation, "legion"), (Name, "Karen")]);
    en("She said, No, I never. We left.", &[]);
}

#[test]
fn what_everybody_says_is_nobodys_name() {
    en("my mother in law came round", &[]);
    en("we had a meal in town", &[]);
    en("he worked for nearly ten years", &[]);
    en("she worked for almost all her life", &[]);
    en("my client number is on the letter", &[]);
    en("it cost forty quid", &[]);
    en("her daughter and little son were there", &[]);
    en("it's easier said than done", &[]);
    en("my waters broke in the car park", &[]);
    en("the support worker was lovely", &[]);
    en("i left school and i was on citalopram", &[]);
    en("he was on remand for pete's sake", &[]);
    en("i rang cariad", &[(Name, "cariad")]);
    en("Er was the one. I was tired.", &[]);
    en("we lived in deal and he worked for scope", &[(Place, "deal"), (Organisation, "scope")]);
    en("her brother was river", &[(Name, "river")]);
    en("little jean was there", &[(Name, "little jean")]);
}

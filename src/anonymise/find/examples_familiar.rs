//! By example: people as they are spoken of at home, and the houses near by.

use super::examples::{en, nl};
use crate::anonymise::Kind::{Age, Name, Organisation, Place, Url};

#[test]
fn one_letter_is_somebody_where_it_is_called_or_speaks() {
    en("call her k, just k", &[(Name, "k"), (Name, "k")]);
    en("and r said to wait", &[(Name, "r")]);
    nl("noem hem b", &[(Name, "b")]);
    en("vitamin d was all they gave me", &[]);
    en("we had a b and b for a week", &[]);
}

#[test]
fn a_word_that_is_a_name_acts_behind_an_adverb_too() {
    en("honestly grant never paid", &[(Name, "grant")]);
    en("will just stood there", &[(Name, "will")]);
    en("our dean never liked him", &[(Name, "dean")]);
    en("and rich couldn't care less", &[(Name, "rich")]);
    en("i says to ruby i can't", &[(Name, "ruby")]);
    en("mrs little on the corner", &[(Name, "little")]);
    en("i went to faith and told her", &[(Name, "faith")]);
    en("this is gene, my support worker", &[(Name, "gene")]);
    en("i had no joy with the council", &[]);
    nl("met lot ging ik zwemmen", &[(Name, "lot")]);
    nl("met lot ging het goed", &[(Name, "lot")]);
    nl("met kerst had ik niks", &[]);
    nl("met zus ging het goed", &[]);
    en("will just one of you come", &[]);
    nl("met moeite kon ik lopen", &[]);
}

#[test]
fn short_forms_and_double_surnames_are_names() {
    en("so wullie drove us", &[(Name, "wullie")]);
    en("i saw shaz", &[(Name, "shaz")]);
    en("dr bethan rees-parry, he's gone", &[(Name, "bethan rees-parry")]);
}

#[test]
fn houses_villages_and_addresses_near_by() {
    en("on the hawthorn unit", &[(Organisation, "hawthorn unit")]);
    en("we met at the singing kettle", &[(Organisation, "singing kettle")]);
    en("we lived in nether wallop", &[(Place, "nether wallop")]);
    en("www dot new hyphen start dot wales slash help", &[(Url, "www dot new hyphen start dot wales slash help")]);
    en("in great pain on the stroke unit", &[]);
    en("i put it in the old kettle", &[]);
}

#[test]
fn an_age_needs_no_verb() {
    en("lovely woman, seventy odd", &[(Age, "seventy odd")]);
    en("he was eighty if he was a day", &[(Age, "eighty")]);
    en("shes eighty four and", &[(Age, "eighty four")]);
    en("she was knocking on seventy", &[(Age, "seventy")]);
    en("there were seventy odd people", &[]);
}

#[test]
fn who_died_or_lied_is_somebody() {
    en("Bill died last year.", &[(Name, "Bill")]);
    en("sky died last year", &[(Name, "sky")]);
    en("our dean used to live there", &[(Name, "dean")]);
    en("basically bill hardly used it", &[(Name, "bill")]);
    en("my brother will lied to me", &[(Name, "will")]);
    en("the fire died down and we owed them", &[]);
    en("the dog died and work used to be my escape", &[]);
    en("church used to be packed", &[]);
}

#[test]
fn whoever_comes_from_a_house_is_a_person() {
    en("i had a chat with rich from ee", &[(Name, "rich"), (Organisation, "ee")]);
    en("i had a chat with rich of mencap", &[(Name, "rich"), (Organisation, "mencap")]);
    en("the group was run by joy", &[(Name, "joy")]);
    en("i was led by faith", &[]);
    en("it was run by faith groups", &[]);
    en("there's will on the council", &[(Name, "will")]);
    en("there's grace in her voice", &[]);
    en("it was pure joy", &[]);
}

#[test]
fn the_animal_next_door_has_an_article() {
    en("only storm next door", &[(Name, "storm")]);
    en("the storm next door and there was a wolf next door", &[]);
    en("next door's kids were loud", &[]);
}

#[test]
fn several_are_named_before_they_are_ours() {
    en("pinky and sweety my sisters in law", &[(Name, "pinky"), (Name, "sweety")]);
    en("those baxters again", &[(Name, "baxters")]);
    en("Said and Anna came round", &[(Name, "Said"), (Name, "Anna")]);
    en("work and school my kids were tired of", &[]);
    en("those drivers never wait", &[]);
    en("said and done, like i said", &[]);
}

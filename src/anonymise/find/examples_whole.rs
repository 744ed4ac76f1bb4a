//! By example: houses of several words, codes that are spelled out, and what is told by the way.

use super::examples::{en, nl};
use crate::anonymise::Kind::{Age, Date, IdNumber, Name, Organisation, Other, Place, Postcode};

#[test]
fn a_house_of_several_words_is_one_place() {
    nl("die werkte bij van dalen transport", &[(Organisation, "van dalen transport")]);
    nl("een baan bij greenfields uitzend", &[(Organisation, "greenfields uitzend")]);
    nl("bij bakkerij steenhuis", &[(Organisation, "bakkerij steenhuis")]);
    nl("in het sint jozefziekenhuis", &[(Organisation, "sint jozefziekenhuis")]);
    en("a pastor at living waters tabernacle", &[(Organisation, "living waters tabernacle")]);
    en("the imam at masjid al rahma", &[(Organisation, "masjid al rahma")]);
    en("i worked at brightwell care then", &[(Organisation, "brightwell care")]);
    en("then they try refuge, and after that", &[(Organisation, "refuge")]);
    nl("de bakkerij om de hoek", &[]);
    nl("ik werkte bij mensen thuis", &[]);
    en("they went into foster care", &[]);
    en("there was no refuge for her", &[]);
}

#[test]
fn a_code_is_read_letter_by_letter() {
    en("the plate was y k six eight v t o", &[(IdNumber, "y k six eight v t o")]);
    en("if you put l s eleven oh b n in it", &[(Postcode, "l s eleven oh b n")]);
    en("my reference was 4471/09", &[(IdNumber, "4471/09")]);
    nl("op de brief stond vier drie x k", &[(IdNumber, "vier drie x k")]);
    nl("er stond alleen f.b. op", &[(Name, "f.b.")]);
    nl("ze spelden k.i.m. voor mij", &[(Name, "k.i.m.")]);
    nl("ik was moe, d.w.z. kapot, i.v.m. ziekte", &[]);
    nl("bijv. mijn zus, en dhr. zo en zo", &[]);
    en("it's open 24/7 and i i i know", &[]);
    en("at ten a.m. or so", &[]);
}

#[test]
fn what_people_are_called_and_where_they_walk() {
    nl("mijn schoonzus die wil heet", &[(Name, "wil")]);
    en("will on the door", &[(Name, "will")]);
    en("we'd walk round lister park", &[(Place, "lister park")]);
    nl("mijn ex was dus beiaardier", &[(Other, "beiaardier")]);
    nl("ze was dan eenentachtig en zo", &[(Age, "eenentachtig")]);
    nl("in april of mei", &[(Date, "april"), (Date, "mei")]);
    en("we may go to the park", &[]);
    nl("de laatste keer in het park", &[]);
}

#[test]
fn somebody_is_named_by_the_way() {
    nl("de dokter, verhagen, schreef pillen voor", &[(Name, "verhagen")]);
    nl("ds. van 't spijker zei dat", &[(Name, "van 't spijker")]);
    nl("beertje zo noemde mijn oma mij", &[(Name, "beertje")]);
    en("angel her name is", &[(Name, "angel")]);
    en("and posy goes mum why are you crying", &[(Name, "posy")]);
    en("ash my youngest hates noise", &[(Name, "ash")]);
    en("my mum, well, she knew", &[]);
    nl("mijn zus, boos natuurlijk, liep weg", &[]);
}

#[test]
fn ages_and_years_hang_on_small_words() {
    nl("een jongetje van een jaar of zes", &[(Age, "zes")]);
    nl("ze moet nu zesentwintig zijn", &[(Age, "zesentwintig")]);
    nl("met negentien had ik m'n eerste", &[(Age, "negentien")]);
    en("a little lad of about six", &[(Age, "six")]);
    en("i came in oh nine", &[(Date, "oh nine")]);
    nl("sinds nul acht woon ik hier", &[(Date, "nul acht")]);
}

#[test]
fn a_room_a_region_and_what_there_is_one_of() {
    en("on ward nine they knew", &[(Place, "ward nine")]);
    en("down to the spar", &[(Organisation, "spar")]);
    en("above the golden dragon", &[(Organisation, "golden dragon")]);
    nl("bij taalpunt zuid", &[(Organisation, "taalpunt zuid")]);
    en("he was the last clog maker in the valley", &[(Other, "last clog maker in the valley")]);
    en("the last time in the hospital i lied", &[]);
    nl("een twee drie vier en dan adem je uit", &[]);
}

#[test]
fn a_stroke_may_stand_before_a_code() {
    en("my case dash 4471 there", &[(IdNumber, "4471")]);
    en("my badge - 4471", &[(IdNumber, "4471")]);
    nl("mijn zaak schuine streep 4471", &[(IdNumber, "4471")]);
    en("in that case - 30 of them", &[]);
    en("we live at number one hundred and four", &[(Place, "one hundred and four")]);
    nl("ik woon op nummer een en twintig", &[(Place, "een en twintig")]);
    en("he was at number one then", &[]);
}

#[test]
fn two_names_are_one_where_a_space_or_a_hyphen_joins_them() {
    en("by the river wye", &[(Place, "river wye")]);
    en("we walked to the river with him", &[]);
    nl("in Zwolle/Deventer", &[(Place, "Zwolle"), (Place, "Deventer")]);
    nl("in Zwolle-Deventer", &[(Place, "Zwolle-Deventer")]);
    en("heather from the bright sparks rang me", &[(Name, "heather"), (Organisation, "bright sparks")]);
    en("she's on the rowan\nunit was closed", &[(Name, "rowan")]);
}

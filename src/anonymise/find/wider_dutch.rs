//! What Dutch has: houses and their kinds, streets and towns, of which other layers find a part or nothing.

use super::super::{Kind, Source};
use super::lexicon::Flags;
use super::reader::Reader;
use super::wider::{SURE, named};
use super::words::has;

/// Before the name of a house.
const BY: &str = "bij van in naar voor door vanuit met uit op via vanaf tegenover naast";

/// What is said of a house of some faith or crown, before its kind.
const SORTS: &str = "vrijwillige christelijke koninklijke regionale protestantse gereformeerde hervormde katholieke islamitische openbare vrije oecumenische turkse marokkaanse";

/// What no house is called, behind its kind and an article.
pub const NO_NAME: &str = "deur hele dag avond ochtend middag nacht week boel eerste laatste tweede volgende andere beste kinderen mensen vrouwen mannen sleutel \
    politie rekening brief baas leiding hulp zaak kant naam auto telefoon les juf meester directeur plek tijd ene enige meeste rest";

/// How the kinds of houses end.
const KIND_ENDS: &[&str] = &[
    "brasserie",
    "cafe",
    "taverne",
    "verzekering",
    "verzekeraar",
    "advocaten",
    "notaris",
    "hoeve",
    "hotel",
    "praktijk",
    "salon",
    "bank",
    "team",
    "groep",
    "huis",
    "dienst",
    "stichting",
    "vereniging",
    "club",
    "school",
    "centrum",
    "opvang",
    "zorg",
    "kerk",
    "moskee",
    "college",
    "beweging",
    "fonds",
    "kring",
    "bond",
    "koor",
    "orkest",
    "hof",
    "gemeente",
    "reclassering",
    "harmonie",
    "fanfare",
    "corporatie",
    "bureau",
    "wonen",
    "groen",
    "werk",
    "lijf",
    "punt",
    "schap",
    "brandweer",
    "dorpsraad",
    "wijkraad",
    "dorpsbelangen",
    "parochie",
];

/// The same of what belongs to somebody, whose name it has.
const FIRM_ENDS: &[&str] = &[
    "bedrijf",
    "winkel",
    "garage",
    "slagerij",
    "bakkerij",
    "kwekerij",
    "makelaardij",
    "bouw",
    "boerderij",
    "handel",
    "werf",
    "aannemer",
    "firma",
];

/// Houses by their letters.
const SHORT_KINDS: &str = "caw ocmw ggz ggd azc kka ocw cgg osg csg obs cbs ssgz";

/// Papers, that are called after where they are read.
const PAPERS: &str = "dagblad krant weekblad courant nieuwsblad";

/// Papers that are called by one word.
const PAPERS_BY_NAME: &str =
    "stentor gelderlander limburger volkskrant telegraaf tubantia parool trouw metro noordhollander twentenaar";

/// What goes on behind the name of a house, where nothing belongs to it any more.
const GOES_ON: &str = "waar in dat die was is hadden had heb heeft hebben zat werk werkte gewerkt toen en of ons ze ik we binnenstapt gaan ging kwam kreeg hier \
    daar er belde";

/// Adds what is Dutch about houses and places.
pub fn find(reader: &mut Reader, at: usize) {
    house(reader, at);
    strange_kind(reader, at);
    saints_and_firms(reader, at);
    schools_and_papers(reader, at);
    places(reader, at);
}

fn is_firm(word: &str) -> bool {
    FIRM_ENDS.iter().any(|e| word.ends_with(e))
}

fn is_kind(word: &str) -> bool {
    is_firm(word) || KIND_ENDS.iter().any(|e| word.ends_with(e)) || has(SHORT_KINDS, word) || has(PAPERS, word)
}

/// The name of a house belongs to its kind: "bij zorggroep de linde", "de reclassering maas en peel".
fn house(reader: &mut Reader, at: usize) {
    let word = reader.fold(at);
    // "stichting Moviera": that it is one tells nothing, and without it the name is the same wherever it stands.
    let bare = has("stichting vereniging", word) && !has("de het 't van", reader.fold(at + 1));
    if bare || !is_kind(word) || word.len() < 3 {
        return;
    }
    let sort = usize::from(has(SORTS, reader.before(at, 1)));
    let article = usize::from(has("de het 't een", reader.before(at, 1 + sort)));
    let by = has(BY, reader.before(at, 1 + sort + article));
    let owner = reader.fold(at + 1) == "van";
    let inner = match owner {
        true => 1 + usize::from(has("der den de", reader.fold(at + 2))),
        false if has("' ’ ‘", reader.fold(at + 1)) && reader.fold(at + 2) == "t" => 2,
        false => usize::from(has("de het 't den sint ten ter", reader.fold(at + 1))),
    };
    let hyphen = usize::from(inner > 0 && reader.tokens.get(at + 1 + inner).is_some_and(|t| t.is("-")));
    let mut end = at + 1 + inner + hyphen;
    if !named(reader, end) {
        return;
    }
    let strange = |i: usize| {
        !reader.ordinary[i]
            || reader.raised(i)
            || reader.flags[i].any(Flags::PLACE) && !reader.flags[i].any(Flags::COMMON)
    };
    // "de school van zwolle" is no name; "garage van hulten" and "het dagblad van de kempen" are.
    let elsewhere = owner && reader.flags[end].any(Flags::PLACE) && !is_firm(word) && !has(PAPERS, word);
    let side = has("west oost noord zuid midden", reader.fold(end)) && inner == 0 && by;
    let telling = side
        || strange(end) && !elsewhere && (inner > 0 || !reader.flags[end].any(Flags::FIRST))
        || has(PAPERS, word) && inner == 2
        || word == "team"
            && inner == 0
            && ends(reader, end + 1)
            && !has("leden spirit sport work werk manager leider", reader.fold(end));
    let plain = has(NO_NAME, reader.fold(end));
    let quiet =
        inner > 0 && !owner && by && !plain && (ends(reader, end + 1) || reader.fold(end + 1).starts_with("ge"));
    if telling || quiet {
        end += 1;
        // "reclassering maas en peel"
        let second = has("en &", reader.fold(end)) && reader.tokens.get(end + 1).is_some_and(|t| t.is_word());
        if second && strange(end + 1) && !reader.flags[end + 1].any(Flags::FIRST) {
            end += 2;
        }
        reader.add(at - sort, end, Kind::Organisation, Source::Cue, SURE);
        return;
    }
    // "bij bakkerij de zoete inval", "bij waterschap hollandse stroom"
    let last = reader.fold(end + 1);
    let pair = reader.fold(end).ends_with('e') && named(reader, end + 1) && ends(reader, end + 2);
    if by && !owner && !plain && pair && !has(NO_NAME, last) && !last.ends_with("en") && (inner > 0 || article == 0) {
        reader.add(at - sort, end + 2, Kind::Organisation, Source::Cue, SURE);
    }
}

/// Whether nothing follows that would belong to what stands before.
fn ends(reader: &Reader, at: usize) -> bool {
    reader.stops(at) || has(GOES_ON, reader.fold(at))
}

/// "bij woonstede het anker": a house of a kind that no dictionary has, and its name.
fn strange_kind(reader: &mut Reader, at: usize) {
    let strange = !reader.ordinary[at] && !reader.flags[at].any(Flags::FIRST);
    let by = has("bij van naar", reader.before(at, 1)) && has("het de 't", reader.fold(at + 1));
    if strange && by && named(reader, at + 2) && ends(reader, at + 3) {
        reader.add(at, at + 3, Kind::Organisation, Source::Unknown, SURE);
    }
}

/// "sint-cecilia", "in het sint-godelieveziekenhuis", "scheepswerf van loon & zonen", "kapsalon knip & co".
fn saints_and_firms(reader: &mut Reader, at: usize) {
    let word = reader.fold(at);
    let hyphen = reader.tokens.get(at + 1).is_some_and(|t| t.is("-"));
    if word == "sint" && hyphen && reader.tokens.get(at + 2).is_some_and(|t| t.is_word()) {
        let kind = usize::from(has("harmonie fanfare koor gilde school", reader.before(at, 1)));
        reader.add(at - kind, at + 3, Kind::Organisation, Source::Cue, 0.5);
    }
    let partners = has("zonen zn zoon dochters", word) && has("& en", reader.before(at, 1))
        || word == "co" && reader.before(at, 1) == "&";
    let Some(name) = at.checked_sub(2).filter(|name| partners && named(reader, *name)) else { return };
    let mut from = name;
    while has("van der den de ter", reader.before(from, 1)) {
        from -= 1;
    }
    from -= usize::from(is_kind(reader.before(from, 1)));
    if from < name || word == "co" || !reader.ordinary[name] {
        reader.add(from, at + 1, Kind::Organisation, Source::Cue, 0.5);
    }
}

/// "op het talentencollege", "het karel appelman vmbo", "iets in de stentor".
fn schools_and_papers(reader: &mut Reader, at: usize) {
    let (word, before) = (reader.fold(at), reader.before(at, 1));
    let ending = ["college", "lyceum", "academie", "gymnasium"].iter().find(|e| word.ends_with(*e));
    if ending.is_some_and(|e| word.len() > e.len() + 3) && has("het de van op", before) {
        reader.add(at, at + 1, Kind::Organisation, Source::Cue, 0.3);
    }
    let after_somebody = has("vmbo mavo havo lyceum gymnasium instituut ziekenhuis stichting fonds college", word);
    let name =
        |i: usize| named(reader, i) && (reader.flags[i].any(Flags::FIRST.and(Flags::SURNAME)) || !reader.ordinary[i]);
    let first = at.checked_sub(2).filter(|first| after_somebody && name(at - 1) && name(*first));
    if let Some(first) = first {
        reader.add(first, at + 1, Kind::Organisation, Source::Cue, 0.5);
    }
    if has(PAPERS_BY_NAME, word) && has("de het", before) && has("in uit bij aan voor", reader.before(at, 2)) {
        reader.add(at, at + 1, Kind::Organisation, Source::Cue, 0.4);
    }
}

/// "op de grote markt", "tot aan sluis", "ik kom van polen", "in el hoceima", "het adres is kromme elleboog 17".
fn places(reader: &mut Reader, at: usize) {
    let (word, before, next) = (reader.fold(at), reader.before(at, 1), at + 1);
    if has("el al san santa los las", word) && named(reader, next) && has("in uit van naar bij", before) {
        reader.add(at, at + 2, Kind::Place, Source::Cue, 0.5);
    }
    let old = has("grote oude nieuwe korte lange hoge lage kleine", word)
        && has("de het", before)
        && has("op in aan naar over langs", reader.before(at, 2));
    if old && has("markt gracht haven plein brug kade dijk steeg singel wal veemarkt vismarkt", reader.fold(next)) {
        reader.add(at, at + 2, Kind::Place, Source::Cue, 0.4);
    }
    if reader.flags[at].any(Flags::PLACE) {
        let until = before == "aan" && reader.before(at, 2) == "tot";
        let from = has("van uit", before)
            && (2..5).any(|n| has("kom komt komen kwam kwamen gekomen afkomstig gevlucht", reader.before(at, n)));
        if until || from && reader.flat[at] && !has(reader.words.stops, word) {
            reader.add(at, next, Kind::Place, Source::Cue, 0.4);
        }
    }
    let numbered = reader.tokens[at].value.is_none()
        && reader.tokens.get(at + 2).is_some_and(|t| t.value.is_some_and(|v| v < 1000))
        && reader.stops(at + 3);
    let raised = reader.raised(at) && reader.raised(next);
    let address = (1..9).any(|n| has("adres woonde woonden woon woont wonen", reader.before(at, n)))
        && named(reader, at)
        && !reader.flags[at].any(Flags::PLACE);
    if numbered && named(reader, next) && (raised || address) {
        reader.add(at, at + 3, Kind::Place, Source::Cue, 0.4);
    }
}

//! What Dutch has: houses and their kinds, of which other layers find a part or nothing.

use super::super::{Kind, Source};
use super::dutch_people;
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
    "café",
    "cafe",
    "taverne",
    "verzekering",
    "verzekeraar",
    "advocaten",
    "notaris",
    "hoeve",
    "handel",
    "hotel",
    "praktijk",
    "salon",
    "bank",
    "team",
    "groep",
    "huis",
    "werf",
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
    "bedrijf",
    "hof",
    "gemeente",
    "reclassering",
    "harmonie",
    "corporatie",
    "winkel",
    "bureau",
    "wonen",
    "groen",
    "werk",
    "lijf",
    "punt",
    "bakkerij",
    "slagerij",
    "schap",
];

/// The name of a house belongs to its kind: "bij zorggroep de linde", "de reclassering maas en peel".
fn house(reader: &mut Reader, at: usize) {
    let word = reader.fold(at);
    // "stichting Moviera": that it is one tells nothing, and without it the name is the same wherever it stands.
    let bare = has("stichting vereniging", word) && !has("de het 't van", reader.fold(at + 1));
    let kind = !bare && word.len() > 3 && KIND_ENDS.iter().any(|e| word.ends_with(e))
        || has("caw ocmw ggz ggd azc kka ocw cgg osg csg obs cbs ssgz", word);
    if !kind || !reader.tokens[at].is_word() {
        return;
    }
    let sort = usize::from(has(SORTS, reader.before(at, 1)));
    let article = usize::from(has("de het 't een", reader.before(at, 1 + sort)));
    let by = has(BY, reader.before(at, 1 + sort + article));
    let owner = reader.fold(at + 1) == "van" && !has(BY, word);
    let inner = match owner {
        true => 1 + usize::from(has("der den de", reader.fold(at + 2))),
        false if has("' ’ ‘", reader.fold(at + 1)) && reader.fold(at + 2) == "t" => 2,
        false => usize::from(has("de het 't den sint ten ter", reader.fold(at + 1))),
    };
    let mut end = at + 1 + inner;
    let hyphen = usize::from(reader.tokens.get(end).is_some_and(|t| t.is("-")) && inner > 0);
    end += hyphen;
    if !named(reader, end) {
        return;
    }
    let strange = |i: usize| {
        !reader.ordinary[i]
            || reader.raised(i)
            || reader.flags[i].any(Flags::PLACE) && !reader.flags[i].any(Flags::COMMON)
    };
    let side = has("west oost noord zuid midden", reader.fold(end)) && inner == 0 && by;
    let telling = side
        || strange(end)
            && !(owner && reader.flags[end].any(Flags::PLACE))
            && (inner > 0 || !reader.flags[end].any(Flags::FIRST));
    let quiet = inner > 0
        && !owner
        && by
        && !has(NO_NAME, reader.fold(end))
        && {
            let next = reader.fold(end + 1);
            reader.stops(end + 1)
                || has(
                    "waar in dat die was is hadden had heb heeft hebben zat werk werkte gewerkt toen en of ons ze ik we binnenstapt gaan ging kwam kreeg hier daar er belde",
                    next,
                )
                || next.starts_with("ge")
        };
    // "bij bakkerij de zoete inval", "bij waterschap hollandse stroom"
    let pair = by && reader.fold(end).ends_with('e') && named(reader, end + 1) && !has(NO_NAME, reader.fold(end)) && {
        let last = reader.fold(end + 1);
        let free = reader.stops(end + 2) || has("die dat en waar was is ik ze we hier daar toen", reader.fold(end + 2));
        free && !has(NO_NAME, last) && !last.ends_with("en") && (inner > 0 || article == 0)
    };
    if pair && !(telling || quiet) && !owner {
        reader.add(at - sort, end + 2, Kind::Organisation, Source::Cue, SURE);
        return;
    }
    if !(telling || quiet) {
        return;
    }
    end += 1;
    // "reclassering maas en peel"
    if has("en &", reader.fold(end))
        && reader.tokens.get(end + 1).is_some_and(|t| t.is_word())
        && strange(end + 1)
        && !reader.flags[end + 1].any(Flags::FIRST)
    {
        end += 2;
    }
    reader.add(at - sort, end, Kind::Organisation, Source::Cue, SURE);
}

/// "sint-cecilia", "in het sint-godelieveziekenhuis", "van loon & zonen", "op de grote markt".
fn saints_and_firms(reader: &mut Reader, at: usize) {
    let word = reader.fold(at);
    if word == "sint"
        && reader.tokens.get(at + 1).is_some_and(|t| t.is("-"))
        && reader.tokens.get(at + 2).is_some_and(|t| t.is_word())
    {
        let kind = has("harmonie fanfare koor gilde school", reader.before(at, 1));
        reader.add(at - usize::from(kind), at + 3, Kind::Organisation, Source::Cue, 0.5);
    }
    if has("zonen zn zoon dochters", word) && has("& en", reader.before(at, 1)) && named(reader, at - 2) {
        let mut from = at - 2;
        while from > 0 && has("van der den de ter", reader.fold(from - 1)) {
            from -= 1;
        }
        if from > 0
            && has(
                "scheepswerf garage slagerij bakkerij aannemer firma transportbedrijf bouwbedrijf kwekerij winkel",
                reader.fold(from - 1),
            )
        {
            from -= 1;
        }
        if from < at - 2 || !reader.ordinary[at - 2] {
            reader.add(from, at + 1, Kind::Organisation, Source::Cue, 0.5);
        }
    }
    // "op het talentencollege"
    let one =
        ["college", "lyceum", "academie", "gymnasium"].iter().any(|e| word.len() > e.len() + 3 && word.ends_with(e));
    if one && has("het de van op", reader.before(at, 1)) {
        reader.add(at, at + 1, Kind::Organisation, Source::Cue, 0.3);
    }
    // "kapsalon knip & co"
    if word == "co" && reader.before(at, 1) == "&" && named(reader, at - 2) {
        let kind = at > 2 && KIND_ENDS.iter().any(|e| reader.fold(at - 3).ends_with(e));
        reader.add(at - 2 - usize::from(kind), at + 1, Kind::Organisation, Source::Cue, 0.5);
    }
    // "in el hoceima"
    if has("el al san santa los las", word) && named(reader, at + 1) && has("in uit van naar bij", reader.before(at, 1))
    {
        reader.add(at, at + 2, Kind::Place, Source::Cue, 0.5);
    }
    let old = has("grote oude nieuwe korte lange hoge lage kleine", word)
        && has("de het", reader.before(at, 1))
        && has("op in aan naar over langs", reader.before(at, 2));
    if old && has("markt gracht haven plein brug kade dijk steeg singel wal veemarkt vismarkt", reader.fold(at + 1)) {
        reader.add(at, at + 2, Kind::Place, Source::Cue, 0.4);
    }
    if reader.flags[at].any(Flags::PLACE) && reader.before(at, 1) == "aan" && reader.before(at, 2) == "tot" {
        reader.add(at, at + 1, Kind::Place, Source::Cue, 0.4);
    }
}

/// Before the name of a paper, a band or a club.
const DUTCH_KINDS: &str = "dagblad krant weekblad courant nieuwsblad brandweer fanfare harmonie muziekvereniging voetbalclub voetbalvereniging schietvereniging \
    ijsclub ijsvereniging oranjevereniging dorpsbelangen wijkraad dorpsraad buurthuis dorpshuis gymvereniging korfbalclub tennisclub carnavalsvereniging \
    toneelvereniging zangkoor shantykoor parochie gemeente vrouwenvereniging ondernemersvereniging schaatsclub wielerclub";

/// Adds what is Dutch.
pub fn find(reader: &mut Reader, at: usize) {
    let word = reader.fold(at);
    house(reader, at);
    saints_and_firms(reader, at);
    dutch_people::find(reader, at);
    // "van der zwaag", "van den berg": hardly anything else begins so.
    if word == "van"
        && has("der den", reader.fold(at + 1))
        && named(reader, at + 2)
        && !has("beginne lande", reader.fold(at + 2))
    {
        reader.add(at, at + 3, Kind::Name, Source::Cue, 0.6);
    }
    // "het dagblad van de kempen", "de vrijwillige brandweer bellingwolde"
    if has(DUTCH_KINDS, word) {
        let mut next = at + 1;
        while next < at + 3 && has("van de het", reader.fold(next)) {
            next += 1;
        }
        let known = reader.flags.get(next).is_some_and(|f| f.any(Flags::PLACE))
            || reader.ordinary.get(next).is_some_and(|o| !o);
        if named(reader, next) && (known || next == at + 3) {
            let from = at - usize::from(has("vrijwillige christelijke koninklijke regionale", reader.before(at, 1)));
            reader.add(from, next + 1, Kind::Organisation, Source::Cue, 0.4);
        }
    }
    // "bij woonstede het anker": a house of a kind that no dictionary has, and its name.
    let strange =
        !reader.ordinary[at] && !reader.flags[at].any(Flags::FIRST) && has("bij van naar", reader.before(at, 1));
    if strange && has("het de 't", reader.fold(at + 1)) && named(reader, at + 2) {
        let ends = reader.stops(at + 3)
            || has("waar in dat die was is hadden had heb zat werk werkte toen en", reader.fold(at + 3));
        if ends {
            reader.add(at, at + 3, Kind::Organisation, Source::Unknown, SURE);
        }
    }
    // "transportbedrijf van hulten": the owner's name.
    let company = [
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
    ]
    .iter()
    .any(|e| word.ends_with(e));
    if company
        && reader.fold(at + 1) == "van"
        && named(reader, at + 2)
        && !reader.ordinary.get(at + 2).is_some_and(|o| *o)
    {
        reader.add(at + 1, at + 3, Kind::Organisation, Source::Cue, 0.5);
    }
    // "mijn stiefvader noemden we de lange"
    if has("noemden noemde noemen noemt", word) {
        let mut next = at + 1;
        while next < at + 4 && has("we ze hem haar wij zij iedereen ons allemaal altijd gewoon", reader.fold(next)) {
            next += 1;
        }
        let called = reader.tokens.get(next + 1).is_some_and(super::token::Token::is_word);
        if next > at + 1 && has("de het", reader.fold(next)) && called && reader.stops(next + 2) {
            reader.add(next + 1, next + 2, Kind::Name, Source::Cue, 0.4);
        }
    }
    // "wereldkampioen klootschieten"
    if ["kampioen", "kampioene"].iter().any(|e| word.ends_with(e))
        && named(reader, at + 1)
        && !has("worden geworden zijn geweest werd", reader.fold(at + 1))
    {
        let from = at
            - usize::from(has(
                "nederlands europees belgisch olympisch vlaams fries gronings drents",
                reader.before(at, 1),
            ));
        reader.add(from, at + 2, Kind::Other, Source::Cue, 0.35);
    }
}

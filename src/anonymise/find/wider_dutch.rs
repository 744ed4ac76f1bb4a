//! What Dutch has: houses, days and ages of which other layers find a part or nothing.

use super::super::{Kind, Source};
use super::lexicon::Flags;
use super::numbers;
use super::reader::Reader;
use super::wider::{SURE, named};
use super::words::has;
use crate::units::Language;

/// Before the name of a house.
const BY: &str = "bij van in naar voor door vanuit met uit op via vanaf tegenover naast";

/// What is said of a house of some faith or crown, before its kind.
const SORTS: &str = "vrijwillige christelijke koninklijke regionale protestantse gereformeerde hervormde katholieke islamitische openbare vrije oecumenische turkse marokkaanse";

/// What no house is called, behind its kind and an article.
const NO_NAME: &str = "deur hele dag avond ochtend middag nacht week boel eerste laatste tweede volgende andere beste kinderen mensen vrouwen mannen sleutel \
    politie rekening brief baas leiding hulp zaak kant naam auto telefoon les juf meester directeur plek tijd ene enige meeste rest";

/// How the kinds of houses end.
const KIND_ENDS: &[&str] = &[
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
    let kind = word.len() > 3 && KIND_ENDS.iter().any(|e| word.ends_with(e))
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
        false => usize::from(has("de het 't den sint", reader.fold(at + 1))),
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

/// "in de vasten van 1967", "onze anneke was er vijf", "die was toen denk ik dertien".
fn days_and_ages(reader: &mut Reader, at: usize) {
    let word = reader.fold(at);
    if has(
        "vasten ramadan advent carnaval kermis bouwvak oogst vakantie zomervakantie kerstvakantie herfstvakantie oorlog watersnood elfstedentocht hittegolf",
        word,
    ) && reader.fold(at + 1) == "van"
        && let Some(year) = numbers::at(reader.tokens, at + 2, Language::Nl).filter(|n| (1920..2060).contains(&n.value))
    {
        reader.add(at, year.end, Kind::Date, Source::Cue, 0.6);
    }
    // "in vierenzeventig gekomen", "al vanaf eenentachtig"
    let since = has("in vanaf rond tot sinds", reader.before(at, 1)) && reader.tokens[at].is_word();
    if since && let Some(year) = numbers::at(reader.tokens, at, Language::Nl).filter(|n| (40..100).contains(&n.value)) {
        let alone = reader.stops(year.end)
            || has(
                "gekomen getrouwd geboren begonnen verhuisd gescheiden gestopt overleden weggegaan gevlucht al en toen ben is was werd kwam ging",
                reader.fold(year.end),
            );
        if alone {
            reader.add(at, year.end, Kind::Date, Source::Cue, 0.4);
        }
    }
    // "een grote kerel van vijftig"
    let somebody = has(
        "kerel man vrouw vent jongen meid dame heer meisje gast gozer knul vrouwtje mannetje jongetje",
        reader.before(at, 2),
    );
    let of = reader.before(at, 1) == "van";
    if of
        && somebody
        && let Some(age) = numbers::at(reader.tokens, at, Language::Nl).filter(|n| (2..100).contains(&n.value))
    {
        let counted = has("kilo meter euro", reader.fold(age.end));
        if !counted {
            reader.add(at, age.end, Kind::Age, Source::Cue, 0.5);
        }
    }
    if !has("was is", word) {
        return;
    }
    let who = (1..4).any(|n| {
        let before = reader.before(at, n);
        has(reader.words.relations, before)
            || has("die ze hij zij", before)
            || n < at && reader.flags[at - n].any(Flags::FIRST)
    });
    let mut from = at + 1;
    while from < at + 6 && has("er toen denk ik ongeveer al pas nog maar net bijna dacht geloof zo", reader.fold(from))
    {
        from += 1;
    }
    let number =
        numbers::at(reader.tokens, from, Language::Nl).filter(|n| (2..100).contains(&n.value) && from > at + 1);
    let alone = |end: usize| reader.stops(end) || has("en die toen dus maar dat ze hij ik", reader.fold(end));
    if let Some(number) = number.filter(|n| who && alone(n.end)) {
        reader.add(from, number.end, Kind::Age, Source::Cue, 0.3);
    }
}

/// "de nacht van 8 op 9 december": two days of one night.
pub fn nights(reader: &mut Reader) {
    let dates: Vec<_> = reader.drafts.iter().filter(|d| d.kind == Kind::Date).map(|d| d.span).collect();
    for span in dates {
        let at = reader.tokens.partition_point(|t| t.start < span.start);
        let end = reader.tokens.partition_point(|t| t.start < span.end);
        if at < 2 || !has("op", reader.before(at, 1)) {
            continue;
        }
        let day = numbers::at(reader.tokens, at - 2, Language::Nl).filter(|n| n.value < 32 && n.end == at - 1);
        if day.is_some() {
            reader.add(at - 2, end, Kind::Date, Source::Pattern, 0.8);
        }
    }
}

/// "Kuipers-van Dam", "nienke de wilde", "ik noem hem D.", "karel appelman vmbo", "kromme elleboog 17".
fn whole_names(reader: &mut Reader, at: usize) {
    let word = reader.fold(at);
    let next = at + 1;
    let hyphen = reader.tokens.get(next).is_some_and(|t| t.is("-") && !t.spaced);
    if hyphen && has("van de der den ter ten", reader.fold(at + 2)) && named(reader, at) {
        let mut last = at + 3;
        while has("der den de", reader.fold(last)) {
            last += 1;
        }
        if reader.tokens.get(last).is_some_and(|t| t.is_word()) && (reader.raised(last) || reader.flat[at]) {
            let from = at - usize::from(at > 0 && reader.flags[at - 1].any(Flags::FIRST));
            reader.add(from, last + 1, Kind::Name, Source::Cue, 0.7);
        }
    }
    let first = reader.flags[at].any(Flags::FIRST) && !reader.ordinary[at] && reader.flat[at];
    if first && has("de den", reader.fold(next)) && named(reader, at + 2) && !has(NO_NAME, reader.fold(at + 2)) {
        let known = reader.flags[at + 2].any(Flags::SURNAME);
        let goes_on = reader.stops(at + 3) || has("van die heeft is was zei had", reader.fold(at + 3));
        if known || goes_on && reader.fold(at + 2).ends_with('e') {
            reader.add(at, at + 3, Kind::Name, Source::Cue, 0.5);
        }
    }
    let letter = word.len() == 1 && reader.tokens.get(next).is_some_and(|t| t.is("."));
    let called = (1..6).any(|n| has("noem noemen noemde noemt", reader.before(at, n)));
    if letter && called {
        reader.add(at, next + 1, Kind::Name, Source::Cue, 0.4);
    }
    if has("vmbo mavo havo lyceum gymnasium instituut ziekenhuis stichting fonds college", word) && at > 1 {
        let name = |i: usize| reader.flags[i].any(Flags::FIRST.and(Flags::SURNAME)) || !reader.ordinary[i];
        if named(reader, at - 1) && named(reader, at - 2) && name(at - 1) && name(at - 2) {
            reader.add(at - 2, at + 1, Kind::Organisation, Source::Cue, 0.5);
        }
    }
    let number = reader.tokens[at].value.is_none()
        && reader.tokens.get(at + 2).is_some_and(|t| t.value.is_some_and(|v| v < 1000));
    let address = (1..9).any(|n| has("adres woonde woonden woon woont wonen", reader.before(at, n)));
    let raised = reader.raised(at) && reader.raised(next);
    if number
        && named(reader, at)
        && named(reader, next)
        && (raised || address && !reader.flags[at].any(Flags::PLACE))
        && reader.stops(at + 3)
    {
        reader.add(at, at + 3, Kind::Place, Source::Cue, 0.4);
    }
    let team = word == "team"
        && named(reader, next)
        && (reader.stops(at + 2) || has("die dat en is was heeft in van", reader.fold(at + 2)));
    if team && !has("leden spirit sport work werk manager leider", reader.fold(next)) {
        reader.add(at, at + 2, Kind::Organisation, Source::Unknown, SURE);
    }
}

/// Whether a word is neither ordinary nor a town or a first name: a surname, as like as not.
fn is_rare(reader: &Reader, at: usize) -> bool {
    !reader.ordinary[at] && !reader.flags[at].any(Flags::PLACE.and(Flags::FIRST))
}

/// "zat van puffelen", "die van van dijk", "leen verstraete", "rosette aan de balie".
fn names(reader: &mut Reader, at: usize) {
    let word = reader.fold(at);
    let next = at + 1;
    let before = reader.before(at, 1);
    if word == "van" && named(reader, next) {
        let twice = before == "van" && reader.flags[next].any(Flags::SURNAME);
        let told = has("zat die zei heet heette kwam is was ook of met bij naar dat meneer mevrouw dokter", before)
            && is_rare(reader, next);
        if twice || told && reader.flat[at] {
            reader.add(at, next + 1, Kind::Name, Source::Cue, 0.4);
        }
    }
    let first =
        reader.flags[at].any(Flags::FIRST) && reader.flat[at] && !has(reader.words.stops, word) && word.len() > 2;
    if first && named(reader, next) && is_rare(reader, next) {
        reader.add(at, next + 1, Kind::Name, Source::List, 0.5);
    }
    // "ik kom van polen"
    let from = has("van uit", before)
        && (2..5).any(|n| has("kom komt komen kwam kwamen gekomen afkomstig gevlucht", reader.before(at, n)));
    if from && reader.flags[at].any(Flags::PLACE) && reader.flat[at] && !has(reader.words.stops, word) {
        reader.add(at, next, Kind::Place, Source::Cue, 0.4);
    }
    // "mama blessing noemden we haar"
    let called = has("noemden noemde noemen noemt", reader.fold(next))
        && has("we ze wij zij ik iedereen", reader.fold(next + 1));
    if called && named(reader, at) && !has("dat zo wat die", word) && !has(reader.words.relations, word) {
        let kin = usize::from(has("mama papa tante oom ome oma opa zuster broeder", before));
        reader.add(at - kin, next, Kind::Name, Source::Cue, 0.4);
    }
    // "het schip heette de vrouwe alida"
    if has("heet heette", before) && has("de het", word) && named(reader, next) {
        let more = usize::from(named(reader, next + 1) && !has("dus en die dat", reader.fold(next + 1)));
        reader.add(next, next + 1 + more, Kind::Other, Source::Cue, 0.3);
    }
    // "er stond iets in de stentor"
    let paper = has(
        "stentor gelderlander limburger volkskrant telegraaf tubantia parool trouw metro noordhollander twentenaar",
        word,
    );
    if paper && has("de het", before) && has("in uit bij aan voor", reader.before(at, 2)) {
        reader.add(at, next, Kind::Organisation, Source::Cue, 0.4);
    }
    let post = reader.fold(next) == "aan"
        && reader.fold(next + 1) == "de"
        && has("balie telefoon lijn deur receptie kassa poort bar", reader.fold(next + 2));
    if first && post {
        reader.add(at, next, Kind::Name, Source::Cue, 0.4);
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
    days_and_ages(reader, at);
    names(reader, at);
    whole_names(reader, at);
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

//! Schools, workplaces and other houses whose name is made of ordinary words: what stands around them tells.

use super::super::{Kind, Source};
use super::bare_words;
use super::english_houses;
use super::lexicon::Flags;
use super::numbers;
use super::ordinary::ADVERBS;
use super::reader::Reader;
use super::token::Shape;
use super::words::has;
use crate::units::Language;

/// Before a house's name where no article stands: somebody works, lives or is helped there.
pub const BY: &str = "met bij at for from through via with by to van voor naar door aan in op outside near opposite joined rang phoned called onto";

/// Behind "bij" and "at" these are no house's name.
pub const PLAIN_BY: &str = "weekends meetings sessions meals events lessons classes gigs matches funerals weddings christenings birthdays appointments \
    nights times parties festivals concerts odds lights races pains loggerheads drinks politieacademie bibliotheek brandweer zumba yoga pilates gemeente politie thuiszorg bakker bank supermarkt winkel bedrijf school ziekenhuis huisarts overheid kinderopvang \
    council hospital home university nursery night nights company shop charity weekends years living elkaar mij me haar hem ons \
    hun jou jullie oma opa mama papa vrienden vriendinnen familie mensen iedereen niemand iemand buren ouders kinderen vrouwen mannen \
    zichzelf mezelf jezelf onszelf thuiskomst nader toeval voorbaat wijze name leven kennissen bekenden collega's anderen sommige \
    sommigen veel alle allebei beide binnenkomst aankomst vertrek geboorte nacht dag avond welke wie wat ongeluk brand twijfel nood \
    voorkeur geval benadering uitstek gebrek uitzondering gelegenheid zinnen bewustzijn stukjes beetje verjaardagen feestjes \
    overdracht hulpverleners instanties gezinnen scheiding ruzie ruzies geweld misbruik mishandeling kindermishandeling vermoeden \
    vermoedens signalen spoed crisis paniek problemen conflicten escalatie werk college uni church mosque temple court least first \
    last all once times lunch breakfast dinner tea midnight noon best worst present risk bay ease hand heart large length play \
    rest stake will war peace parties bedtime dinnertime christmas easter weekend sea uni sixth someone somebody anyone everyone \
    everybody people him her them us you it me myself herself himself themselves ourselves crisis trauma children women men kids \
    parents families social services real good ever nothing sure example instance free now granted life money food work a an \
    moeder vader zus broer tante vriendin vriend buurvrouw buurman haarzelf hemzelf vlagen tijd tijden ongewenst incidenten \
    mooi slecht goed weer regen sneeuw zon warmte kou daglicht aanvang intake intakes ontslag opname overlijden ziekte ons \
    psychologen psychiaters therapeuten artsen advocaten leraren leerkrachten docenten jongens meisjes meiden jongeren ouderen \
    volwassenen vluchtelingen slachtoffers daders plegers naam clienten cliënten zorgverleners professionals collega instellingen scholen \
    huisartsen reclassering jeugdzorg maatschappelijk pleegouders pleeggezinnen kinderbescherming slaapkamer bed bosjes ingang uitgang \
    hiernaast hierboven hieronder verderop beneden boven tegenover deur kassa balie bushalte station ophalen wegbrengen sluitingstijd";

/// Who works, is helped or learns somewhere.
const WORK: &str = "werk werkt werkte werken gewerkt stage works worked working work aangemeld aanmelden melding gemeld terecht \
    begeleider begeleidster begeleiding hulp behandeling therapie traject opname opgenomen intake cliënt client vrijwilliger \
    vrijwilligerswerk collega baan contract directeur medewerker medewerkster hulpverlener leidinggevende manager job placement \
    volunteer volunteering volunteered employed hired studied studying trained training apprenticeship counsellor counselling \
    caseworker keyworker adviser advisor support supported helped referred shift shifts contract";

/// Adds houses.
pub fn find(reader: &mut Reader) {
    for at in 0..reader.tokens.len() {
        if !reader.tokens[at].is_word() {
            continue;
        }
        match reader.language {
            Language::Nl => {
                dutch_house(reader, at);
                dutch_college(reader, at);
                dutch_named_house(reader, at);
                dutch_quoted_house(reader, at);
                dutch_names_of(reader, at);
            }
            Language::En => {
                english_houses::named(reader, at);
                english_houses::royal(reader, at);
            }
        }
        of_a_place(reader, at);
    }
}

/// Says whether a word is a house's name, in text without capitals.
pub fn judge(reader: &Reader, at: usize) -> Option<(Kind, Source, f32)> {
    let word = reader.fold(at);
    let known = reader.flags[at].any(Flags::ORGANISATION);
    if !reader.flat[at] || !reader.ordinary[at] || word.len() < 3 && !known {
        return None;
    }
    // "een gamma-pasje"
    if known && reader.tokens.get(at + 1).is_some_and(|t| t.is("-") && !t.spaced) && !has(reader.words.stops, word) {
        return Some((Kind::Organisation, Source::List, 0.3));
    }
    // "slachtofferhulp": long, and nothing else.
    let article = has(reader.words.articles, reader.before(at, 1));
    if known && word.len() > 8 && !article {
        return Some((Kind::Organisation, Source::List, 0.4));
    }
    // "bij hoogovens, of tata zoals het nu heet"
    let other = known
        && word.len() > 2
        && has("of or nee no en and", reader.before(at, 1))
        && (2..6).any(|n| at >= n && reader.flags[at - n].any(Flags::ORGANISATION) && !reader.ordinary[at - n]);
    if other {
        return Some((Kind::Organisation, Source::List, 0.3));
    }
    if english_houses::the_elms(reader, at) {
        return Some((Kind::Organisation, Source::Cue, 0.3));
    }
    if works_there(reader, at) || schooled_there(reader, at) {
        return Some((Kind::Organisation, Source::Cue, 0.3));
    }
    let article = usize::from(has("de het the 't", reader.before(at, 1)));
    let of = reader.before(at, 1 + article);
    // "de bakkerij aan de haven"
    let thing = article == 1 && (has(THINGS, word) || bare_words::is_thing(word));
    if known && has(BY, of) && !has(reader.words.stops, word) && !thing {
        let house = article == 0 || reader.language == Language::Nl && !reader.flags[at].any(Flags::FIRST);
        return house.then_some((Kind::Organisation, Source::Cue, 0.4));
    }
    bare(reader, at).then_some((Kind::Organisation, Source::Cue, 0.25))
}

/// "begeleid door horizon", "bij meander": Dutch puts an article before a thing, and none before such a name.
fn bare(reader: &Reader, at: usize) -> bool {
    let word = reader.fold(at);
    let before = reader.before(at, 1);
    let plain = has(PLAIN_BY, word)
        || has(reader.words.stops, word)
        || has(reader.words.articles, word)
        || has(reader.words.relations, word)
        || reader.tokens[at].value.is_some()
        || reader.tokens[at].ordinal.is_some()
        || reader.flags[at].any(Flags::CAPITAL_ONLY);
    if plain || word.len() < 4 {
        return false;
    }
    match reader.language {
        Language::Nl => {
            // "ingrid van humanitas": after somebody's name.
            let named = before == "van"
                && at > 1
                && !reader.ordinary[at - 2]
                && reader.flags[at - 2].any(Flags::FIRST)
                && !reader.flags[at].any(Flags::FIRST);
            let plural = word.ends_with("en") || word.ends_with("heid") || word.ends_with("ing") || word.ends_with("e");
            (before == "bij" || named) && !plural && !has("een", reader.fold(at + 1))
        }
        Language::En => {
            let plural = word.ends_with('s') || word.ends_with("ing") || word.ends_with("ed") || word.ends_with("ly");
            before == "at" && !plural && around(reader, at, WORK)
        }
    }
}

/// Whether one of these words stands within eight words before, or four behind.
fn around(reader: &Reader, at: usize, list: &'static str) -> bool {
    (2..9).any(|n| has(list, reader.before(at, n)))
        || (1..4)
            .any(|n| reader.tokens.get(at + n).is_some_and(|t| t.line == reader.tokens[at].line && has(list, &t.fold)))
}

/// "ze werkt bij de brug", "he works at scope": a workplace, where no capital can tell.
fn works_there(reader: &Reader, at: usize) -> bool {
    let article = usize::from(has("de het the", reader.before(at, 1)));
    let by = has("bij at for", reader.before(at, 1 + article));
    let work = by && (2..9).any(|n| has(WORK, reader.before(at, n + article)));
    let word = reader.fold(at);
    let plain = has(PLAIN_BY, word) || has(reader.words.relations, word) || has(reader.words.stops, word);
    let plain = plain || article == 1 && has(THINGS, word) || reader.tokens[at].value.is_some();
    // "he worked for nearly ten years"
    let plain = plain || reader.language == Language::En && (has(ADVERBS, word) || word.ends_with("ly"));
    let known = reader.flags[at].any(Flags::ORGANISATION);
    let direct = reader.before(at, 1) != "for" || has("work works worked working worker workers", reader.before(at, 2));
    let said = article == 0 && direct
        || reader.language == Language::Nl
            && (2..5).any(|n| {
                has("werk werkt werkte werken gewerkt stage works worked working", reader.before(at, n + article))
            });
    by && work && !plain && (said || known) && word.len() > 2 && !has(reader.words.articles, word)
}

/// Houses of which there are many: with an article none of them is named.
pub const THINGS: &str = "bakkerij slagerij fabriek kapper kassa balie receptie apotheek gevangenis rechtbank brandweer ambulance marechaussee \
    gemeente opvang crisisopvang vrouwenopvang post bouw haven markt buurtsuper groenteboer tandarts dierenarts bibliotheek kerk moskee \
    krant radio televisie omroep bank supermarkt winkel school universiteit douane belastingdienst ggz ggd thuiszorg huisarts \
    crisisdienst afdeling buren overburen baas klas groep deur gate counter till bakery factory moment time";

/// What people do at a school.
const SCHOOL: &str = "concierge conciërge leraar lerares docent docente mentor leerling juf meester werk werkte werken werkt stage stagiaire \
    klas les lesgegeven rector conrector diploma eindexamen school zit zat";

/// "hij zit op de klaproos": a school, where no capital can tell, unless it is something to sit on.
fn schooled_there(reader: &Reader, at: usize) -> bool {
    let there = reader.language == Language::Nl
        && has("de het", reader.before(at, 1))
        && reader.before(at, 2) == "op"
        && ((3..6).any(|n| {
            has(
                "zit zat zitten zaten gezeten klas juf meester leerkracht school naar les leerling",
                reader.before(at, n),
            )
        }) || has("gezeten zat zit zitten school klas les", reader.fold(at + 1))
            || reader.made_up[at] && around(reader, at, SCHOOL));
    let plain = has(
        "bank stoel grond trap fiets kamer wc toilet rand vloer tafel schommel school groep wacht lijst telefoon gang bed \
         basisschool middelbare opvang havo mavo vmbo vwo mbo hbo universiteit afdeling camping boot bus trein stoep rug bodem \
         moment manier dag plek foto website computer bonnefooi hoogte weg markt kermis peuterspeelzaal creche stoeltje zolder \
         balkon dak terras vensterbank brommer scooter motor bagagedrager achterbank bijrijdersstoel hurken knieen schoot plein \
         schoolplein speelplaats strand heide zaak proef kast laptop tablet bijbelschool avondschool zondagschool politieacademie \
         universiteiten internaat politiebureau bureau gemeentehuis punt spits rem tenen lip gas crisisdienst wachtlijst",
        reader.fold(at),
    );
    reader.flat[at] && there && !plain
}

/// Kinds of houses that tell nothing by themselves and go on standing before what is put there ("stichting [organisatie 1]").
const GENERIC: &str = "stichting basisschool camping verpleeghuis restaurant vv";

/// Endings of houses: "wijkcentrum", "buurthuis".
const HOUSE_ENDINGS: [&str; 17] = [
    "team",
    "centrum",
    "school",
    "college",
    "podium",
    "praktijk",
    "vereniging",
    "club",
    "instituut",
    "academie",
    "kliniek",
    "corporatie",
    "huize",
    "kerk",
    "gasthuis",
    "boerderij",
    "buurthuis",
];

/// "groep 7 van de Regenboog", "hogeschool leiden", "discotheek de Bres".
fn dutch_house(reader: &mut Reader, at: usize) {
    let word = reader.fold(at);
    let mut from = at + 1;
    // "groep 7 van de Regenboog", "klas 2b van het Stedelijk".
    let class = has("groep klas", word) && {
        let number = reader
            .tokens
            .get(from)
            .is_some_and(|t| matches!(t.shape, Shape::Digits | Shape::Mixed) || numbers::single(t).is_some());
        from += usize::from(number);
        let of = has("van bij op", reader.fold(from));
        from += usize::from(of);
        number && of
    };
    let ending = HOUSE_ENDINGS.iter().any(|e| word.len() > e.len() + 2 && word.ends_with(e));
    let house = ending || has(reader.words.houses, word);
    if !house && !class {
        return;
    }
    let mut article = 0;
    // "gezondheidscentrum 't slag"
    if reader.tokens.get(from).is_some_and(|t| has("' ’ ‘", &t.fold)) && has("t", reader.fold(from + 1)) {
        article = 2;
    }
    while has("de het 't st sint van", reader.fold(from + article)) && article < 2 && !reader.stops(from + article) {
        article += 1;
    }
    let name = from + article;
    if reader.stops(name) || !reader.tokens.get(name).is_some_and(|t| t.is_word() && t.fold.len() > 2) {
        return;
    }
    // "jeugdbescherming noord", "hogeschool leiden"
    let side = article == 0 && has("noord oost zuid west midden centrum nederland", reader.fold(name));
    let town = article == 0
        && !class
        && (reader.flags[name].any(Flags::PLACE.and(Flags::ORGANISATION)) || !reader.ordinary[name]);
    if house && (side || town) && (reader.flat[at] || reader.raised(name)) && !reader.flags[name].any(Flags::FIRST) {
        let more = if reader.tokens.get(name + 1).is_some_and(|t| t.is("-"))
            && reader.tokens.get(name + 2).is_some_and(|t| t.is_word())
        {
            2
        } else {
            0
        };
        let start = at + usize::from(has(GENERIC, word));
        reader.add(start, name + 1 + more, Kind::Organisation, Source::Cue, 0.5);
        return;
    }
    let raised = reader.tokens[name].is_capital()
        && !reader.tokens[name].opens
        && (!has(reader.words.stops, reader.fold(name)) || reader.raised(name - 1));
    let free = !has(reader.words.stops, reader.fold(name)) && !has(reader.words.relations, reader.fold(name));
    // "huize vredelust", "bureau halt": whatever follows is its name.
    let always = article == 0
        && (word.ends_with("vereniging") || has("huize stichting bureau project pand", word))
        && reader.fold(name).len() > 3;
    let told = ending || has(reader.words.named_houses, word);
    let named =
        class && article > 0 || told && (article > 0 || !reader.ordinary[name] || reader.made_up[name]) || always;
    if raised || reader.flat[name] && named && free {
        // "hogeschool Leiden" is its name, "basisschool de Regenboog" and "groep 7 van de Regenboog" are not.
        let start = if class || has(GENERIC, word) { name - article.min(1) } else { at };
        let mut end = name + 1;
        // "restaurant de halve maan"
        let two = reader.flat[name]
            && article > 0
            && reader.fold(name).ends_with('e')
            && !reader.stops(end)
            && reader.fold(end).len() > 3
            && !has(reader.words.stops, reader.fold(end));
        end += usize::from(two);
        while reader.raised(end) && !reader.flags[end].any(Flags::CAPITAL_ONLY) {
            end += 1;
        }
        reader.add(start, end, Kind::Organisation, Source::Cue, if raised { 0.85 } else { 0.55 });
    }
}

/// "buurthuis 'de lantaarn'": what stands between quotation marks behind the kind of a house.
fn dutch_quoted_house(reader: &mut Reader, at: usize) {
    let word = reader.fold(at);
    let house = has(reader.words.named_houses, word)
        || HOUSE_ENDINGS.iter().any(|e| word.len() > e.len() + 2 && word.ends_with(e));
    let from = at + 2;
    let opening = reader.tokens.get(at + 1).is_some_and(|t| t.spaced && has("' ‘ \" “ „", &t.fold));
    // "café 't hoekje en 't pleintje"
    if !house || !opening || has("t s n", reader.fold(from)) {
        return;
    }
    let end = from + reader.tokens[from..].iter().take(6).take_while(|t| t.is_word() || t.is("-")).count();
    let closed = reader.tokens.get(end).is_some_and(|t| !t.spaced && has("' ’ \" ”", &t.fold));
    // "de sportclub 'was vol'", "een opvanghuis 'voor moeilijke kinderen'": said, and no name.
    let first = reader.fold(from);
    let said = has(reader.words.stops, first) && !has("de het een", first);
    if closed && !said {
        reader.add(from, end, Kind::Organisation, Source::Cue, 0.5);
    }
}

/// "de al-kabir moskee", "het albert schweitzer ziekenhuis": the name stands before.
fn dutch_named_house(reader: &mut Reader, at: usize) {
    if !has(
        "groep stichting instituut centrum hof moskee ziekenhuis kerk school gasthuis kliniek kazerne moskeeen synagoge tempel",
        reader.fold(at),
    ) {
        return;
    }
    let part = |i: usize| {
        reader.tokens[i].line == reader.tokens[at].line
            && (reader.tokens[i].is("-")
                || reader.raised(i)
                || reader.tokens[i].is_word() && !reader.ordinary[i]
                || has("al el ar", reader.fold(i)))
            && (has("al el", reader.fold(i)) && reader.tokens.get(i + 1).is_some_and(|t| t.is("-"))
                || !has(reader.words.stops, reader.fold(i)))
            && !reader.flags[i].any(Flags::CAPITAL_ONLY)
    };
    let mut from = at;
    while from > 0 && at - from < 4 && part(from - 1) {
        from -= 1;
    }
    if from < at && !reader.tokens[from].is("-") {
        reader.add(from, at + 1, Kind::Organisation, Source::Cue, 0.7);
    }
}

/// "het vechtdal college", "het da vinci college", without capitals.
fn dutch_college(reader: &mut Reader, at: usize) {
    let part = reader.flat[at] && has("college lyceum gymnasium ziekenhuis gasthuis", reader.fold(at));
    if !part {
        return;
    }
    let plain = |i: usize| has(reader.words.stops, reader.fold(i)) || has(reader.words.articles, reader.fold(i));
    let mut from = at;
    while from > 0
        && at - from < 3
        && reader.tokens[from - 1].is_word()
        && !plain(from - 1)
        && reader.tokens[from - 1].line == reader.tokens[at].line
    {
        from -= 1;
    }
    if from < at
        && has("het 't op bij naar van", reader.before(from, 1))
        && !has("eerste tweede nieuwe oude ander ander hele", reader.fold(from))
    {
        reader.add(from, at + 1, Kind::Organisation, Source::Cue, 0.5);
    }
}

/// "ik zit op rijn ijssel", "bij zorggroep solis": made of two, of which the lists know the first.
fn dutch_names_of(reader: &mut Reader, at: usize) {
    let word = reader.fold(at);
    let kind = ["groep", "stichting", "zorg", "wonen", "bescherming", "hulp"]
        .iter()
        .any(|e| word.ends_with(e) && word.len() > e.len());
    let next = at + 1;
    let unknown =
        reader.tokens.get(next).is_some_and(|t| t.is_word() && t.line == reader.tokens[at].line && t.fold.len() > 2)
            && !reader.ordinary[next]
            && !reader.flags[next].any(Flags::FIRST.and(Flags::PLACE));
    if kind && unknown && word != "groep" && !has(GENERIC, word) && (reader.flat[at] || reader.raised(next)) {
        reader.add(at, next + 1, Kind::Organisation, Source::Cue, 0.5);
    }
}

/// "University of Leeds", "church of the nazarene", "universiteit van tilburg".
fn of_a_place(reader: &mut Reader, at: usize) {
    // "ysgol y graig"
    if reader.fold(at) == "ysgol" {
        let end = (at + 1..at + 4)
            .find(|i| reader.stops(*i) || has("in and the near where", reader.fold(*i)))
            .unwrap_or(at + 4);
        reader.add(at, end.min(reader.tokens.len()), Kind::Organisation, Source::Cue, 0.6);
        return;
    }
    let head = has(
        "lady university college church bank school universiteit hogeschool bureau friends house city institute academy royal",
        reader.fold(at),
    );
    if !head || !has("of van", reader.fold(at + 1)) {
        return;
    }
    let mut end = at + 2;
    end += usize::from(has("the de het", reader.fold(end)));
    let named = |i: usize| {
        reader.tokens.get(i).is_some_and(|t| t.is_word() && t.line == reader.tokens[at].line)
            && (reader.raised(i) || !reader.ordinary[i] || reader.flat[i] && reader.flags[i].any(Flags::PLACE))
    };
    let person = reader.flags.get(end).is_some_and(|f| f.any(Flags::FIRST)) && reader.fold(at) != "lady";
    if !named(end) || person && !reader.raised(end) {
        return;
    }
    while named(end) || has("college school university of", reader.fold(end)) && named(end - 1) {
        end += 1;
    }
    while has("of", reader.fold(end - 1)) {
        end -= 1;
    }
    let our = usize::from(reader.fold(at) == "lady" && reader.before(at, 1) == "our");
    reader.add(at - our, end, Kind::Organisation, Source::Cue, 0.6);
}

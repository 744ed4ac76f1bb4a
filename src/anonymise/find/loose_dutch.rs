//! The last look at Dutch without capitals: who stands behind a preposition without an article, and houses that are called after things.

use super::super::{Kind, Source};
use super::around::words;
use super::houses::PLAIN_BY;
use super::lexicon::Flags;
use super::reader::Reader;
use super::words::has;
use super::{bare, bare_words};
use crate::units::Language;

/// How sure these are.
const SURE: f32 = 0.15;

/// Adds what may be a name in Dutch, where nothing was found yet.
pub fn find(reader: &mut Reader) {
    if reader.language != Language::Nl {
        return;
    }
    let found = super::loose::found(reader);
    super::openings::find(reader, &found);
    super::somebody::find(reader, &found);
    for (at, found) in found.into_iter().enumerate() {
        let flat = reader.flat[at];
        if !reader.tokens[at].is_word() || !flat && reader.tokens[at].is_capital() {
            continue;
        }
        // A house that is a word is written small by an engine that writes capitals too.
        if !flat {
            if !found && (called_so(reader, at) || house_acts(reader, at)) {
                reader.add(at, at + 1, Kind::Organisation, Source::Unknown, SURE);
            }
            after_a_thing(reader, at);
            continue;
        }
        if !found && (with_somebody(reader, at) || in_pairs(reader, at) || little_one(reader, at)) {
            reader.add(at, at + 1, Kind::Name, Source::Unknown, SURE);
        }
        after_a_thing(reader, at);
        super::phrases::apart(reader, at);
        river(reader, at);
        if !found && (kin_of(reader, at) || boys(reader, at)) {
            let kind = if boys(reader, at) { Kind::Organisation } else { Kind::Name };
            reader.add(at, at + 1, kind, Source::Unknown, SURE);
        }
        weak_town(reader, at, found);
        surname(reader, at);
        lives_on(reader, at, found);
        by_kind(reader, at);
        super::coined_dutch::find(reader, at, found);
        if !found && (called_so(reader, at) || house_acts(reader, at)) {
            reader.add(at, at + 1, Kind::Organisation, Source::Unknown, SURE);
        }
    }
}

/// Whether no noun follows that the word would belong to.
fn free(reader: &Reader, at: usize) -> bool {
    let next = reader.fold(at + 1);
    reader.stops(at + 1)
        || has(reader.words.stops, next)
        || has(reader.words.articles, next)
        || has(reader.words.verbs_third, next)
        || has(words(Language::Nl).deeds, next)
}

/// Names that are things so often behind a preposition that they are let be.
const MORE_THINGS: &str = "huis school werk bed land water goud zilver hout steen glas bier wijn melk brood vlees vis kaas zout peper suiker hand voet hart \
    hoofd oog been god allah jezus papa mama oma opa kant stuk deel plaats tijd dag nacht week maand jaar uur keer kans kop pijn last lust rust moed macht kracht \
    recht plicht taal zin wet straf boete schuld schade hulp zorg geld werk loon rente huur koop ruil bloed zweet vlees been haar huid geest ziel leven dood \
    beneden boven binnen buiten achter voren thuis weg veel weinig iets niets alles iemand niemand kerst pasen vandaag morgen gisteren \
    lente zomer herfst winter mei april maart juni juli augustus zon regen wind storm sneeuw ijs vuur licht lucht \
    lief leed hoop liefde vreugde geluk trouw geloof wil genade eer roem schaamte jaloezie angst woede haat elkaar mekaar mezelf jezelf zichzelf \
    dee dan lot ander anderen allen mij hem haar hen hun jou u ons wie wat beide allebei stof gas olie stroom draad touw leer wol zijde katoen linnen \
    papier karton plastic rubber metaal ijzer koper tin lood staal cement beton kalk klei zand modder mest gras hooi stro graan rijst";

/// "naast bloem in de wachtkamer", "door beer ben ik weggegaan": somebody, where a thing would have an article.
fn with_somebody(reader: &Reader, at: usize) -> bool {
    let word = reader.fold(at);
    let w = words(Language::Nl);
    let known = reader.flags[at].any(Flags::FIRST) || has(w.also, word);
    let by = has("naast door van met bij voor tegen naar achter dan aan volgens namens rond", reader.before(at, 1));
    known
        && by
        && bare::nameable(reader, at)
        && !has(MORE_THINGS, word)
        && !has(w.feelings, word)
        && !has(PLAIN_BY, word)
        && !has(reader.words.relations, word)
        && !has(reader.words.titles, word)
        && free(reader, at)
}

/// "met storm en zon", "met ster en zon": two of whom each is a word, behind a preposition.
fn in_pairs(reader: &Reader, at: usize) -> bool {
    let w = words(Language::Nl);
    let name = |i: usize| {
        reader.tokens.get(i).is_some_and(|t| t.is_word() && t.line == reader.tokens[at].line)
            && (reader.flags[i].any(Flags::FIRST) || has(w.also, reader.fold(i)))
            && bare::nameable(reader, i)
            && !has(w.feelings, reader.fold(i))
    };
    let by = |n: usize| has("met voor van bij tegen naast aan door", reader.before(at, n));
    let first = has("en", reader.fold(at + 1)) && name(at + 2) && by(1);
    let second = has("en", reader.before(at, 1)) && at > 1 && name(at - 2) && by(3);
    name(at) && (first || second) && free(reader, if first { at + 2 } else { at })
}

/// "de kleine bo was erbij": somebody small, of whom more is told.
fn little_one(reader: &Reader, at: usize) -> bool {
    has("kleine grote oude jonge lange dikke", reader.before(at, 1))
        && has("de onze die", reader.before(at, 2))
        && reader.flags[at].any(Flags::FIRST)
        && !has("meid jongen man vrouw broer zus oom tante maat jan", reader.fold(at))
        && !has(words(Language::Nl).things, reader.fold(at))
        && (free(reader, at))
        && (bare::nameable(reader, at) || has("bo co jo", reader.fold(at)))
}

/// Before these things in the name of a house.
const SORTS: &str = "gouden zilveren blauwe rode witte groene zwarte gele bonte blijde vrolijke lachende vliegende dansende zingende kleine grote \
    vergeten wilde oude nieuwe halve hoge lage heilige gekroonde vergulde gulden twee drie vier vijf zeven lekkere stille warme open jonge";

/// What houses are called after, with such a word before it.
const THINGS: &str = "draak leeuw leeuwen zwaan zwanen haan beer vos hert arend adelaar kapitein ridder prins prinses kroon kronen ster sterren maan zon \
    lotus lelie lelies roos rozen boom bomen eik eiken linden linde molen brug poort toren torens anker schip vis karper zalm snoek eend eenden ooievaar reiger \
    uil uiltje valk raaf vogel vogels engel engelen pot pan lepel ton wagen wiel ezel os stier koe ram lam geit bok olifant tijger panda boeddha \
    muur wok haard borgh borg burcht hoeve hof kikker vlinder bij muis kater poes hond paard gans ganzen duif duiven druif appel peer pauw \
    morgen horizon vlieger bal klomp klompen kikkers koning koningen monnik pelikaan dolfijn krab kreeft garnaal spin zevensprong akker weide \
    gaper vrucht kroonluchter draken dame heer boer hand klaver klavers linden beuk beuken wilg wilgen kapel klok klokken kraan sluis golf";

/// "bij de gouden draak", "ze woont in de blijde borgh": a house, where people eat, live and learn.
fn after_a_thing(reader: &mut Reader, at: usize) {
    let sort = reader.before(at, 1);
    if !has(THINGS, reader.fold(at)) || !has(SORTS, sort) {
        return;
    }
    let article = usize::from(has("de het 't", reader.before(at, 2)));
    let by = has(
        "bij in naar van op uit via achter naast tegenover voor langs , heet heette",
        reader.before(at, 2 + article),
    );
    let plain = has(
        "kleine grote oude nieuwe jonge witte zwarte rode twee drie vier vijf warme open lekkere wilde blauwe groene gele",
        sort,
    ) && !has(
        "kapitein prins prinses kroon lotus eik linde molen toren anker wagen adelaar arend leeuw zwaan haan ooievaar burcht borg hoeve pelikaan horizon gaper \
            ster linden eiken eenden zwanen torens leeuwen vlieger draak klok akker",
        reader.fold(at),
    );
    if article == 1 && by && !plain && free(reader, at) {
        reader.add(at - 2, at + 1, Kind::Organisation, Source::Unknown, SURE);
    }
}

/// "in hem, en die wist ervan", "uit as, daar ben ik geboren": a village that is a small word, where nothing follows that it would belong to.
fn weak_town(reader: &mut Reader, at: usize, found: bool) {
    let there = has("in uit naar via vanuit tussen bij onder boven van toen", reader.before(at, 1));
    let place = reader.flags[at].any(Flags::PLACE)
        && !found
        && !(has("van toen bij", reader.before(at, 1)) && has("hem haar haren", reader.fold(at)));
    let ends = reader.stops(at + 1)
        || has(
            "en daar waar met toen gaan gewoond geboren opgegroeid op bij via naar gevlucht vertrokken verhuisd gekomen gereden",
            reader.fold(at + 1),
        ) && !has("hem haar haren as", reader.fold(at));
    let plain = has("haar zee nood huis orde stand leven stad dorp land bos water", reader.fold(at))
        || has("bij onder boven", reader.before(at, 1)) && has(reader.words.stops, reader.fold(at));
    if there && place && ends && !plain {
        reader.add(at, at + 1, Kind::Place, Source::Unknown, SURE);
    }
}

/// "mijn zuster lummetje belde": a word that no list has as such, behind a relation.
fn kin_of(reader: &Reader, at: usize) -> bool {
    let relation = (has(reader.words.relations, reader.before(at, 1))
        || has("zuster broeder oom tante vriendin maat", reader.before(at, 1)))
        && has("mijn m'n zijn z'n haar d'r onze ons hun", reader.before(at, 2));
    relation
        && reader.lexicon.exact(reader.fold(at)) == Flags::default()
        && bare::nameable(reader, at)
        && (reader.stops(at + 1)
            || has(reader.words.verbs_third, reader.fold(at + 1))
            || has("die en van in uit op bij", reader.fold(at + 1)))
}

/// "de pupillen van geulboys": a club by its players.
fn boys(reader: &Reader, at: usize) -> bool {
    let word = reader.fold(at);
    let players = ["boys", "girls", "rangers", "stars", "lions", "kickers"]
        .iter()
        .any(|e| word.len() > e.len() + 2 && word.ends_with(e));
    players && !reader.lexicon.exact(word).any(Flags::WORD) && !has("playboys cowboys callgirls allstars", word)
}

/// "langs de kromme rijn", "op de oude maas": an arm of a river.
fn river(reader: &mut Reader, at: usize) {
    let arm = has(
        "kromme oude nieuwe hollandse hollandsche gelderse utrechtse stichtse grote kleine boven beneden neder over",
        reader.before(at, 1),
    );
    if arm
        && has(
            "rijn maas ijssel waal lek vecht amstel eem dommel schelde merwede linge gouwe rotte schie zaan dintel vliet aa regge leie dender demer",
            reader.fold(at),
        )
    {
        reader.add(at - 1, at + 1, Kind::Place, Source::Unknown, SURE);
    }
}

/// "de naam die ze opgaf was van es", "hij heette van rijn": a surname with its particles at the end of what is said.
fn surname(reader: &mut Reader, at: usize) {
    let mut from = at;
    while at - from < 3 && has("van de der den ten ter 't het", reader.before(from, 1)) {
        from -= 1;
    }
    let particles = from < at && has("van ter ten", reader.fold(from));
    // "hij kluste bij van mossel"
    if particles
        && reader.before(from, 1) == "bij"
        && free(reader, at)
        && !has(reader.words.stops, reader.fold(at))
        && reader.fold(at).len() > 3
    {
        reader.add(from, at + 1, Kind::Organisation, Source::Unknown, SURE);
        return;
    }
    let called = has("heet heette heten familie achternaam", reader.before(from, 1))
        || has("was is", reader.before(from, 1))
            && (2..7).any(|n| has("naam achternaam meisjesnaam", reader.before(from, n)));
    let plain = has(reader.words.stops, reader.fold(at))
        || has(reader.words.articles, reader.fold(at))
        || has("mijn vroeger toen origine geboorte kant huis zijn", reader.fold(at));
    if particles && called && !plain && free(reader, at) {
        reader.add(from, at + 1, Kind::Name, Source::Unknown, SURE);
    }
}

/// What people live on and in that has no name.
const HOMES: &str = "stad dorp hoek rand begane grond eerste tweede derde vierde vijfde zesde zevende achtste etage verdieping boerderij boerderijen buurt \
    wijk straat flat opvang crisisopvang noodopvang kamer zolder kelder camping boot woonboot caravan platteland buitenland binnenland overkant \
    voorkant achterkant zijkant buitenkant andere zelfde hele grote kleine oude nieuwe provincie randstad regio gemeente bergen kust zee haven gracht \
    kade dijk polder markt brink boulevard weg snelweg grens weduwe bijstand uitkering stress angst auto trein huis appartement woning bovenwoning \
    studio garage schuur tuin bos duinen park plein centrum binnenstad buitenwijk achterstandswijk nieuwbouw nieuwbouwwijk vinexwijk nederland europa \
    instelling inrichting gevangenis kliniek woongroep pleeggezin gezin internaat klooster hotel hostel pension azc kazerne villa vrouwenopvang \
    tijd periode jaren oorlog crisis illegaliteit hel waan veronderstelling moment manier eigen school bank oude straten vrouwenhuis blijf \
    zuiden noorden oosten westen buiten achterhuis voorhuis gang bovenste onderste laatste dak water strand heide hei veen kamers anti-kraak";

/// "we wonen op de pol", "in de kolenkit": where somebody lives has a name, unless it is of what there is everywhere.
fn lives_on(reader: &mut Reader, at: usize, found: bool) {
    let there = has("de het 't", reader.before(at, 1)) && has("op in aan", reader.before(at, 2));
    let lives = (3..6).any(|n| has("woon woont woonde woonden wonen gewoond opgegroeid geboren", reader.before(at, n)));
    // "bij ons in de pierewaaier komt iemand"
    let ours = reader.before(at, 3) == "ons"
        && reader.before(at, 4) == "bij"
        && !has(
            "familie kerk gemeente klas team organisatie cultuur geloof school groep land kring vak praktijk winkel zaak sector branche",
            reader.fold(at),
        );
    let lives = lives || ours;
    let later = (at + 1..at + 4).any(|i| has("woon woont woonde woonden wonen gewoond", reader.fold(i)));
    let word = reader.fold(at);
    let several = word.ends_with("en") && word.len() > 6
        || word.ends_with("ing")
        || word.ends_with("ste")
        || word.ends_with("de")
        || word.ends_with("heid")
        || word.ends_with("huis")
        || word.ends_with("opvang");
    if there
        && (lives || later)
        && !found
        && !several
        && !has(HOMES, word)
        && bare::nameable(reader, at)
        && !has(reader.words.relations, word)
        && (free(reader, at) || ours)
    {
        reader.add(at, at + 1, Kind::Place, Source::Unknown, SURE);
    }
}

/// "bij huis mozaïek", "haarstudio knip", "bij lunchroom zoet": a kind that no article stands before.
fn by_kind(reader: &mut Reader, at: usize) {
    let word = reader.fold(at);
    let ends = [
        "studio",
        "salon",
        "atelier",
        "lunchroom",
        "brasserie",
        "bar",
        "lounge",
        "collectief",
        "netwerk",
        "punt",
        "loket",
        "steunpunt",
        "inloop",
    ]
    .iter()
    .any(|e| word.ends_with(e) && (word.len() > e.len() + 2 || e.len() > 4));
    let kind = ends
        || has(
            "huis team project groep buurtteam gebiedsteam jeugdteam opvanglocatie locatie pand platform leger resto grand praathuis",
            word,
        );
    let by = has("bij via met van naar in door", reader.before(at, 1)) || reader.before(at, 1).is_empty() && ends;
    let next = at + 1;
    let named = reader
        .tokens
        .get(next)
        .is_some_and(|t| t.is_word() && t.line == reader.tokens[at].line && t.fold.len() > 2 && t.value.is_none())
        && !reader.stops(next)
        && !has(reader.words.stops, reader.fold(next))
        && !has(reader.words.articles, reader.fold(next))
        && !has(reader.words.verbs_third, reader.fold(next))
        && !has(reader.words.relations, reader.fold(next))
        && !has(
            "gaan gekomen gebleven gezeten gegaan uitgezet komen blijven zitten zoeken vinden kopen huren gehaald gebracht vandaan halen brengen wonen slapen werken gevonden verlaten",
            reader.fold(next),
        );
    let at_home = word == "huis" && !has("bij via met", reader.before(at, 1));
    let verb = at_home
        || reader.fold(next).starts_with("ge")
            && (reader.fold(next).ends_with('t')
                || reader.fold(next).ends_with("en")
                || reader.fold(next).ends_with('d'));
    if kind && by && named && !verb {
        reader.add(at, next + 1, Kind::Organisation, Source::Unknown, SURE);
    }
}

/// More of what schools, pubs, choirs, homes and shelters are called, besides what `bare` knows.
const CALLED_SO: &str = "vriendschap eendracht harmonie volharding ontmoeting vlinder rups hommel libel lieveheersbeestje krekel sprinkhaan kikker salamander \
    otter bever egel eekhoorn meander panorama horizon pijler pionier zaaier maaier herder visser veerman schipper loper ruiter wachter dageraad morgenster \
    avondster poolster zevenster zonneroos zonnewende zonnestraal zonneweide zonnehoek zonnetrap zonnedauw regenbui dauwdruppel waterval wedloop \
    bron fontein bongerd boomgaard wingerd druiventros korenaar korenmolen windmolen watermolen pluim parasol paraplu luchtballon ballon vliegtuig \
    raket kroonsteen mozaiek palet potlood pennenstreek inktpot toverlantaarn toverfluit lier harp klarinet trom tamboerijn klaroen \
    triangel octopus zeehond zeepaard walvis potvis bruinvis zeearend visarend aalscholver fuut meerkoet scholekster grutto wulp tureluur ijsvogel \
    specht bonte winterkoning roodborst goudvink koolmees pimpelmees boerenzwaluw gierzwaluw oeverzwaluw torenvalk buizerd havik sperwer \
    vuurvogel feniks griffioen eenhoorn sfinx cycloop titaan atlas wereldboom levensboom levensbron kastanjehof lindenhof beukenhof eikenhof \
    wilgenhof berkenhof rozenhof tuinpad binnenhof sterrenlicht sterrenbos sterrenberg lichtboei lichtbaken lichtkring tandem balans evenwicht kring wende traverse vizier vonk wegwijzer \
    wissel wisselwerking spiegel stapsteen opstap overstap uitweg doorstroom doorbraak perspectief kans stek thuishaven terp wierde wal schans \
    citadel vesting bastion burcht slotgracht klooster abdij kapel kluis arche olijf olijfboom vijgenboom mosterdzaadje ceder palmboom cactus";

/// "naar perspectief in buren", "de kring heeft ons gezet", "heb ik de regenboog gebeld": a house without an article, or one that acts.
fn house_acts(reader: &Reader, at: usize) -> bool {
    let word = reader.fold(at);
    let listed = has(CALLED_SO, word) || has(bare_words::CALLED_SO, word);
    let before = reader.before(at, 1);
    let bare_ = has("van naar in op bij door met aan uit via voor of dat", before)
        && free(reader, at)
        && !has("balans evenwicht kans perspectief harmonie schans kwartier", word)
        || has("perspectief", word)
            && has("van naar bij met door in", before)
            && (reader.stops(at + 1) || has("in op en toen dus", reader.fold(at + 1)));
    let article = has("de het", before);
    let called = article && has("gebeld gemaild ingeschakeld gesproken benaderd", reader.fold(at + 1));
    let does = article
        && (at == 1 || reader.stops(at - 2) || has("en toen dat maar kwam belde", reader.before(at, 2)))
        && (has("heeft kwam kreeg belde stuurde wilde deed zei regelde hielp vond bood zorgde", reader.fold(at + 1))
            || has("kwam belde", reader.before(at, 2)) && free(reader, at))
        && !has(
            "zon roos beer haan bron kans spiegel egel kikker herder visser schipper ruiter loper wachter trom ballon raket vliegtuig",
            word,
        );
    listed && (bare_ || called || does)
}

/// "van de vriendschap", "op de vlinder": a house by what it is called after.
fn called_so(reader: &Reader, at: usize) -> bool {
    let named = has(CALLED_SO, reader.fold(at)) || has(bare_words::CALLED_SO, reader.fold(at));
    let behind = free(reader, at)
        || reader.tokens.get(at + 1).is_some_and(|t| t.value.is_some())
        || has("langs terecht gezeten gewerkt gekomen geplaatst hebben werken", reader.fold(at + 1));
    named
        && behind
        && has("de het 't", reader.before(at, 1))
        && has("van naar in op bij door met aan uit via", reader.before(at, 2))
        && !has("haven nest kroon zwaan arend adelaar beer loods boei kans spiegel wal egel kikker vliegtuig raket potlood ballon paraplu cactus kluis bron spiegel balans stek vis", reader.fold(at))
        || has("brug linde schakel bron", reader.fold(at))
            && has("de", reader.before(at, 1))
            && has("bij", reader.before(at, 2))
            && (at == 2 || reader.stops(at - 3))
            && has("hebben kon werken werkt heb zat is kreeg kwam krijg mocht waren", reader.fold(at + 1))
        || has("kikker brug linde bron egel balans spiegel stek", reader.fold(at))
            && has("de", reader.before(at, 1))
            && has("op bij van", reader.before(at, 2))
            && (3..7).any(|n| has("zit zat zitten gezeten school juf meester werkt werkte werken werk woont woonde begeleider begeleidster hulp klas", reader.before(at, n)))
}

//! Bare words in text without capitals: where a thing would have an article and a name has none.
//!
//! The lists need not know them: "ik woonde in wijdeland", "told lotus", "bij de klaver". Low confidence, for these are
//! questions; recall comes first.

use super::super::{Kind, Source};
use super::lexicon::Flags;
use super::reader::Reader;
use super::words::{has, is_past};
use super::{english_houses, houses};
use crate::units::Language;

/// Says what a bare word is the name of, if it may be one.
pub fn judge(reader: &Reader, at: usize) -> Option<(Kind, Source, f32)> {
    let word = reader.fold(at);
    if !reader.flat[at] || !reader.ordinary[at] || !nameable(reader, at) {
        return None;
    }
    let found = |kind| Some((kind, Source::Cue, 0.2));
    if lived_in(reader, at) {
        return found(Kind::Place);
    }
    if house(reader, at) {
        return found(Kind::Organisation);
    }
    let person = !has(reader.words.relations, word) && !has(PEOPLE, word);
    if person && (said(reader, at) || told(reader, at) || whose(reader, at) || beside(reader, at)) {
        return found(Kind::Name);
    }
    None
}

/// Whether a word may be a name at all: no small word, number, time or manner.
pub fn nameable(reader: &Reader, at: usize) -> bool {
    let word = reader.fold(at);
    let hyphen = |i: usize| reader.tokens.get(i).is_some_and(|t| t.is("-"));
    word.len() > 2
        && !word.contains('\'')
        && !has(reader.words.stops, word)
        && !has(reader.words.articles, word)
        && !has(reader.words.verbs_third, word)
        && !has(reader.words.verbs_follow, word)
        && !has(
            match reader.language {
                Language::Nl => DUTCH_PLAIN,
                Language::En => ENGLISH_PLAIN,
            },
            word,
        )
        && reader.tokens[at].value.is_none()
        && reader.tokens[at].ordinal.is_none()
        && !reader.flags[at].any(Flags::CAPITAL_ONLY)
        && !hyphen(at + 1)
        && !(at > 0 && hyphen(at - 1))
}

/// Whether one of these words stands between `from` and `to` words before.
fn back(reader: &Reader, at: usize, from: usize, to: usize, list: &'static str) -> bool {
    (from..=to).any(|n| has(list, reader.before(at, n)))
}

/// "ik woonde in wijdeland", "i'm from deal".
fn lived_in(reader: &Reader, at: usize) -> bool {
    let word = reader.fold(at);
    let before = reader.before(at, 1);
    match reader.language {
        Language::Nl => {
            // "het dorp wijdeland"
            if has("dorp dorpje stadje plaatsje gehucht wijk buurtschap buurt", before)
                && has("de het een", reader.before(at, 2))
            {
                return !ends(word, &["en", "lijk", "ing"]);
            }
            let home = has("in te uit naar", before)
                && back(
                    reader,
                    at,
                    2,
                    5,
                    "woon woont woonde woonden gewoond wonen geboren opgegroeid verhuisd verhuisde verhuizen kom komt kwam komen opgevoed \
                     gehuwd getogen",
                );
            home && !ends(word, &["en", "ing", "heid", "schap", "tie", "elijk"])
                || has("te", before) && back(reader, at, 2, 4, "geboren gevestigd woonachtig")
        }
        Language::En => {
            let home = before == "in"
                && back(reader, at, 2, 4, "live lived lives living born grew moved raised stayed based house flat")
                || before == "from"
                    && back(
                        reader,
                        at,
                        2,
                        4,
                        "i'm he's she's they're we're come comes came are is was family originally",
                    )
                || before == "to" && back(reader, at, 2, 3, "moved move moving");
            home && !ends(word, &["s", "ing", "ed", "ly", "tion", "ment", "ness", "ity"])
        }
    }
}

/// "bij de klaver", "via horizon", "at the compass".
fn house(reader: &Reader, at: usize) -> bool {
    let word = reader.fold(at);
    let article = usize::from(has("de het 't the", reader.before(at, 1)));
    let before = reader.before(at, 1 + article);
    if has(houses::PLAIN_BY, word)
        || has(houses::THINGS, word)
        || has(THINGS, word)
        || has(reader.words.relations, word)
    {
        return false;
    }
    // "een café, de kroon", "a pub, the crown"
    let told = article == 1
        && has(", called heet heette genaamd", before)
        && has(
            "cafe kroeg hotel restaurant school basisschool pub bar club disco discotheek opvanghuis camping bakkerij winkel",
            reader.before(at, 3),
        );
    // "a house in arbroath, the junction, where she lived"
    let apart = article == 1
        && before == ","
        && reader.stops(at + 1)
        && back(
            reader,
            at,
            3,
            9,
            "huis school koor club opvang cafe kerk house school choir club pub refuge hostel church",
        );
    if told || apart {
        return true;
    }
    match reader.language {
        Language::Nl => {
            let several = word.ends_with('s') && reader.lexicon.exact(&word[..word.len() - 1]).any(Flags::WORD);
            let plain = several || ends(word, &["en", "ing", "heid", "tie", "schap", "iteit", "je", "jes", "ment"]);
            let by = reader.before(at, 1 + article);
            // "de juf van de wegwijzer", "naar het kompas", "in de zonnehof"
            let called = has(CALLED_SO, word)
                || reader.made_up[at] && !reader.flags[at].any(Flags::WORD) && ends(word, &HOUSE_LIKE);
            if article == 1 && called && has("van naar in op bij door met aan uit", by) && free_after(reader, at) {
                return true;
            }
            // "gastvrouw in de stadskantine"
            let works = by == "in"
                && article == 1
                && reader.made_up[at]
                && !reader.flags[at].any(Flags::WORD)
                && back(reader, at, 3, 7, "werk werkte werken werkt gewerkt stage vrijwilliger");
            if works {
                return true;
            }
            // "iemand van horizon"
            let source = has(SOMEBODY, reader.before(at, 2 + article))
                || article == 0
                    && has(
                        "hulp steun begeleiding ondersteuning brief mail mailtje telefoontje bericht appje folder",
                        reader.before(at, 2),
                    )
                || article == 1
                    && has("nummer poster flyer folder kaartje website telefoonnummer", reader.before(at, 3));
            // "iemand van de kringloop", "doorverwezen naar de wende"
            let sent = by == "naar"
                && back(reader, at, 2, 8, "doorverwezen verwees verwezen doorgestuurd aangemeld overgeplaatst");
            let from = (by == "van" && source || sent) && !plain && !has(PLAIN_OF, word) && free_after(reader, at);
            if from {
                return true;
            }
            let free = reader.stops(at + 1)
                || has(
                    "in en dus maar want toen voor als met waar die daar heb had was is gezeten gewerkt gekomen terecht ook een",
                    reader.fold(at + 1),
                );
            // "geplaatst in de koppeling"
            let placed = has("in bij op", before)
                && back(reader, at, 3, 6, "geplaatst opgenomen ondergebracht overgeplaatst uitgeplaatst")
                && !has(
                    "gevangenis instelling inrichting crisisopvang opvang pleegzorg psychiatrie kliniek jeugdgevangenis kamer",
                    word,
                );
            match article {
                _ if placed => !plain || article == 1,
                0 => has("bij via", before) && !plain,
                _ => before == "bij" && !plain && free && (has(CALLED_SO, word) || !ends(word, &NEAR)),
            }
        }
        Language::En => {
            let plain = ends(word, &["s", "ing", "ed", "ly", "tion", "ment", "ness", "er", "or", "ist"]);
            let by = reader.before(at, 1 + article);
            // "down the swan", "at the phoenix"
            if article == 1
                && has(CALLED_SO, word)
                && has("at in to from down by outside of", by)
                && free_after(reader, at)
            {
                return true;
            }
            // "a lady from scope", "a support worker with orbit"
            let source = by == "from"
                && (has(SOMEBODY, reader.before(at, 2 + article))
                    || article == 0
                        && has(
                            "help support letter email call leaflet text money grant poster card flyer",
                            reader.before(at, 2),
                        ))
                || by == "for" && article == 0 && has("number leaflet website", reader.before(at, 2));
            let sent = by == "to" && back(reader, at, 2, 6, "referred signposted transferred");
            let far = (source || sent) && !has(PLAIN_OF, word);
            let from = far
                || article == 0
                    && has("with for", by)
                    && has(
                        "worker volunteer placement trustee job contract volunteered works worked",
                        reader.before(at, 2),
                    );
            if from && !plain && free_after(reader, at) || pair(reader, at) || at > 0 && pair(reader, at - 1) {
                return true;
            }
            let free = reader.stops(at + 1)
                || has(
                    "in and but so because when where for with who which i he she they we was is that then on as",
                    reader.fold(at + 1),
                );
            let placed = before == "in" && article == 0 && back(reader, at, 2, 4, "put placed");
            // "at acorns": houses in the plural
            let houses = before == "at"
                && article == 0
                && word.ends_with('s')
                && !ends(word, &["ers", "ies", "ings", "ss", "times"]);
            free && (!plain || houses) && (before == "at" || placed)
        }
    }
}

/// "at trident reach", "a placement with family action": two bare words that are no plain kind of house.
fn pair(reader: &Reader, at: usize) -> bool {
    let noun = |i: usize| {
        let word = reader.fold(i);
        reader.tokens.get(i).is_some_and(|t| t.is_word() && t.line == reader.tokens[at].line)
            && nameable(reader, i)
            && !has(houses::PLAIN_BY, word)
            && !has(houses::THINGS, word)
            && !has(THINGS, word)
            && !has(english_houses::PLAIN_BEFORE, word)
            && !has(reader.words.relations, word)
            && !ends(word, &["ing", "ed", "ly", "ers", "ies"])
    };
    let before = reader.before(at, 1);
    let by = before == "at"
        || before == "from"
            && (has(SOMEBODY, reader.before(at, 2)) || has("poster letter leaflet help support", reader.before(at, 2)))
        || has("for with", before)
            && back(reader, at, 2, 3, "work works worked working worker placement job volunteer volunteered contract");
    by && noun(at)
        && noun(at + 1)
        && free_after(reader, at + 1)
        && !has("a an the my his her their our", reader.fold(at + 2))
}

/// Whether no noun follows that the word would belong to.
fn free_after(reader: &Reader, at: usize) -> bool {
    reader.stops(at + 1)
        || has(reader.words.stops, reader.fold(at + 1))
        || has(reader.words.verbs_third, reader.fold(at + 1))
        || has(reader.words.articles, reader.fold(at + 1))
        || has(
            "weten hebben waren kunnen gaan doen zeiden vonden werken wonen kregen hadden deden gingen kwamen zeggen",
            reader.fold(at + 1),
        )
}

/// Behind "van" and "from" these say where somebody comes from, and are no name.
const PLAIN_OF: &str = "administratie receptie garage camping bank winkel overkant buurt straat klas opleiding werkgroep instantie woningbouw \
    kinderopvang buurtvereniging sportclub krant televisie radio uitkering overheid voedselbank verzekering vakbond vereniging club \
    kantine keuken afdeling administratie directie leiding jeugd thuiszorg kraamzorg crisisdienst nachtdienst beveiliging technische \
    middelbare basisschool voetbal turnen zwemles dansles volleybal hockey kleur leeftijd soort dorp stad platteland \
    garage office class gym team country village town city estate street road landlord government housing insurance union caravan site \
    reception kitchen security agency company council ward clinic night group course football work";

/// What coined words of houses and quarters end in.
const HOUSE_LIKE: [&str; 26] = [
    "huis", "hof", "honk", "boog", "boom", "bloem", "ster", "horst", "burcht", "borg", "brug", "bron", "ark", "kit",
    "vaart", "berg", "duin", "poort", "toren", "molen", "hoeve", "stede", "gaarde", "dreef", "veld", "steen",
];

/// Somebody of whom it is said where they come from.
const SOMEBODY: &str = "iemand mevrouw meneer man vrouw dame heer collega begeleider begeleidster hulpverlener hulpverleenster jongen meisje \
    mensen medewerker medewerkster mannetje vrouwtje coach consulent vrijwilliger vrijwilligster maatschappelijk werkster werker \
    someone somebody lady woman man guy bloke girl lad worker nurse people counsellor volunteer advisor adviser officer colleague";

/// What schools, shelters, care homes and pubs are called, and interviews speak of for no other reason.
pub const CALLED_SO: &str = "regenboog kompas wegwijzer schakel springplank hoeksteen baken vonk spil oase ark klimop zonnebloem klaproos \
    korenbloem margriet zonnewijzer windroos anker lepelaar ooievaar reiger bijenkorf mierenhoop dolfijn albatros zeester schelp \
    golfbreker vuurtoren zevensprong viersprong driesprong driehoek fakkel lantaarn komeet planeet piramide triangel koppeling waag \
    wielewaal kievit zwaluw leeuwerik nachtegaal pelikaan kolibrie zandloper carrousel draaimolen toverbal tovercirkel wonderboom \
    sterrenwacht sterrenboog zonnestraal zonnehof boei loods steiger vlieger hobbit kameleon parel edelsteen diamant robijn saffier \
    esdoorn kastanje hazelaar iepen jeneverbes duizendpoot rietkraag waterlelie lotusbloem sleutelbloem akkerwinde madelief boterbloem \
    kroon zwaan arend adelaar feniks eenhoorn \
    lighthouse beacon ark oasis phoenix gateway maltings rowans limes hollies hawthorns beeches cedars firs poplars laurels gables spinney \
    copse crown swan plough feathers fox lion hart bull unicorn phoenix wheatsheaf anchor ship rose george bell railway royal oak greyhound \
    compass rainbow acorn harbour haven hive nest orchard";

/// "zei lotus", "said lotus": who spoke.
fn said(reader: &Reader, at: usize) -> bool {
    let free = reader.stops(at + 1)
        || has("dat tegen nou ook me mij toen ja nee altijd that to yeah no well", reader.fold(at + 1));
    let word = reader.fold(at);
    free && match reader.language {
        Language::Nl => {
            has("zei vroeg belde riep vertelde appte schreeuwde fluisterde antwoordde", reader.before(at, 1))
                && !ends(word, &["en", "lijk", "end", "ig", "s"])
        }
        Language::En => {
            has("said says asked goes", reader.before(at, 1)) && !ends(word, &["s", "ing", "ed", "ly", "thing"])
        }
    }
}

/// "told lotus", "tegen lotus", "samen met lotus".
fn told(reader: &Reader, at: usize) -> bool {
    let word = reader.fold(at);
    let noun_follows = has("of de het een", reader.fold(at + 1));
    !noun_follows
        && match reader.language {
            Language::Nl => {
                let (second, first) = (reader.before(at, 2), reader.before(at, 1));
                (first == "tegen" && has("zei zeg zegt gezegd ik hij ze zij we", second)
                    || first == "met" && has("samen getrouwd ik praten", second)
                    || first == "volgens" && reader.stops(at + 1))
                    && !ends(word, &["en", "lijk", "ing", "heid", "s"])
            }
            Language::En => {
                (has("told rang phoned texted married visited", reader.before(at, 1))
                    || reader.before(at, 1) == "to"
                        && has("talked spoke married talking speaking spoken", reader.before(at, 2)))
                    && !ends(word, &["s", "ing", "ed", "ly", "tion", "ment", "ness"])
            }
        }
}

/// "mijn zus lotus was er", "my cousin lotus came": somebody's relation, a bare word, and what somebody does.
fn whose(reader: &Reader, at: usize) -> bool {
    let own = |n: usize| {
        has("mijn m'n onze zijn haar z'n d'r hun jouw je my his her our their your ons", reader.before(at, n))
            || reader.before(at, n).ends_with("'s")
    };
    let relation = has(reader.words.relations, reader.before(at, 1))
        && (own(2) || own(3) && !has(reader.words.stops, reader.before(at, 2)));
    let next = reader.fold(at + 1);
    // "een kat snoes en een hond rakker"
    let pet = has("kat hond poes konijn paard pony kater cat dog rabbit horse kitten puppy", reader.before(at, 1))
        && has("een a onze our mijn my de the", reader.before(at, 2))
        && (reader.stops(at + 1) || has("en and die who", next));
    if pet {
        // "the dog died"
        let past = reader.language == Language::En && is_past(reader.fold(at));
        return !past && !has("voer bench riem food lead walker bed", reader.fold(at));
    }
    // "de hond, bello, kroop"
    let apart = reader.before(at, 1) == ","
        && reader.stops(at + 1)
        && has(reader.words.relations, reader.before(at, 2))
        && has("de het een the a mijn m'n onze zijn haar hun my our his her their", reader.before(at, 3));
    if apart {
        return !ends(reader.fold(at), if reader.language == Language::Nl { &["lijk", "end"] } else { &["ly", "ing"] });
    }
    let acts = has(reader.words.verbs_third, next)
        || has("zo die en heet heeft who and van from ,", next)
        || reader.stops(at + 1) && back(reader, at, 3, 5, "met van aan bij voor tegen with to from and en is was");
    relation
        && acts
        && !ends(
            reader.fold(at),
            if reader.language == Language::Nl { &["lijk", "en", "end", "ig"] } else { &["ly", "ing", "ed"] },
        )
}

/// "lotus en pim", "bram and lotus": joined to what is nothing but a name.
fn beside(reader: &Reader, at: usize) -> bool {
    let name = |i: usize| {
        reader.tokens.get(i).is_some_and(|t| t.is_word() && t.line == reader.tokens[at].line)
            && !reader.ordinary[i]
            && reader.flags[i].any(Flags::FIRST)
    };
    let plain = |word: &str| {
        ends(
            word,
            if reader.language == Language::Nl {
                &["en", "lijk", "ing", "s", "ig", "e"]
            } else {
                &["s", "ing", "ed", "ly", "er"]
            },
        )
    };
    let before = reader.before(at, 1);
    let first = has("en and", reader.fold(at + 1))
        && name(at + 2)
        && (at == 0
            || reader.stops(at - 1)
            || before.is_empty()
            || has("met van voor en dat toen with for and that then when", before));
    let second = has("en and", before)
        && at > 1
        && name(at - 2)
        && (reader.stops(at + 1)
            || has(reader.words.verbs_third, reader.fold(at + 1))
            || has("waren zijn were are die who ik i", reader.fold(at + 1)));
    (first || second) && !plain(reader.fold(at))
}

fn ends(word: &str, endings: &[&str]) -> bool {
    endings.iter().any(|e| word.ends_with(e))
}

/// Things that are beside, behind or at something, and no house.
const THINGS: &str = "raam tafel bank bushalte halte stoplicht kruispunt hek poort balie ingang uitgang deur water strand brug haven markt rotonde \
    station gracht gevel trap lift kassa keuken bar kachel vuur graf kist bed wieg begin eind einde start les moment onderwerp punt \
    voorval incident feit gevoel gesprek verhaal kind slachtoffer gezin meisje jongetje rechtszaak zitting rechter dader advocaat arts \
    dokter psycholoog psychiater therapeut tandarts fysio kapper notaris leraar docent directeur baas chef eigenaar verhuurder \
    hulpverlener wijkteam loket spreekuur consult controle echo bevalling kraamzorg consultatiebureau bureau kantoor stadhuis gemeentehuis \
    wijkagent agent recherche voogd raad onderzoek rapport verslag formulier dossier papier aanvraag intern extern opvoeden eten slapen \
    afscheid feest verjaardag bruiloft begrafenis crematie vuilnis afval grens lijn school opleiding station park bos \
    moment time door window table bar bottom top end start beginning back front side edge point hospital station gate counter desk till \
    stop corner market park beach pool gym library clinic surgery school college university office council court bank shop pub restaurant \
    house flat table sink school-gate party wedding funeral airport border crossing roundabout bus train traffic light church mosque temple \
    refuge hostel shelter weekend time hearing trial meeting assessment appointment interview clock phone screen ceiling floor wall sky \
    ground sea river lake mercy age expense request thought sight idea prospect minute beginning height heart root level rate risk scene \
    job centre jobcentre place warehouse depot community family nursery crossroads garage station hotel club hall playground face very same foot head";

/// How what one lives, stands and meets near is called in Dutch: "bij het kanaal", "bij de tramhalte", "bij het zebrapad".
const NEAR: [&str; 21] = [
    "plein", "kanaal", "spoor", "pad", "snelweg", "lijn", "halte", "station", "viaduct", "tunnel", "rivier", "dijk",
    "sluis", "veld", "bad", "balkon", "aanrecht", "fornuis", "apparaat", "automaat", "kerkhof",
];

/// Whether a word is a thing that is beside, behind or at something.
pub fn is_thing(word: &str) -> bool {
    has(THINGS, word)
}

/// People of whom there are many.
const PEOPLE: &str = "iemand niemand iedereen allebei mensen politie dokter huisarts god allah jezus someone somebody nobody anyone \
    anybody everyone everybody people police god allah jesus lots loads plenty mama papa mamma pappa oma opa mummy daddy nanny sir miss";

/// Dutch words that are no names where a name could stand.
const DUTCH_PLAIN: &str = "ernaar erna ernaast eromheen eronder erachteraan daarnaar hiernaar waarnaar daarom hierom huis thuis bed school straat werk therapie behandeling opname paniek shock tranen leven angst armoede nood \
    gevaar stilte stress vrede rust orde stand staat plaats contact overleg gesprek verwachting aanmerking nederland europa gang zicht \
    handen tijd geval principe feite totaal zorg opvang crisis noodopvang detentie vrijheid gevangenschap scheiding ruzie gezin bezit \
    dienst opleiding training loondienst ziekte rouw verzet schulden schaamte schuld eer liefde woede haat buitenland binnenland noord \
    oost zuid west noorden oosten zuiden westen beneden boven buiten binnen achter voren weerszijden verhuizen scheiden praten bellen \
    slapen eten wonen werken leren rusten spelen kijken gaan komen zijn hebben worden kunnen moeten mogen willen laten doen zien horen \
    iets niets alles veel weinig genoeg meer minder allebei beide sommige sommigen anderen ander andere elkaar mezelf jezelf zichzelf \
    onszelf iemand niemand iedereen ooit nooit altijd soms vaak meestal weer nog toch ook even eigenlijk gewoon echt natuurlijk misschien \
    waarschijnlijk inderdaad vroeger later eerst laatst straks gisteren vandaag morgen eergisteren overmorgen vannacht vanavond vanmorgen \
    vanmiddag overdag savonds smorgens meteen direct ineens opeens plotseling langzaam snel steeds telkens constant continu alsnog alvast \
    helaas gelukkig eindelijk juist precies ongeveer bijna amper nauwelijks helemaal volledig compleet totaal samen apart alleen zelf \
    zodoende daarom daarna daarvoor daardoor daarmee daarbij daarover hierdoor hiermee hierbij hierover waarom wanneer hoeveel welke \
    sorry bedankt dankjewel alsjeblieft hallo hoi doei ja nee oke prima goed slecht mooi lelijk leuk vervelend lastig moeilijk makkelijk \
    boos bang blij verdrietig moe ziek gezond zwanger dronken nuchter klaar weg kwijt kapot open dicht vol leeg vrij bezig rustig druk \
    raar gek stom lief aardig streng eerlijk oneerlijk veilig onveilig fijn heerlijk erg vreselijk verschrikkelijk ondertussen intussen \
    sindsdien inmiddels destijds toendertijd terug heen mee erbij erdoor ermee erover eruit erin eraan erop ervan ervoor ertegen erachter \
    zodat omdat doordat terwijl hoewel ofwel tenzij mits indien voordat nadat totdat zolang zodra alsof zoals evenals behalve wegens \
    ondanks dankzij vanwege tijdens gedurende sinds voorbij volgens betreffende uur minuut week maand jaar dag nacht avond ochtend middag \
    weekend zomer winter herfst lente voorjaar najaar mama papa mam pap schatje lieverd jongen meid meisje man vrouw kind baby mens \
    schat moeders vaders vader moeder hulp advies steun aandacht begrip respect geld eten drinken slaap water koffie thee alcohol drugs \
    drank wijn bier medicatie medicijnen muziek televisie radio internet facebook instagram whatsapp nederlands engels turks arabisch \
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag huilend lachend schreeuwend stiekem expres bewust onbewust per direct \
    spoed betaling nummer onbetaald betaald tegelijk tegelijkertijd vooral zeker absoluut uiteraard kennelijk blijkbaar schijnbaar hopelijk \
    wel niet geen want maar dus immers namelijk bovendien trouwens overigens bijvoorbeeld onder over naast langs tussen rond richting \
    tering kanker verdomme godverdomme jezus christus dood oud jong groot klein nieuw lang kort hoog laag breed smal dik dun zwaar licht \
    stijf slap hard zacht warm koud heet nat droog schoon vies donker half heel hele halve zoveel zulke zo'n welk wiens wie wat waar \
    vriendin vriend collega buurvrouw buurman familie ouders gezinnen kinderen vrouwen mannen mensen zwager kennissen vluchten";

/// English words that are no names where a name could stand.
const ENGLISH_PLAIN: &str = "law dire number numbers home work school bed church court hospital prison jail care town city country \
    college university nursery foster therapy counselling treatment rehab recovery denial shock tears pain fear danger trouble debt \
    poverty silence peace private public secret temporary emergency sheltered supported council social housing accommodation custody \
    hiding refuge hostels hostel shelter care crisis general particular fact person order charge control touch contact line time \
    terms case cases love there here where everywhere nowhere somewhere anywhere inside outside upstairs downstairs abroad overseas \
    north south east west today tomorrow yesterday tonight now then later before after again always never often sometimes usually \
    already still just only even really very quite too also maybe perhaps probably actually basically literally obviously certainly \
    something nothing anything everything someone somebody anyone anybody everyone everybody nobody none both either neither each other \
    others another people police mum dad mummy daddy mom sir miss love mate bro sis babe darling sweetheart honey yes yeah no nope okay \
    sorry thanks thank please hello hi bye goodbye goodnight right wrong good bad nice lovely great fine well sick ill tired angry scared \
    afraid happy sad upset pregnant drunk sober safe alone together apart away back off out up down over under through across along \
    around about behind beside between beyond during since until while because although unless whether though that this these those what \
    which who whom whose when why how much many more most less least few several enough plenty lots loads half whole all some any every \
    one two three four five six seven eight nine ten first second third last next same different new old young big small little long \
    short high low early late soon ready done gone left right money help advice support time attention respect water coffee tea alcohol \
    drugs drink wine beer food dinner lunch breakfast tea medication music telly television radio internet facebook instagram whatsapp \
    english french arabic urdu polish monday tuesday wednesday thursday friday saturday sunday summer winter autumn spring morning \
    afternoon evening night midnight day week month year weekend christmas easter lies truth stories stuff things grace mass prayers \
    bullshit shit crap rubbish nonsense twice once rent full part real true false open closed free busy quiet loud hard soft hot cold warm \
    wet dry clean dirty dark light heavy easy difficult important possible impossible straight direct directly down exactly nearly almost \
    hardly barely definitely apparently hopefully luckily unfortunately suddenly eventually finally basically honestly seriously \
    day-to-day scratch childhood birth outer central inner rural sight heart memory experience within above below bottom top start \
    beginning end personal experience scratch work somewhere bedsit bedsits flats houses care leave forward ahead towards onto into \
    themselves themself myself yourself himself herself itself ourselves him her them us me you it we they he she";

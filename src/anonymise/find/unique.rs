//! What people are called by the way, parks and squares in small letters, and what there is only one of.

use super::super::{Kind, Source};
use super::lexicon::Flags;
use super::reader::Reader;
use super::words::has;
use super::{bare, plain, wider};
use crate::units::Language;

/// Trades so rare that they name whoever has them.
const RARE_JOBS: &str = "beiaardier stadsbeiaardier molenaar dijkgraaf klokkenmaker vuurtorenwachter rietdekker orgelbouwer glasblazer palingvisser \
    schaapherder veerman sluiswachter brugwachter torenwachter stadsdichter kasteelheer valkenier hoefsmid zadelmaker mandenmaker \
    klompenmaker zeilmaker touwslager rietvlechter poppenspeler orgeldraaier klokkenluider koster doodgraver dorpsomroeper stadsomroeper \
    garnalenvisser mosselvisser oesterkweker loods strandjutter havenmeester notaris wethouder burgemeester bisschop deken rabbijn \
    vioolbouwer pianostemmer harpiste organist organiste goochelaar buikspreker circusdirecteur imker turfsteker \
    thatcher farrier falconer ferryman crofter wheelwright luthier saddler harbourmaster gamekeeper ghillie cooper clogmaker \
    bellringer bellfounder shepherd shepherdess coxswain beekeeper gravedigger organist harpist ventriloquist taxidermist lighthousekeeper \
    stonemason drystone puppeteer bishop mayor mayoress sheriff steeplejack archdeacon cantor consul ambassador olympian paralympian jockey ballerina \
    oboist cellist violist bassoonist flautist harpsichordist bagpiper piper coroner oysterman ferrywoman lobsterman glaciologist volcanologist astronomer \
    egyptologist glassblower watchmaker clockmaker bookbinder calligrapher stuntman magician hypnotist embalmer knackerman slaughterman croupier \
    toastmaster crier verger sexton organ-builder beadle alderman astronaut cosmonaut oboe bassoon oceanographer palaeontologist peatcutter \
    toneelmeester vuurtorenwachter orgelbouwer beiaardierster carillonneur stuurman kanunnik kasteelvrouwe vogelwachter boswachter jachtopziener \
    hobboist fagottist klokkengieter edelsmid scharensliep kaasmaker leerlooier looier touwslager palingroker visroker duivenmelker \
    harmonicabouwer sterrenkundige vulkanoloog olympier paralympier circusartiest koorddanseres buikspreekster dorpsdichter ambassadeur consul";

/// Where there is only one of something.
const REALMS: &str = "dorp stad stadje straat school provincie streek wijk buurt land gemeente regio eiland ziekenhuis kerk moskee nederland belgie \
    gemeenschap haven rivier kust omgeving afdeling flat instelling village town city street county country region island \
    valley estate area hospital church mosque community river coast wales scotland england ireland britain harbour parish borough \
    district neighbourhood ward block hamlet peninsula";

/// What "the only" and "the last" are said of without telling anything.
const COUNTLESS: &str = "thing things time times day night place way people person one reason year week month house bus train home money friend help \
    dingen ding keer dag nacht plek manier mensen mens iemand reden jaar week maand huis trein persoon moment uur weg kans hulp \
    woman man child kid girl boy vrouw kind meisje jongen bankje shop pub winkel kroeg school bit part stop deur one's week moment minute";

/// Adds what is told by the way.
pub fn find(reader: &mut Reader) {
    for at in 0..reader.tokens.len() {
        if !reader.tokens[at].is_word() {
            continue;
        }
        only(reader, at);
        champion(reader, at);
        realms_only(reader, at);
        job(reader, at);
        who_is_called(reader, at);
        nickname(reader, at);
        on_the_door(reader, at);
        park(reader, at);
        street(reader, at);
        region(reader, at);
        known_for(reader, at);
    }
}

/// "the town's only harpsichord tuner".
fn realms_only(reader: &mut Reader, at: usize) {
    let realm = reader.fold(at).strip_suffix("'s").is_some_and(|r| has(REALMS, r));
    if !realm || !has("only last first oldest", reader.fold(at + 1)) {
        return;
    }
    let mut end = at + 2;
    while end < at + 5
        && !reader.stops(end)
        && !has(reader.words.stops, reader.fold(end))
        && !has(COUNTLESS, reader.fold(end))
    {
        end += 1;
    }
    if end > at + 2 {
        reader.add(at, end, Kind::Other, Source::Cue, 0.35);
    }
}

/// "the last coracle maker on the river", "de enige vrouwelijke imam van de stad".
fn only(reader: &mut Reader, at: usize) {
    if !has("last only first enige laatste eerste oldest oudste", reader.fold(at)) {
        return;
    }
    let mut of = at + 1;
    // "bell-ringer" is one word of them.
    let hyphens = (at..at + 9).filter(|i| reader.tokens.get(*i).is_some_and(|t| t.is("-"))).count();
    let most = 4 + 2 * hyphens;
    while of <= at + most && !reader.stops(of) && !has("in on of at van op uit for bij", reader.fold(of)) {
        of += 1;
    }
    if of == at + 1 || of > at + most || reader.stops(of) || has(COUNTLESS, reader.fold(of - 1)) && of == at + 2 {
        return;
    }
    let realm = reader.past(of + 1, 4, "the de het 't hele heel whole our ons onze that this die dat in");
    let clause = (at + 1..of).any(|i| has(reader.words.stops, reader.fold(i)) || reader.tokens[i].value.is_some());
    let place = reader.flags.get(realm).is_some_and(|f| f.any(Flags::PLACE))
        && !has(reader.words.stops, reader.fold(realm))
        || reader.raised(realm)
        || reader.ordinary.get(realm).is_some_and(|o| !o);
    if (has(REALMS, reader.fold(realm)) || place) && !clause && !reader.stops(realm) {
        // "voorzitter van de enige turkse voetbalclub in de stad"
        let post = has("de het the", reader.before(at, 1)) && has("van of", reader.before(at, 2)) && at > 2;
        let from = if post { at - 3 } else { at };
        reader.add(from, realm + 1, Kind::Other, Source::Cue, 0.4);
    }
}

/// "wereldkampioen klootschieten", "world champion ploughman": one a year, and everybody knows who.
fn champion(reader: &mut Reader, at: usize) {
    let (word, before) = (reader.fold(at), reader.before(at, 1));
    let named = wider::named(reader, at + 1) && !has("worden geworden zijn geweest werd", reader.fold(at + 1));
    let of_a_land = match reader.language {
        Language::En => has("world european british national irish scottish welsh olympic", before),
        Language::Nl => has("nederlands europees belgisch olympisch vlaams fries gronings drents", before),
    };
    let told = match reader.language {
        Language::En => word == "champion" && of_a_land,
        Language::Nl => (word.ends_with("kampioen") || word.ends_with("kampioene")) && named,
    };
    if told {
        reader.add(at - usize::from(of_a_land), at + 1 + usize::from(named), Kind::Other, Source::Cue, 0.35);
    }
}

/// Trades of two words of which there are few.
fn rare_pair(reader: &Reader, at: usize) -> bool {
    let pair = (reader.fold(at), reader.fold(at + 1));
    matches!(
        pair,
        ("town", "crier")
            | ("lock" | "lighthouse" | "swan" | "bee", "keeper")
            | ("bell", "ringer" | "founder")
            | ("lord", "mayor" | "lieutenant" | "provost")
            | ("village" | "estate", "blacksmith" | "gamekeeper")
            | ("chimney", "sweep")
            | ("mole" | "rat" | "eel", "catcher")
            | ("hedge", "layer")
            | ("piano", "tuner")
            | ("violin" | "organ" | "harp" | "clog" | "coracle" | "clock" | "kilt", "maker" | "builder")
            | ("high" | "deputy", "sheriff" | "constable")
            | ("chief", "constable")
            | ("opera", "singer")
            | ("ballet", "dancer")
            | ("stone" | "stane", "waller")
            | ("peat", "cutter")
            | ("cockle", "picker")
            | ("paralympic" | "olympic", _)
            | ("lifeboat", "coxswain")
            | ("harbour", "master")
            | ("muffin", "man")
    )
}

/// "mijn ex was dus beiaardier": a trade that names whoever has it.
fn job(reader: &mut Reader, at: usize) {
    let is = (1..5).any(|n| has("is was als as ben werd wordt i'm he's she's became am were", reader.before(at, n)));
    if rare_pair(reader, at) && !reader.stops(at + 1) {
        let from = at - usize::from(has("dry", reader.before(at, 1)));
        reader.add(from, at + 2, Kind::Other, Source::Cue, 0.35);
        return;
    }
    if has(RARE_JOBS, reader.fold(at)) && is {
        // "wethouder in een kleine gemeente"
        let realm = reader.past(at + 1, 4, "in van of at de het een the a kleine klein small little our onze ons");
        let end = if realm > at + 1 && has(REALMS, reader.fold(realm)) { realm + 1 } else { at + 1 };
        reader.add(at, end, Kind::Other, Source::Cue, 0.4);
    }
}

/// "mijn schoonzus die wil heet": between "die" and "heet" stands a name, whatever it is otherwise.
fn who_is_called(reader: &mut Reader, at: usize) {
    let called = has("heet heette heten genaamd genoemd called named", reader.fold(at + 1));
    let plain = has(
        "zo niet eigenlijk ook nu dan toen anders gewoon officieel hetzelfde toevallig hoe dus toch nog echt het er ik je jij hij ze zij die \
         wat wie u we altijd vroeger later zelf en of maar was is were got being been be so also just even he she they i it who what \
         wordt werd werden worden ben bent zijn niemand iedereen alleen amper welkom geloof daar hier zoals zogenaamd ervan waar dat als of",
        reader.fold(at),
    );
    let dutch = called && has("die dat", reader.before(at, 1)) && reader.language == Language::Nl;
    let known =
        reader.flags[at].any(Flags::FIRST.and(Flags::SURNAME)) || !reader.ordinary[at] || plain::is_thing(reader, at);
    if dutch && !plain && known {
        reader.add(at, at + 1, Kind::Name, Source::Cue, 0.5);
    }
}

/// What is no nickname.
const NO_NICKNAME: &str = "dat ja nee niks niets sorry dag hoi hallo altijd gewoon ook dan maar toch wel niet het een de zo er iets alles stop kom hier daar \
    mij me hem haar ons jou je jullie hen hun zich mevrouw meneer nou eh uh van die wij ze we ik hij zij wat wie hoe waarom huiselijk \
    geweld hoer slet gek dom lelijk dik lui kutwijf leugenaar idioot stom zwak aanstelster mishandeling liefde crisis mama papa opa oma \
    yes no sorry hello nothing stupid fat ugly bitch slag whore liar mad crazy names all every everything mum dad nan lazy thick that it \
    the a an my his her him me them us you this and or so because when then but who out off round up over in on at back for love \
    tegenwoordig toen vroeger eigenlijk nu soms vaak terecht normaal respect trots cultuur eer bij goed";

/// "op straat zeggen ze gewoon mootje", "noemden ze hem stip", "everybody says shaz".
fn nickname(reader: &mut Reader, at: usize) {
    let word = reader.fold(at);
    if word.len() < 3 || has(NO_NICKNAME, word) || reader.tokens[at].value.is_some() {
        return;
    }
    let mut back = 1;
    while back < 5 && has("gewoon altijd dan ook hem haar allemaal maar just always simply", reader.before(at, back)) {
        back += 1;
    }
    let (subject, verb) = (reader.before(at, back), reader.before(at, back + 1));
    let someone = "ze we iedereen wij zij mensen jongens everyone everybody they people friends family";
    let said = has(someone, subject)
        && has("zeggen zegt zeiden noemen noemden noemt noemde say says call calls called", verb)
        || has(someone, verb)
            && has("zeggen zegt noemen say says calls call zegt", subject)
            && has("everyone everybody iedereen", verb);
    let name = (2..16).any(|n| {
        has("heet heette naam eigenlijk officieel echte voluit name called real straat paspoort passport bijnaam nickname iedereen everybody everyone", reader.before(at, n))
    });
    let naming = has("noemen noemden noemde call calls called", verb);
    let end = reader.stops(at + 1)
        || has("ook en omdat want of maar die dus toen and but because so even too or which", reader.fold(at + 1));
    let fits =
        !has(reader.words.stops, word) && !has(reader.words.articles, word) && !has(reader.words.relations, word);
    let small = ["je", "ie", "y", "ke", "o", "z"].iter().any(|e| word.ends_with(e));
    if said && fits && end && (name || naming && small) {
        reader.add(at, at + 1, Kind::Name, Source::Cue, 0.4);
    }
}

/// "bill on reception and will on the door": somebody stands there.
fn on_the_door(reader: &mut Reader, at: usize) {
    if !reader.flat[at] || reader.fold(at + 1) != "on" || reader.language != Language::En {
        return;
    }
    let the = usize::from(reader.fold(at + 2) == "the");
    let post = has(
        "door desk reception switchboard till tills counter gate gates phones helpline nights days ward front team",
        reader.fold(at + 2 + the),
    );
    let opens = reader.before(at, 1).is_empty()
        || has(
            "and with got have had had's there's was is saw ask asked see told from like said then but , or to",
            reader.before(at, 1),
        );
    if post && opens && reader.flags[at].any(Flags::FIRST) && !has("he she they i we it an see do am", reader.fold(at))
    {
        reader.add(at, at + 1, Kind::Name, Source::Cue, 0.5);
    }
}

/// "we'd walk round lister park", "in het kralingse bos": parks and squares in small letters.
fn park(reader: &mut Reader, at: usize) {
    if at == 0 || !reader.flat[at] || reader.tokens[at - 1].line != reader.tokens[at].line {
        return;
    }
    let word = reader.before(at, 1);
    let sort = has(
        "park square gardens common green woods wood fields field farm moor bridge beach bay harbour canal reservoir market precinct island tower \
         towers heights estate rec hill station baths marina docks quay lido arcade loch castle hall cross mile \
         plein bos plas polder kade haven brug poort hei heide meer strand dijk singel vaart molen toren tuin duin duinen wijk eiland",
        reader.fold(at),
    );
    let nameable = bare::nameable(reader, at - 1)
        && !has(reader.words.relations, word)
        && !has(reader.words.titles, word)
        && !plain::is_thing(reader, at - 1);
    if !sort || !nameable {
        return;
    }
    let article = has("the a an de het een 't", reader.before(at, 2));
    let there = has(
        "in to at from near round around through by off past along behind on into up down across bij naar langs door aan op",
        reader.before(at, 2),
    );
    let unlikely = has(
        "car theme water retail business caravan trailer play local skate council housing bus train railway police fire petrol power \
         polling service village town city main high football playing school back front open empty nearby public holiday business \
         meat fish flea farmers cattle job housing supermarket stock super swimming leisure christmas public church desert treasure \
         poor north south east west village scout community dead wide narrow same different whole fresh dark deep wooden \
         donkere grote kleine oude nieuwe hele andere mooie lege groene",
        word,
    );
    let sure = match reader.language {
        Language::En => !unlikely && (there || !reader.ordinary[at - 1]),
        Language::Nl => {
            let town = (word.ends_with("se") || word.ends_with("er")) && reader.made_up[at - 1];
            !unlikely && (!reader.ordinary[at - 1] || town || there && !article && reader.made_up[at - 1])
        }
    };
    if sure {
        reader.add(at - 1, at + 1, Kind::Place, Source::Cue, 0.35);
    }
}

/// Kinds of streets that have no name.
const PLAIN_STREETS: &str = "winkelstraat eenrichtingsstraat zijstraat woonstraat speelplein schoolplein marktplein oprijlaan bomenlaan vliegplein \
    binnenplein rijstraat wasstraat productiestraat teststraat vaccinatiestraat hoofdstraat achterstraat dorpsplein parkeerplein kerkplein \
    priklaan rijlaan busbaan loopgracht slotgracht winkelplein stationsplein verkeersplein";

/// "in de kruisstraat", "op het sterrenplein": a street, whatever a dictionary says of the word.
fn street(reader: &mut Reader, at: usize) {
    let word = reader.fold(at);
    let kind = ["straat", "laan", "plein", "gracht", "singel", "kade", "steeg", "dreef", "plantsoen"]
        .iter()
        .any(|e| word.len() > e.len() + 2 && word.ends_with(e));
    let on = has("de het 't", reader.before(at, 1)) && has("in op aan van naar door bij uit", reader.before(at, 2));
    let small = !reader.tokens[at].is_capital();
    if reader.language == Language::Nl && small && kind && on && !has(PLAIN_STREETS, word) {
        reader.add(at, at + 1, Kind::Place, Source::Cue, 0.4);
    }
}

/// "de moeder van die jongen die in de sloot is gevonden": what everybody heard of.
fn known_for(reader: &mut Reader, at: usize) {
    let kin = has(
        "moeder vader zus broer dochter zoon vrouw man mother father mum dad sister brother daughter son wife husband",
        reader.fold(at),
    );
    let of = has("van of", reader.fold(at + 1)) && has("die dat that the", reader.fold(at + 2));
    let who =
        has("jongen meisje man vrouw kind meid knul boy girl lad man woman kid child lass bloke", reader.fold(at + 3));
    let heard = has("die dat wie who that they from whose van", reader.fold(at + 4));
    if !(kin && of && who && heard) {
        return;
    }
    let end = (at + 5..at + 14).find(|i| reader.stops(*i)).unwrap_or((at + 14).min(reader.tokens.len()));
    reader.add(at, end, Kind::Other, Source::Cue, 0.4);
}

/// "paramaribo noord": a part of a town.
fn region(reader: &mut Reader, at: usize) {
    let town = reader.flags[at].any(Flags::PLACE) && !reader.ordinary[at] && !reader.flags[at].any(Flags::FIRST);
    let side =
        has("noord zuid oost west centrum zuidoost noordwest north south east west central town", reader.fold(at + 1));
    if town && side && !reader.stops(at + 1) && reader.flat[at] {
        reader.add(at, at + 2, Kind::Place, Source::List, 0.5);
    }
}

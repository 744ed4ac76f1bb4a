//! Houses of several words, taken whole: "bij van dalen transport", "living waters tabernacle", "bakkerij steenhuis".
//!
//! A word of trade or kind pulls what stands before or behind it into one place; after work a whole run of words is one. An ordinary
//! word that comes along in such a mark costs nothing: a person trims it.

use super::super::{Kind, Source};
use super::english_houses::PLAIN_BEFORE;
use super::houses::{PLAIN_BY, THINGS};
use super::lexicon::Flags;
use super::ordinary::ADVERBS;
use super::reader::Reader;
use super::words::has;
use crate::units::Language;

/// Trades and kinds that a house's name ends in, in Dutch talk.
const DUTCH_TRADES: &str = "transport uitzend uitzendbureau uitzendburo uitzendkrachten detachering bouw bouwbedrijf zorg thuiszorg schoonmaak \
    schoonmaakbedrijf schoonmaakdiensten logistiek logistics techniek installatie installatietechniek groep group beveiliging security \
    catering taxi taxis koeriers verhuizingen verhuizers makelaars makelaardij advocaten notarissen accountants architecten tandartsen \
    fysiotherapie apotheek kinderopvang bakkers bakkerij slagerij supermarkt meubelen mode vlees vleeswaren foods food kwekerij \
    kwekerijen glastuinbouw metaal staal plastics recycling shipping care church ministries temple mosque college lyceum gymnasium \
    academie ziekenhuis kliniek kerk moskee instituut stichting corporatie woonstichting woondiensten services holding bv nv uitvaart \
    uitvaartzorg begeleiding jeugdhulp jeugdzorg welzijn interieur keukens tegels autos auto's banden optiek tandzorg hospice coaching \
    international opvang hostel solutions consultancy juristen opticiens verpakkingen machines dranken wijnen zuivel bloemen planten groenten juweliers horeca events media drukwerk textiel lederwaren rijwielen motoren chemie energie telecom software ict automatisering dakwerken schilders schilderwerken loonwerk elektro tweewielers fietsen";

/// Compounds of trades that are things.
const PLAIN_TRADES: &str = "fireworks roadworks homeworks groundworks childcare daycare aftercare healthcare skincare jeugdzorg mantelzorg nazorg \
    pleegzorg verzorgingsgroep leefgroep doelgroep leeftijdsgroep woongroep praatgroep lotgenotengroep risicogroep werkgroep appgroep \
    zelfhulpgroep opbouw afbouw aanbouw verbouw woningbouw nieuwbouw ouderenzorg thuiszorg kraamzorg gezondheidszorg voorzorg \
    lichaamsbouw landbouw inbouw zorgtransport vriendengroep steungroep vrouwengroep mannengroep gespreksgroep jongerengroep therapiegroep";

/// Kinds of houses before a name, in Dutch.
const DUTCH_KINDS: &str = "bakkerij slagerij garage autobedrijf bouwbedrijf aannemersbedrijf aannemer transportbedrijf schoonmaakbedrijf \
    uitzendbureau kapsalon kapper schoonheidssalon nagelstudio kinderdagverblijf kinderopvang peuterspeelzaal gastouderbureau woonstichting \
    woningstichting woningcorporatie woningbouwvereniging wooncorporatie corporatie ziekenhuis kerk moskee college lyceum hotel \
    cafe eetcafe cafetaria snackbar pizzeria shoarmazaak supermarkt apotheek huisartsenpraktijk tandartspraktijk praktijk dierenkliniek \
    fysiotherapie thuiszorg zorggroep zorginstelling zorgorganisatie verzorgingshuis woonzorgcentrum school opvanghuis blijfhuis \
    vereniging voetbalclub sportschool zwembad manege boerderij zorgboerderij kwekerij drukkerij winkel slijterij bloemenzaak \
    viswinkel advocatenkantoor notariskantoor kantoor makelaardij taxibedrijf rijschool uitvaartcentrum firma bedrijf bureau hogeschool \
    universiteit parochie tempel synagoge gebedshuis dansschool muziekschool wijkcentrum buurthuis buurtcentrum dorpshuis jongerencentrum \
    asielzoekerscentrum azc gezinshuis pleegzorg jeugdzorginstelling jeugdinstelling kringloop kringloopwinkel tuincentrum \
    stomerij wasserij fabriek flat autorijschool loonbedrijf hoveniersbedrijf installatiebedrijf visbedrijf vakantiepark recreatiepark stichting hc vv sv fc vc tv hv bso kdv obs";

/// Those of them that stand without an article as things too.
const LOOSE: &str = "school kerk moskee kapper winkel bedrijf praktijk kantoor bureau college aannemer fysiotherapie thuiszorg apotheek \
    kinderopvang supermarkt vereniging universiteit pleegzorg azc fabriek garage ziekenhuis";

/// Trades and kinds that a house's name ends in, in English.
const ENGLISH_TRADES: &str = "care foods logistics cleaning cleaners services housing homes tabernacle temple church mosque chapel ministries \
    gurdwara mandir synagogue nursery primary academy surgery practice solicitors trust cathedral abbey priory convent fellowship \
    advocacy counselling recruitment staffing security catering transport haulage motors cars taxis cabs builders building plumbing \
    electrical engineering construction textiles packaging bakery brewery distillery steelworks farm farms fisheries meats poultry \
    warehouse factory plant depot mill mills laundry salon barbers hairdressers cafe diner restaurant tavern hotel pharmacy chemists \
    dental opticians vets stores supermarket store bank insurance media press radio theatre cinema museum gallery library \
    centre hub project support outreach aid relief foundation association alliance partnership collective network initiative \
    college university institute school infants juniors playgroup kindergarten hospice infirmary hospital clinic ward lodge house manor \
    court advice law legal chambers consulting consultants associates partners group holdings limited ltd plc enterprises industries \
    united rovers athletic rangers fc afc boxing gym leisure mission ministry assembly congregation parish assemblies decorators joiners roofers plasterers landscapes scaffolding windows kitchens carpets furniture \
    flooring florists butchers fishmongers greengrocers caterers removals couriers express deliveries nails beauty lettings properties estates \
    tots tigers tykes playhouse bar club choir band";

/// Those of them that much else stands before, so that only what no dictionary has makes them a house.
const WIDE: &str = "care services cleaning support building bank plant store stores school hospital house court centre project group law legal \
    press media radio library network security insurance transport cars ward hub aid advice church practice surgery homes housing \
    primary farm warehouse factory gym taxis cabs clinic windows express bar club choir band furniture beauty properties estates deliveries butchers trust association hotel restaurant cafe mill college university";

/// Before such words these make no name, with what `english_houses` has.
pub const MORE_PLAIN: &str = "lunch lovely beautiful horrible gorgeous sunday personal intensive palliative respite day child elderly proper much duty social foster after good take taking took \
    kinship residential medical emotional financial moral specialist victim emergency support prison probation immigration translation \
    interpreting dry office industrial processed frozen bank fast tinned emotional peer online practical legal specialist one-to-one \
    professional council food high real world corner department charity second-hand local christian catholic islamic english sunday \
    evangelical pentecostal baptist methodist orthodox shared flat sharing car cattle chicken dairy fish police magistrates crown \
    county family tower apartment tennis football summer winter phone town safe open half-way halfway guest doll's clearing empty \
    coffee moving fresh paper steel cotton power nuclear factory blood piggy sperm night mini full-time part-time good in-law \
    mother-in-law's sister-in-law's common civil criminal divorce sharia employment human first free initial more less extra \
    further expert some hygiene dental eye mental acute primary secondary after-school breakfast youth contact women's men's \
    our their my his her every each first second third last next whole domestic abuse violence refuge recovery rehab \
    health life care home travel contents unemployment independent live-in self";

/// Where somebody works, learns or is helped.
const WORKED: &str = "werk werkt werkte werkten werken gewerkt baan baantje stage contract dienst ingeschreven gezeten begonnen begon \
    aangenomen vrijwilliger vrijwilligerswerk bijbaan bijbaantje work works worked working job placement shift shifts volunteer \
    volunteered volunteers volunteering started apprenticeship internship temping cleaner carer manager receptionist employed hired";

/// Behind "bij" and "at" and "for" after work: no house.
const NO_HOUSE: &str = "years months weeks days hours ages him her them me us you minimum cash nothing next free money less more nights night \
    weekends home peanuts pennies people families women men children kids full part two three four five long half least first last \
    once jaren maanden weken dagen mensen gezinnen elkaar iedereen niets niks weinig veel geld minder vast halve hele twee drie vier \
    dag nacht weekend haar hem mij ons jou";

/// Houses that are named by a first word.
const HEADS: &str = "masjid mandir ysgol iglesia bethel beth beit camphill casa eglise parroquia jamia darul deeper redeemed hmp hmyoi yoi huize";

/// Adds houses of several words.
pub fn find(reader: &mut Reader) {
    for at in 0..reader.tokens.len() {
        if !reader.tokens[at].is_word() || !reader.flat[at] && !reader.tokens[at].is_capital() {
            continue;
        }
        headed(reader, at);
        if reader.flat[at] {
            chain(reader, at);
        }
        saint(reader, at);
        if !reader.flat[at] {
            continue;
        }
        match reader.language {
            Language::Nl => {
                trade(reader, at, DUTCH_TRADES);
                kind_before(reader, at);
                side(reader, at);
            }
            Language::En => {
                trade(reader, at, ENGLISH_TRADES);
                charity(reader, at);
                pub_of_colour(reader, at);
                partners(reader, at);
            }
        }
        worked(reader, at);
    }
}

/// Whether a token may be part of a house's name.
fn part(reader: &Reader, at: usize, line: usize) -> bool {
    let token = &reader.tokens[at];
    let word = token.fold.as_str();
    token.is_word()
        && token.line == line
        && word.len() > 1
        && !word.contains('\'')
        && token.value.is_none()
        && token.ordinal.is_none()
        && !has(reader.words.stops, word)
        && !has(reader.words.articles, word)
        && !has(reader.words.relations, word)
        && !has(reader.words.verbs_third, word)
        && !has(reader.words.titles, word)
}

fn line(reader: &Reader, at: usize) -> usize {
    reader.tokens[at].line
}

/// Whether a word is no everyday one.
fn rare(reader: &Reader, at: usize) -> bool {
    let listed = reader.flags[at].any(Flags::PLACE.and(Flags::SURNAME).and(Flags::ORGANISATION));
    let seldom = match reader.language {
        Language::Nl => reader.made_up[at],
        Language::En => {
            !reader.flags[at].any(Flags::COMMON)
                && reader.flags[at].any(Flags::WORD)
                && reader.fold(at).len() > 4
                && !reader.fold(at).ends_with("ing")
                && !reader.fold(at).ends_with("ed")
        }
    };
    !reader.ordinary[at] || seldom || listed && !has(reader.words.never, reader.fold(at))
}

/// "bij greenfields uitzend", "at brightwell care": what stands before a trade is its name.
fn trade(reader: &mut Reader, at: usize, trades: &'static str) {
    let word = reader.fold(at);
    let ends = ["foods", "care", "tech", "works", "techniek", "zorg", "bouw", "transport", "groep"];
    let compound = word.len() > 7 && ends.iter().any(|e| word.ends_with(e)) && !has(PLAIN_TRADES, word);
    if !(has(trades, word) || compound) || has(trades, reader.fold(at + 1)) && !reader.stops(at + 1) {
        return;
    }
    let here = line(reader, at);
    let mut from = at;
    while from > 0 && at - from < 4 {
        let before = reader.before(from, 1);
        // "living waters", "little acorns": these belong to what stands behind them.
        let joins = from < at && has("living little new big royal good holy old", before);
        let plain =
            has(PLAIN_BEFORE, before) || has(PLAIN_BY, before) || has(MORE_PLAIN, before) && !has(trades, before);
        if !(joins || part(reader, from - 1, here) && !plain) {
            break;
        }
        from -= 1;
    }
    let last = from < at && reader.fold(at - 1).ends_with('e') && reader.ordinary[at - 1] && !reader.made_up[at - 1];
    let last = last && reader.language == Language::Nl;
    let name = !last && (from..at).any(|i| rare(reader, i) && !has(trades, reader.fold(i)));
    if from == at {
        return;
    }
    // "van dalen transport"
    let mut start = from;
    while from - start < 2 && has("van de der den ten ter el al", reader.before(start, 1)) {
        start -= 1;
    }
    let by = |i: usize| has("bij voor at for with from to via by joined through", reader.before(i, 1));
    let particles = start < from && has("bij voor", reader.before(start, 1));
    let from = if particles { start } else { from };
    let person = reader.flags[from].any(Flags::FIRST) && !reader.ordinary[from] && from + 1 == at;
    let bare = by(from) && !has(WIDE, word);
    let works = by(from) && (2..7).any(|n| has(WORKED, reader.before(from, n)));
    let nl = reader.language == Language::Nl;
    // "van de kompas groep"
    let article = nl
        && has("de het", reader.before(from, 1))
        && has("van bij in naar via", reader.before(from, 2))
        && from + 1 == at
        && !reader.fold(from).ends_with('e')
        && has("groep stichting kliniek hostel instituut academie holding kerk moskee college lyceum", word);
    let sure = name && (!person || by(from))
        || particles
        || article
        || (bare || works) && (!nl || reader.before(from, 1) == "bij");
    if sure {
        // "outreach north"
        let side = usize::from(has(
            "north south east west noord zuid oost west nederland uk northwest southwest",
            reader.fold(at + 1),
        ));
        reader.add(from, at + 1 + side, Kind::Organisation, Source::Cue, 0.35);
    }
}

/// "bij bakkerij steenhuis", "woonstichting het anker": a kind without an article, and a name behind it.
fn kind_before(reader: &mut Reader, at: usize) {
    let word = reader.fold(at);
    let ends = [
        "stichting",
        "bedrijf",
        "salon",
        "bureau",
        "praktijk",
        "centrum",
        "winkel",
        "huis",
        "opvang",
        "vereniging",
        "school",
    ]
    .iter()
    .any(|e| word.len() > e.len() + 2 && word.ends_with(e));
    if !has(DUTCH_KINDS, word) && !ends {
        return;
    }
    let here = line(reader, at);
    let mut name = at + 1;
    while name < at + 3 && has("de het 't sint st van der", reader.fold(name)) && !reader.stops(name) {
        name += 1;
    }
    if reader.stops(name) || !part(reader, name, here) || reader.fold(name).len() < 3 {
        return;
    }
    let word_after = reader.fold(name);
    let article = name > at + 1;
    let by =
        has("bij van voor naar in op via met uit door of en", reader.before(at, 1)) || reader.before(at, 1).is_empty();
    let known = rare(reader, name) && !reader.flags[name].any(Flags::CAPITAL_ONLY);
    let verb = word_after.starts_with("ge")
        && (word_after.ends_with('t') || word_after.ends_with('d') || word_after.ends_with("en"))
        || word_after.ends_with("en")
        || word_after.ends_with("lijk")
        || word_after.ends_with("ig")
        || word_after.ends_with("te")
        || word_after.ends_with("de");
    let free = reader.stops(name + 1) || has(reader.words.stops, reader.fold(name + 1));
    let bare = !has(LOOSE, word) && has(DUTCH_KINDS, word) && !verb && free && !has(THINGS, word_after);
    let first =
        reader.flags[name].any(Flags::FIRST) && !reader.flags[name].any(Flags::SURNAME) && !reader.ordinary[name];
    // "bij thuiszorg de lelie"
    let open = has("thuiszorg kinderopvang apotheek praktijk garage bureau kantoor aannemer fabriek", word)
        && has("bij van via door met", reader.before(at, 1))
        && has("de het 't", reader.fold(at + 1));
    let club = has("stichting hc vv sv fc vc tv hv bso kdv obs", word) && !word_after.starts_with("ge");
    let sure = by
        && (club
            || known && !verb && !(article && has(LOOSE, word) && !open) && !(first && has(LOOSE, word))
            || bare
            || article && open && free && !verb && !has(THINGS, word_after));
    if !sure || article && reader.fold(at + 1) == "van" && !known {
        return;
    }
    let mut end = name + 1;
    // "stichting moedige moeders"
    let two = word == "stichting" && word_after.ends_with('e') && end < reader.tokens.len() && part(reader, end, here);
    end += usize::from(two && !reader.stops(end));
    while end < name + 3
        && end < reader.tokens.len()
        && part(reader, end, here)
        && (rare(reader, end) && !reader.made_up[end]
            || reader.flags[end].any(Flags::SURNAME) && end == name + 1 && known)
    {
        end += 1;
    }
    reader.add(at, end, Kind::Organisation, Source::Cue, 0.35);
}

/// "werkte bij noorderlicht kozijnen", "a job at silver birch": after work the whole run of words.
fn worked(reader: &mut Reader, at: usize) {
    if !has("bij at for", reader.fold(at)) {
        return;
    }
    let direct = (1..4).any(|n| has(WORKED, reader.before(at, n)));
    let work = direct || reader.fold(at) != "for" && (1..7).any(|n| has(WORKED, reader.before(at, n)));
    let from = at + 1;
    let here = line(reader, at);
    let mut end = from;
    while end < from + 4 && !reader.stops(end) {
        let word = reader.fold(end);
        let particle = end < from + 2 && has("van der den ter ten el al", word) && end + 1 < reader.tokens.len();
        let adverb = word.ends_with("ly") || word.ends_with("ing") && reader.language == Language::En;
        let belongs = part(reader, end, here) && !has(NO_HOUSE, word) && !adverb;
        if !particle && !belongs {
            break;
        }
        end += 1;
    }
    let first = reader.fold(from);
    // "she worked for almost all her life"
    let adverb = reader.language == Language::En && has(ADVERBS, first);
    let plain =
        adverb || has(PLAIN_BY, first) || has(THINGS, first) || has(PLAIN_BEFORE, first) || has(MORE_PLAIN, first);
    if work && end > from + 1 && !plain {
        reader.add(from, end, Kind::Organisation, Source::Cue, 0.3);
    }
}

/// "masjid al rahma": whatever follows is its name.
fn headed(reader: &mut Reader, at: usize) {
    if !has(HEADS, reader.fold(at)) {
        return;
    }
    let here = line(reader, at);
    // What heads a name is a part of it.
    let mut end = at;
    while end < reader.tokens.len()
        && end < at + 4
        && (part(reader, end, here)
            || reader.tokens[end].is("-")
            || has("al el as an de la y ul ar sint st het 't", reader.fold(end))
                && reader.tokens[end].line == reader.tokens[at].line)
    {
        end += 1;
    }
    if end > at + 1 {
        reader.add(at, end, Kind::Organisation, Source::Cue, 0.5);
    }
}

/// "het sint jozefziekenhuis", "st aldhelm's primary".
fn saint(reader: &mut Reader, at: usize) {
    let next = at + 1;
    if !has("sint st saint", reader.fold(at))
        || next >= reader.tokens.len()
        || !part_of_saint(reader, next)
        || reader.tokens[next].line != reader.tokens[at].line
    {
        return;
    }
    let kind =
        ["ziekenhuis", "school", "college", "kerk", "huis", "gasthuis", "stichting", "parochie", "primary", "kliniek"];
    let mut end = next + 1;
    while end < next + 3 && has(ENGLISH_TRADES, reader.fold(end)) && !reader.stops(end) {
        end += 1;
    }
    let house = kind.iter().any(|k| reader.fold(next).ends_with(k));
    let sure = house || !reader.ordinary[next] || reader.fold(next).ends_with("'s") || end > next + 1;
    if sure {
        reader.add(at, end, Kind::Organisation, Source::Cue, 0.5);
    }
}

fn part_of_saint(reader: &Reader, at: usize) -> bool {
    reader.tokens[at].is_word() && reader.fold(at).len() > 2 && !has(reader.words.stops, reader.fold(at))
}

/// Houses that help, and that are words.
pub const CHARITIES: &str = "refuge shelter mind crisis relate scope solace respect advance centrepoint gingerbread samaritans nacro catch22 citizens \
    beacon haven sanctuary lifeline compass phoenix turning rethink change shine nia karma jigsaw";

/// "they try refuge", "i rang shelter": without an article such a word is a house's name.
fn charity(reader: &mut Reader, at: usize) {
    let before = reader.before(at, 1);
    if !has(CHARITIES, reader.fold(at)) {
        return;
    }
    let asked = has(
        "from with by rang ring ringing called call phoned phone try tried contact contacted via through emailed messaged told",
        before,
    );
    let free = reader.stops(at + 1)
        || has(
            "and or but who they she he i because so then first when where which that said told got helped were",
            reader.fold(at + 1),
        );
    let advice = reader.fold(at) == "citizens" && reader.fold(at + 1) == "advice";
    if advice {
        let bureau = usize::from(has("bureau", reader.fold(at + 2)));
        reader.add(at, at + 2 + bureau, Kind::Organisation, Source::List, 0.8);
    } else if asked && free {
        reader.add(at, at + 1, Kind::Organisation, Source::Cue, 0.3);
    }
}

/// What pubs and restaurants are called after.
const BEASTS: &str = "crown rose king queen dog dogs fox hare hounds plough star bull bear horse horses swan lamb flag ship coach anchor bell bells \
    eagle child dragon lion hart palace lotus cross oak lantern phoenix stag boar ram cock fleece feathers wheatsheaf railway castle \
    arms garter thistle shamrock harp legion mitre falcon raven otter pheasant spice tandoori buddha peacock tiger elephant pearl grapes";
const COLOURS: &str = "golden red white black green blue royal old jade silver crown rose king queen dog fox hare coach horse star bull eagle \
    george lamb british spotted flying jolly three bay railway grey lucky";

/// "above the golden dragon", "at the crown and anchor": pubs and restaurants.
fn pub_of_colour(reader: &mut Reader, at: usize) {
    let there = reader.before(at, 1) == "the"
        && has(
            "at in from above outside behind down to near opposite by over running ran run owned owns managed called next",
            reader.before(at, 2),
        );
    if !there || !has(COLOURS, reader.fold(at)) {
        return;
    }
    let and = usize::from(has("and &", reader.fold(at + 1)));
    if has(BEASTS, reader.fold(at + 1 + and)) {
        reader.add(at, at + 2 + and, Kind::Organisation, Source::Cue, 0.4);
    }
}

/// "at hartley and moss", "bradley and sons": partners in one house.
fn partners(reader: &mut Reader, at: usize) {
    if !has("and &", reader.fold(at + 1)) || !part(reader, at, line(reader, at)) || reader.stops(at + 2) {
        return;
    }
    let last = at + 2;
    let family = has("sons son daughters daughter co partners brothers bros associates company", reader.fold(last));
    let first = |i: usize| reader.flags[i].any(Flags::FIRST);
    let by = has("at for with from by called joined", reader.before(at, 1));
    let surname =
        |i: usize| part(reader, i, line(reader, at)) && reader.flags[i].any(Flags::SURNAME.and(Flags::PROPER));
    let family = family && by && (surname(at) || !reader.ordinary[at]);
    let firm = has("at for", reader.before(at, 1)) && surname(at) && surname(last) && !first(at) && !first(last);
    if family || firm {
        reader.add(at, last + 1, Kind::Organisation, Source::Cue, 0.4);
    }
}

/// Shops of which there is one in every town, by names that are words.
const CHAINS: &str = "spar dirk plus coop jumbo action hema boni vomar poiesz deen appie lidl aldi etos gamma praxis karwei wibra zeeman kwantum \
    scapino xenos blokker bristol tesco asda morrisons iceland boots greggs argos next co-op waitrose sainsburys wilkos poundland primark \
    subway costa nandos mcdonalds wetherspoons spoons b&m smiths";

/// "naar de dirk", "went to the spar": a shop that is a word, with an article.
fn chain(reader: &mut Reader, at: usize) {
    let article = reader.before(at, 1);
    let there =
        has("naar bij van in op voor langs to at from in outside by near behind opposite past", reader.before(at, 2));
    let free = reader.stops(at + 1) || has(reader.words.stops, reader.fold(at + 1));
    let known = has("belastingdienst marechaussee jobcentre", reader.fold(at));
    // "at wilko and then boots"
    let joined = has("then daarna toen en and", article)
        && has(CHAINS, reader.fold(at))
        && !has("plus action next jumbo", reader.fold(at))
        && (2..8).any(|n| has(CHAINS, reader.before(at, n)) || has("at bij", reader.before(at, n)));
    if known || joined && free {
        reader.add(at, at + 1, Kind::Organisation, Source::List, 0.4);
        return;
    }
    if has(CHAINS, reader.fold(at)) && has("de the het", article) && there && free && !has("next", reader.fold(at)) {
        reader.add(at, at + 1, Kind::Organisation, Source::List, 0.4);
    }
}

/// "taalpunt zuid", "samen veilig midden nederland": a house by its region.
fn side(reader: &mut Reader, at: usize) {
    let region = |i: usize| {
        has(
            "nederland holland brabant limburg twente gelderland drenthe overijssel groningen friesland utrecht",
            reader.fold(i),
        )
    };
    if !has("noord zuid oost west midden noordoost zuidoost", reader.fold(at)) {
        return;
    }
    let here = line(reader, at);
    let mut from = at;
    while from > 0 && at - from < 3 && (part(reader, from - 1, here) || from < at && reader.before(from, 1) == "samen")
    {
        from -= 1;
    }
    from -= usize::from(from > 0 && from < at && reader.before(from, 1) == "samen");
    let by = has("bij van via op met door ,", reader.before(from, 1)) || region(at + 1);
    if from < at && by {
        let end = at + 1 + usize::from(region(at + 1));
        reader.add(from, end, Kind::Organisation, Source::Cue, 0.35);
    }
}

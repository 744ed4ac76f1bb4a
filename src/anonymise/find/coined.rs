//! Houses by two words that somebody put together: "new horizons", "the pickled egg", "at silver lining".

use super::super::{Kind, Source};
use super::bare;
use super::english_houses::PLAIN_BEFORE;
use super::familiar::GROWS;
use super::houses::{PLAIN_BY, THINGS};
use super::lexicon::Flags;
use super::ordinary::{ADVERBS, INSTITUTIONS, SPOTS};
use super::phrases::{BY, MANY, MORE_VERBS, SORTS, ends, free, part};
use super::reader::Reader;
use super::whole::MORE_PLAIN;
use super::words::has;

/// How sure these are.
const SURE: f32 = 0.15;

/// Adds houses of two words.
pub fn find(reader: &mut Reader, at: usize, found: bool) {
    coined(reader, at);
    two(reader, at);
    if !found {
        of_two(reader, at);
    }
}

/// Where somebody works, learns or is helped, before a house.
const WORK: &str = "work works worked working job jobs placement placements volunteer volunteered volunteering trained training course shift shifts nurse cleaner carer \
    caretaker driver manager taught teach teaches teaching studied studying apprenticeship worker referred referral support employed hired drives drove \
    clean cleaned sacked counselling counsellor group meeting meetings people lady girl woman man someone somebody lad";

/// Of these two words make no house.
const NO_HOUSE: &str = "time times level levels school home night nights weekend weekends point points rate speed volume pace price cost length risk notice glance sight stage \
    age university college work court hospital church station office offices value quarters services service health care team teams staff workers worker \
    violence abuse people women men children kids families problems issues needs reasons money benefits events event meeting meetings evening evenings \
    morning mornings afternoon afternoons lunch dinner breakfast minute minutes hour hours day days week weeks month months year years o'clock \
    mum mam dad nan gran parents lads girls boys friends friend mates mate neighbours training support advice help food drink drinks \
    abuse contact custody proceedings orders order law rights housing accommodation medication treatment therapy language english protection \
    assessment assessments skills experience background disabilities disability difficulties illness status visa clothes shoes eyes hair hands arms legs \
    face voice respect love anger fear pride shame ease large length bits pieces stuff things world country town city street road";

/// "at silver lining", "a job with quiet water", "at side by side": two words where English would have an article, behind what
/// hardly ever goes without.
fn two(reader: &mut Reader, at: usize) {
    let the = usize::from(reader.before(at, 1) == "the");
    let (before, word, next) = (reader.before(at, 1 + the), reader.fold(at), at + 1);
    let line = reader.tokens[at].line;
    let strong = the == 0 && has("at outside rang ring phoned joined join contacted manage manages managed", before);
    let work = (2..6 + the).any(|n| has(WORK, reader.before(at, n)));
    let going = the == 0
        && before == "to"
        && (2..4).any(|n| has("go goes went going walked sent refer referred refers", reader.before(at, n)));
    let cued =
        has("with for from to in through via by of", before) && (work || going) || before == "at" && the == 1 && work;
    let word_here = |i: usize| {
        let w = reader.fold(i);
        reader.tokens.get(i).is_some_and(|t| {
            t.is_word() && t.line == line && t.value.is_none() && t.ordinal.is_none_or(|_| w == "first")
        }) && w.len() > 2
            && !w.contains('\'')
            && !has(reader.words.articles, w)
            && !reader.flags[i].any(Flags::CAPITAL_ONLY)
    };
    if !(strong || cued) || reader.stops(next) || !word_here(at) {
        return;
    }
    // "side by side", "hand in hand"
    let twice = has("by in to and for", reader.fold(next)) && reader.fold(at + 2) == word && the == 0;
    if twice && !has("day week month year step time little bit word", word) {
        reader.add(at, at + 3, Kind::Organisation, Source::Unknown, SURE);
        return;
    }
    if !word_here(next) {
        return;
    }
    let small = has(reader.words.stops, word) && !has("first new open big good small own home family", word)
        || has(reader.words.relations, word)
        || has(MORE_VERBS, word) && !has("open", word)
        || has(
            "this that every each other another some any no all both most many more much several few half very too so just only even like such \
                one two three four five six seven eight nine ten least last next same whole certain different various face high full long great short",
            word,
        )
        || ends(word, &["ly"]);
    let last = reader.fold(next);
    let verb = has(reader.words.stops, last)
        || has(reader.words.verbs_third, last)
        || has(MORE_VERBS, last)
        || has(ADVERBS, last) && !has("forward together tomorrow", last)
        || has(reader.words.relations, last)
        || has(INSTITUTIONS, last)
        || ends(last, &["ed", "ly"]);
    let sort = has(PLAIN_BEFORE, word) && !has("family home", word);
    let kept = the == 1
        && (has(MORE_PLAIN, word)
            || has(SORTS, word)
            || has(THINGS, last)
            || has(OFTEN, word) && has(SPOTS, last) && word != "old");
    let many = kept || !strong && (last.ends_with('s') && !last.ends_with("ss") || has(MANY, word) || sort);
    if !small
        && !verb
        && !many
        && !sort
        && !has(NO_HOUSE, last)
        && (free(reader, next) || has("plant", reader.fold(next + 1)))
    {
        reader.add(at, next + 1, Kind::Organisation, Source::Unknown, SURE);
    }
}

/// What the names of charities and groups end in, that are words put together for the purpose.
pub const COINED: &str = "horizons horizon stones acorns saints cross waters wings steps bridges doors door minds voices voice hearts hands roots seeds lives \
    journeys beginnings pathways paths links threads futures dreams tigers cubs rainbows butterflies sunflowers angels stars lights choice choices \
    haven rising together forward ahead start space spaces circle light fire chances chance moves ground grounds shores tides skies wave waves \
    changes change talk talks matters aloud loud spirit spirits souls sisters daughters wheels nest sails anchors tracks pages chapter chapters";

/// "from stepping stones", "we rang new horizons", "phoenix rising were brilliant": two words that somebody put together.
fn coined(reader: &mut Reader, at: usize) {
    let next = at + 1;
    if !has(COINED, reader.fold(next)) || reader.stops(next) {
        return;
    }
    let before = reader.before(at, 1);
    let by = has(BY, before)
        || has("outside near opposite above behind beside manage manages managed run runs own of or", before)
        || before == "the"
            && has(BY, reader.before(at, 2))
            && (!has("light lights door doors start wave waves page pages chapter chapters", reader.fold(next))
                || has(GROWS, reader.fold(at)));
    let opens = before.is_empty() || reader.stops(at - 1) || has("and but so because then when that", before);
    let acts = has("were was is are helped gave took rang got sent do does did have has had", reader.fold(next + 1));
    let word = reader.fold(at);
    let small = has(reader.words.stops, word) && !has("new little open big safe all small own next first", word)
        || has(reader.words.articles, word) && word != "all"
        || has(
            "they we i you he she it in on at to for with from by get got go went came come put put work working live living stay move moving",
            word,
        );
    let ours = has("get make take have give need want", reader.before(at, 2));
    if (by || opens && (acts || reader.stops(next + 1)))
        && !small
        && !ours
        && free(reader, next)
        && reader.tokens[at].value.is_none()
    {
        reader.add(at, next + 1, Kind::Organisation, Source::Unknown, SURE);
    }
}

/// "the pickled egg", "off the meadow well": two words behind an article of which the first says of no ordinary thing what sort it is.
fn of_two(reader: &mut Reader, at: usize) {
    let (word, next) = (reader.fold(at), at + 1);
    let line = reader.tokens[at].line;
    if reader.before(at, 1) != "the" || reader.stops(next) || !part(reader, at, line) || !part(reader, next, line) {
        return;
    }
    let last = reader.fold(next);
    let plain = |w: &str| {
        has(SPOTS, w)
            || has(THINGS, w)
            || has(PLAIN_BY, w)
            || has(PLAIN_BEFORE, w)
            || has(MORE_PLAIN, w)
            || has(SORTS, w)
            || has(MANY, w)
            || has(OFTEN, w)
    };
    // "heather from the young farmers"
    let group =
        reader.before(at, 2) == "from" && last.ends_with('s') && at > 2 && reader.flags[at - 3].any(Flags::FIRST);
    let endings = ["s", "ing", "ed", "ly", "tion", "ment", "ness", "ity", "ers", "ies"];
    let thing = bare::nameable(reader, at) && bare::nameable(reader, next);
    let fits = thing
        && !plain(word)
        && !has(MORE_VERBS, last)
        && !ends(word, &endings[2..])
        && !ends(word, &["al", "ic", "ive", "ous", "ful", "est"]);
    if fits
        && (!ends(last, &endings) || group)
        && !has(reader.words.relations, last)
        && !has(LAST, last)
        && free(reader, next)
        && !has(reader.words.relations, word)
    {
        reader.add(at, next + 1, Kind::Organisation, Source::Unknown, SURE);
    }
}

/// Words that say of things what sort they are, and are said often.
const OFTEN: &str = "odd wee usual red blue green yellow pink purple grey black white brown gold silver actual exact main only very own entire bloody fucking \
    flaming damn stupid silly daft poor dear sweet nasty horrible weird strange funny crazy mad wild quiet loud rich fat thin tall heavy light \
    easy hard tough rough smooth soft strong weak ill sick dead live lost found broken spare extra wrong right left golden \
    monday tuesday wednesday thursday friday saturday sunday morning evening night summer winter spring autumn christmas easter \
    credit debit bank birth death marriage wedding divorce funeral blood skin hair eye ear nose mouth tooth heart brain body head foot hand arm leg \
    water fire air earth sun rain snow wind ice gas oil coal wood stone brick glass metal paper plastic cotton leather wool flower fruit vegetable \
    meat fish chicken egg cheese bread cake tea coffee milk sugar salt pepper butter jam soup salad pizza curry chip burger sandwich \
    tv telly radio phone mobile computer laptop internet email text website screen video camera photo picture music song film movie book letter card note \
    bus train car taxi bike plane boat ship ferry tram van lorry truck road street traffic petrol parking driving car's \
    parish police army navy court prison crime murder rape knife gun drug drugs alcohol drink cannabis heroin cocaine \
    language english maths science history art music drama sports games play toy baby child kid kids children family mother father parent parents \
    woman man women men girl boy people person friend neighbour teacher doctor nurse worker driver boss staff team manager";

/// Behind another word these name no house.
const LAST: &str = "unit ward wing way time day night week month year thing person people man woman one lot bit part end side kind sort type number question answer point reason case fact idea \
    word name job work role place room house home door window wall floor bed chair table desk drawer card box bag bottle cup glass key lock phone call \
    letter form paper report file record list book page line letter message text email photo picture video film song story news deal test check exam \
    limit rate level stage step phase process system rule law act order plan scheme budget cost price fee fine bill money tax debt loan rent \
    baby child kid girl boy lad bloke guy lady mum dad friend mate partner husband wife sister brother cousin uncle aunt neighbour boss \
    worker nurse doctor teacher officer driver agent manager leader judge lawyer solicitor landlord owner light switch button machine engine wheel tyre \
    seat belt boot coat jacket dress shirt skirt shoe sock hat scarf glove ring chain watch scar bruise mark cut wound pain ache sore rash fever \
    priest vicar imam chaplain minister bishop cloth towel sheet blanket pillow curtain carpet rug mat board panel screen light bulb lamp candle \
    thing stuff business matter issue problem trouble fight row argument incident accident attack abuse visit trip journey holiday break shift \
    cat dog horse bird fish cow sheep pig hen head face hand foot arm leg back chest stomach heart mind brain soul spirit body skin hair eye ear mouth tooth";

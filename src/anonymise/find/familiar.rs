//! People as they are spoken of at home, and the houses near by: "call her t, just t", "basically bill never paid", "the rowan unit".
//!
//! Each of these is asked about with little confidence. Dutch talk has the letters and the companions; the rest is English.

use super::super::{Kind, Source};
use super::around::words;
use super::english_houses::PLAIN_BEFORE;
use super::lexicon::Flags;
use super::reader::Reader;
use super::words::{has, is_past};
use crate::units::Language;

/// What only somebody does, behind a single letter.
const SAID: &str = "said says told tells goes rang phoned texted came went was is asked thinks thought knew knows took gave lived lives \
    wanted wants never always didn't doesn't couldn't wouldn't used got zei zegt vertelde belde vroeg kwam ging was is wilde had heeft woonde";

/// Between somebody and what that person does.
const ADVERBS: &str =
    "never always just even still once only nearly then both hardly usually actually finally eventually also";

/// Before somebody who acts.
const FIRSTLY: &str = "basically honestly anyway obviously actually apparently then yeah well like cos luckily eventually and but so \
    because when where while if that though thankfully plus";

/// What was done, where it does not end in "-ed".
const PAST: &str = "paid stood sat came went took told said gave brought thought knew felt found saw left put ran got made kept held drove \
    slept spent lost broke had did was let heard hit met wrote spoke began threw meant cut shut cost read";

/// Adds people spoken of as at home, and houses near by.
pub fn find(reader: &mut Reader) {
    for at in 0..reader.tokens.len() {
        if !reader.tokens[at].is_word() {
            continue;
        }
        letter(reader, at);
        companion(reader, at);
        if reader.language == Language::En {
            subject(reader, at);
            meant(reader, at);
            introduced(reader, at);
            missus(reader, at);
            side(reader, at);
            double(reader, at);
            if reader.flat[at] {
                unit(reader, at);
                shop(reader, at);
            }
        }
    }
}

/// Whether this begins what is said, or stands behind a word that lets somebody act.
fn opens(reader: &Reader, at: usize) -> bool {
    let before = reader.before(at, 1);
    before.is_empty() || reader.stops(at - 1) || has(FIRSTLY, before) || has(words(reader.language).openers, before)
}

fn single(reader: &Reader, at: usize) -> bool {
    reader.tokens.get(at).is_some_and(|t| {
        t.is_word() && t.fold.len() == 1 && t.fold.chars().all(char::is_alphabetic) && !has("i a o u", &t.fold)
    })
}

/// "call her t, just t", "k said": somebody who is one letter.
fn letter(reader: &mut Reader, at: usize) {
    if !single(reader, at) || at > 0 && single(reader, at - 1) || single(reader, at + 1) {
        return;
    }
    let (before, second) = (reader.before(at, 1), reader.before(at, 2));
    let call = "call called calling name named noem noemen noemde noemden";
    let called = has(call, before) || has("her him them me hem haar ze die", before) && has(call, second);
    // "just t": the same letter once more.
    let again = has("just gewoon only", before)
        && (3..6).any(|n| reader.before(at, n) == reader.fold(at))
        && reader.stops(at + 1);
    let next = reader.fold(at + 1);
    let acts = opens(reader, at)
        && has(SAID, next)
        // "s was it", "t was": what an apostrophe left.
        && !(has("s t d m n", reader.fold(at)) && has("was is had", next) && reader.language == Language::Nl);
    let kin = has(reader.words.relations, before)
        && has("my his her our their mijn zijn haar onze", second)
        && (has(SAID, next) || reader.stops(at + 1));
    if called || again || acts || kin {
        reader.add(at, at + 1, Kind::Name, Source::Cue, 0.4);
    }
}

/// "met lot kon ik lachen": who one can do things with.
fn companion(reader: &mut Reader, at: usize) {
    let first = reader.before(at, 1) == "met"
        && (reader.before(at, 2).is_empty() || has(", en maar want ja nou", reader.before(at, 2)));
    let did = has("kon kan heb had ging mocht moest praatte woonde werkte deed wilde", reader.fold(at + 1))
        && has("ik je we het iedereen", reader.fold(at + 2));
    let name = reader.flags[at].any(Flags::FIRST) && reader.fold(at).len() > 2;
    let small = has(reader.words.stops, reader.fold(at)) || has(reader.words.articles, reader.fold(at));
    let time = reader.tokens[at].value.is_some() || has("kerst lente zomer april mei augustus kaas", reader.fold(at));
    let name = name && !time && !has(reader.words.relations, reader.fold(at));
    if reader.language == Language::Nl && first && did && name && !small && !has("haar hem mij ons", reader.fold(at)) {
        reader.add(at, at + 1, Kind::Name, Source::Cue, 0.35);
    }
}

/// "basically bill never paid", "will just stood there": a name that is a word, before an adverb and what somebody did.
fn subject(reader: &mut Reader, at: usize) {
    let word = reader.fold(at);
    let known = reader.flags[at].any(Flags::FIRST) && !reader.flags[at].any(Flags::CAPITAL_ONLY);
    if !known || !opens(reader, at) || word.len() < 3 || !has(ADVERBS, reader.fold(at + 1)) {
        return;
    }
    let w = words(reader.language);
    let small = (has(reader.words.stops, word) || has(w.verbs, word) || has(w.things, word)) && !has(w.both, word);
    let done = reader.fold(at + 2);
    let human = has("paid said told stood sat thought knew gave drove spoke wrote slept rang", done);
    let past = has(PAST, done) || is_past(done);
    let felt = has(w.feelings, word) && word != "grace";
    if !small && (human || past && !felt) && !reader.stops(at + 2) {
        reader.add(at, at + 1, Kind::Name, Source::Cue, 0.35);
    }
}

/// Words that are names too, and that do not act, speak or lie when they are not.
const PEOPLE_TOO: &str = "rich dean max clay cliff lance earl pearl tad rod mason miller baker parker guy crystal cherry ginger amber skip buddy \
    robin wren bear bean junior sonny blue star sky sage river storm summer autumn frank bill bob rob nick mark jack art ray drew pat \
    rose ruby iris ivy daisy poppy lily violet heather hazel holly penny sally dawn eve june april peggy dot bev jean fern olive \
    norm herb basil dale glen reg miles kit chase hunter angel precious blessing princess destiny lou jo dee ash cass gem tam flo";

/// What only people leave undone.
const NOT: &str = "couldn't wouldn't didn't doesn't hasn't hadn't can't won't shouldn't couldnt wouldnt didnt doesnt hasnt hadnt wouldnae couldnae \
    didnae wasnae cannae";

/// "our dean never liked him", "and rich couldn't care less", "i says to ruby", "i called him bear": a word where only somebody fits.
fn meant(reader: &mut Reader, at: usize) {
    let word = reader.fold(at);
    if !has(PEOPLE_TOO, word)
        || !reader.flat[at] && !reader.tokens[at].is_capital()
        || at == 0 && !reader.tokens[at].opens
    {
        return;
    }
    let (before, second, next) = (reader.before(at, 1), reader.before(at, 2), reader.fold(at + 1));
    let ends = reader.stops(at + 1);
    let done = |i: usize| {
        has(PAST, reader.fold(i))
            || has(NOT, reader.fold(i))
            || has(reader.words.verbs_third, reader.fold(i))
            || is_past(reader.fold(i))
    };
    let acts = has(NOT, next) || has("must used", next) && has("have to", reader.fold(at + 2));
    let undone = opens(reader, at) && acts;
    let family = has("our wee auld", before) && (done(at + 1) || has(ADVERBS, next) && done(at + 2))
        || has("nan mam da mum gran dad brother sister cousin pal mate", before)
            && has("me my wur", second)
            && (done(at + 1) || has(ADVERBS, next) && done(at + 2) || ends || has("and she he", next));
    let spoken = before == "to" && has("says say said saying goes spoke speak talk talked", second)
        || has("told asked rang phoned texted", before) && !has("the a an out for", next);
    let after = ends || has("after because cos and but who since then i so", next);
    let called = before == "called" && has("he's she's was is been were", second) && after
        || has("him her me", before) && has("called call", second) && after;
    // "it came from jean she never lied"
    let told = has("from with to for and", before)
        && (has(NOT, next) || has("she he she'd he'd she's he's she'll he'll who", next))
        && !has(reader.words.articles, second);
    if undone || family || spoken || called || told {
        reader.add(at, at + 1, Kind::Name, Source::Cue, 0.35);
    }
}

/// "i went to faith and", "there's norm and there's bev", "this is gene, my support worker", "shouting dawn dawn".
fn introduced(reader: &mut Reader, at: usize) {
    let word = reader.fold(at);
    let known = has(PEOPLE_TOO, word) && !has("rich frank blue art summer autumn storm april june hunter dale", word)
        || has("faith hope joy grace patience charity mercy gene rex roy", word);
    if !known || !reader.flat[at] {
        return;
    }
    let (before, second, next) = (reader.before(at, 1), reader.before(at, 2), reader.fold(at + 1));
    let to = before == "to"
        && has("went go going goes hello hi down married thanks", second)
        && (reader.stops(at + 1) || has("and in she he or who for that but because from when i", next));
    let shown = has("there's that's here's it's", before) || before == "is" && has("this here", second);
    let comma = reader.tokens.get(at + 1).is_some_and(|t| t.is(","));
    let who = comma && has("my she he she's he's her his our the from who", reader.fold(at + 2))
        || next == "and" && has("there's that's my her his", reader.fold(at + 2));
    let shouted = has("shouting shouted screaming yelling screamed yelled", before)
        || reader.fold(at) == before && has("shouting shouted screaming yelling screamed yelled", second);
    if to || shown && who || shouted {
        reader.add(at, at + 1, Kind::Name, Source::Cue, 0.35);
    }
}

/// "mrs little", "mister long": small words are surnames behind a title.
fn missus(reader: &mut Reader, at: usize) {
    let titled = has("mrs mr ms mister", reader.before(at, 1));
    if titled
        && has(
            "little small young old long good best may day high main nice short bad big new last first any same",
            reader.fold(at),
        )
    {
        reader.add(at, at + 1, Kind::Name, Source::Cue, 0.5);
    }
}

/// "in upper wardle", "from great barr": a village by its side.
fn side(reader: &mut Reader, at: usize) {
    let next = at + 1;
    let there = has("upper lower great little nether over long high much temple market", reader.fold(at))
        && has("in from to near at through and into around outside past", reader.before(at, 1))
        && reader.tokens.get(next).is_some_and(|t| t.is_word() && t.fold.len() > 2)
        && !reader.stops(next);
    if !there {
        return;
    }
    let flags = reader.flags[next];
    let rare = !reader.ordinary[next] || flags.any(Flags::PLACE) || has("nether", reader.fold(at));
    let raised = reader.raised(at) && reader.raised(next);
    // "to little anya": somebody small, not a village.
    let somebody = flags.any(Flags::FIRST) && !flags.any(Flags::PLACE);
    let number = reader.tokens[next].value.is_some();
    let free = !has(reader.words.relations, reader.fold(next)) && !number;
    if (rare && reader.flat[at] || raised) && free && !(somebody && has("little great", reader.fold(at))) {
        reader.add(at, next + 1, Kind::Place, Source::Cue, 0.4);
    }
}

/// What grows, flies or lies near: wards and units are called after it.
pub const GROWS: &str = "willow willows rowan rowans oak oaks elm elms ash birch birches beech beeches maple cedar cedars hazel holly laurel laurels lime limes \
    thistle thistles heather pine pines poplar poplars sycamore chestnut chestnuts larch juniper alder aspen hawthorn blackthorn bramble bluebell primrose rose poppy \
    daisy lavender heather fern ivy jasmine snowdrop orchid lotus lily violet magnolia foxglove clover meadow orchard mulberry cherry apple \
    kestrel falcon kingfisher heron swan robin wren skylark eagle raven phoenix otter badger squirrel dolphin butterfly bumblebee \
    acorn acorns rainbow sunrise sunflower horizon harbour haven lighthouse beacon bridge bridges compass jigsaw stepping stones pathways \
    lakeside riverside seaview woodland brook fountain anchor emerald ruby sapphire amber pearl diamond coral crystal jade opal";

/// "the rowan unit", "under the willows unit": where people are looked after.
fn unit(reader: &mut Reader, at: usize) {
    if !has("unit ward wing scheme suite centre project house lodge court annexe building clinic", reader.fold(at))
        || at == 0
    {
        return;
    }
    let named = at - 1;
    let word = reader.before(at, 1);
    let article = usize::from(reader.before(named, 1) == "the");
    let there = has(
        "on in at to under from into onto off with by through near via run runs ran called manages managed of",
        reader.before(named, 1 + article),
    ) || article == 1 && reader.stops(named.saturating_sub(2));
    let rare = !reader.ordinary[named] && !reader.flags[named].any(Flags::CAPITAL_ONLY) && word.len() > 2;
    if there && !has(PLAIN_BEFORE, word) && (has(GROWS, word) || rare) {
        reader.add(named, at + 1, Kind::Organisation, Source::Cue, 0.4);
    }
}

/// What cafés and shops are called after.
const SHOPS: &str = "kettle teapot teacup spoon ladle larder pantry crust loaf plaice cod fryer wok skillet griddle thimble cobbler cauldron bean \
    kitchen tearoom tearooms deli grill rooms barrow basket bobbin needle bucket pot cup saucer well garden bamboo palace";

/// Before those, these only say what kind of thing it is.
const SORTS: &str = "copper wishing jade lotus peking oriental singing whistling merry happy lucky hungry greasy jolly crooked silver golden tin rusty laughing cosy honest daily \
    village wooden busy little old pepper salty frying sugar coffee mad blue green red purple black white";

/// "at the copper kettle": where people eat and buy.
fn shop(reader: &mut Reader, at: usize) {
    if !has(SHOPS, reader.fold(at)) {
        return;
    }
    let sort = has(
        "little old blue green red black white coffee silver rusty happy lovely busy village wooden sugar tin frying",
        reader.before(at, 1),
    );
    let plain_thing = sort && !has("thimble cobbler tearoom tearooms deli grill", reader.fold(at));
    let there = reader.before(at, 2) == "the"
        && has("at in to from outside above opposite near past behind by of", reader.before(at, 3));
    if there && has(SORTS, reader.before(at, 1)) && !plain_thing {
        reader.add(at - 1, at + 1, Kind::Organisation, Source::Cue, 0.35);
    }
}

/// "gethin prys-jones": a first name, and a surname of two.
fn double(reader: &mut Reader, at: usize) {
    let word = |i: usize| reader.tokens.get(i).is_some_and(|t| t.is_word() && t.fold.len() > 2);
    let surname = |i: usize| reader.flags[i].any(Flags::SURNAME) || !reader.ordinary[i];
    let known = reader.flags[at].any(Flags::FIRST) && !reader.ordinary[at];
    let hyphen = reader.tokens.get(at + 2).is_some_and(|t| t.is("-") && !t.spaced);
    if known && hyphen && word(at + 1) && word(at + 3) && surname(at + 1) && surname(at + 3) && !reader.stops(at + 1) {
        reader.add(at, at + 4, Kind::Name, Source::Cue, 0.5);
    }
}

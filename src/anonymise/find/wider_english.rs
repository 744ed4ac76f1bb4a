//! What English has: houses, days and ages of which other layers find a part or nothing.

use super::super::{Kind, Source};
use super::lexicon::Flags;
use super::numbers;
use super::reader::Reader;
use super::wider::{SURE, named};
use super::words::has;
use crate::units::Language;

/// What inns are called, before "and" and behind it.
const INNS: &str = "crown anchor hare hounds fox goose coach horses dog duck cushion plough rose swan bell ball bear staff pig whistle bull bush feathers \
    eagle child lamb flag cat fiddle horse groom jockey king queen ship star garter hope mitre olive vine wheatsheaf partridge pheasant trout \
    malt shovel slug lettuce hammer pincers george dragon castle cannon barrel thistle shamrock punch judy cross keys lion unicorn \
    chequers woolpack oak ivy salmon otter badger spade bucket beetle wedge raven angel trumpet sun moon stars harrow compasses";

/// The first word of a house that is called by two.
const COLOURS: &str = "golden red white black blue green silver royal jade lucky grey brown old jolly dancing flying laughing hungry great wee merry blind running lazy rising happy";

/// The second one.
const BEASTS: &str = "dragon lion swan horse hart bear bull eagle cow panda wok lamp pearl palace bird phoenix boar buck stag goat hen pony pheasant \
    squirrel robin sailor fisherman friar monk pilgrim ploughman miller pig piglet monkey whale dolphin unicorn griffin lotus bamboo orchid tiger elephant peacock cock \
    cockerel ram sheep hind doe hound fox goose duck";

/// Who has a mission, an arms or a rest.
const OF_SOMEBODY: &str = "mission arms rest return institute hall union guild hostel aid refuge shelter alliance network society charity centre legion bethel";

/// Who somebody is, before an age between commas.
const PERSON: &str = "lad lass girl boy woman man bloke fella feller lady daughter son mum mam dad sister brother cousin niece nephew husband wife partner \
    neighbour fellow chap youngest eldest oldest kid mother father ex boyfriend girlfriend granddaughter grandson nan gran";

/// What comes after a number that is no age.
const UNITS: &str = "years year months month weeks week days day hours hour minutes minute miles mile pound pounds quid grand stone percent per cent o'clock \
    past to times foot feet inches metres kilos bottles pints people kids of";

/// Adds what is English.
pub fn find(reader: &mut Reader, at: usize) {
    houses(reader, at);
    of_a_town(reader, at);
    places(reader, at);
    names(reader, at);
    days(reader, at);
    ages(reader, at);
}

/// "queen adelaide's", "the crown and cushion", "Pickering and Dunne": houses by their form.
fn houses(reader: &mut Reader, at: usize) {
    let (word, next) = (reader.fold(at), at + 1);
    let there = has("at in to from near", reader.before(at, 1));
    // "in queen adelaide's": a hospital or a school.
    let royal = has("queen king prince princess duchess duke lady lord", word);
    if royal && there && named(reader, next) && (reader.fold(next).ends_with("'s") || reader.raised(next)) {
        reader.add(at, next + 1, Kind::Organisation, Source::Cue, 0.4);
    }
    // "the crown and cushion"
    if word == "and" && has(INNS, reader.before(at, 1)) && reader.before(at, 2) == "the" && named(reader, next) {
        reader.add(at - 1, next + 1, Kind::Organisation, Source::Cue, 0.4);
    }
    // "she had the golden dragon"
    if has(COLOURS, word) && has(BEASTS, reader.fold(next)) && has("the at in to from near", reader.before(at, 1)) {
        reader.add(at, next + 1, Kind::Organisation, Source::Cue, 0.3);
    }
    // "the fishermen's mission"
    if has(OF_SOMEBODY, word) && reader.before(at, 1).ends_with("'s") && has("the at in to from", reader.before(at, 2))
    {
        reader.add(at - 1, at + 1, Kind::Organisation, Source::Cue, 0.3);
    }
    // "the farming community network"
    let whole = has("network alliance federation partnership trust forum foundation association", word) && at > 3;
    if whole && reader.before(at, 3) == "the" && named(reader, at - 1) && named(reader, at - 2) {
        reader.add(at - 2, at + 1, Kind::Organisation, Source::Unknown, SURE);
    }
    // "the church of the assumption"
    let of = reader.past(at + 2, 2, "the our holy sacred blessed good");
    if has("church order sisters brothers daughters school parish", word)
        && reader.fold(next) == "of"
        && of > at + 2
        && named(reader, of)
        && !has("area town city village country time day week year world place course", reader.fold(of))
    {
        reader.add(at, of + 1, Kind::Organisation, Source::Cue, 0.35);
    }
    // "he went to northern harbour"
    let bare = has("to at with for from joined by", reader.before(at, 1)) && named(reader, next);
    let ends =
        reader.stops(next + 1) || has("and which who that in on for when where it's they", reader.fold(next + 1));
    if bare
        && ends
        && has("northern southern eastern western", word)
        && !has("ireland england town side", reader.fold(next))
    {
        reader.add(at, next + 1, Kind::Organisation, Source::Unknown, SURE);
    }
    // "she worked for Pickering and Dunne": a firm, where neither is a first name.
    let surname = |i: usize| reader.raised(i) && !reader.flags[i].any(Flags::FIRST);
    if word == "and" && has("for at", reader.before(at, 2)) && surname(at - 1) && surname(next) {
        reader.add(at - 1, next + 1, Kind::Organisation, Source::Capital, 0.5);
    }
}

/// "in st just", "on marlborough place", "crewe junction".
fn places(reader: &mut Reader, at: usize) {
    let (word, next) = (reader.fold(at), at + 1);
    // "in st just", "at saint mary of charity": a town, a church or a school.
    let saint =
        named(reader, next) || has("at in to from near", reader.before(at, 1)) && has("just", reader.fold(next));
    if has("st saint", word) && saint && !has("street road", reader.fold(next)) {
        let mut end = next + 1;
        let the = usize::from(reader.fold(end + 1) == "the");
        if reader.fold(end) == "of" && named(reader, end + 1 + the) {
            end += 2 + the;
        }
        reader.add(at, end, Kind::Place, Source::Cue, 0.4);
    }
    // "on marlborough place", "crewe junction"
    let strange =
        |i: usize| reader.flags[i].any(Flags::PLACE.and(Flags::SURNAME)) || !reader.ordinary[i] || reader.raised(i);
    let on = has("on at in of to from near off up down round by", reader.before(at, 2));
    if has(
        "place junction reach view rise mews wharf gate walk close crescent terrace parade court row brae wynd vennel",
        word,
    ) && on
        && named(reader, at - 1)
        && strange(at - 1)
    {
        reader.add(at - 1, at + 1, Kind::Place, Source::Cue, 0.4);
    }
}

/// "Ó Braonáin", "bhogal uncle": what belongs to a surname or a first name.
fn names(reader: &mut Reader, at: usize) {
    let (word, next) = (reader.fold(at), at + 1);
    // "Ó Braonáin", "Ní Dhomhnaill": before a surname.
    let accented = reader.tokens[at].byte_end - reader.tokens[at].byte > word.len();
    if accented && has("o ni nic ui", word) && named(reader, next) {
        reader.add(at, next + 1, Kind::Name, Source::Cue, 0.8);
    }
    // "everybody calls me bhogal uncle"
    let somebody = reader.flags[at].any(Flags::FIRST.and(Flags::SURNAME)) || !reader.ordinary[at];
    if somebody
        && has("uncle aunty auntie bhai ji didi chacha bibi sahib bhabhi", reader.fold(next))
        && named(reader, at)
    {
        reader.add(at, next + 1, Kind::Name, Source::Cue, 0.6);
    }
}

/// "from rossendale family carers", "eccles new road": what goes on behind a town.
fn of_a_town(reader: &mut Reader, at: usize) {
    let town = !reader.ordinary[at] && !reader.flags[at].any(Flags::FIRST) && !has(reader.words.stops, reader.fold(at));
    if !town {
        return;
    }
    let way = has("new old great long upper lower high north south east west back main", reader.fold(at + 1))
        && has("road street lane way avenue drive row green", reader.fold(at + 2));
    if way {
        reader.add(at, at + 3, Kind::Place, Source::Cue, 0.6);
        return;
    }
    // "saltaire college of art"
    if has("college school academy institute university", reader.fold(at + 1))
        && reader.fold(at + 2) == "of"
        && named(reader, at + 3)
    {
        reader.add(at, at + 4, Kind::Organisation, Source::Cue, 0.6);
        return;
    }
    let word = |i: usize| {
        let w = reader.fold(i);
        named(reader, i)
            && (reader.ordinary[i] || !reader.flags[i].any(Flags::FIRST.and(Flags::PLACE)))
            && !reader.tokens[i].is_capital()
            && reader.tokens[i].value.is_none()
            && (w == "family" || !["ing", "ed", "ly"].iter().any(|e| w.ends_with(e)))
            && !has(reader.words.verbs_third, w)
            && (!has(reader.words.relations, w) || w == "family")
            && !has(UNITS, w)
            && !has(
                "last next then when where while since until till way came went took got had gave said told now today yesterday tomorrow again",
                w,
            )
    };
    let by = has("from by with at for through via to joined called rang phoned run ran", reader.before(at, 1));
    let ends = |i: usize| {
        reader.stops(i)
            || has(
                "came come was were is are gave got took had has have who that they she he i we and in on at where when folded said told run",
                reader.fold(i),
            )
    };
    let two = word(at + 1) && word(at + 2) && ends(at + 3);
    if by && reader.flat[at] && two {
        reader.add(at, at + 3, Kind::Organisation, Source::Unknown, SURE);
    }
}

fn days(reader: &mut Reader, at: usize) {
    let word = reader.fold(at);
    // "on plough monday"
    let day = has("monday tuesday wednesday thursday friday saturday sunday", reader.fold(at + 1));
    if day
        && has(
            "plough shrove ash maundy good easter whit palm pancake boxing bloody remembrance advent mothering passion",
            word,
        )
    {
        reader.add(at, at + 2, Kind::Date, Source::Cue, 0.6);
    }
    let Some(day) = numbers::ordinal(reader.tokens, at, Language::En).filter(|n| (1..=31).contains(&n.value)) else {
        return;
    };
    // "the eleventh of ginbot": a month that no list has.
    let of = reader.fold(day.end) == "of" && named(reader, day.end + 1);
    if of && !reader.ordinary[day.end + 1] && reader.before(at, 1) == "the" {
        reader.add(at, day.end + 2, Kind::Date, Source::Cue, 0.3);
    }
    // "by the twenty-third,"
    let by = reader.before(at, 1) == "the" && has("by on from until till since before after", reader.before(at, 2));
    if by && day.value > 9 && reader.stops(day.end) {
        reader.add(at, day.end, Kind::Date, Source::Cue, 0.3);
    }
}

fn ages(reader: &mut Reader, at: usize) {
    // "it was me thirtieth"
    let whose = has("my me his her our their your", reader.before(at, 1));
    let day = numbers::ordinal(reader.tokens, at, Language::En).filter(|n| (12..=110).contains(&n.value));
    if let Some(day) = day.filter(|_| whose) {
        if reader.stops(day.end) || has("birthday and so when we they i he she", reader.fold(day.end)) {
            reader.add(at, day.end, Kind::Age, Source::Cue, 0.5);
        }
        return;
    }
    let Some(number) = numbers::at(reader.tokens, at, Language::En).filter(|n| (1..=110).contains(&n.value)) else {
        return;
    };
    let end = number.end;
    // "i was four and a half?", "three and three quarters he told me"
    if reader.fold(end) == "and" && number.value < 20 {
        let part = match (reader.fold(end + 1), reader.fold(end + 2)) {
            ("a", "half" | "quarter") | ("three", "quarters") => end + 3,
            _ => end,
        };
        let been = (1..7).any(|n| has("was is he's she's been i'm were be", reader.before(at, n)));
        if part > end && been && !has(UNITS, reader.fold(part)) {
            reader.add(at, part, Kind::Age, Source::Cue, 0.4);
            return;
        }
    }
    let alone = reader.stops(end) || has("and bless him her but so or when with", reader.fold(end));
    // "i'm nearly thirty-five", "a man who looked about twelve"
    let near = has("nearly almost pushing rising", reader.before(at, 1))
        || reader.before(at, 1) == "on" && has("going knocking getting", reader.before(at, 2))
        || reader.before(at, 1) == "turned" && has("just he's she's i've", reader.before(at, 2));
    let looked = has("looked looks look", reader.before(at, 1))
        || has("about around like only", reader.before(at, 1)) && has("looked looks look", reader.before(at, 2));
    if alone && (near && number.value > 9 || looked && number.value > 2) {
        reader.add(at, end, Kind::Age, Source::Cue, 0.3);
    }
    // "i went into care at two"
    let then = has("at", reader.before(at, 1))
        && (2..6).any(|n| {
            has("care adopted fostered placed orphaned diagnosed married pregnant widowed", reader.before(at, n))
        });
    if then && alone {
        reader.add(at, end, Kind::Age, Source::Cue, 0.4);
    }
    // "she'd have been seventy if a day"
    if reader.fold(end) == "if" && reader.fold(end + 1) == "a" && reader.fold(end + 2) == "day" {
        reader.add(at, end, Kind::Age, Source::Cue, 0.6);
    }
    // "we'd a lad from up the coast, twenty-four, three kids by …"
    let between = reader.before(at, 1) == "," && reader.stops(end) && number.value > 12;
    let who = (2..10).any(|n| has(PERSON, reader.before(at, n)));
    if between && who {
        reader.add(at, end, Kind::Age, Source::Cue, 0.3);
    }
    // "i was sent from there at twenty-two to a man"
    let at_age = reader.before(at, 1) == "at" && number.value > 12 && number.value % 5 != 0;
    if at_age && (reader.stops(end) || has("to and with when i he she", reader.fold(end))) {
        reader.add(at, end, Kind::Age, Source::Cue, 0.3);
    }
}

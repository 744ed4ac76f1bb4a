//! What belongs to a place that another layer found only a part of, and what one place of a line tells about another.

use super::super::{Kind, Source};
use super::lexicon::Flags;
use super::numbers;
use super::reader::Reader;
use super::words::has;
use super::{dutch_people, wider_dutch, wider_english};
use crate::units::Language;

/// How sure these are where nothing but their form speaks for them.
pub const SURE: f32 = 0.2;

/// Adds what is wider than what was found, and what stands beside it.
pub fn find(reader: &mut Reader) {
    for at in 0..reader.tokens.len() {
        if !reader.tokens[at].is_word() {
            continue;
        }
        house(reader, at);
        joined(reader, at);
        of_children(reader, at);
        asked_how_old(reader, at);
        so_many_years(reader, at);
        and_then(reader, at);
        match reader.language {
            Language::En => wider_english::find(reader, at),
            Language::Nl => {
                wider_dutch::find(reader, at);
                dutch_people::find(reader, at);
            }
        }
    }
    if reader.language == Language::En {
        beside_a_date(reader);
    } else {
        dutch_people::nights(reader);
    }
}

/// Kinds of houses that stand at the end of their name.
const ENDS: &str = "project assembly tabernacle larder pantry foodbank chapel fellowship ministries ministry collective cooperative hub trust partnership \
    alliance network forum advocacy solicitors chambers academy primary nursery surgery practice clinic hospice refuge hostel lodge arms \
    tavern inn bakery laundry garage haulage transport logistics foods fisheries dairies stables kennels salon barbers supermarket dental \
    pharmacy opticians church cathedral abbey priory temple gurdwara mandir synagogue centre center house homes hotel nurseries plastics packaging \
    builders roofing plumbing engineering motors cabs taxis coaches seafoods textiles mills rovers rangers wanderers athletic harriers \
    infants juniors comprehensive grammar college university infirmary foundation initiative association federation union society lifeline together cymru alba haven \
    fitness gym homes housing harbour growers packers produce farms";

/// Words before such a kind that make no name of it.
const PLAIN: &str = "the a an my our your his her their its this that these those some any no every each another other same whole local community new old big little \
    small nice good great own women's men's children's youth church school family primary secondary high special private public mental health \
    day night drop-in training support social housing council city town village county national international food charity working \
    detention reception advice job medical leisure sports sport shopping community's first second last next only main general teaching sheltered \
    half halfway safe open wendy tree summer town's terraced council's semi detached empty play dolls' dog cat doll's full whole haulage building removal \
    lovely wee tiny huge massive entire actual certain different particular catholic christian methodist baptist anglican evangelical muslim \
    hindu sikh jewish protestant pentecostal free parish district regional scottish irish welsh english british voluntary independent state residential \
    nursing care retirement further higher sixth adult technical agricultural art arts drama music dance law business medical call sorting \
    distribution garden health science research learning resource contact assessment walk-in vaccination test testing rehab recovery remand young \
    offenders opportunities group trade students students' student credit european soviet opera haunted boarding guest manor public warehouse \
    safe-house doctor's gp dentist vet vets vet's eye dental nan's mum's dad's mate's sister's brother's friend's gran's auntie's";

/// Before the name of a house, where it has no article.
const HOUSE_BY: &str = "at in to from with by for of near outside joined join ring rang phoned contacted was is it's called through via bij in van naar voor met door uit";

/// "at all hallows community larder", "at river of life assembly": what stands before the kind of a house belongs to its name, where
/// there is no article.
fn house(reader: &mut Reader, at: usize) {
    let kinds = if reader.language == Language::En {
        has(ENDS, reader.fold(at))
    } else {
        has(
            "chapel church ministries ministry center centre international temple fellowship tabernacle assembly house",
            reader.fold(at),
        )
    };
    if !kinds || at < 2 {
        return;
    }
    let line = reader.tokens[at].line;
    let mut from = at;
    while from > 0 && at - from < 5 {
        let before = &reader.tokens[from - 1];
        let word = before.fold.as_str();
        let inside = word == "of" && from < at
            || has("and for the", word) && from < at && reader.raised(from) && from > 1 && reader.raised(from - 2);
        let fits = before.is_word()
            && before.line == line
            && word.len() > 2
            && before.value.is_none()
            && (word == "all" || !has(reader.words.stops, word))
            && !has(HOUSE_BY, word)
            && !has(reader.words.articles, word)
            && !has(reader.words.verbs_third, word)
            && (!before.opens || !before.is_capital() || from - 1 == 0);
        if !(fits || inside) {
            break;
        }
        from -= 1;
    }
    while has("of and for the", reader.fold(from)) {
        from += 1;
    }
    if from >= at {
        return;
    }
    // "foyle women's haven come in once a term"
    let opens = (from == 0 || reader.stops(from - 1) || has("and but so because then", reader.before(from, 1)))
        && has("were was are is come came comes took gave sent rang got found helped", reader.fold(at + 1))
        && at - from > 1;
    // "nowadays its meridian homes"
    let belongs = has("its it's", reader.before(from, 1))
        && has("homes housing solicitors logistics foods haulage", reader.fold(at));
    if !has(HOUSE_BY, reader.before(from, 1)) && !opens && !belongs {
        return;
    }
    let telling = (from..at).any(|i| !has(PLAIN, reader.fold(i)) && reader.fold(i) != "of");
    // "in emergency social housing": an adjective alone tells nothing; two words do, or one that is no ordinary word.
    let plain = (from..at).all(|i| {
        has(PLAIN, reader.fold(i))
            || reader.fold(i).ends_with("al")
            || reader.fold(i).ends_with("ed")
            || reader.fold(i).ends_with("ing")
    });
    let strange = (from..at)
        .any(|i| !reader.ordinary[i] || reader.raised(i) || reader.flags[i].any(Flags::PLACE.and(Flags::FIRST)));
    let by_name = has("at joined join ring rang phoned contacted called bij", reader.before(from, 1));
    if telling
        && !plain
        && (strange
            || reader.language == Language::Nl
            || by_name
            || opens
            || belongs
            || at - from > 2
            || has("cymru alba lifeline growers packers", reader.fold(at)))
    {
        reader.add(from, at + 1, Kind::Organisation, Source::Unknown, SURE);
    }
}

/// "Femmes for Freedom", "Voices of Change": two words with capitals and what a foreign name has between them.
fn joined(reader: &mut Reader, at: usize) {
    let between = match reader.language {
        Language::Nl => has("for of the and to with sans pour du des", reader.fold(at)),
        Language::En => has("of for", reader.fold(at)),
    };
    if !between || at == 0 || !reader.raised(at + 1) {
        return;
    }
    let first = &reader.tokens[at - 1];
    let capital = first.is_capital() && first.line == reader.tokens[at].line && first.fold.len() > 2;
    let opens = first.opens && (reader.language == Language::En || has(reader.words.stops, &first.fold));
    if capital && !opens && !reader.flags[at - 1].any(Flags::CAPITAL_ONLY) && !reader.flags[at - 1].any(Flags::FIRST) {
        let mut end = at + 2;
        while reader.raised(end) {
            end += 1;
        }
        reader.add(at - 1, end, Kind::Organisation, Source::Capital, 0.5);
    }
}

const CHILDREN: &str = "kids children weans bairns boys girls lads sons daughters grandkids grandchildren little ones kinderen zoons zonen dochters jongens meiden meisjes kids kleinkinderen";

/// "three kids, two, five and eleven": the ages of children, one after another.
fn of_children(reader: &mut Reader, at: usize) {
    if !has(CHILDREN, reader.fold(at)) {
        return;
    }
    let sign = |i: usize| reader.tokens.get(i).is_some_and(|t| has(", : - – —", &t.fold));
    let and = |i: usize| has("and en", reader.fold(i));
    let mut next = at + 1 + usize::from(sign(at + 1));
    let opening = next > at + 1 || has("aged van", reader.fold(next));
    next += usize::from(has("aged van they're ze zijn", reader.fold(next)));
    let mut ages = Vec::new();
    while let Some(number) = numbers::at(reader.tokens, next, reader.language).filter(|n| n.value < 40) {
        let end = number.end;
        let goes_on = sign(end) || and(end) || reader.stops(end);
        if !goes_on {
            return;
        }
        ages.push((next, end));
        next = end;
        while sign(next) || and(next) {
            next += 1;
        }
    }
    if opening && ages.len() > 1 {
        for (from, to) in ages {
            reader.add(from, to, Kind::Age, Source::Cue, 0.5);
        }
    }
}

/// "Hoe oud was u toen? Negentien.", "How old were you? Nineteen, and …": a number that answers.
fn asked_how_old(reader: &mut Reader, at: usize) {
    let old = matches!((reader.fold(at), reader.fold(at + 1)), ("how", "old") | ("hoe", "oud"));
    let Some(stop) = (at + 2..at + 9).find(|i| reader.tokens.get(*i).is_some_and(|t| t.is("?"))).filter(|_| old) else {
        return;
    };
    let from = stop + 1 + usize::from(has("oh uh eh ehm er erm nou well ik i was", reader.fold(stop + 1)));
    let number = numbers::at(reader.tokens, from, reader.language).filter(|n| (3..=110).contains(&n.value));
    if let Some(number) = number.filter(|n| reader.stops(n.end) || has("and en i ik", reader.fold(n.end))) {
        reader.add(from, number.end, Kind::Age, Source::Cue, 0.6);
    }
}

/// "i was nineteen when we met and twenty when i had her": another age, where the line has one.
fn and_then(reader: &mut Reader, at: usize) {
    let number = numbers::at(reader.tokens, at, reader.language).filter(|n| (10..100).contains(&n.value));
    let joined = has("en and", reader.before(at, 1));
    let Some(number) = number.filter(|_| joined) else { return };
    let then =
        has("toen when", reader.fold(number.end)) && has("ik hij ze zij i he she we it", reader.fold(number.end + 1));
    if then && reader.line_has(at, Kind::Age) {
        reader.add(at, number.end, Kind::Age, Source::Cue, 0.5);
    }
}

/// "65 years on this earth", "zestig jaar op deze wereld".
fn so_many_years(reader: &mut Reader, at: usize) {
    let on = match reader.language {
        Language::En => {
            has("on", reader.fold(at + 1))
                && has("this god's the", reader.fold(at + 2))
                && has("earth planet", reader.fold(at + 3))
        }
        Language::Nl => {
            has("op", reader.fold(at + 1))
                && has("deze de die", reader.fold(at + 2))
                && has("wereld aardbol aarde", reader.fold(at + 3))
        }
    };
    let years = has("years jaar", reader.fold(at));
    let from = (1..4)
        .filter_map(|n| at.checked_sub(n))
        .rfind(|from| numbers::at(reader.tokens, *from, reader.language).is_some_and(|n| n.end == at && n.value > 2));
    if let Some(from) = from.filter(|_| years && on) {
        reader.add(from, at + 1, Kind::Age, Source::Cue, 0.5);
    }
}

/// "i got my divorce the fourteenth": a day of the month, where the line names another one.
fn beside_a_date(reader: &mut Reader) {
    for at in 1..reader.tokens.len() {
        let day = numbers::ordinal(reader.tokens, at, Language::En).filter(|n| (3..=31).contains(&n.value));
        let Some(day) = day.filter(|_| reader.before(at, 1) == "the") else { continue };
        let ends =
            reader.stops(day.end) || has("and so but because when i he she they we was is it", reader.fold(day.end));
        if ends && reader.line_has(at, Kind::Date) {
            reader.add(at, day.end, Kind::Date, Source::Cue, 0.4);
        }
    }
}

/// Whether a word stands there that may be a part of a name.
pub fn named(reader: &Reader, at: usize) -> bool {
    let word = reader.fold(at);
    reader.tokens.get(at).is_some_and(|t| t.is_word() && at > 0 && t.line == reader.tokens[at - 1].line)
        && word.len() > 2
        && !has(reader.words.stops, word)
        && !has(reader.words.articles, word)
}

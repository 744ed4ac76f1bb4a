//! Dates as they are said. Times of day and weekdays by themselves point at no day.

use super::super::{Kind, Source};
use super::numbers;
use super::reader::Reader;
use super::token::Shape;
use super::words::has;
use crate::units::Language;

const NL_MONTHS: &str = "januari februari maart april mei juni juli augustus september oktober november december";
const EN_MONTHS: &str = "january february march april may june july august september october november december";
const NL_DAYS: &str = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag";
const EN_DAYS: &str = "monday tuesday wednesday thursday friday saturday sunday";
/// Before a month that is also another word.
const NL_IN: &str = "in begin eind half medio sinds tot vanaf van vorig vorige afgelopen volgende voor na rond tussen";
const EN_IN: &str =
    "after before in since last of early late mid until till by this next every around from between during";
/// What is counted after a number is no year.
const COUNTED: &str = "euro gram kilo mensen keer stuks kinderen uur pond dollar meter kilometer pounds people times quid miles hours \
    cliënten clienten leerlingen gezinnen inwoners students families procent percent";

/// Seasons, which a year makes a date.
const SEASONS: &str = "lente voorjaar zomer herfst najaar winter zomervakantie kerstvakantie herfstvakantie meivakantie voorjaarsvakantie \
    spring summer autumn fall winter";
/// Feasts, which a year makes a date.
const FEASTS: &str = "kerst kerstmis pasen pinksteren hemelvaart sinterklaas suikerfeest offerfeest ramadan carnaval koningsdag koninginnedag \
    moederdag vaderdag bevrijdingsdag dodenherdenking oudjaarsdag nieuwjaarsdag oudejaarsavond kerstavond pakjesavond hemelvaartsdag \
    dierendag valentijnsdag prinsjesdag eid diwali hanukkah passover lent ketikoti";
/// Those of them that are one day.
const ONE_DAY: &str = "koningsdag koninginnedag bevrijdingsdag oudjaarsdag nieuwjaarsdag oudejaarsavond kerstavond pakjesavond hemelvaartsdag \
    moederdag vaderdag valentijnsdag prinsjesdag ketikoti";

/// Adds dates.
pub fn find(reader: &mut Reader) {
    let mut at = 0;
    while at < reader.tokens.len() {
        at = match date(reader, at) {
            Some((from, to, sure)) => {
                let from = part_of(reader, from);
                reader.add(from, to, Kind::Date, Source::Pattern, sure);
                to
            }
            None => at + 1,
        };
    }
}

/// "the back end of 2018", "de dinsdag voor pasen 2017": what part of it, or which day beside it.
fn part_of(reader: &Reader, from: usize) -> usize {
    let (before, second) = (reader.before(from, 1), reader.before(from, 2));
    let part = has("end start beginning middle back tail close turn begin eind einde midden week weekend", second);
    let days = has(NL_DAYS, second) || has(EN_DAYS, second) || has("day night morning weekend week dag avond", second);
    if has("of van", before) && part || has("before after voor na", before) && days {
        let far = usize::from(has("back tail very far", reader.before(from, 3)));
        return from - 2 - far;
    }
    from - usize::from(has("begin eind medio halverwege early mid late", before))
}

fn months(language: Language) -> &'static str {
    match language {
        Language::Nl => NL_MONTHS,
        Language::En => EN_MONTHS,
    }
}

/// Returns a date that starts at this token or just before it.
fn date(reader: &Reader, at: usize) -> Option<(usize, usize, f32)> {
    let language = reader.language;
    let month = |i: usize| has(months(language), reader.fold(i));
    // "the fourteenth of feb", "jan 2019"
    let short = |i: usize| has("jan feb mrt mar apr jun jul aug sep sept okt oct nov dec", reader.fold(i));
    if short(at) && year(reader, at + 1).is_some() {
        return Some((at, year_after(reader, at + 1), 0.8));
    }
    // "13 maart", "de dertiende van maart", "the thirteenth of March", "March 13th".
    if let Some(day) = day(reader, at) {
        let of = usize::from(has("van of", reader.fold(day.end)));
        if month(day.end + of) || short(day.end + of) && !has(COUNTED, reader.fold(at)) {
            return Some((open(reader, at), year_after(reader, day.end + of + 1), 0.95));
        }
        if let Some(found) = lone_day(reader, at, day) {
            return Some(found);
        }
    }
    if month(at) {
        return Some(by_month(reader, at)).flatten();
    }
    if let Some(found) = season(reader, at).or_else(|| feast(reader, at)) {
        return Some(found);
    }
    if let Some(found) = birth(reader, at).or_else(|| decade(reader, at)) {
        return Some(found);
    }
    if let Some(found) = after_nought(reader, at) {
        return Some(found);
    }
    let (to, sure) = year(reader, at)?;
    Some((at, to, sure))
}

/// Returns the number of a day that starts at a token: cardinal or ordinal.
fn day(reader: &Reader, at: usize) -> Option<numbers::Number> {
    let number = numbers::ordinal(reader.tokens, at, reader.language)
        .or_else(|| numbers::at(reader.tokens, at, reader.language))
        .filter(|n| (1..=31).contains(&n.value))?;
    // "3 - maart" and "3. maart" are the same.
    let sign = usize::from(
        reader.tokens.get(number.end).is_some_and(|t| t.is("-") || t.is("."))
            && has(months(reader.language), reader.fold(number.end + 1)),
    );
    Some(numbers::Number { end: number.end + sign, ..number })
}

/// Takes the weekday and the article before a day into the date.
fn open(reader: &Reader, at: usize) -> usize {
    let mut from = at;
    if has("de the", reader.before(at, 1)) {
        from -= 1;
    }
    let comma = usize::from(reader.before(from, 1) == ",");
    let days = if reader.language == Language::Nl { NL_DAYS } else { EN_DAYS };
    if has(days, reader.before(from, 1 + comma)) {
        return from - 1 - comma;
    }
    from
}

/// "het najaar van 2016", "the summer of twenty twenty one", "in de winter 2019": a season tells with its year only.
fn season(reader: &Reader, at: usize) -> Option<(usize, usize, f32)> {
    if !has(SEASONS, reader.fold(at)) {
        return None;
    }
    let to = year_after(reader, at + 1);
    let from = at - usize::from(has("begin eind late early mid", reader.before(at, 1)));
    (to > at + 1).then_some((from, to, 0.8))
}

/// "tweede kerstdag 2018", "on Boxing Day", "Moederdag 2019": feasts that are one day, and others with their year.
fn feast(reader: &Reader, at: usize) -> Option<(usize, usize, f32)> {
    let word = reader.fold(at);
    let day = usize::from(has("day eve night sunday monday friday dag", reader.fold(at + 1)));
    let (mut end, alone) = match word {
        "kerstdag" | "paasdag" | "pinksterdag" => (at + 1, true),
        "oud" if reader.fold(at + 1) == "en" && reader.fold(at + 2) == "nieuw" => (at + 3, false),
        _ if has(
            "boxing christmas easter valentine's valentines mother's mothers father's fathers halloween bonfire good st",
            word,
        ) =>
        {
            let saint = word == "st" && has("patrick's patricks david's george's andrew's", reader.fold(at + 1));
            let day = if saint { usize::from(reader.fold(at + 2) == "day") + 1 } else { day };
            let good = word == "good" && reader.fold(at + 1) != "friday";
            let none = day == 0 && has("boxing good bonfire valentine's mother's mothers father's fathers st", word);
            if good || none || word == "st" && !saint {
                return None;
            }
            (at + 1 + day, day > 0)
        }
        "new" if has("year's years", reader.fold(at + 1)) && has("eve day", reader.fold(at + 2)) => (at + 3, true),
        _ if has(FEASTS, word) => (at + 1, has(ONE_DAY, word)),
        _ => return None,
    };
    let year = year_after(reader, end);
    let dated = year > end;
    end = year.max(end);
    let numbered = has("eerste tweede", reader.before(at, 1));
    let from = at - usize::from(numbered || reader.before(at, 1) == "derde");
    // "every Christmas Day", "elke Koningsdag" is no day.
    let every = has("every each any elke iedere", reader.before(from, 1));
    ((dated || alone) && !every).then_some((from, end, if dated { 0.85 } else { 0.5 }))
}

/// "geboren in vierentachtig", "born in eighty four": a year without its century.
fn birth(reader: &Reader, at: usize) -> Option<(usize, usize, f32)> {
    let born = (2..5).any(|n| has("geboren bouwjaar born", reader.before(at, n)));
    let number = numbers::at(reader.tokens, at, reader.language).filter(|n| (20..=99).contains(&n.value));
    // "hij is van zevenentachtig en ik van negentig"
    let is = reader.before(at, 1) == "van" && has("is ben was zijn", reader.before(at, 2));
    let near = reader.drafts.last().is_some_and(|d| {
        d.kind == Kind::Date && d.span.end <= reader.tokens[at].start && d.span.end + 16 > reader.tokens[at].start
    });
    let joint = near && (has("en and maar but", reader.before(at, 3)) || has("en and", reader.before(at, 2)));
    let counted = number.is_some_and(|n| has(COUNTED, reader.fold(n.end)) || has("jaar years", reader.fold(n.end)));
    // "in drieënnegentig ging ik het huis uit"
    let alone = number.is_some_and(|n| {
        (50..=99).contains(&n.value)
            && has("in sinds since", reader.before(at, 1))
            && !has("de the", reader.before(at, 1))
            && (reader.stops(n.end)
                || has(
                    "op in bij moest zat woonde met door stond werd kregen kreeg at on by with lived married moved pas ging ben was zijn kwam heb had is toen en ik hij ze we werd i he she we and when they my that then but but so mijn",
                    reader.fold(n.end),
                ))
    });
    let found = number.filter(|_| {
        (born || is || joint || alone) && !counted && has("in uit van sinds since", reader.before(at, 1))
    })?;
    Some((at, found.end, 0.6))
}

fn by_month(reader: &Reader, at: usize) -> Option<(usize, usize, f32)> {
    let mut to = at + 1;
    let the = usize::from(reader.fold(to) == "the");
    let day = if reader.language == Language::En { day(reader, to + the) } else { None };
    if let Some(day) = day {
        return Some((at, year_after(reader, day.end), 0.95));
    }
    let before = reader.before(at, 1);
    let year = year_after(reader, to);
    if year > to {
        to = year;
    } else {
        let in_month = has(if reader.language == Language::Nl { NL_IN } else { EN_IN }, before)
            || before == "jaar" && has("vorig dit afgelopen volgend", reader.before(at, 2))
            || has("last this next", reader.fold(at + 1)) && reader.fold(at + 2) == "year";
        let fold = reader.fold(at);
        let doubtful = matches!(fold, "mei" | "may" | "march");
        let raised = reader.raised(at);
        let verb = matches!(fold, "may" | "march") && has("be have not well I you he she they we", reader.fold(at + 1));
        // "april or may", "maart of mei"
        let list = months(reader.language);
        let listed = has("or and of en , to tot", before) && has(list, reader.before(at, 2))
            || has("or and of en ,", reader.fold(to)) && has(list, reader.fold(to + 1));
        if doubtful && !listed && (!in_month && !raised || verb) {
            return None;
        }
    }
    let mut from = at;
    if has("begin eind half medio early late mid last vorige afgelopen", before) || before == "halverwege" {
        from -= 1;
    }
    // "vorig jaar maart"
    if before == "jaar" && has("vorig dit", reader.before(at, 2)) {
        from -= 2;
    }
    // "derde week van januari"
    if has("van of in", reader.before(from, 1)) && has("week weekend", reader.before(from, 2)) {
        let numbered = has("eerste tweede derde vierde laatste first second third fourth last", reader.before(from, 3));
        if numbered {
            return Some((from - 3, to, 0.8));
        }
    }
    // "van maart tot juli", "from March until July": one stretch.
    let joint = has("tot to until till t/m en through and", reader.fold(to));
    if joint
        && has("van from tussen between vanaf", reader.before(from, 1))
        && has(months(reader.language), reader.fold(to + 1))
    {
        return Some((from - 1, year_after(reader, to + 2), 0.85));
    }
    Some((from, to, 0.8))
}

/// Returns the token after a year that starts here, or this token.
fn year_after(reader: &Reader, at: usize) -> usize {
    let comma = usize::from(reader.fold(at) == ",");
    let of = usize::from(has("van of in", reader.fold(at)));
    for skip in [0, comma, of] {
        if let Some((to, _)) = year(reader, at + skip) {
            return to;
        }
        // "13 maart 98"
        if skip == 0 && reader.tokens.get(at).is_some_and(|t| t.shape == Shape::Digits && t.fold.len() == 2) {
            let counted = reader.tokens.get(at + 1).is_some_and(|t| t.is(":") || has("uur keer euro", &t.fold));
            if !counted {
                return at + 1;
            }
        }
    }
    at
}

/// Returns the token after a year, and how sure that is.
fn year(reader: &Reader, at: usize) -> Option<(usize, f32)> {
    let token = reader.tokens.get(at)?;
    if token.shape == Shape::Digits {
        let value: u32 = token.fold.parse().ok()?;
        let apostrophe = at > 0
            && matches!(reader.tokens[at - 1].fold.as_str(), "'" | "\u{2018}" | "\u{2019}")
            && !token.spaced
            && token.fold.len() == 2;
        if apostrophe {
            return Some((at + 1, 0.8));
        }
        let price = has("€ £ $ +", reader.before(at, 1)) || has(COUNTED, reader.fold(at + 1));
        let part = reader.tokens.get(at + 1).is_some_and(|t| !t.spaced && (t.is(".") || t.is(":") || t.is(",")))
            && reader.tokens.get(at + 2).is_some_and(|t| !t.spaced && t.shape == Shape::Digits);
        return (token.fold.len() == 4 && (1900..=2039).contains(&value) && !price && !part).then_some((at + 1, 0.85));
    }
    let number = numbers::at(reader.tokens, at, reader.language)?;
    if !(1900..=2039).contains(&number.value) || has(COUNTED, reader.fold(number.end)) {
        return None;
    }
    let round = matches!(number.value, 1900 | 2000);
    let said = has(
        "in sinds jaar uit tot vanaf anno since year from until of maart mei juni juli april",
        reader.before(at, 1),
    );
    (!round || said).then_some((number.end, 0.8))
}

/// "de dertiende", "on the fifth": a day, where nothing follows that is counted.
fn lone_day(reader: &Reader, at: usize, day: numbers::Number) -> Option<(usize, usize, f32)> {
    numbers::ordinal(reader.tokens, at, reader.language)?;
    let article = has("de the", reader.before(at, 1));
    let on = has("op on until tot sinds since vanaf", reader.before(at, 2)) && article;
    let weekday = has(NL_DAYS, reader.before(at, 2)) || has(EN_DAYS, reader.before(at, 2));
    let ends = reader.stops(day.end)
        || has(
            "was is had heb heeft ging kwam moet moest om zou gaan zijn we ik hij ze en toen dus maar at and so but when it I that \
             she he they",
            reader.fold(day.end),
        );
    (article && ends && (on || weekday) && day.value > 1).then(|| (open(reader, at), day.end, 0.6))
}

/// "de jaren tachtig", "the nineties".
fn decade(reader: &Reader, at: usize) -> Option<(usize, usize, f32)> {
    match reader.language {
        Language::Nl => {
            let number = numbers::at(reader.tokens, at + 1, Language::Nl)?;
            (reader.fold(at) == "jaren" && (10..=90).contains(&number.value) && number.value % 10 == 0)
                .then_some((at, number.end, 0.4))
        }
        Language::En => {
            let said = has(
                "fifties sixties seventies eighties nineties noughties 1950s 1960s 1970s 1980s 1990s 2000s 2010s",
                reader.fold(at),
            );
            (said && !has("his her my their your in early mid late", reader.before(at, 1))).then_some((at, at + 1, 0.4))
        }
    }
}

/// "in oh nine", "sinds nul acht", "tweeduizend en negen": years after 2000 as they are said.
fn after_nought(reader: &Reader, at: usize) -> Option<(usize, usize, f32)> {
    let value = |i: usize| reader.tokens.get(i).and_then(numbers::single);
    let unit = value(at + 1).is_some_and(|v| (1..10).contains(&v)) && value(at + 2).is_none();
    let nought = has("oh o nul", reader.fold(at)) && has("in since sinds from until tot", reader.before(at, 1));
    if nought && unit {
        return Some((at, at + 2, 0.6));
    }
    let thousand = numbers::at(reader.tokens, at, reader.language).filter(|n| n.value == 2000)?.end;
    let and = has("en and", reader.fold(thousand)) && value(thousand + 1).is_some_and(|v| v < 40);
    (and && !has(COUNTED, reader.fold(thousand + 2))).then_some((at, thousand + 2, 0.7))
}

//! Ages and dates that no fixed form shows: "barely sixteen she was", "my youngest four", "ninety seven we got married", "may bank
//! holiday". A number beside somebody, where nothing is counted, is an age more often than not; each is asked about with little
//! confidence.

use super::super::{Kind, Source};
use super::numbers::{self, Number};
use super::reader::Reader;
use super::token::Shape;
use super::words::has;
use crate::units::Language;

/// How sure these are.
const SURE: f32 = 0.2;

/// Adds ages and dates where no other layer saw one.
pub fn find(reader: &mut Reader) {
    let mut at = 0;
    while at < reader.tokens.len() {
        let mut next = at + 1;
        if let Some(number) = numbers::at(reader.tokens, at, reader.language) {
            if let Some(end) = year(reader, at, number) {
                // "the summer of ninety eight"
                let season = has(SEASONS, reader.before(at, 2)) && has("of van", reader.before(at, 1));
                let from = at - usize::from(has("year jaar", reader.before(at, 1))) - 2 * usize::from(season);
                reader.add(from, end, Kind::Date, Source::Pattern, SURE);
            } else if age(reader, at, number) {
                let odd = usize::from(has("odd ish something bless", reader.fold(number.end)));
                let mut end = number.end + odd + usize::from(reader.fold(number.end + 1) == "her" && odd > 0);
                // "they're three five and eleven"
                while let Some(more) = numbers::at(reader.tokens, end, reader.language).filter(|n| n.value < 40) {
                    end = more.end;
                }
                reader.add(at, end, Kind::Age, Source::Pattern, SURE);
            }
            next = number.end.max(next);
        }
        feast(reader, at);
        birthday(reader, at);
        moment(reader, at);
        at = next;
    }
}

/// What is counted, or told otherwise, behind a number that is no age.
const COUNTED: &str = "people men women children kids foot feet stone percent per hundred thousand million grand quid pound pounds past to half \
    o'clock times hours hour minutes minute days day weeks week months month miles mile metres metre inch inches pence am pm and a % \
    euro uur keer dagen dag weken week maanden maand minuten minuut kilo kilometer meter procent gram mensen vrouwen mannen kinderen \
    man stuks duizend honderd miljoen ton liter graden personen plus bar kwartier half seconden or two one ladies girls boys of our \
    en een of tot bis keren x times-table goal goals nil all each down up seater bed bedroom bedroomed storey point slash stroke \
    fold double oh o nought hyphen dash dozen thirds quarters tenths jaar year years jaren op de van die cc mg ml k kg";

/// What only somebody is or becomes, before an age.
const BEING: &str = "i'm he's she's they're you're i am was were is are be been being aged turned turn turns turning hit hits reached reach touching nearing \
    approaching pushing hitting barely hardly nearly almost only even just shy off over under rising gone coming getting about around maybe \
    age becoming became becomes past im hes shes ik ben bent was waren werd wordt word worden zijn geworden nog net pas bijna amper nauwelijks \
    ruim dik rond tegen ongeveer ergens al inmiddels ondertussen toen nu zelf ook";

/// Whose age it may be.
const SOMEBODY: &str = "i i'm he he's she she's they they're you're we were me him her us who who's im hes shes ik hij ze zij die hem haar mij \
    wij we je jij u";

/// Whether nothing is counted behind a number.
fn uncounted(reader: &Reader, at: usize) -> bool {
    let next = reader.fold(at);
    // "seventy odd people"
    if has("odd ish", next) {
        return uncounted(reader, at + 1);
    }
    if reader.stops(at) {
        return !reader
            .tokens
            .get(at)
            .is_some_and(|t| has(": % / € £ + ° .", &t.fold) && !(t.fold == "." && ends(reader, at)));
    }
    let plural = next.ends_with('s')
        && !has("was is his this us bless yes as has she's he's it's that's thats always perhaps its", next);
    let small =
        has(reader.words.stops, next) || has(reader.words.articles, next) || has(reader.words.verbs_third, next);
    let word = reader.tokens[at].is_word() && reader.tokens[at].value.is_none() && reader.tokens[at].fold.len() > 1;
    let free = small
        || has(
            "geworden geweest toen hoor he denk ofzo zo inmiddels bijna joh zwanger ondertussen wel al zeker nog pas net tegenwoordig samen alleen",
            next,
        );
    let joined = has("and en or of", next) && ordinary_end(reader, at) || next == "van";
    let counted = plural || has(COUNTED, next) && !joined;
    !counted && (free || reader.language == Language::En) && (word || next == "i")
}

/// "eighteen and pregnant", "twee en vier": what stands behind the conjunction is nothing that is counted.
fn ordinary_end(reader: &Reader, at: usize) -> bool {
    let then = reader.fold(at + 1);
    let plural = |i: usize| reader.fold(i).ends_with('s') && !has("was is his", reader.fold(i));
    let several = reader.tokens.get(at + 1).is_some_and(|t| t.value.is_some()) && plural(at + 2);
    let counted = has("a half quarter", then) || plural(at + 1) || several;
    !counted
}

/// Whether a full stop is one, and no point in a number.
fn ends(reader: &Reader, at: usize) -> bool {
    reader.tokens.get(at + 1).is_none_or(|t| t.spaced)
}

fn number_at(reader: &Reader, at: usize) -> bool {
    reader.tokens.get(at).is_some_and(|t| t.value.is_some() || matches!(t.shape, Shape::Digits | Shape::Mixed))
}

/// Whether a number is somebody's age by who stands beside it.
fn age(reader: &Reader, at: usize, number: Number) -> bool {
    let en = reader.language == Language::En;
    let word = reader.fold(at);
    if !(2..=104).contains(&number.value)
        || has("one een a an", word)
        || reader.tokens[at].shape == Shape::Digits && reader.tokens[at].fold.len() > 2
        || at > 0
            && (number_at(reader, at - 1)
                || has("£ € $ - / : . ' # +", reader.before(at, 1))
                    && reader.tokens[at - 1].shape == Shape::Sign
                    && !reader.tokens[at].spaced)
    {
        return false;
    }
    let before = |n: usize| reader.before(at, n);
    // "between sixteen and twenty i had three miscarriages"
    let span = has("between from tussen van", before(1))
        && has("and to en tot", reader.fold(number.end))
        && number.value > 3
        && numbers::at(reader.tokens, number.end + 1, reader.language).is_some_and(|n| {
            has("i he she ik hij ze", reader.fold(n.end)) || reader.stops(n.end) && n.value > 12 && n.value < 80
        });
    // "my youngest two and three", but "from two to three"
    let small = has("and en", before(1))
        && (reader.stops(number.end) || has("and so but when who he she they i", reader.fold(number.end)));
    let second = (number.value > 3 || small)
        && has("and to en tot", before(1))
        && reader.drafts.last().is_some_and(|d| {
            d.kind == Kind::Age
                && d.span.end + 5 >= reader.tokens[at - 1].start
                && d.span.end <= reader.tokens[at].start
        });
    if span || second && uncounted(reader, number.end) {
        return true;
    }
    // "they're three five and eleven"
    let several = number_at(reader, number.end)
        && has("they're are aged were zijn waren", before(1))
        && number.value < 40
        && !has("we there er we're", before(2));
    if several {
        return true;
    }
    if !uncounted(reader, number.end) {
        return false;
    }
    let clock = has("at by till until past half to before after for om voor over tot half naar rond", before(1))
        && number.value < 13
        || has("it it's its that's there there's the het er this half kwart", before(2))
            && !has("i he she they ik hij ze", before(1))
            && (has("is was 's", before(1)) || has("it's there's het's", before(1)))
        || has("it's there's that's it", before(1));
    let counted = has(
        "of number nummer page chapter step floor room bus band grade class plan form year part section article level unit ward day line \
        kamer groep klas stap deel lijn bladzijde artikel fase week route channel door top out in times keer the de het these those all every elke alle other another \
        another's last first next per plus minus nog",
        before(1),
    );
    let shy = before(1) == "of" && has("shy side", before(2)) || before(1) == "off" && before(2) == "far";
    if shy {
        return true;
    }
    if clock || counted {
        return false;
    }
    // "nineteen i was", "thirty she was"
    let first = (at == 0 || reader.stops(at - 1) || before(1).is_empty())
        && has("i he she we ik hij ze", reader.fold(number.end))
        && has("was were am ben werd", reader.fold(number.end + 1))
        || (at == 0 || reader.stops(at - 1))
            && has("was", reader.fold(number.end))
            && has("ik hij ze", reader.fold(number.end + 1));
    // "me twenty three", "my youngest four", "my mother in law seventy eight"
    let kin = |n: usize| has(reader.words.relations, before(n));
    let law = before(1) == "law" && before(2) == "in";
    let whose = (2..7).any(|n| has("my his her our their mijn m'n zijn haar onze hun ons", before(n)));
    let beside = has("me him her us mij hem haar", before(1)) && number.value > 12 && en
        || (kin(1) || law) && whose
        || has("ik hij ze zij", before(1))
            && number.value > 12
            && (reader.stops(number.end) || has("ik hij ze zij en", reader.fold(number.end)))
        || before(1) == "geen" && before(2) == "nog" && number.value > 2
        || kin(1) && has("a the een de", before(2)) && number.value > 2 && reader.stops(number.end);
    // "there i was at thirty four daein the very same"
    let at_age = before(1) == "at"
        && (2..6).any(|n| has("i he she", before(n)))
        && (2..6).any(|n| has("was were am", before(n)));
    // "barely sixteen she was", "i'm thirty six love", "when i hit thirty"
    let being = has(BEING, before(1));
    let near = (1..5).any(|n| has(SOMEBODY, before(n)) || has(reader.words.relations, before(n)));
    let after = (number.end..number.end + 3).any(|i| has("she he i they ze hij ik", reader.fold(i)));
    let small = number.value < 13;
    // "we were two", "there were four": how many.
    let many = has("we there er we're", before(2)) && number.value < 13;
    first
        || beside
        || at_age
        || being && before(2) == "not" && !small
        || being && (near || after && !small) && !many && (!small || near && !has("about around over under", before(1)))
}

/// Before "of" and a year.
const SEASONS: &str = "summer winter spring autumn zomer winter herfst najaar voorjaar lente";

/// "from twenty twelve to", "the year two thousand", "the summer of ninety nine", "ninety seven we got married": years.
fn year(reader: &Reader, at: usize, number: Number) -> Option<usize> {
    let before = |n: usize| reader.before(at, n);
    if number.value == 2000 && has("year jaar", before(1)) {
        return Some(number.end);
    }
    let age = (number.end..number.end + 2).any(|i| has("was werd were", reader.fold(i)));
    let season = (1..4).any(|n| has(SEASONS, before(n))) && has("of van", before(1));
    let wed = (number.end..number.end + 5)
        .any(|i| has("married wed moved born met split trouwden getrouwd verhuisd", reader.fold(i)))
        && (at == 0 || reader.stops(at - 1))
        && has("we i ik", reader.fold(number.end));
    // "hartje winter eenentachtig", "in zevenennegentig trouwden we"
    let season =
        season || has("winter zomer herfst lente voorjaar najaar", before(1)) && has("hartje de die in", before(2));
    let wed = wed
        || has("in sinds", before(1))
            && reader.language == Language::Nl
            && (number.end..number.end + 4).any(|i| {
                has("trouwden getrouwd verhuisd gescheiden geboren scheidden kregen verhuisden", reader.fold(i))
            });
    // "my dad drove before me from seventy eight and he said"
    let since = has("from since", before(1))
        && has("and he i she we but so", reader.fold(number.end))
        && !has("to", reader.fold(number.end))
        && (2..8).any(|n| {
            has("drove worked lived been was there here married together farmed fished taught ran had", before(n))
        });
    // "set up in seventy eight out of her own pocket"
    let in_it = has("in", before(1))
        && reader.language == Language::En
        && (60..100).contains(&number.value)
        && uncounted(reader, number.end)
        && !has("in", before(2));
    ((50..100).contains(&number.value) && (season || wed || since || in_it) && !age).then_some(number.end)
}

/// Feasts that are one day or a few, and that tell which when somebody says "last year".
const FEASTS: &str = "christmas easter eid ramadan diwali halloween hogmanay passover hanukkah lent whitsun jubilee lockdown kerst kerstmis pasen pinksteren \
    suikerfeest offerfeest sinterklaas carnaval koningsdag";

/// Adds a feast that needs no year: "halloween he turned up", "august bank holiday", "christmas two years back".
fn feast(reader: &mut Reader, at: usize) {
    let word = reader.fold(at);
    let next = |n: usize| reader.fold(at + n);
    // "may bank holiday", "the october half term"
    let month = "january february march april may june july august september october november december spring summer autumn easter christmas whit";
    let holiday = has(month, word)
        && (next(1) == "bank" && has("holiday holidays", next(2)) || next(1) == "half" && next(2) == "term");
    if holiday {
        let from = at - usize::from(has("early late last", reader.before(at, 1)));
        reader.add(from, at + 3, Kind::Date, Source::Pattern, SURE);
        return;
    }
    let one = has(
        "halloween hogmanay oudjaar pinksteren pakjesavond sinterklaasavond kerstavond kerstnacht oudejaarsnacht nieuwjaarsnacht allerheiligen \
        carnavalsmaandag koningsnacht dierendag",
        word,
    ) || word == "goede" && next(1) == "vrijdag"
        || word == "oud" && next(1) == "en" && next(2) == "nieuw"
        || word == "new"
            && next(1) == "year"
            && !has("new in a the", reader.before(at, 1))
            && !has("group job school", next(2))
        || has("bonfire guy", word) && has("night fawkes", next(1))
        || has("valentine's valentines", word)
        || has("mothering remembrance palm whit", word) && has("sunday monday", next(1))
        || has("armistice jubilee boxing shrove maundy ash", word)
            && has("day weekend tuesday thursday wednesday", next(1));
    let feast = has(FEASTS, word);
    // "last year", "two years back", "before last", "that year"
    let mut when = at + 1 + usize::from(has("day eve time", next(1)));
    let ago = reader.tokens.get(when).is_some_and(|t| t.value.is_some() || has("a few three twee een", &t.fold))
        && has("year years jaar", reader.fold(when + 1))
        && has("ago back since gone now geleden terug", reader.fold(when + 2));
    let told = has("last this that before vorig dit afgelopen", reader.fold(when))
        && has("year last gone jaar", reader.fold(when + 1));
    if feast && ago {
        when += 3;
    } else if feast && told {
        when += 2;
    } else if !one {
        return;
    } else {
        when = at
            + 1
            + usize::from(has(
                "day night eve year sunday monday weekend tuesday thursday wednesday fawkes vrijdag",
                next(1),
            ));
        when += 2 * usize::from(word == "oud");
        when += usize::from(next(1) == "fawkes" && next(2) == "night");
    }
    let every = has("every each any elke iedere", reader.before(at, 1));
    if !every {
        reader.add(at, when, Kind::Date, Source::Pattern, SURE);
    }
}

/// "tussen m'n zestiende en m'n twintigste", "op vijftienjarige leeftijd".
fn birthday(reader: &mut Reader, at: usize) {
    if reader.language != Language::Nl {
        return;
    }
    // "op minderjarige leeftijd" is none.
    let aged = reader.before(at, 1).strip_suffix("jarige");
    let aged = aged.is_some_and(|w| {
        w.is_empty() || numbers::word(w, Language::Nl).is_some() || w.chars().all(|c| c.is_ascii_digit())
    });
    if has("leeftijd", reader.fold(at)) && aged {
        reader.add(at - 1, at + 1, Kind::Age, Source::Pattern, 0.5);
    }
    let own = has("mijn m'n zijn z'n haar d'r hun je", reader.before(at, 1));
    let span = has("tussen tot en", reader.before(at, 2));
    let day = numbers::ordinal(reader.tokens, at, Language::Nl).filter(|n| (3..=110).contains(&n.value));
    // "tussen mijn derde kind en mijn vierde"
    let child = [reader.fold(at + 1), reader.before(at, 3)]
        .iter()
        .any(|w| has("kind kindje keer verjaardag dochter zoon zwangerschap huwelijk man vrouw huis", w));
    if let (Some(day), true, true, false) = (day, own, span, child) {
        reader.add(at, day.end, Kind::Age, Source::Pattern, SURE);
    }
}

/// "march last year", "fourth of the seventh", "the tenth was the worst", "dated 12 4 2019": days told by the way.
fn moment(reader: &mut Reader, at: usize) {
    let months = "january february march april may june july august september october november december \
        januari februari maart april mei juni juli augustus september oktober november december";
    let told =
        has("last this that vorig dit afgelopen", reader.fold(at + 1)) && has("year time jaar", reader.fold(at + 2));
    if has(months, reader.fold(at)) && told {
        reader.add(at, at + 3, Kind::Date, Source::Pattern, SURE);
        return;
    }
    // "12 4 2019"
    let digits = |i: usize, low: u32, high: u32| {
        reader
            .tokens
            .get(i)
            .is_some_and(|t| t.shape == Shape::Digits && t.fold.parse::<u32>().is_ok_and(|v| (low..=high).contains(&v)))
    };
    if digits(at, 1, 31) && digits(at + 1, 1, 12) && (digits(at + 2, 1930, 2040) || digits(at + 2, 50, 99)) {
        reader.add(at, at + 3, Kind::Date, Source::Pattern, 0.5);
        return;
    }
    let Some(day) = numbers::ordinal(reader.tokens, at, reader.language).filter(|n| (2..=31).contains(&n.value)) else {
        return;
    };
    // "the fourth of the seventh"
    let of = has("of van", reader.fold(day.end)) && has("the de", reader.fold(day.end + 1));
    let month = numbers::ordinal(reader.tokens, day.end + 2, reader.language).filter(|n| n.value < 13);
    if let (true, Some(month)) = (of, month) {
        reader.add(at, month.end, Kind::Date, Source::Pattern, 0.4);
        return;
    }
    let article = has("the de", reader.before(at, 1));
    let alone = day.value > 3
        && article
        && has("was were is i he she we it they before after zou had ging kwam waren", reader.fold(day.end))
        && !has("floor time day week month year one child keer dag kind", reader.fold(day.end));
    if alone {
        reader.add(at, day.end, Kind::Date, Source::Pattern, SURE);
    }
}

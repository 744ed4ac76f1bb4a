//! Ages as they are said. "Twintig jaar geleden" and "half vier" are none.

use super::super::{Kind, Source};
use super::numbers::{self, Number};
use super::reader::Reader;
use super::words::has;
use crate::units::Language;

/// After so many years it was a stretch of time.
const LASTED: &str = "geleden lang later getrouwd samen gewoond gewerkt ervaring celstraf cel terug duurde wachten wachttijd \
    verkering ago later together married long of experience back now in sentence worth";
/// Before so many years it was a stretch of time.
const DURING: &str = "na over binnen laatste eerste komende afgelopen elke iedere after over within last first next past for every \
    gedurende per";
/// After an age that stands by itself.
const NL_END: &str = "ik hij ze zij we wij die dat dan nou als omdat zei had was of en toen dus maar geworden nu inmiddels of hoor he ofzo denk ja wordt oud toch want vorig vorige volgend volgende dit deze met bij op vandaag morgen gisteren geloof zo eh uh in waren";
const EN_END: &str = "with or you're they're it's i'm he'd she'd i'd i'll we'd he's she's they'd you that's who which not yes no right because before after she'll he'll and when so but now then or i he she they we it at yeah in on this next by my his her our their mum dad that";

/// Somebody, before "'s" and an age.
const RELATED: &str = "son daughter husband wife mum mam dad mother father sister brother nan gran grandad grandson granddaughter nephew \
    niece cousin partner boyfriend girlfriend eldest youngest oldest baby kid lad girl boy one friend he she who law stepson stepdaughter";

/// Adds ages.
pub fn find(reader: &mut Reader) {
    let mut at = 0;
    while at < reader.tokens.len() {
        at = match age(reader, at) {
            Some((from, to, sure)) => {
                // "sixty odd"
                let to = to + usize::from(has("odd", reader.fold(to)));
                reader.add(from, to, Kind::Age, Source::Pattern, sure);
                to
            }
            None => at + 1,
        };
    }
}

fn age(reader: &Reader, at: usize) -> Option<(usize, usize, f32)> {
    let word = reader.fold(at);
    if reader.language == Language::Nl {
        if let Some(found) = dutch_word(reader, at, word) {
            return Some(found);
        }
    } else if has(
        "forties fifties sixties seventies eighties thirties twenties teens 20s 30s 40s 50s 60s 70s 80s",
        word,
    ) && (has("his her my their your", reader.before(at, 1)) || has("early mid late", reader.before(at, 1)))
    {
        let from = if has("early mid late", reader.before(at, 1)) { at - 1 } else { at };
        return Some((from, at + 1, 0.8));
    }
    // "op mijn zestiende", "sinds haar twaalfde".
    if reader.language == Language::Nl && has("mijn m'n zijn z'n haar hun d'r je", reader.before(at, 1)) {
        let day = numbers::ordinal(reader.tokens, at, Language::Nl).filter(|n| (3..=110).contains(&n.value));
        let since = has("van op sinds vanaf rond tot na voor met", reader.before(at, 2));
        if let (Some(day), true) = (day, since) {
            return Some((at, day.end, 0.8));
        }
    }
    let number = half(reader, at).or_else(|| numbers::at(reader.tokens, at, reader.language))?;
    // Hardly anybody was ever older, and whoever is that old is known for it.
    if number.value > 112 {
        return None;
    }
    if is_unit(reader, number.end) {
        return with_unit(reader, at, number);
    }
    alone(reader, at, number).or_else(|| becomes(reader, at, number)).or_else(|| set_apart(reader, at, number))
}

/// "een man van weinig woorden, zesenzestig, weduwnaar": between commas; "hooguit zes", "six at the most".
fn set_apart(reader: &Reader, at: usize, number: Number) -> Option<(usize, usize, f32)> {
    let comma = |i: usize| reader.tokens.get(i).is_some_and(|t| t.is(","));
    let counted = number.end + 1 < reader.tokens.len() && reader.tokens[number.end + 1].value.is_some_and(|v| v > 1)
        || at > 1 && reader.tokens[at - 2].value.is_some_and(|v| v > 1);
    let most = has("hooguit amper nauwelijks", reader.before(at, 1)) && reader.stops(number.end)
        || reader.fold(number.end) == "at"
            && has("most least", reader.fold(number.end + 1 + usize::from(reader.fold(number.end + 1) == "the")));
    let person = most && (1..8).any(|n| reader.before(at, n) == ",");
    if person {
        return Some((at, number.end, 0.4));
    }
    let stands = at > 0 && comma(at - 1) && comma(number.end) && !counted;
    // "her daughter leanne, eight, came along"
    let child = stands
        && at > 1
        && reader.tokens[at - 2].is_word()
        && (reader.flags[at - 2].any(super::lexicon::Flags::FIRST) && !has(reader.words.stops, reader.fold(at - 2))
            || has(reader.words.relations, reader.fold(at - 2)));
    let least = if child { 2 } else { 12 };
    (stands && number.value >= least).then_some((at, number.end, 0.4))
}

/// "ze wordt volgende week elf", "she turns nine": a birthday.
fn becomes(reader: &Reader, at: usize, number: Number) -> Option<(usize, usize, f32)> {
    let birthday = (1..4).any(|n| has("wordt word werd turns turned turning", reader.before(at, n)));
    let free = reader.stops(number.end)
        || has("en dus dan toen maar geloof dacht hoor in op and so then in on but", reader.fold(number.end));
    let clock = (1..4).any(|n| has("om voor over half at past to het", reader.before(at, n)));
    (birthday && free && !clock && number.value > 1).then_some((at, number.end, 0.5))
}

/// "veertiger", "zevenjarige", "14-jarig", "begin dertig", "in de vijftig".
fn dutch_word(reader: &Reader, at: usize, word: &str) -> Option<(usize, usize, f32)> {
    let aged = |w: &str| ["jarige", "jarig", "jarigen"].iter().find_map(|e| w.strip_suffix(e).map(str::to_owned));
    if let Some(stem) = aged(word) {
        if !stem.is_empty() {
            return numbers::word(&stem, Language::Nl).or(stem.parse().ok()).map(|_| (at, at + 1, 0.9));
        }
        let back = if reader.before(at, 1) == "-" { 2 } else { 1 };
        let number = at.checked_sub(back).and_then(|i| numbers::single(&reader.tokens[i]));
        return number.map(|_| (at - back, at + 1, 0.9));
    }
    let tens =
        word.strip_suffix("er").or_else(|| word.strip_suffix("ers")).and_then(|s| numbers::word(s, Language::Nl));
    if tens.is_some_and(|v| v.is_multiple_of(10) && v >= 20) {
        return Some((at, at + 1, 0.7));
    }
    reader.tokens[at].value.filter(|v| (20..=90).contains(v) && v % 10 == 0)?;
    let band = has("begin eind halverwege midden achterin voorin ver", reader.before(at, 1))
        || has("de", reader.before(at, 1)) && has("in rond tegen boven", reader.before(at, 2));
    let next = reader.fold(at + 1);
    let free = reader.stops(at + 1) || !has("jaar uur euro km kilometer procent minuten dagen weken jaren", next);
    let from = if has("begin eind halverwege midden achterin voorin", reader.before(at, 1)) { at - 1 } else { at };
    (band && free).then_some((from, at + 1, 0.7))
}

/// "anderhalf", "tweeënhalf", "two and a half".
fn half(reader: &Reader, at: usize) -> Option<Number> {
    let word = reader.fold(at);
    if reader.language == Language::Nl {
        if !word.ends_with("half") {
            return None;
        }
        let halves = word == "anderhalf"
            || word.strip_suffix("enhalf").is_some_and(|w| {
                numbers::word(w, Language::Nl).is_some()
                    || numbers::word(w.trim_end_matches('e'), Language::Nl).is_some()
            });
        return halves.then_some(Number { value: 2, end: at + 1 });
    }
    let number = numbers::at(reader.tokens, at, Language::En)?;
    let half =
        reader.fold(number.end) == "and" && reader.fold(number.end + 1) == "a" && reader.fold(number.end + 2) == "half";
    half.then_some(Number { value: number.value, end: number.end + 3 })
}

/// Whether a unit of time follows, after a hyphen or not.
fn is_unit(reader: &Reader, at: usize) -> bool {
    let at = at + usize::from(reader.tokens.get(at).is_some_and(|t| t.is("-")));
    has(
        "jaar jaartjes jaren jr years year yr yrs maanden maand maandjes weken weekjes months month weeks",
        reader.fold(at),
    )
}

/// "43 jaar", "drie maanden oud", "seven years old", "a six-year-old".
fn with_unit(reader: &Reader, at: usize, number: Number) -> Option<(usize, usize, f32)> {
    let hyphen = |i: usize| i + usize::from(reader.tokens.get(i).is_some_and(|t| t.is("-")));
    let mut end = hyphen(number.end);
    let years = has("jaar jaartjes jaren jr years year yr yrs", reader.fold(end));
    let small = has("maanden maand maandjes weken weekjes months month weeks", reader.fold(end));
    if !years && !small {
        return None;
    }
    end += 1;
    let old = hyphen(end);
    if has("oud oude old olds", reader.fold(old)) {
        return Some((at, old + 1, 0.97));
    }
    // "at eighteen months of age"
    if reader.fold(end) == "of" && reader.fold(end + 1) == "age" {
        return Some((at, end + 2, 0.9));
    }
    let before = reader.before(at, 1);
    let lasted = has(LASTED, reader.fold(end))
        || has(DURING, before)
        || before == "al" && !has("is was ben", reader.before(at, 2)) && !has("is was ben", reader.before(at, 3));
    let is = |n: usize| {
        has(
            "is was ben bent waren zijn werd word wordt geworden i'm he's she's am are were turned",
            reader.before(at, n),
        )
    };
    let kin = has("van of", before)
        && has(
            "dochter zoon zoontje dochtertje jongen meisje kind kindje vrouw man meid mannetje kereltje daughter son boy girl",
            reader.before(at, 2),
        );
    if (is(1) || is(2) && has("nu net pas al bijna ongeveer ook toen about nearly now only", before) || kin)
        && !has("geleden ago lang getrouwd married samen", reader.fold(end))
    {
        return Some((at, end, 0.9));
    }
    // "only a baby, eight months"
    let baby = (1..5).any(|n| has("baby baby'tje babytje kindje newborn infant tiny dreumes", reader.before(at, n)));
    if small && baby && !has(DURING, before) && !lasted {
        return Some((at, end, 0.6));
    }
    // "sam's eight weeks"
    let whose = before.strip_suffix("'s").unwrap_or_default();
    let somebody = has(RELATED, whose) || !whose.is_empty() && reader.flags[at - 1].any(super::lexicon::Flags::FIRST);
    if small && somebody && !lasted {
        return Some((at, end, 0.6));
    }
    if small || lasted {
        return None;
    }
    // A stretch of time or an age: a person sees which.
    let plural = reader.fold(end - 1) == "years" || reader.fold(end - 1) == "jaren";
    (!plural).then_some((at, end, 0.4))
}

/// "toen ik zestien was", "ze is net zeven", "onze dochter van vier", "when I was twelve", "aged nine".
fn alone(reader: &Reader, at: usize, number: Number) -> Option<(usize, usize, f32)> {
    // "jaap (52)": in the papers.
    let inside = at > 0 && reader.tokens[at - 1].is("(") && reader.tokens.get(number.end).is_some_and(|t| t.is(")"));
    if inside && number.value > 2 {
        return Some((at, number.end, 0.6));
    }
    // "met negentien had ik m'n eerste", "from sixteen i worked", "when he turned fifty the band played"
    let since = match reader.before(at, 1) {
        "met" => {
            has("had was kreeg trouwde ging kwam werd zat liep woonde al moest begon ben heb", reader.fold(number.end))
        }
        "from" => has("i he she", reader.fold(number.end)),
        "turned" => true,
        "at" => has("the and", reader.fold(number.end)) && reader.drafts.last().is_some_and(|d| d.kind == Kind::Age),
        _ => false,
    };
    if since && number.value > 12 {
        return Some((at, number.end, 0.5));
    }
    let next = reader.fold(number.end);
    let nl = reader.language == Language::Nl;
    let ends = reader.stops(number.end) || has(if nl { NL_END } else { EN_END }, next);
    let hour = has("o'clock uur am pm percent procent", next)
        || reader.tokens.get(number.end).is_some_and(|t| t.is(":") || t.is("%"));
    if number.value < 1 || hour {
        return None;
    }
    let from = at;
    if nl {
        let one = reader.fold(at) == "een" || reader.fold(at) == "acht" && next == "op";
        // "toen ze twintig en drieëntwintig waren", "toen ik zelf dertien was", "die toen nog maar drie was"
        let second = numbers::at(reader.tokens, number.end + 1, Language::Nl)
            .filter(|_| next == "en")
            .map_or("", |n| reader.fold(n.end));
        let between = (1..4).take_while(|n| has("zelf nog net pas al toen maar", reader.before(at, *n))).count();
        let was = (has("was werd waren wordt word ben bent is", next) || has("was waren", second))
            && has("ik hij ze zij we je die hem zoon dochter die", reader.before(at, 1 + between));
        let became = next == "geworden" || next == "werd" || next == "wordt" || next == "jong";
        if (was || became) && !one {
            return Some((from, number.end, 0.85));
        }
        let is = |n: usize| has("is was ben bent werd wordt word waren geworden zijn", reader.before(at, n));
        let filler = has(
            "nou nu net pas al bijna ongeveer ook toen inmiddels ruim zelf dan dus toch eh uh ergens rond krap amper hooguit denk ondertussen intussen \
             nauwelijks tegen zowat",
            reader.before(at, 1),
        );
        let clock = has("het", reader.before(at, 2)) || has("het", reader.before(at, 3));
        // "toen was ik elf"
        let also = usize::from(has("al pas net nog toch inmiddels", reader.before(at, 1)));
        let turned = has("ik hij ze zij je we", reader.before(at, 1 + also))
            && is(2 + also)
            && !has("er het", reader.before(at, 3 + also));
        let two =
            filler && is(3) && has("ook nou nu net pas al toen dan dus toch eh uh denk nog", reader.before(at, 2));
        if (is(1) || filler && is(2) || two || turned) && ends && !one && !clock {
            return Some((from, number.end, 0.8));
        }
        let kin = has(reader.words.relations, reader.before(at, 2))
            || has(
                "ventje mannetje kereltje knul joch jochie dreumes peuter kleuter puber tiener gastje jongen meisje kinderen meid dochters zonen zoons kindje jongetje oudste jongste kleintje vrouw man eentje ander andere tweede die",
                reader.before(at, 2),
            );
        // "de oudste, vikash, van zeventien, spijbelt"
        let apart = at > 1 && reader.tokens[at - 2].is(",") && reader.stops(number.end);
        if reader.before(at, 1) == "van" && apart && (2..100).contains(&number.value) {
            return Some((from, number.end, 0.6));
        }
        let named = at > 1
            && (reader.raised(at - 2) || reader.flat[at] && reader.flags[at - 2].any(super::lexicon::Flags::FIRST));
        let goes_on = ends
            || has(reader.words.verbs_third, next)
            || has("heeft zit gaat is die had kan wil woont doet vindt", next);
        if reader.before(at, 1) == "de"
            && reader.before(at, 2) == "onder"
            && number.value < 30
            && (ends || next == "jaar")
        {
            return Some((from, number.end, 0.5));
        }
        // "een jaar of vijfentwintig"
        if has("of", reader.before(at, 1)) && reader.before(at, 2) == "jaar" && !has("geleden later lang", next) {
            return Some((from, number.end, 0.6));
        }
        // "ze moet nu zesentwintig zijn", "hij zal zestig geweest zijn"
        let guessed = has("zijn geweest worden", next)
            && (1..4).any(|n| has("moet zal zou kan moest zullen", reader.before(at, n)))
            && !has("euro keer", next);
        if guessed && number.value > 1 && !one {
            return Some((from, number.end, 0.6));
        }
        // "een mevrouw van vierentachtig vertelde mij"
        let somebody = has("een de die ene deze", reader.before(at, 3))
            && number.value > 12
            && !has(
                "groep team totaal straal klas reeks aantal bedrag maximum minimum gemiddelde snelheid prijs",
                reader.before(at, 2),
            )
            && (ends || has(reader.words.stops, next) || next.ends_with("de") || next.ends_with("te"));
        if reader.before(at, 1) == "van" && somebody && !one && !has("jaar keer uur de euro", next) {
            return Some((from, number.end, 0.5));
        }
        if reader.before(at, 1) == "van"
            && (kin || named && number.value < 20 && goes_on)
            && !one
            && !has("jaar keer uur de", next)
        {
            return Some((from, number.end, 0.8));
        }
        // "hij was 24 en ik 17"
        let pair = has("ik hij ze zij", reader.before(at, 1)) && has("en maar ,", reader.before(at, 2)) && ends && !one;
        let near =
            reader.drafts.last().is_some_and(|d| d.kind == Kind::Age && d.span.end + 20 > reader.tokens[at].start);
        if pair && near {
            return Some((from, number.end, 0.7));
        }
        if has("leeftijd", reader.before(at, 2)) || has("leeftijd", reader.before(at, 1)) {
            return Some((from, number.end, 0.85));
        }
        return chained(reader, at, number, one);
    }
    let copula = |n: usize| {
        has(
            "i'm he's she's shes hes im theyre you're we're who's that's been am is was were turned turning turn turns be they're are aged age being",
            reader.before(at, n),
        )
    };
    let filler = has(
        "only about nearly just now almost like around then barely maybe probably roughly pushing erm er uh still already over",
        reader.before(at, 1),
    );
    let one = reader.fold(at) == "one";
    let clock = reader.before(at, 2) == "it" || reader.before(at, 1) == "it's";
    let acts = has("who's that's", reader.before(at, 1)) && has(reader.words.verbs_third, next);
    if (copula(1) || filler && copula(2)) && (ends || acts) && !clock && (!one || has("aged age", reader.before(at, 1)))
    {
        return Some((from, number.end, 0.8));
    }
    if reader.before(at, 1) == "of" && has("age ages", reader.before(at, 2)) || has("aged", reader.before(at, 1)) {
        return Some((from, number.end, 0.9));
    }
    // "he'd have been sixty odd", "she'd be twenty-six now"
    let guessed = has("odd ish", next) && has("been be was about he's she's", reader.before(at, 1));
    let guessed = guessed
        || has("odd", next)
            && has("about maybe around", reader.before(at, 1))
            && has("been was be", reader.before(at, 2));
    // "ninety if she was a day", "lovely woman, seventy odd"
    let day = next == "if"
        && has("he she they i", reader.fold(number.end + 1))
        && has("was were is", reader.fold(number.end + 2))
        && reader.fold(number.end + 3) == "a"
        || next == "if" && has("he's she's they're", reader.fold(number.end + 1)) && reader.fold(number.end + 2) == "a";
    // "sixteen going on thirty"
    let going_on = next == "going" && reader.fold(number.end + 1) == "on";
    if let Some(later) =
        numbers::at(reader.tokens, number.end + 2, Language::En).filter(|_| going_on && number.value > 2)
    {
        return Some((from, later.end, 0.7));
    }
    let going = going_on && copula(1)
        || reader.before(at, 1) == "on"
            && reader.before(at, 2) == "going"
            && reader.drafts.last().is_some_and(|d| d.kind == Kind::Age);
    let odd = next == "odd"
        && number.value > 29
        && (reader.stops(number.end + 1) || has("and he she", reader.fold(number.end + 1)));
    if (guessed || day || going || odd && (at == 0 || reader.stops(at - 1))) && number.value > 12 {
        return Some((from, number.end + usize::from(odd), 0.6));
    }
    // "knocking on seventy", "getting on for fifty"
    let together = reader.before(at, 1) == "us" && reader.before(at, 2) == "of";
    let close = together
        || has("on for to", reader.before(at, 1))
            && (2..4).any(|n| has("knocking getting coming", reader.before(at, n)))
        || has("nudging touching", reader.before(at, 1));
    // "i was nineteen, him thirty-eight"
    let other = has("him her me", reader.before(at, 1))
        && reader.drafts.last().is_some_and(|d| d.kind == Kind::Age && d.span.end + 12 > reader.tokens[at].start);
    if (close && number.value > 29 || other && number.value > 1) && ends {
        return Some((from, number.end, 0.6));
    }
    // "a little lad of about six"
    let about = has("about around maybe", reader.before(at, 1))
        && reader.before(at, 2) == "of"
        && has("lad boy girl kid child man woman lass fella bloke lady baby toddler", reader.before(at, 3));
    if about {
        return Some((from, number.end, 0.6));
    }
    // "three kids under four"
    let children = reader.before(at, 1) == "under" && has("kids children boys girls babies", reader.before(at, 2));
    if children && number.value < 20 {
        return Some((from, number.end, 0.6));
    }
    // "from eighteen to twenty five i lived with him"
    let range = (reader.before(at, 1) == "from" && reader.fold(number.end) == "to"
        || reader.before(at, 1) == "to" && (2..6).any(|n| reader.before(at, n) == "from"))
        && number.value > 4;
    let lived = (number.end..number.end + 6).any(|i| has("i he she", reader.fold(i)))
        && !(number.end..number.end + 6).any(|i| has("pounds percent people kids times", reader.fold(i)));
    if range && lived {
        return Some((from, number.end, 0.4));
    }
    if has("at by since until", reader.before(at, 1)) && number.value > 12 && ends {
        return Some((from, number.end, 0.6));
    }
    // "my husband's fifty-four", "Callum's twelve".
    let whose = reader.before(at, 1).strip_suffix("'s").unwrap_or_default();
    let somebody = has(RELATED, whose)
        || !whose.is_empty() && reader.flags[at - 1].any(super::lexicon::Flags::FIRST) && !reader.ordinary[at - 1];
    if somebody && ends && !one {
        return Some((from, number.end, 0.8));
    }
    let kin = has(reader.words.relations, reader.before(at, 2));
    // "a lady of eighty four told me"
    let somebody = has("a the this that an", reader.before(at, 3))
        && number.value > 12
        && !has(
            "team group class total crowd maximum minimum average speed sum number score list age",
            reader.before(at, 2),
        )
        && !next.ends_with('s');
    if reader.before(at, 1) == "of" && somebody {
        return Some((from, number.end, 0.5));
    }
    if reader.before(at, 1) == "of" && kin && !one {
        return Some((from, number.end, 0.7));
    }
    chained(reader, at, number, one)
}

/// "vier, zes en negen": a number joined to an age is one too.
fn chained(reader: &Reader, at: usize, number: Number, one: bool) -> Option<(usize, usize, f32)> {
    // "vijf en thijs anderhalf": somebody else, joined to an age.
    let somebody = has("en and , maar but", reader.before(at, 2))
        && reader.flags[at - 1].any(super::lexicon::Flags::FIRST)
        && reader.drafts.last().is_some_and(|d| {
            d.kind == Kind::Age
                && d.span.end <= reader.tokens[at].start
                && d.span.end + 5 >= reader.tokens[at - 2].start
        });
    if somebody {
        return Some((at, number.end, 0.6));
    }
    let joined = has("en and , of or dus so", reader.before(at, 1));
    let van = has("van", reader.before(at, 1)) as usize;
    let last = reader.drafts.last()?;
    let gap = at.checked_sub(1 + van).map(|i| reader.tokens[i].start)?;
    let near = last.kind == Kind::Age && last.span.end + 6 >= gap && last.span.end <= reader.tokens[at].start;
    let and = joined || van == 1 && has("en and ,", reader.before(at, 2));
    let counted = has(
        "keer uur euro dagen weken maanden minuten mensen kinderen times hours days weeks months minutes people kids children men women policemen",
        reader.fold(number.end),
    );
    // "i was ten and two of my brothers were in care"
    let counted = counted || reader.language == Language::En && reader.fold(number.end) == "of";
    (near && and && !one && !counted).then_some((at, number.end, 0.7))
}

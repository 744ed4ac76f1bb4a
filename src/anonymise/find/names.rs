//! Names of people, places and organisations: by cue, by capital, by list, and by being no ordinary word.

use super::super::{Kind, Source};
use super::lexicon::Flags;
use super::ordinary::RARE_TALK;
use super::reader::Reader;
use super::token::Shape;
use super::words::{has, kind_of_ending};
use super::{around, bare, bounds, houses, plain, surnames};
use crate::units::Language;

/// Adds names, word by word.
pub fn find(reader: &mut Reader) {
    for at in 0..reader.tokens.len() {
        if !reader.tokens[at].is_word() || is_label(reader, at) {
            coded(reader, at);
            continue;
        }
        phrase(reader, at);
        if let Some((kind, source, confidence)) = judge(reader, at) {
            let end = bounds::extend(reader, at, kind);
            let start = match kind {
                Kind::Name => bounds::reach_back(reader, at),
                // "De Brug": an article with a capital belongs to the name.
                Kind::Organisation if at > 0 && reader.raised(at - 1) && has("de het 't", reader.before(at, 1)) => {
                    at - 1
                }
                // "in new romney", "a week in market rasen"
                _ if reader.flat[at]
                    && has(SIDES, reader.before(at, 1))
                    && has("in from to near at into around uit naar", reader.before(at, 2)) =>
                {
                    at - 1
                }
                // "laag zuthem", "upper heyford"
                Kind::Place if reader.flat[at] && has(SIDES, reader.before(at, 1)) => at - 1,
                // "bij van gansewinkel"
                _ if reader.before(at, 1) == "van" && reader.before(at, 2) == "bij" => at - 1,
                _ => at,
            };
            reader.add(start, end, kind, source, confidence);
        }
    }
}

/// "jet2", "catch22": letters and digits are a name of something.
fn coded(reader: &mut Reader, at: usize) {
    let token = &reader.tokens[at];
    let letters = token.fold.chars().take_while(|c| c.is_alphabetic()).count();
    let plain = has("covid19 mp3 mp4 ps4 ps5 ps3 form8", &token.fold);
    if token.shape == Shape::Mixed
        && letters > 2
        && !plain
        && !(letters + 2 >= token.fold.chars().count()
            && has(
                "prof spk speaker interviewer resp respondent moderator",
                &token.fold[..token.fold.char_indices().nth(letters).map_or(0, |(i, _)| i)],
            ))
    {
        reader.add(at, at + 1, Kind::Organisation, Source::Unknown, 0.4);
    }
}

/// A speaker's code at the start of a line ("I:", "Prof9:") is nobody's name.
fn is_label(reader: &Reader, at: usize) -> bool {
    let token = &reader.tokens[at];
    let first = at == 0 || reader.tokens[at - 1].line != token.line || reader.tokens[at - 1].is("]");
    first && reader.tokens.get(at + 1).is_some_and(|t| t.is(":")) && (token.fold.len() <= 2 || reader.ordinary[at])
        || first && has("interviewer moderator respondent participant interviewster deelnemer notulist", &token.fold)
}

/// Names of several words that the lists have ("bergen op zoom", "albert heijn").
fn phrase(reader: &mut Reader, at: usize) {
    if !reader.flags[at].any(Flags::PHRASE) {
        return;
    }
    let mut joined = reader.tokens[at].fold.clone();
    let mut end = at + 1;
    let mut best = None;
    for _ in 0..3 {
        if reader.tokens.get(end).is_some_and(|t| t.is("-") || t.is("'") || t.is(".") || t.is("&")) {
            end += 1;
        }
        let Some(token) = reader.tokens.get(end).filter(|t| t.is_word() && t.line == reader.tokens[at].line) else {
            break;
        };
        joined.push(' ');
        joined.push_str(&token.fold);
        end += 1;
        let flags = reader.lexicon.exact(&joined);
        if flags.any(Flags::PLACE) {
            best = Some((end, Kind::Place));
        } else if flags.any(Flags::ORGANISATION) {
            best = Some((end, Kind::Organisation));
        }
    }
    // "de wijk", "de punt": villages too, but only where one is in them.
    let article = reader.flat[at] && has("de het the", reader.fold(at)) && end_is_plain(reader, at + 1);
    if article && !has("in uit naar bij te vanuit richting from van", reader.before(at, 1)) {
        return;
    }
    if let Some((end, kind)) = best {
        reader.add(at, end, kind, Source::List, 0.9);
    }
}

/// Whether the word after an article is an ordinary one.
fn end_is_plain(reader: &Reader, at: usize) -> bool {
    reader.ordinary.get(at).is_some_and(|o| *o)
}

/// Says what a word by itself is, and how sure that is.
fn judge(reader: &Reader, at: usize) -> Option<(Kind, Source, f32)> {
    let token = &reader.tokens[at];
    let flags = reader.flags[at];
    let words = reader.words;
    let title = has("ds dr drs mr mrs ms prof rev ing ir", &token.fold);
    if token.fold.len() < 2 || title && reader.tokens.get(at + 1).is_some_and(|t| t.is(".")) {
        return None;
    }
    // "'s Nachts lag ik wakker": a sentence that begins with a time of day.
    if matches!(reader.before(at, 1), "s" | "'s" | "’s")
        && reader.language == Language::Nl
        && has("nachts avonds ochtends morgens middags winters zomers zondags maandags zaterdags", &token.fold)
    {
        return None;
    }
    if reader.language == Language::Nl && has(SHORTENED, &token.fold) {
        return None;
    }
    // "for pete's sake"
    if has("pete's heaven's", &token.fold) && reader.fold(at + 1) == "sake" {
        return None;
    }
    let ordinary = reader.ordinary[at];
    let never = has(words.never, &token.fold);
    if let Some(found) = by_cue(reader, at)
        .or_else(|| surnames::judge(reader, at))
        .or_else(|| plain::judge(reader, at))
        .or_else(|| houses::judge(reader, at))
        .or_else(|| bare::judge(reader, at))
    {
        return Some(found);
    }
    let named = flags.any(Flags::FIRST.and(Flags::PLACE).and(Flags::ORGANISATION).and(Flags::SURNAME));
    // "Frans is mijn stiefvader"
    let subject = reader.raised(at) || token.is_capital() && has(words.verbs_third, reader.fold(at + 1));
    // "naar Polen": a country that is a people too.
    if flags.any(Flags::CAPITAL_ONLY)
        && flags.any(Flags::PLACE)
        && has("in uit naar vanuit in from to", reader.before(at, 1))
    {
        return Some((Kind::Place, Source::List, 0.6));
    }
    // "Pip" is somebody where PIP is a benefit.
    let written = token.shape == Shape::Capital && reader.raised(at);
    if flags.any(Flags::CAPITAL_ONLY) && !(flags.any(Flags::FIRST) && subject && (!never || written)) {
        return None;
    }
    let kind = kind(reader, at);
    if reader.raised(at) {
        // Shouting, or a line in capitals throughout.
        if token.shape == Shape::Upper && ordinary && !named {
            return None;
        }
        if token.shape == Shape::Upper && token.fold.len() <= 5 && !named {
            return Some((Kind::Organisation, Source::Capital, 0.5));
        }
        // "De", "Het", "My" in the middle of a sentence start a name or nothing.
        if has(words.stops, &token.fold) && !flags.any(Flags::FIRST) {
            return None;
        }
        let sure = if named || !ordinary { 0.9 } else { 0.6 };
        return Some((kind, Source::Capital, sure));
    }
    // "a poppy": a thing. "the ivy" is nobody either, and may be a house.
    let family = reader.before(at, 1) == "the"
        && token.fold.ends_with('s')
        && !reader.lexicon.exact(&token.fold).any(Flags::WORD);
    let thing = flags.any(Flags::WORD) && !family && has("a an the these those my your our his", reader.before(at, 1));
    if !ordinary && thing && !reader.raised(at) && !flags.any(Flags::PLACE) {
        return None;
    }
    // "citalopram", "nikah": no list of names has them, and they are heard.
    let heard = reader.language == Language::En && !flags.any(Flags::NAMES) && has(RARE_TALK, &token.fold);
    if !ordinary && heard {
        return None;
    }
    if !ordinary {
        let source = if flags.any(Flags::NAMES) { Source::List } else { Source::Unknown };
        let sure = match (named, source) {
            (true, _) => 0.85,
            (_, Source::List) => 0.6,
            _ => 0.4,
        };
        return Some((kind, source, sure));
    }
    let next = reader.fold(at + 1);
    if never || has(words.stops, &token.fold) {
        // "Wil van hiernaast", "Hope said".
        let function = has(words.stops, &token.fold)
            && !has("wil will may", &token.fold)
            && !(token.fold == "said" && token.is_capital());
        let paired = has("en and", next) && reader.raised(at + 2) && reader.flags[at + 2].any(Flags::FIRST);
        let next = if has("always never altijd nooit", next) { "had" } else { next };
        // "Faith Ollerenshaw worked there."
        let surname = reader.raised(at + 1) && !reader.flags[at + 1].any(Flags::CAPITAL_ONLY) && token.is_capital();
        // "Fern, Jean's daughter, is a nurse."
        let apart = token.is_capital() && token.opens && reader.tokens.get(at + 1).is_some_and(|t| t.is(","));
        if apart && !function && flags.any(Flags::FIRST) && !plain::is_thing(reader, at) {
            return Some((Kind::Name, Source::List, 0.3));
        }
        if surname && !function && flags.any(Flags::FIRST) {
            return Some((Kind::Name, Source::List, 0.5));
        }
        // "Ben en Karin": a small word is joined to nobody.
        if paired && token.is_capital() && flags.any(Flags::FIRST) {
            return Some((Kind::Name, Source::List, 0.4));
        }
        let subject = !function
            && token.opens
            && flags.any(Flags::FIRST)
            && (has(words.verbs_third, next) || token.is_capital() && plain::is_deed(reader, at + 1));
        return subject.then_some((Kind::Name, Source::List, 0.35));
    }
    if token.is_capital() {
        // At the start of a sentence, where a capital says nothing.
        let named = flags.any(Flags::FIRST)
            || flags.any(Flags::PLACE) && !flags.any(Flags::SURNAME) && has(words.verbs_third, next);
        // "Kuipers zelf vond": a bare noun does not act.
        let acts = flags.any(Flags::SURNAME) && plain::is_deed(reader, at + 1);
        if acts {
            return Some((Kind::Name, Source::List, 0.35));
        }
        let surname_follows = reader.raised(at + 1) && !reader.flags[at + 1].any(Flags::CAPITAL_ONLY);
        let denied = has(words.verbs_follow, next);
        return (named && !denied || surname_follows && flags.any(Flags::NAMES)).then_some((kind, Source::List, 0.45));
    }
    if reader.flat[at] && flags.any(Flags::FIRST) {
        let before = reader.before(at, 1);
        // "die mark", "onze sem": said of people too.
        let familiar = reader.language == Language::Nl && has("die onze ons dat", before) || has("that our", before);
        // "een mooie roos", "een kleine merel"
        let thing = has(GROW_AND_FLY, &token.fold) && before.ends_with('e') && reader.before(at, 2) == "een";
        // "there's grace in her voice"
        let felt = reader.language == Language::En
            && has("there's there is was", before)
            && next == "in"
            && has("his her my your our their", reader.fold(at + 2))
            && has(around::words(reader.language).feelings, &token.fold);
        let denied = has(words.articles, before) && !familiar
            || thing
            || felt
            || (has(words.verbs_follow, next) && reader.language == Language::En);
        return (!denied).then_some((Kind::Name, Source::List, 0.35));
    }
    None
}

/// Cue words make a name of a word that is also an ordinary one.
fn by_cue(reader: &Reader, at: usize) -> Option<(Kind, Source, f32)> {
    let words = reader.words;
    let token = &reader.tokens[at];
    if has(words.stops, &token.fold) || !reader.ordinary[at] {
        return None;
    }
    let flags = reader.flags[at];
    let (back, before) = match reader.before(at, 1) {
        "." => (2, reader.before(at, 2)),
        word => (1, word),
    };
    if before.is_empty() || flags.any(Flags::CAPITAL_ONLY) {
        return None;
    }
    let cue = |list: &'static str| has(list, before);
    let lower = !token.is_capital();
    // "mevrouw de wit": the article is part of the name there.
    let particle_before = (1..=3).take_while(|n| has(words.particles, reader.before(at, *n))).count();
    if particle_before > 0 && has(words.titles, reader.before(at, particle_before + 1)) && reader.before(at, 1) != "in"
    {
        // "mevrouw van der brug" is nobody's list; "de mevrouw van de gemeente" is nobody's name.
        let surely = reader.flat[at]
            && !matches!(reader.before(at, 1), "van" | "het" | "'t" | "op" | "aan")
            && !(reader.before(at, 1) == "de" && has("van aan op in bij", reader.before(at, 2)));
        let listed = flags.any(Flags::SURNAME.and(Flags::PROPER)) || token.is_capital() || surely;
        let generic = has("opa oma sint", reader.before(at, particle_before + 1)) && !flags.any(Flags::SURNAME);
        return (listed && !generic).then_some((Kind::Name, Source::Cue, 0.7));
    }
    if cue(words.titles) {
        let listed = flags.any(Flags::NAMES) || token.is_capital();
        // "mevrouw pluim", but "de dokter schreef".
        let alone = !has(words.articles, reader.before(at, back + 1))
            || has("mevrouw meneer mrs mr miss oom tante ome uncle auntie aunt", before);
        let any = reader.flat[at]
            && alone
            && !has(words.verbs_third, &token.fold)
            && !(reader.language == Language::En
                && (token.fold.ends_with("ed")
                    || has("teacher nurse officer judge pastor imam doctor sister father lord lady", before)))
            && !has("opa oma nan nana gran baby", before);
        return (listed || any).then_some((Kind::Name, Source::Cue, if listed { 0.75 } else { 0.4 }));
    }
    if cue(words.relations) && back == 1 {
        let sure = token.is_capital() || flags.any(Flags::FIRST) && !has(words.never, &token.fold);
        return sure.then_some((Kind::Name, Source::Cue, 0.6));
    }
    let called = cue(words.called)
        || matches!((reader.before(at, 2), before), ("naam", "is" | "was") | ("name", "is" | "was"))
        || has("name naam", before)
            && has("her his my their haar zijn mijn hun", reader.before(at, 2))
            && reader.stops(at + 1)
        || before == "name" && reader.before(at, 2).ends_with("'s") && reader.stops(at + 1)
        || (back == 1
            && matches!((reader.before(at, 2), before), ("ik", "ben") | ("i", "am"))
            && flags.any(Flags::FIRST))
        || before == "i'm"
            && flags.any(Flags::FIRST)
            && (reader.stops(at + 1) || has("i'm i and from", reader.fold(at + 1)))
            && !has("just okay ready lovely lucky happy innocent sunny pretty lost done", &token.fold);
    // "everyone called him spud", "iedereen noemde hem stip"
    let always = usize::from(has("altijd always gewoon ook just", before));
    let nicknamed = has("hem haar me him her mij", reader.before(at, 1 + always))
        && (has("noemde noemden noemt noemen called call calls", reader.before(at, 2 + always)))
        && (3..8).any(|n| {
            has(
                "iedereen everyone everybody we ze they altijd always people thuis friends family",
                reader.before(at, n),
            )
        })
        && (reader.stops(at + 1) || has("en and omdat because maar but", reader.fold(at + 1)));
    if nicknamed {
        return Some((Kind::Name, Source::Cue, 0.4));
    }
    if called {
        let sure = token.is_capital() || flags.any(Flags::NAMES) && lower;
        let verb = matches!((reader.before(at, 2), before), (_, "ben" | "am")) && has(words.never, &token.fold);
        // "ze heet vlinder.": at the end of what is said, without an article, it is a name whatever the lists know.
        let own = has("name naam", before) && has("her his my their haar zijn mijn hun", reader.before(at, 2));
        let last = reader.flat[at]
            && (cue(words.called) || own)
            && (reader.stops(at + 1) || has("en and die dus", reader.fold(at + 1)))
            && !has(words.articles, &token.fold)
            && !has(
                "anders eigenlijk gewoon nu zo dan toch ook wel niet officieel noem noemen names name me him her that it this ie die \
                 hij zij ze het dat ik je hem haar them us you back off out round again in on up over today by stupid mad crazy liar",
                &token.fold,
            );
        return (sure && !verb || last).then_some((Kind::Name, Source::Cue, 0.6));
    }
    // "de flat heet de horsten"
    let houseful = reader.flat[at]
        && has("de het", before)
        && has("heet heette heten genaamd", reader.before(at, 2))
        && (reader.stops(at + 1) || has("en in dat die", reader.fold(at + 1)));
    if houseful {
        return Some((Kind::Organisation, Source::Cue, 0.3));
    }
    // "in leiden", "from reading": towns that are words, where no capital can tell.
    let along = flags.any(Flags::PLACE)
        && reader.flat[at]
        && reader.language == Language::Nl
        && {
            let side = usize::from(has(SIDES, before));
            has("de het", reader.before(at, 1 + side)) && has("langs aan over in op uit", reader.before(at, 2 + side))
        }
        && !has(WEAK_PLACES, &token.fold)
        && !flags.any(Flags::SURNAME.and(Flags::FIRST));
    if along {
        return Some((Kind::Place, Source::Cue, 0.3));
    }
    // "my mother in law", "we went for a meal in town"
    let said = reader.language == Language::En && has("law town dire best", &token.fold);
    if flags.any(Flags::PLACE)
        && reader.flat[at]
        && !said
        && (before == "van" && reader.language == Language::Nl && !has(WEAK_PLACES, &token.fold)
            || before == "van"
                && (2..5).any(|n| has("kom komt kwam komen kwamen afkomstig geboren", reader.before(at, n)))
            || has("in uit naar vanuit richting nabij regio omgeving gemeente rondom from near to around", before)
            || matches!((reader.before(at, 2), before), ("buurt" | "omgeving", "van")))
    {
        let lived =
            (2..4).any(|n| has("lived live lives living moved move grew born stay stayed", reader.before(at, n)));
        let free = lived || reader.language == Language::Nl || !has(words.articles, reader.fold(at + 1));
        return free.then_some((Kind::Place, Source::Cue, 0.5));
    }
    None
}

/// Says what kind of name a word is, by lists, its ending, and the word before it.
fn kind(reader: &Reader, at: usize) -> Kind {
    let flags = reader.flags[at];
    let word = reader.fold(at);
    let mut back = 1;
    while has("de het 't the", reader.before(at, back)) {
        back += 1;
    }
    let before = reader.before(at, back);
    // "professor van ewijk"
    let chain = (1..4).take_while(|n| has(reader.words.particles, reader.before(at, *n))).count();
    if chain > 0
        && has(reader.words.titles, reader.before(at, chain + 1))
        && reader.before(at, 1) != "in"
        && reader.before(at, chain) != "in"
    {
        return Kind::Name;
    }
    let place = has(reader.words.into, before) && before != "of";
    let works = has("bij at for", before);
    // "Nova College", "Spaarne Gasthuis", "Kinderopvang Smallsteps"
    let house = |i: usize| reader.raised(i) && has(reader.words.houses, reader.fold(i));
    if house(at) || house(at + 1) {
        return Kind::Organisation;
    }
    if flags.any(Flags::FIRST) && !(place && flags.any(Flags::PLACE)) {
        return Kind::Name;
    }
    if has(reader.words.houses, before) || has(reader.words.houses_after, reader.fold(at + 1)) && reader.raised(at + 1)
    {
        return Kind::Organisation;
    }
    if flags.any(Flags::PLACE) && (place || !flags.any(Flags::SURNAME)) {
        return Kind::Place;
    }
    if flags.any(Flags::ORGANISATION) {
        return Kind::Organisation;
    }
    let work = has("werk werkt werkte werken gewerkt", reader.before(at, back + 1))
        || (2..5).any(|n| has("werk werkt werkte werken gewerkt", reader.before(at, back + n)));
    if back > 1 && works && work {
        return Kind::Organisation;
    }
    if has(reader.words.titles, before)
        || has(reader.words.relations, before)
        || has(reader.words.particles, before) && !has("in op aan", before) && back == 1
    {
        return Kind::Name;
    }
    if flags.any(Flags::SURNAME) {
        return Kind::Name;
    }
    if back > 1 && (works || has("van op naar of to", before)) {
        return Kind::Organisation;
    }
    if let Some(kind) = kind_of_ending(word) {
        return kind;
    }
    if place {
        return Kind::Place;
    }
    let work =
        has("werk werkt werkte werken gewerkt baan stage work works worked working job", reader.before(at, back + 1));
    if works && work { Kind::Organisation } else { Kind::Name }
}

/// Names that are flowers, trees and animals in Dutch.
const GROW_AND_FLY: &str =
    "roos roosje merel mus valk vos wolf beer kat linde iris jasmijn viool violet madelief rozemarijn";

/// Dutch words that are written short and are no names.
const SHORTENED: &str = "bijv enz etc evt resp blz ca zgn incl excl jl vgl dhr mevr mw";

/// Villages that are so much more often words that "van" before them says nothing.
const WEAK_PLACES: &str = "best echt heel made buren namen dieren huizen mol peer boom hoek haven handel luik well hout geel essen eind einde \
    elst linden bergen putten oranje balk halle heuvel poort brink lier ens rijs huis berg zand bos dorp stad veen meer beek broek horst \
    zuid noord oost west midden centrum laren angel orange street eye ham beer bow battle stone wells bath sale deal";

/// Parts of villages' names that stand before the rest.
const SIDES: &str = "zeeuws laag hoog oud nieuw klein groot noord zuid oost west lage hoge oude nieuwe sint st north south east west upper lower \
    great little old new high nether much saint port fort mount castle lake market \
    chipping stoke kings bishops abbots saffron long royal";

#[cfg(test)]
mod tests {
    use super::super::{Options, find};
    use crate::anonymise::Sheet;
    use crate::units::Language;

    fn check(text: &str, part: &str, sure: f32) {
        let sheet = Sheet::default();
        let found = find(text, &Options { language: Language::Nl, sheet: &sheet });
        let found: Vec<_> = found.iter().map(|c| (c.text.as_str(), c.confidence)).collect();
        assert_eq!(found, [(part, sure)], "{text}");
    }

    #[test]
    fn a_name_is_as_sure_as_what_is_known_of_it() {
        check("toen zag ik Qwurfel", "Qwurfel", 0.9);
        check("toen zag ik Roos", "Roos", 0.9);
        check("toen zag ik Fiets", "Fiets", 0.6);
        check("toen zag ik fatima", "fatima", 0.85);
        check("toen zag ik haddeman", "haddeman", 0.6);
        check("toen zag ik qwurfel", "qwurfel", 0.4);
    }
}
